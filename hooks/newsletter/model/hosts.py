"""Hosts of web addresses, as browsers read them: what they are called, and whether everybody reaches them."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import SplitResult, unquote, urlsplit

_AUTHORITY = re.compile(r"(?:https?|ftp):[/\\]*([^/\\?#]*)", re.IGNORECASE)
_LONGEST = 2_000
"""What is longer is no address of anybody; a host has 253 characters at most."""

_PORT = re.compile(r":[0-9]*$")
_DOTS = re.compile("[。｡．]")
"""What IDNA reads as a dot."""

_PRIVATE = re.compile(
    r"(?:.*\.)?(?:localhost|localdomain|local|test|internal|intranet|private|corp|home|lan|home\.arpa"
    r"|localtest\.me|lvh\.me|(?:nip|sslip|xip)\.io)",
    re.DOTALL,
)
"""Names that lead to the reader's own machine or network (RFC 6761, 6762, 8375; ICANN's names of private use).

Of the last few all or most of what stands below them leads there too: 127.0.0.1.nip.io.
"""

_STRAY_DOT = re.compile("(?<!l)·|·(?!l)")
"""A dot that is none, but in Catalan between two l."""

FORGES = {"github": ("github",), "gitlab": ("gitlab",), "gitea": ("codeberg", "forgejo", "gitea")}
"""The programs that hosts of repositories run, whose web editors differ, and words of hosts' names that tell them."""

_THIS_MACHINE = ("localhost", "127.0.0.1", "::1", "0.0.0.0")  # noqa: S104
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+")
_GIVEN_OUT = ipaddress.IPv6Network("2000::/3")
"""All that is given out of IPv6 for the public internet."""

_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""Where the last four bytes are an IPv4 address, to which a router leads, RFC 6052."""

_SIGNS = re.compile("[-_.·・\u200c\u200d\ufe0f\u2600-\u27bf\U0001f1e6-\U0001faff]")
"""What beside letters, digits and their marks a host may hold; some hold emoji."""


def why_unfit(address: str) -> str:
    """Say why an address is none to lead readers to; '' where it is one."""
    if has_user(address):
        return "names a user before its host, so that it can be taken for another address"
    host = host_of(address)
    return "" if is_public(host) else f"leads to {host or 'no host'}, which is not on the public web"


def parts_of(address: str) -> SplitResult:
    """The parts of an address; all are empty where brackets in it hold no IPv6 address."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def has_user(address: str) -> bool:
    """Whether an address names a user before its host, so that it can be taken for another."""
    return "@" in _plain(_authority(address))


def is_this_machine(address: str) -> bool:
    """Whether an address leads whoever follows it to the own machine, or nowhere; ValueError where it is none."""
    return urlsplit(address).hostname in (None, *_THIS_MACHINE)


def host_of(address: str) -> str:
    """The host that a browser takes from an address, its labels decoded; '' where that is none."""
    host = _PORT.sub("", _plain(_authority(address)).rpartition("@")[2])
    if host.startswith("["):
        return host
    labels = [_decoded(label) for label in host.removesuffix(".").split(".")]
    is_host = all(labels) and all(map(_may_stand, "".join(labels))) and not _STRAY_DOT.search(".".join(labels))
    return ".".join(labels) if is_host else ""


def forge_of(address: str) -> str | None:
    """Which program the host of a repository runs, as its name tells; None where it does not."""
    host = urlsplit(address).hostname or ""
    return next((forge for forge, words in FORGES.items() if any(word in host for word in words)), None)


def is_public(host: str) -> bool:
    """Whether a host is one that everybody reaches, as far as its name tells."""
    if host.startswith("["):
        return is_public_ip(host.strip("[]"))
    if _NUMBER.fullmatch(host.rpartition(".")[2]):  # browsers take such a host for an IPv4 address, or for none
        return is_public_ip(_dotted(host))
    return "." in host and not _PRIVATE.fullmatch(host)


def _authority(address: str) -> str:
    """What stands between the scheme and the path; browsers pass over tabs and newlines, and a backslash is a slash."""
    found = _AUTHORITY.match(re.sub(r"[\t\r\n]", "", address[:_LONGEST].strip()))
    return found[1] if found else ""


def _plain(text: str) -> str:
    """A host without escapes, wide letters and capitals."""
    return _DOTS.sub(".", unicodedata.normalize("NFKC", unquote(text))).casefold()


def _decoded(label: str) -> str:
    """A label in its own letters; what is no punycode is left, for it leads nowhere."""
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return label


def _may_stand(sign: str) -> bool:
    return sign.isalnum() or bool(_SIGNS.match(sign)) or unicodedata.category(sign).startswith("M")


def _dotted(host: str) -> str:
    """An IPv4 address in its four numbers, however it is written: 127.1, 0x7f.1, 2130706433; '' where it is none."""
    parts = [_number(part) for part in host.split(".")]
    *first, last = parts
    if len(parts) > 4 or not all(0 <= part < 256 for part in first) or not 0 <= last < 256 ** (5 - len(parts)):
        return ""
    return str(ipaddress.IPv4Address(sum(part << 24 - 8 * index for index, part in enumerate(first)) + last))


def _number(text: str) -> int:
    """A number as browsers read those of addresses, -1 where it is none; a leading zero makes it octal."""
    if not _NUMBER.fullmatch(text) or len(text) > 20:
        return -1
    if text.startswith("0x"):
        return int(text, 16) if text != "0x" else 0
    if len(text) > 1 and text.startswith("0"):
        return int(text, 8) if re.fullmatch("[0-7]+", text) else -1
    return int(text)


def is_public_ip(text: str) -> bool:
    """Whether an IP address belongs to the public internet, and so does every address that is written within it."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv4Address):
        return address.is_global and not address.is_multicast
    if address.ipv4_mapped or address in _TRANSLATED:
        return is_public_ip(str(ipaddress.IPv4Address(address.packed[-4:])))
    carried = [one for one in (address.sixtofour, *(address.teredo or ())) if one]
    return address.is_global and address in _GIVEN_OUT and all(is_public_ip(str(one)) for one in carried)
