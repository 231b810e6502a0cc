"""Records: what search knows of every entry, as plain text, numbered from the oldest.

An archive enters, a collection leaves. Knows nothing of terms or files.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from functools import cached_property
from itertools import chain
from operator import attrgetter
from urllib.parse import unquote, urlsplit

from newsletter.addresses import doi_url
from newsletter.model import ENTRY_KINDS, LINK_KINDS, Archive, EntryKind, Extra, Listing, Paper
from newsletter.model.digests import digest
from newsletter.model.listing import grouped
from newsletter.storage.kept_texts import KeptTexts
from newsletter.strings.kind_names import entry_kind_names, link_label
from newsletter.strings.language import Strings, strings
from newsletter.text.prose import plain_text, plain_title

SOUGHT = tuple(kind.id for kind in sorted(LINK_KINDS, key=attrgetter("search_rank")) if kind.search_rank)
"""The kinds of links that readers look for."""

_HOSTS = frozenset((
    "github.com", "gitlab.com", "codeberg.org", "bitbucket.org", "huggingface.co", "modelscope.cn", "kaggle.com",
))  # fmt: skip
"""Where the path of an address begins with an owner and a name."""
_SHELVES = frozenset(("datasets", "models", "spaces", "collections", "orgs"))
"""What stands before the owner there and belongs to no name."""


@dataclass(frozen=True)
class SearchRecord:
    """An entry as search knows it, where it was first listed; texts are plain, of one line."""

    id: str
    title: str
    official_title: str
    tagline: str
    text: str
    kind: str
    volume: str
    year: int
    """Of the entry's own date, its arXiv id or its venue; of its volume's, where it has none of them."""
    credited: str
    authors: tuple[str, ...]
    organisations: tuple[str, ...]
    topics: tuple[str, ...]
    ids: tuple[str, ...]
    """arXiv id and DOI, in lower case."""
    links: tuple[tuple[str, str], ...]
    """Kind and name of each link: owner/repository as written, or the host where there is none."""
    state: int
    """0 for an entry as any other, 1 for one that is withdrawn, 2 for one that is retracted."""
    venue: tuple[str, ...] = ()
    """The name of the venue, if there is one."""
    published: str = ""
    """The venue's name with the year, as readers look for it: «SIGIR 2022»."""
    instead: str = ""
    """What is shown, and not searched, where there is neither tagline nor text."""
    date: str = ""
    """The month of the entry's date, as 2025-09, or the year alone where no more is known."""
    questions: tuple[str, ...] = ()
    """What readers would ask that the entry answers."""
    ways: tuple[str | tuple[str, str], ...] = ()
    """Where the work itself is to be had: its arXiv id, and of each other link what readers see and the address."""

    @cached_property
    def digest(self) -> str:
        """All that is known of it, in short."""
        return digest(*_all_fields(self))

    @property
    def all_text(self) -> str:
        """Titles, tagline, text and questions."""
        return " ".join((self.title, self.official_title, self.tagline, self.text, *self.questions))


_entry_id = attrgetter("entry.id")
_all_fields = attrgetter(*(one.name for one in fields(SearchRecord)))


@dataclass(frozen=True)
class Named:
    """A volume, topic, organisation or venue: its permanent name, what readers call it, and other spellings.

    A volume's `other` is its day of publication alone.
    """

    id: str
    name: str
    other: tuple[str, ...] = ()
    full: str = ""
    """The full name of a venue, by which a filter knows it; its words say little of what a paper is about."""


@dataclass(frozen=True)
class Collection:
    """All that is searched: records numbered from the oldest, so that a new volume changes no number."""

    records: tuple[SearchRecord, ...]
    volumes: tuple[Named, ...]
    topics: tuple[Named, ...]
    organisations: tuple[Named, ...]
    authors: tuple[tuple[tuple[str, ...], tuple[int, ...]], ...]
    """The spellings of every author's name, the latest first, and the numbers of the author's records, ascending."""
    venues: tuple[Named, ...] = ()
    kinds: tuple[Named, ...] = ()
    links: tuple[Named, ...] = ()
    """The kinds of links that readers look for."""
    known: tuple[tuple[str, int], ...] = ()
    """Of how many entries is known what a filter rests on, by its name; none where it is known of all."""

    @cached_property
    def around(self) -> str:
        """All of it but the records, in short."""
        return digest(replace(self, records=()))


def collection(
    archive: Archive, language: str, kinds: Iterable[EntryKind] = ENTRY_KINDS, kept: KeptTexts | None = None
) -> Collection:
    """Number the entries of an archive and say what search knows of them.

    Those of the oldest volume come first, so that a new one changes no number; in a volume the oldest by its own date,
    of the same day by id. One without a date and an arXiv id has the year of its venue, or else the date of
    its volume. Texts that are kept are not read again.
    """
    said, texts = strings(language), kept or KeptTexts()
    listings = sorted(archive.listings, key=_age)
    numbers = {listing.entry.id: number for number, listing in enumerate(listings)}
    records = tuple(_record(listing, archive, said, texts) for listing in listings)
    texts.keep()
    return Collection(
        records=records,
        volumes=tuple(
            Named(
                volume.id,
                plain_title(volume.title) if volume.is_special else said.label(volume),
                (f"{volume.published}",),
            )
            for volume in archive.volumes
        ),
        topics=tuple(Named(tag.id, tag.name, (*tag.aliases, *tag.former)) for tag in archive.vocabulary.tags),
        organisations=tuple(Named(one.id, one.name, one.aliases) for one in archive.vocabulary.organisations),
        authors=tuple(_authors(archive, numbers)),
        venues=tuple(Named(one.id, one.name, one.aliases, one.full_name) for one in archive.vocabulary.venues),
        kinds=entry_kinds(said, kinds),
        links=link_kinds(said),
        known=tuple((name, one.found) for name, one in archive.coverage.items() if one.is_partial),
    )


def entry_kinds(said: Strings, kinds: Iterable[EntryKind] = ENTRY_KINDS) -> tuple[Named, ...]:
    """The kinds of entry, as readers know them."""
    return tuple(Named(kind.id, entry_kind_names(said, kind).signed) for kind in kinds)


def link_kinds(said: Strings) -> tuple[Named, ...]:
    """The kinds of links that readers look for, as readers know them."""
    return tuple(Named(kind, link_label(said, kind)) for kind in SOUGHT)


def _authors(archive: Archive, numbers: dict[str, int]) -> Iterator[tuple[tuple[str, ...], tuple[int, ...]]]:
    """The spellings of every name, and the numbers of its records; people of one name are found by it together."""
    for some in grouped((author.name, author) for author in archive.authors).values():
        spellings = dict.fromkeys(chain.from_iterable([author.spellings for author in some]))
        listings = chain.from_iterable([author.listings for author in some])
        yield tuple(spellings), tuple(sorted({*map(numbers.__getitem__, map(_entry_id, listings))}))


def _age(listing: Listing) -> tuple[dt.date, dt.date, str]:
    """What entries are ordered by, the oldest first."""
    return listing.volume.published, _date(listing), listing.entry.id


def _date(listing: Listing) -> dt.date:
    shown, year = listing.entry.shown_date, listing.year
    return shown.first_day if shown else dt.date(year, 1, 1) if year else listing.volume.published


def _month(listing: Listing) -> str:
    """The month of a date, if the entry has one that tells it; otherwise the year, or the month of the volume."""
    shown = listing.entry.shown_date
    if shown:
        return str(shown)[:7]
    return f"{listing.year}" if listing.year else f"{listing.volume.published:%Y-%m}"


def _record(listing: Listing, archive: Archive, said: Strings, texts: KeptTexts) -> SearchRecord:
    entry = listing.entry
    venue = archive.vocabulary.venue_of(entry)
    return SearchRecord(
        id=entry.id,
        title=plain_title(entry.title),
        official_title=plain_title(entry.official_title or ""),
        tagline=plain_title(entry.tagline or ""),
        text=_text(entry.summary, texts),
        kind=entry.kind,
        volume=listing.volume.id,
        year=_date(listing).year,
        credited=entry.credited or "",
        authors=tuple(dict.fromkeys(map(str, entry.authors))),
        organisations=tuple(dict.fromkeys(entry.organisations)),
        topics=tuple(dict.fromkeys(entry.tags)),
        ids=tuple(one.lower() for one in (entry.arxiv, entry.doi) if one),
        links=tuple(dict.fromkeys(_links(entry))),
        state=2 if entry.retracted else 1 if entry.withdrawn else 0,
        venue=(venue.name,) if venue else (),
        published=entry.venue.named(venue.name) if entry.venue and venue else "",
        date=_month(listing),
        questions=tuple(plain_title(question) for question in entry.questions),
        ways=tuple(_ways(entry, said)),
        instead="" if entry.tagline else said.instead(entry, archive.original_of(entry), is_plain=True),
    )


def _text(summary: str | None, texts: KeptTexts) -> str:
    return texts.of(digest(summary), lambda: (plain_text(summary).encode(),))[0].decode() if summary else ""


def _ways(entry: Paper | Extra, said: Strings) -> Iterator[str | tuple[str, str]]:
    """The links that a card has, in its order; those to arXiv follow from the id, and bytes are dear."""
    if entry.arxiv:
        yield entry.arxiv
    if entry.doi:
        yield "DOI", doi_url(entry.doi)
    yield from ((one.name, one.url) for one in entry.ids)
    yield from ((link_label(said, link.kind), link.url) for link in entry.links)


def _links(entry: Paper | Extra) -> Iterator[tuple[str, str]]:
    for link in entry.links:
        if link.kind in SOUGHT:
            yield link.kind, link_name(link.url)


def link_name(address: str) -> str:
    """Name what an address leads to: owner/name on the hosts of code and models, else the host."""
    parts = urlsplit(address)
    host = re.sub(r"^www\.", "", (parts.hostname or "").lower())
    path = [unquote(part) for part in parts.path.split("/") if part]
    if host not in _HOSTS:
        return host
    names = path[1:] if path and path[0] in _SHELVES else path
    return "/".join(names[:2]).removesuffix(".git") or host
