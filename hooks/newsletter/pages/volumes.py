"""Pages of volumes: one for each, and the index of all."""

from __future__ import annotations

from newsletter import addresses
from newsletter.model import Archive, Listing, Volume, by_kind
from newsletter.pages.page import Index, Page, body, description
from newsletter.rendering import days, joined, render
from newsletter.settings import Settings, edit_url


def volume_page(volume: Volume, archive: Archive, settings: Settings, path: str) -> Page:
    """Make a volume's page; `path` is its issue file."""
    address = addresses.volume_address(volume)
    listings = archive.volume_listings(volume)
    sections = by_kind(listings)
    before, after = archive.neighbours(volume)
    return Page(
        address,
        "volume",
        title=f"{volume.label}: {volume.title}",
        description=description(volume.intro, otherwise=f"{volume.title}: {_what_it_lists(volume, listings)}"),
        body=body(
            "volume.html",
            address,
            volume=volume,
            sections=sections,
            archive=archive,
            before=before,
            after=after,
            edit=edit_url(settings, path),
        ),
        contents=render("contents.html", sections=sections),
        head=body("volume_head.html", address, before=before, after=after),
        updated=volume.updated,
    )


def volumes_index(archive: Archive) -> Index:
    """List all volumes by year, specials apart."""
    years: dict[int, list[Volume]] = {}
    for volume in archive.weekly:
        years.setdefault(volume.published.year, []).append(volume)

    def what(volume: Volume) -> str:
        return _what_it_lists(volume, archive.volume_listings(volume))

    return Index(
        addresses.VOLUMES,
        body("volumes.html", addresses.VOLUMES, years=years, specials=archive.specials, what=what),
        archive.updated,
    )


def _what_it_lists(volume: Volume, listings: tuple[Listing, ...]) -> str:
    """Say in a line what a volume holds: «10 papers, 1 dataset and 2 benchmarks»."""
    counts = [(len(found), kind) for kind, found in by_kind(listings)]
    said = joined([f"{count} {kind}{'' if count == 1 else 's'}" for count, kind in counts]) or "no entries"
    return f"{said}, {days(volume.period)}" if volume.period else said
