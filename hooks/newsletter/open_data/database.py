"""The archive to a database for SQLite: tables in which each fact stands once, and a full-text index of entries."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from newsletter import addresses
from newsletter.citations.cited_names import cited_name
from newsletter.model import Archive, Listing, Signature
from newsletter.open_data.plain_records import author_key, licence_record, notice_record
from newsletter.settings import Settings

_TABLES = """\
CREATE TABLE about (  -- of the file: newsletter, address, licence, last change
  name TEXT PRIMARY KEY, value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE volumes (  -- number is that of a weekly volume; what is true is 1
  id TEXT PRIMARY KEY, number INTEGER, title TEXT NOT NULL, published TEXT NOT NULL, starts TEXT, ends TEXT,
  introduction TEXT, original TEXT, doi TEXT, is_backfilled INTEGER NOT NULL, is_incomplete INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE venues (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, full_name TEXT NOT NULL, kind TEXT NOT NULL, url TEXT
) WITHOUT ROWID;
CREATE TABLE entries (  -- date is a day, a month or a year; summary is Markdown; number counts from the newest
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT NOT NULL, official_title TEXT,
  tagline TEXT, summary TEXT, is_stub INTEGER NOT NULL, credited TEXT, arxiv TEXT, arxiv_class TEXT, doi TEXT,
  date TEXT, year INTEGER, venue TEXT REFERENCES venues, venue_year INTEGER, venue_volume TEXT, venue_number TEXT,
  pages TEXT, track TEXT, url TEXT NOT NULL
);
CREATE TABLE listings (  -- where volumes list entries; the first one brought it
  volume TEXT NOT NULL REFERENCES volumes, place INTEGER NOT NULL, entry TEXT NOT NULL REFERENCES entries (id),
  is_first INTEGER NOT NULL, note TEXT, PRIMARY KEY (volume, place)
) WITHOUT ROWID;
CREATE TABLE authors (  -- one name may be of several people; who is known beside the name has is_known
  id TEXT PRIMARY KEY, name TEXT NOT NULL, orcid TEXT, url TEXT NOT NULL, is_known INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE entry_authors (  -- the name as it is printed, and its parts where it has them
  entry TEXT NOT NULL REFERENCES entries (id), place INTEGER NOT NULL, author TEXT NOT NULL REFERENCES authors,
  name TEXT NOT NULL, given TEXT, family TEXT, suffix TEXT, PRIMARY KEY (entry, place)
) WITHOUT ROWID;
CREATE TABLE organisations (id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT) WITHOUT ROWID;
CREATE TABLE entry_organisations (
  entry TEXT NOT NULL REFERENCES entries (id), organisation TEXT NOT NULL REFERENCES organisations,
  PRIMARY KEY (entry, organisation)
) WITHOUT ROWID;
CREATE TABLE topics (  -- description is Markdown
  id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, parent TEXT REFERENCES topics
) WITHOUT ROWID;
CREATE TABLE entry_topics (
  entry TEXT NOT NULL REFERENCES entries (id), topic TEXT NOT NULL REFERENCES topics, PRIMARY KEY (entry, topic)
) WITHOUT ROWID;
CREATE TABLE links (  -- beside those that the arXiv id and the DOI make; archived is a copy of what is gone
  entry TEXT NOT NULL REFERENCES entries (id), place INTEGER NOT NULL, kind TEXT NOT NULL, url TEXT NOT NULL,
  note TEXT, archived TEXT, PRIMARY KEY (entry, place)
) WITHOUT ROWID;
CREATE TABLE ids (  -- in other registries than arXiv and that of DOIs
  entry TEXT NOT NULL REFERENCES entries (id), place INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
  url TEXT NOT NULL, PRIMARY KEY (entry, place)
) WITHOUT ROWID;
CREATE TABLE changes (  -- corrections, withdrawals and retractions; of the volume itself where entry is null
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, date TEXT NOT NULL, text TEXT NOT NULL,
  volume TEXT NOT NULL REFERENCES volumes, entry TEXT REFERENCES entries (id)
) WITHOUT ROWID;
"""
_TO_FIND = """\
CREATE INDEX listings_by_entry ON listings (entry);
CREATE INDEX authors_by_author ON entry_authors (author);
CREATE INDEX entries_by_topic ON entry_topics (topic);
CREATE INDEX entries_by_organisation ON entry_organisations (organisation);
CREATE VIRTUAL TABLE entries_fts USING fts5(
  title, tagline, summary, content="entries", content_rowid="number", tokenize="unicode61 remove_diacritics 2"
);
"""
"""What is filled once all rows are there."""

SCHEMA = _TABLES + _TO_FIND
"""What the file holds, as it says itself; dates are written as ISO 8601 has them.

Datasette finds the full-text index by `content="entries"`, written just so.
"""

_PAGE_SIZE = 4096

_CHANGE = """\
UPDATE entries SET tagline = ?2, summary = ?3 WHERE number = ?1 AND (tagline IS NOT ?2 OR summary IS NOT ?3)
"""
_CHANGE_INTRODUCTION = """\
UPDATE volumes SET introduction = ?2 WHERE id = ?1 AND introduction IS NOT ?2
"""
_HEAD = 100
"""Bytes of a file's head."""
_COUNTS = slice(24, 28), slice(40, 44), slice(92, 100)
"""Where a file counts its changes and those of its schema, and says for which of them and by which SQLite it holds."""

Row = tuple[object, ...]


def database(archive: Archive, settings: Settings) -> bytes:
    """Write the database: the same bytes from the same archive by the same SQLite, whatever the day."""
    made = sqlite3.connect(":memory:")
    try:
        made.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
        made.execute("PRAGMA journal_mode = OFF")
        made.executescript(_TABLES)
        for table, rows in _tables(archive, settings):
            _fill(made, table, rows)
        made.executescript(_TO_FIND)
        return _indexed(made)
    finally:
        made.close()


def with_texts(former: bytes, archive: Archive) -> bytes | None:
    """Put texts of entries and introductions into the database of an archive that had others and was the same else.

    The bytes are those of a new one: it is laid out anew, and only how often it was changed (SQLite's file format,
    1.3) stays as it was. None where SQLite cannot take so large a file up again.
    """
    made = sqlite3.connect(":memory:")
    try:
        made.deserialize(former)
        made.execute("PRAGMA journal_mode = OFF")
        texts = ((number, one.entry.tagline, one.entry.summary) for number, one in enumerate(archive.listings, 1))
        made.executemany(_CHANGE, texts)
        made.executemany(_CHANGE_INTRODUCTION, ((one.id, one.intro) for one in archive.volumes))
        new = _indexed(made)
    except sqlite3.Error:
        return None
    finally:
        made.close()
    head = bytearray(new[:_HEAD])  # of the rest, which is large, there is one copy, made when SQLite has none any more
    for part in _COUNTS:
        head[part] = former[part]
    return b"".join((head, memoryview(new)[_HEAD:]))


def _indexed(made: sqlite3.Connection) -> bytes:
    """Index the words of all entries, and give what the file is."""
    made.execute("INSERT INTO entries_fts (entries_fts) VALUES ('rebuild')")
    made.execute("INSERT INTO entries_fts (entries_fts) VALUES ('optimize')")
    made.commit()
    made.execute("VACUUM")
    return bytes(made.serialize())


def _fill(made: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    columns = len(made.execute(f"SELECT * FROM {table}").description)  # noqa: S608 - our own names
    holes = ", ".join("?" * columns)
    made.executemany(f"INSERT INTO {table} VALUES ({holes})", rows)  # noqa: S608 - our own names


def _tables(archive: Archive, settings: Settings) -> Iterator[tuple[str, Iterable[Row]]]:
    words, listings = archive.vocabulary, archive.listings
    by_id = sorted(listings, key=lambda one: one.entry.id)  # rows in the order of their keys are put in faster
    yield "about", _about(archive, settings)
    yield "volumes", _volumes(archive)
    yield "venues", ((one.id, one.name, one.full_name, one.kind, one.url) for one in words.venues)
    yield "entries", (_entry(number, one, settings) for number, one in enumerate(listings, 1))
    yield "listings", _listings(archive)
    yield "authors", _authors(archive, settings)
    yield "entry_authors", _signed(by_id, archive)
    yield "organisations", ((one.id, one.name, one.description) for one in words.organisations)
    yield (
        "entry_organisations",
        ((one.entry.id, it.id) for one in by_id for it in archive.organisations_of(one.entry)),
    )
    yield "topics", ((tag.id, tag.name, tag.description, tag.parent) for tag in words.tags)
    yield "entry_topics", ((one.entry.id, tag.id) for one in by_id for tag in archive.tags_of(one.entry))
    yield "links", _links(by_id)
    yield "ids", _ids(by_id)
    yield "changes", _changes(archive, settings)


def _about(archive: Archive, settings: Settings) -> Iterator[Row]:
    licence = licence_record(settings)
    yield "newsletter", settings.name
    yield "address", settings.address
    yield "licence", licence["name"]
    yield "licence_url", licence["url"]
    if archive.updated:
        yield "updated", archive.updated.isoformat()


def _volumes(archive: Archive) -> Iterator[Row]:
    for one in archive.volumes:
        starts, ends = (one.period.start.isoformat(), one.period.end.isoformat()) if one.period else (None, None)
        said = (one.intro, one.original, one.doi, int(one.backfilled), int(one.incomplete))
        yield (one.id, one.volume, one.title, one.published.isoformat(), starts, ends, *said)


def _entry(number: int, listing: Listing, settings: Settings) -> Row:
    one, here = listing.entry, listing.entry.venue
    said = (one.id, one.kind, one.title, one.official_title, one.tagline, one.summary, int(one.is_stub), one.credited)
    ids = (one.arxiv, one.arxiv_class, one.doi, str(one.date) if one.date else None, listing.year)
    place = (
        (here.id, here.year, here.volume, here.number, here.printed_pages or None, here.track) if here else (None,) * 6
    )
    url = settings.absolute(addresses.entry_address(one))
    return (number, *said, *ids, *place, url)


def _listings(archive: Archive) -> Iterator[Row]:
    for volume in archive.volumes:
        for one in archive.volume_listings(volume):
            is_first = archive.listing_by_id[one.entry.id].volume is volume
            yield volume.id, one.place, one.entry.id, int(is_first), one.note


def _authors(archive: Archive, settings: Settings) -> Iterator[Row]:
    for one in archive.authors:
        url = settings.absolute(addresses.author_link(one))
        yield author_key(one), one.name, one.person.orcid if one.person else None, url, int(one.person is not None)


def _signed(listings: Iterable[Listing], archive: Archive) -> Iterator[Row]:
    known: dict[Row, Row] = {}
    for listing in listings:
        entry = listing.entry.id
        for place, one in enumerate(listing.entry.authors, 1):
            key = one.name, one.person, one.family, one.group
            if key not in known:
                known[key] = _named(one, archive)
            yield entry, place, *known[key]


def _named(one: Signature, archive: Archive) -> Row:
    parts = cited_name(one)
    found = (parts.given or None, parts.family or None, parts.suffix or None)
    return (author_key(archive.author_of(one)), one.name, *found)


def _links(listings: Iterable[Listing]) -> Iterator[Row]:
    for listing in listings:
        for place, link in enumerate(listing.entry.links, 1):
            yield listing.entry.id, place, link.kind, link.url, link.note, link.archived


def _ids(listings: Iterable[Listing]) -> Iterator[Row]:
    for listing in listings:
        for place, one in enumerate(listing.entry.ids, 1):
            yield listing.entry.id, place, one.kind, one.id, one.url


def _changes(archive: Archive, settings: Settings) -> Iterator[Row]:
    for notice in archive.notices:
        told = notice_record(notice, settings)
        yield tuple(told.get(name) for name in ("id", "kind", "date", "text", "volume", "entry"))
