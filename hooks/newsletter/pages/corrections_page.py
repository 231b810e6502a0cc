"""The page of corrections: all that was corrected, withdrawn or retracted, the latest first."""

from __future__ import annotations

from itertools import groupby

from newsletter import addresses
from newsletter.model import Archive
from newsletter.pages.page import Index, body
from newsletter.settings import Settings


def corrections_index(archive: Archive, settings: Settings) -> Index:
    """List all changes by year."""
    years = groupby(archive.notices, lambda notice: notice.amendment.date.year)
    return Index(
        addresses.CORRECTIONS,
        body(
            "corrections.html",
            addresses.CORRECTIONS,
            settings,
            years=[(year, tuple(found)) for year, found in years],
        ),
        archive.notices[0].amendment.date if archive.notices else None,
    )
