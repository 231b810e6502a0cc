"""The RSS feed of volumes, as a feed reader sees it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import feedparser
from bs4 import BeautifulSoup
from lxml import etree

from tests.conftest import BASE_ADDRESS, ROOT_ADDRESS
from tests.site.links import soup

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


def parsed(site: Path) -> Any:
    feed = feedparser.parse((site / "feed.xml").read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def test_the_feed_carries_every_volume_newest_first(example_site: Path) -> None:
    assert [item.link for item in parsed(example_site).entries] == [
        f"{ROOT_ADDRESS}volumes/{name}/" for name in ("field-notes", "3", "2", "1", "nothing-yet")
    ]


def test_the_channel_says_what_the_feed_is_and_where(example_site: Path) -> None:
    channel = etree.fromstring((example_site / "feed.xml").read_bytes()).find("channel")
    assert channel.findtext("title") == "Marsupial Papers of the Week"
    assert channel.findtext("link") == ROOT_ADDRESS
    own = channel.find("{http://www.w3.org/2005/Atom}link")
    assert dict(own.attrib) == {"href": f"{ROOT_ADDRESS}feed.xml", "rel": "self", "type": "application/rss+xml"}
    assert channel.findtext("language") == "en"
    assert "CC BY 4.0" in channel.findtext("copyright")


def test_times_come_from_the_data(example_site: Path) -> None:
    root = etree.fromstring((example_site / "feed.xml").read_bytes())
    assert root.findtext("channel/item/pubDate") == "Fri, 30 Jun 2023 12:00:00 +0000"
    assert root.findtext("channel/lastBuildDate") == "Sat, 01 Jul 2023 11:38:00 +0000"  # a withdrawal in Vol. 3


def test_an_id_is_a_tag_uri_and_does_not_follow_the_address(example_site: Path, example_site_below: Path) -> None:
    assert [item.id for item in parsed(example_site).entries] == [
        f"tag:marsupials.example,2023:volume/{name}" for name in ("field-notes", "3", "2", "1", "nothing-yet")
    ]
    assert [item.id for item in parsed(example_site_below).entries] == [
        item.id for item in parsed(example_site).entries
    ]
    root = etree.fromstring((example_site / "feed.xml").read_bytes())
    assert {guid.get("isPermaLink") for guid in root.iter("guid")} == {"false"}


def test_an_item_has_a_short_description_and_then_its_whole_content(example_site: Path) -> None:
    for item in etree.fromstring((example_site / "feed.xml").read_bytes()).iter("item"):
        names = [child.tag for child in item]
        assert names.index("description") < names.index(CONTENT)
        description = item.findtext("description")
        assert BeautifulSoup(description, "lxml").get_text().strip()
        assert {tag.name for tag in BeautifulSoup(description, "lxml").find_all()} <= {"html", "body", "p"}
        assert len(BeautifulSoup(description, "lxml").get_text()) <= 300


def test_the_content_of_an_item_holds_every_summary(retrieval_site: Path) -> None:
    content = parsed(retrieval_site).entries[0].content[0].value
    volume = soup(retrieval_site / "volumes/131/index.html")
    summaries = volume.select(".nl-summary p")
    assert len(summaries) > 14
    said = " ".join(content.split())
    for paragraph in summaries:
        assert " ".join(str(paragraph).split()) in said


def test_links_in_the_content_are_absolute_and_nothing_in_it_could_run(example_site_below: Path) -> None:
    for item in etree.fromstring((example_site_below / "feed.xml").read_bytes()).iter("item"):
        content = item.findtext(CONTENT)
        assert all(re.match("https?://", link) for link in re.findall(r'href="([^"]*)"', content))
        assert not re.search(r"<(script|img|style|iframe)|class=|style=|\son\w+=", re.sub("&lt;.*?&gt;", "", content))
        own = [link for link in re.findall(r'href="([^"]*)"', content) if "example.org" in link]
        assert own or "No entries yet." in content
        assert all(link.startswith(BASE_ADDRESS) for link in own)
