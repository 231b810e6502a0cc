"""Public test collections are read from each of their forms, and measured as others measure them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from newsletter.search.index_files import index_files
from tests.search import bm25
from tests.search.bm25 import BM25
from tests.search.evaluate import compared, found_in
from tests.search.figures import Ranked, figures, interval
from tests.search.public import Document, JudgedCollection, Topic, read_collection, searched
from tests.search.small import SmallTable

DOCUMENTS = (
    Document("d1", "Burrows", "Wombats dig at night."),
    Document("d2", "Leaves", "Koalas eat <them>."),
)
TOPICS = (Topic("1", "digging wombats", frozenset({"d1"})),)


def lines(*rows: Mapping[str, object]) -> bytes:
    return "\n".join(map(json.dumps, rows)).encode()


def json_lines(folder: Path) -> Path:
    rows: list[Mapping[str, object]] = [
        {"doc": one.id, "title": one.title, "text": one.text, "authors": []} for one in DOCUMENTS
    ]
    asked: Mapping[str, object] = {"query": "1", "text": "digging wombats", "relevant": ["d1", "lost"]}
    unanswered: Mapping[str, object] = {"query": "2", "text": "quolls", "relevant": []}
    path = folder / "small.jsonl.gz"
    path.write_bytes(gzip.compress(lines(*rows, asked, unanswered)))
    return path


def beir(folder: Path) -> Path:
    home = folder / "small"
    (home / "qrels").mkdir(parents=True)
    (home / "corpus.jsonl").write_bytes(
        lines(*({"_id": one.id, "title": one.title, "text": one.text} for one in DOCUMENTS))
    )
    (home / "queries.jsonl").write_bytes(lines({"_id": "1", "text": "digging wombats"}, {"_id": "2", "text": "quolls"}))
    (home / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\n1\td1\t2\n1\td2\t0\n", encoding="utf-8")
    return home


def trec(folder: Path) -> Path:
    home = folder / "small"
    home.mkdir()
    (home / "qrels.txt").write_text("1 0 d1 1\n1 0 d2 0\n", encoding="utf-8")
    (home / "topics.txt").write_text("<top>\n<num> Number: 1\n<title> digging wombats\n<desc> More.\n</top>\n")
    (home / "documents.trec").write_text(
        "<DOC><DOCNO>d1</DOCNO><TITLE>Burrows</TITLE><TEXT>\nWombats dig at night.</TEXT></DOC>\n"
        "<DOC><DOCNO> d2 </DOCNO><TITLE>Leaves</TITLE><TEXT>Koalas eat &lt;them&gt;.</TEXT></DOC>\n"
    )
    return home


@pytest.mark.parametrize("form", [json_lines, beir, trec])
def test_a_collection_is_the_same_in_each_form(form: object, tmp_path: Path) -> None:
    assert callable(form)
    found = read_collection(form(tmp_path))
    assert found == JudgedCollection("small", DOCUMENTS, TOPICS)


def test_a_collection_is_searched_as_an_archive_of_one_volume() -> None:
    found = searched(JudgedCollection("small", DOCUMENTS, TOPICS))
    assert [(record.id, record.title, record.volume) for record in found.records] == [
        ("d1", "Burrows", "1"),
        ("d2", "Leaves", "1"),
    ]


def test_documents_are_found_by_ids_that_no_archive_has() -> None:
    named = (replace(DOCUMENTS[0], id="AP880212-0001"), replace(DOCUMENTS[1], id="MED-10"))
    held = JudgedCollection("small", named, (*TOPICS, Topic("2", "koalas", frozenset({"MED-10"}))))
    found = found_in(held, index_files(searched(held), SmallTable()))
    assert [order.ids for order in found] == [("AP880212-0001",), ("MED-10",)]


def test_bm25_ranks_by_rare_words_and_leaves_out_what_has_none() -> None:
    index = BM25(["wombats dig", "wombats sleep", "koalas eat"])
    assert index.ranked("do wombats dig?", 10) == [0, 1]
    assert index.ranked("", 10) == []


def test_figures_count_as_others_do() -> None:
    ranked = [Ranked(("x", "a"), frozenset("ab")), Ranked((), frozenset("a"))]
    of = figures(ranked)
    assert (of.n, of.mrr, of.first, of.five, of.ten, of.recall) == (2, 0.25, 0, 0.5, 0.5, 0.25)
    assert of.ndcg == pytest.approx(0.5 * 0.6309 / 1.6309, abs=1e-4)


def test_the_interval_of_a_difference_is_paired() -> None:
    assert interval([0.6, 0.3, 0.9], [0.5, 0.2, 0.8]) == pytest.approx((0.1, 0.1, 0.1))


@pytest.mark.parametrize(("installed", "name"), [("bm25s", "BM25 (bm25s)"), ("", "BM25 (own, weaker)")])
def test_a_table_says_which_bm25_it_compares_with(installed: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bm25, "find_spec", lambda _: installed or None)
    found = [Ranked(("one", "two"), frozenset(("two",)))]
    _, beside = compared("all", "lookups", found, found)
    assert beside.strip().startswith(f"{name}  ")
    assert beside.endswith("ours 1.00 x, +0.000 [+0.000, +0.000]")
