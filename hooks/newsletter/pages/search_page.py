"""The page of the search: a place for what the browser finds, the ways in, and all titles from A to Z.

Without JavaScript it is a catalogue; assets/explore.js puts the search above that.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TypeVar

from newsletter import addresses
from newsletter.model import Archive, Listing, Organisation, Tag, Venue
from newsletter.pages.chips import Chips, organisation_chips, tag_chips, venue_chips
from newsletter.pages.page import Index, body
from newsletter.settings import Settings
from newsletter.strings.language import Strings, strings
from newsletter.text.prose import plain_title

DIGITS, OTHERS = "digits", "other"
"""The groups of titles that do not begin with a Latin letter."""

_MOST_CHIPS = 12
"""How many topics or organisations are named; the others are on pages of their own."""

_Named = TypeVar("_Named", Tag, Organisation, Venue)

_ARTICLE = re.compile(r"^(?:an?|the)\s+(?=\w)")


def titles_index(archive: Archive, settings: Settings) -> Index:
    """Lead to topics, organisations and authors, and list every entry under the letter its title begins with."""
    said = strings(settings.language)
    values = {"groups": _groups(archive, said), "ways": _ways(archive, said), "letters": _letters(archive)}
    values["archive"] = archive
    return Index(addresses.SEARCH, body("titles.html", addresses.SEARCH, settings, **values), archive.updated)


def _ways(archive: Archive, said: Strings) -> list[tuple[str, str, str, Chips]]:
    """Field, name, address and chips of the ways in: the topics and organisations with the most entries."""
    vocabulary = archive.vocabulary
    topics = [(tag, len(archive.listings_by_tag[tag.id])) for tag in vocabulary.tags]
    organisations = [(one, len(archive.listings_by_organisation[one.name])) for one in vocabulary.organisations]
    venues = [(one, len(archive.listings_by_venue[one.id])) for one in vocabulary.venues]
    return [
        ("topic", said.say("section.topics"), addresses.TOPICS, tag_chips(_most(topics))),
        (
            "organisation",
            said.say("section.organisations"),
            addresses.ORGANISATIONS,
            organisation_chips(_most(organisations)),
        ),
        ("venue", said.say("section.venues"), addresses.VENUES, venue_chips(_most(venues))),
    ]


def _most(counted: list[tuple[_Named, int]]) -> list[tuple[_Named, int]]:
    """Those with the most entries first, by name where they have as many; none without an entry."""
    found = (item for item in counted if item[1])
    return sorted(found, key=lambda item: (-item[1], item[0].name.casefold()))[:_MOST_CHIPS]


def _letters(archive: Archive) -> dict[str, int]:
    """How many authors each letter has, a to z and then the others."""
    counts = Counter(author.letter for author in archive.authors)
    return {letter: counts[letter] for letter in sorted(counts, key=lambda letter: (len(letter), letter))}


def _groups(archive: Archive, said: Strings) -> list[tuple[str, str, list[Listing]]]:
    """Name, anchor and entries of each group: digits, then letters, then other scripts."""
    groups: dict[str, list[Listing]] = {}
    for key, listing in sorted(_keyed(archive), key=lambda one: (one[0], one[1].entry.id)):
        groups.setdefault(_letter(key), []).append(listing)
    order = sorted(groups, key=lambda letter: (letter == OTHERS, letter != DIGITS, letter))
    # No id of an entry begins with «_».
    return [(_name(letter, said), f"_{letter.lower()}", groups[letter]) for letter in order]


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


def _name(letter: str, said: Strings) -> str:
    """What a group is called."""
    return {DIGITS: said.say("titles.digits"), OTHERS: said.say("titles.other_scripts")}.get(letter, letter)
