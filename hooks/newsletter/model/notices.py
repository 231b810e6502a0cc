"""Notices: changes with what they are of, as readers are told of them."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsletter.model.amendments import Amendment
from newsletter.model.entry import Extra, Paper, See
from newsletter.model.listing import Listing
from newsletter.model.volume import Volume


@dataclass(frozen=True)
class Notice:
    """A change, and what it is of: an entry of the volume, or the volume itself."""

    amendment: Amendment
    volume: Volume
    listing: Listing | None = None

    @property
    def subject(self) -> Volume | Paper | Extra:
        """What was changed."""
        return self.listing.entry if self.listing else self.volume

    @property
    def is_news(self) -> bool:
        """Whether subscribers are told of it: of what was backfilled they were told nothing that could be wrong."""
        return not self.volume.backfilled

    @property
    def place(self) -> int:
        """The place of the entry in the volume; 0 for the volume itself."""
        return self.listing.place if self.listing else 0


def notices_of(volumes: Iterable[Volume]) -> tuple[Notice, ...]:
    """All changes of volumes, which stand newest first: the latest first, of one day in the order of the volumes."""
    found = (notice for volume in volumes for notice in _notices(volume))
    return tuple(sorted(found, key=lambda notice: notice.amendment.date, reverse=True))


def told_in(notices: Iterable[Notice], volumes: Iterable[Volume]) -> dict[str, tuple[Notice, ...]]:
    """The changes that each volume tells of, by its id: those since the volume before it, up to its own day.

    What is changed on the day of publication is told in the next volume, for whoever has this one is not shown it
    again. Specials tell none where there are weekly volumes, so that a reading list between two alters nothing.
    """
    ordered = sorted(volumes, key=lambda one: (one.volume or 0, one.id))
    teller: dict[dt.date, Volume] = {}
    for volume in [one for one in ordered if not one.is_special] or ordered:
        teller.setdefault(volume.published, volume)
    days = sorted(teller)
    found: dict[str, list[Notice]] = {}
    for notice in notices:
        since = max(bisect_left(days, notice.amendment.date), bisect_right(days, notice.volume.published))
        for day in days[since : since + 1]:
            found.setdefault(teller[day].id, []).append(notice)
    return {volume: tuple(told) for volume, told in found.items()}


def _notices(volume: Volume) -> Iterator[Notice]:
    yield from (Notice(change, volume) for change in reversed(volume.amendments))
    for place, item in enumerate(volume.items, start=1):
        if not isinstance(item, See):
            listing = Listing(item, volume, place)
            yield from (Notice(change, volume, listing) for change in reversed(item.amendments))
