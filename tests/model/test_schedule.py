"""The rhythm of newsletters, on dates that are known."""

from __future__ import annotations

import datetime as dt

import pytest

from newsletter.model import Period
from newsletter.model.schedule import Rhythm, is_back_issue
from tests.builders import make_special, make_volume

WEEKLY = Rhythm(first_day=dt.date(2023, 5, 22))


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
    period = WEEKLY.period(number)
    assert period.start == dt.date.fromisoformat(start)
    assert period.end - period.start == dt.timedelta(days=6)
    assert WEEKLY.publication(period) == dt.date.fromisoformat(published)
    assert WEEKLY.number(period.start) == WEEKLY.number(period.end) == number


def test_a_volume_joins_late_what_has_a_newer_weekly_one() -> None:
    volumes = (make_volume(5), make_special("ahead", published=dt.date(2030, 1, 1)))
    assert is_back_issue(WEEKLY.publication(WEEKLY.period(4)), volumes)
    assert not is_back_issue(WEEKLY.publication(WEEKLY.period(5)), volumes)
    assert not is_back_issue(WEEKLY.publication(WEEKLY.period(6)), volumes)
    assert not is_back_issue(None, volumes)
    assert not is_back_issue(WEEKLY.publication(WEEKLY.period(1)), ())


def days(text: str) -> Period:
    """A period as «first last»."""
    first, last = map(dt.date.fromisoformat, text.split())
    return Period(start=first, end=last)


def rhythm(every: str, first_day: str, **fields: object) -> Rhythm:
    return Rhythm.model_validate({"every": every, "first_day": dt.date.fromisoformat(first_day)} | fields)


@pytest.mark.parametrize(
    ("kept", "number", "period", "published"),
    [
        (rhythm("day", "2026-02-27"), 3, "2026-03-01 2026-03-01", "2026-03-01"),
        (rhythm("week", "2026-01-01", published_days_after=1), 2, "2026-01-08 2026-01-14", "2026-01-15"),
        (rhythm("two-weeks", "2026-01-05"), 3, "2026-02-02 2026-02-15", "2026-02-15"),
        (rhythm("month", "2025-12-01", published_on_day=-2), 3, "2026-02-01 2026-02-28", "2026-01-29"),
        (rhythm("month", "2025-12-15", published_days_after=2), 2, "2026-01-15 2026-02-14", "2026-02-16"),
        (rhythm("quarter", "2025-10-01", published_on_day=1), 2, "2026-01-01 2026-03-31", "2026-01-01"),
    ],
)
def test_every_rhythm_gives_days_to_a_number(kept: Rhythm, number: int, period: str, published: str) -> None:
    right = days(period)
    assert kept.period(number) == right
    assert kept.publication(right) == dt.date.fromisoformat(published)
    assert kept.number(right.start) == kept.number(right.end) == number
    assert kept.publication_after(kept.publication(kept.period(number - 1))) == kept.publication(right)


def test_a_skipped_period_has_no_number_and_may_belong_to_the_volume_before() -> None:
    kept = rhythm("week", "2025-12-15", skipped=(dt.date(2025, 12, 24), dt.date(2025, 12, 29)))
    assert kept.period(2) == days("2026-01-05 2026-01-11")
    assert kept.number(dt.date(2026, 1, 5)) == 2
    assert [one.end.isoformat() for one in kept.periods(1, 1)] == ["2025-12-21", "2025-12-28", "2026-01-04"]
    assert kept.publication_after(dt.date(2025, 12, 19)) == dt.date(2026, 1, 9)


def test_a_double_issue_covers_the_periods_of_its_numbers() -> None:
    assert list(rhythm("month", "2026-01-01").periods(7, 8)) == [days("2026-07-01 2026-08-31")]


@pytest.mark.parametrize("every", ["day", "two-weeks", "month", "quarter"])
@pytest.mark.parametrize("first_day", ["0001-01-01", "9999-12-28"])
def test_no_number_and_no_day_is_too_large_for_the_calendar(every: str, first_day: str) -> None:
    kept = rhythm(every, first_day, published_days_after=366)
    for number in (-99_999, 1, 99_999):
        period = kept.period(number)
        assert period.start <= period.end <= kept.publication(period)
    assert kept.publication_after(dt.date.max) <= dt.date.max
    assert kept.period_around(dt.date.min).start <= kept.publication_after(dt.date.min)
