"""Judged queries: which entries answer a query, read from any format, and how well an order of entries does.

Ours names the relevant entries by id and says which queries were kept out of tuning; the other names them by title.
Those that the archive publishes are in the form of BEIR.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.search.public import grades, lines

CLASSES = {"known": "known-item", "org": "organisation-or-author"}
"""How the other format calls what ours calls otherwise."""
LOOKUPS = ("known-item", "name", "organisation-or-author", "id", "acronym", "prefix")
CUT = 10


@dataclass(frozen=True)
class Judged:
    """A query, its class, and the ids of the entries that answer it."""

    query: str
    kind: str
    relevant: frozenset[str]
    is_kept_out: bool


@dataclass(frozen=True)
class Quality:
    """Mean reciprocal rank at 10, and shares of queries with an answer first and among the first ten."""

    count: int
    mrr: float
    first: float
    ten: float


def judged(path: Path, titles: Mapping[str, str]) -> tuple[Judged, ...]:
    """Read judged queries; `titles` gives the id of an entry by its title in plain lower-case words."""
    return tuple(_judged(each, titles) for each in json.loads(path.read_text(encoding="utf-8")))


def published(folder: Path, least: int) -> tuple[Judged, ...]:
    """Read a folder of `queries.jsonl` and `qrels/test.tsv`; an entry of a grade below `least` is not relevant."""
    relevant = grades((folder / "qrels" / "test.tsv").read_text(encoding="utf-8"), least)
    return tuple(
        Judged(each["text"], each["metadata"]["class"], relevant.get(each["_id"], frozenset()), is_kept_out=is_kept_out)
        for each in lines(folder / "queries.jsonl")
        for is_kept_out in (each["metadata"]["use"] != "tuned",)
    )


def rank(found: Sequence[str], relevant: frozenset[str]) -> int:
    """Count the place of the first relevant one of the ids found, from 1; 0 if it is not among the first ten."""
    return next((place for place, entry in enumerate(found[:CUT], 1) if entry in relevant), 0)


def quality(ranks: Sequence[int]) -> Quality:
    """Average over queries."""
    count = len(ranks)
    if not count:
        return Quality(0, 0, 0, 0)
    return Quality(
        count,
        sum(1 / place for place in ranks if place) / count,
        sum(place == 1 for place in ranks) / count,
        sum(place > 0 for place in ranks) / count,
    )


def plain_words(title: str) -> str:
    """Reduce a title to its letters and digits, to compare it with another spelling of it."""
    return "".join(sign for sign in title.casefold() if sign.isalnum())


def _judged(found: Mapping[str, Any], titles: Mapping[str, str]) -> Judged:
    if "query" in found:
        return Judged(found["query"], found["class"], frozenset(found["relevant"]), found["kept_out"])
    missing = [title for title in found["titles"] if plain_words(title) not in titles]
    if missing:
        raise ValueError(f"no entry has the title «{missing[0]}»")
    relevant = frozenset(titles[plain_words(title)] for title in found["titles"])
    return Judged(found["q"], CLASSES.get(found["cls"], found["cls"]), relevant, is_kept_out=False)
