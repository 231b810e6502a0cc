"""JSON that carries posts, a JSON Feed or what Ghost exports, to the posts."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from newsletter.importers.formats.document import About
from newsletter.importers.formats.feed_post import FeedPost, plain
from newsletter.problem import NewsletterError, visible

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def posts_of(value: Any, *, name: str) -> tuple[FeedPost, ...] | None:
    """The posts of a JSON Feed or of an export of Ghost; None where the JSON is neither."""
    found = _feed_items(value) if _is_feed(value) else _ghost_posts(value)
    if found is None:
        return None
    where = f"{visible(name)}: "
    posts = [_post(one, where, number) for number, one in enumerate(found, 1) if isinstance(one, dict)]
    if not posts:
        raise NewsletterError(f"{visible(name)} holds no posts")
    return tuple(posts)


def _is_feed(value: Any) -> bool:
    return isinstance(value, dict) and str(value.get("version", "")).startswith("https://jsonfeed.org/version/")


def _feed_items(value: Mapping[str, Any]) -> list[Any]:
    items = value.get("items")
    return items if isinstance(items, list) else []


def _ghost_posts(value: Any) -> list[Any] | None:
    """The posts of what Ghost exports: {"db": [{"data": {"posts": […]}}]}, or the inner part alone."""
    if not isinstance(value, dict):
        return None
    bases = value.get("db") if isinstance(value.get("db"), list) else [value]
    inner = [base["data"] for base in bases or () if isinstance(base, dict) and isinstance(base.get("data"), dict)]
    found = [data["posts"] for data in inner if isinstance(data.get("posts"), list)]
    return [post for posts in found for post in posts] if found else None


def _post(said: Mapping[str, Any], where: str, number: int) -> FeedPost:
    about = About(
        title=plain(_first(said, "title")),
        subtitle=plain(_first(said, "custom_excerpt", "summary", "subtitle")),
        published=_day(said.get("date_published") or said.get("published_at") or said.get("date_modified")),
        address=_first(said, "url", "canonical_url", "external_url"),
        tags=tuple(tag for tag in _list(said.get("tags")) if isinstance(tag, str)),
        is_paid=_first(said, "visibility") in ("paid", "tiers"),
    )
    html, text = (
        _first(said, "content_html", "html"),
        _first(said, "content_text", "markdown") or _card(said) or _first(said, "plaintext"),
    )
    post = FeedPost.of(where, number, html, about, text=text)
    slug = _first(said, "slug")
    post = replace(post, name=f"{where}{visible(slug)}") if slug and not about.address else post
    return replace(post, skipped=next(_reasons(said), ""))


def _reasons(said: Mapping[str, Any]) -> Iterator[str]:
    """Why a post is left out."""
    if said.get("type") == "page" or said.get("page") in (1, True):
        yield "it is a page, not a post"
    if said.get("status", "published") not in ("published", "sent"):
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
        return dt.date.fromisoformat(moment[:10]) if isinstance(moment, str) else None
    except (ValueError, OverflowError):
        return None
