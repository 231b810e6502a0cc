"""The rhythm of a newsletter: which days a volume covers, when it comes out, and whether it is late. Knows no clock."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from typing import Annotated

from pydantic import AfterValidator, Field

from newsletter.model.record import Line, Record, fault
from newsletter.model.volume import Period, Volume
from newsletter.problem import ReadingRule, did_you_mean, listed, nearest

_DAYS = {"day": 1, "week": 7, "two-weeks": 14}
_MONTHS = {"month": 1, "quarter": 3}
IRREGULAR = "irregular"
STEPS = (*_DAYS, *_MONTHS, IRREGULAR)
"""How long the period of a volume is; what appears irregularly has none of a settled length."""

NAMES = ("number", "date")
"""What a volume is named by."""

_MOST_MONTHS = 9999 * 12
_LAST_OF_EVERY_MONTH = 28


def check_one_of(words: tuple[str, ...], text: str) -> str:
    """A word as it is, if it is one of those that are known."""
    if text not in words:
        raise fault(ReadingRule.WRONG_VALUE, f"must be {listed(words)}", hint=did_you_mean(nearest(text, words)))
    return text


Step = Annotated[Line, AfterValidator(partial(check_one_of, STEPS)), Field(json_schema_extra={"enum": list(STEPS)})]
"""How often a newsletter appears."""

NamedBy = Annotated[Line, AfterValidator(partial(check_one_of, NAMES)), Field(json_schema_extra={"enum": list(NAMES)})]
"""By what the files and addresses of its volumes are named."""


class Rhythm(Record):
    """How often the newsletter appears, which days each volume covers, and when it comes out."""

    every: Step = Field("week", description="How often it appears", examples=["month"])
    first_day: dt.date = Field(
        dt.date(2023, 5, 22),
        description="First day of the period of volume 1; those of the others follow from it",
        examples=["2026-01-05"],
    )
    published_on_day: int | None = Field(
        None,
        ge=-366,
        le=366,
        description="Day of the period on which a volume comes out: 1 is the first, 0 the day before; 5 of a week,"
        " where nothing else is set",
        examples=[1],
    )
    published_days_after: int | None = Field(
        None, ge=0, le=366, description="Or how many days after the last day of the period", examples=[2]
    )
    skipped: tuple[dt.date, ...] = Field(
        (),
        description="Days of periods without a volume of their own; the volume before may cover them too",
        examples=[["2025-12-22", "2025-12-29"]],
    )
    named_by: NamedBy = Field(
        "number",
        description="What names a volume in files and addresses: volume: and its number, or its day of publication",
        examples=["date"],
    )

    @property
    def is_dated(self) -> bool:
        """Whether volumes are named by their days."""
        return self.named_by == "date"

    @property
    def is_regular(self) -> bool:
        """Whether periods follow from numbers."""
        return self.every != IRREGULAR

    def beginning(self, day: dt.date) -> Rhythm | None:
        """The same rhythm from a day on, without skipped periods; None where months cannot begin on it."""
        if self.every in _MONTHS and day.day > _LAST_OF_EVERY_MONTH:
            return None
        return Rhythm(**{**self.model_dump(), "first_day": day, "skipped": ()})

    def period(self, number: int) -> Period:
        """The days that a volume covers by its number."""
        return self._period_at(self._step(number))

    def periods(self, first: int, last: int) -> Iterator[Period]:
        """What a volume of these numbers may cover: its periods, and the skipped ones that follow directly."""
        start, step = self.period(first).start, self._step(last)
        yield Period(start=start, end=self._period_at(step).end)
        while step + 1 in self._skipped:
            step += 1
            yield Period(start=start, end=self._period_at(step).end)

    def period_around(self, day: dt.date) -> Period:
        """The period that a day falls in, whether or not a volume has it."""
        return self._period_at(self._step_of(day))

    def number(self, day: dt.date) -> int:
        """The number of the volume whose period a day falls in, or else of the one before; less than 1 before all."""
        step = self._step_of(day)
        return step + 1 - bisect_right(self._skipped, step)

    def publication(self, period: Period) -> dt.date:
        """The day on which the volume of a period comes out; the last one where nothing is settled."""
        if self.published_days_after is not None:
            return _later(period.end, self.published_days_after)
        day = self._day
        return period.end if day is None else _later(period.start, day - 1)

    @property
    def has_day(self) -> bool:
        """Whether a day of publication is settled."""
        return self._day is not None or self.published_days_after is not None

    def publication_after(self, day: dt.date) -> dt.date:
        """The first day after a day on which a volume comes out."""
        days = max(self.published_days_after or 0, self._day or 0)
        begun_since = days // _DAYS.get(self.every, 28) + 2  # periods before a volume of the first is out, at most
        step = max(0, self._step_of(day) - begun_since)
        while step in self._skipped or (self.publication(self._period_at(step)) <= day < dt.date.max):
            step += 1
        return self.publication(self._period_at(step))

    @property
    def _day(self) -> int | None:
        if self.published_on_day is not None or self.published_days_after is not None:
            return self.published_on_day
        return 5 if self.every == "week" else None  # the Friday of a week that begins on Monday

    @cached_property
    def _skipped(self) -> list[int]:
        """The places of skipped periods, counted from 0, in order."""
        return sorted({step for step in map(self._step_of, self.skipped) if step >= 0})

    def _step(self, number: int) -> int:
        """The place of a volume's period among all."""
        step = number - 1
        for skipped in self._skipped:
            step += skipped <= step
        return step

    def _step_of(self, day: dt.date) -> int:
        if self.every in _DAYS:
            return (day - self.first_day).days // _DAYS[self.every]
        months = (day.year - self.first_day.year) * 12 + day.month - self.first_day.month
        return (months - (day.day < self.first_day.day)) // _MONTHS.get(self.every, 1)

    def _period_at(self, step: int) -> Period:
        after = self._start(step + 1)
        end = after if after in (dt.date.min, dt.date.max) else after - dt.timedelta(days=1)
        return Period(start=self._start(step), end=end)

    def _start(self, step: int) -> dt.date:
        if self.every in _DAYS:
            return _later(self.first_day, step * _DAYS[self.every])
        first = self.first_day
        months = first.year * 12 + first.month - 1 + step * _MONTHS.get(self.every, 1)
        if months < 12:
            return dt.date.min
        return dt.date.max if months >= _MOST_MONTHS else dt.date(months // 12, months % 12 + 1, first.day)


def check_rhythm(rhythm: Rhythm) -> Rhythm:
    """A rhythm as it is, if it can be kept."""
    if rhythm.every in _MONTHS and rhythm.first_day.day > _LAST_OF_EVERY_MONTH:
        raise fault(ReadingRule.WRONG_VALUE, "must begin its months on a day that every month has, 28 at most")
    if rhythm.published_on_day is not None and rhythm.published_days_after is not None:
        raise fault(ReadingRule.WRONG_VALUE, "must have either published_on_day or published_days_after")
    return rhythm


def _later(day: dt.date, days: int) -> dt.date:
    """A day so many days later, within the calendar."""
    ordinal = day.toordinal() + days
    return dt.date.fromordinal(min(max(ordinal, 1), dt.date.max.toordinal()))


def is_back_issue(day: dt.date | None, volumes: Iterable[Volume]) -> bool:
    """Whether a volume of a day joins late what has a newer one already; specials may be dated ahead."""
    return day is not None and any(volume.published > day for volume in volumes if not volume.is_special)
