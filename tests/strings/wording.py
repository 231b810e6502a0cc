"""What a text for readers looks like, and what is said of one that stands outside the catalogue."""

from __future__ import annotations

import re
from dataclasses import dataclass

NAMES = frozenset(("Atom", "BibTeX", "DOI", "Feedly", "Inoreader", "JSON", "OPML", "RSS", "arXiv", "doi"))
"""Names that are the same in every language."""

ALLOWED = "not for readers"
"""A comment with these words allows what stands in its line, or in the statement that begins there."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_ADDRESS = re.compile(r"[\w.#@:%+*-]*[/.][\w./#@:%+*-]*|[\w-]+:")
_TAG = re.compile(r"<[^<>]*>")
_CAPITAL = re.compile(r"(?<![\w./#@:=_-])[^\W\d_a-z][a-z]+(?![\w/.=_-]*[\w/=_])")
_PHRASE = re.compile(r"(?<![\w./#@:=_-])[^\W\d_]{2,}[,.:;!?’]* \w|\w[,.:;!?’]* [^\W\d_]{2,}(?![\w/.=_-]*[\w/=_])")
_PIECE = re.compile(r"\s[^\W\d_]{2,}|[^\W\d_]{2,}[,.:;!?]?\s")
_FOREIGN = re.compile(r"[^\W\d_A-Za-z]")


@dataclass(frozen=True, order=True)
class Finding:
    """Something that is not said as it should be, and the line where it stands."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def has_words(text: str) -> bool:
    """Whether a text that readers see has a word in it, which some language has another for."""
    return any(word not in NAMES for word in _WORD.findall(text))


def is_address(text: str) -> bool:
    """Whether a text is an address, a file or the beginning of an id."""
    return bool(_ADDRESS.fullmatch(text.strip()))


def looks_said(text: str) -> bool:
    """Whether a text in code may be one for readers: a capital word, words with a space, or in another alphabet."""
    plain = _TAG.sub("", text)
    capitals = [found[0] for found in _CAPITAL.finditer(plain) if found[0] not in NAMES]
    return bool(capitals or _PHRASE.search(plain) or _PIECE.fullmatch(plain) or _FOREIGN.search(plain))


def bare(text: str) -> str:
    """Say that a text stands where it should not."""
    shown = " ".join(text.split())
    return f'"{shown}" is a text for readers; give it a key in strings/en.yaml and say that'
