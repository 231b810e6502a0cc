"""A listing of papers, titles and abstracts in turn, to findings; it has no highlights, links or credits."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from newsletter.importers.formats.document import Block, Document, Run, squeezed
from newsletter.importers.formats.recognition import ABSTRACT_LENGTH, LISTING_TITLE
from newsletter.importers.reading.draft import DraftEntry, Note
from newsletter.importers.reading.entry_drafts import Sketch
from newsletter.importers.reading.ledger import Ledger
from newsletter.importers.reading.link_lines import FoundLink
from newsletter.importers.reading.newsletter_content import NewsletterContent
from newsletter.importers.reading.phrases import is_button, is_day, read_day
from newsletter.importers.reading.prose_text import as_prose
from newsletter.problem import NewsletterError

_HEADER = re.compile(
    r"^(?:new|trending|by\s*AK(?: and the research community)?|get trending papers in your e-?mail inbox\W*|"
    r"(?:previous|next) day|hot|sign up|log in|hugging face|models|datasets|spaces)\W*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^AI-generated summary\W*$", re.IGNORECASE)
_SUBSCRIBE = "Subscribe"
_TITLE_LENGTH = 250
_TIE = re.compile(r"(?<=[\w.,)])~(?=[\w(\[\\$])")
_ESCAPE = re.compile(r"\\([&%$#_{}~])")
_COMMAND = re.compile(r"\\(?:text(?:bf|it|tt|sc|rm|sf)?|emph|url|underline|mathrm)\{([^{}]*)\}")


def read_listing(document: Document, *, special: str | None, year: int | None) -> NewsletterContent:
    """Read a listing; NewsletterError where no title is followed by an abstract."""
    ledger = Ledger(document)
    notes: list[Note] = []
    blocks = list(document.blocks)
    start = _header_end(blocks)
    title, published = "", None
    for block in blocks[:start]:
        if LISTING_TITLE.match(block.text) and not title:
            title = block.text.strip()
            ledger.block(block, "kept", "title")
        elif is_day(block.text):
            published = published or read_day(block.text, year=year)
            _enter_day(block, published, ledger, notes)
        else:
            ledger.block(block, "dropped", "header of the listing")
    rest = blocks[start:]
    if rest and _is_glued(rest[0]):
        ledger.dropped(_SUBSCRIBE, "header of the listing", rest[0].line)
        rest[0] = Block((Run(rest[0].text.removeprefix(_SUBSCRIBE).strip()),), rest[0].line)
    for block in rest:
        if is_aside(block.text):
            ledger.block(block, "dropped", "label of the listing")
    sketches = _sketches([block for block in rest if not is_aside(block.text)])
    if not sketches:
        raise NewsletterError(f"{document.name}: no title with an abstract below it was found in this listing")
    if not title:
        notes.append(Note("the listing names itself nowhere; write its title in title:"))
    return NewsletterContent(ledger, sketches, notes, title=title, special=special, published=published)


def _enter_day(block: Block, published: dt.date | None, ledger: Ledger, notes: list[Note]) -> None:
    if published:
        ledger.block(block, "read", "published")
    else:
        ledger.block(block, "dropped", "day without a year")
        notes.append(Note(f"{block.text} has no year; give it with --year", block.line))


def is_aside(text: str) -> bool:
    """Whether a line between papers is none: a day, or a label that a page of papers prints."""
    return is_day(text) or bool(_LABEL.match(text))


def _header_end(blocks: Sequence[Block]) -> int:
    """Where the first title stands."""
    for index, block in enumerate(blocks):
        if not (
            LISTING_TITLE.match(block.text) or _HEADER.match(block.text) or is_button(block.text) or is_day(block.text)
        ):
            return index
    return len(blocks)


def _is_glued(block: Block) -> bool:
    rest = block.text.removeprefix(_SUBSCRIBE)
    return rest != block.text and bool(re.match(r"\s*[^\sa-z]", rest))


def _sketches(blocks: Sequence[Block]) -> list[Sketch]:
    sketches: list[Sketch] = []
    abstract: list[Block] = []
    for block, following in zip(blocks, [*blocks[1:], None][: len(blocks)], strict=True):
        if _is_title(block.text, following) or not sketches:
            _settle(sketches, abstract)
            abstract = []
            title, removed = plain_latex(" ".join(block.text.split()))
            sketch = Sketch(DraftEntry("", title=title, line=block.line))
            _enter(sketch, block, title, removed, "title")
            sketches.append(sketch)
        else:
            plain = [Run(run.text, run.address) if run.address else Run(plain_latex(run.text)[0]) for run in block.runs]
            text, removed = plain_latex(" ".join(block.text.split()))
            _enter(sketches[-1], block, text, removed, "summary")
            abstract.append(Block(tuple(plain), block.line))
    _settle(sketches, abstract)
    return sketches


def _settle(sketches: list[Sketch], abstract: list[Block]) -> None:
    if sketches:
        sketch = sketches[-1]
        sketch.entry = replace(sketch.entry, summary=as_prose(abstract), stub=not abstract)
        told = [run.address for block in abstract for run in block.runs if run.address]
        sketch.link_all(FoundLink("", "", address) for address in dict.fromkeys(told))


def _is_title(text: str, following: Block | None) -> bool:
    """Whether a line is a title: it is short, and it is no sentence, or else an abstract follows it."""
    if len(text) > _TITLE_LENGTH:
        return False
    is_sentence = bool(re.search(r"[.!:;,]$", text.rstrip("”\"') ")))
    return not is_sentence or (following is not None and len(following.text) > ABSTRACT_LENGTH)


def _enter(sketch: Sketch, block: Block, text: str, removed: str, where: str) -> None:
    sketch.enter(text, "kept", where, block.line)
    sketch.enter(removed, "dropped", "sign of LaTeX", block.line)


def plain_latex(text: str) -> tuple[str, str]:
    """A text without the signs that only LaTeX needs, and those signs; formulas stay."""
    parts = re.split(r"(?<!\\)(\$[^$]*\$)", text)
    plain = "".join(part if index % 2 else _plain(part) for index, part in enumerate(parts))
    left = list(squeezed(plain))
    removed = []
    for character in squeezed(text):
        if character in left:
            left.remove(character)
        else:
            removed.append(character)
    return plain, "".join(removed)


def _plain(text: str) -> str:
    text = _COMMAND.sub(r"\1", text)
    text = _TIE.sub(" ", text)
    return _ESCAPE.sub(r"\1", text)
