"""The page of extras, all that volumes list beside papers as a table, and where they are many those of their years."""

from __future__ import annotations

from collections.abc import Iterator

from newsletter import addresses
from newsletter.model import Archive, Extra, Listing
from newsletter.model.digests import Digests
from newsletter.pages.annual_pages import Annual, annual_pages, by_year
from newsletter.pages.page import Index, Page, index_page
from newsletter.settings import Settings
from newsletter.strings.kind_names import extras_named, plurals

MOST_TOGETHER = 200
"""More extras stand on pages of years."""
_NEWEST = 100
"""How many of them the index page shows then."""


def extras_index(archive: Archive, settings: Settings) -> Index:
    """List all extras, newest first; where they are many the newest, and lead to the years."""
    said = settings.said
    extras, years = _extras(archive), _annual(archive, settings).years
    return index_page(
        "extras.html",
        addresses.EXTRAS,
        archive,
        settings,
        extras=extras[:_NEWEST] if years else extras,
        years=years,
        folder=addresses.EXTRAS,
        what=plurals(said, settings.kinds, last=said.say("list.or")),
        all=plurals(said, settings.kinds, last=said.say("list.and")),
    )


def extras_pages(archive: Archive, settings: Settings) -> Iterator[Page]:
    """Make the pages of years, where extras are many."""
    yield from annual_pages(_annual(archive, settings), settings, archive=archive)


def _extras(archive: Archive) -> list[Listing]:
    return [listing for listing in archive.listings if isinstance(listing.entry, Extra)]


def _annual(archive: Archive, settings: Settings) -> Annual[Listing]:
    """The extras by year, if they are too many for one page."""
    extras = _extras(archive)
    years = by_year(extras, lambda one: one.volume.published.year) if len(extras) > MOST_TOGETHER else {}
    return Annual(
        "extras",
        extras_named(settings.said, settings.kinds),
        addresses.EXTRAS,
        addresses.EXTRAS,
        years,
        "extras_table.html",
        made_of=archive.once(Digests, None).lines,
        may_be_other=archive.once(Digests, None).touches,
    )
