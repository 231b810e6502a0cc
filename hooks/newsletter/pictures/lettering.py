"""Lettering: which words can be set in a face, how wide they are, and how they are broken into lines. Knows no picture.

The measures of each face come from `tests/pictures/font_maker.py`, so that nothing is asked of the library that draws:
its own layout rounds kerning away, or depends on what else is installed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple
from unicodedata import category, decomposition, normalize

FOLDER = Path(__file__).parent

TITLES, TEXTS = "titles", "texts"
"""The faces, as their files are called: of titles of works, and of all else."""

_ELLIPSIS = "…"
_MOST_READ = 600
"""Of a longer text no picture shows more."""

_SILENT = ("So", "Sk", "Cf", "Cn", "Co", "Cs")
"""What a title can be read without: emoji, signs that steer, and what is no letter at all."""

_MEANT = ("<super>", "<sub>", "<fraction>")
"""Forms that say something: 10ⁿ is not 10n."""

_SELECTORS = re.compile("[\ufe00-\ufe0f]")
"""What says how the sign before it is drawn."""

_MOST_KEPT = 1 << 14


class Word(NamedTuple):
    """A word as it is set, in thousandths of the size: where each of its letters begins, and how wide it is."""

    letters: tuple[tuple[str, int], ...]
    width: int


class SetText(NamedTuple):
    """A text broken into lines, for a size."""

    size: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Face:
    """A font without a size: its letters, how wide each is, and how near two may stand, in thousandths of the size."""

    name: str
    advances: Mapping[str, int]
    kerning: Mapping[str, Mapping[str, int]]
    _words: dict[str, Word] = field(default_factory=dict, compare=False, repr=False)

    def word(self, text: str) -> Word:
        """Set a word; each is set once, for titles are made of the same ones."""
        if text not in self._words:
            if len(self._words) >= _MOST_KEPT:
                self._words.clear()
            self._words[text] = self._set(text)
        return self._words[text]

    def width(self, line: str, size: int) -> float:
        """How wide a line is."""
        words = line.split(" ")
        return (sum(self.word(word).width for word in words) + self.advances[" "] * (len(words) - 1)) * size / 1000

    def _set(self, text: str) -> Word:
        at, letters, before = 0, [], ""
        for letter in text:
            at += self.kerning.get(_base(before), {}).get(_base(letter), 0) if before else 0
            letters.append((letter, at))
            at, before = at + self.advances[letter], letter
        return Word(tuple(letters), at)


@cache
def face(name: str) -> Face:
    """Read the measures of a face."""
    return Face(name, **json.loads((FOLDER / f"{name}.json").read_text("utf-8")))


@cache
def _base(letter: str) -> str:
    """The letter that one with an accent is made of: both are kerned alike."""
    return normalize("NFD", letter)[0]


def legible(text: str, of: Face) -> str:
    """A text as a face can set it, in one line; nothing where it lacks a letter, for half a title is another one.

    Signs without which the words can be read are left out, and letters in another form are written in the usual one.
    """
    shown = " ".join(_SELECTORS.sub("", text[:_MOST_READ]).split())
    found = [_legible(letter, of) for letter in normalize("NFC", shown)]
    return "" if None in found else " ".join("".join(filter(None, found)).split())


def _legible(letter: str, of: Face) -> str | None:
    if letter in of.advances:
        return letter
    if not decomposition(letter).startswith(_MEANT):
        usual = normalize("NFKC", letter)
        if all(one in of.advances for one in usual):
            return usual
    if category(letter) == "Cc":
        return " "
    return "" if category(letter) in _SILENT else None


def set_lines(text: str, of: Face, *, width: int, sizes: Sequence[tuple[int, int]]) -> SetText:
    """Break a text into lines of about one length, in the first of the sizes in which it takes no more than its lines.

    In the last of them what is left over is cut after a word.
    """
    words = text.split()
    for size, most in sizes:
        lines = _filled(words, of, size, width)
        if len(lines) <= most and _fit(lines, of, size, width):
            return SetText(size, _balanced(words, of, size, width, len(lines)))
    size, most = sizes[-1]
    lines = _filled([_fitting(word, of, size, width) for word in words], of, size, width)
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(lines[most - 1], of, size, width)]
    return SetText(size, tuple(lines))


def cut_to_width(text: str, of: Face, *, width: int, size: int) -> str:
    """A text in one line, cut after a word where it is too long."""
    return " ".join(set_lines(text, of, width=width, sizes=[(size, 1)]).lines)


def whole_parts(parts: Sequence[str], of: Face, *, width: int, size: int) -> str:
    """As many parts as fit side by side, none of them cut but the first."""
    fitting = cut_to_width(parts[0], of, width=width, size=size) if parts else ""
    for number in range(2, len(parts) + 1):
        longer = " · ".join(parts[:number])
        if of.width(longer, size) > width:
            break
        fitting = longer
    return fitting


def _fit(lines: Sequence[str], of: Face, size: int, width: float) -> bool:
    return all(of.width(line, size) <= width for line in lines)


def _filled(words: Sequence[str], of: Face, size: int, width: float) -> list[str]:
    room, space = width * 1000 / size, of.advances[" "]
    lines: list[list[str]] = []
    left = 0.0
    for word in words:
        needed = space + of.word(word).width
        if lines and needed <= left:
            lines[-1].append(word)
        else:
            lines.append([word])
            left = room + space
        left -= needed
    return [" ".join(line) for line in lines]


def _balanced(words: Sequence[str], of: Face, size: int, width: int, number: int) -> tuple[str, ...]:
    """As many lines, in the narrowest width that takes no more."""
    narrow, wide = 0, width
    while wide - narrow > 1:
        middle = (narrow + wide) // 2
        lines = _filled(words, of, size, middle)
        is_enough = len(lines) <= number and _fit(lines, of, size, middle)
        narrow, wide = (narrow, middle) if is_enough else (middle, wide)
    return tuple(_filled(words, of, size, wide))


def _cut(line: str, of: Face, size: int, width: int) -> str:
    """A line that ends in an ellipsis, after a word."""
    words = line.split()
    while len(words) > 1 and of.width(_ended(words), size) > width:
        words.pop()
    return _fitting(_ended(words), of, size, width)


def _ended(words: Sequence[str]) -> str:
    return " ".join(words).rstrip(f" .,;:–—-({_ELLIPSIS}") + _ELLIPSIS


def _fitting(word: str, of: Face, size: int, width: int) -> str:
    """A word, cut where it is wider than a line."""
    if of.width(word, size) <= width:
        return word
    room = width * 1000 / size - of.word(_ELLIPSIS).width
    return word[: sum(at + of.advances[letter] <= room for letter, at in of.word(word).letters)] + _ELLIPSIS
