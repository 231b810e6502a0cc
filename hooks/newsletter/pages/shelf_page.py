"""The page of the reader's shelf: a place for what the browser keeps, and the files that tell it what entries are."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial

from newsletter import addresses
from newsletter.citations.forms import take
from newsletter.model import Archive, Listing, grouped
from newsletter.model.digests import Digests
from newsletter.open_data.plain_records import known
from newsletter.pages.page import Index, index_page
from newsletter.rendering.output import Output
from newsletter.settings import Settings
from newsletter.strings.language import Strings
from newsletter.text.prose import plain_title

_NAMED = 8
"""So many authors are named."""


def shelf_index(archive: Archive, settings: Settings) -> Index:
    """Make the place in which assets/shelf.js puts the shelf."""
    return index_page("shelf.html", addresses.SHELF, archive, settings, take=take("", settings))


def facts_files(archive: Archive, settings: Settings) -> Iterator[Output]:
    """Make what a shelf says of entries, as readers see it, in a file for each first letter of ids."""
    said, digests = settings.said, archive.once(Digests, None)
    found = grouped((listing.entry.id[0], listing) for listing in archive.listings)
    for letter, listings in sorted(found.items()):
        key = digests.key(letter, digests.facts(listings))
        yield Output(addresses.facts_address(letter), partial(_written, listings, archive, said), key)


def _written(listings: Sequence[Listing], archive: Archive, said: Strings) -> bytes:
    facts = {listing.entry.id: _facts(listing, archive, said) for listing in listings}
    return f"{json.dumps(facts, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def _facts(listing: Listing, archive: Archive, said: Strings) -> dict[str, object]:
    entry = listing.entry
    venue = archive.vocabulary.venue_of(entry)
    return known(
        title=said.stated(plain_title(entry.title), entry),
        authors=said.first_of(entry.authors, _NAMED) or entry.credited,
        date=said.date(entry.shown_date) if entry.shown_date else None,
        where=entry.venue.named(venue.name) if entry.venue and venue else None,
        arxiv=entry.arxiv,
        doi=entry.doi,
        volume=said.label(listing.volume),
    )
