"""Dating: a volume's number, period and day of publication, as printed, or else as they follow from the rhythm."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from newsletter.importers.reading.days import NEAR, day_in_name
from newsletter.importers.reading.draft import Note
from newsletter.importers.reading.sketches import NewsletterContent
from newsletter.model import grouped
from newsletter.model.schedule import Rhythm

_NO_DAY = "no day of publication was found; write it in published:"
_DAY_OF_FILE = "the day of publication is that of the file's name"
_ONE_DAY = dt.timedelta(days=1)


@dataclass
class Dating:
    """When a volume is of, as far as that is known, and what is to be said of it."""

    number: int | None
    """None of a special, and of a volume that its day names."""

    period: tuple[dt.date, dt.date] | None = None
    published: dt.date | None = None
    names_volume: bool = False
    """Whether it is the number or the day that names the volume; a special has a name of its own."""

    notes: list[Note] = field(default_factory=list)

    def note(self, text: str) -> None:
        """Say something of the volume as a whole."""
        self.notes.append(Note(text, 1))


def dating_of(content: NewsletterContent, rhythm: Rhythm, *, name: str) -> Dating:
    """Date a volume; the name of its file may tell the day of publication."""
    when = _numbered(content, rhythm)
    named = day_in_name(name)
    if when.number is not None and rhythm.is_regular:
        _count(when, content, rhythm, named)
        return when
    when.published = content.published or named
    if not content.published:
        when.note(_DAY_OF_FILE if named else _NO_DAY)
    is_dated = rhythm.is_dated and not content.special
    when.period = content.period if when.number is not None or is_dated else None
    when.names_volume = when.number is not None or (is_dated and when.published is not None)
    return when


def _numbered(content: NewsletterContent, rhythm: Rhythm) -> Dating:
    """The number that is printed, or that of the printed period; of a special none, and of a period of no volume."""
    if content.special or content.number is not None or content.period is None or not rhythm.is_regular:
        return Dating(None if content.special else content.number)
    number = next((one for day in content.period if _is_like(content.period, rhythm, one := rhythm.number(day))), None)
    when = Dating(number)
    if number is not None:
        when.note(f"no number is printed; {number} follows from the period")
    return when


def _is_like(printed: tuple[dt.date, dt.date], rhythm: Rhythm, number: int) -> bool:
    """Whether a printed period is that of a number, but for a slip of one day at one end."""
    if number < 1:
        return False
    rule = rhythm.period(number)
    off = sorted((abs(printed[0] - rule.start), abs(printed[1] - rule.end)))
    return off[0] == dt.timedelta() and off[1] <= min(_ONE_DAY, rule.end - rule.start)


def _count(when: Dating, content: NewsletterContent, rhythm: Rhythm, named: dt.date | None) -> None:
    """Date a volume with a number, from which all follows that is not printed."""
    number = when.number or 0
    rule = rhythm.period(number)
    when.names_volume, when.period, when.published = True, content.period, content.published
    if not when.period and when.published and not 0 <= (when.published - rule.start).days <= NEAR:
        covers = f"by the rhythm, number {number} covers {rule.start} to {rule.end}"
        when.note(f"{covers}; {when.published} is far from it")
        return
    if not when.period:
        when.period = (rule.start, rule.end)
        when.note("no period is printed with its year; it follows from the number")
    elif when.period != (rule.start, rule.end):
        when.note(f"the printed period is not the one of number {number}, {rule.start} to {rule.end}")
    if when.published:
        return
    first, last = when.period
    due = rhythm.publication(rule)
    if named and 0 <= (named - first).days <= NEAR:
        when.published = named
        when.note(_DAY_OF_FILE)
    elif (first, last) == (rule.start, rule.end) or first <= due <= last:
        when.published = due
        when.note("no day of publication is printed; it follows from the number")
    else:
        when.note(_NO_DAY)


def first_day_of(contents: Iterable[NewsletterContent], rhythm: Rhythm) -> dt.date | None:
    """The first day of volume 1, if newsletters without numbers are counted from the first of their printed periods.

    It is that of the row of periods in which most of them are; one that ends on the day before belongs to it, however
    long it is. None where numbers are printed, or no period is as long as the rhythm has them.
    """
    contents = tuple(contents)
    printed = sorted(one.period for one in contents if one.period)
    if not rhythm.is_regular or any(one.number is not None for one in contents):
        return None
    begun = ((start, rhythm.beginning(start), end) for start, end in printed)
    whole = ((start, one) for start, one, end in begun if one and one.period(1).end == end)
    rows = grouped((start - rhythm.period_around(start).start, one) for start, one in whole)
    most = max(rows.values(), key=len, default=None)
    return _with_one_before(most[0], {end for _, end in printed}) if most else None


def first_day_by_numbers(read: Iterable[tuple[str, NewsletterContent]], rhythm: Rhythm) -> dt.date | None:
    """The first day of volume 1, as most printed numbers and their periods have it, or else their days of publication.

    A day in the name of a file is one of publication where none is printed.

    None where nothing tells.
    """
    told = ((one.number, one.period, one.published or day_in_name(name)) for name, one in read if one.number)
    starts = ((period[0] if period else day and rhythm.period_around(day).start, one) for one, period, day in told)
    begun = ((rhythm.beginning(start), number) for start, number in starts if start)
    days = [one.period(2 - number).start for one, number in begun if one]
    return max(days, key=days.count, default=None)


def _with_one_before(rhythm: Rhythm, ends: Collection[dt.date]) -> dt.date:
    last = rhythm.first_day - _ONE_DAY
    return rhythm.period_around(last).start if last in ends else rhythm.first_day
