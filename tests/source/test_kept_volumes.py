"""Volumes that are kept as they were read: what did not change is not parsed again, and is the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pydantic import ValidationError

from newsletter.checks import check
from newsletter.model import Volume
from newsletter.model.kinds import USUAL_TABLES
from newsletter.problem import Problem
from newsletter.source import project as reading_of
from newsletter.source import read_project
from newsletter.source.kept_volumes import FILE, KeptVolumes, believed
from newsletter.source.project import Reading
from tests.builders import issue_text, lay_out
from tests.conftest import ARCHIVE, BROKEN, replace
from tests.odd_archive import odd_project

pytestmark = pytest.mark.usefixtures("own_folder")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    lay_out(tmp_path, {"issues/3.yaml": issue_text("authors: [Bo Quoll, {name: Ada Bilby, family: Bilby}]")})
    return tmp_path


def read(project: Path, *, code: str = "code") -> Reading:
    kept = KeptVolumes(project, code=code)
    reading = read_project(project, reader=kept.issue_file)
    kept.keep(judged(reading, kept), words=reading.words)
    return reading


def judged(reading: Reading, kept: KeptVolumes) -> list[Problem]:
    words = reading.words
    return check(
        reading,
        blameless=kept.blameless,
        has_same_words=kept.has_same(words),
        has_same_facts=kept.has_same_facts(words),
    )


def parsed(project: Path, monkeypatch: pytest.MonkeyPatch, *, code: str = "code") -> list[str]:
    """The issue files that are parsed when a project is read once more."""
    real, found = reading_of.read_issue, list[str]()

    def counted(*about: object) -> object:
        found.append(str(about[1]))
        return real(*about)  # type: ignore[arg-type]

    monkeypatch.setattr("newsletter.source.kept_volumes.read_issue", counted)
    read(project, code=code)
    return found


def test_what_did_not_change_is_not_parsed_again_and_is_the_same(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = read(project)
    assert parsed(project, monkeypatch) == []
    assert read(project) == before == read_project(project)
    assert read(project).files[0].source == (project / "issues/3.yaml").read_bytes()


def test_a_file_that_changed_is_parsed_and_so_is_all_by_other_code(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (project / "issues/3.yaml").read_text()
    (project / "issues/4.yaml").write_text(text.replace("lone-wombat", "other").replace("volume: 3", "volume: 4"))
    read(project)
    replace(project / "issues/3.yaml", "title:", "title:  ")
    assert parsed(project, monkeypatch) == ["issues/3.yaml"]
    assert parsed(project, monkeypatch, code="other") == ["issues/3.yaml", "issues/4.yaml"]


def test_a_file_with_a_fault_is_never_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "issues/4.yaml").write_text(BROKEN)
    problems = read(project).problems
    assert problems
    assert parsed(project, monkeypatch) == ["issues/4.yaml"]
    assert read(project).problems == problems


def test_what_was_found_in_a_file_is_found_again_and_a_blameless_one_is_not_judged_again(project: Path) -> None:
    insecure = issue_text("links: [{kind: other, url: http://arxiv.org/list}]", number=4, name="other")
    (project / "issues/4.yaml").write_text(insecure)
    before = check(read(project))
    kept = KeptVolumes(project, code="code")
    reading = read_project(project, reader=kept.issue_file)
    assert kept.blameless == {"issues/3.yaml"}
    assert [problem.rule for problem in before] == ["insecure-address"]
    assert check(reading, blameless=kept.blameless) == before


def test_what_follows_from_the_vocabulary_is_found_again_when_that_is_another(project: Path) -> None:
    replace(project / "issues/3.yaml", "authors:", "tags: [burrows]\n    authors:")
    assert not check(read(project))
    kept = KeptVolumes(project, code="code")
    reading = read_project(project, reader=kept.issue_file)
    assert kept.has_same(reading.words)
    replace(project / "issues/vocabulary/tags.yaml", "- id: burrows", "- id: dens")
    again = KeptVolumes(project, code="code")
    reading = read_project(project, reader=again.issue_file)
    assert not again.has_same(reading.words)
    found = check(reading, blameless=again.blameless, has_same_words=again.has_same(reading.words))
    assert [problem.rule for problem in found] == ["unknown-tag", "unknown-parent"]
    assert found == check(read_project(project))


@pytest.mark.parametrize(
    ("before", "after", "is_same"),
    [
        ("tagline: ", "tagline: Another ", True),
        ("title: ", "title: Another ", False),
        ("volume: 3\n", "volume: 3\nintro: Another one.\n", True),
        ("volume: 3\n", "volume: 3\noriginal: https://burrow.example/\n", False),
    ],
)
def test_facts_are_the_same_where_introductions_and_texts_about_entries_alone_are_other(
    project: Path, before: str, after: str, *, is_same: bool
) -> None:
    assert not check(read(project))
    replace(project / "issues/3.yaml", before, after)
    kept = KeptVolumes(project, code="code")
    reading = read_project(project, reader=kept.issue_file)
    assert kept.has_same_facts(reading.words) is is_same
    assert not kept.has_same_facts("other words")
    assert judged(reading, kept) == []


def test_the_facts_of_all_files_are_known_whoever_parses_them_unless_one_cannot_be_kept(project: Path) -> None:
    (project / "issues/4.yaml").write_text(issue_text(number=4, name="other-wombat"))
    told = [read(project).facts, read(project).facts]
    replace(project / "issues/4.yaml", "tagline: ", "tagline: Another ")
    told += [read(project).facts]
    assert [*map(bool, told)] == [True] * 3
    assert len({*told}) == 1
    replace(project / "issues/4.yaml", "title: ", "title: Another ")
    assert read(project).facts not in ("", told[0])
    replace(project / "issues/4.yaml", "tagline: ", "tagline: ''\n    tagline2: ")
    assert read(project).facts == ""


def test_what_was_found_in_two_files_is_found_again_where_a_text_is_other(project: Path) -> None:
    text = (project / "issues/3.yaml").read_text()
    other = text.replace("lone-wombat", "other").replace("volume: 3", "volume: 4")
    (project / "issues/4.yaml").write_text(other.replace("2025-01-17", "2025-01-24"))
    before = [problem.rule for problem in check(read(project))]
    replace(project / "issues/3.yaml", "tagline: ", "tagline: Another ")
    kept = KeptVolumes(project, code="code")
    reading = read_project(project, reader=kept.issue_file)
    assert not kept.has_same_facts(reading.words)
    assert "duplicate-paper" in before
    assert [problem.rule for problem in judged(reading, kept)] == before


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("id: other-wombat", "id: lone-wombat", "duplicate-id"),
        ("extras: []", "extras: [{see: nobody}]", "unknown-see"),
        ("extras: []", "extras: [{see: lone-wombat}, {see: lone-wombat}]", "repeated-see"),
    ],
)
def test_what_volumes_bring_or_list_is_judged_again_where_it_is_other(
    project: Path, before: str, after: str, rule: str
) -> None:
    issue = project / "issues/4.yaml"
    issue.write_text(issue_text(number=4, name="other-wombat", more="extras: []"))
    assert not check(read(project))
    replace(issue, "tagline: ", "tagline: Another ")
    assert not check(read(project))
    replace(issue, before, after)
    kept = KeptVolumes(project, code="code")
    assert [one.rule for one in judged(read_project(project, reader=kept.issue_file), kept)] == [rule]


def test_of_words_that_cannot_be_read_nothing_is_known(project: Path) -> None:
    replace(project / "issues/vocabulary/tags.yaml", "id: burrows", "id: Burrows")
    assert read(project).words == ""
    assert not KeptVolumes(project, code="code").has_same(read_project(project).words)


def test_what_is_damaged_or_foreign_is_not_taken(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(project)
    content = (project / FILE).read_bytes()
    for planted in (b"", content[:-1], content[32:], content.replace(b"Bo Quoll", b"Bo Mouse")):
        (project / FILE).write_bytes(planted)
        assert parsed(project, monkeypatch) == ["issues/3.yaml"]
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path_factory.mktemp("another"))
    assert parsed(project, monkeypatch) == ["issues/3.yaml"]


def test_a_volume_of_odd_data_says_as_much_when_it_was_kept(tmp_path: Path) -> None:
    for file in (*read_project(odd_project(tmp_path)).files, *read_project(ARCHIVE).files):
        kept = believed(Volume, file.volume.model_dump_json(exclude_defaults=True), tables=file.tables)
        assert kept == file.volume
        assert kept.model_dump_json() == file.volume.model_dump_json()


def test_what_is_no_volume_is_not_believed(project: Path) -> None:
    told = read_project(project).files[0].volume.model_dump_json(exclude_defaults=True)
    for wrong in ("{}", told.replace("title", "heading", 1), told.replace('"volume":3', '"volume":"3"')):
        with pytest.raises(ValidationError):
            believed(Volume, wrong, tables=USUAL_TABLES)


def test_all_that_is_read_again_of_a_volume_is_its_own_kind_of_thing(tmp_path: Path) -> None:
    for file in read_project(odd_project(tmp_path)).files:
        kept = believed(Volume, file.volume.model_dump_json(exclude_defaults=True), tables=file.tables)
        for one, other in zip(kept.items, file.volume.items, strict=True):
            assert type(one) is type(other)
            assert repr(one) == repr(other)
            assert [*map(type, one.model_dump().values())] == [*map(type, other.model_dump().values())]


def test_the_kept_volumes_are_no_input_of_another_archive(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(project)
    copy = shutil.copytree(project, project / "copy")
    replace(copy / "issues/3.yaml", "Bo Quoll", "Bo Mouse")
    assert parsed(copy, monkeypatch) == ["issues/3.yaml"]
