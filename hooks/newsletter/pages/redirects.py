"""Redirects: what stands at every former address of a volume or an entry, and leads to where it is now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsletter import addresses
from newsletter.citations.bibtex import bibliography
from newsletter.model import Archive, Listing
from newsletter.pages.feed_links import feed_links
from newsletter.rendering.policy import REFERRER, policy
from newsletter.rendering.templates import render
from newsletter.settings import Settings


class _Move(NamedTuple):
    """A former address, the present one, and the title of what has moved; the listings are what it cites."""

    old: str
    new: str
    title: str
    listings: Sequence[Listing]


def redirect_pages(archive: Archive, settings: Settings) -> dict[str, bytes]:
    """Make the files that stand at former addresses, by path in the site; they belong in no site map.

    A page can lead a browser on, a file cannot: the citations stand at the former address too.
    """
    found: dict[str, bytes] = {}
    for move in _moves(archive):
        found[addresses.output_file(move.old)] = _page(move, settings)
        found[addresses.cite_address(move.old)] = bibliography(one.entry for one in move.listings).encode()
    return found


def _moves(archive: Archive) -> Iterable[_Move]:
    for volume in archive.volumes:
        here, cited = addresses.volume_address(volume), archive.volume_listings(volume)
        yield from (_Move(_beside(here, alias), here, volume.title, cited) for alias in volume.aliases)
    for listing in archive.listings:
        here, title = addresses.entry_address(listing.entry), listing.entry.title
        yield from (_Move(_beside(here, alias), here, title, (listing,)) for alias in listing.entry.aliases)


def _beside(address: str, name: str) -> str:
    """The address in the same folder that ends in another name."""
    return f"{address.rstrip('/').rpartition('/')[0]}/{name}/"


def _page(move: _Move, settings: Settings) -> bytes:
    root = addresses.to_root(move.old)
    return render(
        "redirect.html",
        settings.language,
        target=root + move.new,
        canonical=addresses.absolute(settings.address, move.new),
        title=move.title,
        settings=settings,
        policy=policy(settings),
        referrer=REFERRER,
        root=root,
        feeds=feed_links(""),
    ).encode()
