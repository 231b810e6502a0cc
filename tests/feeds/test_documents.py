"""Which documents the feeds have, and that whoever walks back through them misses nothing (RFC 5005)."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import feedparser
import pytest

from newsletter.model import Correction, Volume
from tests.builders import make_paper, make_special, make_volume
from tests.feeds.invented import ROOT, files_of, many, read, weekly

VOLUMES = 60
CORRECTION = Correction(date=dt.date(2024, 6, 1), text="Two wombats.")


def walked(files: Mapping[str, bytes], address: str, rel: str = "prev-archive") -> list[Any]:
    """The documents from one on, as a reader finds them by their links."""
    found = []
    while address:
        document = read(files[address])
        assert not document.bozo, document.get("bozo_exception")
        found.append(document)
        address = next((link.href for link in document.feed.links if link.rel == rel), "").removeprefix(ROOT)
    return found


def walked_json(files: Mapping[str, bytes], address: str) -> list[Any]:
    found = []
    while address:
        document = json.loads(files[address])
        found.append(document)
        address = document.get("next_url", "").removeprefix(ROOT)
    return found


def archives(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {address: files[address] for address in files if "feed/" in address}


def changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> set[str]:
    return {address.rpartition(".")[0] for address, content in before.items() if after.get(address) != content}


@pytest.mark.parametrize("form", ["xml", "atom"])
def test_walking_back_misses_no_volume_and_no_entry(form: str) -> None:
    files = files_of(*many(VOLUMES))
    volumes = {item.id for document in walked(files, f"feed.{form}") for item in document.entries}
    entries = {item.id for document in walked(files, f"papers/feed.{form}") for item in document.entries}
    assert volumes == {f"tag:wombat.example,2020:volume/{number}" for number in range(1, VOLUMES + 1)}
    assert len(entries) == 2 * VOLUMES


def test_walking_back_by_next_url_misses_none_either() -> None:
    files = files_of(*many(VOLUMES))
    documents, entries = walked_json(files, "feed.json"), walked_json(files, "papers/feed.json")
    assert len({item["id"] for document in documents for item in document["items"]}) == VOLUMES
    assert len({item["id"] for document in entries for item in document["items"]}) == 2 * VOLUMES
    assert [document["feed_url"] for document in documents[:3]] == [
        f"{ROOT}feed.json", f"{ROOT}feed/2024-q2.json", f"{ROOT}feed/2024-q1.json",
    ]  # fmt: skip


def test_beside_the_open_quarter_the_feed_of_volumes_carries_twenty_in_all() -> None:
    (newest, *_) = walked(files_of(*many(VOLUMES)), "feed.xml")
    assert [item.link.split("/")[-2] for item in newest.entries] == [str(number) for number in range(60, 40, -1)]


def test_an_open_quarter_is_carried_whole_however_large() -> None:
    crowded = [make_special(f"list-{letter}", title=letter) for letter in "abcdefghijklmnopqrstuvwxyz"]
    files = files_of(*crowded)
    assert [len(document.entries) for document in walked(files, "feed.xml")] == [26]
    assert not archives(files)


def test_a_new_volume_changes_no_closed_document() -> None:
    grown = (archives(files_of(*many(count))) for count in range(1, VOLUMES + 1))
    assert [changed(before, after) for before, after in pairwise(grown)] == [set()] * (VOLUMES - 1)


def test_a_quarter_is_closed_by_a_volume_of_a_newer_one() -> None:
    assert not archives(files_of(*many(6)))  # Vol. 6 is of 30 June 2023
    assert set(archives(files_of(*many(7)))) == {
        f"{folder}feed/2023-q2.{form}" for folder in ("", "papers/") for form in ("xml", "atom", "json")
    }


def test_a_correction_changes_only_its_own_quarter() -> None:
    corrected = weekly(1, corrections=(CORRECTION,))
    before, after = archives(files_of(*many(40))), archives(files_of(corrected, *many(40)[1:]))
    assert changed(before, after) == {"feed/2023-q2"}


def test_a_correction_of_an_entry_changes_only_its_own_quarter() -> None:
    corrected = make_volume(
        1, make_paper(id="paper-1-1", tags=("burrows",), corrections=(CORRECTION,)), many(1)[0].papers[1]
    )
    before, after = archives(files_of(*many(40))), archives(files_of(corrected, *many(40)[1:]))
    assert changed(before, after) == {"feed/2023-q2", "papers/feed/2023-q2"}


def test_an_imported_back_issue_changes_only_its_own_quarter() -> None:
    whole: list[Volume] = list(many(40))
    before, after = archives(files_of(*whole[:10], *whole[11:])), archives(files_of(*whole))
    assert changed(before, after) == {"feed/2023-q3", "papers/feed/2023-q3"}


def test_a_quarter_without_volumes_has_no_document_and_the_walk_goes_past_it() -> None:
    files = files_of(weekly(1), weekly(60), weekly(80))
    places = [document.feed.links for document in walked(files, "feed.atom")]
    own = [next(link.href for link in links if link.rel == "self") for links in places]
    assert own == [f"{ROOT}feed.atom", f"{ROOT}feed/2024-q3.atom", f"{ROOT}feed/2023-q2.atom"]


def test_topics_organisations_and_extras_have_their_newest_fifty_entries() -> None:
    files = files_of(*many(30))
    for form in ("xml", "atom"):
        feed = feedparser.parse(files[f"topics/burrows/feed.{form}"])
        assert [item.link.split("/")[-2] for item in feed.entries[:2]] == ["paper-30-1", "paper-30-2"]
        assert len(feed.entries) == 50
    assert json.loads(files["organisations/quokka-labs/feed.json"])["items"] == []
    assert json.loads(files["extras/feed.json"])["home_page_url"] == f"{ROOT}extras/"


def test_an_empty_archive_has_feeds_too() -> None:
    assert feedparser.parse(files_of()["feed.xml"]).entries == []
    assert json.loads(files_of()["papers/feed.json"])["items"] == []


def test_items_are_newest_first_where_two_volumes_are_of_one_day() -> None:
    files = files_of(weekly(1), make_special("list", make_paper(id="a"), make_paper(id="b")))
    days = [item["date_published"] for item in json.loads(files["papers/feed.json"])["items"]]
    assert days == sorted(days, reverse=True)
