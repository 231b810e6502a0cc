"""The page of extras: all that volumes list beside papers, as one table."""

from __future__ import annotations

from newsletter import addresses
from newsletter.model import EXTRA_KINDS, Archive, Extra
from newsletter.pages.page import Index, body
from newsletter.settings import Settings
from newsletter.strings.kind_names import plurals
from newsletter.strings.language import strings


def extras_index(archive: Archive, settings: Settings) -> Index:
    """List all extras, newest first."""
    said = strings(settings.language)
    extras = [listing for listing in archive.listings if isinstance(listing.entry, Extra)]
    return Index(
        addresses.EXTRAS,
        body(
            "extras.html",
            addresses.EXTRAS,
            settings,
            extras=extras,
            what=plurals(said, EXTRA_KINDS, last=said.say("list.or")),
            archive=archive,
        ),
        archive.updated,
    )
