"""The date that a text means which is no date of YAML's, such as «18. November 2025»; none where it may mean two."""

from __future__ import annotations

import datetime as dt
import re

from newsletter.model.dates import MONTH_NAME, PartialDate, month_number

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_AROUND = " \t\n.,;'\"‘’“”"
"""What is copied along with a date."""

_YEAR_FIRST = re.compile(
    r"(?P<year>[1-9][0-9]{3})(?:(?P<sign>[-/._ ]|)(?P<month>[0-9]{1,2})(?:(?P=sign)(?P<day>[0-9]{1,2}))?)?"
    r"(?:T.*| [0-9]{1,2}:.*| \(.*\))?"
)
_YEAR_LAST = re.compile(r"(?P<one>[0-9]{1,2})(?P<sign>[-/.])(?P<other>[0-9]{1,2})(?P=sign)(?P<year>[1-9][0-9]{3})")
_IN_WORDS = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]*\s+)?(?:(?P<first>[0-9]{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?)?"
    rf"(?:de\s+)?(?P<month>{MONTH_NAME}),?\s+"
    r"(?:(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+)?(?:del?\s+)?(?P<year>[1-9][0-9]{3})",
    re.IGNORECASE,
)


def printed_date(text: str) -> PartialDate | None:
    """Read a printed date as exactly as it is; None where nobody can tell it, as of 11/10/2025."""
    text = text.strip(_AROUND).translate(_DASHES)
    if found := _YEAR_FIRST.fullmatch(text):
        is_whole = found["sign"] != "" or len(found["month"] + (found["day"] or "")) == 4
        return _date(found["year"], found["month"], found["day"]) if is_whole else None
    if found := _YEAR_LAST.fullmatch(text):
        day, month = found["one"], found["other"]
        if found["sign"] != "." and int(month) > 12:  # in the United States the month is the first
            day, month = month, day
        is_sure = found["sign"] == "." or int(day) > 12 or day == month
        return _date(found["year"], month, day) if is_sure else None
    found = _IN_WORDS.fullmatch(text)
    if not found or (found["first"] and found["day"]):
        return None
    return _date(found["year"], str(month_number(found["month"])), found["first"] or found["day"])


def printed_day(text: str) -> dt.date | None:
    """Read a printed day; None where a text says no day, or nobody can tell which."""
    found = printed_date(text)
    return found.first_day if found and found.day else None


def _date(*parts: str | None) -> PartialDate | None:
    return PartialDate.read("-".join(f"{int(part):02}" for part in parts if part))
