"""The archive: all volumes, with the look-ups that pages and feeds share."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, TypeVar

from newsletter.model.authors import (
    PAGE_FROM,
    Author,
    AuthorInShort,
    Place,
    authors_as_told,
    authors_of,
    places_of_name,
)
from newsletter.model.coverage import coverages
from newsletter.model.entry import Extra, Paper, See
from newsletter.model.identities import Signing
from newsletter.model.listing import Listing, grouped
from newsletter.model.notices import Notice, notices_of, told_in
from newsletter.model.people import Editor, Signature
from newsletter.model.quarters import Quarters, Share
from newsletter.model.removal import Removal, oldest_first
from newsletter.model.venue import Venue
from newsletter.model.vocabulary import Organisation, Rubric, Tag, Vocabulary
from newsletter.model.volume import Volume

Made = TypeVar("Made")
Given = TypeVar("Given")
Key = TypeVar("Key")


class Archive:
    """All volumes and the vocabulary; every look-up is made once, in a settled order."""

    def __init__(self, volumes: Iterable[Volume], vocabulary: Vocabulary, *, removals: Iterable[Removal] = ()) -> None:
        """Order the volumes by day of publication, number and name, newest first."""
        self._as_printed = tuple(sorted(volumes, key=oldest_first, reverse=True))
        self._signing = Signing(self._as_printed, vocabulary.people)
        self.volumes = tuple(map(self._signing.volume, self._as_printed))
        self.vocabulary = vocabulary
        self.removals = tuple(removals)
        self._made: dict[object, tuple[object, Any]] = {}
        self._authors_of: dict[str, tuple[Author, ...]] = {}
        self._tags: dict[tuple[str, ...], tuple[Tag, ...]] = {}
        self._credited: dict[tuple[str, ...], tuple[Organisation, ...]] = {}

    def once(self, make: Callable[[Archive, Given], Made], given: Given) -> Made:
        """What an outlet makes of the archive in a language or by settings, made once and kept with the archive.

        Settings are known again where they are the same object: to compare all of them takes longer than most look-ups.
        """
        key = make, given if isinstance(given, str) else id(given)
        if key not in self._made:
            self._made[key] = given, make(self, given)
        made: Made = self._made[key][1]
        return made

    def let_go(self) -> None:
        """Let go of all that it holds, which holds it in turn; nothing can be asked of it any more."""
        vars(self).clear()

    def editors_known(self, editors: Iterable[Editor]) -> tuple[Editor, ...]:
        """Editors under the names by which people are known, as volumes of the archive have theirs."""
        return tuple(map(self._signing.editor, editors))

    def signed(self, name: str) -> Signature:
        """A name with all that is known of whom it names, as entries of the archive have theirs."""
        return self._signing.signed(Signature(name=name))

    @cached_property
    def news(self) -> tuple[Volume, ...]:
        """The volumes that came out while the archive was there, newest first; none that was backfilled."""
        return tuple(volume for volume in self.volumes if not volume.backfilled)

    @cached_property
    def mailed(self) -> tuple[Volume, ...]:
        """The volumes whose letters are sent without being asked for: news that brings entries, newest first.

        A list of what earlier letters brought, such as a reading list, is sent where it is named.
        """
        return tuple(volume for volume in self.news if volume.entries)

    @cached_property
    def latest(self) -> Volume | None:
        """The newest volume that is news: the numbered or dated one that is last, or without one the newest special."""
        weekly = (volume for volume in self.weekly if not volume.backfilled)
        return next(weekly, self.news[0] if self.news else None)

    @cached_property
    def weekly(self) -> tuple[Volume, ...]:
        """The volumes with a number, highest first, and before them those that are named by their day.

        A newsletter that has given numbers up goes on by dates.
        """
        numbered = (volume for volume in self.volumes if not volume.is_special)
        by_place = sorted(numbered, key=lambda one: (one.volume is None, one.volume or 0, one.published), reverse=True)
        return tuple(by_place)

    @cached_property
    def specials(self) -> tuple[Volume, ...]:
        """The volumes outside the numbering, newest first."""
        return tuple(volume for volume in self.volumes if volume.is_special)

    @cached_property
    def updated(self) -> dt.date | None:
        """The day anything in the archive last changed; None where it is empty."""
        return max((volume.updated for volume in self.volumes), default=None)

    @cached_property
    def listings(self) -> tuple[Listing, ...]:
        """Every entry once, where it was first brought: newest volume first, in the volume's order."""
        return tuple(
            Listing(item, volume, place)
            for volume in self.volumes
            for place, item in enumerate(volume.items, start=1)
            if not isinstance(item, See)
        )

    @cached_property
    def listing_by_id(self) -> dict[str, Listing]:
        """The listing that brought each entry, by entry id."""
        return {listing.entry.id: listing for listing in self.listings}

    @cached_property
    def years(self) -> frozenset[int]:
        """Every year that is known of an entry or a volume: its own, its venue's, and that of publication here."""
        known = {volume.published.year for volume in self.volumes} | {listing.year for listing in self.listings}
        known |= {one.entry.venue.year for one in self.listings if one.entry.venue}
        return frozenset(year for year in known if year is not None)

    def volume_listings(self, volume: Volume) -> tuple[Listing, ...]:
        """All that a volume lists, in order; entries listed again carry the note beside them."""
        return self._listed.get(id(volume)) or self._listings_of(volume)

    @cached_property
    def _listed(self) -> dict[int, tuple[Listing, ...]]:
        """What the volumes list, by their identity: they stay as long as the archive."""
        return {id(volume): self._listings_of(volume) for volume in self.volumes}

    def _listings_of(self, volume: Volume) -> tuple[Listing, ...]:
        return tuple(self._listing(item, volume, place) for place, item in enumerate(volume.items, start=1))

    def _listing(self, item: Paper | Extra | See, volume: Volume, place: int) -> Listing:
        """An entry as a volume lists it; that which brings it has but one listing, of which all is found out once."""
        if isinstance(item, See):
            return Listing(self.listing_by_id[item.see].entry, volume, place, item.note)
        first = self.listing_by_id.get(item.id)
        return first if first and first.entry is item and first.volume is volume else Listing(item, volume, place)

    def original_of(self, entry: Paper | Extra) -> str | None:
        """The address of the post that told of an entry first, if it is known."""
        return self.listing_by_id[entry.id].volume.original

    @cached_property
    def again(self) -> dict[str, tuple[Listing, ...]]:
        """The later listings of entries that other volumes list again, by entry id, oldest first."""
        return _grouped(
            (item.see, listing)
            for volume in reversed(self.volumes)
            for listing, item in zip(self.volume_listings(volume), volume.items, strict=True)
            if isinstance(item, See)
        )

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """All that was corrected, withdrawn or retracted, the latest first."""
        return notices_of(self.volumes)

    @cached_property
    def notices_in(self) -> dict[str, tuple[Notice, ...]]:
        """What volumes tell of changes to earlier ones, the latest first, by volume id; most tell of none."""
        return told_in((one for one in self.notices if one.is_news), self.news)

    def listings_of(self, rubric: Rubric) -> tuple[Listing, ...]:
        """The entries that are filed under a topic, an organisation or a venue, newest first."""
        word = rubric.name if isinstance(rubric, Organisation) else rubric.id
        return self._filed.get((rubric.family, word), ())

    @cached_property
    def _filed(self) -> dict[tuple[str, str], tuple[Listing, ...]]:
        """What is filed under what, by family and the word that entries have for it."""
        return _grouped((under, one) for one in self.listings for under in dict.fromkeys(_filed_under(one.entry)))

    @cached_property
    def coverage(self) -> dict[str, Share]:
        """Of how many entries each field is known that pages and filters rest on."""
        return coverages(self.listings)

    @cached_property
    def quarters(self) -> Quarters:
        """The quarters whose entries can be compared."""
        return Quarters(self.listings)

    @cached_property
    def authors(self) -> tuple[Author, ...]:
        """Every author that entries print, in whatever spelling, by last name, then by name."""
        return authors_of(self.listings, self.vocabulary.people)

    def know_authors(self, told: Iterable[AuthorInShort]) -> None:
        """Take the authors as they were told of an archive that is the same but for texts."""
        self.authors = tuple(authors_as_told(told, self.listings, self.vocabulary.people))

    def author_of(self, one: Signature) -> Author:
        """Whom an entry of the archive names."""
        return self._author_by_signature[one.name, one.person]

    def authors_of(self, entry: Paper | Extra) -> tuple[Author, ...]:
        """Whom an entry of the archive names, each once."""
        if entry.id not in self._authors_of:
            self._authors_of[entry.id] = tuple(dict.fromkeys(map(self.author_of, entry.authors)))
        return self._authors_of[entry.id]

    @cached_property
    def _author_by_signature(self) -> dict[tuple[str, str | None], Author]:
        return {
            (name, author.person.id if author.person else None): author
            for author in self.authors
            for name in author.spellings
        }

    def namesakes_of(self, author: Author) -> tuple[Author, ...]:
        """The other authors who have an author's name, as far as entries or the vocabulary tell them apart."""
        return tuple(one for one in self._authors_by_name[author.slug_of_name] if one is not author)

    def by_name_alone(self, author: Author) -> int:
        """How many entries of a person with namesakes print the name alone, so that nothing tells whose they are."""
        if author.person is None or not self.namesakes_of(author):
            return 0
        return len(author.listings) - self._told_apart[author.person.id]

    @cached_property
    def _told_apart(self) -> Counter[str]:
        """How many entries say by id whose they are, by person."""
        entries = (entry for volume in self._as_printed for entry in volume.entries)
        return Counter(one for entry in entries for one in {name.person for name in entry.authors if name.person})

    @cached_property
    def _authors_by_name(self) -> dict[str, list[Author]]:
        return grouped((author.slug_of_name, author) for author in self.authors)

    @cached_property
    def authors_moved(self) -> dict[Place, Author]:
        """Where authors had pages before: under names that entries print, under former ids, and with more entries.

        A name alone is mostly not known to have had more entries; everybody with one entry would have to be here.
        """
        moved = dict(self._places_printed)
        for author in self.authors:
            moved |= dict.fromkeys(author.places_of_former_ids if author.person else (), author)
            moved |= {author.place: author} if author.may_have_had_page else {}
        here = {author.place for author in self.authors if author.has_page}
        return {place: moved[place] for place in sorted(moved) if place not in here}

    @cached_property
    def _places_printed(self) -> dict[Place, Author]:
        """Where pages of names stood that entries print, each with who has now most of these entries."""
        found: dict[Place, Counter[Author]] = {}
        for (name, author), count in self._names_printed.items():
            for place in places_of_name(name):
                found.setdefault(place, Counter())[author] += count
        return {place: most.most_common(1)[0][0] for place, most in found.items() if most.total() >= PAGE_FROM}

    @cached_property
    def _names_printed(self) -> Counter[tuple[str, Author]]:
        """The names that entries print of authors who have a page, and how many entries do."""
        return Counter(
            (name, author)
            for was, now in zip(self._as_printed, self.volumes, strict=True)
            for old, new in zip(was.entries, now.entries, strict=True)
            for name, author in dict(zip(map(str, old.authors), map(self.author_of, new.authors), strict=True)).items()
            if name and author.has_page
        )

    @cached_property
    def children(self) -> dict[str, tuple[Tag, ...]]:
        """The next narrower topics of every topic that has some, by tag id, in the order of the vocabulary."""
        return _grouped((tag.parent, tag) for tag in self.vocabulary.tags if tag.parent)

    def entries_below(self, tag: Tag) -> set[str]:
        """The ids of the entries that the narrower topics of a topic have."""
        ids: set[str] = set()
        for child in self.children.get(tag.id, ()):
            ids |= {listing.entry.id for listing in self.listings_of(child)} | self.entries_below(child)
        return ids

    def tags_beside(self, tag: Tag) -> tuple[tuple[Tag, int], ...]:
        """The topics that entries of a topic have beside it, and how many entries do, most first."""
        return tuple(item for item in self.topics_among(self.listings_of(tag)) if item[0].id != tag.id)

    def topics_among(self, listings: Iterable[Listing]) -> tuple[tuple[Tag, int], ...]:
        """The topics of some listings, and how many of them have each, most first."""
        counter = Counter(tag for listing in listings for tag in set(listing.entry.tags))
        ordered = sorted(counter.items(), key=lambda item: (-item[1], self._tag_places[item[0]]))
        return tuple((self.vocabulary.tag_by_id[tag], count) for tag, count in ordered)

    def topics_in_order(self, listings: Iterable[Listing]) -> list[str]:
        """The ids of the topics of some listings in the order of the vocabulary, which is that of equal numbers."""
        return sorted({tag for listing in listings for tag in listing.entry.tags}, key=self._tag_places.__getitem__)

    @cached_property
    def _tag_places(self) -> dict[str, int]:
        return {tag.id: index for index, tag in enumerate(self.vocabulary.tags)}

    def tags_of(self, entry: Paper | Extra) -> tuple[Tag, ...]:
        """The topics of an entry, in the order the editor gave."""
        if entry.tags not in self._tags:
            self._tags[entry.tags] = tuple(self.vocabulary.tag_by_id[tag] for tag in dict.fromkeys(entry.tags))
        return self._tags[entry.tags]

    def filed_under(self, entry: Paper | Extra) -> tuple[Rubric, ...]:
        """The topics, organisations and venue of an entry."""
        venue = self.vocabulary.venue_of(entry)
        return *self.tags_of(entry), *self.organisations_of(entry), *((venue,) if venue else ())

    def organisations_of(self, entry: Paper | Extra) -> tuple[Organisation, ...]:
        """The organisations of an entry, in the order the editor gave."""
        names, known = entry.organisations, self.vocabulary.organisation_by_name
        if names not in self._credited:
            self._credited[names] = tuple(known[name] for name in dict.fromkeys(names))
        return self._credited[names]

    def neighbours(self, volume: Volume) -> tuple[Volume | None, Volume | None]:
        """The weekly volumes before and after a weekly one; a special has neither."""
        if volume.is_special:
            return None, None
        index = self._weekly_indexes[volume.id]
        after = self.weekly[index - 1] if index else None
        before = self.weekly[index + 1] if index + 1 < len(self.weekly) else None
        return before, after

    @cached_property
    def _weekly_indexes(self) -> dict[str, int]:
        return {volume.id: index for index, volume in enumerate(self.weekly)}


def _filed_under(entry: Paper | Extra) -> Iterator[tuple[str, str]]:
    yield from ((Tag.family, tag) for tag in entry.tags)
    yield from ((Organisation.family, name) for name in entry.organisations)
    if entry.venue:
        yield Venue.family, entry.venue.id


def _grouped(pairs: Iterable[tuple[Key, Given]]) -> dict[Key, tuple[Given, ...]]:
    return {key: tuple(things) for key, things in grouped(pairs).items()}
