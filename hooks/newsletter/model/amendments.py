"""Changes: what was corrected, withdrawn or retracted after it was published, each under a name that never changes."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from pydantic import Field

from newsletter.model.record import Line, Record

CORRECTION, WITHDRAWAL, RETRACTION = AMENDMENT_KINDS = ("correction", "withdrawal", "retraction")
"""What may be told of later. An entry is withdrawn by its authors or editors, and retracted by its publisher."""


class Correction(Record):
    """A later change to what was published: shown on its page, an item of its own among the corrections."""

    date: dt.date = Field(
        description="Day of the correction, never changed once it is published", examples=["2025-11-28"]
    )
    text: Line = Field(description="What was wrong and what is right", examples=["The arXiv id had lost a digit."])


class Withdrawal(Record):
    """Why and since when an entry is withdrawn or retracted; its page stays as a notice."""

    date: dt.date = Field(
        description="Day of the withdrawal or retraction, never changed once it is published", examples=["2025-12-01"]
    )
    reason: Line = Field(description="Why, in one sentence", examples=["The authors withdrew the paper from arXiv."])


@dataclass(frozen=True)
class Amendment:
    """One thing that was corrected, withdrawn or retracted on a day.

    It is known by its kind, its day, and its place among those of this kind and day that one entry or volume has, so
    its words may be mended, and what other days have may come and go.
    """

    kind: str
    date: dt.date
    text: str
    number: int = 1

    @property
    def slug(self) -> str:
        """Its name within the page of what it changes: correction-2025-11-28-1."""
        return f"{self.kind}-{self.date}-{self.number}"


def corrected(corrections: Iterable[Correction]) -> tuple[Amendment, ...]:
    """Corrections in their order, numbered within each day."""
    numbers: defaultdict[dt.date, Iterator[int]] = defaultdict(lambda: count(1))
    return tuple(Amendment(CORRECTION, one.date, one.text, next(numbers[one.date])) for one in corrections)
