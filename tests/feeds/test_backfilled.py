"""Volumes that joined the archive late: whoever walks back finds them, and no subscriber is told of them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from itertools import chain

import pytest

from newsletter.model import Correction, Extra, See, Volume
from tests.builders import make_archive, make_extra, make_paper, make_special, make_vocabulary, make_volume
from tests.feeds.invented import SETTINGS, files_of, many, weekly
from tests.feeds.test_documents import archives, walked, walked_json
from tests.feeds.test_window import ids, new

NEWS = many(60)[30:]
"""Volumes 31 to 60, of 22 December 2023 on."""


def late(*numbers: int) -> tuple[Volume, ...]:
    return tuple(weekly(number, backfilled=True) for number in numbers)


OLDER, NEWER = late(*range(1, 31)), late(*range(61, 100))
DIGGING = {"id": "dig", "year": 2023}


def subscribed(files: Mapping[str, bytes]) -> dict[str, list[str]]:
    """The ids of the items of every feed that people subscribe to."""
    found = {address: files[address] for address in files if address.endswith("feed.json")}
    return {address: [item["id"] for item in json.loads(content)["items"]] for address, content in found.items()}


@pytest.mark.parametrize("added", [OLDER, NEWER, OLDER + NEWER], ids=["older", "newer", "older and newer"])
def test_no_feed_that_people_subscribe_to_has_an_item_more_or_less(added: tuple[Volume, ...]) -> None:
    assert subscribed(files_of(*NEWS, *added)) == subscribed(files_of(*NEWS))


@pytest.mark.parametrize("form", ["xml", "atom"])
def test_whoever_walks_back_finds_them_all(form: str) -> None:
    files = files_of(*NEWS, *OLDER, *NEWER)
    found = {item.id for document in walked(files, f"feed.{form}") for item in document.entries}
    assert found == {f"tag:wombat.example,2020:volume/{number}" for number in range(1, 100)}
    assert len({item.id for one in walked(files, f"papers/feed.{form}") for item in one.entries}) == 2 * 99


def test_whoever_walks_back_by_next_url_finds_them_too() -> None:
    documents = walked_json(files_of(*NEWS, *OLDER, *NEWER), "feed.json")
    assert len({item["id"] for document in documents for item in document["items"]}) == 99


def test_one_of_the_open_quarter_stands_in_an_archive_document_beside_the_feed() -> None:
    files = files_of(*many(10), *late(11))
    item = [one["id"] for one in json.loads(files["feed/2023-q3.json"])["items"]]
    assert item == ["tag:wombat.example,2020:volume/11"]
    assert "tag:wombat.example,2020:volume/11" not in subscribed(files)["feed.json"]


def test_one_of_a_closed_quarter_changes_only_its_own_document() -> None:
    before, after = files_of(*NEWS), files_of(*NEWS, *late(30))
    changed = {address.rpartition(".")[0] for address in archives(before) if before[address] != after[address]}
    assert changed == {"feed/2023-q4", "papers/feed/2023-q4"}


def test_topics_organisations_venues_and_extras_bring_none() -> None:
    def volume(number: int, **fields: object) -> Volume:
        found: dict[str, object] = {"tags": ("burrows",), "organisations": ("Quokka Labs",), "venue": DIGGING}
        extra: Extra = make_extra(id=f"extra-{number}", **found)
        return make_volume(number, make_paper(id=f"paper-{number}", **found), extras=(extra,), **fields)

    news = [volume(number) for number in range(50, 60)]
    back = [volume(number, backfilled=True) for number in chain(range(40, 50), range(60, 70))]
    assert subscribed(files_of(*news, *back)) == subscribed(files_of(*news))
    assert "venues/dig/feed.json" in files_of(*news, *back)


def test_what_was_changed_in_one_is_told_to_nobody_and_changes_no_other_volume() -> None:
    change = Correction(date=NEWS[0].published + dt.timedelta(days=1), text="Two wombats.")
    wrong = weekly(20, backfilled=True, corrections=(change,))
    beside = weekly(61, backfilled=True, papers=())
    assert subscribed(files_of(*NEWS, wrong, beside)) == subscribed(files_of(*NEWS))
    assert files_of(*NEWS, wrong)["feed.atom"] == files_of(*NEWS, late(20)[0])["feed.atom"]
    found = json.loads(files_of(*NEWS, wrong)["corrections/feed/2023-q4.json"])["items"]
    assert [item["id"] for item in found] == ["tag:wombat.example,2020:correction/volume/20/2023-12-23/1"]


def test_one_tells_of_no_change_to_another() -> None:
    change = Correction(date=dt.date(2023, 12, 23), text="Two wombats.")
    first = weekly(31, corrections=(change,))
    archive = make_archive(first, weekly(32, backfilled=True), weekly(33))
    assert list(archive.notices_in) == ["33"]


def test_what_one_lists_again_takes_no_room_of_an_item() -> None:
    news = tuple(make_volume(number, make_paper(id=f"paper-{number}", tags=("burrows",))) for number in range(1, 121))
    back = make_special("found-late", *(See(see=f"paper-{number}") for number in range(60, 121)), backfilled=True)
    assert ids(of=(*news, back), vocabulary=make_vocabulary())["papers/feed.atom"] == ids(of=news)["papers/feed.atom"]


def test_news_that_lists_it_again_takes_no_room_of_an_item() -> None:
    news = tuple(make_volume(number, make_paper(id=f"paper-{number}", tags=("burrows",))) for number in range(11, 131))
    back = tuple(
        make_volume(number, make_paper(id=f"paper-{number}", tags=("burrows",)), backfilled=True)
        for number in range(1, 11)
    )
    again = (See(see=f"paper-{number}") for number in range(1, 11))
    reading = make_special("reading", *again, published=dt.date(2030, 1, 1))
    before, after = (ids(of=(*news, *found), vocabulary=make_vocabulary()) for found in (back, (*back, reading)))
    for feed in ("papers/feed.atom", "topics/burrows/feed.atom"):
        assert after[feed] == before[feed]


def test_an_item_merged_into_it_leaves_its_room() -> None:
    news = {number: make_volume(number, make_paper(id=f"paper-{number}")) for number in range(11, 131)}
    back = make_volume(5, make_paper(id="paper-5"), backfilled=True)
    took = make_volume(5, make_paper(id="paper-5", aliases=("paper-125",)), backfilled=True)
    merged = (*(news | {125: make_volume(125, See(see="paper-5"))}).values(), took)
    assert new(ids(of=(*news.values(), back)), ids(of=merged)) == []


def test_a_feed_without_news_is_there_and_empty() -> None:
    assert subscribed(files_of(*OLDER))["feed.json"] == []
    assert "feed/2023-q2.xml" in files_of(*OLDER)


def test_the_address_of_the_post_stands_in_its_item() -> None:
    post = "https://quokka.example/p/burrows"
    files = files_of(weekly(3, original=post))
    item = json.loads(files["feed.json"])["items"][0]
    assert item["external_url"] == post
    assert f'<p><a href="{post}">Original issue</a></p>' in item["content_html"]
    assert SETTINGS.address in item["url"]
