"""The archive: all volumes, with the look-ups that pages and feeds share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from newsletter.model.entry import KINDS, Extra, Paper, See
from newsletter.model.vocabulary import Organisation, Tag, Vocabulary
from newsletter.model.volume import Volume


@dataclass(frozen=True)
class Listing:
    """An entry where a volume lists it: its place among all the volume lists counts from 1."""

    entry: Paper | Extra
    volume: Volume
    place: int
    note: str | None = None

    @property
    def updated(self) -> dt.date:
        """The day the entry last changed; at first, the day its volume was published."""
        return max(self.volume.published, self.entry.changed or dt.date.min)


class Archive:
    """All volumes and the vocabulary; every look-up is made once, in a settled order."""

    def __init__(self, volumes: Iterable[Volume], vocabulary: Vocabulary) -> None:
        """Order the volumes by day of publication, number and name, newest first."""
        self.volumes = tuple(sorted(volumes, key=_age, reverse=True))
        self.vocabulary = vocabulary

    @cached_property
    def weekly(self) -> tuple[Volume, ...]:
        """The numbered volumes, highest number first."""
        numbered = (volume for volume in self.volumes if not volume.is_special)
        return tuple(sorted(numbered, key=lambda volume: volume.volume or 0, reverse=True))

    @cached_property
    def specials(self) -> tuple[Volume, ...]:
        """The volumes outside the numbering, newest first."""
        return tuple(volume for volume in self.volumes if volume.is_special)

    @cached_property
    def updated(self) -> dt.date | None:
        """The day anything in the archive last changed; None where it is empty."""
        return max((volume.updated for volume in self.volumes), default=None)

    @cached_property
    def listings(self) -> tuple[Listing, ...]:
        """Every entry once, where it was first brought: newest volume first, in the volume's order."""
        return tuple(
            Listing(item, volume, place)
            for volume in self.volumes
            for place, item in enumerate(volume.items, start=1)
            if not isinstance(item, See)
        )

    @cached_property
    def listing_by_id(self) -> dict[str, Listing]:
        """The listing that brought each entry, by entry id."""
        return {listing.entry.id: listing for listing in self.listings}

    def volume_listings(self, volume: Volume) -> tuple[Listing, ...]:
        """All that a volume lists, in order; entries listed again carry the note beside them."""
        return tuple(
            Listing(self.listing_by_id[item.see].entry, volume, place, item.note)
            if isinstance(item, See)
            else Listing(item, volume, place)
            for place, item in enumerate(volume.items, start=1)
        )

    @cached_property
    def again(self) -> dict[str, tuple[Listing, ...]]:
        """The later listings of entries that other volumes list again, by entry id, oldest first."""
        found: dict[str, list[Listing]] = {}
        for volume in reversed(self.volumes):
            for listing, item in zip(self.volume_listings(volume), volume.items, strict=True):
                if isinstance(item, See):
                    found.setdefault(item.see, []).append(listing)
        return {entry: tuple(listings) for entry, listings in found.items()}

    @cached_property
    def listings_by_tag(self) -> dict[str, tuple[Listing, ...]]:
        """Entries of every topic of the vocabulary, newest first, by tag id."""
        found: dict[str, list[Listing]] = {tag.id: [] for tag in self.vocabulary.tags}
        for listing in self.listings:
            for tag in dict.fromkeys(listing.entry.tags):
                found[tag].append(listing)
        return {tag: tuple(listings) for tag, listings in found.items()}

    @cached_property
    def listings_by_organisation(self) -> dict[str, tuple[Listing, ...]]:
        """Entries of every organisation of the vocabulary, newest first, by name."""
        found: dict[str, list[Listing]] = {one.name: [] for one in self.vocabulary.organisations}
        for listing in self.listings:
            for name in dict.fromkeys(listing.entry.organisations):
                found[name].append(listing)
        return {name: tuple(listings) for name, listings in found.items()}

    def tags_of(self, entry: Paper | Extra) -> tuple[Tag, ...]:
        """The topics of an entry, in the order the editor gave."""
        return tuple(self.vocabulary.tag_by_id[tag] for tag in dict.fromkeys(entry.tags))

    def organisations_of(self, entry: Paper | Extra) -> tuple[Organisation, ...]:
        """The organisations of an entry, in the order the editor gave."""
        return tuple(self.vocabulary.organisation_by_name[name] for name in dict.fromkeys(entry.organisations))

    def neighbours(self, volume: Volume) -> tuple[Volume | None, Volume | None]:
        """The weekly volumes before and after a weekly one; a special has neither."""
        if volume.is_special:
            return None, None
        place = self._weekly_places[volume.id]
        after = self.weekly[place - 1] if place else None
        before = self.weekly[place + 1] if place + 1 < len(self.weekly) else None
        return before, after

    @cached_property
    def _weekly_places(self) -> dict[str, int]:
        return {volume.id: place for place, volume in enumerate(self.weekly)}


def by_kind(listings: Iterable[Listing]) -> list[tuple[str, list[Listing]]]:
    """Group listings by kind of entry, in the order of `KINDS`, without kinds of which there is none."""
    groups: dict[str, list[Listing]] = {kind: [] for kind in KINDS}
    for listing in listings:
        groups[listing.entry.kind].append(listing)
    return [(kind, found) for kind, found in groups.items() if found]


def _age(volume: Volume) -> tuple[object, ...]:
    return volume.published, volume.volume or 0, volume.id
