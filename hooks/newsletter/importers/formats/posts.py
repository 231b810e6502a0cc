"""Posts that a feed (RSS, Atom, JSON), an export of Ghost or a table carries, with what is told beside each.

No entity is read, and nothing is fetched; what a post itself is, is told where it is read.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import escape
from typing import Any
from xml.parsers import expat

from newsletter.importers.formats.document import LONGEST_NAME, About, day_of, plain_line
from newsletter.importers.formats.platforms import clean_address
from newsletter.importers.formats.recognition import LONGEST_TEXT, is_html
from newsletter.problem import NewsletterError, visible


@dataclass(frozen=True)
class Post:
    """A post as it was carried: its HTML or else its text, and what stands beside; `skipped` is why it is left out."""

    name: str
    html: str
    about: About
    line: int = 1
    text: str = ""
    skipped: str = ""

    @classmethod
    def of(
        cls, where: str, number: int, body: str, about: About, *, line: int = 1, text: str = "", is_sound: bool = False
    ) -> Post:
        """The post of a place in a feed; it is named by the end of its address, or else by its number."""
        address = clean_address(about.address).address
        end = re.sub(r"[?#].*", "", address).rstrip("/").rpartition("/")[2]
        is_named = bool(end) and re.sub(r"^https?://", "", address).rstrip("/") != end
        name = f"{where}{visible(end[:LONGEST_NAME])}" if is_named else f"{where}item {number}"
        skipped = "it is a podcast" if is_sound else ""
        return cls(name, body, replace(about, address=address), line, text, skipped)


MOST_NESTED = 200
"""How deep the elements of a feed may be nested; pages of posts that stand in one have some thirty."""

_FEED = re.compile(
    r"\s*(?:<\?[^>]{0,500}\?>\s*|<!--(?:(?!-->)[\s\S]){0,2000}-->\s*"
    r"|<!DOCTYPE[^<>\[]{0,500}(?:\[[^\]]{0,5000}\]\s*)?>\s*)*<(?:\w{1,20}:)?(?:rss|feed|RDF(?=[^>]*(?:/rss/1\.0/|/simple/0\.9/)[\"']))[\s>]"
)
"""How a feed begins, below bounded declarations, comments and a type; RDF only where it says that it is one."""

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
    "creator": "authors",
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


def read_feed(text: str, *, name: str) -> tuple[Post, ...]:
    """Read the items of a feed; NewsletterError where it is no XML, or holds what no feed needs."""
    reader = _FeedReader()
    try:
        reader.parser.Parse(text.encode("utf-8", "replace"), True)  # noqa: FBT003 -- whether it is all of it
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

    def post(self, where: str, number: int) -> Post:
        told = self.told
        has_html = "html" in told
        address = told.get("link", "") or (told.get("id", "") if told.get("id", "").startswith("http") else "")
        about = About(
            title=plain_line(told.get("title", "")),
            subtitle=plain_line(told.get("subtitle") or (told.get("summary", "") if has_html else "")),
            published=day_of(told.get("date") or told.get("updated")),
            address=address,
            tags=tuple(dict.fromkeys(self.tags)),
            authors=plain_line(told.get("authors", "")),
        )
        html = told.get("html") or told.get("summary", "")
        return Post.of(where, number, html, about, line=self.html_line, is_sound=self.is_sound)


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
            self.item, self.item_depth = _Item(), self.depth
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


_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def posts_of(value: Any, *, name: str) -> tuple[Post, ...] | None:
    """The posts of a JSON Feed or of an export of Ghost; None where the JSON is neither."""
    if isinstance(value, dict) and str(value.get("version", "")).startswith("https://jsonfeed.org/version/"):
        return _posts(_list(value.get("items")), name)
    found = _ghost_posts(value)
    return None if found is None else _posts(found, name)


_TITLES = ("title", "web_title", "subject")
_BODIES = ("content_html", "html", "body")
"""What records of posts call their titles and their texts; «content» may be the description of a paper."""


def is_post_table(text: str) -> bool:
    """Whether a text is a table of posts, as beehiiv exports it: its first line names a title and a text."""
    names = {name.strip('" ') for name in text.lstrip("\n").partition("\n")[0].split(",")}
    return not names.isdisjoint(_TITLES) and not names.isdisjoint(_BODIES)


def read_post_table(text: str, *, name: str) -> tuple[Post, ...]:
    """Read the posts of a table; NewsletterError where its quotation marks are out of order."""
    csv.field_size_limit(LONGEST_TEXT)
    reader = csv.DictReader(io.StringIO(text.lstrip("\n"), newline=""), strict=True)
    try:
        rows = list(reader)
    except csv.Error as error:
        message = f"the table cannot be read: {error}"
        raise NewsletterError(f"{visible(name)}, line {reader.reader.line_num}: {message}") from None
    if number := next((number for number, row in enumerate(rows, 1) if None in row), 0):
        raise NewsletterError(f"{visible(name)}: post {number} has more cells than the table has columns; mend it")
    return _posts(rows, name)


def _posts(found: list[Any], name: str) -> tuple[Post, ...]:
    where = f"{visible(name)}: "
    posts = [_post(one, where, number) for number, one in enumerate(found, 1) if isinstance(one, dict)]
    if not posts:
        raise NewsletterError(f"{visible(name)} holds no posts")
    return tuple(posts)


def _ghost_posts(value: Any) -> list[Any] | None:
    """The posts of what Ghost exports: {"db": [{"data": {"posts": […]}}]}, or the inner part alone."""
    if not isinstance(value, dict):
        return None
    bases = value["db"] if isinstance(value.get("db"), list) else [value]
    inner = [base["data"] for base in bases if isinstance(base, dict) and isinstance(base.get("data"), dict)]
    found = [data["posts"] for data in inner if isinstance(data.get("posts"), list)]
    return [post for posts in found for post in posts] if found else None


_DAYS = ("date_published", "published_at", "publish_date", "date_modified", "created_at")


def _post(said: Mapping[str, Any], where: str, number: int) -> Post:
    about = About(
        title=plain_line(_first(said, *_TITLES)),
        subtitle=plain_line(_first(said, "custom_excerpt", "summary", "subtitle", "web_subtitle")),
        published=_day(next((said[name] for name in _DAYS if said.get(name)), None)),
        address=_first(said, "url", "canonical_url", "external_url"),
        tags=tuple(tag for tag in _list(said.get("tags")) if isinstance(tag, str)),
        is_paid=_first(said, "visibility") in ("paid", "tiers"),
    )
    body = _first(said, "body")
    html = _first(said, "content_html", "html") or (body if is_html(body) else "")
    text = _first(said, "content_text", "markdown") or _card(said) or _first(said, "plaintext") or body
    post = Post.of(where, number, html, about, text=text)
    slug = _first(said, "slug")
    post = replace(post, name=f"{where}{visible(slug)}") if slug and not about.address else post
    return replace(post, skipped=next(_reasons(said), ""))


def _reasons(said: Mapping[str, Any]) -> Iterator[str]:
    """Why a post is left out."""
    if said.get("type") == "page" or said.get("page") in (1, True):
        yield "it is a page, not a post"
    if said.get("status", "published") not in ("published", "sent", "confirmed", ""):
        yield "it is a draft, not published"
    sounds = (str(one.get("mime_type", "")) for one in _list(said.get("attachments")) if isinstance(one, dict))
    if any(kind.startswith(("audio/", "video/")) for kind in sounds):
        yield "it is a podcast"


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _first(said: Mapping[str, Any], *names: str) -> str:
    return next((value for name in names if isinstance(value := said.get(name), str) and value.strip()), "")


def _card(said: Mapping[str, Any]) -> str:
    """The Markdown of a post that Ghost keeps as one card of it."""
    try:
        document = json.loads(_first(said, "mobiledoc") or "{}")
        cards = [card[1]["markdown"] for card in document.get("cards", ()) if card[0] in ("markdown", "card-markdown")]
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        return ""
    return "\n\n".join(card for card in cards if isinstance(card, str))


def _day(moment: object) -> dt.date | None:
    """The day of a moment, in ISO 8601 or in thousandths of seconds since 1970."""
    try:
        if isinstance(moment, int):
            return (_EPOCH + dt.timedelta(milliseconds=moment)).date()
    except OverflowError:
        return None
    return day_of(moment)
