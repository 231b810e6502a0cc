"""The API: every answer is as the OpenAPI document describes it, and every link leads to an answer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from newsletter.api.answers import PART, api_files
from newsletter.model import Archive, Volume
from newsletter.settings import Settings
from newsletter.source import read_project
from tests.builders import make_archive, make_paper, make_vocabulary, make_volume
from tests.conftest import ARCHIVE, RETRIEVAL

ROOT = "https://archive.example/"
SETTINGS = Settings(name="Marsupial Letters", address=ROOT, feed_authority="w.example", feed_year=2020)


def answers(archive: Archive) -> dict[str, Any]:
    return {
        address.removeprefix("api/v1/").removesuffix(".json"): json.loads(content)
        for address, content in api_files(archive, SETTINGS).items()
    }


def strict(schema: Any) -> Any:
    """A schema that admits no field that is not described."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {"additionalProperties": False} if isinstance(schema.get("required"), list) else {}
    return closed | {name: strict(one) for name, one in schema.items()}


def links_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from links_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from links_in(one)
    elif isinstance(value, str) and value.startswith(f"{ROOT}api/"):
        yield value


def test_a_validator_accepts_the_document() -> None:
    OpenAPIV31SpecValidator(answers(make_archive())["openapi"]).validate()


def test_the_document_says_which_texts_are_markdown() -> None:
    schemas = answers(make_archive())["openapi"]["components"]["schemas"].values()
    found = {name for one in schemas for name, of in one["properties"].items() if "contentMediaType" in of}
    assert found == {"summary", "introduction", "description"}


@pytest.mark.parametrize("folder", [ARCHIVE, RETRIEVAL], ids=lambda folder: folder.name)
def test_every_answer_is_as_the_document_describes_it(folder: Path) -> None:
    compare_with_the_document(read_project(folder).archive())


def test_ids_in_other_registries_and_copies_of_links_are_described() -> None:
    copied = {"kind": "code", "url": "https://wombat.example/", "archived": "https://web.archive.org/web/2026/x"}
    paper = make_paper(ids=({"kind": "pubmed", "id": "31452104"},), links=(copied,))
    compare_with_the_document(make_archive(make_volume(1, paper)))


def compare_with_the_document(archive: Archive) -> None:
    found = answers(archive)
    document = found.pop("openapi")
    paths = {re.sub(r"\{id\}", "[^/]+", path): one for path, one in document["paths"].items()}
    for name, answer in found.items():
        [one] = [one for path, one in paths.items() if re.fullmatch(path, f"/{re.sub('_[0-9]+$', '', name)}.json")]
        schema = one["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        jsonschema.validate(answer, schema | {"components": strict(document["components"])})


@pytest.mark.parametrize("folder", [ARCHIVE, RETRIEVAL], ids=lambda folder: folder.name)
def test_every_link_leads_to_an_answer_and_every_answer_is_led_to(folder: Path) -> None:
    found = answers(read_project(folder).archive())
    led = {link for answer in found.values() for link in links_in(answer) if not link.endswith("/v1")}
    there = {f"{ROOT}api/v1/{name}.json" for name in found}
    assert led | {f"{ROOT}api/v1/index.json"} == there


def test_a_volume_has_its_entries_whole() -> None:
    found = answers(make_archive(make_volume(3, make_paper(tags=("burrows",)))))
    [entry] = found["volumes/3"]["entries"]
    assert (entry["id"], entry["summary"], entry["topics"][0]["id"]) == ("lone-wombat", "Lone Wombat digs.", "burrows")
    assert [one["id"] for one in found["topics/burrows"]["entries"]] == ["lone-wombat"]


def test_a_list_that_grows_comes_in_parts_that_lead_on() -> None:
    papers = [make_paper(id=f"wombat-{number}", tags=("burrows",)) for number in range(PART + 1)]
    found = answers(make_archive(make_volume(1, *papers)))
    first, second = found["topics/burrows"], found["topics/burrows_2"]
    assert (len(first["entries"]), len(second["entries"]), first["count"]) == (PART, 1, PART + 1)
    assert first["links"]["next"] == second["links"]["self"]
    assert second["links"]["prev"] == first["links"]["self"]
    assert ("prev" in first["links"], "next" in second["links"]) == (False, False)


def test_an_empty_archive_answers_too() -> None:
    found = answers(Archive((), make_vocabulary(tags=(), organisations=())))
    assert (found["volumes"]["count"], found["authors"]["letters"], found["corrections"]["corrections"]) == (0, [], [])


def test_a_setting_leaves_it_out() -> None:
    assert api_files(make_archive(make_volume()), SETTINGS.model_copy(update={"api": False})) == {}


def test_an_answer_is_made_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []

    def record(one: object, _: Settings) -> dict[str, object]:
        made.append(one)
        return {}

    monkeypatch.setattr("newsletter.api.answers.volume_record", record)
    files = api_files(make_archive(make_volume(1, make_paper(id="wombat"))), SETTINGS)
    assert not made
    assert files["api/v1/volumes.json"]
    assert len(made) == 1


def test_an_answer_about_authors_is_known_again_until_one_of_its_letter_has_other_entries() -> None:
    bilby, quoll = make_paper(id="one", authors=("Ada Bilby",)), make_paper(id="two", authors=("Bo Quoll",))
    more = make_paper(id="three", authors=("Bo Quoll",))

    def keys(*volumes: Volume) -> dict[str, str]:
        outputs = api_files(make_archive(*volumes), SETTINGS).outputs.values()
        return {one.address.removeprefix("api/v1/authors/"): one.key for one in outputs}

    before, after = keys(make_volume(1, bilby, quoll)), keys(make_volume(1, bilby, quoll), make_volume(2, more))
    assert before["b.json"] == after["b.json"] != ""
    assert before["q.json"] != after["q.json"]
