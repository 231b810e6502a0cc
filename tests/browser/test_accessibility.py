"""Every kind of page for every reader: axe-core finds nothing, the keyboard is enough, and nothing is too wide."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, ViewportSize, expect

from newsletter.pages.map_page import map_page
from newsletter.pages.trends_page import trends_index
from newsletter.settings import Settings
from tests.browser.conftest import USUAL
from tests.model.test_quarters import archive_of
from tests.pages.test_map_page import in_rows

PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
ZOOMED: ViewportSize = {"width": 320, "height": 256}
"""A desktop's window at 400 %."""

PAGES = {
    "home": "",
    "volumes": "volumes/",
    "volume": "volumes/131/",
    "special": "volumes/importance-aware-retrieval/",
    "entry": "papers/silvertorch/",
    "topics": "topics/",
    "topic": "topics/recsys/",
    "organisations": "organisations/",
    "organisation": "organisations/meta/",
    "authors": "authors/",
    "letter": "authors/a/",
    "author": "authors/*/*/",
    "extras": "extras/",
    "search": "search/",
    "corrections": "corrections/",
    "subscribe": "subscribe/",
    "about": "about/",
    "contributing": "contributing/",
    "not found": "404.html",
}
"""An address of every kind of page; of authors the first that has a page."""

AXE: dict[str, Any] = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
}

COLOURS: dict[str, Any] = AXE | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""What is asked of a page in dark colours: what depends on colours, for all else was found out in light ones."""

ALIKE = [
    ["main li:nth-child(n + 9)"],
    ["main article:nth-of-type(n + 9)"],
    ["main tr:nth-child(n + 9)"],
    ["main ul ~ ul ~ ul"],
]
"""What follows eight others in a list or a table, or two other lists: looked at once, in light colours on a desktop."""

RUN = """([options, left, within = "html"]) => {
  const {grounds, seen} = (window.axeLooks ??= {grounds: new Map(), seen: new Map()})
  const number = ground => grounds.get(ground) ?? grounds.set(ground, grounds.size).get(ground)
  const isWritten = n => n.nodeType === 3 && n.data.trim()
  const isText = e => e.matches("input, select, textarea") || [...e.childNodes].some(isWritten)
  const mark = (e, behind) => {
    const s = getComputedStyle(e)
    const on = number([behind, s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.mixBlendMode].join())
    const isShown = isText(e) && e.checkVisibility({visibilityProperty: true})
    const kind = [on, e.tagName, e.className, e.matches(":disabled")]
    const look = [...kind, s.color, s.fontSize, s.fontWeight, s.textShadow].join()
    if (isShown) seen.set(look, (seen.get(look) ?? 0) + 1)
    e.toggleAttribute("data-to-contrast", isShown && seen.get(look) <= 3)
    for (const child of e.children) mark(child, on)
  }
  mark(document.documentElement, "")
  axe.configure({rules: [{id: "color-contrast", selector: "[data-to-contrast]"}]})
  return axe.run({include: [[within]], exclude: left}, options).then(found => found.violations)
}"""
"""Of texts of one look on one ground three are judged, once, for judging contrast takes most of the time. What passes
is left in the browser: to hand it over takes as long as to find it."""

LOOK = """(step) => {
  const look = e => [e, ...(e.labels || [])].map(x => {
    const s = getComputedStyle(x)
    return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor, s.color, s.borderColor,
      s.textDecorationLine, s.textDecorationThickness, s.opacity, s.transform].join()
  }).join("|")
  const last = window.lastStop, found = []
  if (last && look(last.element) === last.look) found.push(last.element.outerHTML.slice(0, 160))
  const e = document.activeElement
  window.lastStop = e && e !== document.body ? {element: e, look: look(e)} : null
  return {alike: found, isStop: Boolean(window.lastStop)}
}"""
"""Whether the control that has lost the focus looks as it did when it had it, and whether another one has it now."""


def address_of(kind: str, site: Path) -> str:
    """The address of a kind of page in a site."""
    address = PAGES[kind]
    if "*" in address:
        return min(site.glob(address)).relative_to(site).as_posix() + "/"
    return address


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """A page, the same one for all tests, for opening one takes time; so does handing it axe-core for every address."""
    page = browser.new_context(**USUAL).new_page()
    page.add_init_script(AXE_SCRIPT)
    yield page
    page.context.close()


@pytest.fixture
def page(tab: Page) -> Page:
    """That page, where the reader's system asks for light colours."""
    tab.emulate_media(color_scheme="light")
    return tab


def printed(violations: list[dict[str, Any]], width: int) -> Iterator[str]:
    """Say what axe found, one line a rule and one an element."""
    for rule in violations:
        yield f"{width} px: {rule['id']} ({rule['impact']}): {rule['help']}"
        for node in rule["nodes"]:
            said = [check["message"] for check in node["any"] + node["all"] + node["none"]]
            yield f"    {' '.join(map(str, node['target']))}: {'; '.join(said)[:200]}"
            yield f"        {' '.join(node['html'].split())[:160]}"


def axe(page: Page, scheme: str, within: str = "html") -> str:
    """What axe finds on a desktop and on a phone, in a page or a part; in dark colours only what depends on colours."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = []
    for viewport in (DESKTOP, PHONE):
        page.set_viewport_size(viewport)
        left = [] if scheme == "light" and viewport == DESKTOP else ALIKE
        asked = [AXE if scheme == "light" else COLOURS, left, within]
        found += printed(page.evaluate(RUN, asked), viewport["width"])
    return "\n".join(found)


def axe_in_both(page: Page, within: str = "html") -> str:
    """What axe finds in light colours, and in dark ones, which the reader's system asks for from then on."""
    found = axe(page, "light", within)
    ask_for(page, "dark")
    return found + axe(page, "dark", within)


def ask_for(page: Page, scheme: Literal["light", "dark"]) -> None:
    """Let the reader's system ask for colours, and wait until the page has them."""
    page.emulate_media(color_scheme=scheme)
    other = "light" if scheme == "dark" else "dark"
    expect(page.get_by_role("button", name=f"Switch to {other} colours")).to_be_visible()


@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways_at_400_percent(
    page: Page, retrieval_site: Path, retrieval_address: str, kind: str
) -> None:
    page.goto(retrieval_address + address_of(kind, retrieval_site))
    assert not axe_in_both(page)
    page.set_viewport_size(ZOOMED)
    too_wide = """[...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
      .map(e => e.outerHTML.slice(0, 100)).slice(0, 5)"""
    assert page.evaluate("document.documentElement.scrollWidth") <= ZOOMED["width"], page.evaluate(too_wide)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_the_one_text_of_many_alike_that_is_too_pale(
    page: Page, scheme: Literal["light", "dark"], retrieval_address: str
) -> None:
    page.goto(f"{retrieval_address}organisations/meta/")
    ask_for(page, scheme)
    last = page.locator("main .nl-card h3 a").last
    for declaration in ("color: rgb(128 128 128 / 0.5)", "opacity: 0.3"):
        last.evaluate("(e, text) => (e.style = text)", declaration)
        assert "color-contrast" in axe(page, scheme), declaration


def test_axe_finds_in_dark_colours_what_is_too_pale_in_them_alone(page: Page, retrieval_address: str) -> None:
    page.goto(f"{retrieval_address}organisations/meta/")
    page.locator("main .nl-card h3 a").last.evaluate("e => (e.style = 'color: rgb(90 90 90)')")
    assert not axe(page, "light")
    assert "color-contrast" in axe_in_both(page)


def test_axe_finds_nothing_in_pictures_of_the_field_and_the_page_is_no_wider(
    page: Page, retrieval_address: str
) -> None:
    years = (("2020", "tunnels"), ("2021", "burrows"))
    lots = [(f"{year}-{month:02}", 20, (topic,)) for year, topic in years for month in (1, 4, 7, 10)]
    drawn = trends_index(archive_of(*lots, topics=("burrows", "tunnels")), Settings()).body
    page.goto(retrieval_address + "trends/")
    page.locator(".nl-page").evaluate("(e, html) => e.insertAdjacentHTML('beforeend', html)", drawn)
    expect(page.locator(".nl-as-table summary").first).to_have_accessible_name(
        "Topics by quarter: all figures in a table"
    )
    page.locator("details.nl-as-table").evaluate_all("all => all.forEach(one => (one.open = true))")
    assert not axe_in_both(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    for row in page.locator(".nl-drawing__row:last-child").all():
        label, strip = row.locator("span").first.bounding_box(), row.locator("svg").bounding_box()
        assert label is not None
        assert strip is not None
        assert (strip["x"], strip["y"] > label["y"]) == (label["x"], True)
        page.emulate_media(media="print")
        assert "grid" in row.evaluate("row => getComputedStyle(row).display")  # on paper they stand side by side
        page.emulate_media(media="screen")
    page.set_viewport_size(ZOOMED)
    assert page.evaluate("document.documentElement.scrollWidth") <= ZOOMED["width"]


def test_axe_finds_nothing_in_the_map_and_the_page_is_no_wider(page: Page, retrieval_address: str) -> None:
    archive = archive_of(("2020-01", 50, ("burrows",)), ("2020-04", 30, ("tunnels",)), topics=("burrows", "tunnels"))
    page.goto(retrieval_address + "trends/")
    drawn = map_page(archive, Settings(), in_rows).body
    page.locator(".nl-page").evaluate("(e, html) => { e.innerHTML = html; }", drawn)
    expect(page.get_by_role("img", name="Map of entries")).to_have_accessible_description(
        "2 regions, the largest first: Burrows, Tunnels"
    )
    page.locator("details").evaluate_all("all => all.forEach(one => (one.open = true))")
    assert not axe_in_both(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_axe_finds_nothing_in_a_shelf_with_a_list_that_was_sent(page: Page, retrieval_address: str) -> None:
    page.goto(f"{retrieval_address}robots.txt")
    for name, text in (
        ("/.shelf.lemur", '{"title": "LEMUR", "note": "Mine", "isRead": true}'),
        ("/.shelf.grouprank", "damaged"),
        ("/.shelf-list.Later", "[]"),
    ):
        page.evaluate("([name, text]) => localStorage.setItem(name, text)", [name, text])
    page.goto(f"{retrieval_address}shelf/#list=Later&ids=silvertorch.lemur")
    page.get_by_role("region", name="A list for you: Later").wait_for()
    page.locator("summary").first.click()
    found = axe_in_both(page)
    assert not found
    page.evaluate("localStorage.clear()")
    page.set_viewport_size(ZOOMED)
    assert page.evaluate("document.documentElement.scrollWidth") <= ZOOMED["width"]


def test_axe_finds_nothing_in_what_is_followed_and_what_is_new_in_it(page: Page, retrieval_address: str) -> None:
    page.goto(f"{retrieval_address}robots.txt")
    for name, text in (
        ("/.follow.topics/recsys", '{"name": "Recommender systems", "hasFeed": true}'),
        ("/.follow.organisations/meta", "damaged"),
        ("/.visit", '{"quarter": "2025-q4", "since": 1, "fresh": ["silvertorch", "lemur", "grouprank"]}'),
        ("/.visit.seen", "9999999999999"),
    ):
        page.evaluate("([name, text]) => localStorage.setItem(name, text)", [name, text])
    page.goto(f"{retrieval_address}following/")
    page.locator("#_earlier ~ ol").wait_for()
    expect(page.locator(".nl-new")).to_have_count(2)
    found = axe_in_both(page)
    page.evaluate("localStorage.clear()")
    assert not found


def test_axe_finds_nothing_in_entries_side_by_side(page: Page, retrieval_address: str) -> None:
    page.goto(f"{retrieval_address}compare/#ids=silvertorch.lemur.podtile")
    page.get_by_role("table", name="3 entries side by side").wait_for()
    assert not axe_in_both(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_have_the_colours_that_the_system_asks_for(
    page: Page, retrieval_address: str, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(retrieval_address)
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    lightness = sum(map(int, re.findall(r"\d+", colour)[:3])) / 3
    assert (lightness < 80) == (scheme == "dark"), colour


@pytest.fixture
def by_keyboard(browser: Browser, retrieval_address: str) -> Iterator[Callable[[str], Page]]:
    """A way to open an address for a reader who has no mouse."""
    context = browser.new_context(**USUAL)

    def opened(address: str) -> Page:
        page = context.new_page()
        page.goto(retrieval_address + address)
        return page

    yield opened
    context.close()


@pytest.mark.parametrize(
    "address", ["", "papers/silvertorch/", "volumes/importance-aware-retrieval/"], ids=["home", "entry", "special"]
)
def test_the_first_tab_stop_leads_past_the_navigation_and_the_list_of_what_is_on_the_page(
    by_keyboard: Callable[[str], Page], address: str
) -> None:
    page = by_keyboard(address)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text(re.compile("Skip to content"))
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('main'))")
    assert page.locator("main [data-md-component=toc]").count() == 0


@pytest.mark.parametrize("address", ["", "papers/silvertorch/"], ids=["home", "entry"])
def test_every_tab_stop_can_be_seen(by_keyboard: Callable[[str], Page], address: str) -> None:
    page = by_keyboard(address)
    unseen: list[str] = []
    stops = 0
    while stops < 500:
        page.keyboard.press("Tab")
        step = page.evaluate(LOOK)
        unseen += step["alike"]
        if not step["isStop"]:
            break
        stops += 1
    assert stops > 20
    assert unseen == []


def test_without_javascript_links_lead_from_home_to_volume_entry_and_topic(
    browser: Browser, retrieval_address: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(retrieval_address)
    page.locator("main a[href$='volumes/131/']").first.click()
    expect(page).to_have_url(f"{retrieval_address}volumes/131/")
    page.locator("main a[href$='papers/silvertorch/']").first.click()
    expect(page).to_have_url(f"{retrieval_address}papers/silvertorch/")
    page.locator("main a[href$='topics/recsys/']").first.click()
    expect(page).to_have_url(f"{retrieval_address}topics/recsys/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Recommender systems")
    context.close()
