"""The files of open data: what each holds, and their bytes, by address."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from sqlite3 import sqlite_version
from typing import NamedTuple

from newsletter import addresses
from newsletter.citations.bibliography import Bibliography
from newsletter.citations.bibtex_names import escaped
from newsletter.citations.csl_json import csl_file
from newsletter.citations.forms import STYLES
from newsletter.citations.ris import ris_file
from newsletter.model import Archive, Extra, Listing, Paper
from newsletter.model.digests import Digests
from newsletter.open_data.database import database, with_texts
from newsletter.open_data.plain_records import entry_record
from newsletter.open_data.sheet import head, row
from newsletter.settings import Settings
from newsletter.storage.disk import read_plain
from newsletter.storage.kept_texts import KeptTexts, Texts
from newsletter.text.prose import plain_text


class _Pieces(NamedTuple):
    """What each file has of an entry."""

    record: bytes
    row: bytes
    bibtex: bytes
    with_text: bytes
    ris: bytes
    csl: bytes
    references: bytes


class MeasuredFile(NamedTuple):
    """A file of open data: what makes it, its bytes and SHA-256, and a key, which is that where it is made already."""

    make: Callable[[], bytes]
    size: int
    checksum: str
    key: str = ""
    is_made: bool = True
    """Whether its bytes are there, so that nothing is to be done for them."""

    @classmethod
    def of(cls, content: bytes) -> MeasuredFile:
        """A file that is made already."""
        checksum = hashlib.sha256(content).hexdigest()
        return cls(lambda: content, len(content), checksum, checksum)


def data_files(
    archive: Archive, settings: Settings, kept: KeptTexts | None = None, site: Path | None = None
) -> dict[str, MeasuredFile]:
    """Write every file; none where the settings want none. What is kept of an entry is not written again.

    In the folder of the former `site` may stand a database, which is changed where nothing but texts is other.
    """
    if not settings.open_data:
        return {}
    found = dict(_files(archive, settings, kept or KeptTexts(), site))
    return {addresses.data_address(name): found[name] for name in (*_TEXTS, _DATABASE)}


def put_down(
    archive: Archive, settings: Settings, kept: KeptTexts | None, folder: Path, site: Path | None = None
) -> bytes:
    """Write into a new folder what `data_files` makes, and tell the rest, for another process.

    A file is let go before the next one is made.
    """
    folder.mkdir()
    told = {}
    for name, file in _files(archive, settings, kept or KeptTexts(), site) if settings.open_data else ():
        if file.is_made:
            (folder / name).write_bytes(file.make())
        told[name] = file.size, file.checksum, file.key, file.is_made
        del file
    return json.dumps(told).encode("ascii")


def picked_up(told: bytes, folder: Path, archive: Archive, settings: Settings) -> dict[str, MeasuredFile]:
    """Take up what was put down; what was not made, which the database alone can be, is made when it is asked for."""
    unmade, found = cache(partial(database, archive, settings)), json.loads(told)
    return {
        addresses.data_address(name): MeasuredFile(
            (folder / name).read_bytes if found[name][-1] else unmade, *found[name]
        )
        for name in (*_TEXTS, _DATABASE)
        if name in found
    }


def _files(
    archive: Archive, settings: Settings, kept: KeptTexts, site: Path | None
) -> Iterator[tuple[str, MeasuredFile]]:
    """Make one file after the other, the database before what the others have of each entry is there."""
    yield _DATABASE, _database(archive, settings, kept, site)
    pieces = [*_pieces(archive, settings, kept)]
    kept.keep()
    for name, make in _TEXTS.items():
        yield name, MeasuredFile.of(make(pieces))


_TEXTS: dict[str, Callable[[Sequence[_Pieces]], bytes]] = {
    "archive.jsonl": lambda pieces: b"".join(one.record for one in pieces),
    "archive.csv": lambda pieces: b"".join([head().encode(), *(one.row for one in pieces)]),
    "archive.bib": lambda pieces: b"\n".join(one.bibtex for one in pieces),
    "archive-texts.bib": lambda pieces: b"\n".join(one.with_text for one in pieces),
    "archive.ris": lambda pieces: ris_file(one.ris.decode() for one in pieces).encode(),
    "archive.csl.json": lambda pieces: csl_file(one.csl.decode() for one in pieces).encode(),
    "archive-references.jsonl": lambda pieces: b"".join(one.references for one in pieces),
}
"""Each file is put together of bytes, for of a text with one rare sign every sign takes four of them."""
_DATABASE = "archive.sqlite"


def _database(archive: Archive, settings: Settings, kept: KeptTexts, site: Path | None) -> MeasuredFile:
    """The database, of which size and checksum are kept: where all that it holds is the same, nobody makes it."""
    known = archive.once(Digests, None)
    same = repr(settings), sqlite_version
    facts = known.key(known.all_facts, *same)
    key = known.key(facts, *known.all_texts, *known.all_introductions)

    @cache
    def made() -> bytes:
        former = _former(facts, kept, site)
        return (former and with_texts(former, archive)) or database(archive, settings)

    def measured() -> Texts:
        return f"{len(made())}".encode(), hashlib.sha256(made()).hexdigest().encode(), facts.encode()

    size, checksum, _ = kept.of(f"{_DATABASE} {key}", measured)
    return MeasuredFile(made, int(size), checksum.decode(), key, is_made=made.cache_info().currsize > 0)


def _former(facts: str, kept: KeptTexts, site: Path | None) -> bytes | None:
    """The database of the former site, if it was of these facts; it is known by its checksum, wherever it stands."""
    place = site / addresses.data_address(_DATABASE) if site else None
    for size, checksum, of in kept.former(_DATABASE):
        content = read_plain(place, limit=int(size)) if place and of == facts.encode() else None
        if content and hashlib.sha256(content).hexdigest().encode() == checksum:
            return content
    return None


def _pieces(archive: Archive, settings: Settings, kept: KeptTexts) -> Iterator[_Pieces]:
    """What the files have of each entry: as it was written for the last build, if all that it shows is the same.

    Where the facts of the whole archive are those of the last build, an entry is known by its texts.
    """
    known = archive.once(Digests, None)
    former = kept.by_beginning() if kept.has(known.all_facts) else {}
    kept.of(known.all_facts, tuple)
    for listing, texts in zip(archive.listings, known.all_texts, strict=True):
        beginning = f"{listing.entry.id} {texts}"
        key = former.get(beginning) or f"{beginning} {_facts(listing, archive)}"
        yield _Pieces(*kept.of(key, partial(_written, listing, archive, settings)))


def _facts(listing: Listing, archive: Archive) -> str:
    known, again = archive.once(Digests, None), archive.again.get(listing.entry.id, ())
    return known.key(known.facts([listing]), [one.volume.id for one in again])


def _written(listing: Listing, archive: Archive, settings: Settings) -> _Pieces:
    entry, bibliography = listing.entry, archive.once(Bibliography, settings.language)
    record, cite = entry_record(listing, archive, settings), bibliography.bibtex(entry)
    records = bibliography.records(entry)
    pieces = (
        f"{json.dumps(record, ensure_ascii=False)}\n",
        row(record),
        cite,
        _with_text(cite, entry),
        records["ris"],
        records["csl"],
        _references(entry, records),
    )
    return _Pieces(*map(str.encode, pieces))


def _references(entry: Paper | Extra, records: Mapping[str, str]) -> str:
    """An entry as a reference in every style, in a line."""
    told = {"id": entry.id} | {style: records[style] for style in STYLES}
    return f"{json.dumps(told, ensure_ascii=False)}\n"


def _with_text(cited: str, entry: Paper | Extra) -> str:
    """A citation in BibTeX with our own text of the entry as its annotation, which styles do not print."""
    text = " ".join(filter(None, (entry.tagline, plain_text(entry.summary or ""))))
    whole = cited.removesuffix("\n}\n")
    return f"{whole},\n  annote        = {{{escaped(text)}}}\n}}\n" if text else cited
