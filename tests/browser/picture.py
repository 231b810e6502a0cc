"""The picture of README.md, taken of a built site: `make picture`. The latest volume, and the search by meaning."""

from __future__ import annotations

import io
import json
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect

from newsletter.storage.disk import write_file
from tests.browser.chromium import chromium
from tests.browser.conftest import USUAL, hosted
from tests.conftest import REPOSITORY

FILE = REPOSITORY / ".github/picture.png"
QUERY = "shrink the memory of attention caches"

_SIZE = {"width": 760, "height": 1000}
_COLOURS = 64
_GAP = 10


def views(page: Page, home: str, volume: str) -> list[bytes]:
    """Both views, as PNG."""
    page.goto(home + volume)
    first = page.screenshot()
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog", name="Search")
    dialog.get_by_role("combobox").fill(QUERY)
    expect(dialog.get_by_role("row").first).to_be_visible()
    page.wait_for_load_state("networkidle")  # what is told of hits comes behind their titles
    return [first, page.screenshot()]


def beside(pictures: list[bytes]) -> bytes:
    """Set pictures beside each other, in so few colours that the file is small."""
    images = [Image.open(io.BytesIO(one)).convert("RGB") for one in pictures]
    whole = Image.new("RGB", (sum(one.width for one in images) + _GAP * (len(images) - 1), images[0].height), "#85898a")
    for number, image in enumerate(images):
        whole.paste(image, (number * (image.width + _GAP), 0))
    file = io.BytesIO()
    whole.quantize(_COLOURS, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()


def taken(site: Path) -> bytes:
    """The picture of a site."""
    latest = json.loads((site / "feed.json").read_text("utf-8"))["items"][0]["url"].split("/")[-2]
    with chromium(is_seen=True) as browser, hosted(site) as home:
        page = browser.new_context(**{**USUAL, "viewport": _SIZE}).new_page()
        return beside(views(page, home, f"volumes/{latest}/"))


if __name__ == "__main__":
    write_file(FILE, taken(REPOSITORY / "site"), root=REPOSITORY)
