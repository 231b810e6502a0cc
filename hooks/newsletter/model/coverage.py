"""Coverage: of how many entries a field is known, for what rests on that field shall not be taken for the whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from newsletter.model.entry import Entry
from newsletter.model.listing import Listing
from newsletter.model.quarters import Share

FIELDS: Mapping[str, Callable[[Entry], object]] = {
    "topic": lambda entry: entry.tags,
    "organisation": lambda entry: entry.organisations,
    "venue": lambda entry: entry.venue,
    "author": lambda entry: entry.authors,
    "year": lambda entry: entry.year,
    "has": lambda entry: entry.links,
}
"""What entries are found by and may lack, under the names that filters of the search have."""


def coverages(listings: Sequence[Listing]) -> dict[str, Share]:
    """Of how many entries each field is known."""
    return {
        name: Share(sum(bool(value(one.entry)) for one in listings), len(listings)) for name, value in FIELDS.items()
    }
