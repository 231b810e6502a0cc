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
from threading import Thread
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

_ASK = b"?"
"""What is said to hear how the work fared; the answer is this again where it failed."""

_GLANCE = 0.2
"""Seconds between two looks at a work."""


def can_be_behind() -> bool:
    """Whether a process can split off; libraries of other systems do not stand that."""
    return sys.platform == "linux"


class Behind:
    """One work after another, none of which is waited for; the newest ends the one before it."""

    def __init__(
        self, work: Callable[[str], None], *, at_failure: Callable[[], None], at_end: Callable[[], None]
    ) -> None:
        """Split off, where a process can do that; `work` is given what it is begun with.

        `at_failure` is done when a work raises something or dies, there, or when that process itself dies, here;
        `at_end` is done there last.
        """
        self._there: Connection | None = None
        self._process: ForkProcess | None = None
        self._watch: Thread | None = None
        if can_be_behind():
            self._split_off(work, at_failure, at_end)

    @property
    def is_there(self) -> bool:
        """Whether there is somebody to do works."""
        return self._there is not None

    @property
    def has_failed(self) -> bool:
        """Whether the work that was begun last came to grief, or there is nobody to do one."""
        return self._answer(_ASK) != _END

    def begin(self, about: str) -> bool:
        """Begin a work, and end the one before it; tells whether that was possible."""
        return self._answer(_BEGIN + about.encode()) == _END

    def end(self) -> None:
        """End the work that was begun last, if it is at it; nothing of it is done any more when this returns."""
        self._answer(_END)

    def close(self) -> None:
        """End the work, and the process."""
        there, self._there = self._there, None
        if there and self._process and self._watch:
            there.close()
            self._process.join()
            self._watch.join()

    def _split_off(
        self, work: Callable[[str], None], at_failure: Callable[[], None], at_end: Callable[[], None]
    ) -> None:
        from multiprocessing import get_context  # noqa: PLC0415  who builds once needs none

        context = get_context("fork")
        with suppress(OSError):
            here, there = context.Pipe()
            attendant = _Attendant(work, at_failure, there)
            self._process = context.Process(target=_attend, args=(attendant, at_end, here), daemon=True)
            self._process.start()
            there.close()
            self._there = here
            self._watch = Thread(target=self._wait, args=(self._process, at_failure), daemon=True)
            self._watch.start()

    def _wait(self, process: ForkProcess, at_failure: Callable[[], None]) -> None:
        """Wait for the end of the process; it is a failure where nobody wanted it."""
        process.join()
        if self._there:
            with suppress(OSError):
                at_failure()

    def _answer(self, words: bytes) -> bytes | None:
        """Say something, and hear the answer; None where nobody is there."""
        if self._there is None:
            return None
        try:
            self._there.send_bytes(words)
            return self._there.recv_bytes()
        except (EOFError, OSError):
            self.close()
            return None


class _Attendant:
    """Who waits for what is said, in a process of its own, and has one work at a time done by another."""

    def __init__(self, work: Callable[[str], None], at_failure: Callable[[], None], there: Connection) -> None:
        self._work, self._at_failure, self._there = work, at_failure, there
        self._at_work = 0
        """The number of the process at work."""
        self._has_failed = False

    def attend(self) -> None:
        """Do what is said, until nobody is there to say something."""
        while True:
            while self._at_work and not self._there.poll(_GLANCE):
                self._look()
            words = self._there.recv_bytes()
            if words == _ASK:
                self._look()
            else:
                self.end()
            if words.startswith(_BEGIN):
                self._begin(words.removeprefix(_BEGIN).decode())
            self._there.send_bytes(_ASK if self._has_failed else _END)

    def end(self) -> None:
        """End the work, if one is at it."""
        if self._at_work:
            with suppress(ProcessLookupError):
                os.kill(self._at_work, signal.SIGKILL)
            with suppress(ChildProcessError):
                os.waitpid(self._at_work, 0)
        self._at_work, self._has_failed = 0, False

    def _look(self) -> None:
        """Take note of the end of a work, if one was at it."""
        number, status = os.waitpid(self._at_work, os.WNOHANG) if self._at_work else (0, 0)
        if number:
            self._at_work, self._has_failed = 0, status != 0
        if number and status:
            with suppress(OSError):
                self._at_failure()

    def _begin(self, about: str) -> None:
        try:
            self._at_work = os.fork()
        except OSError:  # no process or no memory is to spare
            self._has_failed = True
        if self._at_work or self._has_failed:
            return
        status = 1
        try:
            on_end(signal.SIG_DFL)
            self._there.close()
            die_with_parent()
            self._work(about)
            status = 0
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)


def _attend(attendant: _Attendant, at_end: Callable[[], None], here: Connection) -> None:
    here.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # which a terminal sends to all; the first process says what it means
    on_end(_leave)
    os.nice(_NICE)
    try:
        attendant.attend()
    except (EOFError, OSError):
        on_end(signal.SIG_IGN)
        attendant.end()
        at_end()


def on_end(handler: Callable[..., None] | signal.Handlers) -> None:
    """Handle what ends a process, or all of a terminal's when it closes, unless whoever began all had that ignored."""
    for sign in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(sign) is not signal.SIG_IGN:
            signal.signal(sign, handler)


def _leave(*_: object) -> None:
    raise EOFError
