"""The feed of letters, for providers that e-mail what a feed brings: an item a volume, with the letter as its content.

An item comes at six the morning after, so that what is mended on the day of publication is mended in the letter. Nobody
reads this feed but such a provider: no page leads to it, and its items are no news beside those of the volumes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from newsletter import addresses
from newsletter.feeds.documents import Feed, FeedDocument
from newsletter.feeds.items import FeedItem, FeedItems, PlannedItem
from newsletter.feeds.rss_atom import XmlFeeds
from newsletter.model import Archive, Volume
from newsletter.permanence import tag_uri
from newsletter.settings import Settings

NEWEST_LETTERS = 5
"""So many volumes stand in it: a provider looks for those that it has not sent."""


class _LettersFeed(Feed):
    @property
    def addresses(self) -> addresses.FeedAddresses:
        """Where the feed stands: it is RSS alone, which is what providers read."""
        return addresses.FeedAddresses(*[addresses.MAIL_FEED] * 3)


def mail_feed(archive: Archive, settings: Settings, letters: Mapping[str, str]) -> bytes:
    """Write the feed of these letters, which are HTML by the ids of their volumes, newest first."""
    items = FeedItems(archive, settings)
    volumes = [volume for volume in archive.mailed if volume.id in letters]
    shown = (_item(items.volume(volume), volume, letters[volume.id], settings) for volume in volumes)
    feed = _LettersFeed(tag_uri(settings, "feed/letters"), settings.name, settings.description, "", addresses.HOME)
    alone = settings.model_copy(update={"hub": None})  # which would hand a letter on before that morning
    return XmlFeeds(alone).rss(FeedDocument(feed, tuple(map(_planned, shown)), feed.addresses))


def _planned(item: FeedItem) -> PlannedItem:
    return PlannedItem(item.published, lambda: item)


def _item(item: FeedItem, volume: Volume, letter: str, settings: Settings) -> FeedItem:
    morning = dt.datetime.combine(volume.published + dt.timedelta(days=1), dt.time(6), tzinfo=dt.UTC)
    at = morning - (dt.datetime.combine(volume.published, dt.time(12), tzinfo=dt.UTC) - item.published)
    return replace(
        item, id=tag_uri(settings, f"letter/{volume.id}"), published=at, updated=max(at, item.updated), content=letter
    )
