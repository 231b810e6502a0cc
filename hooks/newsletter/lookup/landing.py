"""Landing pages: the page that tells of a paper, from the address of its file or of another form of it. Asks nobody."""

from __future__ import annotations

import re

_PAGES = (
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


def landing_page(address: str) -> str:
    """The address of the page that tells of a paper, without a place on it; most addresses are of one already."""
    bare = address.partition("#")[0]
    for form, page in _PAGES:
        if found := re.fullmatch(form, bare):
            return page.format(**{name: value or "" for name, value in found.groupdict().items()})
    return bare
