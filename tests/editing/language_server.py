"""The YAML language server of VS Code and others, told what an editor's program tells it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import IO, Any

from tests.conftest import REPOSITORY
from tests.web.node import node

PROGRAM = REPOSITORY / "hooks/newsletter/web/node_modules/yaml-language-server/bin/yaml-language-server"
MISSING = "the YAML language server is missing: `make test` installs it with hooks/newsletter/web/package-lock.json"

_SETTINGS = json.loads((REPOSITORY / ".vscode/settings.json").read_text("utf-8"))
_ASKED = {"schemaStore": {"enable": False}, "completion": True, "hover": True, "validate": True}


class LanguageServer:
    """A server that is running, and what it says of texts that are opened in it."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path) -> None:
        assert process.stdin
        assert process.stdout
        self._to: IO[bytes] = process.stdin
        self._from: IO[bytes] = process.stdout
        self._ids = count(1)
        self._folder = folder
        self._files = count(1)
        self._messages: dict[str, list[dict[str, Any]]] = {}
        workspace = {"uri": folder.as_uri(), "name": "archive"}
        can_do: dict[str, Any] = {"workspace": {"configuration": True, "workspaceFolders": True}}
        can_do |= {"textDocument": {"completion": {"completionItem": {"snippetSupport": True}}}}
        self.ask(
            "initialize", processId=None, rootUri=folder.as_uri(), workspaceFolders=[workspace], capabilities=can_do
        )
        self._tell("initialized")

    def opened(self, text: str, *, name: str = "issues/{}.yaml") -> str:
        """Open a text as a file of the archive, and return its address."""
        address = (self._folder / name.format(next(self._files))).as_uri()
        document = {"uri": address, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        return address

    def messages(self, address: str) -> list[str]:
        """What stands below the lines of an opened text, each with its line."""
        while address not in self._messages:
            self._take()
        found = self._messages[address]
        return [f"{one['range']['start']['line'] + 1}: {one['message']}" for one in found]

    def completions(self, address: str, line: int, column: int) -> dict[str, str]:
        """What is offered at a place, lines and columns counted from 1, and what is told of each."""
        found = self._at("textDocument/completion", address, line, column) or {"items": []}
        return {one["label"]: _text(one.get("documentation")) for one in found["items"]}

    def hover(self, address: str, line: int, column: int) -> str:
        """What is shown beside the mouse at a place."""
        found = self._at("textDocument/hover", address, line, column)
        return _text(found["contents"]) if found else ""

    def ask(self, method: str, **parameters: Any) -> Any:
        """Ask, and wait for the answer."""
        number = next(self._ids)
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            said = self._take()
            if said.get("id") == number and "method" not in said:
                assert "error" not in said, said
                return said["result"]

    def _at(self, method: str, address: str, line: int, column: int) -> Any:
        place = {"line": line - 1, "character": column - 1}
        return self.ask(method, textDocument={"uri": address}, position=place)

    def _tell(self, method: str, **parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._to.flush()

    def _take(self) -> dict[str, Any]:
        """Take the next that the server says, and answer what it asks."""
        length = 0
        while header := self._from.readline().strip():
            name, _, value = header.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has ended"
        said: dict[str, Any] = json.loads(self._from.read(length))
        if said.get("method") == "textDocument/publishDiagnostics":
            self._messages[said["params"]["uri"]] = said["params"]["diagnostics"]
        elif "method" in said and "id" in said:
            self._send({"id": said["id"], "result": _configured(said)})
        return said


@contextmanager
def serving(folder: Path) -> Iterator[LanguageServer]:
    """Start the server for an archive until left."""
    assert PROGRAM.is_file(), MISSING
    command = (str(node()), str(PROGRAM), "--stdio")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder) as process:
        yield LanguageServer(process, folder)
        process.terminate()


def _configured(said: dict[str, Any]) -> Any:
    """The settings that VS Code has from .vscode/settings.json; nothing is fetched."""
    if said["method"] != "workspace/configuration":
        return None
    ours = {name.removeprefix("yaml."): value for name, value in _SETTINGS.items() if name.startswith("yaml.")}
    yaml = {name: value for name, value in ours.items() if "." not in name} | _ASKED
    return [yaml if item.get("section") == "yaml" else {} for item in said["params"]["items"]]


def _text(told: Any) -> str:
    return told["value"] if isinstance(told, dict) else told or ""
