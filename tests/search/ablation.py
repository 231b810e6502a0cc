"""Ablation: what each part of the ranking gives, by asking the judged queries without it.

    python -m tests.search.ablation

A row is the search without one part. The first columns are those of the frozen archive: lookups, and queries in the
reader's own words, tuned and kept out; the last two those kept out about this repository's archive. No part was chosen
by this table.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from newsletter.search import occurrences, word_table
from newsletter.search.index_files import index_files
from newsletter.search.records import Collection
from tests.conftest import ASSETS
from tests.search import indexes
from tests.search.evaluate import PUBLISHED, QUERIES, START, files_of, orders
from tests.search.figures import Figures, Ranked, figures
from tests.search.judged import LOOKUPS, Judged, judged, plain_words, published
from tests.search.served import served
from tests.search.small import SmallTable
from tests.web.node import Node, running

WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "nothing": {},
    "words of like meaning": {"softMost": 0},
    "covering the query": {"flat": 1},
    "more for a title with the whole query": {"titled": 0},
    "less for rarity than idf": {"idfPower": 1},
    "half for words of any talk": {"light": 1},
    "names as one word": {"together": 0},
    "less likeness where many have the word": {"softKnown": 1e6, "softEveryday": 1e6},
    "more of it for words of everyday English": {"softEveryday": 80},
    "slips": {"oneEdit": 0, "twoEdits": 0},
    "words only begun": {"prefix": 0, "prefixBeside": 0},
}
"""What is left out, and the weights in the browser that leave it out."""
TEXTS: Mapping[str, Mapping[str, object]] = {
    "questions": {"questions": ()},
    "taglines": {"tagline": ""},
    "summaries": {"text": ""},
    "topics": {"topics": ()},
}
"""What is left out, and what a record has instead."""
COLUMNS = ("lookups", "tuned", "success", "kept out", "success", "archive", "success")


def row(name: str, found: Sequence[Figures]) -> str:
    """Print the MRR of lookups, then MRR and success@10 of each class of queries in the reader's own words."""
    first, *others = found
    shown = [first.mrr, *(value for one in others for value in (one.mrr, one.ten))]
    return f"{name:40}" + "".join(f"{value:9.3f}" for value in shown)


@contextmanager
def lacking(weights: Mapping[str, float], files: Mapping[str, bytes]) -> Iterator[Node]:
    """The engine with other weights, on an index."""
    with tempfile.TemporaryDirectory() as folder, served(files_of(files)) as site:
        for script in ASSETS.glob("*.js"):
            (Path(folder) / script.name).write_text(_weighed(script.read_text(encoding="utf-8"), weights), "utf-8")
        with running(Path(folder) / "search.js") as node:
            node.goto(site.address)
            node.evaluate(START)
            yield node


def _weighed(script: str, weights: Mapping[str, float]) -> str:
    """A script with other weights, where it has them."""
    written = re.search(r"\{mostWords:[^}]*\}", script)
    if not written:
        return script
    changed = written[0]
    for name, value in weights.items():
        changed, count = re.subn(rf"\b{name}:[\d.]+", f"{name}:{value}", changed)
        if count != 1:
            sys.exit(f"there is no weight {name}")
    return script.replace(written[0], changed)


def asked(node: Node, queries: Sequence[Judged]) -> Figures:
    """How well queries are answered."""
    found = orders(node, [each.query for each in queries])
    return figures([Ranked(one.ids, each.relevant) for one, each in zip(found, queries, strict=True)])


def frozen_queries(collection: Collection) -> tuple[tuple[Judged, ...], ...]:
    """About the frozen archive: lookups and slips, and queries in the reader's own words, tuned and kept out."""
    all_of_them = judged(QUERIES, {plain_words(one.title): one.id for one in collection.records})
    own_words = [each for each in all_of_them if each.kind == "meaning"]
    return (
        tuple(each for each in all_of_them if each.kind in (*LOOKUPS, "typo")),
        tuple(each for each in own_words if not each.is_kept_out),
        tuple(each for each in own_words if each.is_kept_out),
    )


def without(collection: Collection, fields: Mapping[str, object]) -> Collection:
    """A collection whose records lack something."""
    records = (replace(one, **fields) for one in collection.records)  # type: ignore[arg-type]
    return replace(collection, records=tuple(records))


def flat_fields(patch: pytest.MonkeyPatch) -> None:
    """Let a word count the same wherever it stands."""
    patch.setattr(occurrences, "_WEIGHTS", occurrences._WEIGHTS * 0 + 2)
    patch.setattr(occurrences, "_TITLE", 2.0)


def main() -> None:
    """Ask everything without each part, and print."""
    frozen, archive = indexes.retrieval_collection(), indexes.collection_of(Path.cwd())
    of_archive = tuple(each for each in published(PUBLISHED, 2) if each.is_kept_out and each.relevant)

    def measured(name: str, weights: Mapping[str, float], made: Sequence[Mapping[str, bytes]]) -> None:
        found = []
        for files, classes in zip(made, (frozen_queries(frozen), (of_archive,)), strict=True):
            with lacking(weights, files) as node:
                found += [asked(node, queries) for queries in classes]
        print(row(name, found), flush=True)

    def made(change: Callable[[Collection], Collection]) -> list[dict[str, bytes]]:
        return [index_files(change(one), word_table.load()) for one in (frozen, archive)]

    print(f"{'without':40}" + "".join(f"{name:>9}" for name in COLUMNS))
    whole = made(lambda one: one)
    for name, weights in WEIGHTS.items():
        measured(name, weights, whole)
    for name, fields in TEXTS.items():
        measured(name, {}, made(lambda one, fields=fields: without(one, fields)))  # type: ignore[misc]
    with ExitStack() as stack:
        flat_fields(stack.enter_context(pytest.MonkeyPatch.context()))
        measured("weights of fields", {}, made(lambda one: one))
    measured("the table of words", {}, [index_files(one, SmallTable()) for one in (frozen, archive)])


if __name__ == "__main__":
    main()
