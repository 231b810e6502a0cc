"""Archive to the files of all its feeds, by address, and the lists of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from newsletter import addresses
from newsletter.addresses import CORRECTIONS_FEED, VOLUMES_FEED, quarter_name
from newsletter.feeds.documents import FeedDocument, feed_documents
from newsletter.feeds.json_feed import JsonFeeds
from newsletter.feeds.opml import opml
from newsletter.feeds.rss_atom import XmlFeeds
from newsletter.model import Archive
from newsletter.model.digests import Digests
from newsletter.rendering.output import Files, Output, made
from newsletter.settings import Settings


def feed_files(archive: Archive, settings: Settings) -> Files:
    """Write every feed in every format, and two reading lists.

    One has what tells of everything once: volumes, and what is changed in them later. Readers know an entry by its id,
    but many show it again in each feed that has it, and some in one feed alone, so the list of all feeds is another.
    """
    documents, known = list(feed_documents(archive, settings)), archive.once(Digests, None)
    if known.changed is not None:
        return Files(_written((one for one in documents if one.may_be_other), archive, settings))
    feeds = [document.feed for document in documents if document.feed.is_offered and not document.is_archive]
    once = [feed for feed in feeds if feed.folder in (VOLUMES_FEED.folder, CORRECTIONS_FEED.folder)]
    lists = {addresses.OPML: opml(once, settings), addresses.ALL_FEEDS: opml(feeds, settings)}
    return Files([*_written(documents, archive, settings), *map(made, lists.items())])


def _written(documents: Iterable[FeedDocument], archive: Archive, settings: Settings) -> Iterator[Output]:
    """Every document in every format, so that those come one after the other that have the same items.

    What is subscribed to comes first, for it has the newest items, and then each quarter of all feeds.
    """
    xml, json = XmlFeeds(settings), JsonFeeds(settings)
    for document in sorted(documents, key=_newest_first, reverse=True):
        key = archive.once(Digests, None).key(document.key)
        for write, address in zip((xml.rss, xml.atom, json.json), document.addresses, strict=True):
            yield Output(address, partial(write, document), key)


def _newest_first(document: FeedDocument) -> tuple[bool, str]:
    """Where a document comes among others when they are written."""
    return not document.is_archive, quarter_name(document.planned[0].published) if document.is_archive else ""
