"""A small chart: a bar for every year. Geometry only; each bar stands beside its year and number in a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsletter.pages.years import Year

_HIGHEST = 90
_LOWEST = 2
"""A year with few entries beside one with many still has a bar."""


@dataclass(frozen=True)
class Bar:
    """A year's number of entries, and how high its bar is; without entries there is neither year nor bar."""

    number: int
    year: Year | None
    height: int


def bars(years: Sequence[Year]) -> list[Bar]:
    """Make the bars of years that come newest first, oldest first, with room for years between without entries."""
    if len(years) < 2:
        return []
    found = {year.number: year for year in years}
    most = max(len(year.listings) for year in years)
    return [_bar(number, found.get(number), most) for number in range(min(found), max(found) + 1)]


def _bar(number: int, year: Year | None, most: int) -> Bar:
    height = max(round(_HIGHEST * len(year.listings) / most), _LOWEST) if year else 0
    return Bar(number, year, height)
