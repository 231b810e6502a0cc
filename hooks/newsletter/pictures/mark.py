"""The package's mark, read as one of an archive's own would be."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newsletter.model.own_mark import OwnMark
from newsletter.source.mark_file import read_mark

FILE = Path(__file__).parent.parent / "assets" / "favicon.svg"


@cache
def mark() -> OwnMark:
    """A ground, the bar that stands out, and what else is on the shelf: three shapes, each of a colour."""
    found, problems = read_mark(FILE.read_bytes(), FILE.name)
    if found is None:
        raise ValueError(str(problems[0]))
    return found
