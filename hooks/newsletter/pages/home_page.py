"""The home page: how much is here, the newest volume, what is new in the first topics, and the ways in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter

from newsletter import addresses
from newsletter.citations.things import Things
from newsletter.model import Archive, Listing, Volume, by_kind
from newsletter.pages.chips import chips_of
from newsletter.pages.map_page import has_map
from newsletter.pages.page import Index, index_page
from newsletter.pages.page_facts import PageFacts
from newsletter.pages.topic_pages import first_topics
from newsletter.settings import Settings
from newsletter.strings.kind_names import counted, extras_named
from newsletter.strings.language import Strings

_HIGHLIGHTS = 10
_RECENT = 6
_NEWEST_OF_TOPIC = 3
_TOPICS = 14
_ORGANISATIONS = 10


def home_index(archive: Archive, settings: Settings) -> Index:
    """Make what follows the hand-written words of the home page."""
    said = settings.said
    latest, told = archive.latest, archive.once(Things, settings)
    made = index_page(
        "home.html",
        addresses.HOME,
        archive,
        settings,
        numbers=_numbers(archive, said),
        has_map=has_map(archive, settings),
        latest=latest,
        listings=archive.volume_listings(latest) if latest else (),
        later=sum(_is_later(volume, latest) for volume in archive.volumes) if latest else 0,
        recent=[one for one in archive.weekly if one is not latest and not _is_later(one, latest)][:_RECENT],
        specials=[volume for volume in archive.specials if volume is not latest],
        first=[(tag, _new_in(archive.listings_of(tag), latest)) for tag in first_topics(archive, settings)],
        newest_of_topic=_NEWEST_OF_TOPIC,
        highlights=_HIGHLIGHTS,
        topics=chips_of("topic", archive)[:_TOPICS],
        organisations=chips_of("organisation", archive)[:_ORGANISATIONS],
        by_email=settings.signup is not None,
        extras_named=extras_named(said, settings.kinds),
    )
    return replace(made, facts=PageFacts(things=(told.site(), told.periodical(), told.publisher())))


def _numbers(archive: Archive, said: Strings) -> list[str]:
    """How much is here, and since when: «1,004 papers · 8 datasets · 90 topics · 101 volumes · since June 2023»."""
    if not archive.volumes:
        return []
    found = [counted(said, kind.row, len(listings)) for kind, listings in by_kind(archive.listings)]
    topics = sum(bool(archive.listings_of(tag)) for tag in archive.vocabulary.tags)
    found += [said.say("home.topics", count=topics)] if topics else []
    first = min(archive.volumes, key=attrgetter("published"))
    return [
        *found,
        said.say("home.volumes", count=len(archive.volumes)),
        said.say("home.since", month=said.month(first.published)),
    ]


def _is_later(volume: Volume, latest: Volume | None) -> bool:
    """Whether a volume came out after the latest that is news: it was backfilled, and is no less to be found."""
    if latest is None or not volume.backfilled:
        return False
    if volume.volume is not None and latest.volume is not None:
        return volume.volume > latest.volume
    return volume.published > latest.published


def _new_in(listings: Iterable[Listing], latest: Volume | None) -> list[Listing]:
    """The newest entries of a topic, as its page begins, but those that this page has named."""
    return [listing for listing in listings if listing.volume is not latest]
