"""The page on subscribing: the e-mail edition, then feeds, topics and organisations to choose from."""

from __future__ import annotations

from typing import NamedTuple

from newsletter import addresses
from newsletter.model import Archive
from newsletter.model.venue import offers_feeds
from newsletter.pages.feed_links import feed_links, named_feeds, reader_links
from newsletter.pages.page import Index, index_page
from newsletter.settings import Settings
from newsletter.standing import rubrics_of
from newsletter.strings.kind_names import rubric_names

_FEW = 12
"""So many choices stand there open; more of them are folded, with their number."""


class Choice(NamedTuple):
    """A topic or an organisation to tick: its id on the page, its name, its feed's folder, its number of entries."""

    id: str
    name: str
    folder: str
    number: int


def subscribe_index(archive: Archive, settings: Settings) -> Index:
    """Make what follows the hand-written words on feeds: all the addresses, and ways to choose among them."""
    names = rubric_names(settings.said)
    return index_page(
        "subscribe.html",
        addresses.SUBSCRIBE,
        archive,
        settings,
        whole=named_feeds(settings),
        choices=[(name, _choices(family, archive)) for family, name in names.items()],
        few=_FEW,
        feed_links=feed_links,
        reader_links=reader_links,
        opml_formats=feed_links("")[:2],
        latest=archive.latest,
    )


def _choices(family: str, archive: Archive) -> list[Choice]:
    """Those of a family that have a feed, by name."""
    lists = [one for one in rubrics_of(archive) if one.family == family and offers_feeds(family, len(one.listings))]
    found = (Choice(f"{family}-{one.id}", one.name, one.feeds, len(one.listings)) for one in lists)
    return sorted(found, key=lambda choice: (choice.name.casefold(), choice.id))
