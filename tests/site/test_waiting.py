"""What is made aside: what both processes print is written before, and the site is the same without the second."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from newsletter import addresses
from newsletter.build import make_site, making, read_site, search_files
from newsletter.build.making import Kept
from newsletter.citations import bibliography
from newsletter.citations.bibtex import bibtex
from newsletter.model import Extra, Paper, Vocabulary
from newsletter.problem import has_errors
from newsletter.source import read_project
from newsletter.source.settings_file import SETTINGS_FILE
from newsletter.strings.language import Strings
from tests.conftest import RETRIEVAL, retrieval_project


class Failing:
    """Something aside that came to grief."""

    def __init__(self, _: Callable[[], bytes]) -> None:
        pass

    def result(self) -> None:
        return None


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """The entries whose summaries are rendered ahead, and those that are cited, at the time when data are begun."""
    texts: list[str] = []
    cited: list[str] = []
    before: dict[str, list[str]] = {}

    def counted(entry: Paper | Extra, said: Strings, vocabulary: Vocabulary) -> str:
        cited.append(entry.id)
        return bibtex(entry, said, vocabulary)

    class Beginning(Failing):
        def __init__(self, _: Callable[[], bytes]) -> None:
            before.update(texts=[*texts], cited=[*cited], all_cited=cited)

    monkeypatch.setattr(making, "FEWEST_ASIDE", 0)
    monkeypatch.setattr(making, "Aside", Beginning)
    monkeypatch.setattr(making, "plain_text", texts.append)
    monkeypatch.setattr(bibliography, "bibtex", counted)
    return before


def test_what_two_processes_print_is_written_before_the_second_begins_and_once(
    tmp_path: Path, written: dict[str, list[str]]
) -> None:
    reading = read_project(RETRIEVAL)
    site = make_site(reading, reading.settings, room=tmp_path / "room")
    entries = [one.entry for one in reading.archive().listings]
    assert written["texts"] == [entry.summary or "" for entry in entries]
    assert written["cited"] == [entry.id for entry in entries]
    assert "data/archive.jsonl" in site.outputs
    bodies = {page.address: page.body for page in site.pages}
    assert all(f"{{{entry.id}," in bodies[addresses.entry_address(entry)] for entry in entries)
    assert written["all_cited"] == written["cited"]


def test_nothing_is_cited_ahead_where_there_are_to_be_no_data(tmp_path: Path, written: dict[str, list[str]]) -> None:
    reading = read_project(RETRIEVAL)
    make_site(reading, reading.settings.model_copy(update={"open_data": False}), room=tmp_path / "room")
    assert not written


def test_a_second_build_writes_nothing_ahead_that_hardly_a_page_will_need(
    tmp_path: Path, written: dict[str, list[str]]
) -> None:
    reading = read_project(RETRIEVAL)
    make_site(reading, reading.settings, Kept.of(tmp_path, "code"), tmp_path / "room")
    first = written["texts"]
    assert first
    make_site(reading, reading.settings, Kept.of(tmp_path, "code"), tmp_path / "other room")
    assert written["texts"] == first


def test_a_fault_is_told_as_it_is_though_which_entries_are_alike_is_sought_before_it_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = retrieval_project(tmp_path)
    file = max((project / "issues").glob("*.yaml"))
    file.with_name("twice.yaml").write_bytes(file.read_bytes())
    expected = read_site(project / SETTINGS_FILE)[1]
    monkeypatch.setattr(making, "FEWEST_ASIDE", 0)
    site, problems = read_site(project / SETTINGS_FILE, code="code", room=tmp_path / "room")
    assert problems == expected
    assert has_errors(problems)
    assert not site.pages


def test_which_entries_are_alike_is_found_here_where_nobody_beside_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = retrieval_project(tmp_path)
    expected = read_site(project / SETTINGS_FILE)[0]
    assert expected.pages
    monkeypatch.setattr(making, "FEWEST_ASIDE", 0)
    monkeypatch.setattr(making, "Aside", Failing)
    site, _ = read_site(project / SETTINGS_FILE, code="code", room=tmp_path / "room")
    assert [page.body for page in site.pages] == [page.body for page in expected.pages]


@pytest.mark.usefixtures("own_folder")
def test_the_search_that_was_made_beside_is_the_one_that_is_made_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "FEWEST_ASIDE", 0)
    reading = read_project(RETRIEVAL)
    site = make_site(reading, reading.settings, Kept.of(tmp_path, "code"), tmp_path / "room")
    assert site.searched
    beside = search_files(site, None)
    assert "search/manifest.json" in beside
    assert beside == search_files(replace(site, searched=None), None)
    assert site.searched() is None  # it is told once
    assert beside == search_files(site, None)
