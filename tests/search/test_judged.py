"""Judged queries are read from both formats, and the figures of their quality are counted from ranks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.search.judged import Judged, Quality, judged, plain_words, published, quality, rank


def test_our_format_names_entries_by_id(tmp_path: Path) -> None:
    (tmp_path / "q.json").write_text(
        json.dumps([{"id": 1, "class": "name", "query": "wombat", "relevant": ["a", "b"], "kept_out": True}])
    )
    assert judged(tmp_path / "q.json", {}) == (Judged("wombat", "name", frozenset("ab"), is_kept_out=True),)


def test_the_other_format_names_entries_by_title(tmp_path: Path) -> None:
    (tmp_path / "q.json").write_text(
        json.dumps([{"id": 1, "cls": "org", "q": "wombat", "titles": ["Wombats: A  Survey"]}])
    )
    found = judged(tmp_path / "q.json", {plain_words("Wombats – a Survey"): "wombats"})
    assert found == (Judged("wombat", "organisation-or-author", frozenset({"wombats"}), is_kept_out=False),)


def test_a_title_that_no_entry_has_is_named(tmp_path: Path) -> None:
    (tmp_path / "q.json").write_text(json.dumps([{"id": 1, "cls": "name", "q": "wombat", "titles": ["Lost Wombats"]}]))
    with pytest.raises(ValueError, match="no entry has the title «Lost Wombats»"):
        judged(tmp_path / "q.json", {})


def test_published_queries_have_the_answers_of_a_grade_at_least(tmp_path: Path) -> None:
    asked = [("q1", "wombats that dig", "meaning", "tuned"), ("q2", "pizza", "off-topic", "sealed")]
    lines = ({"_id": name, "text": text, "metadata": {"class": kind, "use": use}} for name, text, kind, use in asked)
    (tmp_path / "queries.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    (tmp_path / "qrels").mkdir()
    (tmp_path / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\nq1\ta\t2\nq1\tb\t1\n")
    pizza = Judged("pizza", "off-topic", frozenset(), is_kept_out=True)
    for grade, relevant in ((2, "a"), (1, "ab")):
        wombats = Judged("wombats that dig", "meaning", frozenset(relevant), is_kept_out=False)
        assert published(tmp_path, grade) == (wombats, pizza)


def test_the_first_relevant_entry_of_ten_counts() -> None:
    assert rank(["x", "b", "a"], frozenset("ab")) == 2
    assert rank([*"0123456789", "a"], frozenset("a")) == 0
    assert quality([1, 2, 0, 4]) == Quality(4, (1 + 1 / 2 + 1 / 4) / 4, 0.25, 0.75)
