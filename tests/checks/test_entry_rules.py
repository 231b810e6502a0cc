"""Rules about entries and volumes: across files, and the neighbouring cases of `examples/broken`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import issue_text, report


def other(number: int = 4, entry: str = "", *, name: str = "night-owls", more: str = "") -> str:
    return issue_text(entry, number=number, name=name, more=more).replace("A Lone Wombat", "Owls at Night")


def test_the_same_volume_in_two_files_is_reported_in_the_second(tmp_path: Path) -> None:
    files = {"issues/3.yaml": issue_text(), "issues/three.yaml": other(3)}
    assert report(tmp_path, files) == (
        'issues/three.yaml:1:9: volume "3" is already in issues/3.yaml:1 [duplicate-volume]\n'
        "    a volume has one file, and a number or name of its own\n"
    )


def test_the_same_special_in_two_files_is_reported_in_the_second(tmp_path: Path) -> None:
    text = "special: reading-list\ntitle: T\npublished: 2023-08-11\npapers: []\n"
    assert report(tmp_path, {"issues/reading-list.yaml": text, "issues/z.yaml": text}).startswith(
        'issues/z.yaml:1:10: volume "reading-list" is already in issues/reading-list.yaml:1 [duplicate-volume]\n'
    )


def test_a_former_name_of_a_volume_is_not_used_again(tmp_path: Path) -> None:
    files = {"issues/3.yaml": issue_text(more="aliases: ['4', three]"), "issues/4.yaml": other(more="aliases: [three]")}
    assert report(tmp_path, files).replace("\n    a volume has one file, and a number or name of its own", "") == (
        'issues/4.yaml:1:9: volume "4" is already in issues/3.yaml:10 [duplicate-volume]\n'
        'issues/4.yaml:10:11: volume "three" is already in issues/3.yaml:10 [duplicate-volume]\n'
    )


def test_volumes_whose_numbers_cannot_be_read_are_not_the_same(tmp_path: Path) -> None:
    text = "title: T\npublished: 2023-08-11\npapers: []\n"
    files = {"issues/a.yaml": text, "issues/b.yaml": text, "issues/c.yaml": f"volume: x\n{text}"}
    assert "duplicate-volume" not in report(tmp_path, files)


def test_a_special_needs_no_period_and_a_weekly_volume_no_name(tmp_path: Path) -> None:
    files = {
        "issues/reading-list.yaml": "special: reading-list\ntitle: T\npublished: 2023-08-11\npapers: []\n",
        "issues/3.yaml": issue_text(),
    }
    assert report(tmp_path, files) == ""


def test_an_unreadable_period_is_not_missing_too(tmp_path: Path) -> None:
    volume = "volume: 3\ntitle: T\nperiod: next week\npublished: 2023-08-11"
    assert report(tmp_path, {"issues/3.yaml": issue_text(volume=volume)}).count("[") == 1


def test_an_entry_id_is_used_once_in_the_archive(tmp_path: Path) -> None:
    files = {"issues/3.yaml": issue_text(), "issues/4.yaml": issue_text(number=4)}
    assert report(tmp_path, files) == (
        'issues/4.yaml:6:9: entry id "lone-wombat" is already used in issues/3.yaml:6 [duplicate-id]\n'
        "    to list that entry again write see: lone-wombat; a new one needs an id of its own\n"
    )


def test_a_former_id_is_never_used_again(tmp_path: Path) -> None:
    files = {"issues/3.yaml": issue_text("aliases: [night-owls]"), "issues/4.yaml": other()}
    assert report(tmp_path, files).startswith(
        'issues/4.yaml:6:9: entry id "night-owls" is already used in issues/3.yaml:10 [duplicate-id]\n'
    )


def test_a_paper_and_an_extra_do_not_share_an_id(tmp_path: Path) -> None:
    extra = "extras:\n  - {id: lone-wombat, kind: tool, title: T, tagline: L, summary: S}"
    assert report(tmp_path, {"issues/3.yaml": issue_text(more=extra)}).startswith(
        'issues/3.yaml:11:10: entry id "lone-wombat" is already used in issues/3.yaml:6 [duplicate-id]\n'
    )


def test_an_entry_and_a_volume_may_share_a_name(tmp_path: Path) -> None:
    volume = "special: lone-wombat\ntitle: T\npublished: 2023-08-11"
    assert report(tmp_path, {"issues/lone-wombat.yaml": issue_text(volume=volume)}) == ""


@pytest.mark.parametrize("reason", ["stub: true", "withdrawn: {date: 2023-06-12, reason: It left.}"])
def test_a_stub_and_a_withdrawn_entry_need_no_summary(reason: str, tmp_path: Path) -> None:
    text = issue_text(reason).replace("    summary: It digs.\n", "")
    assert report(tmp_path, {"issues/3.yaml": text}) == ""


def test_an_entry_that_says_it_is_no_stub_needs_a_summary(tmp_path: Path) -> None:
    text = issue_text("stub: false").replace("    summary: It digs.\n", "")
    assert report(tmp_path, {"issues/3.yaml": text}) == (
        'issues/3.yaml:6:5: paper "lone-wombat": missing field "summary" [missing-summary]\n'
        "    write one, or stub: true if there is none\n"
    )


def test_a_paper_link_is_right_where_there_is_neither_id(tmp_path: Path) -> None:
    link = 'links: [{kind: paper, url: "https://wombat.example/"}]'
    assert report(tmp_path, {"issues/3.yaml": issue_text(link)}) == ""


def test_an_entry_of_another_volume_older_or_newer_is_listed_again(tmp_path: Path) -> None:
    files = {
        "issues/3.yaml": issue_text(more="extras:\n  - see: night-owls"),
        "issues/4.yaml": other(more="extras:\n  - {see: lone-wombat, note: Again.}"),
    }
    assert report(tmp_path, files) == ""


def test_an_entry_is_listed_again_once_in_a_volume(tmp_path: Path) -> None:
    again = "extras:\n  - see: night-owls\n  - see: night-owls"
    assert report(tmp_path, {"issues/3.yaml": issue_text(more=again), "issues/4.yaml": other()}) == (
        'issues/3.yaml:12:10: see: "night-owls" is listed in line 11 already [repeated-see]\n    delete one of them\n'
    )


def test_an_entry_is_not_listed_again_under_a_former_id(tmp_path: Path) -> None:
    files = {
        "issues/3.yaml": issue_text(more="extras:\n  - see: owls"),
        "issues/4.yaml": other(entry="aliases: [owls]"),
    }
    assert report(tmp_path, files).startswith(
        'issues/3.yaml:11:10: see: there is no entry "owls" in the archive [unknown-see]\n'
    )


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("issues/4.yaml", "title: a: b\n"),
        ("issues/4.yml", other()),
        ("issues/2023/4.yaml", other()),
        ("issues/4.yaml", other(name="Night Owls")),
        ("issues/4.yaml", other().replace("papers:", "papes:")),
        ("issues/4.yaml", other(more="extras: night-owls")),
    ],
)
def test_an_entry_that_could_not_be_read_is_not_unknown(path: str, text: str, tmp_path: Path) -> None:
    said = report(tmp_path, {"issues/3.yaml": issue_text(more="extras:\n  - see: night-owls"), path: text})
    assert said.count(f"{path}:") == 1
    assert "unknown-see" not in said


def test_who_lists_an_alias_again_is_told_the_id(tmp_path: Path) -> None:
    files = {
        "issues/3.yaml": issue_text("aliases: [owls]"),
        "issues/4.yaml": issue_text(number=4, name="quoll", more="extras: [{see: owls}]"),
    }
    assert report(tmp_path, files) == (
        'issues/4.yaml:10:16: see: there is no entry "owls" in the archive [unknown-see]\n'
        "    it is an alias; write see: lone-wombat\n"
    )
