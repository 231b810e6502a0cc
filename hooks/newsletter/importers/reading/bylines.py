"""Bylines: the names in a line below a title. Knows nothing of entries."""

from __future__ import annotations

import re

from newsletter.importers.reading.sections import BETWEEN_NAMES

OTHERS = re.compile(r",?\s+et\.?\s?al\.?$", re.IGNORECASE)
"""How a name of a person ends beside which the others are left out."""

MANY_NAMES = 2
"""More than how many names make a line one of names that is set like a text."""

_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){1,6}")
"""A name of two words to seven; one word may be any, and eight are a sentence."""

CAPITALS = re.compile(r"[^\W\d_a-z][\w.’'-]*(?:\s+(?:[a-z]{2,4}|[^\W\d_a-z][\w.’'-]*))*")
"""Words with capital letters; small ones between them, «de», «van», «with», may go without."""


def names_in_line(text: str, *, in_reference: bool = False) -> tuple[str, ...]:
    """Read names of people, in a reference or with an initial the first turned perhaps, «Bilby, Ada B., and Bo»."""
    names = [name for part in BETWEEN_NAMES.split(text.strip(" .")) if (name := part.strip(" *_†‡§"))]
    given = rf"[\w’'-]+(?:\s\w\.?){'*' if in_reference else '+'}"
    if len(names) > MANY_NAMES and " " not in names[0] and re.fullmatch(given, names[1]):
        names[:2] = [f"{names[1]} {names[0]}"]
    return tuple(names) if all(_NAME.fullmatch(name) and not OTHERS.search(f" {name}") for name in names) else ()
