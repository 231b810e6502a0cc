"""Likeness: rows of whole-number weights, and which of them are most like which others. Knows nothing of what they are.

Every sum of products is exact, so that its order does not matter: the number of threads changes no score.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from newsletter.search.encoding import Integers, ranges, spans

NAMED = 5
"""So many are named; as many are, however little alike, if they share a word at all."""
MOST = 8
"""So many are known, so that where one of them is gone the next is there."""
_COMMON, _COMMON_SHARE = 128, 0.03
"""A word of more rows than this, and of more than this share of all, is compared by a matrix product, a rarer one by
its list of rows. Of words of a share there are no more however many rows there are, so that the product takes memory
by the number of rows alone."""
BLOCK, _PART = 256, 32
"""So many rows are compared with all at once, by lists of rows fewer of them."""
_GROUPS = 256
"""Groups of rows, from each of which one is taken to tell the greatest scores from others."""
_BYTES = 16

Floats = NDArray[np.float32]
Near = list[tuple[int, int]]
"""The rows that are most like one, the most alike first: the score and the place of each."""


class Likeness:
    """Weights of words in so many rows, flat and ordered by row, and which of the rows may be named."""

    def __init__(self, rows: Integers, terms: Integers, weights: Floats, size: int, offered: NDArray[np.bool_]) -> None:
        self.rows, self.terms, self.weights, self.size, self.offered = rows, terms, weights, size, offered
        frequency = np.bincount(terms)
        is_column = frequency > max(_COMMON, size * _COMMON_SHARE)
        is_common, columns = is_column[terms], np.cumsum(is_column) - 1
        self._common = np.zeros((size, int(columns[-1]) + 1 if len(columns) else 0), dtype=np.float32)
        self._common[rows[is_common], columns[terms[is_common]]] = weights[is_common]
        self._rare = _Postings(rows[~is_common], terms[~is_common], weights[~is_common], size)

    def nearest(self, places: Integers) -> Iterator[Near]:
        """Those that are most like each of some rows."""
        for start in range(0, len(places), BLOCK):
            scores = self.scores(places[start : start + BLOCK])
            scores[:, ~self.offered] = 0
            yield from _best(scores)

    def scores(self, places: Integers) -> Floats:
        """How alike some rows are to all others."""
        found = self._common[places] @ self._common.T
        for start in range(0, len(places), _PART):
            found[start : start + _PART] += self._rare.compared(places[start : start + _PART])
        found[np.arange(len(places)), places] = 0
        return found

    def keys(self, ids: Sequence[str], words: Sequence[str]) -> list[str]:
        """By what each row is known that has an id; `words` are those of the terms."""
        told = [hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest() for word in words]
        names = np.frombuffer(b"".join(told), dtype=np.int64)[self.terms]
        order = np.lexsort((names, self.rows))
        cells = np.stack([names[order], self.weights[order].astype(np.int64)], axis=1)
        bounds = spans(np.bincount(self.rows, minlength=self.size)).tolist()
        made = []
        for place, name in enumerate(ids):
            said = f"{name} {self.offered[place]:d}\n".encode() + cells[bounds[place] : bounds[place + 1]].tobytes()
            made.append(hashlib.blake2b(said, digest_size=_BYTES).hexdigest())
        return made


class _Postings:
    """For each word, the rows that have it: of few rows each, so that all pairs can be written down."""

    def __init__(self, rows: Integers, terms: Integers, weights: Floats, size: int) -> None:
        order = np.argsort(terms, kind="stable")
        self.terms, self.weights, self.size = terms, weights, size
        self.held, self.held_weights = rows[order], weights[order]
        self.lengths = np.bincount(terms, minlength=1)
        self.starts = np.cumsum(self.lengths) - self.lengths
        self.counts = np.bincount(rows, minlength=size)
        self.bounds = spans(self.counts)

    def compared(self, places: Integers) -> Floats:
        """Sum the products of weights of some rows with all."""
        counts = self.counts[places]
        part = ranges(self.bounds[places], counts)
        lengths = self.lengths[self.terms[part]]
        held = ranges(self.starts[self.terms[part]], lengths)
        own = np.repeat(np.arange(len(places)), counts) * self.size
        cells = np.repeat(own, lengths) + self.held[held]
        products = np.repeat(self.weights[part], lengths) * self.held_weights[held]
        sums = np.bincount(cells, weights=products, minlength=len(places) * self.size)
        return sums.reshape(len(places), self.size).astype(np.float32)


def _best(scores: Floats) -> Iterator[Near]:
    """The greatest scores of every row and where they stand; of equal ones the first, and none of 0.

    At least as many as are asked for are as great as the least of the greatest ones of so many groups: few are sorted.
    """
    size = scores.shape[1]
    groups = min(size, _GROUPS)
    greatest_of = scores[:, : size // groups * groups].reshape(len(scores), -1, groups).max(axis=1)
    last = max(groups - MOST, 0)
    least = np.partition(greatest_of, last, axis=1)[:, last, None]
    cells = np.flatnonzero(scores >= np.maximum(least, 1))
    rows, places = np.divmod(cells, size)
    found = scores.ravel()[cells].astype(np.int64)
    order = np.lexsort((-found, rows))  # which leaves equal ones in their order
    for start, end in pairwise(spans(np.bincount(rows, minlength=len(scores))).tolist()):
        greatest = order[start : min(end, start + MOST)]
        yield [*zip(found[greatest].tolist(), places[greatest].tolist(), strict=True)]
