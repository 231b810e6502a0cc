"""Labels: the words before a colon that say what a line tells, «DOI: 10.1145/3777368», and the field they mean.

One table for all formats: lines of a file are parted where a label begins, and what follows it is read by its field.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

Meant = Literal["arxiv", "doi", "authors", "date", "link", "code", "credited", "summary", "title", "tagline"]

LABELS: Mapping[Meant, str] = {
    "arxiv": r"arxiv(?: id| number| identifier)?",
    "doi": r"doi",
    "authors": r"authors?|by|written by|author list",
    "date": r"(?:published|publication date|date|submitted|released|submission date|posted)(?: on| date)?",
    "link": r"(?:(?:paper|pdf|arxiv|full) )?(?:link|url|address|paper|pdf|abs)|read(?: more| it)?(?: here)?|source",
    "code": r"(?:code|github|git ?repo(?:sitory)?|repo(?:sitory)?|implementation)(?: link| url)?",
    "credited": r"organi[sz]ations?|affiliations?|institutions?|labs?|company|from",
    "summary": r"(?:short )?summary|abstract|description|overview",
    "title": r"(?:paper )?title|paper name",
    "tagline": r"tl;?dr|in one sentence|one[- ]liner",
}
"""The field that a label means, and how it is printed."""

_ANY = "|".join(f"(?P<{meant}>{words})" for meant, words in LABELS.items())
LABEL = re.compile(rf"[\s*_•–—-]{{0,6}}(?:{_ANY})\s{{0,3}}[*_]{{0,3}}[:：][*_]{{0,3}}(?=\s|\S)(?!//)\s*", re.IGNORECASE)
"""A label at the beginning of a line, with its colon."""


def label_of(text: str) -> tuple[Meant, int] | None:
    """What a line tells by the label that it begins with, and where the rest begins; None where it has none."""
    found = LABEL.match(text)
    if not found:
        return None
    return next(meant for meant in LABELS if found[meant]), found.end()
