"""The reader: good files to records, and whatever is wrong with a field said once, with the rest still read."""

from __future__ import annotations

import copy
import datetime as dt
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from newsletter.checks import check
from newsletter.model import Appearance, Editor, Extra, Link, Paper, Period, Record, See, Signature, Volume, VolumePart
from newsletter.model.amendments import Correction, Withdrawal
from newsletter.model.entry import Identifier
from newsletter.source.project import AUTHORS as AUTHORS_FILE
from newsletter.source.project import Reading, read_issue, read_project
from newsletter.source.reader import dig
from newsletter.source.yaml_text import FieldPath
from tests.builders import issue_text, lay_out, make_paper, make_volume

FULL = """\
volume: 12
label: Winter issue
title: Wombats, Night Vision and More
period: {start: 2023-08-07, end: 2023-08-13}
published: 2023-08-11
intro: Hello.
papers:
  - id: lone-wombat
    title: A Lone Wombat
    official_title: The Lone Wombat
    tagline: One wombat, alone
    credited: Quokka Labs
    organisations: [Quokka Labs]
    authors: [Bo Quoll, {name: Al Numbat, family: Numbat, group: false, person: al-numbat}]
    arxiv: "2308.01230"
    doi: 10.1234/5678
    ids: [{kind: pubmed, id: "31452104"}]
    date: 2023-08-01
    arxiv_class: cs.IR
    venue: {id: dig, year: 2023, pages: 1–10, volume: 4, number: 2, track: Short papers}
    links:
      - {kind: code, url: "https://wombat.example/", note: not public yet, archived: "https://web.archive.example/1"}
    tags: [burrows, night-vision]
    questions: ["Who digs at night?", "Why does a wombat sit alone?"]
    summary: |
      It *digs*.
    stub: false
    withdrawn: {date: 2023-08-12, reason: It left.}
    retracted: {date: 2023-08-12, reason: It was not there.}
    corrections:
      - {date: 2023-08-12, text: It is one wombat.}
    aliases: [lonely-wombat]
  - {see: night-owls, note: Still awake.}
extras:
  - id: burrow-maps
    kind: dataset
    title: Burrow Maps
    tagline: Maps of burrows
    summary: It maps.
  - {see: owl-songs}
parts:
  - {title: Digging at night, first: lone-wombat}
corrections:
  - {date: 2023-08-12, text: A paper was forgotten.}
aliases: [volume-twelve]
original: https://bilby.example/p/burrows
doi: 10.59350/abcde-fgh12
backfilled: true
incomplete: true
editors:
  - {name: Ada Bilby, orcid: 0000-0002-1825-0097, url: "https://bilby.example/"}
"""

TREE = yaml.safe_load(FULL)

OTHER = issue_text(name="night-owls", more="extras:\n  - {id: owl-songs, kind: tool, title: T, tagline: L, summary: S}")

AUTHORS = "[{id: al-numbat, name: Al Numbat}]"

RECORDS: dict[FieldPath, type[Record]] = {
    (): Volume,
    ("period",): Period,
    ("editors", 0): Editor,
    ("papers", 0): Paper,
    ("papers", 0, "authors", 1): Signature,
    ("papers", 0, "links", 0): Link,
    ("papers", 0, "ids", 0): Identifier,
    ("papers", 0, "venue"): Appearance,
    ("papers", 0, "withdrawn"): Withdrawal,
    ("papers", 0, "retracted"): Withdrawal,
    ("papers", 0, "corrections", 0): Correction,
    ("papers", 1): See,
    ("extras", 0): Extra,
    ("extras", 1): See,
    ("parts", 0): VolumePart,
    ("corrections", 0): Correction,
}
"""Every place of the full file where a record stands."""

VALUES: dict[str, Any] = {
    "text": "Burrows, all: of them",
    "number": 12,
    "fraction": 1.5,
    "truth": True,
    "date": dt.date(2023, 8, 7),
    "nothing": None,
    "list": ["Burrows, all: of them"],
    "list of lists": [["burrows"]],
    "list of nothing": [None],
    "list of groups": [{"burrows": 3}],
    "group": {"burrows": 3},
}

PYTHON = ("Input should", "type=", "validator", "None", "True", "False", "dict", "tuple", "NoneType", "Traceback", "'")
"""What no message for an editor may hold."""

FITTING = {
    "number": ("volume",),
    "truth": ("stub", "group", "backfilled", "incomplete"),
    "list": ("questions", "authors"),
    "text": (
        *("title", "label", "official_title", "tagline", "credited", "note", "reason", "text", "intro", "summary"),
        *("track", "name", "family"),
    ),
    "date": ("published", "date", "start", "end"),
    "group": ("period", "withdrawn", "retracted", "venue"),
    "list of groups": ("papers", "extras", "links", "ids", "corrections", "editors", "parts"),
}
"""The fields that may have one of the values, or have fields of their own to be at fault then."""

NUMERALS = tuple(("papers", 0, "venue", name) for name in ("pages", "volume", "number"))
"""The fields that may have a number or a text."""

LEFT_OUT = ("special", "through", "unread")
"""Fields that no faultless volume of one number has."""


def fields(*, required_only: bool = False) -> Iterator[FieldPath]:
    for place, record in RECORDS.items():
        for name, field in record.model_fields.items():
            if field.is_required() or not required_only:
                yield (*place, name)


def changed(place: FieldPath, value: object = ...) -> str:
    """The full file with another value in one field, or without the field."""
    tree = copy.deepcopy(TREE)
    record = dig(tree, place[:-1])
    if value is ...:
        del record[place[-1]]
    else:
        record[place[-1]] = value
    return str(yaml.dump(tree, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True))


def laid_out(text: str, folder: Path) -> Reading:
    """A project of a file and a faultless neighbour, as it is read."""
    return read_project(lay_out(folder, {"issues/12.yaml": text, "issues/3.yaml": OTHER, AUTHORS_FILE: AUTHORS}))


def said_of(project: Reading) -> list[str]:
    """Each problem of a project, with its hint."""
    return [str(problem).replace("\n    ", " | ") for problem in check(project)]


def said(text: str, folder: Path) -> list[str]:
    """Each problem of a file whose neighbour is faultless, with its hint."""
    return said_of(laid_out(text, folder))


def assert_plain(problems: list[str]) -> None:
    """Assert that no message speaks Python."""
    assert not [problem for problem in problems if any(word in problem for word in PYTHON)]


def shown(place: FieldPath) -> str:
    return ".".join(map(str, place))


def test_the_full_file_is_faultless_and_has_every_field(tmp_path: Path) -> None:
    assert said(FULL, tmp_path) == []
    tree = copy.deepcopy(TREE)
    missing = {shown(place) for place in fields() if dig(tree, place) is None}
    assert {place for place in missing if not place.startswith("extras.0")} == {
        "special",
        "through",
        "papers.0.unread",
        "extras.1.note",
    }


def test_every_record_of_the_model_stands_in_the_full_file() -> None:
    assert set(RECORDS.values()) == set(records_of(Volume))


def records_of(record: type[Record]) -> Iterator[type[Record]]:
    yield record
    for field in record.model_fields.values():
        for part in parts_of(field.annotation):
            yield from records_of(part)


def parts_of(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in typing.get_args(annotation):
        yield from parts_of(part)


def test_a_good_file_reads_to_its_records() -> None:
    file, problems = read_issue(issue_text("tags: [burrows]\nauthors: [Bo Quoll]\ndate: 2023-06-01").encode(), "3.yaml")
    paper = make_paper(
        title="A Lone Wombat",
        tagline="One wombat, alone",
        summary="It digs.",
        tags=("burrows",),
        authors=("Bo Quoll",),
        date=dt.date(2023, 6, 1),
    )
    assert problems == []
    assert file
    assert file.volume == make_volume(3, paper)
    assert file.faults == frozenset()


def test_where_a_record_stands_takes_no_part_in_comparison() -> None:
    first, _ = read_issue(issue_text().encode(), "issues/3.yaml")
    other, _ = read_issue(b"# a remark\n\n" + issue_text().encode(), "issues/three.yaml")
    assert first
    assert other
    assert first.volume == other.volume
    assert first.marks.of(("papers", 0, "id")) != other.marks.of(("papers", 0, "id"))


def test_positions_count_from_1_and_are_those_of_the_value() -> None:
    file, _ = read_issue(issue_text("tags: [burrows, night-vision]").encode(), "issues/3.yaml")
    assert file
    assert str(file.marks.of(("papers", 0, "tags", 1))) == "issues/3.yaml:10:21"
    assert str(file.marks.of_key(("papers", 0, "tags"))) == "issues/3.yaml:10:5"
    assert str(file.marks.of(("papers", 0, "venue"))) == "issues/3.yaml:6:5"
    assert str(file.marks.of(("special",))) == "issues/3.yaml:1:1"


@pytest.mark.parametrize("place", [place for place in fields(required_only=True) if place[-1] != "see"], ids=shown)
def test_a_needed_field_left_out_is_one_problem_and_the_rest_is_read(place: FieldPath, tmp_path: Path) -> None:
    text = changed(place)
    (problem,) = said(text, tmp_path)
    assert f'missing field "{place[-1]}"' in problem
    assert " | " in problem
    file, _ = read_issue(text.encode(), "issues/12.yaml")
    assert file
    assert len(file.volume.items) == (2 if place == ("papers",) else 4)


@pytest.mark.parametrize("place", [place for place in fields() if place[-1] not in LEFT_OUT], ids=shown)
def test_a_value_of_the_wrong_kind_is_one_problem_and_the_rest_is_read(place: FieldPath, tmp_path: Path) -> None:
    for kind, value in VALUES.items():
        if place[-1] in FITTING.get(kind, ()) or (place in NUMERALS and kind in ("number", "text")):
            continue
        project = laid_out(changed(place, value), tmp_path)
        problems = said_of(project)
        assert len(problems) == 1, (kind, problems)
        assert_plain(problems)
        assert "issues/12.yaml" in [file.path for file in project.files], kind


@pytest.mark.parametrize("place", [("papers", 0), ("papers", 1), ("extras", 0), ("papers", 0, "links", 0)], ids=shown)
def test_an_item_of_the_wrong_kind_is_one_problem(place: FieldPath, tmp_path: Path) -> None:
    for kind in VALUES.keys() - {"group"}:
        problems = said(changed(place, VALUES[kind]), tmp_path)
        assert len(problems) == 1, (kind, problems)
        assert_plain(problems)


@pytest.mark.parametrize("kind", sorted(VALUES.keys() - {"group"}))
def test_a_file_of_the_wrong_kind_is_one_problem(kind: str, tmp_path: Path) -> None:
    problems = said(yaml.safe_dump(VALUES[kind]), tmp_path)
    assert len(problems) == 1
    assert_plain(problems)


@pytest.mark.parametrize("place", [place for place in fields(required_only=True) if place[-1] != "see"], ids=shown)
def test_a_misspelt_field_is_one_problem(place: FieldPath, tmp_path: Path) -> None:
    tree = copy.deepcopy(TREE)
    record = dig(tree, place[:-1])
    record[f"{place[-1]}x"] = record.pop(place[-1])
    (problem,) = said(yaml.safe_dump(tree, sort_keys=False), tmp_path)
    assert f'unknown field "{place[-1]}x"' in problem
    assert problem.endswith(f'| did you mean "{place[-1]}"?')


def test_a_text_that_lacks_its_quotes_is_read_as_what_it_was_meant_to_be() -> None:
    text = issue_text("credited: 2023", name="42").replace("A 42", "1984")
    file, problems = read_issue(text.encode(), "issues/3.yaml")
    assert file
    (paper,) = file.volume.entries
    assert (paper.id, paper.title, paper.credited) == ("42", "1984", "2023")
    assert len(problems) == 3


def test_two_entries_with_unreadable_ids_are_not_one_entry_twice(tmp_path: Path) -> None:
    entry = "  - {id: [x], title: T, tagline: L, summary: S}\n"
    problems = said(f"{issue_text(number=12)}{entry}{entry}", tmp_path)
    assert [problem.split(": ")[1] for problem in problems] == ["paper 2", "paper 3"]


def test_a_text_that_is_too_long_is_told_how_long(tmp_path: Path) -> None:
    text = FULL.replace("One wombat, alone", "w" * 501).replace("It *digs*.", "w" * 20_000)
    assert said(text, tmp_path) == [
        'issues/12.yaml:11:14: paper "lone-wombat": "tagline" has 501 characters; at most 500 fit [too-long]',
        'issues/12.yaml:25:14: paper "lone-wombat": "summary" has 20,001 characters; at most 20,000 fit [too-long]',
    ]


def test_a_file_that_is_in_itself_twice_is_one_problem() -> None:
    text = issue_text()
    assert [str(one) for one in read_issue((text + text).encode(), "issues/3.yaml")[1]] == [
        f"issues/3.yaml:{text.count(chr(10)) + 1}:1: the fields of the file begin once more here [duplicate-field]\n"
        "    a file holds each of them once"
    ]


def test_a_line_that_looks_empty_and_is_not_is_named() -> None:
    text = issue_text().replace("papers:\n", "papers:\n\u00a0\n")
    said = "\n".join(map(str, read_issue(text.encode(), "issues/3.yaml")[1]))
    assert said.startswith("issues/3.yaml:6:1: this line is indented with a space that YAML does not take for one")
    assert said.endswith("\n    delete the line")


def test_a_text_that_begins_with_an_asterisk_is_one_problem() -> None:
    text = issue_text().replace("tagline: One wombat, alone", "tagline: *One wombat*")
    assert [one.rule for one in read_issue(text.encode(), "issues/3.yaml")[1]] == ["yaml-alias"]
