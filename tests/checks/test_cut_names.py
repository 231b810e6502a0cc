"""Names of authors that lost their end, with what passes, the whole message and neighbouring cases."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from newsletter.checks import check
from newsletter.source import read_project
from tests.builders import issue_text, lay_out


def advised(folder: Path, first: str, others: tuple[str, ...], people: str = "[]") -> str:
    """What is said of names where a paper has the authors `first`, and other volumes those of `others`."""
    files = {"issues/3.yaml": issue_text(f"authors: [{first}]"), "issues/vocabulary/authors.yaml": people}
    for number, authors in enumerate(others, start=4):
        text = issue_text(f"authors: [{authors}]", volume=f"volume: {number}\ntitle: T\npublished: 2023-06-07")
        files[f"issues/{number}.yaml"] = text.replace("lone-wombat", f"wombat-{number}")
    found = check(read_project(lay_out(folder, files)), today=dt.date(2030, 1, 1))
    return "".join(f"{one}\n" for one in found if one.rule == "cut-off-name")


def test_a_name_that_lost_its_end_is_told_with_the_whole_one(tmp_path: Path) -> None:
    expected = (
        'issues/3.yaml:10:15: warning: paper "lone-wombat": author "Ada Bil" is "Ada Bilby" in issues/4.yaml:9'
        " [cut-off-name]\n"
        '    did you mean "Ada Bilby"? Leave it if these are two\n'
    )
    assert advised(tmp_path / "same", "Ada Bil, Bo Quoll", ("Ada Bilby, Bo Quoll",)) == expected
    assert advised(tmp_path / "often", "Ada Bil", ("Ada Bilby, Cy Numbat", "Ada Bilby")) == expected


@pytest.mark.parametrize(
    ("first", "others"),
    [
        ("Ada Bil", ("Ada Bilby",)),
        ("Ada B., Bo Quoll", ("Ada Bilby, Bo Quoll",)),
        ("Ada, Bo Quoll", ("Ada Bilby, Bo Quoll",)),
        ("Jie Hua, Bo Quoll", ("Jie Huang, Bo Quoll",)),
        ("Lei Li, Bo Quoll", ("Lei Liang, Bo Quoll",)),
        ("Ada Bilby, Bo Quoll", ("Ada Bilby-Wombat, Bo Quoll",)),
        ("Ada Petrov, Bo Quoll", ("Ada Petrova, Bo Quoll",)),
        ("Ada Martin, Bo Quoll", ("Ada Martinez, Bo Quoll",)),
        ("Ada Bil, Bo Quoll", ("Ada Bilby, Bo Quoll", "Di Bil")),
        ("Ada Bil, Bo Quoll", ("Ada Bilby, Bo Quoll", "Ada Bil")),
    ],
    ids=[
        "of two who never met",
        "an initial",
        "one word",
        "whole in pinyin",
        "short",
        "two family names",
        "a form of a family name",
        "another family name",
        "a family that others have",
        "more than once",
    ],
)
def test_names_that_are_whole_are_left_alone(first: str, others: tuple[str, ...], tmp_path: Path) -> None:
    assert advised(tmp_path, first, others) == ""


def test_a_name_that_the_vocabulary_knows_is_whole(tmp_path: Path) -> None:
    people = "- {id: ada, name: Ada Bilby, spellings: [Ada Bil]}"
    assert advised(tmp_path, "Ada Bil, Bo Quoll", ("Ada Bilby, Bo Quoll",), people) == ""
