"""Sources that are lists to their content: titles and abstracts in turn, or fields that are placed as they are named.

They have no highlights, and nothing in them has to be told apart.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from newsletter.importers.formats.document import Block, Document, Run, cut, line_of, trimmed
from newsletter.importers.formats.recognition import ABSTRACT_LENGTH, LISTING_TITLE
from newsletter.importers.reading.account import Fate, claims_on
from newsletter.importers.reading.days import is_day, read_day
from newsletter.importers.reading.draft import DraftLink, DraftVenue, Note
from newsletter.importers.reading.line_kinds import FoundLink, is_button
from newsletter.importers.reading.sketches import NewsletterContent, Sketch
from newsletter.model import Signature
from newsletter.model.kinds import EntryKind, IdKind, Kinds, KindTables
from newsletter.model.limits import USUAL
from newsletter.model.record import LINE_LENGTH
from newsletter.problem import NewsletterError, quoted

_INVITATION = r"get trending papers in your e-?mail inbox!?"
_HEADER = (
    r"new|trending|subscribe|daily papers|by\s*AK(?: and the research community)?|(?:previous|next) day|"
    r"hot|sign up|log in|hugging face|models|datasets|spaces"
)
_HEADER_LINE = re.compile(rf"(?:(?:{_INVITATION}|{_HEADER})\W*)+", re.IGNORECASE)
_GLUED = re.compile(rf"(?:(?i:{_INVITATION})\s*|(?i:{_HEADER})(?=[^\sa-z]))+(?=\S)")
"""What a page prints above its papers, glued to the first title when it was copied."""

_LABEL = re.compile(r"^AI-generated summary\W*$", re.IGNORECASE)
_TITLE_LENGTH = 250
"""Up to how many characters a line is a title; the longest titles of arXiv are shorter, its abstracts longer."""

_TIE = re.compile(r"(?<=[\w.,)}])~(?=[\w(\[\\$])")
_ESCAPE = re.compile(r"\\(?=[&%$#_{}~])")
_COMMAND = re.compile(r"(\\(?:text(?:bf|it|tt|sc|rm|sf)?|emph|url|underline|mathrm)\{)[^{}]*(\})")
_FORMULA = re.compile(r"(?<!\\)\$[^$]*\$")


def read_listing(document: Document, *, special: str | None, year: int | None, tables: KindTables) -> NewsletterContent:
    """Read a listing; NewsletterError where no title is followed by an abstract."""
    return _Listing(document, year, special, tables.ids).read()


class _Listing:
    """The reading of one listing."""

    def __init__(self, document: Document, year: int | None, special: str | None, registries: Kinds[IdKind]) -> None:
        self.document, self.year, self.registries = document, year, registries
        self.found = NewsletterContent([], [], [], special=special)

    def read(self) -> NewsletterContent:
        """Read it all."""
        rest = self._below_header(self.document.blocks)
        for block in rest:
            if _is_aside(block.text):
                self._claim(block, "dropped", "label of the listing")
        self.found.sketches = _sketches([block for block in rest if not _is_aside(block.text)], self.registries)
        if not self.found.sketches:
            name = self.document.name
            raise NewsletterError(f"{name}: no title with an abstract below it was found in this listing")
        if not self.found.title:
            self.found.notes.append(Note("the listing names itself nowhere; write its title in title:"))
        return self.found

    def _below_header(self, blocks: Sequence[Block]) -> list[Block]:
        """The titles and abstracts, what stands above them read or dropped."""
        for block in (block for block in (self.document.title, self.document.subtitle) if block):
            self._claim(block, "dropped", "header of the listing")
        for index, block in enumerate(blocks):
            if not self._takes_header(block):
                return [self._without_glue(block), *blocks[index + 1 :]]
        return []

    def _takes_header(self, block: Block) -> bool:
        """Read a line of the header; False where the first title stands."""
        if LISTING_TITLE.match(block.text) and not self.found.title:
            self.found.title = line_of(block.runs)
            self._claim(block, "kept", "title")
        elif is_day(block.text):
            self._take_day(block)
        elif _HEADER_LINE.fullmatch(block.text.strip()) or is_button(block.text):
            self._claim(block, "dropped", "header of the listing")
        else:
            return False
        return True

    def _take_day(self, block: Block) -> None:
        self.found.published = self.found.published or read_day(block.text, year=self.year)
        if self.found.published:
            self._claim(block, "read", "published")
        else:
            self._claim(block, "dropped", "day without a year")
            self.found.notes.append(Note(f"{block.text} has no year; give it with --year", block.line))

    def _without_glue(self, block: Block) -> Block:
        glued = _GLUED.match(block.text)
        if not glued:
            return block
        self.found.claims += claims_on(cut(block.runs, 0, glued.end()), "dropped", "header of the listing")
        return block.part(glued.end())

    def _claim(self, block: Block, fate: Fate, where: str) -> None:
        self.found.claims += claims_on(block.runs, fate, where)


def _is_aside(text: str) -> bool:
    """Whether a line between papers is none: a day, or a label that a page of papers prints."""
    return is_day(text) or bool(_LABEL.match(text))


def _sketches(blocks: Sequence[Block], registries: Kinds[IdKind]) -> list[Sketch]:
    sketches: list[Sketch] = []
    for block, following in zip(blocks, [*blocks[1:], None][: len(blocks)], strict=True):
        kept, removed = without_latex(block.runs)
        if _is_title(block.text, following) or not sketches:
            sketches.append(Sketch(line=block.line, registries=registries))
            sketches[-1].entitle(kept)
        else:
            sketches[-1].tell(block.of(Run(run.text, run.address, "", run.at, run.address_at) for run in kept))
            told = dict.fromkeys(run.address for run in block.runs if run.address)
            for address in told:
                sketches[-1].take_link(FoundLink("", "", address))
        sketches[-1].claim(removed, "dropped", "sign of LaTeX")
    return sketches


def _is_title(text: str, following: Block | None) -> bool:
    """Whether a line is a title: it is short, and it is no sentence, or else an abstract follows it."""
    if len(text) > _TITLE_LENGTH:
        return False
    is_sentence = bool(re.search(r"[.!:;,]$", text.rstrip("”\"') ")))
    return not is_sentence or (following is not None and len(following.text) > ABSTRACT_LENGTH)


def without_latex(runs: Iterable[Run]) -> tuple[list[Run], list[Run]]:
    """Runs without the signs that only LaTeX needs, and those signs; formulas stay."""
    runs = trimmed(runs)
    text = "".join(run.text for run in runs)
    kept: list[Run] = []
    removed: list[Run] = []
    index = 0
    for start, end, instead in sorted(_signs(text)):
        kept += cut(runs, index, start)
        kept += [Run(instead)] if instead else []
        removed += cut(runs, start, end)
        index = end
    return [*kept, *cut(runs, index)], removed


def _signs(text: str) -> Iterator[tuple[int, int, str]]:
    """Where signs of LaTeX stand in a text, and what comes in their place."""
    formulas = [found.span() for found in _FORMULA.finditer(text)]
    starts = [0, *(end for _, end in formulas)]
    ends = [*(start for start, _ in formulas), len(text)]
    for start, end in zip(starts, ends, strict=True):
        for found in _COMMAND.finditer(text, start, end):
            yield (*found.span(1), "")
            yield (*found.span(2), "")
        yield from ((*found.span(), " ") for found in _TIE.finditer(text, start, end))
        yield from ((*found.span(), "") for found in _ESCAPE.finditer(text, start, end))


_TEXTS = ("id", "kind", "title", "official_title", "tagline", "credited", "arxiv", "doi", "arxiv_class", "date")
_LISTS = ("authors", "tags")
_AND_OTHERS = " et al."


def read_records(document: Document, *, special: str | None, extras: Kinds[EntryKind]) -> NewsletterContent:
    """Read a document of fields; a list of facts is one of back volumes."""
    entries = [list(blocks) for number, blocks in groupby(document.blocks, lambda block: block.depth) if number]
    if not entries:
        raise NewsletterError(f"{document.name}: it lists no papers")
    volume = {block.name: block for block in document.blocks if block.depth == 0}
    said = {name: line_of(block.runs) for name, block in volume.items()}
    notes = [] if "title" in said else [Note("the list names itself nowhere; write its title in title:")]
    return NewsletterContent(
        [_sketch(blocks, extras) for blocks in entries],
        [claim for name, block in volume.items() for claim in claims_on(block.runs, *_FATES.get(name, ("read", name)))],
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


def _sketch(blocks: Iterable[Block], extras: Kinds[EntryKind]) -> Sketch:
    """Make an entry of its fields; of a kind that the archive does not have, it is taken for a paper, and said so."""
    blocks = list(blocks)
    sketch = Sketch(line=blocks[0].line)
    for block in blocks:
        if block.name == "kind" and block.text not in (sketch.kind, *extras.ids):
            sketch.claim(block.runs, "dropped", "kind that the archive does not have")
            sketch.note(
                f"{quoted(sketch.title)} is a {block.text}, and taken for a paper; kinds in mkdocs.yml lacks it"
            )
        else:
            _take(sketch, block)
    if not sketch.title:
        raise NewsletterError(f"line {sketch.line}: a paper without a title")
    return sketch


def _take(sketch: Sketch, block: Block) -> None:
    """Put one field where it belongs."""
    name, _, detail = block.name.partition(".")
    text = line_of(block.runs)
    if name == "id" and detail and sketch.take_id(detail, text):
        sketch.claim(block.runs, "read", "ids")
    elif name in _TEXTS and not detail and (name == "kind" or not getattr(sketch, name)):
        setattr(sketch, name, text)
        sketch.claim(block.runs, "kept", name)
    elif name in _LISTS and len(getattr(sketch, name)) < USUAL.items:
        setattr(sketch, name, (*getattr(sketch, name), text))
        sketch.claim(block.runs, "kept", name)
    elif name in ("family", "group") and sketch.authors:
        *others, last = sketch.authors
        said = {"family": text} if name == "family" else {"group": True}
        sketch.authors = (*others, Signature.model_construct(name=str(last), **said))
        sketch.claim(block.runs, "read", "authors")
    elif name == "first_author" and not sketch.credited:
        sketch.credited = f"{text}{_AND_OTHERS}"
        sketch.claim(block.runs, "kept", "credited")
    elif name in ("venue", "printed_venue"):
        sketch.venue = _with_detail(sketch.venue or DraftVenue(), detail, text)
        sketch.claim(block.runs, "read", "venue")
    elif name == "summary" and not sketch.summary:
        sketch.tell(Block(block.runs, block.line, "prose" if detail else "paragraph"))
    elif name == "link":
        _take_link(sketch, block, detail)
    else:
        why = f"{name}, of which no volume may have more" if name in _LISTS else f"{name}, which stands there already"
        sketch.claim(block.runs, "dropped", _WHY.get(name, why))


_WHY = {
    "first_author": "first author, where another credit is known",
    "abstract": "abstract, which is its authors' text",
    "again": "said of the paper already",
    "other": "field that an entry does not have",
}
"""Why a field has no place."""


def _with_detail(venue: DraftVenue, detail: str, text: str) -> DraftVenue:
    if detail == "id":
        return replace(venue, id=text)
    if detail == "called":
        return replace(venue, called=(*venue.called, text))
    return replace(venue, details=(*venue.details, (detail, text))) if detail else replace(venue, printed=text)


def _take_link(sketch: Sketch, block: Block, kind: str) -> None:
    """Take a link; what follows its address is its note."""
    address, _, note = line_of(block.runs).partition(" ")
    sketch.links = (*sketch.links, DraftLink(kind, address, note[:LINE_LENGTH]))
    sketch.claim(block.runs, "kept", "links")
