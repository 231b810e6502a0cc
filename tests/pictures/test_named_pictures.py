"""On a site every page names a picture that is there, and the icons stand where they are asked for."""

from __future__ import annotations

import io
import re
from pathlib import Path

from PIL import Image

from tests.conftest import ROOT_ADDRESS

_NAMED = re.compile(r'<meta (?:property="og:image"|name="twitter:image") content="([^"]*)">')
_ALT = re.compile(r'<meta (?:property="og:image:alt"|name="twitter:image:alt") content="([^"]+)">')


def test_every_page_names_a_picture_that_is_there(example_site: Path) -> None:
    for page in example_site.rglob("index.html"):
        html = page.read_text("utf-8")
        if 'http-equiv="refresh"' not in html:
            twice = _NAMED.findall(html)
            assert len(twice) == len(_ALT.findall(html)) == 2, page
            assert len(set(twice)) == 1
            assert (example_site / twice[0].removeprefix(ROOT_ADDRESS)).is_file(), twice[0]


def test_pictures_of_a_site_are_small_and_of_one_size(example_site: Path) -> None:
    pictures = [file for file in example_site.rglob("*.png") if file.name in ("cover.png", "card.png")]
    assert pictures
    for file in pictures:
        content = file.read_bytes()
        assert len(content) <= 30_000, file
        assert Image.open(io.BytesIO(content)).size == (1200, 630), file


def test_an_icon_stands_at_the_root(example_site: Path) -> None:
    assert Image.open(io.BytesIO((example_site / "favicon.ico").read_bytes())).format == "ICO"
