"""Findings: what was read of a source, before ids are given and the archive is looked at."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from newsletter.importers.reading.draft import Note
from newsletter.importers.reading.entry_drafts import Sketch
from newsletter.importers.reading.ledger import Ledger


@dataclass(frozen=True)
class NewsletterContent:
    """What a source says of a volume; None and empty where it says nothing."""

    ledger: Ledger
    sketches: list[Sketch]
    notes: list[Note]
    title: str = ""
    number: int | None = None
    special: str | None = None
    period: tuple[dt.date, dt.date] | None = None
    published: dt.date | None = None
    intro: str = ""
