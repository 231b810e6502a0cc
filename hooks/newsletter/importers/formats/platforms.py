"""Platforms that newsletters are published on, and what of an address may be published that leads there or elsewhere.

A further platform is a further row of the one table. Trackers hide or prolong addresses, and a newsletter that came by
mail names its reader in each of them. Knows nothing of a tree or a document, and follows no address.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from newsletter.model.record import PublicAddress
from newsletter.model.trackers import is_at, names_reader, redirected, without_trackers

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
        **dict.fromkeys(("subscription-widget-wrap", "subscription-widget-wrap-editor"), SUBSCRIBE),
        **dict.fromkeys(("subscription-widget", "subscribe-widget"), SUBSCRIBE),
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
    },
    components={
        **dict.fromkeys(("SubscribeWidgetToDOM", "SubscribeWidget"), SUBSCRIBE),
        "ButtonCreateButton": BUTTON,
        "PollToDOM": "poll",
        "DigestPostEmbed": "embedded post",
        "CommentsToDOM": "comments",
    },
)
PLATFORMS = (
    SUBSTACK,
    Platform(host="beehiiv.com", readers_path=r"/ss/c/"),
    Platform(host="beehiiv.net", readers_path=r"/v2/clicks/"),
    Platform(host="convertkit-mail.com", readers_path="/"),
    Platform(host="convertkit-mail2.com", readers_path="/"),
    Platform(host="mlsend.com", readers_path="/"),
    Platform(host="sendgrid.net", readers_path=r"/(?:ls|wf)/"),
)
"""Every platform; a newsletter may be on any of them, or on none. Most send mails with links that are one reader's."""

_UNSUBSCRIBES = re.compile(r"/(?:unsubscribe|opt-?out)(?:[/.]|$)", re.IGNORECASE)
_OF_ONE = re.compile(r"@|/(?=[^/]*\d)[\w=%~-]{16,}(?:/|$)|/(?!(?i:optout)/?$)(?=[^/]*(?:\d|[a-z][A-Z]))[\w=%~-]+/?$")
"""Where an address on any host takes a reader off the list, and what in its path says which; its query may too."""


def _platform_at(host: str) -> Platform | None:
    """The platform that a host is part of; None where it is none's."""
    return next((platform for platform in PLATFORMS if is_at(host, platform.host)), None)


def _is_readers_own(host: str, path: str, query: str) -> bool:
    """Whether an address is a reader's own, and tells nothing of where it leads."""
    row = _platform_at(host)
    if _UNSUBSCRIBES.search(path) and (query or _OF_ONE.search(path)):
        return True
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

LOOSE_GAP = r"\s{0,9}"
"""White space around a sign of HTML or of a script; more would have to be searched again from each word before it."""

_NOT_DISPLAYED = re.compile(rf"display{LOOSE_GAP}:{LOOSE_GAP}none", re.IGNORECASE)


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
    platform = _platform_at(found["host"].lower()) if found else None
    if found is None or platform is None or not platform.anchor or found["host"].lower() == platform.host:
        return ""
    anchor = re.fullmatch(platform.anchor, found["path"], re.IGNORECASE)
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
    platform = _platform_at(host)
    if platform and platform.redirect and path.startswith(platform.redirect):
        claims = re.fullmatch(platform.claims, path)
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
