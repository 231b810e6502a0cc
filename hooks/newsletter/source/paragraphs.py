"""The paragraphs of prose to lines of even length, without a change of what CommonMark makes of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial

from markdown_it import MarkdownIt

from newsletter.text.prose import prose_html

_BEGINS_BLOCK = re.compile(r"[-+*_|=]+|0*1[.)]|#{1,6}|>.*|```.*|~~~.*|\$\$.*|<(?!https?:|mailto:).*")
"""Words that would begin a list, a heading or the like, if a line of a paragraph began with them."""

_AS_WRITTEN = re.compile(r"^\s*(\||\$\$)|( {2}|\\)$(?!\Z)", re.MULTILINE)
"""Tables, formulas and hard line breaks: where these are, a paragraph keeps its lines."""

_SHORTER = 20
_LONGER = 4
"""By how much a line may miss the width: a changed word shall not move all the lines below it."""


def wrapped(text: str, *, width: int) -> list[str]:
    """Wrap the paragraphs of prose that are not nearly so wrapped; lists, fenced code and all else keep their lines."""
    lines = _trimmed(text.split("\n"))
    made: list[str] = []
    is_apart = False
    for start, end, is_paragraph in _blocks(lines):
        block = lines[start:end]
        inner = _trimmed(block)
        if not inner:
            is_apart = is_apart or bool(block)
            continue
        is_apart = is_apart or block[0] != inner[0]
        ways = (partial(_filled, width=width), _stripped) if is_paragraph else (_stripped,)
        made += [*([""] if made and is_apart else []), *_first_alike(inner, *ways)]
        is_apart = not block[-1].strip(" \t")
    return made if _are_alike(made, lines) else lines


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark")


def _blocks(lines: list[str]) -> Iterator[tuple[int, int, bool]]:
    """Find the first line of each block, the line after its last, and whether it is a paragraph."""
    at = 0
    for token in _markdown().parse("\n".join(lines)):
        if token.map and not token.level:
            start, end = token.map
            yield at, start, False
            yield start, end, token.type == "paragraph_open"
            at = end
    yield at, len(lines), False


def _meaning(lines: list[str]) -> str:
    """What readers get, on the site and from any other Markdown; the newlines in it do not matter."""
    text = "\n".join(lines)
    return re.sub(r"\s*\n\s*", " ", f"{prose_html(text)}\n{_markdown().render(text)}").strip()


def _are_alike(made: list[str], lines: list[str]) -> bool:
    return made == lines or _meaning(made) == _meaning(lines)


def _first_alike(lines: list[str], *ways: Callable[[list[str]], list[str]]) -> list[str]:
    """Change lines in the first of several ways that keeps their meaning."""
    return next((made for made in (way(lines) for way in ways) if _are_alike(made, lines)), lines)


def _stripped(lines: list[str]) -> list[str]:
    return [line.rstrip(" \t") for line in lines]


def _trimmed(lines: list[str]) -> list[str]:
    """Leave out the blank lines at both ends."""
    written = [number for number, line in enumerate(lines) if line.strip(" \t")]
    return lines[written[0] : written[-1] + 1] if written else []


def _filled(lines: list[str], *, width: int) -> list[str]:
    if _AS_WRITTEN.search("\n".join(lines)):
        return lines
    if _is_nearly_filled(lines, width):
        return [line.strip(" \t") for line in lines]
    filled: list[str] = []
    for words in _units(" ".join(line.strip(" \t") for line in lines)):
        if filled and len(filled[-1]) + 1 + len(words) <= width:
            filled[-1] += f" {words}"
        else:
            filled.append(words)
    return filled


def _is_nearly_filled(lines: list[str], width: int) -> bool:
    lengths = [len(line.strip(" \t")) for line in lines]
    return max(lengths) <= width + _LONGER and min(lengths[:-1], default=width) >= width - _SHORTER


def _units(text: str) -> list[str]:
    """Split a text into words, each with those after it that cannot begin a line."""
    units: list[str] = []
    for word in re.split(r"(?<! ) (?! )", text):
        if units and _BEGINS_BLOCK.fullmatch(word):
            units[-1] += f" {word}"
        else:
            units.append(word)
    return units
