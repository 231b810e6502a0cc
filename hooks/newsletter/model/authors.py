"""Authors: the names that entries print, each with its entries and its place in addresses.

A name is all that the data has: one name may be several people, and one person may have several names.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from newsletter.model.listing import Listing
from newsletter.model.record import LINE_LENGTH, RESERVED_NAMES
from newsletter.model.slugs import slug

OTHER = "other"
"""The letter of names whose last word begins with none from a to z."""

_PAGE_FROM = 2
"""An author with fewer entries than this has a line and no page."""

_LONGEST_SLUG = 100
"""A name in an address is a folder's name, and systems allow those 255 bytes."""

_LAST_LATIN = "\u017f"
"""The last letter of Latin-1 and of what extends it: with their marks, those of the languages that write in Latin."""

_APOSTROPHES = re.compile("['‘’ʼʻ′]")


@dataclass(frozen=True)
class Author:
    """A name as the data prints it, in one spelling or several, and the entries that print it, newest first."""

    spellings: tuple[str, ...]
    """All spellings: the one listed most recently first, then the others by their last listing; ties by name."""
    listings: tuple[Listing, ...] = field(compare=False, repr=False)

    @property
    def name(self) -> str:
        """The spelling that was listed most recently."""
        return self.spellings[0]

    @cached_property
    def slug(self) -> str:
        """The name in addresses, the same for all spellings."""
        return slug_of(self.name)

    @cached_property
    def letter(self) -> str:
        """The first letter of the last word, a to z without its marks, else «other»; the same for all spellings."""
        return letter_of(self.name)

    @property
    def has_page(self) -> bool:
        """Whether the author has a page; the others have a line among the authors of their letter."""
        return len(self.listings) >= _PAGE_FROM

    @property
    def sort_key(self) -> tuple[str, ...]:
        """Last word first; names that differ in marks alone stand together."""
        last = self.name.split()[-1]
        return _plain(last) or last, _plain(self.name), self.name


def authors_of(listings: Sequence[Listing]) -> tuple[Author, ...]:
    """Make the authors of listings that come newest first, sorted by last name, then by name.

    Names that make one letter and slug are spellings of one author, so that every address follows from the name
    alone: no other volume, earlier or later, can move it.
    """
    names = {name for listing in listings for name in listing.entry.authors}
    keys = {name: (letter_of(name), slug_of(name)) for name in names}
    spelled: dict[tuple[str, str], dict[str, dt.date]] = {}
    listed: dict[tuple[str, str], list[Listing]] = {}
    for listing in listings:
        for name in listing.entry.authors:
            spelled.setdefault(keys[name], {}).setdefault(name, listing.volume.published)
        for key in dict.fromkeys(keys[name] for name in listing.entry.authors):
            listed.setdefault(key, []).append(listing)
    authors = (Author(_latest_first(spelled[key]), tuple(listed[key])) for key in listed)
    return tuple(sorted(authors, key=lambda author: author.sort_key))


def _latest_first(spellings: dict[str, dt.date]) -> tuple[str, ...]:
    return tuple(sorted(sorted(spellings), key=lambda name: spellings[name], reverse=True))


def letter_of(name: str) -> str:
    """The letter whose authors a name stands among: that of its last word, a to z without its marks, else «other»."""
    return _plain(name.rsplit(maxsplit=1)[-1])[:1].strip("0123456789") or OTHER


def slug_of(name: str) -> str:
    """Write a name for an address: «Łucja Ñandú» is lucja-nandu; a word of another script its code points."""
    slug = "-".join(_slug_of_word(word) for word in name.split())
    is_fit = len(slug) <= _LONGEST_SLUG and slug not in RESERVED_NAMES
    return slug if is_fit else _marked(slug[:_LONGEST_SLUG].rstrip("-"), name)


def _slug_of_word(word: str) -> str:
    """Write a word in Latin letters; one of another script by code points, for 李 and 黎 are both «Li», and two people.

    An apostrophe parts words here: «O’Quoll» has been o-quoll from the first, and addresses stay.
    """
    plain = slug(_APOSTROPHES.sub("-", word), longest=LINE_LENGTH)
    if plain and not any(map(_is_foreign, _unmarked(word))):
        return plain
    return "u" + "-".join(f"{ord(sign):x}" for sign in unicodedata.normalize("NFC", word))


def _marked(slug: str, name: str) -> str:
    return f"{slug}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _plain(text: str) -> str:
    """Letters and digits alone, without marks, in lower case; nothing is left of other scripts."""
    latin = "".join(sign for sign in _unmarked(text) if not _is_foreign(sign))
    return slug(latin, longest=LINE_LENGTH).replace("-", "")


def _is_foreign(sign: str) -> bool:
    """Whether a sign is a letter or a digit of another script; «Lm» are marks that have a width."""
    category = unicodedata.category(sign)
    return sign > _LAST_LATIN and category[0] in "LN" and category != "Lm"


def _unmarked(text: str) -> str:
    """Letters taken apart into plain ones, in lower case and without their marks."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if unicodedata.category(sign)[0] != "M")
