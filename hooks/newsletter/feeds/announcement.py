"""What a hub is told after a deployment (WebSub): the addresses of the feeds that the newest volume has changed."""

from __future__ import annotations

from collections.abc import Iterator

from newsletter import addresses
from newsletter.feeds.documents import Feed, main_feeds, rubric_feed
from newsletter.model import Archive
from newsletter.settings import Settings


def announced(archive: Archive, settings: Settings) -> tuple[str, ...]:
    """The whole addresses of these feeds, in every format; none where no hub is set or nothing is news."""
    if not settings.hub or not archive.news:
        return ()
    found = (address for feed in _feeds(archive, settings) for address in feed.addresses)
    return tuple(settings.absolute(address) for address in found)


def _feeds(archive: Archive, settings: Settings) -> Iterator[Feed]:
    yield from main_feeds(settings)
    filed = dict.fromkeys(one for entry in archive.news[0].entries for one in archive.filed_under(entry))
    yield from (rubric_feed(one, settings) for family in addresses.RUBRICS for one in filed if one.family == family)
