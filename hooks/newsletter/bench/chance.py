"""Chance: draws from a seed, which are the same on every machine. Knows nothing of what is drawn."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

Drawn = TypeVar("Drawn")


@dataclass(frozen=True)
class Ranked(Generic[Drawn]):
    """Things to draw from, the frequent ones first: the one of rank r, from 0 on, has the weight 1 / (r + shift)."""

    items: Sequence[Drawn]
    bounds: tuple[float, ...]

    @classmethod
    def of(cls, items: Sequence[Drawn], *, shift: float) -> Ranked[Drawn]:
        """Rank things as they stand, by Zipf's law as Mandelbrot mended it."""
        return cls(items, tuple(accumulate(1 / (rank + shift) for rank in range(len(items)))))


class Chance:
    """Draws of one seed, in order.

    They rest on `Random.random` alone, the one method that is promised to give the same numbers in every Python.
    """

    def __init__(self, seed: int) -> None:
        """Begin anew."""
        self._share = Random(seed).random  # noqa: S311 (nothing here is secret)

    def happens(self, share: float) -> bool:
        """Whether what happens in such a share of all cases happens now."""
        return self._share() < share

    def between(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        return least + int(self._share() * (most - least + 1))

    def one_of(self, items: Sequence[Drawn]) -> Drawn:
        """One of several, all as likely."""
        return items[self.between(0, len(items) - 1)]

    def by_rank(self, ranked: Ranked[Drawn]) -> Drawn:
        """One of several, the first ones more often."""
        return ranked.items[bisect(ranked.bounds, self._share() * ranked.bounds[-1], hi=len(ranked.items) - 1)]

    def several(self, ranked: Ranked[Drawn], count: int) -> list[Drawn]:
        """So many different ones, the first ones more often."""
        found: list[Drawn] = []
        while len(found) < count:
            one = self.by_rank(ranked)
            if one not in found:
                found.append(one)
        return found

    def shuffled(self, items: Sequence[Drawn]) -> list[Drawn]:
        """All of them, in an order by chance."""
        found = list(items)
        for place in range(len(found) - 1, 0, -1):
            other = self.between(0, place)
            found[place], found[other] = found[other], found[place]
        return found
