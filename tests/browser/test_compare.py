"""Two to four entries side by side: by an address, from the shelf and from the explore page, on screen and on paper."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.conftest import PHONE
from tests.browser.test_reading import sheets
from tests.browser.test_shelf import item, shelf_of

ONE, TWO, THREE, FOUR = "embeddinggemma", "recis", "silvertorch", "podtile"
"""The entries with the longest pages."""
Open = Callable[..., Page]


QUESTION = "How does it compare with late interaction on long documents when the memory of its index is bounded?"


def asked_much(route: Route) -> None:
    """Answer with an entry's page that has a long title and as many questions as it may."""
    text = route.fetch().text()
    questions = "".join(f"<li>{QUESTION}</li>" for _ in range(5))
    text = text.replace("</article>", f'<section class="nl-answers"><ul>{questions}</ul></section></article>', 1)
    route.fulfill(body=text.replace('id="_content">', f'id="_content">{QUESTION}: ', 1), content_type="text/html")


def columns(page: Page) -> list[str]:
    found: list[str] = page.get_by_role("columnheader").evaluate_all("all => all.map(one => one.dataset.id)")
    return found


def test_entries_that_an_address_names_stand_side_by_side_and_are_printed_on_one_page(opened: Open) -> None:
    page = opened("robots.txt")
    page.route(re.compile("/papers/[a-z]+/$"), asked_much)
    page.goto(
        page.url.replace("robots.txt", "compare/") + f"#ids={ONE}.{TWO}.{THREE}.{FOUR}.lemur.{ONE}.no-such.Bad_Id.../"
    )
    table = page.get_by_role("table", name="4 entries side by side")
    expect(table).to_be_visible()
    assert columns(page) == [ONE, TWO, THREE, FOUR]
    expect(page.get_by_text("Up to 4 entries fit side by side")).to_be_visible()
    date = table.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Date"))
    expect(date.get_by_role("cell").nth(2)).to_contain_text("18 November 2025")
    related = table.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Related")).get_by_role("link")
    expect(related.first).to_have_attribute("href", re.compile("^/papers/[a-z0-9-]+/$"))
    assert sheets(page) == 1
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    expect(table.get_by_role("rowheader", name="Topics")).to_be_visible()
    page.get_by_role("button", name="RecIS").click()
    expect(page.get_by_role("columnheader")).to_have_count(3)
    assert page.evaluate("location.hash") == f"#ids={ONE}.{THREE}.{FOUR}"


def test_what_is_not_in_the_archive_or_no_id_is_left_out_and_said(
    reader: Callable[..., BrowserContext], retrieval_address: str
) -> None:
    page = reader().new_page()
    page.goto(f"{retrieval_address}compare/#ids={THREE}.%3Cimg%20src=x%20onerror=alert(1)%3E.constructor")
    expect(page.get_by_role("table", name="1 entry")).to_be_visible()
    expect(page.get_by_text("1 entry is not in this archive and was left out.")).to_be_visible()
    how = page.get_by_text("Choose two to four entries")
    expect(how).to_be_visible()
    ways = how.get_by_role("link").evaluate_all("links => links.map((link) => [link.textContent, link.pathname])")
    assert ways == [["your shelf", "/shelf/"], ["the explore page", "/search/"]]


def test_saved_entries_are_picked_on_the_shelf_and_added_on_the_page(opened: Open) -> None:
    page = shelf_of(opened, THREE, "grouprank", "lemur")
    item(page, 0).get_by_label("Compare: ").check()
    expect(page.get_by_role("link", name="Compare 2 entries")).to_be_hidden()
    item(page, 2).get_by_label("Compare: ").check()
    page.get_by_role("link", name="Compare 2 entries").click()
    expect(page.get_by_role("columnheader")).to_have_count(2)
    page.get_by_label("Add from your shelf").select_option("grouprank")
    expect(page.get_by_role("columnheader")).to_have_count(3)
    assert columns(page) == [THREE, "lemur", "grouprank"]
    expect(page.get_by_label("Add from your shelf")).to_have_count(0)


def test_results_are_picked_on_the_explore_page(opened: Open) -> None:
    page = opened("search/?topic=rag")
    for number in (0, 1):
        page.get_by_role("checkbox", name=re.compile("^Select ")).nth(number).check()
    page.get_by_role("link", name="Compare 2 entries").click()
    expect(page.get_by_role("columnheader")).to_have_count(2)


def test_a_page_that_is_not_there_without_a_network_is_said_to_be_missing(
    reader: Callable[..., BrowserContext], retrieval_address: str
) -> None:
    page = reader().new_page()
    page.route("**/papers/silvertorch/", lambda route: route.abort())
    page.goto(f"{retrieval_address}compare/#ids={THREE}.lemur")
    expect(page.get_by_text("1 entry could not be loaded.")).to_be_visible()
    assert columns(page) == ["lemur"]
