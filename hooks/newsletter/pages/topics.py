"""Pages of topics: one for each, and the index of all."""

from __future__ import annotations

import datetime as dt

from newsletter import addresses
from newsletter.model import Archive, Listing, Tag
from newsletter.pages.page import Index, Page, body, description
from newsletter.settings import Settings


def topic_page(tag: Tag, archive: Archive) -> Page:
    """Make a topic's page: what it is, and its entries, newest first."""
    address = addresses.topic_address(tag)
    listings = archive.listings_by_tag[tag.id]
    return Page(
        address,
        "topic",
        title=tag.name,
        description=description(tag.description, otherwise=tag.name),
        body=body(
            "topic.html",
            address,
            tag=tag,
            parent=archive.vocabulary.tag_by_id[tag.parent] if tag.parent else None,
            children=[one for one in archive.vocabulary.tags if one.parent == tag.id],
            listings=listings,
            archive=archive,
        ),
        updated=newest(listings),
    )


def topics_index(archive: Archive, settings: Settings) -> Index:
    """List all topics, those that lead the newsletter first, the others by name."""
    return Index(
        addresses.TOPICS,
        body(
            "topics.html",
            addresses.TOPICS,
            first=first_topics(archive, settings),
            others=sorted(
                (tag for tag in archive.vocabulary.tags if tag.id not in settings.first_topics),
                key=lambda tag: tag.name.casefold(),
            ),
            archive=archive,
        ),
        archive.updated,
    )


def first_topics(archive: Archive, settings: Settings) -> list[Tag]:
    """The topics that lead the newsletter, in the order of the settings."""
    known = archive.vocabulary.tag_by_id
    return [known[tag] for tag in settings.first_topics]


def newest(listings: tuple[Listing, ...]) -> dt.date | None:
    """The day the newest of some entries last changed; None where there is none."""
    return max((listing.updated for listing in listings), default=None)
