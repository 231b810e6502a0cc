"""Rules about the week of a volume: the neighbouring cases of `examples/broken`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from newsletter.checks import check
from newsletter.source import read_project
from tests.builders import SETTINGS, issue_text, lay_out, report

SPECIAL = "special: reading-list\ntitle: A Reading List\npublished: {day}\npapers: []\n"


def volume(*, start: str = "2023-06-05", end: str = "2023-06-11", published: str = "2023-06-09") -> str:
    """Volume 3, whose week is that of 5 June 2023."""
    head = f"volume: 3\ntitle: T\nperiod: {{start: {start}, end: {end}}}\npublished: {published}"
    return issue_text(volume=head)


def test_a_volume_in_its_week_and_its_file_is_right(tmp_path: Path) -> None:
    assert report(tmp_path, {"issues/3.yaml": volume()}) == ""


def test_a_special_has_its_name_for_a_file_name_and_any_day(tmp_path: Path) -> None:
    assert report(tmp_path, {"issues/reading-list.yaml": SPECIAL.format(day="2023-06-07")}) == ""


def test_the_first_monday_is_a_setting(tmp_path: Path) -> None:
    settings = SETTINGS.replace("}", ", first_monday: 2023-05-29}")
    said = report(tmp_path, {"mkdocs.yml": settings, "issues/3.yaml": volume()})
    assert said == (
        "issues/3.yaml:3:9: the period of volume 3 is 2023-06-12 to 2023-06-18, not 2023-06-05 to 2023-06-11 "
        "[wrong-period]\n"
        "    write period: {start: 2023-06-12, end: 2023-06-18}, or volume: 2 if the period is right\n"
    )


@pytest.mark.parametrize("day", ["2023-06-05", "2023-06-11"])
def test_any_day_of_the_week_but_friday_is_a_warning(day: str, tmp_path: Path) -> None:
    said = report(tmp_path, {"issues/3.yaml": volume(published=day)})
    assert said.startswith(f"issues/3.yaml:4:12: warning: published on {day}, a ")
    assert "a weekly volume is published on the Friday, 2023-06-09 [publication-day]\n" in said


@pytest.mark.parametrize("day", ["2023-06-04", "2023-06-12"])
def test_a_day_outside_the_week_is_an_error(day: str, tmp_path: Path) -> None:
    assert report(tmp_path, {"issues/3.yaml": volume(published=day)}) == (
        f"issues/3.yaml:4:12: published on {day}, outside the period of volume 3, 2023-06-05 to 2023-06-11 "
        "[publication-day]\n"
        "    the Friday of that week is 2023-06-09\n"
    )


def test_a_period_that_could_not_be_read_is_one_problem(tmp_path: Path) -> None:
    assert report(tmp_path, {"issues/3.yaml": volume(start="Monday")}).count("[") == 1


def test_a_day_that_could_not_be_read_is_one_problem(tmp_path: Path) -> None:
    assert report(tmp_path, {"issues/3.yaml": volume(published="Friday")}).count("[") == 1


def test_a_number_that_could_not_be_read_is_one_problem(tmp_path: Path) -> None:
    text = volume().replace("volume: 3", "volume: three")
    assert report(tmp_path, {"issues/4.yaml": text}).count("[") == 1


def test_a_volume_whose_week_is_wrong_is_not_told_of_its_friday_too(tmp_path: Path) -> None:
    text = volume(start="2023-06-12", end="2023-06-18", published="2023-06-15")
    assert report(tmp_path, {"issues/3.yaml": text}).count("[") == 1


def said_by(rhythm: str, tmp_path: Path, issues: dict[str, str]) -> str:
    """What is said of issue files in an archive with a rhythm."""
    return report(tmp_path, {"mkdocs.yml": SETTINGS.replace("}", f", rhythm: {rhythm}}}")} | issues)


MONTHLY = "{every: month, first_day: 2023-04-01, published_days_after: 2}"


def test_a_month_that_is_told_of_afterwards_is_right(tmp_path: Path) -> None:
    text = volume(start="2023-06-01", end="2023-06-30", published="2023-07-02")
    assert said_by(MONTHLY, tmp_path, {"issues/3.yaml": text}) == ""


def test_a_month_has_its_days_and_its_day_of_publication(tmp_path: Path) -> None:
    text = volume(start="2023-06-01", end="2023-06-30", published="2023-07-03")
    assert said_by(MONTHLY, tmp_path / "late", {"issues/3.yaml": text}) == (
        "issues/3.yaml:4:12: published on 2023-07-03, outside the period of volume 3, 2023-06-01 to 2023-06-30 "
        "[publication-day]\n    by the rhythm its day is 2023-07-02\n"
    )
    text = volume(start="2023-06-01", end="2023-06-30", published="2023-06-30")
    assert "published on 2023-06-30, a Friday; by the rhythm it is 2023-07-02 [" in said_by(
        MONTHLY, tmp_path / "early", {"issues/3.yaml": text}
    )
    text = volume(start="2023-06-02", end="2023-06-30", published="2023-07-02")
    assert "the period of volume 3 is 2023-06-01 to 2023-06-30, not 2023-06-02 to 2023-06-30" in said_by(
        MONTHLY, tmp_path / "days", {"issues/3.yaml": text}
    )


def test_a_double_issue_covers_its_numbers_and_takes_them(tmp_path: Path) -> None:
    text = volume(start="2023-06-01", end="2023-07-31", published="2023-08-02").replace("\n", "\nthrough: 4\n", 1)
    assert said_by(MONTHLY, tmp_path / "right", {"issues/3.yaml": text}) == ""
    other = issue_text(
        volume="volume: 4\ntitle: T\nperiod: {start: 2023-07-01, end: 2023-07-31}\npublished: 2023-08-02"
    )
    said = said_by(
        MONTHLY, tmp_path / "taken", {"issues/3.yaml": text, "issues/4.yaml": other.replace("lone", "other")}
    )
    assert 'volume "4" is already in issues/3.yaml:2' in said


def test_what_appears_irregularly_needs_no_period_and_may_be_named_by_its_day(tmp_path: Path) -> None:
    text = volume().replace("volume: 3\n", "").replace("period: {start: 2023-06-05, end: 2023-06-11}\n", "")
    assert said_by("{every: irregular, named_by: date}", tmp_path / "right", {"issues/2023-06-09.yaml": text}) == ""
    said = said_by("{every: irregular, named_by: date}", tmp_path / "wrong", {"issues/2023-06-10.yaml": text})
    assert said == (
        "issues/2023-06-10.yaml:2:12: published: 2023-06-09 stands in a file named 2023-06-10.yaml [file-name]\n"
        "    name the file 2023-06-09.yaml, or write here what the file is named\n"
    )
    assert "neither a number nor a name" in said_by("{every: irregular}", tmp_path / "numbers", {"issues/3.yaml": text})


def test_two_volumes_of_one_day_are_the_same_volume(tmp_path: Path) -> None:
    one = volume().replace("volume: 3\n", "").replace("period: {start: 2023-06-05, end: 2023-06-11}\n", "")
    issues = {"issues/2023-06-09.yaml": one, "issues/b.yaml": one.replace("lone", "other")}
    assert 'volume "2023-06-09" is already in issues/2023-06-09.yaml:2' in said_by(
        "{every: irregular, named_by: date}", tmp_path, issues
    )


@pytest.mark.parametrize(
    ("rhythm", "message"),
    [
        ("{every: fortnight}", "must be day, week, two-weeks, month, quarter or irregular"),
        ("{every: monht}", 'did you mean "month"?'),
        ("{every: month, first_day: 2023-01-31}", "must begin its months on a day that every month has"),
        ("{published_on_day: 1, published_days_after: 1}", "must have either published_on_day or published_days_after"),
        ("{skipped: [tomorrow]}", "mkdocs.yml:3:"),
        ("{published_days_after: 10000000000}", "[wrong-value]"),
    ],
)
def test_a_rhythm_that_nothing_can_keep_is_said_once(rhythm: str, message: str, tmp_path: Path) -> None:
    said = said_by(rhythm, tmp_path, {"issues/3.yaml": volume()})
    assert message in said
    assert said.count("[") - rhythm.count("[") <= 1


@pytest.mark.parametrize(
    ("label", "message"),
    [
        ("'{number.__class__}'", "must have no place but those for number, date, month, week and year"),
        ("'{numbr}'", 'did you mean "{number}"?'),
        ("'{number:>999999999}'", "must have no place but those for"),
        ("'{number!r}'", "must have no place but those for"),
        ("'{'", "must have a closing brace for each that opens"),
        ("'Issue'", "must have a place for what tells volumes apart"),
        ("'{0}{}'", "must have no place but those for"),
    ],
)
def test_a_label_has_places_for_what_is_known_alone(label: str, message: str, tmp_path: Path) -> None:
    settings = SETTINGS.replace("}", f", volume_label: {label}}}")
    assert message in report(tmp_path, {"mkdocs.yml": settings, "issues/3.yaml": volume()})


@pytest.mark.parametrize("year", ["2022", "2032"])
def test_a_mistyped_year_of_publication_is_one_problem(year: str, tmp_path: Path) -> None:
    entry = "date: 2023-06-05\ncorrections: [{date: 2023-06-30, text: It was another.}]"
    text = issue_text(entry).replace("published: 2023", f"published: {year}")
    project = read_project(lay_out(tmp_path, {"issues/3.yaml": text}))
    found = check(project, today=dt.date(2023, 7, 1))
    assert [one.rule for one in found if one.rule != "summary-length"] == ["publication-day"]


def test_a_mistyped_first_day_of_the_rhythm_is_one_problem(tmp_path: Path) -> None:
    settings = SETTINGS.replace("{feed_authority", "{rhythm: {first_day: 2023-05-23}, feed_authority")
    files = {f"issues/{n}.yaml": issue_text(number=n, name=f"wombat-{n}") for n in range(3, 7)}
    assert report(tmp_path / "all", {"mkdocs.yml": settings, **files}) == (
        'mkdocs.yml:3:24: no volume has the period that "rhythm" gives it: 3 begins on 2023-06-05, not on 2023-06-06 '
        "[wrong-period]\n    the first day of the rhythm is that on which the period of the first volume began\n"
    )
    del files["issues/6.yaml"]
    assert report(tmp_path / "few", {"mkdocs.yml": settings, **files}).count("[wrong-period]") == 3
