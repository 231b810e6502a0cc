"""The reading list of all feeds."""

from __future__ import annotations

from lxml import etree

from newsletter.feeds.feed_files import feed_files
from newsletter.model import Organisation, Vocabulary
from tests.builders import make_archive
from tests.feeds.invented import ROOT, SETTINGS, files_of, many


def test_every_feed_is_in_the_reading_list_in_its_folder() -> None:
    body = etree.fromstring(files_of(*many(2))["feeds.opml"]).find("body")
    listed = [
        (outline.getparent().get("text"), outline.get("title"), outline.get("xmlUrl"), outline.get("htmlUrl"))
        for outline in body.iter("outline")
        if outline.get("type") == "rss"
    ]
    assert listed == [
        (None, "Marsupial Letters", f"{ROOT}feed.xml", ROOT),
        (None, "All papers and extras · Marsupial Letters", f"{ROOT}papers/feed.xml", ROOT),
        (None, "Corrections · Marsupial Letters", f"{ROOT}corrections/feed.xml", f"{ROOT}corrections/"),
        (None, "Datasets, benchmarks and tools · Marsupial Letters", f"{ROOT}extras/feed.xml", f"{ROOT}extras/"),
        ("Topics", "Burrows · Marsupial Letters", f"{ROOT}topics/burrows/feed.xml", f"{ROOT}topics/burrows/"),
        (
            "Organisations",
            "Quokka Labs · Marsupial Letters",
            f"{ROOT}organisations/quokka-labs/feed.xml",
            f"{ROOT}organisations/quokka-labs/",
        ),
    ]


def test_every_feed_of_the_reading_list_is_a_file() -> None:
    files = files_of(*many(2))
    for outline in etree.fromstring(files["feeds.opml"]).iter("outline"):
        assert not outline.get("xmlUrl") or outline.get("xmlUrl").removeprefix(ROOT) in files


def test_names_come_out_as_themselves() -> None:
    name = 'R&D "Labs" <x>'
    archive = make_archive(vocabulary=Vocabulary(organisations=(Organisation(id="labs", name=name),)))
    title = etree.fromstring(feed_files(archive, SETTINGS)["feeds.opml"]).xpath("//outline[@text='Organisations']/*")
    assert title[0].get("title") == f"{name} · Marsupial Letters"
