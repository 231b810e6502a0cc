"""Authors: whom entries name, each with the entries and a place in addresses.

Mostly a name is all that the data has: one name may be several people, and one person may have several names. What is
known beside the names is in the vocabulary, and `newsletter.model.identities` says who is meant.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache

from newsletter.model.family_names import NameParts, name_parts
from newsletter.model.listing import Listing
from newsletter.model.people import Person, Signature, orcid_url
from newsletter.model.record import LINE_LENGTH, RESERVED_NAMES
from newsletter.model.slugs import slug

AuthorInShort = tuple[Sequence[str], Sequence[int], tuple[int, int], tuple[str, str]]
"""An author's spellings, the places of the entries among all, and where the signature is: in which entry, and there.

Last the letter and the slug, which take long to find out.
"""

OTHER = "other"
"""The letter of names whose family name begins with none from a to z."""

Place = tuple[str, str]
"""A letter and a slug, under which an author stands in addresses."""

PAGE_FROM = 2
"""An author of whom only the name is known, and who has fewer entries than this, has a line and no page."""

_LONGEST_SLUG = 100
"""A name in an address is a folder's name, and systems allow those 255 bytes."""

_LAST_LATIN = "\u017f"
"""The last letter of Latin-1 and of what extends it: with their marks, those of the languages that write in Latin."""

_APOSTROPHES = re.compile("['‘’ʼʻ′]")


@dataclass(frozen=True, eq=False)
class Author:
    """Whom entries name, and the entries that do, newest first: somebody who is known, or all who have one name."""

    spellings: tuple[str, ...]
    """All spellings: the one listed most recently first, then the others by their last listing; ties by name."""
    listings: tuple[Listing, ...] = field(repr=False)
    person: Person | None = None
    """Who it is; None where all that is known is the name, which may be that of several people."""
    signature: Signature = field(default=Signature())
    """How the entry listed last names the author."""

    @cached_property
    def name(self) -> str:
        """The name of a person, or the spelling that was listed most recently."""
        return self.spellings[0]

    @property
    def place(self) -> Place:
        """Letter and slug, under which the author stands in addresses."""
        return self.letter, self.slug

    @cached_property
    def slug(self) -> str:
        """The name in addresses: a person's id; else the same for all spellings."""
        return self.person.id if self.person else slug_of(self.name)

    @property
    def slug_of_name(self) -> str:
        """The name in addresses, whoever it is."""
        return slug_of(self.name) if self.person else self.slug

    @cached_property
    def letter(self) -> str:
        """The first letter of the family name, a to z without its marks, else «other»; the same for all spellings."""
        return _letter(self.signature.parts)

    @property
    def places_of_former_ids(self) -> set[Place]:
        """Where the page of a person stood under another id: with this letter, or with that of the name in the id."""
        former = self.person.former if self.person else ()
        return {(letter, name) for name in former for letter in (self.letter, letter_of(name.replace("-", " ")))}

    @property
    def known_at(self) -> str | None:
        """The address by which the person is known everywhere, or else at home; None where nobody knows one."""
        if self.person is None:
            return None
        return orcid_url(self.person.orcid) if self.person.orcid else self.person.url

    @cached_property
    def has_page(self) -> bool:
        """Whether the author has a page; the others have a line among the authors of their letter."""
        return self.has_several or self.person is not None

    @property
    def has_several(self) -> bool:
        """Whether there is more than one entry: without a record, a page could say no more than its line does."""
        return len(self.listings) >= PAGE_FROM

    @property
    def may_have_had_page(self) -> bool:
        """Whether something says so: a person is known by a record, and an alias may be of an entry that was merged."""
        return self.has_page or sum(1 + len(one.entry.aliases) for one in self.listings) >= PAGE_FROM

    @property
    def sort_key(self) -> tuple[str, ...]:
        """Family name first, without «van»; names that differ in marks alone stand together."""
        family = self.signature.parts.core
        return _plain(family) or family, _plain(self.name), self.name, self.slug


def authors_of(listings: Sequence[Listing], people: Iterable[Person] = ()) -> tuple[Author, ...]:
    """Make the authors of listings that come newest first, sorted by family name, then by name.

    Whom entries name by `person` is one of the people. Other names that make one letter and slug are spellings of one
    author, so that every address follows from the name alone: no other volume, earlier or later, can move it.
    """
    known = {person.id: person for person in people}
    found: dict[Place, _Gathered] = {}
    signed: dict[int, _Gathered] = {}  # by identity: entries that print a name alone share its signature
    for listing in listings:
        for one in listing.entry.authors:
            if id(one) not in signed:
                signed[id(one)] = found.setdefault(key_of(one), _Gathered(known.get(one.person or "")))
            signed[id(one)].add(one, listing)
    return tuple(sorted((gathered.author() for gathered in found.values()), key=lambda author: author.sort_key))


def authors_in_short(authors: Iterable[Author], listings: Sequence[Listing]) -> Iterator[AuthorInShort]:
    """Tell the authors of listings by the places of these, for who has the same listings at another time."""
    places = {id(listing): place for place, listing in enumerate(listings)}
    for one in authors:
        found = [places[id(listing)] for listing in one.listings]
        signed = (
            (place, number)
            for place in found
            for number, it in enumerate(listings[place].entry.authors)
            if it is one.signature
        )
        yield one.spellings, found, next(signed), one.place


def authors_as_told(
    told: Iterable[AuthorInShort], listings: Sequence[Listing], people: Iterable[Person]
) -> Iterator[Author]:
    """Make the authors of listings as they were told of the same ones, so that no name is taken apart again."""
    known = {person.id: person for person in people}
    for spellings, places, (place, number), (letter, name) in told:
        signature = listings[place].entry.authors[number]
        person = known.get(signature.person or "")
        author = Author(tuple(spellings), tuple([listings[one] for one in places]), person, signature=signature)
        vars(author).update(letter=letter, slug=name)
        yield author


@dataclass
class _Gathered:
    """What is found of an author, entry by entry, the newest first."""

    person: Person | None
    signatures: dict[str, Signature] = field(default_factory=dict)
    listed: dict[str, dt.date] = field(default_factory=dict)
    listings: list[Listing] = field(default_factory=list)

    def add(self, one: Signature, listing: Listing) -> None:
        if one.name not in self.signatures:
            self.signatures[one.name] = one
            self.listed[one.name] = listing.volume.published
        if not self.listings or self.listings[-1] is not listing:
            self.listings.append(listing)

    def author(self) -> Author:
        spellings = tuple(self.listed)
        if len(spellings) > 1:
            spellings = tuple(sorted(sorted(self.listed), key=lambda name: self.listed[name], reverse=True))
        signature = self.signatures[spellings[0]]
        return Author(spellings, tuple(self.listings), self.person, signature=signature)


def key_of(one: Signature) -> Place:
    """By what an author is known among all: a person by the id, others by letter and slug of the name."""
    return ("person", one.person) if one.person else (_letter(one.parts), slug_of(one.name))


def letter_of(name: str) -> str:
    """The letter whose authors a name stands among: that of its family name, a to z without its marks, else «other»."""
    return _letter(name_parts(name, None, group=False))  # as signatures ask, so that each name is taken apart once


def _letter(parts: NameParts) -> str:
    words = parts.core.split() or [parts.core]
    word = words[1] if parts.is_group and len(words) > 1 and words[0].casefold() == "the" else words[0]
    return _plain(word)[:1].strip("0123456789") or OTHER


def places_of_name(name: str) -> set[Place]:
    """Where a name of which nothing else is known has its page, and where it had it when its last word decided that."""
    last = _plain(name.rsplit(maxsplit=1)[-1])[:1].strip("0123456789") or OTHER
    return {(letter_of(name), slug_of(name)), (last, slug_of(name))}


@lru_cache(maxsize=1 << 16)
def slug_of(name: str) -> str:
    """Write a name for an address: «Łucja Ñandú» is lucja-nandu; a word of another script its code points."""
    slug = "-".join(_slug_of_word(word) for word in name.split())
    is_fit = len(slug) <= _LONGEST_SLUG and slug not in RESERVED_NAMES
    if is_fit:
        return slug
    return f"{slug[:_LONGEST_SLUG].rstrip('-')}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


@cache
def _slug_of_word(word: str) -> str:
    """Write a word in Latin letters; one of another script by code points, for 李 and 黎 are both «Li», and two people.

    An apostrophe parts words here: «O’Quoll» has been o-quoll from the first, and addresses stay.
    """
    plain = slug(_APOSTROPHES.sub("-", word), longest=LINE_LENGTH)
    if plain and (word.isascii() or not any(map(_is_foreign, _unmarked(word)))):
        return plain
    return "u" + "-".join(f"{ord(sign):x}" for sign in unicodedata.normalize("NFC", word))


@lru_cache(maxsize=1 << 16)
def _plain(text: str) -> str:
    """Letters and digits alone, without marks, in lower case; nothing is left of other scripts."""
    plain = _unmarked(text)
    latin = plain if plain.isascii() else "".join(sign for sign in plain if not _is_foreign(sign))
    return slug(latin, longest=LINE_LENGTH).replace("-", "")


def _is_foreign(sign: str) -> bool:
    """Whether a sign is a letter or a digit of another script; «Lm» are marks that have a width."""
    category = unicodedata.category(sign)
    return sign > _LAST_LATIN and category[0] in "LN" and category != "Lm"


def _unmarked(text: str) -> str:
    """Letters taken apart into plain ones, in lower case and without their marks."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if unicodedata.category(sign)[0] != "M")
