"""Occurrences: every term in every entry, with what it counts there, and every position at which it stands.

A collection enters, lists of occurrences leave, in the order of reading. Knows nothing of how they are merged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from newsletter.search.acronyms import Pair, common_pairs, telling_initials, written_acronyms, written_initials
from newsletter.search.analysis import LIGHT_WORDS, LONGEST, STOP_WORDS, pieces, stem, tokens, words
from newsletter.search.records import Collection, Named, SearchRecord

IN_TITLE = 128
IN_NAME = 64
IN_CONTENT = 1 << 8
"""In a title, topic, tagline or text."""
WRITTEN = 1 << 9
"""Where a slip in typing may have meant it though only one entry has it."""

_TITLE, _NAME, _ID, _LINK, _TOPIC, _TAGLINE, _TEXT = 5.0, 3.0, 5.0, 3.0, 2.0, 1.5, 1.0
"""What a term counts by its field; judged queries tell little between these and ones half as great."""
_TITLE_LENGTH, _TEXT_LENGTH = 0.3, 0.6
"""How far the length of a title and of a text, against the mean, lowers what a word of it counts."""
_ACRONYM, _INITIALS = 0.5, 0.25
"""What an acronym counts, against a word of the title: one that somebody writes, and any other."""
_GAP = 100
"""Places between two texts of an entry, so that no phrase goes over from one to the other."""
_HALF = re.compile("[a-z]{3,}")
"""What the reader's browser looks for as a half of a word."""


@dataclass
class Occurrences:
    """Parallel lists: of each term in each field of each entry, and of each position."""

    numbers: dict[str, int] = field(default_factory=dict)
    """The number of every term, in the order of reading."""
    terms: list[int] = field(default_factory=list)
    entries: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    flags: list[int] = field(default_factory=list)
    position_terms: list[int] = field(default_factory=list)
    position_entries: list[int] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)

    def add(self, entry: int, weights: dict[str, float], flags: int = 0) -> None:
        """Note terms of one entry with what each counts."""
        self.terms += [self._number(term) for term in weights]
        self.entries += [entry] * len(weights)
        self.weights += weights.values()
        self.flags += [flags] * len(weights)

    def add_position(self, entry: int, term: str, position: int) -> None:
        """Note where a term stands in an entry."""
        self.position_terms.append(self._number(term))
        self.position_entries.append(entry)
        self.positions.append(position)

    def _number(self, term: str) -> int:
        return self.numbers.setdefault(term, len(self.numbers))


def occurrences(collection: Collection) -> Occurrences:
    """Read every record of a collection, then the full names of authors and organisations."""
    found = Occurrences()
    around = _Around.of(collection)
    for number, record in enumerate(collection.records):
        _RecordReader(found, number).read(record, around)
    for names, numbers in (*collection.authors, *_organisations(collection)):
        keys = {name_key(name): _ID for name in names}
        for number in numbers:
            found.add(number, keys, IN_NAME)
    return found


def title_size(title: str) -> int:
    """How many different terms the words of a title make."""
    return len({stem(piece) for piece in pieces(title) if piece not in STOP_WORDS})


def name_key(name: str) -> str:
    """The key under which entries of a full name stand: @ and its pieces, stop words with them."""
    return ("@" + " ".join(pieces(name)))[:LONGEST]


def joined_names(name: str) -> frozenset[str]:
    """The terms of a name typed as one word, where the reader's browser cannot find two halves that make it.

    Of longer names there are three: the whole, that without the first word (decao: Nicola De Cao; none with initials),
    and the first word with the last.
    """
    parts = [pieces(word) for word in words(name)]
    whole, rest = ([part for word in chosen for part in word] for chosen in (parts, parts[1:]))
    is_long = len(parts) > 2
    runs = [whole, rest] if is_long and all(len(part) > 1 for part in rest) else [whole]
    made = [run for run in runs if len(run) > 1 and not _is_halved(run)]
    made += [[*parts[0], *parts[-1]]] if is_long else []
    return frozenset(stem("".join(chosen)[:LONGEST]) for chosen in made)


def _is_halved(parts: list[str]) -> bool:
    """Whether these are two words that the browser finds in one: of three letters and more, and telling."""
    return len(parts) == 2 and all(_HALF.fullmatch(part) and part not in STOP_WORDS | LIGHT_WORDS for part in parts)


class _Around(NamedTuple):
    """What the reading of a record needs of the others."""

    topics: dict[str, Named]
    aliases: dict[str, tuple[str, ...]]
    """Other spellings of organisations, by name."""
    venues: dict[str, tuple[str, ...]]
    """Other spellings of venues, by name."""
    acronyms: frozenset[str]
    pairs: frozenset[Pair]
    title: float
    text: float
    """The mean length of titles, in terms, and of texts, in words."""

    @classmethod
    def of(cls, collection: Collection) -> _Around:
        count = max(len(collection.records), 1)
        return cls(
            topics={topic.id: topic for topic in collection.topics},
            aliases={one.name: one.other for one in collection.organisations},
            venues={one.name: one.other for one in collection.venues},
            acronyms=written_acronyms(collection),
            pairs=common_pairs(collection),
            title=max(sum(title_size(record.title) for record in collection.records) / count, 1.0),
            text=max(sum(len(words(record.text)) for record in collection.records) / count, 1.0),
        )


class _RecordReader:
    """Reads one record, text by text; positions go on from one to the next."""

    def __init__(self, found: Occurrences, number: int) -> None:
        self.found, self.number, self.position = found, number, 0

    def read(self, record: SearchRecord, around: _Around) -> None:
        """Read all fields of a record; the order is that of the positions."""
        titles = tuple(dict.fromkeys(title for title in (record.title, record.official_title) if title))
        topics = [around.topics[topic] for topic in record.topics]
        topic_names = [text for topic in topics for text in (topic.name, topic.id, *topic.other)]
        organisations = [text for name in record.organisations for text in (name, *around.aliases.get(name, ()))]
        title_weight = _TITLE / _length(title_size(record.title), around.title, _TITLE_LENGTH)
        self.once(titles, title_weight, IN_TITLE | IN_CONTENT | WRITTEN)
        self.acronyms(titles, topic_names, title_weight, around)
        self.once((*record.authors, *organisations, record.credited), _NAME, IN_NAME | WRITTEN)
        self.joined(record.authors)
        self.once(record.ids, _ID)
        self.once([name for _, name in record.links], _LINK, WRITTEN)
        self.keys([*record.ids, *(name.lower() for _, name in record.links if "/" in name)])
        self.once(topic_names, _TOPIC, IN_CONTENT | WRITTEN)
        venue_names = [text for name in record.venue for text in (record.published, *around.venues.get(name, ()))]
        self.once(venue_names, _TOPIC, WRITTEN)
        self.text(record.tagline, _TAGLINE)
        self.text(record.text, _TEXT / _length(len(words(record.text)), around.text, _TEXT_LENGTH))

    def once(self, texts: Iterable[str], weight: float, flags: int = 0) -> None:
        """Read texts in which a term counts once, however often it stands there; a part is no word of a title."""
        whole: dict[str, float] = {}
        parts: dict[str, float] = {}
        for text in texts:
            for term, share in self._positioned(text):
                (whole if share == 1 else parts).setdefault(term, share * weight)
        self.found.add(self.number, whole, flags)
        self.found.add(self.number, {term: parts[term] for term in parts if term not in whole}, flags & ~IN_TITLE)

    def text(self, text: str, weight: float) -> None:
        """Read a text in which a term counts as often as it stands there."""
        counts: dict[str, float] = {}
        for term, share in self._positioned(text):
            counts[term] = counts.get(term, 0.0) + share * weight
        self.found.add(self.number, counts, IN_CONTENT)

    def keys(self, keys: Iterable[str]) -> None:
        """Note ids and names that are looked up whole."""
        self.found.add(self.number, {key[:LONGEST]: _ID for key in keys})

    def joined(self, names: Iterable[str]) -> None:
        """Note names of people as they may be typed in one word: no word to correct a slip to, for nobody writes it."""
        self.found.add(self.number, {term: _NAME for name in names for term in sorted(joined_names(name))}, IN_NAME)

    def acronyms(self, titles: Iterable[str], topics: Iterable[str], weight: float, around: _Around) -> None:
        """Note the initials of runs of words of titles, and of topics those that somebody writes."""
        made = {run: weight * _INITIALS for title in titles for run in telling_initials(title, around.pairs)}
        texts = (*titles, *topics)
        made |= {run: weight * _ACRONYM for text in texts for run in written_initials(text, around.acronyms)}
        self.found.add(self.number, made)

    def _positioned(self, text: str) -> Iterator[tuple[str, float]]:
        """The terms of a text and their shares; the position of each is noted."""
        last = -1
        for term, position, share in tokens(text):
            self.found.add_position(self.number, term, self.position + position)
            last = position
            yield term, share
        self.position += last + 1 + _GAP


def _length(own: int, mean: float, share: float) -> float:
    """How much longer than the mean a text is, as far as that counts; 1 for one of the mean length."""
    return 1 - share + share * own / mean


def _organisations(collection: Collection) -> Iterator[tuple[tuple[str, ...], tuple[int, ...]]]:
    """The spellings of every organisation and the numbers of its records."""
    numbers: dict[str, list[int]] = {}
    for number, record in enumerate(collection.records):
        for name in record.organisations:
            numbers.setdefault(name, []).append(number)
    for one in collection.organisations:
        yield (one.name, *one.other), tuple(numbers.get(one.name, ()))
