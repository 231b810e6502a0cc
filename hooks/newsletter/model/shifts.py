"""Shifts: the topics whose share of the entries has risen or fallen by more than chance makes likely.

Two proportions are compared by the pooled z statistic (NIST/SEMATECH e-Handbook of Statistical Methods, 7.3.3).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from newsletter.model.quarters import Quarter, Quarters, Share

LEAST_Z = 2.58
"""Chance alone passes this once in a hundred topics that did not change."""

FEWEST_FOUND = 10
"""A topic with fewer entries than this in both times together is not compared."""

_LONGEST = 4
"""So many quarters are compared with as many before them: a year, for conferences come yearly."""


@dataclass(frozen=True)
class Shift:
    """A topic's share of the entries in one time and in the next."""

    topic: str
    before: Share
    after: Share

    @cached_property
    def z(self) -> float:
        """The difference of the shares in standard errors, as if both were one; below 0 where it fell."""
        if not (self.before.count and self.after.count):
            return 0.0
        pooled = (self.before + self.after).portion
        error = math.sqrt(pooled * (1 - pooled) * (1 / self.before.count + 1 / self.after.count))
        return (self.after.portion - self.before.portion) / error if error else 0.0

    @property
    def is_clear(self) -> bool:
        """Whether chance alone hardly makes such a difference."""
        return self.before.found + self.after.found >= FEWEST_FOUND and abs(self.z) >= LEAST_Z


def times_compared(quarters: Quarters) -> tuple[tuple[Quarter, ...], tuple[Quarter, ...]]:
    """The last quarters, and as many before them: a year each, or half of what there is."""
    length = min(_LONGEST, len(quarters.shown) // 2)
    return quarters.shown[-2 * length : -length], quarters.shown[-length:]


def shifts(quarters: Quarters, topics: Iterable[str]) -> tuple[list[Shift], list[Shift]]:
    """The topics that clearly rose and those that clearly fell, the clearest first."""
    before, after = times_compared(quarters)
    made = (Shift(one, quarters.share_in(one, before), quarters.share_in(one, after)) for one in topics)
    clear = [shift for shift in made if shift.is_clear]
    return _ordered(clear, lambda shift: shift.z), _ordered(clear, lambda shift: -shift.z)


def _ordered(clear: Iterable[Shift], clearness: Callable[[Shift], float]) -> list[Shift]:
    found = [shift for shift in clear if clearness(shift) > 0]
    return sorted(found, key=lambda shift: (-round(clearness(shift), 9), shift.topic))
