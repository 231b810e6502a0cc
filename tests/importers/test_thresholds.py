"""Thresholds of the readers, each shown by what falls on its two sides: a test fails where one of them moves."""

from __future__ import annotations

import datetime as dt

import pytest

from newsletter.importers.formats.document import Block, Document, Run
from newsletter.importers.formats.intake import documents_of
from newsletter.importers.merging.finishing import draft_of
from newsletter.importers.merging.shelf import Shelf
from newsletter.importers.reading.draft import Draft
from newsletter.importers.reading.phrases import period_near
from newsletter.importers.reading.sketches import aligned, read_highlight
from newsletter.model import Vocabulary
from tests.builders import FIRST_MONDAY

EMPTY = Shelf.with_volumes([], Vocabulary(), FIRST_MONDAY)
HEAD = "# Burrows, Issue 12\n\n"
PAPER, OTHER = "https://arxiv.org/abs/2306.01234", "https://arxiv.org/abs/2306.09999"


def drafted(text: str, name: str = "burrows.md") -> Draft:
    (found,) = documents_of(text.encode(), name=name)
    assert isinstance(found, Document), found
    return draft_of(found, shelf=EMPTY)


def titles(text: str) -> list[str]:
    return [entry.title for entry in drafted(text).entries]


def open_notes(text: str) -> list[str]:
    return [note.text for note in drafted(text).notes if note.is_open]


@pytest.mark.parametrize(("length", "is_parted"), [(150, False), (151, True)])
def test_a_row_of_more_than_150_characters_is_parted_though_a_text_follows(length: int, *, is_parted: bool) -> None:
    cell = "MoonNet - digs " + "x" * (length - 15)
    rows = f"| {{}}) {cell} | This is a note of four words | [Paper]({{}}) |\n"
    text = HEAD + "| Paper | Notes | Links |\n|---|---|---|\n" + rows.format(1, PAPER) + rows.format(2, OTHER)
    assert titles(text)[0] == ("MoonNet" if is_parted else cell)


@pytest.mark.parametrize(("length", "is_stub"), [(300, True), (301, False)])
def test_a_text_of_up_to_300_characters_alone_is_a_title(length: int, *, is_stub: bool) -> None:
    draft = drafted(f"{HEAD}## 1. {'x' * length}\n\n[Paper]({PAPER})\n")
    assert draft.entries[0].stub is is_stub
    assert any("is long for a title" in note.text for note in draft.notes) is not is_stub


@pytest.mark.parametrize(("words", "is_open"), [("Moon Net", False), ("The Moon Net", True)])
def test_a_link_of_three_words_in_a_text_may_be_another_paper(words: str, *, is_open: bool) -> None:
    text = f"{HEAD}## 1. Tunnels\n\nIt digs as [{words}]({OTHER}) did before.\n\n[Paper]({PAPER})\n"
    assert bool(open_notes(text)) is is_open


@pytest.mark.parametrize(("leading", "is_chosen"), [(1, True), (0, False)])
def test_a_row_of_numbers_is_one_of_papers_if_half_of_them_lead_somewhere(leading: int, *, is_chosen: bool) -> None:
    heads = "".join(
        f"## {n}. Part {n}\n\nIt digs.\n\n{f'[Paper]({PAPER})' if n <= leading else ''}\n\n" for n in (1, 2, 3, 4)
    )
    items = f"1) [A Tunnel of Wombats]({OTHER})\n2) [Another Tunnel]({OTHER}8)\n"
    assert (titles(f"{HEAD}{heads}{items}")[0] == "Part 1") is is_chosen


@pytest.mark.parametrize(("length", "is_section"), [(100, True), (101, False)])
def test_a_heading_of_a_section_has_at_most_100_characters(length: int, *, is_section: bool) -> None:
    section = f"## {'x' * length}\n\n"
    text = f"{HEAD}## News\n\n1\\. [One Tunnel]({PAPER})\n\n{section}2\\. [Two Tunnels]({OTHER})\n"
    assert len(drafted(text).parts) == (2 if is_section else 0)


@pytest.mark.parametrize(("days", "is_near"), [(31, True), (32, False)])
def test_a_week_is_of_the_year_of_a_day_that_is_within_a_month(days: int, *, is_near: bool) -> None:
    day = dt.date(2025, 6, 15) + dt.timedelta(days=days)
    assert (period_near("June 9 - June 15", day) is not None) is is_near


def test_more_than_a_million_pairs_of_highlights_and_papers_are_paired_by_their_order() -> None:
    highlights = [read_highlight(Block((Run(f"Burrow {n}"),))) for n in range(1_001)]
    papers = [f"Tunnel {n}" for n in range(1_000)]
    pairs = aligned(highlights, papers, numbers=[None] * 1_000)
    assert pairs[:2] + pairs[-1:] == [(0, 0), (1, 1), (1_000, None)]


LINES = """\
# Burrows, Issue 12

| Paper | Links |
|---|---|
| 1) MoonNet  Introduces tunnels. <br> ● They are [straight](https://a.example/). <br> ● They are long. | [Paper]({}) |
| 2) NoonNet  Proposes tunnels at midday. <br> ● They are warm. | [Paper]({}) |
"""


def test_lines_within_a_cell_are_of_one_paper() -> None:
    first, second = drafted(LINES.format(PAPER, OTHER)).entries
    assert (first.title, second.title) == ("MoonNet", "NoonNet")
    assert "They are long." in first.summary


def test_a_line_of_names_in_italics_below_a_title_is_named() -> None:
    draft = drafted(
        f"{HEAD}## [Tunnels]({PAPER})\n\n*Ada Bilby, Bo Quoll*\n\nIt digs.\n\n## [More]({OTHER})\n\nIt digs.\n"
    )
    assert any('"Ada Bilby, Bo Quoll" may be the authors' in note.text for note in draft.notes)
