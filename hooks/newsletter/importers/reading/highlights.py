"""The highlights of a newsletter («tagline, from whom») that announce its papers, and which paper each announces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsletter.importers.formats.document import Block, Run, cut, line_of, words_of
from newsletter.importers.formats.platforms import anchor_slug

_FROM = re.compile(r",\s+from\s+")
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
NUMBER = re.compile(r"\s*\d{1,9}[.)]\s+")
"""The number of a highlight, and of an item of a list."""

_CREDIT_WEIGHT = 3
"""How many highlights whose words all come up again it outweighs that a paper names whom a highlight credits.

Words are shared by chance, names hardly; but a name that several papers share must not pull a whole list apart.
"""

_MOST_COMPARED = 1_000_000
"""How many pairs of a highlight and a paper are compared; where there were more, their order alone counts."""


@dataclass(frozen=True)
class Highlight:
    """A line that announces a paper: its text, whom it credits, and the slug of the heading it leads to."""

    block: Block
    tagline_runs: tuple[Run, ...]
    credited_runs: tuple[Run, ...] = ()
    slug: str = ""

    @property
    def tagline(self) -> str:
        """What it says of the paper."""
        return line_of(self.tagline_runs)

    @property
    def credited(self) -> str:
        """Whom it credits."""
        return line_of(self.credited_runs)


def read_highlight(block: Block) -> Highlight:
    """Read a highlight; whom it credits stands after the last «, from »."""
    text = block.text.rstrip()
    number = NUMBER.match(text)
    start = number.end() if number else 0
    slug = next(filter(None, (anchor_slug(run.address) for run in block.runs)), "")
    found = list(_FROM.finditer(text, start + 1))
    if not found:
        return Highlight(block, tuple(cut(block.runs, start, len(text))), slug=slug)
    article = _ARTICLE.match(text, found[-1].end())
    credited, end = article.end() if article else found[-1].end(), len(text)
    if text.endswith(".") and not text.endswith("al."):
        end -= 1
    tagline = tuple(cut(block.runs, start, found[-1].start()))
    return Highlight(block, tagline, tuple(cut(block.runs, credited, end)), slug)


Pair = tuple[int | None, int | None]
"""A highlight and its paper, by their places; None where one has no partner."""


def aligned(highlights: Sequence[Highlight], papers: Sequence[str], *, numbers: Sequence[int | None]) -> list[Pair]:
    """Pair highlights with papers, given by their titles and summaries and by their numbers, in order.

    The first highlight belongs to paper 1, and so on, where there is a highlight for every number. Where there are
    fewer, what they share decides: the pairing with most words in common, in order (Needleman and Wunsch 1970, without
    a penalty for gaps).
    """
    if len(highlights) * len(papers) > _MOST_COMPARED:
        count = max(len(highlights), len(papers))
        return [(n if n < len(highlights) else None, n if n < len(papers) else None) for n in range(count)]
    index_of = {number: index for index, number in enumerate(numbers)}
    if len(index_of) == len(numbers) and index_of.keys() <= {*range(1, len(highlights) + 1)}:
        return [(index, index_of.get(index + 1)) for index in range(len(highlights))]
    best = _best(highlights, papers)
    pairs: list[Pair] = []
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
