"""RSS 2.0 and Atom through feedgen: feed documents to bytes. The one module that knows feedgen.

What feedgen 1.0.0 does and how it is met: the channel's link is the last one given, so only one is given, and the
others are an extension's; `add_entry` puts an entry first unless told to append; `content:encoded` is written only
beside a description; the times of a feed and an entry are the present unless set; an Atom entry's links lose rel and
type; authors without an e-mail address stand in RSS only as dc:creator; `load_extension` looks for its module each
time, so extensions are registered.

What readers of RSS do and how it is met: of several dc:creator most keep one (FreshRSS keeps all), so the names stand
joined in one, and apart in Atom; some take a title for HTML and drop `<mask>` as a tag, so that it is ‹mask› there, and
itself in Atom.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseExtension
from feedgen.ext.dc import DcEntryExtension, DcExtension
from feedgen.feed import FeedGenerator
from lxml import etree
from markupsafe import escape

from newsletter import addresses
from newsletter.addresses import FEED_TYPES
from newsletter.feeds.documents import FeedDocument
from newsletter.feeds.items import FeedAuthor, FeedItem, editors, newsletter_itself, rights
from newsletter.feeds.recent import Recent
from newsletter.pictures.picture import HEIGHT, MEDIA_TYPE, WIDTH
from newsletter.settings import Settings

_ATOM = "http://www.w3.org/2005/Atom"
_HISTORY = "http://purl.org/syndication/history/1.0"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_MEDIA = "http://search.yahoo.com/mrss/"
_PRISM = "http://prismstandard.org/namespaces/basic/2.0/"
GENERATOR = "newsletter"

_OF_ITEMS = {"dc": _DUBLIN_CORE, "media": _MEDIA, "prism": _PRISM}
"""The namespaces of what items say beside feedgen's own."""

_PREFIXES = {
    "atom": _ATOM,
    "content": "http://purl.org/rss/1.0/modules/content/",
    **_OF_ITEMS,
}
"""What feedgen calls the namespaces of a document."""

_TAG_LIKE = re.compile(r"<(?=[A-Za-z/!?])([^<>]*)(>?)")
"""What a reader that takes a title for HTML would take for a tag, to the end of the title where it is not closed."""

_PLACE = "items"

_KEPT = 36_000_000
"""So many bytes of items are kept."""


class _FeedExtension(BaseExtension):  # type: ignore[misc]
    """What feedgen cannot say of a feed: the links of RFC 5005 and WebSub, and that a document is an archive's.

    It declares the namespaces of what items say, too.
    """

    def __init__(self) -> None:
        self.links: list[dict[str, str]] = []
        self.is_archive = False

    def extend_ns(self) -> dict[str, str]:
        return ({"fh": _HISTORY} if self.is_archive else {}) | _OF_ITEMS

    def extend_rss(self, feed: Any) -> Any:
        return self._extend(feed[0], f"{{{_ATOM}}}link")

    def extend_atom(self, feed: Any) -> Any:
        return self._extend(feed, "link")  # feedgen's Atom elements have no namespace but the written one

    def _extend(self, channel: Any, name: str) -> Any:
        for link in self.links:
            _append(channel, name, link)
        if self.is_archive:
            _append(channel, f"{{{_HISTORY}}}archive", {})
        return channel


class _Place(FeedEntry):  # type: ignore[misc]
    """Holds the place of the items in a document: no text can be taken for it, for a text has no «<» in XML."""

    def rss_entry(self, extensions: bool = True) -> Any:  # noqa: ARG002, FBT001, FBT002 - feedgen's own form
        return etree.Element(_PLACE)

    atom_entry = rss_entry


class _Written(NamedTuple):
    """An item as it stands in documents; the fields are the formats' names."""

    rss: bytes
    atom: bytes


@dataclass
class XmlFeeds:
    """Writes documents as RSS and Atom; an item of several in a row is written once."""

    settings: Settings
    _items: Recent[_Written] = field(default_factory=lambda: Recent(lambda one: len(one.rss + one.atom), most=_KEPT))

    def rss(self, document: FeedDocument) -> bytes:
        """Write a document as RSS 2.0."""
        feed, items = self._feed(document, "rss"), document.items
        feed.description(document.feed.description)
        feed.language(self.settings.language)
        feed.copyright(rights(self.settings))
        if named := editors(None, self.settings):  # managingEditor must be a mail address
            feed.dc.dc_creator(_joined(named))
        feed.image(_icon(self.settings), width="32", height="32")
        feed.generator(GENERATOR)
        feed.lastBuildDate(_updated(items, self.settings))
        return self._filled(feed.rss_str(pretty=True), items, "rss")

    def atom(self, document: FeedDocument) -> bytes:
        """Write a document as Atom; all documents of a feed have the feed's id."""
        feed, items = self._feed(document, "atom"), document.items
        feed.id(document.feed.id)
        feed.subtitle(document.feed.description)
        feed.language(self.settings.language)
        feed.rights(rights(self.settings))
        feed.generator(GENERATOR)
        feed.author([_author(one) for one in (newsletter_itself(self.settings), *editors(None, self.settings))])
        feed.icon(_icon(self.settings))
        feed.logo(self.settings.absolute(addresses.LOGO))
        feed.updated(_updated(items, self.settings))
        return self._filled(feed.atom_str(pretty=True), items, "atom")

    def _feed(self, document: FeedDocument, form: str) -> FeedGenerator:
        feed = FeedGenerator()
        feed.register_extension("dc", DcExtension, DcEntryExtension, rss=True, atom=False)
        feed.register_extension("history", _FeedExtension)
        feed.history.links = _links(document, self.settings, form)
        feed.history.is_archive = document.is_archive
        feed.title(_title(document.feed.title) if form == "rss" else document.feed.title)
        feed.link(href=self.settings.absolute(document.feed.page), rel="alternate", type="text/html")
        if document.planned:
            feed.add_entry(_Place())
        return feed

    def _filled(self, shell: bytes, items: Sequence[FeedItem], form: str) -> bytes:
        """Put the items in their place, each in a line as the place is."""
        before, _, after = shell.partition(f"<{_PLACE}/>".encode())
        between = before[before.rfind(b"\n") :]
        return before + between.join(getattr(self._item(item), form) for item in items) + after

    def _item(self, item: FeedItem) -> _Written:
        return self._items.of(item.id, lambda: _written(item))


def _written(item: FeedItem) -> _Written:
    entry = _entry(item)
    rss, atom = etree.Element("rss", nsmap=_PREFIXES), etree.Element("feed", nsmap=_OF_ITEMS)
    atom.append(_with_facts(entry.atom_entry(), item))
    entry.title(_title(item.title))
    etree.SubElement(rss, "channel").append(_with_facts(entry.rss_entry(), item))
    for link in atom.iter("link"):
        link.attrib.update({"rel": "alternate", "type": "text/html"})
    return _Written(_part(rss, b"item"), _part(atom, b"entry"))


def _part(document: Any, name: bytes) -> bytes:
    """The one item of a document, indented and with prefixes as in every document."""
    written = bytes(etree.tostring(document, pretty_print=True, encoding="UTF-8"))
    end = b"</" + name + b">"
    return written[written.index(b"<" + name + b">") : written.rindex(end)] + end


def _entry(item: FeedItem) -> FeedEntry:
    entry = FeedEntry()
    entry.register_extension("dc", DcEntryExtension, rss=True, atom=False)
    entry.id(item.id)
    entry.guid(item.id, permalink=False)
    entry.title(item.title)
    entry.link(href=item.url)
    entry.published(item.published)
    entry.updated(item.updated)
    entry.description(str(escape(item.summary)))  # readers of RSS take a description for HTML
    entry.summary(item.summary, type="text")
    entry.content(item.content, type="html")
    entry.category([{"term": name} for name in item.categories])
    entry.author([_author(one) for one in item.authors])
    entry.rights(item.rights)
    entry.dc.dc_creator(_joined(item.authors) or None)
    entry.dc.dc_rights(item.rights)
    return entry


def _with_facts(element: Any, item: FeedItem) -> Any:
    """Add what feedgen cannot say of an item: what programs for references, such as Zotero, take it by, its picture.

    Without it they take the feed's own date.
    """
    facts = {
        f"{{{_DUBLIN_CORE}}}identifier": item.doi and f"doi:{item.doi}",
        f"{{{_PRISM}}}doi": item.doi,
        f"{{{_PRISM}}}publicationName": item.published_in,
        f"{{{_PRISM}}}publicationDate": item.dated,
    }
    for name, value in facts.items():
        if value:
            _append(element, name, {}, value)
    if item.picture:
        kind = {"type": MEDIA_TYPE, "medium": "image", "width": str(WIDTH), "height": str(HEIGHT)}
        _append(element, f"{{{_MEDIA}}}content", {"url": item.picture} | kind)
    return element


def _title(text: str) -> str:
    """A title as RSS has it, which does not say whether titles are HTML."""
    return _TAG_LIKE.sub(lambda found: f"‹{found[1]}{'›' if found[2] else ''}", text)


def _icon(settings: Settings) -> str:
    return settings.absolute(addresses.FAVICON)


def _joined(authors: tuple[FeedAuthor, ...]) -> str:
    return ", ".join(one.name for one in authors)


def _author(one: FeedAuthor) -> dict[str, str]:
    return {"name": one.name, "uri": one.url} if one.url else {"name": one.name}


def _links(document: FeedDocument, settings: Settings, form: str) -> list[dict[str, str]]:
    """The links of a document beside the page: itself, the feed it belongs to, what came before, and the hub."""
    kind = getattr(FEED_TYPES, form)
    found = {"self": document.addresses, "current": document.feed.addresses if document.is_archive else None}
    found["prev-archive"] = document.before
    links = [
        {"href": settings.absolute(getattr(where, form)), "rel": rel, "type": kind}
        for rel, where in found.items()
        if where
    ]
    return links + ([{"href": settings.hub, "rel": "hub"}] if settings.hub and not document.is_archive else [])


def _updated(items: Iterable[FeedItem], settings: Settings) -> dt.datetime:
    """The time of the last change; a feed without items has a time too, for feedgen would take the present."""
    beginning = dt.datetime(settings.feed_year or dt.MINYEAR, 1, 1, tzinfo=dt.UTC)
    return max((item.updated for item in items), default=beginning)


def _append(parent: Any, name: str, attributes: dict[str, str], text: str | None = None) -> None:
    made = parent.makeelement(name, attributes)
    made.text = text
    parent.append(made)
