"""The scheme of pictures: their colours and their mark, the package's or those of an archive's own look."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from newsletter.model.contrast import readable
from newsletter.model.look import Look
from newsletter.model.own_mark import OwnMark
from newsletter.source.mark_file import read_mark
from newsletter.styles.sheets import pairs

MARK = Path(__file__).parent.parent / "assets" / "favicon.svg"
"""The package's mark."""

_LEGIBLE = 9
"""The contrast of titles with the ground of a cover."""


@dataclass(frozen=True)
class Scheme:
    """What pictures are drawn with: the dark ground of covers, what stands upon it, and the light pictures."""

    ground: str
    bright: str
    pale: str
    paper: str
    ink: str
    second: str
    line: str
    mark: OwnMark


@cache
def mark() -> OwnMark:
    """The package's mark, read as an archive's own would be: a ground, the bar that stands out, and the others."""
    found, problems = read_mark(MARK.read_bytes(), MARK.name)
    if found is None:
        raise ValueError(str(problems[0]))
    return found


def scheme_of(look: Look = Look(), own: OwnMark | None = None) -> Scheme:  # noqa: B008  - a record, which is frozen
    """The scheme of a look: covers have the accent as their ground, darker, and the highlight as what is bright."""
    tokens = pairs(look.colours)
    paper, ink, second, line = (tokens[name][0] for name in ("--nl-paper", "--nl-ink", "--nl-mark", "--nl-line"))
    ground, bright, pale = (shape.colour for shape in mark().shapes)
    return Scheme(
        readable(look.accent.light, [pale], least=_LEGIBLE) if look.accent else ground,
        look.highlight.dark if look.highlight else bright,
        pale,
        paper,
        ink,
        second,
        line,
        own or mark(),
    )
