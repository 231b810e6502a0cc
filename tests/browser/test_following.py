"""What a reader follows, and what is new since the last visit: kept in the browser alone."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import feedparser
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.browser.conftest import until
from tests.browser.test_shelf import exported, imported

TOPIC, ORGANISATION = "topics/recsys/", "organisations/meta/"
HOUR = 60 * 60 * 1000
NEW: dict[str, Any] = {
    "title": "What <b>Wombats</b> Want",
    "line": "A new one",
    "listed": "Vol. 132 · 28 November 2025",
}
Open = Callable[..., Page]
KEPT = "Object.keys(localStorage).filter(key => /follow|visit/.test(key)).sort()"
UNKNOWN = """ids => {
  const visit = JSON.parse(localStorage['/.visit'])
  visit.known = visit.known.filter(id => !ids.includes(id))
  localStorage.setItem('/.visit', JSON.stringify(visit))
}"""
VISITING = "() => localStorage['/.visit']?.includes('quarter')"


def follow(page: Page, way: str) -> None:
    """Follow what a page is about."""
    page.goto(page.url.split("/", 3)[0] + "//" + page.url.split("/", 3)[2] + "/" + way)
    page.locator("main").get_by_role("button", name="Follow in this browser").click()
    expect(page.locator("main").get_by_role("button", name="Following: ")).to_be_visible()


def told(page: Page, site: Path, *entries: dict[str, Any]) -> None:
    """Let the archive have brought these entries too, as after a new build, of which nothing was known."""
    news = json.loads((site / "following/news.json").read_text("utf-8"))
    news["entries"] = [NEW | {"in": []} | one for one in entries] + news["entries"]

    def answer(route: Route) -> None:
        route.fulfill(json=news)

    page.unroute_all()
    page.route("**/following/news.json", answer)
    page.evaluate(UNKNOWN, [one["id"] for one in entries])


def later(page: Page, hours: float) -> None:
    """Let the last page have been opened so long ago; where it is less than nothing, the clock was set back.

    It is left first, for it may still be about to note that it was opened.
    """
    page.goto("/".join([*page.url.split("/", 3)[:3], "robots.txt"]))
    page.evaluate("ago => localStorage.setItem('/.visit.seen', String(Date.now() - ago))", hours * HOUR)


def line(page: Page) -> Locator:
    return page.locator("[data-nl-since]")


def news(page: Page) -> Locator:
    """The titles of what is new."""
    return page.locator("#_new ~ ol h3")


@pytest.fixture
def visited(opened: Open) -> Page:
    """A reader who follows a topic and was here before, at home."""
    page = opened(TOPIC)
    follow(page, TOPIC)
    until(page, VISITING)
    return page


def test_a_reader_who_follows_nothing_is_not_remembered_and_loads_nothing_of_it(opened: Open) -> None:
    page = opened(TOPIC)
    page.goto(page.url.removesuffix(TOPIC))
    expect(line(page)).to_be_hidden()
    assert page.evaluate(KEPT) == []
    asked = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    assert not [url for url in asked if "/following" in url or "/visit." in url or "/save." in url]


def test_what_was_brought_since_the_last_visit_is_said_marked_and_listed(visited: Page, retrieval_site: Path) -> None:
    page = visited
    root = page.url.removesuffix(TOPIC)
    page.goto(root)
    expect(line(page)).to_be_hidden()
    told(
        page,
        retrieval_site,
        {"id": "jasper-new", "in": ["topics/recsys", "organisations/meta"]},
        {"id": "podtile", "title": "Chapters", "in": ["topics/other"]},
    )
    page.goto(root)
    expect(line(page)).to_be_hidden()
    later(page, 5)
    page.goto(root)
    expect(line(page)).to_contain_text("2 new entries since your last visit on ")
    page.goto(f"{root}volumes/importance-aware-retrieval/")
    dot = page.get_by_role("img", name="New since your last visit")
    expect(dot).to_have_count(1)
    page.goto(f"{root}search/?q=podtile")
    expect(dot).to_have_count(1)
    page.get_by_role("link", name="PODTILE").first.click()
    until(page, "() => localStorage['/.visit.opened']?.includes('podtile')")
    page.go_back()
    expect(page.get_by_role("link", name="PODTILE").first).to_be_visible()
    expect(dot).to_have_count(0)
    page.goto(f"{root}following/")
    expect(page.get_by_role("heading", name="New since your last visit on ")).to_be_visible()
    expect(news(page)).to_have_text(["What <b>Wombats</b> Want"])
    page.get_by_label("Show all of it (2 entries)").check()
    expect(news(page)).to_have_count(2)
    page.goto(root)
    line(page).get_by_role("link").click()
    expect(news(page)).to_have_count(2)
    later(page, 5)
    page.goto(root)
    expect(line(page)).to_contain_text("Nothing new since your last visit on ")


def test_what_was_added_to_an_older_quarter_is_told_as_new_too(visited: Page, retrieval_site: Path) -> None:
    page = visited
    root = page.url.removesuffix(TOPIC)
    site = retrieval_site / "following"
    news, older = (json.loads((site / f"{name}.json").read_text("utf-8")) for name in ("news", "2025-q3"))
    late = NEW | {"id": "late", "in": ["topics/recsys"]}
    news["older"]["2025-q3"].append("late")
    page.route("**/following/news.json", lambda route: route.fulfill(json=news))
    page.route(
        "**/following/2025-q3.json", lambda route: route.fulfill(json=older | {"entries": [*older["entries"], late]})
    )
    later(page, 5)
    page.goto(root)
    expect(line(page)).to_contain_text("1 new entry since your last visit on ")
    page.goto(f"{root}following/")
    expect(page.locator("#_new ~ ol h3")).to_have_text("What <b>Wombats</b> Want")


def test_a_visit_goes_on_where_the_clock_was_set_back_and_waits_where_the_archive_cannot_be_asked(
    reader: Callable[..., BrowserContext], retrieval_address: str, retrieval_site: Path
) -> None:
    page = reader().new_page()
    page.goto(retrieval_address + TOPIC)
    follow(page, TOPIC)
    until(page, VISITING)
    told(page, retrieval_site, {"id": "jasper-new"})
    later(page, -30)
    page.goto(retrieval_address)
    expect(line(page)).to_be_hidden()
    page.unroute_all()
    page.route("**/following/news.json", lambda route: route.abort())
    later(page, 30)
    page.goto(retrieval_address)
    page.wait_for_load_state("networkidle")
    expect(line(page)).to_be_hidden()
    page.goto(f"{retrieval_address}following/")
    expect(page.get_by_text("What is new could not be loaded.")).to_be_visible()
    told(page, retrieval_site, {"id": "jasper-new"})
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#_earlier ~ ol h3").first).to_be_visible()
    page.goto(retrieval_address)
    expect(line(page)).to_contain_text("1 new entry since your last visit on ")


def test_everything_that_can_be_followed_is_and_can_be_left_and_taken_along(opened: Open, retrieval_site: Path) -> None:
    author = min(retrieval_site.glob("authors/?/*/index.html")).parent.relative_to(retrieval_site).as_posix() + "/"
    venue = min(retrieval_site.glob("venues/*/index.html")).parent.relative_to(retrieval_site).as_posix() + "/"
    page = opened(TOPIC)
    root = page.url.removesuffix(TOPIC)
    for way in (TOPIC, ORGANISATION, author, venue, "search/?q=reranking&org=Meta"):
        follow(page, way)
    page.goto(f"{root}following/")
    expect(page.get_by_role("heading", name="You follow 5 things")).to_be_visible()
    expect(page.locator("#_earlier ~ ol h3").first).to_be_visible()
    expect(page.get_by_role("link", name="reranking · Meta").first).to_be_visible()
    with page.expect_download() as handed:
        page.get_by_role("button", name="Download their feeds").click()
    text = Path(handed.value.path()).read_bytes()
    feeds = [one.get("xmlUrl", "") for one in ET.fromstring(text).iter("outline")]  # noqa: S314  our own
    assert len(feeds) == 2
    for feed in feeds:
        assert feedparser.parse((retrieval_site / feed.split("/", 3)[3]).read_bytes()).entries
    page.goto(f"{root}shelf/")
    content = exported(page, "JSON").read_bytes()
    page.evaluate("localStorage.clear()")
    page.reload()
    imported(page, "shelf.json", content)
    expect(page.get_by_text("You now follow 5 more things.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone")).to_be_visible()
    assert page.evaluate(KEPT) == []
    imported(page, "shelf.json", content)
    expect(page.get_by_text("You now follow 5 more things.")).to_be_visible()
    page.goto(f"{root}following/")
    page.get_by_role("button", name="Unfollow: Meta").click()
    expect(page.get_by_role("heading", name="You follow 4 things")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", name="You follow 5 things")).to_be_visible()
    page.get_by_role("button", name="Unfollow everything").click()
    expect(page.get_by_text("You follow nothing yet.").get_by_role("link")).to_have_text("the explore page")
    assert page.evaluate(KEPT) == []


def test_visits_are_forgotten_where_the_reader_wants_that_and_stay_so(visited: Page) -> None:
    page = visited
    root = page.url.removesuffix(TOPIC)
    page.goto(f"{root}following/")
    marks = page.get_by_label("Say on the home page what is new")
    expect(marks).to_be_checked()
    marks.uncheck()
    follow(page, ORGANISATION)
    kept = ["/.follow.organisations/meta", "/.follow.topics/recsys", "/.visit"]
    assert page.evaluate(KEPT) == kept
    page.goto(root)
    assert page.evaluate(KEPT) == kept
    page.goto(f"{root}following/")
    expect(marks).not_to_be_checked()
    marks.check()
    until(page, VISITING)


def test_two_tabs_agree_on_what_is_followed_and_what_was_opened(visited: Page, retrieval_site: Path) -> None:
    page = visited
    root = page.url.removesuffix(TOPIC)
    told(page, retrieval_site, *({"id": one, "in": ["topics/recsys"]} for one in ("podtile", "lemur-new")))
    later(page, 5)
    page.goto(f"{root}following/")
    dots = page.locator(".nl-new")
    expect(dots).to_have_count(2)
    other = page.context.new_page()
    other.goto(f"{root}papers/podtile/")
    expect(dots).to_have_count(1)
    page.get_by_role("button", name="Unfollow: Recommender").focus()
    follow(other, ORGANISATION)
    expect(page.get_by_role("heading", name="You follow 2 things")).to_be_visible()
    expect(page.get_by_role("button", name="Unfollow: Recommender")).to_be_focused()
    page.get_by_role("button", name="Unfollow: Meta").click()
    expect(other.locator("main").get_by_role("button", name="Follow in this browser")).to_be_visible()


def test_what_is_damaged_or_hostile_is_told_and_all_else_is_there(opened: Open) -> None:
    page = opened("robots.txt")
    page.evaluate("""() => {
      localStorage.setItem("/.follow.topics/recsys", '{"name":"Recommender sys')
      localStorage.setItem("/.follow.organisations/meta", '{"name":"<img src=x onerror=a(1)>\u202e","hasFeed":true}')
      localStorage.setItem("/.follow.topics/../../evil", '{"name":"Evil"}')
      localStorage.setItem("/.follow.search/?q=%00<script>", '{"name":"' + "W".repeat(400) + '"}')
      localStorage.setItem("/.visit", '{"quarter":"2025-q4","known":"x","since":1e99,"fresh":[1,"silvertorch","../x"]}')
      localStorage.setItem("/.visit.seen", "soon")
      localStorage.setItem("/.visit.opened", "[") }""")
    page.goto(page.url.replace("robots.txt", "following/"))
    expect(page.locator(".nl-following__list li")).to_have_count(3)
    expect(page.get_by_text("4 items stored in this browser are damaged.")).to_be_visible()
    expect(page.locator(".nl-following__list").get_by_role("link", name="topics/recsys")).to_be_visible()
    page.get_by_role("button", name="Delete it").click()
    expect(page.get_by_text("are damaged")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_where_there_is_no_room_nothing_is_followed_and_the_reader_is_told(opened: Open) -> None:
    page = opened(TOPIC)
    page.evaluate(
        """() => { Storage.prototype.setItem = () => { throw new DOMException("Full", "QuotaExceededError") } }"""
    )
    page.locator("main").get_by_role("button", name="Follow in this browser").click()
    expect(page.get_by_role("status").filter(has_text="no more room")).to_be_visible()
    expect(page.locator("main").get_by_role("button", name="Follow in this browser")).to_be_visible()
