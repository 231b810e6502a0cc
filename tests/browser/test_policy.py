"""The policy in a browser: every kind of page and all that moves on it does without what is forbidden.

The pages are read from a server that sends the policy as headers too, for those forbid more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from newsletter.rendering.hosting import Headers, allowed_scripts, headers
from newsletter.settings import Settings
from tests.browser.conftest import PHONE, Desk, Quiet, Watched, hosted, until
from tests.browser.test_accessibility import PAGES, address_of

Begin = Callable[..., BrowserContext]
Open = Callable[..., Page]

ENTRY = "papers/silvertorch/"
NOTE = """window.stopped = [];
document.addEventListener("securitypolicyviolation", event => stopped.push(event.effectiveDirective))"""
"""Keeps on every page what the policy has stopped there."""


@pytest.fixture(scope="module")
def sent(retrieval_site: Path) -> Headers:
    """What a server says of the whole site: the policy with trusted types."""
    return headers(Settings(), allowed_scripts((retrieval_site / "scripts.json").read_bytes()))


@pytest.fixture(scope="module")
def address(retrieval_site: Path, sent: Headers) -> Iterator[str]:
    """Where the site is served with these headers."""

    class Saying(Quiet):
        def end_headers(self) -> None:
            for name, value in sent.items():
                self.send_header(name, value)
            super().end_headers()

    with hosted(retrieval_site, Saying) as address:
        yield address


@pytest.fixture(scope="module")
def desk(browser: Browser, address: str) -> Iterator[Desk]:
    """Pages that are read under the headers."""
    desk = Desk(browser, address, script=NOTE)
    yield desk
    desk.closed()


@pytest.fixture
def opened(reader: Begin, desk: Desk, address: str) -> Iterator[Open]:
    """A way to open a page; at the end no page may have said or asked what it must not, nor have been stopped."""
    watched: list[Watched] = []
    opened_pages: list[Page] = []

    def page_at(way: str = ENTRY, **system: Any) -> Page:
        if system.keys() <= {"viewport"}:
            return desk.opened(way, until="networkidle", **system)
        page = reader(**system).new_page()
        page.add_init_script(NOTE)
        watched.append(Watched(page, address))
        opened_pages.append(page)
        page.goto(address + way, wait_until="networkidle")
        return page

    yield page_at
    faults = desk.faults() + [fault for one in watched for fault in one.faults]
    stopped = [page.evaluate("stopped") for page in (*desk.used(), *opened_pages)]
    desk.tidied()
    assert faults == []
    assert [one for one in stopped if one] == []


@pytest.mark.parametrize("kind", PAGES)
def test_no_page_does_what_the_policy_forbids(opened: Open, retrieval_site: Path, kind: str) -> None:
    page = opened(address_of(kind, retrieval_site))
    assert page.evaluate("document.head.children[1].httpEquiv") == "Content-Security-Policy"


def test_the_search_is_asked_in_its_dialog_and_on_its_page(opened: Open) -> None:
    page = opened()
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.insert_text("dense retrievl")
    expect(page.locator("#search-results > *").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("body")).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.insert_text("topic:rag graph")
    expect(page.locator("#search-results > *").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2).first).to_contain_text("results")
    page.locator("[data-nl-explore] input[type=checkbox]").first.check()
    expect(page.locator("#search-results > *").first).to_be_visible()


def test_the_colours_are_chosen_and_hold_on_the_next_page(opened: Open) -> None:
    page = opened()
    page.locator("[data-nl-colours]").click()
    page.reload(wait_until="networkidle")


def test_the_menu_of_a_phone_is_opened_and_shut(opened: Open) -> None:
    page = opened(viewport=PHONE)
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("link", name="Topics", exact=True)).to_be_hidden()


@pytest.mark.parametrize("permissions", [["clipboard-read", "clipboard-write"], []], ids=["open", "shut"])
def test_a_citation_is_copied(opened: Open, permissions: list[str]) -> None:
    page = opened(permissions=permissions)
    page.get_by_role("button", name="Copy BibTeX").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()


def test_a_table_is_sorted_and_filtered(opened: Open) -> None:
    page = opened("extras/")
    page.locator("th button").first.click()
    page.get_by_label("Filter").fill("benchmark")


def test_feeds_are_chosen_and_taken_as_a_file(opened: Open) -> None:
    page = opened("subscribe/")
    page.locator(".nl-choose summary").first.click()
    page.locator(".nl-choose input[type=checkbox]").first.check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download OPML").click()
    assert download.value.suggested_filename == "feeds.opml"


# What slips into a page all the same


class Counting(Quiet):
    """Another host, which must not be asked."""

    asked: list[str]

    def do_GET(self) -> None:  # noqa: N802
        """Note what is asked."""
        self.asked.append(self.path)
        super().do_GET()


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[tuple[str, list[str]]]:
    """Another host: its address, and what it was asked."""
    (tmp_path / "picture.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    Counting.asked = []
    with hosted(tmp_path, Counting) as address:
        yield address, Counting.asked


PLANTS = {
    "a script": ("<script>ran = 1</script>", "script-src-elem"),
    "a module": ('<script type="module">window.ran = 1</script>', "script-src-elem"),
    "a script of another host": ('<script src="ELSEWHERE/a.js"></script>', "script-src-elem"),
    "a script by data": ('<script src="data:text/javascript,ran=1"></script>', "script-src-elem"),
    "a handler": ('<svg onload="ran = 1"></svg>', "script-src-attr"),
    "a handler of what fails": ('<img src="/none.png" alt="" onerror="ran = 1">', "script-src-attr"),
    "a picture of another host": ('<img src="ELSEWHERE/picture.svg" alt="">', "img-src"),
    "a picture by data": ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">', "img-src"),
    "a style of another host": ('<link rel="stylesheet" href="ELSEWHERE/a.css">', "style-src-elem"),
    "a style inside": ("<style>body { display: none }</style>", "style-src-elem"),
    "a style of one element": ('<p style="position: fixed">Words</p>', "style-src-attr"),
    "a frame": ('<iframe src="ELSEWHERE/" title="x"></iframe>', "frame-src"),
    "a frame of text": ('<iframe srcdoc="<script>parent.ran = 1</script>" title="x"></iframe>', ""),
    "a film": ('<video src="ELSEWHERE/a.mp4"></video>', "media-src"),
    "a plug-in": ('<object data="ELSEWHERE/a.swf"></object>', "object-src"),
    "a font": ('<link rel="preload" as="font" href="ELSEWHERE/a.woff2" crossorigin>', "font-src"),
    "a page to come": ('<link rel="prefetch" href="ELSEWHERE/next">', "default-src"),
    "a script to come": ('<link rel="preload" as="script" href="ELSEWHERE/a.js">', "script-src-elem"),
    "a module to come": ('<link rel="modulepreload" href="ELSEWHERE/a.js">', "script-src-elem"),
    "a picture in a set": ('<img srcset="ELSEWHERE/picture.svg 1x" alt="">', "img-src"),
    "a policy that allows all": (
        "<meta http-equiv='Content-Security-Policy' content=\"script-src * 'unsafe-inline'\"><script>ran = 1</script>",
        "script-src-elem",
    ),
    "another base": ('<base href="ELSEWHERE/">', "base-uri"),
}
"""What may slip into a page, and which line of the policy stops it there; a frame of text tells only itself."""


@pytest.fixture(scope="module")
def bare_desk(browser: Browser, retrieval_address: str) -> Iterator[Desk]:
    """Pages that are read without the headers, under the policy of the page alone."""
    desk = Desk(browser, retrieval_address, script=NOTE)
    yield desk
    desk.closed()


@pytest.fixture
def planted(bare_desk: Desk, retrieval_site: Path, retrieval_address: str) -> Iterator[Callable[[str], Page]]:
    """A way to open an entry's page into whose text something has slipped."""

    def opened_with(plant: str) -> Page:
        """Open it; what is stopped is told a little after the page has come."""
        page = bare_desk.page()
        html = (retrieval_site / ENTRY / "index.html").read_text("utf-8").replace("</h1>", f"</h1>{plant}", 1)
        page.route(retrieval_address + ENTRY, lambda route: route.fulfill(body=html, content_type="text/html"))
        page.goto(retrieval_address + ENTRY)
        return page

    yield opened_with
    bare_desk.tidied()


@pytest.mark.parametrize("plant", PLANTS)
def test_what_is_planted_in_a_page_is_stopped(
    planted: Callable[[str], Page], elsewhere: tuple[str, list[str]], plant: str
) -> None:
    html, directive = PLANTS[plant]
    address, asked = elsewhere
    page = planted(html.replace("ELSEWHERE/", address))
    if directive:
        until(page, "() => stopped.length > 0")
    else:
        page.wait_for_load_state("networkidle")
    assert page.evaluate("[...new Set(stopped)]") == ([directive] if directive else [])
    assert page.evaluate("window.ran") is None
    assert asked == []


@pytest.mark.parametrize(
    ("plant", "directive"),
    [
        ('<a href="javascript:ran = 1" id="_planted">x</a>', "script-src-elem"),
        ('<button type="button" onclick="ran = 1" id="_planted">x</button>', "script-src-attr"),
        ('<form action="javascript:ran = 1"><button id="_planted">x</button></form>', "form-action"),
        ('<form action="ELSEWHERE/"><button id="_planted">x</button></form>', "form-action"),
    ],
    ids=["link", "handler", "form with a script", "form to another host"],
)
def test_what_is_planted_and_clicked_is_stopped(
    planted: Callable[[str], Page], elsewhere: tuple[str, list[str]], plant: str, directive: str
) -> None:
    address, asked = elsewhere
    page = planted(plant.replace("ELSEWHERE/", address))
    page.locator("#_planted").evaluate("planted => planted.click()")
    until(page, "() => stopped.length > 0")
    assert page.evaluate("stopped.concat(window.ran ?? [])") == [directive]
    assert asked == []


ATTEMPT = """act => new Promise(done => setTimeout(async () => {
  try { done(await ACT) } catch (error) { done(String(error)) }
}))"""
"""Does what a script of the site would do, and tells what came of it."""


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("fetch('ELSEWHERE/')", "Failed to fetch"),
        ("eval('1')", "EvalError"),
        ("new Function('return 1')()", "EvalError"),
        ("import('ELSEWHERE/a.js')", "Failed to fetch dynamically imported module"),
    ],
)
def test_what_a_script_of_the_site_must_not_do_is_stopped(
    planted: Callable[[str], Page], elsewhere: tuple[str, list[str]], act: str, said: str
) -> None:
    other, asked = elsewhere
    answer = planted("").evaluate(ATTEMPT.replace("ACT", act.replace("ELSEWHERE/", other)))
    assert said in str(answer)
    assert asked == []


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("(document.body.innerHTML = '<b>x</b>')", "requires 'TrustedHTML'"),
        ("document.body.insertAdjacentHTML('beforeend', '<b>x</b>')", "requires 'TrustedHTML'"),
        ("new Worker('assets/newsletter.js')", "requires 'TrustedScriptURL'"),
        ("trustedTypes.createPolicy('mine', {})", "disallowed"),
    ],
)
def test_under_the_headers_no_script_makes_html_or_a_script_of_a_text(
    reader: Begin, address: str, act: str, said: str
) -> None:
    page = reader().new_page()
    page.goto(address + ENTRY)
    assert said in str(page.evaluate(ATTEMPT.replace("ACT", act)))
