"""`newsletter format`, as an editor runs it, and the files by which editors' programs find it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from newsletter.cli import main
from newsletter.editing.schema import schema_text
from newsletter.source import read_project
from newsletter.source.canonical import canonical
from newsletter.source.project import SCHEMA
from tests.builders import TAGS, contents, issue_text, lay_out
from tests.conftest import REPOSITORY, RETRIEVAL

TIDY = canonical(issue_text())
UNTIDY = issue_text("tags: [burrows]\narxiv: '2305.00001'")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one tidy and one untidy issue file, with a current schema."""
    lay_out(tmp_path, {"issues/3.yaml": TIDY, "issues/4.yaml": UNTIDY})
    (tmp_path / SCHEMA).write_text(schema_text(read_project(tmp_path).vocabulary), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("format", *arguments))


def test_files_that_differ_are_rewritten_and_named(folder: Path) -> None:
    done = run()
    assert (done.exit_code, done.stdout) == (0, "issues/4.yaml\n")
    assert done.stderr == "2 issue files read, 1 file rewritten\n"
    assert (folder / "issues/4.yaml").read_text("utf-8") == canonical(UNTIDY)
    assert (folder / "issues/3.yaml").read_text("utf-8") == TIDY


@pytest.mark.usefixtures("folder")
def test_a_second_time_nothing_is_rewritten() -> None:
    run()
    done = run()
    assert (done.exit_code, done.stdout) == (0, "")


def test_a_check_names_what_differs_and_writes_nothing(folder: Path) -> None:
    before = contents(folder)
    done = run("--check")
    assert (done.exit_code, done.stdout) == (1, "issues/4.yaml\n")
    assert done.stderr == "2 issue files read, 1 file to be rewritten by `newsletter format`\n"
    assert contents(folder) == before


def test_only_the_files_that_are_named_are_rewritten(folder: Path) -> None:
    assert run("issues/3.yaml").stdout == ""
    assert (folder / "issues/4.yaml").read_text("utf-8") == UNTIDY


def test_the_folder_of_the_issues_is_all_that_stands_in_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("issues/3.yaml", "issues", "--check").stdout == "issues/4.yaml\n"
    monkeypatch.chdir(folder / "issues")
    assert run(".").stdout == "issues/4.yaml\n"
    assert run("vocabulary").stderr.startswith("issues/vocabulary is no issue file and left as it is\n0 issue files")


def test_files_are_named_from_the_folder_that_the_editor_is_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "issues")
    assert run("4.yaml").stdout == "issues/4.yaml\n"


def test_a_file_that_is_no_yaml_is_reported_and_left_and_the_others_are_rewritten(folder: Path) -> None:
    (folder / "issues/2.yaml").write_text("volume: 2\ntitle: [a\n")
    done = run()
    assert done.exit_code == 1
    assert done.stdout.startswith("issues/2.yaml:2:8: the list in brackets needs a comma or its closing bracket")
    assert done.stdout.endswith("issues/4.yaml\n")
    assert (folder / "issues/2.yaml").read_text() == "volume: 2\ntitle: [a\n"


def test_a_link_to_a_file_is_not_followed(folder: Path) -> None:
    (folder / "issues/5.yaml").symlink_to(folder / "issues/4.yaml")
    done = run("issues/5.yaml")
    assert done.exit_code == 1
    assert done.stdout.startswith("issues/5.yaml:1:1: this is a link, not a file [not-a-file]")
    assert (folder / "issues/5.yaml").is_symlink()


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_not_there_stops_the_command() -> None:
    done = run("issues/4.yaml", "issues/5.yaml")
    assert (done.exit_code, done.stdout) == (2, "")
    assert 'Error: there is no file "issues/5.yaml"' in done.stderr


@pytest.mark.usefixtures("folder")
def test_a_file_outside_the_issues_stops_the_command() -> None:
    done = run("mkdocs.yml")
    assert (done.exit_code, done.stdout) == (2, "")
    assert 'Error: "mkdocs.yml" is no issue file; they stand in issues/' in done.stderr


def test_a_file_of_the_vocabulary_is_left_as_it_is(folder: Path) -> None:
    done = run("issues/vocabulary/tags.yaml", "issues/schema.json")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith("issues/vocabulary/tags.yaml is no issue file and left as it is\n")
    assert (folder / "issues/vocabulary/tags.yaml").read_text("utf-8") == TAGS


def test_the_schema_gets_the_topics_of_the_vocabulary(folder: Path) -> None:
    (folder / "issues/vocabulary/tags.yaml").write_text(TAGS.replace("night-vision", "dusk"))
    assert run("issues/3.yaml").stdout == "issues/schema.json\n"
    fields = json.loads((folder / SCHEMA).read_text("utf-8"))["definitions"]["Paper"]["properties"]
    assert fields["tags"]["items"]["enum"] == ["burrows", "dusk"]


def test_a_check_allows_for_a_schema_with_older_topics(folder: Path) -> None:
    (folder / "issues/vocabulary/tags.yaml").write_text(TAGS.replace("night-vision", "dusk"))
    done = run("--check", "issues/3.yaml")
    assert (done.exit_code, done.stdout) == (0, "")


@pytest.mark.parametrize("schema", ["", "{}", "[]", '{"definitions": {"Paper": 1}}', None])
def test_a_check_names_a_schema_of_other_fields_and_one_that_is_missing(folder: Path, schema: str | None) -> None:
    (folder / SCHEMA).unlink()
    if schema is not None:
        (folder / SCHEMA).write_text(schema)
    done = run("--check", "issues/3.yaml")
    assert (done.exit_code, done.stdout) == (1, "issues/schema.json\n")


def test_a_faulty_vocabulary_leaves_the_schema_alone(folder: Path) -> None:
    before = (folder / SCHEMA).read_bytes()
    (folder / "issues/vocabulary/tags.yaml").write_text("- id: [\n")
    done = run("issues/3.yaml")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("issues/schema.json is left as it is, for the vocabulary has problems\n")
    assert (folder / SCHEMA).read_bytes() == before


@pytest.mark.usefixtures("folder")
def test_the_help_says_that_the_vocabulary_is_left_as_it_is() -> None:
    assert "vocabulary are left as they are" in " ".join(run("--help").stdout.split())


def test_before_a_commit_the_issue_files_are_formatted_and_checked() -> None:
    hooks = yaml.safe_load((REPOSITORY / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    assert [hook["entry"].removeprefix(".venv/bin/") for hook in hooks] == ["newsletter format", "newsletter check"]
    assert {(hook["language"], hook["files"]) for hook in hooks} == {("system", "^issues/")}
    assert [hook.get("pass_filenames", True) for hook in hooks] == [True, False]


def test_vs_code_recommends_what_completes_yaml_and_finds_the_schema() -> None:
    recommended = json.loads((REPOSITORY / ".vscode/extensions.json").read_text("utf-8"))
    settings = json.loads((REPOSITORY / ".vscode/settings.json").read_text("utf-8"))
    assert recommended == {"recommendations": ["redhat.vscode-yaml"]}
    (schema, files_of_it) = next(iter(settings["yaml.schemas"].items()))
    assert schema.removeprefix("./") == SCHEMA
    assert len(list(RETRIEVAL.glob(files_of_it))) == 4
