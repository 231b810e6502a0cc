"""Advice about what the editors of a newsletter have agreed on, and silence where they have not."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from newsletter.checks import check
from newsletter.source import read_project
from tests.builders import PROJECT, issue_text, lay_out

TODAY = dt.date(2023, 7, 1)
SUMMARY = " ".join(["word"] * 100)


def advice(folder: Path, customs: str, *volumes: str, today: dt.date | None = TODAY) -> str:
    """What is said of volumes 3 and after of a newsletter with these customs."""
    files = {f"issues/{number}.yaml": text for number, text in enumerate(volumes, 3)}
    text = PROJECT["mkdocs.yml"].replace("{feed_authority", f"{{customs: {{{customs}}}, feed_authority")
    assert customs in text
    reading = read_project(lay_out(folder, {"mkdocs.yml": text, **files}))
    return "".join(f"{problem}\n" for problem in check(reading, today=today))


def volume(entry: str = "", *, number: int = 3, more: str = "") -> str:
    text = issue_text(entry, number=number, name=f"wombat-{number}", more=more)
    return text.replace("It digs.", SUMMARY).replace("One wombat, alone", f"Wombat {number}, alone")


def topics(*tags: str) -> str:
    return f"tags: [{', '.join(tags)}]"


def test_where_nothing_is_agreed_nothing_is_asked_for(tmp_path: Path) -> None:
    assert advice(tmp_path, "", volume()) == advice(tmp_path / "none", "fewest_topics: 0", volume(topics())) == ""


def test_an_empty_list_of_topics_is_a_warning_where_nothing_is_agreed(tmp_path: Path) -> None:
    assert advice(tmp_path, "", volume(topics())) == (
        'issues/3.yaml:10:11: warning: paper "wombat-3" has no topics; entries have 1 at least [number-of-topics]\n'
        "    add what a reader would look under\n"
    )


@pytest.mark.parametrize("tags", [("burrows",), ("burrows", "night-vision")])
def test_as_many_topics_as_agreed_are_right(tags: tuple[str, ...], tmp_path: Path) -> None:
    assert advice(tmp_path, "fewest_topics: 1, most_topics: 2", volume(topics(*tags))) == ""


def test_too_few_topics_are_a_warning(tmp_path: Path) -> None:
    assert advice(tmp_path, "fewest_topics: 2", volume(topics("burrows"))) == (
        'issues/3.yaml:10:11: warning: paper "wombat-3" has 1 topic; entries have 2 at least [number-of-topics]\n'
        "    add what a reader would look under\n"
    )


def test_too_many_topics_are_a_warning(tmp_path: Path) -> None:
    assert advice(tmp_path, "most_topics: 1", volume(topics("burrows", "night-vision"))) == (
        'issues/3.yaml:10:11: warning: paper "wombat-3" has 2 topics; entries have 1 at most [number-of-topics]\n'
        "    keep what it is mainly about\n"
    )


def test_a_topic_of_too_few_entries_is_a_warning(tmp_path: Path) -> None:
    both = volume(topics("burrows", "night-vision")), volume(topics("burrows"), number=4)
    assert advice(tmp_path, "fewest_entries: 2", *both) == (
        'issues/vocabulary/tags.yaml:5:7: warning: tag "night-vision" has 1 entry; topics have 2 at least '
        "[rare-topic]\n"
        "    give it to the other entries that it fits, or let a wider topic stand for it\n"
    )


def test_no_topic_is_rare_while_something_cannot_be_read(tmp_path: Path) -> None:
    said = advice(tmp_path, "fewest_entries: 2", volume(topics("burrows")), "- {")
    assert "[rare-topic]" not in said
    assert "issues/4.yaml" in said


def test_a_volume_without_an_introduction_is_a_warning(tmp_path: Path) -> None:
    assert advice(tmp_path, "introduction: true", volume()) == (
        'issues/3.yaml:1:1: warning: missing field "intro" [missing-introduction]\n'
        "    write in a sentence or two what the volume is about\n"
    )
    assert advice(tmp_path / "other", "introduction: true", f"intro: Of burrows.\n{volume()}") == ""


def test_a_volume_of_stubs_needs_no_introduction_but_one_with_a_summary_does(tmp_path: Path) -> None:
    stub = volume("stub: true").replace(f"    summary: {SUMMARY}\n", "")
    assert "summary" not in stub
    assert advice(tmp_path, "introduction: true", stub) == ""
    mixed = f"{stub}  - {{id: whole-wombat, title: A Whole Wombat, tagline: All of it, summary: {SUMMARY}}}\n"
    assert "[missing-introduction]" in advice(tmp_path / "other", "introduction: true", mixed)


def test_a_build_asks_for_nothing_that_is_only_agreed(tmp_path: Path) -> None:
    customs = "fewest_topics: 2, fewest_entries: 9, introduction: true"
    assert advice(tmp_path, customs, volume(topics("burrows")), today=None) == ""


@pytest.mark.parametrize("tags", ["burrows, burrows", "burrows night-vision"])
def test_topics_that_are_written_wrongly_are_not_too_few_as_well(tags: str, tmp_path: Path) -> None:
    assert "[number-of-topics]" not in advice(tmp_path, "fewest_topics: 2", volume(f"tags: [{tags}]"))


def test_a_fewest_that_is_more_than_the_most_is_one_problem(tmp_path: Path) -> None:
    said = advice(tmp_path, "fewest_topics: 5, most_topics: 2", volume("tags: [burrows, night-vision]"))
    assert said == (
        'mkdocs.yml:3:41: "fewest_topics" is 5, which is more than the most, 2 [unfit-customs]\n'
        "    one of the two is mistyped\n"
    )


def test_nothing_is_said_to_be_rare_while_entries_have_unknown_topics(tmp_path: Path) -> None:
    said = advice(tmp_path, "fewest_entries: 1", volume("tags: [burrow]"))
    assert "[unknown-tag]" in said
    assert "[rare-topic]" not in said
