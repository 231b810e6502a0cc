"""How far back a feed reaches. What is merged leaves its room behind, so that no older item comes in again as new.

An alias and a second listing take the room of an item: where a duplicate was merged into another entry, one of them
stands in its place. So a feed may carry fewer items than fit, and readers are shown none that they had seen before.
What was backfilled takes no room, for it comes in nowhere; nor does news that lists it again, unless an item was merged
into it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from newsletter.model import Archive, Listing


class Window:
    """The newest items of an archive's feeds, of those that are news."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._ages = {volume.id: age for age, volume in enumerate(archive.volumes)}

    def newest(self, listings: Sequence[Listing], most: int) -> tuple[Listing, ...]:
        """Those of the listings, which come newest first, that fit beside what was merged and what is listed again."""
        had_items = [one for one in listings if one.is_news or one.entry.aliases]
        again = [later for one in had_items for later in self._archive.again.get(one.entry.id, ())]
        rooms: list[tuple[tuple[int, int], int, Listing | None]] = [
            (self._age(later), 1, None) for later in again if later.is_news
        ]
        news = [one for one in listings if one.is_news][:most]  # of which no older one fits
        rooms += [(self._age(one), 1 + len(one.entry.aliases), one) for one in news]
        rooms.sort(key=lambda room: room[0])
        ends = accumulate(room for _, room, _ in rooms)
        return tuple(one for end, (_, _, one) in zip(ends, rooms, strict=True) if one and end <= most)

    def number_of_volumes(self, most: int) -> int:
        """How many of the volumes fit."""
        ends = accumulate(1 + len(volume.aliases) for volume in self._archive.news)
        return sum(end <= most for end in ends)

    def _age(self, listing: Listing) -> tuple[int, int]:
        return self._ages[listing.volume.id], listing.place
