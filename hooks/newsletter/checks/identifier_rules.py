"""Rules about arXiv ids and DOIs that are in the right form, and in the wrong field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from newsletter.checks.finding import Finding, entries_of
from newsletter.model.identifiers import arxiv_id, likely_doi
from newsletter.model.kinds import ISBN, IdKind
from newsletter.problem import did_you_mean, quoted
from newsletter.source.project import Reading

_IN_VENUE = ("pages", "volume", "number")
_WORD_BEFORE = re.compile(r"(?:pages?|pp?|vol(?:ume)?|nos?|nr|number|issue)\b\.?\s*(?=\d)", re.IGNORECASE)
_NAMED_SIGN = re.compile(r"&#?\w{1,8};|\\[A-Za-z]{2,20}(?:\{\})?|\$")
_COUNTED = re.compile(r"(?P<number>\d{1,6})(?:st|nd|rd|th|\.)", re.IGNORECASE)
_TEMPLATE = re.compile(r"10\.\d{4,9}/(?:[xn]{4,}(?:\.[xn]{4,})?|1122445\.1122456)", re.IGNORECASE)
_PAGES = re.compile(r"(?P<letter>\D{0,9}?)(?P<first>\d{1,9})\s?[-–—−]{1,2}\s?(?P=letter)(?P<last>\d{1,9})")


def arxiv_doi(reading: Reading) -> Iterator[Finding]:
    """A DOI that arXiv gave is written as the arXiv id."""
    for place, entry in entries_of(reading):
        paper = arxiv_id(entry.doi) if entry.doi else None
        if paper is None:
            continue
        hint = f'write arxiv: "{paper}" and delete doi:'
        if entry.arxiv == paper:
            hint = "delete doi:; arxiv: is enough"
        elif entry.arxiv:
            hint = f"arxiv: says {entry.arxiv}; keep the one that is right, under arxiv:"
        yield place.at("doi").error(f"the DOI is that of the arXiv paper {paper}", hint)


def unfit_identifier(reading: Reading) -> Iterator[Finding]:
    """An id in another registry has the form that its ids have."""
    for place, entry in entries_of(reading):
        for number, one in enumerate(entry.ids):
            kind, here = one.kind.row, place.at("ids", number, "id")
            if not kind.is_fit(one.id) and not here.is_faulty:
                yield here.error(f"{quoted(one.id)} is no id of {kind.name}", _form_of(kind, one.id))
            elif kind.id == ISBN and not _is_isbn(one.id):
                yield here.warning(f"{quoted(one.id)} is no ISBN: its last digit is wrong", "copy it anew")


def _form_of(kind: IdKind, text: str) -> str:
    """How an id of a registry is written."""
    bare = re.sub(r"[\s-]", "", text).upper()
    if kind.id == ISBN:
        return f'write "{bare}"' if kind.is_fit(bare) else "write 13 digits, or 10 of which the last may be X"
    form = "digits" if kind.digits else "letters, digits, hyphens, points and _"
    return f"write at most {kind.longest} {form}, without an address"


def _is_isbn(digits: str) -> bool:
    """Whether the last digit of an ISBN is that which follows from the others; of another length nothing is known."""
    if len(digits) == _ISBN_10:
        return sum((_ISBN_10 - place) * int(digit.replace("X", "10")) for place, digit in enumerate(digits)) % 11 == 0
    odd, even = (sum(map(int, digits[first::2])) for first in (0, 1))
    return len(digits) != _ISBN_13 or (odd + 3 * even) % 10 == 0


_ISBN_10, _ISBN_13 = 10, 13


def unfit_pages(reading: Reading) -> Iterator[Finding]:
    """Pages, volume and number of a venue are written as they are, without a word before them, and pages go up."""
    for place, entry in entries_of(reading):
        for name in _IN_VENUE if entry.venue else ():
            here, text = place.at("venue", name), getattr(entry.venue, name) or ""
            message = hint = ""
            if word := _WORD_BEFORE.match(text):
                message, hint = f"begins with {quoted(word[0].strip())}", "delete that"
            elif sign := _NAMED_SIGN.search(text):
                meant = unescape(text)
                message = f"has {quoted(sign[0])}"
                hint = did_you_mean(meant) if meant != text else "write the character itself"
            elif (counted := _COUNTED.fullmatch(text)) and name != "pages":
                message, hint = "is written like a place in a row", f"write {counted['number']}"
            elif (pages := _PAGES.fullmatch(text)) and name == "pages" and _is_turned(pages):
                message, hint = "end before they begin", "write the first page, a dash and the last one"
            if message and not here.is_faulty:
                yield here.warning(f'"{name}" in "venue", {quoted(text)}, {message}', hint)


def _is_turned(pages: re.Match[str]) -> bool:
    """Whether the last of the pages is before the first; 457–79 is short for 479, and 2024-15 may be an article."""
    return len(pages["first"]) == len(pages["last"]) and pages["last"] < pages["first"]


def template_doi(reading: Reading) -> Iterator[Finding]:
    """A DOI is a paper's own, and not what stands in its place in a template for authors."""
    for place, entry in entries_of(reading):
        if entry.doi and _TEMPLATE.fullmatch(entry.doi):
            message = f"{quoted(entry.doi)} is of a template and of no paper"
            yield place.at("doi").warning(message, "look it up, or delete it")


def end_of_doi(reading: Reading) -> Iterator[Finding]:
    """A DOI ends where the publisher's does, without a question to a page; most have no dash and none has TeX in it."""
    for place, entry in entries_of(reading):
        bare = likely_doi(entry.doi) if entry.doi else None
        if entry.doi and bare and bare != entry.doi:
            message = "the DOI has a dash, TeX or HTML, where most have none"
            hint = f"{did_you_mean(bare)} Leave it if its publisher has it so"
            if entry.doi.startswith(bare):
                more, hint = quoted(entry.doi.removeprefix(bare)), did_you_mean(bare)
                message = f"{more} behind the DOI is hardly a part of it"
            yield place.at("doi").warning(message, hint)
