"""A page's own tags to facts: those that publishers write for Google Scholar and reference managers.

Asks nobody itself. The tags are Highwire's (citation_title …), and Dublin Core, PRISM, bepress and EPrints where a page
has those alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from newsletter.lookup.exchange import Answer
from newsletter.lookup.facts import (
    NAME_LENGTH,
    TEXT_LENGTH,
    Facts,
    NoAnswerError,
    date_in,
    make_facts,
    place,
    signed,
)
from newsletter.lookup.withdrawals import notice_in_title
from newsletter.model.dates import PartialDate
from newsletter.model.family_names import parted_at_comma
from newsletter.model.identifiers import arxiv_id, doi
from newsletter.model.record import LINE_LENGTH
from newsletter.text.titles import title_of_markup

_TITLES = ("citation_title", "bepress_citation_title", "eprints.title", "dc.title", "dcterms.title")
_AUTHORS = (
    *("citation_author", "bepress_citation_author", "eprints.creators_name"),
    *("dc.creator", "dcterms.creator", "dc.creator.personalname"),
)
_DATES = (
    *("citation_publication_date", "citation_online_date", "citation_date", "citation_cover_date"),
    *("prism.publicationdate", "bepress_citation_date", "eprints.date", "dc.date", "dc.issued", "dcterms.issued"),
    "citation_year",
)
_DOIS = (
    *("citation_doi", "prism.doi", "bepress_citation_doi"),
    *("dc.identifier", "dc.identifier.doi", "dcterms.identifier"),
)
_VENUES = {
    "citation_conference_title": "conference",
    "citation_conference": "conference",
    "citation_journal_title": "journal",
    "prism.publicationname": "journal",
    "bepress_citation_journal_title": "journal",
    "citation_inbook_title": "book",
    "citation_book_title": "book",
    "citation_dissertation_institution": "thesis",
    "citation_technical_report_institution": "report",
}
_DETAILS = {
    "volume": ("citation_volume", "prism.volume"),
    "number": ("citation_issue", "prism.number"),
    "first": ("citation_firstpage", "prism.startingpage"),
    "last": ("citation_lastpage", "prism.endingpage"),
}
_MOST_TAGS = 12_000
_MOST_IDS = 50
_ENCODINGS_TEXT = (
    "iso-8859-1 iso-8859-2 iso-8859-15 windows-1250 windows-1251 windows-1252 koi8-r shift_jis euc-jp gb2312 gbk"
    " gb18030 big5 euc-kr"
)
_ENCODINGS = frozenset(_ENCODINGS_TEXT.split())
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([a-z0-9_-]{2,20})", re.IGNORECASE)
_PAGES = ("text/html", "application/xhtml+xml", "")
_HINT = "give the DOI or the arXiv id that the page names, or write the entry by hand"

Tags = Mapping[str, list[str]]


def read_page(answer: Answer, page: str) -> Facts:
    """Read the facts that the tags of a page tell; NoAnswerError where it has none."""
    host = urlsplit(page).hostname or page
    if answer.status != 200:
        raise NoAnswerError(f"{host} answered with status {answer.status}; {_HINT}")
    kind = answer.media_type.partition(";")[0].strip()
    if kind not in _PAGES:
        raise NoAnswerError(f"{host} gives no page but {kind[:60]}; {_HINT}")
    tags = _tags(_text(answer))
    title, notice = notice_in_title(title_of_markup(_first(tags, _TITLES)))
    if not title:
        raise NoAnswerError(f"{host} has no title for reference managers on its page; {_HINT}")
    own, arxiv = _doi(tags), arxiv_id(_first(tags, ("citation_arxiv_id",)))
    date = date_in(_first(tags, _DATES))
    return make_facts(
        host,
        title=title,
        authors=_authors(tags),
        arxiv=arxiv,
        doi=own,
        date=date,
        venue=_venue(tags, date if _is_sure(tags) else None),
        page=None if own or arxiv else page,
        notice=notice or _withdrawal(tags),
    )


class _TagReading:
    """What lxml tells of a page while it reads it, without a tree: nothing but the tags that name and say something."""

    def __init__(self) -> None:
        self.found: defaultdict[str, list[str]] = defaultdict(list)
        self.left = _MOST_TAGS

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = attributes.get("name") or attributes.get("property")
        if tag == "meta" and name and self.left:
            self.found[name.strip().lower()].append((attributes.get("content") or "")[:TEXT_LENGTH].strip())
            self.left -= 1

    def close(self) -> Tags:
        return self.found


def _tags(text: str) -> Tags:
    parser = etree.HTMLParser(target=_TagReading(), encoding="utf-8", huge_tree=False)
    try:
        found: Tags = etree.fromstring(text.encode("utf-8", "replace") or b"<p>", parser)
    except (etree.LxmlError, ValueError):
        return {}
    return found


def _text(answer: Answer) -> str:
    """A page as text: in UTF-8, or as it says itself."""
    try:
        return answer.body.decode("utf-8")
    except UnicodeDecodeError:
        said = _CHARSET.search(answer.media_type) or _CHARSET.search(answer.body[:4096].decode("latin-1"))
        encoding = said[1].lower() if said and said[1].lower() in _ENCODINGS else "windows-1252"
        return answer.body.decode(encoding, "replace")


def _first(tags: Tags, names: tuple[str, ...]) -> str:
    """The first text that says something under these names, in their order."""
    return next((text for name in names for text in tags.get(name, ()) if text), "")


def _authors(tags: Tags) -> Iterator[str | dict[str, Any]]:
    listed = next((tags[name] for name in _AUTHORS if any(tags.get(name, ()))), [])
    names = (name for text in listed or [_first(tags, ("citation_authors",))] for name in _names_in(text))
    for name in names:
        plain, family = parted_at_comma(title_of_markup(name[:NAME_LENGTH]))
        yield signed(plain, family=family)


def _names_in(text: str) -> list[str]:
    """The names in a tag: one, or several between semicolons, or between commas where each is a whole name."""
    parts = [part.strip() for part in text.split(",")]
    is_list = ";" not in text and len(parts) > 2 and all(" " in part for part in parts)
    return parts if is_list else text.split(";")


def _doi(tags: Tags) -> str | None:
    texts = islice((text[:NAME_LENGTH] for name in _DOIS for text in tags.get(name, ())), _MOST_IDS)
    return next((found for text in texts if (found := doi(text))), None)


def _withdrawal(tags: Tags) -> dict[str, Any] | None:
    """That a submission was withdrawn, which OpenReview says in place of where it was published."""
    said = title_of_markup(_first(tags, tuple(_VENUES)))[:LINE_LENGTH]
    return {"is_retracted": False, "words": said} if "withdrawn" in said.lower() else None


def _is_sure(tags: Tags) -> bool:
    """Whether the date says the year of publication: where one is of the submission, another is of a later year."""
    years = {date.year for name in _DATES[:2] if (date := date_in(_first(tags, (name,))))}
    return len(years) < 2


def _venue(tags: Tags, date: PartialDate | None) -> dict[str, Any] | None:
    name, kind = next(((_first(tags, (one,)), kind) for one, kind in _VENUES.items() if _first(tags, (one,))), ("", ""))
    details = {what: _first(tags, names) for what, names in _DETAILS.items()}
    pages = "–".join(filter(None, (details.pop("first"), details.pop("last"))))
    return place(title_of_markup(name), date=date, kind=kind, pages=pages, **details)
