"""Shards: keys and their postings to small files of sorted keys, of which a query fetches those it needs.

Postings and meanings enter, the bytes of named files leave. A shard of words (w) holds a head, which says of every key
how long its parts are, a body with the parts, and in a large archive titles. The positions of the keys of neighbouring
shards stand in one file (p), which is for phrases alone: how long the part of each shard is, then the parts. A range
of shards is what is looked through for what a word may become while it is typed. That of a small archive has two, so
that no more is fetched for a term than it needs; elsewhere a range is a shard.

Where a range begins is told by the keys themselves, so that a key more or less moves one border or none.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np

from newsletter.search.beside import titles_beside
from newsletter.search.encoding import (
    Bytes,
    Integers,
    deltas,
    distinct,
    interleaved,
    per_run,
    ranges,
    shared,
    shared_beginnings,
    singles,
    spans,
    texts,
    varints,
)
from newsletter.search.index_names import Tables, named, short_digest
from newsletter.search.meaning import Meanings
from newsletter.search.postings import Postings, in_order
from newsletter.storage.memory import give_back

RANGE = 2816
"""Bytes of a range of words at most, before compression; one key may have more."""

FEW = 128
"""Entries of a small archive at most: in a larger one a long query would take more requests than it may, and naming two
shards of each range costs what it saves."""

EVERYDAY = 128
"""What is added to the number of near words that a word of everyday English has; no word has so many."""

PLACED = 8192
"""Bytes of positions in a file at most, but for those of one range: few queries read one."""

_TOGETHER, _TWO = 6, 2
"""Shards that have one name in a small archive, and in a large one, in which there are very many of them."""

Stream = tuple[Bytes, Integers]
"""Pieces of bytes, one for each key, one after the other, and how long each is."""


@dataclass(frozen=True)
class Shards:
    """The shards: where each begins, those of a range together, what they are named by, and all files."""

    first: tuple[tuple[str, ...], ...]
    """The shortest beginning of the first key of each that is above the key before it."""
    together: int
    """How many shards are named by all that they hold: where names are dear, several."""
    digests: tuple[str, ...]
    """What each so many of them are named by."""
    placed: tuple[int, ...]
    """Of how many of them the positions stand in each file of positions,"""
    places: tuple[str, ...]
    """and what these are named by."""
    files: dict[str, bytes]


def shards(
    found: Postings, near: Meanings, size: int, rows: Sequence[bytes] = (), *, everyday: Collection[str] = ()
) -> Shards:
    """Write all keys, those of postings and those of meanings, of an archive of so many entries.

    Where there are `rows` of all entries, as JSON, those that a word is likely to bring first stand beside it. The keys
    that are `everyday` English are marked.
    """
    spots, lengths = positions(found)  # first, for it takes most memory while it is made
    give_back()
    keys = in_order(dict.fromkeys((*found.terms, *near.terms)))
    places = {key: place for place, key in enumerate(keys)}
    own, known = _Places.of(places, found.terms), _Places.of(places, near.terms)
    hard = _listed(found.entries, found.starts, found.codes, own)
    soft = _listed(near.entries, near.starts, near.codes, known)
    body = interleaved(hard, soft)
    tails = interleaved(
        varints(own.spread(found.frequencies)),
        varints(hard[1]),
        varints(known.spread(np.diff(near.starts))),
        varints(soft[1]),
        _described(near, found, known, everyday),
    )
    del hard, soft  # both stand in the body
    written = [key.encode() for key in keys]
    common = shared_beginnings(written)
    whole = texts(written)
    sizes = whole[1] - common + 2 + tails[1] + body[1]
    bounds = _ranges(sizes, written, common)
    middles = _middles(sizes, bounds) if size <= FEW else bounds[:-1]
    starts = np.append(distinct(np.concatenate([bounds[:-1], middles])), len(sizes))
    common[starts[1:-1]] = 0  # that of the very first is 0
    head = interleaved(*_names(whole, common), tails)
    first = _grouped(["", *(_beginning(keys, start) for start in starts[1:-1].tolist())], starts, bounds)
    spread = own.spread(lengths)
    parts, heads, bodies = (_parts(stream, starts) for stream in ((spots, spread), head, body))
    del whole, tails, spots, head, body  # as these hold them
    give_back()
    counts, spots_cut = np.diff(starts).tolist(), _ranges(sizes, written, common, spread)[:-1]
    groups = distinct(np.append(np.searchsorted(starts[:-1], spots_cut), len(counts))).tolist()  # two may be in a shard
    beside = titles_beside(found, np.searchsorted(starts, own.places, "right") - 1, len(counts), rows)
    words = [_shard(*parts) for parts in zip(counts, heads, bodies, beside, strict=True)]
    del heads, bodies, beside  # as the words have them
    together = _TOGETHER if size <= FEW else _TWO if rows else 1
    digests = tuple(short_digest(*words[at : at + together]) for at in range(0, len(words), together))
    begins = [*chain.from_iterable(first)]
    names = (named("w", start, digests[shard // together], "bin") for shard, start in enumerate(begins))
    placed = Tables.of("p", "bin", {begins[start]: _placed(parts[start:stop]) for start, stop in pairwise(groups)})
    files = dict(zip(names, words, strict=True)) | placed.files
    return Shards(first, together, digests, tuple(np.diff(groups).tolist()), placed.digests, files)


@dataclass(frozen=True, eq=False)
class _Places:
    """Where some of the keys stand among all."""

    places: Integers
    size: int

    @classmethod
    def of(cls, places: Mapping[str, int], some: tuple[str, ...]) -> _Places:
        return cls(np.fromiter(map(places.__getitem__, some), np.int64, len(some)), len(places))

    def spread(self, values: Integers) -> Integers:
        """Their values over all keys, with 0 for the others."""
        spread = np.zeros(self.size, dtype=np.int64)
        spread[self.places] = values
        return spread


def _names(written: Stream, common: Integers) -> tuple[Stream, Stream, Stream]:
    """What of each key is as before, how long the rest is, and the rest."""
    content, lengths = written
    rests = lengths - common
    return singles(common), singles(rests), (content[ranges(spans(lengths)[:-1] + common, rests)], rests)


def _listed(entries: Integers, starts: Integers, codes: Bytes, keys: _Places) -> Stream:
    """Lists of entries, each as its steps followed by its codes, of every key."""
    steps, lengths = varints(deltas(entries, starts))
    content, sizes = interleaved((steps, per_run(lengths, starts)), (codes, np.diff(starts)))
    return content, keys.spread(sizes)


def _described(near: Meanings, found: Postings, keys: _Places, everyday: Collection[str]) -> Stream:
    """What the head says of soft postings, where there are some: how rare and everyday a word is, and those near it."""
    terms = distinct(near.neighbours)
    written = texts([next(iter(found.forms[term]), found.terms[term]).encode() for term in terms.tolist()])
    names = _chosen(written, np.searchsorted(terms, near.neighbours))
    named, named_lengths = interleaved(singles(names[1]), names)
    rarities = np.minimum(np.rint(16 * near.rarities), 255).astype(np.int64)
    counts = np.diff(near.neighbour_starts)
    marks = EVERYDAY * np.array([term in everyday for term in near.terms], dtype=np.int64)
    neighbours = named, per_run(named_lengths, near.neighbour_starts)
    whole, lengths = interleaved(singles(rarities), singles(marks + counts), neighbours)
    has_soft = np.diff(near.starts) > 0
    return whole[np.repeat(has_soft, lengths)], keys.spread(np.where(has_soft, lengths, 0))


def _chosen(stream: Stream, places: Integers) -> Stream:
    """The pieces at some places."""
    content, lengths = stream
    return content[ranges(spans(lengths)[places], lengths[places])], lengths[places]


def positions(found: Postings) -> Stream:
    """The positions of every term: for each posting how many, and the steps between them."""
    counts, count_lengths = varints(np.diff(found.position_starts))
    steps, step_lengths = varints(deltas(found.positions, found.position_starts))
    content, lengths = interleaved((counts, count_lengths), (steps, per_run(step_lengths, found.position_starts)))
    of_terms = per_run(lengths, found.starts)
    size, size_lengths = varints(of_terms)
    return interleaved((size, size_lengths), (content, of_terms))


def _ranges(sizes: Integers, keys: list[bytes], common: Integers, placed: Integers | None = None) -> Integers:
    """Where ranges begin, so that none is too large but for one key; one more at the end.

    What is too large is cut at that key of its middle fifth which is least like the one before it, so that its
    beginning is short, and has the least digest, and its parts again: a change of one size moves the fifth a little and
    the cut hardly ever. Where it is told how many bytes of positions keys have, some ranges stay together.
    """
    ends = spans(sizes).tolist()
    spots = spans(placed).tolist() if placed is not None else None
    alike = common.tolist()
    cuts, parts = [len(keys)], [(0, len(keys))]
    while parts:
        start, stop = parts.pop()
        size = ends[stop] - ends[start]
        if stop - start < 2 or size <= RANGE or (spots and spots[stop] - spots[start] <= PLACED):
            cuts.append(start)
            continue
        fifth = bisect_left(ends, ends[start] + size * 2 // 5), bisect_left(ends, ends[stop] - size * 2 // 5)
        least, most = (min(max(place, start + 1), stop - 1) for place in fifth)
        fewest = min(alike[least : most + 1])
        shortest = (place for place in range(least, most + 1) if alike[place] == fewest)
        cut = min(shortest, key=lambda place: (hashlib.blake2b(keys[place], digest_size=4).digest(), place))
        parts += [(start, cut), (cut, stop)]
    return np.array(sorted(cuts), dtype=np.int64)


def _middles(sizes: Integers, bounds: Integers) -> Integers:
    """Where the second half of each range begins; a range of one key has none, which is where it begins itself."""
    ends = np.cumsum(sizes)
    before = np.append(0, ends)[bounds]
    middles = np.searchsorted(ends, (before[:-1] + before[1:]) // 2)
    halves: Integers = np.clip(middles, bounds[:-1], np.maximum(bounds[1:] - 1, bounds[:-1]))
    return halves


def _beginning(keys: list[str], position: int) -> str:
    """The shortest beginning of a key that is above the key before it."""
    key = keys[position]
    return key[: shared(keys[position - 1], key) + 1]


def _grouped(first: list[str], starts: Integers, bounds: Integers) -> tuple[tuple[str, ...], ...]:
    """Part what is said of shards by the ranges that these are in."""
    cuts = [*np.searchsorted(starts[:-1], bounds[:-1]).tolist(), len(first)]
    return tuple(tuple(first[start:stop]) for start, stop in pairwise(cuts))


def _shard(count: int, head: bytes, body: bytes, titles: bytes) -> bytes:
    return count.to_bytes(2, "little") + len(head).to_bytes(4, "little") + head + body + titles


def _placed(parts: list[bytes]) -> bytes:
    """The positions of some shards: how long the part of each is, then the parts."""
    return varints(np.array([*map(len, parts)]))[0].tobytes() + b"".join(parts)


def _parts(stream: Stream, starts: Integers) -> list[bytes]:
    """The bytes of the pieces from each start to before the next."""
    content, lengths = stream
    return [content[start:stop].tobytes() for start, stop in pairwise(spans(lengths)[starts].tolist())]
