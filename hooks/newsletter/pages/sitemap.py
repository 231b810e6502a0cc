"""What search engines ask for: the site map (sitemaps.org protocol 0.9), and robots.txt, which leads to it."""

from __future__ import annotations

import datetime as dt
import gzip
from collections.abc import Iterable
from xml.sax.saxutils import escape

from newsletter import addresses

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(site: str, pages: Iterable[tuple[str, dt.date | None]]) -> bytes:
    """Write the site map of pages, given as address in the site and day of the last change, if known."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<urlset xmlns="{_NAMESPACE}">']
    for address, updated in sorted(pages, key=lambda page: page[0]):
        lastmod = f"<lastmod>{updated.isoformat()}</lastmod>" if updated else ""
        lines.append(f"<url><loc>{escape(addresses.absolute(site, address))}</loc>{lastmod}</url>")
    return "\n".join([*lines, "</urlset>", ""]).encode()


def robots(site: str) -> bytes:
    """Write robots.txt: every page may be read, and here is the list of them."""
    site_map = addresses.absolute(site, "sitemap.xml")
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_map}\n".encode()  # not for readers


def compressed(content: bytes) -> bytes:
    """Compress a file with no time in it, so that the same data gives the same bytes."""
    return gzip.compress(content, mtime=0)
