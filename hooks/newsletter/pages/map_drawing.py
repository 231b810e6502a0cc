"""Drawing of the map: cells of a field to areas, lines and names of regions. Geometry only, in sixteenths of an em."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsletter.pages.drawings import fitted

CELL = 24
SHADES = 6
"""So many colours the regions have; two side by side have different ones."""

_LINE = 16
_LETTERS = 0.9
"""Names of regions are bold and larger than what is fitted elsewhere."""
_MOST_LINES = 3
_LONG = 0.8
"""A row of a region is long enough for its name if it has this part of its longest."""

Cell = tuple[int, int]
Topics = Mapping[Cell, str]


@dataclass(frozen=True)
class Line:
    """A line of a name, and the middle of its foot."""

    x: int
    y: int
    text: str


@dataclass(frozen=True)
class _Run:
    """Cells of a region that follow each other in a row."""

    row: int
    first: int
    length: int


def middle(cell: Cell) -> Cell:
    """The middle of a cell."""
    x, y = cell
    return x * CELL + CELL // 2, y * CELL + CELL // 2


def area(cells: Iterable[Cell]) -> str:
    """The path around each row of a region."""
    return "".join(
        f"M{run.first * CELL} {run.row * CELL}h{run.length * CELL}v{CELL}h{-run.length * CELL}z" for run in _runs(cells)
    )


def label(name: str, cells: Sequence[Cell]) -> list[Line]:
    """A region's name, on as many lines as it takes, in the row nearest to its middle that has room."""
    runs = list(_runs(cells))
    longest = max(run.length for run in runs)
    height = sum(row for _, row in cells) / len(cells)
    run = min((one for one in runs if one.length >= longest * _LONG), key=lambda one: (abs(one.row - height), one.row))
    room = int(run.length * CELL * _LETTERS)
    lines = _lines(name, room)
    x, y = run.first * CELL + run.length * CELL // 2, run.row * CELL + CELL // 2 + 5 - (len(lines) - 1) * _LINE // 2
    return [Line(x, y + number * _LINE, line) for number, line in enumerate(lines)]


def borders(topics: Topics) -> Mapping[str, frozenset[str]]:
    """The regions beside each."""
    found: dict[str, set[str]] = defaultdict(set)
    for cell, other in _sides(topics):
        found[topics[cell]].add(topics[other])
        found[topics[other]].add(topics[cell])
    return {topic: frozenset(others) for topic, others in found.items()}


def lines_between(topics: Topics) -> str:
    """The path of the lines between regions."""
    return "".join(
        f"M{x * CELL} {y * CELL}v{CELL}" if y == row else f"M{x * CELL} {y * CELL}h{CELL}"
        for (_, row), (x, y) in sorted(_sides(topics))
    )


def shades(ordered: Iterable[str], beside: Mapping[str, frozenset[str]]) -> dict[str, int]:
    """A colour's number for each region, another than those beside it have, as far as there are so many."""
    found: dict[str, int] = {}
    for number, topic in enumerate(ordered):
        taken = {found[one] for one in beside.get(topic, ()) if one in found}
        turns = [(number + step) % SHADES for step in range(SHADES)]
        found[topic] = next((one for one in turns if one not in taken), turns[0])
    return found


def _sides(topics: Topics) -> Iterator[tuple[Cell, Cell]]:
    """Two cells of different regions, the second right of the first or below it."""
    for (x, y), topic in topics.items():
        for other in ((x + 1, y), (x, y + 1)):
            if topics.get(other, topic) != topic:
                yield (x, y), other


def _runs(cells: Iterable[Cell]) -> Iterator[_Run]:
    row = first = length = -1
    for y, x in sorted((y, x) for x, y in cells):
        if y == row and x == first + length:
            length += 1
            continue
        if length > 0:
            yield _Run(row, first, length)
        row, first, length = y, x, 1
    if length > 0:
        yield _Run(row, first, length)


def _lines(name: str, room: int) -> list[str]:
    """A name in lines that have room, broken at spaces; a word that has none is cut."""
    lines: list[str] = []
    for word in name.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (fitted(longer, room) == longer or len(lines) == _MOST_LINES):
            lines[-1] = longer
        else:
            lines.append(word)
    return [fitted(line, room) for line in lines]
