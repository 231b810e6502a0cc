"""Pages of entries: papers, datasets, benchmarks and tools."""

from __future__ import annotations

from newsletter import addresses
from newsletter.model import Archive, Listing
from newsletter.pages.page import DESCRIPTION_LENGTH, Page, body
from newsletter.prose import plain_text, shortened
from newsletter.settings import Settings, edit_url, report_url


def entry_page(listing: Listing, archive: Archive, settings: Settings, path: str) -> Page:
    """Make an entry's page; `path` is the issue file that brings it."""
    entry, volume = listing.entry, listing.volume
    address = addresses.entry_address(entry)
    beside = archive.volume_listings(volume)
    return Page(
        address,
        "entry",
        title=entry.title,
        description=shortened(_described(listing), DESCRIPTION_LENGTH),
        body=body(
            "entry.html",
            address,
            listing=listing,
            entry=entry,
            volume=volume,
            archive=archive,
            again=archive.again.get(entry.id, ()),
            before=beside[listing.place - 2] if listing.place > 1 else None,
            after=beside[listing.place] if listing.place < len(beside) else None,
            edit=edit_url(settings, path),
            report=report_url(settings, entry.id),
        ),
        updated=listing.updated,
    )


def _described(listing: Listing) -> str:
    """The tagline as a sentence, and the summary after it."""
    tagline = listing.entry.tagline
    stop = "" if tagline[-1] in ".!?…" else "."
    return f"{tagline}{stop} {plain_text(listing.entry.summary or '')}".strip()
