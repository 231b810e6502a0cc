"""Addresses of links, alone and in a text: as found to those that may be published, and what was taken out of them.

Trackers hide or prolong addresses, and a newsletter that came by mail names its reader in each of them, and wraps its
lines in the middle of them. Follows no address.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from pydantic import TypeAdapter, ValidationError

from newsletter.importers.formats.document import Dropped
from newsletter.importers.formats.platforms import PLATFORMS, is_readers_own, platform_at
from newsletter.model.record import PublicAddress
from newsletter.model.trackers import is_at, names_reader, without_trackers

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


def is_own_anchor(address: str) -> bool:
    """Say whether an address is a newsletter's own heading on a platform, `https://<name>.substack.com/i/<post>/<n>-<slug>`."""
    return _own_anchor(address) is not None


def anchor_slug(address: str) -> str:
    """Give the words of a newsletter's own heading, joined by hyphens; '' for other addresses."""
    found = _own_anchor(address)
    return found["slug"] if found else ""


def _own_anchor(address: str) -> re.Match[str] | None:
    found = _AT_A_HOST.match(address[:LONGEST_SOURCE])
    platform = platform_at(found["host"].lower()) if found else None
    is_own = found is not None and platform is not None and platform.anchor and found["host"].lower() != platform.host
    return re.fullmatch(platform.anchor, found["path"], re.IGNORECASE) if is_own and platform and found else None


_AT_A_HOST = re.compile(r"https?://(?P<host>[a-z0-9.-]+)(?P<path>/[^?#\s]*)", re.IGNORECASE)
_NEVER_IN_ADDRESS = re.compile(r'["<>\\^`{|} ]')
_AT_THE_ENDS = " \t\n\r\f\u00a0\u00ad\u200b\ufeff"
_WEB_ADDRESS: TypeAdapter[str] = TypeAdapter(PublicAddress)


def _clean(source: str, *, redirects: int) -> CleanAddress:
    address = _as_a_browser_reads(source)
    host, path, query = _parts(address)
    if not host:
        return CleanAddress("", source.strip(), is_private=_is_mail(address))
    if is_readers_own(host, path, query):
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
    return address[:7].lower() == "mailto:"


def _wrapped(host: str, path: str, query: str) -> str | None:
    """The address inside a redirect: '' where it cannot be read, None where the address is no redirect."""
    platform = platform_at(host)
    if platform and platform.redirect and path.startswith(platform.redirect):
        claims = re.fullmatch(platform.claims, path)
        return _claimed_target(claims["claims"]) if claims else ""
    if re.fullmatch(r"(?:www\.)?google\.[a-z.]{2,6}", host) and path == "/url":
        return _parameter(query, "q", "url")
    if is_at(host, "safelinks.protection.outlook.com"):
        return _parameter(query, "url")
    if re.fullmatch(r"lm?\.facebook\.com", host) and path == "/l.php":
        return _parameter(query, "u")
    return None


def _claimed_target(claims: str) -> str:
    """The target that a redirect's own claims name under «e»."""
    bare = claims.rstrip("=")
    try:
        read = json.loads(base64.urlsafe_b64decode(bare + "=" * (-len(bare) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        return ""
    target = read.get("e") if isinstance(read, dict) else None
    return target if isinstance(target, str) else ""


def _parameter(query: str, *names: str) -> str:
    try:
        values = parse_qs(query, max_num_fields=100)
    except ValueError:
        return ""
    return next((values[name][0] for name in names if name in values), "")


def _without_trackers(source: str, address: str) -> CleanAddress:
    parted = without_trackers(address)
    clean = _publishable(parted.address)
    is_private = any(names_reader(tracker, address) for tracker in parted.trackers)
    return CleanAddress(clean, "&".join(parted.trackers) if clean else source.strip(), is_private=is_private)


def _publishable(address: str) -> str:
    """An address as an issue file may hold it, or ''; what RFC 3986 leaves out is escaped, as a browser does."""
    end = re.search(r"[/?#]|$", address[8:])
    start = 8 + (end.start() if end else 0)
    escaped = address[:start] + _NEVER_IN_ADDRESS.sub(lambda found: f"%{ord(found.group()):02X}", address[start:])
    try:
        return _WEB_ADDRESS.validate_python(escaped)
    except ValidationError:
        return ""


OF_A_READER = "token of a reader"
_HOSTS = "|".join(re.escape(platform.host) for platform in PLATFORMS)
_OWN_HOST = rf"(?<![\w./@-])(?:[a-z0-9-]{{1,63}}\.){{0,4}}(?:{_HOSTS})/"
_ANY_ADDRESS = rf"(?:https?://|{_OWN_HOST})(?:(?!https?://|[,;]{_OWN_HOST})[^\s<>\"“”\[\]`|])*"
_FRAMED = re.compile(
    rf"(?P<before>[ \t]{{0,20}}\[\s{{0,20}}|<|`)?(?P<address>{_ANY_ADDRESS})(?P<after>\s{{0,20}}\]|>|`)?", re.IGNORECASE
)
_OF_ADDRESS = r"[^\s<>\[\]()\"`]"
_IN_FRAME = re.compile(
    rf"(?P<before>[\[<(]\s{{0,20}})"
    rf"(?P<address>(?:https?://|{_OWN_HOST}){_OF_ADDRESS}*(?:[ \t]*\n[> \t]*{_OF_ADDRESS}+){{1,80}})"
    rf"(?P<after>\s{{0,20}}[\]>)])",
    re.IGNORECASE,
)
_MORE = r"(?:\n[\w.=?&%~-]+(?=[ \t]*(?:\n|\Z))){1,80}"
_BARE = re.compile(
    rf"(?<!{_OF_ADDRESS})(?:https?://{_OF_ADDRESS}{{0,200}}?|{_OWN_HOST})redirect/{_OF_ADDRESS}+{_MORE}",
    re.IGNORECASE,
)
_LIKE_A_TOKEN = re.compile(r"[0-9_=?&%]|[a-z][A-Z]")
_FULL_LINE = 60
"""From how many characters on a line was broken for its length, within an address too; those of mails have 70."""

_FRAMES = ("[]", "<>", "``")
_AFTER_ADDRESS = ".,;:!?'’*"


def clean_text(text: str) -> tuple[str, list[Dropped]]:
    """Take tokens of a reader out of the addresses in a text; lines keep their numbers.

    What was taken out comes in the order of the text, all of it private.
    """
    parts = list(_private_parts(_with_whole_addresses(text)))
    dropped = [part for part in parts if isinstance(part, Dropped)]
    return "".join(part for part in parts if isinstance(part, str)), dropped


def address_end(text: str) -> int:
    """Where an address ends that was found in a sentence, whose full stop or bracket may follow it."""
    depth, end = 0, len(text)
    for index, character in enumerate(text):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth < 0:
            end = index
            break
    return len(text[:end].rstrip(_AFTER_ADDRESS))


def _with_whole_addresses(text: str) -> str:
    """The text with addresses in one line again; the newlines in them come after them."""
    if not re.search(rf"{_HOSTS}|redirect", text, re.IGNORECASE):
        return text
    return _BARE.sub(_bare, _IN_FRAME.sub(_in_frame, text))


def _in_frame(found: re.Match[str]) -> str:
    parts = [part.strip(" \t>") for part in found["address"].split("\n")]
    address = "".join(parts)
    if not clean_address(_with_scheme(address)).is_private:
        return found[0]
    return f"{found['before']}{address}{found['after']}" + "\n" * (len(parts) - 1)


def _bare(found: re.Match[str]) -> str:
    first, *rest = found[0].split("\n")
    width = len(first) + found.start() - found.string.rfind("\n", 0, found.start()) - 1
    number = 0
    for words in rest:
        if width < _FULL_LINE or not _LIKE_A_TOKEN.search(words):
            break
        number, width = number + 1, len(words)
    return "\n".join(["".join([first, *rest[:number]]) + "\n" * number, *rest[number:]])


def _private_parts(text: str) -> Iterator[str | Dropped]:
    """The text in pieces, with a `Dropped` where something private was."""
    index, line = 0, 1
    while found := _FRAMED.search(text, index):
        line += text.count("\n", index, found.start())
        yield text[index : found.start()]
        end = found.start("address") + address_end(found["address"])
        after = found["after"] if end == found.end("address") else ""
        private = _private(found, text[found.start("address") : end], line, after=after or "")
        if private:
            yield from private
            index = end + len(after or "")
        else:
            index = found.end("address")
            yield text[found.start() : index]
        line += text.count("\n", found.start(), index)
    yield text[index:]


def _private(found: re.Match[str], address: str, line: int, *, after: str) -> list[str | Dropped]:
    """What becomes of an address and the brackets around it; nothing where it may stay as it is."""
    whole = _with_scheme(address)
    clean = clean_address(whole)
    if not clean.is_private:
        return []
    added = whole.removesuffix(address)
    taken_out, before = clean.taken_out.removeprefix(added), found["before"] or ""
    frame = "".join((before + after).split())
    if not clean.address and frame in _FRAMES:
        return [Dropped(taken_out + frame, OF_A_READER, line, is_private=True)]
    kept = clean.address if clean.taken_out == whole else clean.address.removeprefix(added)
    return [Dropped(taken_out, OF_A_READER, line, is_private=True), f"{before}{kept}{after}"]


def _with_scheme(address: str) -> str:
    return address if re.match("https?://", address, re.IGNORECASE) else f"https://{address}"
