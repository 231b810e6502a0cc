"""Behind: works that another process does for one that has threads, and gives up at once when it is told to.

It splits off before there are threads, waits, and for each work splits off once more, so that a work sees everything
as it was when the first one split off, and can be ended at any moment without a trace but for the files it wrote.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from newsletter.storage.sharing import die_with_parent

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

_NICE = 5
"""How much a work makes way for whoever waits for something."""

_BEGIN = b"+"
"""What stands before that with which a work is begun."""

_END = b""


def can_be_behind() -> bool:
    """Whether a process can split off; libraries of other systems do not stand that."""
    return sys.platform == "linux"


class Behind:
    """One work after another, none of which is waited for; the newest ends the one before it."""

    def __init__(self, work: Callable[[str], None], *, at_end: Callable[[], None]) -> None:
        """Split off, where a process can do that; `work` is given what it is begun with, and `at_end` is done last."""
        self._there: Connection | None = None
        self._process: ForkProcess | None = None
        if can_be_behind():
            self._split_off(work, at_end)

    @property
    def is_there(self) -> bool:
        """Whether there is somebody to do works."""
        return self._there is not None

    def begin(self, about: str) -> bool:
        """Begin a work, and end the one before it; tells whether that was possible."""
        return self._say(_BEGIN + about.encode())

    def end(self) -> None:
        """End the work that was begun last, if it is at it; nothing of it is done any more when this returns."""
        self._say(_END)

    def close(self) -> None:
        """End the work, and the process."""
        if self._there and self._process:
            self._there.close()
            self._process.join()
        self._there = None

    def _split_off(self, work: Callable[[str], None], at_end: Callable[[], None]) -> None:
        from multiprocessing import get_context  # noqa: PLC0415  who builds once needs none

        context = get_context("fork")
        with suppress(OSError):
            here, there = context.Pipe()
            self._process = context.Process(target=_attend, args=(work, at_end, here, there), daemon=True)
            self._process.start()
            there.close()
            self._there = here

    def _say(self, words: bytes) -> bool:
        if self._there is None:
            return False
        try:
            self._there.send_bytes(words)
            self._there.recv_bytes()
        except (EOFError, OSError):
            self.close()
            return False
        return True


def _attend(work: Callable[[str], None], at_end: Callable[[], None], here: Connection, there: Connection) -> None:
    """Do what is said, until nobody is there to say something."""
    here.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # which a terminal sends to all; the first process says what it means
    signal.signal(signal.SIGTERM, _leave)
    os.nice(_NICE)
    at_work = 0
    try:
        while True:
            words = there.recv_bytes()
            _end(at_work)
            at_work = _begun(work, words.removeprefix(_BEGIN).decode(), there) if words else 0
            there.send_bytes(_END)
    except (EOFError, OSError):
        _end(at_work)
        at_end()


def _begun(work: Callable[[str], None], about: str, there: Connection) -> int:
    """Split off for a work; gives the number of that process."""
    number = os.fork()
    if number:
        return number
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        there.close()
        die_with_parent()
        work(about)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)


def _leave(*_: object) -> None:
    raise EOFError


def _end(number: int) -> None:
    if number:
        with suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(number, 0)
