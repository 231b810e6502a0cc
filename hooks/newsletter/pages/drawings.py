"""Drawings: numbers to the places of what stands in a picture. Geometry only, in sixteenths of an em; knows no word.

Every picture stands beside a table or a list that says the same.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from newsletter.pictures.picture import MOST_BARS

LEVELS = 5
"""So many shades a map has for shares, and none for 0."""

MONTH_WIDTH = 18
COLUMN_HEIGHT = 120
CELL_WIDTH = 46
CELL_HEIGHT = 24
TRACK_WIDTH = 300
TRACK_HEIGHT = 24
SPARK_WIDTH = 120
SPARK_HEIGHT = 24

_LETTER = 6.5
"""About the width of a letter in the names of a picture, in a font of wide ones; those of East Asia are twice as wide,
and so is what stands for the rest."""

_HIGHEST = 90
_LOWEST = 2
"""A year with few entries beside one with many still has a bar."""

_STRIP, _STEP, _WIDTH = 28, 13, 9
"""How high the strip is, how far its bars stand apart, how wide they are."""


@dataclass(frozen=True)
class Column:
    """A month's column: where it stands, how high it is, and the year if it is the first of one."""

    month: dt.date
    number: int
    left: int
    height: int
    begins_year: bool


@dataclass(frozen=True)
class Row:
    """Two dots on a line: where the first and the second are, from the left."""

    before: int
    after: int


def columns(months: Sequence[dt.date], numbers: Sequence[int]) -> list[Column]:
    """The columns of numbers by month, the greatest as high as there is room."""
    most = max(numbers, default=0) or 1
    return [
        Column(month, number, place * MONTH_WIDTH, round(COLUMN_HEIGHT * number / most), not place or month.month == 1)
        for place, (month, number) in enumerate(zip(months, numbers, strict=True))
    ]


def level(portion: float, most: float) -> int:
    """The shade of a share, from 1 to the darkest for the greatest; 0 for none."""
    return min(1 + int(LEVELS * portion / most), LEVELS) if portion and most else 0


def rows(pairs: Sequence[tuple[float, float]]) -> list[Row]:
    """Rows of shares before and after, on one scale that begins with 0."""
    most = max((share for pair in pairs for share in pair), default=0) or 1
    return [Row(*(round(TRACK_WIDTH * share / most) for share in pair)) for pair in pairs]


def spark(portions: Sequence[float | None]) -> list[list[tuple[float, int]]]:
    """The lines of shares, each as its points: a share that is not known ends one."""
    most = max((one for one in portions if one is not None), default=0) or 1
    step = (SPARK_WIDTH - 6) / max(len(portions) - 1, 1)
    lines: list[list[tuple[float, int]]] = [[]]
    for place, portion in enumerate(portions):
        if portion is not None:
            height = (SPARK_HEIGHT - 6) * portion / most
            lines[-1].append((round(3 + place * step, 1), round(SPARK_HEIGHT - 3 - height)))
        elif lines[-1]:
            lines.append([])
    return [line for line in lines if line]


def fitted(name: str, width: int) -> str:
    """A name cut to a width, for a picture does not break lines; the table has it whole."""
    widths = [2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in name]
    room = width / _LETTER
    if sum(widths) <= room:
        return name
    return name[: sum(end <= room - 2 for end in accumulate(widths))].rstrip() + "…"


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
    counted = [(year, numbers.get(year, 0)) for year in range(min(numbers), max(numbers) + 1)]
    return [Bar(year, one, max(round(_HIGHEST * one / most), _LOWEST) if one else 0) for year, one in counted]


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
