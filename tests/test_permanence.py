"""The names that are permanent once published, and the list of them that the next deployment reads."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from newsletter.model import Archive, Correction, Organisation, Tag, Vocabulary, Withdrawal
from newsletter.permanence import Published, as_list, feed_id, from_list, item_id, published
from newsletter.settings import Settings
from tests.builders import make_paper, make_special, make_volume

SETTINGS = Settings(feed_authority="wombat.example", feed_year=2020)
DIGGING = Tag(id="digging", name="Digging", description="Where to dig.", former=("burrows", "holes"))
LABS = Organisation(id="quokka-labs", name="Quokka Labs")
DAY = dt.date(2024, 1, 1)
WOMBAT = make_paper(
    id="wombat",
    aliases=("old-wombat",),
    corrections=(Correction(date=DAY, text="One."), Correction(date=DAY, text="Two.")),
    withdrawn=Withdrawal(date=DAY, reason="It left."),
)
VOLUMES = (make_volume(3, WOMBAT), make_special("reading-list", aliases=("list",)))
FOUND = published(Archive(VOLUMES, Vocabulary(tags=(DIGGING,), organisations=(LABS,))), SETTINGS)


def test_an_item_has_the_id_of_its_entry_and_a_feed_the_first_id_of_its_topic() -> None:
    assert item_id(SETTINGS, WOMBAT) == "tag:wombat.example,2020:entry/wombat"
    assert feed_id(SETTINGS, DIGGING) == "tag:wombat.example,2020:feed/topic/burrows"
    assert feed_id(SETTINGS, LABS) == "tag:wombat.example,2020:feed/organisation/quokka-labs"


def test_the_list_has_every_item_every_feed_and_every_page() -> None:
    assert json.loads(as_list(FOUND)) == {
        "ids": [
            f"tag:wombat.example,2020:{name}"
            for name in (
                "volume/3",
                "volume/reading-list",
                "entry/wombat",
                "correction/entry/wombat/2024-01-01/1",
                "correction/entry/wombat/2024-01-01/2",
                "withdrawal/entry/wombat/2024-01-01/1",
            )
        ],
        "feeds": [f"tag:wombat.example,2020:feed/{name}" for name in ("topic/burrows", "organisation/quokka-labs")],
        "pages": [
            "volumes/3/",
            "volumes/list/",
            "volumes/reading-list/",
            "papers/old-wombat/",
            "papers/wombat/",
            "topics/burrows/",
            "topics/digging/",
            "topics/holes/",
            "organisations/quokka-labs/",
        ],
        "backfilled": [],
        "cards": ["tag:wombat.example,2020:entry/wombat"],
    }


def test_the_list_is_read_as_it_was_written() -> None:
    assert from_list(as_list(FOUND)) == FOUND


def test_the_list_tells_what_was_never_news() -> None:
    found = published(
        Archive((*VOLUMES, make_volume(1, make_paper(id="quoll"), backfilled=True)), Vocabulary()), SETTINGS
    )
    listed = json.loads(as_list(found))["backfilled"]
    assert listed == ["tag:wombat.example,2020:volume/1", "tag:wombat.example,2020:entry/quoll"]
    assert from_list(as_list(found)) == found


def test_the_list_of_an_older_build_has_ids_alone() -> None:
    assert from_list('{"ids": ["tag:wombat.example,2020:volume/3"]}') == Published(
        {("volume", "3"): "tag:wombat.example,2020:volume/3"}, frozenset()
    )


def test_what_a_later_build_lists_beside_is_left_alone() -> None:
    other = ", ".join(
        f'"tag:a.example,2020:{name}"' for name in ("song/3", "song/entry/a/2024-01-01/1", "correction/a")
    )
    text = f'{{"ids": [{other}, "?"], "pages": ["songs/3/", "/", "papers/a b/", "papers/a/"]}}'
    assert from_list(text).pages == {("entry", "a")}
    assert not from_list(text).ids


DEEP = pytest.param("[" * 100_000, id="deep")


@pytest.mark.parametrize("text", ["", "[]", DEEP, "{}", '{"ids": {}}', '{"ids": [null]}', '{"ids": [], "pages": [[]]}'])
def test_anything_else_is_no_list(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json raises one of its own
        from_list(text)
