"""Feeds of hostile data: strict parsers read them, and every item says what its record says."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import feedparser
from hypothesis import given
from lxml import etree

from newsletter.addresses import ALL_FEEDS
from newsletter.feeds.documents import feed_documents
from newsletter.feeds.feed_files import feed_files
from newsletter.model import Listing
from newsletter.permanence import item_id
from newsletter.rendering.templates import labelled
from newsletter.strings.language import strings
from newsletter.text.prose import plain_title, prose_html
from tests.attack.effort import examples
from tests.attack.markup import planted, text_of
from tests.attack.records import World, worlds
from tests.attack.texts import squeezed

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"


@examples(3)
@given(worlds())
def test_json_feed_gives_every_text_back(world: World) -> None:
    found = json.loads(files_of(world)["papers/feed.json"])
    items = {item["id"]: item for item in found["items"]}
    assert found["authors"][0]["name"] == world.settings.name
    for listing in world.archive.listings:
        item = items[item_id(world.settings, listing.entry)]
        assert item["title"] == strings(world.settings.language).stated(plain_title(listing.entry.title), listing.entry)
        assert [one["name"] for one in item.get("authors", [])] == list(map(str, listing.entry.authors))
        assert item.get("tags", []) == names_of_tags(world, listing)
        check_content(item["content_html"], listing)


@examples(3)
@given(worlds())
def test_atom_gives_every_text_back(world: World) -> None:
    root = etree.fromstring(files_of(world)["papers/feed.atom"])
    entries = {entry.findtext(f"{ATOM}id"): entry for entry in root.iter(f"{ATOM}entry")}
    for listing in world.archive.listings:
        entry = entries[item_id(world.settings, listing.entry)]
        assert entry.findtext(f"{ATOM}title") == strings(world.settings.language).stated(
            plain_title(listing.entry.title), listing.entry
        )
        assert [one.text for one in entry.iterfind(f"{ATOM}author/{ATOM}name")] == list(map(str, listing.entry.authors))
        assert [one.get("term") for one in entry.iter(f"{ATOM}category")] == names_of_tags(world, listing)
        check_content(entry.findtext(f"{ATOM}content"), listing)


@examples(3)
@given(worlds())
def test_rss_gives_every_text_back(world: World) -> None:
    root = etree.fromstring(files_of(world)["papers/feed.xml"])
    items = {item.findtext("guid"): item for item in root.iter("item")}
    for listing in world.archive.listings:
        item = items[item_id(world.settings, listing.entry)]
        title = item.findtext("title")
        assert as_printed(title) == as_printed(
            strings(world.settings.language).stated(plain_title(listing.entry.title), listing.entry)
        )
        assert planted(title) == []
        assert [one.text for one in item.iter(CREATOR)] == [", ".join(map(str, listing.entry.authors))][
            : len(listing.entry.authors)
        ]
        assert planted(item.findtext("description")) == []
        check_content(item.findtext(CONTENT), listing)


@examples(3)
@given(worlds())
def test_changes_come_back_from_their_feed_each_under_a_name_of_its_own(world: World) -> None:
    items = json.loads(files_of(world)["corrections/feed.json"])["items"]
    told = Counter(one.amendment.text for one in world.archive.notices)
    assert len({item["id"] for item in items}) == len({item["url"] for item in items}) == len(items)
    assert Counter(item["_newsletter"]["text"] for item in items) <= told
    for item in items:
        assert planted(item["content_html"]) == []
        assert squeezed(item["_newsletter"]["text"]) in squeezed(text_of(item["content_html"]))


@examples(3)
@given(worlds())
def test_every_document_is_read_by_a_reader_of_feeds(world: World) -> None:
    files = files_of(world)
    for document in feed_documents(world.archive, world.settings):
        for address in (document.addresses.rss, document.addresses.atom):
            found = feedparser.parse(files[address])
            assert not found.bozo, found.bozo_exception
            assert [entry.id for entry in found.entries] == [item.id for item in document.items]
            assert all(planted(content.value) == [] for entry in found.entries for content in entry.content)


@examples(3)
@given(worlds())
def test_volumes_come_back_from_their_feed(world: World) -> None:
    items = {item["id"]: item for item in json.loads(files_of(world)["feed.json"])["items"]}
    for volume in world.archive.volumes:
        item = items[item_id(world.settings, volume)]
        assert item["title"] == labelled(volume, strings(world.settings.language))
        assert planted(item["content_html"]) == []
        said = squeezed(text_of(item["content_html"]))
        for listing in world.archive.volume_listings(volume):
            assert squeezed(plain_title(listing.entry.title)) in said
            assert squeezed(plain_title(listing.entry.tagline or "")) in said


@examples(3)
@given(worlds())
def test_the_reading_list_names_every_feed_as_it_is_called(world: World) -> None:
    root = etree.fromstring(files_of(world)[ALL_FEEDS])
    documents = feed_documents(world.archive, world.settings)
    feeds = [one.feed for one in documents if one.feed.is_offered and not one.is_archive]
    outlines = [one for one in root.iter("outline") if one.get("type") == "rss"]
    assert root.findtext("head/title") == world.settings.name
    assert [(one.get("text"), one.get("description")) for one in outlines] == [
        (feed.title, feed.description) for feed in feeds
    ]


def check_content(html: Any, listing: Listing) -> None:
    """What the content of an item says of an entry."""
    assert isinstance(html, str)
    assert planted(html) == []
    entry, said = listing.entry, squeezed(text_of(html))
    assert squeezed(plain_title(entry.tagline or "")) in said
    assert squeezed(text_of(prose_html(entry.summary or "", with_mathml=False))) in said
    assert [
        one
        for one in (*map(str, entry.authors), entry.credited or "", entry.venue.details if entry.venue else "")
        if squeezed(one) not in said
    ] == []
    assert [one.text for one in entry.corrections if squeezed(one.text) not in said] == []


def as_printed(title: str) -> str:
    """A title with one kind of angles, for some readers of RSS would take the usual ones for tags."""
    return title.replace("<", "‹").replace(">", "›")


def names_of_tags(world: World, listing: Listing) -> list[str]:
    return [tag.name for tag in world.archive.tags_of(listing.entry)]


def files_of(world: World) -> dict[str, bytes]:
    return dict(feed_files(world.archive, world.settings))
