"""Listings: entries where volumes list them, and how they are grouped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from newsletter.model.entry import Extra, Paper
from newsletter.model.kinds import EXTRA, PAPER, EntryWord
from newsletter.model.volume import Volume

K = TypeVar("K")
T = TypeVar("T")


@dataclass(frozen=True)
class Listing:
    """An entry where a volume lists it: its place among all the volume lists counts from 1."""

    entry: Paper | Extra
    volume: Volume
    place: int
    note: str | None = None

    @property
    def is_news(self) -> bool:
        """Whether subscribers are told of it; what a backfilled volume lists is there to be found, not to be read."""
        return not self.volume.backfilled

    @cached_property
    def year(self) -> int | None:
        """The year of the work itself; None where nobody knows it."""
        return self.entry.year

    @cached_property
    def own_date(self) -> tuple[int, int, int]:
        """The date of the work itself to order by; what is not known of it comes first."""
        shown = self.entry.shown_date
        return shown.sort_key if shown else (self.year or 0, 0, 0)

    @cached_property
    def updated(self) -> dt.date:
        """The day the entry last changed; at first, the day its volume was published."""
        return max(self.volume.published, self.entry.changed or dt.date.min)


@dataclass(frozen=True)
class ListingGroup:
    """What a volume lists under one heading: its own, or else that of a kind; the id names it within the page."""

    id: str
    listings: tuple[Listing, ...]
    kind: EntryWord = PAPER
    heading: str = ""


def groups_of(volume: Volume, listings: Sequence[Listing]) -> tuple[ListingGroup, ...]:
    """Group what a volume lists under its own sections, or else by kind; what stands above its first section, too."""
    begins = {
        part.first: ListingGroup(f"part-{number}", (), heading=part.title)
        for number, part in enumerate(volume.parts, 1)
    }
    first = next((place for place, one in enumerate(listings) if one.entry.id in begins), len(listings))
    groups = [ListingGroup(f"{kind}s", tuple(found), kind=kind) for kind, found in by_kind(listings[:first])]
    for listing in listings[first:]:
        if listing.entry.id in begins:
            groups.append(begins.pop(listing.entry.id))
        groups[-1] = replace(groups[-1], listings=(*groups[-1].listings, listing))
    return tuple(groups)


def grouped(pairs: Iterable[tuple[K, T]]) -> dict[K, list[T]]:
    """Group things that come with their keys; keys and things stay in their order."""
    found: dict[K, list[T]] = {}
    for key, thing in pairs:
        found.setdefault(key, []).append(thing)
    return found


def by_kind(listings: Iterable[Listing]) -> list[tuple[EntryWord, list[Listing]]]:
    """Group listings by kind of entry, in the order of their table, without kinds of which there is none."""
    groups = grouped((listing.entry.kind, listing) for listing in listings)
    return sorted(groups.items(), key=lambda group: (group[0].row.section == EXTRA, group[0].place))
