"""Encoding: whole numbers to bytes and back."""

from __future__ import annotations

import json
from itertools import pairwise

import numpy as np
import pytest

from newsletter.search.encoding import (
    counted,
    deltas,
    in_turn,
    interleaved,
    per_run,
    ranges,
    shared,
    shared_beginnings,
    signs,
    spans,
    texts,
    varints,
)
from tests.search.index_reader import Bytes, numbers


def array(*values: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(values, dtype=np.int64)


@pytest.mark.parametrize("value", [0, 1, 127, 128, 300, 16383, 16384, 2**21, 2**28, 2**34])
def test_a_number_is_read_back(value: int) -> None:
    content, lengths = varints(array(value))
    reader = Bytes(content.tobytes())
    assert (reader.varint(), reader.at) == (value, lengths[0])


def test_numbers_stand_one_after_the_other() -> None:
    content, lengths = varints(array(0, 300, 5))
    assert (content.tobytes(), lengths.tolist()) == (b"\x00\xac\x02\x05", [1, 2, 1])


def test_numbers_are_written_as_signs_that_json_leaves_alone() -> None:
    written = signs(np.arange(256, dtype=np.uint8))
    assert json.dumps(written, ensure_ascii=False) == f'"{written}"'
    assert numbers(written) == [*range(256)]


@pytest.mark.parametrize(
    "texts", [[], ["", "a", "ab", "abc", "b"], ["grün", "grünes", "grüße", "\U0001f600", "\U0001f600a"]]
)
def test_what_each_text_begins_with_as_the_one_before_it_is_counted(texts: list[str]) -> None:
    assert shared_beginnings(texts).tolist() == [shared(*two) for two in pairwise(["", *texts])]
    written = [text.encode() for text in texts]
    assert shared_beginnings(written).tolist() == [shared(*two) for two in pairwise([b"", *written])]


def test_steps_begin_afresh_in_every_run() -> None:
    assert deltas(array(3, 7, 2, 2, 9), array(0, 2, 2, 5)).tolist() == [3, 4, 2, 0, 7]


@pytest.mark.parametrize("values", [(), (4,), (7, 0, 7, 3, 0), (2**61, 5, 2**61, 5)])
def test_of_equal_numbers_the_first_has_the_first_turn(values: tuple[int, ...]) -> None:
    assert in_turn(array(*values)).tolist() == sorted(range(len(values)), key=values.__getitem__)


@pytest.mark.parametrize("most", [2**16 - 1, 2**16])
def test_short_numbers_have_their_turn_as_longer_ones_do(most: int) -> None:
    assert in_turn(array(most, 1, 0, most, 1)).tolist() == [2, 1, 4, 0, 3]


def test_numbers_of_32_bits_have_their_turn_as_others_do() -> None:
    assert in_turn(array(2**31 - 1, 0, 2**31 - 1).astype(np.int32)).tolist() == [1, 0, 2]


def test_streams_are_put_together_piece_by_piece() -> None:
    content, lengths = interleaved(texts([b"ab", b"", b"c"]), texts([b"1", b"2", b""]))
    assert (content.tobytes(), lengths.tolist()) == (b"ab12c", [3, 1, 1])


def test_runs_are_written_out() -> None:
    assert ranges(array(3, 5, 8), array(2, 0, 3)).tolist() == [3, 4, 8, 9, 10]


def test_lengths_are_added_up_run_by_run() -> None:
    assert per_run(array(1, 2, 3), spans(array(2, 0, 1))).tolist() == [3, 0, 3]


def test_nothing_makes_nothing() -> None:
    nothing = array()
    assert [len(part) for part in (*varints(nothing), *texts([]), ranges(nothing, nothing))] == [0] * 5
    assert deltas(nothing, array(0)).tolist() == []
    assert interleaved(texts([]), texts([]))[0].tobytes() == b""


def test_numbers_are_counted_each_once() -> None:
    numbers, counts = counted(array(7, 4, 7, 7))
    assert (numbers.tolist(), counts.tolist()) == ([4, 7], [1, 3])
    assert [len(one) for one in counted(array())] == [0, 0]
