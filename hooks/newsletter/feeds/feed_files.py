"""Archive to the files of all its feeds, by address, and the lists of them."""

from __future__ import annotations

from newsletter import addresses
from newsletter.addresses import CORRECTIONS_FEED, VOLUMES_FEED
from newsletter.feeds.documents import feed_documents
from newsletter.feeds.json_feed import JsonFeeds
from newsletter.feeds.opml import opml
from newsletter.feeds.rss_atom import XmlFeeds
from newsletter.model import Archive
from newsletter.settings import Settings


def feed_files(archive: Archive, settings: Settings) -> dict[str, bytes]:
    """Write every feed in every format, and two reading lists.

    One has what tells of everything once: volumes, and what is changed in them later. Readers know an entry by its id,
    but many show it again in each feed that has it, and some in one feed alone, so the list of all feeds is another.
    """
    documents = list(feed_documents(archive, settings))
    xml, json = XmlFeeds(settings), JsonFeeds(settings)
    files: dict[str, bytes] = {}
    for document in documents:
        files[document.addresses.rss] = xml.rss(document)
        files[document.addresses.atom] = xml.atom(document)
        files[document.addresses.json] = json.json(document)
    feeds = [document.feed for document in documents if document.feed.is_offered and not document.is_archive]
    once = [feed for feed in feeds if feed.folder in (VOLUMES_FEED.folder, CORRECTIONS_FEED.folder)]
    return files | {addresses.OPML: opml(once, settings), addresses.ALL_FEEDS: opml(feeds, settings)}
