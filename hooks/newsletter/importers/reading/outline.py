"""A document's blocks to its outline: head, highlights, titles with what stands below them, extras, and the end.

Knows how newsletters are laid out, nothing of what an entry's fields are. Each block is in one place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile, zip_longest

from newsletter.importers.formats.document import Block, Run, cut
from newsletter.importers.formats.platforms import anchor_slug
from newsletter.importers.formats.recognition import label_of
from newsletter.importers.reading.draft import Note
from newsletter.importers.reading.headings import section_kind
from newsletter.importers.reading.line_kinds import (
    is_button,
    is_closing,
    is_paper_address,
    leading_mark,
    opens_highlights,
    read_link_line,
)
from newsletter.importers.reading.marks import BRACKETS, Mark, Unit, is_strong, units_of
from newsletter.importers.reading.numbering import Numbering, is_section_heading
from newsletter.importers.reading.sections import Section, parted
from newsletter.importers.reading.unnumbered import linked_titles, links_stand_above, titles_of, unnumbered_titles
from newsletter.model.kinds import EntryKind, Kinds
from newsletter.problem import quoted

_HIGHLIGHT_LENGTH = 160
"""Under how many characters a line without a full stop may be a highlight: what is longer is a text of the intro."""

_EXTRA_LENGTH = 300
"""Under how many characters a line above links is the title of an extra, and no text about the one before."""

_TEXT_BELOW = 2
"""Among how many units below a title its text begins: at once, or below one line of links."""

_TABLE_HEAD = re.compile(
    r"(?:(?:paper|title|link|summary|note|author|date|venue|code|number|resource|description|topic|tag)s?|#|no\.?|abstract)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class SectionHeading:
    """The heading of a section of the newsletter, and the number of the entry that it begins with, from 0."""

    block: Block
    first: int


@dataclass
class Outline:
    """The blocks of a newsletter, each in one place."""

    head: list[Block] = field(default_factory=list)
    highlights: list[Block] = field(default_factory=list)
    openings: list[Block] = field(default_factory=list)
    """What announces the highlights, and the headings of the extras."""

    sections: list[Section] = field(default_factory=list)
    headings: list[SectionHeading] = field(default_factory=list)
    table_heads: list[Block] = field(default_factory=list)
    loose: list[tuple[Section, Block]] = field(default_factory=list)
    """What stands below another heading than an entry's, with the entry before it."""

    tail: list[Block] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def outline_of(blocks: Sequence[Block], extras: Kinds[EntryKind], *, name: str) -> Outline:
    """Lay a newsletter's blocks out; NewsletterError where its numbers are out of order."""
    outline = Outline()
    units = _without_table_heads(units_of(blocks), outline)
    found = titles_of(units, extras, name=name)
    if not found.titles:
        _head(_blocks_of(units), outline)
        if outline.highlights and any(", from " in block.text for block in outline.highlights):
            return outline
        found = unnumbered_titles(units)
        found = found if found.titles else linked_titles(units, extras)
        if not found.titles:
            return outline
        outline.head, outline.highlights, outline.openings = [], [], []
    outline.notes += found.notes
    _Layout(units, found, outline, extras).lay_out()
    return outline


def _blocks_of(units: Sequence[Unit]) -> list[Block]:
    """The blocks of units, in order."""
    return [block for unit in units for block in unit.blocks]


def _without_table_heads(units: Sequence[Unit], outline: Outline) -> list[Unit]:
    kept = []
    for unit, following in zip_longest(units, units[1:]):
        is_head = unit.is_row and all(_TABLE_HEAD.fullmatch(block.text.strip(" *")) for block in unit.blocks)
        if is_head or _names_columns(unit, following):
            outline.table_heads += unit.blocks
        else:
            kept.append(unit)
    return kept


def _names_columns(unit: Unit, following: Unit | None) -> bool:
    """Whether a row is the head of a table, by whose words the cells of the row below it are named."""
    if not unit.is_row or following is None or not following.is_row:
        return False
    heads = {block.depth: block.text.strip() for block in unit.blocks}
    return all(block.name and block.name == heads.get(block.depth) for block in following.blocks)


class _Layout:
    """The laying out of units below the titles that were found."""

    def __init__(self, units: Sequence[Unit], found: Numbering, outline: Outline, extras: Kinds[EntryKind]) -> None:
        self.units, self.found, self.outline, self.extras = units, found, outline, extras
        self.kind = found.kind
        self.places = {title.place for title in found.titles}
        self.level = min((units[title.place].block.level for title in found.titles), default=0)

    def lay_out(self) -> None:
        """Put every unit in its place."""
        titles = self.found.titles
        above = self.found.headings.get(titles[0].place)
        is_above = links_stand_above(self.units, [title.place for title in titles])
        start = titles[0].place - is_above
        if is_above:
            self.outline.notes.append(Note("the link to each paper stands above its title", self.units[start].line))
        end = start if above is None else self._outermost(above)
        _head(_blocks_of([*self.units[:end], *self.units[(end if above is None else above + 1) : start]]), self.outline)
        for number, title in enumerate(titles):
            stop = titles[number + 1].place if number + 1 < len(titles) else len(self.units)
            self._heading(title.place)
            end = stop - (is_above and stop < len(self.units))
            heading = self.found.headings.get(stop, end)
            outermost = self._outermost(heading) if heading < end else end
            body = [*self.units[title.place + 1 : outermost], *self.units[title.place - 1 : title.place - 1 + is_above]]
            self._section(self.units[title.place], title.mark, body)
            self._loosen(self.outline.sections[-1], self.units[heading + 1 : end])
        if titles:
            self.outline.tail = _cut_tail(self.outline.sections)

    def _heading(self, place: int) -> None:
        """Begin the section of the newsletter that begins with the title at a place."""
        if place not in self.found.headings:
            return
        heading = self.found.headings[place]
        block = self.units[heading].block
        self.kind = section_kind(block, self.extras, is_heading=True) or self.found.kind
        for outer in reversed(self.units[self._outermost(heading) : heading]):
            block = block.of([*outer.block.runs, Run(" – "), *block.runs])
        self.outline.headings.append(SectionHeading(block, len(self.outline.sections)))

    def _outermost(self, heading: int) -> int:
        """The place of the first of the headings right above one, each of a higher level, and none of them a title."""
        first, place = self.found.titles[0].place, heading
        while place and place - 1 not in self.places and self._is_outer(place - 1, least=2 if place < first else 1):
            place -= 1
        return place

    def _is_outer(self, place: int, *, least: int) -> bool:
        unit, level = self.units[place], self.units[place + 1].block.level
        return least <= unit.block.level < level and is_section_heading(unit, may_have_number=True)

    def _section(self, unit: Unit, mark: Mark | None, body: Sequence[Unit]) -> None:
        section = self._begin(unit, mark, body)
        index, kind = 0, ""
        while index < len(body):
            unit = body[index]
            here = section_kind(unit.block, self.extras)
            if here:
                kind = here
                self.outline.openings += unit.blocks
            elif kind and _begins_extra(body, index, self.extras):
                section = _extra(kind, unit.block)
                self.outline.sections.append(section)
            elif not kind and self._is_paper_of_its_own(body, index, mark):
                self.outline.notes.append(
                    Note(f"{quoted(unit.text)} has no number, and is taken for a paper", unit.line)
                )
                section = self._begin(unit, None, body[index + 1 :])
            elif not kind and self._ends_entry(unit):
                self._loosen(section, body[index:])
                return
            else:
                section.body += unit.blocks
            index += 1

    def _begin(self, unit: Unit, mark: Mark | None, body: Sequence[Unit]) -> Section:
        section = parted(unit, mark, self.kind, has_text=_has_text(body))
        self.outline.sections.append(section)
        return section

    def _is_paper_of_its_own(self, body: Sequence[Unit], index: int, mark: Mark | None) -> bool:
        """Whether a unit below a title is set like one but has no number, and leads to a paper."""
        unit = body[index]
        if mark is None or unit.mark or unit.is_link_line:
            return False
        match mark.rank:
            case "item":
                is_item = unit.block.is_outer_item
                return is_item and unit.leads and (unit.has_linked_title or is_strong(unit.block))
            case "cell":
                return unit.is_row and unit.leads
            case "heading":
                is_like = unit.block.is_heading and unit.block.level == self.level
                return is_like and (unit.leads_to_paper or _leads_below(body[index + 1 :]))
        return False

    def _ends_entry(self, unit: Unit) -> bool:
        """Whether a heading ends the entry above it, as one that stands as high as the titles does."""
        are_plain = all(title.mark is None for title in self.found.titles)
        is_heading = unit.block.is_heading and is_section_heading(unit, may_have_number=are_plain)
        return is_heading and (not self.level or unit.block.level <= self.level)

    def _loosen(self, section: Section, units: Sequence[Unit]) -> None:
        """Put aside what stands below a heading that is no entry's, but for the items that are linked titles."""
        for unit, following in zip_longest(units, units[1:]):
            if _is_linked_title(unit):
                self.outline.notes.append(
                    Note(f"{quoted(unit.text)} is in a list, and is taken for a paper", unit.line)
                )
                section = self._begin(unit, None, [])
            elif unit.block.is_heading and following is not None and _is_linked_title(following):
                self.outline.headings.append(SectionHeading(unit.block, len(self.outline.sections)))
            else:
                self.outline.loose += [(section, block) for block in unit.blocks]


def _is_linked_title(unit: Unit) -> bool:
    """Whether a unit is an item of an outermost list that begins with a title which leads to a paper."""
    is_item = unit.block.is_outer_item and unit.has_linked_title
    return is_item and is_paper_address(unit.addresses[0])


def _has_text(body: Sequence[Unit]) -> bool:
    """Whether a text of its own stands below a title: a paragraph, or items within the title's."""
    first = next((unit.block for unit in body[:_TEXT_BELOW] if not unit.is_link_line), None)
    return first is not None and (first.kind == "paragraph" or (first.kind == "item" and first.depth > 0))


def _leads_below(units: Sequence[Unit]) -> bool:
    """Whether links to a paper stand below a heading, before the next."""
    return any(unit.leads_to_paper for unit in takewhile(lambda unit: not unit.block.is_heading, units))


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
    leads_on = any(anchor_slug(run.address) for run in block.runs)
    is_no_sentence = len(block.text) < _HIGHLIGHT_LENGTH and not re.search(r"[.!?:;,]$", block.text.strip())
    return leads_on or (in_list and (", from " in block.text or block.kind == "item" or is_no_sentence))


def _extra(kind: str, block: Block) -> Section:
    start = leading_mark(block.text)
    title = block.trimmed(len(start))
    return Section(kind, title, tuple(cut(block.runs, 0, len(start))))


def _begins_extra(units: Sequence[Unit], index: int, extras: Kinds[EntryKind]) -> bool:
    """Whether a block is the title of an extra: it has a mark, is a heading, or links follow before the next title."""
    block = units[index].block
    if (
        block.kind in ("item", "code", "cell")
        or is_closing(block.text)
        or is_button(block.text)
        or read_link_line(block)
    ):
        return False
    if leading_mark(block.text):
        return True
    if block.is_heading:
        return _has_links(units[index + 1 :], extras)
    before = units[index - 1].block if index else None
    is_due = before is None or bool(section_kind(before, extras)) or read_link_line(before) is not None
    return is_due and len(block.text) < _EXTRA_LENGTH and _has_links(units[index + 1 :], extras)


def _has_links(units: Sequence[Unit], extras: Kinds[EntryKind]) -> bool:
    for block in (unit.block for unit in units):
        is_signed = leading_mark(block.text) and not read_link_line(block)
        if is_signed or block.is_heading or section_kind(block, extras):
            return False
        if read_link_line(block):
            return True
    return False


def _cut_tail(sections: Sequence[Section]) -> list[Block]:
    """Take what follows the last links off the last entry; without links, what takes leave of the reader.

    Where other entries have a text after their links, the last one may have it too.
    """
    last = sections[-1]
    closings = [index for index, block in enumerate(last.body) if is_closing(block.text)]
    end = min(closings, default=len(last.body))
    links = [index + 1 for index, block in enumerate(last.body) if _is_of_links(block)]
    has_text_before = links and not all(_is_of_links(block) for block in last.body[: links[-1]])
    if has_text_before and not any(_has_text_after_links(section) for section in sections[:-1]):
        end = links[-1]
    tail = last.body[end:]
    last.body = last.body[:end]
    return tail


def _is_of_links(block: Block) -> bool:
    """Whether a block is a line of links, or of another fact with its label, and no text."""
    label = label_of(block.text)
    return read_link_line(block) is not None or (label is not None and label[0] != "summary")


def _has_text_after_links(section: Section) -> bool:
    body = section.body
    return any(map(_is_of_links, body)) and not _is_of_links(body[-1]) and not body[-1].is_heading


def unread_titles(outline: Outline) -> list[Block]:
    """Blocks within entries that begin like a numbered title and were not taken for one."""
    return [
        unit.block
        for section in outline.sections
        for unit in units_of(section.body)
        if (mark := unit.mark) and not unit.is_link_line and (mark.style == BRACKETS or mark.rank == "heading")
    ]
