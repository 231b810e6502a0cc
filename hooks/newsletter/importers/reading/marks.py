"""Marks: the numbers that titles begin with, «[3]», «3)», «### No. 3», and the units of a document that have them.

Knows nothing of which of them are papers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from newsletter.importers.formats.document import GAP, Block
from newsletter.importers.formats.platforms import anchor_slug
from newsletter.importers.reading.line_kinds import is_labelled, is_paper_address, read_link_line
from newsletter.model.sameness import id_of

Rank = Literal["heading", "strong", "cell", "item", "line"]
RANKS: tuple[Rank, ...] = ("heading", "strong", "cell", "item", "line")
"""How a numbered title can be set, the most telling first."""

BRACKETS = "[1]"
_BARE, _ALONE = "1", "a cell"
_NUMBER = r"(\d{1,4})"
"""The number of a title; one of five digits is of something else."""

_NO_YEAR = r"(?!(?:19|20)\d\d(?!\d))"
"""Four digits that stand alone, or in brackets, may be a year."""

_STYLES: Mapping[str, str] = {
    BRACKETS: rf"\[{_NO_YEAR}N\]\s*(?=\S)",
    "(1)": rf"\({_NO_YEAR}N\)\s+(?=\S)",
    "1)": r"N\)\s*(?=\S)",
    "1.": r"N\.\s+(?=\S)",
    "1:": r"N:\s+(?=\S)",
    "1、": r"N[、．]\s*(?=\S)",
    "#1": rf"#\s?N{GAP}(?:[:.)–—-]\s*|\s)(?=\S)",
    "No. 1": rf"(?:no|nr|№|paper|item|number|论文|論文|논문)\.?{GAP}#?N{GAP}(?:[:：.)–—-]\s*|\s)(?=\S)",
    "1 –": r"N\s+[–—|-]\s+(?=\S)",
    "1\u20e3": "(\\d)\ufe0f?\u20e3\\s*(?=\\S)",
    _BARE: rf"{_NO_YEAR}N\s+(?=\S)",
}
"""The ways in which a number is written before a title; N is the number."""

_PATTERNS = {
    style: re.compile(r"[^\w\[(#]{0,4}?" + re.sub("N(?!o)", lambda _: _NUMBER, pattern), re.IGNORECASE)
    for style, pattern in _STYLES.items()
}
"""Patterns of those ways; before the number a mark of four signs may stand, such as a bullet with its variation."""

_MEDAL = re.compile(r"\s*([🥇🥈🥉])\s*")
_NUMBER_CELL = re.compile(rf"\W{{0,4}}{_NO_YEAR}{_NUMBER}\W{{0,4}}")
_ID = re.compile(r"(?:arxiv\s?:?\s?\d{4}\.\d{4}|10\.\d{4,9}/)", re.IGNORECASE)


_MOST_COUNTED = 100
"""Below how many titles each may tell how many there are in all."""

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_CHINESE = (*"一二三四五六七八九十", "十一", "十二", "十三", "十四", "十五")
_COUNTS = (
    (re.compile(r"[\[(]?([IVX]+)[.):]\s+(?=\S)"), _ROMAN),
    (re.compile(r"[\[(]?([a-z])[.)]\s+(?=\S)"), (*_LETTERS,)),
    (re.compile(r"[\[(]?([A-Z])[.)]\s+(?=\S)"), (*_LETTERS.upper(),)),
    (re.compile(r"([一二三四五六七八九十]+)[、.．]\s*(?=\S)"), _CHINESE),
    (re.compile(r"[\[(](\d{1,2})/\d{1,2}[\])]\s*(?=\S)"), tuple(map(str, range(1, _MOST_COUNTED)))),
)
"""How titles are counted without a number of their own, «II.», «b)», «二、», «[2/3]», and how those go on."""


@dataclass(frozen=True)
class Mark:
    """The number that a block begins with, how it is written and set, and how many characters it takes."""

    number: int
    style: str
    rank: Rank
    length: int

    @property
    def is_alone(self) -> bool:
        """Whether it has a cell of its own, and the title the next."""
        return self.style == _ALONE


@dataclass(frozen=True)
class Unit:
    """What stands together in a document: a block, or all cells of a row of a table."""

    blocks: tuple[Block, ...]

    @property
    def block(self) -> Block:
        """The first block."""
        return self.blocks[0]

    @property
    def line(self) -> int:
        """The line of the source at which it begins."""
        return self.block.line

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.block.kind == "cell"

    @property
    def text(self) -> str:
        """The text of all its blocks."""
        return " ".join(block.text for block in self.blocks)

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """Where it leads, the newsletter's own headings left out."""
        found = (run.address for block in self.blocks for run in block.runs if run.address)
        return tuple(address for address in found if not anchor_slug(address))

    @cached_property
    def leads(self) -> bool:
        """Whether it leads somewhere: by a link, or by an id that it prints."""
        return bool(self.addresses) or bool(_ID.search(self.text))

    @cached_property
    def leads_to_paper(self) -> bool:
        """Whether it leads to what is a paper by its address."""
        return any(map(is_paper_address, self.addresses)) or bool(_ID.search(self.text))

    @cached_property
    def mark(self) -> Mark | None:
        """The number it begins with; None where it begins with none."""
        return _mark_of(self.block, is_row=len(self.blocks) > 1)

    @property
    def number(self) -> int:
        """The number of its mark; 0 where it has none."""
        return self.mark.number if self.mark else 0

    @property
    def has_linked_title(self) -> bool:
        """Whether its text begins with a link that is no label of one."""
        for run in self.block.runs:
            if run.address and not is_labelled(run) and not id_of(run.text):
                return True
            if run.text.strip(" *_.:)–—-\t\n"):
                return False
        return False

    @property
    def is_link_line(self) -> bool:
        """Whether it holds links and nothing to read."""
        return read_link_line(self.block) is not None


def units_of(blocks: Iterable[Block]) -> list[Unit]:
    """Put the cells of each row together."""
    units: list[list[Block]] = []
    for block in blocks:
        before = units[-1][-1] if units else None
        if before and before.kind == block.kind == "cell" and before.row == block.row:
            units[-1].append(block)
        else:
            units.append([block])
    return [Unit(tuple(each)) for each in units]


def _mark_of(block: Block, *, is_row: bool) -> Mark | None:
    if block.kind == "code" or (block.kind == "item" and block.depth):
        return None
    rank = _rank_of(block)
    if is_row and (alone := _NUMBER_CELL.fullmatch(block.text)):
        return Mark(int(alone[1]), _ALONE, rank, len(block.text))
    if medal := _MEDAL.match(block.text):
        is_alone = is_row and medal.end() == len(block.text)
        style = _ALONE if is_alone else _BARE
        return Mark("🥇🥈🥉".index(medal[1]) + 1, style, rank, medal.end()) if is_alone or rank == "heading" else None
    for style, pattern in _PATTERNS.items():
        if (found := pattern.match(block.text)) and (style != _BARE or rank == "heading"):
            return Mark(int(found[1]), style, rank, found.end())
    return None


def counts_of(texts: Sequence[str]) -> Sequence[Mark | None]:
    """The counts that all texts begin with, one after the other; None for each where they do not go on."""
    for pattern, order in _COUNTS:
        found = [one for text in texts if (one := pattern.match(text))]
        if len(found) == len(texts) > 1 and tuple(one[1] for one in found) == order[: len(texts)]:
            return [Mark(number, pattern.pattern, "line", one.end()) for number, one in enumerate(found, 1)]
    return [None] * len(texts)


def _rank_of(block: Block) -> Rank:
    match block.kind:
        case "heading" | "cell" | "item" as kind:
            return kind
    return "strong" if is_strong(block) else "line"


def is_strong(block: Block) -> bool:
    """Whether a block begins with strong letters, its number left out."""
    runs = [run for run in block.runs if re.sub(r"[\W\d]", "", run.text)]
    return bool(runs) and runs[0].look == "strong"


def is_all_strong(block: Block) -> bool:
    """Whether a block is set in strong letters from its first word to its last."""
    runs = [run for run in block.runs if re.search(r"\w", run.text)]
    return bool(runs) and all(run.look == "strong" for run in runs)
