"""Quarters: how many entries each calendar quarter has, by the works' own dates, and what share of them a topic has.

Volumes come unevenly, and some are missing: quarters are compared by shares, and only those with enough entries.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsletter.model.listing import Listing

FEWEST_ENTRIES = 100
"""With fewer entries whose month is known an archive has nothing to be compared."""

FEWEST_QUARTERS = 4
"""With fewer quarters there is no change to be seen."""

FEWEST_IN_QUARTER = 10
"""A quarter with fewer entries than this has no shares: one entry would be a tenth of it."""

MOST_QUARTERS = 16
"""So many quarters are shown, the last ones: four years."""


@dataclass(frozen=True, order=True)
class Quarter:
    """Three months of a year; the number counts from 1."""

    year: int
    number: int

    @classmethod
    def of(cls, day: dt.date) -> Quarter:
        """The quarter of a day."""
        return cls(day.year, (day.month + 2) // 3)

    @property
    def first_day(self) -> dt.date:
        """The day it begins with."""
        return dt.date(self.year, 3 * self.number - 2, 1)

    @property
    def last_day(self) -> dt.date:
        """The day it ends with."""
        return last_day_of_month(dt.date(self.year, 3 * self.number, 1))

    @property
    def after(self) -> Quarter:
        """The quarter that follows."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    @property
    def months(self) -> tuple[dt.date, ...]:
        """The first days of its months."""
        return tuple(dt.date(self.year, 3 * self.number - 2 + month, 1) for month in range(3))


@dataclass(frozen=True)
class Share:
    """How many of some entries have something; of none there is no share."""

    found: int
    count: int

    @property
    def portion(self) -> float:
        """The share as a number from 0 to 1."""
        return self.found / self.count if self.count else 0.0

    @property
    def percent(self) -> int:
        """The share in whole hundredths, halves rounded up."""
        return (200 * self.found + self.count) // (2 * self.count) if self.count else 0

    @property
    def is_partial(self) -> bool:
        """Whether it is worth a word: nothing is said of what all have."""
        return self.found < self.count

    def __add__(self, other: Share) -> Share:
        return Share(self.found + other.found, self.count + other.count)


class Quarters:
    """The last quarters that can be compared, and the entries of each by the months of the works' own dates."""

    def __init__(self, listings: Sequence[Listing]) -> None:
        """Count entries and their topics; an entry of which no month is known is in no quarter."""
        self.count = len(listings)
        dated = list(_dated(listings))
        self.known = len(dated)
        self.by_month = Counter(day.replace(day=1) for day, _ in dated)
        self._by_quarter = Counter(Quarter.of(day) for day, _ in dated)
        self._topics = Counter((Quarter.of(day), tag) for day, one in dated for tag in set(one.entry.tags))
        self.shown = tuple(_span(self._by_quarter))

    @property
    def are_enough(self) -> bool:
        """Whether there is something to be compared."""
        full = sum(self.has_shares(quarter) for quarter in self.shown)
        return self.known >= FEWEST_ENTRIES and full >= FEWEST_QUARTERS

    @property
    def within(self) -> int:
        """How many entries the quarters have that are shown."""
        return sum(self._by_quarter[quarter] for quarter in self.shown)

    def has_shares(self, quarter: Quarter) -> bool:
        """Whether a quarter has entries enough."""
        return self._by_quarter[quarter] >= FEWEST_IN_QUARTER

    def share(self, topic: str, quarter: Quarter) -> Share:
        """How many of a quarter's entries have a topic."""
        return Share(self._topics[quarter, topic], self._by_quarter[quarter])

    def share_in(self, topic: str, quarters: Iterable[Quarter]) -> Share:
        """How many of the entries of several quarters have a topic."""
        return sum((self.share(topic, quarter) for quarter in quarters), Share(0, 0))


def last_day_of_month(day: dt.date) -> dt.date:
    """The last day of the month of a day."""
    return (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)


def _dated(listings: Iterable[Listing]) -> Iterator[tuple[dt.date, Listing]]:
    for listing in listings:
        date = listing.entry.shown_date
        if date and date.month:
            yield date.first_day, listing


def _span(counts: Mapping[Quarter, int]) -> list[Quarter]:
    """The quarters from the first to the last that has entries enough, those between too; of many the last."""
    full = sorted(quarter for quarter, count in counts.items() if count >= FEWEST_IN_QUARTER)
    found = full[:1]
    while found and found[-1] != full[-1]:
        found.append(found[-1].after)
    return found[-MOST_QUARTERS:]
