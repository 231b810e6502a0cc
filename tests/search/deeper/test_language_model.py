"""The model's file: what is written is read, within the roundings of four bits."""

from __future__ import annotations

import numpy as np
import pytest

from newsletter.search.deeper.language_model import LanguageModel, read, written
from tests.search.deeper.tiny_model import HEADS, LAYERS, WIDTH, WORDS, tiny_file


def test_a_file_says_what_the_model_is() -> None:
    model = read(tiny_file())
    assert (model.width, model.layers, model.heads, model.pieces) == (WIDTH, LAYERS, HEADS, WORDS)


def test_four_bits_keep_each_number_to_half_a_step() -> None:
    table = np.random.default_rng(1).normal(size=(3, 8)).astype(np.float32)
    found = read(written(LanguageModel({"table": table}, 1, ()), {"table": 4})).tables["table"]
    steps = np.abs(table.reshape(-1, 4)).max(axis=1) / 7
    assert (np.abs(found - table).reshape(-1, 4) <= steps[:, np.newaxis] * 0.51).all()


def test_a_table_of_nothing_stays_nothing() -> None:
    empty = np.zeros((2, 4), np.float32)
    assert not read(written(LanguageModel({"table": empty}, 1, ()), {"table": 4})).tables["table"].any()


def test_what_was_read_is_written_as_the_same_bytes() -> None:
    model = read(tiny_file())
    groups = {name: 16 for name in model.tables if name == "pieces" or name.endswith(("query", "key", "value"))}
    again = read(written(model, groups))
    assert all(np.array_equal(again.tables[name], table) for name, table in model.tables.items())


def test_another_file_is_no_model() -> None:
    with pytest.raises(ValueError, match="no file of a language model"):
        read(b"PK\x03\x04" + tiny_file())
