"""Reading lists (OPML 2.0), for readers that take many feeds at once; knows titles and addresses only."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from xml.sax.saxutils import quoteattr

from newsletter.feeds.documents import Feed
from newsletter.settings import Settings


def opml(feeds: Iterable[Feed], settings: Settings) -> bytes:
    """Write a reading list, all in a folder of the newsletter's name: each feed once, as RSS, which every reader knows.

    Topics, organisations and venues stand in folders of their own, in it.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"<head><title>{quoteattr(settings.name)[1:-1]}</title></head>",
        "<body>",
        _folder(settings.short_name or settings.name),
    ]
    for group, found in groupby(feeds, lambda feed: feed.group):
        outlines = [_outline(feed, settings) for feed in found]
        lines += [_folder(group), *outlines, "</outline>"] if group else outlines
    return "\n".join([*lines, "</outline>", "</body>", "</opml>", ""]).encode()


def _folder(name: str) -> str:
    """Begin a folder: of its names the format wants `text`, and some readers take `title` alone."""
    return f"<outline text={quoteattr(name)} title={quoteattr(name)}>"


def _outline(feed: Feed, settings: Settings) -> str:
    attributes = {
        "type": "rss",
        "text": feed.title,
        "title": feed.title,
        "description": feed.description,
        "xmlUrl": settings.absolute(feed.addresses.rss),
        "htmlUrl": settings.absolute(feed.page),
    }
    return "<outline " + " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items()) + "/>"
