"""Numbering: which numbered blocks are the titles of a newsletter, and that no number is missing or comes again.

What is not explained stops the import: two papers would become one, and nobody would see it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice, pairwise

from newsletter.importers.reading.days import ANY_YEAR, read_period
from newsletter.importers.reading.draft import Note
from newsletter.importers.reading.headings import read_heading
from newsletter.importers.reading.line_kinds import is_button, is_sentence, opens_highlights
from newsletter.importers.reading.marks import BRACKETS, RANKS, Mark, Rank, Unit, is_all_strong
from newsletter.model import grouped
from newsletter.problem import NewsletterError, quoted

HALF = 0.5
"""The share of its numbers that must lead somewhere for a row of them to be one of papers."""

_HEADING_LENGTH = 100
"""Up to how many characters a heading, or a line in strong letters, is that of a section."""

_LINE_LENGTH = 60
"""Up to how many one is that is set like any other line: nothing but its shortness tells it from a sentence."""

_FIRST_OF_MORE = 3
"""From which number on numbers may go on from the newsletter before; where they begin with 2, the first is missing."""

_SAID_AGAIN = 2
"""Among how many of the next numbers one that is a sentence may be said better; further on it is another list's."""

MOST_PAPERS_BELOW = 20
"""How many links to papers there may be for each number; where there are more, the papers have none."""

BELOW_HEADING = 3
"""How many units above its first title a section's heading may stand: the links or lines of its intro are between."""

_LEVELS = 6
"""How many levels headings have."""

_TWO_NEWSLETTERS = "give each newsletter as a file of its own"


@dataclass(frozen=True)
class Title:
    """Where a title stands among the units, and the mark it begins with; None where it has none."""

    place: int
    mark: Mark | None


@dataclass
class Numbering:
    """The titles of a newsletter in order, the headings of its sections, and what is to be said of them."""

    titles: list[Title] = field(default_factory=list)
    headings: dict[int, int] = field(default_factory=dict)
    """The places of the sections' headings, by the place of the first title below."""

    kind: str = "paper"
    """What the titles are of."""

    notes: list[Note] = field(default_factory=list)


@dataclass(frozen=True)
class _Row:
    """All numbers of one style that are set alike."""

    members: tuple[int, ...]
    numbers: tuple[int, ...]
    style: str
    rank: Rank
    share: float
    """The share of them that lead somewhere, before the next of them."""

    @property
    def begins(self) -> bool:
        return self.numbers[0] in (0, 1)


def numbering_of(units: Sequence[Unit], *, name: str) -> Numbering:
    """Find the numbered titles; empty where there are none. NewsletterError where their order is broken."""
    row = _row_of_titles(units)
    if row is None:
        return Numbering()
    return _Order(units, row, name).numbering()


def numbers_lead_nowhere(units: Sequence[Unit]) -> bool:
    """Whether there are numbers, and no row of them of which most lead somewhere, as titles do."""
    rows = _rows(units)
    return bool(rows) and all(row.share < HALF for row in rows)


def are_to_papers(found: Numbering, units: Sequence[Unit]) -> bool:
    """Whether titles are headings, most of which lead to a paper themselves."""
    titles = [units[title.place] for title in found.titles]
    return all(unit.block.is_heading for unit in titles) and sum(one.leads_to_paper for one in titles) > HALF * len(
        titles
    )


def _row_of_titles(units: Sequence[Unit]) -> _Row | None:
    """The row of numbers that titles have: the most telling one that leads somewhere, else the longest."""
    papers = sum(unit.leads_to_paper for unit in units)
    rows = [row for row in _rows(units) if papers <= MOST_PAPERS_BELOW * len(row.members)]
    rows = [row for row in rows if row.begins] or [row for row in rows if len(row.members) > 1]
    rows = [row for row in rows if not _is_of_sections(row, rows, units)] or rows
    if not rows:
        return None
    leading = [row for row in rows if row.share >= HALF]
    leading = [row for row in leading if not _is_within(row, leading)]
    if leading:
        return min(leading, key=lambda row: (RANKS.index(row.rank), row.style != BRACKETS, -len(row.members)))
    return max(rows, key=lambda row: (row.style == BRACKETS, len(row.members), -RANKS.index(row.rank)))


def _rows(units: Sequence[Unit]) -> list[_Row]:
    marked = ((unit.mark, place) for place, unit in enumerate(units) if unit.mark and not unit.is_link_line)
    places = grouped(((mark.rank, mark.style), place) for mark, place in marked)
    leads = [unit.leads for unit in units]
    without_lists = {key: _without_text_lists(units, found) for key, found in places.items()}
    if not any(without_lists.values()):
        without_lists = places
    made = []
    for (rank, style), members in without_lists.items():
        if members:
            numbers = tuple(units[place].number for place in members)
            made.append(_Row(tuple(members), numbers, style, rank, len(leading(members, leads)) / len(members)))
    return made


def leading(titles: Sequence[int], leads: Sequence[bool]) -> list[int]:
    """The titles that lead, or below which something does before the next."""
    before = [0, *accumulate(leads)]
    return [place for place, end in pairwise([*titles, len(leads)]) if before[end] > before[place]]


def _without_text_lists(units: Sequence[Unit], members: list[int]) -> list[int]:
    """The numbers that are no items of a list within a text: those follow each other at once, and lead nowhere."""
    groups: list[list[int]] = []
    for place in members:
        is_next = groups and place == groups[-1][-1] + 1 and units[place].number == units[groups[-1][-1]].number + 1
        if is_next:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [place for group in groups if not _is_text_list(units, group) for place in group]


def _is_text_list(units: Sequence[Unit], group: Sequence[int]) -> bool:
    if units[group[0]].block.kind in ("heading", "cell") or (units[group[0]].mark or _NO_MARK).style == BRACKETS:
        return False
    return len(group) > 1 and not any(units[place].leads for place in group)


_NO_MARK = Mark(0, "", "line", 0)


def _is_of_sections(row: _Row, rows: Sequence[_Row], units: Sequence[Unit]) -> bool:
    """Whether a row numbers sections: below most of its numbers another row that leads somewhere begins at once."""
    others = {place for other in rows if other is not row and other.share >= HALF for place in other.members}
    below = sum(_first_below(units, place, others) in others and not units[place].leads for place in row.members)
    return below > HALF * len(row.members)


def _first_below(units: Sequence[Unit], place: int, titles: Collection[int]) -> int:
    """The place of what stands below a unit and the headings that are no titles, at most one of each level."""
    below = range(place + 1, min(place + 1 + _LEVELS, len(units)))
    return next((one for one in below if one in titles or not units[one].block.is_heading), len(units))


def _is_within(row: _Row, others: Sequence[_Row]) -> bool:
    """Whether a row is a small list below the titles of another, which begins before it."""
    return any(len(row.members) < HALF * len(one.members) and one.members[0] < row.members[0] for one in others)


class _Order:
    """The row of titles, number by number."""

    def __init__(self, units: Sequence[Unit], row: _Row, name: str) -> None:
        self.units, self.row, self.name = units, row, name
        self.found = Numbering()
        self.last = min(row.numbers[0] - 1, 0)
        self.by_number = grouped((unit.mark.number, place) for place, unit in enumerate(units) if unit.mark)

    def numbering(self) -> Numbering:
        """Take the titles in order, and one more after them that is set otherwise; or all where they count down."""
        first, count = self.row.numbers[0], len(self.row.numbers)
        if count > 1 and self.row.numbers == tuple(range(count, 0, -1)):
            self.found.titles = [Title(place, self.units[place].mark) for place in self.row.members]
            return self.found
        if count > 1 and first >= _FIRST_OF_MORE and self.row.numbers == tuple(range(first, first + count)):
            self.last = first - 1  # they go on from the newsletter before
            self._note(f"the numbers begin with {first}", self.row.members[0])
        for index, place in enumerate(self.row.members):
            self._take(place, self.row.numbers[index], self.row.members[index + 1 :][:_SAID_AGAIN])
        self._take_more()
        self._settle_sections()
        return self.found

    @property
    def place(self) -> int:
        """Where the last title stands; -1 before the first."""
        return self.found.titles[-1].place if self.found.titles else -1

    def _take(self, place: int, number: int, following: Sequence[int]) -> None:
        heading = self._heading_before(place, is_over_links=number == 1 != self.last + 1)
        if number == self.last + 1:
            if self._is_said_better(place, following):
                return
        elif heading is not None and number in (0, 1):
            pass
        elif self._is_text(place):
            self._note(f"{said_of(self.units[place])} begins like a title, and is taken for text", place)
            return
        elif number > self.last + 1:
            self._fill(number, before=place)
        else:
            self._refuse(place, number)
        if heading is not None:
            self.found.headings[place] = heading
        self._add(place, number)

    def _add(self, place: int, number: int) -> None:
        self.found.titles.append(Title(place, self.units[place].mark))
        self.last = number

    def _is_said_better(self, place: int, following: Sequence[int]) -> bool:
        """Whether the number comes once more at once, and this is the one of the two that is a sentence."""
        again = [one for one in following if self.units[one].number == self.last + 1]
        return self._is_text(place) and any(not self._is_text(one) for one in again)

    def _is_text(self, place: int) -> bool:
        """Whether a numbered line reads like a sentence of a text, as one that begins with a reference does."""
        unit = self.units[place]
        return unit.mark is not None and unit.mark.rank == "line" and is_sentence(unit.text) and not unit.leads

    def _fill(self, number: int, *, before: int) -> None:
        """Find the missing numbers in titles that are set otherwise."""
        for missing in range(self.last + 1, number):
            places = [place for place in self.by_number.get(missing, ()) if self.place < place < before]
            place = next((one for one in places if not self._is_text(one)), None)
            if place is None:
                are = "number {} is" if number == missing + 1 else "numbers {} are"
                numbers = f"{missing}" if number == missing + 1 else f"{missing} to {number - 1}"
                before_it = f"{number} stands at line {self.units[before].line}"
                if self.found.titles:
                    before_it += f", {self.last} at line {self.units[self.place].line}"
                raise self._error(f"{are.format(numbers)} missing: {before_it}; mend the numbers in the source")
            self._note(f"number {missing} is set otherwise than the others, and is taken for a title", place)
            self._add(place, missing)

    def _take_more(self) -> None:
        """Take a title after the last one that is set otherwise than the others, if it begins no list of its own."""
        while places := [place for place in self.by_number.get(self.last + 1, ()) if self._goes_on(place)]:
            self._note(f"number {self.last + 1} is set otherwise than the others, and is taken for a title", places[0])
            self._add(places[0], self.last + 1)

    def _goes_on(self, place: int) -> bool:
        mark = self.units[place].mark or _NO_MARK
        begun = any(self.place < one < place and self._is_like(mark, one) for one in self.by_number.get(1, ()))
        return place > self.place and mark.style == self.row.style and not begun and not self._is_text(place)

    def _is_like(self, mark: Mark, place: int) -> bool:
        other = self.units[place].mark or _NO_MARK
        return (other.style, other.rank) == (mark.style, mark.rank)

    def _refuse(self, place: int, number: int) -> None:
        line = self.units[place].line
        if number == 1:
            raise self._error(f"the numbers begin again at line {line}: {_TWO_NEWSLETTERS}")
        earlier = next((one for one in self.found.titles if one.mark and one.mark.number == number), None)
        twice = f"comes twice, at line {self.units[earlier.place].line} and at" if earlier else "is out of order at"
        raise self._error(f"number {number} {twice} line {line}; mend the numbers in the source")

    def _heading_before(self, place: int, *, is_over_links: bool) -> int | None:
        """The heading of the section that begins with a title, links between them or not; None where it goes on."""
        above = range(place - 1, self.place, -1)
        for index in islice((index for index in above if not self.units[index].is_row), BELOW_HEADING):
            unit = self.units[index]
            if self._is_heading(index, place):
                if read_period(unit.text, year=ANY_YEAR) or read_heading(unit.text):
                    message = f"a newsletter begins at line {unit.line}, {said_of(unit)}: {_TWO_NEWSLETTERS}"
                    if self.found.titles:
                        raise self._error(message)
                    return None
                return index
            if unit.mark or (unit.leads and not is_over_links):
                return None
        return None

    def _is_heading(self, index: int, place: int) -> bool:
        """Whether a unit is the heading of a section that a title begins, and not one within its text."""
        block, title = self.units[index].block, self.units[place].block
        is_next = index == place - 1
        begins_again = is_next and self.row.rank == "line" and self.units[place].number == 1 and self.found.titles
        if not is_section_heading(self.units[index], is_next=bool(begins_again)):
            return False
        if not block.is_heading:
            return is_next
        return (block.level != 1 or bool(self.found.titles)) and (block.level <= title.level or not title.is_heading)

    def _settle_sections(self) -> None:
        """Leave out the heading above the first title where no other section has one: it heads them all."""
        first = self.found.titles[0].place if self.found.titles else -1
        if set(self.found.headings) <= {first}:
            self.found.headings.clear()

    def _note(self, text: str, place: int) -> None:
        self.found.notes.append(Note(text, self.units[place].line))

    def _error(self, message: str) -> NewsletterError:
        return NewsletterError(f"{self.name}: {message}")


def is_section_heading(unit: Unit, *, is_next: bool = False, may_have_number: bool = False) -> bool:
    """Whether a unit is the heading of a section; a plain line is one only right before a title.

    A heading may have a number where titles have none.
    """
    block, text = unit.block, unit.text.strip()
    if (
        unit.is_row
        or (unit.mark and not (may_have_number and block.is_heading))
        or unit.leads
        or unit.is_link_line
        or is_button(text)
        or opens_highlights(text)
        or not text
    ):
        return False
    if block.is_heading:
        return len(text) <= _HEADING_LENGTH
    if block.kind != "paragraph":
        return False
    if is_all_strong(block):
        return len(text) <= _HEADING_LENGTH and not is_sentence(text)
    return is_next and len(text) <= _LINE_LENGTH and text[-1].isalnum()


def said_of(unit: Unit) -> str:
    """A unit as a note quotes it."""
    return quoted(unit.text)
