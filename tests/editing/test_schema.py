"""The JSON Schema of an issue file: made from the records, of one mind with the reader, and full of help."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from newsletter.editing.scaffold import next_text
from newsletter.editing.schema import schema, schema_text, structure
from newsletter.model import Extra, Organisation, Paper, Person, Record, Tag, Vocabulary, Volume
from newsletter.source import read_project
from tests.builders import (
    RHYTHM,
    issue_text,
    make_extra,
    make_paper,
    make_special,
    make_venue,
    make_vocabulary,
    make_volume,
)
from tests.conftest import EXAMPLES, RETRIEVAL

if TYPE_CHECKING:
    from jsonschema import Draft7Validator

VOCABULARY = make_vocabulary(tags=("burrows", "night-vision"), organisations=("Quokka Labs",)).model_copy(
    update={"venues": (make_venue(id="sigir"),)}
)


@cache
def drafts() -> type[Draft7Validator]:
    """JSON Schema's own library: loading it takes two seconds, which only the process takes that runs these tests."""
    from jsonschema import Draft7Validator  # noqa: PLC0415

    return Draft7Validator


def validator_of(made: dict[str, Any]) -> Draft7Validator:
    """What judges by a schema, the forms of addresses and days with the rest."""
    return drafts()(made, format_checker=drafts().FORMAT_CHECKER)


@cache
def usual() -> Draft7Validator:
    """What judges by the schema with the vocabulary of these tests."""
    return validator_of(schema(VOCABULARY))


def plain(value: Any) -> Any:
    """A file's values as JSON has them: dates are text."""
    return json.loads(json.dumps(value, default=dt.date.isoformat))


def written(record: Record) -> dict[str, Any]:
    """A record as an issue file would hold it: without what is absent."""
    return dict(plain(record.model_dump(exclude_none=True)))


def complaints(instance: Any, validator: Draft7Validator | None = None) -> list[str]:
    return sorted(error.json_path for error in (validator or usual()).iter_errors(instance))


class ServersLoader(yaml.SafeLoader):
    """Reads YAML as the language server does: to YAML 1.2 a day is text."""


ServersLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def served(text: str | bytes) -> Any:
    return yaml.load(text, Loader=ServersLoader)  # noqa: S506 -- a safe loader


_LISTS = ("tags", "organisations")


def validator_for(issues: Path) -> Draft7Validator:
    """The validator with the vocabulary of some issue files."""
    files = [issues / f"vocabulary/{name}.yaml" for name in (*_LISTS, "venues")]
    tags, organisations, venues = (served(file.read_bytes()) for file in files)
    vocabulary = Vocabulary(
        tags=tuple(Tag(id=one["id"], name=one["name"], description=one["description"]) for one in tags),
        organisations=tuple(Organisation(id=one["id"], name=one["name"]) for one in organisations),
        venues=tuple(make_venue(id=one["id"]) for one in venues),
    )
    return validator_of(schema(vocabulary))


def fields_of(made: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every field of every record of a schema, with the record's name and its own."""
    for record, holder in {"Volume": made, **made["definitions"]}.items():
        for name, field in holder["properties"].items():
            yield record, name, field


def test_the_schema_is_a_schema() -> None:
    drafts().check_schema(schema(VOCABULARY))
    drafts().check_schema(schema(make_vocabulary(tags=(), organisations=())))


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


@pytest.mark.parametrize("path", sorted((RETRIEVAL / "issues").glob("*.yaml")), ids=lambda path: path.name)
def test_issue_files_of_an_archive_are_valid(path: Any) -> None:
    validator = drafts()(schema(read_project(RETRIEVAL).vocabulary))
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


@pytest.mark.parametrize(
    ("authors", "is_valid"),
    [
        (["Ada Bilby", {"name": "Bo Quoll", "family": "Quoll"}], True),
        ([{"person": "bo-quoll-2"}, {"name": "Quolls", "group": True}], True),
        ([{"family": "Quoll"}], False),
        ([{"person": "bo-quoll-3"}], False),
        ([12], False),
        ("Ada Bilby", False),
    ],
)
def test_an_author_is_a_name_or_what_else_is_to_be_said(authors: Any, *, is_valid: bool) -> None:
    people = VOCABULARY.model_copy(update={"people": (Person(id="bo-quoll-2", name="Bo Quoll"),)})
    volume = written(make_volume(3)) | {"papers": [written(make_paper()) | {"authors": authors}]}
    assert (complaints(volume, validator_of(schema(people))) == []) == is_valid


def test_a_special_is_no_number() -> None:
    assert complaints(written(make_special()) | {"special": "2023"}) == ["$.special"]


def test_an_entry_of_another_volume_is_valid() -> None:
    assert complaints(plain(yaml.safe_load(issue_text()) | {"papers": [{"see": "night-owls", "note": "Again."}]})) == []


@pytest.mark.parametrize("path", sorted((EXAMPLES / "archive/issues").glob("*.yaml")), ids=lambda path: path.name)
def test_good_files_are_valid_as_the_language_server_reads_them(path: Path) -> None:
    assert complaints(served(path.read_bytes()), validator_for(path.parent)) == []


@pytest.mark.parametrize(
    "case",
    [
        "bad-address",
        "bad-arxiv-id",
        "bad-date",
        "bad-doi",
        "bad-id",
        "empty-field",
        "empty-papers",
        "list-file",
        "misspelt-field",
        "missing-field",
        "number-and-name",
        "number-or-name",
        "organisation-alias",
        "special-number",
        "special-number-in-quotes",
        "tag-alias",
        "text-file",
        "unknown-field",
        "unknown-organisation",
        "unknown-tag",
        "unquoted-arxiv-id",
        "volume-huge",
        "volume-negative",
        "volume-word",
        "wrong-type",
        "wrong-value",
    ],
)
def test_bad_files_are_not_valid_as_the_language_server_reads_them(case: str) -> None:
    broken = EXAMPLES / "broken"
    assert complaints(served((broken / f"{case}.yaml").read_bytes()), validator_for(broken)) != []


def test_an_unfilled_volume_is_not_valid_where_something_is_to_fill() -> None:
    assert complaints(served(next_text(3, RHYTHM, has_samples=True))) == [
        "$.extras[0]",
        "$.papers[0]",
        "$.title",
    ]


@pytest.mark.parametrize(
    ("name", "field"),
    [pytest.param(name, field, id=f"{record}.{name}") for record, name, field in fields_of(schema(VOCABULARY))],
)
def test_every_field_has_a_title_a_description_and_examples_that_are_valid(name: str, field: dict[str, Any]) -> None:
    assert not re.search(r"_|Arxiv|Doi|Url", field["title"])
    assert field["description"]
    assert field["examples"]
    validator = drafts()({**field, "definitions": schema(VOCABULARY)["definitions"]})
    wrong = [example for example in field["examples"] if complaints(example, validator)]
    assert name in _LISTS or wrong == []


def test_topics_and_organisations_are_explained_where_they_are_chosen() -> None:
    vocabulary = Vocabulary(
        tags=(
            Tag(id="night-vision", name="Night vision", description="Seeing\nin the dark."),
            Tag(id="burrows", name="Burrow planning", description="Where to dig."),
        ),
        organisations=(Organisation(id="quokka-labs", name="Quokka Labs", description="A laboratory."),),
    )
    fields = schema(vocabulary)["definitions"]["Paper"]["properties"]
    assert fields["tags"]["items"] == {
        "enum": ["burrows", "night-vision"],
        "enumDescriptions": ["Burrow planning: Where to dig.", "Night vision: Seeing in the dark."],
        "x-intellij-enum-metadata": {
            "burrows": {"description": "Burrow planning: Where to dig."},
            "night-vision": {"description": "Night vision: Seeing in the dark."},
        },
    }
    assert fields["organisations"]["items"]["enumDescriptions"] == ["A laboratory."]


def test_a_wrong_form_is_told_in_words() -> None:
    told = {f"{record}.{name}": field.get("errorMessage", "") for record, name, field in fields_of(schema(VOCABULARY))}
    assert told["Paper.arxiv"] == 'Write the bare arXiv id in quotes, without version, such as "2511.14881"'
    assert told["Volume.published"] == "Write a day of the calendar, such as 2025-11-21"
    assert all(told[f"{record}.{name}"] for record, name, field in fields_of(schema(VOCABULARY)) if "pattern" in field)


@pytest.mark.parametrize(
    ("section", "labels"), [("papers", ["paper", "see"]), ("extras", ["extra", "see"])], ids=["papers", "extras"]
)
def test_the_snippets_of_a_list_once_filled_are_valid(section: str, labels: list[str]) -> None:
    snippets = schema(VOCABULARY)["properties"][section]["defaultSnippets"]
    assert [snippet["label"] for snippet in snippets] == labels
    items = [_filled(snippet["body"]) for snippet in snippets]
    assert complaints(written(make_volume(3)) | {section: items}) == []


def test_the_snippet_of_a_link_once_filled_is_valid() -> None:
    [snippet] = schema(VOCABULARY)["definitions"]["Paper"]["properties"]["links"]["defaultSnippets"]
    link = _filled(snippet["body"] | {"kind": "code", "url": "https://wombat.example/"})
    assert complaints(written(make_volume(3)) | {"papers": [written(make_paper()) | {"links": [link]}]}) == []


def _filled(body: dict[str, str]) -> Any:
    """What a snippet inserts, with a word at each of its stops and the first of its choices."""
    text = "\n".join(f"{name}: {value}" for name, value in body.items())
    chosen = re.sub(r"\$\{[0-9]\|([a-z]+)[^}]*\}", r"\1", text)
    return served(re.sub(r"\$[0-9]", "burrows", chosen))
