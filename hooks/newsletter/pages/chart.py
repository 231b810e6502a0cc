"""Small charts: a bar for every year, the strip of a volume's topics. Geometry only; words say the same elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsletter.pictures.picture import MOST_BARS

_HIGHEST = 90
_LOWEST = 2
"""A year with few entries beside one with many still has a bar."""

_STRIP, _STEP, _WIDTH = 28, 13, 9
"""How high the strip is, how far its bars stand apart, how wide they are."""


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


@dataclass(frozen=True)
class Strip:
    """The bars of a cover, as outlines to be filled: the one that stands out, the others, the board they stand on."""

    width: int
    height: int
    first: str
    others: str
    board: str


def strip(counts: Sequence[int]) -> Strip | None:
    """Make the strip of some numbers, the highest first; None where there is no number."""
    if not counts:
        return None
    first, *others = [_outline(place, count / counts[0]) for place, count in enumerate(counts[:MOST_BARS])]
    width = MOST_BARS * _STEP - _STEP + _WIDTH
    return Strip(width, _STRIP + 1, first, "".join(others), f"M0 {_STRIP}h{width}v1H0z")


def _outline(place: int, part: float) -> str:
    height = max(round(_STRIP * part), _LOWEST)
    return f"M{place * _STEP} {_STRIP - height}h{_WIDTH}v{height}h-{_WIDTH}z"
