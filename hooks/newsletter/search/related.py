"""Related entries: which entries of an archive speak of the same things, by the words they share. Knows no page.

Entries are bags of words, weighted by TF-IDF and compared by cosine. So are their topics, apart: what a topic counts
does not depend on how many words there are beside it. The weights are rounded to whole numbers, so that every sum is
exact and its order does not matter: the number of threads changes no score.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from newsletter.model import Extra, Paper
from newsletter.search.entry_words import Counted, EntryWords, are_topics, single
from newsletter.search.kept_related import KeptRelated
from newsletter.search.likeness import NAMED, Likeness

_TELLING = 0.25
"""A word of more than this share of the entries tells nothing of one."""
_SCALE = 2048
"""Weights are whole numbers up to this; sums up to its square, the highest score, are exact in 32-bit floats."""

_TOPICS = 0.4
"""The part of topics in how alike two entries are; that of words is the rest."""
_ANOTHER_TOPIC = 0.5
"""Each entry counts as if it had one more topic that it shares with none, of this part of the weight of the rarest: the
only topic of an entry does not say everything of it."""
_GENRE_WORDS = (
    "advance analysis approach assessment baseline benchmark benchmarking case challenge comparative comparing"
    " comparison comprehensive direction effective effectiveness efficient empirical enhanced enhancing evaluating"
    " evaluation examination examining experiment experimental exploration exploring framework future guide"
    " improved improving introduction investigating investigation library literature meta method methodology model"
    " modeling modelling novel open opportunity outlook overview paradigm performance perspective position primer"
    " problem progress proposal recent replicability report reproducibility reproducible resource rethinking"
    " retrospective review revisit revisiting roadmap scope simple state study suite survey system systematic"
    " taxonomy technical technique tool toolkit toward tutorial understanding unified unifying via vision"
)
_GENRES = frozenset(_GENRE_WORDS.split())
"""Words of what kind of work something is, whatever it is about."""
_GENRE = 0.5
"""What such a word counts of what others do, and a topic of such words alone."""

Floats = NDArray[np.float32]
Indexes = NDArray[np.int64]


@dataclass(frozen=True)
class Related:
    """Another entry, and how alike it is, up to 1."""

    id: str
    score: float


def related(
    entries: Sequence[Paper | Extra], words: EntryWords | None = None, kept: KeptRelated | None = None
) -> dict[str, tuple[Related, ...]]:
    """Find up to five entries related to each, the most alike first, by entry id; a withdrawn one is never offered.

    What is `kept` from before is found again for those alone which changed.
    """
    words = words or EntryWords()
    ordered = sorted(entries, key=lambda entry: entry.id)  # so that of those equally alike the first by id is named
    offered = np.array([not entry.is_withdrawn for entry in ordered], dtype=bool)
    counted, ids = words.of(ordered), [entry.id for entry in ordered]
    likeness = Likeness(*_weighted(counted, len(ids)), offered)
    every = np.arange(len(ids))
    found = kept.nearest(likeness, likeness.keys(ids, counted.words)) if kept else likeness.nearest(every)
    return {
        name: tuple(Related(ids[place], round(score / _SCALE**2, 4)) for score, place in near[:NAMED])
        for name, near in zip(ids, found, strict=True)
    }


def _weighted(counted: Counted, size: int) -> tuple[Indexes, Indexes, Floats, int]:
    """Weigh the words of entries: parallel arrays of entry, word and whole-number weight; and how many entries.

    A word counts less the more often it stands there.
    """
    rows, (terms, how_often), are_tags = counted.rows.owners, counted.rows.columns, are_topics(counted.words)
    frequency = np.maximum(np.bincount(terms), 1)
    rarity = np.where(frequency > max(size * _TELLING, 2), 0, np.log((size + 1) / frequency))
    shares = np.array([_GENRE if _is_genre(word) else 1.0 for word in counted.words])
    weights = (1 + np.log(how_often)) * (shares * rarity)[terms]
    rows, terms, weights = rows[weights > 0], terms[weights > 0], weights[weights > 0]
    halves = rows * 2 + are_tags[terms]  # its words, then its topics
    squares = np.bincount(halves, weights=weights**2, minlength=size * 2)
    lengths = np.sqrt(squares + np.tile((0, (_ANOTHER_TOPIC * np.log(size + 1)) ** 2), size))
    parts = np.sqrt(np.where(are_tags[terms], _TOPICS, 1 - _TOPICS))
    return rows, terms, np.round(weights / lengths[halves] * parts * _SCALE).astype(np.float32), size


@cache
def _is_genre(word: str) -> bool:
    return _GENRES.issuperset(map(single, word.removeprefix("#").split("-")))
