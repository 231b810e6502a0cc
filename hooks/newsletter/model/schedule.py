"""The weekly rule: which days volume N covers, when it is published, and whether it comes late. Knows no clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from newsletter.model.volume import Period, Volume

_WEEK = dt.timedelta(days=7)
_TO_SUNDAY = dt.timedelta(days=6)
_TO_FRIDAY = dt.timedelta(days=4)


def period_of(number: int, first_monday: dt.date) -> Period:
    """The days of a weekly volume, Monday to Sunday; `first_monday` is that of volume 1."""
    start = first_monday + (number - 1) * _WEEK
    return Period(start=start, end=start + _TO_SUNDAY)


def publication_of(number: int, first_monday: dt.date) -> dt.date:
    """The day a weekly volume is published: the Friday of its period."""
    return period_of(number, first_monday).start + _TO_FRIDAY


def number_of(day: dt.date, first_monday: dt.date) -> int:
    """The number of the weekly volume whose period a day falls in."""
    return (day - first_monday) // _WEEK + 1


def is_back_issue(day: dt.date | None, volumes: Iterable[Volume]) -> bool:
    """Whether a volume of a day joins late what has a newer weekly volume already; specials may be dated ahead."""
    return day is not None and any(volume.published > day for volume in volumes if not volume.is_special)
