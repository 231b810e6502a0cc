"""Readings: what each record says, term by term, found for it alone, so that it holds as long as the record stays.

Records enter, flat columns of numbers leave; what depends on the other records is left open. Knows nothing of weights
that follow from them, and of no file.
"""

from __future__ import annotations

import hashlib
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import numpy as np

from newsletter.search.acronyms import initials, is_telling, pairs, telling_initials, written_acronyms
from newsletter.search.analysis import LIGHT_WORDS, LONGEST, STOP_WORDS, pieces, stem, word_forms, word_pieces, words
from newsletter.search.encoding import Integers, counted, distinct, ranges, spans, turns
from newsletter.search.lexicon import Lexicon, Numbers
from newsletter.search.records import Collection, Named, SearchRecord
from newsletter.search.rows import GrowingRows, Rows

TITLE, NAME, ID, LINK, TOPIC, VENUE, TAGLINE, QUESTION, TEXT = range(9)
"""The fields of a record."""

_HALF = re.compile("[a-z]{3,}")
"""What the reader's browser looks for as a half of a word."""
_UNTELLING = STOP_WORDS | LIGHT_WORDS
WHOLE = 2
"""What a term counts that is written so, in halves: a part of a name counts one."""

STRINGS: dict[str, tuple[int, ...]] = {
    "sizes": (),
    "fields": (),
    "texts": (),
    "tokens": (1,),
    "written": (0,),
    "named": (0,),
    "capitals": (0,),
    "pairs": (0, 1),
    "telling": (0,),
    "letters": (0,),
    "joined": (0,),
    "keys": (0,),
}
"""The tables, and which of their columns are numbers of strings.

sizes: how many terms the title has. fields: what each is. texts: field, words. tokens: text, term, place, what it
counts in halves. written, named: forms of words in texts and how often, forms in names and taglines. capitals:
acronyms that it writes. pairs: two words of a title, their initials or -1. telling: initials that count. letters: those
of whole titles and topics, of which runs count that somebody writes. joined: names typed as one word. keys: what is
looked up whole.
"""


class Around(NamedTuple):
    """What the reading of a record needs of the vocabulary."""

    topics: dict[str, Named]
    aliases: dict[str, tuple[str, ...]]
    """Other spellings of organisations, by name."""
    venues: dict[str, tuple[str, ...]]
    """Other spellings of venues, by name."""

    told: tuple[dict[str, str], ...]
    """All that follows from each topic, organisation and venue, as one text."""

    @classmethod
    def of(cls, collection: Collection) -> Around:
        """What a collection has of it."""
        topics = {topic.id: topic for topic in collection.topics}
        aliases, venues = (
            {one.name: one.other for one in some} for some in (collection.organisations, collection.venues)
        )
        names = {topic.id: (topic.name, *topic.other) for topic in collection.topics}
        told = tuple({key: f"{texts}" for key, texts in some.items()} for some in (names, aliases, venues))
        return cls(topics, aliases, venues, told)

    def name(self, record: SearchRecord) -> bytes:
        """By what a reading is known: all that it follows from."""
        asked = zip(self.told, (record.topics, record.organisations, record.venue), strict=True)
        around = "".join([known.get(name, "-") for known, names in asked for name in names])
        return hashlib.blake2b((record.digest + around).encode("utf-8", "surrogatepass"), digest_size=16).digest()


@dataclass(frozen=True, eq=False)
class Readings:
    """The readings of some records."""

    names: tuple[bytes, ...]
    """By what each is known."""
    strings: tuple[str, ...]
    """Terms, forms and whatever else is numbered; sorted in what `readings` gives."""
    stems: Integers
    """The number of the stem of every string that is a form; -1 for others."""
    tables: dict[str, Rows]

    def chosen(self, records: Integers) -> Readings:
        """The readings of some of the records, in their order, with no more strings than they have."""
        tables = {name: rows.chosen(records) for name, rows in self.tables.items()}
        is_used = np.zeros(len(self.strings), dtype=np.bool_)
        for name, places in STRINGS.items():
            for place in places:
                column = tables[name].columns[place]
                is_used[column[column >= 0]] = True
        is_used[self.stems[is_used & (self.stems >= 0)]] = True
        kept = sorted(np.flatnonzero(is_used).tolist(), key=self.strings.__getitem__)
        numbers = np.full(len(self.strings), -1)
        numbers[kept] = np.arange(len(kept))
        return Readings(
            names=tuple(map(self.names.__getitem__, records.tolist())),
            strings=tuple(map(self.strings.__getitem__, kept)),
            stems=_numbered(self.stems[kept], numbers),
            tables={name: rows.renumbered(numbers, STRINGS[name]) for name, rows in tables.items()},
        )

    @property
    def title_sizes(self) -> Integers:
        """How many terms the title of each record has."""
        return self.tables["sizes"].columns[0]

    def text_lengths(self, kind: int) -> tuple[Integers, Integers]:
        """The fields of a kind of which there are texts, and how many words these have."""
        fields, texts = self.tables["fields"], self.tables["texts"]
        own = fields.starts[texts.owners] + texts.columns[0]
        is_asked = fields.columns[0][own] == kind
        return own[is_asked], texts.columns[1][is_asked]

    def only(self, records: Integers) -> Readings:
        """The same with nothing of other records."""
        return replace(self, tables={name: rows.only(records) for name, rows in self.tables.items()})

    def with_more(self, others: Readings) -> Readings:
        """These readings, whose strings are sorted, and then others."""
        places = [bisect_left(self.strings, text) for text in others.strings]
        unknown = [
            text
            for place, text in zip(places, others.strings, strict=True)
            if self.strings[place : place + 1] != (text,)
        ]
        added = {text: number for number, text in enumerate(unknown, len(self.strings))}
        numbers = np.array(
            [added.get(text, place) for place, text in zip(places, others.strings, strict=True)], dtype=np.int64
        )
        stems = np.full(len(self.strings) + len(added), -1)
        stems[: len(self.stems)] = self.stems
        stems[numbers] = np.maximum(stems[numbers], _numbered(others.stems, numbers))
        more = {name: rows.renumbered(numbers, STRINGS[name]) for name, rows in others.tables.items()}
        tables = {name: rows.with_more(more[name]) for name, rows in self.tables.items()}
        return Readings((*self.names, *others.names), (*self.strings, *added), stems, tables)


def readings(collection: Collection, kept: Readings | None = None) -> Readings:
    """Read every record of a collection; those that were read before are taken from what was kept."""
    around = Around.of(collection)
    names = [around.name(record) for record in collection.records]
    known = {name: number for number, name in enumerate(kept.names)} if kept else {}
    unread = {name: record for name, record in zip(names, collection.records, strict=True) if name not in known}
    new = _RecordReader(around).readings(unread)
    whole = kept.with_more(new) if kept else new
    places = {name: number for number, name in enumerate(whole.names)}
    return whole.chosen(np.array([places[name] for name in names], dtype=np.int64))


def title_size(title: str) -> int:
    """How many different terms the words of a title make."""
    return len({stem(piece) for piece in pieces(title) if piece not in STOP_WORDS})


@lru_cache(maxsize=1 << 14)
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
    return len(parts) == 2 and all(_HALF.fullmatch(part) and part not in _UNTELLING for part in parts)


def _numbered(values: Integers, numbers: Integers) -> Integers:
    """Other numbers for the same; what is below 0 stays."""
    made: Integers = np.where(values < 0, values, numbers[values]) if len(numbers) else values
    return made


class _RecordReader:
    """Reads records, text by text."""

    def __init__(self, around: Around) -> None:
        self.around, self.numbers = around, Numbers()
        self.lexicon = Lexicon(self.numbers)
        self.rows = {name: GrowingRows(width) for name, width in _WIDTHS.items()}
        self.field_sizes = array("i")
        """How many texts each field has."""
        self.contents = array("i")
        """The texts of titles, questions and summaries."""
        self.names = array("i")
        """Of people, organisations and links, and of topics but for their ids, which nobody types; and taglines: how
        often they have a word is nothing to the form that stands for a term, which many files may name."""

    def readings(self, records: dict[bytes, SearchRecord]) -> Readings:
        """Read the records of some names."""
        for record in records.values():
            self._read(record)
        tables = {name: rows.rows() for name, rows in self.rows.items()} | self._of_texts()
        forms = distinct(np.concatenate([tables["written"].columns[0], tables["named"].columns[0]])).tolist()
        texts = [*self.numbers]
        made = [self.numbers[stem(texts[form])] for form in forms]
        stems = np.full(len(self.numbers), -1)
        stems[forms] = made
        return Readings(tuple(records), tuple(self.numbers), stems, tables)

    def _read(self, record: SearchRecord) -> None:
        """Read all fields of a record; the order is that of the positions."""
        for rows in self.rows.values():
            rows.begin()
        around = self.around
        titles = tuple(dict.fromkeys(title for title in (record.title, record.official_title) if title))
        topics = [around.topics[topic] for topic in record.topics]
        topic_names = [text for topic in topics for text in (topic.name, topic.id, *topic.other)]
        organisations = [text for name in record.organisations for text in (name, *around.aliases.get(name, ()))]
        links = [name for _, name in record.links]
        venue_names = [text for name in record.venue for text in (record.published, *around.venues.get(name, ()))]
        self.contents.extend(self._field(TITLE, titles))
        self.names.extend(self._field(NAME, (*record.authors, *organisations, record.credited)))
        self._field(ID, record.ids)
        self.names.extend(self._field(LINK, links))
        topical = zip(self._field(TOPIC, topic_names), topic_names, strict=True)
        self.names.extend(text for text, name in topical if name not in record.topics)
        self._field(VENUE, venue_names)
        self.names.extend(self._field(TAGLINE, [record.tagline]))
        for question in record.questions:
            self.contents.extend(self._field(QUESTION, [question]))
        self.contents.extend(self._field(TEXT, [record.text]))
        self.rows["sizes"].add((title_size(record.title),))
        self._initials(record, titles, topic_names)
        self._strings("joined", dict.fromkeys(term for name in record.authors for term in sorted(joined_names(name))))
        keys = (*record.ids, *(name.lower() for name in links if "/" in name))
        self._strings("keys", dict.fromkeys(key[:LONGEST] for key in keys))

    def _field(self, kind: int, texts: Sequence[str]) -> range:
        """Read the texts of a field, and give their numbers."""
        self.rows["fields"].add((kind,))
        self.field_sizes.append(len(texts))
        return self.lexicon.add(texts)

    def _initials(self, record: SearchRecord, titles: Iterable[str], topics: Iterable[str]) -> None:
        """The initials of runs of words of titles and topics, and what of them an entry writes in capitals."""
        self._strings("capitals", sorted(written_acronyms(record.all_text)))
        found = {pair: two for title in titles for pair, two in pairs(title).items()}
        both = [(self.numbers[pair], self.numbers[two] if is_telling(two) else -1) for pair, two in found.items()]
        self.rows["pairs"].add(chain.from_iterable(both))
        self._strings("telling", dict.fromkeys(run for title in titles for run in telling_initials(title)))
        self._strings("letters", dict.fromkeys(one for text in (*titles, *topics) for one in initials(text)))

    def _strings(self, table: str, texts: Iterable[str]) -> None:
        self.rows[table].add(map(self.numbers.__getitem__, texts))

    def _of_texts(self) -> dict[str, Rows]:
        """The terms of all texts, and the forms of their words."""
        kinds, sizes = self.rows["fields"].rows(), np.array(self.field_sizes)
        size = len(kinds.starts) - 1
        owners, fields = np.repeat(kinds.owners, sizes), np.repeat(turns(kinds.owners), sizes)
        of_words = [[self.numbers[form] for form in word_forms(word)] for word in self.lexicon.words]
        written, how_often = self._forms(owners, self.contents, of_words)
        named, _ = self._forms(owners, self.names, of_words)
        forms = {
            "written": Rows.owned(written >> 32, (written & 0xFFFFFFFF, how_often), size),
            "named": Rows.owned(named >> 32, (named & 0xFFFFFFFF,), size),
        }
        del of_words, written, how_often, named
        stream = self.lexicon.stream  # last, for it takes most memory while it is made
        first, records = spans(np.bincount(owners, minlength=size)), owners[stream.texts]
        shares = np.rint(stream.shares * WHOLE).astype(np.int32)
        tokens = (stream.texts - first[records], stream.terms, stream.places, shares)
        texts = Rows.owned(owners, (fields, self.lexicon.lengths), size)
        return {"texts": texts, "tokens": Rows.owned(records, tokens, size), **forms}

    def _forms(self, owners: Integers, texts: array[int], of_words: list[list[int]]) -> tuple[Integers, Integers]:
        """The forms of the words of some texts: record and form as one number, ascending, and how often.

        `of_words` are the forms of each word of the lexicon.
        """
        lengths = np.array([len(forms) for forms in of_words], dtype=np.int32)
        flat = np.array([form for forms in of_words for form in forms], dtype=np.int32)
        read, records = self.lexicon.read(texts), np.repeat(owners[texts], self.lexicon.lengths[texts])
        cells = np.repeat(records, lengths[read]).astype(np.int64) << 32
        cells |= flat[ranges(spans(lengths)[read], lengths[read])]
        return counted(cells)


_WIDTHS = {"sizes": 1, "fields": 1, "capitals": 1, "pairs": 2, "telling": 1, "letters": 1, "joined": 1, "keys": 1}
"""How many columns those tables have that are not made of the words of texts."""
