"""CSL-JSON, the common form of reference managers, to the papers of a list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsletter.importers.formats.document import Document
from newsletter.importers.formats.listed_paper import ListedPaper, papers_document

_DETAILS = {"volume": "venue.volume", "issue": "venue.number", "page": "venue.pages"}


def csl_items(value: Any) -> list[Mapping[str, Any]] | None:
    """The works of CSL-JSON; None where JSON is something else."""
    items = value.get("items") if isinstance(value, dict) else value
    if not isinstance(items, list) or not items or not all(isinstance(one, dict) for one in items):
        return None
    return items if all("title" in one and ("type" in one or "issued" in one) for one in items) else None


def read_csl(items: list[Mapping[str, Any]], *, name: str) -> Document:
    """Read a list of papers in CSL-JSON; it has no lines, so that they count as they come."""
    return papers_document([_paper(item, number) for number, item in enumerate(items, 1)], name=name)


def _paper(item: Mapping[str, Any], line: int) -> ListedPaper:
    paper = ListedPaper(line)
    left = {name: _text(value) for name, value in item.items() if name not in ("author", "issued", "type", "id")}
    paper.tell("title", left.pop("title", ""))
    authors = item.get("author")
    paper.tell_authors([_name(one) for one in authors] if isinstance(authors, list) else [])
    for name in ("DOI", "URL", "arxivId", "number", "archive_location"):
        is_address = name in ("DOI", "URL") or "arxiv" in f"{name} {left.get(name)} {left.get('archive')}".lower()
        if left.get(name) and is_address:
            paper.tell_address(left.pop(name))
    paper.tell_venue(left.pop("container-title", "") or left.pop("event-title", "") or left.pop("event", ""))
    date = _parts(item.get("issued"))
    if date:
        paper.tell_date(*date)
    for name, told in _DETAILS.items():
        if left.get(name) and paper.has("venue"):
            paper.tell(told, left.pop(name))
    paper.leave(left.pop("abstract", ""), "abstract")
    for value in left.values():
        paper.leave(value)
    return paper


def _text(value: Any) -> str:
    """A value as one text: lists with commas, groups by their values."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value[:1_000])))
    if isinstance(value, dict):
        return ", ".join(filter(None, map(_text, value.values())))
    return "" if value is None or isinstance(value, bool) else str(value)


def _name(said: Any) -> str:
    if not isinstance(said, dict):
        return _text(said)
    if said.get("literal"):
        return _text(said["literal"])
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return " ".join(text for part in parts if (text := _text(said.get(part))))


def _parts(issued: Any) -> tuple[str, str, str] | None:
    """Year, month and day of a date; None where it has none."""
    if not isinstance(issued, dict):
        return None
    parts = issued.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        year, month, day = (*map(_text, parts[0]), "", "", "")[:3]
    else:
        year, month, day = (*_text(issued.get("raw") or issued.get("literal")).split("-"), "", "")[:3]
    return (year, month, day) if year else None
