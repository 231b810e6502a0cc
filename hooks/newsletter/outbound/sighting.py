"""Sightings: what became of a link when its host was asked."""

from __future__ import annotations

from enum import StrEnum

from newsletter.lookup.exchange import Answer, Hop
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
_GONE = (404, 410)
_BLOCKED = (401, 402, 403, 407, 429, 451, 999)
_SLOW = (408, 503, 504, 522, 524)
"""The last two are what Cloudflare says where the host behind it is slow."""


def sighting_of(answer: Answer, hops: list[Hop]) -> Sighting:
    """Judge an answer, and the redirects on the way to it."""
    by_status = dict.fromkeys(_GONE, LinkState.GONE) | dict.fromkeys(_BLOCKED, LinkState.BLOCKED)
    by_status |= dict.fromkeys(_SLOW, LinkState.SLOW)
    if not 200 <= answer.status < 300:
        return Sighting(state=by_status.get(answer.status, LinkState.ODD), reason=f"{_ANSWERS} {answer.status}")
    moved = [hop.target for number, hop in enumerate(hops) if _all_permanent(hops[: number + 1])]
    return Sighting(state=LinkState.MOVED, target=moved[-1]) if moved else Sighting(state=LinkState.FINE)


def _all_permanent(hops: list[Hop]) -> bool:
    return all(hop.status in _PERMANENT for hop in hops)
