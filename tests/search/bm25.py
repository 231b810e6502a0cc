"""BM25, the yardstick: a plain ranking of a test collection by the words of its documents, in the form of Lucene.

k1 is 1.2 and b is .75, as is usual; words have their stems, and everyday ones are left out, as the search does.
Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009. Where bm25s and PyStemmer are installed, which
this project does not need, they are asked instead, with the stems of Snowball: a little stronger, and what others
report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsletter.search.analysis import STOP_WORDS, pieces, stem

K1, B = 1.2, 0.75
MOST = 100
Ranker = Callable[[str], Sequence[int]]
"""Gives the numbers of the first texts for a query."""


def is_others() -> bool:
    """Whether bm25s is there, and is asked."""
    return find_spec("bm25s") is not None and find_spec("Stemmer") is not None


def name() -> str:
    """Which BM25 is asked, as tables print it."""
    return "BM25 (bm25s)" if is_others() else "BM25 (own, weaker)"


def ranker(texts: Sequence[str]) -> Ranker:
    """The strongest BM25 that is there."""
    if is_others():
        return _others(texts)
    own = BM25(texts)
    return lambda query: own.ranked(query, MOST)


def _others(texts: Sequence[str]) -> Ranker:
    bm25s, stemmer = import_module("bm25s"), import_module("Stemmer").Stemmer("english")

    def cut(some: Sequence[str]) -> Any:
        return bm25s.tokenize(some, stopwords="en", stemmer=stemmer, show_progress=False)

    index = bm25s.BM25(k1=K1, b=B)
    index.index(cut(texts), show_progress=False)

    def ranked(query: str) -> Sequence[int]:
        numbers, scores = index.retrieve(cut([query]), k=min(MOST, len(texts)), show_progress=False)
        return [int(number) for number, score in zip(numbers[0], scores[0], strict=True) if score > 0]

    return ranked


def terms(text: str) -> list[str]:
    """The stems of a text's words, without stop words."""
    return [stem(piece) for piece in pieces(text) if piece not in STOP_WORDS]


class BM25:
    """An index of texts in memory."""

    def __init__(self, texts: Sequence[str]) -> None:
        counted = [Counter(terms(text)) for text in texts]
        lengths = np.array([sum(counts.values()) for counts in counted], dtype=np.float64)
        self.norms = K1 * (1 - B + B * lengths / max(lengths.mean(), 1))
        self.postings: dict[str, list[tuple[int, int]]] = {}
        for number, counts in enumerate(counted):
            for term, count in counts.items():
                self.postings.setdefault(term, []).append((number, count))

    def scores(self, query: str) -> NDArray[np.float64]:
        """What every text scores."""
        size = len(self.norms)
        found = np.zeros(size)
        for term, asked in Counter(terms(query)).items():
            held = np.array(self.postings.get(term, []), dtype=np.int64).reshape(-1, 2)
            rarity = np.log(1 + (size - len(held) + 0.5) / (len(held) + 0.5))
            counts = held[:, 1].astype(np.float64)
            found[held[:, 0]] += asked * rarity * counts / (counts + self.norms[held[:, 0]])
        return found

    def ranked(self, query: str, most: int) -> list[int]:
        """The numbers of the texts that have a word of the query, the best first; of equal ones the first."""
        scores = self.scores(query)
        order = np.argsort(-scores, kind="stable")[:most]
        return [int(number) for number in order if scores[number] > 0]
