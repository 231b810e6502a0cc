"""Outlines of SVG: what an element draws, as polygons in its own units. Knows no colours and no files.

ValueError where a number or a command is none. Curves become polygons, which at the size of a mark nobody can tell.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from newsletter.model.own_mark import Outline, Point

Numbers = list[float]
Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)

_CURVE, _TURN = 16, 96
"""So many sides stand for a curve, and for a whole turn."""

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,2})?")
_COMMAND = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_FLAG = re.compile("[01]")
_ARC = (_NUMBER, _NUMBER, _NUMBER, _FLAG, _FLAG, _NUMBER, _NUMBER)
"""What follows A, of which the flags need nothing between them and what comes next."""

_LONGEST_CALLS = 500
_CALL = re.compile(r"\s*,?\s*(\w+)\s*\(([^()]*)\)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2}
_BETWEEN = re.compile(r"[\s,]*")


def numbers(text: str) -> Numbers:
    """The numbers of a text that holds nothing else."""
    if _BETWEEN.fullmatch(_NUMBER.sub(" ", text)) is None:
        raise ValueError(text)
    return [float(found) for found in _NUMBER.findall(text)]


def number(attributes: Mapping[str, str], name: str, usual: float = 0) -> float:
    """One number, in units of the mark."""
    if name not in attributes:
        return usual
    (found,) = numbers(attributes[name].removesuffix("px"))
    return found


def outlines(name: str, attributes: Mapping[str, str]) -> list[Outline]:
    """What an element draws."""
    return [outline for outline in _DRAWN[name](attributes) if len(outline) > 1]


def is_closed(outline: Outline) -> bool:
    """Whether an outline ends where it began."""
    return outline[0] == outline[-1]


def moved(outline: Outline, by: Matrix) -> Outline:
    """An outline elsewhere."""
    a, b, c, d, e, f = by
    return tuple((a * x + c * y + e, b * x + d * y + f) for x, y in outline)


def joined(first: Matrix, second: Matrix) -> Matrix:
    """Both: what the second does, and then the first."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f


def transformed(text: str) -> Matrix:
    """What `transform` says."""
    whole, end = IDENTITY, 0
    if len(text) > _LONGEST_CALLS:
        raise ValueError(text)
    for call in _CALL.finditer(text):
        if call.start() != end:
            raise ValueError(text)
        whole, end = joined(whole, _matrix(call[1], numbers(call[2]))), call.end()
    if text[end:].strip():
        raise ValueError(text)
    return whole


def stroked(outline: Outline, width: float) -> Iterator[Outline]:
    """A line so wide along an outline, as pieces that all turn the same way; it is round where it bends."""
    for (x, y), (u, v) in pairwise(outline):
        length = math.hypot(u - x, v - y)
        if length:
            p, q = (v - y) / length * width / 2, (x - u) / length * width / 2
            yield (x + p, y + q), (x - p, y - q), (u - p, v - q), (u + p, v + q)
    for x, y in outline if is_closed(outline) else outline[1:-1]:
        yield tuple(reversed(_ellipse(x, y, width / 2, width / 2)))


def _matrix(name: str, told: Numbers) -> Matrix:
    match name, told:
        case "matrix", [a, b, c, d, e, f]:
            return a, b, c, d, e, f
        case "translate", [x, *rest] if len(rest) < 2:
            return 1, 0, 0, 1, x, rest[0] if rest else 0
        case "scale", [x, *rest] if len(rest) < 2:
            return x, 0, 0, rest[0] if rest else x, 0, 0
        case "rotate", [turn]:
            cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
            return cos, sin, -sin, cos, 0, 0
        case "rotate", [turn, x, y]:
            about = joined((1, 0, 0, 1, x, y), _matrix("rotate", [turn]))
            return joined(about, (1, 0, 0, 1, -x, -y))
    raise ValueError(name)


def _rect(of: Mapping[str, str]) -> list[Outline]:
    x, y, width, height = number(of, "x"), number(of, "y"), number(of, "width"), number(of, "height")
    rx, ry = number(of, "rx", number(of, "ry")), number(of, "ry", number(of, "rx"))
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    if not rx or not ry:
        return [((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))]
    corners = ((x + rx, y + ry, 2), (x + width - rx, y + ry, 3), (x + width - rx, y + height - ry, 0))
    points = [
        (left + rx * math.cos(turn), top + ry * math.sin(turn))
        for left, top, quarter in (*corners, (x + rx, y + height - ry, 1))
        for turn in (math.pi / 2 * (quarter + step / 12) for step in range(13))
    ]
    return [(*points, points[0])]


def _ellipse(x: float, y: float, rx: float, ry: float) -> Outline:
    turns = (2 * math.pi * step / _TURN for step in range(_TURN))
    points = [(x + rx * math.cos(turn), y + ry * math.sin(turn)) for turn in turns]
    return (*points, points[0])


def _round(of: Mapping[str, str]) -> list[Outline]:
    rx, ry = number(of, "rx", number(of, "r")), number(of, "ry", number(of, "r"))
    return [_ellipse(number(of, "cx"), number(of, "cy"), rx, ry)]


def _polyline(of: Mapping[str, str]) -> list[Outline]:
    told = numbers(of.get("points", ""))
    return [tuple(zip(told[::2], told[1::2], strict=True))]


def _polygon(of: Mapping[str, str]) -> list[Outline]:
    return [(*outline, outline[0]) for outline in _polyline(of) if outline]


def _line(of: Mapping[str, str]) -> list[Outline]:
    return [((number(of, "x1"), number(of, "y1")), (number(of, "x2"), number(of, "y2")))]


def _path(of: Mapping[str, str]) -> list[Outline]:
    return [tuple(one) for one in _PathWalk(of.get("d", "")).parts]


class _PathWalk:
    """A path on its way: the outlines so far, where it stands, and what the next curve goes on from."""

    def __init__(self, text: str) -> None:
        self.parts: list[list[Point]] = []
        self._at: Point = (0, 0)
        self._bend: tuple[str, Point] = ("", (0, 0))
        text, end = text.strip(), 0
        for command in _COMMAND.finditer(text):
            if command.start() != end:
                raise ValueError(text)
            self._go(command[1], command[2])
            end = command.end()
        if text[end:]:
            raise ValueError(text)

    def _go(self, letter: str, rest: str) -> None:
        name, is_relative = letter.upper(), letter.islower()
        if name == "Z":
            self._close()
        elif name == "A":
            self._arcs(rest, is_relative=is_relative)
        else:
            told, size = numbers(rest), _TAKES[name]
            if not told or len(told) % size:
                raise ValueError(rest)
            for begin in range(0, len(told), size):
                self._step("L" if name == "M" and begin else name, told[begin : begin + size], is_relative)

    def _close(self) -> None:
        if not self.parts:
            raise ValueError("Z")
        self._to(self.parts[-1][0])
        self._bend = ("", self._at)

    def _step(self, name: str, told: Numbers, is_relative: bool) -> None:  # noqa: FBT001
        x, y = self._at if is_relative else (0, 0)
        if name in "HV":
            told = [told[0], self._at[1] - y] if name == "H" else [self._at[0] - x, told[0]]
        points = [(x + left, y + top) for left, top in zip(told[::2], told[1::2], strict=True)]
        if name == "M":
            self.parts.append([points[0]])
            self._at = points[0]
        elif name in "LHV":
            self._to(points[0])
        else:
            self._curve(name, points)
            return
        self._bend = ("", self._at)

    def _curve(self, name: str, points: list[Point]) -> None:
        """A curve; S and T begin as the one before them, of the same sort, has ended."""
        kind = "C" if name in "CS" else "Q"
        if name in "ST":
            before, (x, y) = self._bend
            mirror = (2 * self._at[0] - x, 2 * self._at[1] - y) if before == kind else self._at
            points = [mirror, *points]
        begin = self._at
        for step in range(1, _CURVE + 1):
            self._to(_on_curve([begin, *points], step / _CURVE))
        self._bend = (kind, points[-2])

    def _arcs(self, rest: str, *, is_relative: bool) -> None:
        arcs = list(_arcs_in(rest))
        if not arcs:
            raise ValueError(rest)
        for rx, ry, turn, large, sweep, x, y in arcs:
            begin = self._at
            to = (begin[0] + x, begin[1] + y) if is_relative else (x, y)
            for point in _arc(begin, to, (abs(rx), abs(ry), math.radians(turn)), large=bool(large), sweep=bool(sweep)):
                self._to(point)
        self._bend = ("", self._at)

    def _to(self, point: Point) -> None:
        if not self.parts:
            raise ValueError("a path begins with M")
        if self._at == self.parts[-1][0] and len(self.parts[-1]) > 1:  # after Z another outline begins there
            self.parts.append([self._at])
        self.parts[-1].append(point)
        self._at = point


def _arcs_in(text: str) -> Iterator[Numbers]:
    """The numbers of each arc, read one by one from the left, so that no sign is looked at twice."""
    at = _between(text, 0)
    while at < len(text):
        told: Numbers = []
        for form in _ARC:
            found = form.match(text, at)
            if found is None:
                raise ValueError(text)
            told.append(float(found[0]))
            at = _between(text, found.end())
        yield told


def _between(text: str, at: int) -> int:
    """Where something begins after spaces and commas."""
    found = _BETWEEN.match(text, at)
    return found.end() if found else at


def _on_curve(points: list[Point], part: float) -> Point:
    """The point of a Bézier curve, by De Casteljau."""
    while len(points) > 1:
        points = [(a + (c - a) * part, b + (d - b) * part) for (a, b), (c, d) in pairwise(points)]
    return points[0]


def _arc(begin: Point, end: Point, shape: tuple[float, float, float], *, large: bool, sweep: bool) -> Iterator[Point]:
    """Points on an elliptical arc, by its centre (SVG 2, B.2.4)."""
    rx, ry, turn = shape
    if not rx or not ry or begin == end:
        yield end
        return
    cos, sin = math.cos(turn), math.sin(turn)
    half_x, half_y = (begin[0] - end[0]) / 2, (begin[1] - end[1]) / 2
    x, y = cos * half_x + sin * half_y, cos * half_y - sin * half_x
    grown = max(1, math.hypot(x / rx, y / ry))
    rx, ry = rx * grown, ry * grown
    left = max(0, (rx * ry) ** 2 / ((rx * y) ** 2 + (ry * x) ** 2) - 1) ** 0.5 * (-1 if large == sweep else 1)
    u, v = left * rx * y / ry, -left * ry * x / rx
    first, last = math.atan2((y - v) / ry, (x - u) / rx), math.atan2((-y - v) / ry, (-x - u) / rx)
    whole = (last - first) % (2 * math.pi) - (0 if sweep else 2 * math.pi)
    middle_x, middle_y = (begin[0] + end[0]) / 2, (begin[1] + end[1]) / 2
    for step in range(1, _TURN):
        at = first + whole * step / _TURN
        p, q = u + rx * math.cos(at), v + ry * math.sin(at)
        yield middle_x + cos * p - sin * q, middle_y + sin * p + cos * q
    yield end


_DRAWN: dict[str, Callable[[Mapping[str, str]], list[Outline]]] = {
    "path": _path,
    "rect": _rect,
    "circle": _round,
    "ellipse": _round,
    "polygon": _polygon,
    "polyline": _polyline,
    "line": _line,
}
"""What draws, by the name of the element."""

DRAWING = tuple(_DRAWN)
