"""What colours tell: which links were followed, and which words were found, in colours that the reader forces too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import PHONE, USUAL, awaited, until
from tests.browser.provide import installed_browser

Open = Callable[..., BrowserContext]

COLOURS_OF_A_MARK = """() => {
  const mark = document.querySelector(".nl-hit mark")
  if (!mark) return undefined
  const {color, backgroundColor} = getComputedStyle(mark)
  return [color, backgroundColor]
}"""
"""Hits are drawn again as letters come, so the mark that is there is asked at once."""


ROOMS = """element => ["", "Words ".repeat(100)].map(text => {
  element.replaceChildren(text)
  return {display: getComputedStyle(element).display, height: element.getBoundingClientRect().height}
})"""
"""What room a text has while it is not there, and what room once it is; both at once, for texts come meanwhile."""


def luminance(colour: str) -> float:
    """How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance); it must not let through what is behind."""
    red, green, blue, *opacity = (float(part) for part in re.findall(r"[\d.]+", colour))
    assert opacity in ([], [1.0]), colour
    parts = (part / 255 for part in (red, green, blue))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("system", ["light", "dark"])
@pytest.mark.parametrize("way", ["search/?q=reranking", ""], ids=["explore", "dialog"])
def test_in_forced_colours_words_that_were_found_can_be_read(
    reader: Open, retrieval_address: str, system: Literal["light", "dark"], way: str
) -> None:
    page = reader(forced_colors="active", color_scheme=system).new_page()
    page.goto(retrieval_address + way)
    if not way:
        page.keyboard.press("/")
        page.keyboard.type("reranking")
    ink, ground = until(page, COLOURS_OF_A_MARK)
    dark, light = sorted([luminance(ink), luminance(ground)])
    assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)


@pytest.fixture(params=["light", "dark"])
def known_reader(browser: Browser, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A reader with a history, which browsers keep only for readers with a folder of their own."""
    context = browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=installed_browser(), chromium_sandbox=False, **USUAL, color_scheme=request.param
    )
    yield context.new_page()
    context.close()


def test_a_link_that_was_followed_looks_otherwise(known_reader: Page, retrieval_address: str) -> None:
    page = known_reader
    page.goto(f"{retrieval_address}topics/rag/")
    before = [seen(page, 0), seen(page, 1)]
    page.locator(".nl-card h3 a").first.click()
    expect(page).to_have_url(re.compile("/papers/"))
    page.goto(f"{retrieval_address}topics/rag/")
    awaited(page, lambda: seen(page, 0) != before[0], "a followed link looks otherwise")  # history is kept meanwhile
    assert seen(page, 1) == before[1]


def seen(page: Page, number: int) -> bytes:
    """What a reader sees of a title in a list, whom nothing points at."""
    page.mouse.move(0, 0)
    return page.locator(".nl-card h3 a").nth(number).screenshot()


def test_the_room_of_a_snippet_that_is_not_there_yet_is_a_block(reader: Open, retrieval_address: str) -> None:
    page = reader(viewport=PHONE).new_page()
    page.goto(f"{retrieval_address}search/?q=reranking")
    text = page.locator(".nl-hit__text").first
    expect(text).to_have_text(re.compile(r"\w"))
    empty, full = text.evaluate(ROOMS)
    assert empty["display"] == "block"
    assert full["display"] != "block"
    assert abs(full["height"] - empty["height"]) <= 1
