"""Related entries: which entries of an archive speak of the same things, by the words they share. Knows no page.

Entries are bags of words, weighted by TF-IDF and compared by cosine. So are their topics, apart: what a topic counts
does not depend on how many words there are beside it. The weights are rounded to whole numbers, so that every sum is
exact and its order does not matter: the number of threads changes no score.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newsletter.model import Extra, Paper
from newsletter.model.digests import digest
from newsletter.search.analysis import LIGHT_WORDS, STOP_WORDS
from newsletter.search.kept_related import KeptRelated
from newsletter.search.likeness import NAMED, Likeness, Near
from newsletter.storage.kept_texts import KeptTexts

_TELLING = 0.25
"""A word of more than this share of the entries tells nothing of one."""
_SCALE = 2048
"""Weights are whole numbers up to this; sums up to its square, the highest score, are exact in 32-bit floats."""

_WEIGHTS = {"title": 3.0, "tagline": 2.0, "tags": 1.0, "summary": 1.0, "questions": 1.0}
_TOPICS = 0.3
"""The part of topics in how alike two entries are; that of words is the rest."""
_WITHOUT = STOP_WORDS | LIGHT_WORDS
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
_ADDRESS = re.compile(r"\]\([^)]*\)|<?https?://\S+")
_WORD = re.compile(r"\d*[^\W\d_][^\W_]*")
"""Letters and digits; numbers alone relate nothing."""

Floats = NDArray[np.float32]
Indexes = NDArray[np.int64]


@dataclass(frozen=True)
class Related:
    """Another entry, and how alike it is: 1 where both say the same."""

    id: str
    score: float


class EntryWords:
    """The words of entries, each found once, and kept for the next build where there is a place for it."""

    def __init__(self, kept: KeptTexts | None = None) -> None:
        self._kept = kept or KeptTexts()
        self.numbers = _Vocabulary()
        """Those that were asked for."""

    def of(self, entry: Paper | Extra) -> Iterator[tuple[str, list[str]]]:
        """The words of each field that counts."""
        key = digest(entry.title, entry.tagline, entry.summary, *entry.questions)
        title, tagline, summary, questions = self._kept.of(key, lambda: _words(entry))
        yield "title", title.split()
        yield "tagline", tagline.split()
        yield "tags", [f"#{tag}" for tag in entry.tags]
        yield "summary", summary.split()
        yield "questions", questions.split()

    def keep(self) -> None:
        """Keep the words of all entries that were asked for."""
        self._kept.keep()


def related(
    entries: Sequence[Paper | Extra], words: EntryWords | None = None, kept: KeptRelated | None = None
) -> dict[str, tuple[Related, ...]]:
    """Find up to five entries related to each, the most alike first, by entry id; a withdrawn one is never offered.

    What is `kept` from before is found again for those alone which changed.
    """
    words = words or EntryWords()
    ordered = sorted(entries, key=lambda entry: entry.id)  # so that of those equally alike the first by id is named
    offered = np.array([not entry.is_withdrawn for entry in ordered], dtype=bool)
    likeness, ids = Likeness(*_weighted(ordered, words), offered), [entry.id for entry in ordered]
    found: Iterable[Near]
    if kept:
        found = kept.nearest(likeness, likeness.keys(ids, words.numbers.words()))
    else:
        found = likeness.nearest(np.arange(len(ids)))
    return {
        name: tuple(Related(ids[place], round(score / _SCALE**2, 4)) for score, place in near[:NAMED])
        for name, near in zip(ids, found, strict=True)
    }


def _weighted(entries: Sequence[Paper | Extra], words: EntryWords) -> tuple[Indexes, Indexes, Floats, int]:
    """Weigh the words of entries: parallel arrays of entry, word and whole-number weight; and how many entries."""
    rows, terms, counts, are_tags = _counted(entries, words)
    size = len(entries)
    frequency = np.maximum(np.bincount(terms), 1)
    rarity = np.where(frequency > max(size * _TELLING, 2), 0, np.log((size + 1) / frequency))
    weights = counts * rarity[terms]
    rows, terms, weights = rows[weights > 0], terms[weights > 0], weights[weights > 0]
    halves = rows * 2 + are_tags[terms]  # its words, then its topics
    lengths = np.sqrt(np.bincount(halves, weights=weights**2, minlength=size * 2))
    parts = np.sqrt(np.where(are_tags[terms], _TOPICS, 1 - _TOPICS))
    return rows, terms, np.round(weights / lengths[halves] * parts * _SCALE).astype(np.float32), size


def _counted(
    entries: Sequence[Paper | Extra], words_of: EntryWords
) -> tuple[Indexes, Indexes, NDArray[np.float64], NDArray[np.bool_]]:
    """Count the words of entries: parallel arrays of entry, word and what it counts; and which words are topics.

    A word counts as often as it stands there, each as much as its field weighs, but less the more often.
    """
    known = words_of.numbers
    cells: list[int] = []
    weights: list[float] = []
    for row, entry in enumerate(entries):
        for field, words in words_of.of(entry):
            cells += [(row << 32) | known[word] for word in words]
            weights += [_WEIGHTS[field]] * len(words)
    held, indexes = np.unique(np.array(cells, dtype=np.int64), return_inverse=True)
    counts = np.bincount(indexes, weights=np.array(weights), minlength=len(held))
    terms = held & 0xFFFFFFFF
    return held >> 32, terms, (1 + np.log(counts)) * known.shares()[terms], known.are_tags()


def _words(entry: Paper | Extra) -> tuple[str, str, str, str]:
    """The words of title, tagline, summary and questions, those of each as one text."""
    summary = _ADDRESS.sub(" ", entry.summary or "")
    return _telling(entry.title), _telling(entry.tagline or ""), _telling(summary), _telling(" ".join(entry.questions))


def _telling(text: str) -> str:
    """The words of a text but those of any talk."""
    return " ".join(word for word in _WORD.findall(text.lower()) if word not in _WITHOUT)


class _Vocabulary(dict[str, int]):
    """The numbers of words; a word and its plural have one."""

    def words(self) -> list[str]:
        """The word of every number; nothing where none has it."""
        first: dict[int, str] = {}
        for word, number in self.items():
            first.setdefault(number, word)
        return [first.get(number, "") for number in range(len(self))]

    def are_tags(self) -> NDArray[np.bool_]:
        """Which numbers are those of topics."""
        found = np.zeros(len(self), dtype=np.bool_)
        found[[number for word, number in self.items() if word.startswith("#")]] = True
        return found

    def shares(self) -> NDArray[np.float64]:
        """What each number counts of what it weighs: those of genres less."""
        found = np.ones(len(self))
        found[[number for word, number in self.items() if _is_genre(word)]] = _GENRE
        return found

    def __missing__(self, word: str) -> int:
        single = _single(word)
        self[word] = number = len(self) if single == word else self[single]
        return number


def _is_genre(word: str) -> bool:
    return _GENRES.issuperset(map(_single, word.removeprefix("#").split("-")))


def _single(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
