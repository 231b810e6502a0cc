"""JSON Feed 1.1: feed documents to bytes. What it has no key for is in an object of ours, `_newsletter`."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from newsletter import addresses
from newsletter.feeds.documents import FeedDocument
from newsletter.feeds.items import FeedAuthor, FeedItem, editors, newsletter_itself, rights
from newsletter.feeds.recent import Recent
from newsletter.settings import Settings

_KEPT = 12_000_000
"""So many signs of items are kept."""

VERSION = "https://jsonfeed.org/version/1.1"


@dataclass
class JsonFeeds:
    """Writes documents as JSON Feed, an item a line; an item of several in a row is written once."""

    settings: Settings
    _items: Recent[str] = field(default_factory=lambda: Recent(len, most=_KEPT))

    def json(self, document: FeedDocument) -> bytes:
        """Write a document as JSON Feed 1.1."""
        head = _written(_head(document, self.settings)).removesuffix("}")
        items = ",\n".join(self._item(item) for item in document.items)
        return f'{head}, "items": [\n{items}\n]}}\n'.encode()

    def _item(self, item: FeedItem) -> str:
        return self._items.of(item.id, lambda: _written(_item(item)))


def _head(document: FeedDocument, settings: Settings) -> dict[str, Any]:
    head = {
        "version": VERSION,
        "title": document.feed.title,
        "home_page_url": settings.absolute(document.feed.page),
        "feed_url": settings.absolute(document.addresses.json),
        "description": document.feed.description,
        "icon": settings.absolute(addresses.ICON),
        "favicon": settings.absolute(addresses.FAVICON),
        "next_url": settings.absolute(document.before.json) if document.before else None,
        "authors": [_author(one) for one in (newsletter_itself(settings), *editors(None, settings))],
        "language": settings.language,
        "hubs": [{"type": "WebSub", "url": settings.hub}] if settings.hub and not document.is_archive else None,
        "_newsletter": {"id": document.feed.id, "rights": rights(settings), "archive": document.is_archive},
    }
    return {key: value for key, value in head.items() if value is not None}


def _item(item: FeedItem) -> dict[str, Any]:
    made = {
        "id": item.id,
        "url": item.url,
        "external_url": item.original,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.content,
        "image": item.picture,
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(),
        "authors": [_author(one) for one in item.authors],
        "tags": list(item.categories),
        "_newsletter": {"rights": item.rights, **({"doi": item.doi} if item.doi else {}), **item.facts},
    }
    return {key: value for key, value in made.items() if value}


def _author(one: FeedAuthor) -> dict[str, str]:
    return {"name": one.name, "url": one.url} if one.url else {"name": one.name}


def _written(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
