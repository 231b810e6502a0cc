"""Rules about the week of a volume: the neighbouring cases of `examples/broken`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import SETTINGS, issue_text, report

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
