"""Feeds of five hundred volumes: the whole past can be walked, closed documents stay, and none grows too large."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from functools import cache

import pytest
from lxml import etree

from newsletter import addresses
from newsletter.feeds.feed_files import feed_files
from newsletter.model import Archive, Volume
from newsletter.settings import Settings
from tests.builders import make_paper, make_vocabulary, make_volume
from tests.feeds.invented import read

VOLUMES = 500
ENTRIES = 10
SETTINGS = Settings(address="https://wombat.example/archive/", feed_authority="wombat.example", feed_year=2020)
WORDS = "A wombat digs at night, rests by day, and measures each burrow twice before it moves in for the winter. "
LINK = "{http://www.w3.org/2005/Atom}link"


@cache
def volume(number: int) -> Volume:
    papers = [
        make_paper(id=f"paper-{number}-{place}", title=f"Burrow {number}.{place}", tags=("burrows",), summary=WORDS * 6)
        for place in range(1, ENTRIES + 1)
    ]
    return make_volume(number, *papers)


def files(count: int) -> Mapping[str, bytes]:
    archive = Archive((volume(number) for number in range(1, count + 1)), make_vocabulary())
    return feed_files(archive, SETTINGS)


@pytest.fixture(scope="module")
def many() -> dict[str, bytes]:
    return dict(files(VOLUMES))


def walked(found: Mapping[str, bytes], address: str) -> Iterator[tuple[str, bytes]]:
    """The document at an address and all that its links lead back to."""
    here: str | None = address
    while here:
        yield here, found[here]
        here = earlier(found[here], is_json=here.endswith(".json"))


def earlier(document: bytes, *, is_json: bool) -> str | None:
    if is_json:
        url = json.loads(document).get("next_url")
    else:
        links = etree.fromstring(document).iter(LINK)
        url = next((link.get("href") for link in links if link.get("rel") == "prev-archive"), None)
    return url.removeprefix(SETTINGS.address) if url else None


def ids(document: bytes, *, is_json: bool) -> set[str]:
    if is_json:
        return {item["id"] for item in json.loads(document)["items"]}
    return {str(entry.id) for entry in read(document).entries}


@pytest.mark.parametrize("end", ["xml", "atom", "json"])
def test_walking_back_from_the_feed_of_volumes_misses_none(many: dict[str, bytes], end: str) -> None:
    found = set[str]()
    for address, document in walked(many, f"feed.{end}"):
        found |= ids(document, is_json=address.endswith("json"))
    assert found == {f"tag:wombat.example,2020:volume/{number}" for number in range(1, VOLUMES + 1)}


def test_walking_back_from_the_feed_of_entries_misses_none(many: dict[str, bytes]) -> None:
    found = set[str]()
    for _, document in walked(many, "papers/feed.json"):
        found |= ids(document, is_json=True)
    assert len(found) == VOLUMES * ENTRIES


def test_a_new_volume_changes_no_closed_document(many: dict[str, bytes]) -> None:
    closed = {address for address in many if address.startswith(("feed/", "papers/feed/"))}
    assert len(closed) > 200
    one_more = files(VOLUMES + 1)
    assert {address for address in closed if one_more[address] != many[address]} == set()


def test_no_document_grows_too_large(many: dict[str, bytes]) -> None:
    for address, document in many.items():
        assert len(document) <= 1_000_000, address
        assert len(gzip.compress(document)) <= 300_000, address


def test_every_feed_of_the_reading_list_is_there(many: dict[str, bytes]) -> None:
    listed = [outline.get("xmlUrl") for outline in etree.fromstring(many[addresses.ALL_FEEDS]).iter("outline")]
    wanted = [url.removeprefix(SETTINGS.address) for url in listed if url]
    assert len(wanted) > 3
    assert [address for address in wanted if address not in many] == []
