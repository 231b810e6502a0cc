"""Entries by year: what the first page of a topic or an organisation shows of them, and the pages of its years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from newsletter.model import Archive, Listing
from newsletter.pages.page import Page, body
from newsletter.rendering import day

FIRST_PAGE = 50
"""How many entries the first page shows, newest first."""


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
    """A topic or an organisation, as its pages need it: entries newest first, and where its pages stand."""

    family: str
    name: str
    address: str
    index: tuple[str, str]
    listings: tuple[Listing, ...]
    year_address: Callable[[int], str]

    @property
    def years(self) -> tuple[Year, ...]:
        """The years of the entries, newest first."""
        return years(self.listings)

    def year_link(self, year: Year) -> str:
        """Where all entries of a year stand: on its page, or under its heading on the first one."""
        return self.year_address(year.number) if year.has_page else f"{self.address}#_{year.number}"


def years(listings: Iterable[Listing], *, first_page: int = FIRST_PAGE) -> tuple[Year, ...]:
    """Group listings that come newest first by year, and share the first page out among the newest."""
    found = []
    left = first_page
    for number, listed in Archive.years_of(listings):
        found.append(Year(number, tuple(listed), min(left, len(listed))))
        left -= found[-1].shown
    return tuple(found)


def year_pages(subject: Subject, archive: Archive) -> Iterable[Page]:
    """Make a page of every year that has entries beyond the first page."""
    found = subject.years
    for place, year in enumerate(found):
        if year.has_page:
            after = found[place - 1] if place else None
            before = found[place + 1] if place + 1 < len(found) else None
            yield _year_page(subject, year, before, after, archive)


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
