"""What was published before, and what the archive has now: which entry is which."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.checks.history_rules import permanent_id
from newsletter.source import read_project
from tests.builders import issue_text, lay_out

CHANGED = 'entry id "lone-wombat" was published and is now "night-owl"; ids are permanent'


def said(folder: Path, before: str, now: str, *, name: str, title: str = "A Lone Wombat") -> list[str]:
    """What is said of a paper that was published as lone-wombat and now has this id and title."""
    former = lay_out(folder / "before", {"issues/3.yaml": issue_text(before)})
    text = issue_text(now, name=name).replace(f"A {name.replace('-', ' ').title()}", title)
    latter = lay_out(folder / "now", {"issues/3.yaml": text})
    return [problem.message for problem in permanent_id(read_project(latter), read_project(former))]


@pytest.mark.parametrize(
    ("before", "now", "title"),
    [
        ('arxiv: "2306.01234"', 'arxiv: "2306.01234"', "Another Title"),
        ('arxiv: "2306.01234"', "doi: 10.48550/arXiv.2306.01234", "Another Title"),
        ("arxiv: math.GT/0309136", "arxiv: math/0309136", "Another Title"),
        ("doi: 10.5555/Wombat", "doi: 10.5555/wombat", "Another Title"),
        ("", 'arxiv: "2306.01234"', "a lone-wombat"),
    ],
)
def test_a_paper_under_a_new_id_is_recognised(before: str, now: str, title: str, tmp_path: Path) -> None:
    assert said(tmp_path, before, now, name="night-owl", title=title) == [CHANGED]


def test_another_paper_of_the_same_title_is_not_the_one_that_was_published(tmp_path: Path) -> None:
    found = said(tmp_path, 'arxiv: "2306.01234"', 'arxiv: "2306.01235"', name="night-owl")
    assert found == ['entry "lone-wombat" was published and is gone']


@pytest.mark.parametrize("now", ['arxiv: "2306.01235"', "", "doi: 10.5555/wombat"])
def test_an_entry_whose_arxiv_id_was_mended_is_the_one_that_was_published(now: str, tmp_path: Path) -> None:
    assert said(tmp_path, 'arxiv: "2306.01234"', now, name="lone-wombat") == []
