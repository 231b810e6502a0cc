"""Search deeper in a browser: offered with its size, fetched when it is chosen, kept, removed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import PHONE, Watched, hosted, until
from tests.browser.test_accessibility import axe
from tests.browser.test_find import TITLES, Held
from tests.search.deeper.model_host import MODEL, VECTORS, DeepBelow

ENTRY = "papers/silvertorch/"
QUERY = "rank documents for a question"
FEW = "token pruning late interaction"
"""A query that few entries are near to."""
SOON = 600
"""Milliseconds in which the model has answered, longer than the page waits until it asks it."""
KEPT = """async () => {
  const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
  return all.flat().map(({ url }) => url.split("/").at(-1))
}"""
ORDER = "() => [...document.querySelectorAll('#search-results > * a[href*=papers]')].map(({ href }) => href)"
OFFER = "Search deeper (0.1 MB)"
REMOVE = "Remove the language model (0.1 MB)"


@pytest.fixture(scope="module")
def address(retrieval_site: Path) -> Iterator[str]:
    """Where an archive is served whose search can go deeper."""
    with hosted(retrieval_site, DeepBelow) as address:
        yield address


@pytest.fixture
def page(reader: Callable[..., BrowserContext], address: str) -> Iterator[Page]:
    """A page of a reader who was never here; it may say and ask nothing that it must not."""
    page = reader().new_page()
    watched = Watched(page, address)
    yield page
    assert [fault for fault in watched.faults if "503" not in fault] == []


@pytest.fixture
def asked(page: Page) -> list[str]:
    """The files that the page asks for from now on."""
    names: list[str] = []
    page.on("request", lambda request: names.append(request.url.rpartition("/")[2].split(".")[0]))
    return names


def open_dialog(page: Page, address: str) -> None:
    page.goto(address + ENTRY)
    page.keyboard.press("/")
    expect(page.locator("dialog[open]")).to_be_visible()


def ask(page: Page, query: str = QUERY) -> list[str]:
    """The order of hits by words, before any model has a part in it."""
    page.locator("dialog[open] input[name=q]").fill(query)
    expect(page.locator("#search-results > *").first).to_be_visible()
    order: list[str] = page.evaluate(ORDER)
    return order


def test_a_reader_chooses_the_model_keeps_it_and_removes_it(page: Page, asked: list[str], address: str) -> None:
    open_dialog(page, address)
    offer = page.get_by_role("button", name=OFFER)
    expect(offer).to_be_visible()
    assert axe(page, "light") == ""
    by_words = ask(page)
    assert not {"deeper", MODEL[:-4], VECTORS[:-4]} & {*asked}
    offer.click()
    expect(page.get_by_role("button", name=REMOVE)).to_be_focused()
    assert sorted(page.evaluate(KEPT)) == [MODEL, VECTORS]
    until(page, f"before => ({ORDER})().join() !== before", ",".join(by_words))
    assert axe(page, "light") == ""
    asked.clear()
    page.goto(f"{address}search/?q={QUERY}")
    remove = page.get_by_role("button", name=REMOVE)
    expect(remove).to_be_visible()
    assert not {MODEL[:-4], VECTORS[:-4]} & {*asked}
    remove.click()
    expect(page.get_by_role("button", name=OFFER)).to_be_focused()
    assert page.evaluate(KEPT) == []


def test_who_declines_is_offered_it_on_the_search_page_alone(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)
    open_dialog(page, address)
    page.get_by_role("button", name="No, thanks").click()
    open_dialog(page, address)
    ask(page)
    expect(page.get_by_role("button", name=OFFER)).to_have_count(0)
    page.goto(f"{address}search/?q={QUERY}")
    expect(page.get_by_role("button", name=OFFER)).to_be_visible()


def test_what_is_kept_and_is_no_model_is_fetched_again(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q={QUERY}")
    page.get_by_role("button", name=OFFER).click()
    expect(page.get_by_role("button", name=REMOVE)).to_be_visible()
    page.evaluate(
        """async (model) => {
          const cache = await caches.open((await caches.keys())[0])
          await cache.put(new URL(model, location).href, new Response("NLM1 is all there is"))
        }""",
        MODEL,
    )
    page.reload()
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("button", name=REMOVE)).to_be_visible()


def test_a_model_that_does_not_come_is_fetched_again(page: Page, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    page.goto(f"{address}search/?q={QUERY}")
    monkeypatch.setattr(DeepBelow, "is_lost", True)
    page.get_by_role("button", name=OFFER).click()
    lost = page.get_by_role("alert").filter(has_text="could not be fetched")
    expect(lost).to_be_visible()
    monkeypatch.setattr(DeepBelow, "is_lost", False)
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("button", name=REMOVE)).to_be_visible()


SEEN = """() => {
  globalThis.orders = []
  const list = document.querySelector("#search-results")
  const note = () => orders.push([...list.querySelectorAll(":scope > * a[href*=papers]")].map(({ href }) => href))
  new MutationObserver(note).observe(list, { childList: true })
}"""
"""Note every order of hits from now on."""


@pytest.fixture(scope="module")
def large(large_site: Path) -> Iterator[str]:
    """Where the archive with its titles in many files is served."""
    with hosted(large_site, DeepBelow) as address:
        yield address


@pytest.mark.parametrize("start", ["", "search/"])
def test_weaker_matches_that_come_late_keep_the_order_in_which_they_were_asked_for(
    reader: Callable[..., BrowserContext], large: str, start: str
) -> None:
    page = reader().new_page()
    page.goto(f"{large}search/?q={FEW}")
    page.get_by_role("button", name=OFFER).click()
    expect(page.get_by_role("button", name=REMOVE)).to_be_visible()
    script = Held(page, re.compile(r"/assets/deeper\.[^/]*js$"))
    if start:
        page.goto(f"{large}search/?q={FEW}")
        expect(page.locator("#search-results > *").first).to_be_visible()
    else:
        open_dialog(page, large)
        ask(page, FEW)
    by_words = page.evaluate(ORDER)
    page.evaluate(SEEN)
    late = Held(page, TITLES)
    page.get_by_role("button", name="Show weaker matches").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    late.is_let_go = True  # what is asked for later comes before
    script.let_go()
    page.wait_for_timeout(SOON)
    late.let_go()
    expect(page.locator("#search-results > *")).not_to_have_count(len(by_words))
    orders = page.evaluate("orders")
    assert all(order[: len(by_words)] == by_words for order in orders), orders
