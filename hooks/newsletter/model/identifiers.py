"""arXiv ids, DOIs and arXiv classes: their forms, and the right form for a wrong one.

arXiv's forms are those of arXiv/arxiv-browse, `browse/domain/identifier.py`; a DOI's is «10.», four to nine
digits, «/» and anything printable (DOI Handbook 2.2).
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from newsletter.model.record import Line, fault
from newsletter.problem import ReadingRule, did_you_mean

_NEW_ARXIV = re.compile(r"(?P<year>[0-9]{2})(?P<month>[0-9]{2})\.(?P<number>[0-9]+)")
_OLD_ARXIV = re.compile(r"[a-z]+(-[a-z]{2,})?(\.[A-Za-z-]{2,})?/[0-9]{7}")
_ARXIV_ADDRESS = re.compile(
    r"(?:https?://)?(?:(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/|huggingface\.co/papers/|"
    r"(?:www\.)?alphaxiv\.org/abs/|(?:https?://(?:dx\.)?doi\.org/)?10\.48550/arxiv\.|arxiv:)"
    r"(?P<id>.+?)(?:v[1-9]\d*)?(?:\.pdf)?/?$",
    re.IGNORECASE,
)
_DOI = re.compile(r"10\.[0-9]{4,9}/\S+")
_DOI_ADDRESS = re.compile(
    r"(?:https?://)?(?:(?:dx\.)?doi\.org/|dl\.acm\.org/doi/(?:abs/|pdf/|full/|epdf/)?|doi:\s*)(?P<id>10\..+)$",
    re.IGNORECASE,
)
ARXIV_PATTERN = r"^(\d{4}\.\d{4,5}|[a-z]+(-[a-z]{2,})?(\.[A-Za-z-]{2,})?/\d{7})$"
DOI_PATTERN = r"^10\.\d{4,9}/\S+$"


def arxiv_id(text: str) -> str | None:
    """Find the bare arXiv id in an id or address, without its version; None where there is none."""
    text = text.strip()
    address = _ARXIV_ADDRESS.match(text)
    bare = re.sub(r"v[1-9]\d*$", "", address["id"] if address else text)
    return bare if _arxiv_fault(bare) is None else None


def doi(text: str) -> str | None:
    """Find the bare DOI in a DOI or address; None where there is none."""
    address = _DOI_ADDRESS.match(text.strip())
    bare = (address["id"] if address else text.strip()).rstrip(".,;)")
    return bare if _DOI.fullmatch(bare) else None


def arxiv_month(arxiv: str) -> tuple[int, int | None]:
    """The year and the month that an arXiv id begins with (arXiv began in 1991); no month where it is mistyped."""
    digits = arxiv.rpartition("/")[2]
    short, month = int(digits[:2]), int(digits[2:4])
    return short + (1900 if short >= 91 else 2000), month if 1 <= month <= 12 else None


def _arxiv_fault(text: str) -> str | None:
    """Say what a text must be to be an arXiv id; None where it is one."""
    if _OLD_ARXIV.fullmatch(text):
        return None
    new = _NEW_ARXIV.fullmatch(text)
    if not new:
        return "must be an arXiv id like 2511.14881 or hep-th/9901001, without version"
    if not "01" <= new["month"] <= "12":
        return "must be an arXiv id, which begins with the year and the month, like 2511.14881"
    if not "0704" <= new["year"] + new["month"] < "9101":
        return "must be an arXiv id of the old form like hep-th/9901001, as all before April 2007"
    digits = 5 if new["year"] >= "15" else 4
    if len(new["number"]) != digits:
        return f"must be an arXiv id with {digits} digits after the point, as all of 20{new['year']}"
    return None


def _check_arxiv(text: str) -> str:
    claim = _arxiv_fault(text)
    if claim:
        raise fault(ReadingRule.BAD_ARXIV_ID, claim, hint=did_you_mean(arxiv_id(text)))
    return text


def _check_doi(text: str) -> str:
    if not _DOI.fullmatch(text):
        raise fault(ReadingRule.BAD_DOI, "must be a bare DOI like 10.1145/3777368", hint=did_you_mean(doi(text)))
    return text


def _check_arxiv_class(text: str) -> str:
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*(\.[A-Za-z-]{2,})?", text):
        raise fault(ReadingRule.BAD_ARXIV_CLASS, "must be a class of arXiv like cs.IR")
    return text


ArxivId = Annotated[Line, AfterValidator(_check_arxiv), Field(json_schema_extra={"pattern": ARXIV_PATTERN})]
"""An arXiv id without its version, new (2511.14881) or old (hep-th/9901001)."""

Doi = Annotated[Line, AfterValidator(_check_doi), Field(json_schema_extra={"pattern": DOI_PATTERN})]
"""A bare DOI; two DOIs that differ only in case are the same."""

ArxivClass = Annotated[Line, AfterValidator(_check_arxiv_class)]
"""A primary class of arXiv, such as cs.IR."""
