"""The language model's file: its numbers, four bits most of them, and the word pieces it knows.

A file begins with the bytes of `MAGIC` and the length of a head in JSON as a number of four bytes, the low ones first.
The head says how many heads of attention a layer has and which tables follow, each with its name, rows, columns and
size of groups, in their order; behind them stand the word pieces, a line each. A table without groups has four bytes a
number. One with groups has whole numbers from -7 to 7, written as 1 to 15, and a scale a group of so many of a row:
first all scales in two bytes each, then two numbers a byte, the earlier one in its lower half. Every table begins at a
multiple of four bytes.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsletter.search.deeper.word_pieces import WordPieces
from newsletter.search.word_table import LARGEST, packed, unpacked

MAGIC = b"NLM1"
PIECES = "pieces"
"""The name of the table with a row a word piece."""
POSITIONS = "positions"
"""The name of the table with a row a place in a window of text."""

Numbers = NDArray[np.float32]

_SMALLEST = np.float32(2**-14)
"""The least scale that two bytes write without loss."""


@dataclass(frozen=True, eq=False)
class LanguageModel:
    """The tables of a model by name, each of rows and columns; how many heads a layer has; the word pieces it knows."""

    tables: Mapping[str, Numbers]
    heads: int
    pieces: tuple[str, ...]

    @cached_property
    def word_pieces(self) -> WordPieces:
        """What makes pieces of a text."""
        return WordPieces(self.pieces)

    @property
    def width(self) -> int:
        """How many numbers a direction has."""
        return int(self.tables[PIECES].shape[1])

    @property
    def layers(self) -> int:
        """How many layers there are."""
        return sum(name.endswith(".query") for name in self.tables)


def written(model: LanguageModel, groups: Mapping[str, int]) -> bytes:
    """Write a model's file, in which the named tables have four bits a number, in groups of some size."""
    tables = [[name, *table.shape, groups.get(name, 0)] for name, table in sorted(model.tables.items())]
    head = json.dumps({"heads": model.heads, "tables": tables}, separators=(",", ":")).encode()
    content = MAGIC + struct.pack("<I", len(head)) + head
    parts, size = [content], len(content)
    for name, table in sorted(model.tables.items()):
        own = _in_steps(table, groups[name]) if name in groups else table.astype("<f4").tobytes()
        parts += [bytes(-size % 4), own]
        size += -size % 4 + len(own)
    return b"".join((*parts, "\n".join(model.pieces).encode()))


def read(content: bytes) -> LanguageModel:
    """Read the file of a model."""
    if content[:4] != MAGIC:
        raise ValueError("this is no file of a language model")
    (length,) = struct.unpack_from("<I", content, 4)
    head: dict[str, Any] = json.loads(content[8 : 8 + length])
    tables: dict[str, Numbers] = {}
    at = 8 + length
    for name, rows, columns, group in head["tables"]:
        at += -at % 4
        count = rows * columns
        size = count // group * 2 + count // 2 if group else count * 4
        own = content[at : at + size]
        tables[name] = (_of_steps(own, group) if group else np.frombuffer(own, "<f4")).reshape(rows, columns)
        at += size
    return LanguageModel(tables, head["heads"], tuple(content[at:].decode().split("\n")))


def _in_steps(table: Numbers, group: int) -> bytes:
    """Round a table to four bits a number: the largest of each group is 7 or -7."""
    groups = table.reshape(-1, group)
    scales = (np.abs(groups).max(axis=1) / LARGEST).astype("<f2")
    divided = groups / np.maximum(scales.astype(np.float32), _SMALLEST)[:, np.newaxis]
    steps = np.clip(np.round(divided), -LARGEST, LARGEST).astype(np.int8)
    return bytes(scales.tobytes() + packed(steps).tobytes())


def _of_steps(content: bytes, group: int) -> Numbers:
    count = len(content) // (2 + group // 2)
    scales = np.frombuffer(content, "<f2", count).astype(np.float32)
    steps = unpacked(np.frombuffer(content, np.uint8, offset=2 * count).reshape(count, -1))
    numbers: Numbers = steps * scales[:, np.newaxis]
    return numbers
