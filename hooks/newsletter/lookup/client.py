"""The one client that asks services: it says who it is, waits its turn, and gives up in time."""

from __future__ import annotations

import email.utils
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newsletter import __version__
from newsletter.lookup.exchange import Answer, Exchange
from newsletter.lookup.facts import NoAnswerError
from newsletter.model.hosts import is_this_machine
from newsletter.problem import NewsletterError
from newsletter.settings import Settings
from newsletter.storage.disk import read_plain, write_file

MAX_TRIES = 3
MAX_WAIT = 60.0
"""The longest time, in seconds, that a service may ask us to wait before we rather give up."""

BUSY = (429, 503)
"""What a host answers that wants to be left alone for a while."""
_MEMORY_LENGTH = 40
"""The most that a time takes in a file, in bytes."""


@dataclass
class Pace:
    """The pause between two requests to a service; a file remembers the last one from command to command.

    Whoever else wrote that file, nothing comes of it but a pause or none. It lies in the checkout `root`.
    """

    seconds: float
    now: Callable[[], float]
    wait: Callable[[float], object]
    memory: Path | None = None
    root: Path | None = None
    last: float | None = field(default=None, init=False)

    def keep(self) -> None:
        """Wait until the service may be asked again, and note that it is asked now."""
        last = self.last if self.last is not None else self._remembered()
        left = self.seconds - (self.now() - last) if last is not None else 0.0
        if 0 < left <= self.seconds:  # more is left only where a clock was set back
            self.wait(left)
        self.last = self.now()
        self._remember()

    def _remembered(self) -> float | None:
        kept = read_plain(self.memory, limit=_MEMORY_LENGTH, root=self.root) if self.memory else None
        try:
            return float(kept) if kept else None
        except ValueError:
            return None

    def _remember(self) -> None:
        if self.memory is None:
            return
        try:
            write_file(self.memory, f"{self.last}\n", root=self.root)
        except (OSError, NewsletterError):  # a folder that cannot be written remembers nothing
            self.memory = None


@dataclass(frozen=True)
class Client:
    """Asks services over HTTP; waiting and the clock are handed in."""

    agent: str
    now: Callable[[], float]
    wait: Callable[[float], object]
    timeout: float = 20.0

    def get(
        self,
        address: str,
        *,
        service: str,
        pace: Pace,
        parameters: Mapping[str, str | int] | None = None,
        is_trusted: bool = True,
    ) -> Answer:
        """Ask once, and again where the service is too busy; any status but «too busy» and 5xx is an answer."""

        def ask() -> Answer:
            return Exchange(service, self.agent, self.timeout, pace.keep, is_trusted).ask(address, parameters or {})

        answer, left_alone = ask_patiently(ask, now=self.now, wait=self.wait)
        if left_alone > MAX_WAIT:
            raise NoAnswerError(f"{service} is too busy and wants to be left alone for {left_alone:.0f} s; try then")
        if answer.status in BUSY:
            raise NoAnswerError(f"{service} is too busy ({answer.status}), asked {MAX_TRIES} times; try again later")
        if answer.status >= 500:
            raise NoAnswerError(f"{service} is out of order ({answer.status}); try again later")
        return answer


def ask_patiently(
    ask: Callable[[], Answer], *, now: Callable[[], float], wait: Callable[[float], object]
) -> tuple[Answer, float]:
    """Ask, and again where a host is too busy; its last answer, and for how long it wants to be left alone then."""
    for attempt in range(1, MAX_TRIES + 1):
        answer = ask()
        pause = _pause_asked(answer.retry_after, attempt=attempt, now=now) if answer.status in BUSY else 0.0
        if pause == 0.0 or pause > MAX_WAIT or attempt == MAX_TRIES:
            break
        wait(pause)
    return answer, pause


def _pause_asked(asked: str | None, *, attempt: int, now: Callable[[], float]) -> float:
    """How long to wait now: longer each time, and what Retry-After asks for (seconds or a date)."""
    least = 3.0 * attempt
    if asked is None:
        return least
    if re.fullmatch("[0-9]{1,9}", asked.strip()):
        return max(least, float(asked))
    try:
        return max(least, email.utils.parsedate_to_datetime(asked).timestamp() - now())
    except (ValueError, OverflowError, OSError):  # OSError: a time that the system cannot tell
        return least


def agent_of(settings: Settings) -> str:
    """Say who asks: the program, and whom to write to about it."""
    name = f"newsletter/{__version__}"
    if settings.contact and "://" not in settings.contact:
        return f"{name} (mailto:{settings.contact})"
    address = settings.contact or settings.address
    return f"{name} (+{address})" if not is_this_machine(address) and address.isascii() else name
