"""Dates as exactly as they are known: a day, a month or a year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import CoreSchema, core_schema

from newsletter.model.record import fault
from newsletter.problem import ReadingRule

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The first letters of the months, by which they are told and which BibTeX writes."""

_MONTH_NAMES = (
    r"jan(?:uar[yi]?|vier|eiro)?|enero|gennaio",
    r"feb(?:ruar[yi]?|rero|braio)?|f[éÉ]vrier|fevereiro",
    r"mar(?:ch|zo|s|[çÇ]o)?|m[äÄ]rz?",
    r"apr(?:ile?)?|abril|avril",
    r"ma(?:yo?|io?|ggio)",
    r"jun(?:e|io?|ho)?|juin|giugno",
    r"jul(?:y|io?|ho)?|juillet|luglio",
    r"aug(?:ust(?:us)?)?|agosto|ao[ûÛ]t",
    r"sept?(?:ember|embre|iembre)?|setiembre|settembre|setembro",
    r"o[ck]t(?:ober|obre|ubre)?|ottobre|outubro",
    r"nov(?:ember|embre|iembre|embro)?",
    r"de[cz](?:ember|embre|embro)?|d[éÉ]cembre|dici?embre",
)
MONTH_NAME = rf"(?a:{'|'.join(_MONTH_NAMES)})\.?"
"""A month as English, German, Spanish, French, Italian or Portuguese prints it; none in letters that only look like
its own, and no other word that begins so, such as «Marvin»."""


def month_number(name: str) -> int:
    """The number of a month by a name that it is printed by, perhaps with a full stop; ValueError for another word."""
    found = [re.fullmatch(rf"(?a:{names})\.?", name, re.IGNORECASE) is not None for names in _MONTH_NAMES]
    return found.index(True) + 1


DATE_PATTERN = r"^[1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"

_FIRST_YEAR, _LAST_YEAR = 1000, 9999
_CLAIM = "must be a year, a month or a day, written like 2025, 2025-11 or 2025-11-21"


@dataclass(frozen=True)
class PartialDate:
    """The day, the month or the year of a work; one without month, or without day, comes before those that have it."""

    year: int
    month: int | None = None
    day: int | None = None
    is_from_id: bool = field(default=False, compare=False, kw_only=True)
    """Whether nothing more is known than what an arXiv id begins with."""

    def __post_init__(self) -> None:
        """Refuse what no calendar has."""
        dt.date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        parts = (f"{self.year}", *(f"{part:02}" for part in (self.month, self.day) if part))
        return "-".join(parts)

    def __lt__(self, other: PartialDate) -> bool:
        return self.sort_key < other.sort_key

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """What dates are ordered by."""
        return self.year, self.month or 0, self.day or 0

    @property
    def first_day(self) -> dt.date:
        """The first day it may mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def yaml(self) -> dt.date | str | int:
        """What YAML makes of it: a day, the text of a month, the number of a year."""
        return self.first_day if self.day else str(self) if self.month else self.year

    @classmethod
    def of(cls, day: dt.date) -> PartialDate:
        """A whole day."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def read(cls, value: object) -> PartialDate | None:
        """Read what YAML makes of a date: a number for a year, a text for a month, a day; None where it is none."""
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            return cls.of(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return cls(value) if _FIRST_YEAR <= value <= _LAST_YEAR else None
        if not isinstance(value, str) or not re.fullmatch(DATE_PATTERN, value, re.ASCII):
            return None
        try:
            return cls(*map(int, value.split("-")))
        except ValueError:  # the month has no such day
            return None

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Callable[[Any], CoreSchema]) -> CoreSchema:
        plain = core_schema.plain_serializer_function_ser_schema(lambda date: date.yaml)
        return core_schema.no_info_plain_validator_function(_checked, serialization=plain)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: Any) -> dict[str, Any]:
        return {"pattern": DATE_PATTERN, "type": ["string", "integer"], "minimum": _FIRST_YEAR, "maximum": _LAST_YEAR}


def _checked(value: object) -> PartialDate:
    found = value if isinstance(value, PartialDate) else PartialDate.read(value)
    if found is None:
        raise fault(ReadingRule.BAD_DATE, _CLAIM)
    return found
