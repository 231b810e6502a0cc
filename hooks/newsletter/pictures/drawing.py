"""Drawings: what a picture says, to its bytes. Knows no volume."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from newsletter.model.contrast import mixed
from newsletter.pictures.canvas import Canvas, Colours, Pen, icon_of
from newsletter.pictures.lettering import TEXTS, TITLES, cut_to_width, face, legible, set_lines, whole_parts
from newsletter.pictures.picture import HEIGHT, MOST_BARS, WIDTH
from newsletter.pictures.scheme import Scheme, scheme_of

_EDGE = 80
_INNER = WIDTH - 2 * _EDGE
_HEAD = 104
"""Where the line at the top stands."""
_BELOW_HEAD = 134
_SHELF = 516
_FOOT = _SHELF + 52
_GAP = 40
_MARK = 64

_SMALL = 25
_QUIET = 0.72
_LEADING, _RISE = 1.19, 0.17
"""How far lines of a title stand apart, and how far above the end of its line a letter stands, in sizes."""

_STANDFIRST = 33
_STANDFIRST_LEADING = 44
_STANDFIRST_LINES = 2
_ABOVE = 48
"""What stays free between the last of these lines, with what reaches below it, and what stands on the shelf."""

_LEAST_BAR = 4


class PictureKind(Enum):
    """What a picture is of; each looks otherwise."""

    COVER = "cover"
    """Dark as the mark, with bars by rank."""
    SUBJECT = "subject"
    """Light, with bars by time, the last one bright."""
    WORK = "work"
    """Light, with small bars that are the places of a list, its own bright."""


@dataclass(frozen=True)
class Drawing:
    """All that a picture says; what the faces cannot set is left out."""

    kind: PictureKind
    newsletter: str
    label: str
    """What stands at the other end of the top line."""
    title: str
    standfirst: str = ""
    foot: tuple[str, ...] = ()
    """Below the shelf, as much of it as finds room."""
    end: str = ""
    """What stands at the other end there."""
    bars: tuple[int, ...] = ()
    bright: int = 0
    """Which bar stands out."""


@dataclass(frozen=True)
class _Bars:
    """How bars stand: a step apart, so wide and at most so high, at which end of the shelf."""

    step: int
    width: int
    height: int
    is_at_end: bool = False


@dataclass(frozen=True)
class _Look:
    """How a kind looks: the face of its title, its sizes and most lines in each, its bars, whether it has the mark."""

    title: str
    sizes: tuple[tuple[int, int], ...]
    bars: _Bars
    colours: Colours
    bar: str
    bright: str
    board: str
    has_mark: bool


def draw(drawing: Drawing, scheme: Scheme | None = None) -> bytes:
    """Draw a picture, as a PNG, in the scheme of the package where no other is given."""
    scheme = scheme or scheme_of()
    look = _looks(scheme)[drawing.kind]
    canvas = Canvas(WIDTH, HEIGHT, look.colours)
    _head(canvas, drawing, look, scheme)
    _words(canvas, drawing, look)
    _shelf(canvas, drawing, look)
    _foot(canvas, drawing)
    return canvas.png()


@lru_cache(4)
def _looks(of: Scheme) -> dict[PictureKind, _Look]:
    board = mixed(of.ground, of.pale, 0.6)
    dark = Colours(of.ground, of.pale, of.bright, (board, of.bright))
    light = Colours(of.paper, of.ink, of.second, _flat(of))
    wide, small = _Bars(step=52, width=36, height=96), _Bars(step=16, width=11, height=56, is_at_end=True)
    titles = ((80, 2), (68, 3), (58, 3), (50, 4), (46, 4))
    names = ((100, 1), (80, 2), (68, 2), (56, 3))
    return {
        PictureKind.COVER: _Look(TITLES, titles, wide, dark, board, of.bright, board, has_mark=False),
        PictureKind.SUBJECT: _Look(TEXTS, names, wide, light, of.ground, of.bright, of.line, has_mark=True),
        PictureKind.WORK: _Look(TITLES, titles, small, light, of.line, of.bright, of.line, has_mark=True),
    }


def _flat(of: Scheme) -> tuple[str, ...]:
    """The colours of what is flat on light pictures; the last is one more of the mark."""
    known = (of.ground, of.bright, of.line)
    return *known, next((shape.colour for shape in of.mark.shapes if shape.colour not in known), of.pale)


def _head(canvas: Canvas, drawing: Drawing, look: _Look, scheme: Scheme) -> None:
    texts, begin = face(TEXTS), _EDGE
    if look.has_mark:
        canvas.sign(icon_of(scheme.mark.shapes, _MARK), x=_EDGE, y=_HEAD - _MARK // 2 - 10)
        begin += _MARK + 22
    label = cut_to_width(legible(drawing.label, texts), texts, width=_INNER // 2, size=_SMALL)
    end = WIDTH - _EDGE - texts.width(label, _SMALL)
    canvas.write(label, Pen(texts, _SMALL, is_second=True), x=end, y=_HEAD)
    name = cut_to_width(legible(drawing.newsletter, texts), texts, width=int(end) - _GAP - begin, size=_SMALL)
    canvas.write(name, Pen(texts, _SMALL, _QUIET), x=begin, y=_HEAD)


def _words(canvas: Canvas, drawing: Drawing, look: _Look) -> None:
    """Write the title, as large as leaves room for what stands below it; what finds none is left out."""
    usual, texts = face(look.title), face(TEXTS)
    of = usual if legible(drawing.title, usual) else texts  # which has more letters
    title, told = legible(drawing.title, of), legible(drawing.standfirst, texts)
    for first in (*range(len(look.sizes)), 0):
        size, lines = set_lines(title, of, width=_INNER, sizes=look.sizes[first:])
        below = _BELOW_HEAD + len(lines) * round(size * _LEADING)
        standfirst = _standfirst(told, below, drawing, look)
        if " ".join(standfirst) == told:
            break
    else:
        standfirst = ()
    for number, line in enumerate(lines, 1):
        y = _BELOW_HEAD + number * round(size * _LEADING) - round(size * _RISE)
        canvas.write(line, Pen(of, size), x=_EDGE, y=y)
    for number, line in enumerate(standfirst, 1):
        y = below + 12 + number * _STANDFIRST_LEADING
        canvas.write(line, Pen(texts, _STANDFIRST, _QUIET), x=_EDGE, y=y)


def _standfirst(told: str, below: int, drawing: Drawing, look: _Look) -> tuple[str, ...]:
    """The lines for which there is room below the title: above bars that are wide, beside those that are small."""
    texts, bars = face(TEXTS), look.bars
    over = 0 if bars.is_at_end else bars.height
    room = min((_SHELF - over - _ABOVE - below) // _STANDFIRST_LEADING, _STANDFIRST_LINES)
    needed = 1 if texts.width(told, _STANDFIRST) <= _INNER else _STANDFIRST_LINES
    is_beside = bars.is_at_end and below + needed * _STANDFIRST_LEADING + _ABOVE > _SHELF - bars.height
    width = _INNER - _GAP - bars.step * min(len(drawing.bars), MOST_BARS) if is_beside else _INNER
    return set_lines(told, texts, width=width, sizes=[(_STANDFIRST, room)]).lines if room > 0 else ()


def _shelf(canvas: Canvas, drawing: Drawing, look: _Look) -> None:
    """Draw the board and the bars upon it, each as high as its part of the highest."""
    stand, shown = look.bars, drawing.bars[:MOST_BARS]
    begin = WIDTH - _EDGE - len(shown) * stand.step + stand.step - stand.width if stand.is_at_end else _EDGE
    for number, value in enumerate(shown):
        if value:
            left, height = begin + number * stand.step, max(round(stand.height * value / max(shown)), _LEAST_BAR)
            colour = look.bright if number == drawing.bright else look.bar
            canvas.box(colour, (left, _SHELF - height, left + stand.width, _SHELF))
    canvas.box(look.board, (_EDGE, _SHELF, WIDTH - _EDGE, _SHELF + 3))


def _foot(canvas: Canvas, drawing: Drawing) -> None:
    texts = face(TEXTS)
    pen = Pen(texts, _SMALL, _QUIET)
    end = cut_to_width(legible(drawing.end, texts), texts, width=_INNER // 2, size=_SMALL)
    begin = WIDTH - _EDGE - texts.width(end, _SMALL)
    canvas.write(end, pen, x=begin, y=_FOOT)
    parts = [part for part in (legible(one, texts) for one in drawing.foot) if part]
    canvas.write(whole_parts(parts, texts, width=int(begin) - _GAP - _EDGE, size=_SMALL), pen, x=_EDGE, y=_FOOT)
