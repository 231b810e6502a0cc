"""Volumes that were removed on request: their names are never used again, and no check of the history misses them."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.checks.history_rules import dropped_item, permanent_id
from newsletter.permanence import as_list, from_list, published
from newsletter.source import Reading, read_project
from tests.builders import issue_text, lay_out, report

REMOVED = "issues/vocabulary/removed.yaml"
RECORD = "- id: '1'\n  date: 2023-07-01\n  aliases: [first]\n  entries: [night-owl, owl]\n"
UNDO = "to undo a removal, put back with git all that it changed\n"


def test_an_id_of_a_removed_entry_is_not_used_again(tmp_path: Path) -> None:
    files = {"issues/3.yaml": issue_text("aliases: [owl]", name="night-owl"), REMOVED: RECORD}
    said = 'was that of an entry of volume "1", which was removed on request [removed-id]\n'
    assert report(tmp_path, files) == (
        f'issues/3.yaml:6:9: entry id "night-owl" {said}    give it an id of its own; {UNDO}'
        f'issues/3.yaml:10:15: entry id "owl" {said}    give it an id of its own; {UNDO}'
    )


def test_a_removed_volume_is_not_there_again_under_any_of_its_names(tmp_path: Path) -> None:
    again = issue_text(number=1)
    other = issue_text(name="bilby", more="aliases: [first]\n")
    assert report(tmp_path, {"issues/1.yaml": again, "issues/3.yaml": other, REMOVED: RECORD}) == (
        'issues/1.yaml:1:9: volume "1" was removed on request on 2023-07-01 [removed-id]\n'
        f"    delete this file; {UNDO}"
        'issues/3.yaml:10:11: volume "first" was removed on request on 2023-07-01 [removed-id]\n'
        f"    delete this file; {UNDO}"
    )


def test_a_volume_and_an_entry_of_one_name_do_not_meet(tmp_path: Path) -> None:
    assert report(tmp_path, {"issues/3.yaml": issue_text(name="first", more="aliases: [owl]\n"), REMOVED: RECORD}) == ""


def test_a_volume_has_one_record(tmp_path: Path) -> None:
    assert report(tmp_path, {REMOVED: f"{RECORD}- {{id: '2', date: 2023-07-02, entries: [owl]}}\n"}) == (
        f'{REMOVED}:5:8: volume "2" has entry "owl", which another record has already [removed-id]\n'
        "    of each volume there is one record\n"
    )


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("- {id: 1, date: 2023-07-01}\n", '1:8: volume 1: "id" must be text, not the number 1 [wrong-type]'),
        ("- {id: ../x, date: 2023-07-01}\n", "[bad-id]"),
        ("- {id: '1'}\n", 'missing field "date" [missing-field]'),
        ("- {id: '1', date: 2023-07-01, title: Owls}\n", 'unknown field "title" [unknown-field]'),
        ("- {id: '1', date: 2023-07-01, reason: \"a\\u202Eb\"}\n", "[unprintable-character]"),
        ("id: '1'\n", "[wrong-type]"),
    ],
)
def test_a_record_that_says_something_else_is_a_problem(record: str, said: str, tmp_path: Path) -> None:
    assert said in report(tmp_path, {REMOVED: record})


OWLS = "  - id: night-owl\n    title: Night Owls\n    tagline: Owls\n    summary: They see.\n    aliases: [owl]\n"
SIGNED = 'authors: [Ada Bilby, Bo Quoll]\narxiv: "2306.01234"\ndate: 2019\ntags: [burrows]\n'
CORRECTED = "corrections: [{date: 2023-06-30, text: Two.}]\n"
BEFORE = {
    "issues/1.yaml": issue_text(SIGNED + CORRECTED, number=1) + OWLS + CORRECTED,
    "issues/2.yaml": issue_text('authors: [Ada Bilby]\narxiv: "2306.01235"', number=2, name="bilby"),
    "issues/3.yaml": issue_text("authors: [Cy Numbat]", name="numbat") + "  - see: night-owl\n",
    "issues/4.yaml": issue_text("authors: [Cy Numbat]", number=4, name="emu"),
}
"""Volume 1 is removed later; with it goes the page of Ada Bilby, and its owl moves on to volume 3."""
GONE = "- {id: '1', date: 2023-07-01, entries: [lone-wombat], moved: [night-owl]}\n"
AFTER = {
    "issues/2.yaml": BEFORE["issues/2.yaml"],
    "issues/3.yaml": issue_text("authors: [Cy Numbat]", name="numbat") + OWLS,
    "issues/4.yaml": BEFORE["issues/4.yaml"],
    REMOVED: GONE,
}


def readings(folder: Path, before: dict[str, str], after: dict[str, str]) -> tuple[Reading, Reading]:
    return read_project(lay_out(folder / "after", after)), read_project(lay_out(folder / "before", before))


def since(folder: Path, before: dict[str, str], after: dict[str, str]) -> list[str]:
    return [str(problem) for problem in permanent_id(*readings(folder, before, after))]


def live(folder: Path, before: dict[str, str], after: dict[str, str]) -> list[str]:
    reading, former = readings(folder, before, after)
    listed = as_list(published(former.archive(), former.settings))
    return [str(problem) for problem in dropped_item(reading, from_list(listed), path="published.json")]


def test_nothing_that_goes_with_a_removed_volume_is_missed(tmp_path: Path) -> None:
    assert since(tmp_path, BEFORE, AFTER) == live(tmp_path, BEFORE, AFTER) == []


def test_a_correction_that_its_new_volume_cannot_have_is_not_missed(tmp_path: Path) -> None:
    early = "    corrections: [{date: 2023-06-02, text: x}]\n"
    before = BEFORE | {"issues/1.yaml": issue_text(number=1) + OWLS + early}
    assert since(tmp_path, before, AFTER) == live(tmp_path, before, AFTER) == []


@pytest.mark.parametrize(("was", "becomes"), [("backfilled: true\n", ""), ("", "backfilled: true\n")])
def test_an_entry_that_moved_is_what_its_new_volume_is(was: str, becomes: str, tmp_path: Path) -> None:
    before = BEFORE | {
        "issues/1.yaml": BEFORE["issues/1.yaml"] + was,
        "issues/3.yaml": BEFORE["issues/3.yaml"] + becomes,
    }
    after = AFTER | {"issues/3.yaml": AFTER["issues/3.yaml"] + becomes}
    assert since(tmp_path, before, after) == live(tmp_path, before, after) == []


def test_without_a_record_a_volume_is_missed(tmp_path: Path) -> None:
    after = {path: text for path, text in AFTER.items() if path != REMOVED}
    assert (
        'volume "1" was published and is gone' in since(tmp_path, BEFORE, after)[0] + since(tmp_path, BEFORE, after)[-1]
    )
    assert any("volume/1" in one for one in live(tmp_path, BEFORE, after))


def test_an_entry_that_no_record_names_is_missed_though_its_volume_was_removed(tmp_path: Path) -> None:
    after = AFTER | {"issues/2.yaml": issue_text(number=2, name="other")}
    assert [one for one in since(tmp_path, BEFORE, after) if '"bilby" was published and is gone' in one]
    assert [one for one in live(tmp_path, BEFORE, after) if "entry/bilby" in one]


def test_a_page_that_another_change_loses_is_still_missed(tmp_path: Path) -> None:
    after = AFTER | {"issues/4.yaml": issue_text("authors: [Di Emu]", number=4, name="emu")}
    assert [one for one in since(tmp_path, BEFORE, after) if "authors/n/cy-numbat/" in one]


def test_an_entry_of_the_same_paper_in_a_later_volume_is_another_one(tmp_path: Path) -> None:
    after = AFTER | {"issues/5.yaml": issue_text('arxiv: "2306.01234"', number=5, name="wombat-again")}
    assert since(tmp_path, BEFORE, after) == live(tmp_path, BEFORE, after) == []


def test_a_removal_that_is_undone_leaves_nothing_to_say(tmp_path: Path) -> None:
    assert since(tmp_path, AFTER, BEFORE) == live(tmp_path, AFTER, BEFORE) == []


def test_a_notice_stays_where_its_volume_does_not_come_back(tmp_path: Path) -> None:
    after = {path: text for path, text in AFTER.items() if path != REMOVED}
    assert since(tmp_path, AFTER, after) == [
        "issues/vocabulary/removed.yaml:1:1: the address volumes/1/ was of a volume that was removed and would lead "
        'nowhere [permanent-id]\n    name it in the record of "1", as `newsletter remove` does'
    ]


@pytest.mark.parametrize("record", [GONE.replace("entries: [lone-wombat], ", ""), "- {id: '1', date: 2023-07-01}\n"])
def test_a_record_by_hand_that_forgets_an_entry_is_named(record: str, tmp_path: Path) -> None:
    after = AFTER | {REMOVED: record}
    found = since(tmp_path, BEFORE, after)
    assert "the address papers/lone-wombat/ was of a volume that was removed and would lead nowhere" in found[0]
    assert any("entry/lone-wombat" in one for one in live(tmp_path, BEFORE, after))


def test_a_record_does_not_hide_that_an_entry_of_another_volume_is_gone(tmp_path: Path) -> None:
    hidden = GONE.replace("entries: [lone-wombat]", "entries: [lone-wombat, bilby]")
    after = AFTER | {REMOVED: hidden, "issues/2.yaml": issue_text(number=2, name="other")}
    assert [one for one in since(tmp_path, BEFORE, after) if '"bilby" was published and is gone' in one]


def test_where_the_list_cannot_be_read_nothing_is_said_to_have_vanished(tmp_path: Path) -> None:
    after = AFTER | {REMOVED: "- ["}
    assert since(tmp_path, BEFORE, after) == live(tmp_path, BEFORE, after) == []
