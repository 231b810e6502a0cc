"""Titles beside words: rows of entries that stand in the shard of a word, of those that it is likely to bring first.

In a large archive the titles of ten results stand in as many files. A query reads the shards of its words in any case.
Knows nothing of what a row says.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from newsletter.search.encoding import Integers, distinct, spans
from newsletter.search.occurrences import IN_TITLE
from newsletter.search.postings import LARGEST_IMPACT, Postings

MANY = 8
"""A term of fewer entries has none of their titles beside it: a query of a few such words may ask for these."""
BEST, TITLED = 10, 60
"""Of how many entries the title stands beside a term at most: of those that it counts most in, and has in the title."""

_IMPACT_BITS, _ENTRY_BITS = 6, 21
_NEWEST = (1 << _ENTRY_BITS) - 1


def titles_beside(found: Postings, shards: Integers, count: int, rows: Sequence[bytes]) -> list[bytes]:
    """Write for each of so many shards a list of rows, by number; of each term is given which shard it stands in.

    Rows are written as JSON; where there are none, nothing is.
    """
    if not rows:
        return [b""] * count
    terms, shown = _shown(found)
    held = distinct(shards[terms] * len(rows) + shown)
    places, written = held // len(rows), [*map(rows.__getitem__, (held % len(rows)).tolist())]
    bounds = np.searchsorted(places, np.arange(count + 1)).tolist()
    return [b"[%b]" % b",".join(written[start:stop]) if start < stop else b"" for start, stop in pairwise(bounds)]


def _shown(found: Postings) -> tuple[Integers, Integers]:
    """The terms and the entries of the postings whose titles stand beside their terms.

    Whole postings are sorted as numbers, by term, then the greatest impact, then the newest entry.
    """
    order = np.repeat(np.arange(len(found.terms)), found.lengths)
    order <<= _IMPACT_BITS
    order |= LARGEST_IMPACT - (found.codes & LARGEST_IMPACT)
    order <<= _ENTRY_BITS
    order |= _NEWEST - found.entries
    order <<= 1
    order |= found.codes & IN_TITLE > 0
    order.sort(kind="stable")
    titled = order & 1 > 0
    before = np.repeat(spans(found.lengths)[:-1].astype(np.int32), found.lengths)
    counted = np.append(np.int32(0), np.cumsum(titled, dtype=np.int32))
    places, titles = np.arange(len(order), dtype=np.int32) - before, counted[:-1] - counted[before]
    is_shown = (places < BEST) | titled & (titles < TITLED)
    many = np.repeat(found.lengths >= MANY, found.lengths)
    shown = order[is_shown & many] >> 1
    return shown >> _IMPACT_BITS + _ENTRY_BITS, _NEWEST - (shown & _NEWEST)
