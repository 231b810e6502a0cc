"""Judged queries are read from both formats, and the figures of their quality are counted from ranks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.search.judged import Judged, Quality, judged, plain_words, quality, rank


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


def test_the_first_relevant_entry_of_ten_counts() -> None:
    assert rank(["x", "b", "a"], frozenset("ab")) == 2
    assert rank([*"0123456789", "a"], frozenset("a")) == 0
    assert quality([1, 2, 0, 4]) == Quality(4, (1 + 1 / 2 + 1 / 4) / 4, 0.25, 0.75)
