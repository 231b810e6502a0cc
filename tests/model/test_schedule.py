"""The weekly rule, on the dates that are known."""

from __future__ import annotations

import datetime as dt

import pytest

from newsletter.model.schedule import number_of, period_of, publication_of

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
