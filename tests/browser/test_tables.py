"""Tables of hand-written pages on a phone: no word is broken, the table scrolls and the page does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from newsletter.rendering.written_words import framed
from newsletter.strings.language import strings
from tests.browser.conftest import PHONE, until

Begin = Callable[..., BrowserContext]

ABOUT = "about/"
CELLS = ("<code>introduction</code>", "something necessary", "publication of recommendations", "<code>a-b-c</code>")
TABLE = "<table><thead><tr>{}</tr></thead><tbody><tr>{}</tr></tbody></table>".format(
    "".join(f"<th>{name}</th>" for name in ("Field", "Needed", "Meaning", "Examples")),
    "".join(f"<td>{cell}</td>" for cell in CELLS),
)
BROKEN = """() => {
  const words = [...document.querySelectorAll("main :is(th, td)")].flatMap(cell => {
    const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), found = []
    while (text.nextNode()) for (const word of text.currentNode.data.matchAll(/\\p{L}+/gu)) {
      const range = document.createRange()
      range.setStart(text.currentNode, word.index)
      range.setEnd(text.currentNode, word.index + word[0].length)
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word[0])
    }
    return found
  })
  return words
}"""
"""The words in cells of which parts stand in several lines."""


@pytest.mark.parametrize("has_script", [True, False], ids=["with the script", "without"])
def test_a_table_of_four_columns_scrolls_in_a_frame_of_its_own(
    reader: Begin, retrieval_site: Path, retrieval_address: str, *, has_script: bool
) -> None:
    page = reader(viewport=PHONE).new_page()
    table = framed(TABLE, strings("en"))
    html = (retrieval_site / ABOUT / "index.html").read_text("utf-8").replace("</h1>", f"</h1>{table}", 1)
    if not has_script:
        html = html.replace("<script", "<script type='text/plain'")
    page.route(retrieval_address + ABOUT, lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(retrieval_address + ABOUT, wait_until="networkidle")
    assert page.evaluate(BROKEN) == []
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert _scrolled(page) > 0


def test_no_word_is_broken_in_the_table_of_datasets_and_tools(opened: Callable[..., Page]) -> None:
    assert opened("extras/").evaluate(BROKEN) == []


def test_the_lines_between_rows_reach_over_their_names(opened: Callable[..., Page]) -> None:
    line = "element => getComputedStyle(element).borderTop"
    name, *others = opened("data/").locator("main table").first.locator("tbody tr:nth-child(2) > *").all()
    assert {name.evaluate(line)} == {other.evaluate(line) for other in others}


def test_what_is_wider_than_a_phone_of_the_table_of_files_is_reached_by_keyboard(opened: Callable[..., Page]) -> None:
    page = opened("data/", viewport=PHONE)
    frame = page.get_by_role("group", name="Files")
    frame.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    until(page, "() => document.querySelector('.nl-frame').scrollLeft > 0")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def _scrolled(page: Page) -> float:
    """How far the frame of the table scrolls."""
    return float(
        page.evaluate("""() => {
          const frame = document.querySelector(".nl-frame")
          frame.scrollLeft = 1000
          return frame.scrollLeft
        }""")
    )
