"""References that editors type: arXiv ids and DOIs, alone or in addresses, and addresses of pages that may name one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from newsletter.model.characters import UNPRINTABLE
from newsletter.model.record import PublicAddress
from newsletter.model.sameness import Name, Names, id_of
from newsletter.model.trackers import without_trackers
from newsletter.problem import NewsletterError, quoted

_BY_RULE = (
    (re.compile(r"https://aclanthology\.org/(?P<id>[A-Za-z0-9.-]+)/$"), "10.18653/v1/{}"),
    (re.compile(r"https?://(?:www\.)?nature\.com/articles/(?P<id>[a-z0-9-]+)(?:\.pdf)?/?(?:[?#].*)?$"), "10.1038/{}"),
    (re.compile(r"https?://zenodo\.org/records?/(?P<id>[0-9]+)(?:/.*|[?#].*)?$"), "10.5281/zenodo.{}"),
)
"""Addresses that have no DOI in them, and the DOI that follows; who is asked for it says whether it is there."""

_LANDING_PAGES = (
    (
        r"https?://(?:www\.)?openreview\.net/(?:forum|pdf|attachment|revisions)\?(?:.*&)?id=(?P<id>[\w-]+).*",
        "https://openreview.net/forum?id={id}",
    ),
    (
        r"https?://proceedings\.mlr\.press/(?P<volume>v\d+|r\d+)/(?P<id>[\w-]+)(?:/[\w-]+\.pdf|\.html)?/?",
        "https://proceedings.mlr.press/{volume}/{id}.html",
    ),
    (
        r"https?://(?P<host>papers\.n(?:eur)?ips\.cc|proceedings\.neurips\.cc)/(?P<folder>paper(?:_files/paper)?)/(?P<year>\d{4})"
        r"/(?:file|hash)/(?P<id>[0-9a-f]+)-(?:Abstract|Paper|Metadata|Supplemental|Bibtex|AuthorFeedback|Reviews?)"
        r"(?P<track>(?:-[\w]+)*)\.\w+",
        "https://{host}/{folder}/{year}/hash/{id}-Abstract{track}.html",
    ),
    (
        r"https?://openaccess\.thecvf\.com/(?P<folder>[\w/]+)/(?:papers|html)/(?P<id>[^/]+_paper)\.(?:pdf|html)",
        "https://openaccess.thecvf.com/{folder}/html/{id}.html",
    ),
    (
        r"https?://(?:www\.)?jmlr\.org/papers/volume(?P<volume>\d+)/(?P<id>[\w-]+)/[\w-]+\.pdf",
        "https://jmlr.org/papers/v{volume}/{id}.html",
    ),
    (
        r"https?://(?:www\.)?(?:aclanthology\.org|aclweb\.org/anthology)/(?P<id>[A-Za-z0-9.-]+?)(?:v[1-9])?(?:\.pdf|\.bib)?/?(?:[?#].*)?",
        "https://aclanthology.org/{id}/",
    ),
)
"""Addresses of the forms of a paper, and that of its page."""

_OF_IDS = re.compile(
    r"https?://(?:[a-z]+\.)?(?:arxiv\.org|doi\.org|alphaxiv\.org|(?:hf|huggingface)\.co/papers)(?:/|$)"
)
"""Addresses in which an id must be; where it is none, it is mistyped, and the page would tell of nothing."""

_AROUND = " \t<>\"'“”‘’«»"
_LINKED = re.compile(r"\[[^\[\]]*\]\((\S+)\)$")
_HEADED = re.compile(r"\[([^\[\]\s]+)\](?:\s|$)")
"""What begins as the title of a page of arXiv does: «[2511.14881] Smiling at Burrows»."""

_WITHOUT_SCHEME = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}/\S+$")

_ADDRESS: TypeAdapter[str] = TypeAdapter(PublicAddress)


@dataclass(frozen=True)
class Reference:
    """What an editor asks for: an arXiv id or a DOI, in the form in which two can be compared, or a page's address.

    An entry of BibTeX that names none of them is known by where it stands.
    """

    service: Literal["arXiv", "DOI", "page", "BibTeX"]
    id: str
    page: str = field(default="", compare=False)
    """The page from whose address a DOI follows, which is read where nobody knows that DOI."""

    def __str__(self) -> str:
        return self.id if self.service == "page" else f"{self.service} {self.id}"

    @property
    def names(self) -> Names:
        """What is known of a paper of which only this is."""
        if self.service not in ("arXiv", "DOI"):
            return Names({})
        return Names({"given": Name("arXiv id" if self.service == "arXiv" else "DOI", self.id)})


def read_reference(text: str) -> Reference:
    """Read an arXiv id, a DOI, an address that has one or from which one follows, or the address of another page."""
    if UNPRINTABLE.search(text):
        raise _neither(text)
    bare = _bare(text)
    found = reference_of(bare) or reference_of(bare.partition(" ")[0]) or _followed(bare) or _page(bare)
    if found is None or found.id.startswith("10.48550/"):
        raise _neither(text)
    return found


def reference_in(text: str) -> Reference | None:
    """The reference that a text is; None where it is none."""
    try:
        return read_reference(text)
    except NewsletterError:
        return None


def _bare(text: str) -> str:
    """A reference without what stands around it where it is copied from: signs, a link of Markdown, a page's title."""
    text = text.strip(_AROUND)
    if found := _LINKED.match(text) or _HEADED.match(text):
        text = found[1]
    return f"https://{text}" if _WITHOUT_SCHEME.match(text) and not reference_of(text) else text


def _followed(text: str) -> Reference | None:
    """The DOI that follows from the address of a site that gives its DOIs by rule; None for another text."""
    page = _landing_page(text)
    for address, doi in _BY_RULE:
        if (found := address.match(page)) and (reference := reference_of(doi.format(found["id"]))):
            return replace(reference, page=page)
    return None


def _page(text: str) -> Reference | None:
    """The page that an address leads to, if everybody reaches it."""
    if not re.match("https?://", text.strip()) or _OF_IDS.match(text.strip()):
        return None
    try:
        address = _ADDRESS.validate_python(text.strip())
    except ValidationError as error:
        raise NewsletterError(f"{quoted(text)} {error.errors()[0]['msg']}") from error
    return Reference("page", _landing_page(without_trackers(address).address))


def _landing_page(address: str) -> str:
    """The address of the page that tells of a paper, without a place on it; most addresses are of one already."""
    bare = address.partition("#")[0]
    for form, page in _LANDING_PAGES:
        if found := re.fullmatch(form, bare):
            return page.format(**{name: value or "" for name, value in found.groupdict().items()})
    return bare


def reference_of(text: str) -> Reference | None:
    """Make the reference of an arXiv id or a DOI; None where the text is neither."""
    name = id_of(text)
    return Reference("arXiv" if name.kind == "arXiv id" else "DOI", name.text) if name else None


def _neither(text: str) -> NewsletterError:
    hint = "write an arXiv id like 2511.14881, a DOI like 10.1145/3777368, or the address of one or of a page"
    return NewsletterError(f"{quoted(text)} is neither an arXiv id nor a DOI; {hint}")
