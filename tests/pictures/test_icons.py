"""Icons: the mark at the sizes that systems ask for."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image, ImageChops

from newsletter.model.own_mark import MarkShape
from newsletter.pictures.canvas import icon_of
from newsletter.pictures.icons import icons
from newsletter.pictures.scheme import MARK, mark
from tests.conftest import ASSETS

GROUND = mark().shapes[0].colour


def pixels(content: bytes) -> tuple[tuple[int, int], bytes]:
    image = Image.open(io.BytesIO(content))
    return image.size, image.convert("RGBA").tobytes()


def test_the_icons_of_the_package_are_the_mark() -> None:
    for address, content in icons(mark()).items():
        kept = (ASSETS / address.rpartition("/")[2]).read_bytes()
        is_same = content == kept if address.endswith(".svg") else pixels(content) == pixels(kept)
        assert is_same, f"python -m newsletter.pictures.icons: {address}"


@pytest.mark.parametrize(("name", "side"), [("icon-192.png", 192), ("icon-512.png", 512)])
def test_the_icons_of_a_manifest_are_square_with_round_corners(name: str, side: int) -> None:
    with Image.open(ASSETS / name) as image:
        assert image.size == (side, side)
        assert image.getpixel((0, 0)) == (0, 0, 0, 0)


def test_a_maskable_icon_fills_its_square_and_keeps_the_mark_in_the_circle_that_is_safe() -> None:
    with Image.open(ASSETS / "icon-maskable-512.png") as image:
        ground = Image.new("RGB", image.size, GROUND)
        seen = ImageChops.difference(image.convert("RGB"), ground).convert("L").point([0] * 8 + [255] * 248)
        left, top, right, bottom = seen.getbbox() or (0, 0, 0, 0)
        assert image.getpixel((0, 0)) == (*bytes.fromhex(GROUND[1:]), 255)
    farthest = max((x - 256) ** 2 + (y - 256) ** 2 for x in (left, right) for y in (top, bottom))
    assert 0 < farthest < (0.4 * 512) ** 2


def test_what_lies_on_whole_pixels_has_no_soft_edge() -> None:
    square = ((0.25, 0.25), (0.75, 0.25), (0.75, 0.75), (0.25, 0.75), (0.25, 0.25))
    for is_even_odd in (False, True):
        image = icon_of((MarkShape("#7a1f4b", 1, (square,), is_even_odd),), 32).image
        assert image.getcolors() == [(256, (0x7A, 0x1F, 0x4B, 255)), (768, (0, 0, 0, 0))]


def test_the_icon_at_the_root_has_three_sizes() -> None:
    with Image.open(ASSETS / "favicon.ico") as image:
        assert sorted(image.info["sizes"]) == [(16, 16), (32, 32), (48, 48)]


def test_the_mark_of_the_pages_is_the_same() -> None:
    symbol = (ASSETS / "icons.svg").read_text("utf-8").partition('<symbol id="mark" viewBox="0 0 32 32">')[2]
    boxes = re.findall(r"<(?:rect|path)[^>]*>", symbol.partition("</symbol>")[0])
    assert boxes == re.findall(r"<(?:rect|path)[^>]*>", MARK.read_text())
