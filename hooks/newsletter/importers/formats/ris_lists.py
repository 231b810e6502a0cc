"""RIS to what each of its papers says.

It is read by our own few lines, for rispy does not tell on which line a work begins, which messages need.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newsletter.importers.formats.document import Document
from newsletter.importers.formats.listed_papers import KIND_OF_TYPE, ListedPaper, Told, by_publisher
from newsletter.importers.formats.paper_lists import HEAD, papers_document
from newsletter.model.family_names import given_first
from newsletter.model.identifiers import arxiv_id
from newsletter.model.kinds import ID_KINDS, ISBN, ISBN_FORM, IdKind, Kinds

_LINE = re.compile(r"([A-Z][A-Z0-9])  ?- ?(.*)")
_MEANT: Mapping[str, str] = {
    **dict.fromkeys(("TI", "T1", "CT", "ST"), "title"),
    "AU": "authors",
    **dict.fromkeys(("DO", "UR", "L1", "LK"), "address"),
    **dict.fromkeys(("T2", "C3", "JO", "JF", "BT", "JA", "J2", "T3"), "venue"),
    **dict.fromkeys(("DA", "PY", "Y1"), "date"),
    **dict.fromkeys(("VL", "VO"), "venue.volume"),
    "IS": "venue.number",
    "SP": "venue.pages",
    **dict.fromkeys(("AB", "N2"), "abstract"),
    "TY": "kind",
}
_TYPE = re.compile(r"TY  ?- ?[A-Za-z ]{2,40}$")
"""How a work of RIS says what it is: by four letters, or by words such as «Journal Article»."""

_FIRST_LINES = 8
"""Within how many lines the first work begins; some services write a few of their own above it."""


def is_ris(text: str) -> bool:
    """Whether a text is RIS: one of its first lines says of which type a work is."""
    lines = [line for line in text[:HEAD].split("\n") if line.strip()]
    return any(_TYPE.match(line.strip()) for line in lines[:_FIRST_LINES])


def read_ris(text: str, registries: Kinds[IdKind], *, name: str) -> Document:
    """Read a list of papers in RIS."""
    return papers_document(ris_papers(text, registries), name=name)


def ris_papers(text: str, registries: Kinds[IdKind] = ID_KINDS) -> Iterator[ListedPaper]:
    """Read the papers of RIS one by one."""
    return (_paper(tags, line, registries) for line, tags in _works(text))


def _works(text: str) -> Iterator[tuple[int, list[tuple[str, str]]]]:
    """Each work with its line and its tags; a line without a tag goes on with the one before."""
    tags: list[tuple[str, str]] = []
    start = 1
    for number, line in enumerate(text.split("\n"), 1):
        found = _LINE.match(line.rstrip())
        if found and found[1] == "TY":
            if tags:
                yield start, tags
            tags, start = [("TY", found[2].strip())], number
        elif found and found[1] == "ER":
            yield start, tags
            tags = []
        elif found:
            tags.append((found[1], found[2].strip()))
        elif tags and line.strip():
            tags[-1] = (tags[-1][0], f"{tags[-1][1]} {line.strip()}")
    if tags:
        yield start, tags


def _paper(tags: list[tuple[str, str]], line: int, registries: Kinds[IdKind]) -> ListedPaper:
    authors = [given_first(value) for name, value in tags if name in ("AU", "A1")]
    end = next((value for name, value in tags if name == "EP"), "")
    told: list[Told] = [
        (name, f"{value}–{end}" if name == "SP" and end else value) for name, value in _most_exact(tags)
    ]
    told = [("AU", authors), *(_told(one) for one in told if one[0] not in ("AU", "A1", "EP", "TY"))]
    kind = next((value for name, value in tags if name == "TY"), "")
    told += [("TY", kind)] if kind.casefold() in KIND_OF_TYPE else []
    return ListedPaper.of(line, by_publisher(_MEANT, kind), told, registries)


def _most_exact(tags: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The tags of a work, of its dates in one year first that which says the day or the month, «May 2016» too."""
    told = [one for name in ("DA", "PY", "Y1") for one in tags if one[0] == name]
    dates = [(one, found[0]) for one in told if (found := re.search(r"(?<!\d)[12]\d{3}(?!\d)", one[1]))]
    year = next((year for one, year in dates if one[0] == "PY"), dates[0][1] if dates else "")
    best = max(dates, key=lambda one: (one[1] == year, len(re.findall(r"(?<!\s)\b\d+|^\D+", one[0][1]))), default=None)
    return [("DA", best[0][1]), *(one for one in tags if one is not best[0])] if best else tags


def _told(told: Told) -> Told:
    """A tag; where reference managers put ids has no rule, but an id of arXiv or a DOI says what it is."""
    name, value = told
    if not isinstance(value, str) or name in _MEANT:
        return told
    if name == "SN" and ISBN_FORM.fullmatch(re.sub(r"\W", "", value).upper()):  # a journal has an ISSN there
        return ISBN, value
    is_id = arxiv_id(value) if value.lower().startswith("arxiv:") else re.fullmatch(r"(?:doi: ?)?10\.\d+/\S+", value)
    return ("UR" if is_id else name), value
