"""Related entries that were judged: how many of the five that an entry names are good, and how many of ten are bad.

    python -m tests.search.alike

They were judged by title, tagline, topics and the beginning of the summary, without a view of which way of ranking
names them: good is what is about the same problem or the same kind of answer to it, fair what is of the same field, bad
what shares a word, a company or the kind of work. What nobody judged counts as fair.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from newsletter.search import likeness, related
from newsletter.source.project import read_project
from tests.conftest import RETRIEVAL

FOLDER = Path(__file__).parent / "related"
ARCHIVES = {"retrieval": RETRIEVAL, "archive": Path()}
"""The archives that were judged, by the names of their files: the frozen one, and that of the folder one is in."""
NAMED, CUT = 5, 10


@dataclass(frozen=True)
class Alike:
    """An entry, and which others are good and bad ones to be led to from it."""

    id: str
    good: frozenset[str]
    fair: frozenset[str]
    bad: frozenset[str]
    is_kept_out: bool


@dataclass(frozen=True)
class Share:
    """Means over some entries."""

    count: int
    good: float
    """The share of good ones among the first five;"""
    bad: float
    """how many bad ones are among the first ten,"""
    unknown: float
    """and how many that nobody judged."""


def judged(name: str) -> tuple[Alike, ...]:
    """Read what was judged in an archive."""
    rows = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return tuple(
        Alike(row["id"], frozenset(row["good"]), frozenset(row["fair"]), frozenset(row["bad"]), row["kept_out"])
        for row in rows
    )


def ten_related(folder: Path) -> dict[str, list[str]]:
    """The ten entries that are most alike to each of an archive."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(likeness, "MOST", CUT)
        patch.setattr(related, "NAMED", CUT)
        found = related.related([listing.entry for listing in read_project(folder).archive().listings])
    return {entry: [one.id for one in ones] for entry, ones in found.items()}


def share(found: Mapping[str, Sequence[str]], asked: Iterable[Alike]) -> Share:
    """How good the related ones are."""
    cells = [(found[one.id], one) for one in asked]
    count = max(len(cells), 1)
    return Share(
        len(cells),
        sum(len(one.good.intersection(ids[:NAMED])) for ids, one in cells) / NAMED / count,
        sum(len(one.bad.intersection(ids)) for ids, one in cells) / count,
        sum(len({*ids} - one.good - one.fair - one.bad) for ids, one in cells) / count,
    )


def table() -> Iterator[str]:
    """Print the shares in both archives, of tuned and kept-out entries apart."""
    for name, folder in ARCHIVES.items():
        found, entries = ten_related(folder), judged(name)
        for label, is_kept_out in (("tuned", False), ("kept out", True)):
            of = share(found, [one for one in entries if one.is_kept_out == is_kept_out])
            if of.count:
                shown = f"good in 5 {of.good:.3f}, bad in 10 {of.bad:.2f}, not judged in 10 {of.unknown:.2f}"
                yield f"{name:10} {label:9} {of.count:3} entries: {shown}"


if __name__ == "__main__":
    print(*table(), sep="\n")
