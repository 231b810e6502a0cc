"""Under a finger what can be pressed by itself is 44 px high; no page becomes wider, and what is hidden stays so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PHONE, Reader

FINGER = 44
PAGES = {
    "volumes/131/": ".nl-crumbs a, .nl-actions .nl-button, .nl-lengths label, .nl-links a, .nl-save, .nl-here",
    "papers/silvertorch/": ".nl-head button, .nl-links a, .nl-actions .nl-button, .nl-tags a, .nl-cite button, summary",
    "topics/rag/": ".nl-follow a, .nl-follow button, .nl-card__foot .nl-links a, .nl-save, .nl-foot a, .nl-foot button",
    "search/?q=dense+retrieval": "summary, .nl-facets label, .nl-explore select, .nl-hit__pick, .nl-links a, .nl-save",
    "authors/": ".nl-letters a, .nl-tags a, .nl-foot a",
    "": ".nl-head button, .nl-counts a, .nl-follow a, .nl-foot a",
    "subscribe/": ".nl-feeds a, .nl-button",
    "extras/": ".nl-sort, .nl-foot a",
    "titles/": ".nl-letters a, .nl-tags a, .nl-foot a",
    "404.html": ".nl-search input, .nl-search button, .nl-foot a",
    "shelf/": ".nl-button, select, input[type='text']",
}
"""What is pressed on a page."""

HEIGHTS = """what => [...document.querySelectorAll(what)].filter((one) => one.checkVisibility())
  .map((one) => Math.ceil(one.getBoundingClientRect().height))"""
SHOWN = """[...document.querySelectorAll("[hidden]")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.className)"""
LETTERS = """[...document.querySelectorAll("[type=search], [type=text], select, textarea")]
  .map((one) => parseFloat(getComputedStyle(one).fontSize))"""

GAPS = """what => [...document.querySelectorAll(what)].map((one) => {
  const name = document.createRange()
  name.selectNode(one.previousSibling)
  const words = document.createRange()
  words.setStart(one.firstChild, 1) // behind its space
  words.setEndAfter(one.firstChild)
  return words.getBoundingClientRect().left - name.getBoundingClientRect().right
})"""


@pytest.fixture
def phone(reader: Reader, retrieval_address: str) -> Callable[[str], Page]:
    """A way to open a page of the archive of retrieval on a phone."""
    page = reader(viewport=PHONE, has_touch=True, is_mobile=True).new_page()

    def opened(way: str) -> Page:
        page.goto(retrieval_address + way, wait_until="networkidle")
        return page

    return opened


@pytest.mark.parametrize("way", PAGES)
def test_under_a_finger_what_is_pressed_is_large_and_the_page_no_wider_than_a_phone(
    phone: Callable[[str], Page], way: str
) -> None:
    page = phone(way)
    heights = page.evaluate(HEIGHTS, PAGES[way])
    assert len(heights) > 3
    assert min(heights) >= FINGER
    assert page.evaluate(SHOWN) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert min(page.evaluate(LETTERS)) >= 16  # or a phone enlarges the page around the field


def test_under_a_mouse_it_is_small(reader: Reader, retrieval_address: str) -> None:
    page = reader(viewport=PHONE).new_page()
    page.goto(f"{retrieval_address}papers/silvertorch/")
    assert max(page.evaluate(HEIGHTS, ".nl-actions .nl-button")) < FINGER


def test_under_a_finger_a_name_and_what_it_is_stand_apart(phone: Callable[[str], Page]) -> None:
    page = phone("about/")
    page.keyboard.type("/retrieval")
    page.wait_for_selector(".nl-find-line a small")
    gaps = page.evaluate(GAPS, ".nl-find-line a small")
    assert min(gaps) > 2
