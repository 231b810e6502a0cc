"""An RSS or Atom feed to the posts it carries. No entity is read, and nothing is fetched."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from html import escape
from xml.parsers import expat

from newsletter.importers.formats.document import About
from newsletter.importers.formats.feed_post import FeedPost, plain
from newsletter.problem import NewsletterError, visible

MOST_NESTED = 200
"""How deep the elements of a feed may be nested; pages of posts that stand in one have some thirty."""

_FEED = re.compile(
    r"\s*(?:<\?[^>]{0,500}\?>\s*|<!--(?:(?!-->)[\s\S]){0,2000}-->\s*"
    r"|<!DOCTYPE[^<>\[]{0,500}(?:\[[^\]]{0,5000}\]\s*)?>\s*)*<(?:\w{1,20}:)?(?:rss|feed|RDF)[\s>]"
)
_CONTENT = "http://purl.org/rss/1.0/modules/content/ encoded"
_TEXTS = {
    _CONTENT: "html",
    "content": "html",
    "body": "html",
    "description": "summary",
    "summary": "summary",
    "title": "title",
    "subtitle": "subtitle",
    "pubDate": "date",
    "published": "date",
    "date": "date",
    "updated": "updated",
    "category": "tag",
    "link": "link",
    "guid": "id",
    "id": "id",
}
"""What an element of an item tells, by its full name or else by the name without its namespace."""

_MEDIA = ("http://search.yahoo.com/mrss/", "http://www.itunes.com/dtds/podcast-1.0.dtd")
"""Namespaces whose titles and descriptions are those of pictures and sounds."""


def is_feed(text: str) -> bool:
    """Whether a text is a feed, as its first element tells."""
    return _FEED.match(text) is not None


def read_feed(text: str, *, name: str) -> tuple[FeedPost, ...]:
    """Read the items of a feed; NewsletterError where it is no XML, or holds what no feed needs."""
    reader = _FeedReader()
    try:
        reader.read(text)
    except _RefusedError as error:
        line = reader.parser.CurrentLineNumber
        raise NewsletterError(f"{visible(name)}, line {line}: the feed has {error}; no feed needs that") from None
    except expat.ExpatError as error:
        said = expat.errors.messages.get(error.code, "")
        raise NewsletterError(
            f"{visible(name)}, line {error.lineno}: the feed is no XML: {said}; get it again"
        ) from None
    if not reader.items:
        raise NewsletterError(f"{visible(name)} is a feed without an item")
    return tuple(item.post(f"{visible(name)}: ", number) for number, item in enumerate(reader.items, 1))


class _RefusedError(Exception):
    """Stops the reading of a feed; the text names what it has."""


@dataclass
class _Item:
    """An item in the making: what its elements tell, each the first that is not empty."""

    line: int
    told: dict[str, str] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    html_line: int = 1
    is_sound: bool = False

    def tell(self, name: str, text: str, line: int) -> None:
        if name == "tag" and text.strip():
            self.tags.append(" ".join(text.split()))
        elif text.strip() and not self.told.get(name):
            self.told[name] = text.strip() if name != "html" else text
            self.html_line = line if name in ("html", "summary") else self.html_line

    def post(self, where: str, number: int) -> FeedPost:
        told = self.told
        has_html = "html" in told
        address = told.get("link", "") or (told.get("id", "") if told.get("id", "").startswith("http") else "")
        about = About(
            title=plain(told.get("title", "")),
            subtitle=plain(told.get("subtitle") or (told.get("summary", "") if has_html else "")),
            published=_day(told.get("date") or told.get("updated") or ""),
            address=address,
            tags=tuple(dict.fromkeys(self.tags)),
        )
        html = told.get("html") or told.get("summary", "")
        return FeedPost.of(where, number, html, about, line=self.html_line, is_sound=self.is_sound)


class _FeedReader:
    """The reading of one feed, element by element."""

    def __init__(self) -> None:
        self.items: list[_Item] = []
        self.item: _Item | None = None
        self.depth = self.item_depth = self.field_depth = 0
        self.field = ""
        self.pieces: list[str] = []
        self.field_line = 1
        self.has_markup = False
        self.parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def read(self, text: str) -> None:
        self.parser.Parse(text.encode("utf-8", "replace"), True)  # noqa: FBT003 -- whether it is all of it

    def _doctype(self, *_: object) -> None:
        raise _RefusedError("a document type, which can declare entities")

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.depth += 1
        if self.depth > MOST_NESTED:
            raise _RefusedError(f"more than {MOST_NESTED} elements nested in each other")
        local = name.rpartition(" ")[2]
        if self.field:
            self._open(local, attributes)
        elif self.item is None and local in ("item", "entry"):
            self.item, self.item_depth = _Item(self.parser.CurrentLineNumber), self.depth
        elif self.item is not None and self.depth == self.item_depth + 1:
            self._begin(self.item, name, local, attributes)

    def _begin(self, item: _Item, name: str, local: str, attributes: Mapping[str, str]) -> None:
        """Begin an element of an item."""
        if local == "enclosure" and attributes.get("type", "").startswith(("audio/", "video/")):
            item.is_sound = True
        if name.startswith(_MEDIA):
            return
        told = _TEXTS.get(name) or _TEXTS.get(local, "")
        if told == "link" and attributes.get("href"):
            if attributes.get("rel", "alternate") == "alternate":
                item.tell("link", attributes["href"], 1)
        elif told == "tag" and attributes.get("term"):
            item.tell("tag", attributes["term"], 1)
        elif told:
            self.field, self.field_depth, self.pieces = told, self.depth, []
            self.field_line = self.parser.CurrentLineNumber
            self.has_markup = attributes.get("type") == "xhtml"

    def _open(self, local: str, attributes: Mapping[str, str]) -> None:
        """Write a tag inside an element that holds markup as it stands."""
        told = "".join(f' {one.rpartition(" ")[2]}="{escape(value)}"' for one, value in attributes.items())
        self.pieces.append(f"<{local}{told}>")
        self.has_markup = True

    def _text(self, text: str) -> None:
        if self.field:
            self.pieces.append(escape(text, quote=False) if self.has_markup else text)

    def _end(self, name: str) -> None:
        if self.field and self.depth > self.field_depth:
            self.pieces.append(f"</{name.rpartition(' ')[2]}>")
        elif self.field and self.item is not None:
            self.item.tell(self.field, "".join(self.pieces), self.field_line)
            self.field = ""
        elif self.item is not None and self.depth == self.item_depth:
            self.items.append(self.item)
            self.item = None
        self.depth -= 1


def _day(words: str) -> dt.date | None:
    """The day of a moment, as mails write it or as ISO 8601 does."""
    words = words.strip()[:60]
    for read in (dt.datetime.fromisoformat, parsedate_to_datetime, lambda text: dt.datetime.fromisoformat(text[:10])):
        try:
            return read(words).date()
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None
