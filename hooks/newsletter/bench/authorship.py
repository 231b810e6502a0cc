"""Who signs invented papers: few sign very many, most sign one, as in every field.

The law is that of Pitman and Yor: a paper's next author is new with a probability that falls as the archive grows, and
else one who has signed before, the more often the likelier.
"""

from __future__ import annotations

from itertools import accumulate

from newsletter.bench.chance import Chance, Ranked
from newsletter.bench.syllables import author_name, invented_names

_DISCOUNT, _STRENGTH = 0.72, 300
"""How many remain authors of one paper, and how many different ones there are from the start."""

_INITIALS = "ABCDEFGHJKLMRSTW"
_SIZES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 19, 24, 31, 40)
_SHARES = (40, 90, 140, 160, 140, 110, 90, 60, 50, 40, 20, 20, 15, 10, 7, 4, 2, 2)
_TEAMS = Ranked(_SIZES, tuple(accumulate(_SHARES)))
"""How many sign a paper together: of a thousand papers so many are signed by one, by two, and so on."""


class Authorship:
    """The authors of one archive, as its papers are signed one after another."""

    def __init__(self, chance: Chance) -> None:
        """Begin with nobody."""
        self._chance = chance
        self._names = invented_names(chance)
        self._seats: list[int] = []
        self._taken: list[int] = []
        self._signed: list[str] = []

    def team(self) -> list[str]:
        """Who signs the next paper."""
        size, found = self._chance.by_rank(_TEAMS), list[str]()
        while len(found) < size:
            name = self._next()
            if name not in found:
                found.append(name)
        return found

    def _next(self) -> str:
        place = self._new() if self._is_new() else self._known()
        self._seats.append(place)
        self._taken[place] += 1
        return self._signed[place]

    def _is_new(self) -> bool:
        seats, signed = len(self._seats), len(self._signed)
        return self._chance.happens((_STRENGTH + _DISCOUNT * signed) / (_STRENGTH + seats))

    def _new(self) -> int:
        given, family = author_name(self._names, len(self._signed))
        middle = f" {self._chance.one_of(_INITIALS)}." if self._chance.happens(0.15) else ""
        self._signed.append(f"{given}{middle} {family}")
        self._taken.append(0)
        return len(self._signed) - 1

    def _known(self) -> int:
        """One of those who signed, by how often, less the discount."""
        while True:
            place = self._chance.one_of(self._seats)
            if not self._chance.happens(_DISCOUNT / self._taken[place]):
                return place
