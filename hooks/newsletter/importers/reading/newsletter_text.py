"""A newsletter's document to its content: number, period, title, highlights, papers and extras, sections."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from newsletter.importers.formats.document import Block, Document, line_of, squeezed, words_of
from newsletter.importers.formats.recognition import label_of
from newsletter.importers.reading.account import Fate, claims_on
from newsletter.importers.reading.block_prose import as_prose
from newsletter.importers.reading.days import (
    day_in,
    day_in_name,
    is_period,
    period_near,
    read_month,
    read_period,
    without_period,
)
from newsletter.importers.reading.draft import Note
from newsletter.importers.reading.entry_drafts import papers_of, sketch_of
from newsletter.importers.reading.headings import Heading, has_odd_number, read_heading, section_kind, volume_number
from newsletter.importers.reading.highlights import Highlight, aligned, read_highlight
from newsletter.importers.reading.line_kinds import is_boilerplate, is_button, is_closing
from newsletter.importers.reading.marks import Unit
from newsletter.importers.reading.outline import Outline, outline_of, unread_titles
from newsletter.importers.reading.sections import with_venue_below
from newsletter.importers.reading.sketches import NewsletterContent, Sketch, announce, stub_of
from newsletter.importers.reading.unnumbered import kind_of_links
from newsletter.model.kinds import EXTRA_KINDS, KNOWN_EXTRAS, KindTables
from newsletter.problem import NewsletterError, quoted
from newsletter.source.printed_dates import printed_day

_ARTICLES = replace(EXTRA_KINDS, rows=(KNOWN_EXTRAS["article"],))
_SAYS_NOTHING = frozenset(("welcome", "back", "the", "this", "week", "weeks", "edition", "issue", "for"))
"""Words that make no sentence of a line which else repeats the title."""


def read_newsletter(
    document: Document, *, recurring: Collection[str], special: str | None, year: int | None, tables: KindTables
) -> NewsletterContent:
    """Read a newsletter; NewsletterError where nothing tells its papers apart, or their numbers are out of order."""
    return _Newsletter(document, recurring, special, year, tables).read()


class _Newsletter:
    """The reading of one newsletter."""

    def __init__(
        self, document: Document, recurring: Collection[str], special: str | None, year: int | None, tables: KindTables
    ) -> None:
        self.document = document
        self.recurring = recurring
        self.year = year
        self.tables = tables
        self.found = NewsletterContent([], [], [], special=special, published=document.about.published)
        self.told: Heading | None = None
        """The heading that prints its number."""

        self.intro: list[Block] = []
        self.day = document.about.published or day_in_name(document.name)
        self.heading: Block | None = None
        """The heading that is the title, whatever stands above it."""

    def read(self) -> NewsletterContent:
        """Read it all."""
        outline = outline_of(self.document.blocks, self.tables.extras, name=self.document.name)
        if not outline.sections and not outline.highlights:
            said = "none has a number, [1], 1) or 1., and no two lead to a paper each"
            if outline_of(self.document.blocks, _ARTICLES, name=self.document.name).sections:
                way = "`kinds: [article]` in mkdocs.yml, or `--kinds article` for a new archive"
                said += f"; with {way}, what has a link for its title is an entry"
            raise NewsletterError(f"{self.document.name}: no papers can be told apart: {said}")
        self.found.notes += outline.notes
        for block in unread_titles(outline):
            self._note(f"{quoted(block.text)} begins like a title, and is taken for text", block.line)
        self._about()
        self._head(outline.head)
        for block in outline.table_heads:
            self._claim(block, "dropped", "head of a table")
        for block in outline.openings:
            is_kind = bool(section_kind(block, self.tables.extras))
            self._claim(block, "read" if is_kind else "dropped", "kind" if is_kind else "boilerplate")
        sketches, place_of = self._announced(outline)
        self._check_head(outline.head, sketches)
        self._loose(outline, sketches, place_of)
        self._tail(outline.tail, sketches)
        return self._content(outline, sketches, place_of)

    def _content(self, outline: Outline, sketches: list[Sketch], place_of: Sequence[int]) -> NewsletterContent:
        found = self.found
        number = self.told.number if self.told else volume_number(self.document)
        if number is None and not found.period and not outline.highlights:
            _refuse_manual(self.document, sketches, outline.head, kind_of_links(self.tables.extras))
        for heading in outline.headings:
            self._claim(heading.block, "kept", "parts")
        found.sketches = sketches
        found.number = None if found.special else number
        found.period = (self.told.period if self.told else None) or found.period
        found.intro = as_prose(self.intro)
        found.parts = tuple((line_of(heading.block.runs), place_of[heading.first]) for heading in outline.headings)
        return found

    def _about(self) -> None:
        """Read what the source says of itself outside its text."""
        if title := self.document.title:
            self.found.title = line_of(title.runs)
            self._claim(title, "kept", "title")
            self._date(self.found.title)
        if subtitle := self.document.subtitle:
            shown = {squeezed(block.text) for block in self.document.blocks}
            heading = read_heading(subtitle.text, year=self.year)
            self.told = self._dated(heading, subtitle.text) if heading else None
            self._date(subtitle.text)
            if (heading and heading.is_whole) or self._repeats_title(subtitle.text) or squeezed(subtitle.text) in shown:
                self._claim(subtitle, "read", "volume, period")
            else:
                self.intro.append(subtitle)
                self._claim(subtitle, "kept", "intro")

    def _date(self, text: str) -> None:
        """Find the period that a text prints, or else its day, if none was found before."""
        self.found.period = self.found.period or self._period_in(text)
        if not self.found.period:
            self.found.published = self.found.published or day_in(text)

    def _period_in(self, text: str) -> tuple[dt.date, dt.date] | None:
        """The period that a text prints; its year may be that of the day of publication."""
        if has_odd_number(text):
            return None
        if period := read_period(text, year=self.year):
            return period
        day = self.found.published or self.day
        return period_near(text, day) if day else None

    def _dated(self, heading: Heading, text: str) -> Heading:
        return heading if heading.period else replace(heading, period=self._period_in(text))

    def _repeats_title(self, text: str) -> bool:
        """Whether a text says no more than the title, but for a period."""
        own = words_of([without_period(text)]) - _SAYS_NOTHING
        return bool(own) and own <= words_of([self.found.title])

    def _head(self, blocks: Sequence[Block]) -> None:
        self.heading = next((block for block in blocks if block.level == 1 and not self._is_when(block.text)), None)
        for block in blocks:
            fate, where = self._fate_in_head(block)
            self._claim(block, fate, where)
        if not self.found.title:
            self.found.notes.append(Note("no title was found; write it in title:"))

    def _is_when(self, text: str) -> bool:
        """Whether a text says of which number, week, month or day the newsletter is, and nothing else."""
        heading = read_heading(text)
        return bool(heading and heading.is_whole) or is_period(text) or bool(printed_day(text) or read_month(text))

    def _fate_in_head(self, block: Block) -> tuple[Fate, str]:
        text, found = line_of(block.runs), self.found
        if day := _day_among_facts(text):
            found.published = found.published or day
            if printed_day(_told(text)):
                return "read", "published"
        heading = read_heading(text, year=self.year)
        if heading and heading.is_whole:
            self.told = self.told or self._dated(heading, text)
            if heading.is_impossible:
                self._note(f"{quoted(heading.printed)} are no days of the calendar", block.line)
                return "dropped", "period that the calendar does not have"
            return "read", "volume, period"
        if (month := read_month(text)) or is_period(text):
            found.period = found.period or month
            self._date(text)
            if not found.period:
                self._note_year(text, f"{quoted(text)} has", block)
            return "read", "period"
        if found.title and (squeezed(text) == squeezed(found.title) or self._repeats_title(text)):
            self._date(text)
            return "read", "title"
        reason = self._boilerplate(text, can_recur=bool(found.title))
        return ("dropped", reason) if reason else ("kept", self._title_or_intro(block, heading))

    def _check_head(self, blocks: Sequence[Block], sketches: Sequence[Sketch]) -> None:
        """Name what stands above the first paper and leads to another one."""
        known = {paper for sketch in sketches for paper in sketch.papers}
        for block in blocks:
            if any(paper not in known for paper in papers_of(block)):
                text = f"{quoted(line_of(block.runs))} leads to a paper, and stands above the first title"
                self.found.notes.append(Note(text, block.line, is_open=True))

    def _boilerplate(self, text: str, *, can_recur: bool = True) -> str:
        """Why a text outside entries says nothing new; nothing where it does."""
        if is_boilerplate(text):
            return "button" if is_button(text) else "boilerplate"
        is_recurring = can_recur and squeezed(text) in self.recurring
        return "boilerplate of several newsletters" if is_recurring else ""

    def _title_or_intro(self, block: Block, heading: Heading | None) -> str:
        found = self.found
        if block.is_heading or not found.title:
            self._date(block.text)
            if not found.period and without_period(block.text) != block.text and not has_odd_number(block.text):
                self._note_year(line_of(block.runs), f"the week of {quoted(line_of(block.runs))} has", block)
        is_before = self.intro if self.heading is None else block is not self.heading
        if found.title or is_before:
            self.intro.append(block)
            return "intro"
        found.title = line_of(block.runs)
        self.told = self.told or (self._dated(heading, block.text) if heading else None)
        return "title"

    def _announced(self, outline: Outline) -> tuple[list[Sketch], list[int]]:
        """The entries, papers with their highlights first, and where each section's is among them.

        A highlight without a paper makes a stub.
        """
        made = [sketch_of(with_venue_below(section), self.tables.ids) for section in outline.sections]
        papers = [sketch for sketch in made if sketch.kind == "paper"]
        highlights = [read_highlight(block) for block in outline.highlights]
        texts = [f"{paper.title}\n{as_prose(paper.summary)}" for paper in papers] if highlights else [""] * len(papers)
        numbers = [section.number for section in outline.sections if section.kind == "paper"]
        pairs = aligned(highlights, texts, numbers=numbers)
        sketches = [self._pair(highlights, papers, pair) for pair in pairs]
        sketches += [sketch for sketch in made if sketch.kind != "paper"]
        places = {id(sketch): place for place, sketch in enumerate(sketches)}
        return sketches, [places[id(sketch)] for sketch in made]

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
                self._note(f"no highlight announces {quoted(sketch.title)}", sketch.line)
        if highlight:
            announce(sketch, highlight)
            sketch.slug = highlight.slug if index is None else ""
        return sketch

    def _loose(self, outline: Outline, sketches: Sequence[Sketch], place_of: Sequence[int]) -> None:
        """Put aside what stands below a heading that is no entry's, and say so."""
        places = {id(section): place_of[number] for number, section in enumerate(outline.sections)}
        for section, block in outline.loose:
            self._leave(block, sketches[places[id(section)]])

    def _tail(self, blocks: Sequence[Block], sketches: list[Sketch]) -> None:
        for block in blocks:
            if is_closing(line_of(block.runs)):
                self._claim(block, "dropped", "boilerplate")
            else:
                self._leave(block, sketches[-1])

    def _leave(self, block: Block, sketch: Sketch) -> None:
        """Drop what newsletters repeat; what is left, and no entry's, a person must place."""
        if reason := self._boilerplate(line_of(block.runs)):
            self._claim(block, "dropped", reason)
            return
        if block.is_heading:
            self._note(
                f"{quoted(block.text)} is no heading of an entry; what stands below it is under unread:", block.line
            )
        if Unit((block,)).leads_to_paper:
            text = f"{quoted(line_of(block.runs))} leads to a paper, and has no title like those of the others"
            self.found.notes.append(Note(text, block.line, is_open=True))
        sketch.put_aside(block)

    def _claim(self, block: Block, fate: Fate, where: str) -> None:
        self.found.claims += claims_on(block.runs, fate, where)

    def _note_year(self, text: str, what_has: str, block: Block) -> None:
        self.found.without_year = text
        self._note(f"{what_has} no year; give it with --year", block.line)

    def _note(self, text: str, line: int) -> None:
        self.found.notes.append(Note(text, line))


def _day_among_facts(text: str) -> dt.date | None:
    """The day that a line tells, alone or between other facts: «Issue 9 | 2026-05-27», «Published: 2026-05-27»."""
    return next((day for part in re.split(r"(?<!\s)\s+[·•|]\s+", text) if (day := printed_day(_told(part)))), None)


def _told(text: str) -> str:
    """What follows the label of a date; the whole where there is none."""
    label = label_of(text)
    return text[label[1] :] if label and label[0] == "date" else text


def _refuse_manual(document: Document, sketches: Sequence[Sketch], head: Iterable[Block], links_are: str) -> None:
    """Refuse what is numbered and says nothing of papers, or of the kind of links, such as the steps of a manual."""
    if any(one.links or one.arxiv or one.doi or one.ids or one.kind == links_are for one in sketches):
        return
    if not any(Unit((block,)).leads_to_paper for block in document.blocks):
        message = "it has numbers, but nothing in it leads to a paper, and it names no number or week of a newsletter"
        raise NewsletterError(f"{document.name}: {message}")
    above = sum(Unit((block,)).leads_to_paper for block in head)
    if above > len(sketches):
        message = f"nothing numbered in it leads anywhere, and {above} papers stand above; leave the numbers out"
        raise NewsletterError(f"{document.name}: {message}")
