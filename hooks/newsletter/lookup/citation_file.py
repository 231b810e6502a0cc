"""CITATION.cff, in which the authors of a repository say how to cite it, to facts. Asks nobody itself.

The form is the Citation File Format 1.2; a repository that wants a paper to be cited names it as `preferred-citation`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import islice
from typing import Any

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
from newsletter.lookup.ids import reference_in
from newsletter.model.dates import PartialDate
from newsletter.model.identifiers import arxiv_id, doi
from newsletter.source.yaml_text import parse
from newsletter.text.titles import title_of_markup

SERVICE = "CITATION.cff"
_HINT = "give the DOI or the arXiv id of its paper, or write the entry by hand"
_THINGS = {"software": "software", "software-code": "software", "dataset": "a dataset", "data": "a dataset"}
_VENUE_KINDS = {"article": "journal", "conference-paper": "conference", "conference": "conference", "thesis": "thesis"}


def read_citation_file(answer: Answer, page: str) -> Facts:
    """Read what a repository wants to be cited, the paper where it names one; NoAnswerError where it says nothing."""
    name = "/".join(page.split("/")[2:5])
    if answer.status == 404:
        raise NoAnswerError(f"{name} has no {SERVICE}; {_HINT}")
    if answer.status != 200:
        raise NoAnswerError(f"{name} answered with status {answer.status}; {_HINT}")
    tree, _ = parse(answer.body, SERVICE)
    work = tree.value if tree else None
    if not isinstance(work, dict):
        raise NoAnswerError(f"{name} has a {SERVICE} that cannot be read; {_HINT}")
    wanted = work.get("preferred-citation")
    return _facts(wanted, page) if isinstance(wanted, dict) else _facts({"type": "software", **work}, page)


def _facts(work: dict[str, Any], page: str) -> Facts:
    title = title_of_markup(_text(work, "title"))
    if not title:
        raise NoAnswerError(f"{SERVICE} names no title; {_HINT}")
    own, arxiv = _ids(work)
    date = _date(work)
    authors = work.get("authors")
    return make_facts(
        SERVICE,
        title=title,
        authors=map(_author, authors if isinstance(authors, list) else ()),
        doi=own,
        arxiv=arxiv,
        date=date,
        venue=_venue(work, date),
        code=page,
        thing=_THINGS.get(_text(work, "type")),
    )


def _text(work: dict[str, Any], name: str) -> str:
    value = work.get(name)
    return str(value)[:TEXT_LENGTH] if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _ids(work: dict[str, Any]) -> tuple[str | None, str | None]:
    """The DOI and the arXiv id among all that a work is known by."""
    texts = list(_identifiers(work))
    written = next((found for text in texts if (found := doi(text)) and not arxiv_id(text)), None)
    by_service = {one.service: one.id for one in map(reference_in, reversed(texts)) if one}
    return written or by_service.get("DOI"), by_service.get("arXiv")


def _identifiers(work: dict[str, Any]) -> Iterator[str]:
    yield from (_text(work, name) for name in ("doi", "url"))
    others = work.get("identifiers")
    for one in islice(others if isinstance(others, list) else (), 20):
        if isinstance(one, dict) and one.get("type") in ("doi", "url", "other"):
            yield _text(one, "value")


def _author(author: object) -> str | dict[str, Any]:
    """A person's given and family name, the name of an entity, or what somebody calls themselves."""
    if not isinstance(author, dict):
        return ""
    family = _joined(author, "name-particle", "family-names")
    if name := _joined(author, "given-names", "name-particle", "family-names", "name-suffix"):
        return signed(name, family=family)
    return signed(_joined(author, "name"), is_group_told=True) or signed(_joined(author, "alias"))


def _joined(author: dict[str, Any], *names: str) -> str:
    return title_of_markup(" ".join(filter(None, (_text(author, name) for name in names)))[:NAME_LENGTH])


def _date(work: dict[str, Any]) -> PartialDate | None:
    for name in ("date-published", "date-released", "issue-date"):
        value = work.get(name)
        if found := PartialDate.read(value) if isinstance(value, dt.date) else date_in(_text(work, name)):
            return found
    year, month = _text(work, "year"), _text(work, "month")
    return PartialDate.read(f"{year}-{month.zfill(2)}") or PartialDate.read(year)


def _venue(work: dict[str, Any], date: PartialDate | None) -> dict[str, Any] | None:
    for name in ("journal", "conference", "collection-title", "booktitle", "institution"):
        value = work.get(name)
        text = title_of_markup(_text(value, "name") if isinstance(value, dict) else _text(work, name))
        if text:
            pages = "–".join(filter(None, (_text(work, "start"), _text(work, "end"))))
            details = {"volume": _text(work, "volume"), "number": _text(work, "issue"), "pages": pages}
            return place(text, date=date, kind=_VENUE_KINDS.get(_text(work, "type")), **details)
    return None
