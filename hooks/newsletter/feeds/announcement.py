"""What a hub is told after a deployment (WebSub): the addresses of the feeds that the newest volume has changed."""

from __future__ import annotations

from collections.abc import Iterator

from newsletter import addresses
from newsletter.feeds.documents import Feed, main_feeds, organisation_feed, topic_feed, venue_feed
from newsletter.model import Archive
from newsletter.settings import Settings


def announced(archive: Archive, settings: Settings) -> tuple[str, ...]:
    """The whole addresses of these feeds, in every format; none where no hub is set or nothing is news."""
    if not settings.hub or not archive.news:
        return ()
    found = (address for feed in _feeds(archive, settings) for address in feed.addresses)
    return tuple(addresses.absolute(settings.address, address) for address in found)


def _feeds(archive: Archive, settings: Settings) -> Iterator[Feed]:
    yield from main_feeds(settings)
    entries = archive.news[0].entries
    for tag in dict.fromkeys(tag for entry in entries for tag in archive.tags_of(entry)):
        yield topic_feed(tag, settings)
    for one in dict.fromkeys(one for entry in entries for one in archive.organisations_of(entry)):
        yield organisation_feed(one, settings)
    for venue in dict.fromkeys(venue for entry in entries if (venue := archive.venue_of(entry))):
        yield venue_feed(venue, settings)
