"""The bytes of a file to text: size, encoding and characters that nobody sees. Of YAML it knows one escape."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator

from newsletter.model.characters import SUSPECT, UNPRINTABLE, unseen_named
from newsletter.model.limits import WIDEST
from newsletter.problem import Position, Problem, ReadingRule

MAX_BYTES = 1_000_000
"""Bytes of a file that no setting limits."""

_PICTURE = re.compile(r"\\U0001[0-9A-Fa-f]{4}")
"""A pictograph as programs write it between quotes: what joins it to another is judged where the text is read."""


def decode(source: bytes, path: str, *, most: int = WIDEST.bytes, hint: str = "") -> tuple[str | None, list[Problem]]:
    """Make text of a file's bytes, without invisible characters; None where that cannot be, as of too many bytes."""
    if len(source) > most:
        message = f"the file has more than {most:,} bytes"
        return None, [Problem(Position(path), ReadingRule.TOO_LARGE, message, hint)]
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_encoding_problem(source.removeprefix(BOM_UTF8), error.start, path=path)]
    problems = list(_invisible(text, path))
    return (UNPRINTABLE.sub(_left, text) if problems else text), problems


def _encoding_problem(source: bytes, start: int, *, path: str) -> Problem:
    before = source[:start].decode()
    position = Position(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Problem(position, ReadingRule.NOT_UTF_8, "the file is not UTF-8 text", "save it with the encoding UTF-8")


def _invisible(text: str, path: str) -> Iterator[Problem]:
    """Find the first invisible character of each line."""
    if not SUSPECT.search(text):
        return
    for number, line in enumerate(re.split("\r\n|\r|\n", text), start=1):
        found = next(filter(_is_unneeded, UNPRINTABLE.finditer(line)), None)
        if found:
            position = Position(path, number, found.start() + 1)
            message = f"{unseen_named(found)} stands here"
            yield Problem(position, ReadingRule.UNPRINTABLE_CHARACTER, message, "delete it")


def _is_unneeded(found: re.Match[str]) -> bool:
    start, end = found.span()
    beside = _PICTURE.fullmatch(found.string, start - 10, start) or _PICTURE.match(found.string, end)
    return not beside or found.group() not in "\u200d\ufe0e\ufe0f"


def _left(found: re.Match[str]) -> str:
    return "" if found.group() != "\r" and _is_unneeded(found) else found.group()
