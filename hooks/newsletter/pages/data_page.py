"""What follows the hand-written words on open data: the files, with size, checksum, licence and last change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import NamedTuple

from newsletter import addresses
from newsletter.citations.forms import BIBTEX_TYPE
from newsletter.citations.things import Things
from newsletter.model import Archive
from newsletter.open_data.data_files import MeasuredFile
from newsletter.open_data.database import SCHEMA
from newsletter.pages.page import Index, index_page
from newsletter.pages.page_facts import PageFacts
from newsletter.settings import Settings
from newsletter.strings.language import Strings

_THOUSAND = 1000

_MEDIA_TYPES = {
    ".bib": BIBTEX_TYPE,
    ".csv": "text/csv",
    ".json": "application/vnd.citationstyles.csl+json",
    ".jsonl": "application/jsonl",
    ".ris": "application/x-research-info-systems",
    ".sqlite": "application/vnd.sqlite3",
    ".txt": "text/plain",
}
"""What the files are, by their endings."""


class DataFile(NamedTuple):
    """A file as the page tells of it: where it stands, its name, what it holds, how large it is, its SHA-256."""

    address: str
    name: str
    what: str
    size: str
    checksum: str


def data_index(archive: Archive, settings: Settings, files: Mapping[str, MeasuredFile]) -> Index:
    """List the files of open data, by address, and describe the tables of the database."""
    said = settings.said
    told = []
    for address, file in files.items():
        name = address.removeprefix(addresses.DATA)
        told.append(DataFile(address, name, _what(name, said), size_said(file.size, said), file.checksum))
    made = index_page(
        "data.html",
        addresses.DATA,
        archive,
        settings,
        files=told,
        updated=archive.updated,
        schema=SCHEMA,
        api=addresses.API,
        licence=settings.licence_of_data,
    )
    if not files:
        return made
    typed = [(address, _MEDIA_TYPES[PurePosixPath(address).suffix]) for address in files]
    thing = archive.once(Things, settings).data(typed, said.say("data.description", newsletter=settings.name))
    return replace(made, facts=PageFacts(things=(thing,)))


def _what(name: str, said: Strings) -> str:
    return {
        "archive.jsonl": said.say("data.jsonl"),
        "archive.csv": said.say("data.csv"),
        "archive.bib": said.say("data.bib"),
        "archive-texts.bib": said.say("data.bib_with_texts"),
        "archive.ris": said.say("data.ris"),
        "archive.csl.json": said.say("data.csl"),
        "archive-references.jsonl": said.say("data.references"),
        "archive.sqlite": said.say("data.sqlite"),
    }[name]


def size_said(size: int, said: Strings) -> str:
    """A size as readers have it: «340 kB», «2.1 MB»."""
    if size < _THOUSAND**2:
        return said.say("data.kilobytes", size=max(1, round(size / _THOUSAND)))
    return said.say("data.megabytes", size=round(size / _THOUSAND**2, 1))
