"""The JSON Schema of an issue file: made from the records, current, and of one mind with the reader."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from newsletter.model import Extra, Paper, Record, Volume
from newsletter.schema import schema, schema_text, structure
from newsletter.source import read_project
from tests.builders import issue_text, make_extra, make_paper, make_special, make_vocabulary, make_volume
from tests.conftest import REPOSITORY

VOCABULARY = make_vocabulary(tags=("burrows", "night-vision"), organisations=("Quokka Labs",))
VALIDATOR = Draft7Validator(schema(VOCABULARY), format_checker=Draft7Validator.FORMAT_CHECKER)


def plain(value: Any) -> Any:
    """A file's values as JSON has them: dates are text."""
    return json.loads(json.dumps(value, default=dt.date.isoformat))


def written(record: Record) -> dict[str, Any]:
    """A record as an issue file would hold it: without what is absent."""
    return dict(plain(record.model_dump(exclude_none=True)))


def complaints(instance: Any) -> list[str]:
    return sorted(error.json_path for error in VALIDATOR.iter_errors(instance))


def test_the_schema_of_this_repository_is_current() -> None:
    """Its lists of topics and organisations may lag: a new topic needs no second file changed."""
    kept = json.loads((REPOSITORY / "issues/schema.json").read_text("utf-8"))
    assert structure(kept) == structure(schema(read_project(REPOSITORY).vocabulary))


def test_the_schema_is_a_schema() -> None:
    Draft7Validator.check_schema(schema(VOCABULARY))
    Draft7Validator.check_schema(schema(make_vocabulary(tags=(), organisations=())))


def test_the_same_records_make_the_same_text() -> None:
    assert schema_text(VOCABULARY) == schema_text(VOCABULARY)
    assert json.loads(schema_text(VOCABULARY)) == schema(VOCABULARY)


def test_the_structure_is_the_same_whatever_the_vocabulary() -> None:
    assert structure(schema(VOCABULARY)) == structure(schema(make_vocabulary()))
    assert schema(VOCABULARY) != schema(make_vocabulary())


def test_the_structure_changes_with_a_field() -> None:
    changed = schema(VOCABULARY)
    del changed["definitions"]["Paper"]["properties"]["venue"]
    assert structure(changed) != structure(schema(VOCABULARY))


@pytest.mark.parametrize("record", [Volume, Paper, Extra], ids=lambda record: record.__name__)
def test_every_field_is_explained(record: type[Record]) -> None:
    assert {name for name, field in record.model_fields.items() if not field.description} == set()


@pytest.mark.parametrize("path", sorted((REPOSITORY / "issues").glob("*.yaml")), ids=lambda path: path.name)
def test_the_real_issue_files_are_valid(path: Any) -> None:
    validator = Draft7Validator(schema(read_project(REPOSITORY).vocabulary))
    assert [error.message for error in validator.iter_errors(plain(yaml.safe_load(path.read_bytes())))] == []


@pytest.mark.parametrize(
    "volume",
    [
        make_volume(3),
        make_volume(3, make_paper(tags=("burrows",), organisations=("Quokka Labs",), arxiv="2308.01234")),
        make_volume(3, make_paper(arxiv="hep-th/9901001", doi="10.1234/5678", date=dt.date(2023, 8, 1))),
        make_volume(3, extras=(make_extra(kind="tool", stub=True),)),
        make_special("reading-list-2023", intro="Hello."),
    ],
)
def test_what_the_records_hold_is_valid(volume: Volume) -> None:
    assert complaints(written(volume)) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"volume": 0}, "$.volume"),
        ({"volume": "3"}, "$.volume"),
        ({"special": "reading-list"}, "$"),
        ({"title": None}, "$.title"),
        ({"intro": None}, "$.intro"),
        ({"published": "11 August"}, "$.published"),
        ({"period": {"start": "2023-08-07"}}, "$.period"),
        ({"volum": 3}, "$"),
        ({"papers": {}}, "$.papers"),
        ({"papers": [{"id": "lone-wombat"}]}, "$.papers[0]"),
        ({"corrections": [{"date": "2023-08-07"}]}, "$.corrections[0]"),
    ],
)
def test_what_the_reader_refuses_is_not_valid(change: dict[str, Any], place: str) -> None:
    assert complaints(written(make_volume(3)) | change) == [place]


@pytest.mark.parametrize(
    "change",
    [
        {"id": "Lone Wombat"},
        {"arxiv": "https://arxiv.org/abs/2308.01234"},
        {"arxiv": 2308.01234},
        {"doi": "doi.org/10.1234/5678"},
        {"tags": ["volcanoes"]},
        {"organisations": ["Volcano Inc."]},
        {"links": [{"kind": "code", "url": "javascript:alert(1)"}]},
        {"links": [{"kind": "song", "url": "https://wombat.example/"}]},
        {"stub": "yes"},
        {"see": "night-owls"},
    ],
)
def test_a_wrong_entry_is_not_valid(change: dict[str, Any]) -> None:
    volume = written(make_volume(3))
    assert complaints(volume | {"papers": [written(make_paper()) | change]}) == ["$.papers[0]"]


def test_a_special_is_no_number() -> None:
    assert complaints(written(make_special()) | {"special": "2023"}) == ["$.special"]


def test_an_entry_of_another_volume_is_valid() -> None:
    assert complaints(plain(yaml.safe_load(issue_text()) | {"papers": [{"see": "night-owls", "note": "Again."}]})) == []
