"""Slips in the lines above the place where libyaml gives up: what an editor most probably meant to write.

YAML lets a text go on for lines, so what is forgotten in one line is often noticed many lines below it.
"""

from __future__ import annotations

import itertools
import re
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newsletter.model import Paper, Volume

_FIELD = re.compile(r"(?P<indent> *)(?P<hyphen>- +)?(?P<name>[A-Za-z_]+):(?:[ \t]+(?P<value>.*))?$")
_OPENS_BLOCK = re.compile(r"(?:^|[:\-] +)[|>][-+0-9]*[ \t]*(?:#.*)?$")
_ODD_SPACE = re.compile("[ \t]*(?P<odd>[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])")
_CURLY = "\u2018\u2019\u201a\u201c\u201d\u201e"
_WHOLE = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
"""A text in quotes, from its first to its last."""


_HYPHEN = 'write "- " in its place'
_FOREIGN = (
    (
        r"(?:\+\+\+ |--- a/|@@ -|\+(?! *$)|-(?= {4,}[A-Za-z_]+:))",
        "a sign of a comparison of two versions stands here",
        "delete it",
    ),
    (r" *(?:`{3,}|~{3,})", "a fence of Markdown stands here", "delete the line"),
    (r" *(?:\*{3,}|_{3,}|={3,})\s*$", "a line across the page, as in Markdown, stands here", "delete it"),
    (r" *(?P<at>- *-)[ \t]+[A-Za-z_]+:", "two hyphens begin one item", "delete one of them"),
    (
        r" *(?P<at>[*•·–—−‐‑‣▪◦]|[0-9]+[.)]|-(?=[\u00a0\u2000-\u200a\u202f\u3000]))\s*[A-Za-z_]+:(?:\s|$)",
        "an item does not begin with a hyphen and a space",
        _HYPHEN,
    ),
    (r" *-(?=[A-Za-z_]+:(?:\s|$))", "the hyphen that begins an item needs a space after it", 'write "- "'),
    (
        r" *(?:- +)?[A-Za-z_]+:[ \t]+(?P<at>\"{3}|'{3})",
        "three quotation marks begin no text here",
        "write | in their place, and delete those at its end",
    ),
    (r" *(?P<at>//|<!--|--\s)", "a comment of another language stands here", "begin it with #"),
    (r" *(?:- +)?(?P<at>\*{1,2}[A-Za-z_]+:?\*{1,2}):?", "asterisks stand around the name of a field", "delete them"),
    (
        r" *(?P<at>@[A-Za-z]+\{)",
        "an entry of BibTeX stands here",
        "newsletter add reads it, or write its fields like those of the others",
    ),
)
"""What a line begins with that comes from elsewhere or lacks a space, what is said of it, and a hint."""


@dataclass(frozen=True)
class Slip:
    """What is probably wrong, and where; line and column count from 0."""

    line: int
    column: int
    message: str
    hint: str


@dataclass(frozen=True)
class _LineAndNext:
    """A line that is no part of a text under | or >, and the next one that is not empty, with its number."""

    number: int
    line: str
    next_number: int
    following: str
    is_first: bool = False
    is_torn: bool = False
    """Whether the line opens a text under | or > of which YAML takes the first line alone, for it is indented more."""

    @property
    def follows_deeper(self) -> bool:
        """Whether the next line belongs to the field of this one."""
        return _indent(self.following) > _indent(self.line)


def slip_above(text: str, noticed: int) -> Slip | None:
    """The first slip in the lines down to the one, counted from 0, where YAML goes wrong; None where none is seen."""
    for lines in _outside_blocks(text, noticed):
        for look in _LOOKS:
            if slip := look(lines):
                return slip
    return None


def _outside_blocks(text: str, last: int) -> Iterator[_LineAndNext]:
    written = [(number, line) for number, line in enumerate(text.split("\n")) if line.strip(" \t\r")]
    block: int | None = None
    is_first = True
    for at, ((number, line), (next_number, following)) in enumerate(itertools.pairwise([*written, (len(text), "")])):
        if number > last:
            return
        if block is not None and _indent(line) > block:
            continue
        block = _indent(line) if _OPENS_BLOCK.search(line) else None
        is_torn = block is not None and _is_torn(written, at + 1, block, last)
        yield _LineAndNext(number, line, next_number, following, is_first=is_first, is_torn=is_torn)
        is_first = is_first and line.startswith("#")


_USUAL_DEPTH = 2


def _is_torn(lines: list[tuple[int, str]], start: int, block: int, last: int) -> bool:
    """Whether all lines of the text under | or > are indented less than its first one, so that YAML ends it there."""
    depths: list[int] = []
    for at in range(start, len(lines)):
        if lines[at][0] > last or _indent(lines[at][1]) <= block:
            break
        depths.append(_indent(lines[at][1]))
    return len(depths) > 1 and max(depths[1:]) < depths[0] and depths[0] > block + _USUAL_DEPTH


def _odd_indentation(lines: _LineAndNext) -> Slip | None:
    found = _ODD_SPACE.match(lines.line)
    if not found:
        return None
    message = "this line is indented with a space that YAML does not take for one, such as a no-break space"
    hint = "delete the line's indentation and type it with the space bar" if lines.line.strip() else "delete the line"
    return Slip(lines.number, found.start("odd"), message, hint)


def _glued_colon(lines: _LineAndNext) -> Slip | None:
    found = re.match(r" *(?:- +)?(?P<name>[a-z_]+)(?::(?=[^ \t\r])|(?P<odd>[：﹕∶꞉]))", lines.line)
    if not found or found["name"] not in _FIELDS:
        return None
    message = "the colon after a field's name needs a space after it"
    if found["odd"]:
        message = f"the sign after the field's name looks like a colon and is none (U+{ord(found['odd']):04X})"
    return Slip(lines.number, found.end(), message, f'write "{found["name"]}: "')


def _open_quotes(lines: _LineAndNext) -> Slip | None:
    """A quotation mark opens the text of a field, and the next line is a field already."""
    field, following = _FIELD.match(lines.line), _FIELD.match(lines.following)
    value = (field and field["value"]) or ""
    if not field or value[:1] not in _WHOLE or _WHOLE[value[0]].match(value):
        return None
    if not following or _indent(lines.following) > len(field["indent"] + (field["hyphen"] or "")):
        return None
    last = value.rstrip()[-1]
    hint = f"write {value[0]} at the end of the text{f', in place of {last}' if last in _CURLY else ''}"
    return Slip(lines.number, field.start("value"), "this quotation mark is never closed", hint)


def _comment_in_brackets(lines: _LineAndNext) -> Slip | None:
    """A # cuts off what closes the brackets that stand before it in its line."""
    field = _FIELD.match(lines.line)
    found = re.fullmatch(r"(?P<open>\[(?:[^#\]\"']|[^\s\[,]#)*)#.*\]\s*", (field and field["value"]) or "")
    if not field or not found:
        return None
    message = "a # begins a comment here, so that the bracket is never closed"
    hint = "delete it; a text that begins with # must stand in quotes"
    return Slip(lines.number, field.start("value") + found.end("open"), message, hint)


def _text_without_bar(lines: _LineAndNext) -> Slip | None:
    """Nothing stands behind a field's name, and what is below is neither a field nor a list."""
    field = re.match(r"(?P<indent> *)(?:- +)?(?P<name>[A-Za-z_]+):[ \t]*$", lines.line)
    if not field or not lines.follows_deeper:
        return None
    is_prose = field["name"] in _PROSE
    if re.match(r"\s*(?:-[ A-Za-z]|-$|[\[{\"'#|>])", lines.following) or (
        _FIELD.match(lines.following) and not is_prose
    ):
        return None
    if field["name"] in _LISTS:
        message = f'the lines below "{field["name"]}" do not begin with a hyphen and a space'
        return Slip(
            lines.next_number, _indent(lines.following), message, 'write each item in a line that begins with "- "'
        )
    message = f'"{field["name"]}" has its text on the lines below and no | behind its colon'
    return Slip(lines.number, field.start("name"), message, f"write {field['name']}: |")


def _field_at_margin(lines: _LineAndNext) -> Slip | None:
    """A field of an entry stands where the fields of the volume do."""
    field = _FIELD.match(lines.line)
    if not field or not lines.number or field["indent"] or field["hyphen"] or not lines.following.startswith(" "):
        return None
    if field["name"] not in _OF_ENTRIES or not field["value"]:
        return None
    message = "this line is not indented like those it belongs to"
    return Slip(lines.number, 0, message, "the fields of one entry begin in the same column")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _first_without_hyphen(lines: _LineAndNext) -> Slip | None:
    """The first entry below papers: or extras: has no hyphen, and the second has."""
    is_section = re.match(r"(?:papers|extras):[ \t]*$", lines.line)
    field = _FIELD.match(lines.following)
    if not is_section or not field or not field["indent"] or field["hyphen"]:
        return None
    message = f'the first entry below "{is_section[0].strip(": ")}" has no hyphen before its first field'
    return Slip(lines.next_number, field.start("name"), message, f'write "- {field["name"]}:" two columns to the left')


def _foreign_sign(lines: _LineAndNext) -> Slip | None:
    """A line begins as none of an issue file does."""
    for pattern, message, hint in _FOREIGN:
        if found := re.match(pattern, lines.line):
            column = found.start("at") if "at" in found.groupdict() else _indent(lines.line)
            return Slip(lines.number, column, message, hint)
    return None


def _other_sign(lines: _LineAndNext) -> Slip | None:
    """Another sign stands where the colon behind a field's name should."""
    found = re.match(r" *(?:- +)?(?P<name>[a-z_]+) *(?P<sign>=>|->|:=|=) +\S", lines.line)
    if not found or found["name"] not in _FIELDS:
        return None
    message = f'"{found["sign"]}" stands where the colon behind a field\'s name should'
    return Slip(lines.number, found.start("sign"), message, f'write "{found["name"]}: "')


def _second_document(lines: _LineAndNext) -> Slip | None:
    if not lines.number or not re.match(r"---\s*$", lines.line) or lines.is_first:
        return None
    return Slip(lines.number, 0, "a second document begins here", "a file holds one: delete the line ---")


def _items_to_the_left(lines: _LineAndNext) -> Slip | None:
    """The items of a list stand left of the field whose list they are."""
    field = re.match(r"(?P<indent> *)(?P<name>[A-Za-z_]+):\s*$", lines.line)
    item = re.match(r"(?P<indent> *)- +(?![a-z_]+:(?:\s|$))\S", lines.following)
    if not field or not item or field["name"] not in _LISTS or len(item["indent"]) >= len(field["indent"]):
        return None
    message = f'the items of "{field["name"]}" stand left of it'
    return Slip(
        lines.next_number, len(item["indent"]), message, "begin them in the column of the field, or further right"
    )


def _hyphen_within(lines: _LineAndNext) -> Slip | None:
    """A hyphen stands before a field in the column of the field above, which has its value already."""
    field = _FIELD.match(lines.line)
    found = re.match(r" *(?=- +(?P<name>[a-z_]+):(?:\s|$))", lines.following)
    if not field or not found or not field["value"] or found.end() != field.start("name"):
        return None
    if found["name"] not in _OF_ENTRIES or found["name"] == "id" or _OPENS_BLOCK.search(lines.line):
        return None
    message = "a hyphen stands before a field in the middle of an entry"
    return Slip(lines.next_number, found.end(), message, "delete it; the fields of one entry begin in the same column")


def _items_below_none(lines: _LineAndNext) -> Slip | None:
    """A list is said to be empty, and its items stand below it, as where the template of a volume goes on."""
    found = re.match(r" *[a-z_]+: *(?P<none>\[ *\]) *(?:#.*)?$", lines.line)
    if not found or not re.match(r" *- ", lines.following) or not lines.follows_deeper:
        return None
    return Slip(
        lines.number, found.start("none"), "[] says that there is nothing, and an item stands below", "delete []"
    )


def _block_too_deep(lines: _LineAndNext) -> Slip | None:
    """The first line of a text under | or > stands further right than one below it."""
    digit = re.search(r"[|>][-+]?(?P<depth>[0-9])", lines.line) if _OPENS_BLOCK.search(lines.line) else None
    field = _FIELD.match(lines.line)
    if digit and field and _indent(lines.following) < field.start("name") + int(digit["depth"]):
        message = "the digit here says how far the text is indented, and it is indented less"
        return Slip(lines.number, digit.start("depth"), message, "delete the digit")
    if not lines.is_torn:
        return None
    message = "the first line of this text is indented further than those below it"
    return Slip(lines.next_number, _indent(lines.following), message, "indent all lines of the text alike")


_FIELDS = Paper.model_fields.keys() | Volume.model_fields.keys()
"""The fields that a line of an issue file may well begin with."""

_OF_ENTRIES = Paper.model_fields.keys() - Volume.model_fields.keys()
"""The fields that only entries have."""

_PROSE = ("summary", "intro", "note", "description")
"""The fields whose text goes on for lines."""

_LISTS = tuple(
    name
    for name, field in (*Paper.model_fields.items(), *Volume.model_fields.items())
    if typing.get_origin(field.annotation) is tuple
)
"""The fields that hold lists."""

_LOOKS: tuple[Callable[[_LineAndNext], Slip | None], ...] = (
    _odd_indentation,
    _text_without_bar,
    _second_document,
    _foreign_sign,
    _other_sign,
    _items_to_the_left,
    _hyphen_within,
    _items_below_none,
    _block_too_deep,
    _glued_colon,
    _open_quotes,
    _comment_in_brackets,
    _field_at_margin,
    _first_without_hyphen,
)
