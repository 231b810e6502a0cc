"""Related entries: which entries of an archive speak of the same things, by the words they share. Knows no page.

Entries are bags of words, weighted by TF-IDF and compared by cosine. So are their topics, apart: what a topic counts
does not depend on how many words there are beside it. The weights are rounded to whole numbers, so that every sum is
exact and its order does not matter: the number of threads changes no score.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newsletter.model import Extra, Paper
from newsletter.model.digests import digest
from newsletter.search.analysis import LIGHT_WORDS, STOP_WORDS
from newsletter.storage.kept_texts import KeptTexts

_MOST = 5
"""Entries that are named; as many are, however little alike, if they share a word at all."""
_COMMON = 128
"""A word of more entries than this is compared by a matrix product, a rarer one by its short list of entries."""
_BLOCK = 256
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


def related(entries: Sequence[Paper | Extra], words: EntryWords | None = None) -> dict[str, tuple[Related, ...]]:
    """Find up to five entries related to each, the most alike first, by entry id; a withdrawn one is never offered."""
    ordered = sorted(entries, key=lambda entry: entry.id)  # so that a stable sort breaks ties by id
    offered = np.array([not entry.is_withdrawn for entry in ordered], dtype=bool)
    found: dict[str, tuple[Related, ...]] = {}
    for start, scores in _blocks(*_weighted(ordered, words or EntryWords())):
        scores[:, ~offered] = 0
        places = np.arange(len(scores))
        scores[places, start + places] = 0
        for place, near in enumerate(_best(scores)):
            found[ordered[start + place].id] = tuple(Related(ordered[one].id, score) for one, score in near)
    return found


def _best(scores: Floats) -> Iterator[list[tuple[int, float]]]:
    """The greatest scores of every row and where they stand; of equal ones the first, and none of 0.

    Scores are whole numbers below 2 to the 23rd; with its place each is one number, and no two are equal.
    """
    size = scores.shape[1]
    ranked = scores.astype(np.int64) * size + np.arange(size)[::-1]
    most = min(_MOST, size)
    for row in np.sort(np.partition(ranked, size - most, axis=1)[:, size - most :], axis=1)[:, ::-1].tolist():
        parted = (divmod(one, size) for one in row)
        yield [(size - 1 - place, round(score / _SCALE**2, 4)) for score, place in parted if score]


def _blocks(rows: Indexes, terms: Indexes, weights: Floats, size: int) -> Iterator[tuple[int, Floats]]:
    """Compare some entries at a time with all; rows, terms and weights are parallel, ordered by row."""
    frequency = np.bincount(terms)
    is_common = frequency[terms] > _COMMON
    columns = np.cumsum(frequency > _COMMON) - 1
    common = np.zeros((size, int(columns[-1]) + 1 if len(columns) else 0), dtype=np.float32)
    common[rows[is_common], columns[terms[is_common]]] = weights[is_common]
    rare = _Postings(rows[~is_common], terms[~is_common], weights[~is_common], size)
    for start in range(0, size, _BLOCK):
        stop = min(start + _BLOCK, size)
        yield start, common[start:stop] @ common.T + rare.compared(start, stop)


class _Postings:
    """For each word, the entries that have it: of few entries each, so that all pairs can be written down."""

    def __init__(self, rows: Indexes, terms: Indexes, weights: Floats, size: int) -> None:
        order = np.argsort(terms, kind="stable")
        self.rows, self.terms, self.weights, self.size = rows, terms, weights, size
        self.held, self.held_weights = rows[order], weights[order]
        self.lengths = np.bincount(terms, minlength=1)
        self.starts = np.cumsum(self.lengths) - self.lengths

    def compared(self, start: int, stop: int) -> Floats:
        """Sum the products of weights of the entries from `start` to `stop` with all."""
        part = slice(*np.searchsorted(self.rows, (start, stop)))
        lengths = self.lengths[self.terms[part]]
        ends = np.cumsum(lengths)
        within = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - lengths, lengths)
        held = np.repeat(self.starts[self.terms[part]], lengths) + within
        cells = np.repeat(self.rows[part] - start, lengths) * self.size + self.held[held]
        products = np.repeat(self.weights[part], lengths) * self.held_weights[held]
        sums = np.bincount(cells, weights=products, minlength=(stop - start) * self.size)
        return sums.reshape(stop - start, self.size).astype(np.float32)


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
    known = _Vocabulary()
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
