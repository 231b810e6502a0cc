"""Titles beside words: which rows stand in a shard, and that a query shows them without a file of titles."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator

import numpy as np
import pytest

from newsletter.search import beside, tables, word_table
from newsletter.search.beside import titles_beside
from newsletter.search.index_files import index_files
from newsletter.search.occurrences import IN_TITLE
from newsletter.search.postings import Postings
from tests.builders import make_paper
from tests.search.evaluate import files_of
from tests.search.index_reader import Index
from tests.search.invented import invented
from tests.search.served import Served, served
from tests.search.small import small_index
from tests.search.test_engine import opened
from tests.web.node import Node

SIZE = 400


def make_postings(*terms: dict[int, int]) -> Postings:
    """Postings of terms, each the codes of its entries."""
    codes = [code for term in terms for code in term.values()]
    return Postings(
        terms=tuple(f"term{number}" for number in range(len(terms))),
        frequencies=np.array([*map(len, terms)]),
        forms=((),) * len(terms),
        starts=np.append(0, np.cumsum([*map(len, terms)])),
        entries=np.array([entry for term in terms for entry in term]),
        codes=np.array(codes, dtype=np.uint8),
        lasting=np.array(codes, dtype=np.uint8),
        said=np.zeros(len(codes), dtype=np.uint8),
        position_starts=np.zeros(len(codes) + 1, dtype=np.int64),
        positions=np.zeros(0, dtype=np.int64),
    )


def beside_one(codes: dict[int, int]) -> list[int]:
    """The entries whose rows stand beside one term."""
    rows = [b"[%d]" % number for number in range(max(codes) + 1)]
    (written,) = titles_beside(make_postings(codes), np.array([0]), 1, rows)
    return [number for (number,) in json.loads(written or "[]")]


def test_beside_a_word_stand_the_entries_that_it_counts_most_in_and_those_with_it_in_the_title(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(beside, "BEST", 2)
    monkeypatch.setattr(beside, "TITLED", 3)
    titled = {entry: IN_TITLE | 20 + entry for entry in range(4)}
    assert beside_one(titled | {entry: 40 + entry for entry in range(4, 9)}) == [1, 2, 3, 7, 8]


def test_of_entries_in_which_a_word_counts_the_same_the_later_stand_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "BEST", 3)
    assert beside_one(dict.fromkeys(range(9), 30)) == [6, 7, 8]


@pytest.mark.parametrize(("entries", "count"), [(beside.MANY - 1, 0), (beside.MANY, beside.MANY)])
def test_nothing_stands_beside_a_word_of_few_entries(entries: int, count: int) -> None:
    assert len(beside_one(dict.fromkeys(range(entries), 30))) == count


def test_a_row_stands_once_in_a_shard_and_in_that_of_each_of_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "MANY", 1)
    found = make_postings({0: 10, 2: 10}, {2: 20}, {1: 5, 2: 5})
    written = titles_beside(found, np.array([0, 0, 2]), 3, [b"[0]", b"[1]", b"[2]"])
    assert [json.loads(one or "[]") for one in written] == [[[0], [2]], [], [[1], [2]]]


@pytest.fixture(scope="module")
def large() -> dict[str, bytes]:
    """The index of an archive whose titles stand in several files."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(tables, "ONE_FILE", SIZE - 1)
        return index_files(invented(SIZE), word_table.load())


@pytest.fixture
def page(large: dict[str, bytes]) -> Iterator[tuple[Node, Served]]:
    """The engine on it, and what it asks for."""
    with served(files_of(large)) as site, opened(site) as node:
        yield node, site


def test_rows_beside_words_are_those_of_the_table_of_titles(large: dict[str, bytes]) -> None:
    index = Index(large)
    rows, seen = index.rows(), set()
    for number, *row in (one for shard in index.beside.values() for one in shard):
        assert [rows[number][0], *row[1:]] == rows[number]
        seen.add(number)
    assert len(seen) > SIZE / 2


def test_a_small_archive_has_no_titles_beside_words() -> None:
    index = small_index(*(make_paper(id=f"paper-{number}", title=f"Burrows {number}") for number in range(9)))
    assert {len(rows) for rows in index.beside.values()} == {0}


SEARCH = """async (query) => {
  const shown = ({ number, id, title, kind, volume, credited, topics, year, state }) =>
    JSON.stringify({ number, id, title, kind, volume, credited, topics, year, state })
  const { hits } = await engine.search(query)
  cold()
  await engine.open()
  const rows = await engine.rows(hits.map(({ number }) => number))
  return [hits.map(shown), rows.map(shown)]
}"""


def test_a_query_shows_the_titles_beside_its_words_and_asks_for_the_other_ones_alone(page: tuple[Node, Served]) -> None:
    node, site = page
    query = " ".join(invented(SIZE).records[7].title.split()[:5])
    hits, rows = node.evaluate(SEARCH, query)
    assert hits == rows
    assert len(hits) == 10
    asked = [path for path, _ in site.answers if "/t-" in path]
    files = {math.floor(json.loads(row)["number"] / 16) for row in rows}
    before = len(asked) - len(files)
    assert 0 <= before < len(files) / 2
