"""Removals: volumes that were taken down on request, of which names are known and nothing of what they said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from itertools import chain

from pydantic import Field

from newsletter.model.entry import Extra, Paper, See
from newsletter.model.record import Id, Line, Record
from newsletter.model.volume import Volume


class Removal(Record):
    """A volume that was removed on request: its names, those of its entries, and the day."""

    id: Id = Field(description="Number of the volume, in quotes, or name of the special", examples=["91"])
    date: dt.date = Field(description="Day on which it was removed", examples=["2026-11-28"])
    reason: Line | None = Field(
        None,
        description="Why, in one sentence that names nothing the volume said; its page shows it",
        examples=["The publisher asked for it."],
    )
    aliases: tuple[Id, ...] = Field((), description="Other names whose addresses led to the volume")
    entries: tuple[Id, ...] = Field(
        (), description="Ids and aliases of the entries that went with it; none is ever used again"
    )
    moved: tuple[Id, ...] = Field(
        (), description="Ids of those entries that another volume listed again, where they stand now"
    )

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """The permanent names that nothing else may have: those of the volume and of the entries that went with it."""
        return (*(("volume", one) for one in (self.id, *self.aliases)), *(("entry", one) for one in self.entries))


def oldest_first(volume: Volume) -> tuple[object, ...]:
    """By what volumes are ordered."""
    return volume.published, volume.volume or 0, volume.id


def new_home(entry: str, former: Volume, volumes: Iterable[Volume]) -> Volume | None:
    """Where an entry stands once its own volume is removed: in the oldest other one that lists it, if there is one.

    Where it can it goes to one that is news as its own was, or is none as its own was not: nobody shall get it again.
    """
    others = (one for one in volumes if one.id != former.id)
    again = (one for one in others if any(isinstance(item, See) and item.see == entry for item in one.items))
    return min(again, key=lambda one: (one.backfilled != former.backfilled, *oldest_first(one)), default=None)


def volumes_left(volumes: Iterable[Volume], removals: Iterable[Removal]) -> list[Volume]:
    """The volumes as they would be without those that were removed: what was moved stands in its new home."""
    volumes, gone, moved = tuple(volumes), set[str](), set[str]()
    for one in removals:
        gone.add(one.id)
        moved.update(one.moved)
    left = [volume for volume in volumes if volume.id not in gone]
    brought = [(volume, entry) for volume in volumes if volume.id in gone for entry in volume.entries]
    homes = {entry.id: new_home(entry.id, volume, left) if entry.id in moved else None for volume, entry in brought}
    entries = {entry.id: entry for _, entry in brought}
    return [_left(volume, entries, {name: home.id for name, home in homes.items() if home}) for volume in left]


def _left(volume: Volume, entries: Mapping[str, Paper | Extra], homes: Mapping[str, str]) -> Volume:
    """A volume with those of some entries whose home it is, and without the others but where they have another home."""

    def stands(item: Paper | Extra | See) -> list[Paper | Extra | See]:
        if not isinstance(item, See) or item.see not in entries:
            return [item]
        if item.see not in homes:
            return []
        return [entries[item.see] if homes[item.see] == volume.id else item]

    lists = {name: tuple(chain.from_iterable(map(stands, getattr(volume, name)))) for name in ("papers", "extras")}
    return volume.model_copy(update=lists)
