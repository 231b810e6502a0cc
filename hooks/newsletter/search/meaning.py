"""Meaning: which entries are near a word's meaning, though they may not have the word ("soft postings").

The word table as `nearness` has it and the archive's postings enter. For every word of the table the postings of its
nearest terms of this archive are merged into one short list by `soft_postings`, together with the entries that as a
whole lean to the word's meaning: what a model would find, without a model in the browser. Vectors are rounded to whole
numbers, so that products are exact: any processor makes the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newsletter.search.encoding import Bytes, Integers, spans, turns
from newsletter.search.leanings import LENGTH, entry_sums, leanings
from newsletter.search.nearness import Nearness, own_terms
from newsletter.search.occurrences import IN_NAME
from newsletter.search.postings import LARGEST_IMPACT, Postings
from newsletter.search.soft_changes import soft_postings_after
from newsletter.search.soft_postings import NAMELESS, Grounds, Pairs, Soft, best
from newsletter.storage.memory import give_back

NEIGHBOURS = 8
"""Terms near a word, at most."""
_UNSEEN = 0.8
"""How rare a word that no entry has is taken to be, against its rarest neighbour."""
_COARSE = 1.5
"""How many steps there are from one whole idf to the next: one entry more with a term seldom makes another step."""

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
    rows: Integers
    """Those of the near terms."""
    terms: Integers
    cosines: Floats

    def weights(self, rarity: Floats, rarities: Floats) -> Floats:
        """What an impact of 1 on the near term is worth to the word: less where the term is the more common one."""
        ratio = np.minimum(1.0, rarities[self.terms] / np.maximum(rarity[self.words], 1e-9))
        return self.cosines * ratio / LARGEST_IMPACT

    def named(self, words: Integers) -> _Neighbours:
        """Those of some words that readers may be told."""
        kept = np.isin(self.words, words) & (self.ranks < NAMELESS)
        places = (self.words[kept], self.ranks[kept], self.rows[kept], self.terms[kept])
        return _Neighbours(*places, self.cosines[kept])


def meanings(found: Postings, known: Nearness, size: int, former: Soft | None = None) -> tuple[Meanings, Soft]:
    """Find the soft postings of every stem of a word table in an archive of `size` entries, by which are near which.

    `former` is what was found last; what is found now is told beside.
    """
    stems, vectors = known.stems, known.vectors
    own = own_terms(stems, found)
    near = _nearest(known, own)
    rarities = _rarities(found.frequencies - _passing(found), size)
    rarity = _word_rarities(len(stems), own, near, rarities)
    before = former.grounds if former else None
    known_sums = before.sums if before else None
    sums = entry_sums(found, _rows(own, len(found.terms)), vectors, rarities, size=size, former=known_sums)
    give_back()
    lean = leanings(sums)
    is_as_before = before is not None and np.array_equal(lean.directions, before.directions)
    usual = before.usual if before and is_as_before else lean.usual(vectors)
    pairs = Pairs(near.words, near.rows, near.ranks, near.weights(rarity, rarities))
    grounds = Grounds(pairs, best(found, own), lean.directions, usual, sums)
    give_back()
    soft = soft_postings_after(grounds, vectors, former)
    held = np.flatnonzero(np.diff(soft.starts))
    named = near.named(held)
    return Meanings(
        terms=tuple(stems[one] for one in held),
        rarities=rarity[held],
        neighbour_starts=spans(np.bincount(named.words, minlength=len(stems))[held]),
        neighbours=named.terms,
        starts=spans(np.diff(soft.starts)[held]),
        entries=soft.entries,
        codes=soft.codes,
    ), soft


def idf(frequencies: Integers, size: int) -> Floats:
    """How rare terms are that so many of `size` entries have (Robertson and Zaragoza 2009, made positive)."""
    return np.log1p((size - frequencies + 0.5) / (frequencies + 0.5))


def _rarities(frequencies: Integers, size: int) -> Floats:
    """About the idf of terms: that of the most frequent ones, too, is more than nothing."""
    return np.maximum(np.rint(idf(frequencies, size) * _COARSE), 0.5) / _COARSE


def _passing(found: Postings) -> Integers:
    """How many entries have each term in their tagline alone: these do not count, so that a tagline weighs no other."""
    owners = np.repeat(np.arange(len(found.terms)), found.lengths)
    is_passing = (found.lasting == 0) & (found.codes & IN_NAME == 0)
    return np.bincount(owners[is_passing], minlength=len(found.terms))


def _rows(own: Integers, count: int) -> Integers:
    """The row of each of `count` terms, -1 where it has none; `own` are the terms of the rows."""
    rows = np.full(count, -1, dtype=np.int64)
    rows[own[own >= 0]] = np.flatnonzero(own >= 0)
    return rows


def _nearest(near: Nearness, own: Integers) -> _Neighbours:
    """Find the terms near every word; `own` is the term of each row."""
    words, rows, products = near.nearest(NEIGHBOURS)
    return _Neighbours(words, turns(words), rows, own[rows], products / LENGTH**2)


def _word_rarities(count: int, own: Integers, near: _Neighbours, rarities: Floats) -> Floats:
    """The idf of each word; of one that no entry has a little less than that of its rarest neighbour."""
    found = np.zeros(count)
    np.maximum.at(found, near.words, _UNSEEN * rarities[near.terms])
    has_own = own >= 0
    found[has_own] = rarities[own[has_own]]
    return found
