"""Feed items: what every feed format says about a volume. Knows nothing of XML."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from newsletter import addresses
from newsletter.model import Archive, Listing, Volume, by_kind
from newsletter.prose import excerpt, plain_title, shortened
from newsletter.rendering import render
from newsletter.settings import Settings

SUMMARY_LENGTH = 300
"""Feed readers show about this many characters of an item in their lists."""


@dataclass(frozen=True)
class FeedItem:
    """One item of a feed; `content` is HTML with absolute links, the other texts are plain."""

    id: str
    title: str
    url: str
    published: dt.datetime
    updated: dt.datetime
    summary: str
    content: str
    categories: tuple[str, ...]


def volume_item(volume: Volume, archive: Archive, settings: Settings) -> FeedItem:
    """Say what a feed says about a volume; its time is noon of its day, as in every feed of it."""
    listings = archive.volume_listings(volume)
    tags = dict.fromkeys(tag.name for one in listings for tag in archive.tags_of(one.entry))
    return FeedItem(
        id=tag_uri(settings, f"volume/{volume.id}"),
        title=f"{volume.label}: {plain_title(volume.title)}",
        url=addresses.absolute(settings.address, addresses.volume_address(volume)),
        published=_noon(volume.published),
        updated=_noon(volume.updated),
        summary=excerpt(volume.intro or "", SUMMARY_LENGTH)
        or shortened(_taglines(listings), SUMMARY_LENGTH)
        or volume.title,
        content=render(
            "feed_volume.html",
            volume=volume,
            sections=by_kind(listings),
            root=addresses.absolute(settings.address, ""),
            to=addresses,
        ),
        categories=tuple(tags),
    )


def _taglines(listings: tuple[Listing, ...]) -> str:
    return "; ".join(plain_title(listing.entry.tagline) for listing in listings)


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC)


def published_ids(archive: Archive, settings: Settings) -> list[str]:
    """The ids of every item that feeds bring or have brought: volumes, then entries, sorted."""
    volumes = sorted(tag_uri(settings, f"volume/{volume.id}") for volume in archive.volumes)
    return volumes + sorted(tag_uri(settings, f"entry/{listing.entry.id}") for listing in archive.listings)


def tag_uri(settings: Settings, name: str) -> str:
    """An id that no change of address alters (RFC 4151)."""
    return f"tag:{settings.feed_authority},{settings.feed_year}:{name}"
