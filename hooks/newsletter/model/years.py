"""Years: by which year a list shows an entry, which years have pages of their own, and which had one and lead on.

A list is what a topic, an organisation, a venue or an author has; the family says which of them it is of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsletter.model.listing import Listing
from newsletter.model.venue import FULL_FROM

FIRST_PAGE = 50
"""How many entries the first page of a list shows: those listed last."""

UNDATED = "undated"
"""What stands in addresses in place of a year that nobody knows."""


def year_in(family: str, listing: Listing) -> int | None:
    """The year of an entry in a list: of the work itself, but in a venue's that of its proceedings or volume."""
    if family != "venue":
        return listing.year
    return listing.entry.venue.year if listing.entry.venue else None


def year_slug(number: int | None) -> str:
    """A year in addresses and anchors."""
    return UNDATED if number is None else f"{number}"


def fewest_for_pages(family: str) -> int:
    """How many entries a list has at least where every year has a page of its own."""
    return FULL_FROM if family == "venue" else FIRST_PAGE + 1


def years_with_pages(family: str, listings: Sequence[Listing]) -> set[str]:
    """The years of a list that have pages of their own, as addresses name them."""
    has_pages = len(listings) >= fewest_for_pages(family)
    return {year_slug(year_in(family, one)) for one in listings} if has_pages else set()


def years_leading_on(family: str, listings: Sequence[Listing], known: Iterable[int]) -> set[str]:
    """The years whose pages a list may have had, and has not now; they lead to its first page.

    A year that was mended was mostly one of those `known` in the archive. A list that had pages of years may have lost
    entries since, but hardly half of them; with fewer it never had any.
    """
    may_have_had = 2 * len(listings) >= fewest_for_pages(family)
    return {UNDATED, *map(year_slug, known)} - years_with_pages(family, listings) if may_have_had else set()
