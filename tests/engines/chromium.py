"""Chromium, told by Playwright."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from playwright.sync_api import Error

from tests.browser.chromium import chromium
from tests.browser.provide import installed_browser
from tests.engines.engine import Engine, PageLeftError


class Chromium(Engine):
    """Chromium or Chrome of this machine."""

    def __init__(self, folder: Path) -> None:  # noqa: ARG002 - Playwright has a folder of its own
        self._open = ExitStack()
        browser = self._open.enter_context(chromium(installed_browser, is_seen=True))
        self._page = browser.new_page(reduced_motion="reduce")

    def open(self, address: str) -> None:
        """Open an address."""
        self._page.goto(address)

    def run(self, script: str) -> Any:
        """Run the body of a function in the page."""
        try:
            return self._page.evaluate(f"async () => {{ {script} }}")
        except Error as error:
            if "context was destroyed" in str(error):
                raise PageLeftError from error
            raise

    def resize(self, width: int, height: int) -> None:
        """Give the page this room."""
        self._page.set_viewport_size({"width": width, "height": height})

    def click_at(self, x: float, y: float) -> None:
        """Click at a place."""
        self._page.mouse.click(x, y)

    def press(self, key: str) -> None:
        """Press a key."""
        self._page.keyboard.press(key)

    def png(self) -> bytes:
        """What the reader sees."""
        return self._page.screenshot()

    def close(self) -> None:
        """End the browser."""
        self._open.close()
