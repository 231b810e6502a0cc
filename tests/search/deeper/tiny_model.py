"""A tiny language model of random numbers, as wide and as deep as tests need."""

from __future__ import annotations

import hashlib
from functools import cache

import numpy as np

from newsletter.search.deeper.kept_model import KeptModel
from newsletter.search.deeper.language_model import PIECES, POSITIONS, LanguageModel, Numbers, written

WIDTH, INNER, LAYERS, HEADS, WINDOW, GROUP = 32, 64, 2, 4, 16, 16
LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORDS = (
    "[UNK]", "[CLS]", "[SEP]", *LETTERS, *(f"##{letter}" for letter in LETTERS), "dig", "##ging", "burrow", "##s",
    "-", ".", "'", "東", "½", "α", "ß",
)  # fmt: skip


@cache
def tiny_model() -> KeptModel:
    """The model as its file has it."""
    content = tiny_file()
    return KeptModel(content, hashlib.sha256(content).hexdigest())


def tiny_file() -> bytes:
    """The file of the model."""
    random = np.random.default_rng(21)

    def table(rows: int, columns: int) -> Numbers:
        return random.normal(size=(rows, columns)).astype(np.float32)

    tables: dict[str, Numbers] = {PIECES: table(len(WORDS), WIDTH), POSITIONS: table(WINDOW, WIDTH)}
    shapes = dict.fromkeys(("query", "key", "value", "output"), (WIDTH, WIDTH))
    shapes |= {"inner": (INNER, WIDTH), "outer": (WIDTH, INNER)}
    for layer in range(LAYERS):
        for name, (rows, columns) in shapes.items():
            tables[f"{layer}.{name}"] = table(rows, columns) / np.float32(np.sqrt(columns))
            tables[f"{layer}.{name}.bias"] = table(1, rows)
    groups = {name: GROUP for name in tables if name.rpartition(".")[2] not in (POSITIONS, "bias")}
    for norm in ("start", *(f"{layer}.{name}" for layer in range(LAYERS) for name in ("attended", "thought"))):
        tables |= {f"{norm}.gain": np.float32(1) + table(1, WIDTH) / np.float32(10), f"{norm}.bias": table(1, WIDTH)}
    return written(LanguageModel(tables, HEADS, WORDS), groups)
