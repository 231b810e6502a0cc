"""Encoding: whole numbers to bytes, in bulk. Knows nothing of what the numbers mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Integers = NDArray[np.integer[Any]]
"""Whole numbers; of 32 bits where there is one for each word of a text, else of 64."""

_WIDEST = 63
"""Bits of a number that is not below 0."""
_SHORT = 16
"""Bits of numbers that numpy sorts by counting them."""
_BITS = 7
"""Bits of a number in a byte."""
_LOW = (1 << _BITS) - 1
FIRST_SIGN = ord("#")
"""The sign of 0."""


def spans(lengths: Integers) -> Integers:
    """Where pieces of these lengths begin when they stand one after the other; one more at the end."""
    starts = np.zeros(len(lengths) + 1, dtype=np.int64)
    np.cumsum(lengths, out=starts[1:])
    return starts


def ranges(starts: Integers, lengths: Integers) -> Integers:
    """Write out runs of numbers one after the other: from 3, 2 and from 8, 3 makes 3 4 8 9 10; as wide as `starts`."""
    before = np.cumsum(lengths, dtype=starts.dtype)
    before -= lengths
    whole: Integers = np.repeat(starts - before, lengths)
    whole += np.arange(len(whole), dtype=starts.dtype)
    return whole


def turns(values: Integers) -> Integers:
    """How many of the same stand before each of some ascending numbers: 4 4 7 7 7 makes 0 1 0 1 2."""
    first = np.flatnonzero(are_first(values))
    return np.arange(len(values)) - np.repeat(first, np.diff(first, append=len(values)))


def are_first(values: Integers) -> NDArray[np.bool_]:
    """Which of some ascending numbers are the first of those like them, without a copy of the numbers."""
    is_first = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=is_first[1:])
    return is_first


def distinct(values: Integers) -> Integers:
    """Sort numbers, each once; on many of them numpy's own way, by hashes, is slower."""
    ordered = np.sort(values, kind="stable")
    return ordered[are_first(ordered)]


def counted(values: Integers) -> tuple[Integers, Integers]:
    """Sort numbers, each once, and how often each is there; `np.unique` would load a module first."""
    ordered = np.sort(values, kind="stable")
    first = np.flatnonzero(are_first(ordered))
    return ordered[first], np.diff(first, append=len(ordered))


def in_turn(keys: Integers) -> Integers:
    """The order that puts whole numbers from 0 on into their turn, of equal ones the first: a stable sort.

    Numbers with their places in the last bits are sorted much faster than places by numbers.
    """
    bits, most = max(len(keys) - 1, 0).bit_length(), int(keys.max(initial=0)).bit_length()
    if most <= _SHORT:
        return np.argsort(keys.astype(np.uint16), kind="stable")
    if most + bits > _WIDEST:
        return np.argsort(keys, kind="stable")
    whole = keys.astype(np.int64)
    whole <<= bits
    whole |= np.arange(len(keys))
    whole.sort(kind="stable")  # which is fast where numbers stand in runs, as ours do
    whole &= (1 << bits) - 1
    return whole


def deltas(values: Integers, starts: Integers) -> Integers:
    """Take ascending numbers apart into the steps between them, afresh in every run that begins at `starts`."""
    steps = values.copy()
    steps[1:] -= values[:-1]
    firsts = starts[:-1][np.diff(starts) > 0]
    steps[firsts] = values[firsts]
    return steps


def varints(values: Integers) -> tuple[Bytes, Integers]:
    """Write each number as 7 bits a byte, the low ones first, all but its last byte with 128; and how long each is."""
    count = max(-(-int(values.max(initial=0)).bit_length() // _BITS), 1)
    lengths = np.ones(len(values), dtype=np.uint8)
    for more in range(1, count):
        lengths += values >= 1 << _BITS * more
    written = np.empty(int(lengths.sum()), dtype=np.uint8)
    places, rest = np.cumsum(lengths, dtype=np.int64) - lengths, values
    for _ in range(count):
        is_more = rest > _LOW
        written[places] = (rest & _LOW).astype(np.uint8) | is_more.astype(np.uint8) << _BITS
        going_on = np.flatnonzero(is_more)
        places, rest = places[going_on] + 1, rest[going_on] >> _BITS
    return written, lengths


def shared_beginnings(ordered: list[str] | list[bytes]) -> Integers:
    """Count how many letters, or bytes, each text begins with as the one before it does."""
    empty = ordered[0][:0] if ordered else ""
    whole = np.array([empty, *ordered])
    kind: type[np.integer[Any]] = np.uint32 if whole.dtype.kind == "U" else np.uint8
    letters: Integers = whole.view(kind).reshape(len(whole), -1)
    is_alike = (letters[1:] == letters[:-1]) & (letters[1:] > 0)
    counts: Integers = np.logical_and.accumulate(is_alike, axis=1).sum(axis=1)
    return counts


def signs(values: Integers) -> str:
    """Write each number as one sign that JSON writes as it is, from # on, without the backslash: gzip packs it well."""
    codes = values.astype(np.int64) + FIRST_SIGN
    return "".join(map(chr, (codes + (codes >= ord("\\"))).tolist()))


def per_run(lengths: Integers, starts: Integers) -> Integers:
    """Add up the lengths of what stands in each run that begins at `starts`."""
    return np.diff(spans(lengths)[starts]).astype(np.int32)


def interleaved(*streams: tuple[Bytes, Integers]) -> tuple[Bytes, Integers]:
    """Put streams of as many pieces together piece by piece: the first of each, then the second of each."""
    lengths = np.stack([stream_lengths for _, stream_lengths in streams])
    turn_of = np.tile(np.arange(len(streams), dtype=np.uint8), lengths.shape[1])
    owners = np.repeat(turn_of, lengths.T.ravel())
    whole = np.empty(len(owners), dtype=np.uint8)
    for number, (content, _) in enumerate(streams):
        whole[owners == number] = content
    return whole, lengths.sum(axis=0, dtype=np.int32)


def texts(values: list[bytes]) -> tuple[Bytes, Integers]:
    """Put texts one after the other; and how long each is."""
    lengths = np.fromiter(map(len, values), np.int64, len(values))
    return np.frombuffer(b"".join(values), dtype=np.uint8), lengths


def singles(values: Integers) -> tuple[Bytes, Integers]:
    """Write each number, at most 255, as one byte."""
    return values.astype(np.uint8), np.ones(len(values), dtype=np.int64)


def shared(one: Sequence[object], other: Sequence[object]) -> int:
    """Count how many items two texts, or two runs of bytes, begin with alike."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
