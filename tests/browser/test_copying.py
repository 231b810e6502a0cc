"""Copying a citation, and sorting and filtering a table, with the site's own script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reader, Watched, scripted
from tests.conftest import ASSETS

SCRIPT = ASSETS / "newsletter.js"
TABLE = """<!doctype html><html lang="en"><title>Extras</title><main><table data-nl-table="Filter the maps">
<thead><tr><th scope="col">Name</th><th scope="col">Rooms</th><th scope="col">Listed</th><th></th></tr></thead>
<tbody>
<tr><td>Zoo</td><td>9</td><td data-value="2024-05-01">1 May 2024</td><td>x</td></tr>
<tr><td>Árbol</td><td>100</td><td data-value="2023-12-31">31 December 2023</td><td>x</td></tr>
<tr><td>burrow</td><td>20</td><td data-value="2025-01-09">9 January 2025</td><td>x</td></tr>
</tbody></table></main><script type="module" src="newsletter.js"></script></html>"""


@pytest.fixture
def table(reader: Reader) -> Page:
    """A page with one table, served with the site's script."""
    page = reader().new_page()
    page.route("**/*.js", scripted)
    page.route("**/table", lambda route: route.fulfill(body=TABLE, content_type="text/html; charset=utf-8"))
    page.goto("http://127.0.0.1/table")
    page.get_by_role("button", name="Rooms").wait_for()
    return page


def names(page: Page) -> list[str]:
    return page.locator("tbody tr:visible td:first-child").all_inner_texts()


def test_the_script_is_small() -> None:
    assert SCRIPT.stat().st_size <= 11776


@pytest.mark.parametrize(("name", "part"), [("Copy BibTeX", "@misc{silvertorch,"), ("Copy reference", "Bi Xue, Hong")])
def test_a_citation_is_copied_with_the_keyboard_and_that_is_announced(
    reader: Reader, retrieval_address: str, name: str, part: str
) -> None:
    page = reader(permissions=["clipboard-read", "clipboard-write"]).new_page()
    watched = Watched(page, retrieval_address)
    page.goto(f"{retrieval_address}papers/silvertorch/")
    button = page.get_by_role("button", name=name)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text=f"Copied: {part}")).to_be_visible()
    assert str(page.evaluate("navigator.clipboard.readText()")).startswith(part)
    assert watched.faults == []


def test_where_the_clipboard_is_closed_the_text_is_selected_and_copied(reader: Reader, retrieval_address: str) -> None:
    page = reader().new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(f"{retrieval_address}papers/silvertorch/")
    page.get_by_role("button", name="Copy BibTeX").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    assert str(page.evaluate("String(getSelection())")).startswith("@misc{silvertorch,")


def test_without_a_script_there_are_no_copy_buttons_and_the_file_is_there(
    reader: Reader, retrieval_address: str
) -> None:
    page = reader(java_script_enabled=False).new_page()
    page.goto(f"{retrieval_address}papers/silvertorch/")
    expect(page.get_by_role("button", name="Copy BibTeX")).to_have_count(0)
    expect(page.get_by_text("@misc{silvertorch,")).to_be_visible()
    expect(page.get_by_role("link", name="Download BibTeX")).to_be_visible()


@pytest.mark.parametrize(
    ("column", "rising"),
    [
        ("Name", ["Árbol", "burrow", "Zoo"]),
        ("Rooms", ["Zoo", "burrow", "Árbol"]),
        ("Listed", ["Árbol", "Zoo", "burrow"]),
    ],
)
def test_a_table_is_sorted_by_a_column_and_back(table: Page, column: str, rising: list[str]) -> None:
    button = table.get_by_role("button", name=column)
    head = table.get_by_role("columnheader", name=column)
    button.press("Enter")
    assert names(table) == rising
    expect(head).to_have_attribute("aria-sort", "ascending")
    button.press("Enter")
    assert names(table) == rising[::-1]
    expect(head).to_have_attribute("aria-sort", "descending")
    assert table.locator("[aria-sort]").count() == 1


def test_a_table_is_filtered_by_words_without_their_accents_and_the_count_is_said(table: Page) -> None:
    box = table.get_by_role("searchbox", name="Filter the maps")
    box.fill("ARBOL 2023")
    assert names(table) == ["Árbol"]
    expect(table.get_by_role("status")).to_have_text("1 of 3")
    box.fill("nothing like it")
    assert names(table) == []
    expect(table.get_by_role("status")).to_have_text("0 of 3")
    box.fill("")
    assert len(names(table)) == 3
    expect(table.get_by_role("status")).to_have_text("")


def test_an_icon_stands_for_every_kind_of_link() -> None:
    sprite = (ASSETS / "icons.svg").read_text(encoding="utf-8")
    for kind in ("code", "project", "model", "dataset", "slides", "video", "paper", "other", "search"):
        assert f'<symbol id="{kind}"' in sprite
