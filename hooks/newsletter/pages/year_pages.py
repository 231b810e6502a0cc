"""Pages of entries by year: those that topics, organisations, authors and venues have alike, and of their years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from typing import Any

from newsletter import addresses
from newsletter.addresses import year_address
from newsletter.citations.forms import BIBTEX_TYPE, take
from newsletter.citations.json_ld import Thing
from newsletter.citations.things import Things
from newsletter.model import Archive, Listing
from newsletter.model.digests import Digests
from newsletter.pages.feed_links import own_feeds
from newsletter.pages.page import Page, body
from newsletter.pages.page_facts import HeadLink, PageFacts, Trail, neighbours, twin_link
from newsletter.pages.subject import Subject, Year
from newsletter.settings import Settings
from newsletter.strings.language import Strings


def first_page(
    subject: Subject,
    archive: Archive,
    settings: Settings,
    *,
    described: str,
    own: Callable[[], dict[str, Any]],
    own_made_of: Callable[[], tuple[object, ...]] | None = None,
) -> Page:
    """Make the page with the newest entries, from the template of the subject's family, which has values of its own.

    What those are made of beside the entries can be told; else they are asked for, and told by what is printed of them.
    """
    own = own if own_made_of else cache(own)
    told = own_made_of or (lambda: tuple(own().items()))
    making = _FirstPage(subject, archive, settings, own, told)
    return Page(
        subject.address,
        subject.family,
        title=subject.title,
        description=described,
        make_body=making.body,
        updated=newest(subject.listings),
        trail=subject.trail,
        make_facts=making.facts,
        made_of=making.made_of,
    )


@dataclass(frozen=True, slots=True)
class _FirstPage:
    """What makes the page with the newest entries: one small object, for authors have thousands."""

    subject: Subject
    archive: Archive
    settings: Settings
    own: Callable[[], dict[str, Any]]
    own_made_of: Callable[[], tuple[object, ...]]

    def made_of(self) -> tuple[object, ...]:
        """All that it shows, in short."""
        coverage = self.archive.coverage[self.subject.family]
        return (
            *_made_of(self.subject, self.subject.listings, self.archive),
            coverage if coverage.is_partial else "",
            *self.own_made_of(),
        )

    def body(self) -> str:
        """The template of its family, filled."""
        subject, settings = self.subject, self.settings
        return body(
            f"{subject.family}.html",
            subject.address,
            settings,
            subject=subject,
            archive=self.archive,
            trail=subject.trail,
            take=take(subject.slug, settings) if has_citations(subject.family, settings) else None,
            **self.own(),
        )

    def facts(self) -> PageFacts:
        """What programs are told: what it is about, the entries it shows, and its other forms."""
        subject, settings = self.subject, self.settings
        has_file = subject.listings and has_citations(subject.family, settings)
        cited = [HeadLink("describedby", subject.address + addresses.CITED, BIBTEX_TYPE)] if has_file else []
        twin = twin_link(subject.address, settings) if subject.family == "topic" else ()
        return PageFacts(
            links=(*cited, *twin),
            is_list=True,
            about=subject.about,
            entries=_listed(subject.newest or subject.listings, subject.address, self.archive, settings),
        )


def _made_of(subject: Subject, listings: Iterable[Listing], archive: Archive) -> tuple[object, ...]:
    """What pages of a subject show: what it is, and these entries."""
    named = subject.label, subject.name, subject.address, subject.trail, subject.about, subject.feeds
    return *named, archive.once(Digests, None).lines(listings)


def has_citations(family: str, settings: Settings) -> bool:
    """Whether the first page of a list has a file of citations beside it."""
    return family != "author" or settings.author_citations


def _listed(listings: Iterable[Listing], address: str, archive: Archive, settings: Settings) -> Thing | None:
    return archive.once(Things, settings).listed(listings, settings.absolute(address))


def pages_with_feeds(
    subject: Subject, archive: Archive, settings: Settings, *, described: str, own: Callable[[], dict[str, Any]]
) -> tuple[Page, ...]:
    """Make the first page and those of the years; all name the subject's feeds."""
    first = first_page(subject, archive, settings, described=described, own=own)
    pages = first, *year_pages(subject, archive, settings)
    return tuple(
        replace(page, head=own_feeds(subject.feeds, subject.name, settings, page=page.address)) for page in pages
    )


def year_pages(subject: Subject, archive: Archive, settings: Settings) -> Iterable[Page]:
    """Make a page of every year, where the subject has so many entries."""
    if subject.has_year_pages:
        for index in range(len(subject.years)):
            yield _year_page(subject, index, archive, settings)


def newest(listings: Iterable[Listing]) -> dt.date | None:
    """The day the newest of some entries last changed; None where there is none."""
    return max((listing.updated for listing in listings), default=None)


def _year_page(subject: Subject, index: int, archive: Archive, settings: Settings) -> Page:
    said, making = settings.said, _YearPage(subject, index, archive, settings)
    year = making.year
    named, count = year_name(year.number, said), len(year.listings)
    return Page(
        making.address,
        subject.family,
        title=said.say("year.title", name=subject.title, year=named),
        description=said.say("year.description", name=subject.title, year=named, count=count),
        make_body=making.body,
        updated=newest(year.listings),
        trail=making.trail,
        make_facts=making.facts,
        made_of=making.made_of,
    )


@dataclass(frozen=True, slots=True)
class _YearPage:
    """What makes the page of a subject's year: one small object, for there are thousands."""

    subject: Subject
    index: int
    archive: Archive
    settings: Settings

    @property
    def year(self) -> Year:
        """Whose entries it shows."""
        return self.subject.years[self.index]

    @property
    def address(self) -> str:
        """Where it stands."""
        return year_address(self.subject.address, self.year.slug)

    @property
    def trail(self) -> Trail:
        """The pages above it."""
        return (*self.subject.trail, (self.subject.address, self.subject.title))

    def made_of(self) -> tuple[object, ...]:
        """All that it shows, in short."""
        beside = [one.slug if one else "" for one in self._beside]
        dated = self.subject.dated if self.subject.dated.is_partial else ""
        return self.year.slug, *beside, dated, *_made_of(self.subject, self.year.listings, self.archive)

    def body(self) -> str:
        """The entries by month."""
        said, (before, after) = self.settings.said, self._beside
        return body(
            "year.html",
            self.address,
            self.settings,
            subject=self.subject,
            year=self.year,
            months=_months(self.subject, self.year, said),
            named=year_name(self.year.number, said),
            before=before,
            after=after,
            archive=self.archive,
            trail=self.trail,
        )

    def facts(self) -> PageFacts:
        """What programs are told of it."""
        return PageFacts(
            links=neighbours(*(self.subject.year_link(one) if one else None for one in self._beside)),
            is_list=True,
            about=self.subject.about,
            entries=_listed(self.year.listings, self.address, self.archive, self.settings),
        )

    @property
    def _beside(self) -> tuple[Year | None, Year | None]:
        """The years before and after it."""
        years, at = self.subject.years, self.index
        return years[at + 1] if at + 1 < len(years) else None, years[at - 1] if at else None


def _months(subject: Subject, year: Year, said: Strings) -> list[tuple[str, list[Listing]]]:
    """The entries of a year by month, those of which only the year is known last; all together under their number."""
    if not subject.has_months or year.number is None:
        return [(said.say("entry.number", count=len(year.listings)), list(year.listings))]
    by_month = groupby(year.listings, lambda listing: listing.own_date[1])
    return [(_month(year.number, month, said), list(found)) for month, found in by_month]


def _month(year: int, month: int, said: Strings) -> str:
    """A month of the works themselves: «November 2025»."""
    return said.month(dt.date(year, month, 1)) if month else said.say("year.month_unknown")


def year_name(number: int | None, said: Strings) -> str:
    """What a year is called: its number, or that nobody knows it."""
    return said.say("year.unknown") if number is None else f"{number}"
