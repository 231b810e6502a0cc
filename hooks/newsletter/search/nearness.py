"""Nearness: which words of a word table are near each other in meaning, as far as an archive uses them.

The table and the archive's postings enter. Vectors are rounded to whole numbers, so that products are exact: what was
found before, less the words that nobody uses any more and with those that are new, is what would be found now.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from newsletter.search.analysis import LIGHT_WORDS, STOP_WORDS, stem
from newsletter.search.encoding import Integers, spans, turns
from newsletter.search.leanings import LENGTH, Vectors, rounded
from newsletter.search.postings import Postings, utf16

NEAREST = 0.35
"""The least cosine of a neighbour."""

_WITHOUT = STOP_WORDS | LIGHT_WORDS
"""Words that mean too little for others to mean the same."""
_NEAR_BITS, _PRODUCT_BITS = 20, 23
_MOST_NEAR, _MOST_PRODUCT = (1 << _NEAR_BITS) - 1, (1 << _PRODUCT_BITS) - 1
_BLOCK = 512


class WordVectors(Protocol):
    """A table of words and the directions of their meanings; see `word_table`."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words, sorted."""

    @property
    def vectors(self) -> NDArray[np.float32]:
        """A row of unit length for each word."""

    @property
    def everyday(self) -> frozenset[str]:
        """Those of the words that are of everyday English."""

    def __hash__(self) -> int:
        """What tells a table from others; it never changes."""


@dataclass(frozen=True, eq=False)
class Nearness:
    """The stems of a table's words, and which of them that an archive uses are near to which others."""

    stems: tuple[str, ...]
    """Sorted as JavaScript compares strings."""
    vectors: Vectors
    """Their directions, in whole numbers."""
    used: Integers
    """Rows of stems that the archive uses, ascending."""
    pairs: Integers
    """A number for each two that are near each other, the second of them used: by the first, then the nearest."""

    def among(self, used: Integers) -> Nearness:
        """The same where an archive uses other stems."""
        gone, more = (np.setdiff1d(*two, assume_unique=True) for two in ((self.used, used), (used, self.used)))
        pairs = self.pairs
        if len(gone):
            pairs = pairs[~np.isin(pairs & _MOST_NEAR, gone)]
        if len(more):
            pairs = np.sort(np.concatenate([pairs, _pairs(self.vectors, more)]), kind="stable")
        return Nearness(self.stems, self.vectors, used, pairs)

    def nearest(self, most: int) -> tuple[Integers, Integers, Integers]:
        """Up to so many pairs of each stem: its row, that of the other, and the product of both."""
        words = self.pairs >> _NEAR_BITS + _PRODUCT_BITS
        kept = turns(words) < most
        pairs = self.pairs[kept]
        return words[kept], pairs & _MOST_NEAR, LENGTH**2 * 2 - (pairs >> _NEAR_BITS & _MOST_PRODUCT)


def nearness(table: WordVectors, found: Postings, former: Nearness | None = None) -> Nearness:
    """Find which stems of a table that an archive uses are near to which; `former` is what was found before."""
    if former is None:
        former = Nearness(*_stem_vectors(table), used=np.zeros(0, np.int64), pairs=np.zeros(0, np.int64))
    own = own_terms(former.stems, found)
    is_used = own >= 0
    is_used[is_used] = found.is_content[own[is_used]]
    return former.among(np.flatnonzero(is_used))


def own_terms(stems: tuple[str, ...], found: Postings) -> Integers:
    """The places of stems among an archive's terms; -1 where it has none."""
    places = dict.fromkeys(stems, -1)
    for place, term in enumerate(found.terms):
        if term in places:
            places[term] = place
    return np.fromiter(places.values(), np.int64, len(stems))


@lru_cache(maxsize=1)
def everyday_stems(table: WordVectors) -> frozenset[str]:
    """The stems of a table's words of everyday English."""
    return frozenset(map(stem, table.everyday))


@lru_cache(maxsize=1)
def _stem_vectors(table: WordVectors) -> tuple[tuple[str, ...], Vectors]:
    """The stems of a table's words, sorted, and the mean direction of the words of each, in whole numbers."""
    rows: dict[str, list[int]] = {}
    for row, word in enumerate(table.words):
        if _has_meaning(word):
            rows.setdefault(stem(word), []).append(row)
    stems = tuple(sorted(rows.keys() - STOP_WORDS, key=utf16))
    if not stems:
        return (), np.zeros((0, 1), dtype=np.float32)
    used = [rows[one] for one in stems]
    first = spans(np.array([len(one) for one in used]))[:-1]
    sums = np.add.reduceat(table.vectors[[*chain.from_iterable(used)]].astype(np.float64), first)
    return stems, rounded(sums)


def _has_meaning(word: str) -> bool:
    return word.isalpha() and len(word) > 1 and word not in _WITHOUT


def _pairs(vectors: Vectors, used: Integers) -> Integers:
    """Compare every row with the used ones: one number for each two near each other.

    The used ones stand last, and each of them is compared with those from its block on alone: what is found of two of
    them holds either way round.
    """
    found: list[Integers] = [np.zeros(0, np.int64)]
    others = np.setdiff1d(np.arange(len(vectors)), used, assume_unique=True)
    rows, compared = np.concatenate([others, used]), vectors[used].T.copy()
    for start in range(0, len(rows), _BLOCK):
        some, first = rows[start : start + _BLOCK], max(start - len(others), 0)
        products = (vectors[some] @ compared[:, first:]).ravel()
        cells = np.flatnonzero(products >= NEAREST * LENGTH**2)
        places, columns = np.divmod(cells, max(len(used) - first, 1))
        words, near, far = some[places], used[first + columns], LENGTH**2 * 2 - products[cells].astype(np.int64)
        is_both = (start + places >= len(others)) & (first + columns >= start + len(some) - len(others))
        found.append(_numbers(words, near, far))
        found.append(_numbers(near[is_both], words[is_both], far[is_both]))
    return np.concatenate(found)


def _numbers(words: Integers, near: Integers, far: Integers) -> Integers:
    """A number for each two that are near each other and not the same, by the first, then the nearest."""
    numbers: Integers = ((words << _PRODUCT_BITS | far) << _NEAR_BITS | near)[words != near]
    return numbers
