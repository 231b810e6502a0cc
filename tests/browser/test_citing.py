"""The forms of a citation on an entry's page: read, remembered and downloaded without a request."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import rispy
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reader, awaited
from tests.browser.test_find import Held

ENTRY = "papers/silvertorch/"
Open = Callable[..., Page]


def downloaded(page: Page, name: str) -> tuple[str, str]:
    """The name and the content of the file that a link hands over."""
    with page.expect_download() as handed:
        page.get_by_role("link", name=name).click()
    return handed.value.suggested_filename, Path(handed.value.path()).read_text("utf-8")


def test_a_citation_is_read_copied_and_downloaded_in_the_form_that_is_chosen(opened: Open) -> None:
    page = opened(ENTRY)
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


def test_the_form_that_was_chosen_is_there_on_the_next_page(opened: Open, retrieval_address: str) -> None:
    page = opened(ENTRY)
    page.get_by_label("Format").select_option("IEEE")
    page.goto(retrieval_address + "papers/grouprank/")
    expect(page.locator("#_bibtex")).to_contain_text("D. Sun et al., “GroupRank")
    page.evaluate("for (const key in localStorage) if (key.endsWith('.__cite')) localStorage[key] = '{\"a\": 1}'")
    page.reload()
    expect(page.locator("#_bibtex")).to_contain_text("@misc{grouprank,")


@pytest.mark.parametrize("way", [ENTRY, "volumes/131/"])
def test_the_menu_of_forms_can_be_hit_by_a_finger(opened: Open, way: str) -> None:
    menu = opened(way).locator(".nl-form select")
    expect(menu).to_be_visible()
    place = menu.bounding_box()
    assert place
    assert place["height"] >= 24


def test_without_a_script_bibtex_is_there_and_no_menu(reader: Reader, retrieval_address: str) -> None:
    page = reader(java_script_enabled=False).new_page()
    page.goto(retrieval_address + ENTRY)
    expect(page.get_by_label("Format")).to_be_hidden()
    assert page.get_by_role("link", name="Download BibTeX").get_attribute("href") == "cite.bib"


LISTS = [("volumes/131/", "131", 14), ("topics/rag/", "rag", None), ("authors/c/bin-cui/", "bin-cui", None)]


@pytest.mark.parametrize(("address", "name", "count"), LISTS)
def test_a_list_is_taken_in_every_form(address: str, name: str, count: int | None, opened: Open) -> None:
    page = opened(address)
    bibtex = page.request.get(f"{page.url}cite.bib").text()
    ids = re.findall(r"^@\w+{(.*),$", bibtex, re.MULTILINE)
    assert count is None or len(ids) == count + 1
    menu = page.get_by_label("Other formats")
    expect(menu).to_be_visible()
    file, text = taken(page, "RIS")
    assert (file, [one["id"] for one in rispy.loads(text)]) == (f"{name}.ris", ids)
    file, text = taken(page, "CSL-JSON")
    assert (file, [one["id"] for one in json.loads(text)]) == (f"{name}.csl.json", ids)
    for style in ("APA", "ACM", "IEEE", "Chicago"):
        file, text = taken(page, style)
        assert (file, len(text.strip().split("\n\n"))) == (f"{name}.{style.lower()}.txt", len(ids))


def taken(page: Page, form: str) -> tuple[str, str]:
    """The file that the button of a list hands over."""
    page.get_by_label("Other formats").select_option(form)
    with page.expect_download() as handed:
        page.get_by_role("button", name=f"Download {form}").click()
    return handed.value.suggested_filename, Path(handed.value.path()).read_bytes().decode()


def test_a_list_of_which_the_files_do_not_come_says_so(reader: Reader, retrieval_address: str) -> None:
    page = reader().new_page()
    page.route("**/data/*", lambda route: route.abort())
    page.goto(f"{retrieval_address}topics/rag/")
    page.get_by_role("button", name="Download RIS").click()
    expect(page.get_by_role("status").filter(has_text="The citations could not be loaded.")).to_be_visible()


def test_a_list_on_a_slow_line_is_said_to_be_coming_and_comes_once_in_the_form_that_was_asked_for(
    reader: Reader, retrieval_address: str
) -> None:
    page = reader().new_page()
    held = Held(page, re.compile("/data/"))
    page.goto(f"{retrieval_address}topics/rag/")
    files: list[str] = []
    page.on("download", lambda file: files.append(file.suggested_filename))
    button = page.get_by_role("button", name="Download RIS")
    button.click()
    coming = page.get_by_role("status").filter(has_text="Fetching the citations")
    expect(coming).to_be_visible()
    expect(button).to_be_focused()
    button.press("Enter")
    awaited(page, lambda: len(held.routes) == 2, "it is asked for again")
    page.get_by_label("Other formats").select_option("CSL-JSON")
    held.let_go()
    awaited(page, lambda: files, "a file is handed over")
    taken(page, "ACM")
    assert files == ["rag.ris", "rag.acm.txt"]
    expect(coming).to_be_hidden()


def saved(page: Page, form: str) -> tuple[str, str]:
    """The file of what a reader has selected."""
    page.get_by_label("Citation format").select_option(form)
    with page.expect_download() as handed:
        page.get_by_role("button", name=f"Download {form}").click()
    return handed.value.suggested_filename, Path(handed.value.path()).read_bytes().decode()


def test_what_a_reader_selects_while_searching_is_cited_together(opened: Open) -> None:
    page = opened("search/?q=silvertorch")
    page.get_by_role("checkbox", name="Select SilverTorch").check()
    page.get_by_role("searchbox").first.fill("grouprank")
    page.get_by_role("checkbox", name="Select GroupRank").check()
    expect(page.get_by_text("2 selected")).to_be_visible()
    name, text = saved(page, "BibTeX")
    assert (name, re.findall(r"^@\w+{(.*),$", text, re.MULTILINE)) == ("citations.bib", ["silvertorch", "grouprank"])
    name, text = saved(page, "RIS")
    assert (name, [one["id"] for one in rispy.loads(text)]) == ("citations.ris", ["silvertorch", "grouprank"])
    name, text = saved(page, "APA")
    assert (name, len(text.strip().split("\n\n"))) == ("citations.apa.txt", 2)
    page.get_by_role("checkbox", name="Select GroupRank").uncheck()
    expect(page.get_by_text("1 selected")).to_be_visible()
    page.get_by_role("button", name="Clear").click()
    expect(page.get_by_label("Citation format")).to_be_hidden()
