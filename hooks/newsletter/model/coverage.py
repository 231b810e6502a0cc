"""Coverage: of how many entries a field is known, for what rests on that field shall not be taken for the whole."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from newsletter.model.listing import Listing
from newsletter.model.quarters import Share

FIELDS = {
    "topic": "tags",
    "organisation": "organisations",
    "venue": "venue",
    "author": "authors",
    "year": "year",
    "has": "links",
}
"""The fields by which entries are found and which they may lack, under the names that filters of the search have."""


def coverages(listings: Sequence[Listing]) -> dict[str, Share]:
    """Of how many entries each field is known."""
    entries = [one.entry for one in listings]
    return {
        name: Share(sum(map(bool, map(attrgetter(field), entries))), len(entries)) for name, field in FIELDS.items()
    }
