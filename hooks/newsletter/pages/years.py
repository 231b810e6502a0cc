"""Entries by year: the pages that a topic, an organisation and an author have alike, and those of their years."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from newsletter.model import Archive, Listing
from newsletter.pages.chart import Bar, bars
from newsletter.pages.feed_links import feed_links, own_feeds
from newsletter.pages.page import Page, body
from newsletter.prose import plain_text
from newsletter.rendering import day

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
    """A topic, an organisation or an author, as pages need it: entries newest first, and where its pages stand."""

    family: str
    name: str
    address: str
    index: tuple[str, str]
    listings: tuple[Listing, ...]
    year_address: Callable[[int], str]
    first_page: int = FIRST_PAGE

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


def first_page(subject: Subject, archive: Archive, *, described: str, **values: object) -> Page:
    """Make the page with the newest entries, from the template of the subject's family; `values` are its own."""
    return Page(
        subject.address,
        subject.family,
        title=subject.name,
        description=described,
        body=body(f"{subject.family}.html", subject.address, subject=subject, archive=archive, **values),
        updated=newest(subject.listings),
    )


def pages_with_feeds(subject: Subject, archive: Archive, *, described: str, **values: object) -> tuple[Page, ...]:
    """Make the first page and those of the years; all name the subject's feeds."""
    feeds = feed_links(subject.address)
    pages = first_page(subject, archive, described=described, feeds=feeds, **values), *year_pages(subject, archive)
    return tuple(replace(page, head=own_feeds(subject.address, subject.name, page=page.address)) for page in pages)


def year_pages(subject: Subject, archive: Archive) -> Iterable[Page]:
    """Make a page of every year that has entries beyond the first page."""
    found = subject.years
    for place, year in enumerate(found):
        if year.has_page:
            after = found[place - 1] if place else None
            before = found[place + 1] if place + 1 < len(found) else None
            yield _year_page(subject, year, before, after, archive)


def first_sentence(prose: str | None) -> str:
    """The first sentence of a description, whole and as plain text; one that ends in «e.g.» or «al.» goes on."""
    plain = plain_text(prose or "")
    found = _SENTENCE.match(plain)
    return found[0] if found else plain


def newest(listings: Iterable[Listing]) -> dt.date | None:
    """The day the newest of some entries last changed; None where there is none."""
    return max((listing.updated for listing in listings), default=None)


def counted(number: int) -> str:
    """Say how many entries there are, in words that fit the number."""
    return f"{number} {'entry' if number == 1 else 'entries'}"


def _year_page(subject: Subject, year: Year, before: Year | None, after: Year | None, archive: Archive) -> Page:
    address = subject.year_address(year.number)
    return Page(
        address,
        subject.family,
        title=f"{subject.name}, {year.number}",
        description=f"{subject.name} in {year.number}: {counted(len(year.listings))} that the newsletter listed",
        body=body(
            "year.html",
            address,
            subject=subject,
            year=year,
            months=[(month, list(found)) for month, found in groupby(year.listings, _month)],
            before=before,
            after=after,
            archive=archive,
        ),
        updated=newest(year.listings),
    )


def _month(listing: Listing) -> str:
    """The month a listing's volume was published in: «November 2025»."""
    return day(listing.volume.published).partition(" ")[2]
