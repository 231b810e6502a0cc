"""Kept related: which entries are most like which, after a change to some, from what was found before it.

Of an entry whose weights are what they were, more is known than is named: what changed is merged into that. Where so
much is gone from it that another one, which is not known, may be among those that are named, it is compared with all,
as are those that changed. What comes out is what all of them compared with all make. Where entries come or go, nearly
all weights change, and all are compared with all.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newsletter.search.likeness import BLOCK, MOST, NAMED, Likeness, Near
from newsletter.storage.seal import read_sealed, write_sealed

_FILE = Path(".cache", "related")
_MOST_BYTES = 200_000_000
_FEW = 2
"""Where more than one in so many changed, all are compared with all."""

Known = tuple[int, Sequence[tuple[int, str]]]
"""What is known of a row: the greatest score that others may have, and the scores and keys of those that are named."""


class KeptRelated:
    """What was found last of an archive, below its folder; `code` stands for all that finds it."""

    def __init__(self, project: Path, *, code: str) -> None:
        self._project, self._name = project, f"{_FILE.name} {code}"

    def nearest(self, likeness: Likeness, keys: Sequence[str]) -> list[Near]:
        """Those that are most like each of the rows that have these keys; they are kept for the next time."""
        former = self._read()
        found = nearest_after(likeness, keys, former)
        if [*former] != [*keys]:
            told = json.dumps({"keys": keys, "known": found}).encode()
            write_sealed(self._project / _FILE, told, name=self._name, root=self._project)
        return [near for _, near in found]

    def _read(self) -> dict[str, Known]:
        content = read_sealed(self._project / _FILE, name=self._name, limit=_MOST_BYTES, root=self._project)
        if not content:
            return {}
        told = json.loads(content)
        keys = told["keys"]
        known = ((most, [(score, keys[place]) for score, place in near]) for most, near in told["known"])
        return dict(zip(keys, known, strict=True))


def nearest_after(likeness: Likeness, keys: Sequence[str], former: Mapping[str, Known]) -> list[tuple[int, Near]]:
    """Those that are most like each row, and the greatest score of others, by what was found before, by key."""
    changed = [place for place, key in enumerate(keys) if key not in former]
    if len(changed) * _FEW > len(keys):
        return [*map(_bounded, likeness.nearest(np.arange(len(keys))))]
    most = np.array([former[key][0] if key in former else 0 for key in keys])
    more, places = _among(likeness, changed, most), {key: place for place, key in enumerate(keys)}
    found: dict[int, tuple[int, Near]] = {}
    for place, key in enumerate(keys):
        known = [(score, places[other]) for score, other in former.get(key, (0, ()))[1] if other in places]
        merged = sorted(known + more.get(place, []), key=lambda one: (-one[0], one[1]))
        if key in former and (not most[place] or (len(merged) >= NAMED and merged[NAMED - 1][0] > most[place])):
            found[place] = _bounded(merged[:MOST], int(most[place]))
    again = np.array([place for place in range(len(keys)) if place not in found], dtype=np.int64)
    found |= zip(again.tolist(), map(_bounded, likeness.nearest(again)), strict=True)
    return [found[place] for place in range(len(keys))]


def _bounded(near: Near, most: int = 0) -> tuple[int, Near]:
    """What is known of a row, where others have at most this score; as many as may be leave out some like the last."""
    return (near[-1][0] if len(near) == MOST else most), near


def _among(likeness: Likeness, changed: Sequence[int], most: NDArray[np.int64]) -> dict[int, Near]:
    """Those of the rows that changed which have a greater score than others may have, by the places of the rows."""
    offered = np.array([place for place in changed if likeness.offered[place]], dtype=np.int64)
    found: dict[int, Near] = {}
    for start in range(0, len(offered), BLOCK):
        some = offered[start : start + BLOCK]
        scores = likeness.scores(some)
        for number, place in zip(*(one.tolist() for one in np.nonzero(scores > most)), strict=True):
            found.setdefault(place, []).append((int(scores[number, place]), int(some[number])))
    return found
