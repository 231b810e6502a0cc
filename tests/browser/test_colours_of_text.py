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


@pytest.fixture
def known_reader(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A reader with a history, which browsers keep only for readers with a folder of their own."""
    context = browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=installed_browser(), chromium_sandbox=False, **USUAL
    )
    yield context.new_page()
    context.close()


def test_a_link_that_was_followed_looks_otherwise_in_light_and_dark_colours(
    known_reader: Page, retrieval_address: str
) -> None:
    page = known_reader
    page.goto(f"{retrieval_address}topics/rag/")
    before = [seen(page, 0), seen(page, 1)]
    page.locator(".nl-card h3 a").first.click()
    expect(page).to_have_url(re.compile("/papers/"))
    page.goto(f"{retrieval_address}topics/rag/")
    followed = "a followed link looks otherwise in both"  # history is kept meanwhile
    awaited(page, lambda: all(map(bytes.__ne__, seen(page, 0), before[0])), followed)
    assert seen(page, 1) == before[1]


def seen(page: Page, number: int) -> list[bytes]:
    """What a reader sees of a title in a list, whom nothing points at, in light and in dark colours."""
    page.mouse.move(0, 0)
    title, shown = page.locator(".nl-card h3 a").nth(number), []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        shown.append(title.screenshot())
    return shown


def test_the_room_of_a_snippet_that_is_not_there_yet_is_a_block(reader: Open, retrieval_address: str) -> None:
    page = reader(viewport=PHONE).new_page()
    page.goto(f"{retrieval_address}search/?q=reranking")
    text = page.locator(".nl-hit__text").first
    expect(text).to_have_text(re.compile(r"\w"))
    empty, full = text.evaluate(ROOMS)
    assert empty["display"] == "block"
    assert full["display"] != "block"
    assert abs(full["height"] - empty["height"]) <= 1
