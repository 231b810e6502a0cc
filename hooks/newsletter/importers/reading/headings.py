"""Headings of newsletters: the number, the period and the kind that they print, and the newsletters of one file.

A file, such as the README of a list, has several where each begins at a heading that prints a number or a week. Knows
nothing of what stands below.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsletter.importers.formats.document import (
    GAP,
    LONGEST_NAME,
    RECORDS,
    Block,
    Document,
    Dropped,
    Refusal,
    squeezed,
)
from newsletter.importers.formats.recognition import EXTRA_NAMES
from newsletter.importers.reading.days import ANY_YEAR, printed_period, read_period
from newsletter.importers.reading.marks import is_strong
from newsletter.model import grouped
from newsletter.model.kinds import EntryKind, Kinds
from newsletter.problem import quoted, visible

_NUMBER = re.compile(
    r"\b(?:vol(?:ume)?|issue|ausgabe|edici[óo]n|edi[çc][ãa]o|num[ée]ro|n[úu]mero)\b"
    r"\s*\.?\s*(?:#|no\.?)?\s*(?P<number>\d{1,5})\b|"
    rf"第{GAP}(?P<cjk_number>\d{{1,5}}){GAP}[期号號回]",
    re.IGNORECASE,
)
"""The number of a volume, of as many digits as a volume may have."""

_ODD_NUMBER = re.compile(r"\b(?:vol(?:ume)?|issue)\b\W{0,5}(?:no\W{0,3})?\d{6}", re.IGNORECASE)
"""A number that no volume may have; signs may stand before it."""

_NUMBERED_NAME = re.compile(
    r"(?:\b(?:news|newsletter|digest|weekly|roundup|edition|episode|letters?)\s+#?|\s#|\b(?:no|nr|n[úu]m)\.\s?|\bn[º°]\s?)"
    r"(?P<number>\d{1,4})$",
    re.I,
)
"""A name with a number at its end; one of five digits is of something else."""


@dataclass(frozen=True)
class Heading:
    """What a volume's heading says: its number, its period where that can be told, and the words of both."""

    number: int
    period: tuple[dt.date, dt.date] | None
    is_whole: bool
    """Whether the text says nothing else."""

    printed: str = ""
    """The period as printed."""

    @property
    def is_impossible(self) -> bool:
        """Whether a period is printed, with its year, that no calendar has."""
        return self.period is None and bool(re.search(r"\d{4}", self.printed))


def read_heading(text: str, *, year: int | None = None) -> Heading | None:
    """Read «Vol.131 for Nov 17 - Nov 23, 2025»; None where no number stands in the text."""
    number = _NUMBER.search(text)
    if not number:
        return None
    period = printed_period(text, number.end())
    rest = text[: number.start()] + text[number.end() : period.start() if period else None]
    rest += text[period.end() :] if period else ""
    is_whole = not re.sub(r"\bfor\b|\bweek of\b|[\W_]", "", rest)
    told = int(number["number"] or number["cjk_number"])
    return Heading(told, read_period(text, year=year), is_whole, period[0] if period else "")


def has_odd_number(text: str) -> bool:
    """Whether a text prints the number of a volume that is none: too great for one."""
    return bool(_ODD_NUMBER.search(text))


def _number_in_title(title: str) -> int | None:
    """The number that ends a newsletter's name, «Weekly Burrow News 12», «Burrows #12»; None where it is no number."""
    found = _NUMBERED_NAME.search(title.strip())
    return int(found["number"]) if found else None


_FIRST_BLOCKS = 40
"""In how many blocks a newsletter's number is looked for: it stands at the top, below what a mail says of itself."""


def volume_number(document: Document) -> int | None:
    """The number that a newsletter gives itself; None where it gives none, or is a listing."""
    if document.form == "listing":
        return None
    if document.form in RECORDS:
        numbers = (block.text for block in document.blocks if (block.depth, block.name) == (0, "volume"))
        return next(map(int, numbers), None)
    about, blocks = document.about, document.blocks[:_FIRST_BLOCKS]
    texts = [(about.subtitle, True), *((one.text, one.tells_of_itself) for one in blocks), (about.title, True)]
    told = [(heading, is_own) for text, is_own in texts if (heading := read_heading(text))]
    own = [heading for heading, _ in told if heading.is_whole] or [heading for heading, is_own in told if is_own]
    first = blocks[0].text if blocks else ""
    return about.number or (own[0].number if own else _number_in_title(about.title or first))


_SECTION = re.compile(
    rf"^(?P<extras>extras?\s*[:–—-]\s*)?(?P<kind>{EXTRA_NAMES}|data ?sets?|[a-z]{{3,20}})"
    r"(?:\s*(?:&|and|/|,)\s*(?P<other>[a-z ]{3,30}))?\W*$",
    re.IGNORECASE,
)
_KIND_LENGTH = 60
"""Up to how many characters a line may be the heading of a kind of extras, «Extras: Datasets & Code», half for each."""


def section_kind(block: Block, extras: Kinds[EntryKind], *, is_heading: bool = False) -> str:
    """The kind of extras that a heading such as «Extras: Datasets» announces; nothing where it announces none."""
    found = _SECTION.match(block.text.strip())
    if not found or len(block.text) > _KIND_LENGTH:
        return ""
    words = [found["kind"], *(found["other"] or "").split()] if is_heading else [found["kind"]]
    kind = next((one.id for word in words for one in extras if one.is_headed(word)), "")
    if found["extras"]:
        return kind or found["kind"].lower().removesuffix("s")
    return kind if block.is_heading or is_strong(block) or is_heading else ""


@dataclass(frozen=True)
class _Stretch:
    """Lines of a file from a heading on; `when` is the number or the week that it prints, None of what has neither."""

    line: int
    title: str
    when: tuple[int, dt.date] | None


def newsletters_in(document: Document) -> tuple[Document | Refusal, ...]:
    """The newsletters of a Markdown file, the oldest first, and what belongs to none; else the document as it is."""
    stretches = _stretches(document) if document.form == "Markdown" else []
    parts = _parts_of(document, stretches)
    told = [place for place, one in enumerate(stretches) if one.when and len(parts[place]) > 1]
    is_several = sum(_leads(parts[place]) for place in told) > 1
    if not is_several or len({stretches[place].when for place in told}) < len(told):
        return (document,)
    told.sort(key=lambda place: stretches[place].when or (0, dt.date.min))
    taken = set(told)
    rest = [part for place, each in enumerate(parts) if place not in taken for part in each]
    found = [Document.of(_name(document, stretches[place]), "Markdown", parts[place]) for place in told]
    return (*found, *_of_none(document.name, rest, len(found)))


def _stretches(document: Document) -> list[_Stretch]:
    """The file, parted at the headings of the level at which most newsletters begin, and at higher ones."""
    headings = [block for block in document.blocks if block.is_heading]
    by_level = grouped((block.level, block) for block in headings if _when(block.text))
    level = max(by_level, key=lambda one: len(by_level[one]), default=0)
    begun = [_Stretch(block.line, block.text, _when(block.text)) for block in headings if block.level <= level]
    return [_Stretch(0, "", None), *begun]


def _when(text: str) -> tuple[int, dt.date] | None:
    heading = read_heading(text)
    period = read_period(text, year=ANY_YEAR)
    return (heading.number if heading else 0, period[0] if period else dt.date.min) if heading or period else None


def _parts_of(document: Document, stretches: Sequence[_Stretch]) -> list[list[Block | Dropped]]:
    """The parts of a document by the stretch in whose lines they stand."""
    lines = [one.line for one in stretches]
    found: list[list[Block | Dropped]] = [[] for _ in stretches]
    for part in document.parts if stretches else ():
        found[bisect_right(lines, part.line) - 1].append(part)
    return found


def _leads(parts: Sequence[Block | Dropped]) -> bool:
    return any(run.address for part in parts if isinstance(part, Block) for run in part.runs)


def _name(document: Document, stretch: _Stretch) -> str:
    return f"{document.name}: {visible(' '.join(stretch.title.split())[:LONGEST_NAME])}"


def _of_none(name: str, parts: Sequence[Block | Dropped], number: int) -> Iterator[Refusal]:
    """What stands in no newsletter of a file, such as its table of contents."""
    texts = [text for part in parts if isinstance(part, Block) and (text := squeezed(part.text))]
    if texts:
        first = next(part for part in parts if isinstance(part, Block) and squeezed(part.text))
        said = f"in none of its {number} newsletters stand {sum(map(len, texts)):,} characters"
        yield Refusal(name, f"{said}, from line {first.line} on: {quoted(first.text)}", is_fault=False)
