"""The words of entries: what they count is the same whatever was kept of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

import numpy as np
import pytest

from newsletter.model import Paper
from newsletter.search import entry_words
from newsletter.search.entry_words import FILE, Counted, EntryWords
from tests.builders import make_paper

pytestmark = pytest.mark.usefixtures("own_folder")


def told(counted: Counted) -> list[dict[str, int]]:
    """What each word counts, entry by entry."""
    starts, (words, counts) = counted.rows.starts.tolist(), counted.rows.columns
    pairs = [(counted.words[word], int(count)) for word, count in zip(words.tolist(), counts, strict=True)]
    return [dict(pairs[start:stop]) for start, stop in pairwise(starts)]


def test_a_word_counts_by_its_field_as_often_as_it_stands_there() -> None:
    paper = make_paper(
        title="Wombats",
        tagline="A wombat digs",
        tags=("burrows",),
        summary="Dig [here](https://digs.example) and dig 12 pits_in 3d.",
        questions=("Where?",),
    )
    assert told(EntryWords().of([paper])) == [{"#burrow": 1, "3d": 1, "dig": 4, "pit": 1, "wombat": 5}]


def test_a_number_alone_is_no_word_whatever_its_signs() -> None:
    paper = make_paper(title="Owls 12 \u0663 x1 \u00b2", tagline=None, tags=(), summary=None, questions=())
    assert told(EntryWords().of([paper])) == [{"owl": 3, "x1": 3, "\u00b2": 3}]


def test_columns_are_the_same_after_each_of_many_changes(tmp_path: Path) -> None:
    chance = Random(3)  # noqa: S311
    papers: dict[str, Paper] = {}
    for change in range(12):
        for name in chance.choices("abcdefgh", k=3):
            papers[name] = make_paper(id=name, title=f"Clay {chance.randrange(20)}x", summary=f"Owls{change} see.")
        papers.pop(chance.choice([*papers]))
        if change == 7:
            (tmp_path / FILE).write_bytes(b"damaged")
        words, entries = EntryWords(tmp_path, code="a"), [papers[name] for name in sorted(papers)]
        now, fresh = words.of(entries), EntryWords().of(entries)
        assert now.words == fresh.words
        assert np.array_equal(now.rows.starts, fresh.rows.starts)
        for one, other in zip(now.rows.columns, fresh.rows.columns, strict=True):
            assert np.array_equal(one, other)
        words.keep()


def test_of_an_entry_that_was_kept_no_word_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    papers = [make_paper(id=name, title=f"Clay {name * 3}") for name in "abc"]
    first = EntryWords(tmp_path, code="a")
    first.of(papers)
    first.keep()
    looked: list[str] = []
    real = entry_words._fields

    def fields(entry: Paper) -> Iterator[list[str]]:
        looked.append(entry.id)
        return real(entry)

    monkeypatch.setattr(entry_words, "_fields", fields)
    EntryWords(tmp_path, code="a").of([*papers, make_paper(id="d", title="Owls")])
    assert looked == ["d"]
    EntryWords(tmp_path, code="other").of(papers)
    assert looked == ["d", "a", "b", "c"]


def test_where_there_is_no_entry_there_is_no_word() -> None:
    assert EntryWords().of([]).words == ()
