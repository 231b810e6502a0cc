"""RIS, as reference managers and publishers give it, to the papers of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsletter.importers.formats.document import Document
from newsletter.importers.formats.listed_paper import ListedPaper, papers_document

_LINE = re.compile(r"([A-Z][A-Z0-9])  ?- ?(.*)")
_TITLES = ("TI", "T1", "CT", "ST")
_VENUES = ("T2", "JO", "JF", "BT", "JA", "J2")
_DATES = ("DA", "PY", "Y1")
_HEAD = 8
"""Within how many lines the first work begins; some services write a few of their own above it."""

_Tagged = list[tuple[str, str]]


def is_ris(text: str) -> bool:
    """Whether a text is RIS: one of its first lines says of which type a work is."""
    lines = [line for line in text[:2_000].split("\n") if line.strip()]
    return any(re.match(r"TY  ?- ?[A-Za-z ]{2,40}$", line.strip()) for line in lines[:_HEAD])


def read_ris(text: str, *, name: str) -> Document:
    """Read a list of papers in RIS."""
    return papers_document([_paper(tags, line) for line, tags in _works(text)], name=name)


def _works(text: str) -> Iterator[tuple[int, _Tagged]]:
    """Each work with its line and its tags; a line without a tag goes on with the one before."""
    tags: _Tagged = []
    start = 1
    for number, line in enumerate(text.split("\n"), 1):
        found = _LINE.match(line.rstrip())
        if found and found[1] == "TY":
            if tags:
                yield start, tags
            tags, start = [], number
        elif found and found[1] == "ER":
            yield start, tags
            tags = []
        elif found:
            tags.append((found[1], found[2].strip()))
        elif tags and line.strip():
            tags[-1] = (tags[-1][0], f"{tags[-1][1]} {line.strip()}")
    if tags:
        yield start, tags


def _paper(tags: _Tagged, line: int) -> ListedPaper:
    paper = ListedPaper(line)
    left = [(name, value) for name, value in tags if value]

    def taken(*names: str) -> list[str]:
        found = sorted((one for one in left if one[0] in names), key=lambda one: names.index(one[0]))
        left[:] = [one for one in left if one[0] not in names]
        return [value for _, value in found]

    for title in taken(*_TITLES):
        paper.leave(title) if paper.has("title") else paper.tell("title", title)
    paper.tell_authors(taken("AU", "A1"))
    for address in taken("DO", "UR", "L1", "LK"):
        for one in re.split(r";\s*|\s+", address):
            paper.tell_address(one)
    for venue in taken(*_VENUES):
        paper.tell_venue(venue)
    for place, date in enumerate(taken(*_DATES)):
        paper.leave(date) if place else paper.tell_date(*(*re.split(r"[/-]", date), "", "")[:3])
    _tell_details(paper, dict(reversed(left)))
    details = ("VL", "VO", "IS", "SP", "EP") if paper.has("venue") else ()
    for name, value in left:
        if name not in details:
            paper.leave(value, "abstract" if name in ("AB", "N2") else "other")
    return paper


def _tell_details(paper: ListedPaper, tags: dict[str, str]) -> None:
    if paper.has("venue"):
        paper.tell("venue.volume", tags.get("VL") or tags.get("VO", ""))
        paper.tell("venue.number", tags.get("IS", ""))
        paper.tell("venue.pages", "–".join(filter(None, (tags.get("SP"), tags.get("EP")))))
