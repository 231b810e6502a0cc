"""The home page: the newest volume, the first topics, and the ways into the archive."""

from __future__ import annotations

from collections.abc import Iterable

from newsletter import addresses
from newsletter.citations.things import Things
from newsletter.model import Archive, Listing, Volume
from newsletter.pages.page import Index, body
from newsletter.pages.page_facts import PageFacts
from newsletter.pages.topic_pages import first_topics
from newsletter.settings import Settings
from newsletter.strings.kind_names import extras_named
from newsletter.strings.language import strings

_HIGHLIGHTS = 10
_RECENT = 6
_NEWEST_OF_TOPIC = 3


def home_index(archive: Archive, settings: Settings) -> Index:
    """Make what follows the hand-written words of the home page."""
    latest, told = archive.latest, archive.once(Things, settings)
    organisations = sorted(
        archive.listings_by_organisation.items(), key=lambda item: (-len(item[1]), item[0].casefold())
    )
    return Index(
        addresses.HOME,
        body(
            "home.html",
            addresses.HOME,
            settings,
            latest=latest,
            listings=archive.volume_listings(latest) if latest else (),
            later=sum(_is_later(volume, latest) for volume in archive.volumes) if latest else 0,
            recent=[one for one in archive.weekly if one is not latest and not _is_later(one, latest)][:_RECENT],
            specials=[volume for volume in archive.specials if volume is not latest],
            first=[(tag, _news_first(archive.listings_by_tag[tag.id])) for tag in first_topics(archive, settings)],
            newest_of_topic=_NEWEST_OF_TOPIC,
            highlights=_HIGHLIGHTS,
            organisations=[archive.vocabulary.organisation_by_name[name] for name, found in organisations if found],
            by_email=settings.signup_address is not None,
            extras_named=extras_named(strings(settings.language)),
            archive=archive,
        ),
        archive.updated,
        PageFacts(things=(told.site(), told.periodical(), told.publisher())),
    )


def _is_later(volume: Volume, latest: Volume | None) -> bool:
    """Whether a volume came out after the latest that is news: it was backfilled, and is no less to be found."""
    if latest is None or not volume.backfilled:
        return False
    if volume.volume is not None and latest.volume is not None:
        return volume.volume > latest.volume
    return volume.published > latest.published


def _news_first(listings: Iterable[Listing]) -> list[Listing]:
    """The newest entries, those of backfilled volumes after all others."""
    return sorted(listings, key=lambda listing: not listing.is_news)
