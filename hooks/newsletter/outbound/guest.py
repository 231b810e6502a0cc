"""The guest of one host: asks it what became of links, as politely as a guest does.

It asks one thing at a time, what robots.txt forbids never, for the head of a page first, and for the page itself only
where the host has no good answer to that. Of a page nothing is read. Whoever answers may be hostile: `lookup.exchange`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from newsletter.lookup.client import BUSY, Pace, ask_patiently
from newsletter.lookup.exchange import Answer, Exchange, LateError, NoHostError
from newsletter.lookup.facts import NoAnswerError
from newsletter.outbound.robots import EVERYTHING, NOTHING, Rules, read_rules
from newsletter.outbound.sighting import LinkState, Sighting, sighting_of

PAUSE = 1.0
"""The least pause, in seconds, between two questions to a host."""

_HOST = "its host"
_REFUSED = Sighting(state=LinkState.BLOCKED, reason="robots.txt of its host forbids to ask")


@dataclass
class Guest:
    """Asks one host about its pages; waiting and the clock are handed in."""

    agent: str
    now: Callable[[], float]
    wait: Callable[[float], object]
    patience: float = 10.0
    pause: float = PAUSE
    _pace: Pace = field(init=False)
    _known: dict[str, Rules | Sighting] = field(init=False, default_factory=dict)
    """What robots.txt says, by scheme and host; or why nobody knows, so that it is not asked for again."""

    def __post_init__(self) -> None:
        self._pace = Pace(self.pause, self.now, self.wait)

    def visit(self, address: str) -> Sighting:
        """Ask what became of an address."""
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(address))
        if origin not in self._known:
            self._known[origin] = self._rules(origin)
        found = self._known[origin]
        if isinstance(found, Rules):
            self._pace.seconds = max(self.pause, found.delay)
            try:
                found = self._asked(address) if found.allow(address) else _REFUSED
            except NoAnswerError as error:
                found = _unanswered(error)
        return found.model_copy(update={"seen": self.now()})

    def _rules(self, origin: str) -> Rules | Sighting:
        """What robots.txt says: everything goes where there is none, and nothing where its host is out of order."""
        try:
            answer = self._ask(f"{origin}/robots.txt", reads=True)
        except NoAnswerError as error:
            return _unanswered(error)
        if 200 <= answer.status < 300:
            return read_rules(answer.body)
        return EVERYTHING if 400 <= answer.status < 500 and answer.status not in BUSY else NOTHING

    def _asked(self, address: str) -> Sighting:
        try:
            answer = self._ask(address, method="HEAD")
            if answer.status < 400 or answer.status in BUSY:
                return sighting_of(answer)
        except NoHostError:
            raise
        except NoAnswerError:  # some hosts break off where the head alone is asked for
            pass
        return sighting_of(self._ask(address))

    def _ask(self, address: str, *, method: str = "GET", reads: bool = False) -> Answer:
        """Ask, and again where the host is too busy and does not want to be left alone for long."""
        turn = self._pace.keep

        def ask() -> Answer:
            exchange = Exchange(_HOST, self.agent, self.patience, turn, is_trusted=False, method=method, reads=reads)
            return exchange.ask(address, {})

        return ask_patiently(ask, now=self.now, wait=self.wait)[0]


def _unanswered(error: NoAnswerError) -> Sighting:
    if isinstance(error, NoHostError):
        return Sighting(state=LinkState.GONE, reason="there is no such host")
    state = LinkState.SLOW if isinstance(error, LateError) else LinkState.ODD
    return Sighting(state=state, reason=str(error).removesuffix("; try again later"))
