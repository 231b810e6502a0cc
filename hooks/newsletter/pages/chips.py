"""Chips: short links with a number, to what stands near a page; of many the first, and the others behind a fold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from newsletter.model import Archive, Author, Organisation, Tag
from newsletter.standing import rubrics_of

_FOLDED = 60
"""So many chips stand behind a fold; of 300 co-authors the others are on the pages of the entries."""
_SPARED = 2
"""So few more are shown at once: they take the place of the fold itself."""

_Named = TypeVar("_Named", Tag, Organisation, Author)


class Chip(NamedTuple):
    """A link to something that has a name, and a number of entries."""

    address: str
    name: str
    number: int


@dataclass(frozen=True)
class Chips:
    """The chips that are shown, those behind the fold, and how many things have no chip at all."""

    shown: tuple[Chip, ...]
    folded: tuple[Chip, ...] = ()
    left: int = 0

    @property
    def behind(self) -> int:
        """How many are not among those that are shown."""
        return len(self.folded) + self.left


def chips(counted: Sequence[tuple[_Named, int]], address: Callable[[_Named], str], most: int | None = None) -> Chips:
    """Make chips of things with their numbers; of more than `most` the others are folded."""
    shown = len(counted) if most is None or len(counted) <= most + _SPARED else most
    made = tuple(Chip(address(one), one.name, number) for one, number in counted[: shown + _FOLDED])
    return Chips(made[:shown], made[shown:], len(counted) - len(made))


def chips_of(family: str, archive: Archive) -> list[Chip]:
    """All topics, organisations or venues that have entries, the most first, by name where they have as many."""
    lists = (one for one in rubrics_of(archive) if one.family == family and one.listings)
    found = (Chip(one.addresses[0], one.name, len(one.listings)) for one in lists)
    return sorted(found, key=lambda chip: (-chip.number, chip.name.casefold()))
