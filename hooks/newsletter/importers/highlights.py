"""Highlights: «tagline, from whom», and the papers they announce."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsletter.importers.document import Block
from newsletter.importers.links import anchor_slug, is_own_anchor
from newsletter.importers.suggestions import words_of

_FROM = ", from "
_ARTICLE = "the "
_CREDIT_WEIGHT = 3


@dataclass(frozen=True)
class Highlight:
    """A line that announces a paper: its text, whom it credits, and the slug of the heading it leads to."""

    block: Block
    tagline: str
    credited: str
    joint: str
    """What stands between the two: «, from », and an article that is left out."""

    slug: str


def read_highlight(block: Block) -> Highlight:
    """Read a highlight; whom it credits stands after the last «, from »."""
    text = " ".join(block.text.split())
    tagline, found, credited = text.rpartition(_FROM)
    slug = next((anchor_slug(run.address) for run in block.runs if is_own_anchor(run.address)), "")
    if not found or not tagline:
        return Highlight(block, text, "", "", slug)
    joint = _FROM + (_ARTICLE if credited.startswith(_ARTICLE) else "")
    credited = credited.removeprefix(_ARTICLE)
    if credited.endswith(".") and not credited.endswith("al."):
        credited, joint = credited[:-1], joint + "."
    return Highlight(block, tagline, credited, joint, slug)


def aligned(highlights: Sequence[Highlight], papers: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Pair highlights with papers (their titles and summaries), in order; None stands where one has no partner.

    As many of the one as of the other belong together one by one. Otherwise what they share decides: the pairing with
    most words in common, in order (Needleman and Wunsch 1970, without a penalty for gaps).
    """
    if len(highlights) == len(papers):
        return [(place, place) for place in range(len(papers))]
    best = _best(highlights, papers)
    pairs: list[tuple[int | None, int | None]] = []
    row, column = 0, 0
    while row < len(highlights) and column < len(papers):
        if best[row][column] > max(best[row + 1][column], best[row][column + 1]):
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif best[row][column + 1] >= best[row + 1][column]:
            pairs.append((None, column))
            column += 1
        else:
            pairs.append((row, None))
            row += 1
    pairs += [(rest, None) for rest in range(row, len(highlights))]
    pairs += [(None, rest) for rest in range(column, len(papers))]
    return pairs


def _best(highlights: Sequence[Highlight], papers: Sequence[str]) -> list[list[float]]:
    """The best score that the highlights from a row on and the papers from a column on can have."""
    words = [words_of([paper]) for paper in papers]
    best = [[0.0] * (len(papers) + 1) for _ in range(len(highlights) + 1)]
    for row in range(len(highlights) - 1, -1, -1):
        mine = words_of([highlights[row].tagline])
        for column in range(len(papers) - 1, -1, -1):
            score = len(mine & words[column]) / (len(mine) or 1)
            credited = highlights[row].credited
            if credited and credited in papers[column]:
                score += _CREDIT_WEIGHT
            both = score + best[row + 1][column + 1] if score else 0.0
            best[row][column] = max(both, best[row + 1][column], best[row][column + 1])
    return best
