"""JSON Feed 1.1, on its bytes."""

from __future__ import annotations

import json

from tests.builders import make_paper, make_volume
from tests.feeds.invented import ROOT, SETTINGS, files_of, many

RIGHTS = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"


def test_the_head_of_a_feed() -> None:
    settings = SETTINGS.model_copy(update={"hub": "https://hub.example/"})
    head = json.loads(files_of(*many(20), settings=settings)["feed.json"])
    del head["items"]
    assert head == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Marsupial Letters",
        "home_page_url": ROOT,
        "feed_url": f"{ROOT}feed.json",
        "description": "Letters on marsupials",
        "icon": f"{ROOT}assets/icon-512.png",
        "favicon": f"{ROOT}assets/favicon.png",
        "next_url": f"{ROOT}feed/2023-q3.json",
        "authors": [{"name": "Marsupial Letters", "url": ROOT}],
        "language": "en",
        "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
        "_newsletter": {"id": "tag:wombat.example,2020:feed/volumes", "rights": RIGHTS, "archive": False},
    }


def test_an_item() -> None:
    paper = make_paper(authors=("Łucja Ñandú",), tags=("burrows",))
    (item,) = json.loads(files_of(make_volume(1, paper))["papers/feed.json"])["items"]
    assert item.pop("content_html").startswith("<p><em>Lone Wombat, in one line</em></p>")
    assert item == {
        "id": "tag:wombat.example,2020:entry/lone-wombat",
        "url": f"{ROOT}papers/lone-wombat/",
        "title": "Lone Wombat",
        "summary": "Lone Wombat digs.",
        "image": f"{ROOT}papers/lone-wombat/card.png",
        "date_published": "2023-05-26T12:00:00+00:00",
        "date_modified": "2023-05-26T12:00:00+00:00",
        "authors": [{"name": "Łucja Ñandú"}],
        "tags": ["Burrows"],
        "_newsletter": {"rights": RIGHTS},
    }


def test_a_volume_has_its_cover_and_a_stub_no_picture_that_stands_beside_others_too() -> None:
    files = files_of(make_volume(1, make_paper(summary=None, stub=True)))
    assert json.loads(files["feed.json"])["items"][0]["image"] == f"{ROOT}volumes/1/cover.png"
    assert "image" not in json.loads(files["papers/feed.json"])["items"][0]


def test_without_pictures_items_have_none() -> None:
    settings = SETTINGS.model_copy(update={"pictures": False})
    assert "image" not in json.loads(files_of(*many(1), settings=settings)["feed.json"])["items"][0]


def test_an_item_is_a_line() -> None:
    lines = files_of(*many(3))["feed.json"].decode().splitlines()
    assert len(lines) == 5
    assert json.loads(lines[1].rstrip(","))["title"] == "Vol. 3: Volume 3 on Burrows"


def test_an_archive_document_names_no_hub_and_says_what_it_is() -> None:
    settings = SETTINGS.model_copy(update={"hub": "https://hub.example/"})
    document = json.loads(files_of(*many(20), settings=settings)["feed/2023-q2.json"])
    assert document["_newsletter"]["archive"]
    assert "hubs" not in document
    assert "next_url" not in document
