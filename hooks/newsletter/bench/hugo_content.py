"""Archive to what Hugo reads: the front matter and the text of a page for all that the archive's site has a page of.

Hugo's templates beside this module make the same kinds of pages, feeds and citations of it. What Hugo has nothing for
is left out: formulas, checks, corrections, and related entries by their texts.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from newsletter import addresses
from newsletter.model import Archive, Author, Listing, Organisation, Tag, Venue, Volume
from newsletter.model.years import year_slug
from newsletter.strings.kind_names import link_label
from newsletter.strings.language import ENGLISH, strings

PAGE = ("html",)
FEEDS = ("rss", "atom", "jsonfeed")
RUBRIC = (*PAGE, *FEEDS, "bib")
"""The forms in which Hugo is to write a page: itself, its feeds, its citations."""


@dataclass(frozen=True)
class HugoPage:
    """A file of Hugo's content folder."""

    path: str
    fields: dict[str, Any]
    text: str = ""

    @property
    def content(self) -> bytes:
        """The file: front matter in JSON, then Markdown."""
        return f"{json.dumps(self.fields, ensure_ascii=False, indent=0)}\n\n{self.text}\n".encode()


def archive_pages(archive: Archive) -> Iterator[HugoPage]:
    """Make the pages of all that the archive has, but for what only its site knows."""
    yield from volume_and_entry_pages(archive)
    vocabulary = archive.vocabulary
    rubrics = (("topics", vocabulary.tags), ("organisations", vocabulary.organisations), ("venues", vocabulary.venues))
    for name, records in rubrics:
        yield from (_rubric_page(name, record) for record in records)
    yield from (_author_page(author) for author in archive.authors if author.has_page)
    yield from _letter_pages(archive.authors)


def volume_and_entry_pages(archive: Archive) -> Iterator[HugoPage]:
    """Make the pages of volumes and entries."""
    for volume in archive.volumes:
        yield _volume_page(volume, archive)
    for listing in archive.listings:
        yield _entry_page(listing, archive)


def _day_said(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"


def _volume_page(volume: Volume, archive: Archive) -> HugoPage:
    ids = [listing.entry.id for listing in archive.volume_listings(volume)]
    period = volume.period
    fields = {
        "title": volume.title,
        "date": str(volume.published),
        "number": volume.id,
        "period": f"{_day_said(period.start)} – {_day_said(period.end)}" if period else "",
        "when": _day_said(volume.published),
        "papers": ids[: len(volume.papers)],
        "extras": ids[len(volume.papers) :],
    }
    return HugoPage(f"volumes/{volume.id}.md", fields, volume.intro or "")


def _entry_page(listing: Listing, archive: Archive) -> HugoPage:
    entry, volume = listing.entry, listing.volume
    beside = [one.id for one in volume.entries]
    place = beside.index(entry.id)
    fields: dict[str, Any] = {
        "title": entry.title,
        "date": str(volume.published),
        "tagline": entry.tagline or "",
        "credited": entry.credited or "",
        "form": entry.kind,
        "number": volume.id,
        "year": year_slug(listing.year),
        "pos": listing.place,
        "of": len(volume.items),
        "voltitle": volume.title,
        "when": _day_said(volume.published),
        "on": str(entry.shown_date or ""),
        "onw": _day_said(entry.shown_date.first_day) if entry.shown_date else "",
        "before": beside[place - 1] if place else "",
        "after": beside[place + 1] if place + 1 < len(beside) else "",
    }
    return HugoPage(f"papers/{entry.id}.md", fields | _filed(listing, archive) | _links(listing), entry.summary or "")


def _filed(listing: Listing, archive: Archive) -> dict[str, Any]:
    entry = listing.entry
    authors = [archive.author_of(one) for one in entry.authors]
    venue = archive.vocabulary.venue_of(entry)
    return {
        "topics": list(entry.tags),
        "organisations": [one.id for one in archive.organisations_of(entry)],
        "venues": [venue.id] if venue else [],
        "venue": entry.venue.said(venue.name) if entry.venue and venue else "",
        "authors": [author.slug for author in authors if author.has_page],
        "by": [_named(author) for author in authors],
        "aliases": [f"/papers/{alias}/" for alias in entry.aliases],
    }


def _named(author: Author) -> dict[str, str]:
    return {"n": author.name, "u": f"/{addresses.author_link(author)}"}


def _links(listing: Listing) -> dict[str, Any]:
    """The links of an entry: symbol, text, short text, address."""
    entry, said = listing.entry, strings(ENGLISH)
    links = [
        *(("paper", one.printed, one.registry, one.url) for one in addresses.work_ids(entry)),
        *((link.kind, *2 * (link_label(said, link.kind),), link.url) for link in entry.links),
    ]
    return {
        "arxiv": entry.arxiv or "",
        "doi": entry.doi or "",
        "links": [dict(zip("ktsu", link, strict=True)) for link in links],
    }


def _rubric_page(name: str, record: Tag | Organisation | Venue) -> HugoPage:
    said = record.full_name if isinstance(record, Venue) else record.description
    return HugoPage(f"{name}/{record.id}/_index.md", {"title": record.name, "outputs": RUBRIC}, said or "")


def _author_page(author: Author) -> HugoPage:
    fields = {"title": author.name, "url": f"/{addresses.author_address(author)}", "letter": author.letter}
    return HugoPage(f"authors/{author.slug}/_index.md", fields)


def _letter_pages(authors: Iterable[Author]) -> Iterator[HugoPage]:
    """The pages that list all authors of a letter, each with some entries."""
    letters: dict[str, list[dict[str, Any]]] = {}
    for author in authors:
        shown = [(one.entry.id, one.entry.title, one.volume.id) for one in author.listings[:3]]
        entries = [dict(zip("itv", one, strict=True)) for one in shown]
        letters.setdefault(author.letter, []).append(_named(author) | {"c": len(author.listings), "e": entries})
    counts = [{"l": letter, "c": len(found)} for letter, found in sorted(letters.items())]
    for letter, found in letters.items():
        address = f"/{addresses.letter_address(letter)}"
        fields = {"title": f"Authors: {letter.upper()}", "url": address, "layout": "letter", "outputs": PAGE}
        yield HugoPage(f"letters/{letter}.md", fields | {"names": found, "counts": counts})
