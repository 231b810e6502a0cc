"""arXiv ids, DOIs and arXiv classes: their forms, and the right form for a wrong one.

arXiv's forms are those of arXiv/arxiv-browse, `browse/domain/identifier.py`; a DOI's is «10.», four to nine
digits, «/» and anything printable (DOI Handbook 2.2).
"""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from typing import Annotated
from urllib.parse import unquote

from pydantic import AfterValidator, Field

from newsletter.model.kinds import IdKind, Kinds
from newsletter.model.record import Line, fault
from newsletter.problem import ReadingRule, did_you_mean

_NEW_ARXIV = re.compile(r"(?P<year>[0-9]{2})(?P<month>[0-9]{2})\.(?P<number>[0-9]+)")
_OLD_ARXIV = re.compile(r"[a-z]+(-[a-z]{2,})?(\.[A-Za-z-]{2,})?/[0-9]{7}")
_ARXIV_ADDRESS = re.compile(
    r"(?:https?://)?(?:(?:[a-z0-9]+\.)?arxiv\.org/(?:abs|pdf|html|format|e-print|src|ps)/(?:arxiv:)?"
    r"|ar5iv\.(?:labs\.arxiv\.)?org/(?:abs|html|pdf)/|(?:huggingface|hf)\.co/papers/"
    r"|(?:www\.)?alphaxiv\.org/(?:abs|overview|pdf)/|(?:www\.)?semanticscholar\.org/arxiv/|scirate\.com/arxiv/"
    r"|(?:www\.)?papers\.cool/arxiv/|(?:https?://(?:dx\.)?doi\.org/)?10\.48550/arxiv\."
    r"|oai:arxiv\.org:|arxiv(?: id)?[:.]\s*)",
    re.IGNORECASE,
)
"""How what leads to a preprint begins, before its arXiv id."""

_AROUND = " \t\r\n\"'`\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a"
"""What stands around an id where it was copied with its quotation marks."""

_DIGITS_MEANT = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", " ": "", "\u00a0": "", ",": "."})
_HYPHENS_MEANT = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_ARXIV_WITHIN = re.compile(r"(?<![\w.])[0-9]{4}\.[0-9]{4,5}(?![0-9])")
_ARXIV_CLASS_BEHIND = re.compile(r"(?<!\s)\s*\[[A-Za-z.-]{2,20}\]$")
_DOI = re.compile(r"10\.[0-9]{4,9}/\S+")
_DOI_PREFIX = re.compile(
    r"(?:https?://)?(?:dx\.|www\.)?doi\.org/(?:doi:)?|(?:urn:|info:)?doi\s*(?::\s*|/|\s)", re.IGNORECASE
)
_DOI_WITHIN = re.compile(
    r"(?:https?://)?[a-z0-9.-]+\.[a-z]+/(?:\S*?[/=])?(?P<id>10\.[0-9]{4,9}/[^\s?#&]+)", re.IGNORECASE
)
"""An address of a publisher's, such as https://link.springer.com/article/10.1007/s00208-023-02777-6."""

_FORM = re.compile(
    r"(?:\.full(?:-text)?|\.pdf|\.html?|\.epub|\.svg)*"
    r"(?:/(?:abstract|epdf|epub|full|fulltext|html|meta|pdf|references|summary|tables|figures))?/?$"
)
"""In which form a paper is wanted, which publishers write behind the DOI in their addresses."""

_PART_OF_PAGE = re.compile(
    r"\?[A-Za-z_]+=|#[A-Za-z]|[,;](?=10\.[0-9]{4,9}/)|[/&](?=$)|(?:\.|/e?)pdf(?=$)"
    r"|/(?:abstract|full|fulltext|meta|suppl_file)(?=/|$)"
)
"""What a page is asked for, where in it to begin, another DOI, a last /: hardly one has that; some end with a #."""

_SPACE_WITHIN = re.compile(r"\s+(?=[/.])|(?<=[/.])\s+|(?<=\d)\s+(?!10\.\d{4,9}/)(?=\d)|(?<=[A-Za-z])\s+(?=\w)")
"""A space that a DOI was broken by; a word behind its last digit is no part of it."""

_TEX = re.compile(r"\\(?:ensuremath)?\{?([_<>&%#])\}?")
"""A sign as BibTeX writes it."""

_PREPRINTS = "10.1101"
_OWN_ADDITIONS = {
    _PREPRINTS: re.compile(r"v[1-9][0-9]?$"),  # bioRxiv and medRxiv: the version
    "10.1093": re.compile(r"/[0-9]{4,}(?:/[^/]*)?$"),  # Oxford: a number of its own
    "10.1162": re.compile(r"/[0-9]{4,}(?:/[^/]*)?$"),  # MIT Press: a number of its own, and the title
}
"""What some publishers, known by how their DOIs begin, write behind these."""

ARXIV_PATTERN = r"^(\d{4}\.\d{4,5}|[a-z]+(-[a-z]{2,})?(\.[A-Za-z-]{2,})?/\d{7})$"
DOI_PATTERN = r"^10\.\d{4,9}/\S+$"


def arxiv_id(text: str) -> str | None:
    """Find the bare arXiv id in an id or address, without its version; None where there is none."""
    text = _ARXIV_CLASS_BEHIND.sub("", _alone(text))
    address = _ARXIV_ADDRESS.match(text)
    if address:
        text = re.split(r"[?#\\]|%5C", text[address.end() :])[0].rstrip("/.,;)").removesuffix(".pdf")
    bare = re.sub(r"v[1-9]\d*$", "", text)
    return bare if _arxiv_fault(bare) is None else None


def _alone(text: str) -> str:
    """A text without the quotation marks or angle brackets that it was copied with."""
    text = text.strip(_AROUND)
    return text[1:].removesuffix(">") if text.startswith("<") else text


def doi(text: str) -> str | None:
    """Find the bare DOI in a DOI or address; None where there is none."""
    text = _alone(text)
    prefix, within = _DOI_PREFIX.match(text), _DOI_WITHIN.match(text)
    bare = text
    if prefix:
        behind = text[prefix.end() :]
        bare = unquote(re.split("[?#]", behind)[0] if "." in prefix[0] else behind)
    elif within:
        bare = _without_form(unquote(within["id"]))
    bare = bare.rstrip(".,;") if "(" in bare else bare.rstrip(".,;)")
    return bare if _DOI.fullmatch(bare) else None


def likely_doi(text: str) -> str | None:
    """Find the DOI in one copied with more, with dashes, or from TeX or HTML; a registry is asked for all of it."""
    bare = doi(_PART_OF_PAGE.split(_TEX.sub(r"\1", unescape(text).translate(_HYPHENS_MEANT)))[0])
    return _OWN_ADDITIONS[_PREPRINTS].sub("", bare) if bare and bare.startswith(f"{_PREPRINTS}/") else bare


def _without_form(found: str) -> str:
    """A DOI from a publisher's address, without what the publisher writes behind it."""
    bare = _FORM.sub("", found)
    own = _OWN_ADDITIONS.get(bare.partition("/")[0])
    return own.sub("", bare) if own else bare


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
        raise fault(ReadingRule.BAD_ARXIV_ID, claim, hint=_arxiv_hint(text))
    return text


def _arxiv_hint(text: str) -> str:
    """What was meant: letters that look like digits, or spaces, in an id; or a DOI."""
    meant = arxiv_id(text) or arxiv_id(unicodedata.normalize("NFKC", text).translate(_DIGITS_MEANT))
    alone = _ARXIV_WITHIN.findall(text)
    meant = meant or (arxiv_id(alone[0]) if len(alone) == 1 else None)
    return did_you_mean(meant) or _other_field("doi", doi(text))


def _other_field(name: str, meant: str | None) -> str:
    return f'write {name}: "{meant}"' if meant else ""


def _check_doi(text: str) -> str:
    if not _DOI.fullmatch(text):
        plain = unicodedata.normalize("NFKC", text).replace("\\", "/").lstrip("([ ")
        meant = doi(text) or doi(_SPACE_WITHIN.sub("", plain).partition(" ")[0])
        raise fault(
            ReadingRule.BAD_DOI,
            "must be a bare DOI like 10.1145/3777368",
            hint=did_you_mean(meant) or _other_field("arxiv", arxiv_id(text)),
        )
    return text


_CLASS = re.compile(r"[a-z]+(-[a-z]+)*(\.[A-Za-z-]{2,})?")
_CAPITALS = re.compile(r"\b(cs|math|stat|econ|eess|nlin|astro-ph|q-bio|q-fin)\.([A-Z]{2})\b", re.IGNORECASE)
"""A class in an area of arXiv whose classes are two capitals; those of physics and of condensed matter are words."""


def _check_arxiv_class(text: str) -> str:
    found = _CAPITALS.search(text)
    meant = f"{found[1].lower()}.{found[2].upper()}" if found else None
    if not _CLASS.fullmatch(text) or (meant and meant != text):
        raise fault(ReadingRule.BAD_ARXIV_CLASS, "must be a class of arXiv like cs.IR", hint=did_you_mean(meant))
    return text


ArxivId = Annotated[Line, AfterValidator(_check_arxiv), Field(json_schema_extra={"pattern": ARXIV_PATTERN})]
"""An arXiv id without its version, new (2511.14881) or old (hep-th/9901001)."""

Doi = Annotated[Line, AfterValidator(_check_doi), Field(json_schema_extra={"pattern": DOI_PATTERN})]
"""A bare DOI; two DOIs that differ only in case are the same."""

ArxivClass = Annotated[Line, AfterValidator(_check_arxiv_class)]
"""A primary class of arXiv, such as cs.IR."""


_SCHEME = re.compile(r"^https?://(?:www\.)?", re.IGNORECASE)


def registered_at(address: str, kinds: Kinds[IdKind]) -> tuple[str, str] | None:
    """The registry that an address leads to, and the id there; None for all others, and for arXiv and DOIs."""
    bare = _SCHEME.sub("", address.strip())
    for kind in kinds:
        start = _SCHEME.sub("", kind.url)
        found = re.split("[/?#&]", bare.removeprefix(start), maxsplit=1)[0]
        if bare != address.strip() and bare.startswith(start) and found and kind.is_fit(found):
            return kind.id, found
    return None


def registered_as(name: str, text: str, kinds: Kinds[IdKind]) -> tuple[str, str] | None:
    """The registry of a name, «PMID», and the id that a text is there; None where it is none."""
    word = name.strip().casefold()
    word = "pubmed" if word == "pmid" else word
    kind = next((one for one in kinds if word in (one.id, one.name.casefold())), None)
    bare = re.sub(r"[\s-]", "", text).upper() if kind and kind.digits else text.strip()
    return (kind.id, bare) if kind and bare and kind.is_fit(bare) else registered_at(text, kinds) if kind else None
