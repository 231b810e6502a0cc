"""Rows: what each of some records has of something, as parallel columns of numbers. Knows no records."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
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
        growing = GrowingRows(width)
        for some in rows:
            growing.begin()
            growing.add(chain.from_iterable(some))
        return growing.rows()

    @classmethod
    def owned(cls, owners: Integers, columns: Iterable[Integers], size: int) -> Rows:
        """Rows of which it is told to which of `size` records each belongs, ascending."""
        narrow = (column.astype(np.int32, copy=False) for column in columns)
        return cls(spans(np.bincount(owners, minlength=size)), tuple(narrow))

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

    def only(self, records: Integers) -> Rows:
        """The same with no rows of other records; the records are given ascending."""
        some, lengths = self.chosen(records), np.zeros(len(self.starts) - 1, dtype=np.int64)
        lengths[records] = np.diff(some.starts)
        return Rows(spans(lengths), some.columns)

    def with_more(self, others: Rows) -> Rows:
        """These rows, and then those of other records."""
        starts = np.concatenate([self.starts, others.starts[1:] + self.starts[-1]])
        pairs = zip(self.columns, others.columns, strict=True)
        return Rows(starts, tuple(np.concatenate(pair) for pair in pairs))

    def renumbered(self, numbers: Integers, places: Iterable[int]) -> Rows:
        """Rows whose columns at some places have other numbers for the same; what is below 0 stays."""
        asked, numbers = frozenset(places), numbers.astype(np.int32)
        made = (
            np.where(column < 0, column, numbers[column]) if at in asked else column
            for at, column in enumerate(self.columns)
        )
        return Rows(self.starts, tuple(made))


class GrowingRows:
    """Rows that are written record by record."""

    def __init__(self, width: int) -> None:
        self._width, self._numbers, self._lengths = width, array("i"), array("i")

    def begin(self) -> None:
        """Begin with the next record."""
        self._lengths.append(0)

    def add(self, numbers: Iterable[int]) -> None:
        """Give the record more rows, written one after the other."""
        before = len(self._numbers)
        self._numbers.extend(numbers)
        self._lengths[-1] += (len(self._numbers) - before) // self._width

    def rows(self) -> Rows:
        """All that was written."""
        flat = np.array(self._numbers, dtype=np.int32).reshape(-1, self._width)
        return Rows(spans(np.array(self._lengths)), tuple(flat.T.copy()))
