"""The text of a new volume: its fields, their meanings, and what `newsletter check` says until it is filled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from newsletter.editing.scaffold import missing_numbers, next_number, next_text, special_name, special_text
from newsletter.model import Extra, Paper, See, Volume
from newsletter.problem import NewsletterError
from newsletter.source.canonical import canonical
from newsletter.source.insertion import insert_entry
from tests.builders import RHYTHM, report

TEXT = next_text(3, RHYTHM, has_samples=True)
SPECIAL = special_text("reading-list", has_samples=True)
BARE = next_text(3, RHYTHM)

FILLED = {
    "title": "On Burrows",
    "published": "2023-06-09",
    "id": "lone-wombat",
    "kind": "tool",
    "tagline": "One wombat, alone in its burrow",
    "tags": "[burrows]",
    "summary": "A wombat was watched for nine weeks. It digs alone, and at night.",
}


def filled(text: str) -> str:
    """A volume as an editor fills it: the extra takes other names than the paper."""
    head, extras = text.split("\nextras:")
    body = head + "\nextras:" + extras.replace("id:  ", "id: burrow-maps  ").replace("title:  ", "title: Burrow Maps  ")
    for name, value in FILLED.items():
        body = re.sub(rf"(?m)^([ -]*{name}:) +(?=# to fill)", rf"\1 {value}  ", body)
    return body


def written_out(text: str) -> str:
    """A volume in which every optional field's # was deleted, and nothing written."""
    return re.sub(r"(?m)^( *)# (\w+: )", r"\1\2", text)


def names_in(text: str) -> list[str]:
    """Every field in the order of the text, optional ones too."""
    return re.findall(r"(?m)^[ #-]*([a-z_]+):", text)


def test_the_first_line_is_the_modeline() -> None:
    assert TEXT.startswith("# yaml-language-server: $schema=schema.json\n")


def test_number_and_days_are_written_by_the_weekly_rule() -> None:
    volume = yaml.safe_load(next_text(131, RHYTHM, has_samples=True))
    assert volume["volume"] == 131
    assert {name: str(day) for name, day in volume["period"].items()} == {"start": "2025-11-17", "end": "2025-11-23"}
    assert str(volume["published"]) == "2025-11-21"


def test_a_special_has_its_name_and_neither_number_nor_period() -> None:
    volume = yaml.safe_load(SPECIAL)
    assert volume["special"] == "reading-list"
    assert not {"volume", "period"} & set(names_in(SPECIAL))


def test_the_day_of_a_special_is_left_to_the_editor() -> None:
    assert re.search(r"(?m)^published: +# to fill: Day of publication", SPECIAL)


def test_every_field_stands_in_its_order() -> None:
    paper = [name for name in Paper.model_fields if name != "unread"]
    extra = ["id", "kind", "title", "tagline", "tags", "summary"]
    volume = [name for name in Volume.model_fields if name != "special"]
    after_papers = volume.index("papers") + 1
    after_extras = volume.index("extras") + 1
    assert names_in(TEXT) == [
        *volume[:after_papers],
        *paper,
        *See.model_fields,
        *volume[after_papers:after_extras],
        *extra,
        *volume[after_extras:],
    ]


@pytest.mark.parametrize("record", [Volume, Paper, Extra, See], ids=lambda record: record.__name__)
def test_every_field_is_explained_in_its_line(record: type[Volume]) -> None:
    left_out = ("special", "unread")
    lines = TEXT.splitlines()
    for name, field in record.model_fields.items():
        here = [line for line in lines if re.match(rf"[ #-]*{name}:", line)]
        assert name in left_out or any(str(field.description) in line for line in here), name


def test_the_text_is_in_canonical_form() -> None:
    assert canonical(TEXT) == TEXT
    assert canonical(BARE) == BARE
    assert canonical(SPECIAL) == SPECIAL


def test_what_is_to_fill_is_reported_until_it_is(tmp_path: Path) -> None:
    said = report(tmp_path, {"issues/3.yaml": TEXT}).splitlines()
    assert [re.sub(r"^.*?:[0-9]+:[0-9]+: ", "", line) for line in said if not line.startswith(" ")] == [
        '"title" is empty [empty-field]',
        'paper 1: "id" is empty [empty-field]',
        'paper 1: "title" is empty [empty-field]',
        'paper 1: "tagline" is empty [empty-field]',
        'paper 1: "tags" is empty [empty-field]',
        'paper 1: "summary" is empty [empty-field]',
        'extra 1: "id" is empty [empty-field]',
        'extra 1: "kind" is empty [empty-field]',
        'extra 1: "title" is empty [empty-field]',
        'extra 1: "tagline" is empty [empty-field]',
        'extra 1: "tags" is empty [empty-field]',
        'extra 1: "summary" is empty [empty-field]',
    ]


def test_without_samples_only_the_title_is_to_fill(tmp_path: Path) -> None:
    said = report(tmp_path, {"issues/3.yaml": BARE}).splitlines()
    assert [line for line in said if not line.startswith(" ")] == ['issues/3.yaml:5:7: "title" is empty [empty-field]']


def test_an_entry_is_inserted_into_a_volume_without_samples() -> None:
    text = insert_entry(
        insert_entry(BARE, {"id": "maps", "kind": "dataset"}, section="extras"), {"id": "a"}, section="papers"
    )
    volume = yaml.safe_load(text)
    assert (volume["papers"], volume["extras"]) == ([{"id": "a"}], [{"id": "maps", "kind": "dataset"}])
    assert canonical(text) == text


def test_every_line_to_fill_is_reported_and_no_other(tmp_path: Path) -> None:
    said = report(tmp_path, {"issues/reading-list.yaml": SPECIAL})
    reported = {int(line) for line in re.findall(r"(?m)^issues/reading-list.yaml:([0-9]+):", said)}
    marked = {number for number, line in enumerate(SPECIAL.splitlines(), start=1) if "# to fill: " in line}
    assert reported == marked


@pytest.mark.parametrize(
    ("path", "text"), [("issues/3.yaml", TEXT), ("issues/reading-list.yaml", SPECIAL)], ids=["weekly", "special"]
)
def test_a_filled_volume_is_faultless(tmp_path: Path, path: str, text: str) -> None:
    assert [line for line in report(tmp_path, {path: filled(text)}).splitlines() if ": warning: " not in line] == []


def test_an_optional_field_without_its_number_sign_is_a_field_to_fill(tmp_path: Path) -> None:
    text = written_out(filled(TEXT))
    paper = yaml.safe_load(text)["papers"][0]
    assert list(paper) == [name for name in Paper.model_fields if name != "unread"]
    said = report(tmp_path, {"issues/3.yaml": text})
    assert set(re.findall(r"\[([a-z-]+)\]$", said, re.MULTILINE)) == {"empty-field"}
    assert "venue" in said
    assert "arxiv" in said


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Reading List", 'did you mean "reading-list"?'),
        ("../../escape", 'not "../../escape"'),
        ("2026", "must be a name with a letter in it"),
        ("", "is empty"),
        ("con", 'is "con", which Windows keeps for a device'),
    ],
)
def test_a_name_that_is_no_id_is_refused(name: str, message: str) -> None:
    with pytest.raises(NewsletterError, match=re.escape(message)):
        special_name(name)


def test_a_name_that_is_an_id_is_taken_as_it_is() -> None:
    assert special_name("reading-list-2026") == "reading-list-2026"


def test_the_next_number_follows_the_highest_and_the_first_is_1() -> None:
    assert next_number([122, 131, 123]) == 132
    assert next_number([]) == 1


@pytest.mark.parametrize(
    ("numbers", "named"),
    [([], ""), ([4], ""), ([1, 2, 3], ""), ([1, 3], "2"), ([3, 1, 8, 3], "2, 4 to 7"), ([122, 123, 131], "124 to 130")],
)
def test_numbers_missing_between_the_lowest_and_the_highest_are_named(numbers: list[int], named: str) -> None:
    assert missing_numbers(numbers) == named


@pytest.mark.parametrize("name", ["true", "null", "no", "1e3", "0x1f"])
def test_a_name_that_yaml_would_take_for_something_else_stands_in_quotes(name: str) -> None:
    assert yaml.safe_load(special_text(name))["special"] == name
