"""Sharing: work on a new site that two processes do, where there are two processors and one process can split off.

Each takes pieces from its own end until they meet, so that none is done twice, however long each of them takes. Where
the second process comes to grief, its pieces are done here once more, and an error is seen as it would be without it.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from newsletter.storage.disk import TEMPORARY

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

T = TypeVar("T")

Work = Callable[[], None]

FEWEST = 20
"""Fewer pieces of work are done before a second process would have begun to save time."""

_SIGNAL_ON_DEATH = 1
"""PR_SET_PDEATHSIG of prctl(2): a process is sent a signal when the one that it split off from dies."""


def share(works: Sequence[Work], folder: Path, *, tell: Callable[[], T], hear: Callable[[T], None]) -> None:
    """Do all works, from the first on here and from the last on beside; then `hear` here what those beside `tell`.

    Of what the other keeps in memory each process knows nothing more; both see the same files. Pieces are marked as
    taken in a temporary folder below `folder`.
    """
    if len(works) >= FEWEST and _can_split():
        with tempfile.TemporaryDirectory(prefix=TEMPORARY, dir=folder) as marks:
            _do_both(works, Path(marks), tell, hear)
    else:
        _do(works)


class Aside:
    """Bytes that a second process makes while this one goes on to something else."""

    def __init__(self, make: Callable[[], bytes]) -> None:
        """Begin, where there can be a second process."""
        self._begun = _begun(lambda there: there.send_bytes(make())) if _can_split() else None

    def result(self) -> bytes | None:
        """Wait for the bytes; None where there was no second process, or it came to grief.

        They can be heard in a process that split off meanwhile, too, but once.
        """
        return _received(self._begun[0].recv_bytes) if self._begun else None


def _can_split() -> bool:
    """Whether there are two processors and a process can split off; libraries of other systems do not stand that."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def _do(works: Iterable[Work]) -> None:
    for work in works:
        work()


def _do_both(works: Sequence[Work], marks: Path, tell: Callable[[], T], hear: Callable[[T], None]) -> None:
    begun = _begun(partial(_do_beside, works, _taken(reversed(range(len(works))), marks), tell))
    if begun is None:
        return _do(works)
    here, second = begun
    done: set[int] = set()
    try:
        for number in _taken(range(len(works)), marks):
            works[number]()
            done.add(number)
        told: T | None = _received(here.recv)
    except BaseException:
        second.kill()
        raise
    finally:
        second.join()
        here.close()
    if told is None:
        return _do(works[number] for number in sorted({*range(len(works))} - done))
    return hear(told)


def _do_beside(works: Sequence[Work], taken: Iterable[int], tell: Callable[[], object], there: Connection) -> None:
    for number in taken:
        works[number]()
    there.send(tell())


def _begun(work: Callable[[Connection], None]) -> tuple[Connection, ForkProcess] | None:
    """Begin some work in a second process, which is given where to tell of it; and where that is heard.

    None where the system has no process, no memory or no open file to spare.
    """
    from multiprocessing import get_context  # noqa: PLC0415  a build in which nothing changed needs none

    context = get_context("fork")
    try:
        here, there = context.Pipe(duplex=False)
        second = context.Process(target=_be_second, args=(work, here, there), daemon=True)
        second.start()
    except OSError:
        return None
    there.close()
    return here, second


def _be_second(work: Callable[[Connection], None], here: Connection, there: Connection) -> None:
    """Do the work; whatever goes wrong, nothing is told, and the first process sees for itself."""
    with suppress(BaseException):
        here.close()  # which the first process alone holds open, so that what it hears no more is not told
        die_with_parent()
        work(there)


def die_with_parent() -> None:
    """End when the first process ends, however it does, so that nobody writes into a folder that is given up."""
    import ctypes  # noqa: PLC0415  on one system alone

    parent = os.getppid()
    ctypes.CDLL(None).prctl(_SIGNAL_ON_DEATH, signal.SIGKILL)
    if os.getppid() != parent or parent == 1:
        os._exit(1)


def _taken(numbers: Iterable[int], marks: Path) -> Iterator[int]:
    """Take one number after the other, until there is one that the other process has."""
    for number in numbers:
        try:
            os.close(os.open(marks / f"{number}", os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return
        yield number


def _received(receive: Callable[[], T]) -> T | None:
    """What the second process tells at its end; None where it ends without a word."""
    try:
        return receive()
    except (EOFError, OSError):
        return None
