"""All pages of an archive in one order, and the index pages above them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import repeat

from newsletter import addresses
from newsletter.citations.forms import take
from newsletter.model import Archive, Listing
from newsletter.model.digests import Digests
from newsletter.model.map_places import MapPlaces
from newsletter.pages.author_pages import author_pages, authors_index
from newsletter.pages.corrections_page import corrections_index
from newsletter.pages.entry_pages import entry_page
from newsletter.pages.extras_page import extras_index, extras_pages
from newsletter.pages.following_page import following_index
from newsletter.pages.home_page import home_index
from newsletter.pages.map_page import FAMILY as MAP
from newsletter.pages.map_page import has_map, map_page, mapped
from newsletter.pages.organisation_pages import organisation_pages, organisations_index
from newsletter.pages.page import Index, Page, body, index_page
from newsletter.pages.removed_pages import FAMILY as REMOVED
from newsletter.pages.removed_pages import removed_page
from newsletter.pages.shelf_page import shelf_index
from newsletter.pages.subscribe_page import subscribe_index
from newsletter.pages.title_pages import title_pages
from newsletter.pages.topic_pages import topic_pages, topics_index
from newsletter.pages.trends_page import trends_index
from newsletter.pages.venue_pages import venue_pages, venues_index
from newsletter.pages.volume_pages import volume_page, volumes_index, volumes_pages
from newsletter.search.entry_words import EntryWords
from newsletter.search.map_layout import laid_out
from newsletter.search.related import related
from newsletter.settings import Settings

SECTIONS = {
    "volume": addresses.VOLUMES,
    "entry": addresses.VOLUMES,
    **addresses.RUBRICS,
    "author": addresses.AUTHORS,
    "title": addresses.SEARCH,
    "volumes": addresses.VOLUMES,
    "extras": addresses.EXTRAS,
    MAP: addresses.TRENDS,
    REMOVED: addresses.VOLUMES,
    "problems": addresses.HOME,
}
"""The index page that is current in the navigation while a page of a family is read."""


def all_pages(
    archive: Archive,
    settings: Settings,
    paths: dict[str, str],
    near: Callable[[], Sequence[Sequence[int]]],
    *,
    words: EntryWords | None = None,
    former: Sequence[Sequence[int]] = (),
) -> Iterator[Page]:
    """Every page; `paths` are those of the issue files, by volume id, and `words` those of entries as far as known.

    Where the archive is compared with an earlier one, beside whose entries stood those of `former` places, only the
    pages that may be other are made. Which places are `near` each now is asked for last, for a second process may be at
    work on that.
    """
    others, known = [*_pages_of_lists(archive, settings, words)], archive.once(Digests, None)
    listings, places = archive.listings, near()
    for volume in filter(known.touches_volume, archive.volumes):
        yield volume_page(volume, archive, settings, paths[volume.id])
    changed = {place for place, listing in enumerate(listings) if listing.entry.id in (known.changed or ())}
    for place, (listing, here, before) in enumerate(zip(listings, places, former or repeat(None), strict=False)):
        if here != before or place in changed or not changed.isdisjoint(here):
            related = tuple(listings[other] for other in here)
            yield entry_page(listing, archive, settings, paths[listing.volume.id], related=related)
    yield from others
    if known.changed is None:
        yield from (removed_page(removal, settings) for removal in archive.removals)


def beside(archive: Archive, alike: Mapping[str, Sequence[str]]) -> Iterator[list[int]]:
    """The places of the entries that are alike to each, in the order of all entries."""
    places = {listing.entry.id: place for place, listing in enumerate(archive.listings)}
    return ([places[name] for name in alike[listing.entry.id]] for listing in archive.listings)


def _pages_of_lists(archive: Archive, settings: Settings, words: EntryWords | None) -> Iterator[Page]:
    """The pages that list entries of several volumes."""
    known = archive.once(Digests, None)

    for tag in filter(known.touches_rubric, archive.vocabulary.tags):
        yield from topic_pages(tag, archive, settings)
    for organisation in filter(known.touches_rubric, archive.vocabulary.organisations):
        yield from organisation_pages(organisation, archive, settings)
    for venue in filter(known.touches_rubric, archive.vocabulary.venues):
        yield from venue_pages(venue, archive, settings)
    yield from author_pages(archive, settings)
    if known.changed is None:  # no text about an entry stands beside titles
        yield from title_pages(archive, settings)
    yield from volumes_pages(archive, settings)
    yield from extras_pages(archive, settings)
    if has_map(archive, settings) and known.touches(mapped(archive)):
        yield map_page(archive, settings, partial(_places, words))


def _places(words: EntryWords | None, listings: Sequence[Listing]) -> MapPlaces:
    """The places of entries on the map, found among these alone, however many others there are."""
    entries = [listing.entry for listing in listings]
    return laid_out(entries, related(entries, words))


def all_indexes(archive: Archive, settings: Settings, next_volume: tuple[str, str]) -> Iterator[Index]:
    """The index pages that may be other, but that of the open data.

    `next_volume` is the file of the volume to come, and what it asks.
    """
    yield home_index(archive, settings)
    yield extras_index(archive, settings)
    if archive.once(Digests, None).changed is not None:
        return  # no other one shows a text about an entry
    yield volumes_index(archive, settings, next_volume=next_volume)
    yield topics_index(archive, settings)
    yield organisations_index(archive, settings)
    yield authors_index(archive, settings)
    yield venues_index(archive, settings)
    yield corrections_index(archive, settings)
    yield trends_index(archive, settings)
    yield index_page("search.html", addresses.SEARCH, archive, settings, take=take("", settings))
    yield shelf_index(archive, settings)
    yield following_index(archive, settings)
    yield index_page("compare.html", addresses.COMPARE, archive, settings)
    yield subscribe_index(archive, settings)
    yield Index(addresses.ABOUT, body("about.html", addresses.ABOUT, settings))
