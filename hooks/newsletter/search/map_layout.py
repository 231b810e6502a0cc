"""Map: entries to cells of a field, so that those beside each other speak of the same things. Knows no page.

Each entry is drawn to those most like it, to its topics and to the region of one of them, and then all are spread over
the field again, a cell for each; so again and again. All sums are of whole numbers: any processor makes the same map.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import isqrt

import numpy as np
from numpy.typing import NDArray

from newsletter.model import Extra, Paper
from newsletter.model.map_places import MapPlaces
from newsletter.search.related import Related

_MOST_REGIONS = 24
_LEAST_PART, _FEWEST_IN_REGION = 128, 4
"""A topic has a region only where this part of the entries is left for it, and so many of them, at least."""
_WIDEST = 36
"""So many cells stand beside each other where there is room for a page."""
_CELL = 4096
"""So many steps a cell is wide, for entries that are drawn to others."""
_ROUNDS_APART, _ROUNDS_IN_REGIONS = 20, 10
"""How often all are drawn and spread: first freely, then so that regions stay whole."""

_FINE = 10_000
"""So many steps there are from nothing in common to everything."""

Integers = NDArray[np.int64]
Links = tuple[Integers, Integers, Integers]
"""Who is drawn, to whom or what, and how strongly: parallel arrays."""


def laid_out(entries: Iterable[Paper | Extra], alike: Mapping[str, Sequence[Related]]) -> MapPlaces:
    """Give each entry a cell, near those it is most like; `alike` may name others too."""
    ordered = sorted(entries, key=lambda entry: entry.id)
    places = {entry.id: place for place, entry in enumerate(ordered)}
    near = [[(places[one.id], round(one.score * _FINE)) for one in alike[e.id] if one.id in places] for e in ordered]
    topics, regions = _regions(ordered, near)
    width, height = _field(len(ordered))
    cells = _Terrain(width, height, np.array(regions, dtype=np.int64), near, [entry.tags for entry in ordered]).cells()
    return MapPlaces(
        width,
        height,
        {entry.id: (int(x), int(y)) for entry, (x, y) in zip(ordered, cells, strict=True)},
        {entry.id: topics[region] for entry, region in zip(ordered, regions, strict=True)},
    )


def _field(count: int) -> tuple[int, int]:
    """Width and height of a field, wider than high, that has a cell for each and the fewest besides."""
    least = min(isqrt(max(count, 1)), _WIDEST)
    widths = range(least, max(least, min(isqrt(count * 5 // 4), _WIDEST)) + 1)
    width = min(widths, key=lambda one: (-(-count // one) * one, one))
    return width, -(-count // width)


def _regions(
    entries: Sequence[Paper | Extra], near: Sequence[Sequence[tuple[int, int]]]
) -> tuple[list[str], list[int]]:
    """The topics that have a region, and the number of the region of each entry.

    The topics are chosen one by one, always that of the most entries that have none so far. Of its topics an entry is
    in the region of the one that those like it have most, for how common it is; without one, in that of most of those.
    """
    topics = _chosen(entries)
    sizes = Counter(tag for entry in entries for tag in entry.tags)
    found: list[int] = []
    for entry, others in zip(entries, near, strict=True):
        weights = {topic: 1 for topic in entry.tags if topic in topics}
        for place, score in others:
            for topic in weights.keys() & set(entries[place].tags):
                weights[topic] += score
        best = min(weights, key=lambda topic: (-(weights[topic] ** 2 * _FINE // sizes[topic]), topic), default=None)
        found.append(topics.index(best) if best else -1)
    return topics or [""], [one if one >= 0 else _most(found, others) for one, others in zip(found, near, strict=True)]


def _most(found: Sequence[int], others: Sequence[tuple[int, int]]) -> int:
    """The region of most of some entries; the largest where they have none."""
    counted: Counter[int] = Counter()
    for place, score in others:
        if found[place] >= 0:
            counted[found[place]] += score
    return min(counted, key=lambda region: (-counted[region], region), default=0)


def _chosen(entries: Sequence[Paper | Extra]) -> list[str]:
    chosen: list[str] = []
    left = [entry.tags for entry in entries]
    fewest = max(_FEWEST_IN_REGION, len(left) // _LEAST_PART)
    while len(chosen) < _MOST_REGIONS:
        counted = Counter(tag for tags in left for tag in set(tags))
        best = min(counted, key=lambda tag: (-counted[tag], tag), default="")
        if counted[best] < fewest:
            break
        chosen.append(best)
        left = [tags for tags in left if best not in tags]
    return chosen


class _Terrain:
    """The field, and what draws entries on it."""

    def __init__(
        self,
        width: int,
        height: int,
        regions: Integers,
        near: Sequence[Sequence[tuple[int, int]]],
        topics: Sequence[Sequence[str]],
    ) -> None:
        self.width, self.height, self.regions = width, height, regions
        self.count = len(regions)
        pairs = [(place, other, score) for place, others in enumerate(near) for other, score in others]
        self.near = _links([*pairs, *((other, place, score) for place, other, score in pairs)])
        numbers = {topic: number for number, topic in enumerate(sorted({one for tags in topics for one in tags}))}
        sizes = Counter(one for tags in topics for one in tags)
        self.topics = _links(
            [(place, numbers[one], 1 + _FINE // sizes[one]) for place, tags in enumerate(topics) for one in tags]
        )

    def cells(self) -> Integers:
        """The cell of each entry. They begin in an order that has nothing to do with what they say."""
        rows = np.arange(self.count, dtype=np.int64)
        cells = self._spread(np.stack([rows * 7919 % 10_007, rows * 104_729 % 10_007], axis=1))
        for _ in range(_ROUNDS_APART):
            cells = self._spread(self._drawn(cells, to_region=2))
        for _ in range(_ROUNDS_IN_REGIONS):
            cells = self._spread(self._drawn(cells, to_region=0), are_whole=True)
        return cells

    def _drawn(self, cells: Integers, *, to_region: int) -> Integers:
        """Where entries are drawn to: the mean of those like them, of their topics, and of their region."""
        now = cells * _CELL + _CELL // 2
        entries, topics, rarities = self.topics
        middles = _mean(now[entries], topics, np.ones_like(topics), _none(now, int(topics.max(initial=-1)) + 1))
        sources, targets, weights = self.near
        to_near = _mean(now[targets], sources, weights, now)
        to_topics = _mean(middles[topics], entries, rarities, to_near)
        return (to_near + to_topics + to_region * self._middles(now)[self.regions]) // (2 + to_region)

    def _middles(self, places: Integers) -> Integers:
        """The middle of each region."""
        return _mean(places, self.regions, np.ones_like(self.regions), _none(places, int(self.regions.max()) + 1))

    def _spread(self, places: Integers, *, are_whole: bool = False) -> Integers:
        """Give each a cell of its own: the field is halved again and again, and with it those in it, in their order.

        Where regions are to stay whole, those of one keep together.
        """
        rows = np.arange(self.count, dtype=np.int64)
        low, high = np.zeros((self.count, 2), dtype=np.int64), np.tile([self.width, self.height], (self.count, 1))
        block, middles = np.zeros(self.count, dtype=np.int64), self._middles(places)
        while (high - low).max() > 1:
            size = high - low
            axis = (size[:, 0] < size[:, 1]).astype(np.int64)
            keys = (rows, places[rows, 1 - axis], places[rows, axis])
            whole = (self.regions, middles[self.regions, axis]) if are_whole else ()
            order = np.lexsort((*keys, *whole, block))
            half, length = size[rows, axis] // 2, size[rows, axis]
            is_first = _ranks(block, order) < _sizes(block) * half // length
            cut = low[rows, axis] + half
            high[rows[is_first], axis[is_first]] = cut[is_first]
            low[rows[~is_first], axis[~is_first]] = cut[~is_first]
            block = block * 2 + ~is_first
        return low


def _links(pairs: Sequence[tuple[int, int, int]]) -> Links:
    table = np.array(pairs, dtype=np.int64).reshape(-1, 3)
    return table[:, 0], table[:, 1], table[:, 2]


def _none(places: Integers, count: int) -> Integers:
    return np.zeros((count, places.shape[1]), dtype=np.int64)


def _mean(places: Integers, groups: Integers, weights: Integers, otherwise: Integers) -> Integers:
    """The mean place of each group, rounded; `otherwise` has that of the groups without any.

    The sums are whole numbers below 2 to the power of 53, exact in whatever order.
    """
    count = len(otherwise)
    total = np.bincount(groups, weights=weights, minlength=count).astype(np.int64)
    sums = [np.bincount(groups, weights=weights * column, minlength=count) for column in places.T]
    means = np.stack(sums, axis=1).astype(np.int64) // np.maximum(total, 1)[:, None]
    return np.where(total[:, None] > 0, means, otherwise)


def _sizes(block: Integers) -> Integers:
    """How many are in the block of each."""
    return np.bincount(block)[block]


def _ranks(block: Integers, order: Integers) -> Integers:
    """The rank of each in its block, by an order that goes from block to block."""
    ordered = block[order]
    starts = np.searchsorted(ordered, ordered)
    ranks = np.empty_like(order)
    ranks[order] = np.arange(len(order)) - starts
    return ranks
