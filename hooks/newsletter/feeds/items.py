"""Feed items: what every feed format says about a volume, an entry or a change. Knows nothing of XML and JSON.

An entry is one item with one id, in however many feeds it stands (RFC 4287, 4.2.6), so that a reader who follows a
topic and the whole newsletter is told of it once, or where each feed is shown by itself once in each.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from newsletter import addresses
from newsletter.feeds.recent import Recent
from newsletter.model import Archive, Extra, Listing, Notice, Paper, Venue, Volume, groups_of
from newsletter.model.amendments import AMENDMENT_KINDS
from newsletter.model.digests import Digests
from newsletter.permanence import amendment_name, id_of_name, item_id
from newsletter.pictures.picture import has_card, picture_of
from newsletter.rendering.templates import headed, labelled, render
from newsletter.settings import Settings, editors_of
from newsletter.strings.language import Strings
from newsletter.text.prose import excerpt, plain_title, shortened

_TURNS = 5
"""So many corrections of one entry on one day have times apart from that of its withdrawal."""

_HALF_A_DAY = 40_000
"""Seconds within which volumes of one day stand, so that none falls into the day before."""

SUMMARY_LENGTH = 300
"""Feed readers show about this many characters of an item in their lists."""

_KEPT = 12_000_000
"""So many signs of items are kept: those of a quarter, and of all feeds of subjects, which have the newest ones."""


class FeedAuthor(NamedTuple):
    """Who wrote what an item is about, and where to read who that is, as far as is known."""

    name: str
    url: str | None = None


@dataclass(frozen=True)
class FeedItem:
    """One item of a feed; `content` is HTML with absolute links, the other texts are plain."""

    id: str
    title: str
    url: str
    published: dt.datetime
    updated: dt.datetime
    summary: str
    content: str
    categories: tuple[str, ...] = ()
    authors: tuple[FeedAuthor, ...] = ()
    """Real authors, and a volume's editors or else the newsletter: whom it credits is no author of an entry."""
    rights: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
    """What a program may want to know apart, where the format has a place for it."""
    original: str | None = None
    """The address of the post in which a volume was published first."""
    picture: str | None = None
    """The address of its own picture: that of its volume would stand beside every stub."""
    doi: str | None = None
    published_in: str | None = None
    """The whole name of what it appeared in: an entry's venue, and of a volume the newsletter."""
    dated: str | None = None
    """When what the item is about was published, as exactly as it is known: 2025-11."""


@dataclass(frozen=True)
class PlannedItem:
    """An item before it is made: by what it is ordered, and all that is said in it of the archive, in short."""

    published: dt.datetime
    make: Callable[[], FeedItem]
    made_of: Callable[[], tuple[str, ...]] = tuple
    may_be_other: Callable[[], bool] = lambda: True
    """Whether it may say something else than it did in the last build."""


@dataclass
class FeedItems:
    """The items of an archive: each is made once for the feeds that have it, if they are made in a row."""

    archive: Archive
    settings: Settings
    _items: Recent[FeedItem] = field(default_factory=lambda: Recent(lambda item: len(item.content), most=_KEPT))
    _bodies: Recent[Markup] = field(default_factory=lambda: Recent(len, most=_KEPT))

    @property
    def _known(self) -> Digests:
        return self.archive.once(Digests, None)

    def of_volume(self, volume: Volume) -> PlannedItem:
        """What will be said about a volume."""
        notices, known = self.archive.notices_in.get(volume.id, ()), self._known
        return PlannedItem(
            _time(volume.published, self._turns[volume.id]),
            partial(self.volume, volume),
            lambda: (known.listed(volume), known.notices(notices)),
            partial(known.touches_volume, volume),
        )

    def of_entry(self, listing: Listing) -> PlannedItem:
        """What will be said about an entry."""
        at = _time(listing.volume.published, self._turn(listing))
        known = self._known
        return PlannedItem(
            at, partial(self.entry, listing), lambda: (known.listing(listing),), partial(known.touches, (listing,))
        )

    def of_notice(self, notice: Notice) -> PlannedItem:
        """What will be said about a change."""
        known, shows = self._known, (notice.listing,) if notice.listing else ()
        told = self._told(notice)
        return PlannedItem(
            told, partial(self.notice, notice), lambda: (known.notices([notice]),), partial(known.touches, shows)
        )

    def volume(self, volume: Volume) -> FeedItem:
        """Say what a feed says about a volume."""
        return self._items.of(f"volume/{volume.id}", lambda: self._volume_item(volume))

    def entry(self, listing: Listing) -> FeedItem:
        """Say what a feed says about an entry, by the listing that brought it: listed again, it is no new item."""
        return self._items.of(listing.entry.id, lambda: self._entry_item(listing))

    def notice(self, notice: Notice) -> FeedItem:
        """Say what the feed of corrections says about a change."""
        subject, change, told = notice.subject, notice.amendment, self._told(notice)
        return FeedItem(
            id=id_of_name(self.settings, amendment_name(change, subject)),
            title=headed(notice, self.settings.said),
            url=self.settings.absolute(addresses.notice_address(notice)),
            published=told,
            updated=told,
            summary=shortened(change.text, SUMMARY_LENGTH),
            content=self._render("feed_notice.html", notice=notice, volume=notice.volume),
            categories=tuple(tag.name for tag in self.archive.tags_of(notice.listing.entry)) if notice.listing else (),
            authors=self._speakers(notice.volume),
            rights=rights(self.settings),
            facts={"volume" if notice.listing is None else "entry": subject.id}
            | {"change": change.kind, "date": change.date.isoformat(), "text": change.text},
        )

    def _volume_item(self, volume: Volume) -> FeedItem:
        listings = self.archive.volume_listings(volume)
        tags = dict.fromkeys(tag.name for one in listings for tag in self.archive.tags_of(one.entry))
        return FeedItem(
            id=item_id(self.settings, volume),
            title=labelled(volume, self.settings.said),
            url=self.settings.absolute(addresses.volume_address(volume)),
            published=_time(volume.published, self._turns[volume.id]),
            updated=_changed(
                volume,
                max([volume.updated, *(one.entry.changed for one in listings if one.entry.changed)]),
                self._turns[volume.id],
            ),
            summary=_volume_summary(volume, listings, self.settings.said),
            content=self._render(
                "feed_volume.html",
                volume=volume,
                groups=groups_of(volume, listings),
                bodies={one.entry.id: self._body(one.entry) for one in listings},
                stood={one.entry.id: self.archive.listing_by_id[one.entry.id].volume for one in listings},
                told=self.archive.notices_in.get(volume.id, ()),
            ),
            categories=tuple(tags),
            authors=self._speakers(volume),
            rights=rights(self.settings),
            facts={"incomplete": True} if volume.incomplete else {},
            original=volume.original,
            picture=self._picture(volume),
            doi=volume.doi,
            published_in=self.settings.name,
            dated=volume.published.isoformat(),
        )

    def _entry_item(self, listing: Listing) -> FeedItem:
        entry, volume = listing.entry, listing.volume
        venue = self.archive.vocabulary.venue_of(entry)
        return FeedItem(
            id=item_id(self.settings, entry),
            title=self.settings.said.stated(plain_title(entry.title), entry),
            url=self.settings.absolute(addresses.entry_address(entry)),
            published=_time(volume.published, self._turn(listing)),
            updated=_changed(volume, listing.updated, self._turn(listing)),
            summary=_summary(entry, volume.original, self.settings.said),
            content=self._render(
                "feed_entry.html",
                entry=entry,
                volume=volume,
                when=_when(entry, venue, self.settings.said),
                body=self._body(entry),
                archive=self.archive,
            ),
            categories=tuple(tag.name for tag in self.archive.tags_of(entry)),
            authors=tuple(FeedAuthor(one.name, self.archive.author_of(one).known_at) for one in entry.authors),
            rights=rights(self.settings),
            facts={
                name: {"date": one.date.isoformat(), "reason": one.reason}
                for name, one in (("withdrawn", entry.withdrawn), ("retracted", entry.retracted))
                if one
            },
            picture=self._picture(entry) if has_card(entry) else None,
            doi=entry.doi,
            published_in=venue.full_name if venue else None,
            dated=str(entry.shown_date) if entry.shown_date else None,
        )

    def _picture(self, subject: Volume | Paper | Extra) -> str | None:
        """Where the picture of a volume or an entry stands."""
        found = picture_of(subject, self.archive, self.settings)
        return self.settings.absolute(found.address) if found else None

    def _speakers(self, volume: Volume) -> tuple[FeedAuthor, ...]:
        """Whose words an item of a volume or of a change is."""
        return editors(volume, self.settings) or (newsletter_itself(self.settings),)

    @cached_property
    def _turns(self) -> dict[str, int]:
        """By how many seconds each volume is earlier than noon: those of one day follow each other whole."""
        found: dict[str, int] = {}
        for _, volumes in groupby(self.archive.volumes, lambda one: one.published):
            turn = 0
            for volume in volumes:
                found[volume.id] = turn % _HALF_A_DAY
                turn += max(1, len(volume.items))
        return found

    def _turn(self, listing: Listing) -> int:
        return self._turns[listing.volume.id] + listing.place - 1

    def _told(self, notice: Notice) -> dt.datetime:
        """The time of a change: that of what changed, and apart from other changes of the same on that day."""
        change = notice.amendment
        number = change.number - 1 + _TURNS * AMENDMENT_KINDS.index(change.kind)
        at = self._turns[notice.volume.id] + notice.place - 1
        return _changed(notice.volume, change.date, at) + dt.timedelta(hours=number % 12)

    def _body(self, entry: Paper | Extra) -> Markup:
        """What the items of an entry and of every volume that lists it have in common."""
        return self._bodies.of(entry.id, lambda: self._made_body(entry))

    def _made_body(self, entry: Paper | Extra) -> Markup:
        made = self._render("feed_body.html", entry=entry, original=self.archive.original_of(entry))
        return Markup(made)  # noqa: S704 - our own template escaped it

    def _render(self, template: str, **values: object) -> str:
        """Fill a template; its links begin with the site's own address."""
        root = self.settings.absolute("")
        return render(template, self.settings.language, root=root, to=addresses, **values)


def editors(volume: Volume | None, settings: Settings) -> tuple[FeedAuthor, ...]:
    """Who edits a volume; without one, who edits the newsletter."""
    found = editors_of(volume, settings) if volume else settings.editors
    return tuple(FeedAuthor(editor.name, editor.known_at) for editor in found)


def newsletter_itself(settings: Settings) -> FeedAuthor:
    """The newsletter as an author, where no person is named."""
    return FeedAuthor(settings.name, settings.absolute(""))


def rights(settings: Settings) -> str:
    """The licence of texts and data, in a line."""
    return f"{settings.licence}, {settings.licence_url}"


def _summary(entry: Paper | Extra, original: str | None, said: Strings) -> str:
    if entry.retracted:
        return shortened(said.say("feeds.retracted", reason=entry.retracted.reason), SUMMARY_LENGTH)
    if entry.withdrawn:
        return shortened(said.say("feeds.withdrawn", reason=entry.withdrawn.reason), SUMMARY_LENGTH)
    told = plain_title(entry.tagline) if entry.tagline else said.instead(entry, original, is_plain=True)
    return excerpt(entry.summary or "", SUMMARY_LENGTH) or shortened(told, SUMMARY_LENGTH)


def _volume_summary(volume: Volume, listings: tuple[Listing, ...], said: Strings) -> str:
    told = excerpt(volume.intro or "", SUMMARY_LENGTH) or _taglines(listings, said) or plain_title(volume.title)
    whole = said.say("volume.incomplete_in_short", text=told) if volume.incomplete else told
    return shortened(whole, SUMMARY_LENGTH)


def _when(entry: Paper | Extra, venue: Venue | None, said: Strings) -> str:
    """When and where the work itself appeared, as far as is known."""
    published = entry.venue.said(venue.name) if entry.venue and venue else ""
    dated = said.date(entry.shown_date) if entry.shown_date else ""
    if entry.shown_date and entry.shown_date.is_from_id:
        dated = said.say("date.by_id", date=dated)
    return " · ".join(fact for fact in (dated, published, entry.arxiv_class) if fact)


def _taglines(listings: tuple[Listing, ...], said: Strings) -> str:
    entries = (one.entry for one in listings)
    return "; ".join(said.stated(plain_title(entry.tagline or entry.title), entry) for entry in entries)


def _time(date: dt.date, turn: int) -> dt.datetime:
    """Noon of a volume's day; a second earlier for each entry before this one, so that readers keep their order."""
    return dt.datetime.combine(date, dt.time(12), tzinfo=dt.UTC) - dt.timedelta(seconds=turn)


def _changed(volume: Volume, date: dt.date, turn: int) -> dt.datetime:
    """The time of the last change, earlier by a minute for each day the volume is old, within half a day.

    So volumes that are corrected on one day keep times of their own, as validators ask (DuplicateUpdated); a later
    change is still later, and none comes before the publication.
    """
    return _time(date, turn) - dt.timedelta(minutes=(date - volume.published).days % 720)
