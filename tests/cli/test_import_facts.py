"""`newsletter import --facts`: back volumes that are known by bibliographic facts alone."""

from __future__ import annotations

import json
import re
import textwrap
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from newsletter.cli import main
from newsletter.importers.formats.field_lists import FactEntry, FactVolume
from tests.builders import issue_text, lay_out
from tests.conftest import REPOSITORY

PAGE = (REPOSITORY / "docs/contributing/importing.md").read_text("utf-8")
ENTRY: dict[str, Any] = {"title": "MoonDig: Straight Burrows by Moonlight", "arxiv": "2306.01234"}
VOLUME: dict[str, Any] = {
    "volume": 2,
    "title": "Wombats at Night, and More!",
    "period": {"start": "2023-05-29", "end": "2023-06-04"},
    "published": "2023-06-02",
    "original": "https://wombats.example.org/p/at-night",
    "incomplete": True,
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of volume 3, in which the command runs."""
    project = lay_out(tmp_path / "project", {"issues/3.yaml": issue_text()})
    monkeypatch.chdir(project)
    return project


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["import", *arguments])


def listed(*entries: dict[str, Any], **fields: Any) -> str:
    return json.dumps({"volumes": [VOLUME | fields | {"entries": list(entries)}]}, indent=1)


def written(folder: Path, name: str = "2") -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((folder / f"issues/{name}.yaml").read_text("utf-8"))
    return read


def taken(folder: Path, *entries: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """What becomes of a list of facts of one volume."""
    (folder / "facts.json").write_text(listed(*entries, **fields), "utf-8")
    result = run("--facts", "facts.json")
    assert result.exit_code == 0, result.output
    return written(folder, str(fields.get("special", fields.get("volume", 2))))


def test_facts_become_a_backfilled_volume_of_what_is_known_and_no_more(folder: Path) -> None:
    made = taken(folder, ENTRY | {"authors": ["Ada Bilby", "Bo Quoll"], "date": "2023-06"})
    assert made["backfilled"] is True
    assert made["incomplete"] is True
    assert made["original"] == VOLUME["original"]
    assert made["papers"] == [
        {
            "id": "moondig",
            "title": ENTRY["title"],
            "authors": ["Ada Bilby", "Bo Quoll"],
            "arxiv": "2306.01234",
            "date": "2023-06",
            "tags": ["burrows"],
        }
    ]


@pytest.mark.parametrize(("date", "shown"), [("2023", 2023), ("2023-06", "2023-06"), (2023, 2023)])
def test_a_date_stays_as_exact_as_it_is_known(folder: Path, date: object, shown: object) -> None:
    assert taken(folder, ENTRY | {"date": date})["papers"][0]["date"] == shown


def test_a_lone_first_author_is_credited_and_no_list_of_authors(folder: Path) -> None:
    made = taken(folder, ENTRY | {"first_author": "Ada Bilby"})["papers"][0]
    assert made["credited"] == "Ada Bilby et al."
    assert "authors" not in made


def test_a_credit_as_printed_stands_before_a_first_author(folder: Path) -> None:
    assert taken(folder, ENTRY | {"first_author": "Ada Bilby", "credited": "Meta"})["papers"][0]["credited"] == "Meta"


def test_a_printed_venue_is_that_of_the_vocabulary_and_one_that_is_not_there_is_named(folder: Path) -> None:
    venues = "- {id: burrows, name: Burrows, full_name: Conference on Burrows, kind: conference}\n"
    (folder / "issues/vocabulary/venues.yaml").write_text(venues, "utf-8")
    other = {"title": "DayDig: Burrows at Noon", "arxiv": "2306.01235", "printed_venue": "Nests 2022"}
    (folder / "facts.json").write_text(listed(ENTRY | {"printed_venue": "Burrows 2024"}, other), "utf-8")
    result = run("--facts", "facts.json")
    first, second = written(folder)["papers"]
    assert first["venue"] == {"id": "burrows", "year": 2024}
    assert "venue" not in second
    assert 'venues.yaml does not have "Nests 2022"; it was left out' in result.output
    assert "100.0 %" in result.output


def test_an_id_that_is_given_is_kept_and_one_that_another_entry_has_refuses_the_volume(folder: Path) -> None:
    assert taken(folder, ENTRY | {"id": "digging"})["papers"][0]["id"] == "digging"
    other = {"id": "digging", "title": "DayDig", "arxiv": "2306.01235"}
    (folder / "facts.json").write_text(listed(other, volume=1), "utf-8")
    result = run("--facts", "facts.json")
    assert result.exit_code == 1
    assert 'the id "digging" of "DayDig" is that of another entry; leave it out' in result.output


def test_a_paper_of_another_volume_is_listed_again_without_a_note(folder: Path) -> None:
    volumes = [
        VOLUME | {"entries": [ENTRY]},
        VOLUME | {"volume": 1, "period": {"start": "2023-05-22", "end": "2023-05-28"}, "published": "2023-05-26"}
        | {"entries": [ENTRY | {"credited": "Meta"}]},
    ]  # fmt: skip
    (folder / "facts.json").write_text(json.dumps({"volumes": volumes}), "utf-8")
    result = run("--facts", "facts.json")
    assert written(folder, "1")["papers"][0]["id"] == "moondig"
    assert written(folder, "2")["papers"] == [{"see": "moondig"}]
    assert result.exit_code == 0


WRONG = [
    ({"arxiv": "2306.123"}, "volumes[0].entries[1].arxiv must be an arXiv id"),
    ({"arxiv": 2306.01234}, "volumes[0].entries[1].arxiv must stand in quotes"),
    ({"doi": "doi.org"}, "volumes[0].entries[1].doi must be a bare DOI"),
    ({"date": "2023-13"}, "volumes[0].entries[1].date must be a year, a month or a day"),
    ({"authors": "Ada Bilby"}, "volumes[0].entries[1].authors must be a list"),
    ({"authors": ["Ada Bilby", ""]}, "volumes[0].entries[1].authors[1] is empty"),
    ({"autors": ["Ada Bilby"]}, 'volumes[0].entries[1].autors is no field; did you mean "authors"?'),
    ({"title": None}, "volumes[0].entries[1].title is null"),
    ({"kind": "podcast"}, "volumes[0].entries[1].kind must be paper, dataset, benchmark or tool"),
    ({"links": [{"kind": "code", "url": "javascript:x"}]}, "volumes[0].entries[1].links[0].url"),
    ({"venue": {"year": 2024}}, "volumes[0].entries[1].venue.id is missing"),
    ({"authors": ["A B"], "first_author": "A B"}, "volumes[0].entries[1] has both authors and first_author"),
    ({"venue": {"id": "x"}, "printed_venue": "X"}, "volumes[0].entries[1] has both venue and printed_venue"),
]


@pytest.mark.parametrize(("fields", "said"), WRONG)
def test_a_list_with_a_wrong_value_is_refused_as_a_whole_by_its_path(
    folder: Path, fields: dict[str, Any], said: str
) -> None:
    (folder / "facts.json").write_text(listed(ENTRY, {"title": "DayDig"} | fields), "utf-8")
    result = run("--facts", "facts.json")
    assert result.exit_code == 2
    assert f"facts.json: {said}" in result.output
    assert "nothing of the list was imported" in result.output
    assert not (folder / "issues/2.yaml").exists()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"published": "June 2"}, "volumes[0].published must be a day like 2025-11-21"),
        ({"published": 1685664000}, "volumes[0].published must be a day like 2025-11-21"),
        ({"volume": None}, "volumes[0] needs either volume, its number, or special, its name"),
        ({"volume": "2"}, "volumes[0].volume must be a whole number"),
        ({"special": "night"}, "volumes[0] needs either volume, its number, or special, its name"),
        ({"period": {"start": "2023-06-04", "end": "2023-05-29"}}, "volumes[0].period ends before it begins"),
        ({"original": "ftp://x"}, "volumes[0].original"),
    ],
)
def test_a_wrong_value_of_a_volume_is_named_by_its_path(folder: Path, fields: dict[str, Any], said: str) -> None:
    (folder / "facts.json").write_text(listed(ENTRY, **fields), "utf-8")
    result = run("--facts", "facts.json")
    assert (result.exit_code, f"facts.json: {said}" in result.output) == (2, True), result.output


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it is no JSON"),
        ("{", "facts.json, line 1, column 2: it is no JSON"),
        ('{"volumes": NaN}', "NaN is no value that JSON has"),
        ('{"volumes": [], "volumes": []}', '"volumes" stands twice in one group'),
        ("[" * 100_000, "nested too deep"),
        ("[]", "the list must be"),
        ('{"volumes": [{"title": "\\ud800"}]}', "facts.json"),
        ('{"volumes": [%s]}' % ("9" * 5_000), "facts.json"),
    ],
)
def test_what_is_no_list_of_facts_is_refused(folder: Path, text: str, said: str) -> None:
    (folder / "facts.json").write_text(text, "utf-8")
    result = run("--facts", "facts.json")
    assert (result.exit_code, said in result.output) == (2, True), result.output


def test_an_update_adds_facts_that_an_entry_lacks_and_keeps_what_stands_there(folder: Path) -> None:
    present = yaml.safe_load((folder / "issues/3.yaml").read_text("utf-8"))
    paper = next(one for one in present["papers"] if "arxiv_class" not in one and "id" in one)
    facts = VOLUME | {"volume": 3, "title": present["title"]}
    del facts["period"], facts["published"]
    entry = {"title": paper["title"], "arxiv_class": "cs.IR"} | ({"arxiv": paper["arxiv"]} if "arxiv" in paper else {})
    (folder / "facts.json").write_text(json.dumps({"volumes": [facts | {"entries": [entry]}]}), "utf-8")
    run("--facts", "facts.json", "--update")
    after = written(folder, "3")
    assert next(one for one in after["papers"] if one.get("id") == paper["id"])["arxiv_class"] == "cs.IR"
    assert "backfilled" not in after


def test_an_import_needs_a_source_or_a_list_of_facts(folder: Path) -> None:
    assert folder.is_dir()
    result = run()
    assert (result.exit_code, "name a SOURCE, or a list of facts with --facts" in result.output) == (2, True)


def test_the_example_of_the_handbook_is_imported(folder: Path) -> None:
    blocks = [textwrap.dedent(block) for block in re.findall(r"(?:^    .*\n)+", PAGE, re.MULTILINE)]
    (folder / "facts.json").write_text(next(block for block in blocks if block.startswith("{")), "utf-8")
    assert run("--facts", "facts.json").exit_code == 0


def test_every_field_of_a_list_of_facts_is_in_the_handbook() -> None:
    for name in (*FactVolume.model_fields, *FactEntry.model_fields):
        assert f"`{name}`" in PAGE, name
