"""Links to feeds: what a page says of its own, in its head and to a reader. Knows nothing of what feeds hold."""

from __future__ import annotations

from typing import NamedTuple

from newsletter import addresses
from newsletter.rendering import render

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


def own_feeds(folder: str, title: str, *, page: str | None = None) -> str:
    """Tell feed readers of the feed of a folder, in the head of its page or of another one; the title is plain text."""
    root = addresses.to_root(folder if page is None else page)
    return render("feed_links.html", root=root, title=title, feeds=feed_links(folder))
