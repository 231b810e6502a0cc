"""A server that follows changes to how long a change takes: from writing the file until the page says it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple

from newsletter.bench.cost import Cost
from newsletter.problem import NewsletterError

_PATIENCE = 900.0
"""Seconds after which a server that says nothing is given up."""

_GLANCE = 0.01
_FAREWELL = 20.0
_LAST_LINES = 5


class _Server(NamedTuple):
    """A server at work, and the file with what it prints."""

    process: subprocess.Popen[bytes]
    log: IO[bytes]

    def last_words(self) -> str:
        """The last lines that it has printed."""
        self.log.seek(0)
        return b"".join(self.log.readlines()[-_LAST_LINES:]).decode("utf-8", "replace").strip()


@dataclass(frozen=True)
class Edit:
    """A text of a file that is changed, what a page says of it, and where that stands."""

    file: Path
    text: str
    said: str
    address: str

    def changed(self, source: str, number: int) -> str:
        """What the file says after a change, of what it said before."""
        return source.replace(self.text, f"{self.text} {number}")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def times_of_edits(
    command: Callable[[int], tuple[str, ...]], edit: Edit, *, count: int, folder: Path, environment: Mapping[str, str]
) -> list[Cost]:
    """Start a server at a port, change a text so many times, and put the file as it was."""
    port, source = free_port(), edit.file.read_text("utf-8")
    if source.count(edit.text) != 1:
        raise NewsletterError(f"{edit.file} says {edit.text!r} not once, so no edit can be told from another")
    page = f"http://127.0.0.1:{port}/{edit.address}"
    try:
        with _served(command(port), folder, environment) as server:
            _wait(server, page, edit.said)
            return [_edited(server, edit, source, page, number) for number in range(1, count + 1)]
    finally:
        edit.file.write_text(source, "utf-8")


def _edited(server: _Server, edit: Edit, source: str, page: str, number: int) -> Cost:
    time.sleep(1.0)  # what follows changes by the time of a file must see another one
    begun = time.perf_counter()
    edit.file.write_text(edit.changed(source, number), "utf-8")
    _wait(server, page, f"{edit.said} {number}<")
    return Cost(time.perf_counter() - begun)


def _wait(server: _Server, page: str, said: str) -> None:
    end = time.monotonic() + _PATIENCE
    while said.encode() not in _read(page):
        if server.process.poll() is not None:
            raise NewsletterError(f"the server of {page} ended with {server.process.returncode}: {server.last_words()}")
        if time.monotonic() > end:
            raise NewsletterError(f"{page} did not say {said!r} within {_PATIENCE:.0f} seconds")
        time.sleep(_GLANCE)


def _read(page: str) -> bytes:
    """A page, or nothing as long as it is not there."""
    with suppress(urllib.error.URLError, OSError), urllib.request.urlopen(page, timeout=5) as answer:  # noqa: S310
        body: bytes = answer.read()
        return body
    return b""


@contextmanager
def _served(command: tuple[str, ...], folder: Path, environment: Mapping[str, str]) -> Iterator[_Server]:
    """A server while it is needed; it and what it started are ended, and nothing else."""
    with TemporaryFile() as log:
        process = subprocess.Popen(  # noqa: S603 -- the benchmark's own commands
            command, cwd=folder, env=dict(environment), stdout=log, stderr=log, start_new_session=True
        )
        try:
            yield _Server(process, log)
        finally:
            _end(process)


def _end(server: subprocess.Popen[bytes]) -> None:
    for sign in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(server.pid, sign)
        with suppress(subprocess.TimeoutExpired):
            server.wait(_FAREWELL)
            return
