"""Platforms that newsletters are published on, and what of an address may be published that leads there or elsewhere.

A further platform is a further row. Trackers hide or prolong addresses, and a newsletter that came by
mail names its reader in each of them. Knows nothing of a tree or a document, and follows no address.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from newsletter.model.record import PublicAddress
from newsletter.model.trackers import is_at, names_reader, redirected, without_trackers

IMAGE = "caption of an image"
BUTTON = "button"
SUBSCRIBE = "subscribe widget"
EMBEDDED = "embedded media"
FORMULA = "formula that names no source"


SUBSTACK = "substack.com"
READERS_PATHS: Mapping[str, str] = {
    SUBSTACK: r"/(?:app-link|action)/",
    "beehiiv.com": r"/ss/c/",
    "beehiiv.net": r"/v2/clicks/",
    "convertkit-mail.com": "/",
    "convertkit-mail2.com": "/",
    "mlsend.com": "/",
    "sendgrid.net": r"/(?:ls|wf)/",
}
"""The hosts of platforms, and how the paths of addresses begin there that belong to one reader; most are in mails."""

REDIRECT = "/redirect/"
"""How the path of a redirect of Substack begins."""

ON_THE_WEB = r"View this post on the web at"
"""What stands before the address of the post in the text of a mail."""

BUTTONS = r"start (?:writing|your substack)|restack|read in app"
"""What stands on a platform's buttons, alone in a text."""

NOTICES = r"get more from .{1,60} in the substack app|.{0,60} is a reader-supported"
"""How texts begin that every post of a platform has."""

_ANCHOR = re.compile(r"/i/\d+/(?:\d+-)?(?P<slug>[^/?#\s]+)/?", re.IGNORECASE)
"""The path of a newsletter's own heading, and its words."""

_CLAIMS = re.compile(r"/redirect/2/(?P<claims>[A-Za-z0-9_=-]+)(?:\.[A-Za-z0-9_=.-]*)?/?")
"""The path of a redirect that says itself where it leads."""

_TO_A_READER = re.compile(r"/redirect/[0-9a-f]{8}-[0-9a-f-]{20,40}/?", re.IGNORECASE)
"""The path of a redirect that only tells which reader it is for; on a host of the newsletter's own, too."""

_OF_A_READER = re.compile(r"(?:^|&)j=")
"""What the query of such a redirect has on a host of the newsletter's own."""

CLASSES: Mapping[str, str] = {
    **dict.fromkeys(("subscription-widget-wrap", "subscription-widget-wrap-editor"), SUBSCRIBE),
    **dict.fromkeys(("subscription-widget", "subscribe-widget"), SUBSCRIBE),
    **dict.fromkeys(("subscribe-btn", "archive-btn", "rss-btn", "translate-btn", "mcnFollowContent"), "page furniture"),
    **dict.fromkeys(("button-wrapper", "captioned-button-wrap"), BUTTON),
    **dict.fromkeys(("share-dialog", "post-ufi"), "share button"),
    **dict.fromkeys(("header-anchor-parent", "header-anchor-widget"), "link to a heading"),
    **dict.fromkeys(("captioned-image-container", "image-gallery-embed"), IMAGE),
    **dict.fromkeys(("paywall-jump", "paywall"), "paywall mark"),
    "poll-embed": "poll",
    **dict.fromkeys(("digest-post-embed", "embedded-post-wrap", "embedded-publication-wrap"), "embedded post"),
    **dict.fromkeys(("install-substack-app-embed", "file-embed-wrapper", "youtube-wrap", "vimeo-wrap"), EMBEDDED),
    **dict.fromkeys(("spotify-wrap", "tweet", "instagram"), EMBEDDED),
    **dict.fromkeys(("community-chat", "directMessage", "comments-section"), "comments"),
    **dict.fromkeys(("comments-page", "comment-list"), "comments"),
    **dict.fromkeys(("footnote-number", "footnote-anchor"), "footnote mark"),
    "latex-rendered": FORMULA,
}
_COMPONENTS: Mapping[str, str] = {
    **dict.fromkeys(("SubscribeWidgetToDOM", "SubscribeWidget"), SUBSCRIBE),
    "ButtonCreateButton": BUTTON,
    "PollToDOM": "poll",
    "DigestPostEmbed": "embedded post",
    "CommentsToDOM": "comments",
}
"""Classes and names of components that are furniture, and what to call it."""

_UNSUBSCRIBES = re.compile(r"/(?:unsubscribe|opt-?out)(?:[/.]|$)", re.IGNORECASE)
_OF_ONE = re.compile(r"@|/(?=[^/]*\d)[\w=%~-]{16,}(?:/|$)|/(?!(?i:optout)/?$)(?=[^/]*(?:\d|[a-z][A-Z]))[\w=%~-]+/?$")
"""Where an address on any host takes a reader off the list, and what in its path says which; its query may too."""


def _platform_at(host: str) -> str:
    """The platform that a host is part of, by its own host; '' where it is none's."""
    return next((platform for platform in READERS_PATHS if is_at(host, platform)), "")


def _is_readers_own(host: str, path: str, query: str) -> bool:
    """Whether an address is a reader's own, and tells nothing of where it leads."""
    if _UNSUBSCRIBES.search(path) and (query or _OF_ONE.search(path)):
        return True
    platform = _platform_at(host)
    if not platform:
        return bool(_TO_A_READER.fullmatch(path) and _OF_A_READER.search(query))
    is_of_mail = platform == SUBSTACK and (host.startswith("email.") or _TO_A_READER.fullmatch(path))
    return bool(is_of_mail or re.match(READERS_PATHS[platform], path))


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

LOOSE_GAP = r"\s{0,9}"
"""White space around a sign of HTML or of a script; more would have to be searched again from each word before it."""

_NOT_DISPLAYED = re.compile(rf"display{LOOSE_GAP}:{LOOSE_GAP}none", re.IGNORECASE)


def is_unseen(name: str) -> bool:
    """Say whether an element is markup, whose text no reader sees."""
    return name in _UNSEEN


def furniture(name: str, classes: Iterable[str], attributes: Mapping[str, object]) -> str:
    """Name the reason for which an element is dropped; '' for the newsletter's own text."""
    by_class = next((CLASSES[one] for one in classes if one in CLASSES), "")
    by_component = _COMPONENTS.get(str(attributes.get("data-component-name")), "")
    is_hidden = "hidden" in attributes or _NOT_DISPLAYED.search(str(attributes.get("style")))
    return by_class or by_component or ("hidden text" if is_hidden else _NAMES.get(name, ""))


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


MOST_REDIRECTS = 5
"""How many redirects may be wrapped in each other; what is wrapped deeper is taken out."""

LONGEST_SOURCE = 20_000
"""How many characters of an address are looked at; no browser follows a longer one."""


@dataclass(frozen=True)
class CleanAddress:
    """An address that may be published, or '' where none is left; and what was taken out, which may name a reader."""

    address: str
    taken_out: str = ""
    is_private: bool = False


def clean_address(address: str) -> CleanAddress:
    """Take trackers and a reader's tokens out of an address; what is kept stays as it was written."""
    return _clean(address, redirects=0)


def anchor_slug(address: str) -> str:
    """Give the words of a newsletter's own heading, `https://<name>.substack.com/i/<post>/<n>-<slug>`; '' for none."""
    found = _AT_A_HOST.match(address[:LONGEST_SOURCE])
    host = found["host"].lower() if found else ""
    anchor = _ANCHOR.fullmatch(found["path"]) if found and host != SUBSTACK and is_at(host, SUBSTACK) else None
    return anchor["slug"] if anchor else ""


_AT_A_HOST = re.compile(r"https?://(?P<host>[a-z0-9.-]+)(?P<path>/[^?#\s]*)", re.IGNORECASE)
_NEVER_IN_ADDRESS = re.compile(r'["<>\\^`{|} ]')
_AT_THE_ENDS = " \t\n\r\f\u00a0\u00ad\u200b\ufeff"
_WEB_ADDRESS: TypeAdapter[str] = TypeAdapter(PublicAddress)


def _clean(source: str, *, redirects: int) -> CleanAddress:
    address = _as_a_browser_reads(source)
    host, path, query = _parts(address)
    if not host:
        return CleanAddress("", source.strip(), is_private=_is_mail(address))
    if _is_readers_own(host, path, query):
        return CleanAddress("", source.strip(), is_private=True)
    wrapped = _wrapped(host, path, query)
    if wrapped is None:
        return _without_trackers(source, address)
    is_private = not is_at(host, "google.com")
    if redirects == MOST_REDIRECTS or not wrapped:
        return CleanAddress("", source.strip(), is_private=is_private)
    inner = _clean(wrapped, redirects=redirects + 1)
    return CleanAddress(inner.address, source.strip(), is_private=is_private or inner.is_private)


def _as_a_browser_reads(source: str) -> str:
    """An address without the white space a browser passes over, its scheme in lower case."""
    if len(source) > LONGEST_SOURCE:
        return ""
    address = re.sub(r"[\t\n\r]", "", source.strip(_AT_THE_ENDS))
    return re.sub(r"^https?(?=://)", lambda found: found.group().lower(), address, flags=re.I)


def _parts(address: str) -> tuple[str, str, str]:
    """Host, path and query of a web address; empty where it is none."""
    if not address.startswith(("https://", "http://")):
        return "", "", ""
    try:
        parts = urlsplit(address)
        return (parts.hostname or "").rstrip("."), parts.path, parts.query
    except ValueError:  # brackets without an IPv6 address
        return "", "", ""


def _is_mail(address: str) -> bool:
    return address.lower().startswith("mailto:")


def _wrapped(host: str, path: str, query: str) -> str | None:
    """The address inside a redirect: '' where it cannot be read, None where the address is no redirect."""
    if is_at(host, SUBSTACK) and path.startswith(REDIRECT):
        claims = _CLAIMS.fullmatch(path)
        return _claimed_target(claims["claims"]) if claims else ""
    return redirected(host, path, query)


def _claimed_target(claims: str) -> str:
    """The target that a redirect's own claims name under «e»."""
    bare = claims.rstrip("=")
    try:
        read = json.loads(base64.urlsafe_b64decode(bare + "=" * (-len(bare) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        return ""
    target = read.get("e") if isinstance(read, dict) else None
    return target if isinstance(target, str) else ""


def _without_trackers(source: str, address: str) -> CleanAddress:
    parted = without_trackers(address)
    clean = _publishable(parted.address)
    is_private = any(names_reader(tracker, address) for tracker in parted.trackers)
    return CleanAddress(clean, "&".join(parted.trackers) if clean else source.strip(), is_private=is_private)


def _publishable(address: str) -> str:
    """An address as an issue file may hold it, or ''; what RFC 3986 leaves out is escaped, as a browser does."""
    above = len("https://")
    end = re.search(r"[/?#]|$", address[above:])
    start = above + (end.start() if end else 0)
    escaped = address[:start] + _NEVER_IN_ADDRESS.sub(lambda found: f"%{ord(found.group()):02X}", address[start:])
    try:
        return _WEB_ADDRESS.validate_python(escaped)
    except ValidationError:
        return ""
