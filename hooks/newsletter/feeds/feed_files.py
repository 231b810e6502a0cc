"""Archive to the files of all its feeds, by address, and the list of them."""

from __future__ import annotations

from newsletter import addresses
from newsletter.feeds.documents import feed_documents
from newsletter.feeds.json_feed import JsonFeeds
from newsletter.feeds.opml import opml
from newsletter.feeds.rss_atom import XmlFeeds
from newsletter.model import Archive
from newsletter.settings import Settings


def feed_files(archive: Archive, settings: Settings) -> dict[str, bytes]:
    """Write every feed in every format, and the reading list of all feeds that are offered."""
    documents = list(feed_documents(archive, settings))
    xml, json = XmlFeeds(settings), JsonFeeds(settings)
    files: dict[str, bytes] = {}
    for document in documents:
        files[document.addresses.rss] = xml.rss(document)
        files[document.addresses.atom] = xml.atom(document)
        files[document.addresses.json] = json.json(document)
    feeds = [document.feed for document in documents if document.feed.is_offered and not document.is_archive]
    return files | {addresses.OPML: opml(feeds, settings)}
