"""Subjects: what topics, organisations, authors and venues have alike as pages need it, and their years."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from urllib.parse import urlencode

from newsletter import addresses
from newsletter.addresses import SEARCH, year_address
from newsletter.citations.json_ld import Thing
from newsletter.model import Archive, Listing, Rubric, grouped
from newsletter.model.quarters import Share
from newsletter.model.years import FIRST_PAGE, fewest_for_pages, year_in, year_slug
from newsletter.pages.drawings import Bar, bars
from newsletter.pages.page_facts import Trail
from newsletter.strings.kind_names import rubric_names
from newsletter.strings.language import Strings


@dataclass(frozen=True)
class Year:
    """A year's entries, newest first; the number is None where nobody knows the year."""

    number: int | None
    listings: tuple[Listing, ...]

    @property
    def slug(self) -> str:
        """The year in addresses and anchors."""
        return year_slug(self.number)


@dataclass(frozen=True)
class Subject:
    """A topic, an organisation, an author or a venue, as pages need it: entries, the last listed first, and addresses.

    The label is what readers call the family.
    """

    family: str
    label: str
    name: str
    address: str
    index: tuple[str, str]
    listings: tuple[Listing, ...]
    has_months: bool = True
    """Whether the pages of years are divided by month."""
    above: Trail = ()
    """The pages between that of the index and this one."""
    about: Thing | None = None
    """What it is, for programs."""
    feeds: str = ""
    """The folder of its feeds, which is not that of its page where it was renamed; an author has none."""
    number: int = 1
    """Which it is of those of its family that have its name."""

    @cached_property
    def years(self) -> tuple[Year, ...]:
        """The years of the entries, newest first; the entries whose year nobody knows come last.

        Within a year they stand by their own dates, or as they come.
        """
        ordered = sorted(self.listings, key=attrgetter("own_date"), reverse=True)
        groups = grouped((year_in(self.family, listing), listing) for listing in ordered)
        newest_first = sorted(groups.items(), key=lambda group: group[0] or 0, reverse=True)
        return tuple(Year(number, tuple(found)) for number, found in newest_first)

    @property
    def dated(self) -> Share:
        """How many of the entries have a year."""
        found = sum(len(year.listings) for year in self.years if year.number is not None)
        return Share(found, len(self.listings))

    @property
    def title(self) -> str:
        """What its pages are titled, so that no two subjects of a family share a title."""
        return self.name if self.number == 1 else f"{self.name} ({self.number})"

    @property
    def slug(self) -> str:
        """The last part of the address, by which files that are taken from its page are named."""
        return self.address.rstrip("/").rpartition("/")[2]

    @property
    def trail(self) -> Trail:
        """The pages above the first one."""
        return (self.index, *self.above)

    @property
    def follow_key(self) -> str:
        """By what a browser keeps that it is followed: a name that stays where it is renamed, if it has such a one."""
        return (self.feeds or self.address).rstrip("/")

    @property
    def newest(self) -> tuple[Listing, ...]:
        """The entries listed last, where the first page cannot show all; none where it shows all by year."""
        return self.listings[:FIRST_PAGE] if len(self.listings) > FIRST_PAGE else ()

    @property
    def has_year_pages(self) -> bool:
        """Whether every year has a page of its own."""
        return len(self.listings) >= fewest_for_pages(self.family)

    @property
    def bars(self) -> list[Bar]:
        """How many entries each year has, as a chart."""
        return bars({year.number: len(year.listings) for year in self.years if year.number is not None})

    @property
    def filter_address(self) -> str:
        """The explore page with these entries, to be narrowed there; it knows topics by their ids, others by name."""
        value = self.address.split("/")[1] if self.family == "topic" else self.name
        return f"{SEARCH}?{urlencode({self.family: value})}"

    def year_link(self, year: Year) -> str:
        """Where all entries of a year stand: on its page, or under its heading on the first one."""
        return year_address(self.address, year.slug) if self.has_year_pages else f"{self.address}#_{year.slug}"

    def way_to(self, year: Year) -> str:
        """The way there from the first page."""
        return self.year_link(year).removeprefix(self.address)

    def link_of(self, number: int) -> str:
        """The way from the first page to all entries of the year with this number."""
        return next(self.way_to(year) for year in self.years if year.number == number)


def rubric_subject(
    rubric: Rubric,
    archive: Archive,
    said: Strings,
    *,
    label: str,
    about: Thing,
    above: Trail = (),
    has_months: bool = True,
) -> Subject:
    """A topic, an organisation or a venue as pages need it."""
    return Subject(
        rubric.family,
        label,
        rubric.name,
        addresses.rubric_address(rubric),
        (addresses.RUBRICS[rubric.family], rubric_names(said)[rubric.family]),
        archive.listings_of(rubric),
        has_months=has_months,
        above=above,
        about=about,
        feeds=addresses.feeds_address(rubric),
    )
