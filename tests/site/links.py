"""Every link of a built site, followed without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup
from lxml import html

_ATTRIBUTES = (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("form", "action"))


def pages(site: Path) -> list[Path]:
    """All HTML pages of a site, without those that only lead on."""
    return sorted(page for page in site.rglob("*.html") if b'http-equiv="refresh"' not in page.read_bytes())


def soup(page: Path) -> Any:
    """A page, parsed; any element that a test asks for had better be there."""
    return _parsed(page, page.stat().st_mtime_ns)


@cache
def _parsed(page: Path, time: int) -> Any:  # noqa: ARG001 - a page that was built again is parsed again
    return BeautifulSoup(page.read_text("utf-8"), "lxml")


def tree(page: Path) -> html.HtmlElement:
    """A page for XPath, parsed as `soup` does and in a twentieth of its time: for tests that look at every page."""
    return _tree(page, page.stat().st_mtime_ns)


@cache
def _tree(page: Path, time: int) -> html.HtmlElement:  # noqa: ARG001 - as above
    return html.document_fromstring(page.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def broken_links(site: Path, address: str) -> Iterator[str]:
    """Say which internal links of a site lead to no page, file or anchor of it."""
    for page in pages(site):
        here = urljoin(address, page.relative_to(site).as_posix().removesuffix("index.html"))
        for name, attribute in _ATTRIBUTES:
            for element in tree(page).iter(name):
                link = urljoin(here, str(element.get(attribute) or ""))
                if urlsplit(link).netloc == urlsplit(address).netloc and not _leads(link, site, address):
                    yield f"{page.relative_to(site)}: {element.get(attribute)}"


def _leads(link: str, site: Path, address: str) -> bool:
    parts = urlsplit(link)
    base = urlsplit(address).path
    if not parts.path.startswith(base):
        return False
    file = site / unquote(parts.path.removeprefix(base))
    file = file / "index.html" if parts.path.endswith("/") else file
    return file.is_file() and (not parts.fragment or _has_anchor(file, unquote(parts.fragment)))


def _has_anchor(file: Path, fragment: str) -> bool:
    return fragment in _anchors(file, file.stat().st_mtime_ns)


@cache
def _anchors(file: Path, time: int) -> frozenset[str]:  # noqa: ARG001 - as above
    return frozenset(tree(file).xpath("//@id"))
