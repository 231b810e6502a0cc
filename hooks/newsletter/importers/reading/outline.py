"""A document's blocks to its outline: head, highlights, numbered papers, extras, and what comes after them.

Knows how newsletters are laid out, nothing of what an entry's fields are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from newsletter.importers.formats.document import Block, Run
from newsletter.importers.formats.link_addresses import is_own_anchor
from newsletter.importers.formats.recognition import EXTRA_NAMES
from newsletter.importers.reading.link_lines import leading_mark, read_link_line
from newsletter.importers.reading.phrases import is_button, is_closing, opens_highlights
from newsletter.model import EXTRA_KINDS

_STYLES = (
    re.compile(r"^\[(\d{1,3})\]\s*(?=\S)"),
    re.compile(r"^(\d{1,3})\)\s*(?=\S)"),
    re.compile(r"^(\d{1,3})\.\s+(?=\S)"),
    re.compile(r"^#(\d{1,3})[:.]?\s+(?=\S)"),
)
_SECTION = re.compile(
    rf"^(?P<extras>extras?\s*[:–—-]\s*)?(?P<kind>{EXTRA_NAMES}|data ?sets?|[a-z]{{3,20}})"
    r"(?:\s*(?:&|and|/|,)\s*[a-z ]{3,30})?\W*$",
    re.IGNORECASE,
)


@dataclass
class Section:
    """A numbered paper or an extra: its title, and the blocks until the next one."""

    kind: str
    title: Block
    mark: str
    """What stands before the title: «[3] », or the mark of an extra."""

    body: list[Block] = field(default_factory=list)

    @property
    def number(self) -> int | None:
        """The number of a paper, None where it has none."""
        digits = re.sub(r"\D", "", self.mark)
        return int(digits) if digits else None


@dataclass
class Outline:
    """The blocks of a newsletter, each in one place."""

    head: list[Block] = field(default_factory=list)
    highlights: list[Block] = field(default_factory=list)
    openings: list[Block] = field(default_factory=list)
    """What announces the highlights, and the headings of the extras."""

    sections: list[Section] = field(default_factory=list)
    tail: list[Block] = field(default_factory=list)


def outline_of(blocks: Sequence[Block]) -> Outline:
    """Lay a newsletter's blocks out."""
    starts = _numbered(blocks)
    outline = Outline()
    end = starts[0][0] if starts else len(blocks)
    _head(blocks[:end], outline)
    for number, (index, style) in enumerate(starts):
        stop = starts[number + 1][0] if number + 1 < len(starts) else len(blocks)
        _paper(blocks[index], style, blocks[index + 1 : stop], outline, is_last=stop == len(blocks))
    return outline


def _head(blocks: Sequence[Block], outline: Outline) -> None:
    """Part the head; what stands between two highlights is a highlight too."""
    opening = next((index for index, block in enumerate(blocks) if opens_highlights(block.text)), len(blocks))
    found = [index for index, block in enumerate(blocks) if is_highlight(block, in_list=index > opening)]
    for index, block in enumerate(blocks):
        if opens_highlights(block.text):
            outline.openings.append(block)
        elif found and found[0] <= index <= found[-1] and index != opening and not is_button(block.text):
            outline.highlights.append(block)
        else:
            outline.head.append(block)


def is_highlight(block: Block, *, in_list: bool) -> bool:
    """Whether a block before the papers is a highlight: it credits somebody, or leads to its paper further down."""
    if is_button(block.text):
        return False
    leads_on = any(is_own_anchor(run.address) for run in block.runs)
    return leads_on or (in_list and (", from " in block.text or block.kind == "item" or _is_line(block.text)))


def _is_line(text: str) -> bool:
    """Whether a text is one line and no sentence, as a highlight without a credit is."""
    return len(text) < 160 and not re.search(r"[.!?:;,]$", text.strip())


def _numbered(blocks: Sequence[Block]) -> list[tuple[int, re.Pattern[str]]]:
    """The places of the numbered titles, in the style that most of them have: 1, 2, 3 in order."""
    chains = [_chain(blocks, style) for style in _STYLES]
    return max(chains, key=len)


def _chain(blocks: Sequence[Block], style: re.Pattern[str]) -> list[tuple[int, re.Pattern[str]]]:
    """The titles of one style; where a number comes twice, the one that is no sentence; a number may be missing."""
    numbers = [int(found[1]) if (found := style.match(block.text)) else None for block in blocks]
    chain: list[int] = []
    wanted = 1
    while (index := _next(blocks, numbers, wanted, chain, style)) is not None:
        chain.append(index)
        wanted = (numbers[index] or 0) + 1
    return [(index, style) for index in chain]


def _next(
    blocks: Sequence[Block], numbers: list[int | None], wanted: int, chain: list[int], style: re.Pattern[str]
) -> int | None:
    """Where the title with the wanted number stands, after those found; else the next higher number in brackets."""
    start = chain[-1] + 1 if chain else 0
    titles = [
        index
        for index in range(start, len(blocks))
        if numbers[index] is not None and _is_title(blocks, numbers, index, style, chain)
    ]
    right = [index for index in titles if numbers[index] == wanted]
    if right:
        return next((index for index in right if not is_sentence(blocks[index].text)), right[0])
    later = [index for index in titles if (numbers[index] or 0) > wanted and not is_sentence(blocks[index].text)]
    return later[0] if later and chain and style is _STYLES[0] else None


def _is_title(
    blocks: Sequence[Block], numbers: list[int | None], index: int, style: re.Pattern[str], chain: list[int]
) -> bool:
    """Whether a numbered block is a title, not an item of a list: then another would follow at once."""
    block = blocks[index]
    if style is _STYLES[0] or block.kind == "heading":
        return len(block.text) < 500
    if _is_strong(block):
        return True
    if index + 1 == len(blocks) or numbers[index + 1] is not None or len(block.text) >= 400:
        return False
    # a list ends where links begin; titles without a summary are told by the first of them
    return not _is_linked(blocks, index) or numbers[index] == 1 or (bool(chain) and _is_linked(blocks, chain[-1]))


def _is_linked(blocks: Sequence[Block], index: int) -> bool:
    """Whether links follow a block at once."""
    return index + 1 < len(blocks) and read_link_line(blocks[index + 1]) is not None


def is_sentence(text: str) -> bool:
    """Whether a text ends like a sentence."""
    return bool(re.search(r"[a-z0-9\])][.;:]$", text.strip()))


def unnumbered(outline: Outline, *, heading_only: bool = False) -> list[Block]:
    """Blocks within entries that begin like a numbered title and were not taken for one."""
    return [
        block
        for section in outline.sections
        for block in section.body
        if (_STYLES[0].match(block.text) and not is_sentence(block.text) and not heading_only)
        or (block.kind == "heading" and any(style.match(block.text) for style in _STYLES))
    ]


def _is_strong(block: Block) -> bool:
    runs = [run for run in block.runs if re.sub(r"[\W\d]", "", run.text)]
    return bool(runs) and runs[0].look == "strong"


def _paper(title: Block, style: re.Pattern[str], body: Sequence[Block], outline: Outline, *, is_last: bool) -> None:
    found = style.match(title.text)
    mark = found[0] if found else ""
    section = Section("paper", without_start(title, len(mark)), mark)
    outline.sections.append(section)
    kind = ""
    index = 0
    while index < len(body):
        block = body[index]
        here = section_kind(block)
        if here:
            kind = here
            outline.openings.append(block)
        elif kind and _begins_extra(body, index):
            start = leading_mark(block.text)
            section = Section(kind, without_start(block, len(start)), start)
            outline.sections.append(section)
        else:
            section.body.append(block)
        index += 1
    if is_last:
        outline.tail = _cut_tail(section)


def section_kind(block: Block) -> str:
    """The kind of extras that a heading such as «Extras: Datasets» announces; nothing where it announces none."""
    found = _SECTION.match(block.text.strip())
    if not found or len(block.text) > 60:
        return ""
    kind = next((one.id for one in EXTRA_KINDS if one.is_headed(found["kind"])), "")
    if found["extras"]:
        return kind or found["kind"].lower().removesuffix("s")
    return kind if block.kind == "heading" or _is_strong(block) else ""


def _begins_extra(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is the title of an extra: it has a mark, is a heading, or links follow before the next title."""
    block = blocks[index]
    if read_link_line(block) or is_closing(block.text) or is_button(block.text) or block.kind in ("item", "code"):
        return False
    if leading_mark(block.text):
        return True
    if block.kind == "heading":
        return _has_links(blocks[index + 1 :])
    before = blocks[index - 1] if index else None
    is_due = before is None or bool(section_kind(before)) or read_link_line(before) is not None
    return is_due and len(block.text) < 300 and _has_links(blocks[index + 1 :])


def _has_links(blocks: Sequence[Block]) -> bool:
    for block in blocks:
        if section_kind(block) or block.kind == "heading" or (leading_mark(block.text) and not read_link_line(block)):
            return False
        if read_link_line(block):
            return True
    return False


def _cut_tail(section: Section) -> list[Block]:
    """Take what follows the last links off the last entry; without links, what takes leave of the reader."""
    links = [index + 1 for index, block in enumerate(section.body) if read_link_line(block)]
    closings = [index for index, block in enumerate(section.body) if is_closing(block.text)]
    end = links[-1] if links else min(closings, default=len(section.body))
    tail = section.body[end:]
    section.body = section.body[:end]
    return tail


def without_start(block: Block, length: int) -> Block:
    """A block without its first characters, and without the white space after them."""
    runs: list[Run] = []
    for run in block.runs:
        cut = min(length, len(run.text))
        length -= cut
        text = run.text[cut:]
        text = text if runs else text.lstrip()
        if text:
            runs.append(Run(text, run.address, run.look))
    return Block(tuple(runs), block.line, block.kind, block.depth, block.is_numbered)
