"""Days, weeks, months and periods as newsletters and names of files print them."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange

from newsletter.importers.formats.document import GAP
from newsletter.model.dates import MONTH_NAME, month_number
from newsletter.source.printed_dates import printed_date

_DASH = rf"{GAP}(?:[-–—−~～〜至到]|to|bis|al|au){GAP}"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|[.ºª°])?"
_OF = r"(?:(?:of|de|di)\s+)?"
"""What may stand between a day, its month and its year."""

_PERIOD = re.compile(
    rf"\b(?P<month>{MONTH_NAME})\s*(?P<day>{_DAY})(?:\s*,?\s*(?P<year>\d{{4}}))?{_DASH}"
    rf"(?:(?P<last_month>{MONTH_NAME})\s*)?(?P<last_day>{_DAY})\b(?:\)?\s*[,–-]?\s*(?P<last_year>\d{{4}}))?",
    re.IGNORECASE,
)
_DAY_FIRST_PERIOD = re.compile(
    rf"(?:(?:^\W*|[(（,:|]\s*|\b(?:of|from|vom|del|du|dal)\s+)(?={_DAY}{_DASH})|(?<![\w/.-])(?={_DAY}\s+{_OF}{MONTH_NAME}))"
    rf"(?P<day>{_DAY})(?:\s+{_OF}(?P<month>{MONTH_NAME})(?:,?\s+{_OF}(?P<year>\d{{4}}))?)?{_DASH}"
    rf"(?P<last_day>{_DAY})\s+{_OF}(?P<last_month>{MONTH_NAME})\b(?:,?\s+(?:del?\s+)?(?P<last_year>\d{{4}}))?",
    re.IGNORECASE,
)
"""Two days before their months, «5 June – 11 June 2023», «5.–11. Juni 2023»; what begins with a number alone may be the
number of a newsletter and its day, «Issue 5 – 11 June 2023», unless no word stands before it."""

_NUMERIC_PERIOD = re.compile(
    rf"(?<![\w/.-])(?P<year>\d{{4}})(?P<sign>[-/.])(?P<month>\d{{1,2}})(?P=sign)(?P<day>\d{{1,2}}){_DASH}"
    r"(?:(?P<last_year>\d{4})(?P=sign))?(?P<last_month>\d{1,2})(?P=sign)(?P<last_day>\d{1,2})(?![\w/-])"
)
"""Two days in digits, «2026-04-13 – 2026-04-19»; the second says its month at least."""

_CJK_PERIOD = re.compile(
    rf"(?:(?P<year>\d{{4}}){GAP}[年년]{GAP})?(?P<month>\d{{1,2}}){GAP}[月월]{GAP}(?P<day>\d{{1,2}}){GAP}[日일]?{_DASH}"
    rf"(?:(?P<last_year>\d{{4}}){GAP}[年년]{GAP})?(?:(?P<last_month>\d{{1,2}}){GAP}[月월]{GAP})?(?P<last_day>\d{{1,2}}){GAP}[日일]"
)
_PERIODS = (_PERIOD, _DAY_FIRST_PERIOD, _NUMERIC_PERIOD, _CJK_PERIOD)
_WEEK = re.compile(
    rf"(?<![\w/.-])(\d{{4}})-?W(\d{{2}})(?![\w/-])|(\d{{4}}){GAP}[年년]{GAP}第{GAP}(\d{{1,2}}){GAP}[周週]"
)
"""A week by its number as ISO 8601 counts them, from Monday to Sunday."""

_DATE = re.compile(rf"(?P<month>{MONTH_NAME})\s*(?P<day>{_DAY})(?:\s*,?\s*(?P<year>\d{{4}}))?", re.IGNORECASE)
_CJK = re.compile(rf"(\d{{4}}){GAP}[年년]{GAP}(\d{{1,2}}){GAP}[月월]{GAP}(\d{{1,2}}){GAP}[日일]")
_ISO_WITHIN = re.compile(r"(?<![\w/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\w/-])")
_DAY_FIRST = re.compile(
    rf"(?P<day>{_DAY})\s+{_OF}(?P<month>{MONTH_NAME}),?\s+(?:del?\s+)?(?P<year>\d{{4}})", re.IGNORECASE
)
_DAY_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)")
"""A day in the name of a file, which may have no signs: «2026-04-17-burrows», «20260417_burrows»."""

NEAR = 31
"""How many days a week and the day of its publication may be apart: a newsletter comes within the month."""

ANY_YEAR = 2000
"""The year of days that are printed without one, as long as they are only held against each other: it has all days."""


def read_period(text: str, *, year: int | None = None) -> tuple[dt.date, dt.date] | None:
    """Read a period such as «Dec 29, 2025 - Jan 04, 2026»; a year that is not printed is not guessed."""
    found = printed_period(text)
    if not found or found.re is _WEEK:
        return _week(found) if found else None
    last_year = int(found["last_year"] or found["year"] or year or 0)
    last = _day(found["last_month"] or found["month"], found["last_day"], last_year)
    first = _day(found["month"] or found["last_month"], found["day"], int(found["year"] or last_year))
    if first and last and first > last and found["month"] and found["last_month"] and not found["year"]:
        first = _day(found["month"], found["day"], last_year - 1)
    return (first, last) if first and last and first <= last else None


def printed_period(text: str, place: int = 0) -> re.Match[str] | None:
    """Where a text prints a period, from a place on."""
    return next((found for one in (*_PERIODS, _WEEK) if (found := one.search(text, place))), None)


def _week(found: re.Match[str]) -> tuple[dt.date, dt.date] | None:
    try:
        monday = dt.date.fromisocalendar(int(found[1] or found[3]), int(found[2] or found[4]), 1)
    except ValueError:
        return None
    return monday, monday + dt.timedelta(days=6)


def period_near(text: str, day: dt.date) -> tuple[dt.date, dt.date] | None:
    """Read a period without a year: that of the year in which it comes nearest to a day, if that is near."""
    periods = [period for year in (day.year - 1, day.year, day.year + 1) if (period := read_period(text, year=year))]
    near = [period for period in periods if abs((period[1] - day).days) <= NEAR]
    return min(near, key=lambda period: abs((period[1] - day).days), default=None)


def without_period(text: str) -> str:
    """A text without the period that it prints."""
    found = printed_period(text)
    return text[: found.start()] + text[found.end() :] if found else text


def is_period(text: str) -> bool:
    """Whether a text is a period and nothing else."""
    return any(one.fullmatch(text.strip(" ().")) for one in (*_PERIODS, _WEEK))


def read_month(text: str) -> tuple[dt.date, dt.date] | None:
    """Read a month that is the whole text, «2026-04» or «April 2026», from its first day to its last."""
    found = printed_date(text)
    if found is None or found.month is None or found.day is not None:
        return None
    return dt.date(found.year, found.month, 1), dt.date(found.year, found.month, monthrange(found.year, found.month)[1])


def day_in(text: str) -> dt.date | None:
    """The one day with its year that a title prints, «Daily Burrow, 2025-01-14»; None where it prints more, or none."""
    found = [_date(*map(int, one.group(1, 3, 4))) for one in _ISO_WITHIN.finditer(text)]
    found += [_date(*map(int, one.groups())) for one in _CJK.finditer(text)]
    if not found:
        dates = [*_DATE.finditer(text), *_DAY_FIRST.finditer(text)]
        found = [_day(one["month"], one["day"], int(one["year"])) for one in dates if one["year"]]
    return found[0] if len(set(found)) == 1 else None


def day_in_name(name: str) -> dt.date | None:
    """The one day that the name of a file has; None where it has several, or none."""
    found = {day for one in _DAY_IN_NAME.finditer(name) if (day := _date(*map(int, one.group(1, 3, 4))))}
    return found.pop() if len(found) == 1 else None


def read_day(text: str, *, year: int | None) -> dt.date | None:
    """Read a day such as «Sep 29» that is the whole text; None where it is none, or its year is not known."""
    found = _DATE.fullmatch(text.strip())
    return _day(found["month"], found["day"], int(found["year"] or year or 0)) if found else None


def is_day(text: str) -> bool:
    """Whether a text is a day of a year and nothing else."""
    return bool(_DATE.fullmatch(text.strip()))


def _day(month: str, day: str, year: int) -> dt.date | None:
    number = int(month) if month.isdigit() else month_number(month)
    return _date(year, number, int(re.sub(r"\D", "", day)))


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
