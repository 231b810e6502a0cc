"""Contrast: how well one colour is read upon others, and the nearest one that is read well (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

from collections.abc import Collection

Rgb = tuple[int, int, int]

_STEPS = 256
"""In so many steps a colour is brought to black or white, which is as fine as the colours themselves."""


def contrast(colour: str, grounds: Collection[str]) -> float:
    """The contrast of a colour with that of these grounds from which it differs least, from 1 to 21."""
    return min(_ratio(_light(rgb(colour)), _light(rgb(ground))) for ground in grounds)


def readable(colour: str, grounds: Collection[str], *, least: float) -> str:
    """The colour, or the first between it and black, or white on dark grounds, that has so much contrast."""
    end = (0, 0, 0) if min(_light(rgb(ground)) for ground in grounds) > _MIDDLE else (255, 255, 255)
    mixed = (_between(rgb(colour), end, step / _STEPS) for step in range(_STEPS + 1))
    return next((one for one in mixed if contrast(one, grounds) >= least), _written(end))


def rgb(colour: str) -> Rgb:
    """The parts of `#rrggbb`."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


_MIDDLE = 0.18
"""The light of a ground on which black and white are read as well as each other."""


def _between(colour: Rgb, end: Rgb, part: float) -> str:
    red, green, blue = (round(one + (other - one) * part) for one, other in zip(colour, end, strict=True))
    return _written((red, green, blue))


def _written(colour: Rgb) -> str:
    return f"#{bytes(colour).hex()}"


def _ratio(first: float, second: float) -> float:
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def _light(colour: Rgb) -> float:
    """The relative luminance of a colour."""
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    linear: float = part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
    return linear
