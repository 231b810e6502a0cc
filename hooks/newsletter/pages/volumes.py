"""Pages of volumes: one for each, and the index of all."""

from __future__ import annotations

from newsletter import addresses
from newsletter.model import KINDS, Archive, Volume, by_kind
from newsletter.pages.page import Index, Page, body, description
from newsletter.rendering import days, joined, render
from newsletter.settings import Settings, edit_url


def volume_page(volume: Volume, archive: Archive, settings: Settings, path: str) -> Page:
    """Make a volume's page; `path` is its issue file."""
    address = addresses.volume_address(volume)
    sections = by_kind(archive.volume_listings(volume))
    before, after = archive.neighbours(volume)
    return Page(
        address,
        "volume",
        title=f"{volume.label}: {volume.title}",
        description=description(volume.intro or _what_it_lists(volume)),
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
    return Index(
        addresses.VOLUMES,
        body("volumes.html", addresses.VOLUMES, years=years, specials=archive.specials, what=_what_it_lists),
        archive.updated,
    )


def _what_it_lists(volume: Volume) -> str:
    """Say in a line what a volume holds: «10 papers, 1 dataset and 2 benchmarks»."""
    counts = [(sum(entry.kind == kind for entry in volume.entries), kind) for kind in KINDS]
    said = joined([f"{count} {kind}{'' if count == 1 else 's'}" for count, kind in counts if count])
    return f"{said}, {days(volume.period)}" if volume.period else said
