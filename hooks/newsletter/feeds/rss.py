"""RSS 2.0 through feedgen: feed items to bytes. The one module that knows feedgen.

What feedgen 1.0.0 does and how it is met: the channel's link is the last one given, so ours is given last;
`add_entry` puts an entry first unless told to append; `content:encoded` is written only beside a description;
`lastBuildDate` is the present time unless set.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from feedgen.feed import FeedGenerator
from markupsafe import escape

from newsletter import addresses
from newsletter.feeds.items import FeedItem
from newsletter.settings import Settings


def rss(items: Sequence[FeedItem], settings: Settings, *, address: str) -> bytes:
    """Write an RSS feed of items, newest first; `address` is the feed's own, in the site."""
    feed = FeedGenerator()
    feed.load_extension("dc", rss=True, atom=False)
    feed.title(settings.name)
    feed.description(settings.description)
    feed.language(settings.language)
    feed.copyright(f"{settings.licence}, {settings.licence_url}")
    feed.generator("newsletter")
    feed.link(href=addresses.absolute(settings.address, address), rel="self", type="application/rss+xml")
    feed.link(href=addresses.absolute(settings.address, ""), rel="alternate")
    feed.lastBuildDate(max((item.updated for item in items), default=_beginning(settings)))
    for item in items:
        _add(feed, item, settings)
    return bytes(feed.rss_str(pretty=True))


def _add(feed: FeedGenerator, item: FeedItem, settings: Settings) -> None:
    entry = feed.add_entry(order="append")
    entry.guid(item.id, permalink=False)
    entry.title(item.title)
    entry.link(href=item.url)
    entry.published(item.published)
    entry.description(str(escape(item.summary)))  # readers take a description for HTML
    entry.content(item.content, type="html")
    entry.category([{"term": name} for name in item.categories])
    entry.dc.dc_creator(settings.name)


def _beginning(settings: Settings) -> dt.datetime:
    """A time for a feed without items, for feedgen would take the present."""
    return dt.datetime(settings.feed_year or dt.MINYEAR, 1, 1, tzinfo=dt.UTC)
