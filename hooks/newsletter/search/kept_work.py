"""Kept work: what the last build found out for the index, so that the next one does it for that alone which changed.

Numbers and texts without anything that could be run, under a seal; what has none of ours is as good as not there.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsletter.search.encoding import spans
from newsletter.search.leanings import Sums
from newsletter.search.meaning import Meanings, meanings
from newsletter.search.nearness import Nearness, WordVectors, nearness
from newsletter.search.postings import Postings
from newsletter.search.readings import STRINGS, Readings, readings
from newsletter.search.records import Collection
from newsletter.search.rows import Rows
from newsletter.search.shards import Shards, shards
from newsletter.search.soft_postings import Best, Grounds, Pairs, Soft
from newsletter.storage.seal import read_sealed, write_sealed

Arrays = Mapping[str, NDArray[np.generic]]

READINGS, NEARNESS, MEANINGS, SHARDS = "readings", "nearness", "meanings", "shards"
"""The files in which it is kept."""

_MOST_BYTES = 1_000_000_000
_DIGEST = 16


class KeptWork:
    """What is kept in a folder of the checkout `root` by the same code; without a folder nothing is."""

    def __init__(self, folder: Path | None = None, *, code: str = "", root: Path | None = None) -> None:
        self._folder, self._code, self._root = folder, code, root or folder

    def readings(self, collection: Collection) -> Readings:
        """Read the records, but for those that were read before."""
        former = self._read(READINGS)
        found = readings(collection, _as_readings(former) if former else None)
        self._keep(READINGS, _of_readings(found))
        return found

    def shards(self, table: WordVectors, found: Postings, size: int) -> Shards:
        """Write all keys of so many entries, but where they are what they were before."""
        named = _digest((*table.words, found.digest, str(size)))
        former = self._read(SHARDS, named)
        if former:
            return _as_shards(former)
        made = shards(found, self.meanings(found, self.nearness(table, found), size), size)
        self._keep(SHARDS, _of_shards(made), named)
        return made

    def nearness(self, table: WordVectors, found: Postings) -> Nearness:
        """Find which words of a table are near each other, but for those that are known."""
        named = _digest(table.words)
        former = self._read(NEARNESS, named)
        before = _as_nearness(former) if former else None
        now = nearness(table, found, before)
        if before is None or now.pairs is not before.pairs:
            self._keep(NEARNESS, _of_nearness(now), named)
        return now

    def meanings(self, found: Postings, near: Nearness, size: int) -> Meanings:
        """Find the soft postings of all words, but for those that follow from what they followed from before."""
        named = _digest(near.stems)
        former = self._read(MEANINGS, named)
        made, soft = meanings(found, near, size, _as_soft(former) if former else None)
        self._keep(MEANINGS, _of_soft(soft), named)
        return made

    def _read(self, name: str, of: str = "") -> Arrays | None:
        if not self._folder or not self._root:
            return None
        named = f"{name} {of} {self._code}"
        content = read_sealed(self._folder / name, name=named, limit=_MOST_BYTES, root=self._root)
        if content is None:
            return None
        with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
            return {array: arrays[array] for array in arrays.files}

    def _keep(self, name: str, arrays: Arrays, of: str = "") -> None:
        """Keep arrays under a name; where that is impossible nothing is kept."""
        if not self._folder or not self._root:
            return
        buffer = io.BytesIO()
        np.savez(buffer, allow_pickle=False, **arrays)
        write_sealed(self._folder / name, buffer.getvalue(), name=f"{name} {of} {self._code}", root=self._root)


def _digest(words: tuple[str, ...]) -> str:
    """By what the work on a table of these words is known."""
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


def _of_readings(found: Readings) -> Arrays:
    return {
        **{f"{name} starts": rows.starts.astype(np.int32) for name, rows in found.tables.items()},
        **{name: np.stack(rows.columns).astype(np.int32) for name, rows in found.tables.items()},
        "names": np.frombuffer(b"".join(found.names), dtype=np.uint8),
        **_of_texts("strings", found.strings),
        "stems": found.stems.astype(np.int32),
    }


def _as_readings(arrays: Arrays) -> Readings:
    names = arrays["names"].tobytes()
    return Readings(
        names=tuple(names[at : at + _DIGEST] for at in range(0, len(names), _DIGEST)),
        strings=_as_texts("strings", arrays),
        stems=arrays["stems"].astype(np.int64),
        tables={
            name: Rows(arrays[f"{name} starts"].astype(np.int64), tuple(arrays[name].astype(np.int64)))
            for name in STRINGS
        },
    )


def _of_nearness(found: Nearness) -> Arrays:
    return {
        **_of_texts("stems", found.stems),
        "vectors": found.vectors.astype(np.int16),
        "used": found.used,
        "pairs": found.pairs,
    }


def _as_nearness(arrays: Arrays) -> Nearness:
    vectors, used, pairs = arrays["vectors"].astype(np.float32), arrays["used"], arrays["pairs"]
    return Nearness(
        _as_texts("stems", arrays), vectors, used.astype(np.int64, copy=False), pairs.astype(np.int64, copy=False)
    )


_SUMS = ("starts", "rows", "weights", "whole")
_PAIRS, _BEST = ("words", "rows", "ranks", "weights", "cosines"), ("starts", "entries", "impacts", "is_passing")


def _of_soft(soft: Soft) -> Arrays:
    grounds = soft.grounds
    columns = {
        **{f"pairs {name}": getattr(grounds.pairs, name) for name in _PAIRS},
        **{f"best {name}": getattr(grounds.best, name) for name in _BEST},
        **{f"sums {name}": getattr(grounds.sums, name) for name in _SUMS[:-1]},
        "sums whole": grounds.sums.whole.astype(np.int16),
        "directions": grounds.directions.astype(np.int16),
        "usual": grounds.usual,
        **{name: getattr(soft, name) for name in ("starts", "entries", "codes")},
    }
    return {name: one.astype(np.int32) if one.dtype == np.int64 else one for name, one in columns.items()}


def _as_soft(arrays: Arrays) -> Soft:
    wide: dict[str, Any] = {
        name: one.astype(np.int64) if one.dtype == np.int32 else one for name, one in arrays.items()
    }
    pairs, held = Pairs(*(wide[f"pairs {name}"] for name in _PAIRS)), Best(*(wide[f"best {name}"] for name in _BEST))
    starts, rows, weights, whole = (wide[f"sums {name}"] for name in _SUMS)
    sums = Sums(starts, rows, weights, whole.astype(np.float32))
    grounds = Grounds(pairs, held, wide["directions"].astype(np.float32), wide["usual"], sums)
    return Soft(grounds, wide["starts"], wide["entries"], wide["codes"])


def _of_shards(made: Shards) -> Arrays:
    return {
        "ranges": spans(np.array([*map(len, made.first)])),
        **_of_texts("first", tuple(chain.from_iterable(made.first))),
        **_of_texts("digests", made.digests),
        "together": np.array([made.together]),
        **_of_texts("names", tuple(made.files)),
        "sizes": np.array([*map(len, made.files.values())]),
        "content": np.frombuffer(b"".join(made.files.values()), dtype=np.uint8),
    }


def _as_shards(arrays: Arrays) -> Shards:
    first, content = _as_texts("first", arrays), arrays["content"].tobytes()
    ranges = pairwise(arrays["ranges"].tolist())
    parts = pairwise(spans(arrays["sizes"].astype(np.int64)).tolist())
    files = (content[start:stop] for start, stop in parts)
    return Shards(
        first=tuple(first[start:stop] for start, stop in ranges),
        together=int(arrays["together"][0]),
        digests=_as_texts("digests", arrays),
        files=dict(zip(_as_texts("names", arrays), files, strict=True)),
    )


def _of_texts(name: str, texts: tuple[str, ...]) -> Arrays:
    """Texts one after the other, and how long each is: an address may bring any sign that could stand between."""
    content = "".join(texts).encode("utf-8", "surrogatepass")
    lengths = np.array([len(text) for text in texts], dtype=np.int32)
    return {name: np.frombuffer(content, dtype=np.uint8), f"{name} lengths": lengths}


def _as_texts(name: str, arrays: Arrays) -> tuple[str, ...]:
    content = arrays[name].tobytes().decode("utf-8", "surrogatepass")
    bounds = spans(arrays[f"{name} lengths"].astype(np.int64)).tolist()
    return tuple(content[start:stop] for start, stop in pairwise(bounds))
