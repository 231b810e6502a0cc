"""What libyaml found wrong with a file's syntax, said to an editor who has never read YAML's specification."""

from __future__ import annotations

import re

import yaml

from newsletter.problem import Position, Problem, ReadingRule, visible
from newsletter.source.slips import slip_above

_INDENTED = (
    "this line is not indented like those it belongs to",
    "the fields of one entry begin in the same column, and so do the hyphens of one list",
)
_UNCLOSED = (
    "this quotation mark is never closed",
    "write it at the end of the text too; a text that begins with an apostrophe must stand in double quotes",
)
_TAB = ("this line is indented with a tab", "indent with spaces")
BACKSLASH = ("a backslash in double quotes begins a special character", "write two, or put the text in single quotes")
_SECOND_COLON = (
    "a second colon in this line",
    "a text with a colon and a space in it must stand in straight quotes, \" or '",
)
_AFTER_QUOTES = (
    "text goes on after a closing quotation mark",
    "put the whole text in quotation marks of the other kind",
)
_COMMA_AFTER_QUOTES = (
    "a comma stands after the closing quotation mark",
    "delete it; a text that has quotation marks and a comma in it must stand in quotes of the other kind",
)
_AFTER_BRACKET = (
    "text goes on after a closing bracket",
    "a text that begins with a bracket or a brace must stand in quotes, from its first letter to its last",
)
_BEGINNING = ('a text cannot begin with "{character}"', "put the text in quotes")

_CAUSES = (
    ("unexpected end of stream", *_UNCLOSED),
    ("document indicator", *_UNCLOSED),
    (
        "',' or ']'",
        "the list in brackets needs a comma or its closing bracket",
        "a text with a comma or a bracket in it must stand in quotes",
    ),
    (
        "',' or '}'",
        "the fields in braces need a comma or their closing brace",
        "a text with a comma or a brace in it must stand in quotes",
    ),
    (
        "could not find expected ':'",
        "this line has no field's name with a colon",
        "write one; or indent the line if it belongs to the text above",
    ),
    (
        "node content",
        "a value is missing here",
        "a text that begins with a comma, a bracket or a brace must stand in quotes",
    ),
    (
        "block sequence entries",
        "a list cannot begin on the line of its field's name",
        "begin it on the next line; a text that begins with a hyphen must stand in quotes",
    ),
    (
        "comment or line break",
        "nothing can follow | or > on its line",
        "write the text on the lines below, indented; a text that begins with | or > must stand in quotes",
    ),
    ("another document", "a second document begins here", "a file holds one: delete the line ---"),
    ("found a tab", *_TAB),
    ("expected '-'", *_INDENTED),
    ("<document start>", *_INDENTED),
    ("escape", *BACKSLASH),
    ("hexdecimal", *BACKSLASH),
    ("alphabetic or numeric", *_BEGINNING),
    ("tag handle", *_BEGINNING),
    ("cannot start any token", *_BEGINNING),
    ("mapping keys are not allowed", *_BEGINNING),
    ("directive", *_BEGINNING),
    ("non-alphabetical", *_BEGINNING),
    ("expected whitespace", *_BEGINNING),
    (
        "unexpected ':'",
        "a colon cannot stand here",
        "in brackets and braces, a text with a colon in it must stand in quotes",
    ),
)
"""A part of libyaml's words, what an editor is told instead, and a hint."""

_PAIR = re.compile(r"^\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}")
"""A character in two parts, as JSON writes it."""

_BEGAN = "end of stream|document indicator|',' or|expected ':'|alphabetic|directive|whitespace"
"""Where these are found, what was opened or begun is what an editor looks for."""

_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( |$)", re.MULTILINE)


def syntax_problem(error: yaml.YAMLError, text: str, *, path: str) -> Problem:
    """Phrase what libyaml found, with a hint on what editors usually mean."""
    conflict = _CONFLICT.search(text)
    if conflict:
        position = Position(path, text.count("\n", 0, conflict.start()) + 1)
        message, hint = "here stands a mark of two versions that git could not merge", "choose one and delete the marks"
        return Problem(position, ReadingRule.YAML_SYNTAX, message, hint)
    found = str(getattr(error, "problem", None) or error)
    number, column = _place(error, found)
    if slip := slip_above(text, _noticed(error, number)):
        position = Position(path, slip.line + 1, slip.column + 1)
        return Problem(position, ReadingRule.YAML_SYNTAX, slip.message, slip.hint)
    line = [*text.splitlines(), ""][min(number, text.count("\n"))]
    before, rest = line[:column], line[column:]
    message, hint = _cause_in_line(found, before, rest) or _cause(found, rest)
    return Problem(Position(path, number + 1, column + 1), ReadingRule.YAML_SYNTAX, message, hint)


def _cause_in_line(found: str, before: str, rest: str) -> tuple[str, str] | None:
    """Tell apart what libyaml has the same words for, by what the line holds before the fault and there."""
    character = rest[:1]
    if "mapping values" in found:
        if re.search(r":\s", before):
            return _SECOND_COLON
        if not re.fullmatch(r"\s*(?:- +)?\S+", before):
            return "a colon in a text that goes on from the line above", _SECOND_COLON[1]
        return _INDENTED[0], "or the line above has no colon with a space after it"
    if "expected key" in found:
        last = before.rstrip()[-1:]
        after_quotes = _COMMA_AFTER_QUOTES if character == "," else _AFTER_QUOTES
        return (_AFTER_BRACKET if last in "]}" else after_quotes) if last else _INDENTED
    return _cause_in_quotes(found, before, rest) or (_TAB if character == "\t" else None)


def _cause_in_quotes(found: str, before: str, rest: str) -> tuple[str, str] | None:
    if "',' or ']'" in found and before.endswith(("'", '"')) and re.match(r"[^\s,\]'\"]", rest):
        return _AFTER_QUOTES
    if found_pair := _PAIR.search(before[-2:] + rest):
        seen = f"{found_pair[0]}".encode().decode("unicode_escape").encode("utf-16", "surrogatepass").decode("utf-16")
        if not seen.isprintable():
            return BACKSLASH[0], f"delete it: nobody sees {visible(seen)}"
        return BACKSLASH[0], f"write the character itself: {seen}"
    return None


def _cause(found: str, rest: str) -> tuple[str, str]:
    for part, message, hint in _CAUSES:
        if part in found:
            return message.format(character=visible(rest[:1])), hint
    return f"this is not YAML: {found}", ""


def _noticed(error: yaml.YAMLError, began: int) -> int:
    """The line where libyaml noticed that something goes wrong, counted from 0."""
    mark = getattr(error, "problem_mark", None)
    return mark.line if mark else began


def _place(error: yaml.YAMLError, found: str) -> tuple[int, int]:
    """Choose between where something began and where libyaml noticed that it goes wrong; both count from 0."""
    began, noticed = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    if began and noticed and re.search(_BEGAN, found) and (began.line < noticed.line or "',' or" not in found):
        return began.line, began.column
    return (noticed.line, noticed.column) if noticed else (0, 0)
