"""Soft postings: the postings of every word's neighbours and the entries that lean to it, merged into one list a word.

A list follows from the word's own grounds alone. Knows nothing of words but the rows of their directions.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from newsletter.search.encoding import Bytes, Integers, in_turn, ranges, spans, turns
from newsletter.search.leanings import Leanings, Sums, Vectors
from newsletter.search.postings import LARGEST_IMPACT, Postings

NAMELESS = 7
"""So many neighbours of a word are named; this rank stands for another, or for an entry that leans to the word."""
MOST = 100
"""Entries near a word, at most."""
LARGEST_VALUE = 31
"""The greatest value of a soft posting; it stands for 1."""

LEAST_VALUE = 4
"""The least value of a soft posting: what is below an eighth is mostly chance."""

_NEARER = 0.5 / LARGEST_IMPACT
"""The least weight of a neighbour for which also counts what of it stands in taglines and names."""
_ENOUGH = (LEAST_VALUE - 1) / LARGEST_VALUE
"""What leans to a word by less than this makes no soft posting alone."""
_LEVELS = 255
"""Steps in which values are united; what speaks against them is summed in whole numbers, so that order is nothing."""
_FINE = 1 << 16
_AGAINST = np.rint(-np.log1p(-np.arange(_LEVELS) / _LEVELS) * _FINE).astype(np.int64)
_KEYS_AT_ONCE = 256

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Pairs:
    """Words and the terms near them, by word, then the nearest first; parallel arrays."""

    words: Integers
    rows: Integers
    """Those of the near terms."""
    ranks: Integers
    weights: Floats
    """What an impact of 1 on the near term is worth to the word."""


@dataclass(frozen=True, eq=False)
class Best:
    """The entries of every row on which its term's impact is greatest, flat: those of row k stand from `starts[k]`."""

    starts: Integers
    entries: Integers
    impacts: Integers
    lasting: Integers
    """The impact without taglines and names; 0 for a term that stands nowhere else."""


@dataclass(frozen=True, eq=False)
class Grounds:
    """All that soft postings follow from."""

    pairs: Pairs
    best: Best
    directions: Vectors
    """Of every entry."""
    usual: Floats
    """How near entries are to each word as a rule, as `leanings` has it."""
    sums: Sums
    """What the directions come from."""


@dataclass(frozen=True, eq=False)
class Soft:
    """Soft postings, flat: those of word k stand from `starts[k]`; and what they follow from."""

    grounds: Grounds
    starts: Integers
    entries: Integers
    codes: Bytes
    """The neighbour's rank, or NAMELESS, in the high three bits, the value from LEAST_VALUE to 31 in the others."""
    others: int = 0
    """How many of the lists are others than in what they were made from, if they were."""


def best(found: Postings, own: Integers) -> Best:
    """Find the best entries of every row, of which `own` are the terms: others are seldom the best of a merger.

    A tagline does not make an entry better that has the term elsewhere, too, so that it seldom moves another one out.
    """
    terms = np.repeat(np.arange(len(found.terms)), found.lengths)
    impacts, lasting = found.codes & LARGEST_IMPACT, found.lasting
    order = in_turn(terms << 6 | (LARGEST_IMPACT - np.where(lasting, lasting, impacts)))
    kept = order[turns(terms) < MOST]
    lengths = np.minimum(found.lengths, MOST)
    used = np.where(own >= 0, lengths[own], 0) if len(lengths) else np.zeros(len(own), dtype=np.int64)
    chosen = kept[ranges(spans(lengths)[:-1][own[used > 0]], used[used > 0])]
    return Best(spans(used), found.entries[chosen], *(one[chosen].astype(np.int64) for one in (impacts, lasting)))


def soft_postings(grounds: Grounds, vectors: Vectors) -> Soft:
    """Merge the lists of all words."""
    words, entries, codes = Merger.of(grounds, vectors).merged(np.arange(len(vectors)))
    return Soft(grounds, spans(np.bincount(words, minlength=len(vectors))), entries, codes)


@dataclass(frozen=True, eq=False)
class _Evidence:
    """What speaks for entries; parallel arrays. A cell is a place of a word times entries plus an entry."""

    cells: Integers
    levels: Integers
    """From 0 to 254, for values from 0 to 1."""
    ranks: Integers
    """The neighbour's rank, or NAMELESS."""


@dataclass(frozen=True, eq=False)
class Merger:
    """Merges what speaks for entries, for some words at a time."""

    pairs: Pairs
    best: Best
    lean: Leanings
    usual: Floats
    vectors: Vectors
    """Of all words."""

    @classmethod
    def of(cls, grounds: Grounds, vectors: Vectors) -> Merger:
        """A merger for all entries."""
        return cls(grounds.pairs, grounds.best, Leanings(grounds.directions), grounds.usual, vectors)

    def among(self, entries: Integers) -> Merger:
        """A merger for some entries alone, ascending, of which it tells the places in `entries`."""
        places = np.full(self.size, -1)
        places[entries] = np.arange(len(entries))
        own = places[self.best.entries]
        held = own >= 0
        starts = spans(held.astype(np.int64))[self.best.starts]
        best = Best(starts, own[held], self.best.impacts[held], self.best.lasting[held])
        return Merger(self.pairs, best, Leanings(self.lean.directions[entries]), self.usual, self.vectors)

    @property
    def size(self) -> int:
        """How many entries there are."""
        return len(self.lean.directions)

    @cached_property
    def starts(self) -> Integers:
        """Where the pairs of every word begin."""
        return spans(np.bincount(self.pairs.words, minlength=len(self.vectors)))

    def merged(self, words: Integers) -> tuple[Integers, Integers, Bytes]:
        """Words, entries and codes, ordered by word, then entry."""
        merged: list[tuple[Integers, Integers, Bytes]] = [
            (np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.uint8))
        ]
        for start in range(0, len(words), _KEYS_AT_ONCE):
            some = words[start : start + _KEYS_AT_ONCE]
            named = self._near(some)
            places, held, said = _highest(*_united(named, self._leaning(some, named.cells)), self.size)
            merged.append((some[places].astype(np.int32), held.astype(np.int32), said))
        found, entries, codes = zip(*merged, strict=True)
        return np.concatenate(found, dtype=np.int64), np.concatenate(entries, dtype=np.int64), np.concatenate(codes)

    def _near(self, words: Integers) -> _Evidence:
        """What the neighbours of some words say."""
        counts = self.starts[words + 1] - self.starts[words]
        held = ranges(self.starts[words], counts)
        rows = self.pairs.rows[held]
        lengths = self.best.starts[rows + 1] - self.best.starts[rows]
        led = ranges(self.best.starts[rows], lengths)
        weights = np.repeat(self.pairs.weights[held], lengths)
        impacts = np.where(weights >= _NEARER, self.best.impacts[led], self.best.lasting[led])
        cells = np.repeat(np.repeat(np.arange(len(words)), counts), lengths) * self.size + self.best.entries[led]
        ranks = np.repeat(np.minimum(self.pairs.ranks[held], NAMELESS), lengths)
        told = impacts > 0
        return _Evidence(cells[told], _levels((weights * impacts)[told]), ranks[told])

    def _leaning(self, words: Integers, told: Integers) -> _Evidence:
        """Which entries lean to some words, of those `told` by neighbours and of others as far as it is enough."""
        cells, values = self.lean.of(self.vectors[words], told, _ENOUGH, self.usual[words])
        return _Evidence(cells, _levels(values), np.full(len(cells), NAMELESS))


def _levels(values: Floats) -> Integers:
    return np.minimum(np.rint(values * _LEVELS), _LEVELS - 1).astype(np.int64)


def _united(named: _Evidence, leaning: _Evidence) -> tuple[Integers, Integers, Integers]:
    """Unite what is said of each cell: cells, values, ranks.

    Values unite as chances do: what speaks against an entry is multiplied. The rank is that of the best neighbour.
    """
    ranked = np.sort(np.concatenate([_ranked(named, 0), _ranked(leaning, 1)]), kind="stable")
    first = np.flatnonzero(np.diff(ranked >> 12, prepend=-1))
    against = np.add.reduceat(_AGAINST[255 - (ranked >> 3 & 255)], first) if len(first) else first
    values = np.rint((1 - np.exp(-against / _FINE)) * LARGEST_VALUE).astype(np.int64)
    return ranked[first] >> 12, values, ranked[first] & 7


def _ranked(said: _Evidence, turn: int) -> Integers:
    """One number for each piece of evidence, to sort by cell, turn, and the highest level first."""
    return said.cells << 12 | turn << 11 | (255 - said.levels) << 3 | said.ranks


def _highest(cells: Integers, values: Integers, ranks: Integers, size: int) -> tuple[Integers, Integers, Bytes]:
    """Keep the entries of every word that have the greatest values; of equal ones the older, so that lists stay."""
    cells, values, ranks = (one[values >= LEAST_VALUE] for one in (cells, values, ranks))
    words, entries = cells // max(size, 1), cells % max(size, 1)
    order = in_turn(words << 5 | (LARGEST_VALUE - values))
    kept = np.sort(order[turns(words) < MOST], kind="stable")
    return words[kept], entries[kept], (ranks[kept] << 5 | values[kept]).astype(np.uint8)
