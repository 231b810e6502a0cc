"""Postings: which entries have a term, how much each is about it, and where it stands.

Occurrences enter, postings of sorted terms leave, as flat arrays. The impact of a term on an entry is a saturated
sum of field weights (BM25F: Robertson, Zaragoza and Taylor, CIKM 2004), which are idf-free: the reader's browser knows
how rare a term is. Knows nothing of bytes or files.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import compress, repeat

import numpy as np
from numpy.typing import NDArray

from newsletter.search.encoding import Bytes, Integers, are_first, in_turn, per_run, ranges, spans
from newsletter.search.occurrences import IN_CONTENT, IN_NAME, IN_TITLE, LASTING, WRITTEN, Occurrences

MOST = 8192
"""Settled entries of a term at most; of a more frequent one those are kept on which its impact is greatest."""

LARGEST_IMPACT = 63
"""The greatest impact, which would stand for 1."""

SAID, MEANT = 1, WRITTEN // IN_CONTENT
"""Marks of a posting whose term is in a title, topic, tagline or text, and of one that a slip may have meant."""

COLUMNS = ("entries", "codes", "lasting", "said")
"""What there is of each posting."""

_SATURATION = 1.2
"""The sum of weights that makes half an impact."""
_ENTRY_BITS = 21
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
    said: Bytes
    """The bits SAID and MEANT."""
    position_starts: Integers
    """Where the positions of each posting begin in `positions`; one more than postings."""
    positions: Integers

    @property
    def lengths(self) -> Integers:
        """How many postings each term has."""
        return np.diff(self.starts)

    @property
    def is_content(self) -> NDArray[np.bool_]:
        """Whether a term is in a title, topic, tagline or text, rather than in names alone."""
        return self._have(SAID)

    @property
    def is_word(self) -> NDArray[np.bool_]:
        """Whether a slip in typing may have meant it: it stands in a title, name, topic or link, or in two texts."""
        return self._have(MEANT) | self.is_content & (self.frequencies > 1)

    def _have(self, flag: int) -> NDArray[np.bool_]:
        """Which of the terms have a flag somewhere."""
        return per_run(self.said & flag, self.starts) > 0

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
            forms=tuple(map(self.forms.__getitem__, used.tolist())),
            starts=spans(counts[used]),
            entries=self.entries[held],
            codes=self.codes[held],
            lasting=self.lasting[held],
            said=self.said[held],
            position_starts=spans(places[held]).astype(np.int32),
            positions=self.positions[ranges(self.position_starts[:-1][held], places[held])],
        )

    def replaced(self, changed: Integers, others: Postings) -> Postings:
        """These postings with others in place of those of some entries, before any is left out and terms have forms."""
        is_kept = np.isin(self.entries, changed, invert=True, kind="table")
        places = {term: place for place, term in enumerate(self.terms)}
        own = np.array([places.setdefault(term, len(places)) for term in others.terms], dtype=np.int64)
        both = np.repeat(np.arange(len(self.terms)), self.lengths)[is_kept], np.repeat(own, others.lengths)
        owners = np.concatenate(both)
        is_used = np.bincount(owners, minlength=len(places)) > 0
        terms = tuple(in_order(compress(places, is_used.tolist())))
        ranks = np.zeros(len(places), dtype=np.int64)
        ranks[[*map(places.__getitem__, terms)]] = np.arange(len(terms))
        owners = ranks[owners]
        held = np.append(np.flatnonzero(is_kept), len(is_kept) + np.arange(len(others.entries)))
        columns = {name: np.concatenate([getattr(one, name) for one in (self, others)]) for name in COLUMNS}
        order = in_turn(owners << _ENTRY_BITS | columns["entries"][held])
        held, lengths = held[order], np.bincount(owners, minlength=len(terms))
        counts = np.concatenate([np.diff(one.position_starts) for one in (self, others)])
        first = spans(counts)[:-1].astype(np.int32)[held]
        positions = np.concatenate([self.positions, others.positions])[ranges(first, counts[held])]
        forms, starts = ((),) * len(terms), spans(counts[held]).astype(np.int32)
        kept = {name: column[held] for name, column in columns.items()}
        return Postings(terms, lengths, forms, spans(lengths), **kept, position_starts=starts, positions=positions)

    def completed(self, forms: Mapping[str, tuple[str, ...]], settled: int) -> Postings:
        """The same with the words that terms stand for, and of a frequent term without what is of small impact.

        All postings of the entries from number `settled` on are kept.
        """
        is_kept = np.ones(len(self.entries), dtype=np.bool_)
        for term in np.flatnonzero(self.lengths > MOST).tolist():
            start, stop = self.starts[term : term + 2].tolist()
            own = start + np.flatnonzero(self.entries[start:stop] < settled)
            impacts = self.codes[own] & LARGEST_IMPACT
            is_kept[own[np.argsort(LARGEST_IMPACT - impacts, kind="stable")[MOST:]]] = False
        found = self if is_kept.all() else replace(self.of(is_kept), frequencies=self.frequencies)
        return replace(found, forms=tuple(map(forms.get, self.terms, repeat(()))))


@dataclass(frozen=True, eq=False)
class _Cells:
    """Terms in entries, each once, by term, then entry; parallel arrays."""

    terms: Integers
    entries: Integers
    weights: Floats
    lasting: Floats
    """The weights but for those of taglines and names."""
    flags: Integers

    @property
    def said(self) -> Bytes:
        """The bits of a posting that tell whether its term is content and may be meant by a slip."""
        return (self.flags // IN_CONTENT & (SAID | MEANT)).astype(np.uint8)

    def keys(self, size: int) -> Integers:
        """A number for each, in an archive of so many entries: ascending."""
        return self.terms.astype(np.int64) * size + self.entries


def postings(found: Occurrences, size: int) -> Postings:
    """Put together every term of so many entries and the entries that have it, from where it stands in them."""
    size = max(size, 1)
    is_used = np.zeros(len(found.strings), dtype=np.bool_)
    is_used[found.terms] = True
    numbers = {found.strings[number]: number for number in np.flatnonzero(is_used).tolist()}
    terms = tuple(in_order(numbers))
    ranks = np.full(len(found.strings), -1, dtype=np.int64)
    ranks[[*map(numbers.__getitem__, terms)]] = np.arange(len(terms))
    del numbers
    cells = _merged(found, ranks, size)
    frequencies, entries = np.bincount(cells.terms, minlength=len(terms)), cells.entries
    impacts = np.clip(_impacts(cells.weights), 1, LARGEST_IMPACT)
    codes = impacts | (cells.flags & (IN_TITLE | IN_NAME)).astype(np.uint8)
    lasting, said, keys = _impacts(cells.lasting), cells.said, cells.keys(size)
    del cells, impacts  # what follows needs room
    position_starts, positions = _positions(found, ranks, size, keys)
    return Postings(
        terms=terms,
        frequencies=frequencies,
        forms=((),) * len(terms),
        starts=spans(frequencies),
        entries=entries,
        codes=codes,
        lasting=lasting,
        said=said,
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


def _positions(found: Occurrences, ranks: Integers, size: int, cells: Integers) -> tuple[Integers, Integers]:
    """Where the positions of each cell begin, and the positions, ascending; a cell is term times `size` plus entry."""
    pairs = ranks[found.position_terms]
    pairs *= size
    pairs += found.position_entries
    pairs <<= _POSITION_BITS
    pairs |= found.positions
    pairs.sort(kind="stable")
    pairs = pairs[are_first(pairs)]
    held = np.searchsorted(cells, pairs >> _POSITION_BITS)
    starts = spans(np.bincount(held, minlength=len(cells))).astype(np.int32)
    return starts, (pairs & ((1 << _POSITION_BITS) - 1)).astype(np.int32)
