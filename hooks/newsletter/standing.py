"""Addresses that follow from what entries say: pages of authors, of their letters and of years, and archive documents.

They stand as long as entries say so. `published_addresses` is where something stands to be read; `standing_addresses`
is where a visitor finds anything, and has the former addresses too that only lead on.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from newsletter import addresses
from newsletter.addresses import CORRECTIONS_FEED, ENTRIES_FEED, VOLUMES_FEED, MainFeed
from newsletter.model import Archive, Listing, grouped
from newsletter.model.authors import Place
from newsletter.model.years import years_leading_on, years_with_pages

_YEAR = re.compile(
    r"(?P<page>(topics|organisations|venues|authors/[a-z]+)/[a-z0-9-]+/)(?P<year>\d{4}|undated)/", re.ASCII
)
_AUTHOR = re.compile(r"authors/(?P<letter>[a-z]+)/(?P<slug>[a-z0-9-]+)/")
_LETTER = re.compile(r"authors/([a-z]|other)/")
_DOCUMENT = re.compile(r"((papers|corrections)/)?feed/(?P<quarter>\d{4}-q[1-4])\.xml", re.ASCII)


@dataclass(frozen=True)
class Pages:
    """A list that pages show: what it is of, where its first page stands and stood, the present address first."""

    family: str
    name: str
    id: str
    addresses: tuple[str, ...]
    feeds: str = field(compare=False)
    """The folder of its feeds, which an author has not."""
    listings: tuple[Listing, ...] = field(compare=False, repr=False)

    @property
    def listed(self) -> tuple[str, ...]:
        """The addresses that may be listed; nobody reads there how an author was called before."""
        return self.addresses[:1] if self.family == "author" else self.addresses


def is_address(text: str) -> bool:
    """Whether a text is such an address."""
    return any(pattern.fullmatch(text) for pattern in (_YEAR, _AUTHOR, _LETTER, _DOCUMENT))


def year_of(address: str) -> tuple[str, str] | None:
    """The page of a list and the year, where an address is that of a list's year."""
    found = _YEAR.fullmatch(address)
    return (found["page"], found["year"]) if found else None


def place_of(address: str) -> Place | None:
    """Under which letter and slug an author stands, where an address is that of an author's page."""
    found = _AUTHOR.fullmatch(address)
    return (found["letter"], found["slug"]) if found else None


def is_letter(address: str) -> bool:
    """Whether an address is that of the authors of a letter."""
    return bool(_LETTER.fullmatch(address))


def quarter_of(address: str) -> str | None:
    """The quarter of an archive document, where an address is that of one: 2025-q3."""
    found = _DOCUMENT.fullmatch(address)
    return found["quarter"] if found else None


def published_addresses(archive: Archive) -> frozenset[str]:
    """Where pages of authors and of years stand, and archive documents, these as RSS.

    What was renamed has pages under each of its names, but for authors.
    """
    found = {*_author_pages(archive), *(at for at, is_there in _documents(archive) if is_there)}
    for one in lists_of(archive):
        found.update(_years(one.listed, years_with_pages(one.family, one.listings)))
    return frozenset(found)


def standing_addresses(archive: Archive) -> frozenset[str]:
    """Those, where authors were before, and where pages of years may have stood that lead to the first page now.

    The documents of a quarter that is open again are among them: they come back as soon as it closes.
    """
    found = {*published_addresses(archive), *(at for at, _ in _documents(archive))}
    found.update(map(addresses.author_place, archive.authors_moved))
    for one in lists_of(archive):
        slugs = years_with_pages(one.family, one.listings) | years_leading_on(one.family, one.listings, archive.years)
        found.update(_years(one.addresses, slugs))
    return frozenset(found)


def rubrics_of(archive: Archive) -> Iterator[Pages]:
    """All topics, organisations and venues."""
    for rubric in chain.from_iterable(archive.vocabulary.rubrics.values()):
        page, feeds = addresses.rubric_address(rubric), addresses.feeds_address(rubric)
        pages = (page, *(addresses.beside(page, name) for name in rubric.former if name != rubric.id))
        yield Pages(rubric.family, rubric.name, rubric.id, pages, feeds, archive.listings_of(rubric))


def lists_of(archive: Archive) -> Iterator[Pages]:
    """All topics, organisations, venues and authors that have pages."""
    yield from rubrics_of(archive)
    moved = grouped((one.place, addresses.author_place(place)) for place, one in archive.authors_moved.items())
    for author in archive.authors:
        if author.has_page:
            pages = addresses.author_address(author), *moved.get(author.place, ())
            yield Pages("author", author.name, author.slug, pages, "", author.listings)


def _years(pages: Iterable[str], slugs: Iterable[str]) -> Iterator[str]:
    return (addresses.year_address(page, slug) for page in pages for slug in slugs)


def _author_pages(archive: Archive) -> Iterator[str]:
    yield from (addresses.author_address(author) for author in archive.authors if author.has_page)
    yield from (addresses.letter_address(author.letter) for author in archive.authors)


def _documents(archive: Archive) -> Iterator[tuple[str, bool]]:
    """The archive documents of feeds; each is there where its quarter is closed, or has something that is no news."""
    of_volumes = [(volume.published, not volume.backfilled) for volume in archive.volumes]
    of_entries = [(one.volume.published, one.is_news) for one in archive.listings]
    of_corrections = [(one.amendment.date, one.is_news) for one in archive.notices]
    yield from _kept(VOLUMES_FEED, of_volumes)
    yield from _kept(ENTRIES_FEED, of_entries)
    yield from _kept(CORRECTIONS_FEED, of_corrections)


def _kept(feed: MainFeed, days: Sequence[tuple[dt.date, bool]]) -> Iterator[tuple[str, bool]]:
    still_open = _document(feed, max((day for day, is_news in days if is_news), default=dt.date.min))
    for day, is_news in days:
        at = _document(feed, day)
        yield at, at != still_open or not is_news


def _document(feed: MainFeed, day: dt.date) -> str:
    return addresses.feed_archive_addresses(feed.folder, day).rss
