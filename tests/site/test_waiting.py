"""While open data are made aside, whoever waits for them writes what both processes will need, and no longer."""

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

ASKED = 3


class Slow:
    """Something aside that is over when it was asked about often enough, and then came to grief."""

    def __init__(self, _: Callable[[], bytes]) -> None:
        self.asked = 0

    @property
    def is_over(self) -> bool:
        self.asked += 1
        return self.asked > ASKED

    def result(self) -> None:
        return None


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The summaries that are written while what is made aside takes long."""
    texts: list[str] = []
    monkeypatch.setattr(making, "FEWEST_ASIDE", 0)
    monkeypatch.setattr(making, "Aside", Slow)
    monkeypatch.setattr(making, "prose_html", texts.append)
    return texts


def test_who_waits_for_data_writes_summaries_until_they_are_there(tmp_path: Path, written: list[str]) -> None:
    reading = read_project(RETRIEVAL)
    site = make_site(reading, reading.settings, room=tmp_path / "room")
    assert written == [one.entry.summary or "" for one in reading.archive().listings[:ASKED]]
    assert "data/archive.jsonl" in site.outputs


def test_who_waits_in_a_second_build_writes_nothing_that_hardly_a_page_will_need(
    tmp_path: Path, written: list[str]
) -> None:
    reading = read_project(RETRIEVAL)
    for number, expected in enumerate([ASKED, ASKED]):
        kept = Kept.of(tmp_path, "code")
        make_site(reading, reading.settings, kept, tmp_path / f"room-{number}")
        assert len(written) == expected


def test_citations_that_were_written_while_data_were_waited_for_are_not_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cited: list[str] = []
    while_waiting: list[str] = []

    def counted(entry: Paper | Extra, said: Strings, vocabulary: Vocabulary) -> str:
        cited.append(entry.id)
        return bibtex(entry, said, vocabulary)

    class Counting(Slow):
        def result(self) -> None:
            while_waiting.extend(cited)

    monkeypatch.setattr(making, "FEWEST_ASIDE", 0)
    monkeypatch.setattr(making, "Aside", Counting)
    monkeypatch.setattr(bibliography, "bibtex", counted)
    reading = read_project(RETRIEVAL)
    site = make_site(reading, reading.settings, room=tmp_path / "room")
    entries = [one.entry for one in reading.archive().listings[:ASKED]]
    assert while_waiting == [entry.id for entry in entries]
    bodies = {page.address: page.body for page in site.pages}
    assert all(f"{{{entry.id}," in bodies[addresses.entry_address(entry)] for entry in entries)
    assert sorted(cited) == sorted({listing.entry.id for listing in reading.archive().listings})


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
    monkeypatch.setattr(making, "Aside", Slow)
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
