"""What is for ever once it is published: the ids of feeds and their items, and the addresses of pages and documents.

Beside a name stand its page and its citations, and below the first of a topic, an organisation or a venue its feeds; so
a list has none of these. What follows from what entries say has addresses of its own: see `newsletter.standing`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pydantic import TypeAdapter

from newsletter import addresses
from newsletter.model import Amendment, Archive, Extra, Paper, Rubric, Volume, first_id
from newsletter.model.amendments import AMENDMENT_KINDS
from newsletter.settings import Settings
from newsletter.standing import is_address, published_addresses

FOLDERS: Mapping[str, str] = {"volume": addresses.VOLUMES, "entry": addresses.ENTRIES, **addresses.RUBRICS}
"""The kinds of things that have permanent names, and the folder in which the pages of each stand."""

ITEMS = frozenset(["volume", "entry"])
"""The kinds that are items of feeds; the others have feeds of their own."""

AMENDMENTS = frozenset(AMENDMENT_KINDS)
"""The kinds that are items of feeds without a page of their own: entry/silvertorch/2025-11-28/1 is the name of one."""

_ID = re.compile(rf"tag:[A-Za-z0-9.,-]+:(feed/)?(?P<kind>{'|'.join(FOLDERS)})/(?P<name>[a-z0-9-]+)")
_AMENDMENT_ID = re.compile(
    rf"tag:[A-Za-z0-9.,-]+:(?P<kind>{'|'.join(AMENDMENT_KINDS)})"
    r"/(?P<name>(volume|entry)/[a-z0-9-]+/\d{4}-\d\d-\d\d/[1-9]\d{0,4})",
    re.ASCII,
)
_PAGE = re.compile(r"(?P<folder>[a-z]+/)(?P<name>[a-z0-9-]+)/")

EXAMPLE, EXAMPLE_ENTRY = "example", "example-entry"
"""The volume and the entry with which a new archive begins: they may go, so nobody counts them as published."""

_NO_DOMAIN = "tag:None,None"
"""What ids begin with where the settings lack it, which is an error."""

PermanentName = tuple[str, str]
"""A kind and the name of something of it."""


def tag_uri(settings: Settings, name: str) -> str:
    """An id that no change of address alters (RFC 4151)."""
    return f"{domain(settings)}:{name}"


def domain(settings: Settings) -> str:
    """What every id of an archive begins with."""
    return f"tag:{settings.feed_authority},{settings.feed_year}"


def item_id(settings: Settings, subject: Volume | Paper | Extra) -> str:
    """The id of a volume's or an entry's item: its own, whatever other addresses lead to it."""
    return id_of_name(settings, _item_name(subject))


def amendment_name(change: Amendment, subject: Volume | Paper | Extra) -> PermanentName:
    """The name of what was changed in a volume or an entry; no word of the change is part of it."""
    kind, name = _item_name(subject)
    return change.kind, f"{kind}/{name}/{change.date}/{change.number}"


def _item_name(subject: Volume | Paper | Extra) -> PermanentName:
    return "volume" if isinstance(subject, Volume) else "entry", subject.id


def feed_id(settings: Settings, rubric: Rubric) -> str:
    """The id of the feed of a topic, an organisation or a venue: that of its first id, whatever it is called now."""
    return id_of_name(settings, (rubric.family, first_id(rubric)))


def id_of_name(settings: Settings, name: PermanentName) -> str:
    """The id by which feeds know something: tag:…:entry/silvertorch for an item, tag:…:feed/topic/rag for a feed."""
    return tag_uri(settings, "/".join(("feed", *name) if name[0] in FOLDERS.keys() - ITEMS else name))


def page_of_name(name: PermanentName) -> str:
    """Where the page of a name stands."""
    return f"{FOLDERS[name[0]]}{name[1]}/"


@dataclass(frozen=True)
class Published:
    """The names under which an archive is published: those that feeds know, with their ids, and those of pages."""

    ids: Mapping[PermanentName, str]
    pages: frozenset[PermanentName]
    backfilled: frozenset[PermanentName] = frozenset()
    """Which volumes and entries are no news: no feed that people subscribe to has brought them."""
    cards: frozenset[PermanentName] = frozenset()
    """Which entries have a card, which chats show beside links that were sent."""
    addresses: frozenset[str] = frozenset()
    """Where the pages of authors, of their letters and of years, and the archive documents of feeds stand."""

    @property
    def domains(self) -> set[str]:
        """What the ids begin with; more than one only in a list that was not made by one build."""
        return {":".join(uri.split(":")[:2]) for uri in self.ids.values()} - {_NO_DOMAIN}


def published(archive: Archive, settings: Settings) -> Published:
    """Gather all that an archive publishes: its names, and the addresses that follow from what entries say."""
    lasting = tuple(_lasting(archive.volumes))
    if len(lasting) < len(archive.volumes):
        archive = Archive(lasting, archive.vocabulary, removals=archive.removals)
    names = published_names(lasting, archive.vocabulary.rubrics, settings)
    return replace(names, addresses=published_addresses(archive))


def published_names(
    volumes: Iterable[Volume], rubrics: Mapping[str, Iterable[Rubric]], settings: Settings
) -> Published:
    """Gather the names of volumes, of their entries, and of what entries are filed under, by kind."""
    ids: list[PermanentName] = []
    pages: set[PermanentName] = set()
    backfilled: set[PermanentName] = set()
    cards: set[PermanentName] = set()
    for volume in _lasting(volumes):
        for kind, one in (("volume", volume), *(("entry", entry) for entry in volume.entries)):
            ids += [(kind, one.id), *(amendment_name(change, one) for change in one.amendments)]
            backfilled.update([(kind, one.id)] if volume.backfilled else ())
        pages.update(names_of_volume(volume))
        cards.update(("entry", entry.id) for entry in volume.entries if not entry.is_stub)
    for kind, found in rubrics.items():
        for rubric in found:
            ids.append((kind, first_id(rubric)))
            pages.update((kind, name) for name in (rubric.id, *rubric.former))
    by_name = {name: id_of_name(settings, name) for name in _in_order(ids)}
    return Published(by_name, frozenset(pages), frozenset(backfilled), frozenset(cards))


def _lasting(volumes: Iterable[Volume]) -> Iterable[Volume]:
    """All volumes but the example of a new archive."""
    return (volume for volume in volumes if volume.id != EXAMPLE)


def names_of_volume(volume: Volume) -> tuple[PermanentName, ...]:
    """All names whose pages lead to a volume or to an entry that it brings."""
    found = (("volume", volume), *(("entry", entry) for entry in volume.entries))
    return tuple((kind, name) for kind, one in found for name in (one.id, *one.aliases))


def as_list(found: Published) -> str:
    """Write the list that the next deployment compares itself with."""
    ids = [uri for name, uri in found.ids.items() if name[0] in ITEMS | AMENDMENTS]
    feeds = [uri for name, uri in found.ids.items() if name[0] not in ITEMS | AMENDMENTS]
    pages = [*map(page_of_name, _in_order(found.pages)), *sorted(found.addresses)]
    backfilled, cards = ([found.ids[name] for name in _in_order(part)] for part in (found.backfilled, found.cards))
    parts = {"ids": ids, "feeds": feeds, "pages": pages, "backfilled": backfilled, "cards": cards}
    return json.dumps(parts, indent=1) + "\n"


@dataclass(frozen=True)
class _PublishedList:
    """Such a list; one that an older build made lacks some of its parts, and a later one may have others."""

    ids: tuple[str, ...]
    feeds: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    backfilled: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()


def from_list(text: str) -> Published:
    """Read such a list, but for names of other things, which a later build may list. ValueError where it is none."""
    listed = TypeAdapter(_PublishedList).validate_json(text)
    return Published(
        {name: uri for uri in (*listed.ids, *listed.feeds) if (name := _name_of_id(uri))},
        frozenset(filter(None, map(_name_of_page, listed.pages))),
        frozenset(filter(None, map(_name_of_id, listed.backfilled))),
        frozenset(filter(None, map(_name_of_id, listed.cards))),
        frozenset(filter(is_address, listed.pages)),
    )


def _name_of_id(uri: str) -> PermanentName | None:
    found = _ID.fullmatch(uri) or _AMENDMENT_ID.fullmatch(uri)
    return (found["kind"], found["name"]) if found else None


def _name_of_page(address: str) -> PermanentName | None:
    found = _PAGE.fullmatch(address)
    return next(((kind, found["name"]) for kind, one in FOLDERS.items() if found and found["folder"] == one), None)


def _in_order(names: Iterable[PermanentName]) -> list[PermanentName]:
    """Names by kind, those of each by the alphabet."""
    kinds = [*FOLDERS, *AMENDMENT_KINDS]
    return sorted(names, key=lambda name: (kinds.index(name[0]), name[1]))
