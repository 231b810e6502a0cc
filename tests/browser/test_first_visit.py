"""A reader who was never here is sent little: what a browser asks for at a first visit, as a host compresses it."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext

MOST = {"home": 70_000, "entry": 50_000}
"""How many bytes a page may cost with all that it loads."""
HEADERS = 300
"""About what an answer has above its content."""


def sent(site: Path, context: BrowserContext, address: str) -> dict[str, int]:
    """What a first visit asks for, with the bytes of each answer."""
    asked: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    page.close()
    return {path: _bytes(site / path.removeprefix("/")) for path in sorted({urlsplit(url).path for url in asked})}


def _bytes(file: Path) -> int:
    content = (file / "index.html" if file.is_dir() else file).read_bytes()
    return HEADERS + min(len(content), len(gzip.compress(content, 6)))


def heaviest(site: Path, number: int) -> list[str]:
    """The entries whose pages are the largest."""
    pages = sorted(site.glob("papers/*/index.html"), key=lambda page: (page.stat().st_size, page))
    return [f"papers/{page.parent.name}/" for page in pages[-number:]]


@pytest.mark.parametrize("kind", MOST)
def test_a_first_visit_costs_a_reader_no_more_than_it_may(
    retrieval_site: Path, retrieval_address: str, reader: Callable[..., BrowserContext], kind: str
) -> None:
    for address in [""] if kind == "home" else heaviest(retrieval_site, 2):
        files = sent(retrieval_site, reader(), retrieval_address + address)
        assert {file.rpartition(".")[2] for file in files} >= {"css", "js"}
        assert sum(files.values()) <= MOST[kind], (address, files)
