"""Meaning: which entries are near a word's meaning, though they may not have the word ("soft postings").

The word table as `nearness` has it and the archive's postings enter. For every word of the table the postings of its
nearest terms of this archive are merged into one short list, together with the entries that as a whole lean to the
word's meaning: what a model would find, without a model in the browser. Vectors are rounded to whole numbers, so that
products are exact: any processor makes the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newsletter.search.encoding import Bytes, Integers, ranges, spans, turns
from newsletter.search.leanings import LENGTH, Leanings, Vectors, leanings
from newsletter.search.nearness import Nearness, own_terms
from newsletter.search.postings import LARGEST_IMPACT, Postings

NEIGHBOURS = 8
"""Terms near a word, at most."""
NAMELESS = 7
"""So many neighbours of a word are named; this rank stands for another, or for an entry that leans to the word."""
_NEARER = 0.5
"""The least cosine of a neighbour that an entry has in its tagline alone."""
MOST = 100
"""Entries near a word, at most."""
LARGEST_VALUE = 31
"""The greatest value of a soft posting; it stands for 1."""

LEAST_VALUE = 4
"""The least value of a soft posting: what is below an eighth is mostly chance."""

_ENOUGH = (LEAST_VALUE - 1) / LARGEST_VALUE
"""What leans to a word by less than this makes no soft posting alone."""
_UNSEEN = 0.8
"""How rare a word that no entry has is taken to be, against its rarest neighbour."""
_LEVELS = 255
"""Steps in which values are united; what speaks against them is summed in whole numbers, so that order is nothing."""
_COARSE = 1.5
"""How many steps there are from one whole idf to the next: one entry more with a term seldom makes another step."""
_FINE = 1 << 16
_AGAINST = np.rint(-np.log1p(-np.arange(_LEVELS) / _LEVELS) * _FINE).astype(np.int64)
_KEYS_AT_ONCE = 512

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Meanings:
    """Soft postings of every word with a neighbour, flat: those of word k stand from `starts[k]`."""

    terms: tuple[str, ...]
    """Stems, sorted as JavaScript compares strings."""
    rarities: Floats
    """The idf of each."""
    neighbour_starts: Integers
    neighbours: Integers
    """Places of index terms, the nearest first, at most seven a word."""
    starts: Integers
    entries: Integers
    codes: Bytes
    """The neighbour's rank, or NAMELESS, in the high three bits, the value from LEAST_VALUE to 31 in the others."""


@dataclass(frozen=True, eq=False)
class _Neighbours:
    """Pairs of a word and a term near it, ordered by word, then nearest first; parallel arrays."""

    words: Integers
    ranks: Integers
    terms: Integers
    cosines: Floats

    def weights(self, rarity: Floats, rarities: Floats) -> Floats:
        """What an impact of 1 on the near term is worth to the word: less where the term is the more common one."""
        ratio = np.minimum(1.0, rarities[self.terms] / np.maximum(rarity[self.words], 1e-9))
        return self.cosines * ratio / LARGEST_IMPACT

    def named(self, words: Integers) -> _Neighbours:
        """Those of some words that readers may be told."""
        kept = np.isin(self.words, words) & (self.ranks < NAMELESS)
        return _Neighbours(self.words[kept], self.ranks[kept], self.terms[kept], self.cosines[kept])


def meanings(found: Postings, known: Nearness, size: int) -> Meanings:
    """Find the soft postings of every stem of a word table in an archive of `size` entries, by which are near which."""
    stems, vectors = known.stems, known.vectors
    own = own_terms(stems, found)
    near = _nearest(known, own)
    rarities = _rarities(found.frequencies, size)
    rarity = _word_rarities(len(stems), own, near, rarities)
    lean = leanings(found, _rows(own, len(found.terms)), vectors, rarities, size)
    words, entries, codes = _Merger(found, near, near.weights(rarity, rarities), lean, vectors).merged()
    held = np.unique(words)
    named = near.named(held)
    return Meanings(
        terms=tuple(stems[one] for one in held),
        rarities=rarity[held],
        neighbour_starts=spans(np.bincount(named.words, minlength=len(stems))[held]),
        neighbours=named.terms,
        starts=spans(np.bincount(words, minlength=len(stems))[held]),
        entries=entries,
        codes=codes,
    )


def idf(frequencies: Integers, size: int) -> Floats:
    """How rare terms are that so many of `size` entries have (Robertson and Zaragoza 2009, made positive)."""
    return np.log1p((size - frequencies + 0.5) / (frequencies + 0.5))


def _rarities(frequencies: Integers, size: int) -> Floats:
    """About the idf of terms: that of the most frequent ones, too, is more than nothing."""
    return np.maximum(np.rint(idf(frequencies, size) * _COARSE), 0.5) / _COARSE


def _rows(own: Integers, count: int) -> Integers:
    """The row of each of `count` terms, -1 where it has none; `own` are the terms of the rows."""
    rows = np.full(count, -1, dtype=np.int64)
    rows[own[own >= 0]] = np.flatnonzero(own >= 0)
    return rows


def _nearest(near: Nearness, own: Integers) -> _Neighbours:
    """Find the terms near every word; `own` is the term of each row."""
    words, rows, products = near.nearest(NEIGHBOURS)
    return _Neighbours(words, turns(words), own[rows], products / LENGTH**2)


def _word_rarities(count: int, own: Integers, near: _Neighbours, rarities: Floats) -> Floats:
    """The idf of each word; of one that no entry has a little less than that of its rarest neighbour."""
    found = np.zeros(count)
    np.maximum.at(found, near.words, _UNSEEN * rarities[near.terms])
    has_own = own >= 0
    found[has_own] = rarities[own[has_own]]
    return found


class _Best:
    """The entries of every term on which its impact is greatest: others are seldom among the best of a merger."""

    def __init__(self, found: Postings) -> None:
        impacts = (found.codes & LARGEST_IMPACT).astype(np.int64)
        terms = np.repeat(np.arange(len(found.terms)), found.lengths)
        order = np.argsort(terms << 6 | (LARGEST_IMPACT - impacts), kind="stable")
        kept = order[turns(terms) < MOST]
        self.entries, self.impacts, self.is_passing = found.entries[kept], impacts[kept], found.lasting[kept] == 0
        self.lengths = np.minimum(found.lengths, MOST)
        self.starts = spans(self.lengths)[:-1]


@dataclass(frozen=True, eq=False)
class _Evidence:
    """What speaks for entries; parallel arrays. A cell is a word and an entry: word times entries plus entry."""

    cells: Integers
    levels: Integers
    """From 0 to 254, for values from 0 to 1."""
    ranks: Integers
    """The neighbour's rank, or NAMELESS."""


class _Merger:
    """Merges the postings of every word's neighbours and the entries that lean to it."""

    def __init__(self, found: Postings, near: _Neighbours, weights: Floats, lean: Leanings, vectors: Vectors) -> None:
        self.best, self.near, self.weights, self.lean, self.vectors = _Best(found), near, weights, lean, vectors
        self.size = len(lean.directions)

    def merged(self) -> tuple[Integers, Integers, Bytes]:
        """Words, entries and codes, ordered by word, then entry."""
        merged = [(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.uint8))]
        for start in range(0, len(self.vectors), _KEYS_AT_ONCE):
            named = self._near(start)
            leaning = self._leaning(start, named.cells)
            merged.append(_highest(*_united(named, leaning), self.size))
        words, entries, codes = zip(*merged, strict=True)
        return np.concatenate(words), np.concatenate(entries), np.concatenate(codes)

    def _near(self, start: int) -> _Evidence:
        """What the neighbours of some words say."""
        pairs = slice(*np.searchsorted(self.near.words, (start, start + _KEYS_AT_ONCE)))
        terms = self.near.terms[pairs]
        lengths = self.best.lengths[terms]
        held = ranges(self.best.starts[terms], lengths)
        values = np.repeat(self.weights[pairs], lengths) * self.best.impacts[held]
        cells = np.repeat(self.near.words[pairs], lengths) * self.size + self.best.entries[held]
        ranks = np.repeat(np.minimum(self.near.ranks[pairs], NAMELESS), lengths)
        told = np.repeat(self.near.cosines[pairs] >= _NEARER, lengths) | ~self.best.is_passing[held]
        return _Evidence(cells[told], _levels(values[told]), ranks[told])

    def _leaning(self, start: int, told: Integers) -> _Evidence:
        """Which entries lean to some words, of those `told` by neighbours and of others as far as it is enough."""
        before = start * self.size
        cells, values = self.lean.of(self.vectors[start : start + _KEYS_AT_ONCE], told - before, _ENOUGH)
        return _Evidence(cells + before, _levels(values), np.full(len(cells), NAMELESS))


def _levels(values: Floats) -> Integers:
    return np.minimum(np.rint(values * _LEVELS), _LEVELS - 1).astype(np.int64)


def _united(named: _Evidence, leaning: _Evidence) -> tuple[Integers, Integers, Integers]:
    """Unite what is said of each cell: cells, values, ranks.

    Values unite as chances do: what speaks against an entry is multiplied. The rank is that of the best neighbour.
    """
    ranked = np.sort(np.concatenate([_ranked(named, 0), _ranked(leaning, 1)]))
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
    order = np.argsort(words << 5 | (LARGEST_VALUE - values), kind="stable")
    kept = np.sort(order[turns(words) < MOST])
    return words[kept], entries[kept], (ranks[kept] << 5 | values[kept]).astype(np.uint8)
