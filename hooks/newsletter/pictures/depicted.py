"""Depicted: what the archive says in each of its pictures. Knows nothing of how they are drawn and kept."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsletter import addresses
from newsletter.model import Archive, Listing, Tag, Volume
from newsletter.pictures.drawing import Drawing, PictureKind
from newsletter.pictures.picture import MOST_BARS, has_card
from newsletter.settings import Settings
from newsletter.strings.kind_names import entry_kind_names
from newsletter.strings.language import Strings
from newsletter.text.prose import first_sentence, plain_title

_TOPICS = 3
_AUTHORS = 3
"""So many are named, where there is room."""


@dataclass(frozen=True)
class Depicted:
    """A picture before it is drawn, and all addresses at which it stands."""

    addresses: tuple[str, ...]
    drawing: Drawing


def depicted(archive: Archive, settings: Settings) -> Iterator[Depicted]:
    """Every picture of an archive; a file cannot lead on, so it stands at former addresses too."""
    made = _Depicting(archive, settings, settings.said)
    yield Depicted((addresses.COVER,), made.newsletter())
    for volume in archive.volumes:
        pages = _pages(addresses.volume_address(volume), volume.aliases)
        yield Depicted(tuple(page + addresses.COVER for page in pages), made.volume(volume))
    for listing in archive.listings:
        if has_card(listing.entry):
            pages = _pages(addresses.entry_address(listing.entry), listing.entry.aliases)
            yield Depicted(tuple(page + addresses.CARD for page in pages), made.entry(listing))
    for tag in archive.vocabulary.tags:
        pages = _pages(addresses.topic_address(tag), tag.former)
        yield Depicted(tuple(page + addresses.CARD for page in pages), made.topic(tag))


def _pages(here: str, others: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([here, *(addresses.beside(here, name) for name in others)]))


@dataclass(frozen=True)
class _Depicting:
    """What stands in each picture, in the words of a language."""

    archive: Archive
    settings: Settings
    said: Strings

    @property
    def _short(self) -> str:
        return self.settings.short_name or self.settings.name

    def newsletter(self) -> Drawing:
        listings = self.archive.listings
        topics = self.archive.topics_among(listings)
        return Drawing(
            PictureKind.COVER,
            newsletter=self._short if self._short != self.settings.name else "",
            label=self.said.say("entry.number", count=len(listings)),
            title=self.settings.name,
            standfirst=self.settings.description,
            foot=tuple(tag.name for tag, _ in topics[:_TOPICS]),
            end=_years([volume.published for volume in self.archive.volumes]),
            bars=tuple(count for _, count in topics),
        )

    def volume(self, volume: Volume) -> Drawing:
        topics = self.archive.topics_among(self.archive.volume_listings(volume))
        return Drawing(
            PictureKind.COVER,
            newsletter=self._short,
            label=self.said.label(volume),
            title=plain_title(volume.title),
            foot=tuple(tag.name for tag, _ in topics[:_TOPICS]),
            end=self.said.days(volume.period) if volume.period else self.said.day(volume.published),
            bars=tuple(count for _, count in topics),
        )

    def entry(self, listing: Listing) -> Drawing:
        entry, places = listing.entry, len(listing.volume.items)
        venue = self.archive.vocabulary.venue_of(entry)
        kind = entry_kind_names(self.said, entry.kind.row).label
        return Drawing(
            PictureKind.WORK,
            newsletter=self._short,
            label=f"{kind} · {entry.venue.named(venue.name)}" if entry.venue and venue else kind,
            title=self.said.stated(plain_title(entry.title), entry),
            standfirst=plain_title(entry.tagline or ""),
            foot=tuple(part for part in (entry.credited_beside, self.said.first_of(entry.authors, _AUTHORS)) if part),
            end=self.said.label(listing.volume),
            bars=_places(places),
            bright=(listing.place - 1) * min(places, MOST_BARS) // places,  # of a long list a bar stands for several
        )

    def topic(self, tag: Tag) -> Drawing:
        listings = self.archive.listings_of(tag)
        days = [listing.volume.published for listing in listings]
        bars = self._by_quarter(days)
        return Drawing(
            PictureKind.SUBJECT,
            newsletter=self._short,
            label=self.said.say("subject.topic"),
            title=tag.name,
            standfirst=first_sentence(tag.description),
            foot=(self.said.say("entry.number", count=len(listings)) if listings else self.said.say("entry.none"),),
            end=_years(days),
            bars=bars,
            bright=max((place for place, count in enumerate(bars) if count), default=0),
        )

    def _by_quarter(self, days: Sequence[dt.date]) -> tuple[int, ...]:
        """How many entries were listed in each quarter, from the first to the archive's last, or the last of them."""
        if not days:
            return ()
        counts = Counter(map(_quarter, days))
        last = max(_quarter(volume.published) for volume in self.archive.volumes)
        return tuple(counts[quarter] for quarter in range(min(counts), last + 1))[-MOST_BARS:]


def _quarter(day: dt.date) -> int:
    return day.year * 4 + (day.month - 1) // 3


def _years(days: Sequence[dt.date]) -> str:
    """The years of the first and the last day: «2024–2026»."""
    return "–".join(str(year) for year in dict.fromkeys([min(days).year, max(days).year])) if days else ""


def _places(number: int) -> tuple[int, ...]:
    """The bars of a list's places, each a little lower than the one before, as those of the mark."""
    shown = min(number, MOST_BARS)
    return tuple(range(2 * shown, shown, -1))
