"""A small chart: a bar for every year. Geometry only; each bar stands beside its year and number in a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_HIGHEST = 90
_LOWEST = 2
"""A year with few entries beside one with many still has a bar."""


@dataclass(frozen=True)
class Bar:
    """A year, its number of entries, and how high its bar is; a year without entries has none."""

    year: int
    number: int
    height: int


def bars(numbers: Mapping[int, int]) -> list[Bar]:
    """Make the bars of numbers by year, oldest first, with room for years between without entries."""
    if len(numbers) < 2:
        return []
    most = max(numbers.values())
    return [_bar(year, numbers.get(year, 0), most) for year in range(min(numbers), max(numbers) + 1)]


def _bar(year: int, number: int, most: int) -> Bar:
    return Bar(year, number, max(round(_HIGHEST * number / most), _LOWEST) if number else 0)
