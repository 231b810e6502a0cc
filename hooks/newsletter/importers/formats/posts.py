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
from dataclasses import dataclass
from html import escape
from typing import Any, NoReturn
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, TreeBuilder
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


MOST_NESTED = 200
"""How deep the elements of a feed may be nested; pages of posts that stand in one have some thirty."""

_FEED = re.compile(
    r"\s*(?:<\?[^>]{0,500}\?>\s*|<!--(?:(?!-->)[\s\S]){0,2000}-->\s*"
    r"|<!DOCTYPE[^<>\[]{0,500}(?:\[[^\]]{0,5000}\]\s*)?>\s*)*<(?:\w{1,20}:)?(?:rss|feed|RDF(?=[^>]*(?:/rss/1\.0/|/simple/0\.9/)[\"']))[\s>]"
)
"""How a feed begins, below bounded declarations, comments and a type; RDF only where it says that it is one."""

_CONTENT = "http://purl.org/rss/1.0/modules/content/ encoded"
_NAMES = {
    "title": ("title",),
    "subtitle": ("subtitle",),
    "summary": ("description", "summary"),
    "content_html": (_CONTENT, "content", "body"),
    "date_published": ("pubDate", "published", "date"),
    "date_modified": ("updated",),
    "tags": ("category",),
    "authors": ("creator",),
    "url": ("link",),
    "id": ("guid", "id"),
}
_MEANT = {name: meant for meant, names in _NAMES.items() for name in names}
"""What an element of an item tells, in the words of JSON Feed, by its full name, or by that without its namespace."""

_EXPORTS = ("http://wordpress.org/export/", "http://schemas.google.com/blogger/")
_KEPT = {"status": "status", "type": "type", "post_type": "type", "post_password": "password"}
"""What exports tell of an item that feeds do not, for they hold drafts, private posts and comments too."""

_MEDIA = ("http://search.yahoo.com/mrss/", "http://www.itunes.com/dtds/podcast-1.0.dtd")
"""Namespaces whose titles and descriptions are those of pictures and sounds."""


def is_feed(text: str) -> bool:
    """Whether a text is a feed, as its first element tells."""
    return _FEED.match(text) is not None


def read_feed(text: str, *, name: str) -> tuple[Post, ...]:
    """Read the items of a feed; NewsletterError where it is no XML, or holds what no feed needs."""
    items = list(_items_in(_tree(text, name)))
    if not items:
        raise NewsletterError(f"{visible(name)} is a feed without an item")
    return tuple(_post(*_said(item), name, number) for number, item in enumerate(items, 1))


def _items_in(element: Element) -> Iterator[Element]:
    for one in element:
        yield from (one,) if _local(one) in ("item", "entry") else _items_in(one)


def _tree(text: str, name: str) -> Element:
    """The elements of a feed; the line of each is among its attributes."""
    parser, builder, open_tags = expat.ParserCreate("utf-8", namespace_separator=" "), TreeBuilder(), list[str]()

    def refuse(what: str) -> NoReturn:
        line = parser.CurrentLineNumber
        raise NewsletterError(f"{visible(name)}, line {line}: the feed has {what}; no feed needs that")

    def start(tag: str, attributes: dict[str, str]) -> None:
        open_tags.append(tag)
        if len(open_tags) > MOST_NESTED:
            refuse(f"more than {MOST_NESTED} elements nested in each other")
        builder.start(tag, attributes | {_LINE: f"{parser.CurrentLineNumber}"})

    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = lambda *_: refuse("a document type, which can declare entities")
    parser.StartElementHandler = start
    parser.CharacterDataHandler = builder.data
    parser.EndElementHandler = lambda _: builder.end(open_tags.pop())
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)  # noqa: FBT003 -- whether it is all of it
    except expat.ExpatError as error:
        said = expat.errors.messages.get(error.code, "")
        raise NewsletterError(
            f"{visible(name)}, line {error.lineno}: the feed is no XML: {said}; get it again"
        ) from None
    return builder.close()


_LINE = " line"
"""No attribute of a feed is called so, for a space parts a namespace from a name."""


def _local(element: Element) -> str:
    return element.tag.rpartition(" ")[2]


def _said(item: Element) -> tuple[Mapping[str, Any], int]:
    """What the elements of an item tell, each the first that is not empty, and the line of its text."""
    said: dict[str, Any] = {"tags": [], "attachments": []}
    lines: dict[str, int] = {}
    for one in item:
        if _local(one) == "enclosure":
            said["attachments"].append({"mime_type": one.get("type", "")})
        if _local(one) == "control" and any(child.text == "yes" for child in one):
            said["status"] = "draft"  # RFC 5023 13.1.1
        meanings = {} if one.tag.startswith(_MEDIA) else _KEPT if one.tag.startswith(_EXPORTS) else _MEANT
        meant = meanings.get(one.tag) or meanings.get(_local(one), "")
        is_other = meant == "url" and one.get("rel", "alternate") != "alternate"
        text = "" if is_other else one.get(_IN_ATTRIBUTES.get(meant, "")) or _content(one)
        if meant == "tags" and text.strip():
            said["tags"].append(" ".join(text.split()))
        elif meant and text.strip() and not said.get(meant):
            said[meant], lines[meant] = text if meant == "content_html" else text.strip(), int(one.get(_LINE, "1"))
    if "content_html" not in said:
        said["content_html"] = said.pop("summary", "")
    if said.get("id", "").startswith("http"):
        said.setdefault("url", said["id"])
    return said, lines.get("content_html", lines.get("summary", 1))


_IN_ATTRIBUTES = {"url": "href", "tags": "term"}
"""What Atom tells in an attribute."""


def _content(element: Element, *, is_markup: bool = False) -> str:
    """The text of an element, with the tags in it where it holds markup as it stands."""
    if not (is_markup or len(element) or element.get("type") == "xhtml"):
        return element.text or ""
    parts = [escape(element.text or "", quote=False)]
    for one in element:
        told = "".join(
            f' {name.rpartition(" ")[2]}="{escape(value)}"' for name, value in one.attrib.items() if name != _LINE
        )
        inner = _content(one, is_markup=True)
        parts.append(f"<{_local(one)}{told}>{inner}</{_local(one)}>{escape(one.tail or '', quote=False)}")
    return "".join(parts)


_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def posts_of(value: Any, *, name: str) -> tuple[Post, ...] | None:
    """The posts of a JSON Feed, an export of Ghost or a list of them; None where the JSON is neither."""
    if isinstance(value, dict) and str(value.get("version", "")).startswith("https://jsonfeed.org/version/"):
        return _posts(_list(value.get("items")), name)
    found = _ghost_posts(value) or _listed_posts(value)
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
    posts = tuple(_post(one, 1, name, number) for number, one in enumerate(found, 1) if isinstance(one, dict))
    if not posts:
        raise NewsletterError(f"{visible(name)} holds no posts")
    return posts


def _ghost_posts(value: Any) -> list[Any] | None:
    """The posts of what Ghost exports: {"db": [{"data": {"posts": […]}}]}, or the inner part alone."""
    if not isinstance(value, dict):
        return None
    bases = value["db"] if isinstance(value.get("db"), list) else [value]
    inner = [base["data"] for base in bases if isinstance(base, dict) and isinstance(base.get("data"), dict)]
    found = [data["posts"] for data in inner if isinstance(data.get("posts"), list)]
    return [post for posts in found for post in posts] if found else None


def _listed_posts(value: Any) -> list[Any] | None:
    """The posts of what a platform answers: a list of records that all have a title and a text, or one below a name."""
    lists = value.values() if isinstance(value, dict) else [value]
    found = (one for one in lists if isinstance(one, list) and one and all(map(_is_post, one)))
    return next(found, None)


def _is_post(one: Any) -> bool:
    return isinstance(one, dict) and not (one.keys().isdisjoint(_TITLES) or one.keys().isdisjoint(_BODIES))


_DAYS = ("date_published", "published_at", "publish_date", "date_modified", "created_at")


def _post(said: Mapping[str, Any], line: int, name: str, number: int) -> Post:
    about = About(
        title=plain_line(_first(said, *_TITLES)),
        subtitle=plain_line(_first(said, "custom_excerpt", "subtitle", "web_subtitle", "summary")),
        published=_day(next((said[name] for name in _DAYS if said.get(name)), None)),
        address=clean_address(_first(said, "url", "canonical_url", "absolute_url", "external_url")).address,
        tags=tuple(dict.fromkeys(tag for tag in _list(said.get("tags")) if isinstance(tag, str))),
        authors=plain_line(_first(said, "authors")),
        is_paid=_first(said, "visibility", "email_type") in ("paid", "tiers", "premium"),
    )
    end = urlsplit(about.address).path.rstrip("/").rpartition("/")[2][:LONGEST_NAME] or _first(said, "slug")
    body = _first(said, "body")
    if body.startswith("<!--"):  # Buttondown says before a text how it was written
        body = body.partition("-->")[2] or body
    return Post(
        f"{visible(name)}: {visible(end) if end else f'item {number}'}",
        _first(said, "content_html", "html") or (body if is_html(body) else ""),
        about,
        line,
        _first(said, "content_text", "markdown") or _card(said) or _first(said, "plaintext") or body,
        next(_reasons(said), ""),
    )


_NO_POST = re.compile("comment|attachment|revision|nav_menu_item|custom_css|wp_[a-z_]+")
"""What platforms keep among posts, by its type."""

_PUBLISHED = ("published", "publish", "live", "sent", "imported", "confirmed")
"""What platforms call the status of a post that everybody may read."""


def _reasons(said: Mapping[str, Any]) -> Iterator[str]:
    """Why a post is left out."""
    kind, status, way = (str(said.get(name) or "").casefold() for name in ("type", "status", "email_type"))
    if kind == "page" or said.get("page") in (1, True):
        yield "it is a page, not a post"
    if _NO_POST.fullmatch(kind):
        yield f'its type is "{kind}", not post'
    if status == "private" or way in ("private", "hidden"):
        yield "it is private, not published"
    if status not in ("", *_PUBLISHED):
        yield "it is a draft, not published"
    if said.get("password"):
        yield "it is read with a password"
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
