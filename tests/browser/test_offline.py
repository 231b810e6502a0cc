"""What a browser keeps of the site: what is the site's own and whole, no more than is said, nothing that is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from newsletter.rendering.hosting import allowed_scripts, headers
from newsletter.settings import Settings
from tests.browser.conftest import awaited, until
from tests.browser.cut_host import Wire, on_a_wire
from tests.conftest import PATIENCE

VOLUME = "volumes/3/"
KEPT = """async (kind) => {
  const cache = await caches.open(new URL(".", BASE).pathname + "." + kind)
  return (await cache.keys()).map(({ url }) => url.slice(BASE.length))
}"""
UPDATE = """async () => {
  const found = await navigator.serviceWorker.getRegistration()
  await found.update()
  const isUnderWay = () => found.installing || found.waiting || found.active.state !== "activated"
  while (isUnderWay()) await new Promise((go) => setTimeout(go, 20))
}"""
FETCH = "way => fetch(way, {headers: way.endsWith('part.css') ? {range: 'bytes=0-1'} : {}}).then(() => 0, () => 0)"
ODD: dict[str, tuple[int, dict[str, str]]] = {
    "assets/fails.css": (500, {}),
    "assets/part.css": (206, {"Content-Range": "bytes 0-2/9"}),
    "assets/leads-on.css": (302, {"Location": "newsletter.css"}),
    "assets/secret.css": (200, {"Cache-Control": "private, no-store"}),
    "assets/varies.css": (200, {"Vary": "*"}),
    "feed/large.bin": (200, {}),
}
REFUSED: dict[str, tuple[int, dict[str, str]]] = {
    "search/manifest.json": (404, {}),
    "topics/": (302, {"Location": "../venues/"}),
    "assets/favicon.svg": (200, {}),
}
"""Files that a host does not give, leads away from, or gives another in place of."""


@pytest.fixture
def wire(example_site: Path) -> Iterator[Wire]:
    """The invented archive without entries and authors, at the end of a wire, on a host that sends the whole policy."""
    with on_a_wire(example_site, "/archive") as wire:
        folders = (example_site / "papers", example_site / "authors")
        wire.missing = {one.relative_to(example_site).as_posix() for at in folders for one in at.rglob("*.html")}
        wire.publish()
        allowed = allowed_scripts((example_site / "scripts.json").read_bytes())
        wire.headers = headers(Settings(), allowed)
        yield wire


@pytest.fixture
def page(reader: Callable[..., BrowserContext], wire: Wire) -> Page:
    """The volume to which a reader went on from the home page, when it is kept."""
    page = reader(service_workers="allow").new_page()
    page.goto(wire.address)
    page.evaluate("way => { location.href = way }", VOLUME)
    page.wait_for_url(wire.address + VOLUME)
    until(page, "() => navigator.serviceWorker.controller !== null")
    wait_for(page, wire, "pages", "", VOLUME)
    return page


def kept(page: Page, wire: Wire, kind: str) -> list[str]:
    found: list[str] = page.evaluate(KEPT.replace("BASE", repr(wire.address)), kind)
    return found


def wait_for(page: Page, wire: Wire, kind: str, *ways: str, is_kept: bool = True) -> None:
    """Wait until all of it is kept, or none any more: the worker sees to that when the page has its answer."""
    awaited(
        page,
        lambda: {way in kept(page, wire, kind) for way in ways} == {is_kept},
        f"{ways} {'kept' if is_kept else 'gone'} among {kind}",
    )


def update(page: Page) -> None:
    """Let the browser find the worker of a new build, and wait until that one answers.

    A page that is asked for while the former worker ends is waited for without end where a test watches its workers.
    """
    page.evaluate(UPDATE)


def place(page: Page) -> Locator:
    return page.locator("[data-nl-whole]")


def told(page: Page, text: str) -> None:
    """Wait until this is said, perhaps after hundreds of files."""
    expect(place(page).get_by_role("status")).to_have_text(text, timeout=4000 * PATIENCE)


def test_a_page_that_is_not_kept_has_the_colours_that_the_reader_has_chosen(page: Page, wire: Wire) -> None:
    page.get_by_role("button", name="Switch to dark colours").click()
    dark = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    wire.is_cut = True
    page.goto(wire.address + "topics/")
    expect(page.locator("h1")).to_have_text("You are offline")
    expect(page.locator("body")).to_have_css("background-color", dark)


def test_only_whole_answers_of_the_site_are_kept(page: Page, wire: Wire) -> None:
    wire.odd = ODD
    with on_a_wire(wire.site) as other:
        for way in [*(wire.address + way for way in ODD), other.address + "assets/favicon.svg"]:
            page.evaluate(FETCH, way)
    for _ in range(2):  # what was asked for before is noted by the time that a page is
        page.goto(wire.address + VOLUME + "?utm_source=letter&q=1")
    wait_for(page, wire, "parts", "assets/varies.css")
    parts = kept(page, wire, "parts")
    assert [way for way in parts if way in ODD] == ["assets/varies.css"]
    assert all(way.startswith(("assets/", "shelf/", "manifest")) for way in parts)
    awaited(page, lambda: sorted(kept(page, wire, "pages")) == ["", VOLUME], "these two pages alone are kept")


def test_a_page_that_is_gone_is_forgotten_and_one_that_its_host_cannot_give_is_not(page: Page, wire: Wire) -> None:
    wire.odd = {VOLUME: (503, {})}
    page.goto(wire.address + VOLUME)
    expect(page.locator("h1")).to_have_text("Stubs, Withdrawals, and More!")
    wire.odd = {VOLUME: (410, {})}
    page.goto(wire.address + VOLUME)
    assert page.locator("h1").count() == 0
    wait_for(page, wire, "pages", VOLUME, is_kept=False)
    wire.is_cut = True
    page.goto(wire.address + VOLUME)
    expect(page.locator("h1")).to_have_text("You are offline")


def test_who_searches_without_a_network_and_never_did_before_is_told_how_the_search_is_kept(
    page: Page, wire: Wire
) -> None:
    wire.is_cut = True
    page.goto(f"{wire.address}search/?q=wombat")
    expect(page.locator("h1")).to_have_text("You are offline")
    expect(page.get_by_text("The search is not kept on this device. Your shelf can keep")).to_be_visible()
    page.get_by_role("link", name="Your shelf").click()
    expect(page.locator("h1")).to_have_text("Your shelf")


@pytest.mark.parametrize(("name", "kind"), [("assets/newsletter.", ".css"), ("assets/icons.", ".svg")])
def test_a_page_that_was_read_keeps_its_styles_and_icons_when_a_new_build_has_others(
    page: Page, wire: Wire, name: str, kind: str
) -> None:
    page.evaluate("() => caches.delete('/archive/.parts')")  # what came before the worker
    page.reload()
    (style,) = {one for one in kept(page, wire, "core") if one.startswith(name) and kind in one}
    path = style.partition("?")[0]
    wait_for(page, wire, "parts", path)
    wire.missing.add(path)
    wire.publish()
    page.goto(wire.address)
    update(page)
    wait_for(page, wire, "core", style, is_kept=False)
    wire.is_cut = True
    page.goto(wire.address + VOLUME)
    assert page.evaluate("way => fetch(way).then(({ status }) => status)", wire.address + path) == 200
    assert page.evaluate("() => getComputedStyle(document.body).marginTop") == "0px"


def test_a_host_that_leads_pages_elsewhere_is_followed_and_nothing_of_that_is_kept(page: Page, wire: Wire) -> None:
    wire.odd = {VOLUME: (302, {"Location": "../../topics/"})}
    page.goto(wire.address + VOLUME)
    assert page.url == f"{wire.address}topics/"
    wire.is_cut = True
    page.goto(wire.address + VOLUME)
    expect(page.locator("h1")).to_have_text("Stubs, Withdrawals, and More!")


def test_an_archive_that_comes_in_part_is_not_lost_and_the_former_one_stays_until_all_has_come(
    page: Page, wire: Wire
) -> None:
    page.goto(f"{wire.address}shelf/")
    wire.odd = REFUSED
    place(page).get_by_role("button", name="Keep the whole archive").click()
    told(page, "All but 3 files can now be read and searched offline.")
    expect(place(page).get_by_role("listitem")).to_have_text(sorted(REFUSED))
    came = len(kept(page, wire, "whole"))
    assert came > 50
    wire.is_cut = True
    assert page.evaluate("way => fetch(way).then(({ status }) => status)", f"{wire.address}search/") == 200
    wire.is_cut, wire.odd, asked = False, {}, len(wire.asked)
    page.reload()
    expect(place(page).get_by_role("listitem")).to_have_count(3)
    place(page).get_by_role("button", name="Try again").click()
    told(page, "The whole archive can now be read and searched offline.")
    expect(place(page).get_by_role("listitem")).to_have_count(0)
    assert len(wire.asked) - asked < len(kept(page, wire, "whole")) - came + 10
    wire.publish(topics=b"<h1>Newer</h1>", venues=b"<h1>Newer</h1>")
    wire.odd = {"topics/": (404, {})}
    update(page)
    for _ in range(2):
        page.goto(wire.address)
    wire.is_cut = True
    page.goto(f"{wire.address}topics/")
    expect(page.locator("h1")).to_have_text("Topics")
    page.goto(f"{wire.address}venues/")
    expect(page.locator("h1")).to_have_text("Venues")


GIVEN = "way => fetch(way).then((answer) => answer.text())"


def test_while_the_network_is_silent_a_whole_archive_gives_the_search_at_once_and_the_rest_soon(
    page: Page, wire: Wire
) -> None:
    page.goto(f"{wire.address}shelf/")
    place(page).get_by_role("button", name="Keep the whole archive").click()
    told(page, "The whole archive can now be read and searched offline.")
    (part,) = (one.name for one in (wire.site / "search" / "index").glob("t-0-*.json"))
    wire.speaks.clear()
    assert page.evaluate(GIVEN, f"{wire.address}search/index/{part}") == wire.text(f"search/index/{part}")
    assert page.evaluate(GIVEN, f"{wire.address}search/manifest.json") == wire.text("search/manifest.json")
    wire.speaks.set()
    assert part not in " ".join(kept(page, wire, "parts"))


def test_without_room_it_says_so_and_what_is_kept_is_removed_by_a_button(page: Page, wire: Wire) -> None:
    page.goto(f"{wire.address}shelf/")
    expect(place(page).get_by_role("button", name="Keep the whole archive")).to_be_visible()
    origin, quota = wire.address.removesuffix("/archive/"), {"quotaSize": 1_000_000}
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", {"origin": origin, **quota})
    place(page).get_by_role("button", name="Keep the whole archive").click()
    told(page, "Your browser has no more room for it. The archive takes 2 MB.")
    place(page).get_by_role("button", name="Remove the copies").click()
    told(page, "The copies were removed.")
    assert [kept(page, wire, kind) for kind in ("whole", "pages", "parts")] == [[], [], []]


@pytest.mark.parametrize("missing", ["delete Navigator.prototype.serviceWorker", "delete window.caches"])
def test_a_browser_that_keeps_nothing_is_told_and_has_all_else(
    reader: Callable[..., BrowserContext], wire: Wire, missing: str
) -> None:
    page = reader(service_workers="allow").new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(missing)
    page.goto(f"{wire.address}shelf/")
    expect(place(page)).to_contain_text("This browser keeps no copies of this site")
    assert faults == []
    assert "worker.js" not in wire.asked
