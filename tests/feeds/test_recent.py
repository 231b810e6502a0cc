"""Items are kept for feeds that have them in common, within bounds, and are the same when they are made anew."""

from __future__ import annotations

from functools import partial

import pytest

from newsletter.feeds import items, json_feed, rss_atom
from newsletter.feeds.feed_files import feed_files
from newsletter.feeds.recent import Recent
from newsletter.settings import Settings
from tests.builders import make_archive, make_paper, make_vocabulary, make_volume

SETTINGS = Settings(feed_authority="quokka.example", feed_year=2023)


def test_what_nobody_asked_for_longest_is_let_go() -> None:
    made: list[str] = []

    def make(name: str) -> str:
        made.append(name)
        return name * 3

    def asked(kept: Recent[str], *names: str) -> list[str]:
        made.clear()
        for name in names:
            assert kept.of(name, partial(make, name)) == name * 3
        return made

    kept = Recent[str](len, most=8)
    assert asked(kept, "a", "b", "a", "b") == ["a", "b"]
    assert asked(kept, "a", "c", "a", "b") == ["c", "b"]


def test_one_thing_that_is_too_large_is_kept_until_the_next() -> None:
    kept = Recent[str](len, most=2)
    assert [kept.of("a", lambda: "large"), kept.of("a", lambda: "other"), kept.of("b", lambda: "b")] == [
        "large", "large", "b",
    ]  # fmt: skip
    assert kept.of("a", lambda: "other") == "other"


def test_feeds_are_the_same_however_little_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    vocabulary = make_vocabulary(("burrows", "clay"))
    volumes = [
        make_volume(number, *(make_paper(id=f"wombat-{number}-{one}", tags=("burrows", "clay")) for one in range(3)))
        for number in range(1, 31)
    ]
    whole = dict(feed_files(make_archive(*volumes, vocabulary=vocabulary), SETTINGS))
    for module in (items, json_feed, rss_atom):
        monkeypatch.setattr(module, "_KEPT", 1)
    assert dict(feed_files(make_archive(*volumes, vocabulary=vocabulary), SETTINGS)) == whole
    assert sum("q" in name for name in whole) > 3
