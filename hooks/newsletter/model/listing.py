"""Listings: entries where volumes list them, and how they are grouped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from newsletter.model.entry import Extra, Paper
from newsletter.model.kinds import ENTRY_KINDS, EntryKind
from newsletter.model.volume import Volume


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

    @property
    def year(self) -> int | None:
        """The year of the work itself; None where nobody knows it."""
        return self.entry.shown_date.year if self.entry.shown_date else None

    @property
    def updated(self) -> dt.date:
        """The day the entry last changed; at first, the day its volume was published."""
        return max(self.volume.published, self.entry.changed or dt.date.min)


def by_kind(listings: Iterable[Listing]) -> list[tuple[EntryKind, list[Listing]]]:
    """Group listings by kind of entry, in the order of their table, without kinds of which there is none."""
    groups: dict[str, list[Listing]] = {kind: [] for kind in ENTRY_KINDS.ids}
    for listing in listings:
        groups[listing.entry.kind].append(listing)
    return [(ENTRY_KINDS[kind], found) for kind, found in groups.items() if found]
