"""A reader goes on by single keys, switches them off, and sends a page on."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.conftest import Desk, awaited

SHARE = "navigator.share = (what) => { window.shared = what; return Promise.resolve() }"


@pytest.fixture(scope="module")
def desk(browser: Browser, retrieval_address: str) -> Iterator[Desk]:
    """Pages for readers whose system can send a page on."""
    desk = Desk(browser, retrieval_address, script=SHARE)
    yield desk
    desk.closed()


@pytest.fixture
def page(desk: Desk) -> Iterator[Page]:
    """A page that does nothing it must not do."""
    page = desk.page()
    page.goto("about:blank")
    yield page
    faults = desk.faults()
    desk.tidied()
    assert faults == []


def shortcuts(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Keyboard shortcuts")


def test_j_and_k_go_from_entry_to_entry_and_nothing_is_loaded_for_them_before(page: Page) -> None:
    loaded: list[str] = []
    page.on("request", lambda sent: loaded.append(sent.url))
    page.goto("volumes/131/")
    assert not [url for url in loaded if "/keys." in url]
    titles = page.locator("article h3 > a:first-child")
    for key, place in (("j", 0), ("j", 1), ("k", 0), ("k", 0)):
        page.keyboard.press(key)
        expect(titles.nth(place)).to_be_focused()
    page.goto("papers/silvertorch/")
    page.keyboard.press("j")
    expect(page).to_have_url(re.compile("papers/grouprank/$"))
    page.wait_for_load_state()  # before that a page does not hear keys
    page.keyboard.press("k")
    expect(page).to_have_url(re.compile("papers/silvertorch/$"))


def test_o_opens_the_paper_of_the_entry_with_the_focus(page: Page) -> None:
    page.goto("volumes/131/")
    note = "event => (event.preventDefault(), (document.documentElement.dataset.opened = event.target.href))"
    page.evaluate(f"addEventListener('click', {note})")
    page.keyboard.press("o")
    page.keyboard.press("j")
    expect(page.locator("article h3 > a:first-child").first).to_be_focused()
    page.keyboard.press("o")
    expect(page.locator("html")).to_have_attribute("data-opened", "https://arxiv.org/abs/2511.14881")


def test_s_saves_the_entry_of_the_page_or_the_one_with_the_focus_and_takes_it_back(page: Page) -> None:
    saved = "Object.keys(localStorage).filter(key => key.includes('.shelf.')).map(key => key.split('.').pop())"
    page.goto("papers/silvertorch/")
    page.keyboard.press("s")
    expect(page.get_by_role("status").filter(has_text="Saved on your shelf")).to_be_visible()
    page.goto("volumes/131/")
    page.keyboard.press("s")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("#grouprank h3 > a:first-child")).to_be_focused()
    page.keyboard.press("s")
    expect(page.locator("#grouprank .nl-save")).to_have_text("Saved")
    assert sorted(page.evaluate(saved)) == ["grouprank", "silvertorch"]
    page.keyboard.press("s")
    expect(page.locator("#grouprank .nl-save")).to_have_text("Save")
    page.keyboard.press("?")
    expect(shortcuts(page)).to_contain_text("Save on the shelf")


def test_keys_that_are_pressed_before_what_they_do_has_come_are_done_in_their_order(page: Page) -> None:
    held: list[Route] = []
    page.route("**/assets/keys.*", lambda route: held.append(route))  # noqa: PLW0108  a built-in one it does not take
    page.goto("volumes/131/")
    titles = page.locator("article h3 > a:first-child")
    for key in "jsjsjs":
        page.keyboard.press(key)
    awaited(page, lambda: held, "the first key has asked for it")
    for route in held:
        route.continue_()
    expect(titles.nth(2)).to_be_focused()
    expect(page.locator(".nl-save[data-nl-is-saved]")).to_have_count(3)


def test_keys_are_told_switched_off_and_on_again(page: Page) -> None:
    page.goto("papers/silvertorch/")
    page.keyboard.press("?")
    expect(shortcuts(page)).to_contain_text("Next entry")
    page.get_by_label("Single-key shortcuts").uncheck()
    page.keyboard.press("Escape")
    expect(shortcuts(page)).to_have_count(0)
    for key in ("?", "j", "/", "s"):
        page.keyboard.press(key)
    page.reload()
    page.keyboard.press("?")
    expect(page.locator("dialog[open]")).to_have_count(0)
    assert page.url.endswith("papers/silvertorch/")
    page.get_by_role("button", name="Keyboard shortcuts").click()
    page.get_by_label("Single-key shortcuts").check()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("?")
    expect(shortcuts(page)).to_be_visible()


@pytest.mark.parametrize("address", ["papers/silvertorch/", "volumes/131/"])
def test_no_other_key_leads_away_for_a_reader_who_switches_single_keys_off_must_stay(page: Page, address: str) -> None:
    page.goto(address)
    for key in ("n", "p", ".", ","):
        page.keyboard.press(key)
    page.evaluate("new Promise(done => setTimeout(done))")
    assert page.url.endswith(address)


def test_letters_that_are_written_and_keys_with_others_do_nothing(page: Page) -> None:
    page.goto("extras/")
    filtered = page.get_by_role("searchbox").nth(1)
    filtered.press_sequentially("jo?")
    expect(filtered).to_have_value("jo?")
    expect(filtered).to_be_focused()
    filtered.blur()
    for key in ("Control+j", "Alt+j", "Meta+o"):
        page.keyboard.press(key)
    expect(shortcuts(page)).to_have_count(0)
    assert page.evaluate("document.activeElement === document.body")


def test_a_page_is_sent_on_by_its_lasting_address(page: Page) -> None:
    page.goto("papers/silvertorch/?utm_source=x#_cite")
    page.get_by_role("button", name="Share").click()
    assert page.evaluate("shared.url") == "https://archive.example/papers/silvertorch/"
    assert page.evaluate("shared.title").startswith("SilverTorch: A Unified")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "https://archive.example/papers/silvertorch/"


def test_a_volume_is_cited_near_its_title(page: Page) -> None:
    page.goto("volumes/131/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy citation").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    said = page.evaluate("navigator.clipboard.readText()")
    assert "Marsupial Papers of the Week" in said
    assert said.endswith("https://archive.example/volumes/131/")
    page.get_by_role("link", name="Cite", exact=True).click()
    expect(page.get_by_role("heading", name="Cite")).to_be_in_viewport()
