"""A reader's shelf: entries saved on any page, kept in the browser alone, ordered, noted, sent on and taken along."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pybtex.database
import pytest
import rispy
from citeproc.source.json import CiteProcJSON
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Reader, Watched, until

ENTRY = "papers/silvertorch/"
ONE, TWO, THREE = "silvertorch", "grouprank", "lemur"
Open = Callable[..., Page]


def saved(page: Page) -> list[str]:
    """The ids on the shelf, in the order in which they are shown."""
    found: list[str] = page.locator(".nl-shelf__item").evaluate_all("all => all.map(one => one.dataset.id)")
    return found


def shown(page: Page) -> Any:
    """What the shelf says of each entry: its title, the facts, the note, and whether it was read."""
    script = """all => all.map(one => ["h3", ".nl-meta", ".nl-shelf__note"]
      .map(part => one.querySelector(part)?.textContent ?? "").concat(one.querySelector("input").checked))"""
    return page.locator(".nl-shelf__item").evaluate_all(script)


def keep(page: Page, *ids: str) -> None:
    """Put entries on the shelf as if they had been saved, the last one last."""
    script = """ids => ids.forEach((id, at) =>
      localStorage.setItem(`/.shelf.${id}`, JSON.stringify({title: `Of ${id}`, saved: 1000 - at})))"""
    page.evaluate(script, list(ids))


def shelf_of(opened: Open, *ids: str) -> Page:
    """The shelf with these entries, when it has asked the archive for what it says of them."""
    page = opened("robots.txt")
    keep(page, *ids)
    page.goto(page.url.replace("robots.txt", "shelf/"))
    expect(page.locator(".nl-shelf__item")).to_have_count(len(ids))
    have_facts(page, *ids)
    return page


def have_facts(page: Page, *ids: str) -> None:
    """Wait until the archive has been asked for these entries, and all that it says is shown."""
    until(page, "ids => ids.every(id => localStorage.getItem(`/.shelf.${id}`)?.includes('told'))", list(ids))
    expect(page.get_by_text("Not looked up in this archive")).to_have_count(0)


def item(page: Page, number: int) -> Locator:
    return page.locator(".nl-shelf__item").nth(number)


def told(page: Page) -> Locator:
    return page.locator(".nl-shelf__said")


def exported(page: Page, form: str) -> Path:
    page.get_by_label("Citation format").select_option(label=form)
    with page.expect_download() as handed:
        page.get_by_role("button", name=f"Download {form}").click()
    assert handed.value.suggested_filename.startswith("shelf.")
    return Path(handed.value.path())


def imported(page: Page, name: str, content: bytes) -> None:
    field = page.get_by_label("Import BibTeX")
    field.set_input_files({"name": name, "mimeType": "text/plain", "buffer": content})


def test_what_is_saved_on_three_pages_is_noted_ordered_exported_deleted_and_imported_again(opened: Open) -> None:
    page = opened(ENTRY)
    root = page.url.removesuffix(ENTRY)
    page.get_by_role("button", name="Save SilverTorch").click()
    expect(page.get_by_role("status").filter(has_text="Saved on your shelf")).to_be_visible()
    page.goto(f"{root}volumes/131/")
    expect(page.locator(f"#{ONE} .nl-save")).to_have_text("Saved")
    page.locator(f"#{TWO}").get_by_role("button", name="Save GroupRank").click()
    expect(page.locator(f"#{TWO} .nl-save")).to_have_text("Saved")
    page.goto(f"{root}search/?q=LEMUR")
    page.get_by_role("button", name="Save LEMUR").click()
    expect(page.get_by_role("button", name="Saved: LEMUR")).to_be_visible()
    page.goto(f"{root}shelf/")
    expect(page.locator(".nl-shelf__item")).to_have_count(3)
    have_facts(page, ONE, TWO, THREE)
    assert saved(page) == [THREE, TWO, ONE]
    item(page, 2).get_by_text("Note and lists").click()
    item(page, 2).get_by_label("Note", exact=True).fill("Read the part on *filters*\n<b>first</b>")
    item(page, 2).get_by_role("button", name="Up: ").click()
    expect(item(page, 1).get_by_role("button", name="Up: ")).to_be_focused()
    item(page, 0).get_by_label("Read", exact=False).first.check()
    assert saved(page) == [THREE, ONE, TWO]
    expect(item(page, 1)).to_contain_text("<b>first</b>")
    page.get_by_label("New list").fill("Reading group")
    page.get_by_role("button", name="Create").click()
    expect(told(page)).to_have_text("“Reading group” created")
    page.get_by_label("List", exact=True).select_option("All saved entries")
    item(page, 1).get_by_text("Note and lists").click()
    item(page, 1).get_by_label("Reading group").check()
    files = {form: exported(page, form).read_bytes() for form in ("JSON", "Markdown", "BibTeX", "RIS", "CSL-JSON")}
    before = shown(page)
    for form, content in files.items():
        page.get_by_role("button", name="Delete my shelf").click()
        expect(page.locator(".nl-shelf__item")).to_have_count(0)
        assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('.shelf'))") == []
        imported(page, f"shelf.{form}", content)
        expect(told(page)).to_have_text("3 new entries on your shelf.")
        assert saved(page) == [THREE, ONE, TWO], form
        if form == "JSON":
            assert shown(page) == before
            page.get_by_label("List", exact=True).select_option("Reading group")
            assert saved(page) == [ONE]
            page.get_by_label("List", exact=True).select_option("All saved entries")
        if form == "Markdown":
            assert shown(page) == before
    assert [*pybtex.database.parse_bytes(files["BibTeX"], "bibtex").entries] == [THREE, ONE, TWO]
    assert [one["id"] for one in rispy.loads(files["RIS"].decode())] == [THREE, ONE, TWO]
    assert [*CiteProcJSON(json.loads(files["CSL-JSON"]))] == [THREE, ONE, TWO]


def test_a_file_from_elsewhere_names_entries_by_ids_that_are_not_of_the_archive(opened: Open) -> None:
    page = shelf_of(opened, ONE)
    imported(page, "mine.bib", b"@misc{mine, eprint = {2511.14881}}\n@misc{grouprank,}\n")
    expect(told(page)).to_have_text(
        "1 new entry on your shelf. 1 entry has an id that is not of this archive, and was left out."
    )


def test_of_an_empty_shelf_there_is_no_file_of_citations(opened: Open) -> None:
    page = shelf_of(opened)
    page.get_by_role("button", name="Download BibTeX").click()
    expect(page.get_by_text("There is no entry to cite.")).to_be_visible()
    assert exported(page, "JSON").read_bytes()


def test_nothing_of_the_shelf_is_loaded_before_something_is_saved(opened: Open) -> None:
    page = opened("volumes/131/")
    asked = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    assert not [url for url in asked if re.search("/(save|shelf)\\.", url)]


def test_a_list_of_forty_entries_is_carried_by_its_address_to_read_or_to_add(
    opened: Open, retrieval_site: Path
) -> None:
    ids = sorted(one.parent.name for one in retrieval_site.glob("papers/*/index.html"))[:40]
    page = shelf_of(opened, *ids)
    address = page.get_by_label("Link to this list").input_value()
    page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.goto(address.replace("#", "#list=For%20you%20%3Cb%3E&") + ".no-such-entry.Bad_Id")
    sent = page.get_by_role("region", name="A list for you: For you <b>")
    expect(sent.get_by_role("listitem")).to_have_count(40)
    expect(sent).to_contain_text("1 entry is not in this archive and was left out.")
    expect(sent.get_by_role("link", name="SilverTorch")).to_have_count(1 if ONE in ids else 0)
    assert page.evaluate("Object.keys(localStorage).length") == 0
    page.get_by_role("button", name="Add 40 entries to my shelf").click()
    expect(told(page)).to_contain_text("40 new entries on your shelf.")
    assert saved(page) == ids
    page.get_by_label("List", exact=True).select_option("For you <b>")
    assert saved(page) == ids


def test_two_tabs_agree_and_neither_takes_away_what_the_other_has_saved(opened: Open) -> None:
    page = shelf_of(opened, ONE, TWO)
    other = page.context.new_page()
    other.goto(page.url.replace("shelf/", "papers/lemur/"))
    item(page, 0).get_by_text("Note and lists").click()
    note = item(page, 0).get_by_label("Note", exact=True)
    note.press_sequentially("Half a")
    other.get_by_role("button", name="Save LEMUR").click()
    expect(other.get_by_role("button", name="Saved: LEMUR")).to_be_visible()
    note.press_sequentially(" note")
    assert saved(page) == [ONE, TWO]
    note.blur()
    expect(page.locator(".nl-shelf__item")).to_have_count(3)
    assert saved(page) == [THREE, ONE, TWO]
    expect(item(page, 1)).to_contain_text("Half a note")
    item(page, 0).get_by_role("link", name="LEMUR").focus()
    page.keyboard.press("s")
    expect(page.locator(".nl-shelf__item")).to_have_count(2)
    expect(other.get_by_role("button", name="Save LEMUR")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(other.get_by_role("button", name="Saved: LEMUR")).to_be_visible()


def test_a_button_that_is_pressed_stays_there_until_it_is_let_go(reader: Reader, retrieval_address: str) -> None:
    def opened(way: str) -> Page:
        page = reader().new_page()
        page.goto(retrieval_address + way)
        return page

    page = shelf_of(opened, ONE, TWO)
    page.clock.install()  # which stays in a reader's browser
    up = item(page, 1).get_by_role("button", name="Up: ")
    up.hover()
    page.mouse.down()
    page.evaluate("dispatchEvent(new StorageEvent('storage', {key: '/.shelf.lemur'}))")
    page.clock.run_for(1000)
    page.mouse.up()
    expect(item(page, 0)).to_have_attribute("data-id", TWO)


def test_where_there_is_no_more_room_nothing_is_changed_and_the_reader_is_told(opened: Open) -> None:
    page = shelf_of(opened, ONE, TWO)
    full = """() => { const set = Storage.prototype.setItem
      Storage.prototype.setItem = function (key, text) {
        if (key.includes(".shelf")) throw new DOMException("Full", "QuotaExceededError")
        set.call(this, key, text) } }"""
    page.evaluate(full)
    item(page, 1).get_by_role("button", name="Up: ").click()
    expect(told(page)).to_have_text("Your browser has no more room for it. Nothing was changed.")
    assert saved(page) == [ONE, TWO]
    item(page, 1).get_by_role("button", name="Remove: ").click()
    assert saved(page) == [ONE]
    page.goto(page.url.replace("shelf/", "papers/lemur/"))
    page.evaluate(full)
    page.get_by_role("button", name="Save LEMUR").click()
    expect(page.get_by_role("status").filter(has_text="no more room")).to_be_visible()
    expect(page.get_by_role("button", name="Save LEMUR")).to_be_visible()


def test_what_is_damaged_is_told_and_kept_and_all_else_can_be_read(opened: Open) -> None:
    page = opened("robots.txt")
    keep(page, ONE, TWO)
    page.evaluate("""() => {
      localStorage.setItem("/.shelf.lemur", '{"title":"LEMUR","note":"Half a no')
      localStorage.setItem("/.shelf-list.", "[1,2")
      localStorage.setItem("/.shelf.../../evil", '{"title":"<img src=x onerror=alert(1)>"}') }""")
    page.goto(page.url.replace("robots.txt", "shelf/"))
    expect(page.locator(".nl-shelf__item")).to_have_count(3)
    expect(page.locator(".nl-shelf__item", has_text="LEMUR")).to_be_visible()
    expect(page.get_by_text("3 items stored in this browser are damaged.")).to_be_visible()
    with page.expect_download() as handed:
        page.get_by_role("button", name="Download the stored text").click()
    text = Path(handed.value.path()).read_text("utf-8")
    assert "Half a no\n" in text
    assert "[1,2\n" in text
    page.get_by_role("button", name="Delete it").click()
    expect(page.get_by_text("are damaged")).to_have_count(0)
    expect(page.locator(".nl-shelf__item")).to_have_count(3)


def test_a_shelf_that_is_open_goes_on_without_a_network(opened: Open) -> None:
    page = shelf_of(opened, ONE, TWO)
    page.context.set_offline(True)
    try:
        item(page, 0).get_by_role("button", name="Down: ").click()
        assert f"/{TWO}/)" in exported(page, "Markdown").read_text("utf-8").splitlines()[2]
    finally:
        page.context.set_offline(False)


def test_there_is_no_heading_of_reading_offline_until_it_is_known_what_stands_below(opened: Open) -> None:
    page = opened("shelf/", until="networkidle")
    expect(page.get_by_role("heading", name="0 entries")).to_be_visible()
    assert page.get_by_role("heading", name="Read offline").count() == 0  # its worker never answers here


@pytest.mark.parametrize(("way", "lost"), [(ENTRY, "save"), ("shelf/", "shelf"), ("shelf/", "{shelf,offline}")])
def test_what_does_not_come_is_said_where_the_reader_is(
    reader: Reader, retrieval_address: str, way: str, lost: str
) -> None:
    page = reader().new_page()
    page.route(f"**/assets/{lost}.*.js", lambda route: route.abort())
    page.goto(retrieval_address + way)
    if lost == "save":
        page.get_by_role("button", name="Save SilverTorch").click()
    expect(page.get_by_role("alert")).to_have_text("Part of this page could not be loaded.")


METHODS = "['getItem', 'setItem', 'removeItem', 'key', 'clear']"
STORAGES = {
    "none": "Object.defineProperty(window, 'localStorage', { value: null })",
    "barred": "Object.defineProperty(window, 'localStorage', { get() { throw new Error('No') } })",
    "mute": f"for (const name of {METHODS}) Storage.prototype[name] = () => {{ throw new Error('No') }}",
}
"""What browsers have that keep nothing."""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('Full', 'QuotaExceededError') }"


@pytest.mark.parametrize("storage", STORAGES)
def test_a_browser_that_keeps_nothing_says_so(reader: Reader, retrieval_address: str, storage: str) -> None:
    context = reader()
    context.add_init_script(STORAGES[storage])
    page = context.new_page()
    watched = Watched(page, retrieval_address)
    page.goto(retrieval_address + ENTRY)
    page.get_by_role("button", name="Save SilverTorch").click()
    expect(page.get_by_role("status").filter(has_text="keeps nothing")).to_be_visible()
    for place in ("shelf/", "following/"):
        page.goto(retrieval_address + place)
        expect(page.get_by_text("keeps nothing for this site")).to_be_visible()
    page.goto(f"{retrieval_address}compare/#ids={ONE}.{TWO}")
    expect(page.get_by_role("columnheader")).to_have_count(2)
    assert watched.faults == []


def test_a_browser_without_room_says_so_and_shows_its_shelf(reader: Reader, retrieval_address: str) -> None:
    context = reader()
    page = context.new_page()
    page.goto(f"{retrieval_address}robots.txt")
    keep(page, ONE)
    context.add_init_script(FULL)
    page.goto(f"{retrieval_address}papers/{TWO}/")
    page.get_by_role("button", name="Save ").first.click()
    expect(page.get_by_role("status").filter(has_text="no more room")).to_be_visible()
    page.goto(f"{retrieval_address}shelf/")
    expect(item(page, 0)).to_contain_text(f"Of {ONE}")
