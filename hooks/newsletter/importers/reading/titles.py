"""Titles: the unit that a title begins, parted into its number, the title, and the text that follows it there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsletter.importers.formats.document import Block, Run, cut, trimmed
from newsletter.importers.reading.link_lines import is_labelled, read_link_line, without_links_at_end
from newsletter.importers.reading.marks import Mark, Unit, is_strong

_SIGN = re.compile(r"\s*[-–—:.|]+\s+|\s*[:]\s*")
"""What parts a title from the text after it."""

_SPACES = re.compile(r"\s{2,}(?=\S)")
_DASH = re.compile(r"\s+[–—-]\s+(?=\S)")
"""What parts a title from a text that is set like it: two spaces, or a dash where no other text follows."""

_SENTENCE = re.compile(r"(?<=[\w)?!”\"])[.?!]\s+(?=[A-Z])")
_OPENING_WORDS = re.compile(
    r"\s(?=(?:This (?:new )?(?:paper|work|study|report|survey|article)|The authors|Researchers from|"
    r"Introduces|Proposes|Presents)\s)"
)
"""How a summary begins that follows its title without any sign."""

_LONG = 150
"""From how many characters on a row is more than a title, whatever follows it."""

LONGEST_TITLE = 300
"""Up to how many characters a text alone is believed to be a title: the longest of arXiv have 250."""


@dataclass(frozen=True)
class PartedTitle:
    """A title, what stands before it, the signs that part it from the text, and the blocks that follow it."""

    mark: tuple[Run, ...]
    title: Block
    signs: tuple[Run, ...] = ()
    rest: tuple[Block, ...] = ()


def parted(unit: Unit, mark: Mark | None, *, has_text: bool) -> PartedTitle:
    """Part the unit that a title begins; `has_text` is whether a text follows it in units of its own."""
    blocks = list(unit.blocks)
    if mark and mark.is_alone and len(blocks) > 1:
        number, *blocks = blocks
        mark_runs, length = number.runs, 0
    else:
        length = mark.length if mark else 0
        mark_runs = tuple(cut(blocks[0].runs, 0, length))
    first, *cells = blocks
    whole = first.of(trimmed(cut(first.runs, length)))
    has_text = has_text or any(_is_text(cell) for cell in cells)
    end, after = _title_end(whole, may_be_parted=unit.is_row or first.kind == "item", has_text=has_text)
    signs = tuple(cut(whole.runs, end, after))
    follows = whole.of(cut(whole.runs, after))
    if not signs and follows.text.lstrip()[:1].islower():  # the title is the first word of a sentence
        follows = follows.of([Run(whole.text[:end].strip()), Run(" "), *follows.runs])
    rest = [follows, *cells]
    title = whole.of(trimmed(cut(whole.runs, 0, end)))
    return PartedTitle(mark_runs, title, signs, tuple(_as_paragraphs(rest)))


def _is_text(block: Block) -> bool:
    return read_link_line(block) is None and len(block.text.split()) > 2


def _as_paragraphs(blocks: Sequence[Block]) -> Iterator[Block]:
    """Cells and items as paragraphs of the text below a title."""
    for block in blocks:
        if block.text.strip() or block.spans:
            is_layout = block.kind in ("cell", "heading") or (block.kind == "item" and block.depth == 0)
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
    if block.kind == "heading":
        kept = without_links_at_end(block, is_title=True)[0].text
        return len(kept), len(kept)
    strong = _strong_length(block)
    is_title_strong = strong < len(text) or strong <= _LONG
    for length in (strong if is_title_strong else 0, _linked_length(block)):
        if 0 < length < len(text):
            sign = _SIGN.match(text, length)
            return length, sign.end() if sign else length
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
