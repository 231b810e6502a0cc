"""The page of what a reader follows: a place for what the browser keeps, and the files that tell it what is new.

They tell of entries in the order in which subscribers were told of them; a browser knows by what was there at a visit
what is new at the next one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate

from newsletter import addresses
from newsletter.model import Archive, Listing, grouped
from newsletter.model.digests import Digests
from newsletter.open_data.plain_records import known
from newsletter.pages.page import Index, index_page
from newsletter.rendering.output import Output
from newsletter.settings import Settings
from newsletter.strings.language import Strings
from newsletter.text.prose import plain_title

_NEWEST = "news"
"""The file of the newest quarter, which names all quarters; no other one changes when a volume is added."""

_OLDER = 400
"""Of the quarters before it the ids of no more entries stand there: what a browser does not know of them is new too."""


def following_index(archive: Archive, settings: Settings) -> Index:
    """Make the place in which assets/following.js puts what is followed."""
    return index_page("following.html", addresses.FOLLOWING, archive, settings)


def news_files(archive: Archive, settings: Settings) -> Iterator[Output]:
    """Make the news of every quarter: what was brought, newest first, and what it belongs to that can be followed."""
    said, digests = settings.said, archive.once(Digests, None)
    news = (one for one in archive.listings if one.is_news)
    found = grouped((addresses.quarter_name(one.volume.published), one) for one in news)
    quarters = sorted(found, reverse=True)
    sizes = accumulate(len(found[name]) for name in quarters[1:])
    shown = [name for name, size in zip(quarters[1:], sizes, strict=True) if size <= _OLDER]
    older = {name: [one.entry.id for one in found[name]] for name in shown}
    for name in [_NEWEST, *quarters[1:]]:
        named: dict[str, object] = {"quarters": quarters, "older": older} if name == _NEWEST else {"quarters": []}
        listings = found[quarters[0] if name == _NEWEST else name] if quarters else []
        if digests.touches(listings):
            key = digests.key(name, named, digests.lines(listings))
            yield Output(addresses.news_address(name), partial(_written, listings, named, archive, said), key)


def _written(listings: Sequence[Listing], named: dict[str, object], archive: Archive, said: Strings) -> bytes:
    told = named | {"entries": [_brought(listing, archive, said) for listing in listings]}
    return f"{json.dumps(told, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def _brought(listing: Listing, archive: Archive, said: Strings) -> dict[str, object]:
    entry, volume = listing.entry, listing.volume
    return {
        "id": entry.id,
        "title": said.stated(plain_title(entry.title), entry),
        **known(line=plain_title(entry.tagline) if entry.tagline else None),
        "listed": f"{said.label(volume)} · {said.day(volume.published)}",
        "in": list(dict.fromkeys(_belongs_to(listing, archive))),
    }


def _belongs_to(listing: Listing, archive: Archive) -> Iterator[str]:
    """The keys of all that has a page and an entry belongs to; people alone are under the name that they have now."""
    entry = listing.entry
    for rubric in archive.filed_under(entry):
        yield _key(addresses.feeds_address(rubric))
    for author in archive.authors_of(entry):
        if author.has_page:
            yield _key(addresses.author_address(author))


def _key(address: str) -> str:
    return address.rstrip("/")
