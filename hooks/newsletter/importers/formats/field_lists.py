"""Documents of fields: a list of facts in our own JSON form, and what any other list of papers tells of each.

Fields of facts are named and checked as those of an issue file are; a list with one wrong value is refused as a whole,
each wrong value with its path, so that nothing of it is half imported. What no entry has is a field of a listed paper
too, so that the account names why it is left out.
"""

from __future__ import annotations

import datetime as dt
import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import Field, ValidationError

from newsletter.importers.formats.document import About, Block, Document, Run
from newsletter.importers.formats.platforms import clean_address
from newsletter.model import Appearance, Link, Period, Signature
from newsletter.model.dates import MONTHS, PartialDate
from newsletter.model.identifiers import ArxivClass, ArxivId, Doi, arxiv_id, doi, registered_as, registered_at
from newsletter.model.kinds import ENTRY_KINDS, USUAL_TABLES, IdKind, Kinds, KindTables
from newsletter.model.link_kinds import kind_by_host, usual_kind
from newsletter.model.record import LINE_LENGTH, Id, Line, PublicAddress, Record
from newsletter.model.volume import LAST_NUMBER, SpecialName
from newsletter.problem import NewsletterError, did_you_mean, shortened, visible
from newsletter.source.claims import claim_of
from newsletter.source.faults import Fault, faults_of
from newsletter.text.json_text import read_json
from newsletter.text.titles import title_of_markup

_MOST_SAID = 50
"""How many wrong values are listed; a list of thousands has one cause."""


class FactEntry(Record):
    """What is known of an entry; all but the title may be missing."""

    id: Id | None = Field(None, description="Permanent name, where it has one already; else it is made of the title")
    kind: Annotated[str, ENTRY_KINDS] = Field("paper", description="What it is")
    title: Line = Field(description="Title as the newsletter printed it")
    official_title: Line | None = Field(None, description="Title that the authors use now, only where it differs")
    credited: Line | None = Field(None, description="Whom the newsletter credits, as printed")
    first_author: Line | None = Field(
        None, description="The first of the authors where the others are not known; it is credited, with «et al.»"
    )
    authors: tuple[Line, ...] = Field((), description="Full names of all authors, in order")
    arxiv: ArxivId | None = Field(None, description="arXiv id, without version")
    doi: Doi | None = Field(None, description="Bare DOI")
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
    parts = [field_block(0, line, "volume", volume.volume), field_block(0, line, "special", volume.special)]
    parts += [field_block(0, line, "title", volume.title)]
    if volume.period:
        parts += [field_block(0, line, "start", volume.period.start), field_block(0, line, "end", volume.period.end)]
    parts += [field_block(0, line, "published", volume.published), field_block(0, line, "original", volume.original)]
    parts += [field_block(0, line, "incomplete", "true" if volume.incomplete else None)]
    for number, entry in enumerate(volume.entries, 1):
        parts += _entry(entry, number, lines.of(entry.title))
    about = About(address=volume.original or "")
    return Document.of(
        f"{name}: volume {volume.special or volume.volume}", "facts", (one for one in parts if one.text), about
    )


def _entry(entry: FactEntry, number: int, line: int) -> Iterator[Block]:
    for name in _TOLD:
        yield field_block(number, line, name, getattr(entry, name))
    for name in ("authors", "tags"):
        yield from (field_block(number, line, name, one) for one in getattr(entry, name))
    for name, value in (entry.venue.model_dump() if entry.venue else {}).items():
        yield field_block(number, line, f"venue.{name}", value)
    for link in entry.links:
        block = field_block(number, line, f"link.{link.kind}", link.url)
        note = (Run(" "), Run(link.note)) if link.note else ()
        yield block.of((*block.runs, *note))


_TOLD = (
    *("id", "kind", "title", "official_title", "credited", "first_author", "arxiv", "doi", "date", "arxiv_class"),
    "printed_venue",
)


def field_block(entry: int, line: int, name: str, value: Any) -> Block:
    """A field of an entry, by its number from 1, or of the volume, 0."""
    return Block((Run("" if value is None else str(value)),), line, "field", entry, name=name)


_ARXIV = re.compile(r"\barxiv[:\s]+(?:preprint\s+)?(?:arxiv[:\s]+)?(\d{4}\.\d{4,5}|[a-z.-]+/\d{7})", re.IGNORECASE)
_MARKUP = re.compile(r"</?(?:i|b|em|strong|sub|sup|span|jats:\w+|mml:\w+)\b[^<>]{0,200}>", re.IGNORECASE)
"""Tags in a title; what stands in one is bounded, for a title may be full of openings."""

_OTHERS = re.compile(r"(?:and\s+)?(?:others|et\.? al\.?|…|\.\.\.|等\s*\d*\s*人?)", re.IGNORECASE)
_NEXT_ADDRESS = re.compile(r";\s*|,?\s+(?=https?:|10\.\d)")

_KEPT = ("title", "first_author", "venue.volume", "venue.number", "venue.pages", "summary", "credited", "arxiv_class")
"""What a list may tell that stays as it stands there."""

_ORDER = ("authors", "arxiv", "doi", "address", "venue", "date", *_KEPT, "abstract", "other")
"""What a list may tell, in the order in which one decides what another means."""

Told = tuple[str, str | list[str] | list[str | Signature]]
"""A field of a list, by its name there or by what it means to us, with its value; authors come as a list of names."""


@dataclass
class ListedPaper:
    """A paper in the making; `fields` are names of an entry's fields with their values, in the order of the list.

    `is_tex` is for values that are written in TeX.
    """

    line: int
    registries: Kinds[IdKind]
    is_tex: bool
    fields: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def of(
        cls, line: int, table: Mapping[str, str], told: Iterable[Told], ids: Kinds[IdKind], *, is_tex: bool = False
    ) -> ListedPaper:
        """The paper that fields tell of, by a table of what the names of its format mean."""
        paper = cls(line, ids, is_tex)
        order = list(table)
        places = {name: (_ORDER.index(meant), order.index(name)) for name, meant in table.items()}
        for name, value in sorted(told, key=lambda one: places.get(one[0], (len(_ORDER), 0))):
            is_own = isinstance(value, str) and name not in table
            registered = registered_as(name, str(value), ids) if is_own else None
            if registered:
                paper.fields.append((f"id.{registered[0]}", registered[1]))
            else:
                paper._take(table.get(name, "other"), value)
        return paper

    def has(self, name: str) -> bool:
        """Whether a field is told already."""
        return any(one == name for one, _ in self.fields)

    def _take(self, meant: str, value: str | list[str] | list[str | Signature]) -> None:
        """Put a value where it belongs by what its field means; what has no place is left out by name."""
        text = value if isinstance(value, list) else " ".join(value.split())
        match meant:
            case _ if isinstance(text, list):
                self._tell_authors(text)
            case "arxiv":
                self._tell_address(text if text.lower().startswith(("http", "arxiv")) else f"arxiv:{text}", text)
            case "doi" | "address":
                for one in filter(None, _NEXT_ADDRESS.split(text)):
                    self._tell_address(one, one)
            case "venue":
                self._tell_venue(text)
            case "date" if not self.has("date") and not self.has("venue.year"):
                self._tell_date(text)
            case _ if meant in _KEPT and self._has_room(meant):
                self._add(meant, text.replace("--", "–") if meant == "venue.pages" else text)
            case "other" if re.match(r"https?://\S+$", text):
                self._tell_address(text, text, kind="other")
            case _:
                self._add("abstract" if meant == "abstract" else "other", text)

    def _has_room(self, meant: str) -> bool:
        """Whether a field is told for the first time, and belongs to what is told already."""
        is_known = self.has(meant) or (meant == "first_author" and self.has("authors"))
        return not is_known and (self.has("venue") or not meant.startswith("venue."))

    def _plain(self, value: str) -> str:
        return title_of_markup(value) if self.is_tex else " ".join(html.unescape(_MARKUP.sub("", value)).split())

    def _add(self, name: str, value: str) -> None:
        """Add a field of one line; an empty one says nothing."""
        if text := self._plain(value):
            self.fields.append((name, text))

    def _tell_authors(self, names: Sequence[str | Signature]) -> None:
        """Add the authors; where the list breaks off, the first is a credit, and the others have no place."""
        signed = [
            one if isinstance(one, Signature) else Signature.model_construct(name=self._plain(one)) for one in names
        ]
        signed = [one for one in signed if one.name]
        if any(_OTHERS.fullmatch(one.name) for one in signed):
            self.fields += [("other" if place else "first_author", one.name) for place, one in enumerate(signed)]
            return
        for one in signed:
            if len(one.name) <= LINE_LENGTH:
                said = (("family", one.family or ""), ("group", one.name if one.group else ""))
                self.fields += [("authors", one.name), *(each for each in said if each[1])]

    def _tell_address(self, address: str, written: str, *, kind: str = "paper") -> None:
        """Add an address: as an id, or else as a link, of this kind where its host tells no other."""
        bare = address.strip("<>{}")
        found, number = arxiv_id(bare), doi(bare)
        if found and not number:
            self._tell_id("arxiv", found)
        elif number and re.match(r"https?://|doi|10\.", bare, re.IGNORECASE):
            self._tell_id("doi", number)
        elif registered := registered_at(bare, self.registries):
            self.fields.append((f"id.{registered[0]}", registered[1]))
        elif clean := clean_address(bare).address:
            told = kind_by_host(clean) or usual_kind(clean)
            self.fields.append((f"link.{told.id if told else kind}", clean))
        else:
            self._add("other", written)

    def _tell_id(self, name: str, value: str) -> None:
        told = dict(self.fields).get(name)
        self._add(name if told is None else "again" if told.casefold() == value.casefold() else "other", value)

    def _tell_venue(self, text: str) -> None:
        """Add where it was published; a preprint of arXiv tells its id there."""
        if found := _ARXIV.search(text):
            self._tell_id("arxiv", found[1])
        elif re.fullmatch(r"\W*(?:arxiv|corr)\b.*", text, re.IGNORECASE) or self.has("venue"):
            self._add("other", text)
        else:
            self._add("venue", text)

    def _tell_date(self, text: str) -> None:
        """Add a date, «2024-06-03», «2024/6//» or «2024 Jun 3»; of a preprint, a year says less than its arXiv id."""
        text = re.sub(r"^(\d{4}) ([A-Za-z]{3,9})(?: (\d{1,2}))?$", r"\1-\2-\3", text)
        year, month, day = (*re.split(r"[-/]", re.split(r"\s|T\d", text)[0]), "", "")[:3]
        if not re.fullmatch(r"[12]\d{3}", year):
            self._add("other", text)
            return
        number = _month(month)
        last = day if re.fullmatch(r"\d{1,2}", day) else ""
        date = year + (f"-{number:02}" if number else "") + (f"-{int(last):02}" if number and last else "")
        if self.has("venue"):
            self.fields.append(("venue.year", year))
        if number or not self.has("arxiv"):
            self.fields.append(("date", date))
        elif not self.has("venue"):
            self._add("other", year)


def _month(text: str) -> int:
    """The number of a month, written as a number or a word; 0 where it is none."""
    found = re.search(rf"\d{{1,2}}|{'|'.join(MONTHS)}", text.casefold())
    number = int(found[0]) if found and found[0].isdigit() else MONTHS.index(found[0]) + 1 if found else 0
    return number if number <= 12 else 0
