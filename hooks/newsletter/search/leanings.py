"""Leanings: how much nearer each entry is to a word's meaning than entries are as a rule.

Postings and the vectors of words enter. An entry's direction is the sum of those of its terms, as much as they count in
it but for its tagline and as rare as they are, less the direction common to all entries. All vectors hold whole
numbers, so that sums and products are exact: any processor makes the same. What follows from all entries is rounded so
coarsely that a change to one seldom moves it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from newsletter.search.encoding import Integers, in_turn, ranges, spans
from newsletter.search.postings import Postings

LENGTH = 2000
"""Length of the rounded vectors: sums up to its square are exact in 32-bit floats."""

_LEAST = 1 / 64
"""What is less above the usual is left out."""
_COARSE = 3
"""How coarse the rarity of terms is counted, for all entries that have a term lean by it."""
_COMMON, _USUAL = LENGTH / 8, LENGTH**2 // 32
"""How coarse the direction common to all entries is, for all lean by it, and what is usual for a word."""
_NONE = np.zeros(0, dtype=np.int64)
_BLOCK = 8
"""Entries added up at once: what stays next to a processor."""

Floats = NDArray[np.float64]
Vectors = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Sums:
    """What the terms of every entry come to; those of entry k stand from `starts[k]` to before `starts[k + 1]`."""

    starts: Integers
    rows: Integers
    """Those of the vectors of the terms."""
    weights: Vectors
    """What each term counts, in halves."""
    whole: Vectors
    """The directions of their sums, with what is common to all."""


@dataclass(frozen=True, eq=False)
class Leanings:
    """The direction of every entry's meaning, of shape (entries, dimensions), in whole numbers."""

    directions: Vectors

    def of(
        self, words: Vectors, told: Integers = _NONE, lone: float = _LEAST, usual: Floats | None = None
    ) -> tuple[Integers, Floats]:
        """How far the cosine of each word with each entry is above what is usual for the word, where it is.

        Usual is anything up to the mean over all entries and a standard deviation more: a general word is as near to
        all entries and leads to few of them. Returned are cells (word times entries plus entry), ascending, and values:
        those of the cells in `told`, of which something else is said, and of others those greater than `lone`. What is
        `usual` may be given, where these are only some of all entries.
        """
        products, count = words @ self.directions.T, max(len(self.directions), 1)
        usual = self.usual(words) if usual is None else usual
        is_asked = (products > (usual + lone * LENGTH**2).astype(np.float32)[:, np.newaxis]).ravel()
        is_asked[told] = True
        cells = np.flatnonzero(is_asked)
        values = (products.ravel()[cells] - usual[cells // count]) / LENGTH**2
        is_more = values > _LEAST
        return cells[is_more], values[is_more]

    def usual(self, words: Vectors) -> Floats:
        """What is usual for each word, as its product with a direction; of sums of whole numbers, which are exact."""
        count, exact = max(len(self.directions), 1), words.astype(np.float64)
        mean = exact @ self._sum / count
        squares = ((exact @ self._products).astype(np.int64) * words.astype(np.int64)).sum(axis=1)
        usual: Floats = np.rint((mean + np.sqrt(np.maximum(squares / count - mean**2, 0))) / _USUAL) * _USUAL
        return usual

    @cached_property
    def _sum(self) -> Floats:
        whole: Floats = self.directions.sum(axis=0, dtype=np.float64)
        return whole

    @cached_property
    def _products(self) -> Floats:
        """The products of every two dimensions, summed over all entries."""
        exact = self.directions.astype(np.float64)
        products: Floats = exact.T @ exact
        return products


def leanings(sums: Sums) -> Leanings:
    """Find the direction of each entry."""
    common = np.rint(sums.whole.sum(axis=0, dtype=np.float64) / max(len(sums.whole), 1) / _COMMON) * _COMMON
    return Leanings(rounded(sums.whole - common))


def entry_sums(
    found: Postings, rows: Integers, vectors: Vectors, rarities: Floats, *, size: int, former: Sums | None = None
) -> Sums:
    """Add up the terms of each of `size` entries, but of those whose terms count what they did in `former`.

    `rows` are the vectors of terms, -1 where one has none.
    """
    terms = np.repeat(np.arange(len(found.terms)), found.lengths)
    used = np.flatnonzero((rows[terms] >= 0) & (found.lasting > 0))
    used = used[in_turn(found.entries[used])]
    rare = np.maximum(np.rint(rarities / _COARSE), 0.5)
    weights = (rare[terms[used]] * found.lasting[used]).astype(np.float32)
    starts = spans(np.bincount(found.entries[used], minlength=size))
    made = Sums(starts, rows[terms[used]], weights, np.zeros((size, vectors.shape[1]), dtype=np.float32))
    known = _known(made, former) if former else _NONE
    if former:
        made.whole[known] = former.whole[known]
    other = np.setdiff1d(np.arange(size), known, assume_unique=True)
    made.whole[other] = rounded(_added(vectors, made, other))
    return made


def _known(now: Sums, before: Sums) -> Integers:
    """The entries of which the terms and what they count are the same."""
    size = min(len(now.whole), len(before.whole))
    lengths = np.diff(now.starts)[:size]
    same = np.flatnonzero(lengths == np.diff(before.starts)[:size])
    own, old = (ranges(one.starts[same], lengths[same]) for one in (now, before))
    differs = (now.rows[own] != before.rows[old]) | (now.weights[own] != before.weights[old])
    return np.setdiff1d(same, np.repeat(same, lengths[same])[differs], assume_unique=True)


def _added(vectors: Vectors, sums: Sums, entries: Integers) -> Floats:
    """Add up the terms of some entries."""
    lengths = np.diff(sums.starts)[entries]
    held = ranges(sums.starts[entries], lengths)
    return _sums(vectors, sums.rows[held], sums.weights[held].astype(np.float64), spans(lengths))


def _sums(vectors: Vectors, rows: Integers, weights: NDArray[np.floating], starts: Integers) -> Floats:
    """Add up weighted rows in runs, that of entry k from `starts[k]`."""
    sums = np.zeros((len(starts) - 1, vectors.shape[1]))
    for first in range(0, len(sums), _BLOCK):
        bounds = starts[first : first + _BLOCK + 1]
        filled = np.flatnonzero(np.diff(bounds))
        some = slice(bounds[0], bounds[-1])
        if len(filled):
            parts = vectors[rows[some]] * weights[some, np.newaxis]
            sums[first + filled] = np.add.reduceat(parts, bounds[filled] - bounds[0])
    return sums


def rounded(vectors: NDArray[np.floating]) -> Vectors:
    """Give rows one length, in whole numbers; a row of zeros stays one."""
    lengths = np.sqrt((vectors.astype(np.float64) ** 2).sum(axis=1, keepdims=True))
    whole: Vectors = np.rint(vectors / np.maximum(lengths, 1e-9) * LENGTH).astype(np.float32)
    return whole
