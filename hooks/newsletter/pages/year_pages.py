"""Entries by year: the pages that a topic, an organisation and an author have alike, and those of their years."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import groupby

from newsletter.model import Archive, Listing
from newsletter.pages.chart import Bar, bars
from newsletter.pages.feed_links import feed_links, own_feeds
from newsletter.pages.page import Page, body
from newsletter.settings import Settings
from newsletter.strings.language import Strings, strings
from newsletter.text.prose import plain_text

FIRST_PAGE = 50
"""How many entries the first page shows, newest first."""

_SENTENCE = re.compile(r".*?\w{3}[)»”]?[.!?…](?=\s+[^\sa-z])")


@dataclass(frozen=True)
class Year:
    """A year's entries, newest first; those after the first `shown` stand on a page of the year alone."""

    number: int
    listings: tuple[Listing, ...]
    shown: int

    @property
    def has_page(self) -> bool:
        """Whether some of the year's entries are not on the first page, so that the year has a page of all."""
        return self.shown < len(self.listings)


@dataclass(frozen=True)
class Subject:
    """A topic, an organisation or an author, as pages need it: entries newest first, and where its pages stand.

    The label is what readers call the family.
    """

    family: str
    label: str
    name: str
    address: str
    index: tuple[str, str]
    listings: tuple[Listing, ...]
    year_address: Callable[[int], str]
    first_page: int = FIRST_PAGE
    feeds: str = ""
    """The folder of its feeds, which is not that of its page where it was renamed; an author has none."""

    @cached_property
    def years(self) -> tuple[Year, ...]:
        """The years of the entries, newest first."""
        return years(self.listings, first_page=self.first_page)

    @property
    def bars(self) -> list[Bar]:
        """How many entries each year has, as a chart."""
        return bars({year.number: len(year.listings) for year in self.years})

    def year_link(self, year: Year) -> str:
        """Where all entries of a year stand: on its page, or under its heading on the first one."""
        return self.year_address(year.number) if year.has_page else f"{self.address}#_{year.number}"

    def link_of(self, number: int) -> str:
        """Where all entries of the year with this number stand."""
        return next(self.year_link(year) for year in self.years if year.number == number)


def years(listings: Iterable[Listing], *, first_page: int = FIRST_PAGE) -> tuple[Year, ...]:
    """Group listings that come newest first by year, and share the first page out among the newest."""
    found = []
    left = first_page
    for number, group in groupby(listings, lambda one: one.volume.published.year):
        listed = tuple(group)
        found.append(Year(number, listed, min(left, len(listed))))
        left -= found[-1].shown
    return tuple(found)


def first_page(subject: Subject, archive: Archive, settings: Settings, *, described: str, **values: object) -> Page:
    """Make the page with the newest entries, from the template of the subject's family; `values` are its own."""
    return Page(
        subject.address,
        subject.family,
        title=subject.name,
        description=described,
        body=body(f"{subject.family}.html", subject.address, settings, subject=subject, archive=archive, **values),
        updated=newest(subject.listings),
    )


def pages_with_feeds(
    subject: Subject, archive: Archive, settings: Settings, *, described: str, **values: object
) -> tuple[Page, ...]:
    """Make the first page and those of the years; all name the subject's feeds."""
    feeds = feed_links(subject.feeds)
    first = first_page(subject, archive, settings, described=described, feeds=feeds, **values)
    pages = first, *year_pages(subject, archive, settings)
    return tuple(
        replace(page, head=own_feeds(subject.feeds, subject.name, settings, page=page.address)) for page in pages
    )


def year_pages(subject: Subject, archive: Archive, settings: Settings) -> Iterable[Page]:
    """Make a page of every year that has entries beyond the first page."""
    for index, year in enumerate(subject.years):
        if year.has_page:
            yield _year_page(subject, index, archive, settings)


def first_sentence(prose: str | None) -> str:
    """The first sentence of a description, whole and as plain text; one that ends in «e.g.» or «al.» goes on."""
    plain = plain_text(prose or "")
    found = _SENTENCE.match(plain)
    return found[0] if found else plain


def newest(listings: Iterable[Listing]) -> dt.date | None:
    """The day the newest of some entries last changed; None where there is none."""
    return max((listing.updated for listing in listings), default=None)


def _year_page(subject: Subject, index: int, archive: Archive, settings: Settings) -> Page:
    said = strings(settings.language)
    year = subject.years[index]
    address = subject.year_address(year.number)
    return Page(
        address,
        subject.family,
        title=said.say("year.title", name=subject.name, year=year.number),
        description=said.say("year.description", name=subject.name, year=year.number, count=len(year.listings)),
        body=body(
            "year.html",
            address,
            settings,
            subject=subject,
            year=year,
            months=[(month, list(found)) for month, found in groupby(year.listings, partial(_month, said=said))],
            before=subject.years[index + 1] if index + 1 < len(subject.years) else None,
            after=subject.years[index - 1] if index else None,
            archive=archive,
        ),
        updated=newest(year.listings),
    )


def _month(listing: Listing, *, said: Strings) -> str:
    """The month a listing's volume was published in: «November 2025»."""
    return said.month(listing.volume.published)
