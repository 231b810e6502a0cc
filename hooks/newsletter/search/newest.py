"""Newest: the postings of the newest entries, which stand apart from those of the settled ones.

A new volume would change the lists of words all over the alphabet. So its postings stand in the manifest, which is read
anew in any case, until a hundred entries have come; then these settle. Knows nothing of likeness: what words of like
meaning lead to among them the reader's browser finds by the words that are named as near.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsletter.search.encoding import deltas, signs
from newsletter.search.index_names import front_coded, named, short_digest
from newsletter.search.postings import Postings
from newsletter.search.shards import positions

TOGETHER = 100
"""So many entries settle together."""
_FIRST = 2 * TOGETHER
"""An archive of fewer entries is settled whole: it has few files, and a query of it needs most of what there is."""


@dataclass(frozen=True)
class Newest:
    """What the manifest has of the newest entries, and the file of their positions, if there are some."""

    written: dict[str, tuple[int, str, str, str, str, str]]
    """By its name there: the number of the first; their terms, as `front_coded` writes them; as `signs`, of each term
    how many of them have it, then of all terms the steps between their numbers, and the codes; and what the file of
    their positions is named by."""
    files: dict[str, bytes]


def settled(size: int) -> int:
    """How many of so many entries are settled: the oldest, a multiple of a hundred, or all of a small archive."""
    return size // TOGETHER * TOGETHER if size >= _FIRST else size


def newest(found: Postings, first: int) -> Newest:
    """Write the postings of the newest entries, from number `first` on."""
    if not found.terms:
        return Newest({}, {})
    places = positions(found)[0].tobytes()
    digest = short_digest(places)
    columns = signs(found.lengths), signs(deltas(found.entries - first, found.starts)), signs(found.codes)
    written = (first, front_coded(found.terms), *columns, digest)
    return Newest({"newest": written}, {named("n", "", digest, "bin"): places})
