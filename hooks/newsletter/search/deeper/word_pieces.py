"""Word pieces: a text as the pieces that the language model knows. The browser's half is web/deeper/word_pieces.js.

It is the way of BERT without capitals: accents go, every sign and every Chinese character is a word of its own, and of
a word the longest piece that is known comes first. What differs between versions of Unicode is kept out of it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

UNKNOWN, BEGIN, END = "[UNK]", "[CLS]", "[SEP]"
INNER = "##"
"""How a piece is written that does not begin a word."""
LONGEST_WORD = 100
"""Characters of the longest word that is taken apart; a longer one is unknown."""
_SIGNS = frozenset("$+<=>^`|~")
"""Signs on every keyboard that Unicode does not call punctuation."""
_CHARACTERS = (
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2A6DF), (0x2A700, 0x2CEAF), (0x2F800, 0x2FA1F),
)  # fmt: skip
"""Chinese characters, from and to."""


@dataclass(frozen=True)
class WordPieces:
    """The pieces that a model knows, in the order of their numbers."""

    pieces: Sequence[str]
    _numbers: Mapping[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_numbers", {piece: number for number, piece in enumerate(self.pieces)})

    @cached_property
    def ends(self) -> tuple[int, int]:
        """The numbers of what stands before and after every text."""
        return self._numbers[BEGIN], self._numbers[END]

    def numbers(self, text: str) -> list[int]:
        """The numbers of a text's pieces."""
        return [number for word in words(text) for number in self._word(word)]

    def _word(self, word: str) -> list[int]:
        found, start = [], 0
        while start < len(word) <= LONGEST_WORD:
            stop, number = self._longest(word, start)
            if number is None:
                break
            found.append(number)
            start = stop
        return found if start == len(word) else [self._numbers[UNKNOWN]]

    def _longest(self, word: str, start: int) -> tuple[int, int | None]:
        """The longest piece that is known from a place on: where it ends, and its number."""
        head = INNER if start else ""
        for stop in range(len(word), start, -1):
            number = self._numbers.get(head + word[start:stop])
            if number is not None:
                return stop, number
        return start, None


def words(text: str) -> Iterator[str]:
    """The words and signs of a text, without accents and capitals."""
    word = ""
    for sign in unicodedata.normalize("NFD", text):
        category = unicodedata.category(sign)
        is_space = sign in "\t\n\r" or category[0] == "Z"
        is_alone = category[0] == "P" or sign in _SIGNS or _is_character(sign)
        if (is_space or is_alone) and word:
            yield word
            word = ""
        if is_alone:
            yield sign
        elif not is_space and category not in ("Mn", "Cc", "Cf"):
            word += sign.lower()
    if word:
        yield word


def _is_character(sign: str) -> bool:
    return any(first <= ord(sign) <= last for first, last in _CHARACTERS)
