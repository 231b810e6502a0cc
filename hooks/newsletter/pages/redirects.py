"""Redirects: a small page at every former address of a volume or an entry, which leads to where it is now."""

from __future__ import annotations

from collections.abc import Iterable

from newsletter import addresses
from newsletter.model import Archive
from newsletter.pages.feed_links import feed_links
from newsletter.rendering import render
from newsletter.settings import Settings


def redirect_pages(archive: Archive, settings: Settings) -> dict[str, bytes]:
    """Make the files that stand at former addresses, by path in the site; they belong in no site map."""
    return {addresses.output_file(old): _page(old, new, title, settings) for old, new, title in _moves(archive)}


def _moves(archive: Archive) -> Iterable[tuple[str, str, str]]:
    """Former address, present address, and title of all that has moved."""
    for volume in archive.volumes:
        here = addresses.volume_address(volume)
        yield from ((_beside(here, alias), here, volume.title) for alias in volume.aliases)
    for listing in archive.listings:
        here = addresses.entry_address(listing.entry)
        yield from ((_beside(here, alias), here, listing.entry.title) for alias in listing.entry.aliases)


def _beside(address: str, name: str) -> str:
    """The address in the same folder that ends in another name."""
    return f"{address.rstrip('/').rpartition('/')[0]}/{name}/"


def _page(old: str, new: str, title: str, settings: Settings) -> bytes:
    return render(
        "redirect.html",
        target=addresses.to_root(old) + new,
        canonical=addresses.absolute(settings.address, new),
        title=title,
        settings=settings,
        root=addresses.to_root(old),
        feeds=feed_links(""),
    ).encode()
