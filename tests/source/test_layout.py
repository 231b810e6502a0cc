"""Plain values and samples to lines of YAML: what is written is in canonical form, and read as it was meant."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import yaml

from newsletter.source.canonical import canonical
from newsletter.source.layout import MODELINE, Sample, entry_lines, field_lines, issue_text, value_text
from tests.conftest import REPOSITORY

DAY = dt.date(2023, 6, 9)

VOLUME = {
    "papers": [
        {
            "links": [{"url": "https://code.example/wombat", "kind": "code"}],
            "summary": "It digs.\n\nThen it rests: #1 of all.",
            "arxiv": "2306.01234",
            "id": "wombat",
            "stub": True,
        },
        {"see": "bilby"},
    ],
    "published": DAY,
    "title": "131",
    "volume": 3,
    "intro": None,
}


def test_a_volume_is_written_in_the_order_and_form_of_issue_files() -> None:
    assert (
        issue_text(VOLUME)
        == f"""\
{MODELINE}
volume: 3
title: "131"
published: 2023-06-09
intro:
papers:
  - id: wombat
    arxiv: "2306.01234"
    links:
      - {{kind: code, url: "https://code.example/wombat"}}
    summary: |
      It digs.

      Then it rests: #1 of all.
    stub: true
  - see: bilby
"""
    )


def test_a_volume_is_read_as_the_values_it_was_written_of() -> None:
    read = yaml.safe_load(issue_text(VOLUME))
    read["papers"][0]["summary"] = read["papers"][0]["summary"].rstrip()
    assert read == VOLUME


def test_an_entry_is_an_item_as_deep_as_its_list() -> None:
    entry = {"tags": ["burrows"], "id": "wombat", "links": [{"kind": "code"}]}
    lines = ["- id: wombat", "  links:", "    - {kind: code}", "  tags: [burrows]"]
    assert entry_lines(entry, indent=0) == lines
    assert entry_lines(entry, indent=4) == [f"    {line}" for line in lines]
    assert field_lines("extras", [entry]) == ["extras:", *(f"  {line}" for line in lines)]


def test_a_long_list_is_as_wide_where_it_stands_as_in_a_formatted_file() -> None:
    names = [f"Author Number {number}" for number in range(30)]
    lines = entry_lines({"id": "wombat", "authors": names}, indent=2)
    assert [line for line in canonical("papers:\n" + "\n".join(lines)).splitlines() if line in lines] == lines


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("title", "On Burrows", "On Burrows"),
        ("title", "Burrows: a Map", '"Burrows: a Map"'),
        ("title", "Burrows, Ears", "Burrows, Ears"),
        ("title", "", '""'),
        ("arxiv", "hep-th/9901001", '"hep-th/9901001"'),
        ("url", "https://a.example/", '"https://a.example/"'),
        ("date", DAY, "2023-06-09"),
        ("track", "2023-06-09", '"2023-06-09"'),
        ("venue", {"number": 1, "year": 2023, "id": "dig"}, "{id: dig, year: 2023, number: 1}"),
        ("volume", 131, "131"),
        ("stub", True, "true"),
        ("title", None, ""),
        ("summary", "one\ntwo", '"one\\ntwo"'),
        ("tags", [], "[]"),
        ("authors", ["Bo Quoll", "Quoll, Bo", None, "y"], '[Bo Quoll, "Quoll, Bo", null, "y"]'),
        ("links", [{"url": "https://a.example/", "kind": "code"}], '[{kind: code, url: "https://a.example/"}]'),
        ("period", {"end": DAY, "start": None}, "{start: , end: 2023-06-09}"),
    ],
)
def test_a_value_is_written_in_one_line_as_its_field_asks(name: str, value: Any, text: str) -> None:
    assert value_text(name, value) == text
    assert yaml.safe_load(f"{name}: {text}") == {name: value}


def test_a_sample_says_in_comments_what_belongs_there() -> None:
    text = issue_text(
        {
            "volume": Sample(3, "the number"),
            "title": Sample(None, "to fill"),
            "intro": Sample("", "a few sentences", is_optional=True),
            "papers": [
                {"id": Sample(None, "to fill"), "links": Sample([{"kind": None, "url": None}], is_optional=True)},
                Sample({"see": Sample(None, "its id"), "note": Sample("", "why")}, is_optional=True),
            ],
            "extras": Sample([{"id": Sample("maps", "a long remark", below="and so on")}], "more of them"),
        },
        head=["Write after the colons."],
        column=16,
    )
    assert (
        text
        == f"""\
{MODELINE}
# Write after the colons.
volume: 3       # the number
title:          # to fill
# intro: |      # a few sentences
papers:
  - id:         # to fill
    # links: [{{kind: , url: }}]
  # - see:      # its id
  #   note: |   # why
extras:         # more of them
  - id: maps    # a long remark
    # and so on
"""
    )
    assert canonical(text) == text


def test_an_optional_text_of_several_lines_is_a_comment_as_a_whole() -> None:
    text = issue_text({"volume": 3, "intro": Sample("one\n\ntwo", "a few", is_optional=True), "papers": []})
    assert text == f"{MODELINE}\nvolume: 3\n# intro: |  # a few\n#   one\n#\n#   two\npapers: []\n"
    assert canonical(text) == text


def test_nothing_but_the_layout_writes_yaml() -> None:
    package = REPOSITORY / "hooks" / "newsletter"
    modules = {path.relative_to(package).as_posix(): path.read_text("utf-8") for path in package.rglob("*.py")}
    writers = [name for name, text in modules.items() if "yaml.dump" in text or "yaml.safe_dump" in text]
    users = [name for name, text in modules.items() if "source.scalars import" in text]
    assert (writers, users) == ([], ["source/layout.py"])
