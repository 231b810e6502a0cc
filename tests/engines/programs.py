"""Programs that engines need beside a page: started, listened to, ended, with a folder that nobody has used."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from tests.engines.engine import PATIENCE

_LAST_WORDS = 2_000


class Program:
    """A program at work, whose words go into a file."""

    def __init__(self, *command: str, folder: Path, **environment: str) -> None:
        self.log = folder / f"{Path(command[0]).name}.log"
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=os.environ | environment
            )

    def said(self, words: str) -> str:
        """What the program has said that matches; '' as long as it has not."""
        found = re.search(words, self.log.read_text("utf-8", "replace"))
        assert found or self._process.poll() is None, self.last_words()
        return found[1] if found else ""

    def last_words(self) -> str:
        """The end of all that it said."""
        return self.log.read_text("utf-8", "replace")[-_LAST_WORDS:]

    def end(self) -> None:
        """End the program, and wait until it is gone."""
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def waited_for(find: Callable[[], str]) -> str:
    """What a program says or does at last, asked for again and again."""
    end = time.monotonic() + 2 * PATIENCE
    while not (found := find()):
        assert time.monotonic() < end, "a program that an engine needs does not come up"
        time.sleep(0.05)
    return found


def free_port() -> int:
    """A port of this machine on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
