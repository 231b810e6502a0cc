"""The titles of all entries from A to Z, where readers look until there is a search engine."""

from __future__ import annotations

import re
import unicodedata

from newsletter import addresses
from newsletter.model import Archive, Listing
from newsletter.pages.page import Index, body
from newsletter.prose import plain_title

DIGITS, OTHERS = "0–9", "Other"
"""The groups of titles that do not begin with a Latin letter."""

_ARTICLE = re.compile(r"(?:an?|the)\s+(?=\w)")


def titles_index(archive: Archive) -> Index:
    """List every entry by its title under the letter it begins with, articles aside."""
    return Index(addresses.SEARCH, body("titles.html", addresses.SEARCH, groups=_groups(archive)), archive.updated)


def _groups(archive: Archive) -> list[tuple[str, str, list[Listing]]]:
    """Letter, anchor and entries of each group: digits, then letters, then other scripts."""
    groups: dict[str, list[Listing]] = {}
    for key, listing in sorted(_keyed(archive), key=lambda one: (one[0], one[1].entry.id)):
        groups.setdefault(_letter(key), []).append(listing)
    order = sorted(groups, key=lambda letter: (letter == OTHERS, letter != DIGITS, letter))
    return [(letter, _anchor(letter), groups[letter]) for letter in order]


def _keyed(archive: Archive) -> list[tuple[str, Listing]]:
    return [(_key(listing.entry.title), listing) for listing in archive.listings]


def _key(title: str) -> str:
    """What a title is sorted by: no accents, no case, no signs before the first letter, no leading article."""
    parts = unicodedata.normalize("NFKD", plain_title(title))
    plain = "".join(one for one in parts if not unicodedata.combining(one)).casefold()
    return _ARTICLE.sub("", re.sub(r"^[\W_]+", "", plain) or plain, count=1) if plain else ""


def _letter(key: str) -> str:
    if "a" <= key[:1] <= "z":
        return key[0].upper()
    return DIGITS if key[:1].isdigit() else OTHERS


def _anchor(letter: str) -> str:
    """The anchor of a group; no id of an entry begins with «_»."""
    return "_" + {DIGITS: "digits"}.get(letter, letter.lower())
