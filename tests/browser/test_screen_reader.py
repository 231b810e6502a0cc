"""What a reader hears who goes by landmarks and headings: the accessibility tree in the order in which it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.conftest import PHONE, USUAL

LANDMARKS = {"banner", "complementary", "contentinfo", "main", "navigation", "region", "search"}
FEW_STEPS = 5
TABLET: ViewportSize = {"width": 780, "height": 1000}
"""Where text of twice the size has as much room as text has on a phone."""


@dataclass(frozen=True)
class Stop:
    """A thing that is read: its role, its name, and where its first link leads."""

    role: str
    name: str
    address: str = ""


def heard(page: Page) -> list[Stop]:
    """Everything on a page that a screen reader stops at, in order."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}

    def walked(node: dict[str, object]) -> Iterator[Stop]:
        below = [one for child in node.get("childIds", ()) if child in by_id for one in walked(by_id[child])]  # type: ignore[attr-defined]
        address = next((one["value"]["value"] for one in node.get("properties", ()) if one["name"] == "url"), "")  # type: ignore[attr-defined]
        address = address or next((one.address for one in below if one.address), "")
        if not node.get("ignored"):
            role, name = (str(node.get(part, {}).get("value", "")) for part in ("role", "name"))  # type: ignore[attr-defined]
            yield Stop(role, name, address)
        yield from below

    return list(walked(nodes[0]))


def steps_to_first_entry(page: Page) -> list[Stop]:
    """The stops from the top of a page to its first entry: to the main part, and then from heading to heading."""
    stops = heard(page)
    main = next(place for place, stop in enumerate(stops) if stop.role == "main")
    headings = [stop for stop in stops[main:] if stop.role == "heading"]
    first = next(place for place, stop in enumerate(headings) if "/papers/" in stop.address)
    return [stops[main], *headings[: first + 1]]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page on a desktop, the same one for all tests."""
    context = browser.new_context(**USUAL, bypass_csp=True)  # for styles of readers
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", ["volumes/131/", "topics/recsys/"])
def test_the_first_entry_is_reached_in_five_steps(page: Page, retrieval_address: str, address: str) -> None:
    page.goto(retrieval_address + address)
    steps = steps_to_first_entry(page)
    assert len(steps) <= FEW_STEPS, [stop.name for stop in steps]


def test_the_heading_of_an_entry_is_its_title_once(page: Page, retrieval_address: str) -> None:
    page.goto(f"{retrieval_address}volumes/131/")
    heading = page.get_by_role("heading", name=re.compile("SilverTorch"), level=3)
    title = heading.locator("a").first
    expect(heading).to_have_accessible_name(title.inner_text())
    expect(page.get_by_role("article", name=title.inner_text(), exact=True)).to_have_count(1)


def test_every_landmark_of_a_kind_has_a_name_of_its_own(page: Page, retrieval_address: str) -> None:
    for address in ("volumes/131/", "papers/silvertorch/"):
        page.goto(retrieval_address + address)
        found = [(stop.role, stop.name) for stop in heard(page) if stop.role in LANDMARKS]
        assert len(set(found)) == len(found), found
        assert [stop for stop in found if stop[0] == "main"] == [("main", "")]


SPACED = """* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}
p {margin-bottom: 2em !important} html {font-size: 200%}"""
"""What readers may set (WCAG 1.4.12), and twice the size of text (1.4.4)."""

CUT = """[...document.querySelectorAll("main *, header *, footer *")].filter(one =>
  one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === "hidden" &&
  one.innerText).map(one => one.outerHTML.slice(0, 99))"""


def test_nothing_is_lost_where_readers_space_their_text_and_enlarge_it(page: Page, retrieval_address: str) -> None:
    page.set_viewport_size(TABLET)
    for address in ("", "papers/silvertorch/"):
        page.goto(retrieval_address + address)
        page.add_style_tag(content=SPACED)
        assert page.evaluate("document.documentElement.scrollWidth") <= TABLET["width"], address
        assert page.evaluate(CUT) == [], address


def test_text_of_twice_the_size_fits_a_phone(page: Page, retrieval_address: str) -> None:
    page.set_viewport_size(PHONE)
    for address in ("", "search/", "topics/recsys/"):
        page.goto(retrieval_address + address)
        page.add_style_tag(content="html {font-size: 250%}")  # without it, it is 125%
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], address


def test_spaced_text_of_twice_the_size_fits_a_small_phone(page: Page, retrieval_address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for address in ("topics/recsys/", "extras/", "subscribe/"):
        page.goto(retrieval_address + address)
        page.add_style_tag(content="html {font-size: 250%} * {letter-spacing: .12em !important}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address


def test_on_a_phone_the_first_entry_of_a_list_is_on_the_first_screen(page: Page, retrieval_address: str) -> None:
    page.set_viewport_size(PHONE)
    for address in ("topics/recsys/", "organisations/meta/"):
        page.goto(retrieval_address + address)
        expect(page.locator(".nl-card a").first).to_be_in_viewport()
