"""The page on subscribing: the e-mail edition, then feeds, topics and organisations to choose from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newsletter import addresses
from newsletter.model import Archive, Organisation, Tag
from newsletter.model.venue import FULL_FROM
from newsletter.pages.feed_links import feed_links, named_feeds, reader_links
from newsletter.pages.page import Index, index_page
from newsletter.settings import Settings
from newsletter.strings.language import strings


class Choice(NamedTuple):
    """A topic or an organisation to tick: its id on the page, its name, its feed's folder, its number of entries."""

    id: str
    name: str
    folder: str
    number: int


def subscribe_index(archive: Archive, settings: Settings) -> Index:
    """Make what follows the hand-written words on feeds: all the addresses, and ways to choose among them."""
    said = strings(settings.language)
    return index_page(
        "subscribe.html",
        addresses.SUBSCRIBE,
        archive,
        settings,
        whole=named_feeds(settings),
        choices=[
            (said.say("section.topics"), _topics(archive)),
            (said.say("section.organisations"), _organisations(archive)),
            (said.say("section.venues"), _venues(archive)),
        ],
        feed_links=feed_links,
        reader_links=reader_links,
        opml_formats=feed_links("")[:2],
        latest=archive.latest,
    )


def _topics(archive: Archive) -> list[Choice]:
    return _by_name(_topic(tag, archive) for tag in archive.vocabulary.tags)


def _topic(tag: Tag, archive: Archive) -> Choice:
    folder = addresses.feeds_address(addresses.topic_address(tag), tag)
    return Choice(f"topic-{tag.id}", tag.name, folder, len(archive.listings_by_tag[tag.id]))


def _organisations(archive: Archive) -> list[Choice]:
    return _by_name(_organisation(one, archive) for one in archive.vocabulary.organisations)


def _organisation(one: Organisation, archive: Archive) -> Choice:
    number = len(archive.listings_by_organisation[one.name])
    folder = addresses.feeds_address(addresses.organisation_address(one), one)
    return Choice(f"organisation-{one.id}", one.name, folder, number)


def _venues(archive: Archive) -> list[Choice]:
    """The venues that have a feed."""
    counted = [(one, len(archive.listings_by_venue[one.id])) for one in archive.vocabulary.venues]
    choices = (
        Choice(f"venue-{one.id}", one.name, addresses.feeds_address(addresses.venue_address(one), one), number)
        for one, number in counted
        if number >= FULL_FROM
    )
    return _by_name(choices)


def _by_name(choices: Iterable[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda choice: (choice.name.casefold(), choice.id))
