"""Pages of venues: for each its entries by year, and the index of all."""

from __future__ import annotations

from typing import Any

from newsletter import addresses
from newsletter.citations.things import venue_thing
from newsletter.model import VENUE_KINDS, Archive, Venue
from newsletter.pages.chips import chips, chips_of
from newsletter.pages.page import Index, Page, index_page
from newsletter.pages.subject import rubric_subject
from newsletter.pages.year_pages import first_page, pages_with_feeds
from newsletter.settings import Settings
from newsletter.strings.kind_names import venue_kind_names

_MOST_TOPICS = 8
_LEADING = 12


def venue_pages(venue: Venue, archive: Archive, settings: Settings) -> tuple[Page, ...]:
    """Make a venue's page, with what it is and its topics; and where it has several entries those of its years."""
    said = settings.said
    label, about = venue_kind_names(said, venue.kind).label, venue_thing(venue)
    subject = rubric_subject(venue, archive, said, label=label, about=about, has_months=False)
    name = venue.name if venue.full_name == venue.name else f"{venue.full_name} ({venue.name})"
    described = said.say("venue.description", name=name)

    def own() -> dict[str, Any]:
        topics = chips(archive.topics_among(subject.listings), addresses.topic_address, _MOST_TOPICS)
        return {"venue": venue, "topics": topics}

    if subject.has_year_pages:
        return pages_with_feeds(subject, archive, settings, described=described, own=own)
    return (first_page(subject, archive, settings, described=described, own=own),)


def venues_index(archive: Archive, settings: Settings) -> Index:
    """List all venues that have entries under their kinds, and before them those with the most."""
    found = [venue for venue in archive.vocabulary.venues if archive.listings_of(venue)]
    venues = sorted(found, key=lambda one: one.name.casefold())
    leading = [one for one in chips_of("venue", archive)[:_LEADING] if one.number > 1]
    return index_page(
        "venues.html",
        addresses.VENUES,
        archive,
        settings,
        leading=leading if len(venues) >= 2 * _LEADING else [],
        kinds=[(kind, [one for one in venues if one.kind == kind.id]) for kind in VENUE_KINDS],
    )
