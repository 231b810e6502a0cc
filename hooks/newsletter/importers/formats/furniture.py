"""The furniture of a post: what a platform puts into its HTML that is not the newsletter's text, and what to call it.

Knows names and classes alone, nothing of a tree.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

IMAGE = "caption of an image"
BUTTON = "button"
SUBSCRIBE = "subscribe widget"
EMBEDDED = "embedded media"
FORMULA = "formula that names no source"

_UNSEEN = frozenset(("script", "style", "noscript", "template", "svg", "head", "title", "meta", "link"))

_CLASSES: Mapping[str, str] = {
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
}

_COMPONENTS: Mapping[str, str] = {
    "SubscribeWidgetToDOM": SUBSCRIBE,
    "SubscribeWidget": SUBSCRIBE,
    "ButtonCreateButton": BUTTON,
    "PollToDOM": "poll",
    "DigestPostEmbed": "embedded post",
    "CommentsToDOM": "comments",
}

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
    by_class = next((_CLASSES[one] for one in classes if one in _CLASSES), "")
    hidden = "hidden text" if is_hidden or _NOT_DISPLAYED.search(style) else ""
    return by_class or _COMPONENTS.get(component, "") or hidden or _NAMES.get(name, "")


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
