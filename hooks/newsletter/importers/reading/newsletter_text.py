"""A newsletter's document to findings: number, period, title, highlights, papers and extras."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from newsletter.importers.formats.document import Block, Document, Run, squeezed
from newsletter.importers.reading.account import Fate
from newsletter.importers.reading.draft import Note
from newsletter.importers.reading.entry_drafts import Sketch, announce, sketch_of, stub_of
from newsletter.importers.reading.highlights import Highlight, aligned, read_highlight
from newsletter.importers.reading.ledger import Ledger
from newsletter.importers.reading.newsletter_content import NewsletterContent
from newsletter.importers.reading.outline import Outline, outline_of, section_kind, unnumbered
from newsletter.importers.reading.phrases import (
    Heading,
    is_boilerplate,
    is_button,
    is_closing,
    is_period,
    read_heading,
    read_period,
)
from newsletter.importers.reading.prose_text import as_prose
from newsletter.problem import NewsletterError, quoted

_FIRST_BLOCKS = 40


def volume_number(document: Document) -> int | None:
    """The number that a newsletter gives itself; None where it gives none, or is a listing."""
    if document.form == "listing":
        return None
    texts = [document.about.subtitle, *(block.text for block in document.blocks[:_FIRST_BLOCKS]), document.about.title]
    headings = [heading for text in texts if (heading := read_heading(text))]
    whole = [heading for heading in headings if heading.is_whole]
    return (whole or headings)[0].number if headings else None


def read_newsletter(
    document: Document, *, recurring: Collection[str], special: str | None, year: int | None
) -> NewsletterContent:
    """Read a newsletter; NewsletterError where it has neither numbered papers nor highlights."""
    return _Newsletter(document, recurring, special, year).read()


def _check_numbers(document: Document, outline: Outline) -> None:
    """Refuse a text in which the numbers begin again: two newsletters would become one."""
    again = [block for block in unnumbered(outline, heading_only=True) if re.match(r"\W*1\b", block.text)]
    if again:
        message = f"the numbers begin again at line {again[0].line}: give each newsletter as a file of its own"
        raise NewsletterError(f"{document.name}: {message}")


class _Newsletter:
    """The reading of one newsletter."""

    def __init__(self, document: Document, recurring: Collection[str], special: str | None, year: int | None) -> None:
        self.document = document
        self.recurring = recurring
        self.special = special
        self.year = year
        self.ledger = Ledger(document)
        self.notes: list[Note] = []
        self.title = ""
        self.heading: Heading | None = None
        self.intro: list[Block] = []

    def read(self) -> NewsletterContent:
        """Read it all."""
        outline = outline_of(self.document.blocks)
        if not outline.sections and not outline.highlights:
            raise NewsletterError(
                f"{self.document.name}: no numbered papers were found: a title begins with its number, [1], 1) or 1."
            )
        _check_numbers(self.document, outline)
        for block in unnumbered(outline):
            self._note(f"{quoted(block.text)} begins like a title, and is taken for text", block.line)
        self._about()
        self._head(outline.head)
        for block in outline.openings:
            if section_kind(block):
                self.ledger.block(block, "read", "kind")
            else:
                self.ledger.block(block, "dropped", "boilerplate")
        sketches = self._announced(outline)
        self._tail(outline.tail, sketches)
        number = self.heading.number if self.heading else volume_number(self.document)
        return NewsletterContent(
            self.ledger,
            sketches,
            self.notes,
            number=None if self.special else number,
            special=self.special,
            title=self.title,
            period=self.heading.period if self.heading else None,
            published=self.document.about.published,
            intro=as_prose(self.intro),
        )

    def _about(self) -> None:
        about = self.document.about
        self.title = " ".join(about.title.split())
        if self.title:
            self.ledger.found(self.title, "title", 1)
        heading = read_heading(about.subtitle, year=self.year)
        shown = {squeezed(block.text) for block in self.document.blocks}
        if heading and heading.is_whole:
            self.heading = heading
        elif about.subtitle.strip() and squeezed(about.subtitle) not in shown:
            self.heading = heading
            from_subtitle = Block((Run(about.subtitle),))
            self.intro.append(from_subtitle)
            self.ledger.found(about.subtitle, "intro", 1)

    def _head(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            fate, where = self._fate_in_head(block)
            self.ledger.block(block, fate, where)
        if not self.title:
            self.notes.append(Note("no title was found; write it in title:"))

    def _fate_in_head(self, block: Block) -> tuple[Fate, str]:
        text = " ".join(block.text.split())
        heading = read_heading(text, year=self.year)
        if heading and heading.is_whole:
            self.heading = self.heading or heading
            if heading.is_impossible:
                self._note(f"{quoted(heading.printed)} are no days of the calendar", block.line)
                return "dropped", "period that the calendar does not have"
            return "read", "volume, period"
        if is_period(text) and self.heading:
            self.heading = replace(self.heading, period=self.heading.period or read_period(text, year=self.year))
            return "read", "period"
        if self.title and squeezed(text) == squeezed(self.title):
            return "read", "title"
        reason = self._boilerplate(text, can_recur=bool(self.title))
        return ("dropped", reason) if reason else ("kept", self._title_or_intro(block, heading))

    def _boilerplate(self, text: str, *, can_recur: bool = True) -> str:
        """Why a text outside entries says nothing new; nothing where it does."""
        if is_boilerplate(text):
            return "button" if is_button(text) else "boilerplate"
        is_recurring = can_recur and squeezed(text) in self.recurring
        return "boilerplate of several newsletters" if is_recurring else ""

    def _title_or_intro(self, block: Block, heading: Heading | None) -> str:
        if self.title or self.intro:
            self.intro.append(block)
            return "intro"
        self.title = " ".join(block.text.split())
        self.heading = self.heading or heading
        return "title"

    def _announced(self, outline: Outline) -> list[Sketch]:
        """The entries, papers with their highlights first; a highlight without a paper makes a stub."""
        papers = [sketch_of(section) for section in outline.sections if section.kind == "paper"]
        extras = [sketch_of(section) for section in outline.sections if section.kind != "paper"]
        highlights = [read_highlight(block) for block in outline.highlights]
        texts = [f"{paper.entry.title}\n{paper.entry.summary}" for paper in papers]
        numbers = [section.number for section in outline.sections if section.kind == "paper"]
        sketches = [self._pair(highlights, papers, pair) for pair in aligned(highlights, texts, numbers=numbers)]
        return sketches + extras

    def _pair(self, highlights: list[Highlight], papers: list[Sketch], pair: tuple[int | None, int | None]) -> Sketch:
        at, index = pair
        highlight = highlights[at] if at is not None else None
        if index is None:
            assert highlight is not None  # noqa: S101 -- one of the two is there
            sketch = stub_of(highlight)
            told = f", whose address says {quoted(highlight.slug)}" if highlight.slug else ""
            self._note(f"only the highlight is left of {quoted(highlight.tagline)}{told}", highlight.block.line)
        else:
            sketch = papers[index]
            if highlight and highlight.tagline.count(", from ") > 1:
                self._note(f"{quoted(highlight.tagline)} may be several highlights in one line", highlight.block.line)
            if highlights and highlight is None:
                self._note(f"no highlight announces {quoted(sketch.entry.title)}", sketch.entry.line)
        if highlight:
            announce(sketch, highlight)
            sketch.slug = highlight.slug if index is None else ""
        return sketch

    def _tail(self, blocks: Sequence[Block], sketches: list[Sketch]) -> None:
        for block in blocks:
            text = " ".join(block.text.split())
            reason = "boilerplate" if is_closing(text) else self._boilerplate(text)
            if reason:
                self.ledger.block(block, "dropped", reason)
            else:
                sketches[-1].unread_block(block)

    def _note(self, text: str, line: int) -> None:
        self.notes.append(Note(text, line))
