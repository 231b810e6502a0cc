"""Choosing feeds: their addresses, and a file of them made in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from playwright.sync_api import BrowserContext, Page, Route, expect

from newsletter.model import Organisation, Tag, Vocabulary
from newsletter.pages.subscribe_page import subscribe_index
from newsletter.settings import Settings
from tests.browser.conftest import Reader, Watched, scripted
from tests.browser.provider_forms import FORMS, READER, SENT, signup_page
from tests.builders import make_archive, make_volume

HOSTILE = '<b>*Wombats* & "quokkas"</b>'
ADDRESS = "http://127.0.0.1/subscribe/"
SITE = "https://archive.example/"
VOCABULARY = Vocabulary(
    tags=(
        Tag(id="burrows", name="Burrows", description="Where to dig."),
        Tag(id="night-vision", name="Night vision", description="Seeing in the dark."),
    ),
    organisations=(Organisation(id="odd", name=HOSTILE),),
)


@pytest.fixture(scope="module")
def html() -> str:
    """The page of feeds of an invented archive, without the theme."""
    settings = Settings(name="Marsupial Letters", address=SITE)
    index = subscribe_index(make_archive(make_volume(1), vocabulary=VOCABULARY), settings)
    script = '<script type="module" src="newsletter.js"></script>'
    return f'<!doctype html><html lang="en"><title>Subscribe</title><main>{index.body}</main>{script}</html>'


def opened(context: BrowserContext, html: str) -> Page:
    page = context.new_page()
    page.route("**/*", lambda route: route.abort())
    page.route("**/*.js", scripted)
    page.route(ADDRESS, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.goto(ADDRESS)
    return page


@pytest.fixture
def page(reader: Reader, html: str) -> Page:
    """The page of feeds, with the site's script."""
    page = opened(reader(), html)
    page.get_by_role("checkbox", name="Burrows").wait_for()
    return page


def said(page: Page) -> Any:
    return page.locator(".nl-chosen [role=status]").first


def addresses(page: Page) -> list[str]:
    return page.get_by_role("region", name="Addresses of the chosen feeds").inner_text().split()


def test_nothing_is_chosen_at_first(page: Page) -> None:
    expect(said(page)).to_have_text("No feeds chosen")
    expect(page.get_by_role("button", name="Download OPML")).to_be_hidden()


def test_what_is_ticked_by_keyboard_is_counted_aloud_and_its_address_given(page: Page) -> None:
    page.get_by_role("checkbox", name="Night vision").press("Space")
    expect(said(page)).to_have_text("1 feed chosen")
    page.get_by_role("checkbox", name="Wombats").press("Space")
    expect(said(page)).to_have_text("2 feeds chosen")
    assert addresses(page) == [f"{SITE}topics/night-vision/feed.xml", f"{SITE}organisations/odd/feed.xml"]
    page.get_by_role("checkbox", name="Wombats").press("Space")
    assert addresses(page) == [f"{SITE}topics/night-vision/feed.xml"]


def test_the_addresses_are_of_the_chosen_format(page: Page) -> None:
    page.get_by_role("checkbox", name="Burrows").check()
    page.get_by_role("radio", name="Atom").check()
    assert addresses(page) == [f"{SITE}topics/burrows/feed.atom"]


def test_the_file_holds_what_is_chosen_under_its_name(page: Page) -> None:
    page.get_by_role("checkbox", name="Burrows").check()
    page.get_by_role("checkbox", name="Wombats").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download OPML").click()
    assert download.value.suggested_filename == "feeds.opml"
    opml = etree.fromstring(Path(download.value.path()).read_bytes())
    assert (opml.tag, opml.get("version"), opml.findtext("head/title")) == ("opml", "2.0", "Marsupial Letters")
    assert [outline.attrib for outline in opml.findall("body/outline")] == [
        {"type": "rss", "text": name, "title": name, "xmlUrl": f"{SITE}{folder}feed.xml"}
        for name, folder in (("Burrows", "topics/burrows/"), (HOSTILE, "organisations/odd/"))
    ]


def test_who_comes_from_a_topic_finds_its_feed_chosen_and_readers_to_open_it_in(page: Page) -> None:
    page.locator("details").evaluate_all("all => all.forEach(one => (one.open = false))")
    page.evaluate("location.hash = '#_follow-topic-burrows'")
    expect(page.get_by_role("checkbox", name="Burrows")).to_be_checked()
    assert addresses(page) == [f"{SITE}topics/burrows/feed.xml"]
    chosen = page.locator("[data-nl-chosen]")
    feed = "https%3A%2F%2Farchive.example%2Ftopics%2Fburrows%2Ffeed.xml"
    expect(chosen.get_by_role("link", name="Feedly")).to_have_attribute(
        "href", f"https://feedly.com/i/subscription/feed/{feed}"
    )
    expect(chosen.get_by_role("link", name="NetNewsWire")).to_have_attribute(
        "href", f"x-netnewswire-feed:{SITE}topics/burrows/feed.xml"
    )
    page.get_by_role("checkbox", name="Night vision").check()
    expect(chosen.get_by_role("link", name="Feedly")).to_be_hidden()


def test_the_line_of_readers_holds_nothing_else(page: Page) -> None:
    page.get_by_role("checkbox", name="Burrows").check()
    page.wait_for_load_state("networkidle")
    line = page.locator("[data-nl-readers]")
    expect(line).to_have_text("Open in Feedly, Inoreader, NetNewsWire. Zotero: File, New Feed, From URL.")


def test_with_a_script_the_boxes_stand_in_place_of_the_lists_links(page: Page) -> None:
    expect(page.get_by_role("link", name="RSS: Burrows")).to_be_hidden()


def test_without_a_script_there_are_links_and_no_boxes(reader: Reader, html: str) -> None:
    page = opened(reader(java_script_enabled=False), html)
    expect(page.get_by_role("link", name="RSS: Burrows")).to_be_visible()
    expect(page.get_by_role("checkbox")).to_have_count(0)
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("link", name="All feeds as OPML")).to_be_visible()


def test_no_site_map_is_asked_for_because_of_feeds_and_they_can_be_discovered_all_the_same(
    reader: Reader, retrieval_address: str
) -> None:
    page = reader().new_page()
    watched = Watched(page, retrieval_address)
    asked: list[str] = []
    page.on("request", lambda sent: asked.append(sent.url))
    page.goto(f"{retrieval_address}topics/recsys/", wait_until="networkidle")
    assert [url for url in asked if "sitemap" in url] == []
    titles = [link.get_attribute("title") for link in page.locator("head link[rel=alternate][title]").all()]
    assert titles[:3] == [f"Recommender systems ({name})" for name in ("RSS", "Atom", "JSON")]
    assert len(titles) == 9
    assert watched.faults == []


@pytest.mark.parametrize("provider", FORMS)
def test_a_reader_signs_up_under_the_policy_with_what_the_provider_asks_for(reader: Reader, provider: str) -> None:
    page = reader().new_page()
    sent: list[tuple[str, str | None]] = []

    def taken(route: Route) -> None:
        sent.append((route.request.url, route.request.post_data))
        route.fulfill(body="Thank you")

    page.route("**/*", taken)
    page.route(ADDRESS, lambda route: route.fulfill(body=signup_page(provider), content_type="text/html"))
    page.goto(ADDRESS)
    page.get_by_label("Your e-mail address").fill(READER)
    page.get_by_label("Your e-mail address").press("Enter")
    expect(page.get_by_text("Thank you")).to_be_visible()
    assert sent == [(FORMS[provider]["action"], SENT[provider])]
