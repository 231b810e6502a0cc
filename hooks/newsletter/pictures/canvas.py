"""The canvas: letters and boxes in a few colours to the bytes of a PNG. The one module that knows Pillow.

What is soft at its edges is drawn in shades of grey first, of which the palette has a few; boxes are drawn upon it in
colours of their own. A letter is drawn once for all pictures, for nothing else takes so long. Nothing depends on the
machine: fonts are files of the package, layout is ours, and one release of Pillow gives the same bytes everywhere.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFont, __version__

from newsletter.model.contrast import mixed, rgb
from newsletter.model.own_mark import MarkShape
from newsletter.pictures.lettering import FOLDER, Face

RELEASE = __version__
"""What else the bytes of a picture depend on."""

_SHADES = 8
"""So many shades there are from the ground to the ink, both counted."""

_TINTS = 4
"""And so many from the ground to the second ink, without the ground."""

_FLAT = _SHADES + _TINTS
"""Where the colours of boxes begin in the palette, which has sixteen: more would be a larger file."""

_PHASES = 4
"""Letters begin at quarters of a pixel, so that small ones stand evenly."""

_OPAQUE = 255

_LARGE = 256
"""From so many pixels on half as fine is enough."""

_FINER = 4
"""So many times larger corners are drawn, to have soft edges."""

MOST_BYTES = 30_000
"""No picture is larger."""

_RUNS = 3
"""zlib looks for runs alone (Z_RLE), of which pictures have enough. What is too large so is packed in the usual way,
which takes twice as long and, of most pictures, makes a tenth less."""

Area = tuple[int, int, int, int]
"""Left, top, and what lies behind right and bottom."""


class Colours(NamedTuple):
    """What a picture is drawn with, each as `#rrggbb`."""

    ground: str
    ink: str
    second: str
    """The ink of what stands out."""
    flat: tuple[str, ...]
    """The colours of boxes, at most four."""


class Pen(NamedTuple):
    """How a line is written: in which face and size, and in ink, weaker ink or the second one."""

    face: Face
    size: int
    strength: float = 1
    is_second: bool = False


@dataclass
class Canvas:
    """A picture while it is drawn."""

    width: int
    height: int
    colours: Colours
    _tinted: list[Area] = field(init=False, default_factory=list)
    _boxes: list[tuple[int, Area]] = field(init=False, default_factory=list)
    _signs: list[tuple[Icon, tuple[int, int]]] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self._shades = Image.new("L", (self.width, self.height))

    def write(self, line: str, pen: Pen, *, x: float, y: int) -> None:
        """Write a line that begins at `x` and stands on `y`."""
        at, shade = x * 1000 / pen.size, round(255 * pen.strength)
        for text in line.split(" "):
            word = pen.face.word(text)
            for letter, place in word.letters:
                self._letter(letter, pen, shade, x=(at + place) * pen.size / 1000, y=y)
            at += word.width + pen.face.advances[" "]
        if pen.is_second and line:
            begin, end = round(x) - pen.size // 2, round(at * pen.size / 1000) + pen.size // 2
            self._tinted.append((max(begin, 0), y - pen.size, min(end, self.width), y + pen.size // 2))

    def box(self, colour: str, area: Area) -> None:
        """Fill a box with one of the flat colours."""
        left, top, right, bottom = area
        self._boxes.append((_FLAT + self.colours.flat.index(colour), (left, top, right - 1, bottom - 1)))

    def sign(self, one: Icon, *, x: int, y: int) -> None:
        """Put an icon upon the ground, in the colours that are there."""
        self._signs.append((one, (x, y)))

    def png(self) -> bytes:
        """The picture as a file."""
        image = self._shades.point(_SHADE_OF)
        for area in self._tinted:
            image.paste(self._shades.crop(area).point(_TINT_OF), area)
        image.putpalette(_palette(self.colours))
        for one, begin in self._signs:
            image.paste(one.upon(self.colours.ground).quantize(palette=image, dither=Image.Dither.NONE), begin)
        draw = ImageDraw.Draw(image)
        for colour, area in self._boxes:
            draw.rectangle(area, fill=colour)
        content = _saved(image, "PNG", bits=4, compress_type=_RUNS)
        return content if len(content) <= MOST_BYTES else _saved(image, "PNG", bits=4)

    def _letter(self, letter: str, pen: Pen, shade: int, *, x: float, y: int) -> None:
        whole, phase = divmod(round(x * _PHASES), _PHASES)
        mask, (left, top, right, bottom) = _drawn(pen.face.name, pen.size, letter, phase)
        self._shades.im.paste(shade, (whole + left, y + top, whole + right, y + bottom), mask)


@lru_cache(maxsize=1 << 13)
def _drawn(name: str, size: int, letter: str, phase: int) -> tuple[Any, Area]:
    """A letter as a mask, and which area that covers beside the place where the letter begins."""
    mask, (left, top) = _font(name, size).getmask2(letter, mode="L", anchor="ls", start=(phase / _PHASES, 0))
    return mask, (left, top, left + mask.size[0], top + mask.size[1])


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FOLDER / f"{name}.ttf", size, layout_engine=ImageFont.Layout.BASIC)


_SHADE_OF = [round(value * (_SHADES - 1) / 255) for value in range(256)]
_TINT_OF = [_SHADES - 1 + step if (step := round(value * _TINTS / 255)) else 0 for value in range(256)]
"""Which colour of the palette a grey is."""


@cache
def _palette(colours: Colours) -> bytes:
    shades = [mixed(colours.ground, colours.ink, step / (_SHADES - 1)) for step in range(_SHADES)]
    tints = [mixed(colours.ground, colours.second, step / _TINTS) for step in range(1, _TINTS + 1)]
    return b"".join(rgb(colour) for colour in (*shades, *tints, *colours.flat))


@dataclass(frozen=True)
class Icon:
    """A small picture whose corners may be seen through."""

    image: Image.Image

    def png(self) -> bytes:
        """The icon as a file."""
        return _saved(self.image, "PNG", optimize=True)

    def within(self, ground: str, *, side: int) -> Icon:
        """The same in the middle of a ground that fills a whole square of such a side."""
        whole, begin = Image.new("RGBA", (side, side), ground), (side - self.image.width) // 2
        whole.alpha_composite(self.image, (begin, begin))
        return Icon(whole)

    def upon(self, ground: str) -> Image.Image:
        """The same where nothing can be seen through."""
        return self.within(ground, side=self.image.width).image.convert("RGB")

    @property
    def ground(self) -> str | None:
        """The colour of its edge, if it has one ground that reaches there."""
        side = self.image.width
        edges = [(1, side // 2), (side - 2, side // 2), (side // 2, 1), (side // 2, side - 2)]
        found = {self.image.crop((x, y, x + 1, y + 1)).tobytes() for x, y in edges}
        colour = found.pop() if len(found) == 1 else b""
        return f"#{colour[:3].hex()}" if colour[3:] == b"\xff" else None


@lru_cache(16)
def icon_of(shapes: tuple[MarkShape, ...], side: int) -> Icon:
    """Draw shapes, each upon those before it."""
    finer = _FINER if side < _LARGE else 2
    image = Image.new("RGBA", (finer * side, finer * side))
    for shape in shapes:
        strength = round(_OPAQUE * shape.strength)
        over = Image.new("RGBA", image.size, shape.colour)
        over.putalpha(_covered(shape, finer * side).point([0] + [strength] * _OPAQUE))
        image.alpha_composite(over)
    return Icon(image.reduce(finer))


def _covered(shape: MarkShape, side: int) -> Image.Image:
    """What a shape covers: what outlines that turn one way do, without what those that turn the other way do."""
    turns = [_blank(side), _blank(side)]
    for outline in shape.outlines:
        points = [(x * side, y * side) for x, y in outline]
        one = _blank(side) if shape.is_even_odd else turns[_area(points) <= 0]
        ImageDraw.Draw(one).polygon(points, fill=1)
        turns[0] = ImageChops.difference(turns[0], _without_far_edges(one)) if shape.is_even_odd else turns[0]
    first, second = turns if shape.is_even_odd else map(_without_far_edges, turns)
    return ImageChops.difference(first, second).crop((0, 0, side, side))


def _blank(side: int) -> Image.Image:
    return Image.new("L", (side + 1, side + 1))


def _without_far_edges(image: Image.Image) -> Image.Image:
    """What Pillow fills, without the pixels right of an outline and below it, which it fills too."""
    return ImageChops.darker(image, ImageChops.offset(image, -1))


def _area(points: Sequence[tuple[float, float]]) -> float:
    """The area within an outline, below nothing where it turns against the clock."""
    return sum(x * v - u * y for (x, y), (u, v) in zip(points, [*points[1:], *points[:1]], strict=True))


def ico(icons: Sequence[Icon]) -> bytes:
    """Several sizes of an icon in one file, as browsers ask for it at the root of a site."""
    first, *others = sorted((one.image for one in icons), key=lambda image: -image.width)
    return _saved(first, "ICO", sizes=[image.size for image in (first, *others)], append_images=others)


def _saved(image: Image.Image, form: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, form, **options)
    return file.getvalue()
