"""The home page: the newest volume, the first topics, and the ways into the archive."""

from __future__ import annotations

from newsletter import addresses
from newsletter.model import Archive
from newsletter.pages.page import Index, body
from newsletter.pages.topic_pages import first_topics
from newsletter.settings import Settings
from newsletter.strings.kind_names import extras_named
from newsletter.strings.language import strings

_HIGHLIGHTS = 10
_RECENT = 6
_NEWEST_OF_TOPIC = 3


def home_index(archive: Archive, settings: Settings) -> Index:
    """Make what follows the hand-written words of the home page."""
    latest = archive.weekly[0] if archive.weekly else (archive.volumes or (None,))[0]
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
            recent=[volume for volume in archive.weekly if volume is not latest][:_RECENT],
            specials=[volume for volume in archive.specials if volume is not latest],
            first=first_topics(archive, settings),
            newest_of_topic=_NEWEST_OF_TOPIC,
            highlights=_HIGHLIGHTS,
            organisations=[archive.vocabulary.organisation_by_name[name] for name, found in organisations if found],
            by_email=settings.signup_address is not None,
            extras_named=extras_named(strings(settings.language)),
            archive=archive,
        ),
        archive.updated,
    )
