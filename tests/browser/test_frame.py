"""The frame in a browser, under a base path: colours that follow the system until the reader chooses, and the menu."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, Below, Desk, Watched, hosted
from tests.browser.test_accessibility import AXE, RUN, printed
from tests.conftest import built, replace

Scheme = Literal["light", "dark"]
Open = Callable[..., BrowserContext]
Shown = Callable[..., Page]

TURNED: ViewportSize = {"width": 844, "height": 390}
ENTRY = "papers/lone-wombat/"
LOST = "papers/there/is/no/such/"
SECTIONS = [
    *("Home", "Explore", "Volumes", "Topics", "Organisations", "Venues", "Authors", "Datasets and tools"),
    *("Trends", "Shelf", "Following", "Compare", "Corrections", "Subscribe", "About"),
]
OTHER: dict[Scheme, Scheme] = {"light": "dark", "dark": "light"}


class Static(Below):
    """A host of static pages that has a page of the site's own for lost readers."""

    def send_error(self, code: int, *_words: Any, **_named: Any) -> None:
        """Answer with the site's own page, whatever else there is to say."""
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(HTTPStatus(code))
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)


@pytest.fixture(scope="module")
def address(example_site_below: Path) -> Iterator[str]:
    """Where the invented archive is served below a base path."""
    with hosted(example_site_below, Static) as address:
        yield address


@pytest.fixture(scope="module")
def desk(browser: Browser, address: str) -> Iterator[Desk]:
    """Pages for readers of the invented archive."""
    desk = Desk(browser, address)
    yield desk
    desk.closed()


@pytest.fixture
def shown(desk: Desk) -> Iterator[Shown]:
    """A way to show a page to a reader who was never here; it may say what it likes."""
    yield desk.opened
    desk.tidied()


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def colours(page: Page) -> Scheme:
    """What the reader sees: of the paper, and of what the browser itself paints, such as scroll bars."""
    papers = page.evaluate("""() => {
      const probe = document.documentElement.appendChild(document.createElement("i"))
      probe.style.backgroundColor = "Canvas"
      const found = [probe, document.body].map(element => getComputedStyle(element).backgroundColor)
      probe.remove()
      return found
    }""")
    seen: set[Scheme] = {"dark" if lightness(paper) < 80 else "light" for paper in papers}
    assert len(seen) == 1, papers
    return seen.pop()


def lightness(colour: str) -> float:
    return sum(map(int, re.findall(r"\d+", colour)[:3])) / 3


def switch(page: Page) -> Locator:
    return page.get_by_role("button", name=re.compile("^Switch to"))


def stored(page: Page) -> list[str]:
    names: list[str] = page.evaluate("Object.keys({...localStorage, ...sessionStorage})")
    return names


@pytest.mark.parametrize("system", ["light", "dark"])
@pytest.mark.parametrize("way", ["", ENTRY, LOST])
def test_a_first_visit_has_the_systems_colours_and_nothing_is_stored(shown: Shown, system: Scheme, way: str) -> None:
    page = shown(way, color_scheme=system)
    expect(switch(page)).to_have_accessible_name(f"Switch to {OTHER[system]} colours")
    assert colours(page) == system
    assert stored(page) == []


def test_an_open_page_follows_the_system_and_the_button_with_it(shown: Shown) -> None:
    page = shown("", color_scheme="light")
    for system in ("dark", "light", "dark"):
        page.emulate_media(color_scheme=system)
        expect(switch(page)).to_have_accessible_name(f"Switch to {OTHER[system]} colours")
        assert colours(page) == system
        assert shown_icons(page) == [OTHER[system]]
    assert stored(page) == []


def shown_icons(page: Page) -> list[str]:
    icons = page.locator("[data-nl-colours] svg").all()
    ways = [icon.locator("use").get_attribute("href") or "" for icon in icons if icon.is_visible()]
    return [way.rpartition("#")[2] for way in ways]


@pytest.mark.parametrize("system", ["light", "dark"])
def test_a_choice_holds_on_other_pages_after_a_reload_and_whatever_the_system_says(
    shown: Shown, address: str, system: Scheme
) -> None:
    page = shown("", color_scheme=system)
    watched = Watched(page, address)
    switch(page).press("Enter")
    chosen = OTHER[system]
    assert colours(page) == chosen
    page.get_by_role("link", name="Topics", exact=True).first.click()
    expect(page).to_have_url(f"{address}topics/")
    expect(switch(page)).to_have_accessible_name(f"Switch to {system} colours")
    assert colours(page) == chosen
    page.emulate_media(color_scheme=chosen)
    page.reload()
    assert colours(page) == chosen
    page.emulate_media(color_scheme=system)
    expect(switch(page)).to_have_accessible_name(f"Switch to {system} colours")
    assert colours(page) == chosen
    assert watched.faults == []


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_third_choice_leaves_the_colours_to_the_system_again(reader: Open, address: str, system: Scheme) -> None:
    context = reader(color_scheme=system)
    page, other_tab = opened(context, address), opened(context, address + ENTRY)
    button = page.locator("[data-nl-colours]")
    switch(page).click()
    switch(page).click()
    assert colours(page) == system
    expect(button).to_have_accessible_name("Use system colours")
    assert shown_icons(page) == ["system"]
    button.press("Enter")
    expect(button).to_be_focused()
    expect(button).to_have_accessible_name(f"Switch to {OTHER[system]} colours")
    assert stored(page) == []
    expect(switch(other_tab)).to_have_accessible_name(f"Switch to {OTHER[system]} colours")
    for one in (page, other_tab):
        one.emulate_media(color_scheme=OTHER[system])
        assert colours(one) == OTHER[system]
    page.reload()
    assert colours(page) == OTHER[system]


def test_a_choice_holds_on_the_page_for_lost_readers(reader: Open, address: str) -> None:
    context = reader(color_scheme="light")
    switch(opened(context, address + ENTRY)).click()
    lost = opened(context, address + LOST)
    assert colours(lost) == "dark"
    switch(lost).click()
    assert colours(opened(context, address)) == "light"


def test_a_choice_is_set_before_the_sites_script_runs(reader: Open, address: str) -> None:
    context = reader(color_scheme="light")
    switch(opened(context, address)).click()
    context.route("**/newsletter.*.js", lambda route: route.abort())
    assert colours(opened(context, address + ENTRY)) == "dark"


def test_a_choice_is_made_for_the_tabs_that_are_open_too(reader: Open, address: str) -> None:
    context = reader(color_scheme="light")
    first, second = opened(context, address), opened(context, address + ENTRY)
    switch(second).click()
    expect(switch(first)).to_have_accessible_name("Switch to light colours")
    assert colours(first) == "dark"


def test_the_browsers_own_bar_has_the_colour_of_the_paper(shown: Shown) -> None:
    page = shown("", color_scheme="light")
    bars = """() => {
      const paper = getComputedStyle(document.body).backgroundColor
      return [...document.querySelectorAll("meta[name=theme-color]")].map(meta => meta.content === paper)
    }"""
    switch(page).click()
    assert page.evaluate(bars) == [True, True]
    page.reload()
    expect(switch(page)).to_be_visible()
    assert page.evaluate(bars) == [True, True]


@pytest.mark.parametrize("system", ["light", "dark"])
def test_who_asks_for_more_contrast_has_it_in_both_colours(shown: Shown, system: Scheme) -> None:
    page = shown("", color_scheme=system, contrast="more")
    black, white = "rgb(0, 0, 0)", "rgb(255, 255, 255)"
    for scheme in (system, OTHER[system]):
        expect(page.locator("body")).to_have_css("background-color", white if scheme == "light" else black)
        expect(page.locator(".nl-brand")).to_have_css("color", black if scheme == "light" else white)
        switch(page).click()


@pytest.mark.parametrize("system", ["light", "dark"])
def test_without_script_the_system_decides_and_no_button_says_otherwise(
    reader: Open, address: str, system: Scheme
) -> None:
    page = opened(reader(color_scheme=system, java_script_enabled=False), address)
    light, dark = "rgb(252, 251, 248)", "rgb(20, 25, 28)"
    expect(page.locator("body")).to_have_css("background-color", light if system == "light" else dark)
    expect(switch(page)).to_have_count(0)
    expect(page.locator("[data-nl-colours]")).to_be_hidden()


def test_a_page_in_dark_colours_is_printed_black_on_white_below_a_masthead_that_nothing_is_clicked_in(
    shown: Shown,
) -> None:
    page = shown(ENTRY, color_scheme="dark")
    page.emulate_media(media="print")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.get_by_role("heading", level=1)).to_have_css("color", "rgb(0, 0, 0)")
    banner = page.get_by_role("banner")
    expect(banner.get_by_role("link")).to_have_count(1)
    expect(banner.get_by_role("button")).to_have_count(0)
    expect(banner.get_by_role("searchbox")).to_have_count(0)


def test_where_an_archive_has_the_theme_load_pages_at_once_a_link_leads_to_its_page(
    reader: Open, project: Path
) -> None:
    replace(
        project / "mkdocs.yml", "theme: {name: material}", "theme: {name: material, features: [navigation.instant]}"
    )
    with hosted(built(project)) as address:
        page = opened(reader(), f"{address}volumes/3/")
        watched = Watched(page, address)
        page.locator("#_title-lost-summary a").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("A Paper Whose Summary Is Lost")
    assert watched.faults == []


def menu(page: Page) -> Locator:
    return page.get_by_role("button", name="Menu")


def navigation(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Navigation")


@pytest.mark.parametrize("has_script", [True, False])
def test_enter_opens_the_menu_escape_shuts_it_and_the_focus_returns(
    reader: Open, address: str, *, has_script: bool
) -> None:
    page = opened(reader(viewport=PHONE, java_script_enabled=has_script), address)
    expect(navigation(page)).to_be_hidden()
    menu(page).press("Enter")
    expect(navigation(page)).to_be_visible()
    expect(page.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Escape")
    expect(navigation(page)).to_be_hidden()
    expect(menu(page)).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(navigation(page)).to_be_hidden()
    expect(menu(page)).to_be_focused()


@pytest.mark.parametrize("has_script", [True, False])
def test_every_section_is_reached_in_the_menu_by_tab(reader: Open, address: str, *, has_script: bool) -> None:
    page = opened(reader(viewport=PHONE, java_script_enabled=has_script), address)
    menu(page).press("Enter")
    for section in SECTIONS:
        page.keyboard.press("Tab")
        expect(navigation(page).get_by_role("link", name=section, exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}about/")
    expect(navigation(page)).to_be_hidden()


def test_the_menu_says_which_section_is_open_and_leads_from_the_page_for_lost_readers(
    shown: Shown, address: str
) -> None:
    page = shown(LOST, viewport=PHONE)
    menu(page).click()
    navigation(page).get_by_role("link", name="Topics", exact=True).click()
    expect(page).to_have_url(f"{address}topics/")
    menu(page).click()
    expect(navigation(page).locator("[aria-current]")).to_have_text("Topics")


def test_a_touch_beside_the_menu_shuts_it(shown: Shown) -> None:
    page = shown("", viewport=PHONE)
    menu(page).click()
    page.mouse.click(200, 800)
    expect(navigation(page)).to_be_hidden()


def test_a_menu_that_is_open_when_the_phone_is_turned_can_be_read_and_shut(shown: Shown) -> None:
    page = shown("", viewport=PHONE)
    menu(page).click()
    page.set_viewport_size(TURNED)
    expect(navigation(page).get_by_role("link", name="Volumes")).to_be_in_viewport()
    page.get_by_role("button", name="Close").click()
    expect(navigation(page)).to_have_css("position", "static")
    expect(navigation(page)).to_be_visible()


def test_where_there_is_room_the_navigation_is_a_row_without_a_button(shown: Shown) -> None:
    page = shown("")
    expect(menu(page)).to_have_count(0)
    expect(page.get_by_role("button", name="Close")).to_have_count(0)
    tops = {box["y"] for link in navigation(page).get_by_role("link").all() if (box := link.bounding_box())}
    assert len(tops) == 1
    expect(navigation(page)).to_have_css("border-width", "0px")


@pytest.mark.parametrize("way", ["volumes/", "extras/"])
def test_mark_search_navigation_and_colours_stand_in_one_row_where_there_is_room(shown: Shown, way: str) -> None:
    page = shown(way)
    parts = [page.locator(f".nl-{part}").bounding_box() for part in ("brand", "find", "nav", "colours")]
    assert all(part and part["y"] + part["height"] <= 56 for part in parts), parts


def test_a_browser_that_knows_no_popover_shows_the_navigation(reader: Open, address: str) -> None:
    context = reader(viewport=PHONE, java_script_enabled=False)

    def aged(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=re.sub(r" popover(?=>)|:popover-open", ":none", answer.text()))

    context.route(re.compile(r"\.css$|/$"), aged)
    page = opened(context, address)
    expect(navigation(page).get_by_role("link", name="Volumes")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(1)
    expect(page.get_by_role("button")).to_have_accessible_name("Search")


@pytest.mark.parametrize("system", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_menu(shown: Shown, system: Scheme) -> None:
    page = shown(ENTRY, viewport=PHONE, color_scheme=system)
    page.evaluate(AXE_SCRIPT)
    menu(page).click()
    found = list(printed(page.evaluate(RUN, [AXE, []]), PHONE["width"]))
    assert not found, "\n".join(["", *found])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_an_archive_announces_is_read_well_and_its_links_are_seen(shown: Shown, scheme: Scheme) -> None:
    page = shown(ENTRY, viewport=PHONE, color_scheme=scheme)
    inner = '<div class="nl-announced__inner md-grid md-typeset">A call <a href="about/">for burrows</a> is open</div>'
    banner = f"<aside class='nl-announced'>{inner}</aside>"
    page.evaluate(f"document.querySelector('.nl-skip').insertAdjacentHTML('afterend', `{banner}`)")
    page.evaluate(AXE_SCRIPT)
    found = list(printed(page.evaluate(RUN, [AXE, []]), PHONE["width"]))
    assert not found, "\n".join(["", *found])


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_every_control_of_head_menu_and_foot_can_be_hit_by_a_finger(shown: Shown, viewport: ViewportSize) -> None:
    page = shown(ENTRY, viewport=viewport)
    if viewport == PHONE:
        menu(page).click()
    controls = page.locator("header :is(a, button), footer a").filter(visible=True).all()
    boxes = {control.inner_text(): control.bounding_box() for control in controls}
    assert len(boxes) > 12
    small = {name for name, box in boxes.items() if not box or min(box["width"], box["height"]) < 24}
    assert small == set()


SEEN = """controls => controls.filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => {
  const { left, top, height } = one.getBoundingClientRect()
  return [Math.round((top + height / 2) / 20), left]
})"""
"""In which line each control of some is seen, and where in it."""


@pytest.mark.parametrize("way", ["", ENTRY], ids=["home", "entry"])
def test_the_keyboard_goes_through_the_head_in_the_order_in_which_it_is_seen(shown: Shown, way: str) -> None:
    page = shown(way)
    page.get_by_role("button", name="Switch to").wait_for()
    for width in (390, 768, 1024, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        places = page.locator(".nl-head :is(a, input, button)").evaluate_all(SEEN)
        assert len(places) > 3, width
        assert places == sorted(places), width


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_in_forced_colours_the_section_that_is_open_is_still_marked(shown: Shown, viewport: ViewportSize) -> None:
    page = shown("topics/", viewport=viewport, forced_colors="active")
    if viewport == PHONE:
        menu(page).click()
    line = "element => getComputedStyle(element).borderBottomColor"
    lines = {link.get_attribute("aria-current"): link.evaluate(line) for link in navigation(page).locator("a").all()}
    assert lines["page"] != lines[None]


def test_in_forced_colours_topics_are_framed_where_they_are_chips_and_not_where_they_are_words(shown: Shown) -> None:
    line = "element => getComputedStyle(element).borderTopWidth"
    page = shown("volumes/", forced_colors="active")
    assert page.locator(".nl-tags a").first.evaluate(line) == "1px"
    page = shown("topics/rag/", forced_colors="active")
    assert page.locator(".nl-card .nl-tags a").first.evaluate(line) == "0px"


def test_nothing_jumps_when_the_script_comes_late(reader: Open, address: str) -> None:
    context = reader(viewport=PHONE)
    context.route(re.compile(r"newsletter\.\w+\.js$"), lambda route: route.abort())
    page = opened(context, address + ENTRY)
    box = page.locator(".nl-find").bounding_box()
    assert not page.locator("[data-nl-colours]").is_visible()
    context.unroute(re.compile(r"newsletter\.\w+\.js$"))
    page.reload()
    page.get_by_role("button", name="Switch to").wait_for()
    assert page.locator(".nl-find").bounding_box() == box
