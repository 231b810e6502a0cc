"""Authors: the names that entries print, each with its entries and its place in addresses.

A name is all that the data has: one name may be several people, and one person may have several names.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from newsletter.model.listing import Listing

OTHER = "other"
"""The letter of names whose last word begins with none from a to z."""

_PAGE_FROM = 2
"""An author with fewer entries than this has a line and no page."""

_LONGEST_SLUG = 100
"""A name in an address is a folder's name, and systems allow those 255 bytes."""

_UNDIVIDED = str.maketrans({
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "n",
})  # fmt: skip
"""Latin letters that Unicode does not take apart into a plain letter and a mark."""


@dataclass(frozen=True)
class Author:
    """A name as the data prints it, and the entries that print it, newest first."""

    name: str
    slug: str
    listings: tuple[Listing, ...] = field(compare=False, repr=False)

    @cached_property
    def letter(self) -> str:
        """The first letter of the last word, a to z without its marks, else «other»."""
        return _plain(self.name.split()[-1])[:1].strip("0123456789") or OTHER

    @property
    def has_page(self) -> bool:
        """Whether the author has a page; the others have a line among the authors of their letter."""
        return len(self.listings) >= _PAGE_FROM

    @property
    def sort_key(self) -> tuple[str, ...]:
        """Last word first; names that differ in marks alone stand together."""
        last = self.name.split()[-1]
        return _plain(last) or last, _plain(self.name), self.name


def authors_of(listings: Iterable[Listing]) -> tuple[Author, ...]:
    """Make the authors of listings that come newest first, sorted by last name, then by name.

    Where two names make one slug the name that was listed first keeps it, so that a new volume moves no page.
    """
    found: dict[str, list[Listing]] = {}
    for listing in listings:
        for name in dict.fromkeys(listing.entry.authors):
            found.setdefault(name, []).append(listing)
    slugs = _slugs(sorted(found, key=lambda name: (found[name][-1].volume.published, name)))
    authors = (Author(name, slugs[name], tuple(listed)) for name, listed in found.items())
    return tuple(sorted(authors, key=lambda author: author.sort_key))


def _slugs(names: Iterable[str]) -> dict[str, str]:
    """Give each name a slug of its own; the earlier name keeps the plain one."""
    slugs: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        slug = slug_of(name)
        slugs[name] = _marked(slug, name) if slug in taken else slug
        taken.add(slugs[name])
    return slugs


def slug_of(name: str) -> str:
    """Write a name for an address: «Łucja Ñandú» is lucja-nandu; a word of another script its code points."""
    slug = "-".join(_slug_of_word(word) for word in name.split())
    return slug if len(slug) <= _LONGEST_SLUG else _marked(slug[:_LONGEST_SLUG].rstrip("-"), name)


def _slug_of_word(word: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", _folded(word)).strip("-")
    return plain or "u" + "-".join(f"{ord(sign):x}" for sign in unicodedata.normalize("NFC", word))


def _marked(slug: str, name: str) -> str:
    return f"{slug}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _plain(text: str) -> str:
    """Letters and digits alone, without marks, in lower case; nothing is left of other scripts."""
    return re.sub(r"[^a-z0-9]+", "", _folded(text))


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_UNDIVIDED))
    return decomposed.encode("ascii", "ignore").decode()
