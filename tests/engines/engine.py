"""What a test asks of a browser, whichever it is: to open a page, to act as a reader does, to tell and to show.

An engine knows how its browser is told; the tests know none of them.
"""

from __future__ import annotations

import json
import time
from abc import ABC, abstractmethod
from contextlib import suppress
from io import BytesIO
from typing import Any

from PIL import Image

PATIENCE = 30.0
"""Seconds until what a test waits for must have come, on a busy machine too."""

BOX = """const found = document.querySelector(SELECTOR)
if (!found) return null
found.scrollIntoView({block: "center", behavior: "instant"})
for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
const {left, top, right, bottom} = found.getBoundingClientRect()
return [left, top, right, bottom]"""

FIRST_LINE = """const {left, top, right, bottom} = document.querySelector(SELECTOR).getClientRects()[0]
return [(left + right) / 2, (top + bottom) / 2]"""


class PageLeftError(Exception):
    """A page was left while a script ran in it."""


class Engine(ABC):
    """A browser with one page, and the reader before it."""

    @abstractmethod
    def open(self, address: str) -> None:
        """Open an address, and come back when it is loaded."""

    @abstractmethod
    def run(self, script: str) -> Any:
        """Run the body of a function in the page; what it returns, awaited, comes back as JSON has it.

        PageLeftError where the page goes away meanwhile.
        """

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Give the page this room."""

    @abstractmethod
    def click_at(self, x: float, y: float) -> None:
        """Press and let go the mouse at a place of the page's window."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Press a key, such as «a», «Enter», «ArrowDown» or «Control+v»."""

    @abstractmethod
    def png(self) -> bytes:
        """What the reader sees of the page."""

    @abstractmethod
    def close(self) -> None:
        """End the browser."""

    def write(self, text: str) -> None:
        """Press the key of every letter."""
        for letter in text:
            self.press(letter)

    def click(self, selector: str) -> None:
        """Click on an element, once it is there: in the middle of its first line, for a link may have several."""
        self.box(selector)
        x, y = self.run(FIRST_LINE.replace("SELECTOR", json.dumps(selector)))
        self.click_at(x, y)

    def box(self, selector: str) -> tuple[float, float, float, float]:
        """Bring an element into the middle of the window, once it is there, and say where it is."""
        left, top, right, bottom = self.until(BOX.replace("SELECTOR", json.dumps(selector)))
        return left, top, right, bottom

    def until(self, script: str) -> Any:
        """Run a script again and again until what it returns counts as true; that is what comes back."""
        end = time.monotonic() + PATIENCE
        while not (found := self._run_here_or_later(script)):
            assert time.monotonic() < end, f"never came: {script}"
            time.sleep(0.05)
        return found

    def _run_here_or_later(self, script: str) -> Any:
        with suppress(PageLeftError):
            return self.run(script)
        return None

    def picture(self, selector: str) -> Image.Image:
        """What the reader sees of an element, in shades of grey."""
        box = self.box(selector)
        whole = Image.open(BytesIO(self.png())).convert("L")
        scale = whole.width / float(self.run("return innerWidth"))
        left, top, right, bottom = (round(edge * scale) for edge in box)
        return whole.crop((max(left, 0), max(top, 0), min(right, whole.width), min(bottom, whole.height)))


def ink(picture: Image.Image, *, below: int = 110) -> float:
    """How much of a picture on white paper is dark: of a line of text about a tenth, of nothing nothing.

    Dark is what is `below` a shade of grey, of 0 to 255.
    """
    assert picture.width, "nothing is there to be seen"
    assert picture.height, "nothing is there to be seen"
    dark = sum(picture.histogram()[:below])
    return dark / (picture.width * picture.height)
