"""The word table: which English words mean nearly the same, as one vector a word. Knows no model, entry or index.

Two files beside this module hold it, line for row: `words.txt`, the words in order, one a line, a star after one of
everyday English; and `words.npy`, their vectors, an array of unsigned bytes of shape (words, 64). A byte is two of a
vector's 128 numbers, the earlier one in its lower half, each a whole number from -7 to 7 written as 1 to 15. Only
directions count, so vectors have no scale.

The words and vectors come from the sentence model all-MiniLM-L6-v2 (Apache-2.0) and from `glossary.txt`;
`word_table_maker` makes them, `LICENSE-words` says under which licences they are given.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FOLDER = Path(__file__).parent
WORDS = "words.txt"
VECTORS = "words.npy"
DIMENSIONS = 128
LARGEST = 7
"""The numbers of a vector are whole, from minus this to this."""
EVERYDAY = "*"
ZERO = 8
"""How a number 0 is written; the others lie around it."""


@dataclass(frozen=True, eq=False)
class WordTable:
    """Words, sorted, and the direction of each one's meaning."""

    words: tuple[str, ...]
    packed: NDArray[np.uint8]
    """One row a word, as it is written."""
    everyday: frozenset[str]
    """Those of everyday English."""

    @cached_property
    def steps(self) -> NDArray[np.int8]:
        """One row of 128 whole numbers a word: its vector, not of unit length."""
        return unpacked(self.packed)

    @cached_property
    def vectors(self) -> NDArray[np.float32]:
        """The rows at unit length, so that the product of two is their cosine."""
        squares: NDArray[np.float64] = np.einsum("wd,wd->w", self.steps, self.steps, dtype=np.float64)
        return (self.steps / np.sqrt(squares)[:, np.newaxis]).astype(np.float32)


@cache
def load(folder: Path = FOLDER) -> WordTable:
    """Read the word table of a folder, by default the one of this package."""
    lines = (folder / WORDS).read_text(encoding="ascii").splitlines()
    words = tuple(line.removesuffix(EVERYDAY) for line in lines)
    packed: NDArray[np.uint8] = np.load(folder / VECTORS, allow_pickle=False)
    if packed.shape != (len(words), DIMENSIONS // 2):
        raise ValueError(f"{VECTORS} has the shape {packed.shape}, {WORDS} has {len(words)} words: make both anew")
    return WordTable(words, packed, frozenset(line[:-1] for line in lines if line.endswith(EVERYDAY)))


def packed(steps: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Write rows of whole numbers as bytes, two numbers a byte."""
    written = (steps + ZERO).astype(np.uint8)
    return written[:, 0::2] | written[:, 1::2] << np.uint8(4)


def unpacked(rows: NDArray[np.uint8]) -> NDArray[np.int8]:
    """Read rows of bytes as whole numbers, twice as many."""
    halves = np.stack((rows & np.uint8(15), rows >> np.uint8(4)), axis=2).reshape(len(rows), -1)
    return halves.astype(np.int8) - np.int8(ZERO)
