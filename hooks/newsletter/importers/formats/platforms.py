"""Platforms that newsletters are published on: the one table of their hosts, their furniture and their phrases.

A further platform is a further row. Knows names, classes and words alone, nothing of a tree or a document.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from newsletter.model.trackers import is_at

IMAGE = "caption of an image"
BUTTON = "button"
SUBSCRIBE = "subscribe widget"
EMBEDDED = "embedded media"
FORMULA = "formula that names no source"


@dataclass(frozen=True)
class Platform:
    """What is known of a platform; patterns are of paths at its host, and whole."""

    host: str
    anchor: str = ""
    """The path of a newsletter's own heading, its words as `slug`."""

    redirect: str = ""
    """How the path of a redirect begins."""

    claims: str = ""
    """The path of a redirect that says itself where it leads, as `claims`."""

    readers_redirect: str = ""
    """The path of a redirect that only tells which reader it is for; on a host of the newsletter's own, too."""

    readers_query: str = ""
    """What the query of such a redirect has on a host of the newsletter's own."""

    readers_path: str = ""
    """How the path of other addresses begins that belong to one reader."""

    readers_host: str = ""
    """How a host begins whose every address belongs to one reader."""

    on_the_web: str = ""
    """What stands before the address of the post in the text of a mail."""

    classes: Mapping[str, str] = field(default_factory=dict)
    """Classes of furniture, and what to call it."""

    components: Mapping[str, str] = field(default_factory=dict)
    """Names of components that are furniture, and what to call it."""

    buttons: str = ""
    """What stands on buttons, alone in a text."""

    notices: str = ""
    """How texts begin that every post has."""


SUBSTACK = Platform(
    host="substack.com",
    anchor=r"/i/\d+/(?:\d+-)?(?P<slug>[^/?#\s]+)/?",
    redirect="/redirect/",
    claims=r"/redirect/2/(?P<claims>[A-Za-z0-9_=-]+)(?:\.[A-Za-z0-9_=.-]*)?/?",
    readers_redirect=r"/redirect/[0-9a-f]{8}-[0-9a-f-]{20,40}/?",
    readers_query=r"(?:^|&)j=",
    readers_path=r"/(?:app-link|action)/",
    readers_host="email.",
    on_the_web=r"View this post on the web at",
    buttons=r"start (?:writing|your substack)|restack|read in app",
    notices=r"get more from .{1,60} in the substack app|.{0,60} is a reader-supported",
    classes={
        "subscription-widget-wrap": SUBSCRIBE,
        "subscription-widget-wrap-editor": SUBSCRIBE,
        "subscription-widget": SUBSCRIBE,
        "subscribe-widget": SUBSCRIBE,
        "button-wrapper": BUTTON,
        "captioned-button-wrap": BUTTON,
        "share-dialog": "share button",
        "post-ufi": "share button",
        "header-anchor-parent": "link to a heading",
        "header-anchor-widget": "link to a heading",
        "captioned-image-container": IMAGE,
        "image-gallery-embed": IMAGE,
        "paywall-jump": "paywall mark",
        "paywall": "paywall mark",
        "poll-embed": "poll",
        "digest-post-embed": "embedded post",
        "embedded-post-wrap": "embedded post",
        "embedded-publication-wrap": "embedded post",
        "install-substack-app-embed": EMBEDDED,
        "file-embed-wrapper": EMBEDDED,
        "youtube-wrap": EMBEDDED,
        "vimeo-wrap": EMBEDDED,
        "spotify-wrap": EMBEDDED,
        "tweet": EMBEDDED,
        "instagram": EMBEDDED,
        "community-chat": "comments",
        "directMessage": "comments",
        "comments-section": "comments",
        "comments-page": "comments",
        "comment-list": "comments",
        "footnote-number": "footnote mark",
        "footnote-anchor": "footnote mark",
        "latex-rendered": FORMULA,
    },
    components={
        "SubscribeWidgetToDOM": SUBSCRIBE,
        "SubscribeWidget": SUBSCRIBE,
        "ButtonCreateButton": BUTTON,
        "PollToDOM": "poll",
        "DigestPostEmbed": "embedded post",
        "CommentsToDOM": "comments",
    },
)
PLATFORMS = (SUBSTACK,)
"""Every platform; a newsletter may be on any of them, or on none."""


def platform_at(host: str) -> Platform | None:
    """The platform that a host is part of; None where it is none's."""
    return next((platform for platform in PLATFORMS if is_at(host, platform.host)), None)


def is_readers_own(host: str, path: str, query: str) -> bool:
    """Whether an address is a reader's own, and tells nothing of where it leads."""
    row = platform_at(host)
    if row is None:
        return any(_fits(one.readers_redirect, path) and re.search(one.readers_query, query) for one in PLATFORMS)
    is_begun = bool(row.readers_path) and re.match(row.readers_path, path) is not None
    return (
        is_begun or _fits(row.readers_redirect, path) or (bool(row.readers_host) and host.startswith(row.readers_host))
    )


def _fits(pattern: str, path: str) -> bool:
    return bool(pattern) and re.fullmatch(pattern, path, re.IGNORECASE) is not None


def any_of(name: str) -> str:
    """A pattern of what any platform has under a name of its record; what matches nothing where none has."""
    return "|".join(f"(?:{getattr(platform, name)})" for platform in PLATFORMS if getattr(platform, name)) or "(?!)"


_UNSEEN = frozenset(("script", "style", "noscript", "template", "svg", "head", "title", "meta", "link"))

_NAMES: Mapping[str, str] = {
    "figure": IMAGE,
    "figcaption": IMAGE,
    "button": BUTTON,
    "form": "form",
    "input": "form",
    "select": "form",
    "textarea": "form",
    "nav": "page furniture",
    "iframe": EMBEDDED,
    "video": EMBEDDED,
    "audio": EMBEDDED,
    "object": EMBEDDED,
}

_NOT_DISPLAYED = re.compile(r"display\s{0,9}:\s{0,9}none", re.IGNORECASE)


def is_unseen(name: str) -> bool:
    """Say whether an element is markup, whose text no reader sees."""
    return name in _UNSEEN


def furniture(name: str, *, classes: Iterable[str], component: str, style: str, is_hidden: bool) -> str:
    """Name the reason for which an element is dropped; '' for the newsletter's own text."""
    names = list(classes)
    by_class = next((row.classes[one] for row in PLATFORMS for one in names if one in row.classes), "")
    by_component = next((row.components[component] for row in PLATFORMS if component in row.components), "")
    hidden = "hidden text" if is_hidden or _NOT_DISPLAYED.search(style) else ""
    return by_class or by_component or hidden or _NAMES.get(name, "")


def formula_in(attributes: str) -> str:
    """The source of a formula that is drawn as a picture, as the element's «data-attrs» tell it; '' for none."""
    if "persistentExpression" not in attributes:
        return ""
    try:
        told = json.loads(attributes)
    except (ValueError, RecursionError):
        return ""
    formula = told.get("persistentExpression") if isinstance(told, dict) else ""
    return " ".join(formula.split()) if isinstance(formula, str) else ""
