"""What follows the hand-written words about the archive: who edits it."""

from __future__ import annotations

from newsletter import addresses
from newsletter.pages.page import Index, body
from newsletter.settings import Settings


def about_index(settings: Settings) -> Index:
    """Name the editors, if the settings do."""
    return Index(addresses.ABOUT, body("about.html", addresses.ABOUT, settings))
