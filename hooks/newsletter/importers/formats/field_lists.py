"""A list of facts in our own JSON form, or the data of an archive such as this one, to documents of fields.

Fields are named and checked as those of an issue file are; a list with one wrong value is refused as a whole, each
wrong value with its path, so that nothing of it is half imported.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Annotated, Any

from pydantic import Field, ValidationError

from newsletter.importers.formats.document import About, Block, Document, Dropped, Run, texts_of
from newsletter.model import Appearance, Link, Period, grouped
from newsletter.model.dates import PartialDate
from newsletter.model.entry import Identifier
from newsletter.model.identifiers import ArxivClass, ArxivId, Doi
from newsletter.model.kinds import ENTRY_KINDS, USUAL_TABLES, KindTables
from newsletter.model.record import Id, Line, Prose, PublicAddress, Record
from newsletter.model.volume import LAST_NUMBER, SpecialName
from newsletter.problem import NewsletterError, did_you_mean, shortened, visible
from newsletter.source.claims import claim_of
from newsletter.source.faults import Fault, faults_of
from newsletter.text.json_text import read_json

_MOST_SAID = 50
"""How many wrong values are listed; a list of thousands has one cause."""


class FactEntry(Record):
    """What is known of an entry; all but the title may be missing."""

    id: Id | None = Field(None, description="Permanent name, where it has one already; else it is made of the title")
    kind: Annotated[str, ENTRY_KINDS] = Field("paper", description="What it is")
    title: Line = Field(description="Title as the newsletter printed it")
    official_title: Line | None = Field(None, description="Title that the authors use now, only where it differs")
    tagline: Line | None = Field(None, description="What it is, in a line")
    summary: Prose | None = Field(None, description="A text of its own, in the Markdown of issue files")
    credited: Line | None = Field(None, description="Whom the newsletter credits, as printed")
    first_author: Line | None = Field(
        None, description="The first of the authors where the others are not known; it is credited, with «et al.»"
    )
    authors: tuple[Line, ...] = Field((), description="Full names of all authors, in order")
    arxiv: ArxivId | None = Field(None, description="arXiv id, without version")
    doi: Doi | None = Field(None, description="Bare DOI")
    ids: tuple[Identifier, ...] = Field((), description="Ids in other registries")
    date: PartialDate | None = Field(None, description="Date of the work: a day, a month or a year, as it is known")
    arxiv_class: ArxivClass | None = Field(None, description="Primary class on arXiv")
    venue: Appearance | None = Field(None, description="Where it was published, by the id of the vocabulary")
    printed_venue: Line | None = Field(
        None, description="Where it was published, as printed: «SIGIR 2025»; the vocabulary must have the name"
    )
    links: tuple[Link, ...] = Field((), description="Links beside arXiv and DOI")
    tags: tuple[Line, ...] = Field((), description="Topics, by id; suggested from the title where there are none")


class FactVolume(Record):
    """What is known of a volume; its fields are those of an issue file."""

    volume: Annotated[int, Field(ge=1, le=LAST_NUMBER)] | None = Field(None, description="Number of a weekly volume")
    special: SpecialName | None = Field(None, description="Name of a volume outside the weekly numbering")
    title: Line = Field(description="Title as published")
    period: Period | None = Field(None, description="First and last day")
    published: dt.date | None = Field(None, description="Day of publication")
    original: PublicAddress | None = Field(None, description="Address of the post")
    incomplete: bool = Field(default=False, description="true where the newsletter listed more than is here")
    entries: tuple[FactEntry, ...] = Field(description="The papers and extras, in order")


class FactList(Record):
    """The whole file."""

    volumes: tuple[FactVolume, ...] = Field(description="The volumes")


def read_facts(text: str, tables: KindTables = USUAL_TABLES, *, name: str) -> tuple[Document, ...]:
    """Read a list of facts, a document for each volume; NewsletterError with every wrong value where there is one."""
    read_json(text, name=name)
    try:
        found = FactList.model_validate_json(text, context=tables)
    except ValidationError as error:
        faults = list(dict.fromkeys(map(_said_of, faults_of(error, FactList, tables))))
        raise _refused(name, faults) from None
    if faults := list(_contradictions(found)):
        raise _refused(name, faults)
    lines = _Lines(text)
    return tuple(_document(volume, lines, name=name) for volume in found.volumes)


_OF_VENUE = ("id", "year", "volume", "number", "pages", "track")
_LEFT = ("withdrawn", "retracted", "corrections", "listed_again_in")
"""What an entry may have that a person has to write again."""


def are_own(records: Sequence[Mapping[str, Any]]) -> bool:
    """Whether records are those of an archive: each with its permanent id, and the volume that lists it."""
    return all(
        isinstance(volume := record.get("volume"), dict)
        and {"id", "title", "published"} <= volume.keys()
        and {"id", "kind", "title"} <= record.keys()
        for record in records
    )


def read_own(
    records: Sequence[Mapping[str, Any]], tables: KindTables = USUAL_TABLES, *, name: str
) -> tuple[Document, ...]:
    """Read the entries of an archive such as ours, a document for each volume; none of them is backfilled by that."""
    volumes = grouped((str(record["volume"]["id"]), record) for record in records)
    facts = {"volumes": [_volume_facts(listed) for listed in volumes.values()]}
    documents = read_facts(json.dumps(facts), tables, name=name)
    return tuple(
        Document.of(one.name, "papers", (*one.parts, *_notices(listed)), one.about)
        for one, listed in zip(documents, volumes.values(), strict=True)
    )


def _notices(records: Sequence[Mapping[str, Any]]) -> Iterator[Dropped]:
    """What records say that no list of facts has."""
    left = [record[name] for record in records for name in _LEFT if record.get(name)]
    return (Dropped(text, "notice of an entry, to be written again") for text in texts_of(left))


def _volume_facts(records: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    told = records[0]["volume"]
    name = str(told["id"])
    own = {"volume": int(name)} if name.isdecimal() and len(name) <= len(str(LAST_NUMBER)) else {"special": name}
    return own | {"title": told["title"], "published": told["published"], "entries": list(map(_entry_facts, records))}


def _entry_facts(record: Mapping[str, Any]) -> dict[str, Any]:
    venue = record.get("venue")
    placed = {name: venue[name] for name in _OF_VENUE if name in venue} if isinstance(venue, dict) else None
    named = {"authors": _each(record.get("authors"), "name"), "tags": _each(record.get("topics"), "id")}
    same = {name: record[name] for name in FactEntry.model_fields if name in record}  # both call it by one name
    return same | named | {"venue": placed}


def _each(groups: Any, name: str) -> list[Any]:
    return [one.get(name) if isinstance(one, dict) else one for one in (groups if isinstance(groups, list) else ())]


def _refused(name: str, faults: list[str]) -> NewsletterError:
    more = [f"and {len(faults) - _MOST_SAID} more"] if len(faults) > _MOST_SAID else []
    said = "\n".join(f"{visible(name)}: {one}" for one in (*faults[:_MOST_SAID], *more))
    return NewsletterError(f"{said}\nnothing of the list was imported; mend it and run the command again")


def _said_of(fault: Fault) -> str:
    """Say what is wrong with a value, after its path: «volumes[3].entries[0].arxiv must be …»."""
    path = _path(fault.field_path)
    if fault.is_missing:
        return f"{path} is missing"
    if fault.is_unknown:
        hint = did_you_mean(fault.meant) or f"the fields here are {', '.join(fault.siblings)}"
        return f"{path} is no field; {hint}"
    if fault.found is None:
        return f"{path} is null, and is needed"
    if fault.kind.startswith("date_"):
        return f"{path} must be a day like 2025-11-21, not {shortened(json.dumps(fault.found))}"
    try:
        return f"{path} {claim_of(fault, str(fault.found))}"
    except KeyError:  # what only JSON can hold
        return f"{path} cannot be read: {visible(fault.claim)}"


def _path(steps: Iterable[str | int]) -> str:
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{visible(step)}" for step in steps)
    return path.removeprefix(".") or "the list"


def _contradictions(found: FactList) -> Iterator[str]:
    """What two values of a list do not say alike."""
    ids: dict[str, str] = {}
    for number, volume in enumerate(found.volumes):
        path = f"volumes[{number}]"
        if (volume.volume is None) == (volume.special is None):
            yield f"{path} needs either volume, its number, or special, its name"
        if volume.period and (volume.period.end - volume.period.start).days < 0:
            yield f"{path}.period ends before it begins"
        for place, entry in enumerate(volume.entries):
            here = f"{path}.entries[{place}]"
            if entry.first_author and entry.authors:
                yield f"{here} has both authors and first_author; a first author stands where the others are unknown"
            if entry.venue and entry.printed_venue:
                yield f"{here} has both venue and printed_venue; leave one of them out"
            if entry.id and ids.setdefault(entry.id, here) != here:
                yield f"{here}.id {entry.id} is the id of {ids[entry.id]} already"


class _Lines:
    """At which line of a file each title stands, asked in order."""

    def __init__(self, text: str) -> None:
        self.text, self.place, self.line = text, 0, 1

    def of(self, title: str) -> int:
        """The line of the next title that reads so; that of the last one where it is written in an odd way."""
        forms = (json.dumps(title, ensure_ascii=False), json.dumps(title))
        found = next((at for form in forms if (at := self.text.find(form, self.place)) >= 0), None)
        if found is not None:
            self.line += self.text.count("\n", self.place, found)
            self.place = found
        return self.line


def _document(volume: FactVolume, lines: _Lines, *, name: str) -> Document:
    line = lines.of(volume.title)
    told = {
        **{name: getattr(volume, name) for name in ("volume", "special", "title")},
        **(volume.period.model_dump() if volume.period else {}),
        **{name: getattr(volume, name) for name in ("published", "original")},
        "incomplete": "true" if volume.incomplete else None,
    }
    parts = [field_block(0, line, name, value) for name, value in told.items()]
    for number, entry in enumerate(volume.entries, 1):
        parts += _entry(entry, number, lines.of(entry.title))
    about = About(address=volume.original or "")
    return Document.of(
        f"{name}: volume {volume.special or volume.volume}", "facts", (one for one in parts if one.text), about
    )


def _entry(entry: FactEntry, number: int, line: int) -> Iterator[Block]:
    for name in _TOLD:
        yield field_block(number, line, name, getattr(entry, name))
    for told in entry.ids:
        yield field_block(number, line, f"id.{told.kind}", told.id)
    if entry.summary:
        yield field_block(number, line, "summary.prose", entry.summary)
    for name in ("authors", "tags"):
        yield from (field_block(number, line, name, one) for one in getattr(entry, name))
    for name, value in (entry.venue.model_dump() if entry.venue else {}).items():
        yield field_block(number, line, f"venue.{name}", value)
    for link in entry.links:
        block = field_block(number, line, f"link.{link.kind}", link.url)
        note = (Run(" "), Run(link.note)) if link.note else ()
        yield block.of((*block.runs, *note))


_TOLD = [name for name in FactEntry.model_fields if name not in ("summary", "authors", "ids", "venue", "links", "tags")]
"""The fields of one line."""


def field_block(entry: int, line: int, name: str, value: Any) -> Block:
    """A field of an entry, by its number from 1, or of the volume, 0."""
    return Block((Run("" if value is None else str(value)),), line, "field", entry, name=name)
