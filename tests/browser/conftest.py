"""Hosts of built sites that the browser alone talks to, readers who come to them, and what a page must not do."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any, Literal, TypeVar

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Frame, Page, Route, ViewportSize, expect

from newsletter.search import beside, tables, word_table
from newsletter.search.index_files import index_files
from tests.browser.host import Host
from tests.conftest import ASSETS, PATIENCE
from tests.search.indexes import retrieval_collection

expect.set_options(timeout=PATIENCE * 1000)

BASE = "/archive"
"""The path below which a host has a site that is not all it has."""
PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
USUAL: Mapping[str, Any] = {"reduced_motion": "reduce", "viewport": DESKTOP, "service_workers": "block"}
"""A reader's browser. What a worker asks for cannot be answered by a test, so there is none where none is tried."""
PLAIN: Mapping[str, Any] = {
    "media": "null",
    "color_scheme": "light",
    "contrast": "no-preference",
    "forced_colors": "none",
}
"""What the system of a reader asks for who has chosen nothing."""
NO_WORKER = "Service Worker registration blocked by Playwright"
"""What the browser says then."""


class Quiet(SimpleHTTPRequestHandler):
    """A file server that does not write a line for every request."""

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


class Below(Quiet):
    """A host that has the site below a base path."""

    def translate_path(self, path: str) -> str:
        """Where a file is; addresses outside the base path have none."""
        return super().translate_path(path.removeprefix(BASE) if path.startswith(BASE + "/") else "/nothing/there")


def scripted(route: Route) -> None:
    """Answer a page of a test's own, which asks for a script of the package."""
    name = route.request.url.rpartition("/")[2]
    route.fulfill(path=ASSETS / name, content_type="text/javascript")


Found = TypeVar("Found")


def awaited(page: Page, find: Callable[[], Found], what: str) -> Found:
    """Look again and again until what is found counts as true; that comes back."""
    end = time.monotonic() + PATIENCE
    while not (found := find()):
        if time.monotonic() > end:
            pytest.fail(f"never came true: {what}")
        page.wait_for_timeout(50)
    return found


def until(page: Page, script: str, arg: object = None) -> Any:
    """Wait until a script says so, whatever page is there by then.

    Playwright's own waiting evaluates text in the page, which the policy forbids.
    """

    def said() -> Any:
        try:
            return page.evaluate(script, arg)
        except Error as error:
            if "context was destroyed" not in str(error):
                raise
            return None

    return awaited(page, said, script)


@contextmanager
def hosted(site: Path, host: type[Quiet] = Quiet) -> Iterator[str]:
    """Serve the folder of a site until left; gives the address of its home page."""
    with Host(("127.0.0.1", 0), partial(host, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{BASE if issubclass(host, Below) else ''}/"
        server.shutdown()


@pytest.fixture(scope="session")
def large_site(retrieval_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the archive of retrieval with its titles in many files, as those of a large one are."""
    site = tmp_path_factory.mktemp("large") / "site"
    shutil.copytree(retrieval_site, site)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(tables, "ONE_FILE", 16)
        patched.setattr(tables, "ONE_LIST", 16)
        patched.setattr(tables, "_TITLE_GROUP", tables.TEXT_GROUP)
        patched.setattr(beside, "MANY", 1000)
        for name, content in index_files(retrieval_collection(), word_table.load()).items():
            (site / name).write_bytes(content)
    return site


@pytest.fixture(scope="session")
def retrieval_address(retrieval_site: Path) -> Iterator[str]:
    """Where the site of the archive of retrieval is served."""
    with hosted(retrieval_site) as address:
        yield address


Reader = Callable[..., BrowserContext]
"""A way to begin as a reader who was never here, with a system and a screen."""


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    """A way to begin as a reader who was never here, with a system and a screen."""
    contexts: list[BrowserContext] = []

    def begun(**system: Any) -> BrowserContext:
        contexts.append(browser.new_context(**{**USUAL, **system}))
        return contexts[-1]

    yield begun
    for context in contexts:
        context.close()


EMPTIED = """if (self === top && location.protocol === "http:" && document.cookie.includes("anew=1")) {
  localStorage.clear()
  sessionStorage.clear()
  document.cookie = "anew=; path=/; max-age=0"
}
"""
"""Forgets what a former test has left as soon as its page is gone, which may keep something up to its end."""


class Desk:
    """Pages that tests use one after the other, for a new one costs as much as three visits.

    Each is the only page of a reader, and is left as one has it who was never there.
    """

    def __init__(self, browser: Browser, address: str, *, script: str = "") -> None:
        self._browser, self._address, self._script = browser, address, script
        self._pages: list[tuple[Page, Watched]] = []
        self._used = 0

    def opened(
        self,
        way: str,
        *,
        viewport: ViewportSize = DESKTOP,
        until: Literal["load", "networkidle"] = "load",
        **system: Any,
    ) -> Page:
        """Open an address of the site in a page that the test does not use yet, on a system that asks for this."""
        page = self.page()
        page.set_viewport_size(viewport)
        page.emulate_media(**{**PLAIN, **system})
        if page.url.partition("#")[0] == (self._address + way).partition("#")[0]:
            page.goto("about:blank")  # or the browser only scrolls to an anchor, or gives back how far a list was shown
        page.goto(self._address + way, wait_until=until)
        return page

    def page(self) -> Page:
        """A page that the test does not use yet."""
        if self._used == len(self._pages):
            self._pages.append(self._new_page())
        page, watched = self._pages[self._used]
        self._used += 1
        page.context.add_cookies([{"name": "anew", "value": "1", "domain": "127.0.0.1", "path": "/"}])
        watched.begin_anew()
        return page

    def used(self) -> list[Page]:
        """The pages that the test has used."""
        return [page for page, _ in self._pages[: self._used]]

    def faults(self) -> list[str]:
        """What these pages have done that they must not do."""
        return [fault for _, watched in self._pages[: self._used] for fault in watched.faults]

    def tidied(self) -> None:
        """Leave the pages to the next test."""
        for page in self.used():
            for tab in page.context.pages:
                if tab != page:
                    tab.close()
            page.unroute_all()
            page.mouse.move(0, 0)
        self._used = 0

    def closed(self) -> None:
        """Close all pages."""
        for page, _ in self._pages:
            page.context.close()

    def _new_page(self) -> tuple[Page, Watched]:
        page = self._browser.new_context(**USUAL, base_url=self._address).new_page()
        page.add_init_script(EMPTIED + self._script)
        return page, Watched(page, self._address)


class Watched:
    """What a page did that it must not do: console errors, script errors, and requests to other hosts."""

    def __init__(self, page: Page, address: str) -> None:
        self.faults: list[str] = []
        self._is_left = False
        page.on("framenavigated", self._arrived)
        page.on("console", lambda message: self._note(message.type in ("error", "warning"), f"console: {message.text}"))
        page.on("pageerror", lambda error: self._note(True, f"script: {error}"))  # noqa: FBT003
        page.on("request", lambda sent: self._note(not sent.url.startswith((address, "data:")), f"asked {sent.url}"))
        page.on("response", lambda answer: self._note(answer.status >= 400, f"{answer.status} for {answer.url}"))

    def begin_anew(self) -> None:
        """Forget what was done until another page has come: the former one is still there, and may be at something."""
        self.faults.clear()
        self._is_left = True

    def _arrived(self, frame: Frame) -> None:
        if self._is_left and frame.parent_frame is None:
            self.faults = [fault for fault in self.faults if frame.url in fault]
            self._is_left = False

    def _note(self, is_fault: bool, text: str) -> None:  # noqa: FBT001
        if is_fault and text != f"console: {NO_WORKER}":
            self.faults.append(text)


@pytest.fixture(scope="module")
def desk(browser: Browser, retrieval_address: str) -> Iterator[Desk]:
    """Pages for readers of the archive of retrieval."""
    desk = Desk(browser, retrieval_address)
    yield desk
    desk.closed()


@pytest.fixture
def opened(desk: Desk) -> Iterator[Callable[..., Page]]:
    """A way to open a page; at the end none may have said or asked what it must not."""
    yield desk.opened
    faults = desk.faults()
    desk.tidied()
    assert faults == []
