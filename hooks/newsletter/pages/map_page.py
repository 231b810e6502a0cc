"""The map: a dot for each of the newest entries, near those that are like it, in regions that bear a topic's name.

It is drawn at build. What stands side by side on it is listed below it in words, for those who do not see it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from newsletter import addresses
from newsletter.model import Archive, Listing, grouped
from newsletter.model.digests import Digests
from newsletter.model.map_places import MapPlaces
from newsletter.pages import map_drawing as drawing
from newsletter.pages.map_drawing import Cell
from newsletter.pages.page import LIST, Page, body
from newsletter.pages.page_facts import Trail
from newsletter.settings import Settings
from newsletter.strings.language import Strings

FAMILY = "map"
_MOST = 1200
"""So many of the newest entries have a place; the page of more would be slow to load."""

_FEWEST = 300
"""Fewer are better read as a list."""


@dataclass(frozen=True)
class Region:
    """A part of the map: its name, where its entries are listed, those in their order on the map, how it is drawn."""

    name: str
    has_topic: bool
    address: str
    listings: Sequence[Listing]
    beside: Sequence[str]
    label: Sequence[drawing.Line]
    area: str
    shade: int


class Map:
    """What the page shows."""

    def __init__(self, listings: Sequence[Listing], places: MapPlaces, archive: Archive, said: Strings) -> None:
        self.width, self.height = places.width * drawing.CELL, places.height * drawing.CELL
        self._listings = {places.cells[one.entry.id]: one for one in listings}
        self._topics = {cell: places.regions[one.entry.id] for cell, one in self._listings.items()}
        self._tags = archive.vocabulary.tag_by_id
        self._said = said

    @cached_property
    def regions(self) -> list[Region]:
        """The regions, the largest first."""
        cells = grouped((topic, cell) for cell, topic in self._topics.items())
        ordered = sorted(cells, key=lambda topic: (-len(cells[topic]), topic))
        shades = drawing.shades(ordered, self._borders)
        return [self._region(topic, cells[topic], shades[topic]) for topic in ordered]

    @property
    def lines(self) -> str:
        """The lines between regions."""
        return drawing.lines_between(self._topics)

    @property
    def dots(self) -> Iterator[tuple[Listing, int, int]]:
        """Each entry and where its dot is, row by row."""
        for _, cell in sorted((cell[::-1], cell) for cell in self._listings):
            yield self._listings[cell], *drawing.middle(cell)

    @cached_property
    def _borders(self) -> Mapping[str, frozenset[str]]:
        return drawing.borders(self._topics)

    def _region(self, topic: str, cells: Sequence[Cell], shade: int) -> Region:
        ways = sorted((y, x if y % 2 else -x, (x, y)) for x, y in cells)
        name, tag = self._name(topic), self._tags.get(topic)
        return Region(
            name,
            tag is not None,
            addresses.topic_address(tag) if tag else addresses.TITLES,
            [self._listings[cell] for _, _, cell in ways],
            sorted(map(self._name, self._borders.get(topic, ())), key=str.casefold),
            drawing.label(name, cells),
            drawing.area(cells),
            shade,
        )

    def _name(self, topic: str) -> str:
        return self._tags[topic].name if topic in self._tags else self._said.say("map.other")


def has_map(archive: Archive, settings: Settings) -> bool:
    """Whether there is a map: where it is wanted and has enough entries."""
    return settings.map and len(mapped(archive)) >= _FEWEST


def mapped(archive: Archive) -> list[Listing]:
    """The entries that have a place: the newest that still stand."""
    return [*islice((one for one in archive.listings if not one.entry.is_withdrawn), _MOST)]


def map_page(archive: Archive, settings: Settings, places_of: Callable[[Sequence[Listing]], MapPlaces]) -> Page:
    """Make the page; `places_of` finds the places when the page is written, which takes a while."""
    said, listings, digests = settings.said, mapped(archive), archive.once(Digests, None)
    trail: Trail = ((addresses.TRENDS, said.say("trends.link")),)
    numbers = {"count": len(listings), "all": len(archive.listings)}
    return Page(
        addresses.MAP,
        FAMILY,
        title=said.say("map.title"),
        description=said.say("map.description", count=len(listings)),
        make_body=lambda: body(
            "map.html",
            addresses.MAP,
            settings,
            map=Map(listings, places_of(listings), archive, said),
            numbers=numbers,
            trail=trail,
        ),
        trail=trail,
        make_facts=lambda: LIST,
        updated=archive.updated,
        made_of=lambda: (digests.vocabulary, digests.listings(listings), len(archive.listings)),
    )
