"""Listings: titles and abstracts in turn become a special."""

from __future__ import annotations

import datetime as dt

import pytest

from newsletter.importers.formats.document import Document, Run, line_of
from newsletter.importers.formats.intake import documents_of
from newsletter.importers.formats.recognition import is_listing
from newsletter.importers.reading.draft import Draft
from newsletter.importers.reading.listings import without_latex
from tests.importers.drafting import EMPTY, draft_of

ABSTRACT = (
    "Burrows~(BRW) cost 30\\% of a night \\& a shovel. We dig with $O(n \\log n)$ strokes, which is fewer than any "
    "wombat needed before us, and measure each stroke with a ruler that was calibrated in Oz. The burrows keep, the "
    "shovels do not, and the code is at https://github.com/quokka/dig. We hope that others dig too."
)
TITLES = ["DigNet: Digging Networks", "Are Wombats All You Need?", "Trails that Remember", "A Survey of Shovels"]
HEADER = [
    "new",
    "Get trending papers in your email inbox!",
    "Subscribe",
    "Daily Papers",
    "byAK and the research community",
]
BLANK = "\n\n".join([*HEADER, "Sep 29", *(part for title in TITLES for part in (title, ABSTRACT))])
SINGLE = "\n".join([f"Subscribe{TITLES[0]}", ABSTRACT, *(part for title in TITLES[1:] for part in (title, ABSTRACT))])


def drafted(text: str, name: str = "dig list.txt", **named: object) -> Draft:
    document = documents_of(text.encode(), name=name)[0]
    assert isinstance(document, Document)
    assert document.form == "listing"
    return draft_of(document, shelf=EMPTY, **named)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [BLANK, SINGLE])
def test_titles_and_abstracts_in_turn_are_papers(text: str) -> None:
    draft = drafted(text)
    assert [entry.title for entry in draft.entries] == TITLES
    assert draft.account.accounted == draft.account.characters
    assert draft.account.size("unread") == 0


def test_a_listing_is_a_special_named_by_the_editor_or_its_file() -> None:
    assert drafted(BLANK).id == "dig-list"
    assert drafted(BLANK, special="shovels").id == "shovels"


def test_its_day_needs_a_year_which_nobody_guesses() -> None:
    assert drafted(BLANK).published is None
    assert drafted(BLANK, year=2025).published == dt.date(2025, 9, 29)
    assert "Sep 29 has no year; give it with --year" in [note.text for note in drafted(BLANK).notes]


def test_the_code_that_an_abstract_names_is_a_link() -> None:
    assert [(link.kind, link.url) for link in drafted(BLANK).entries[0].links] == [
        ("code", "https://github.com/quokka/dig")
    ]


def test_signs_that_only_latex_needs_are_taken_out_and_formulas_stay() -> None:
    assert plain(ABSTRACT)[0].startswith("Burrows (BRW) cost 30% of a night & a shovel. We dig with $O(n \\log n)$")
    assert plain("a~(b) \\textbf{c} 5~km and ~7") == ("a (b) c 5 km and ~7", "~\\textbf{}~")


def plain(text: str) -> tuple[str, str]:
    kept, removed = without_latex([Run(text)])
    return line_of(kept), "".join(run.text for run in removed)


def test_days_and_labels_between_papers_are_no_papers() -> None:
    text = BLANK.replace(TITLES[2], f"Sep 30\n\n{TITLES[2]}\n\nAI-generated summary")
    assert [entry.title for entry in drafted(text).entries] == TITLES


def test_a_title_that_ends_in_a_full_stop_is_told_by_the_abstract_below_it() -> None:
    assert drafted(BLANK.replace(TITLES[2], "No Burrows.")).entries[2].title == "No Burrows."


def test_a_list_of_links_within_a_project_is_no_listing() -> None:
    text = "# Digs\n" + "".join(f"1. [Digs of May {day}](digs/{day}.md)\n{'It digs. ' * 40}\n" for day in range(1, 6))
    assert is_listing(text.replace("](digs", " (digs"))
    assert not is_listing(text)


def test_headings_of_markdown_above_long_texts_are_no_listing() -> None:
    parts = [f"### Part {number}\n{'It digs. ' * 40}\n" for number in range(4)]
    assert is_listing("".join(parts).replace("### ", ""))
    assert not is_listing("".join(parts))
