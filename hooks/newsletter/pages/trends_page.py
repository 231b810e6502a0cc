"""The field at a glance: pictures of what the archive lists by month, topic, organisation, venue and author.

Each is drawn at build and stands beside a table that says the same; a cell of the map leads to its entries.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from newsletter import addresses
from newsletter.model import Archive, Tag
from newsletter.model.quarters import (
    FEWEST_ENTRIES,
    FEWEST_IN_QUARTER,
    FEWEST_QUARTERS,
    Quarter,
    Share,
    last_day_of_month,
)
from newsletter.model.shifts import FEWEST_FOUND, LEAST_Z, Shift, shifts, times_compared
from newsletter.pages import drawings
from newsletter.pages.chips import Chip, chips_of
from newsletter.pages.map_page import has_map
from newsletter.pages.page import Index, index_page
from newsletter.settings import Settings
from newsletter.strings.language import Strings

_TOPICS = 20
"""So many topics have a row of the map: those with the most entries in its quarters."""

_SHIFTS = 8
"""So many topics that rose are shown, and so many that fell."""

_MET = 10
"""So many organisations, venues and authors are named."""


@dataclass(frozen=True)
class Cell:
    """A topic in a quarter: its share, which is none where the quarter has too few entries, and where they are."""

    quarter: Quarter
    share: Share | None
    level: int
    address: str


@dataclass(frozen=True)
class Met:
    """Somebody or something that entries name: its address, its name, how many entries, and how long its bar is."""

    address: str
    name: str
    number: int
    length: int


class Trends:
    """What the page shows of an archive that has enough entries."""

    def __init__(self, archive: Archive, said: Strings) -> None:
        self._archive = archive
        self._said = said
        self.quarters = archive.quarters

    @cached_property
    def columns(self) -> list[drawings.Column]:
        """The months of the quarters, without those after the last that has entries."""
        months = [month for quarter in self.quarters.shown for month in quarter.months]
        while not self.quarters.by_month[months[-1]]:
            months.pop()
        return drawings.columns(months, [self.quarters.by_month[month] for month in months])

    @cached_property
    def topics(self) -> list[tuple[Tag, list[Cell]]]:
        """The rows of the map, those of the topics with the most entries first."""
        chosen = self._leading
        shares = {tag.id: [self._share(tag.id, quarter) for quarter in self.quarters.shown] for tag in chosen}
        most = max((share.portion for row in shares.values() for share in row if share), default=0)
        return [(tag, self._cells(tag, shares[tag.id], most)) for tag in chosen]

    @cached_property
    def largest(self) -> tuple[Tag, Cell]:
        """The cell with the greatest share; to be asked for only where topics have rows."""
        cells = [(tag, cell) for tag, row in self.topics for cell in row if cell.share]
        return max(cells, key=lambda one: one[1].share.portion if one[1].share else 0)

    @cached_property
    def shifts(self) -> list[tuple[Tag, Shift, drawings.Row]]:
        """The topics that clearly rose, and then those that fell, each with its row in the picture."""
        known = self._archive.vocabulary.tag_by_id
        rising, falling = shifts(self.quarters, known)
        chosen = [*rising[:_SHIFTS], *falling[:_SHIFTS]]
        placed = drawings.rows([(one.before.portion, one.after.portion) for one in chosen])
        return [(known[one.topic], one, row) for one, row in zip(chosen, placed, strict=True)]

    @cached_property
    def clearest(self) -> list[tuple[Tag, Shift]]:
        """The topic that rose most clearly and the one that fell so, where there are such."""
        rose = [(tag, shift) for tag, shift, _ in self.shifts if shift.z > 0]
        fell = [(tag, shift) for tag, shift, _ in self.shifts if shift.z < 0]
        return rose[:1] + fell[:1]

    @cached_property
    def times(self) -> tuple[str, str]:
        """The two times that are compared, in words."""
        before, after = (self._named_time(time) for time in times_compared(self.quarters))
        return before, after

    @cached_property
    def met(self) -> list[tuple[str, str, list[Met]]]:
        """What most entries name: field, heading, and each with its number; only those that several share."""
        archive, said = self._archive, self._said
        authors = [Chip(addresses.author_link(one), one.name, len(one.listings)) for one in archive.authors]
        found = (
            ("organisation", said.say("section.organisations"), _most_met(chips_of("organisation", archive))),
            ("venue", said.say("section.venues"), _most_met(chips_of("venue", archive))),
            ("author", said.say("section.authors"), _most_met(authors)),
        )
        return [one for one in found if one[2]]

    @cached_property
    def _leading(self) -> list[Tag]:
        tags = self._archive.vocabulary.tags
        counted = [(self.quarters.share_in(tag.id, self.quarters.shown).found, tag) for tag in tags]
        found = sorted((one for one in counted if one[0]), key=lambda one: (-one[0], one[1].name.casefold()))
        return [tag for _, tag in found[:_TOPICS]]

    def _share(self, topic: str, quarter: Quarter) -> Share | None:
        return self.quarters.share(topic, quarter) if self.quarters.has_shares(quarter) else None

    def _cells(self, tag: Tag, shares: Iterable[Share | None], most: float) -> list[Cell]:
        return [
            Cell(
                quarter,
                share,
                drawings.level(share.portion, most) if share else 0,
                addresses.explore_address(quarter.first_day, quarter.last_day, topic=tag.id),
            )
            for quarter, share in zip(self.quarters.shown, shares, strict=True)
        ]

    def _named_time(self, time: Sequence[Quarter]) -> str:
        first, last = (quarter_name(one, self._said) for one in (time[0], time[-1]))
        return first if first == last else self._said.say("date.period", first=first, last=last)


def trends_index(archive: Archive, settings: Settings) -> Index:
    """Draw the pictures, or say what the archive lacks for them."""
    said = settings.said
    quarters = archive.quarters
    return index_page(
        "trends.html",
        addresses.TRENDS,
        archive,
        settings,
        quarters=quarters,
        lacks={
            "entries": FEWEST_ENTRIES,
            "quarters": FEWEST_QUARTERS,
            "each": FEWEST_IN_QUARTER,
            "count": quarters.known,
            "full": sum(quarters.has_shares(one) for one in quarters.shown),
        },
        trends=Trends(archive, said) if quarters.are_enough else None,
        quarter_name=lambda quarter: quarter_name(quarter, said),
        month_address=lambda month: addresses.explore_address(month, last_day_of_month(month)),
        d=drawings,
        has_map=has_map(archive, settings),
        least_z=LEAST_Z,
        fewest_found=FEWEST_FOUND,
    )


def quarter_name(quarter: Quarter, said: Strings) -> str:
    """What a quarter is called: Q3 2025."""
    return said.say("date.quarter", number=quarter.number, year=quarter.year)


def _most_met(chips: Iterable[Chip]) -> list[Met]:
    """Those with the most entries, more than one each, by name where they have as many."""
    several = (one for one in chips if one.number > 1)
    found = sorted(several, key=lambda one: (-one.number, one.name.casefold()))[:_MET]
    return [Met(*one, length=round(100 * one.number / found[0].number)) for one in found]
