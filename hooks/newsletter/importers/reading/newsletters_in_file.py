"""One file with several newsletters, as the README of a list has them week by week, to a document for each.

A newsletter begins at a heading that prints a number or a week; knows nothing of what stands below.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsletter.importers.formats.document import Block, Document, Dropped, Refusal, squeezed
from newsletter.importers.reading.phrases import read_heading, read_period
from newsletter.problem import quoted, visible

_ANY_YEAR = 2000
"""The year of days that are printed without one, as long as they are only held against each other: it has all days."""


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
    by_level: defaultdict[int, list[Block]] = defaultdict(list)
    headings = [block for block in document.blocks if block.kind == "heading"]
    for block in headings:
        if _when(block.text):
            by_level[block.level].append(block)
    level = max(by_level, key=lambda one: len(by_level[one]), default=0)
    begun = [_Stretch(block.line, block.text, _when(block.text)) for block in headings if block.level <= level]
    return [_Stretch(0, "", None), *begun]


def _when(text: str) -> tuple[int, dt.date] | None:
    heading = read_heading(text)
    period = read_period(text, year=_ANY_YEAR)
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
    return f"{document.name}: {visible(' '.join(stretch.title.split())[:100])}"


def _of_none(name: str, parts: Sequence[Block | Dropped], number: int) -> Iterator[Refusal]:
    """What stands in no newsletter of a file, such as its table of contents."""
    texts = [text for part in parts if isinstance(part, Block) and (text := squeezed(part.text))]
    if texts:
        first = next(part for part in parts if isinstance(part, Block) and squeezed(part.text))
        said = f"in none of its {number} newsletters stand {sum(map(len, texts)):,} characters"
        yield Refusal(name, f"{said}, from line {first.line} on: {quoted(first.text)}", is_fault=False)
