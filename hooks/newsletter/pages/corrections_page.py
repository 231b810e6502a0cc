"""The page of corrections: all that was corrected, withdrawn or retracted, the latest first."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from newsletter import addresses
from newsletter.model import Archive
from newsletter.pages.page import Index, index_page
from newsletter.settings import Settings


def corrections_index(archive: Archive, settings: Settings) -> Index:
    """List all changes by year."""
    found = groupby(archive.notices, lambda notice: notice.amendment.date.year)
    years = [(year, tuple(notices)) for year, notices in found]
    made = index_page("corrections.html", addresses.CORRECTIONS, archive, settings, years=years)
    return replace(made, updated=archive.notices[0].amendment.date if archive.notices else None)
