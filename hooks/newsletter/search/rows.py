"""Rows: what each of some records has of something, as parallel columns of numbers. Knows no records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from newsletter.search.encoding import Integers, ranges, spans


class Rows(NamedTuple):
    """Columns of numbers; the rows of record k stand from `starts[k]` to before `starts[k + 1]`."""

    starts: Integers
    columns: tuple[Integers, ...]

    @classmethod
    def of(cls, rows: Sequence[Sequence[tuple[int, ...]]], width: int) -> Rows:
        """The rows of each record, in order."""
        flat = np.array([row for some in rows for row in some], dtype=np.int64).reshape(-1, width)
        return cls(spans(np.array([len(some) for some in rows], dtype=np.int64)), tuple(flat.T.copy()))

    @classmethod
    def owned(cls, owners: Integers, columns: Iterable[Integers], size: int) -> Rows:
        """Rows of which it is told to which of `size` records each belongs, ascending."""
        return cls(spans(np.bincount(owners, minlength=size)), tuple(columns))

    @property
    def owners(self) -> Integers:
        """The record of every row."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def chosen(self, records: Integers) -> Rows:
        """The rows of some of the records, in their order; of all as they are, these themselves."""
        if np.array_equal(records, np.arange(len(self.starts) - 1)):
            return self
        lengths = np.diff(self.starts)[records]
        held = ranges(self.starts[records], lengths)
        return Rows(spans(lengths), tuple(column[held] for column in self.columns))

    def with_more(self, others: Rows) -> Rows:
        """These rows, and then those of other records."""
        starts = np.concatenate([self.starts, others.starts[1:] + self.starts[-1]])
        pairs = zip(self.columns, others.columns, strict=True)
        return Rows(starts, tuple(np.concatenate(pair) for pair in pairs))

    def renumbered(self, numbers: Integers, places: Iterable[int]) -> Rows:
        """Rows whose columns at some places have other numbers for the same; what is below 0 stays."""
        asked = frozenset(places)
        made = (
            np.where(column < 0, column, numbers[column]) if at in asked else column
            for at, column in enumerate(self.columns)
        )
        return Rows(self.starts, tuple(made))
