"""Nearness: what was found for other words of an archive leads to what would be found at once."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from newsletter.search.leanings import LENGTH, rounded
from newsletter.search.nearness import NEAREST, Nearness

CHANCE = np.random.default_rng(11)
NONE = np.zeros(0, dtype=np.int64)
UNUSED = Nearness(
    stems=tuple(f"word{number}" for number in range(700)),
    vectors=rounded(CHANCE.normal(size=(700, 9))),
    used=NONE,
    pairs=NONE,
)


def used(count: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.sort(CHANCE.choice(700, size=count, replace=False))


def test_words_that_come_and_go_leave_what_is_found_at_once() -> None:
    near = UNUSED
    for count in (300, 310, 40, 0, 700, 699):
        rows = used(count)
        near = near.among(rows)
        assert near.pairs.tolist() == UNUSED.among(rows).pairs.tolist()


def test_the_nearest_of_each_word_come_first_and_no_word_is_near_itself() -> None:
    near = UNUSED.among(used(400))
    words, others, products = near.nearest(8)
    assert (products >= NEAREST * LENGTH**2).all()
    assert (words != others).all()
    assert np.bincount(words).max() == 8
    ordered = zip(words.tolist(), products.tolist(), strict=True)
    assert all(one[0] < other[0] or one[1] >= other[1] for one, other in pairwise(ordered))
    assert products.tolist() == (near.vectors[words] * near.vectors[others]).sum(axis=1).tolist()
