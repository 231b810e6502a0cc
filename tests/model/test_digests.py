"""Digests tell what an archive says in short: each is made once, and each says who and what it is of."""

from __future__ import annotations

import pytest

from newsletter.model.digests import Digests
from tests.builders import make_archive, make_paper, make_volume


def test_what_is_made_before_processes_part_none_of_them_makes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    archive = make_archive(make_volume(1, make_paper(id="one")), make_volume(2, make_paper(id="two")))
    fresh = Digests(archive)
    expected = [*map(fresh.listing, archive.listings), *map(fresh.listed, archive.volumes)]
    made = Digests(archive)
    made.make()
    monkeypatch.setattr("newsletter.model.digests.digest", lambda *_: "made again")
    assert [*map(made.listing, archive.listings), *map(made.listed, archive.volumes)] == expected


def test_lists_are_told_apart_by_their_order_and_by_where_there_is_nothing() -> None:
    archive = make_archive(make_volume(1, make_paper(id="one"), make_paper(id="two", title="Other")))
    one, two = archive.listings
    lists = [(), (None,), (one,), (one, None), (None, one), (one, two), (two, one)]
    assert len({Digests(archive).listings(some) for some in lists}) == len(lists)
