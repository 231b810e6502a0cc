"""Figures: how well an order of documents does, query by query, and how sure a difference is.

nDCG has the gain 1 for whatever is relevant (Järvelin and Kekäläinen 2002); the interval is that of the paired
bootstrap.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

CUT = 10
DEEP = 100
_ROUNDS = 2000


@dataclass(frozen=True)
class Figures:
    """The means over some queries, named as they are printed."""

    n: int
    mrr: float
    first: float
    """An answer at the first place;"""
    five: float
    """among the first five;"""
    recall: float
    """The share of the answers among the first ten."""
    ndcg: float
    ten: float
    """An answer among the first ten."""
    deep: float
    """The share of the answers among the first hundred."""


COLUMNS: Mapping[str, str] = {
    "n": "n", "mrr": "MRR@10", "first": "success@1", "five": "success@5", "recall": "recall@10", "ndcg": "nDCG@10",
    "deep": "recall@100", "ten": "success@10",
}  # fmt: skip
"""What is printed, in this order."""


@dataclass(frozen=True)
class Ranked:
    """What was found for a query, the best first, and what answers it."""

    found: tuple[str, ...]
    relevant: frozenset[str]

    @property
    def place(self) -> int:
        """The place of the first answer among ten, from 1; 0 where there is none."""
        return next((place for place, one in enumerate(self.found[:CUT], 1) if one in self.relevant), 0)

    def recall(self, most: int) -> float:
        """The share of the answers among the first ones."""
        return len(self.relevant.intersection(self.found[:most])) / max(len(self.relevant), 1)

    @property
    def ndcg(self) -> float:
        """What the order of the first ten is worth, against the best one there could be."""
        worth = 1 / np.log2(np.arange(2, CUT + 2))
        gains = np.array([one in self.relevant for one in self.found[:CUT]], dtype=np.float64)
        best = worth[: min(len(self.relevant), CUT)].sum()
        return float((gains * worth[: len(gains)]).sum() / best) if best else 0.0


def figures(ranked: Sequence[Ranked]) -> Figures:
    """Average over queries."""
    places = [one.place for one in ranked]
    count = max(len(ranked), 1)
    return Figures(
        n=len(ranked),
        mrr=sum(1 / place for place in places if place) / count,
        first=sum(place == 1 for place in places) / count,
        five=sum(0 < place <= 5 for place in places) / count,
        recall=sum(one.recall(CUT) for one in ranked) / count,
        ndcg=sum(one.ndcg for one in ranked) / count,
        ten=sum(place > 0 for place in places) / count,
        deep=sum(one.recall(DEEP) for one in ranked) / count,
    )


def interval(one: Sequence[float], other: Sequence[float], seed: int = 1) -> tuple[float, float, float]:
    """The mean difference of two figures of the same queries, and between what it lies in 95 of 100 draws of them."""
    differences = np.array(one) - np.array(other)
    draws = np.random.default_rng(seed).integers(0, len(differences), (_ROUNDS, len(differences)))
    means = np.sort(differences[draws].mean(axis=1))
    return float(differences.mean()), float(means[int(_ROUNDS * 0.025)]), float(means[int(_ROUNDS * 0.975)])
