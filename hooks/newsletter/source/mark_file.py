"""The file of a mark of one's own: SVG of a stranger to shapes in plain colours, or to what is wrong with it.

What is not known to be harmless is refused: the file is published, and whoever opens it runs what is in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from xml.parsers import expat

from newsletter.model.own_mark import MarkShape, OwnMark
from newsletter.problem import Position, Problem, ReadingRule, listed, quoted
from newsletter.source.svg_outlines import (
    DRAWING,
    Matrix,
    joined,
    moved,
    number,
    numbers,
    outlines,
    stroked,
    transformed,
)

MAX_BYTES = 30_000
"""A mark is a sign, and every page loads it."""

_MAX_SHAPES, _MAX_OUTLINES, _MAX_POINTS, _MAX_DEPTH = 200, 400, 40_000, 20

_SVG = "http://www.w3.org/2000/svg"
_GROUPS = ("svg", "g")
_TEXTS = ("title", "desc")
_PAINT = {"fill": "black", "stroke": "none", "stroke-width": "1", "fill-rule": "nonzero"}
"""What shapes have from the groups around them, and what holds where none says it."""

_FACTORS = ("opacity", "fill-opacity", "stroke-opacity")
_PLACES = ("x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2", "points", "d", "transform")
_IGNORED = ("id", "version", "viewBox", "role", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "clip-rule")
_NAMED = {"black": "#000000", "currentcolor": "#000000", "white": "#ffffff", "none": "", "transparent": ""}
_COLOUR = re.compile("#(?:[0-9a-f]{3}|[0-9a-f]{6})")
_AS_PLAIN = "save it as plain SVG, each shape with a fill such as #0b5672"


class _UnfitError(Exception):
    """What is wrong, and how to mend it."""

    def __init__(self, message: str, hint: str = _AS_PLAIN) -> None:
        super().__init__(message)
        self.hint = hint


def read_mark(source: bytes, path: str) -> tuple[OwnMark | None, list[Problem]]:
    """Read the file; without a mark where anything in it is unfit."""
    reading = _MarkReading(expat.ParserCreate(namespace_separator=" "))
    try:
        reading.read(source)
    except expat.ExpatError as error:
        place = Position(path, error.lineno, error.offset + 1)
        message = f"this is no XML: {expat.ErrorString(error.code)}"
        return None, [Problem(place, ReadingRule.UNFIT_MARK, message, _AS_PLAIN)]
    except (LookupError, ValueError):  # of an encoding that Python has no name or no table for
        return None, [
            Problem(Position(path), ReadingRule.UNFIT_MARK, "its encoding cannot be read", "save it in UTF-8")
        ]
    except _UnfitError as unfit:
        return None, [Problem(Position(path, *reading.place), ReadingRule.UNFIT_MARK, str(unfit), unfit.hint)]
    return OwnMark(source, tuple(reading.shapes)), []


@dataclass
class _Level:
    """An open element: what shapes in it have from it."""

    name: str
    paint: Mapping[str, str]
    strength: float
    place: Matrix


@dataclass
class _MarkReading:
    """A mark while it is read; its elements are told one by one, so that nothing is kept of what is refused."""

    parser: expat.XMLParserType
    shapes: list[MarkShape] = field(default_factory=list)
    place: tuple[int, int] = (1, 1)
    """The line and column of what is told; what refuses it does not stop the parser, which goes on to the end."""
    points: int = 0
    outlines: int = 0
    levels: list[_Level] = field(default_factory=list)

    def read(self, source: bytes) -> None:
        parser = self.parser
        parser.StartElementHandler, parser.EndElementHandler = self._begin, self._end
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        parser.CharacterDataHandler = self._text
        parser.XmlDeclHandler = self._declaration
        if len(source) > MAX_BYTES:
            raise _UnfitError(f"it is larger than a mark may be, {MAX_BYTES:,} bytes", "simplify it")
        parser.Parse(source, True)  # noqa: FBT003 - the whole of it
        if not self.shapes:
            raise _UnfitError("it draws nothing")

    def _go_on(self) -> None:
        self.place = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1

    def _doctype(self, *_about: object) -> None:
        self._go_on()
        raise _UnfitError("it has a document type, which can name entities and other files", "delete the line")

    def _instruction(self, target: str, _data: str) -> None:
        self._go_on()
        raise _UnfitError(f"it has an instruction {quoted(target)} for other programs", "delete the line")

    def _declaration(self, _version: str, encoding: str | None, _alone: int) -> None:
        self._go_on()
        if (encoding or "utf-8").lower() != "utf-8":
            raise _UnfitError(f"it is written in {quoted(encoding or '')}", "save it in UTF-8")

    def _text(self, text: str) -> None:
        self._go_on()
        if "<" in text or (text.strip() and (not self.levels or self.levels[-1].name not in _TEXTS)):
            raise _UnfitError(f"it has text in it: {quoted(text.strip())}", "letters are drawn as paths")

    def _end(self, _name: str) -> None:
        self.levels.pop()

    def _begin(self, whole: str, attributes: dict[str, str]) -> None:
        self._go_on()
        name = _name_of(whole)
        if not self.levels and name != "svg":
            raise _UnfitError(f"it begins with <{name}>, not with <svg>")
        if len(self.levels) >= _MAX_DEPTH:
            raise _UnfitError(f"its groups are nested deeper than {_MAX_DEPTH}")
        if self.levels and self.levels[-1].name not in _GROUPS:
            raise _UnfitError(f"<{name}> stands in <{self.levels[-1].name}>")
        told = _told(name, attributes)
        try:
            level = self._level(name, told)
            if name in DRAWING:
                self._draw(level, told)
        except (ValueError, ArithmeticError) as error:
            raise _UnfitError(f"<{name}> has a number that cannot be read, or none where one must be") from error
        self.levels.append(level)

    def _level(self, name: str, told: Mapping[str, str]) -> _Level:
        if not self.levels:
            return _Level(name, _PAINT | _painted(told), _strength(told), _framed(told))
        above = self.levels[-1]
        if name == "svg":
            raise _UnfitError("it has a second <svg> in it")
        place = joined(above.place, transformed(told["transform"])) if "transform" in told else above.place
        return _Level(name, {**above.paint, **_painted(told)}, above.strength * _strength(told), place)

    def _draw(self, level: _Level, told: Mapping[str, str]) -> None:
        drawn = outlines(level.name, told)
        fill, line = _colour(level.paint["fill"]), _colour(level.paint["stroke"])
        self.outlines += len(drawn)
        if fill and level.name != "line":
            strength = level.strength * number(told, "fill-opacity", 1)
            self._add(MarkShape(fill, strength, tuple(drawn), level.paint["fill-rule"] == "evenodd"), level)
        width = number(level.paint, "stroke-width")
        if line and width > 0:
            pieces = tuple(piece for outline in drawn for piece in stroked(outline, width))
            self._add(MarkShape(line, level.strength * number(told, "stroke-opacity", 1), pieces), level)

    def _add(self, shape: MarkShape, level: _Level) -> None:
        placed = tuple(moved(outline, level.place) for outline in shape.outlines)
        self.points += sum(map(len, placed))
        if len(self.shapes) >= _MAX_SHAPES or self.outlines > _MAX_OUTLINES or self.points > _MAX_POINTS:
            raise _UnfitError("it has more shapes or points than a mark that is seen at 16 pixels", "simplify it")
        if any(not -9 < place < 9 for outline in placed for point in outline for place in point):
            raise _UnfitError(f"<{level.name}> reaches far out of the viewBox")
        if placed and shape.strength > 0:
            self.shapes.append(MarkShape(shape.colour, min(shape.strength, 1), placed, shape.is_even_odd))


def _name_of(whole: str) -> str:
    space, _, name = whole.rpartition(" ")
    if not space:
        raise _UnfitError(f"<{name[:40]}> is in no namespace", f'write xmlns="{_SVG}" on <svg>')
    known = (*_GROUPS, *_TEXTS, *DRAWING)
    if space != _SVG or name not in known:
        raise _UnfitError(f"it has <{name[:40]}> in it; a mark is made of {listed(known)} alone")
    return name


def _told(name: str, attributes: Mapping[str, str]) -> dict[str, str]:
    """The attributes, with those that stand in `style`; what is not known is refused."""
    told = {one: value for one, value in attributes.items() if one != "style"}
    for declared in filter(str.strip, attributes.get("style", "").split(";")):
        one, _, value = declared.partition(":")
        told[one.strip()] = value.strip()
    for one, value in told.items():
        is_plain = one in _PAINT or one in _FACTORS or one in _PLACES or one in _IGNORED
        if not is_plain and not one.startswith("aria-") and not _is_harmless(one, value):
            raise _UnfitError(f"<{name}> has {one.rpartition(' ')[2]}={quoted(value)}", "delete it")
        if re.search(r"url\s*\(|[\\<&@]", value, re.IGNORECASE):
            raise _UnfitError(f"<{name}> has {one}={quoted(value)}, which names something else", _AS_PLAIN)
    return told


def _is_harmless(name: str, value: str) -> bool:
    """What drawing programs write without need, and what does nothing."""
    return name in ("http://www.w3.org/XML/1998/namespace space", "display", "focusable") and value.isalnum()


def _painted(told: Mapping[str, str]) -> dict[str, str]:
    return {name: told[name] for name in _PAINT if name in told}


def _strength(told: Mapping[str, str]) -> float:
    found = number(told, "opacity", 1)
    return min(max(found, 0), 1)


def _framed(told: Mapping[str, str]) -> Matrix:
    """From the units of the file to parts of the side, of a square."""
    with suppress(ValueError, ArithmeticError):
        x, y, width, height = numbers(told.get("viewBox", ""))
        if 0 < width == height:
            frame = (1 / width, 0, 0, 1 / height, -x / width, -y / height)
            return joined(frame, transformed(told["transform"])) if "transform" in told else frame
    raise _UnfitError("its viewBox is no square", 'write one as wide as high on <svg>, such as viewBox="0 0 32 32"')


def _colour(text: str) -> str:
    """A colour as `#rrggbb`; empty where nothing is painted."""
    low = text.strip().lower()
    if low in _NAMED:
        return _NAMED[low]
    if not _COLOUR.fullmatch(low):
        raise _UnfitError(f"the colour {quoted(text)} is not one of a # and six digits", "write it as #0b5672")
    return low if len(low) == 7 else "#" + "".join(2 * sign for sign in low[1:])
