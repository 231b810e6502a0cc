"""The forms of a citation on an entry's page: read, remembered and downloaded without a request."""

from __future__ import annotations

import json
from pathlib import Path

import rispy
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watched

ENTRY = "papers/silvertorch/"


def downloaded(page: Page, name: str) -> tuple[str, str]:
    """The name and the content of the file that a link hands over."""
    with page.expect_download() as handed:
        page.get_by_role("link", name=name).click()
    return handed.value.suggested_filename, Path(handed.value.path()).read_text("utf-8")


def test_a_citation_is_read_copied_and_downloaded_in_the_form_that_is_chosen(
    browser: Browser, retrieval_address: str
) -> None:
    page = browser.new_page()
    watched = Watched(page, retrieval_address)
    page.goto(retrieval_address + ENTRY)
    menu = page.get_by_label("Format")
    expect(menu).to_be_visible()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    menu.select_option("RIS")
    expect(page.locator("#_bibtex")).to_contain_text("TY  - GEN")
    expect(page.get_by_role("button", name="Copy RIS")).to_be_visible()
    name, text = downloaded(page, "Download RIS")
    assert (name, rispy.loads(text)[0]["id"]) == ("silvertorch.ris", "silvertorch")
    menu.select_option("CSL-JSON")
    name, text = downloaded(page, "Download CSL-JSON")
    assert (name, json.loads(text)[0]["id"]) == ("silvertorch.csl.json", "silvertorch")
    menu.select_option("BibTeX")
    name, text = downloaded(page, "Download BibTeX")
    assert (name, text[:18]) == ("silvertorch.bib", "@misc{silvertorch,")
    assert [one for one in requests if not one.startswith("blob:")] == []
    assert watched.faults == []
    page.close()


def test_the_form_that_was_chosen_is_there_on_the_next_page(browser: Browser, retrieval_address: str) -> None:
    page = browser.new_page()
    watched = Watched(page, retrieval_address)
    page.goto(retrieval_address + ENTRY)
    page.get_by_label("Format").select_option("IEEE")
    page.goto(retrieval_address + "papers/grouprank/")
    expect(page.locator("#_bibtex")).to_contain_text("D. Sun et al., “GroupRank")
    assert watched.faults == []
    page.evaluate("__md_set('__cite', {a: 1})")
    page.reload()
    expect(page.locator("#_bibtex")).to_contain_text("@misc{grouprank,")
    page.close()


def test_without_a_script_bibtex_is_there_and_no_menu(browser: Browser, retrieval_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(retrieval_address + ENTRY)
    expect(page.get_by_label("Format")).to_be_hidden()
    assert page.get_by_role("link", name="Download BibTeX").get_attribute("href") == "../../papers/silvertorch/cite.bib"
    context.close()
