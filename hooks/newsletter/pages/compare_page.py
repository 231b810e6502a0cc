"""The page that compares entries: a place for what the browser puts there, out of the entries' own pages."""

from __future__ import annotations

from newsletter import addresses
from newsletter.model import Archive
from newsletter.pages.page import Index, body
from newsletter.settings import Settings


def compare_index(archive: Archive, settings: Settings) -> Index:
    """Make the place in which assets/compare.js sets entries side by side."""
    return Index(addresses.COMPARE, body("compare.html", addresses.COMPARE, settings), archive.updated)
