"""A saved page of a post to a document: the post's body, what the page says of it, and the page around it dropped.

What a page says of its post it says several times over: of each fact the first source that has it is believed, and a
source that cannot be read is passed over.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from newsletter.importers.formats.document import About, Block, Document, Dropped
from newsletter.importers.formats.html import parts_of
from newsletter.importers.formats.html_tree import Element, parsed, texts_around, visible_text
from newsletter.importers.formats.link_addresses import clean_address
from newsletter.problem import NewsletterError

FURNITURE = "page furniture"

_CANONICAL = re.compile(r"""<link\b[^<>]{0,2000}\brel\s{0,9}=\s{0,9}["']?canonical\b""", re.IGNORECASE)
_OF_A_POST = re.compile(
    r"""window\._preloads|"@type"\s{0,9}:\s{0,9}"NewsArticle"
    |<meta\b[^<>]{0,200}\bog:type["'\s][^<>]{0,200}\barticle\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PRELOADS = re.compile(r"window\._preloads\s{0,9}=\s{0,9}JSON\.parse\(\s{0,9}")
_LONGEST_FACT = 2_000


def is_page(html: str) -> bool:
    """Say whether HTML is the saved page of a post, and not the post's body alone."""
    return _CANONICAL.search(html) is not None and _OF_A_POST.search(html) is not None


def read_page(html: str, *, name: str) -> Document:
    """Read the saved page of a post."""
    root, unreadable = parsed(html, name=name)
    said = _said(root)
    about = _about(root, said)
    body = _body(root)
    if body is not None and visible_text(body):
        before, after = texts_around(root, body)
        parts: tuple[Block | Dropped, ...] = parts_of(body, unreadable=unreadable)
        end = max((part.line for part in parts), default=1)
        around = (*_dropped(before, line=1), *parts, *_dropped(after, line=end))
        return Document.of(name, "Substack page", around, about)
    parts = _hidden_body(said, name=name)
    return Document.of(name, "Substack page", (*_dropped(visible_text(root), line=1), *parts), about)


def _dropped(text: str, *, line: int) -> tuple[Dropped, ...]:
    """What is around a post; a page that was saved by someone logged in names that reader there."""
    return (Dropped(text, FURNITURE, line, is_private=True),) if text else ()


def _body(root: Element) -> Element | None:
    """The element that holds the post."""
    for available in root.find_all(class_="available-content", limit=1):
        if isinstance(available, Element) and (body := _marked_up(available)):
            return body
    return _marked_up(root) or root.find("article")


def _marked_up(root: Element) -> Element | None:
    return next((one for one in root.find_all(class_="markup") if "body" in one.get_attribute_list("class")), None)


@dataclass(frozen=True)
class _Said:
    """What the scripts of a page say of its post; empty where there are none, or none that can be read."""

    article: Mapping[str, Any] = field(default_factory=dict)
    post: Mapping[str, Any] = field(default_factory=dict)
    post_line: int = 1


def _said(root: Element) -> _Said:
    said = _Said()
    for script in root.find_all("script"):
        text = "".join(script.strings)
        if script.get("type") == "application/ld+json" and not said.article:
            said = replace(said, article=_news_article(_json(text)))
        elif not said.post and (found := _PRELOADS.search(text)):
            said = replace(said, post=_post(text, found.end()), post_line=script.sourceline or 1)
    return said


def _json(text: str) -> object:
    """What JSON says; None where it cannot be read."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _news_article(said: object) -> Mapping[str, Any]:
    """The article that JSON-LD tells of, alone or among others."""
    if isinstance(said, dict) and isinstance(said.get("@graph"), list):
        said = said["@graph"]
    among = said if isinstance(said, list) else [said]
    return next((one for one in among if isinstance(one, dict) and one.get("@type") in _ARTICLES), {})


_ARTICLES = ("NewsArticle", "Article", "BlogPosting")


def _post(script: str, start: int) -> Mapping[str, Any]:
    """The post in `window._preloads = JSON.parse("…")`, whose string holds JSON once more."""
    try:
        written, _ = json.JSONDecoder().raw_decode(script, start)
    except (ValueError, RecursionError):
        return {}
    preloads = _json(written) if isinstance(written, str) else written
    for path in (("post",), ("feedData", "initialPost", "post")):
        if isinstance(post := _at(preloads, path), dict):
            return post
    return {}


def _at(value: object, path: tuple[str, ...]) -> object:
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _hidden_body(said: _Said, *, name: str) -> tuple[Block | Dropped, ...]:
    """The body that only a script holds."""
    html = said.post.get("body_html")
    if not isinstance(html, str) or not html.strip():
        looked_for = 'an element of class "body markup", an <article>, and "body_html" in window._preloads'
        raise NewsletterError(
            f"{name}: the page has no text of a post; looked for {looked_for}; "
            "open the post in a browser, wait until its text is shown, and save the page again"
        )
    root, unreadable = parsed(html, name=name)
    return tuple(replace(part, line=said.post_line) for part in parts_of(root, unreadable=unreadable))


def _about(root: Element, said: _Said) -> About:
    """What a page says of its post."""
    head = _head(root)
    article, post = said.article, said.post
    addresses = (head.get("canonical"), post.get("canonical_url"), article.get("url"), head.get("og:url"))
    dates = (article.get("datePublished"), post.get("post_date"), head.get("article:published_time"))
    return About(
        title=_first(article.get("headline"), post.get("title"), head.get("og:title")),
        subtitle=_first(post.get("subtitle"), article.get("description"), head.get("og:description")),
        published=next((day for day in map(_day, dates) if day), None),
        address=next((clean for one in addresses if (clean := clean_address(_first(one)).address)), ""),
        tags=_tags(post.get("postTags")),
        is_paid=_first(post.get("audience")) == "only_paid" or article.get("isAccessibleForFree") is False,
    )


def _head(root: Element) -> Mapping[str, str]:
    """The canonical address and the properties in the head of a page, the first of each name."""
    facts: dict[str, str] = {}
    for name, value in _head_facts(root):
        facts.setdefault(name, value)
    return facts


def _head_facts(root: Element) -> Iterator[tuple[str, str]]:
    for tag in root.find_all(("link", "meta")):
        if tag.name == "link" and "canonical" in tag.get_attribute_list("rel"):
            yield "canonical", str(tag.get("href") or "")
        elif tag.name == "meta":
            yield str(tag.get("property") or tag.get("name") or ""), str(tag.get("content") or "")


def _first(*values: object) -> str:
    """The first of some values that is a text, in one line; '' where none is."""
    texts = (" ".join(value[:_LONGEST_FACT].split()) for value in values if isinstance(value, str))
    return next((text for text in texts if text), "")


def _day(value: object) -> dt.date | None:
    """The day of a moment in ISO 8601."""
    try:
        return dt.date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None


def _tags(value: object) -> tuple[str, ...]:
    """The names of a post's tags."""
    among = value if isinstance(value, list) else []
    names = (_first(one.get("name") if isinstance(one, dict) else one) for one in among)
    return tuple(dict.fromkeys(name for name in names if name))
