"""The reading lists: of all feeds, and of those that tell of everything once."""

from __future__ import annotations

import feedparser
from lxml import etree

from newsletter.feeds.feed_files import feed_files
from newsletter.model import Organisation, Vocabulary
from tests.builders import make_archive
from tests.feeds.invented import ROOT, SETTINGS, files_of, many


def test_every_feed_is_in_the_list_of_all_in_its_folder() -> None:
    body = etree.fromstring(files_of(*many(2))["all-feeds.opml"]).find("body/outline")
    listed = [
        (outline.getparent().get("text"), outline.get("title"), outline.get("xmlUrl"), outline.get("htmlUrl"))
        for outline in body.iter("outline")
        if outline.get("type") == "rss"
    ]
    assert listed == [
        ("Marsupial Letters", "Marsupial Letters", f"{ROOT}feed.xml", ROOT),
        ("Marsupial Letters", "All papers and extras · Marsupial Letters", f"{ROOT}papers/feed.xml", ROOT),
        ("Marsupial Letters", "Corrections · Marsupial Letters", f"{ROOT}corrections/feed.xml", f"{ROOT}corrections/"),
        (
            "Marsupial Letters",
            "Datasets, benchmarks and tools · Marsupial Letters",
            f"{ROOT}extras/feed.xml",
            f"{ROOT}extras/",
        ),
        ("Topics", "Burrows · Marsupial Letters", f"{ROOT}topics/burrows/feed.xml", f"{ROOT}topics/burrows/"),
        (
            "Organisations",
            "Quokka Labs · Marsupial Letters",
            f"{ROOT}organisations/quokka-labs/feed.xml",
            f"{ROOT}organisations/quokka-labs/",
        ),
    ]


def test_the_list_that_is_offered_first_tells_of_everything_and_of_nothing_twice() -> None:
    files = files_of(*many(2))
    listed = [one.get("xmlUrl") for one in etree.fromstring(files["feeds.opml"]).iter("outline") if one.get("xmlUrl")]
    assert listed == [f"{ROOT}feed.xml", f"{ROOT}corrections/feed.xml"]
    ids = [item.id for url in listed for item in feedparser.parse(files[url.removeprefix(ROOT)]).entries]
    assert len(ids) == len(set(ids)) == 2


def test_every_folder_has_its_name_where_readers_look_for_it() -> None:
    listed = etree.fromstring(files_of(*many(2))["all-feeds.opml"]).xpath("//outline[not(@type)]")
    names = ["Marsupial Letters", "Topics", "Organisations"]
    assert [(one.get("text"), one.get("title")) for one in listed] == [(name, name) for name in names]


def test_every_feed_of_the_reading_list_is_a_file() -> None:
    files = files_of(*many(2))
    for outline in etree.fromstring(files["all-feeds.opml"]).iter("outline"):
        assert not outline.get("xmlUrl") or outline.get("xmlUrl").removeprefix(ROOT) in files


def test_names_come_out_as_themselves() -> None:
    name = 'R&D "Labs" <x>'
    archive = make_archive(vocabulary=Vocabulary(organisations=(Organisation(id="labs", name=name),)))
    title = etree.fromstring(feed_files(archive, SETTINGS)["all-feeds.opml"]).xpath(
        "//outline[@text='Organisations']/*"
    )
    assert title[0].get("title") == f"{name} · Marsupial Letters"
