"""The mark: what `assets/favicon.svg` draws, as boxes, so that pictures can draw it too."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent.parent / "assets" / "favicon.svg"

SIDE = 32
"""How wide and high the mark is, in its own units."""

_GROUND = re.compile(r'rx="([\d.]+)" fill="(#[0-9a-f]{6})"')
_PATH = re.compile(r'<path fill="(#[0-9a-f]{6})" d="([^"]*)"/>')
_BOX = re.compile(r"M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)[hH][-\d.]+z")


class Box(NamedTuple):
    """A rectangle in the units of the mark: where it begins, how wide and high it is."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Logo:
    """A ground with round corners, and upon it the boxes of a shelf: the bar that stands out, the others, the board."""

    ground: str
    radius: float
    bright: str
    first: Box
    pale: str
    others: tuple[Box, ...]


@cache
def mark() -> Logo:
    """Read the mark; ValueError where the file has another form."""
    text = FILE.read_text("utf-8")
    grounds, paths = _GROUND.findall(text), _PATH.findall(text)
    if not grounds or len(paths) != 2:
        raise ValueError(f"{FILE.name} is no ground with round corners, a path of one box and a path of others")
    (radius, ground), ((bright, first), (pale, others)) = grounds[0], paths
    return Logo(ground, float(radius), bright, _boxes(first)[0], pale, _boxes(others))


def _boxes(path: str) -> tuple[Box, ...]:
    return tuple(Box(*map(float, found)) for found in _BOX.findall(path))
