"""The date that a text means which is no date of YAML's, such as «18. November 2025»; none where it may mean two."""

from __future__ import annotations

import datetime as dt
import re

from newsletter.model.dates import MONTH_NAME, PartialDate, month_number

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_AROUND = " \t\n.,;'\"‘’“”()*_"
"""What is copied along with a date."""

_YEAR, _MONTH = r"(?P<year>[1-9][0-9]{3})", rf"(?P<month>{MONTH_NAME})"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er|[.ºª°])?"
_DAY_OF_WEEK = r"(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_WEEKDAY = rf"(?:{_DAY_OF_WEEK}[.,]*\s+)?"
_CJK_WEEKDAY = r"(?:\s{0,3}[(（]?(?:星期|周|週)?[一二三四五六日天月火水木金土](?:曜日?)?[)）]?)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_YEAR}(?:(?P<sign>[-/._ ])(?P<month>[0-9]{{1,2}})"
        rf"(?:(?P=sign)(?P<day>[0-9]{{1,2}})(?: \((?:{_DAY_OF_WEEK}|[日月火水木金土]))?"
        r"|(?<=-[0-9])|(?<=[-/._][0-9]{2})))?"
        r"(?:T[0-9].{0,20}| [0-9]{1,2}:.{0,20}| \(v[0-9]+)?",
        r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?:T[0-9].{0,20})?",
        rf"{_YEAR}\s{{0,3}}[年년](?:\s{{0,3}}(?P<month>[0-9]{{1,2}})\s{{0,3}}[月월]"
        rf"(?:\s{{0,3}}(?P<day>[0-9]{{1,2}})\s{{0,3}}[日일]{_CJK_WEEKDAY})?)?",
        rf"{_WEEKDAY}(?:{_DAY}\s+(?:of\s+)?)?(?:d[ei]\s+)?{_MONTH},?\s+(?:d[ei]l?\s+)?{_YEAR}",
        rf"{_WEEKDAY}{_MONTH}\s*{_DAY}(?:\s*,\s*|\s+){_YEAR}",
        rf"{_YEAR}\s+{_MONTH}(?:\s+{_DAY})?",
    )
)
"""How dates are printed whose parts are told by where they stand, or by letters; «2025.5» may be a version."""

_YEAR_LAST = re.compile(rf"(?P<one>[0-9]{{1,2}})(?P<sign>[-/.])(?P<other>[0-9]{{1,2}})(?P=sign){_YEAR}")


def printed_date(text: str) -> PartialDate | None:
    """Read a printed date as exactly as it is; None where nobody can tell it, as of 11/10/2025."""
    text = text.strip(_AROUND).translate(_DASHES)
    if found := next(filter(None, (form.fullmatch(text) for form in _FORMS)), None):
        month = found["month"]
        return _date(found["year"], str(month_number(month)) if month and month[0].isalpha() else month, found["day"])
    if not (found := _YEAR_LAST.fullmatch(text)):
        return None
    day, month = found["one"], found["other"]
    if found["sign"] != "." and int(month) > 12:  # in the United States the month is the first
        day, month = month, day
    is_sure = found["sign"] == "." or int(day) > 12 or day == month
    return _date(found["year"], month, day) if is_sure else None


def printed_day(text: str) -> dt.date | None:
    """Read a printed day; None where a text says no day, or nobody can tell which."""
    found = printed_date(text)
    return found.first_day if found and found.day else None


def _date(*parts: str | None) -> PartialDate | None:
    return PartialDate.read("-".join(f"{int(part):02}" for part in parts if part))
