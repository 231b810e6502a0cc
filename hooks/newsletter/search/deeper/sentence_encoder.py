"""The encoder: texts to the directions of their meaning, by a language model. Knows no entry and no file.

A text is read in windows of as many pieces as the model has positions; its direction is the mean over all its pieces,
at unit length. The browser's half is web/deeper/encoder.js.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsletter.search.deeper.language_model import PIECES, POSITIONS, LanguageModel

Rows = NDArray[Any]

_TINY = 1e-12
"""What the model adds to a variance."""


@dataclass(frozen=True, eq=False)
class SentenceEncoder:
    """A model at work, in numbers of one precision."""

    model: LanguageModel
    precision: type[np.floating[Any]] = np.float32

    @cached_property
    def _tables(self) -> dict[str, Rows]:
        return {name: table.astype(self.precision, copy=False) for name, table in self.model.tables.items()}

    def encoded(self, texts: Sequence[str]) -> Rows:
        """The direction of every text, a row each; what is multiplied at once is all of them."""
        cut = [(number, window) for number, text in enumerate(texts) for window in self._windows(text)]
        lengths = [len(window) for _, window in cut]
        rows = self._layered(np.concatenate([self._begun(window) for _, window in cut]), lengths)
        sums = np.zeros((len(texts), self.model.width), self.precision)
        for (number, _), part in zip(cut, np.split(rows, np.cumsum(lengths)[:-1]), strict=True):
            sums[number] += part.sum(axis=0)
        unit: Rows = sums / np.sqrt((sums * sums).sum(axis=1, keepdims=True))
        return unit

    def _windows(self, text: str) -> list[list[int]]:
        first, last = self.model.word_pieces.ends
        numbers = self.model.word_pieces.numbers(text)
        room = len(self.model.tables[POSITIONS]) - 2
        starts = range(0, max(len(numbers), 1), room)
        return [[first, *numbers[start : start + room], last] for start in starts]

    def _begun(self, window: Sequence[int]) -> Rows:
        return self._tables[PIECES][window] + self._tables[POSITIONS][: len(window)]

    def _layered(self, rows: Rows, lengths: Sequence[int]) -> Rows:
        rows = self._normal(rows, "start")
        for layer in range(self.model.layers):
            rows = self._normal(rows + self._attended(rows, lengths, layer), f"{layer}.attended")
            rows = self._normal(rows + self._thought(rows, layer), f"{layer}.thought")
        return rows

    def _attended(self, rows: Rows, lengths: Sequence[int], layer: int) -> Rows:
        """What every piece takes from the others of its window."""
        asked, known, told = (self._linear(rows, f"{layer}.{name}") for name in ("query", "key", "value"))
        found = np.empty_like(told)
        start = 0
        for length in lengths:
            part = slice(start, start + length)
            found[part] = self._shared(asked[part], known[part], told[part])
            start += length
        return self._linear(found, f"{layer}.output")

    def _shared(self, asked: Rows, known: Rows, told: Rows) -> Rows:
        size = self.model.width // self.model.heads
        heads = (len(asked), self.model.heads, size)
        asked, known, told = (part.reshape(heads).swapaxes(0, 1) for part in (asked, known, told))
        weights = asked @ known.swapaxes(1, 2) / self.precision(np.sqrt(size))
        weights = np.exp(weights - weights.max(axis=2, keepdims=True))
        shares = weights / weights.sum(axis=2, keepdims=True)
        taken: Rows = (shares @ told).swapaxes(0, 1).reshape(len(shares[0]), -1)
        return taken

    def _thought(self, rows: Rows, layer: int) -> Rows:
        return self._linear(_gelu(self._linear(rows, f"{layer}.inner")), f"{layer}.outer")

    def _linear(self, rows: Rows, name: str) -> Rows:
        product: Rows = rows @ self._tables[name].T + self._tables[f"{name}.bias"]
        return product

    def _normal(self, rows: Rows, name: str) -> Rows:
        rows = rows - rows.mean(axis=1, keepdims=True)
        spread = np.sqrt((rows * rows).mean(axis=1, keepdims=True) + self.precision(_TINY))
        normal: Rows = rows / spread * self._tables[f"{name}.gain"] + self._tables[f"{name}.bias"]
        return normal


def _gelu(rows: Rows) -> Rows:
    """What a neuron lets through; the error function by Abramowitz and Stegun 7.1.26."""
    size = np.abs(rows) * rows.dtype.type(np.sqrt(0.5))
    t = 1 / (1 + rows.dtype.type(0.3275911) * size)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    rest = series * np.exp(-size * size) / 2
    through: Rows = rows * np.where(rows < 0, rest, 1 - rest)
    return through
