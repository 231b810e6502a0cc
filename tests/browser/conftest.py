"""A real browser, and a server of the built site that the browser alone talks to."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.provide import ADVICE, installed_browser

FLAGS = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")


class Quiet(SimpleHTTPRequestHandler):
    """A file server that does not write a line for every request."""

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium or Chrome; where there is none the tests fail, for they must not be skipped."""
    path = installed_browser()
    assert path, ADVICE
    with sync_playwright() as playwright:
        # A browser run by root has no sandbox; the pages are our own.
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS, chromium_sandbox=False)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def real_address(real_site: Path) -> Iterator[str]:
    """Where the site of the real archive is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(real_site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class Watched:
    """What a page did that it must not do: console errors, script errors, and requests to other hosts."""

    def __init__(self, page: Page, address: str) -> None:
        self.faults: list[str] = []
        page.on("console", lambda message: self._note(message.type in ("error", "warning"), f"console: {message.text}"))
        page.on("pageerror", lambda error: self._note(True, f"script: {error}"))  # noqa: FBT003
        page.on("request", lambda sent: self._note(not sent.url.startswith((address, "data:")), f"asked {sent.url}"))
        page.on("response", lambda answer: self._note(answer.status >= 400, f"{answer.status} for {answer.url}"))

    def _note(self, is_fault: bool, text: str) -> None:  # noqa: FBT001
        if is_fault:
            self.faults.append(text)
