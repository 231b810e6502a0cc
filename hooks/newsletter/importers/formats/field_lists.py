"""Documents of fields: a list of facts in our own JSON form, and the papers of any other list, such as CSL-JSON.

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
from newsletter.importers.formats.link_addresses import clean_address
from newsletter.importers.formats.recognition import json_of
from newsletter.model import Appearance, Link, Period
from newsletter.model.dates import PartialDate
from newsletter.model.identifiers import ArxivClass, ArxivId, Doi, arxiv_id, doi
from newsletter.model.kinds import ENTRY_KINDS, kind_by_host, usual_kind
from newsletter.model.record import LINE_LENGTH, Id, Line, PublicAddress, Record
from newsletter.model.volume import SpecialName
from newsletter.problem import NewsletterError, did_you_mean, visible
from newsletter.source.claims import claim_of
from newsletter.source.faults import Fault, faults_of
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

    volume: Annotated[int, Field(ge=1, le=99_999)] | None = Field(None, description="Number of a weekly volume")
    special: SpecialName | None = Field(None, description="Name of a volume outside the weekly numbering")
    title: Line = Field(description="Title as published")
    period: Period | None = Field(None, description="First and last day")
    published: dt.date | None = Field(None, description="Day of publication")
    original: PublicAddress | None = Field(None, description="Address of the post")
    incomplete: bool = Field(default=False, description="true where the newsletter listed more than is here")
    entries: tuple[FactEntry, ...] = Field(description="The papers and extras, in order")

    @property
    def name(self) -> str:
        """How messages name it."""
        return f"volume {self.special or self.volume}"


class FactList(Record):
    """The whole file."""

    volumes: tuple[FactVolume, ...] = Field(description="The volumes")


def read_facts(text: str, *, name: str) -> tuple[Document, ...]:
    """Read a list of facts, a document for each volume; NewsletterError with every wrong value where there is one."""
    json_of(text, name=name)
    try:
        found = FactList.model_validate_json(text)
    except ValidationError as error:
        faults = list(dict.fromkeys(map(_said_of, faults_of(error, FactList))))
        raise _refused(name, faults) from None
    faults = list(_contradictions(found))
    if faults:
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
        return f"{path} must be a day like 2025-11-21, not {visible(json.dumps(fault.found)[:80])}"
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
    parts = [_field(0, line, "volume", volume.volume), _field(0, line, "special", volume.special)]
    parts += [_field(0, line, "title", volume.title)]
    if volume.period:
        parts += [_field(0, line, "start", volume.period.start), _field(0, line, "end", volume.period.end)]
    parts += [_field(0, line, "published", volume.published), _field(0, line, "original", volume.original)]
    parts += [_field(0, line, "incomplete", "true" if volume.incomplete else None)]
    for number, entry in enumerate(volume.entries, 1):
        parts += _entry(entry, number, lines.of(entry.title))
    about = About(address=volume.original or "")
    return Document.of(f"{name}: {volume.name}", "facts", (one for one in parts if one.text), about)


def _entry(entry: FactEntry, number: int, line: int) -> Iterator[Block]:
    for name in _TOLD:
        yield _field(number, line, name, getattr(entry, name))
    for name in ("authors", "tags"):
        yield from (_field(number, line, name, one) for one in getattr(entry, name))
    for name, value in (entry.venue.model_dump() if entry.venue else {}).items():
        yield _field(number, line, f"venue.{name}", value)
    for link in entry.links:
        block = _field(number, line, f"link.{link.kind}", link.url)
        note = (Run(" "), Run(link.note)) if link.note else ()
        yield block.of((*block.runs, *note))


_TOLD = (
    *("id", "kind", "title", "official_title", "credited", "first_author", "arxiv", "doi", "date", "arxiv_class"),
    "printed_venue",
)


def _field(entry: int, line: int, name: str, value: Any) -> Block:
    return Block((Run("" if value is None else str(value)),), line, "field", entry, name=name)


MOST_PAPERS = 2_000
"""How many papers one list may have; a volume has some twenty."""

_ARXIV = re.compile(r"\barxiv[:\s]+(?:preprint\s+)?(?:arxiv[:\s]+)?(\d{4}\.\d{4,5}|[a-z.-]+/\d{7})", re.IGNORECASE)
_MARKUP = re.compile(r"</?(?:i|b|em|strong|sub|sup|span|jats:\w+|mml:\w+)\b[^<>]{0,200}>", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SUFFIX = re.compile(r"(?:[js]r|i{1,3}|iv|vi{0,3})\.?", re.IGNORECASE)
_OTHERS = re.compile(r"(?:and\s+)?(?:others|et\.? al\.?|…|\.\.\.|等\s*\d*\s*人?)", re.IGNORECASE)


@dataclass
class ListedPaper:
    """A paper in the making; `fields` are names of an entry's fields with their values, in the order of the list.

    `is_tex` is for values that are written in TeX.
    """

    line: int
    fields: list[tuple[str, str]] = field(default_factory=list)
    is_tex: bool = False

    def _plain(self, value: str) -> str:
        return title_of_markup(value) if self.is_tex else " ".join(html.unescape(_MARKUP.sub("", value)).split())

    def has(self, name: str) -> bool:
        """Whether a field is told already."""
        return any(one == name for one, _ in self.fields)

    def tell(self, name: str, value: str) -> None:
        """Add a field of one line; an empty one says nothing."""
        text = self._plain(value)
        if text:
            self.fields.append((name, text))

    def leave(self, value: str, name: str = "other") -> None:
        """Add what no entry has."""
        self.tell(name, " ".join(value.split()))

    def tell_authors(self, names: Sequence[str]) -> None:
        """Add the authors, each with the given name first; where the list breaks off, one is no more than a credit."""
        plain = [one for one in map(self._plain, names) if one]
        whole = [one for one in plain if not _OTHERS.fullmatch(one)]
        if len(whole) == len(plain):
            self.fields += [("authors", one) for one in whole if len(one) <= LINE_LENGTH]
            return
        for place, one in enumerate(plain):
            self.fields.append(("other" if place else "first_author", one))

    def tell_address(self, address: str, *, kind: str = "paper") -> None:
        """Add an address: as an id, or else as a link, of this kind where its host tells no other."""
        bare = address.strip().strip("<>{}")
        found, number = arxiv_id(bare), doi(bare)
        if found and not number:
            self._tell_id("arxiv", found)
        elif number and re.match(r"https?://|doi|10\.", bare, re.IGNORECASE):
            self._tell_id("doi", number)
        elif clean := clean_address(bare).address:
            told = kind_by_host(clean) or usual_kind(clean)
            self.fields.append((f"link.{told.id if told else kind}", clean))
        else:
            self.leave(address)

    def _tell_id(self, name: str, value: str) -> None:
        told = next((one for field_name, one in self.fields if field_name == name), "")
        same = "again" if told.casefold() == value.casefold() else "other"
        self.tell(same if told else name, value)

    def tell_venue(self, text: str) -> None:
        """Add where it was published; a preprint of arXiv tells its id there."""
        if found := _ARXIV.search(text):
            self._tell_id("arxiv", found[1])
        elif re.fullmatch(r"\W*(?:arxiv|corr)\b.*", text, re.IGNORECASE) or self.has("venue"):
            self.leave(text)
        else:
            self.tell("venue", text)

    def tell_date(self, year: str, month: str = "", day: str = "") -> None:
        """Add the date as exactly as it is known; of a preprint, a year alone says less than its arXiv id."""
        if not re.fullmatch(r"[12]\d{3}", year):
            self.leave(f"{year} {month} {day}")
            return
        number = _month(month)
        last = day.strip() if re.fullmatch(r"\s*\d{1,2}\s*", day) else ""
        date = year + (f"-{number:02}" if number else "") + (f"-{int(last):02}" if number and last else "")
        if self.has("venue"):
            self.fields.append(("venue.year", year))
        if number or not self.has("arxiv"):
            self.fields.append(("date", date))
        elif not self.has("venue"):
            self.leave(year)


def papers_document(papers: Sequence[ListedPaper], *, name: str, published: dt.date | None = None) -> Document:
    """Lay a list out as one document, a volume without a number; each paper needs a title."""
    if len(papers) > MOST_PAPERS:
        message = f"has {len(papers):,} papers; at most {MOST_PAPERS:,} are read at once; cut the list in parts"
        raise NewsletterError(f"{visible(name)} {message}")
    for paper in papers:
        if not paper.has("title"):
            raise NewsletterError(f"{visible(name)}, line {paper.line}: a paper without a title; mend or delete it")
    day = [_field(0, 1, "published", published)] if published else []
    return Document.of(name, "papers", (*day, *_blocks(papers)))


def _blocks(papers: Iterable[ListedPaper]) -> Iterator[Block]:
    for number, paper in enumerate(papers, 1):
        for name, value in paper.fields:
            yield Block((Run(value),), paper.line, "field", number, name=name)


def given_first(name: str) -> str:
    """A name with the given one first: «Bilby, Ada» is «Ada Bilby»; one that has more commas is no person's."""
    parts = [one.strip() for one in name.split(",")]
    if len(parts) == 2 and all(parts):
        return f"{parts[1]} {parts[0]}"
    if len(parts) == 3 and all(parts) and _SUFFIX.fullmatch(parts[1]):  # Bilby, Jr., Ada
        return f"{parts[2]} {parts[0]} {parts[1]}"
    return name.strip(" ,")


def _month(text: str) -> int:
    """The number of a month, written as a number or a word; 0 where it is none."""
    found = re.search(r"\d{1,2}|[a-z]{3}", text.casefold())
    if not found:
        return 0
    number = int(found[0]) if found[0].isdigit() else (_MONTHS.index(found[0]) + 1 if found[0] in _MONTHS else 0)
    return number if 1 <= number <= 12 else 0


_CSL_DETAILS = {"volume": "venue.volume", "issue": "venue.number", "page": "venue.pages"}


def csl_items(value: Any) -> list[Mapping[str, Any]] | None:
    """The works of CSL-JSON; None where JSON is something else."""
    items = value.get("items") if isinstance(value, dict) else value
    if not isinstance(items, list) or not items or not all(isinstance(one, dict) for one in items):
        return None
    return items if all(map(_is_work, items)) else None


def _is_work(item: Mapping[str, Any]) -> bool:
    """Whether a record is in the words of CSL; a list of «authors» is in those of a table."""
    return "title" in item and ("type" in item or "issued" in item) and not {"authors", "Authors"} & item.keys()


def read_csl(items: list[Mapping[str, Any]], *, name: str) -> Document:
    """Read a list of papers in CSL-JSON; it has no lines, so that they count as they come."""
    return papers_document([_csl_paper(item, number) for number, item in enumerate(items, 1)], name=name)


def _csl_paper(item: Mapping[str, Any], line: int) -> ListedPaper:
    paper = ListedPaper(line)
    left = {name: _csl_text(value) for name, value in item.items() if name not in ("author", "issued", "type", "id")}
    paper.tell("title", left.pop("title", ""))
    authors = item.get("author")
    paper.tell_authors([_csl_name(one) for one in authors] if isinstance(authors, list) else [])
    for name in ("DOI", "URL", "arxivId", "number", "archive_location"):
        is_address = name in ("DOI", "URL") or "arxiv" in f"{name} {left.get(name)} {left.get('archive')}".lower()
        if left.get(name) and is_address:
            paper.tell_address(left.pop(name))
    paper.tell_venue(left.pop("container-title", "") or left.pop("event-title", "") or left.pop("event", ""))
    date = _csl_date(item.get("issued"))
    if date:
        paper.tell_date(*date)
    for name, told in _CSL_DETAILS.items():
        if left.get(name) and paper.has("venue"):
            paper.tell(told, left.pop(name))
    paper.leave(left.pop("abstract", ""), "abstract")
    for value in left.values():
        paper.leave(value)
    return paper


def _csl_text(value: Any) -> str:
    """A value as one text: lists with commas, groups by their values."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_csl_text, value[:1_000])))
    if isinstance(value, dict):
        return ", ".join(filter(None, map(_csl_text, value.values())))
    return "" if value is None or isinstance(value, bool) else str(value)


def _csl_name(said: Any) -> str:
    """A name: of a group its parts in order, or the whole one as it stands, which may have commas."""
    if not isinstance(said, dict):
        return given_first(_csl_text(said))
    if said.get("literal"):
        return _csl_text(said["literal"])
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return " ".join(text for part in parts if (text := _csl_text(said.get(part))))


def _csl_date(issued: Any) -> tuple[str, str, str] | None:
    """Year, month and day of a date; None where it has none."""
    if not isinstance(issued, dict):
        return None
    parts = issued.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        year, month, day = (*map(_csl_text, parts[0]), "", "", "")[:3]
    else:
        year, month, day = (*_csl_text(issued.get("raw") or issued.get("literal")).split("-"), "", "")[:3]
    return (year, month, day) if year else None
