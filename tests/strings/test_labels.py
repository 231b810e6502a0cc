"""What volumes are called, by the pattern of a newsletter or by their own label."""

from __future__ import annotations

import datetime as dt

import pytest

from newsletter.model import Volume
from newsletter.strings.labels import label_of_removed, labelled_by
from newsletter.strings.language import strings
from tests.builders import make_special, make_volume

SAID = strings("en")


def called(volume: Volume, pattern: str | None = None) -> str:
    return SAID.label(labelled_by(pattern, volume, SAID))


@pytest.mark.parametrize(
    ("pattern", "label"),
    [
        (None, "Vol. 33"),
        ("#{number}", "#33"),
        ("Week {week}, {year}", "Week 1, 2024"),
        ("{month}", "January 2024"),
        ("{date}", "5 January 2024"),
        ("{{{number}}} <b>", "{33} <b>"),
    ],
)
def test_a_volume_is_called_as_the_newsletter_wants(pattern: str | None, label: str) -> None:
    assert called(make_volume(33), pattern) == label


def test_a_double_issue_has_both_numbers() -> None:
    volume = make_volume(33).model_copy(update={"through": 34})
    assert (called(volume), called(volume, "No. {number}")) == ("Vol. 33–34", "No. 33–34")


def test_a_volume_without_a_number_is_called_by_its_day() -> None:
    volume = make_volume(33).model_copy(update={"volume": None})
    assert volume.id == "2024-01-05"
    assert (called(volume), called(volume, "#{number}")) == ("5 January 2024", "#5 January 2024")


def test_what_has_a_label_of_its_own_and_a_special_keep_it() -> None:
    summer = make_volume(33).model_copy(update={"label": "Summer issue"})
    assert called(summer, "#{number}") == "Summer issue"
    assert called(make_special("notes", published=dt.date(2024, 1, 5)), "#{number}") == "Special"


def test_of_a_removed_volume_only_its_name_is_known() -> None:
    names = ("131", "2024-01-05", "reading-list")
    assert [label_of_removed(name, "#{number}", SAID) for name in names] == ["#131", "5 January 2024", "Special"]
    assert label_of_removed("131", "Week {week}", SAID) == "Vol. 131"
