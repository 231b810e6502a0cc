"""Works to CSL-JSON, as reference managers and citation processors read it."""

from __future__ import annotations

import json
from collections.abc import Iterable

from newsletter.citations.cited_names import CitedName
from newsletter.citations.work import Work
from newsletter.strings.language import Strings

CslItem = dict[str, object]
"""A work under the names of CSL's variables; what is not known has no name."""


def csl_item(work: Work) -> CslItem:
    """Write a work."""
    found = {
        "id": work.id,
        "type": work.kind,
        "title": work.title,
        "author": [_name(one) for one in work.authors],
        "editor": [_name(one) for one in work.editors],
        "issued": {"date-parts": [list(work.date)]} if work.date else None,
        "container-title": work.container,
        "genre": work.genre,
        "publisher": work.publisher,
        "number": work.number,
        "volume": work.volume,
        "issue": work.issue,
        "page": work.pages,
        "DOI": work.doi,
        "URL": work.url,
        "note": work.note,
    }
    return {name: value for name, value in found.items() if value}


def csl_file(lines: Iterable[str]) -> str:
    """Put works together, of which each is written in a line."""
    whole = ",\n".join(lines)
    return f"[\n{whole}\n]\n" if whole else "[]\n"


def csl_line(work: Work, _said: Strings) -> str:
    """Write one work in a line."""
    return json.dumps(csl_item(work), ensure_ascii=False)


def _name(one: CitedName) -> CslItem:
    """A name by its parts; what has none as it is printed."""
    if not one.is_parted:
        return {"literal": one.printed}
    parts = {"family": one.core, "given": one.given, "non-dropping-particle": one.particle, "suffix": one.suffix}
    return {name: part for name, part in parts.items() if part}
