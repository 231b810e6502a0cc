"""Pieces: what pages print again and again of an archive's entries, authors and topics, each rendered once.

A link of a piece begins with a mark in the place of the way to the site's root, for that is another on every page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from operator import attrgetter
from typing import TypeVar

from markupsafe import Markup

from newsletter import addresses
from newsletter.model import Archive, Extra, Listing, Paper, Signature, Volume
from newsletter.pages.chips import Chip
from newsletter.pages.page_facts import Trail
from newsletter.rendering.templates import macro

WAY = "\x1a"
"""Stands where a page has the way to the site's root; no text can hold it, for it is a control character."""

T = TypeVar("T")

_BY_ENTRY, _BY_NAME, _BY_ID = attrgetter("entry.id"), attrgetter("name", "person"), attrgetter("id")
"""By what pieces of listings, of signatures and of topics are known."""


_PART = "\x1b"
"""Stands where a piece has a part; no text can hold this one either."""


def with_way(html: str, address: str) -> str:
    """Put the way from a page to the site's root where the marks are."""
    return html.replace(WAY, addresses.to_root(address))


class Pieces:
    """The pieces of an archive in a language."""

    def __init__(self, archive: Archive, language: str) -> None:
        self._archive = archive
        self._language = language
        self._kept: dict[str, dict[Hashable, Markup]] = defaultdict(dict)
        self._frames: dict[str, list[str]] = {}
        self._topics = {addresses.topic_address(tag): tag.id for tag in archive.vocabulary.tags}

    def crumbs(self, trail: Trail) -> Markup:
        """The way from the home page to a page, which those below the same page have in common."""
        return self._keep("crumbs", trail, lambda: self._piece("crumbs", trail))

    def volume(self, volume: Volume) -> Markup:
        """What a volume is called where there is room for its title."""
        return self._keep("volume", volume.id, lambda: self._piece("volume", volume))

    def cards(self, listings: Iterable[Listing], without: str | None = None) -> Markup:
        """The cards of entries; `without` is the address of a topic that they need not lead to."""
        topic = self._topics.get(without or "")
        return _joined(self._card(listing, topic) for listing in listings)

    def tags(self, entry: Paper | Extra) -> Markup:
        """The topics of an entry."""
        return self._keep("tags", entry.id, lambda: _joined([self._tags(entry, None)]))

    def links(self, entry: Paper | Extra, *, small: bool = False) -> Markup:
        """The links of an entry, with all that is said of them where there is room."""
        return self._small_links(entry) if small else self._piece("links", entry)  # large on the entry's page alone

    def _small_links(self, entry: Paper | Extra) -> Markup:
        return self._keep("small_links", entry.id, lambda: self._piece("small_links", entry))

    def related(self, listings: Iterable[Listing]) -> Markup:
        """Entries in a list of those that are like another one."""
        return _joined(self._each("related", listings, _BY_ENTRY))

    def mentions(self, listings: Iterable[Listing]) -> Markup:
        """Entries in lines, below the name of an author."""
        return _joined(self._each("mention", listings, _BY_ENTRY))

    def authors(self, authors: Iterable[Signature]) -> Markup:
        """Names of authors, each of which leads to where more is to be read."""
        return _joined(self._each("author", authors, _BY_NAME), between=", ")

    def chips(self, chips: Iterable[Chip]) -> Markup:
        """Chips in a list of them."""
        return _joined(self._each("chip", chips, lambda chip: chip))

    def _card(self, listing: Listing, topic: str | None) -> str:
        """A card, which leads to all topics of the entry but that of the page."""
        entry = listing.entry
        tags = self._tags(entry, topic) if topic and topic in entry.tags else self.tags(entry)
        return self._framed("card", self._upper(listing), tags)

    def _upper(self, listing: Listing) -> Markup:
        """A card but for the topics."""
        entry = listing.entry
        return self._keep("card_upper", entry.id, lambda: self._piece("card_upper", listing, self._small_links(entry)))

    def _tags(self, entry: Paper | Extra, without: str | None) -> str:
        tags = [tag for tag in self._archive.tags_of(entry) if tag.id != without]
        made = "".join(self._each("tag", tags, _BY_ID))
        return self._framed("tags", made) if made else made

    def _keep(self, name: str, key: Hashable, make: Callable[[], Markup]) -> Markup:
        kept = self._kept[name]
        return kept.get(key) or kept.setdefault(key, make())

    def _each(self, name: str, things: Iterable[T], key_of: Callable[[T], Hashable]) -> list[Markup]:
        """The pieces of several things, each of which is known by a key."""
        kept, make = self._kept[name], self._piece
        return [kept.get(key := key_of(one)) or kept.setdefault(key, make(name, one)) for one in things]

    def _framed(self, name: str, *parts: str) -> str:
        """A piece around parts that are markup already; its macro is asked once for what stands around such parts."""
        if name not in self._frames:
            self._frames[name] = str(self._piece(name, *[_PART] * len(parts))).split(_PART)
        return "".join([text for pair in zip(self._frames[name], (*parts, ""), strict=True) for text in pair])

    def _piece(self, name: str, *values: object) -> Markup:
        return macro("pieces.html", name, self._language)(WAY, addresses, self._archive, *values)


def _joined(pieces: Iterable[str], *, between: str = "") -> Markup:
    return Markup(between.join(pieces))  # noqa: S704 - each is markup
