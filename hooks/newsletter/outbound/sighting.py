"""Sightings: what became of a link when its host was asked."""

from __future__ import annotations

from enum import StrEnum
from itertools import takewhile

from newsletter.lookup.exchange import Answer
from newsletter.model import Record


class LinkState(StrEnum):
    """What a link is like; only what is gone has to be seen to."""

    FINE = "fine"
    MOVED = "moved"
    GONE = "gone"
    BLOCKED = "blocked"
    SLOW = "slow"
    ODD = "odd"


class Sighting(Record):
    """What became of a link, why, where it leads now, and when that was seen."""

    state: LinkState
    reason: str = ""
    target: str = ""
    seen: float = 0.0

    @property
    def is_answer(self) -> bool:
        """Whether a host said it."""
        return not self.reason or self.reason.startswith(_ANSWERS)


_ANSWERS = "answers"
_PERMANENT = (301, 308)
_BY_STATUS = {
    **dict.fromkeys((404, 410), LinkState.GONE),
    **dict.fromkeys((401, 402, 403, 407, 429, 451, 999), LinkState.BLOCKED),
    **dict.fromkeys((408, 503, 504, 522, 524), LinkState.SLOW),
}
"""The last two are what Cloudflare says where the host behind it is slow."""


def sighting_of(answer: Answer) -> Sighting:
    """Judge an answer, and the redirects on the way to it: a link has moved as far as they are for ever."""
    if not 200 <= answer.status < 300:
        return Sighting(state=_BY_STATUS.get(answer.status, LinkState.ODD), reason=f"{_ANSWERS} {answer.status}")
    moved = [hop.target for hop in takewhile(lambda hop: hop.status in _PERMANENT, answer.hops)]
    return Sighting(state=LinkState.MOVED, target=moved[-1]) if moved else Sighting(state=LinkState.FINE)
