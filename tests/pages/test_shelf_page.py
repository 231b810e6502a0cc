"""What a shelf says of entries, as readers see it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsletter.pages.shelf_page import facts_files, shelf_index
from newsletter.settings import Settings
from tests.builders import make_archive, make_extra, make_paper, make_volume


def facts(*papers: Any, **fields: Any) -> dict[str, Any]:
    """The facts of all entries, by the names of their files."""
    made = facts_files(make_archive(make_volume(1, *papers, **fields)), Settings())
    return {one.address: json.loads(one.make()) for one in made}


def test_each_entry_is_told_in_the_file_of_its_first_letter() -> None:
    found = facts(make_paper(id="one"), make_paper(id="other"), make_paper(id="3d"), extras=(make_extra(id="tool"),))
    assert {address: [*told] for address, told in found.items()} == {
        "shelf/entries/3.json": ["3d"],
        "shelf/entries/o.json": ["one", "other"],
        "shelf/entries/t.json": ["tool"],
    }


def test_facts_are_words_for_readers_and_what_is_unknown_is_left_out() -> None:
    names = tuple({"name": f"Bo Quoll {letter}."} for letter in "ABCDEFGHIJ")
    paper = make_paper(id="one", title="A *B* <c> $x^2$", authors=names, arxiv="2511.14881", date="2025-11")
    told = facts(paper)["shelf/entries/o.json"]["one"]
    assert told["authors"].endswith("Bo Quoll H. and 2 more")
    assert (told["date"], told["arxiv"], told["volume"]) == ("November 2025", "2511.14881", "Vol. 1")
    assert {"doi", "where"} & {*told} == set()


@pytest.mark.parametrize("has_data", [True, False])
def test_citations_are_offered_in_every_form_only_where_the_files_of_the_archive_are(*, has_data: bool) -> None:
    html = shelf_index(make_archive(make_volume(1)), Settings(open_data=has_data)).body
    assert ("data-nl-cited-forms" in html) is has_data
