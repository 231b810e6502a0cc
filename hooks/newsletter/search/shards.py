"""Shards: keys and their postings to small files of sorted keys, of which a query fetches those it needs.

Postings and meanings enter, the bytes of numbered files leave. A shard of words (w) holds a head, which says of every
key how long its parts are, and a body with the parts; the shard of positions (p)
of the same number is for phrases alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from newsletter.search.encoding import (
    Bytes,
    Integers,
    deltas,
    interleaved,
    per_run,
    shared,
    singles,
    texts,
    varints,
)
from newsletter.search.meaning import Meanings
from newsletter.search.postings import Postings, utf16

TARGET = 2560
"""Bytes of a shard of words, before compression; one key may have more."""

Stream = tuple[Bytes, Integers]
"""Pieces of bytes, one for each key, one after the other, and how long each is."""


@dataclass(frozen=True)
class Shards:
    """The shards: the first key of each, and its two files."""

    first: tuple[str, ...]
    words: tuple[bytes, ...]
    positions: tuple[bytes, ...]


def shards(found: Postings, near: Meanings) -> Shards:
    """Write all keys, those of postings and those of meanings, in shards of about the target size."""
    keys = sorted({*found.terms, *near.terms}, key=utf16)
    hard, soft = _hard(found, keys), _soft(near, keys)
    body = interleaved(hard, soft)
    tails = interleaved(
        varints(_per_key(found.frequencies, found.terms, keys)),
        varints(hard[1]),
        varints(_per_key(np.diff(near.starts), near.terms, keys)),
        varints(soft[1]),
        _described(near, found, keys),
    )
    positions = _positions(found, keys)
    written = [key.encode() for key in keys]
    common = np.array([shared(*pair) for pair in pairwise([b"", *written])], dtype=np.int64)
    starts = _cuts(texts(written)[1] - common + 2 + tails[1] + body[1])
    common[starts[1:-1]] = 0  # that of the very first is 0
    head = interleaved(*_names(written, common), tails)
    bounds = list(pairwise(starts.tolist()))
    return Shards(
        first=("", *(keys[start] for start, _ in bounds[1:])),
        words=tuple(_shard(head, body, start, stop) for start, stop in bounds),
        positions=tuple(_part(positions, start, stop) for start, stop in bounds),
    )


def _per_key(values: Integers, terms: tuple[str, ...], keys: list[str]) -> Integers:
    """Spread the values of some of the keys over all, with 0 for the others."""
    positions = {key: position for position, key in enumerate(keys)}
    spread = np.zeros(len(keys), dtype=np.int64)
    spread[[positions[term] for term in terms]] = values
    return spread


def _names(written: list[bytes], common: Integers) -> tuple[Stream, Stream, Stream]:
    """What of each key is as before, how long the rest is, and the rest."""
    rests = texts([key[count:] for key, count in zip(written, common.tolist(), strict=True)])
    return singles(common), singles(rests[1]), rests


def _hard(found: Postings, keys: list[str]) -> Stream:
    """The postings of every key."""
    content, lengths = _listed(found.entries, found.starts, found.codes)
    return content, _per_key(lengths, found.terms, keys)


def _soft(near: Meanings, keys: list[str]) -> Stream:
    """The soft postings of every key."""
    content, lengths = _listed(near.entries, near.starts, near.codes)
    return content, _per_key(lengths, near.terms, keys)


def _listed(entries: Integers, starts: Integers, codes: Bytes) -> Stream:
    """Lists of entries, each as its steps followed by its codes."""
    steps, lengths = varints(deltas(entries, starts))
    return interleaved((steps, per_run(lengths, starts)), (codes, np.diff(starts)))


def _described(near: Meanings, found: Postings, keys: list[str]) -> Stream:
    """What the head says of soft postings, where there are some: how rare the word is, and the words near it."""
    names = texts(
        [next(iter(found.forms[position]), found.terms[position]).encode() for position in near.neighbours.tolist()]
    )
    named, named_lengths = interleaved(singles(names[1]), names)
    rarities = np.minimum(np.rint(16 * near.rarities), 255).astype(np.int64)
    counts = np.diff(near.neighbour_starts)
    neighbours = named, per_run(named_lengths, near.neighbour_starts)
    whole, lengths = interleaved(singles(rarities), singles(counts), neighbours)
    has_soft = np.diff(near.starts) > 0
    return whole[np.repeat(has_soft, lengths)], _per_key(np.where(has_soft, lengths, 0), near.terms, keys)


def _positions(found: Postings, keys: list[str]) -> Stream:
    """The positions of every key with postings: for each posting how many, and the steps between them."""
    counts, count_lengths = varints(np.diff(found.position_starts))
    steps, step_lengths = varints(deltas(found.positions, found.position_starts))
    content, lengths = interleaved((counts, count_lengths), (steps, per_run(step_lengths, found.position_starts)))
    of_terms = per_run(lengths, found.starts)
    size, size_lengths = varints(of_terms)
    whole, whole_lengths = interleaved((size, size_lengths), (content, of_terms))
    return whole, _per_key(whole_lengths, found.terms, keys)


def _cuts(sizes: Integers) -> Integers:
    """Where shards begin, so that none is above the target but for one key; one more at the end."""
    cuts, total = [0], 0
    for position, size in enumerate(sizes.tolist()):
        if total and total + size > TARGET:
            cuts.append(position)
            total = 0
        total += size
    return np.array([*cuts, len(sizes)], dtype=np.int64)


def _shard(head: Stream, body: Stream, start: int, stop: int) -> bytes:
    described = _part(head, start, stop)
    counts = int(stop - start).to_bytes(2, "little") + len(described).to_bytes(4, "little")
    return counts + described + _part(body, start, stop)


def _part(stream: Stream, start: int, stop: int) -> bytes:
    """The bytes of the pieces from `start` to before `stop`."""
    content, lengths = stream
    before = int(lengths[:start].sum())
    return content[before : before + int(lengths[start:stop].sum())].tobytes()
