"""Trackers: what in the query of an address only counts who follows it, or names who does.

The one list of them: what an importer takes out is what `check` warns of.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import parse_qs, unquote

from newsletter.model.hosts import parts_of
from newsletter.model.link_kinds import CODE_HOSTS

_EVERYWHERE = re.compile(
    r"utm_.*|fbclid|[gdy]clid|gclsrc|[gw]braid|msclkid|t[tw]clid|rb_clickid|li_fat_id|igsh(?:id)?|srsltid|_gl|_ga"
    r"|ref_src|ref_url|mc_cid|_hsmi|hsctatracking|wickedid|_bhlid|_bhiiv",
    re.DOTALL,
)
_OF_A_READER = re.compile(r"mc_eid|mkt_tok|_hsenc|vero_id|oly_(?:enc|anon)_id|ml_subscriber(?:_hash)?|ck_subscriber_id")
"""What names a reader wherever it stands: the mailing programs' numbers of subscribers."""

_REFERRED = re.compile(r"main|master|trunk|dev(?:elop)?|head|refs/.*|v?\d+(?:\.\d+)+|[0-9a-f]{7,40}", re.DOTALL)
"""A branch, a version or a commit, which «ref» names where code is kept."""

_KEEPING_CODE = (*CODE_HOSTS, "githubusercontent.com")
_OF_A_HOST = (
    (
        ("substack.com",),
        r"publication_id|post_id|isfreemail|triedredirect|showwelcome(?:onshare)?|just_subscribed|open_in_app",
    ),
    (("linkedin.com",), r"trk|trackingid"),
    (("youtube.com", "youtu.be", "spotify.com"), r"si|feature|pp"),
)
"""What counts readers on some hosts and says something on others."""

_OF_A_READER_OF_A_HOST = ((("substack.com",), r"[rsj]|token"), (("list-manage.com",), "e"))


_REDIRECTS = (
    (r"(?:www\.)?google\.[a-z.]{2,6}", "/url", ("q", "url")),
    (r"(?:.+\.)?safelinks\.protection\.outlook\.com", ".*", ("url",)),
    (r"lm?\.facebook\.com|l\.instagram\.com", r"/(?:l\.php)?", ("u",)),
    (r"(?:www\.)?linkedin\.com", "/(?:redir/redirect|safety/go)", ("url",)),
    (r"(?:www\.)?youtube\.com", "/redirect", ("q",)),
    (r"(?:www\.)?duckduckgo\.com", "/l/", ("uddg",)),
)
"""Hosts that count who leaves by them: how their paths read, and which parameter says where to."""

_OF_ANYBODY = re.compile(
    r"(?:/[^/]+)*/(?:click|track|redir(?:ect)?|out(?:bound|going)?|away|goto|exit)(?:\.\w+)?/?", re.I
)
_TARGETS = ("url", "target", "u", "to", "q", "dest", "destination", "redirect", "redirect_url", "link", "href")
"""The paths of redirects on any other host, and the parameters of which one is a whole address."""

_MOST_PARAMETERS = 100


class Parted(NamedTuple):
    """An address without trackers, and the parameters that were taken out of it."""

    address: str
    trackers: tuple[str, ...]


def without_trackers(address: str) -> Parted:
    """Take the trackers out of an address; what is kept stays as it was written."""
    before, number_sign, fragment = address.partition("#")
    path, question, query = before.partition("?")
    if not question:
        return Parted(address, ())
    host = _host(address)
    parameters = query.split("&")
    trackers = tuple(one for one in parameters if _is_tracker(one, host))
    kept = "&".join(one for one in parameters if one not in trackers)
    return Parted(f"{path}{question if kept or not trackers else ''}{kept}{number_sign}{fragment}", trackers)


def redirected(host: str, path: str, query: str) -> str | None:
    """The address that a redirect leads to, "" where it cannot be read; None where these are of no redirect."""
    for hosts, way, names in _REDIRECTS:
        if re.fullmatch(hosts, host) and re.fullmatch(way, path):
            return _parameter(query, names)
    told = (_parameter(query, (name,)) for name in _TARGETS) if _OF_ANYBODY.fullmatch(path) else ()
    return next((target for target in told if target.startswith(("https://", "http://"))), None)


def target_of(address: str) -> str:
    """The web address that a redirect leads to; "" where an address is none, or its target no web address."""
    parts = parts_of(address)
    target = redirected(_host(address), parts.path, parts.query) or ""
    if parts.fragment and "#" not in target:  # browsers take it along
        target += f"#{parts.fragment}"
    return target if re.fullmatch(r"https?://[^\s\"<>\\^`{|}]+", target) else ""


def _parameter(query: str, names: tuple[str, ...]) -> str:
    try:
        values = parse_qs(query, max_num_fields=_MOST_PARAMETERS)
    except ValueError:
        return ""
    return next((values[name][0] for name in names if name in values), "")


def names_reader(tracker: str, address: str) -> bool:
    """Whether a tracker of an address is of one reader alone."""
    return _names_reader(tracker, _host(address))


def _name(parameter: str) -> str:
    """The name of a parameter; «amp;» is left before it where an ampersand was escaped twice."""
    return unquote(parameter.partition("=")[0]).lower().removeprefix("amp;")


def is_at(host: str, *domains: str) -> bool:
    """Whether a host is one of some domains or below it."""
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def _is_tracker(parameter: str, host: str) -> bool:
    name = _name(parameter)
    if name == "ref":
        return not (is_at(host, *_KEEPING_CODE) or _REFERRED.fullmatch(parameter.partition("=")[2].lower()))
    return bool(_EVERYWHERE.fullmatch(name)) or _names_reader(parameter, host) or _is_of(name, host, _OF_A_HOST)


def _names_reader(parameter: str, host: str) -> bool:
    name = _name(parameter)
    if _OF_A_READER.fullmatch(name) or (name == "email" and "@" in unquote(parameter)):
        return True
    return _is_of(name, host, _OF_A_READER_OF_A_HOST)


def _is_of(name: str, host: str, listed: tuple[tuple[tuple[str, ...], str], ...]) -> bool:
    return any(re.fullmatch(names, name) and is_at(host, *hosts) for hosts, names in listed)


def _host(address: str) -> str:
    return (parts_of(address).hostname or "").rstrip(".")
