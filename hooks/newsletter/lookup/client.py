"""The one client that asks services: it says who it is, waits its turn, gives up in time and trusts no answer."""

from __future__ import annotations

import email.utils
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from newsletter.lookup.facts import NoAnswerError
from newsletter.problem import quoted
from newsletter.settings import Settings

MAX_ANSWER = 5_000_000
MAX_REDIRECTS = 5
MAX_TRIES = 3
MAX_WAIT = 60.0
"""The longest time, in seconds, that a service may ask us to wait before we rather give up."""

_BUSY = (429, 503)
_REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True)
class Answer:
    """What a service answered: its status, and all it said."""

    status: int
    body: bytes


@dataclass
class Pace:
    """The pause between two requests to a service; a file remembers the last one from command to command."""

    seconds: float
    now: Callable[[], float]
    wait: Callable[[float], None]
    memory: Path | None = None
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
        try:
            return float(self.memory.read_text("ascii")[:40]) if self.memory else None
        except (OSError, ValueError):
            return None

    def _remember(self) -> None:
        if self.memory is None:
            return
        try:
            self.memory.parent.mkdir(parents=True, exist_ok=True)
            self.memory.write_text(f"{self.last}\n", "ascii")
        except OSError:  # a folder that cannot be written remembers nothing
            self.memory = None


@dataclass(frozen=True)
class Client:
    """Asks services over HTTP; waiting and the clock are handed in."""

    agent: str
    now: Callable[[], float]
    wait: Callable[[float], None]
    timeout: float = 20.0

    def get(
        self, address: str, *, service: str, pace: Pace, parameters: Mapping[str, str | int] | None = None
    ) -> Answer:
        """Ask once, and again where the service is too busy; any status but «too busy» and 5xx is an answer."""
        url = _url(address, parameters or {})
        for attempt in range(1, MAX_TRIES + 1):
            answer, asked = self._follow(url, service=service, pace=pace)
            if answer.status not in _BUSY:
                break
            if attempt == MAX_TRIES:
                raise NoAnswerError(
                    f"{service} is too busy ({answer.status}), asked {MAX_TRIES} times; try again later"
                )
            pause = self._pause(asked, attempt=attempt)
            if pause > MAX_WAIT:
                raise NoAnswerError(f"{service} is too busy and wants to be left alone for {pause:.0f} s; try then")
            self.wait(pause)
        if answer.status >= 500:
            raise NoAnswerError(f"{service} is out of order ({answer.status}); try again later")
        return answer

    def _pause(self, asked: str | None, *, attempt: int) -> float:
        """How long to wait now: longer each time, and what Retry-After asks for (seconds or a date)."""
        least = 3.0 * attempt
        if asked is None:
            return least
        if re.fullmatch("[0-9]{1,9}", asked.strip()):
            return max(least, float(asked))
        try:
            return max(least, email.utils.parsedate_to_datetime(asked).timestamp() - self.now())
        except (ValueError, OverflowError):
            return least

    def _follow(self, url: httpx.URL, *, service: str, pace: Pace) -> tuple[Answer, str | None]:
        """Ask, and follow redirects to where they may lead; with the answer comes its Retry-After."""
        headers = {"User-Agent": self.agent, "Accept-Encoding": "identity"}
        try:
            with httpx.Client(timeout=self.timeout, headers=headers) as client:
                for _ in range(MAX_REDIRECTS + 1):
                    pace.keep()
                    with client.stream("GET", url) as response:
                        if response.status_code not in _REDIRECTS or "location" not in response.headers:
                            body = self._body(response, service=service)
                            return Answer(response.status_code, body), response.headers.get("retry-after")
                        url = _redirected(response, service=service)
        except httpx.TimeoutException as error:
            raise NoAnswerError(f"{service} gave no answer within {self.timeout:g} s; try again later") from error
        except httpx.ConnectError as error:
            raise NoAnswerError(f"{service} cannot be reached at {url.host}; is this computer online?") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NoAnswerError(f"{service} broke off, or its answer makes no sense; try again later") from error
        raise NoAnswerError(f"{service} redirects more than {MAX_REDIRECTS} times")

    def _body(self, response: httpx.Response, *, service: str) -> bytes:
        """Read an answer, but no more than any honest one has, and no longer than any takes."""
        body, began = bytearray(), self.now()
        for piece in response.iter_raw():
            body += piece
            if len(body) > MAX_ANSWER:
                raise NoAnswerError(f"{service} sent more than {MAX_ANSWER:,} bytes, which is no answer")
            if self.now() - began > 3 * self.timeout:
                raise NoAnswerError(
                    f"{service} did not finish its answer within {3 * self.timeout:g} s; try again later"
                )
        return bytes(body)


def agent_of(settings: Settings) -> str:
    """Say who asks: the program, and whom to write to about it."""
    name = f"newsletter/{version('newsletter')}"
    if settings.contact and "://" not in settings.contact:
        return f"{name} (mailto:{settings.contact})"
    address = settings.contact or settings.address
    return f"{name} (+{address})" if _is_elsewhere(address) and address.isascii() else name


def _is_elsewhere(address: str) -> bool:
    return urlsplit(address).hostname not in ("localhost", "127.0.0.1", "::1")


def _url(address: str, parameters: Mapping[str, str | int]) -> httpx.URL:
    url = httpx.URL(address)
    return url.copy_merge_params(parameters) if parameters else url


def _redirected(response: httpx.Response, *, service: str) -> httpx.URL:
    location = response.headers["location"]
    try:
        target = response.url.join(location)
    except httpx.InvalidURL:
        target = httpx.URL()
    if target.scheme not in ("http", "https") or not target.host:
        raise NoAnswerError(f"{service} redirects to {quoted(location)}, which is no web address")
    return target
