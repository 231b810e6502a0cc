"""Works to `citation_` tags, as reference managers and Google Scholar read them of the page on a work.

There is no `citation_pdf_url`: the PDF must stand beside the page, and this site has none.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsletter.citations.coins import MANAGER_TYPES
from newsletter.citations.manager_names import manager_names
from newsletter.citations.work import ARXIV, Work

Tag = tuple[str, str]
"""The name of a `<meta>` and its content."""

_CONTAINERS = {
    "article-journal": "citation_journal_title",
    "paper-conference": "citation_conference_title",
    "chapter": "citation_inbook_title",
}
_PUBLISHERS = {"thesis": "citation_dissertation_institution", "report": "citation_technical_report_institution"}


def citation_tags(work: Work, *, page: str, topics: tuple[str, ...] = ()) -> list[Tag]:
    """The tags of a work on its page; what is not known has none, so that all forms of a citation say the same."""
    return [(name, content) for name, content in _tags(work, page, topics) if content]


def _tags(work: Work, page: str, topics: tuple[str, ...]) -> Iterator[Tag]:
    yield "citation_title", work.title
    yield from (("citation_author", name) for name in manager_names(work.authors))
    yield "citation_publication_date", "/".join(map(str, work.date))
    yield _CONTAINERS.get(work.kind, ""), work.container if work.kind in _CONTAINERS else ""
    yield _PUBLISHERS.get(work.kind, "citation_publisher"), work.publisher
    yield "citation_volume", work.volume
    yield "citation_issue", work.issue
    first, _, last = work.pages.partition("–")
    yield "citation_firstpage", first
    yield "citation_lastpage", last
    yield "citation_doi", work.doi
    yield "citation_arxiv_id", work.number.removeprefix(f"{ARXIV}:")
    yield "citation_public_url", work.url
    yield "citation_abstract_html_url", page
    yield "citation_keywords", "; ".join(topics)
    yield "z:itemType", "" if work.kind in (*_CONTAINERS, *_PUBLISHERS) else MANAGER_TYPES.get(work.kind, "")
    yield "z:archiveID", work.number
