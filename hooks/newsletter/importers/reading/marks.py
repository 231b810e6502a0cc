"""Marks and titles: the numbers that titles begin with, «[3]», «3)», «### No. 3», and where a title after them ends.

Knows nothing of which of them are papers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from newsletter.importers.formats.document import GAP, Block, Run, cut, trimmed
from newsletter.importers.formats.platforms import is_own_anchor
from newsletter.importers.formats.recognition import column_meaning, label_of
from newsletter.importers.reading.line_kinds import is_labelled, is_paper_address, read_link_line, without_links_at_end
from newsletter.model.sameness import id_of

Rank = Literal["heading", "strong", "cell", "item", "line"]
RANKS: tuple[Rank, ...] = ("heading", "strong", "cell", "item", "line")
"""How a numbered title can be set, the most telling first."""

BRACKETS = "[1]"
_BARE, _ALONE = "1", "a cell"
_NUMBER = r"(\d{1,4})"
"""The number of a title; one of five digits is of something else."""

_NO_YEAR = r"(?!(?:19|20)\d\d(?!\d))"
"""Four digits that stand alone may be a year."""

_STYLES: Mapping[str, str] = {
    BRACKETS: r"\[N\]\s*(?=\S)",
    "(1)": r"\(N\)\s+(?=\S)",
    "1)": r"N\)\s*(?=\S)",
    "1.": r"N\.\s+(?=\S)",
    "1:": r"N:\s+(?=\S)",
    "1、": r"N[、．]\s*(?=\S)",
    "#1": rf"#\s?N{GAP}(?:[:.)–—-]\s*|\s)(?=\S)",
    "No. 1": rf"(?:no|nr|№|paper|item|number)\.?{GAP}#?N{GAP}(?:[:.)–—-]\s*|\s)(?=\S)",
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
        return tuple(address for address in found if not is_own_anchor(address))

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


_SIGN = re.compile(r"\s*[-–—:.|]+\s+|\s*[:：]\s*")
"""What parts a title from the text after it."""

_STOP = re.compile(r"(?<=[a-z\d)][a-z\d)][a-z\d)])[.:]\s*$")
"""What a title ends with that is set otherwise than its text; after fewer letters it is that of «et al.» or «U.S.»."""

_SPACES = re.compile(r"\s{2,}(?=\S)")
_DASH = re.compile(r"\s+[–—-]\s+(?=\S)")
"""What parts a title from a text that is set like it: two spaces, or a dash where no other text follows."""

_SENTENCE = re.compile(r"(?<=[\w)?!”\"])(?<!\b[A-Z])[.?!]\s+(?=[A-Z])")
_OPENING_WORDS = re.compile(
    r"\s(?=(?:This (?:new )?(?:paper|work|study|report|survey|article)|The authors|Researchers from|"
    r"Introduces|Proposes|Presents)\s)"
)
"""How a summary begins that follows its title without any sign."""

_LONG = 150
"""From how many characters on a row is more than a title, whatever follows it."""

LONGEST_TITLE = 300
"""Up to how many characters a text alone is believed to be a title: the longest of arXiv have 250."""

_WORDS_OF_A_TEXT = 3
"""How many words a cell has at least that is a text; one of two is a name, a day or a class."""


@dataclass
class Section:
    """A paper or an extra: its title, and the blocks until the next one."""

    kind: str
    title: Block
    mark: tuple[Run, ...] = ()
    """What stands before the title: «[3] », or the mark of an extra."""

    number: int | None = None
    signs: tuple[Run, ...] = ()
    """What parts the title from the text after it."""

    body: list[Block] = field(default_factory=list)


def parted(unit: Unit, mark: Mark | None, kind: str, *, has_text: bool) -> Section:
    """Part the unit that begins an entry; `has_text` is whether a text follows its title in units of its own."""
    blocks = list(unit.blocks)
    if mark is None and unit.is_row:
        blocks = _title_first(blocks)
    if mark and mark.is_alone and len(blocks) > 1:
        number, *blocks = blocks
        blocks = _title_first(blocks)
        mark_runs, length = number.runs, 0
    else:
        length = mark.length if mark else title_label(blocks[0])
        mark_runs = tuple(cut(blocks[0].runs, 0, length))
    first, *cells = blocks
    whole = first.of(trimmed(cut(first.runs, length)))
    lead = _links_before(whole)
    links, whole = whole.part(0, lead), whole.of(trimmed(cut(whole.runs, lead)))
    has_text = has_text or any(_is_text(cell) for cell in cells)
    end, after = _title_end(whole, may_be_parted=unit.is_row or first.kind == "item", has_text=has_text)
    signs = tuple(cut(whole.runs, end, after))
    follows = whole.of(cut(whole.runs, after))
    if not signs and follows.text.lstrip()[:1].islower():  # the title is the first word of a sentence
        follows = follows.of([Run(whole.text[:end].strip()), Run(" "), *follows.runs])
    title, body = whole.of(trimmed(cut(whole.runs, 0, end))), list(_as_paragraphs([follows, *cells, links]))
    return Section(kind, title, mark_runs, mark.number if mark else None, signs, body)


def _links_before(block: Block) -> int:
    """How many characters the links take that stand under a label before a title, «[arXiv](…) - MoonDig»."""
    if block.is_heading:
        return 0
    length, end = 0, 0
    for run in block.runs:
        if run.text.strip(" -–—:|,") and not is_labelled(run):
            return end if end else 0
        length += len(run.text)
        end = length
    return 0


def title_label(block: Block) -> int:
    """How many characters the label takes that calls a line a title, «Title: …»; 0 where it has none."""
    label = label_of(block.text)
    return label[1] if label and label[0] == "title" and block.text[label[1] :].strip() else 0


def _title_first(cells: list[Block]) -> list[Block]:
    """The cells of a row, those of the column that the table's head calls the title before the others."""
    titles = [cell for cell in cells if column_meaning(cell.name) == "title"]
    named = [cell for cell in titles if "title" in cell.name.casefold()] or titles
    return [*named, *(cell for cell in cells if cell not in named)]


def _is_text(block: Block) -> bool:
    return read_link_line(block) is None and len(block.text.split()) >= _WORDS_OF_A_TEXT


def _as_paragraphs(blocks: Sequence[Block]) -> Iterator[Block]:
    """Cells and items as paragraphs of the text below a title."""
    for block in blocks:
        if block.text.strip() or block.spans:
            is_layout = block.kind in ("cell", "heading") or block.is_outer_item
            kind = "paragraph" if is_layout else block.kind
            yield replace(
                block,
                kind=kind,
                is_numbered=block.is_numbered and kind == "item",
                depth=0 if is_layout else block.depth,
            )


def _title_end(block: Block, *, may_be_parted: bool, has_text: bool) -> tuple[int, int]:
    """Where a title ends in its block, and where the text after it begins."""
    text = block.text
    if block.is_heading:
        kept = without_links_at_end(block, is_title=True)[0].text
        return len(kept), len(kept)
    strong = _strong_length(block)
    is_title_strong = strong < len(text) or strong <= _LONG
    for length in (strong if is_title_strong else 0, _linked_length(block)):
        if 0 < length < len(text):
            stop = _STOP.search(text, 0, length)
            end = stop.start() if stop else length
            sign = _SIGN.match(text, end)
            return end, sign.end() if sign else length
        if length:
            return length, length
    links = without_links_at_end(block, is_title=True)
    end = len(links[0].text) if len(links) > 1 else len(text)
    if not may_be_parted:
        return end, end
    signs = (_SPACES,) if has_text and end <= _LONG else (_SPACES, _DASH, _SENTENCE, _OPENING_WORDS)
    matches = (sign.search(text, 0, end) for sign in signs)
    found = min((one for one in matches if one), key=lambda one: one.start(), default=None)
    if found and found.end() < end:
        return found.span()
    return end, end


def _strong_length(block: Block) -> int:
    """How many characters, from the first, are set in strong letters; 0 where none are."""
    if not is_strong(block):
        return 0
    length, end = 0, 0
    for run in block.runs:
        if run.look != "strong" and re.search(r"\w", run.text):
            break
        if run.look != "strong" and run.text.strip() and end:
            break
        length += len(run.text)
        end = length if run.look == "strong" else end
    return end


def _linked_length(block: Block) -> int:
    """How many characters, from the first, are the words of one link that is no label; 0 where none are."""
    first = next((run for run in block.runs if run.text.strip()), None)
    if first is None or not first.address or is_labelled(first):
        return 0
    length = 0
    for run in block.runs:
        if run.text.strip() and run.address != first.address:
            break
        length += len(run.text)
    return length
