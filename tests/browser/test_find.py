"""The search in a browser, below a base path: dialog, explore page, and what may fail."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, ViewportSize, expect

from tests.browser.conftest import BASE, DESKTOP, PHONE, Below, Desk, Watched, awaited, hosted
from tests.browser.test_accessibility import ask_for, axe_in_both

ZOOMED: ViewportSize = {"width": 320, "height": 256}
ENTRY = "papers/silvertorch/"
UNHEARD = 200
"""Milliseconds after which a key that asks for the dialog has opened it."""
SOON = 20_000
"""Milliseconds to a time that is farther than a busy machine needs, and nearer than the end of patience with a host."""
TITLE = "SilverTorch: A Unified Model-based System to Democratize Large-Scale Recommendation on GPU"
SHARDS = re.compile(r"/search/index/w-\w+-\w+\.bin$")
TITLES = re.compile(r"/search/index/t-\w+-\w+\.json$")
TEXTS = re.compile(r"/search/index/s-\w+-\w+\.json$")

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def address(retrieval_site: Path) -> Iterator[str]:
    """Where the archive of retrieval is served below a base path."""
    with hosted(retrieval_site, Below) as address:
        yield address


@pytest.fixture(scope="module")
def desk(browser: Browser, address: str) -> Iterator[Desk]:
    """Pages for readers with a desktop."""
    desk = Desk(browser, address)
    yield desk
    desk.closed()


@pytest.fixture
def opened(reader: Callable[..., BrowserContext], desk: Desk, address: str) -> Iterator[Open]:
    """A way to open a page of the site; at the end no page may have said or asked what it must not."""
    watched: list[Watched] = []

    def page_at(way: str = ENTRY, **system: Any) -> Page:
        if system.keys() <= {"viewport"}:
            return desk.opened(way, **system)
        page = reader(**system).new_page()
        watched.append(Watched(page, address))
        page.goto(address + way)
        return page

    yield page_at
    faults = desk.faults() + [fault for one in watched for fault in one.faults]
    desk.tidied()
    assert faults == []


@pytest.fixture
def page(desk: Desk) -> Iterator[Page]:
    """A page that may complain, for the test takes away or damages what it needs."""
    page = desk.page()
    page.goto("about:blank")
    yield page
    desk.tidied()


class Held:
    """Files that a page asks for and does not get until they are let go."""

    def __init__(self, page: Page, files: re.Pattern[str]) -> None:
        self.routes: list[Route] = []
        self.is_let_go = False
        page.route(files, self._hold)

    def let_go(self) -> None:
        """Send what is asked for, and from now on at once."""
        self.is_let_go = True
        for route in self.routes:
            route.continue_()

    def _hold(self, route: Route) -> None:
        if self.is_let_go:
            route.continue_()
        else:
            self.routes.append(route)


def box(page: Page) -> Locator:
    return page.locator("[data-nl-search] input[name=q]")


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Search")


def hits(page: Page) -> Locator:
    return page.locator("#search-results > *")


def titles(page: Page) -> list[str]:
    found: list[str] = page.locator("#search-results :is(h3, .nl-hit__title)").all_text_contents()
    return found


def searched(page: Page, query: str) -> Page:
    """Open the dialog by its key and ask."""
    page.keyboard.press("/")
    expect(dialog(page)).to_be_visible()
    page.keyboard.insert_text(query)
    return page


def chosen(page: Page) -> str | None:
    """The text of the hit that the keyboard has chosen."""
    place = box(page).get_attribute("aria-activedescendant")
    return page.locator(f"[id='{place}'] .nl-hit__title").text_content() if place else None


# Before anything is asked


@pytest.mark.parametrize("way", ["", ENTRY, "topics/rag/"])
def test_nothing_of_the_search_is_loaded_before_the_reader_touches_it(
    reader: Callable[..., BrowserContext], address: str, way: str
) -> None:
    page = reader().new_page()
    asked: list[str] = []
    page.on("request", lambda sent: asked.append(sent.url.removeprefix(address)))
    page.goto(address + way, wait_until="networkidle")
    before = list(asked)
    with page.expect_response("**/manifest.json"):
        box(page).focus()
    assert before
    assert [one for one in before if re.search("find|explore|search", one)] == []
    loaded = {"assets/find.js", "assets/find.css", "assets/search.js", "search/manifest.json"}
    assert {re.sub(r"\.[0-9a-f]{8}\.", ".", one) for one in asked[len(before) :]} == loaded
    expect(dialog(page)).to_have_count(0)


# The dialog


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_the_dialog_which_has_the_only_box(opened: Open, key: str) -> None:
    page = opened()
    page.keyboard.press(key)
    expect(dialog(page)).to_be_visible()
    expect(page.locator("input[type=search]")).to_have_count(1)
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("")


def test_a_click_on_the_box_opens_the_dialog(opened: Open) -> None:
    page = opened()
    box(page).click()
    expect(dialog(page).locator("input[name=q]")).to_be_focused()


def test_what_is_typed_into_the_box_goes_on_in_the_dialog(opened: Open) -> None:
    page = opened()
    box(page).focus()
    page.keyboard.type("silver")
    expect(dialog(page)).to_be_visible()
    page.keyboard.type("torch")
    expect(box(page)).to_have_value("silvertorch")
    expect(hits(page).first).to_contain_text(TITLE)


def test_the_dialog_waits_for_a_letter_that_is_still_being_composed_in_the_box(opened: Open) -> None:
    page = opened()
    box(page).focus()
    expect(page.locator("dialog")).to_be_attached()
    keyboard = page.context.new_cdp_session(page)
    for letter in ("ㅎ", "하", "한"):
        keyboard.send("Input.imeSetComposition", {"text": letter, "selectionStart": 1, "selectionEnd": 1})
        expect(box(page)).to_have_value(letter)
        expect(dialog(page)).to_be_hidden()
    keyboard.send("Input.insertText", {"text": "한"})
    expect(dialog(page)).to_be_visible()
    expect(box(page)).to_have_value("한")


def test_the_keys_are_letters_where_the_reader_writes(opened: Open) -> None:
    page = opened("extras/")
    field = page.get_by_label("Filter")
    field.focus()
    page.keyboard.type("s/")
    expect(field).to_have_value("s/")
    expect(dialog(page)).to_have_count(0)


@pytest.mark.parametrize("way", ["Escape", "click outside", "button"])
def test_closing_gives_focus_and_text_back_to_the_box_of_the_page(opened: Open, way: str) -> None:
    page = opened()
    box(page).click()
    expect(dialog(page)).to_be_visible()
    page.keyboard.insert_text("dense")
    expect(hits(page).first).to_be_visible()
    if way == "Escape":
        page.keyboard.press("Escape")
    elif way == "button":
        dialog(page).get_by_role("button", name="Close", exact=True).click()
    else:
        page.mouse.click(20, 700)
    expect(dialog(page)).to_have_count(0)
    own = page.locator("header input[name=q]")
    expect(own).to_be_focused()
    expect(own).to_have_value("dense")
    assert own.get_attribute("role") is None


def test_a_second_escape_empties_the_box_and_the_dialog_stays_shut(opened: Open) -> None:
    page = opened()
    box(page).click()
    expect(dialog(page)).to_be_visible()
    page.keyboard.insert_text("rag")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("header input[name=q]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(box(page)).to_have_value("")
    page.keyboard.press("Tab")
    expect(dialog(page)).to_have_count(0)


def test_closing_gives_focus_back_to_the_link_that_had_it(opened: Open) -> None:
    page = opened()
    link = page.locator("main a[href*='authors/']").first
    link.focus()
    searched(page, "dense")
    page.keyboard.press("Escape")
    expect(link).to_be_focused()


def test_a_key_right_after_escape_is_not_written_into_the_hidden_box(opened: Open) -> None:
    page = searched(opened(), "")
    focused = page.evaluate(
        "() => {"
        " document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));"
        " return [document.activeElement.nodeName, document.querySelector('dialog input[name=q]')] }"
    )
    assert focused == ["BODY", None]  # before the browser tells of the dialog that it is shut


def test_who_types_on_at_once_gets_the_focus_back_too(opened: Open) -> None:
    page = opened()
    link = page.locator(".nl-links a").first
    for _ in range(2):  # the first time the search has yet to come
        link.focus()
        page.keyboard.press("/")
        page.keyboard.type("dense")
        expect(page.locator("dialog").get_by_role("combobox")).to_have_value(re.compile("dense$"))
        page.wait_for_timeout(UNHEARD)
        page.keyboard.press("Escape")
        expect(link).to_be_focused()


def test_escape_right_after_the_key_leaves_the_dialog_shut_and_the_focus_where_it_was(opened: Open) -> None:
    page = opened()
    link = page.locator(".nl-links a").first
    press = (
        "key => document.activeElement.dispatchEvent("
        "new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))"
    )
    for _ in range(2):  # the first time the search has yet to come
        link.focus()
        page.evaluate(f"() => ['/', 'Escape'].forEach({press})")
        expect(link).to_be_focused()
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(2 * UNHEARD)
        expect(page.locator("dialog[open]")).to_have_count(0)
        expect(link).to_be_focused()
    page.keyboard.press("/")
    expect(dialog(page)).to_be_visible()


def test_where_nothing_had_the_focus_the_key_opens_the_dialog_again(opened: Open) -> None:
    page = opened()
    for _ in range(2):
        page.keyboard.press("/")
        expect(box(page)).to_be_focused()
        expect(dialog(page)).to_be_visible()
        page.keyboard.press("Escape")
        expect(dialog(page)).to_have_count(0)
        expect(page.locator("body")).to_be_focused()
    expect(box(page)).to_have_value("")


def test_the_whole_title_is_the_first_hit_with_its_facts_and_marked_words(opened: Open) -> None:
    page = searched(opened(), TITLE)
    first = hits(page).first
    expect(first.locator("a").first).to_have_attribute("href", f"{BASE}/{ENTRY}")
    expect(first.locator(".nl-hit__title mark").first).to_have_text("SilverTorch")
    expect(first).to_contain_text("Paper · Meta · Vol. 131 · Recommender systems")
    expect(first.locator(".nl-hit__text mark").first).to_be_visible()


def test_arrows_home_and_end_choose_a_hit_and_enter_opens_it(opened: Open, address: str) -> None:
    page = searched(opened("about/"), "retrieval")
    expect(hits(page)).to_have_count(10)
    every = titles(page)
    ways = (("ArrowDown", 0), ("ArrowDown", 1), ("End", 9), ("ArrowDown", -1), ("ArrowUp", 9), ("Home", 0))
    for key, place in ways:
        page.keyboard.press(key)
        assert chosen(page) == (every[place] if place >= 0 else None)
        expect(page.locator("[role=row][aria-selected=true]")).to_have_count(1 if place >= 0 else 0)
    expect(box(page)).to_be_focused()
    href = hits(page).first.locator("a").get_attribute("href") or ""
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + href.removeprefix(f"{BASE}/"))


def test_a_hit_is_saved_by_keys_and_by_its_button(opened: Open) -> None:
    page = searched(opened("about/"), "retrieval")
    expect(hits(page)).to_have_count(10)
    every = titles(page)
    first, second = (hits(page).nth(place).get_by_role("button") for place in (0, 1))
    for key in ("ArrowRight", "ArrowDown", "ArrowRight", "Enter"):
        page.keyboard.press(key)
    expect(first).to_have_accessible_name(f"Saved: {every[0]}")
    expect(dialog(page).get_by_role("status").get_by_role("link")).to_have_attribute("href", re.compile("/shelf/$"))
    page.keyboard.press("ArrowDown")
    expect(second).to_have_attribute("data-chosen", "")
    page.keyboard.press("ArrowLeft")
    assert chosen(page) == every[1]
    expect(box(page)).to_be_focused()
    second.click()
    expect(second).to_have_accessible_name(f"Saved: {every[1]}")
    page.keyboard.press("ArrowDown")
    expect(hits(page).nth(2).get_by_role("button")).to_have_attribute("data-chosen", "")
    page.keyboard.type("x")
    expect(box(page)).to_have_value("retrievalx")


def test_enter_without_a_choice_leads_to_all_results(opened: Open, address: str) -> None:
    page = searched(opened(), "dense retrieval")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}search/?q=dense+retrieval")
    expect(box(page)).to_have_value("dense retrieval")
    expect(page.get_by_role("heading", level=2).first).to_contain_text("results for “dense retrieval”")


def test_control_and_enter_open_the_chosen_hit_in_a_tab_of_its_own(opened: Open, address: str) -> None:
    page = searched(opened("about/"), TITLE)
    expect(hits(page).first).to_contain_text(TITLE)
    page.keyboard.press("ArrowDown")
    with page.context.expect_page() as tab:
        page.keyboard.press("Control+Enter")
    expect(tab.value).to_have_url(address + ENTRY)
    expect(dialog(page)).to_be_visible()


def test_tab_goes_through_the_dialog_to_the_hits(opened: Open) -> None:
    page = searched(opened(), TITLE)
    expect(hits(page).first).to_contain_text(TITLE)
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.nl-hit')"):
            break
    expect(hits(page).first.locator("a")).to_be_focused()


def test_the_box_is_a_combobox_whose_count_is_said(opened: Open) -> None:
    page = searched(opened(), "")
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    page.keyboard.insert_text("retrieval")
    expect(page.locator("#search-results")).to_be_visible()
    expect(page.locator("#search-results")).to_have_accessible_name("Results")
    expect(page.get_by_role("combobox", name="Search the archive")).to_have_attribute("aria-expanded", "true")
    said = dialog(page).get_by_role("status").first
    expect(said).to_have_text(re.compile(r"^\d+ results$"))
    number = (said.text_content() or "").split()[0]
    expect(dialog(page).get_by_role("link", name=f"Show all {number} results")).to_have_attribute(
        "href", f"{BASE}/search/?q=retrieval"
    )


def test_the_box_has_the_focus_a_while_before_it_moves_and_loses_nothing_that_is_typed(opened: Open) -> None:
    page = opened()
    searched(page, "")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    page.evaluate(
        "window.met = []; document.addEventListener('focusin', ({ target, timeStamp }) =>"
        " met.push([target.closest('dialog')?.matches(':modal') ?? false, target.ariaLabel, timeStamp]))"
    )
    page.keyboard.press("/")
    expect(dialog(page)).to_be_visible()
    page.keyboard.type("dense")
    expect(box(page)).to_have_value("dense")
    (is_over, _, first), (is_over_then, name, last) = page.evaluate("met")
    assert (is_over, is_over_then, name) == (False, True, "Search the archive")
    assert last - first > 140  # a screen reader hears of the box where it is first


def test_what_is_said_in_the_dialog_has_its_place_before_it_is_said(opened: Open) -> None:
    page = searched(opened(), "")
    places = dialog(page).get_by_role("status")
    expect(places).to_have_count(3)  # the count of hits, how many were added, and what becomes of one that is saved
    for place in places.all():
        expect(place).to_have_text("")
        is_out_of_sight = "nl-find-added" in (place.get_attribute("class") or "")  # a pixel that only is heard
        assert place.evaluate("one => one.checkVisibility() && one.offsetHeight") == (1 if is_out_of_sight else 0)
    page.evaluate("window.met = [...document.querySelectorAll('dialog [role=status]')]")
    page.keyboard.insert_text("retrieval")
    expect(places.first).to_have_text(re.compile("results$"))
    hits(page).first.get_by_role("button").click()
    expect(places.last).to_have_text("Saved on your shelf")
    assert page.evaluate("met.every(one => one.isConnected)")
    expect(places).to_have_count(3)


def test_a_slip_is_read_as_the_word_that_was_meant_and_this_is_said(opened: Open) -> None:
    page = searched(opened(), "silvertroch")
    expect(hits(page).first).to_contain_text(TITLE)
    expect(dialog(page)).to_contain_text(re.compile("Showing results for silvertorch", re.IGNORECASE))


def test_entries_found_by_meaning_say_by_which_words(opened: Open) -> None:
    page = searched(opened(), "shopping")
    expect(hits(page).filter(has_text="related by meaning: ").first).to_be_visible()


def test_where_nothing_is_relevant_this_is_said_and_topics_are_offered(opened: Open) -> None:
    page = searched(opened(), "xqzzvw")
    expect(dialog(page).get_by_role("status").first).to_have_text("No results")
    expect(dialog(page)).to_contain_text("Nothing found for xqzzvw.")
    topic = dialog(page).get_by_role("link", name="Recommender systems")
    expect(topic).to_have_attribute("href", f"{BASE}/topics/recsys/")
    expect(page.locator("#search-results")).to_be_hidden()


def test_filters_that_no_entry_passes_are_said_and_can_be_left_out(opened: Open) -> None:
    page = searched(opened(), "retrieval year:1950")
    notes = dialog(page).locator(".nl-find-notes")
    expect(notes).to_contain_text("No entry matches these filters.")
    expect(notes).not_to_contain_text("Nothing found for")
    notes.get_by_role("link", name="retrieval", exact=True).click()
    expect(box(page)).to_have_value("retrieval")
    expect(hits(page).first).to_be_visible()


@pytest.mark.parametrize("start", ["", "search/"])
def test_weaker_matches_are_shown_when_they_are_asked_for_and_say_so(opened: Open, start: str) -> None:
    page = asked(opened, start, "lung cancer treatment")
    weaker = page.get_by_role("button", name="Show weaker matches")
    expect(weaker).to_be_visible()
    expect(hits(page)).to_have_count(0)
    weaker.click()
    expect(hits(page).first).to_contain_text("weaker match")
    expect(weaker).to_be_hidden()


def test_what_a_query_names_is_offered_above_the_entries(opened: Open) -> None:
    page = searched(opened(), "dense retrieval")
    place = dialog(page).get_by_role("link", name=re.compile("^Dense retrieval topic"))
    expect(place).to_have_attribute("href", re.compile("/topics/dense-retrieval/$"))


def asked(opened: Open, start: str, query: str) -> Page:
    """Ask in the dialog, or by an address of the explore page."""
    return opened(f"search/?q={quote(query)}") if start else searched(opened(), query)


def asked_next(page: Page, query: str) -> Page:
    """Ask for something else where something was asked, and wait for the answer."""
    page.locator("#search-results").evaluate(FORMER)
    box(page).fill(query)
    expect(page.locator("#search-results > hr")).to_have_count(0)
    return page


def gone_to(page: Page, address: str) -> Page:
    """Go to another address of the explore page, as one goes back and forward, and wait for the answer."""
    go = "history.pushState({}, '', address); dispatchEvent(new PopStateEvent('popstate'))"
    page.locator("#search-results").evaluate(f"(list, address) => {{ ({FORMER})(list); {go} }}", address)
    expect(page.locator("#search-results > hr")).to_have_count(0)
    return page


FORMER = "list => list.append(document.createElement('hr'))"
"""Marks a list, of hits or of filters, as that of the former question: an answer takes the place of all of it."""

SPELLINGS = [
    ("organization:meta", "org:meta"),
    ("type:dataset", "kind:dataset"),
    ("issue:131", "vol:131"),
    ("tags:rag", "tag:rag"),
    ('tag:"rag"', "topic:RAG"),
    ("year:>=2025", "year:2025.."),
    ("year:>2023", "year:>=2024"),
    ("year:<=2023", "year:..2023"),
    ("year:<2024", "year:..2023"),
    ("year:2020-2022", "year:2020..2022"),
    ("tag:rag,recsys", "tag:recsys,rag"),
    ("vol:>=130", "vol:130.."),
]
"""Queries that ask for the same."""


def answered(page: Page) -> tuple[str, list[str], str]:
    """How many hits are said to be there, which ones, and what is said beside."""
    return said(page), titles(page), page.locator(".nl-find-notes").text_content() or ""


@pytest.mark.parametrize("start", ["", "search/"])
def test_filters_have_several_spellings(opened: Open, start: str) -> None:
    page = asked(opened, start, "retrieval")
    expect(hits(page).first).to_be_visible()
    for query, same in SPELLINGS:
        count, found, notes = answered(asked_next(page, query))
        other_count, others, _ = answered(asked_next(page, same))
        assert found, query
        assert (count, found) == (other_count, others), query
        assert "“" not in notes, query


def said(page: Page) -> str:
    return page.locator(":is(.nl-finder > div, .nl-explore__head) [role=status]").text_content() or ""


@pytest.mark.parametrize("start", ["", "search/"])
def test_a_year_that_is_none_is_not_taken_for_another(opened: Open, start: str) -> None:
    page = asked(opened, start, "retrieval")
    expect(hits(page).first).to_be_visible()
    for query in ("year:~2020", "year:2020-", "year:=2020", "vol:!131", "year:.."):
        name, value = query.split(":")
        told = {"year": "No entry is dated", "vol": "There is no volume"}[name]
        _, found, notes = answered(asked_next(page, query))
        assert f"{told} “{value}”." in notes
        assert found == [], query


NAMESAKES = """async () => {
    const { authors: digest } = await (await fetch("manifest.json")).json()
    const authors = await (await fetch(`index/authors--${digest}.json`)).json()
    const found = new Set()
    for (const [name, steps] of authors.filter(([name]) => name.split(" ").includes("Li"))) {
        steps.reduce((last, step) => (found.add(last + step), last + step), 0)
    }
    return found.size
}"""


@pytest.mark.parametrize("query", ["author:li", 'author:"li"'])
def test_a_whole_name_wins_over_names_that_begin_so(opened: Open, query: str) -> None:
    page = opened(f"search/?q={quote(query)}")
    found = count(page)
    assert found == page.evaluate(NAMESAKES)
    assert count(opened("search/?q=author:zha")) > 0


@pytest.mark.parametrize("start", ["", "search/"])
def test_for_a_name_with_a_slip_one_that_is_known_is_named(opened: Open, start: str) -> None:
    page = asked(opened, start, "retrieval")
    expect(hits(page).first).to_be_visible()
    for query, name in (("author:Yaets", "Yates"), ("org:metta", "Meta"), ("tag:surveis", "surveys")):
        _, _, notes = answered(asked_next(page, query))
        assert re.search(rf"Did you mean “[^”]*{name}[^”]*”\?", notes), query


@pytest.mark.parametrize("start", ["", "search/"])
def test_a_query_that_was_probably_meant_is_a_link(opened: Open, start: str) -> None:
    page = asked(opened, start, "raking year:2025")
    expect(page.locator(".nl-find-notes")).to_contain_text("Did you mean ranking year:2025?")
    link = page.locator(".nl-find-notes").get_by_role("link", name="ranking year:2025")
    expect(link).to_have_attribute("href", f"{BASE}/search/?q=ranking+year%3A2025")
    link.click()
    expect(box(page)).to_have_value("ranking year:2025")
    expect(hits(page).first).to_be_visible()
    expect(page.locator(".nl-find-notes")).not_to_contain_text("Did you mean")


def test_chosen_filters_stay_with_a_query_that_was_probably_meant(opened: Open, address: str) -> None:
    page = opened("search/?q=raking&year=2025")
    page.locator(".nl-find-notes").get_by_role("link", name="ranking").first.click()
    expect(page).to_have_url(f"{address}search/?q=ranking&year=2025")
    expect(hits(page).first).to_be_visible()


@pytest.mark.parametrize("start", ["", "search/"])
def test_a_long_query_is_cut_where_it_is_repeated(opened: Open, start: str) -> None:
    page = asked(opened, start, "xqzzvw " * 300)
    nothing = page.locator(".nl-find-notes p", has_text="Nothing found for")
    expect(nothing).to_be_visible()
    assert nothing.evaluate("element => element.clientHeight / parseFloat(getComputedStyle(element).lineHeight)") < 3.5
    if start:
        heading = page.get_by_role("heading", level=2).first
        assert (
            heading.evaluate("element => element.clientHeight / parseFloat(getComputedStyle(element).lineHeight)") < 3.5
        )


@pytest.mark.parametrize("start", ["", "search/"])
def test_every_item_of_the_results_is_a_hit_that_leads_first_to_its_entry(opened: Open, start: str) -> None:
    page = asked(opened, start, "retrieval")
    expect(hits(page).first).to_be_visible()
    links = "items => items.map(item => item.querySelector('a').getAttribute('href'))"
    found = hits(page).evaluate_all(links)
    assert len(found) == (20 if start else 10)
    assert [one for one in found if not re.fullmatch(rf"{BASE}/papers/[a-z0-9-]+/", one)] == []


@pytest.mark.parametrize("start", ["", "search/"])
def test_where_the_words_find_nothing_no_filter_is_blamed(opened: Open, start: str) -> None:
    page = opened("search/?q=xqzzvw+year:2025") if start else searched(opened(), "xqzzvw year:2025")
    expect(page.locator(".nl-find-notes")).to_contain_text("Nothing found for xqzzvw.")
    expect(page.locator(".nl-find-notes")).not_to_contain_text("these filters")


@pytest.mark.parametrize("query", ["of these", "??"])
def test_where_nothing_is_asked_the_dialog_is_as_before_a_question(opened: Open, query: str) -> None:
    page = searched(opened(), "retrieval")
    expect(hits(page).first).to_be_visible()
    box(page).fill(query)
    expect(dialog(page).get_by_text("Browse")).to_be_visible()
    expect(dialog(page).locator(".nl-find-count")).to_be_empty()
    expect(dialog(page)).not_to_contain_text("Nothing found for")


def test_a_word_that_is_too_long_for_the_dialog_is_broken(opened: Open) -> None:
    page = searched(opened(), "x" * 500)
    expect(dialog(page)).to_contain_text("Nothing found for")
    body = dialog(page).locator(".nl-finder__body")
    assert body.evaluate("element => element.scrollWidth <= element.clientWidth")


def test_a_topic_of_the_hits_narrows_the_query(opened: Open) -> None:
    page = searched(opened(), "retrieval")
    topics = dialog(page).locator(".nl-find-line").filter(has_text="Narrow to")
    topic = topics.locator("a").first
    name = topic.text_content() or ""
    topic.click()
    expect(box(page)).to_have_value(re.compile(r"^retrieval tag:[a-z-]+$"))
    expect(box(page)).to_be_focused()
    expect(topics.get_by_text(name, exact=True)).to_have_count(0)


def test_on_a_phone_no_topic_of_the_hits_is_cut_off(opened: Open) -> None:
    page = searched(opened(viewport=PHONE), "retrieval")
    topics = dialog(page).locator(".nl-find-line").filter(has_text="Narrow to").locator("a")
    expect(topics).to_have_count(5)
    edges = topics.evaluate_all("links => links.map(link => link.getBoundingClientRect().right)")
    assert max(edges) <= PHONE["width"]


def test_what_is_searched_and_how_to_ask_are_one_click_away(opened: Open) -> None:
    page = searched(opened(), "")
    dialog(page).get_by_text("Search tips").click()
    for query in ("year:2024..2025", "-tag:recsys"):
        expect(dialog(page).get_by_role("link", name=query)).to_be_visible()
    expect(dialog(page).get_by_role("term").filter(has_text="year of publication")).to_be_visible()
    example = dialog(page).get_by_role("link", name="kind:dataset")
    expect(example).to_have_attribute("href", f"{BASE}/search/?q=kind%3Adataset")
    example.click()
    expect(box(page)).to_have_value("kind:dataset")
    expect(hits(page).first).to_contain_text("Dataset")


def test_recent_queries_stay_in_the_browser_until_they_are_cleared(opened: Open, address: str) -> None:
    page = opened()
    for number in range(6):
        page.goto(f"{address}search/?q=retrieval+{number}")
        expect(hits(page).first).to_be_visible()
    page.goto(address + ENTRY)
    searched(page, "")
    recent = dialog(page).locator(".nl-find-line").filter(has_text="Recent")
    expect(recent.get_by_role("link")).to_have_text([f"retrieval {number}" for number in (5, 4, 3, 2, 1)])
    recent.get_by_role("link").first.click()
    expect(hits(page).first).to_be_visible()
    box(page).fill("")
    recent.get_by_role("button", name="Clear").click()
    expect(recent).to_be_hidden()
    assert page.evaluate("Object.keys(localStorage).filter(name => name.includes('search'))") == []


# The dialog of a large archive

MANY = "ranking documents and products with language models for users"
LATE = 700
"""Milliseconds in which hits that are in view have come, longer than the dialog waits for them."""


@pytest.fixture(scope="module")
def large(large_site: Path) -> Iterator[str]:
    """Where the archive with its titles in many files is served."""
    with hosted(large_site, Below) as address:
        yield address


@pytest.fixture
def low(reader: Callable[..., BrowserContext], large: str) -> Iterator[Page]:
    """A page of a large archive in a window so low that few hits are in view."""
    page = reader(viewport={"width": 1280, "height": 400}).new_page()
    watched = Watched(page, large)
    page.goto(large + ENTRY)
    yield page
    assert [fault for fault in watched.faults if "ERR_FAILED" not in fault] == []


def test_hits_whose_titles_are_in_more_files_than_a_first_query_may_ask_for_come_when_the_last_is_seen(
    low: Page,
) -> None:
    searched(low, MANY)
    expect(hits(low).first).to_be_visible()
    first = titles(low)
    low.wait_for_timeout(LATE)
    assert titles(low) == first
    assert len(first) < 10
    low.keyboard.press("ArrowUp")
    expect(hits(low)).to_have_count(10)
    assert titles(low)[: len(first)] == first
    assert chosen(low) == first[-1]
    expect(hits(low).last.locator(".nl-hit__text")).to_be_empty()
    low.keyboard.press("End")
    expect(hits(low).last.locator(".nl-hit__text")).not_to_be_empty()


def test_arrow_down_after_the_last_hit_leads_to_those_that_are_still_to_come_and_these_are_announced(
    low: Page,
) -> None:
    searched(low, MANY)
    expect(hits(low).first).to_be_visible()
    first = titles(low)
    held = Held(low, TITLES)
    for _ in first:
        low.keyboard.press("ArrowDown")
    for _ in range(3):
        low.keyboard.press("ArrowDown")
    assert chosen(low) == first[-1]
    expect(dialog(low).get_by_role("progressbar", name="Searching")).to_be_visible()
    held.let_go()
    expect(hits(low)).to_have_count(10)
    assert chosen(low) == titles(low)[len(first)]
    said = f"More results: {10 - len(first)}"
    expect(dialog(low).get_by_role("status").filter(has_text=said)).to_have_count(1)
    expect(dialog(low).get_by_role("progressbar", name="Searching")).to_be_hidden()
    box(low).fill("silvertorch")
    expect(dialog(low).get_by_role("status").filter(has_text=said)).to_have_count(0)


def test_who_turns_back_is_not_led_on_when_later_hits_come(low: Page) -> None:
    searched(low, MANY)
    expect(hits(low).first).to_be_visible()
    first = titles(low)
    held = Held(low, TITLES)
    for _ in range(len(first) + 1):
        low.keyboard.press("ArrowDown")
    low.keyboard.press("ArrowUp")
    held.let_go()
    expect(hits(low)).to_have_count(10)
    assert chosen(low) == first[-2]


def test_hits_that_a_key_has_brought_are_not_brought_again_when_the_last_is_seen(low: Page) -> None:
    low.evaluate(
        """() => new MutationObserver((_, watch) => {
            const { length } = document.querySelectorAll("#search-results > *")
            const down = () => new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true })
            if (length) watch.disconnect()
            if (length) for (let at = 0; at <= length; at++) document.activeElement.dispatchEvent(down())
        }).observe(document.body, { childList: true, subtree: true })"""
    )
    searched(low, MANY)
    expect(hits(low)).to_have_count(10)
    low.wait_for_timeout(LATE)
    assert len(titles(low)) == len(set(titles(low))) == 10


def test_later_hits_of_an_index_that_is_gone_are_searched_for_anew_and_nothing_is_said_of_it(low: Page) -> None:
    searched(low, MANY)
    expect(hits(low).first).to_be_visible()
    first = titles(low)
    renewed: list[Route] = []

    def manifest(route: Route) -> None:
        renewed.append(route)
        route.fulfill(response=(answer := route.fetch()), body=answer.text() + " ")

    low.route("**/search/manifest.json", manifest)
    low.route(TITLES, lambda route: route.continue_() if renewed else route.abort())
    low.keyboard.press("ArrowUp")
    awaited(low, lambda: renewed and chosen(low) is None, "the query is asked anew")

    def goes_on() -> bool:
        low.keyboard.press("End" if chosen(low) else "ArrowUp")
        return len(titles(low)) == 10

    awaited(low, goes_on, "the hits of the new index are listed")
    assert titles(low)[: len(first)] == first
    expect(dialog(low).get_by_role("alert")).to_be_hidden()


def test_hits_that_do_not_come_can_be_asked_for_again(low: Page) -> None:
    searched(low, MANY)
    expect(hits(low).first).to_be_visible()
    first = titles(low)
    low.route(TITLES, lambda route: route.abort())
    low.keyboard.press("ArrowUp")
    expect(dialog(low).get_by_role("alert")).to_contain_text("Part of the search could not be loaded.")
    assert titles(low) == first
    low.unroute(TITLES)
    dialog(low).get_by_role("button", name="Try again").click()
    expect(hits(low)).to_have_count(10)


def test_hits_and_texts_that_do_not_come_are_asked_for_again_together(low: Page) -> None:
    texts: list[Route] = []
    low.route(TEXTS, lambda route: texts.append(route))  # noqa: PLW0108 (what is built in takes no mark of Playwright's)
    searched(low, MANY)
    expect(hits(low).first).to_be_visible()
    low.route(TITLES, lambda route: route.abort())
    low.keyboard.press("ArrowUp")
    expect(dialog(low).get_by_role("alert")).to_be_visible()
    low.unroute(TEXTS)
    low.route(TEXTS, lambda route: route.abort())
    for route in texts:
        route.abort()
    low.wait_for_timeout(LATE)
    low.unroute(TEXTS)
    low.unroute(TITLES)
    dialog(low).get_by_role("button", name="Try again").click()
    expect(hits(low)).to_have_count(10)
    expect(hits(low).first.locator(".nl-hit__text")).not_to_be_empty()


# What may go wrong


def test_a_part_that_does_not_arrive_is_said_and_can_be_tried_again(page: Page, address: str) -> None:
    page.goto(address + ENTRY)
    page.route(SHARDS, lambda route: route.abort())
    searched(page, "silvertorch")
    expect(dialog(page).get_by_role("alert")).to_contain_text("Part of the search could not be loaded.")
    page.unroute(SHARDS)
    dialog(page).get_by_role("button", name="Try again").click()
    expect(hits(page).first).to_contain_text(TITLE)
    expect(dialog(page).get_by_role("alert")).to_be_hidden()


def test_a_part_that_does_not_arrive_leaves_no_former_hits_to_choose(page: Page, address: str) -> None:
    page.goto(address + ENTRY)
    searched(page, "silvertorch")
    expect(hits(page).first).to_contain_text(TITLE)
    page.keyboard.press("ArrowDown")
    page.route(SHARDS, lambda route: route.abort())
    box(page).fill("multilingual")
    expect(dialog(page).get_by_role("alert")).to_be_visible()
    expect(hits(page)).to_have_count(0)
    expect(dialog(page).locator(".nl-find-count")).to_be_empty()
    assert chosen(page) is None
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}search/?q=multilingual")


def with_its_clock_stopped(page: Page) -> None:
    """Open the dialog and stop the clock of the page: what waits for a time comes when the test lets it pass."""
    page.clock.install()
    page.keyboard.press("/")
    expect(dialog(page)).to_be_visible()
    page.clock.pause_at(page.evaluate("Date.now()") + SOON)


def test_the_first_texts_come_at_once_after_a_question_that_took_many_requests(
    reader: Callable[..., BrowserContext], address: str
) -> None:
    page = reader().new_page()
    page.goto(address + ENTRY)
    with_its_clock_stopped(page)
    box(page).fill("multilingual dense retrieval across languages, cold start items in large catalogues")
    expect(hits(page).first).to_be_visible()
    page.clock.run_for(200)
    expect(hits(page).first.locator(".nl-hit__text")).not_to_be_empty()


def test_what_did_not_arrive_is_asked_for_again_when_the_network_is_back_and_the_focus_stays(
    page: Page, address: str
) -> None:
    page.goto(address + ENTRY)
    page.route(SHARDS, lambda route: route.abort())
    searched(page, "silvertorch")
    expect(dialog(page).get_by_role("alert")).to_be_visible()
    dialog(page).get_by_role("button", name="Close").focus()
    page.unroute(SHARDS)
    page.evaluate("() => dispatchEvent(new Event('online'))")
    expect(hits(page).first).to_contain_text(TITLE)
    expect(dialog(page).get_by_role("alert")).to_be_hidden()
    expect(dialog(page).get_by_role("button", name="Close")).to_be_focused()


def test_a_file_on_which_the_network_is_silent_is_asked_for_again(
    reader: Callable[..., BrowserContext], address: str
) -> None:
    page = reader().new_page()
    page.goto(address + ENTRY)
    with_its_clock_stopped(page)
    silent: list[Route] = []

    def once(route: Route) -> None:
        if silent:
            route.continue_()
        else:
            silent.append(route)

    page.route(SHARDS, once)
    box(page).fill("silvertorch")
    awaited(page, lambda: silent, "a file is asked for")
    page.clock.run_for(29_000)
    expect(hits(page)).to_have_count(0)
    page.clock.run_for(1_500)

    def came() -> list[str]:
        page.clock.run_for(300)
        return titles(page)

    assert awaited(page, came, "the file is asked for again") == [TITLE]


STALLING = """
const fetched = fetch
window.told = ""
window.fetch = async (address, options) => {
  const answer = await fetched(address, options)
  if (window.told || !String(address).includes("/index/w-")) return answer
  window.told = "nothing"
  const beginning = new Uint8Array((await answer.arrayBuffer()).slice(0, 20))
  const begin = (body) => {
    body.enqueue(beginning)
    window.told = "begun"
  }
  const start = (body) => {
    setTimeout(begin, 20_000, body)
    window.told = "asked"
    options.signal.addEventListener("abort", () => {
      body.error(options.signal.reason)
      window.told = "given up"
    })
  }
  return new Response(new ReadableStream({ start }))
}
"""
"""A network that brings the beginning of a file after twenty seconds, and of that file nothing more."""


def test_a_file_of_which_the_rest_never_comes_is_asked_for_again_half_a_minute_after_what_came_last(
    reader: Callable[..., BrowserContext], address: str
) -> None:
    page = reader().new_page()
    page.add_init_script(STALLING)
    page.goto(address + ENTRY)
    with_its_clock_stopped(page)
    box(page).fill("silvertorch")

    def told(what: str, *, after: int) -> None:
        def is_told() -> bool:
            page.clock.run_for(after)
            return bool(page.evaluate("window.told") == what)

        awaited(page, is_told, what)

    told("asked", after=300)
    told("begun", after=20_000)
    page.clock.run_for(29_000)
    assert page.evaluate("window.told") == "begun"
    told("given up", after=1_500)

    def came() -> list[str]:
        page.clock.run_for(300)
        return titles(page)

    assert awaited(page, came, "the file is asked for again") == [TITLE]


@pytest.mark.parametrize("part", ["**/assets/search.*.js*", "**/search/manifest.json"])
def test_an_engine_that_does_not_arrive_can_be_tried_again(page: Page, address: str, part: str) -> None:
    page.route(part, lambda route: route.abort())
    page.goto(address + ENTRY)
    searched(page, "silvertorch")
    expect(dialog(page).get_by_role("alert")).to_be_visible()
    page.unroute(part)
    dialog(page).get_by_role("button", name="Try again").click()
    expect(hits(page).first).to_contain_text(TITLE)


@pytest.mark.parametrize("part", ["**/assets/search.*.js*", "**/assets/filters.*.js*"])
def test_a_query_with_a_filter_can_be_tried_again_after_a_part_did_not_arrive(
    page: Page, address: str, part: str
) -> None:
    page.route(part, lambda route: route.abort())
    page.goto(address + ENTRY)
    searched(page, 'kind:paper "dense retrieval"')
    expect(dialog(page).get_by_role("alert")).to_be_visible()
    page.unroute(part)
    dialog(page).get_by_role("button", name="Try again").click()
    expect(hits(page).first).to_be_visible()
    expect(dialog(page).get_by_role("alert")).to_be_hidden()


def test_where_the_search_does_not_come_at_all_the_box_is_still_a_form(page: Page, address: str) -> None:
    page.route("**/assets/find.*.js", lambda route: route.abort())
    page.goto(address + ENTRY)
    box(page).fill("dense retrieval")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}search/?q=dense+retrieval")
    expect(page.locator("main .nl-more a[href$='/titles/']")).to_be_visible()


def test_on_a_phone_the_button_leads_to_the_explore_page_where_the_search_does_not_come(
    page: Page, address: str
) -> None:
    page.route("**/assets/find.*.js", lambda route: route.abort())
    page.set_viewport_size(PHONE)
    page.goto(address + ENTRY)
    page.get_by_role("search").get_by_role("button", name="Search").click()
    expect(page).to_have_url(f"{address}search/?q=")
    page.set_viewport_size(DESKTOP)


def test_hits_are_there_without_texts_that_do_not_arrive(page: Page, address: str) -> None:
    page.route(TEXTS, lambda route: route.abort())
    page.goto(address + ENTRY)
    searched(page, "silvertorch")
    expect(hits(page).first).to_contain_text(TITLE)
    expect(dialog(page).get_by_role("alert")).to_be_visible()
    page.unroute(TEXTS)
    dialog(page).get_by_role("button", name="Try again").click()
    expect(hits(page).first.locator(".nl-hit__text mark").first).to_be_visible()


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How deep is a burrow?", "{tagline}\nAnswers: How deep is a burrow?"),
        ("Does SilverTorch dig?", "Answers: Does SilverTorch dig?\n{tagline}"),
    ],
)
def test_without_a_summary_a_tagline_stands_beside_what_the_entry_answers(
    page: Page, address: str, question: str, text: str
) -> None:
    def without_summaries(route: Route) -> None:
        route.fulfill(json=[[tagline, "", question] for tagline, *_ in route.fetch().json()])

    page.route(TEXTS, without_summaries)
    page.goto(address + ENTRY)
    searched(page, "silvertorch")
    expect(hits(page).first.locator(".nl-hit__text")).not_to_be_empty()
    assert hits(page).first.locator(".nl-hit__text").inner_text() == text.format(
        tagline="Runs ANN search, filtering and scoring inside one GPU model"
    )


def test_weaker_matches_whose_titles_do_not_arrive_can_be_tried_again(page: Page, address: str) -> None:
    page.goto(address + ENTRY)
    page.route(TITLES, lambda route: route.abort())
    searched(page, "lung cancer treatment")
    weaker = dialog(page).get_by_role("button", name="Show weaker matches")
    weaker.click()
    expect(dialog(page).get_by_role("alert")).to_contain_text("Part of the search could not be loaded.")
    expect(weaker).to_be_visible()
    page.unroute(TITLES)
    dialog(page).get_by_role("button", name="Try again").click()
    expect(hits(page).first).to_contain_text("weaker match")
    expect(hits(page).first).to_have_attribute("aria-selected", "true")
    expect(box(page)).to_be_focused()
    expect(dialog(page).get_by_role("alert")).to_be_hidden()


def test_weaker_matches_that_take_long_show_that_they_are_on_their_way(page: Page, address: str) -> None:
    page.goto(address + ENTRY)
    held = Held(page, TITLES)
    searched(page, "lung cancer treatment")
    dialog(page).get_by_role("button", name="Show weaker matches").click()
    expect(dialog(page).get_by_role("progressbar")).to_be_visible()
    held.let_go()
    expect(hits(page).first).to_have_attribute("aria-selected", "true")
    expect(dialog(page).get_by_role("progressbar")).to_be_hidden()


def test_weaker_matches_of_a_former_query_that_do_not_arrive_are_not_spoken_of(page: Page, address: str) -> None:
    page.goto(address + ENTRY)
    held = Held(page, TITLES)
    searched(page, "lung cancer treatment")
    dialog(page).get_by_role("button", name="Show weaker matches").click()
    box(page).fill("qqqq wwwwxx zzyzx")
    expect(dialog(page).locator(".nl-find-notes")).to_contain_text("zzyzx")
    page.route(TITLES, lambda route: route.abort())
    with page.expect_event("requestfinished", lambda sent: sent.url.endswith("manifest.json")):
        for route in held.routes:
            route.abort()
    page.evaluate("new Promise(requestAnimationFrame)")
    expect(dialog(page).get_by_role("alert")).to_be_hidden()


def test_enter_opens_no_hit_of_the_former_query(opened: Open, address: str) -> None:
    page = searched(opened(), "silvertorch")
    expect(hits(page).first).to_contain_text(TITLE)
    page.keyboard.press("ArrowDown")
    held = Held(page, SHARDS)
    box(page).fill("multilingual")
    assert chosen(page) is None
    page.keyboard.press("ArrowDown")
    assert chosen(page) is None
    expect(hits(page).first).to_contain_text(TITLE)
    held.let_go()
    expect(hits(page).filter(has_text=TITLE)).to_have_count(0)
    page.keyboard.press("ArrowDown")
    assert chosen(page) == titles(page)[0]
    box(page).fill("multilingual graph")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}search/?q=multilingual+graph")


@pytest.mark.parametrize("part", ["explore.*.js", "find.*.js", "filters.*.js"])
def test_an_explore_page_whose_search_does_not_arrive_says_so_and_can_be_tried_again(
    page: Page, address: str, part: str
) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.route(f"**/assets/{part}*", lambda route: route.abort())
    page.goto(f"{address}search/?q=silvertorch&year=2025")
    expect(page.get_by_role("alert")).to_contain_text("could not be loaded.")
    expect(box(page)).to_have_value("silvertorch")
    expect(page.locator("main .nl-more a[href$='/titles/']")).to_be_visible()
    page.keyboard.press("/")
    page.unroute(f"**/assets/{part}*")
    page.get_by_role("button", name="Try again").click()
    expect(hits(page).first).to_contain_text(TITLE)
    expect(page.get_by_role("button", name="Remove filter 2025")).to_be_visible()
    assert faults == []


def test_an_answer_that_does_not_arrive_leaves_nothing_to_follow_or_to_sort(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=silvertorch")
    offered = page.locator(".nl-explore__head > :is(button, label)")
    expect(hits(page).first).to_contain_text(TITLE)
    expect(offered.filter(visible=True)).to_have_count(2)
    page.route(SHARDS, lambda route: route.abort())
    box(page).fill("multilingual graph")
    expect(page.get_by_role("alert")).to_contain_text("Part of the search could not be loaded.")
    expect(offered.filter(visible=True)).to_have_count(0)
    page.unroute(SHARDS)
    page.get_by_role("button", name="Try again").click()
    expect(hits(page).first).to_be_visible()
    expect(offered.filter(visible=True)).to_have_count(2)


def test_where_no_script_arrives_the_box_is_a_form(page: Page, address: str) -> None:
    page.route("**/assets/*.js*", lambda route: route.abort())
    page.goto(address + ENTRY)
    box(page).fill("dense retrieval")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}search/?q=dense+retrieval")
    expect(page.locator("main .nl-more a[href$='/titles/']")).to_be_visible()


def test_a_slow_network_shows_progress_and_keeps_the_former_hits(opened: Open) -> None:
    page = searched(opened(), "silvertorch")
    expect(hits(page).first).to_contain_text(TITLE)
    held = Held(page, SHARDS)
    box(page).fill("multilingual")
    expect(dialog(page).get_by_role("progressbar", name="Searching")).to_be_visible()
    expect(hits(page).first).to_contain_text(TITLE)
    held.let_go()
    expect(hits(page).filter(has_text=TITLE)).to_have_count(0)
    expect(dialog(page).get_by_role("progressbar", name="Searching")).to_be_hidden()


def asking(page: Page) -> list[str]:
    """What a page asks for from now on."""
    urls: list[str] = []
    page.on("request", lambda sent: urls.append(sent.url))
    return urls


def test_the_first_question_and_its_texts_take_no_more_requests_than_fifteen(
    reader: Callable[..., BrowserContext], address: str
) -> None:
    page = reader().new_page()
    page.goto(address + ENTRY, wait_until="networkidle")
    asked = asking(page)
    with_its_clock_stopped(page)
    box(page).fill("cold start items in large catalogues")
    expect(hits(page).first).to_contain_text("Large Catalogs")  # and no more what the first letter found
    page.clock.run_for(200)
    expect(hits(page).first.locator(".nl-hit__text")).not_to_be_empty()
    assert len([url for url in asked if re.search("find|filters|search", url)]) <= 15  # others are of the page
    page.clock.run_for(400)
    expect(hits(page).nth(3).locator(".nl-hit__text")).not_to_be_empty()


def test_of_what_is_typed_in_one_go_only_the_first_letter_and_the_whole_are_asked(
    reader: Callable[..., BrowserContext], address: str
) -> None:
    asked = []
    for way in ("fill", "press_sequentially"):
        page = reader().new_page()
        page.goto(address + ENTRY, wait_until="networkidle")
        with_its_clock_stopped(page)
        asked.append(asking(page))
        getattr(box(page), way)("cold start items in large catalogues")
        page.clock.run_for(100)
        expect(hits(page)).to_have_count(9)

    def is_so() -> bool:
        pasted, typed = ({url for url in sent if SHARDS.search(url)} for sent in asked)
        return pasted <= typed and len(typed - pasted) <= 1

    awaited(page, is_so, "what is typed asks for one file more than what is pasted, at most")


def test_an_archive_published_anew_while_a_reader_searches_is_asked_again(page: Page, address: str) -> None:
    page.goto(address + ENTRY)
    searched(page, "retrieval")
    expect(hits(page)).to_have_count(10)
    old = page.evaluate("async () => (await (await fetch('../../search/manifest.json')).json()).names")
    letters = "abcdefghijklmnopqrstuvwxyz234567"
    mirrored = str.maketrans(letters, letters[::-1])
    names = {old[at : at + 5] for at in range(0, len(old), 5)}

    def manifest(route: Route) -> None:
        route.fulfill(response=(answer := route.fetch()), body=answer.text().replace(old, old.translate(mirrored)))

    def shard(route: Route) -> None:
        """Give what bears a new name; nothing bears an old one any more."""
        name, ending = route.request.url[-9:-4], route.request.url[-4:]
        if (former := name.translate(mirrored)) in names:
            route.continue_(url=route.request.url.removesuffix(name + ending) + former + ending)
        else:
            route.fulfill(status=404)

    page.route("**/search/manifest.json", manifest)
    page.route(SHARDS, shard)
    box(page).fill("silvertorch")
    expect(hits(page).first).to_contain_text(TITLE)
    expect(hits(page).first.locator(".nl-hit__text mark").first).to_be_visible()
    expect(dialog(page).get_by_role("alert")).to_be_hidden()


def test_an_answer_that_comes_late_does_not_replace_a_newer_one(opened: Open) -> None:
    page = searched(opened(), "silvertorch")
    expect(hits(page).first).to_contain_text(TITLE)
    held = Held(page, SHARDS)
    box(page).fill("multilingual")
    expect(dialog(page).get_by_role("progressbar", name="Searching")).to_be_visible()
    box(page).fill("silvertorch")
    expect(dialog(page).get_by_role("progressbar", name="Searching")).to_be_hidden()
    with page.expect_response(SHARDS):
        held.let_go()
    expect(hits(page).first).to_contain_text(TITLE)
    expect(box(page)).to_have_value("silvertorch")


# The explore page


def count(page: Page) -> int:
    """How many entries the explore page says there are."""
    said = page.locator(".nl-explore__head [role=status]")
    expect(said).to_have_text(re.compile(r"^\d"))
    return int((said.text_content() or "").split()[0])


def facet(page: Page, name: str) -> Locator:
    return page.locator(".nl-facets label").filter(has=page.locator("span", has_text=re.compile(f"^{name}$")))


def test_without_a_query_all_entries_are_there_newest_first(opened: Open) -> None:
    page = opened("search/")
    expect(hits(page)).to_have_count(20)
    volumes = hits(page).locator(".nl-meta a").all_text_contents()
    assert volumes[0] == "Vol. 131"
    assert count(page) == page.request.get(f"{page.url}manifest.json").json()["entries"]
    page.get_by_role("button", name="Show 20 more").click()
    expect(hits(page)).to_have_count(40)
    expect(hits(page).nth(20).locator("a").first).to_be_focused()


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_on_the_explore_page_the_keys_go_to_its_own_box(opened: Open, key: str) -> None:
    page = opened("search/")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press(key)
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_count(1)
    expect(page.locator("dialog")).to_have_count(0)


def test_a_query_and_filters_can_be_shared_by_address(opened: Open) -> None:
    way = "search/?q=retrieval&topic=rag&topic=recsys&match=any&year=2025&sort=title"
    page, other = opened(way), opened(way)
    expect(hits(page).first).to_be_visible()
    expect(hits(other).first).to_be_visible()
    assert titles(page) == titles(other)
    assert titles(page) == sorted(titles(page), key=str.casefold)
    expect(page.get_by_role("checkbox", name=re.compile("Retrieval-augmented"))).to_be_checked()
    expect(page.get_by_label("any of them")).to_be_checked()
    expect(page.get_by_label("Sort")).to_have_value("title")


def test_a_filter_says_of_how_many_entries_it_is_known(opened: Open) -> None:
    page = opened("search/?q=retrieval")
    group = page.locator(".nl-facets fieldset").filter(has=page.locator("legend", has_text="Organisations"))
    expect(group.locator(".nl-facet__known")).to_have_text(re.compile(r"^known for \d+ of \d+$"))
    kinds = page.locator(".nl-facets fieldset").filter(has=page.locator("legend", has_text="Kind"))
    expect(kinds.locator(".nl-facet__known")).to_have_count(0)


def test_counts_of_filters_are_written_as_the_language_does(
    reader: Callable[..., BrowserContext], address: str
) -> None:
    page = reader().new_page()
    page.add_init_script("Number.prototype.toLocaleString = function (language) { return `${this} in ${language}` }")
    page.goto(f"{address}search/")
    expect(facet(page, "Recommender systems").locator(".nl-count")).to_have_text(re.compile(r"^\d+ in en$"))


def test_filters_narrow_what_was_found_and_their_counts_are_true(opened: Open, address: str) -> None:
    page = opened("search/?q=recommendation")
    label = facet(page, "Recommender systems")
    expected = int(label.locator(".nl-count").text_content() or "")
    label.click()
    expect(page).to_have_url(f"{address}search/?q=recommendation&topic=recsys")
    expect(page.get_by_role("button", name="Remove filter Recommender systems")).to_be_visible()
    expect(page.locator(".nl-explore__head [role=status]")).to_contain_text(f"{expected} result")
    expect(label.get_by_role("checkbox")).to_be_focused()


def test_topics_are_wanted_all_together_or_any_of_them(opened: Open, address: str) -> None:
    page = opened("search/?topic=rag&topic=recsys")
    both = count(page)
    page.get_by_label("any of them").check()
    expect(page).to_have_url(f"{address}search/?topic=rag&topic=recsys&match=any")
    expect(page.locator(".nl-explore__head [role=status]")).not_to_have_text(re.compile(f"^{both} "))
    either = count(page)
    page.goto(f"{address}search/?topic=rag")
    rag = count(page)
    page.goto(f"{address}search/?topic=recsys")
    assert both + either == rag + count(page)


def test_any_of_the_topics_can_be_wanted_from_the_first_on(opened: Open, address: str) -> None:
    page = opened("search/?topic=rag")
    rag = count(page)
    page.locator(".nl-facets > div").evaluate(FORMER)
    page.get_by_label("any of them").check()
    expect(page).to_have_url(f"{address}search/?topic=rag&match=any")
    expect(page.locator(".nl-facets > div > hr")).to_have_count(0)
    assert count(page) == rag
    page.locator(".nl-facets fieldset").first.get_by_text(re.compile("more$")).click()
    topics = page.get_by_role("group", name="Topics").locator("li")
    expect(topics.first).to_be_visible()
    every = opened("search/")
    expect(hits(every).first).to_be_visible()
    every.locator(".nl-facets fieldset").first.get_by_text(re.compile("more$")).click()
    others = every.get_by_role("group", name="Topics").locator("li")
    expect(others.nth(8)).to_be_visible()
    expect(topics).to_have_count(others.count())
    assert set(topics.all_text_contents()) == set(others.all_text_contents())


def test_a_filter_that_is_typed_is_the_same_as_one_that_is_chosen(opened: Open, address: str) -> None:
    page = opened("search/?q=retrieval+tag:rag")
    expect(page.get_by_role("checkbox", name=re.compile("Retrieval-augmented"))).to_be_checked()
    typed = count(page), titles(page)
    page.get_by_role("button", name="Remove filter Retrieval-augmented generation").click()
    expect(page).to_have_url(f"{address}search/?q=retrieval")
    expect(box(page)).to_have_value("retrieval")
    page.goto(f"{address}search/?q=retrieval&topic=rag")
    expect(hits(page).first).to_be_visible()
    assert (count(page), titles(page)) == typed


def test_a_card_says_what_the_cards_of_topic_pages_say(opened: Open) -> None:
    page = opened("search/?q=silvertorch")
    expect(hits(page).first.locator(".nl-meta")).to_have_text("Paper · Meta · Vol. 131 · 2025")
    page = opened("search/?kind=dataset")
    expect(hits(page).first.locator(".nl-meta .nl-kind")).to_have_text("Dataset")


def test_a_filter_that_no_facet_has_is_a_chip_too(opened: Open, address: str) -> None:
    page = opened("search/?q=retrieval+-tag:rag+year:2024..2025")
    page.get_by_role("button", name="Remove filter year:2024..2025").click()
    expect(page).to_have_url(f"{address}search/?q=retrieval+-tag%3Arag")
    page.get_by_role("button", name="Remove filter -tag:rag").click()
    expect(page).to_have_url(f"{address}search/?q=retrieval")


def test_a_beginning_of_a_name_is_the_filter_it_stands_for(opened: Open, address: str) -> None:
    page = opened("search/?q=org:google")
    expect(page.get_by_role("button", name="Remove filter Google DeepMind")).to_be_visible()
    expect(facet(page, "Google DeepMind").get_by_role("checkbox")).to_be_checked()
    assert count(page) == count(opened("search/?org=Google+DeepMind"))
    assert facet(page, "Meta").locator(".nl-count").text_content() != "0"
    facet(page, "Google DeepMind").click()
    expect(page).to_have_url(f"{address}search/")


def test_a_range_of_years_leaves_the_other_years_to_choose(opened: Open, address: str) -> None:
    page = opened("search/?q=year:2024..2025")
    expect(facet(page, "2024").get_by_role("checkbox")).to_be_checked()
    expect(facet(page, "2023").get_by_role("checkbox")).not_to_be_checked()
    facet(page, "2024").click()
    expect(page).to_have_url(f"{address}search/?year=2025")
    expect(page.get_by_role("group", name="Year of publication")).to_be_visible()


def test_a_filter_is_the_same_in_an_address_and_in_the_box(opened: Open) -> None:
    page = opened("search/?q=retrieval")
    expect(hits(page).first).to_be_visible()
    remove = page.get_by_role("button", name=re.compile("^Remove filter "))
    for given, query in (
        ("year=2020-2022", "year:2020-2022"),
        ("year=%3E2023", "year:>2023"),
        ("topic=rag,recsys", "topic:rag,recsys"),
        ("organization=meta", "organization:meta"),
        ("type=dataset", "type:dataset"),
        ("issue=131", "issue:131"),
        ("tags=rag", "tags:rag"),
        ("topic=nonsense", "topic:nonsense"),
        ("year=~2020", "year:~2020"),
        ("topic=rag,nonsense", "topic:rag,nonsense"),
    ):
        found = answered(gone_to(page, f"?{given}"))
        remove.first.click()
        assert found == answered(gone_to(page, f"?q={quote(query)}")), query
        expect(remove.first).to_be_visible()


@pytest.mark.parametrize("start", ["", "search/"])
def test_a_filter_within_a_phrase_is_a_part_of_it(opened: Open, start: str) -> None:
    page = asked(opened, start, '"see tag:rag here"')
    expect(page.locator(".nl-find-notes")).to_contain_text('Nothing found for "see tag:rag here".')
    expect(page.get_by_role("button", name=re.compile("^Remove filter "))).to_have_count(0)


def test_filters_alone_are_not_words(opened: Open, address: str) -> None:
    page = opened("search/?q=tag:rag+-tag:surveys+year:2025")
    expect(page.locator(".nl-explore__head [role=status]")).to_have_text(re.compile(r"^\d+ entr(y|ies)$"))
    expect(page.get_by_label("Sort")).to_have_value("newest")
    page.get_by_role("button", name="Remove filter -tag:surveys").click()
    expect(page).to_have_url(f"{address}search/?q=tag%3Arag+year%3A2025")


def test_a_filter_is_left_out_where_it_stands(opened: Open, address: str) -> None:
    page = opened("search/?q=-tag:rag+tag:recsys+-tag:recsys")
    page.get_by_role("button", name="Remove filter Recommender systems").click()
    expect(page).to_have_url(f"{address}search/?q=-tag%3Arag+-tag%3Arecsys")


def test_by_title_the_order_is_that_of_the_list_of_titles(opened: Open) -> None:
    page = opened("search/?sort=title")
    expect(hits(page)).to_have_count(20)
    found = titles(page)
    plain = [re.sub(r"^(an?|the)\s+", "", re.sub(r"^\W+", "", title.lower())) for title in found]
    assert plain == sorted(plain)
    assert [one for one, shown in zip(plain, found, strict=True) if one != shown.lower()]


@pytest.mark.parametrize(
    ("given", "query"),
    [("author=xie", "author:xie"), ("vol=131", "vol:131"), ("volume=131", "vol:131"), ("q=gpu&vol=131", "gpu vol:131")],
)
def test_filters_that_no_facet_has_work_in_an_address(opened: Open, given: str, query: str) -> None:
    page = opened(f"search/?{given}")
    expect(box(page)).to_have_value(query)
    assert 0 < count(page) < page.request.get(page.url.partition("?")[0] + "manifest.json").json()["entries"]


@pytest.mark.parametrize(("given", "same"), [("tag=rag", "topic=rag"), ("organisation=meta", "org=Meta")])
def test_the_other_names_of_a_filter_work_in_an_address(opened: Open, given: str, same: str) -> None:
    page, other = opened(f"search/?{given}"), opened(f"search/?{same}")
    assert count(page) == count(other)
    assert titles(page) == titles(other)
    expect(page.get_by_role("button", name=re.compile("^Remove filter "))).to_have_count(1)


def test_a_filter_in_an_address_that_does_not_exist_is_said(opened: Open, address: str) -> None:
    page = opened("search/?topic=nonsense")
    expect(page.locator(".nl-find-notes")).to_contain_text("There is no topic “nonsense”.")
    page.get_by_role("button", name="Remove filter topic:nonsense").click()
    expect(page).to_have_url(f"{address}search/")
    expect(page.locator(".nl-find-notes")).to_be_empty()


def test_chosen_filters_that_no_entry_passes_can_be_left_out(opened: Open, address: str) -> None:
    page = opened("search/?q=silvertorch&year=2011")
    expect(page.locator(".nl-find-notes")).to_contain_text("No entry matches these filters.")
    page.locator(".nl-find-notes").get_by_role("link", name="silvertorch", exact=True).click()
    expect(page).to_have_url(f"{address}search/?q=silvertorch")
    expect(hits(page).first).to_contain_text(TITLE)


def test_a_query_of_stop_words_shows_all_entries(opened: Open) -> None:
    page = opened("search/?q=of+these")
    expect(hits(page)).to_have_count(20)
    expect(page.locator(".nl-find-notes")).to_be_empty()


def test_recent_queries_have_no_bullets(opened: Open, address: str) -> None:
    page = opened("search/?q=retrieval")
    expect(hits(page).first).to_be_visible()
    page.goto(f"{address}search/")
    recent = page.locator(".nl-find-line li").first
    expect(recent).to_have_text("retrieval")
    assert recent.evaluate("element => getComputedStyle(element).listStyleType") == "none"


def test_back_and_forward_go_through_what_was_asked(opened: Open, address: str) -> None:
    page = opened("search/?q=recommendation")
    found = count(page)
    facet(page, "Recommender systems").click()
    expect(page).to_have_url(re.compile("topic=recsys"))
    box(page).fill("dense")
    box(page).fill("dense graph")
    expect(page).to_have_url(f"{address}search/?q=dense+graph&topic=recsys")
    page.go_back()
    expect(box(page)).to_have_value("recommendation")
    expect(page).to_have_url(f"{address}search/?q=recommendation&topic=recsys")
    page.go_back()
    expect(page.locator(".nl-explore__head [role=status]")).to_contain_text(f"{found} results")
    page.go_forward()
    expect(page.get_by_role("button", name="Remove filter Recommender systems")).to_be_visible()


def test_going_back_from_an_entry_shows_as_much_as_before(opened: Open) -> None:
    page = opened("search/")
    page.get_by_role("button", name="Show 20 more").click()
    expect(hits(page)).to_have_count(40)
    hits(page).nth(25).locator("a").first.click()
    expect(page.locator(".nl-explore")).to_have_count(0)
    page.go_back()
    expect(hits(page)).to_have_count(40)


def test_on_the_explore_page_too_a_part_that_fails_can_be_tried_again(page: Page, address: str) -> None:
    page.route(SHARDS, lambda route: route.abort())
    page.goto(f"{address}search/?q=silvertorch")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("main .nl-more a[href$='/titles/']")).to_be_visible()
    expect(hits(page)).to_have_count(0)
    page.unroute(SHARDS)
    page.get_by_role("button", name="Try again").click()
    expect(hits(page).first).to_contain_text(TITLE)


def test_an_address_that_nobody_made_finds_nothing_and_says_why(opened: Open) -> None:
    page = opened("search/?topic=%3Cimg%3E&org=nobody&year=x&sort=odd&match=some&kind=&has=wings")
    notes = page.locator(".nl-find-notes")
    for told in (
        "There is no topic “<img>”.",
        "There is no organisation “nobody”.",
        "No entry is dated “x”.",
        "There is no kind of link “wings”.",
    ):
        expect(notes).to_contain_text(told)
    expect(hits(page)).to_have_count(0)
    page.get_by_role("button", name="Clear all").click()
    expect(hits(page)).to_have_count(20)


WAYS_OF_TEXT = """() => [...document.querySelectorAll(".nl-find-notes strong, .nl-find-count bdi")].map((one) => {
  const { direction, unicodeBidi } = getComputedStyle(one)
  return [direction, unicodeBidi]
})"""


def test_a_query_from_right_to_left_turns_no_sign_around_it(opened: Open) -> None:
    explore = opened(f"search/?q={quote('استرجاع')}")
    expect(explore.locator(".nl-find-notes strong")).to_have_text("استرجاع")
    page = searched(opened(), "استرجاع")
    expect(dialog(page).locator(".nl-find-notes strong")).to_have_text("استرجاع")
    assert page.evaluate(WAYS_OF_TEXT) == [["rtl", "isolate"]]
    assert explore.evaluate(WAYS_OF_TEXT) == [["rtl", "isolate"]] * 2


def test_what_is_asked_is_shown_as_it_is(opened: Open) -> None:
    page = opened("search/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+xqzzvw")
    expect(page.locator(".nl-explore")).to_contain_text("<img src=x onerror=alert(1)> xqzzvw")
    expect(page.locator(".nl-explore img")).to_have_count(0)


# Without script, on a phone, for every reader


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_without_javascript_the_form_leads_to_titles_topics_organisations_and_authors(
    opened: Open, viewport: ViewportSize
) -> None:
    page = opened(java_script_enabled=False, viewport=viewport)
    page.get_by_role("search").get_by_role("button", name="Search").click()
    expect(page).to_have_url(re.compile(r"/search/\?q=$"))
    main = page.locator("main")
    expect(box(page)).to_be_visible()
    main.locator("noscript").get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/titles/$"))
    for way in ("topics/recsys/", "organisations/meta/", "authors/a/", ENTRY):
        expect(main.locator(f"a[href$='{way}']").first).to_be_visible()


# Ways back


def test_back_from_a_hit_the_dialog_is_there_with_what_was_asked(opened: Open) -> None:
    page = searched(opened("topics/"), "silvertorch")
    hits(page).first.get_by_role("link").click()
    expect(page).to_have_url(re.compile(f"{ENTRY}$"))
    expect(dialog(page)).to_have_count(0)
    page.go_back()
    expect(hits(page).first).to_contain_text(TITLE)
    page.keyboard.press("Escape")
    page.reload()
    expect(dialog(page)).to_have_count(0)


def test_back_from_an_entry_the_explore_page_is_where_it_was(opened: Open) -> None:
    page = opened("search/")
    hits(page).nth(12).locator("h3 a").click()
    expect(page.locator(".nl-explore")).to_have_count(0)
    page.go_back()
    expect(hits(page).nth(12).locator("h3 a")).to_be_in_viewport()


def test_dates_narrow_what_was_found_and_stand_in_the_address(opened: Open, address: str) -> None:
    page = opened("search/")
    expect(hits(page).first).to_be_visible()
    before = count(page)
    page.get_by_label("From", exact=True).fill("2025-11")
    page.get_by_label("From", exact=True).dispatch_event("change")
    expect(page).to_have_url(f"{address}search/?from=2025-11")
    remove = page.get_by_role("button", name="Remove filter from 2025-11")
    expect(remove).to_be_visible()
    assert 0 < count(page) < before
    remove.click()
    expect(page).to_have_url(f"{address}search/")


def test_the_field_of_a_month_stands_beside_its_name(opened: Open) -> None:
    page = opened("search/")
    field = page.get_by_label("From", exact=True)
    name = field.locator("xpath=../span")
    middles = [place["y"] + place["height"] / 2 for one in (field, name) if (place := one.bounding_box())]
    assert middles[0] == pytest.approx(middles[1], abs=1)


def test_a_card_of_the_explore_page_leads_to_paper_pdf_and_citation(opened: Open) -> None:
    page = opened("search/?q=silvertorch")
    links = hits(page).first.get_by_role("list", name="Links").get_by_role("link")
    expect(links).to_have_text(["arXiv", "PDF", "BibTeX"])
    assert links.last.get_attribute("href") == f"{BASE}/papers/silvertorch/cite.bib"


def test_where_a_list_stood_once_its_anchor_leads_on(opened: Open) -> None:
    page = opened("search/#_w")
    expect(page).to_have_url(re.compile(r"/titles/#_w$"))


def test_on_a_phone_the_button_opens_the_dialog_over_the_whole_page(opened: Open) -> None:
    page = opened("topics/", viewport=PHONE, has_touch=True)
    button = page.get_by_role("search").get_by_role("button", name="Search")
    size = button.bounding_box()
    assert size
    assert min(size["width"], size["height"]) >= 24
    button.tap()
    expect(box(page)).to_be_focused()
    place = dialog(page).bounding_box()
    assert place
    assert (place["x"], place["y"], place["width"]) == (0, 0, PHONE["width"])
    page.keyboard.insert_text("silvertorch")
    hits(page).first.tap()
    expect(page).to_have_url(re.compile(ENTRY))
    page.wait_for_load_state()  # before that the button sends its form
    button.tap()
    dialog(page).get_by_role("button", name="Close", exact=True).tap()
    expect(button).to_be_focused()


@pytest.mark.parametrize("way", ["tap", "key"])
def test_on_a_phone_there_is_a_box_to_write_in_until_the_search_comes(
    reader: Callable[..., BrowserContext], address: str, way: str
) -> None:
    page = reader(viewport=PHONE, has_touch=True).new_page()
    page.goto(address + ENTRY)
    held = Held(page, re.compile(r"/assets/find\..*\.js"))
    button = page.get_by_role("search").get_by_role("button", name="Search")

    def ask() -> None:
        if way == "tap":
            button.tap()
        else:
            page.keyboard.press("/")
        expect(box(page)).to_be_focused()

    ask()
    page.keyboard.press("Escape")
    expect(box(page)).to_be_hidden()
    ask()
    page.keyboard.type("dense")
    expect(box(page)).to_have_value("dense")
    held.let_go()
    expect(dialog(page)).to_be_visible()
    expect(box(page)).to_have_value("dense")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    expect(box(page)).to_be_hidden()
    button.tap()
    expect(dialog(page)).to_be_visible()
    expect(box(page)).to_have_value("dense")


def test_axe_finds_nothing_in_the_dialog(reader: Callable[..., BrowserContext], address: str) -> None:
    # axe is put into the page as a script of the reader's browser, which the policy must not forbid.
    page = reader(bypass_csp=True).new_page()
    page.goto(address + ENTRY)
    searched(page, "")
    dialog(page).get_by_text("Search tips").click()
    expect(dialog(page).get_by_role("link", name="has:code")).to_be_visible()
    for query in ("", "retrieval", "silvertroch", "xqzzvw"):
        ask_for(page, "light")
        page.set_viewport_size(DESKTOP)
        box(page).fill(query)
        expect(dialog(page).locator(".nl-find-count")).to_have_text(re.compile("result" if query else "^$"))
        page.keyboard.press("ArrowDown")
        assert not axe_in_both(page, "dialog" if query else "html"), query  # the page behind stays as it was


def test_axe_finds_nothing_on_the_explore_page(reader: Callable[..., BrowserContext], address: str) -> None:
    page = reader(bypass_csp=True).new_page()
    for way in ("search/", "search/?q=retrieval+tag:rag&topic=recsys&match=any", "search/?q=xqzzvw"):
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(DESKTOP)
        page.goto(address + way)
        expect(page.locator(".nl-explore__head [role=status]")).to_have_text(re.compile("entr|result"))
        page.locator(".nl-explore summary").first.click()
        assert not axe_in_both(page), way


def test_at_400_percent_nothing_scrolls_sideways_and_the_chosen_hit_is_in_view(opened: Open) -> None:
    page = opened("search/?q=retrieval&topic=rag", viewport=ZOOMED)
    expect(hits(page).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= ZOOMED["width"]
    page = searched(opened(viewport=ZOOMED), "retrieval")
    expect(hits(page)).to_have_count(10)
    body = page.locator(".nl-finder__body")
    assert body.evaluate("element => element.scrollWidth <= element.clientWidth")
    page.keyboard.press("ArrowUp")
    expect(page.locator("[role=row][aria-selected=true]")).to_be_in_viewport()
    expect(box(page)).to_be_in_viewport()


def test_in_forced_colours_the_chosen_hit_is_outlined(opened: Open) -> None:
    page = searched(opened(forced_colors="active"), "retrieval")
    expect(hits(page)).to_have_count(10)
    page.keyboard.press("ArrowDown")
    outline = "element => getComputedStyle(element).outlineStyle"
    assert page.locator("[aria-selected=true]").evaluate(outline) == "solid"
    assert page.locator("[aria-selected=false]").first.evaluate(outline) == "none"


def test_nothing_jumps_when_texts_come(opened: Open) -> None:
    page = opened()
    held = Held(page, TEXTS)
    with page.expect_request(TEXTS):
        searched(page, "retrieval")
    places = "items => items.map(item => item.getBoundingClientRect().top)"
    expect(dialog(page).get_by_text("Go to", exact=True)).to_be_visible()  # which comes above hits that are there
    expect(hits(page).first.locator(".nl-hit__text")).to_be_empty()
    before = hits(page).evaluate_all(places)
    held.let_go()
    expect(hits(page).first.locator(".nl-hit__text")).not_to_be_empty()
    assert hits(page).evaluate_all(places) == before


def test_the_explore_page_comes_without_moving_what_is_there(
    reader: Callable[..., BrowserContext], address: str
) -> None:
    page = reader().new_page()
    page.add_init_script(
        "window.moved = 0\n"
        "new PerformanceObserver(list => list.getEntries().forEach(one => (window.moved += one.value)))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(f"{address}search/?q=retrieval", wait_until="networkidle")
    expect(hits(page).first.locator(".nl-hit__text")).not_to_be_empty()
    assert page.evaluate("window.moved") < 0.05


DAMAGED = ["{", "null", "7", '"x"', '{"a": 1}', '[null, 7, {"a": 1}, ["x"], "", " "]', "[[[[", "\ud800"]
DAMAGED += ['{"color": {"media": "x", "scheme": "y"}}']
"""What may stand in the browser's store in the place of recent queries and of the colours."""


def damaged(page: Page, address: str, stored: str) -> None:
    """Come to a site of which the browser keeps this."""
    page.goto(address + "robots.txt")
    keys = json.dumps([f"{BASE}/.searches", f"{BASE}/.__palette"])
    page.evaluate(f"for (const key of {keys}) localStorage[key] = {json.dumps(stored)}")


@pytest.mark.parametrize("stored", DAMAGED)
def test_what_the_browser_keeps_may_be_damaged(page: Page, address: str, stored: str) -> None:
    damaged(page, address, stored)
    page.goto(f"{address}search/?q=silvertorch")
    page.get_by_role("button", name="Switch to dark colours").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(hits(page).first).to_contain_text(TITLE)
    box(page).fill("")
    expect(page.get_by_role("link", name="silvertorch", exact=True).first).to_be_visible()


@pytest.mark.parametrize("stored", [DAMAGED[0], DAMAGED[-3]])
def test_the_dialog_searches_whatever_the_browser_keeps(page: Page, address: str, stored: str) -> None:
    damaged(page, address, stored)
    page.goto(address + ENTRY)
    searched(page, "silvertorch")
    expect(hits(page).first).to_contain_text(TITLE)
    box(page).press("Enter")
    expect(page).to_have_url(f"{address}search/?q=silvertorch")
    expect(hits(page).first).to_contain_text(TITLE)
