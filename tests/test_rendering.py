"""How dates and lists of names are written for readers."""

from __future__ import annotations

import datetime as dt

import pytest

from newsletter.model import Period
from newsletter.rendering import day, days, joined


def test_a_day_is_written_out() -> None:
    assert day(dt.date(2025, 11, 3)) == "3 November 2025"


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2025-11-17", "2025-11-23", "17–23 November 2025"),
        ("2025-09-29", "2025-10-05", "29 September – 5 October 2025"),
        ("2024-12-30", "2025-01-05", "30 December 2024 – 5 January 2025"),
    ],
)
def test_a_period_names_month_and_year_once(start: str, end: str, written: str) -> None:
    assert days(Period(start=dt.date.fromisoformat(start), end=dt.date.fromisoformat(end))) == written


@pytest.mark.parametrize(
    ("names", "written"), [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")]
)
def test_names_are_joined_for_a_sentence(names: tuple[str, ...], written: str) -> None:
    assert joined(names) == written
