"""The weekly rule, on the dates that are known."""

from __future__ import annotations

import datetime as dt

import pytest

from newsletter.model.schedule import is_back_issue, number_of, period_of, publication_of
from tests.builders import FIRST_MONDAY, make_special, make_volume

FIRST = dt.date(2023, 5, 22)


@pytest.mark.parametrize(
    ("number", "start", "published"),
    [
        (1, "2023-05-22", "2023-05-26"),
        (51, "2024-05-06", "2024-05-10"),
        (122, "2025-09-15", "2025-09-19"),
        (123, "2025-09-22", "2025-09-26"),
        (131, "2025-11-17", "2025-11-21"),
        (148, "2026-03-16", "2026-03-20"),
    ],
)
def test_a_volume_covers_monday_to_sunday_and_is_published_on_the_friday(
    number: int, start: str, published: str
) -> None:
    period = period_of(number, FIRST)
    assert period.start == dt.date.fromisoformat(start)
    assert period.end - period.start == dt.timedelta(days=6)
    assert publication_of(number, FIRST) == dt.date.fromisoformat(published)
    assert number_of(period.start, FIRST) == number_of(period.end, FIRST) == number


def test_a_volume_joins_late_what_has_a_newer_weekly_one() -> None:
    volumes = (make_volume(5), make_special("ahead", published=dt.date(2030, 1, 1)))
    assert is_back_issue(publication_of(4, FIRST_MONDAY), volumes)
    assert not is_back_issue(publication_of(5, FIRST_MONDAY), volumes)
    assert not is_back_issue(publication_of(6, FIRST_MONDAY), volumes)
    assert not is_back_issue(None, volumes)
    assert not is_back_issue(publication_of(1, FIRST_MONDAY), ())
