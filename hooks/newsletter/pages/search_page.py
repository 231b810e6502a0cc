"""The page of the search: a place for what the browser finds, the ways in, and the way to all titles from A to Z.

Without JavaScript it is a catalogue; assets/explore.js puts the search above that.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from newsletter import addresses
from newsletter.model import Archive
from newsletter.pages.chips import Chips, most_found, organisation_chips, tag_chips, venue_chips
from newsletter.pages.page import Index, body
from newsletter.pages.title_pages import are_apart, title_groups
from newsletter.settings import Settings
from newsletter.strings.language import Strings, strings

_MOST_CHIPS = 12
"""How many topics or organisations are named; the others are on pages of their own."""


def titles_index(archive: Archive, settings: Settings) -> Index:
    """Lead to topics, organisations and authors, and to every entry by the letter its title begins with."""
    said = strings(settings.language)
    values: dict[str, Any] = {"ways": _ways(archive, said), "letters": _letters(archive)}
    values |= {"groups": title_groups(archive, said), "are_apart": are_apart(archive)}
    html = body("titles.html", addresses.SEARCH, settings, archive=archive, **values)
    return Index(addresses.SEARCH, html, archive.updated)


def _ways(archive: Archive, said: Strings) -> list[tuple[str, str, str, Chips]]:
    """Field, name, address and chips of the ways in: the topics and organisations with the most entries."""
    vocabulary = archive.vocabulary
    topics = [(tag, len(archive.listings_by_tag[tag.id])) for tag in vocabulary.tags]
    organisations = [(one, len(archive.listings_by_organisation[one.name])) for one in vocabulary.organisations]
    venues = [(one, len(archive.listings_by_venue[one.id])) for one in vocabulary.venues]
    return [
        ("topic", said.say("section.topics"), addresses.TOPICS, tag_chips(most_found(topics, _MOST_CHIPS))),
        (
            "organisation",
            said.say("section.organisations"),
            addresses.ORGANISATIONS,
            organisation_chips(most_found(organisations, _MOST_CHIPS)),
        ),
        ("venue", said.say("section.venues"), addresses.VENUES, venue_chips(most_found(venues, _MOST_CHIPS))),
    ]


def _letters(archive: Archive) -> dict[str, int]:
    """How many authors each letter has, a to z and then the others."""
    counts = Counter(author.letter for author in archive.authors)
    return {letter: counts[letter] for letter in sorted(counts, key=lambda letter: (len(letter), letter))}
