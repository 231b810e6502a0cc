"""Measures: what of all records decides what a term counts in one of them.

Readings enter: how long titles and texts are, which acronyms somebody writes, which pairs of words are common. What
settled records are found by does not follow from those after.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newsletter.search.acronyms import COMMON, named_acronyms, pairs, runs
from newsletter.search.encoding import Integers, distinct
from newsletter.search.lexicon import MoreNumbers
from newsletter.search.readings import TEXT, Readings
from newsletter.search.records import Collection
from newsletter.search.rows import Rows

_FINE = 4
"""A mean length is taken to be a multiple of a quarter of the power of two below it: one text seldom moves it."""

Texts = tuple[frozenset[str], frozenset[str]]
"""What counts in settled records, and what counts in those after."""


@dataclass(frozen=True)
class Measures:
    """What decides it, in the records before number `settled` and in those after."""

    settled: int
    title: float
    """About how many terms a title has in the mean."""
    text: float
    """About how many words a text has."""
    acronyms: Texts
    """Those that somebody writes."""
    pairs: Texts
    """Two words that often follow one another in titles."""

    def are_common(self, found: Readings) -> NDArray[np.bool_]:
        """Which pairs of words of titles are common ones."""
        rows = found.tables["pairs"]
        asked = distinct(rows.columns[0])
        names = [*map(found.strings.__getitem__, asked.tolist())]
        is_common = np.array([[*map(some.__contains__, names)] for some in self.pairs], dtype=np.bool_)
        return is_common[self._turns(rows.owners), np.searchsorted(asked, rows.columns[0])]

    def written(self, found: Readings, numbers: MoreNumbers) -> tuple[Integers, Integers]:
        """The records in which runs of initials are acronyms, and the numbers of these."""
        letters, (old, new) = found.tables["letters"], self.acronyms
        asked = distinct(letters.columns[0])
        texts = map(found.strings.__getitem__, asked.tolist())
        known = old | new
        both = [[(numbers[run], run in old, run in new) for run in runs(text) if run in known] for text in texts]
        rows = Rows.of(both, 3).chosen(np.searchsorted(asked, letters.columns[0]))
        owners = np.repeat(letters.owners, np.diff(rows.starts))
        acronyms, *are_known = rows.columns
        is_known = np.where(self._turns(owners), are_known[1], are_known[0]) > 0
        return owners[is_known], acronyms[is_known]

    def _turns(self, owners: Integers) -> Integers:
        """Whether records are settled, as places in `Texts`."""
        return (owners >= self.settled).astype(np.int64)


def measures(collection: Collection, found: Readings, settled: int) -> Measures:
    """Measure all records of a collection."""
    topics = [name for one in collection.topics for name in (one.name, *one.other)]
    named = [pair for name in topics for pair in pairs(name)]
    return Measures(
        settled=settled,
        title=_mean(found.title_sizes),
        text=_mean(found.text_lengths(TEXT)[1]),
        acronyms=_often(found, "capitals", 1, settled=settled, more=named_acronyms(topics)),
        pairs=_often(found, "pairs", COMMON, settled=settled, more=named),
    )


def _often(found: Readings, table: str, least: int, *, settled: int, more: Iterable[str]) -> Texts:
    """What a table has so often at least, among settled records and among all, and more that counts in any case."""
    rows, size = found.tables[table], len(found.strings)
    column = rows.columns[0]
    counts = (np.bincount(some, minlength=size) for some in (column[: rows.starts[settled]], column))
    old, new = ({*map(found.strings.__getitem__, np.flatnonzero(one >= least).tolist())} for one in counts)
    return frozenset(old.union(more)), frozenset(new.union(more))


def _mean(lengths: Integers) -> float:
    """About the mean of some lengths, and at least 1."""
    mean = max(float(lengths.sum()) / max(len(lengths), 1), 1.0)
    step: float = 2.0 ** (int(mean).bit_length() - 1) / _FINE
    return round(mean / step) * step
