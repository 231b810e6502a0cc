"""Postings: which entries have a term, how much each is about it, and where it stands.

Occurrences enter, postings of sorted terms leave, as flat arrays. The impact of a term on an entry is a saturated
sum of field weights (BM25F: Robertson, Zaragoza and Taylor, CIKM 2004), which are idf-free: the reader's browser knows
how rare a term is. Knows nothing of bytes or files.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from newsletter.search.encoding import Bytes, Integers, are_first, in_turn, ranges, spans
from newsletter.search.occurrences import IN_CONTENT, IN_NAME, IN_TITLE, LASTING, WRITTEN, Occurrences

MOST = 8192
"""Settled entries of a term at most; of a more frequent one those are kept on which its impact is greatest."""

LARGEST_IMPACT = 63
"""The greatest impact, which would stand for 1."""

_SATURATION = 1.2
"""The sum of weights that makes half an impact."""
_POSITION_BITS = 24
"""A position is below sixteen million: fields have at most 20,000 characters, every author a slot."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Postings:
    """The entries of every term, flat: those of term k stand from `starts[k]` to before `starts[k + 1]`."""

    terms: tuple[str, ...]
    """Sorted as JavaScript compares strings: by UTF-16 code units."""
    frequencies: Integers
    """In how many entries each term is, also where fewer are kept."""
    is_content: NDArray[np.bool_]
    """Whether a term is in a title, topic, tagline or text of a settled entry, rather than in names alone."""
    is_word: NDArray[np.bool_]
    """Whether a slip in typing may have meant it: it stands in a title, name, topic or link, or in two texts."""
    forms: tuple[tuple[str, ...], ...]
    """The words, in lower case, that each term stands for: those of titles and texts first, clearly more frequent ones
    before others, then those of names and taglines; none for parts of words, ids and acronyms."""
    starts: Integers
    entries: Integers
    """Numbers of entries, ascending within a term."""
    codes: Bytes
    """Impact from 1 to 63, and the bits IN_TITLE and IN_NAME."""
    lasting: Bytes
    """The impact that each would have without the tagline and names; 0 where it stands nowhere else."""
    position_starts: Integers
    """Where the positions of each posting begin in `positions`; one more than postings."""
    positions: Integers

    @property
    def lengths(self) -> Integers:
        """How many postings each term has."""
        return np.diff(self.starts)

    @property
    def digest(self) -> str:
        """All of it but for what slips are corrected to, in short; of the forms of a term the first alone."""
        texts = [*self.terms, *[forms[0] if forms else "" for forms in self.forms]]
        whole = hashlib.blake2b("".join(texts).encode("utf-8", "surrogatepass"), digest_size=16)
        lengths = np.array([*map(len, texts)], dtype=np.int64)
        columns = (lengths, self.starts, self.frequencies, self.is_content, self.entries, self.codes)
        for column in (*columns, self.lasting, self.position_starts, self.positions):
            whole.update(np.ascontiguousarray(column).data)
        return whole.hexdigest()

    def of(self, held: NDArray[np.bool_]) -> Postings:
        """Some of the postings, with the terms that have any; a term is in so many entries less as it has of others."""
        counts = np.bincount(np.repeat(np.arange(len(self.terms)), self.lengths)[held], minlength=len(self.terms))
        used, places = np.flatnonzero(counts), np.diff(self.position_starts)
        return Postings(
            terms=tuple(map(self.terms.__getitem__, used.tolist())),
            frequencies=(self.frequencies - self.lengths + counts)[used],
            is_content=self.is_content[used],
            is_word=self.is_word[used],
            forms=tuple(map(self.forms.__getitem__, used.tolist())),
            starts=spans(counts[used]),
            entries=self.entries[held],
            codes=self.codes[held],
            lasting=self.lasting[held],
            position_starts=spans(places[held]).astype(np.int32),
            positions=self.positions[ranges(self.position_starts[:-1][held], places[held])],
        )


@dataclass(frozen=True, eq=False)
class _Cells:
    """Terms in entries, each once, by term, then entry; parallel arrays."""

    terms: Integers
    entries: Integers
    weights: Floats
    lasting: Floats
    """The weights but for those of taglines and names."""
    flags: Integers

    def keys(self, size: int) -> Integers:
        """A number for each, in an archive of so many entries: ascending."""
        return self.terms.astype(np.int64) * size + self.entries

    def have(self, flag: int, count: int, size: int) -> NDArray[np.bool_]:
        """Which of the terms have a flag in some of the first `size` entries."""
        found = np.zeros(count, dtype=np.bool_)
        found[self.terms[(self.flags & flag > 0) & (self.entries < size)]] = True
        return found


def postings(found: Occurrences, size: int, settled: int) -> Postings:
    """Put together every term of so many entries and the entries that have it, from where it stands in them.

    All postings of the entries from number `settled` on are kept.
    """
    size = max(size, 1)
    is_used = np.zeros(len(found.strings), dtype=np.bool_)
    is_used[found.terms] = True
    numbers = {found.strings[number]: number for number in np.flatnonzero(is_used).tolist()}
    terms = tuple(in_order(numbers))
    ranks = np.full(len(found.strings), -1, dtype=np.int64)
    ranks[[*map(numbers.__getitem__, terms)]] = np.arange(len(terms))
    del numbers
    cells = _merged(found, ranks, size)
    frequencies = np.bincount(cells.terms, minlength=len(terms))
    impacts = _impacts(cells.weights)
    codes = np.clip(impacts, 1, LARGEST_IMPACT) | (cells.flags & (IN_TITLE | IN_NAME)).astype(np.uint8)
    kept = _kept(cells, impacts, settled)
    starts, entries = spans(np.bincount(cells.terms[kept], minlength=len(terms))), cells.entries[kept]
    is_said, is_written = (cells.have(flag, len(terms), size) for flag in (IN_CONTENT, WRITTEN))
    is_content = cells.have(IN_CONTENT, len(terms), settled)
    codes, lasting, keys = codes[kept], _impacts(cells.lasting)[kept], cells.keys(size)[kept]
    del cells, impacts, kept  # what follows needs room
    position_starts, positions = _positions(found, ranks, size, keys)
    return Postings(
        terms=terms,
        frequencies=frequencies,
        is_content=is_content,
        is_word=is_written | is_said & (frequencies > 1),
        forms=tuple(map(found.forms.get, terms, repeat(()))),
        starts=starts,
        entries=entries,
        codes=codes,
        lasting=lasting,
        position_starts=position_starts,
        positions=positions,
    )


def _impacts(weights: Floats) -> Bytes:
    """The share of a weight in the greatest impact: half of it for the weight that saturates half."""
    return np.rint(weights / (_SATURATION + weights) * LARGEST_IMPACT).astype(np.uint8)


def in_order(terms: Iterable[str]) -> list[str]:
    """Sort terms as JavaScript compares strings: by UTF-16 code units, which are code points where none takes two."""
    found = [*terms]
    signs = "".join(found)
    return sorted(found, key=utf16 if len(signs.encode("utf-16-le", "surrogatepass")) > 2 * len(signs) else None)


def utf16(text: str) -> bytes:
    """What JavaScript compares strings by."""
    return text.encode("utf-16-be", "surrogatepass")


def _merged(found: Occurrences, ranks: Integers, size: int) -> _Cells:
    """Add up what each term counts in each entry, over its fields."""
    cells = ranks[found.terms]
    cells *= size
    cells += found.entries
    order = in_turn(cells)
    cells = cells[order]
    first = np.flatnonzero(are_first(cells))
    cells, weights, flags = cells[first], found.weights[order], found.flags[order]
    del order
    lasting = np.where(flags & LASTING, weights, 0)
    if len(first):
        weights, lasting = np.add.reduceat(weights, first), np.add.reduceat(lasting, first)
        flags = np.bitwise_or.reduceat(flags, first)
    terms, entries = (one.astype(np.int32) for one in np.divmod(cells, size))
    return _Cells(terms, entries, weights, lasting, flags)


def _kept(cells: _Cells, impacts: Bytes, settled: int) -> Integers:
    """The positions of the postings that are kept: all but those of small impact of terms with more than MOST."""
    is_kept = np.ones(len(cells.terms), dtype=np.bool_)
    is_settled = cells.entries < settled
    for term in np.flatnonzero(np.bincount(cells.terms[is_settled]) > MOST):
        own = np.flatnonzero((cells.terms == term) & is_settled)
        is_kept[own[np.argsort(LARGEST_IMPACT - impacts[own], kind="stable")[MOST:]]] = False
    return np.flatnonzero(is_kept)


def _positions(found: Occurrences, ranks: Integers, size: int, cells: Integers) -> tuple[Integers, Integers]:
    """Where the positions of each cell begin, and the positions, ascending; a cell is term times `size` plus entry."""
    pairs = ranks[found.position_terms]
    pairs *= size
    pairs += found.position_entries
    pairs <<= _POSITION_BITS
    pairs |= found.positions
    pairs.sort(kind="stable")
    pairs = pairs[are_first(pairs)]
    held = np.searchsorted(cells, pairs >> _POSITION_BITS).clip(max=max(len(cells) - 1, 0))
    is_kept = np.append(cells, -1)[held] == pairs >> _POSITION_BITS
    starts = spans(np.bincount(held[is_kept], minlength=len(cells))).astype(np.int32)
    return starts, (pairs[is_kept] & ((1 << _POSITION_BITS) - 1)).astype(np.int32)
