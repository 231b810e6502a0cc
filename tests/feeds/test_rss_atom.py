"""RSS and Atom, on their bytes: what feedgen writes and what we add to it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

import feedparser
import pytest
from bs4 import BeautifulSoup
from lxml import etree

from newsletter.feeds import rss_atom
from newsletter.feeds.documents import FeedDocument, main_feeds
from newsletter.feeds.feed_files import feed_files
from newsletter.feeds.items import FeedItem, FeedItems, PlannedItem
from newsletter.feeds.rss_atom import XmlFeeds
from newsletter.model import Vocabulary
from tests.builders import make_archive, make_paper, make_venue, make_volume
from tests.feeds.invented import SETTINGS, files_of, many, weekly

PAPER = make_paper(title="Of R&D", summary="It digs.", authors=("Bo Quoll",), tags=("burrows",))
HUB = SETTINGS.model_copy(update={"hub": "https://hub.example/"})

RSS = """\
<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" \
xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:atom="http://www.w3.org/2005/Atom" \
xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
  <channel>
    <title>All papers and extras · Marsupial Letters</title>
    <link>https://wombat.example/archive/</link>
    <description>Every paper, dataset, benchmark and tool in Marsupial Letters, one item each</description>
    <copyright>CC BY 4.0, https://creativecommons.org/licenses/by/4.0/</copyright>
    <docs>http://www.rssboard.org/rss-specification</docs>
    <generator>newsletter</generator>
    <image>
      <url>https://wombat.example/archive/assets/favicon.png</url>
      <title>All papers and extras · Marsupial Letters</title>
      <link>https://wombat.example/archive/</link>
      <width>32</width>
      <height>32</height>
    </image>
    <language>en</language>
    <lastBuildDate>Fri, 26 May 2023 12:00:00 +0000</lastBuildDate>
    <atom:link href="https://wombat.example/archive/papers/feed.xml" rel="self" type="application/rss+xml"/>
    <item>
      <title>Of R&amp;D</title>
      <link>https://wombat.example/archive/papers/lone-wombat/</link>
      <description>It digs.</description>
      <content:encoded>…</content:encoded>
      <guid isPermaLink="false">tag:wombat.example,2020:entry/lone-wombat</guid>
      <category>Burrows</category>
      <pubDate>Fri, 26 May 2023 12:00:00 +0000</pubDate>
      <dc:creator>Bo Quoll</dc:creator>
      <dc:rights>CC BY 4.0, https://creativecommons.org/licenses/by/4.0/</dc:rights>
      <media:content url="https://wombat.example/archive/papers/lone-wombat/card.png" type="image/png" medium="image" \
width="1200" height="630"/>
    </item>
  </channel>
</rss>
"""

ATOM_ENTRY = """\
  <entry>
    <id>tag:wombat.example,2020:entry/lone-wombat</id>
    <title>Of R&amp;D</title>
    <updated>2023-05-26T12:00:00+00:00</updated>
    <author>
      <name>Bo Quoll</name>
    </author>
    <content type="html">…</content>
    <link href="https://wombat.example/archive/papers/lone-wombat/" rel="alternate" type="text/html"/>
    <summary type="text">It digs.</summary>
    <category term="Burrows"/>
    <published>2023-05-26T12:00:00+00:00</published>
    <rights>CC BY 4.0, https://creativecommons.org/licenses/by/4.0/</rights>
    <media:content url="https://wombat.example/archive/papers/lone-wombat/card.png" type="image/png" medium="image" \
width="1200" height="630"/>
  </entry>
"""


def without_content(content: bytes) -> str:
    return re.sub(r"(<(content:encoded|content type=\"html\")>).*?(</)", r"\1…\3", content.decode(), flags=re.DOTALL)


def links(content: bytes) -> list[tuple[str, str]]:
    """The links of a document itself, by what they are for."""
    found = re.findall(r'<(?:atom:)?link href="([^"]*)" rel="([^"]*)"', content.decode().split("<item>")[0])
    return [(rel, href) for href, rel in found if rel not in ("alternate",)]


def test_a_feed_as_rss() -> None:
    assert without_content(files_of(make_volume(1, PAPER))["papers/feed.xml"]) == RSS


def test_an_entry_as_atom() -> None:
    assert ATOM_ENTRY in without_content(files_of(make_volume(1, PAPER))["papers/feed.atom"])


def test_an_atom_feed_has_an_id_that_its_archive_documents_share() -> None:
    files = files_of(*many(10))
    ids = {feedparser.parse(files[address]).feed.id for address in ("feed.atom", "feed/2023-q2.atom")}
    assert ids == {"tag:wombat.example,2020:feed/volumes"}
    assert feedparser.parse(files["topics/burrows/feed.atom"]).feed.id == "tag:wombat.example,2020:feed/topic/burrows"


@pytest.mark.parametrize("form", ["xml", "atom"])
def test_the_document_to_subscribe_to_leads_to_the_newest_archive_document(form: str) -> None:
    content = files_of(*many(20))[f"feed.{form}"]
    root = "https://wombat.example/archive/feed"
    assert links(content) == [("self", f"{root}.{form}"), ("prev-archive", f"{root}/2023-q3.{form}")]
    assert b"fh:archive" not in content


@pytest.mark.parametrize("form", ["xml", "atom"])
def test_an_archive_document_says_that_it_is_one(form: str) -> None:
    content = files_of(*many(20))[f"feed/2023-q3.{form}"]
    root = "https://wombat.example/archive/feed"
    assert links(content) == [
        ("self", f"{root}/2023-q3.{form}"),
        ("current", f"{root}.{form}"),
        ("prev-archive", f"{root}/2023-q2.{form}"),
    ]
    assert len(list(etree.fromstring(content).iter("{http://purl.org/syndication/history/1.0}archive"))) == 1


@pytest.mark.parametrize("form", ["xml", "atom"])
def test_a_hub_is_named_where_one_is_set_and_only_to_subscribers(form: str) -> None:
    files = files_of(*many(20), settings=HUB)
    assert ("hub", "https://hub.example/") in links(files[f"feed.{form}"])
    assert ("hub", "https://hub.example/") in links(files[f"topics/burrows/feed.{form}"])
    assert b"hub.example" not in files[f"feed/2023-q3.{form}"]
    assert b'rel="hub"' not in files_of(*many(20))[f"feed.{form}"]


def test_a_description_is_html_for_readers_of_rss_and_text_for_those_of_atom() -> None:
    files = files_of(make_volume(1, make_paper(summary="Of A\\<B & C")))
    assert "<description>Of A&amp;lt;B &amp;amp; C</description>" in files["papers/feed.xml"].decode()
    assert '<summary type="text">Of A&lt;B &amp; C</summary>' in files["papers/feed.atom"].decode()


def test_an_item_is_written_the_same_in_however_many_documents_it_stands() -> None:
    archive = make_archive(weekly(1))
    items = FeedItems(archive, SETTINGS)
    feed = main_feeds(SETTINGS)[1]
    document = FeedDocument(feed, tuple(items.of_entry(one) for one in archive.listings), feed.addresses)
    xml = XmlFeeds(SETTINGS)
    assert xml.rss(document) == xml.rss(document)
    assert xml.atom(document) == xml.atom(document)


def test_a_document_asks_for_each_of_its_items_once() -> None:
    archive = make_archive(weekly(1))
    items, feed = FeedItems(archive, SETTINGS), main_feeds(SETTINGS)[1]
    made: list[datetime] = []

    def counted(one: PlannedItem) -> FeedItem:
        made.append(one.published)
        return one.make()

    planned = tuple(map(items.of_entry, archive.listings))
    watched = tuple(replace(one, make=partial(counted, one)) for one in planned)
    XmlFeeds(SETTINGS).atom(FeedDocument(feed, watched, feed.addresses))
    assert made == [one.published for one in planned]


def test_rss_atom_and_json_say_the_same() -> None:
    files = files_of(*many(5))
    rss, atom = (feedparser.parse(files[f"papers/feed.{end}"]) for end in ("xml", "atom"))
    for one, other in zip(rss.entries, atom.entries, strict=True):
        assert (one.id, one.title, one.link, one.published_parsed) == (
            other.id, other.title, other.link, other.published_parsed,
        )  # fmt: skip
        assert one.content[0].value == other.content[0].value


def test_no_two_entries_of_a_feed_have_one_time() -> None:
    entries = feedparser.parse(files_of(*many(20))["papers/feed.atom"]).entries
    assert len({item.updated for item in entries}) == len(entries) == 40


def test_a_feed_without_items_has_a_time_of_its_own_and_not_the_present() -> None:
    files = files_of()
    assert b"<lastBuildDate>Wed, 01 Jan 2020 00:00:00 +0000</lastBuildDate>" in files["feed.xml"]
    assert b"<updated>2020-01-01T00:00:00+00:00</updated>" in files["feed.atom"]


def test_a_text_that_looks_like_the_place_of_the_items_is_a_text() -> None:
    title = "Of <items/> & </item></entry>"
    files = files_of(make_volume(1, make_paper(title=title, summary="<items/>", authors=("<entry>",))))
    for name in ("papers/feed.xml", "papers/feed.atom"):
        (item,) = etree.fromstring(files[name]).xpath("//*[local-name()='item' or local-name()='entry']")
        said = "Of ‹items/› & ‹/item›‹/entry›" if name.endswith(".xml") else title
        assert item.xpath("string(*[local-name()='title'])") == said


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Predicting the <mask> Token", "Predicting the ‹mask› Token"),
        ("<think> & </think>", "‹think› & ‹/think›"),
        ("Of x < y and y > z", "Of x < y and y > z"),
        ("An <open end", "An ‹open end"),
        ("Of <!-- all", "Of ‹!-- all"),
        ("AT&T", "AT&T"),
    ],
)
def test_no_reader_of_rss_takes_a_part_of_a_title_for_a_tag(title: str, said: str) -> None:
    files = files_of(make_volume(1, make_paper(title=title), title=title))
    assert etree.fromstring(files["papers/feed.xml"]).findtext("channel/item/title") == said
    assert etree.fromstring(files["feed.xml"]).findtext("channel/item/title") == f"Vol. 1: {said}"
    assert BeautifulSoup(said, "lxml").get_text() == said
    assert feedparser.parse(files["papers/feed.atom"]).entries[0].title == title


def test_names_of_authors_are_one_creator_in_rss_and_apart_in_atom_and_json() -> None:
    names = tuple(f"Wombat {number}" for number in range(1, 30))
    files = files_of(make_volume(1, make_paper(authors=names)))
    creators = etree.fromstring(files["papers/feed.xml"]).findall(
        "channel/item/{http://purl.org/dc/elements/1.1/}creator"
    )
    assert [one.text for one in creators] == [", ".join(names)]
    assert [one.name for one in feedparser.parse(files["papers/feed.atom"]).entries[0].authors] == list(names)
    assert [one["name"] for one in json.loads(files["papers/feed.json"])["items"][0]["authors"]] == list(names)


def test_a_volume_has_an_author_in_every_format() -> None:
    files = files_of(make_volume(1, make_paper()))
    for name in ("feed.xml", "feed.atom"):
        assert feedparser.parse(files[name]).entries[0].author == "Marsupial Letters"


@pytest.mark.parametrize("form", ["xml", "atom"])
def test_a_doi_is_said_apart(form: str) -> None:
    files = files_of(make_volume(1, make_paper(id="a", doi="10.1234/wombat"), make_paper(id="b")))
    assert files[f"papers/feed.{form}"].count(b"<dc:identifier>doi:10.1234/wombat</dc:identifier>") == 1
    assert files[f"papers/feed.{form}"].count(b"<dc:identifier") == 1


@pytest.mark.parametrize("form", ["xml", "atom"])
def test_programs_for_references_are_told_where_and_when_a_work_was_published(form: str) -> None:
    paper = make_paper(doi="10.1234/wombat", date="2024-03", venue={"id": "dig", "year": 2024})
    archive = make_archive(make_volume(1, paper), vocabulary=Vocabulary(venues=(make_venue(),)))
    files = feed_files(archive, SETTINGS)
    assert told(files[f"papers/feed.{form}"]) == {
        "doi": "10.1234/wombat",
        "publicationName": "Conference on Digging",
        "publicationDate": "2024-03",
    }
    assert told(files[f"feed.{form}"]) == {"publicationName": "Marsupial Letters", "publicationDate": "2023-05-26"}
    assert told(files_of(make_volume(1, make_paper()))[f"papers/feed.{form}"]) == {}


def told(content: bytes) -> dict[str, str | None]:
    """What a document says in PRISM's words."""
    found = etree.fromstring(content).iter("{http://prismstandard.org/namespaces/basic/2.0/}*")
    return {etree.QName(one).localname: one.text for one in found}


@pytest.mark.parametrize("form", ["xml", "atom"])
def test_an_item_has_its_own_picture_if_there_is_one(form: str) -> None:
    files = files_of(weekly(1), make_volume(2, make_paper(id="stub", stub=True, summary=None)))
    covers = [one["url"] for item in feedparser.parse(files[f"feed.{form}"]).entries for one in item.media_content]
    assert covers == [f"{SETTINGS.address}volumes/{number}/cover.png" for number in (2, 1)]
    stub, *others = feedparser.parse(files[f"papers/feed.{form}"]).entries
    assert "media_content" not in stub
    assert [one.media_content[0]["url"] for one in others] == [f"{one.link}card.png" for one in others]
    unpictured = files_of(weekly(1), settings=SETTINGS.model_copy(update={"pictures": False}))
    assert b"<media:content" not in unpictured[f"feed.{form}"]


def test_a_feed_has_a_picture_of_its_own() -> None:
    feed = feedparser.parse(files_of(*many(1))["feed.atom"]).feed
    assert (feed.icon, feed.logo) == tuple(f"{SETTINGS.address}assets/{name}.png" for name in ("favicon", "logo"))


def test_an_item_is_written_once_for_all_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    real = rss_atom._written

    def counted(item: FeedItem) -> Any:
        written.append(item.id)
        return real(item)

    monkeypatch.setattr(rss_atom, "_written", counted)
    dict(files_of(*many(30)))
    assert len(written) == len(set(written)) == 30 * 3
