"""Kept work: what the last build found out for the index, so that the next one does it for that alone which changed.

Numbers and texts without anything that could be run, under a seal; what has none of ours is as good as not there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterable, Mapping
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import numpy as np

from newsletter.search.encoding import Integers, spans
from newsletter.search.kept_arrays import Arrays, as_files, as_texts, of_files, of_texts, packed, unpacked
from newsletter.search.leanings import Sums
from newsletter.search.meaning import Meanings, meanings
from newsletter.search.measures import measures
from newsletter.search.nearness import Nearness, WordVectors, everyday_stems, nearness
from newsletter.search.occurrences import forms_of, occurrences
from newsletter.search.posting_changes import Posted
from newsletter.search.postings import COLUMNS, Postings, postings
from newsletter.search.readings import STRINGS, Readings, readings
from newsletter.search.records import Collection
from newsletter.search.rows import Rows
from newsletter.search.shards import Shards, shards
from newsletter.search.soft_postings import Best, Grounds, Pairs, Soft
from newsletter.storage.memory import give_back
from newsletter.storage.seal import read_sealed, write_sealed

READINGS, POSTINGS, NEARNESS, MEANINGS = "readings", "postings", "nearness", "meanings"
SHARDS, LAST = "shards", "last-shards"
"""The files in which it is kept: of shards the files of one build, and what the last one has in place of some."""

_MOST_BYTES = 1_000_000_000
_DIGEST = 16
_FEW = 64
"""Where less than one in so many is other than before, what was kept stays: that is found out again in less time."""
_FEWER = 8
"""The same of the files of shards, of which others are kept beside."""
_SOME = 3
"""The same of lists of like meaning, of which each entry is in many."""


class KeptWork:
    """What is kept in a folder of the checkout `root` by the same code; without a folder nothing is."""

    def __init__(self, folder: Path | None = None, *, code: str = "", root: Path | None = None) -> None:
        self._folder, self._code, self._root = folder, code, root or folder
        self.kept: tuple[str, dict[str, bytes]] = "", {}
        """Under which name the shards that were asked for last are kept, and their files; none where they are not."""

    def readings(self, collection: Collection) -> Readings:
        """Read the records, but for those that were read before."""
        former = self._read(READINGS)
        before = _as_readings(former) if former else None
        found = readings(collection, before)
        if before is None or _are_many(found.names, before.names):
            self._keep(READINGS, _of_readings(found))
        return found

    def postings(self, collection: Collection, settled: int) -> tuple[Postings, Integers]:
        """Put together which entries terms lead to, but of those of which it is known; and how long each title is."""
        read = self.readings(collection)
        sizes, names, forms = read.title_sizes, read.names, forms_of(read, settled)
        measured = measures(collection, read, settled)
        named = _digest((collection.around, f"{settled}", f"{measured.title}", f"{measured.text}"))
        former = self._read(POSTINGS, named)
        before = _as_posted(former) if former else None
        changed = before.changed(read, measured) if before else None
        terms = occurrences(collection, read, measured, changed)
        del read  # what is large goes as soon as it is of no more use
        give_back()
        found = postings(terms, len(names))
        del terms
        if before and changed is not None:
            found = before.found.replaced(changed, found)
        if before is None or changed is None or _are_many(names, before.names):
            self._keep(POSTINGS, _of_posted(Posted(names, measured.acronyms, measured.pairs, found)), named)
        return found.completed(forms, settled), sizes

    def shards(self, table: WordVectors, found: Postings, size: int, rows: tuple[bytes, ...] = ()) -> Shards:
        """Write all keys of so many entries, and rows beside them, but where they are what they were before."""
        told = found.digest, str(size), hashlib.sha256(b"".join(rows)).hexdigest()
        named = _digest((*table.words, *sorted(table.everyday), *told))
        if former := self.kept_shards(named):
            return former
        near = self.meanings(found, self.nearness(table, found), size)
        give_back()
        made = shards(found, near, size, rows, everyday=everyday_stems(table))
        del near  # it is large, and what is kept is packed
        give_back()
        if self._keep_shards(named, made):
            self.kept = named, made.files
        return made

    def kept_shards(self, named: str) -> Shards | None:
        """The shards that were kept last, if it was under this name."""
        last = self._read(LAST)
        if last is None or as_texts("named", last)[0] != named:
            return None
        whole = self._read(SHARDS, as_texts("named", last)[1])
        if whole is None:
            return None
        made = _as_shards(last, as_files(whole))
        self.kept = named, made.files
        return made

    def _keep_shards(self, named: str, made: Shards) -> bool:
        """Keep shards under a name, where few files are others these alone, and say whether that was possible."""
        last = self._read(LAST)
        under = as_texts("named", last)[1] if last else ""
        whole = self._read(SHARDS, under)
        before = as_files(whole) if whole else {}
        others = [name for name, content in made.files.items() if before.get(name) != content]
        if len(others) * _FEWER > len(made.files):
            before, under = made.files, named
            if not self._keep(SHARDS, of_files(before), under):
                return False
        return self._keep(LAST, _of_shards(made, before, (named, under)))

    def nearness(self, table: WordVectors, found: Postings) -> Nearness:
        """Find which words of a table are near each other, but for those that are known."""
        named = _digest(table.words)
        former = self._read(NEARNESS, named)
        before = _as_nearness(former) if former else None
        now = nearness(table, found, before)
        if before is None or _are_many(now.used.tolist(), before.used.tolist()):
            self._keep(NEARNESS, _of_nearness(now), named)
        return now

    def meanings(self, found: Postings, near: Nearness, size: int) -> Meanings:
        """Find the soft postings of all words, but for those that follow from what they followed from before."""
        named = _digest(near.stems)
        former = self._read(MEANINGS, named)
        before = _as_soft(former) if former else None
        made, soft = meanings(found, near, size, before)
        if before is None or _are_others(soft, before):
            self._keep(MEANINGS, _of_soft(soft), named)
        return made

    def _read(self, name: str, of: str = "") -> Arrays | None:
        if not self._folder or not self._root:
            return None
        named = f"{name} {of} {self._code}"
        content = read_sealed(self._folder / name, name=named, limit=_MOST_BYTES, root=self._root)
        return None if content is None else unpacked(content)

    def _keep(self, name: str, arrays: Arrays, of: str = "") -> bool:
        """Keep arrays under a name, and say whether that was possible."""
        if not self._folder or not self._root:
            return False
        give_back()  # to find something out takes more than what is found
        return write_sealed(self._folder / name, packed(arrays), name=f"{name} {of} {self._code}", root=self._root)


def _are_many(now: Iterable[Hashable], before: Iterable[Hashable]) -> bool:
    """Whether so much is other than before that it is to be kept anew."""
    known, found = {*before}, {*now}
    return len(found ^ known) * _FEW > len(found)


def _are_others(now: Soft, before: Soft) -> bool:
    """Whether so many lists are others, or what is usual is to be measured again, that they are to be kept anew."""
    return now.grounds.usual is not before.grounds.usual or now.others * _SOME > len(now.starts)


def _digest(words: tuple[str, ...]) -> str:
    """By what the work on a table of these words is known."""
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


def _of_readings(found: Readings) -> Arrays:
    return {
        **{f"{name} starts": rows.starts.astype(np.int32) for name, rows in found.tables.items()},
        **{name: np.stack(rows.columns).astype(np.int32) for name, rows in found.tables.items()},
        "names": np.frombuffer(b"".join(found.names), dtype=np.uint8),
        **of_texts("strings", found.strings),
        "stems": found.stems.astype(np.int32),
    }


def _as_readings(arrays: Arrays) -> Readings:
    return Readings(
        names=_names_in(arrays),
        strings=as_texts("strings", arrays),
        stems=arrays["stems"].astype(np.int64),
        tables={name: Rows(arrays[f"{name} starts"].astype(np.int64), tuple(arrays[name])) for name in STRINGS},
    )


def _names_in(arrays: Arrays) -> tuple[bytes, ...]:
    """By what readings are known."""
    names = arrays["names"].tobytes()
    return tuple(names[at : at + _DIGEST] for at in range(0, len(names), _DIGEST))


_MEASURED = ("acronyms before", "acronyms", "pairs before", "pairs")
_POSTED = (*COLUMNS, "position_starts", "positions")


def _of_posted(posted: Posted) -> Arrays:
    found, texts = posted.found, (*posted.acronyms, *posted.pairs)
    return {
        "names": np.frombuffer(b"".join(posted.names), dtype=np.uint8),
        **{name: of_texts(name, tuple(sorted(some)))[name] for name, some in zip(_MEASURED, texts, strict=True)},
        **of_texts("terms", found.terms),
        "starts": found.starts.astype(np.int32),
        **{name: getattr(found, name) for name in _POSTED},
    }


def _as_posted(arrays: Arrays) -> Posted:
    old, new, *pairs = (frozenset(as_texts(name, arrays)) for name in _MEASURED)
    terms, starts = as_texts("terms", arrays), arrays["starts"].astype(np.int64)
    columns: dict[str, Any] = {name: arrays[name] for name in _POSTED}
    found = Postings(terms, np.diff(starts), ((),) * len(terms), starts, **columns)
    return Posted(_names_in(arrays), (old, new), (pairs[0], pairs[1]), found)


def _of_nearness(found: Nearness) -> Arrays:
    return {
        **of_texts("stems", found.stems),
        "vectors": found.vectors.astype(np.int16),
        "used": found.used,
        "pairs": found.pairs,
    }


def _as_nearness(arrays: Arrays) -> Nearness:
    vectors, used, pairs = arrays["vectors"].astype(np.float32), arrays["used"], arrays["pairs"]
    return Nearness(
        as_texts("stems", arrays), vectors, used.astype(np.int64, copy=False), pairs.astype(np.int64, copy=False)
    )


_SUMS = ("starts", "rows", "weights", "whole")
_PAIRS, _BEST = ("words", "rows", "ranks", "weights"), ("starts", "entries", "impacts", "lasting")


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


def _of_shards(made: Shards, before: Mapping[str, bytes], named: tuple[str, str]) -> Arrays:
    """Shards without the content of files that were the same before, and under which names both are kept."""
    return {
        **of_texts("named", named),
        "ranges": spans(np.array([*map(len, made.first)])),
        **of_texts("first", tuple(chain.from_iterable(made.first))),
        **of_texts("digests", made.digests),
        "together": np.array([made.together]),
        "placed": np.array(made.placed),
        **of_texts("places", made.places),
        **of_texts("all", tuple(made.files)),
        **of_files({name: content for name, content in made.files.items() if before.get(name) != content}),
    }


def _as_shards(arrays: Arrays, before: Mapping[str, bytes]) -> Shards:
    first, ranges = as_texts("first", arrays), pairwise(arrays["ranges"].tolist())
    files = {**before, **as_files(arrays)}
    return Shards(
        first=tuple(first[start:stop] for start, stop in ranges),
        together=int(arrays["together"][0]),
        digests=as_texts("digests", arrays),
        placed=tuple(arrays["placed"].tolist()),
        places=as_texts("places", arrays),
        files={name: files[name] for name in as_texts("all", arrays)},
    )
