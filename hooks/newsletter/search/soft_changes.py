"""Soft changes: the soft postings of all words after a change, from what they were before it.

Of a word whose own grounds are what they were, the entries that changed are taken out of its list and merged into it
again. Where one of them leaves a list that was cut, another that is not known may belong there, and so the word is
merged from its grounds, as are those whose grounds are other ones. What comes out is what `soft_postings` makes.
"""

from __future__ import annotations

import numpy as np

from newsletter.search.encoding import Bytes, Integers, are_first, distinct, per_run, ranges, spans, turns
from newsletter.search.leanings import Vectors
from newsletter.search.soft_postings import (
    LARGEST_VALUE,
    MOST,
    Best,
    Flags,
    Grounds,
    Merger,
    Pairs,
    Soft,
    soft_postings,
)

_FEW = 500
"""After a change to more entries than this all words are merged again."""
_COLUMNS = ("rows", "ranks", "weights")
_ENTRY_BITS, _VALUE_BITS, _CODE_BITS, _IMPACT_BITS = 21, 5, 8, 6


def soft_postings_after(grounds: Grounds, vectors: Vectors, former: Soft | None) -> Soft:
    """Merge the lists of all words, but for what of them is as it was."""
    if former is None or len(former.grounds.directions) != len(grounds.directions):
        return soft_postings(grounds, vectors)
    touched = _touched(grounds, former.grounds)
    if len(touched) > _FEW:
        return soft_postings(grounds, vectors)
    merger = Merger.of(grounds, vectors)
    ranked, is_other, again = _mended(former, touched, merger.among(touched))
    again |= (grounds.usual != former.grounds.usual) | _other_pairs(grounds.pairs, former.grounds.pairs, len(vectors))
    kept, merged = ranked[~again[_owners(ranked)]], merger.merged(np.flatnonzero(again))
    cells = np.sort(np.concatenate([_cells(_owners(kept), *_told(kept)), _cells(*merged)]), kind="stable")
    return _replaced(former, grounds, is_other | again, cells)


def _touched(now: Grounds, before: Grounds) -> Integers:
    """The entries of another direction, and those that are otherwise among the best of a row; ascending."""
    turned = np.flatnonzero((now.directions != before.directions).any(axis=1))
    both = np.sort(np.concatenate([_best_cells(now.best), _best_cells(before.best)]), kind="stable")
    is_first = are_first(both)
    others = both[is_first & np.append(is_first[1:], True)[: len(both)]]
    return distinct(np.concatenate([turned, others >> 2 * _IMPACT_BITS & (1 << _ENTRY_BITS) - 1]))


def _best_cells(best: Best) -> Integers:
    """A number for each of the best entries of every row."""
    rows = np.repeat(np.arange(len(best.starts) - 1), np.diff(best.starts))
    return (rows << _ENTRY_BITS | best.entries) << 2 * _IMPACT_BITS | best.impacts << _IMPACT_BITS | best.lasting


def _mended(former: Soft, touched: Integers, merger: Merger) -> tuple[Integers, Flags, Flags]:
    """The lists that have or had some entries, with these merged into them again, as numbers by word, the best first.

    Told beside is of which words they are, and which of these are not known: something may be lacking in lists that
    were cut and have lost an entry, where fewer are as good as the last one was.
    """
    words, places, codes = merger.merged(np.arange(len(merger.vectors)))
    is_gone = np.bincount(touched, minlength=len(former.grounds.directions))[former.entries] > 0
    lengths, has_lost = np.diff(former.starts), per_run(is_gone.astype(np.uint8), former.starts) > 0
    is_other = has_lost.copy()
    is_other[words] = True
    held = np.repeat(is_other, lengths)
    own = np.repeat(np.flatnonzero(is_other), lengths[is_other])
    before = _ranked(own, former.entries[held], former.codes[held])
    ranked = np.sort(np.concatenate([before[~is_gone[held]], _ranked(words, touched[places], codes)]), kind="stable")
    ranked = ranked[turns(_owners(ranked)) < MOST]
    doubtful, starts = (lengths == MOST) & has_lost, spans(np.where(is_other, lengths, 0))
    last = np.full(len(lengths), -1)
    last[doubtful] = before[starts[:-1][doubtful, np.newaxis] + np.arange(MOST)].max(axis=1)
    owners = _owners(ranked)
    as_good = np.bincount(owners[ranked <= last[owners]], minlength=len(lengths))
    return ranked, is_other, doubtful & (as_good < MOST)


def _replaced(former: Soft, grounds: Grounds, is_other: Flags, cells: Integers) -> Soft:
    """The lists as they were, but for those of some words, which are given as numbers by word, then entry."""
    counts = np.diff(former.starts)
    sizes = np.where(is_other, np.bincount(cells >> _ENTRY_BITS + _CODE_BITS, minlength=len(counts)), counts)
    is_new, is_kept = np.repeat(is_other, sizes), np.repeat(~is_other, counts)
    entries, codes = np.empty(len(is_new), np.int64), np.empty(len(is_new), np.uint8)
    entries[is_new], codes[is_new] = _told(cells)
    entries[~is_new], codes[~is_new] = former.entries[is_kept], former.codes[is_kept]
    return Soft(grounds, spans(sizes), entries, codes, int(is_other.sum()))


def _ranked(words: Integers, entries: Integers, codes: Bytes) -> Integers:
    """A number for each posting, by word, then the greatest value first, of equal ones the older entry."""
    value = LARGEST_VALUE - (codes & LARGEST_VALUE).astype(np.int64)
    return (words << _VALUE_BITS | value) << _ENTRY_BITS + _CODE_BITS | _cells(0, entries, codes)


def _cells(words: Integers | int, entries: Integers, codes: Bytes) -> Integers:
    """A number for each posting, by word, then entry."""
    return (words << _ENTRY_BITS | entries) << _CODE_BITS | codes


def _owners(ranked: Integers) -> Integers:
    """The words of ranked postings."""
    return ranked >> _VALUE_BITS + _ENTRY_BITS + _CODE_BITS


def _told(numbered: Integers) -> tuple[Integers, Bytes]:
    """The entries and codes of postings."""
    return numbered >> _CODE_BITS & (1 << _ENTRY_BITS) - 1, (numbered & 255).astype(np.uint8)


def _other_pairs(now: Pairs, before: Pairs, size: int) -> Flags:
    """Which words have other terms near them, or the same that are worth something else."""
    counts = [np.bincount(pairs.words, minlength=size) for pairs in (now, before)]
    changed: Flags = counts[0] != counts[1]
    same = np.flatnonzero(~changed)
    own, old = (ranges(spans(some)[same], some[same]) for some in counts)
    differs = np.logical_or.reduce([getattr(now, name)[own] != getattr(before, name)[old] for name in _COLUMNS])
    changed[now.words[own[differs]]] = True
    return changed
