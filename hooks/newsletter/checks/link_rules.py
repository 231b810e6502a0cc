"""Rules about links: where they lead, whether as what their kind says, and what in them nobody needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from urllib.parse import SplitResult, urlsplit

from newsletter.checks.finding import FieldPlace, Finding, entries_in
from newsletter.checks.texts import Text, prose_of
from newsletter.model import LINK_KINDS, Extra, Link, Paper
from newsletter.model.identifiers import arxiv_id, doi
from newsletter.model.trackers import target_of, without_trackers
from newsletter.problem import quoted, visible
from newsletter.source.project import IssueFile, Reading
from newsletter.source.yaml_text import is_within
from newsletter.text.prose import prose_links

_KNOWN_HOSTS = (
    "arxiv.org ar5iv.org doi.org github.com github.io gitlab.com huggingface.co hf.co acm.org aclanthology.org"
    " openreview.net neurips.cc mlr.press aaai.org usenix.org springer.com ieee.org nature.com sciencedirect.com"
    " semanticscholar.org dblp.org zenodo.org kaggle.com youtube.com youtu.be vimeo.com slideshare.net speakerdeck.com"
    " google.com microsoft.com amazon.science wikipedia.org wikimedia.org medium.com substack.com"
)
_KNOWN = frozenset(_KNOWN_HOSTS.split())
"""Hosts known to answer under https; others that are spelt nearly so are slips."""

_SHORTENERS = ("t.co", "bit.ly", "buff.ly", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "tinyurl.com")
"""Hosts that send everybody on, and count them."""

_ADDRESSES = tuple((kind, re.compile(kind.address)) for kind in LINK_KINDS if kind.address)
"""The kinds that an address alone can tell."""

_ABBREVIATED = re.compile(r"/wiki/.*_(?:Inc|Corp|Ltd|Co|Jr|Sr|[A-Z])\.$")
"""The end of an address whose full stop is that of a name, «Quokka_Inc.»."""

_SHORT = 9
"""Hosts of fewer letters may be like one another."""

_NO_WWW = re.compile(r"(?:ww|w{4,}|https?)\.(?=[^.]+\.)")
_THROUGH = re.compile(
    r"(?P<host>[a-z0-9-]+-(?:com|org|net|edu|gov|eu|uk|de|fr|cn|jp))\.(?:(?:[\w-]+\.)*(?:ez)?proxy[\w-]*(?:\.[\w-]+)+|[\w-]+\.oclc\.org|translate\.goog)"
)
"""A host that others are seen through, by members of a library or in another language."""

_KEY = re.compile(
    r"(?:^|&)(?P<name>(?:access_?|auth_?)token|token(?==[^&]*\d)|api_?key|passw(?:or)?d|(?:session_?id|phpsessid)(?==[^&]{16})"
    r"|x-amz-signature)=",
    re.IGNORECASE,
)
"""What in an address opens a page for one reader alone, or for an hour; «pwd» is told to all who may see a file."""

_PLACEHOLDER = re.compile(
    r"/(?:USER(?:NAME)?|OWNER|ORG|REPO(?:SITORY)?|TODO|TBD|XXXX+|your[-_]?username|yourname|your[-_]name(?=/.)|your[-_](?:org|repo))"
    r"(?=/|$)"
)
_OPENED = {")": "(", "]": "["}
_BEHIND = re.compile(r"(?:[.,;:'\"*]|&(?:quot|gt|#39|nbsp);|%20|%C2%A0|%E2%80%8B)+$", re.IGNORECASE)
"""What was copied with an address and stands behind it."""

_OTHER = "other"
"""The kind that contradicts no address."""


def tracking_parameter(reading: Reading) -> Iterator[Finding]:
    """An address has nothing in it that only counts who follows it, and is the page's own."""
    for text in addresses_of(reading):
        clean, trackers = without_trackers(text.text)
        target = target_of(text.text)
        if _host(urlsplit(text.text)) in _SHORTENERS:
            message = f"the address {quoted(text.text)} is a shortened one, which may lead elsewhere one day"
            yield text.warning(message, "write the address that it leads to")
        elif trackers or target:
            by = f"the redirect of {_host(urlsplit(text.text))}" if target else _named(trackers)
            message = f"the address {quoted(text.text)} tracks its readers by {by}"
            clean = without_trackers(target).address if target else clean
            yield text.warning(message, f"write {visible(clean)}")


def end_of_address(reading: Reading) -> Iterator[Finding]:
    """An address ends where its page's does: a full stop or a bracket was copied with it, or «…» for the rest of it."""
    for text in addresses_of(reading):
        clean = _BEHIND.sub("", text.text.replace("&amp;", "&"))
        while clean[-1:] in (")", "]") and clean.count(_OPENED[clean[-1]]) < clean.count(clean[-1]):
            clean = _BEHIND.sub("", clean[:-1])
        is_cut_off = text.text.endswith(("...", "…"))
        if is_cut_off or (clean != text.text and not _ABBREVIATED.search(text.text)):
            message = f"the address {quoted(text.text)} is hardly meant as it stands"
            hint = "copy the whole address" if is_cut_off else f"write {visible(clean)}"
            yield text.warning(message, hint)


def mistyped_address(reading: Reading) -> Iterator[Finding]:
    """An address is spelt as its host's, leads to it directly, and names the paper where it leads to papers alone."""
    for text in addresses_of(reading):
        if hint := _meant(text.text):
            message = f"the address {quoted(text.text)} is hardly the one that is meant"
            yield text.warning(message, hint)


def _meant(address: str) -> str:
    """What to write in place of a mistyped address; '' where nothing tells that one is."""
    parts = urlsplit(address)
    host, site = _host(parts), _site(_host(parts))
    if key := _KEY.search(parts.query):
        return f"leave out {visible(key['name'])}, which lets in whoever has it"
    if _PLACEHOLDER.search(parts.path):
        return "write the address that is meant; this one is of a template"
    if site in _KNOWN:
        is_bare = (site, parts.path[:5]) in (("arxiv.org", "/abs/"), ("arxiv.org", "/pdf/")) and not arxiv_id(address)
        return "copy the address of the paper, with its whole id" if is_bare else ""
    meant = ""
    if seen := _THROUGH.fullmatch(host):
        meant = seen["host"].replace("--", " ").replace("-", ".").replace(" ", "-")
    elif _NO_WWW.match(host):
        meant = "www." + host.partition(".")[2].removeprefix("www.")
    elif near := _near(site):
        meant = host.removesuffix(site) + near
    return f"write {visible(address.replace(parts.netloc, meant, 1))}" if meant else ""


@lru_cache(maxsize=1_000)
def _near(site: str) -> str:
    """The known host that differs from this one by a slip of the hand; '' where none does."""
    return next((one for one in sorted(_KNOWN) if len(one) >= _SHORT and _is_slip(site, one)), "")


def _is_slip(one: str, other: str) -> bool:
    """Whether a letter is missing, too many, another, or interchanged with the next."""
    if abs(len(one) - len(other)) > 1:
        return False
    at = next((at for at, (first, second) in enumerate(zip(one, other, strict=False)) if first != second), -1)
    rests = one[at:], other[at:]
    return rests[0][1:] in (rests[1], rests[1][1:]) or rests[1][1:] == rests[0] or _turned(rests[0]) == rests[1]


def _turned(text: str) -> str:
    return text[1::-1] + text[2:]


def insecure_address(reading: Reading) -> Iterator[Finding]:
    """A host that answers under https is addressed by it."""
    for text in addresses_of(reading):
        if text.text.startswith("http:") and _site(_host(urlsplit(text.text))) in _KNOWN:
            message = f"the address {quoted(text.text)} begins with http://, and its host has https://"
            yield text.warning(message, f"write https{visible(text.text[4:])}")


def link_to_paper(reading: Reading) -> Iterator[Finding]:
    """A link that leads to the paper itself is written as its arXiv id or DOI."""
    for place, entry, link in links_of(reading):
        if link.kind == _OTHER or (link.kind == "paper" and (entry.arxiv or entry.doi)):
            continue
        if field := _paper_field(link):
            name, value = field
            written = f'"{value}"' if name == "arxiv" else visible(value)
            hint = f"write {name}: {written} and delete the link"
            own = getattr(entry, name) or ""
            if own:
                hint = f"{name}: says {visible(own)}; delete the link, or write kind: other if the papers differ"
            if own.casefold() == value.casefold():
                hint = f"delete it; {name}: makes that link already"
            yield place.at("url").error(f"the link of kind {link.kind} leads to the paper {visible(value)}", hint)


def link_kind(reading: Reading) -> Iterator[Finding]:
    """The kind of a link does not contradict what its host holds."""
    for place, entry, link in links_of(reading):
        if link.kind == "paper" and (entry.arxiv or entry.doi):  # of which another rule says more
            continue
        parts = urlsplit(link.url)
        for kind, pattern in _ADDRESSES:
            fits = link.kind in (kind.id, *kind.fits, _OTHER)
            if not fits and pattern.fullmatch(_host(parts) + parts.path):
                message = f"{quoted(link.url)} is of kind {kind.id}, not {link.kind}"
                yield place.at("kind").warning(message, f"write kind: {kind.id}")


def repeated_link(reading: Reading) -> Iterator[Finding]:
    """An entry has a link once."""
    first: dict[tuple[object, str], FieldPlace] = {}
    for place, _, link in links_of(reading):
        here = place.at("url")
        there = first.setdefault((place.entry, _same(link.url)), here)
        if there is not here:
            message = f"the link to {quoted(link.url)} is in line {there.position.line} already"
            yield here.warning(message, "delete one of them")


def archived_copy(reading: Reading) -> Iterator[Finding]:
    """The archived copy of a link is at another host than the link."""
    for place, _, link in links_of(reading):
        if link.archived and _host(urlsplit(link.archived)) == _host(urlsplit(link.url)):
            hint = "write the address of the copy in a web archive; url stays as it was"
            yield place.at("archived").error("the archived copy is at the host of the link itself", hint)


def links_of(reading: Reading) -> Iterator[tuple[FieldPlace, Paper | Extra, Link]]:
    """Every link whose address could be read, and where it stands."""
    return chain.from_iterable(file.once(_links) for file in reading.files)


def _links(file: IssueFile) -> tuple[tuple[FieldPlace, Paper | Extra, Link], ...]:
    found = ((place, entry, at, one) for place, entry in entries_in(file) for at, one in enumerate(entry.links))
    places = ((place.at("links", at), entry, one) for place, entry, at, one in found)
    return tuple(one for one in places if not one[0].at("url").is_faulty)


def addresses_of(reading: Reading) -> Iterator[Text]:
    """Every address: those of links and of the posts that volumes were, and those in prose."""
    for file in reading.files:
        if file.volume.original and not is_within(("original",), file.faults):
            yield Text(file, ("original",), file.volume.original)
    yield from (Text(place.file, (*place.field_path, "url"), link.url) for place, _, link in links_of(reading))
    for text in prose_of(reading):
        for link in prose_links(text.text):
            if _is_address(link.address):
                yield Text(text.file, text.field_path, link.address)


def _is_address(text: str) -> bool:
    try:
        return bool(urlsplit(text).hostname)
    except ValueError:
        return False


def _host(parts: SplitResult) -> str:
    return parts.hostname or ""


def _site(host: str) -> str:
    return ".".join(host.rsplit(".", 2)[-2:])


def _named(trackers: Iterable[str]) -> str:
    *others, last = dict.fromkeys(visible(one.partition("=")[0]) for one in trackers)
    return f"{', '.join(others)} and {last}" if others else last


def _same(address: str) -> str:
    """What two spellings of one address share."""
    parts = urlsplit(without_trackers(address).address)
    return f"{_host(parts).removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}#{parts.fragment}"


def _paper_field(link: Link) -> tuple[str, str] | None:
    """The field that a link to a paper belongs in, and its value; None where it leads elsewhere."""
    if paper := arxiv_id(link.url.partition("?")[0]):
        return "arxiv", paper
    host = _host(urlsplit(link.url))
    if link.kind in ("code", "paper") and host in ("doi.org", "dx.doi.org", "dl.acm.org"):
        found = doi(link.url)
        if found and not found.startswith("10.5281/zenodo"):
            return "doi", found
    return None
