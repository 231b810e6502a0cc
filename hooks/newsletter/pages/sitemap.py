"""What search engines ask for: the site map (sitemaps.org protocol 0.9), and robots.txt, which leads to it."""

from __future__ import annotations

import datetime as dt
import gzip
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from newsletter import addresses
from newsletter.model import grouped

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MOST_TOGETHER = 5_000
"""A map of more pages leads to one for each section, and that of a section with more to one for each first letter."""
_OTHERS = "other"

Mapped = tuple[str, dt.date | None]
"""Where something stands, and the day of its last change, if known."""


def site_maps(site: str, pages: Iterable[Mapped]) -> dict[str, bytes]:
    """Write the map of all pages, by path: one file, or where they are too many a list of files.

    A part holds pages that are called alike, wherever others come and go. All stand at the root, for a map may only
    list what stands below its own folder.
    """
    found = sorted(pages, key=lambda page: page[0])
    if len(found) <= _MOST_TOGETHER:
        return _packed_too(sitemap(site, found))
    parts = {f"sitemap-{name}.xml": part for name, part in _parts(found).items()}
    maps = [(path, max((day for _, day in part if day), default=None)) for path, part in sorted(parts.items())]
    return _packed_too(_list("sitemapindex", "sitemap", site, maps)) | {
        path: sitemap(site, part) for path, part in parts.items()
    }


def sitemap(site: str, pages: Iterable[Mapped]) -> bytes:
    """Write a site map of pages, in the order given."""
    return _list("urlset", "url", site, pages)


def _packed_too(content: bytes) -> dict[str, bytes]:
    """The map itself, and packed with no time in it, so that the same data gives the same bytes."""
    return {"sitemap.xml": content, "sitemap.xml.gz": gzip.compress(content, mtime=0)}


def _list(root: str, item: str, site: str, found: Iterable[Mapped]) -> bytes:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<{root} xmlns="{_NAMESPACE}">']
    for address, updated in found:
        lastmod = f"<lastmod>{updated.isoformat()}</lastmod>" if updated else ""
        lines.append(f"<{item}><loc>{escape(addresses.absolute(site, address))}</loc>{lastmod}</{item}>")
    return "\n".join([*lines, f"</{root}>", ""]).encode()


def _parts(pages: Sequence[Mapped]) -> dict[str, list[Mapped]]:
    """The pages by section, those of a large section by the first letter below it too."""
    found: dict[str, list[Mapped]] = {}
    for section, mapped in grouped((_named(page[0].partition("/")[0]), page) for page in pages).items():
        if len(mapped) > _MOST_TOGETHER:
            found |= grouped((f"{section}-{_named(page[0].partition('/')[2][:1])}", page) for page in mapped)
        else:
            found[section] = mapped
    return found


def _named(text: str) -> str:
    """What is plain in the name of a file, or else one word for all that is not."""
    return text if text.isascii() and text.isalnum() else _OTHERS


def robots(site: str) -> bytes:
    """Write robots.txt: every page may be read, and here is the list of them."""
    site_map = addresses.absolute(site, "sitemap.xml")
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_map}\n".encode()  # not for readers
