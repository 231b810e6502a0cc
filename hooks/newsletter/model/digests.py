"""Digests: an archive's volumes, entries and authors in short, by which an outlet knows what it made before.

An outlet names all that it shows and how that is ordered. What is beside it, settings, code and theme, is the same for
a whole build.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

from newsletter.model.archive import Archive
from newsletter.model.authors import Author
from newsletter.model.entry import Extra, Paper
from newsletter.model.listing import Listing
from newsletter.model.notices import Notice
from newsletter.model.people import Editor
from newsletter.model.record import Record
from newsletter.model.vocabulary import Rubric
from newsletter.model.volume import Volume

_BYTES = 16
TEXTS = {"tagline", "summary", "questions"}
"""What editors write of an entry, which few files show, and change most."""
WITHOUT_TEXTS: Any = {"papers": {"__all__": TEXTS}, "extras": {"__all__": TEXTS}, "intro": True}
"""What is left out of a volume to tell its facts: the texts about its entries, and its introduction."""
_OF_OWN_PAGES = {"description", "aliases"}
"""What of a topic, an organisation or a venue only files say that are about it."""


class Told(NamedTuple):
    """An entry in short, for files that show less or more of it."""

    facts: str
    """All but the texts about it, and which of them it has."""
    line: str
    """Its tagline, too."""
    whole: str


def digest(*parts: object) -> str:
    """Some texts, or what is printed of other things, in short; none runs into the next, and None is no text."""
    told = "".join(["-\n" if part is None else f"{len(text := str(part))}\n{text}" for part in parts])
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()


def texts_there(entry: Paper | Extra) -> tuple[bool, bool, int]:
    """Which texts about an entry there are, whatever they say."""
    return entry.tagline is None, entry.summary is None, len(entry.questions)


def _of_record(record: Record, *, without: Any = None) -> str:
    """A record in short, but for some fields; it is told as bytes, of which no text is made."""
    told = record.__pydantic_serializer__.to_json(record, exclude=without)
    return hashlib.blake2b(told, digest_size=_BYTES).hexdigest()


class Digests:
    """The digests of an archive, each made once."""

    def __init__(self, archive: Archive, _: None = None) -> None:
        self._archive = archive
        self.editors: Sequence[Editor] = ()
        """Who edits the newsletter, which any file may say."""
        self.changed: frozenset[str] | None = None
        """The ids of the entries about which texts are other, where nothing else is; None where anything may be."""
        self._introduced: frozenset[str] = frozenset()
        """The ids of the volumes of which the introduction is other then."""
        self.files = ""
        """All that issue files say but for texts, in short, where somebody has found it out."""
        self._facts: dict[str, str] = {}
        self._listed: dict[str, str] = {}
        self._heads: dict[str, str] = {}
        self._entries: dict[str, Told] = {}
        self._words: dict[tuple[str, str], str] = {}
        self._authors: dict[Author, str] = {}
        self._names: dict[Author, str] = {}
        self._listings: dict[int, tuple[Listing, Told]] = {}
        """By the identity of each, which is kept with it, so that nothing else has that."""

    @cached_property
    def people(self) -> str:
        """Who edits the newsletter, as far as that is known beside the names."""
        return digest(*map(_of_record, self.editors), *self._signed(self.editors))

    def _signed(self, editors: Iterable[Editor]) -> Iterator[str]:
        """As whom editors are cited."""
        return (_of_record(self._archive.signed(one.name)) for one in editors)

    def make(self) -> None:
        """Make those of all volumes and entries before a second process splits off: neither makes them again."""
        for volume in self._archive.volumes:
            self.listed(volume)
        self.listings(self._archive.listings)

    def touches_volume(self, volume: Volume) -> bool:
        """Whether what shows a volume, all that it lists and the changes that it tells of may be other."""
        return self.changed is None or volume.id in self._volumes_touched

    @cached_property
    def _volumes_touched(self) -> frozenset[str]:
        told_of = ((name, one.listing) for name, told in self._archive.notices_in.items() for one in told)
        lists = ((one.id, listing) for one in self._archive.volumes for listing in self._archive.volume_listings(one))
        changed = self.changed or ()
        shown = (name for name, listing in chain(lists, told_of) if listing and listing.entry.id in changed)
        return self._introduced.union(shown)

    def touches_rubric(self, rubric: Rubric) -> bool:
        """Whether something filed under a topic, an organisation or a venue may be other."""
        return self.changed is None or (rubric.family, rubric.id) in self._rubrics_touched

    @cached_property
    def _rubrics_touched(self) -> frozenset[tuple[str, str]]:
        rubrics = chain.from_iterable(map(self._archive.filed_under, self._entries_touched))
        return frozenset((one.family, one.id) for one in rubrics)

    def authors_touched(self) -> Iterable[Author]:
        """The authors of entries that may be other."""
        if self.changed is None:
            return self._archive.authors
        return dict.fromkeys(chain.from_iterable(map(self._archive.authors_of, self._entries_touched)))

    @property
    def _entries_touched(self) -> list[Paper | Extra]:
        return [self._archive.listing_by_id[name].entry for name in sorted(self.changed or ())]

    def head(self, volume: Volume | None) -> str:
        """A volume but for its introduction and what it lists: all that is said of it but where its list is shown."""
        if volume is None:
            return ""
        if volume.id not in self._heads:
            told = _of_record(volume, without={"papers", "extras", "intro"})
            self._heads[volume.id] = digest(told, *self._signed(volume.editors))
        return self._heads[volume.id]

    def author(self, author: Author) -> str:
        """An author whole, but for the entries."""
        if author not in self._authors:
            one = author.signature
            signed = one.name, one.family, one.group, one.person
            self._authors[author] = digest(self._named(author), *signed, len(author.listings), *author.spellings)
        return self._authors[author]

    def _named(self, author: Author) -> str:
        """An author as entries name one, who that is, and where it leads: the same however many others do so too."""
        if author not in self._names:
            person = _of_record(author.person, without={"spellings", "former"}) if author.person else ""
            self._names[author] = digest(author.name, person, author.has_page, *author.place)
        return self._names[author]

    def listing(self, listing: Listing | None) -> str:
        """An entry where it is listed, in a few words on that volume and the one that brought it."""
        return self._told(listing).whole if listing else ""

    def _told(self, listing: Listing) -> Told:
        known = self._listings.get(id(listing))
        if known is None:
            here = digest(listing.place, listing.note, self.head(listing.volume))
            told = Told(*[here + part for part in self._entry(listing.entry)])
            known = self._listings[id(listing)] = listing, told
        return known[1]

    def _entry(self, entry: Paper | Extra) -> Told:
        """An entry, the volume that brought it and its place there, and where its authors are found."""
        if entry.id not in self._entries:
            facts = self._facts_of(entry)
            line = facts + digest(entry.tagline)
            self._entries[entry.id] = Told(facts, line, line + digest(entry.summary, *entry.questions))
        return self._entries[entry.id]

    def _facts_of(self, entry: Paper | Extra) -> str:
        """All but the texts about an entry."""
        if entry.id not in self._facts:
            at_first = self._archive.listing_by_id[entry.id]
            authors = map(self._named, self._archive.authors_of(entry))
            parts = entry.kind, _of_record(entry, without=TEXTS), self.head(at_first.volume), at_first.place
            words = map(self._word, self._archive.filed_under(entry))
            self._facts[entry.id] = digest(*parts, *texts_there(entry), *authors, *words)
        return self._facts[entry.id]

    def _word(self, rubric: Rubric) -> str:
        """What an entry is filed under, as far as more than its own pages and feeds say it."""
        name = rubric.family, rubric.id
        if name not in self._words:
            self._words[name] = _of_record(rubric, without=_OF_OWN_PAGES)
        return self._words[name]

    def listings(self, listings: Iterable[Listing | None]) -> str:
        """Entries in their order, and where there is none."""
        return digest("\n".join(["", *map(self.listing, listings)]))

    def lines(self, listings: Iterable[Listing]) -> str:
        """Entries in their order for a file that shows no summary of any and no question."""
        return digest("\n".join([self._told(one).line for one in listings]))

    def facts(self, listings: Iterable[Listing]) -> str:
        """Entries in their order for a file that does not show their taglines either."""
        return digest("\n".join([self._told(one).facts for one in listings]))

    @cached_property
    def vocabulary(self) -> str:
        """All that entries are filed under, and who is known."""
        return _of_record(self._archive.vocabulary)

    @cached_property
    def all_facts(self) -> str:
        """The whole archive but for introductions and the texts about entries, and what entries are filed under."""
        told: list[object] = [self.files]
        if not self.files:
            told = [_of_record(one, without=WITHOUT_TEXTS) for one in self._archive.volumes]
            told += [texts_there(one.entry) for one in self._archive.listings]
        return self.key(self.vocabulary, *told, *map(_of_record, self._archive.removals))

    @property
    def facts_of_entries(self) -> list[str]:
        """All but the texts about each entry."""
        return [self._facts_of(one.entry) for one in self._archive.listings]

    @cached_property
    def all_texts(self) -> list[str]:
        """The texts about each entry."""
        entries = (one.entry for one in self._archive.listings)
        return [digest(one.tagline, one.summary, *one.questions) for one in entries]

    @cached_property
    def all_introductions(self) -> list[str]:
        """The introduction of each volume."""
        return [digest(one.intro) for one in self._archive.volumes]

    def compare(self, texts: Sequence[str], introductions: Sequence[str], facts: Sequence[str]) -> None:
        """Take it that an earlier archive had these texts, and was the same else: entries with these facts."""
        volumes = zip(self._archive.volumes, introductions, self.all_introductions, strict=True)
        introduced = frozenset(one.id for one, was, now in volumes if was != now)
        known = {one.entry.id: told for one, told in zip(self._archive.listings, facts, strict=True)}
        told = zip(self._archive.listings, texts, self.all_texts, strict=True)
        self.changed = frozenset(one.entry.id for one, was, now in told if was != now)
        self._introduced, self._facts = introduced, known

    def touches(self, listings: Iterable[Listing]) -> bool:
        """Whether what shows these entries may be other than in the archive that this one was compared with."""
        return self.changed is None or any(one.entry.id in self.changed for one in listings)

    def listed(self, volume: Volume) -> str:
        """A volume whole, and all that it lists."""
        if volume.id not in self._listed:
            listings = self.listings(self._archive.volume_listings(volume))
            self._listed[volume.id] = digest(self.head(volume), volume.intro, len(volume.papers), listings)
        return self._listed[volume.id]

    def key(self, *parts: object) -> str:
        """By what a file is known that says these things."""
        return digest(self.people, *parts)

    def notices(self, notices: Iterable[Notice]) -> str:
        """Changes in their order, with what they are of."""
        found = ((one.amendment, self.head(one.volume), self.listing(one.listing)) for one in notices)
        return digest(*(part for notice in found for part in notice))
