"""The page of the search: a place for what the browser finds, the ways in, and all titles from A to Z.

Without JavaScript it is a catalogue; assets/explore.js puts the search above that.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TypeVar

from newsletter import addresses
from newsletter.model import Archive, Listing, Organisation, Tag
from newsletter.pages.chips import Chips, organisation_chips, tag_chips
from newsletter.pages.page import Index, body
from newsletter.prose import plain_title

DIGITS, OTHERS = "0–9", "Other"
"""The groups of titles that do not begin with a Latin letter."""

_MOST_CHIPS = 12
"""How many topics or organisations are named; the others are on pages of their own."""

_Named = TypeVar("_Named", Tag, Organisation)

_ARTICLE = re.compile(r"^(?:an?|the)\s+(?=\w)")


def titles_index(archive: Archive) -> Index:
    """Lead to topics, organisations and authors, and list every entry under the letter its title begins with."""
    values = {"groups": _groups(archive), "ways": _ways(archive), "letters": _letters(archive)}
    return Index(addresses.SEARCH, body("titles.html", addresses.SEARCH, **values), archive.updated)


def _ways(archive: Archive) -> list[tuple[str, str, Chips]]:
    """Name, address and chips of the ways in: the topics and organisations with the most entries."""
    vocabulary = archive.vocabulary
    topics = [(tag, len(archive.listings_by_tag[tag.id])) for tag in vocabulary.tags]
    organisations = [(one, len(archive.listings_by_organisation[one.name])) for one in vocabulary.organisations]
    return [
        ("Topics", addresses.TOPICS, tag_chips(_most(topics))),
        ("Organisations", addresses.ORGANISATIONS, organisation_chips(_most(organisations))),
    ]


def _most(counted: list[tuple[_Named, int]]) -> list[tuple[_Named, int]]:
    """Those with the most entries first, by name where they have as many; none without an entry."""
    found = (item for item in counted if item[1])
    return sorted(found, key=lambda item: (-item[1], item[0].name.casefold()))[:_MOST_CHIPS]


def _letters(archive: Archive) -> dict[str, int]:
    """How many authors each letter has, a to z and then the others."""
    counts = Counter(author.letter for author in archive.authors)
    return {letter: counts[letter] for letter in sorted(counts, key=lambda letter: (len(letter), letter))}


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
