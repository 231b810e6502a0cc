"""The explore page: a place for what the browser finds, and the way to the lists for who has no script."""

from __future__ import annotations

from newsletter import addresses
from newsletter.citations.forms import take
from newsletter.model import Archive
from newsletter.pages.page import Index, body
from newsletter.settings import Settings


def explore_index(archive: Archive, settings: Settings) -> Index:
    """Make the place in which assets/explore.js puts the search."""
    html = body("search.html", addresses.SEARCH, settings, take=take("", settings))
    return Index(addresses.SEARCH, html, archive.updated)
