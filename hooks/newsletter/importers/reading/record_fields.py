"""A document of fields, such as a list of facts or of papers, to its content: each field is placed as it is named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from itertools import groupby

from newsletter.importers.formats.document import Block, Document, one_line
from newsletter.importers.reading.account import Fate, FateClaim, claims_on
from newsletter.importers.reading.draft import DraftLink, DraftVenue, Note
from newsletter.importers.reading.entry_drafts import Sketch
from newsletter.importers.reading.newsletter_text import NewsletterContent
from newsletter.model.record import LINE_LENGTH
from newsletter.problem import NewsletterError

_TEXTS = ("id", "kind", "title", "official_title", "credited", "arxiv", "doi", "arxiv_class", "date")
_LISTS = ("authors", "tags")
_AND_OTHERS = " et al."


def read_records(document: Document, *, special: str | None) -> NewsletterContent:
    """Read a document of fields; a list of facts is one of back volumes."""
    entries = [list(blocks) for number, blocks in groupby(document.blocks, lambda block: block.depth) if number]
    if not entries:
        raise NewsletterError(f"{document.name}: it lists no papers")
    volume = {block.name: block for block in document.blocks if block.depth == 0}
    said = {name: one_line(block.runs) for name, block in volume.items()}
    notes = [] if "title" in said else [Note("the list names itself nowhere; write its title in title:")]
    return NewsletterContent(
        [_sketch(blocks) for blocks in entries],
        [claim for name, block in volume.items() for claim in claims_on(block, *_FATES.get(name, ("read", name)))],
        notes,
        title=said.get("title", ""),
        number=int(said["volume"]) if "volume" in said else None,
        special=special or said.get("special"),
        period=_period(said),
        published=_day(said, "published"),
        backfilled=document.form == "facts",
        incomplete="incomplete" in said,
    )


_FATES: Mapping[str, tuple[Fate, str]] = {"title": ("kept", "title"), "original": ("kept", "original")}


def _period(said: Mapping[str, str]) -> tuple[dt.date, dt.date] | None:
    start, end = _day(said, "start"), _day(said, "end")
    return (start, end) if start and end else None


def _day(said: Mapping[str, str], name: str) -> dt.date | None:
    return dt.date.fromisoformat(said[name]) if name in said else None


def _sketch(blocks: Iterable[Block]) -> Sketch:
    """Make an entry of its fields."""
    blocks = list(blocks)
    sketch = Sketch(line=blocks[0].line)
    for block in blocks:
        _take(sketch, block)
    if not sketch.title:
        raise NewsletterError(f"line {sketch.line}: a paper without a title")
    return sketch


def _take(sketch: Sketch, block: Block) -> None:
    """Put one field where it belongs."""
    name, _, detail = block.name.partition(".")
    text = one_line(block.runs)
    if name in _TEXTS and (name == "kind" or not getattr(sketch, name)):
        setattr(sketch, name, text)
        _claim(sketch, block, "kept", name)
    elif name in _LISTS:
        setattr(sketch, name, (*getattr(sketch, name), text))
        _claim(sketch, block, "kept", name)
    elif name == "first_author" and not sketch.credited:
        sketch.credited = f"{text}{_AND_OTHERS}"
        _claim(sketch, block, "kept", "credited")
    elif name in ("venue", "printed_venue"):
        _take_venue(sketch, text, detail)
        _claim(sketch, block, "read", "venue")
    elif name == "summary" and not sketch.summary:
        sketch.tell(Block(block.runs, block.line))
    elif name == "link":
        _take_link(sketch, block, detail)
    else:
        _claim(sketch, block, "dropped", _WHY.get(name, f"{name}, which stands there already"))


_WHY = {
    "first_author": "first author, where another credit is known",
    "abstract": "abstract, which is its authors' text",
    "again": "said of the paper already",
    "other": "field that an entry does not have",
}
"""Why a field has no place."""


def _take_venue(sketch: Sketch, text: str, detail: str) -> None:
    venue = sketch.venue or DraftVenue()
    if detail == "id":
        sketch.venue = DraftVenue(venue.printed, text, venue.details)
    elif detail:
        sketch.venue = DraftVenue(venue.printed, venue.id, (*venue.details, (detail, text)))
    else:
        sketch.venue = DraftVenue(text, venue.id, venue.details)


def _take_link(sketch: Sketch, block: Block, kind: str) -> None:
    """Take a link; what follows its address is its note."""
    address, _, note = one_line(block.runs).partition(" ")
    sketch.links = (*sketch.links, DraftLink(kind, address, note[:LINE_LENGTH]))
    _claim(sketch, block, "kept", "links")


def _claim(sketch: Sketch, block: Block, fate: Fate, where: str) -> None:
    claims: Iterable[FateClaim] = claims_on(block, fate, where)
    sketch.claims += claims
