"""The files of open data: what each holds, and their bytes, by address."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newsletter import addresses
from newsletter.citations.bibliography import Bibliography
from newsletter.citations.bibtex_names import escaped
from newsletter.citations.forms import in_form
from newsletter.model import Archive, Extra, Paper
from newsletter.open_data.database import database
from newsletter.open_data.plain_records import entry_record
from newsletter.open_data.sheet import as_csv
from newsletter.settings import Settings
from newsletter.strings.language import strings
from newsletter.text.prose import plain_text


def data_files(archive: Archive, settings: Settings) -> dict[str, bytes]:
    """Write every file; none where the settings want none."""
    if not settings.open_data:
        return {}
    return {addresses.data_address(name): content for name, content in _files(archive, settings)}


def _files(archive: Archive, settings: Settings) -> Iterator[tuple[str, bytes]]:
    said = strings(settings.language)
    entries = [listing.entry for listing in archive.listings]
    records = [entry_record(listing, archive, settings) for listing in archive.listings]
    bibliography = archive.once(Bibliography, settings.language)
    works, cites = list(map(bibliography.work, entries)), list(map(bibliography.bibtex, entries))
    yield "archive.jsonl", "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in records).encode()
    yield "archive.csv", as_csv(records)
    yield "archive.bib", "\n".join(cites).encode()
    yield "archive-texts.bib", "\n".join(map(_with_text, cites, entries)).encode()
    yield "archive.ris", in_form("ris", works, said).encode()
    yield "archive.csl.json", in_form("csl", works, said).encode()
    yield "archive-references.jsonl", "".join(_references(one, bibliography) for one in entries).encode()
    yield "archive.sqlite", database(archive, settings)


def _references(entry: Paper | Extra, bibliography: Bibliography) -> str:
    """An entry as a reference in every style, in a line."""
    told = {"id": entry.id} | bibliography.references(entry)
    return f"{json.dumps(told, ensure_ascii=False)}\n"


def _with_text(cited: str, entry: Paper | Extra) -> str:
    """A citation in BibTeX with our own text of the entry as its annotation, which styles do not print."""
    text = " ".join(filter(None, (entry.tagline, plain_text(entry.summary or ""))))
    whole = cited.removesuffix("\n}\n")
    return f"{whole},\n  annote        = {{{escaped(text)}}}\n}}\n" if text else cited
