"""The mark of a newsletter's own: shapes in plain colours, as pages show them and pictures draw them."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]
"""A place in the mark, in parts of its side, from the left and from above."""

Outline = tuple[Point, ...]


@dataclass(frozen=True)
class MarkShape:
    """A shape: its colour, how much of what lies below it covers, and its outlines."""

    colour: str
    strength: float
    outlines: tuple[Outline, ...]
    is_even_odd: bool = False
    """Whether outlines within one another are holes, whichever way they turn."""


@dataclass(frozen=True)
class OwnMark:
    """A mark: the file as it was written, and its shapes from the lowest on."""

    svg: bytes
    shapes: tuple[MarkShape, ...]
