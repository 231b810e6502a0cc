"""Occurrences: every term in every entry, with what it counts there, and every position at which it stands.

A collection enters, lists of occurrences leave, in the order of reading. Knows nothing of how they are merged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsletter.search.acronyms import Pair, common_pairs, telling_initials, written_acronyms, written_initials
from newsletter.search.analysis import LIGHT_WORDS, LONGEST, STOP_WORDS, pieces, stem, word_pieces, words
from newsletter.search.encoding import Integers, spans
from newsletter.search.lexicon import Lexicon, Numbers, TermStream
from newsletter.search.records import Collection, Named, SearchRecord

IN_TITLE = 128
IN_NAME = 64
IN_CONTENT = 1 << 8
"""In a title, topic, tagline or text."""
WRITTEN = 1 << 9
"""Where a slip in typing may have meant it though only one entry has it."""
LASTING = 1 << 10
"""In a title, topic, question or text: what an entry is about whatever its tagline says."""

_TITLE, _NAME, _ID, _LINK, _TOPIC, _QUESTION, _TAGLINE, _TEXT = 5.0, 3.0, 5.0, 3.0, 2.0, 2.0, 2.5, 1.0
"""What a term counts by its field; judged queries tell little between these and ones half as great."""
_TITLE_LENGTH, _TEXT_LENGTH = 0.3, 0.6
"""How far the length of a title and of a text, against the mean, lowers what a word of it counts."""
_ACRONYM, _INITIALS = 0.5, 0.25
"""What an acronym counts, against a word of the title: one that somebody writes, and any other."""
_GAP, _SLOT = 100, 256
"""Places between two texts of an entry at least, so that no phrase goes over from one to the other; and of what each
begins at a multiple, so that a few words more in one seldom move the next."""
_FINE = 4
"""A mean length is taken to be a multiple of a quarter of the power of two below it: one text seldom moves it."""
_HALF = re.compile("[a-z]{3,}")
"""What the reader's browser looks for as a half of a word."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Occurrences:
    """Parallel arrays: of each term in each field of each entry, and of each position."""

    numbers: Numbers
    """The number of every term, in the order of reading."""
    terms: Integers
    entries: Integers
    weights: Floats
    flags: Integers
    position_terms: Integers
    position_entries: Integers
    positions: Integers
    written: dict[str, int]
    """How often titles, taglines and texts have each form of a word."""
    named: frozenset[str]
    """The forms that stand in names."""


def occurrences(collection: Collection) -> Occurrences:
    """Read every record of a collection, then the full names of authors and organisations."""
    reader = _RecordReader(_Around.of(collection))
    for number, record in enumerate(collection.records):
        reader.read(number, record)
    for names, numbers in (*collection.authors, *_organisations(collection)):
        keys = {name_key(name): _ID for name in names}
        for number in numbers:
            reader.add(number, keys, IN_NAME)
    return reader.occurrences()


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
    parts = [[*word_pieces(word)] for word in words(name)]
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
    """The mean length of titles, in terms."""

    @classmethod
    def of(cls, collection: Collection) -> _Around:
        return cls(
            topics={topic.id: topic for topic in collection.topics},
            aliases={one.name: one.other for one in collection.organisations},
            venues={one.name: one.other for one in collection.venues},
            acronyms=written_acronyms(collection),
            pairs=common_pairs(collection),
            title=_mean([title_size(record.title) for record in collection.records]),
        )


class _Field(NamedTuple):
    """Texts of an entry in which a term counts once, or as often as it stands there."""

    entry: int
    weight: float
    flags: int
    is_counted: bool


class _RecordReader:
    """Reads records, text by text."""

    def __init__(self, around: _Around) -> None:
        self.around, self.numbers = around, Numbers()
        self.lexicon = Lexicon(self.numbers)
        self.fields: list[_Field] = []
        self.text_fields: list[int] = []
        """The field of each text."""
        self.lone: list[tuple[int, int, float, int]] = []
        """Term, entry, weight and flags of terms without a position."""
        self.texts: list[int] = []
        """The texts of records themselves."""
        self.contents: list[int] = []
        self.names: list[int] = []
        """Of people, organisations and links, and of topics but for their ids, which nobody types."""

    def read(self, number: int, record: SearchRecord) -> None:
        """Read all fields of a record; the order is that of the positions."""
        around = self.around
        titles = tuple(dict.fromkeys(title for title in (record.title, record.official_title) if title))
        topics = [around.topics[topic] for topic in record.topics]
        topic_names = [text for topic in topics for text in (topic.name, topic.id, *topic.other)]
        organisations = [text for name in record.organisations for text in (name, *around.aliases.get(name, ()))]
        links = [name for _, name in record.links]
        venue_names = [text for name in record.venue for text in (record.published, *around.venues.get(name, ()))]
        title_weight = _TITLE / _length(title_size(record.title), around.title, _TITLE_LENGTH)
        once = partial(self._field, number, is_counted=False)
        self.contents += once(titles, title_weight, IN_TITLE | IN_CONTENT | WRITTEN | LASTING)
        self.names += once((*record.authors, *organisations, record.credited), _NAME, IN_NAME | WRITTEN)
        once(record.ids, _ID)
        self.names += once(links, _LINK, WRITTEN)
        topical = zip(once(topic_names, _TOPIC, IN_CONTENT | WRITTEN | LASTING), topic_names, strict=True)
        self.names += [text for text, name in topical if name not in record.topics]
        once(venue_names, _TOPIC, WRITTEN)
        self.contents += self._field(number, [record.tagline], _TAGLINE, IN_CONTENT, is_counted=True)
        for question in record.questions:
            self.contents += self._field(number, [question], _QUESTION, IN_CONTENT | LASTING, is_counted=True)
        self.texts += self._field(number, [record.text], _TEXT, IN_CONTENT | LASTING, is_counted=True)
        self.add(number, self._acronyms(titles, topic_names, title_weight))
        self.add(number, {term: _NAME for name in record.authors for term in sorted(joined_names(name))}, IN_NAME)
        keys = (*record.ids, *(name.lower() for name in links if "/" in name))
        self.add(number, {key[:LONGEST]: _ID for key in keys})

    def add(self, entry: int, weights: dict[str, float], flags: int = 0) -> None:
        """Note terms of one entry with what each counts: keys that are looked up whole, and names typed as one word.

        The latter are no words to correct a slip to, for nobody writes them.
        """
        self.lone += [(self.numbers[term], entry, weight, flags) for term, weight in weights.items()]

    def occurrences(self) -> Occurrences:
        """Put together what was read."""
        stream, text_fields = self.lexicon.stream, np.array(self.text_fields, dtype=np.int64)
        entries = np.array([field.entry for field in self.fields], dtype=np.int64)
        counted = _counted(stream, text_fields, self.fields, self._weights(text_fields))
        lone = _lone(self.lone)
        terms, found, weights, flags = (np.concatenate(pair) for pair in zip(counted, lone, strict=True))
        text_entries = entries[text_fields]
        return Occurrences(
            numbers=self.numbers,
            terms=terms,
            entries=found,
            weights=weights,
            flags=flags,
            position_terms=stream.terms,
            position_entries=text_entries[stream.texts],
            positions=_text_starts(stream, text_entries)[stream.texts] + stream.places,
            written=self.lexicon.forms([*self.contents, *self.texts]),
            named=frozenset(self.lexicon.forms(self.names)),
        )

    def _field(self, entry: int, texts: Iterable[str], weight: float, flags: int = 0, *, is_counted: bool) -> list[int]:
        """Read the texts of a field, and give their numbers."""
        numbers = [self.lexicon.add(text) for text in texts]
        self.text_fields += [len(self.fields)] * len(numbers)
        self.fields.append(_Field(entry, weight, flags, is_counted))
        return numbers

    def _acronyms(self, titles: Iterable[str], topics: Iterable[str], weight: float) -> dict[str, float]:
        """The initials of runs of words of titles, and of topics those that somebody writes."""
        made = {run: weight * _INITIALS for title in titles for run in telling_initials(title, self.around.pairs)}
        texts = (*titles, *topics)
        return made | {run: weight * _ACRONYM for text in texts for run in written_initials(text, self.around.acronyms)}

    def _weights(self, text_fields: Integers) -> Floats:
        """What a word counts in each field: in a text, less the longer it is."""
        weights = np.array([field.weight for field in self.fields])
        lengths = self.lexicon.lengths[self.texts]
        weights[text_fields[self.texts]] /= _length(lengths, _mean(lengths), _TEXT_LENGTH)
        return weights


_Rows = tuple[Integers, Integers, Floats, Integers]
"""Terms, entries, weights and flags."""


def _counted(stream: TermStream, text_fields: Integers, fields: list[_Field], weights: Floats) -> _Rows:
    """What each term counts in each field: its greatest share, or all of them; a part is no word of a title."""
    cells = text_fields[stream.texts] << 32 | stream.terms
    order = np.argsort(cells, kind="stable")
    cells, shares = cells[order], stream.shares[order]
    first = np.flatnonzero(np.diff(cells, prepend=-1))
    if not len(first):
        return first, first, np.zeros(0), first
    own, terms = cells[first] >> 32, cells[first] & 0xFFFFFFFF
    is_counted = np.array([field.is_counted for field in fields])[own]
    most = np.maximum.reduceat(shares, first)
    flags = np.array([field.flags for field in fields], dtype=np.int64)[own]
    return (
        terms,
        np.array([field.entry for field in fields], dtype=np.int64)[own],
        np.where(is_counted, np.add.reduceat(shares, first), most) * weights[own],
        np.where(most < 1, flags & ~IN_TITLE, flags),
    )


def _lone(rows: list[tuple[int, int, float, int]]) -> _Rows:
    terms, entries, weights, flags = zip(*rows, strict=True) if rows else ((), (), (), ())
    return (
        np.array(terms, dtype=np.int64),
        np.array(entries, dtype=np.int64),
        np.array(weights, dtype=np.float64),
        np.array(flags, dtype=np.int64),
    )


def _text_starts(stream: TermStream, entries: Integers) -> Integers:
    """At which position each text begins in its entry: at the next slot that is a gap after the one before it."""
    sizes = np.full(len(entries), _GAP, dtype=np.int64)
    last = np.flatnonzero(np.diff(stream.texts, append=-1))
    sizes[stream.texts[last]] += stream.places[last] + 1
    before = spans(-(-sizes // _SLOT) * _SLOT)[:-1]
    first = np.flatnonzero(np.diff(entries, prepend=-1))
    return before - np.repeat(before[first], np.diff(first, append=len(entries)))


def _mean(lengths: Sequence[int] | Integers) -> float:
    """About the mean of some lengths, and at least 1."""
    mean = max(float(sum(lengths)) / max(len(lengths), 1), 1.0)
    step: float = 2.0 ** (int(mean).bit_length() - 1) / _FINE
    return round(mean / step) * step


def _length(own: int | Integers, mean: float, share: float) -> Any:
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
