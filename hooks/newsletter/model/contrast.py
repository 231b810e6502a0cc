"""Contrast: how well one colour is read upon others, and the nearest one that is read well (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

from collections.abc import Collection

_STEPS = 256
"""In so many steps a colour is brought to black or white, which is as fine as the colours themselves."""


_MIDDLE = 0.18
"""The light of a ground on which black and white are read as well as each other."""


def contrast(colour: str, grounds: Collection[str]) -> float:
    """The contrast of a colour with that of these grounds from which it differs least, from 1 to 21."""
    pairs = ((_light(colour), _light(ground)) for ground in grounds)
    return min((max(pair) + 0.05) / (min(pair) + 0.05) for pair in pairs)


def readable(colour: str, grounds: Collection[str], *, least: float) -> str:
    """The colour, or the first between it and black, or white on dark grounds, that has so much contrast."""
    end = "#000000" if min(map(_light, grounds)) > _MIDDLE else "#ffffff"
    tried = (mixed(colour, end, step / _STEPS) for step in range(_STEPS + 1))
    return next((one for one in tried if contrast(one, grounds) >= least), end)


def mixed(first: str, second: str, part: float) -> str:
    """A colour between two, by how much it has of the second."""
    return f"#{bytes(round(a + (b - a) * part) for a, b in zip(rgb(first), rgb(second), strict=True)).hex()}"


def rgb(colour: str) -> bytes:
    """The parts of `#rrggbb`."""
    return bytes.fromhex(colour.removeprefix("#"))


def _light(colour: str) -> float:
    """The relative luminance of a colour."""
    red, green, blue = (_linear(part / 255) for part in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    linear: float = part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
    return linear
