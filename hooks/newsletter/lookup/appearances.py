"""Where services say that a work was published to the fields of an entry, where the vocabulary has the venue.

Publishers print a volume's name: with its year, its number in words or digits, its part in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsletter.lookup.facts import Place
from newsletter.model import VENUE_KINDS, Appearance, Venue
from newsletter.model.venue import told_venue, without_volume

_PART = re.compile(r"\s*\((?P<part>[^()]*)\)$")


def appearance_of(place: Place, venues: Iterable[Venue]) -> Appearance | None:
    """The venue, the year and what else is said of the place; None where the vocabulary has not the venue."""
    known = tuple(venues)
    part = _PART.search(place.name)
    whole = told_venue(place.name, known)
    told = whole or (told_venue(_PART.sub("", place.name), known) if part else None)
    if told is None:
        return None
    venue = next(one for one in known if one.id == told.id)
    is_yearly = VENUE_KINDS[venue.kind].is_yearly
    details = place.model_dump(include={"pages"} if is_yearly else {"volume", "number", "pages"}, exclude_none=True)
    track = without_volume(part["part"]).strip() if part and not whole else ""
    is_track = track and track.casefold() not in map(str.casefold, venue.spellings)
    return told.model_copy(update={"year": told.year or place.year, "track": track if is_track else None, **details})
