"""Feed documents: which feeds there are and what each carries. Knows nothing of XML and JSON.

A feed of volumes, of entries or of corrections is a subscription document with the newest items and, before it, an
archive document for every closed calendar quarter of the day of publication (RFC 5005, section 4). A quarter is closed
as soon as a newer one has an item, never by the clock. The subscription document carries the whole open quarter,
however large, so that whoever walks back from it misses nothing.

What was backfilled is in archive documents alone: it opens no quarter, closes none, and comes to nobody as new. Where
it is of the open quarter or of a later one, such a quarter has an archive document of what was backfilled.

What changes an archive document: a correction or a backfilled volume of its quarter; a correction of an entry of
another quarter that one of its volumes lists again; and, once, the first volume of a quarter between it and the one
before, for that moves its `prev-archive`. A new volume changes none but what was backfilled ahead of it: `current` is
always the subscription document, and there is no `next-archive`, which the newest of them would gain each time a
quarter closes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise

from newsletter import addresses
from newsletter.addresses import CORRECTIONS_FEED, ENTRIES_FEED, EXTRAS_FEED, VOLUMES_FEED, FeedAddresses
from newsletter.feeds.items import FeedItem, FeedItems, PlannedItem
from newsletter.feeds.window import Window
from newsletter.model import Archive, Extra, Rubric, Tag, Venue
from newsletter.model.digests import Digests, digest
from newsletter.model.venue import offers_feeds
from newsletter.permanence import feed_id, tag_uri
from newsletter.settings import Settings
from newsletter.strings.kind_names import extras_named, nouns, rubric_names
from newsletter.strings.language import Strings
from newsletter.text.prose import plain_text

NEWEST_VOLUMES = 20
NEWEST_ENTRIES = 100
"""How many items the feeds of volumes and of entries carry, or more where the open quarter has more."""

NEWEST_OF_SUBJECT = 50
"""How many entries the feed of a topic, an organisation, a venue or the extras carries."""

NEWEST_CORRECTIONS = 50
"""How many corrections the feed of them carries, or more where the open quarter has more."""


@dataclass(frozen=True)
class Feed:
    """A feed: what it is called, where it stands, and the page that shows the same."""

    id: str
    title: str
    description: str
    folder: str
    page: str
    group: str = ""
    """The folder of reading lists in which the feed stands."""
    is_offered: bool = True
    """Whether readers are told of it; a venue with few entries has feeds for those who subscribed when it had more."""

    @property
    def addresses(self) -> FeedAddresses:
        """Where the feed stands, by format."""
        return addresses.feed_addresses(self.folder)


@dataclass(frozen=True)
class FeedDocument:
    """One document of a feed, newest item first."""

    feed: Feed
    planned: tuple[PlannedItem, ...]
    addresses: FeedAddresses
    before: FeedAddresses | None = None
    """The archive document with what came before."""

    @property
    def items(self) -> tuple[FeedItem, ...]:
        """The items, made."""
        return tuple(one.make() for one in self.planned)

    @property
    def may_be_other(self) -> bool:
        """Whether it may say something else than it did in the last build."""
        return any(one.may_be_other() for one in self.planned)

    @property
    def key(self) -> str:
        """All that the document says of the archive but for who is known, in short."""
        said = (part for one in self.planned for part in (one.published, *one.made_of()))
        return digest(self.feed, self.addresses, self.before, *said)

    @property
    def is_archive(self) -> bool:
        """Whether this is an archive document and not the one to subscribe to."""
        return self.addresses != self.feed.addresses


def feed_documents(archive: Archive, settings: Settings) -> Iterator[FeedDocument]:
    """Make every document of every feed: volumes, entries, extras, corrections, topics, organisations and venues.

    Of extras, topics, organisations and venues those are left out whose entries are as they were.
    """
    items = FeedItems(archive, settings)
    volumes, entries, extras, corrections = main_feeds(settings)
    window = Window(archive)
    news = [one for one in archive.listings if one.is_news]
    newest = window.newest(archive.listings, NEWEST_ENTRIES)
    back = [volume for volume in archive.volumes if volume.backfilled]
    found = [one for one in archive.listings if not one.is_news]
    fitting = window.number_of_volumes(NEWEST_VOLUMES)
    yield from _walked(volumes, map(items.of_volume, archive.news), fitting, map(items.of_volume, back))
    yield from _walked(entries, map(items.of_entry, news), len(newest), map(items.of_entry, found))
    changes = [[items.of_notice(one) for one in archive.notices if one.is_news is is_news] for is_news in (True, False)]
    yield from _walked(corrections, changes[0], NEWEST_CORRECTIONS, changes[1])
    known = archive.once(Digests, None)
    subjects = [(extras, tuple(one for one in archive.listings if isinstance(one.entry, Extra)))]
    for rubric in filter(known.touches_rubric, chain.from_iterable(archive.vocabulary.rubrics.values())):
        listings = archive.listings_of(rubric)
        is_offered = offers_feeds(rubric.family, len(listings))
        subjects.append((replace(rubric_feed(rubric, settings), is_offered=is_offered), listings))
    for feed, listings in subjects:
        if not known.touches(listings):
            continue
        shown = window.newest(listings, NEWEST_OF_SUBJECT)
        yield FeedDocument(feed, _ordered(map(items.of_entry, shown)), feed.addresses)


def main_feeds(settings: Settings) -> tuple[Feed, Feed, Feed, Feed]:
    """The feeds of volumes, of entries, of extras and of corrections."""
    said, kinds, name = settings.said, settings.tables, settings.name
    last = said.say("list.and")
    return (
        Feed(_id(settings, VOLUMES_FEED.id), settings.name, settings.description, VOLUMES_FEED.folder, addresses.HOME),
        Feed(
            _id(settings, ENTRIES_FEED.id),
            _title(said.say("feeds.all_entries"), settings),
            said.say("feeds.entries_description", kinds=nouns(said, kinds.entries, last=last), newsletter=name),
            ENTRIES_FEED.folder,
            addresses.HOME,
        ),
        Feed(
            _id(settings, EXTRAS_FEED.id),
            _title(extras_named(said, kinds.extras), settings),
            said.say("feeds.extras_description", kinds=nouns(said, kinds.extras, last=last), newsletter=name),
            EXTRAS_FEED.folder,
            addresses.EXTRAS,
        ),
        Feed(
            _id(settings, CORRECTIONS_FEED.id),
            _title(said.say("section.corrections"), settings),
            said.say("feeds.corrections_description", newsletter=settings.name),
            CORRECTIONS_FEED.folder,
            addresses.CORRECTIONS,
        ),
    )


def rubric_feed(rubric: Rubric, settings: Settings) -> Feed:
    """The feed of a topic, an organisation or a venue; renamed it keeps its id and address."""
    said = settings.said
    return Feed(
        feed_id(settings, rubric),
        _title(rubric.name, settings),
        _described(rubric, settings, said),
        addresses.feeds_address(rubric),
        addresses.rubric_address(rubric),
        rubric_names(said)[rubric.family],
    )


def _described(rubric: Rubric, settings: Settings, said: Strings) -> str:
    if isinstance(rubric, Tag):
        told = plain_text(rubric.description)
        return told or said.say("feeds.topic_description", newsletter=settings.name, topic=rubric.name)
    if isinstance(rubric, Venue):
        return said.say("feeds.venue_description", newsletter=settings.name, venue=rubric.full_name)
    return said.say("feeds.organisation_description", newsletter=settings.name, organisation=rubric.name)


def _id(settings: Settings, name: str) -> str:
    return tag_uri(settings, f"feed/{name}")


def _title(name: str, settings: Settings) -> str:
    """A feed's title: what it is first, for reading lists cut the rest."""
    return f"{name} · {settings.short_name or settings.name}"


def _walked(
    feed: Feed, items: Iterable[PlannedItem], newest: int, backfilled: Iterable[PlannedItem]
) -> Iterator[FeedDocument]:
    """The subscription document of a feed and its archive documents, newest first."""
    news = _ordered(items)
    still_open = _in_first_quarter(feed, news)
    kept = _ordered((*news[still_open:], *backfilled))
    quarters = [tuple(found) for _, found in groupby(kept, lambda item: _stands_at(feed, item))]
    shown = news[: max(newest, still_open)]
    documents = [(shown, feed.addresses), *((found, _stands_at(feed, found[0])) for found in quarters)]
    for (found, at), (_, before) in pairwise([*documents, ((), None)]):
        if at is not None:
            yield FeedDocument(feed, found, at, before)


def _in_first_quarter(feed: Feed, ordered: Sequence[PlannedItem]) -> int:
    """How many items are of the quarter of the first one."""
    return sum(_stands_at(feed, item) == _stands_at(feed, ordered[0]) for item in ordered)


def _stands_at(feed: Feed, item: PlannedItem) -> FeedAddresses:
    return addresses.feed_archive_addresses(feed.folder, item.published.date())


def _ordered(items: Iterable[PlannedItem]) -> tuple[PlannedItem, ...]:
    """Newest first; items of one moment, such as volumes of one day, keep their order."""
    return tuple(sorted(items, key=lambda item: item.published, reverse=True))
