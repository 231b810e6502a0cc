"""Entries to BibTeX, in UTF-8, as BibTeX 0.99d, biber and the parsers of reference managers read it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsletter.citations.fields import NO_VOCABULARY, found_at, remarks, year
from newsletter.model import VENUE_KINDS, Appearance, Extra, Paper, Venue, Vocabulary
from newsletter.strings.language import Strings
from newsletter.text.math import is_formula, mathml

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# BibTeX counts braces even behind a backslash, so «\{» would leave a field open; the named commands do not.
_ESCAPED = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_BETWEEN_DOLLARS = re.compile(r"\$(?!\s)([^$]+)(?<!\s)\$")
_NEVER_IN_MATH = re.compile(r"[&%#~]|\\[{}]")
_VERBATIM = {"{": "%7B", "}": "%7D", "\\": "%5C"}


def bibtex(entry: Paper | Extra, said: Strings, vocabulary: Vocabulary = NO_VOCABULARY) -> str:
    """Cite an entry under its id, by the kind of its venue; one without a venue is `@misc`, and nothing is guessed."""
    venue = vocabulary.venue_by_id.get(entry.venue.id) if entry.venue else None
    kind = VENUE_KINDS[venue.kind].cited_as if venue else "misc"
    fields = [(name, value) for name, value in _fields(entry, venue, said) if value]
    width = max(len(name) for name, _ in fields)
    lines = ",\n".join(f"  {name:<{width}} = {value}" for name, value in fields)
    return f"@{kind}{{{entry.id},\n{lines}\n}}\n"


def bibliography(entries: Iterable[Paper | Extra], said: Strings, vocabulary: Vocabulary = NO_VOCABULARY) -> str:
    """Cite many entries in their order, each once."""
    return "\n".join(bibtex(entry, said, vocabulary) for entry in {entry.id: entry for entry in entries}.values())


def _fields(entry: Paper | Extra, venue: Venue | None, said: Strings) -> list[tuple[str, str]]:
    date, doi, url = entry.date, entry.doi, found_at(entry)
    return [
        ("title", _braced(_protected(said.stated(entry.best_title, entry)))),
        ("author", _braced(" and ".join(_name(author) for author in entry.authors))),
        *_published(entry, venue),
        ("year", _braced(str(year(entry) or ""))),
        ("month", _MONTHS[date.month - 1] if date and date.month and not venue else ""),
        ("eprint", _braced(entry.arxiv or "")),
        ("archivePrefix", "{arXiv}" if entry.arxiv else ""),
        ("primaryClass", _braced(entry.arxiv_class or "") if entry.arxiv else ""),
        ("doi", _braced(_verbatim(doi or ""))),
        ("howpublished", _braced(_escaped(f"doi:{entry.doi}")) if entry.doi and not (entry.arxiv or venue) else ""),
        ("url", _braced(_verbatim(url or ""))),
        ("note", _braced(_escaped("; ".join(remarks(entry, said))))),
    ]


def _published(entry: Paper | Extra, venue: Venue | None) -> list[tuple[str, str]]:
    """The venue, and the place in it; the date of a preprint says nothing of the month."""
    here = entry.venue
    if not here or not venue:
        return []
    kind = VENUE_KINDS[venue.kind]
    has_number = here.number and not (here.volume and kind.named_by == "booktitle")  # styles take one of the two there
    return [
        (kind.named_by, _braced(_escaped(_proceedings(here, venue) if kind.is_yearly else venue.full_name))),
        ("volume", _braced(_escaped(here.volume or ""))),
        ("number", _braced(_escaped((here.number or "") if has_number else ""))),
        ("pages", _braced(_escaped(here.printed_pages).replace("–", "--"))),
    ]


def _proceedings(here: Appearance, venue: Venue) -> str:
    """Name the proceedings of a year: «Conference on Burrows (BURROW 2025), Long papers»."""
    named = f"{venue.full_name} ({here.named(venue.name)})" if here.year else venue.full_name
    return f"{named}, {here.track}" if here.track else named


def _protected(title: str) -> str:
    """Keep a title's capitals by a second pair of braces.

    A pair that begins with a backslash is one «special character» to BibTeX, which changes its case after all.
    """
    escaped = _with_math(" ".join(title.split()))
    return f"{{{{}}{escaped}}}" if escaped.startswith("\\") else f"{{{escaped}}}"


def _with_math(title: str) -> str:
    """Escape all of a title but its formulas, which stay TeX."""
    for found in filter(None, (_BETWEEN_DOLLARS.match(title, dollar.start()) for dollar in re.finditer(r"\$", title))):
        before, after = title[: found.start()], title[found.end() :]
        if _is_math(found[1], before=before[-1:], after=after[:1]):
            return _escaped(before) + found[0] + _with_math(after)
    return _escaped(title)


def _is_math(tex: str, *, before: str, after: str) -> bool:
    """Whether a formula may stand as TeX: one that our own pages set, so that no other command gets into a paper."""
    is_plain = not _NEVER_IN_MATH.search(tex) and is_formula(tex, before=before, after=after)
    return is_plain and mathml(tex).startswith("<math")


def _name(author: str) -> str:
    """Write a name; one that BibTeX would take apart or take for «et al.» is kept whole by braces."""
    escaped = _escaped(author)
    return f"{{{escaped}}}" if re.search(r",|\band\b|^others$", author, re.IGNORECASE) else escaped


def _escaped(text: str) -> str:
    return "".join(_ESCAPED.get(sign, sign) for sign in re.sub(r"\s+", " ", text))


def _verbatim(address: str) -> str:
    """Write an address or DOI, which styles print as it is; only braces and backslashes could end the field."""
    return "".join(_VERBATIM.get(sign, sign) for sign in address)


def _braced(text: str) -> str:
    return f"{{{text}}}" if text else ""
