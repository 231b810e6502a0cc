"""Reports by the form, as strangers fill it in, and what becomes of an issue file by them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsletter.cli.proposal import errors_after
from newsletter.editing.mending import HEADINGS, MOST, mended
from newsletter.problem import NewsletterError
from newsletter.source import Reading, read_project
from tests.builders import issue_text, lay_out

ENTRY = """\
authors: [{name: Bo van Quoll, family: van Quoll}, Ada Bilby]   # as printed
links:
  - {kind: code, url: "https://code.example/1"} # the one
date: 2023-05-01
"""


def form(field: str, value: str, *, entry: str = "lone-wombat", words: str = "_No response_") -> bytes:
    filled = zip(HEADINGS, (entry, field, value, words, "_No response_"), strict=True)
    return "\r\n\r\n".join(f"### {heading}\r\n\r\n{text}" for heading, text in filled).encode()


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    folder = tmp_path_factory.mktemp("mending")
    other = issue_text("aliases: [old-wombat]\n", number=4, name="other-wombat")
    return read_project(lay_out(folder, {"issues/3.yaml": issue_text(ENTRY), "issues/4.yaml": other}))


def change(report: bytes, reading: Reading) -> tuple[list[str], list[str]]:
    """The lines that go and those that come; of all else nothing changes."""
    mending = mended(report, reading)
    assert errors_after(reading, {mending.file.path: mending.text}) == []
    before, after = mending.file.source.decode().split("\n"), mending.text.split("\n")
    return [line for line in before if line not in after], [line for line in after if line not in before]


@pytest.mark.parametrize(
    ("field", "value", "gone", "new"),
    [
        ("Title", "Wombats: a #1 guide", "title: A Lone Wombat", 'title: "Wombats: a #1 guide"'),
        ("Title", '"}, {id: x} *a &b !!c', "title: A Lone Wombat", r'title: "\"}, {id: x} *a &b !!c"'),
        ("Date", "2023-05", "date: 2023-05-01", "date: 2023-05"),
        ("arXiv id", "2305.00001", "", 'arxiv: "2305.00001"'),
        ("Date", "May 2, 2023", "date: 2023-05-01", "date: 2023-05-02"),
        ("arXiv id", "https://arxiv.org/abs/2305.00001v2", "", 'arxiv: "2305.00001"'),
        ("DOI", "https://doi.org/10.1145/3777368", "", "doi: 10.1145/3777368"),
        ("Topics", "Night vision", "", "tags: [night-vision]"),
        (
            "Authors",
            "- Ada Bilby\n- Bo van Quoll",
            "authors: [{name: Bo van Quoll, family: van Quoll}, Ada Bilby]   # as printed",
            "authors: [Ada Bilby, {name: Bo van Quoll, family: van Quoll}]   # as printed",
        ),
        (
            "A link",
            "Code: https://code.example/2",
            '  - {kind: code, url: "https://code.example/1"} # the one',
            '  - {kind: code, url: "https://code.example/2"} # the one',
        ),
    ],
)
def test_one_value_changes_and_nothing_beside_it(field: str, value: str, gone: str, new: str, reading: Reading) -> None:
    found = change(form(field, value), reading)
    assert ([line.removeprefix("    ") for line in found[0]], [line.removeprefix("    ") for line in found[1]]) == (
        [gone] if gone else [],
        [new],
    )


def test_a_summary_of_several_paragraphs_becomes_a_block_as_every_other(reading: Reading) -> None:
    hostile = "### Which way\n\n---\n\nid: evil\n\n" + "It digs on and on. " * 8
    _, new = change(form("Summary", hostile), reading)
    assert [line.strip() for line in new][:4] == ["summary: |", "### Which way", "---", "id: evil"]
    assert max(map(len, new)) <= 100


@pytest.mark.parametrize(
    "entry", ["https://a.example/papers/old-wombat/", "http://x/y/papers/other-wombat?a=/papers/b#c", "old-wombat"]
)
def test_an_entry_is_found_by_its_id_by_a_former_one_and_by_the_address_of_its_page(
    entry: str, reading: Reading
) -> None:
    assert mended(form("Title", "New", entry=entry), reading).file.path == "issues/4.yaml"


@pytest.mark.parametrize(
    ("report", "why"),
    [
        (form("Something else", "x"), '"Something else" is nothing that can be mended without a person'),
        (form("id", "x"), '"id" is nothing that can be mended without a person'),
        (form("Title", "_No response_", words="It is wrong."), "takes a person"),
        (form("Title", "A Lone Wombat"), '"lone-wombat" says so already'),
        (form("Title", "x", entry="../../etc/passwd"), '"../../etc/passwd" is no entry of this archive'),
        (form("Title", "x", entry="_No response_"), "is no entry of this archive"),
        (form("Title", "x\nid: evil"), "title: takes one line"),
        (form("Title", f"x\n### {HEADINGS[0]}\nother-wombat"), "its headings were changed"),
        (form("Date", "yesterday"), '"yesterday" is no date'),
        (form("Authors", "Bilby, Ada"), "one name a line"),
        (form("Authors", "Ada Bilby and Bo Quoll"), "one name a line"),
        (form("A link", "https://code.example/2"), "what it leads to and its address"),
        (b"The title is wrong.", "was not made with the form"),
        (b"", "was not made with the form"),
        (b"\xff\xfe", "no text in UTF-8"),
        (form("Title", "x" * MOST), "too long"),
    ],
)
def test_what_takes_a_person_is_refused_and_why_is_said(report: bytes, why: str, reading: Reading) -> None:
    with pytest.raises(NewsletterError, match=re.escape(why)):
        mended(report, reading)


@pytest.mark.parametrize(
    ("report", "rule"),
    [
        (form("Title", "x\u202ey"), "unprintable-character"),
        (form("Title", "\x1b[2J\x00"), "unprintable-character"),
        (form("Title", "x" * 600), "too-long"),
        (form("Topics", "no-such-topic"), "unknown-tag"),
        (form("DOI", "10.1/x y"), "bad-doi"),
        (form("A link", "code javascript:alert(1)"), "bad-address"),
        (form("A link", "evil https://code.example/2", entry="other-wombat"), "wrong-value"),
    ],
)
def test_what_the_check_refuses_is_a_value_and_never_a_change_of_the_file_around_it(
    report: bytes, rule: str, reading: Reading
) -> None:
    mending = mended(report, reading)
    assert {problem.rule for problem in errors_after(reading, {mending.file.path: mending.text})} == {rule}


@pytest.mark.parametrize(
    "entry", ["authors:\n  - Ada Bilby # first\n  - Bo Quoll\n", "authors: [Ada Bilby, # first\n  Bo Quoll]\n"]
)
def test_a_value_with_a_comment_within_is_left_to_a_person(entry: str, tmp_path: Path) -> None:
    reading = read_project(lay_out(tmp_path, {"issues/3.yaml": issue_text(entry)}))
    with pytest.raises(NewsletterError, match="with the comment in it"):
        mended(form("Authors", "Zoë Numbat"), reading)


def test_a_file_with_faults_is_left_to_a_person(tmp_path: Path) -> None:
    reading = read_project(lay_out(tmp_path, {"issues/3.yaml": issue_text("doi: none\n")}))
    with pytest.raises(NewsletterError, match="has faults"):
        mended(form("Title", "x"), reading)
