"""Chips: short links with a number, to what stands near a page; of many the first, and the others behind a fold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from newsletter import addresses
from newsletter.model import Author, Organisation, Tag, Venue

_FOLDED = 60
"""So many chips stand behind a fold; of 300 co-authors the others are on the pages of the entries."""
_SPARED = 2
"""So few more are shown at once: they take the place of the fold itself."""

_Named = TypeVar("_Named", Tag, Organisation, Author, Venue)


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


def tag_chips(counted: Sequence[tuple[Tag, int]], most: int | None = None) -> Chips:
    """Make chips of topics."""
    return _chips(counted, most, addresses.topic_address)


def organisation_chips(counted: Sequence[tuple[Organisation, int]], most: int | None = None) -> Chips:
    """Make chips of organisations."""
    return _chips(counted, most, addresses.organisation_address)


def venue_chips(counted: Sequence[tuple[Venue, int]], most: int | None = None) -> Chips:
    """Make chips of venues."""
    return _chips(counted, most, addresses.venue_address)


def author_chips(counted: Sequence[tuple[Author, int]], most: int | None = None) -> Chips:
    """Make chips of authors; those without a page lead to their line."""
    return _chips(counted, most, addresses.author_link)


def most_found(counted: Iterable[tuple[_Named, int]], most: int) -> list[tuple[_Named, int]]:
    """Those with the most entries first, by name where they have as many; none without an entry."""
    found = (item for item in counted if item[1])
    return sorted(found, key=lambda item: (-item[1], item[0].name.casefold()))[:most]


def _chips(counted: Sequence[tuple[_Named, int]], most: int | None, address: Callable[[_Named], str]) -> Chips:
    shown = len(counted) if most is None or len(counted) <= most + _SPARED else most
    chips = tuple(Chip(address(one), one.name, number) for one, number in counted[: shown + _FOLDED])
    return Chips(chips[:shown], chips[shown:], len(counted) - len(chips))
