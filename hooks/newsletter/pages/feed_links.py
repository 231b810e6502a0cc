"""Links to feeds: what a page says of its own, in its head and to a reader. Knows nothing of what feeds hold."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote

from newsletter import addresses
from newsletter.pages.pieces import WAY, with_way
from newsletter.rendering.templates import render
from newsletter.settings import Settings
from newsletter.strings.kind_names import extras_named, nouns

FORMATS = addresses.FeedAddresses(rss="RSS", atom="Atom", json="JSON")
"""What readers call the formats."""


class FeedLink(NamedTuple):
    """A feed in one of its formats: what the format is called, its media type, and where the feed stands."""

    format: str
    media_type: str
    address: str


def feed_links(folder: str) -> tuple[FeedLink, ...]:
    """Name the feed of a folder in each of its formats: topics/rag/feed.xml, .atom and .json."""
    return tuple(map(FeedLink, FORMATS, addresses.FEED_TYPES, addresses.feed_addresses(folder)))


class ReaderLink(NamedTuple):
    """A feed reader that a link can tell of a feed, and that link."""

    name: str
    address: str
    takes_whole: bool
    """Whether it takes the feed's address as it is, for it is a program and not a page that is told in its address."""


_READERS = (
    ReaderLink("Feedly", "https://feedly.com/i/subscription/feed/", takes_whole=False),
    ReaderLink("Inoreader", "https://www.inoreader.com/?add_feed=", takes_whole=False),
    ReaderLink("NetNewsWire", "x-netnewswire-feed:", takes_whole=True),
)


def reader_links(feed: str) -> tuple[ReaderLink, ...]:
    """Links that tell readers of a feed at a whole address."""
    return tuple(
        one._replace(address=one.address + (feed if one.takes_whole else quote(feed, safe=""))) for one in _READERS
    )


class NamedFeed(NamedTuple):
    """A feed of the whole newsletter: its name in ids, where it stands, what it is called and what it brings."""

    id: str
    folder: str
    name: str
    what: str


def named_feeds(settings: Settings) -> tuple[NamedFeed, ...]:
    """Name the feeds of the whole newsletter, as readers are told of them."""
    said, kinds = settings.said, settings.tables
    each = nouns(said, kinds.extras, last=said.say("list.or"))
    return (
        NamedFeed(*addresses.VOLUMES_FEED, said.say("feeds.every_volume"), said.say("feeds.volumes_bring")),
        NamedFeed(
            *addresses.ENTRIES_FEED,
            said.say("feeds.every_entry"),
            said.say("feeds.entries_bring", kinds=nouns(said, kinds.entries, last=said.say("list.and"))),
        ),
        NamedFeed(*addresses.EXTRAS_FEED, extras_named(said, kinds.extras), said.say("feeds.extras_bring", kinds=each)),
        NamedFeed(*addresses.CORRECTIONS_FEED, said.say("section.corrections"), said.say("feeds.corrections_bring")),
    )


def own_feeds(folder: str, title: str, settings: Settings, *, page: str | None = None) -> str:
    """Tell feed readers of the feed of a folder, in the head of its page or of another one; the title is plain text."""
    return with_way(_own_feeds(folder, title, settings.language), folder if page is None else page)


@lru_cache(maxsize=16)
def _own_feeds(folder: str, title: str, language: str) -> str:
    """What the pages of one subject, which come one after the other, say of its feed, but for the way to the root."""
    return render("feed_links.html", language, root=WAY, title=title, feeds=feed_links(folder))
