"""Posting changes: the postings of all terms after a change to some entries, from what they were before it.

What a term counts in an entry follows from the reading of the entry and from the measures of all. So those entries are
put together anew that are read otherwise, and those in which other acronyms or pairs of words count than before. What
comes out is what `postings` makes of all entries.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from newsletter.search.encoding import Integers
from newsletter.search.lexicon import MoreNumbers
from newsletter.search.measures import Measures, Texts
from newsletter.search.postings import Postings
from newsletter.search.readings import Readings

_FEW = 8
"""After a change to more than one entry in so many all of them are put together anew."""


@dataclass(frozen=True)
class Posted:
    """The postings of all entries, before any is left out, and what they follow from."""

    names: tuple[bytes, ...]
    """By what the reading of each entry is known."""
    acronyms: Texts
    """As the measures have them."""
    pairs: Texts
    found: Postings

    def changed(self, read: Readings, measured: Measures) -> Integers | None:
        """The entries that are to be put together anew; None where that is all of them."""
        if len(read.names) != len(self.names):
            return None
        is_changed = np.array([*map(bytes.__ne__, read.names, self.names)], dtype=np.bool_)
        acronyms, pairs = _apart(measured.acronyms, self.acronyms), _apart(measured.pairs, self.pairs)
        others = replace(measured, acronyms=acronyms, pairs=pairs)
        if any(acronyms):
            is_changed[others.written(read, MoreNumbers(read.strings))[0]] = True
        if any(pairs):
            is_changed[read.tables["pairs"].owners[others.are_common(read)]] = True
        changed = np.flatnonzero(is_changed)
        return changed if len(changed) * _FEW <= len(is_changed) else None


def _apart(now: Texts, before: Texts) -> Texts:
    """What counts now and did not before, or the other way round."""
    return now[0] ^ before[0], now[1] ^ before[1]
