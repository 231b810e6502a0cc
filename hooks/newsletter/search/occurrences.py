"""Occurrences: every term in every entry, with what it counts there, and every position at which it stands.

A collection and its readings enter, lists of occurrences leave, in the order of reading. Knows nothing of how they are
merged.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsletter.search.analysis import LONGEST, pieces
from newsletter.search.encoding import Integers, are_first, in_turn, spans
from newsletter.search.lexicon import MoreNumbers, TermStream
from newsletter.search.measures import Measures
from newsletter.search.readings import (
    ID,
    LINK,
    NAME,
    QUESTION,
    TAGLINE,
    TEXT,
    TITLE,
    TOPIC,
    VENUE,
    WHOLE,
    Readings,
)
from newsletter.search.records import Collection
from newsletter.search.rows import Rows

IN_TITLE = 128
IN_NAME = 64
IN_CONTENT = 1 << 8
"""In a title, topic, tagline or text."""
WRITTEN = 1 << 9
"""Where a slip in typing may have meant it though only one entry has it."""
LASTING = 1 << 10
"""In a title, topic, question or text: what an entry is about whatever its tagline says."""

_PLAIN_NAME = re.compile("[A-Za-z]+(?: [A-Za-z]+)*")
"""One that is all pieces."""

_TITLE, _NAME, _ID = 5.0, 3.0, 5.0
_FIELDS = {
    TITLE: (_TITLE, IN_TITLE | IN_CONTENT | WRITTEN | LASTING),
    NAME: (_NAME, IN_NAME | WRITTEN),
    ID: (_ID, 0),
    LINK: (3.0, WRITTEN),
    TOPIC: (2.0, IN_CONTENT | WRITTEN | LASTING),
    VENUE: (2.0, WRITTEN),
    TAGLINE: (2.5, IN_CONTENT),
    QUESTION: (2.0, IN_CONTENT | LASTING),
    TEXT: (1.0, IN_CONTENT | LASTING),
}
"""What a term counts by its field, and its flags there; from the tagline on it counts as often as it stands there.

Judged queries tell little between these weights and ones half as great."""
_WEIGHTS = np.array([_FIELDS[kind][0] for kind in sorted(_FIELDS)])
_FLAGS = np.array([_FIELDS[kind][1] for kind in sorted(_FIELDS)], dtype=np.int16)
_KINDS = (np.int32, np.int32, np.float64, np.int16)
"""What holds terms, entries, weights and flags: of each there are as many as words in all texts."""
_TITLE_LENGTH, _TEXT_LENGTH = 0.3, 0.6
"""How far the length of a title and of a text, against the mean, lowers what a word of it counts."""
_ACRONYM, _INITIALS = 0.5, 0.25
"""What an acronym counts, against a word of the title: one that somebody writes, and any other."""
_GAP, _SLOT = 100, 256
"""Places between two texts of an entry at least, so that no phrase goes over from one to the other; and of what each
begins at a multiple, so that a few words more in one seldom move the next."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Occurrences:
    """Parallel arrays: of each term in each field of each entry, and of each position."""

    strings: tuple[str, ...]
    """By the numbers of terms, the terms, and others."""
    terms: Integers
    entries: Integers
    weights: Floats
    flags: Integers
    position_terms: Integers
    position_entries: Integers
    positions: Integers


def occurrences(
    collection: Collection, read: Readings, measured: Measures, entries: Integers | None = None
) -> Occurrences:
    """Put together what every record says, or some of them, then the full names of authors and organisations."""
    numbers, found = MoreNumbers(read.strings), read if entries is None else read.only(entries)
    tables, titles = found.tables, _title_weights(read, measured)
    tokens, texts = tables["tokens"], tables["texts"]
    text_entries = texts.owners
    stream = TermStream(
        texts=(tokens.columns[0] + texts.starts[tokens.owners]).astype(np.int32),
        terms=tokens.columns[1],
        places=tokens.columns[2],
        shares=tokens.columns[3].astype(np.float32) / np.float32(WHOLE),
    )
    parts = (
        _counted(stream, found, _field_weights(found, measured, titles)),
        _initials(found, titles, measured, numbers),
        *_lone(tables),
        _names(collection, numbers, entries),
    )
    terms, owners, weights, flags = (
        np.concatenate(column, dtype=kind) for column, kind in zip(zip(*parts, strict=True), _KINDS, strict=True)
    )
    del parts  # what follows needs room
    return Occurrences(
        strings=numbers.strings,
        terms=terms,
        entries=owners,
        weights=weights,
        flags=flags,
        position_terms=stream.terms,
        position_entries=text_entries.astype(np.int32)[stream.texts],
        positions=_text_starts(stream, text_entries).astype(np.int32)[stream.texts] + stream.places,
    )


def forms_of(found: Readings, settled: int) -> dict[str, tuple[str, ...]]:
    """The words of each term, the most frequent of settled records first; of about equal ones the first by alphabet.

    What settled records have in names and taglines alone comes before what they do not have.
    """
    tables, size = found.tables, len(found.strings)
    (written, how_often), (named,) = tables["written"].columns, tables["named"].columns
    often = np.where(tables["written"].owners < settled, how_often, 0)
    counts = np.bincount(written, weights=often, minlength=size).astype(np.int64)
    turn = np.full(size, -1)
    turn[written], turn[named] = 0, 0
    turn[named[tables["named"].owners < settled]] = 1
    turn = np.where(counts > 0, np.frexp(counts)[1] + 1, turn)
    chosen = np.flatnonzero(turn >= 0)  # by alphabet, as strings are
    ordered = chosen[np.lexsort((-turn[chosen], found.stems[chosen]))]
    stems = found.stems[ordered]
    bounds = [*np.flatnonzero(are_first(stems)).tolist(), len(stems)]
    forms = [*map(found.strings.__getitem__, ordered.tolist())]
    return {found.strings[stems[start]]: tuple(forms[start:stop]) for start, stop in pairwise(bounds)}


@lru_cache(maxsize=1 << 14)
def name_key(name: str) -> str:
    """The key under which entries of a full name stand: @ and its pieces, stop words with them."""
    if _PLAIN_NAME.fullmatch(name):
        return f"@{name.lower()}"[:LONGEST]
    return ("@" + " ".join(pieces(name)))[:LONGEST]


_Rows = tuple[Integers, Integers, Floats, Integers]
"""Terms, entries, weights and flags."""


def _title_weights(read: Readings, measured: Measures) -> Floats:
    """What a word of each title counts: less the longer it is."""
    weights: Floats = _TITLE / _length(read.title_sizes, measured.title, _TITLE_LENGTH)
    return weights


def _field_weights(found: Readings, measured: Measures, titles: Floats) -> Floats:
    """What a word counts in each field: in a title and in a text, less the longer it is."""
    kinds = found.tables["fields"].columns[0]
    weights = _WEIGHTS[kinds]
    weights[kinds == TITLE] = titles[found.tables["fields"].owners[kinds == TITLE]]
    own, lengths = found.text_lengths(TEXT)
    weights[own] /= _length(lengths, measured.text, _TEXT_LENGTH)
    return weights


def _counted(stream: TermStream, found: Readings, field_weights: Floats) -> _Rows:
    """What each term counts in each field: its greatest share, or all of them; a part is no word of a title."""
    fields, texts = found.tables["fields"], found.tables["texts"]
    text_fields = fields.starts[texts.owners] + texts.columns[0]
    width = len(found.strings)
    cells = text_fields[stream.texts]
    cells *= width
    cells += stream.terms
    order = in_turn(cells)
    cells, shares = cells[order], stream.shares[order]
    first = np.flatnonzero(are_first(cells))
    if not len(first):
        return first, first, np.zeros(0), first
    del order  # here and below: each has one number for every word of a text, and what follows needs room
    cells = cells[first]
    own, terms = (one.astype(np.int32) for one in np.divmod(cells, width))
    del cells
    most, all_of_them = np.maximum.reduceat(shares, first), np.add.reduceat(shares, first)
    del shares, first
    kinds = fields.columns[0][own]
    counts, flags = np.where(kinds >= TAGLINE, all_of_them, most), _FLAGS[kinds]
    return (
        terms,
        fields.owners[own],
        counts * field_weights[own],
        np.where(most < 1, flags & ~IN_TITLE, flags),
    )


def _initials(found: Readings, titles: Floats, measured: Measures, numbers: MoreNumbers) -> _Rows:
    """The initials of runs of words of titles, and of topics those that somebody writes, each once in an entry."""
    telling, two, letters = found.tables["telling"], found.tables["pairs"], found.tables["pairs"].columns[1]
    told = measured.are_common(found) & (letters >= 0)
    writers, acronyms = measured.written(found, numbers)
    entries = np.concatenate([telling.owners, two.owners[told], writers])
    terms = np.concatenate([telling.columns[0], letters[told], acronyms])
    shares = np.repeat((_INITIALS, _ACRONYM), (len(entries) - len(writers), len(writers)))
    order = np.lexsort((-shares, entries << 32 | terms))
    cells = (entries << 32 | terms)[order]
    first = order[np.diff(cells, prepend=-1) > 0]
    return terms[first], entries[first], titles[entries[first]] * shares[first], np.zeros(len(first), dtype=np.int64)


def _lone(tables: dict[str, Rows]) -> Iterator[_Rows]:
    """Terms without a position: names typed as one word, and keys that are looked up whole.

    The former are no words to correct a slip to, for nobody writes them.
    """
    for name, weight, flags in (("joined", _NAME, IN_NAME), ("keys", _ID, 0)):
        (terms,), entries = tables[name].columns, tables[name].owners
        yield terms, entries, np.full(len(terms), weight), np.full(len(terms), flags, dtype=np.int64)


def _names(collection: Collection, numbers: MoreNumbers, asked: Integers | None) -> _Rows:
    """The keys of full names of authors and organisations, of all entries or of those that are asked for."""
    terms, entries, lengths = array("q"), array("q"), array("q")
    held = None if asked is None else frozenset(asked.tolist())
    for names, some in (*collection.authors, *_organisations(collection)):
        own = some if held is None else [*filter(held.__contains__, some)]
        for key in dict.fromkeys(map(name_key, names)) if own else ():
            terms.append(numbers[key])
            lengths.append(len(own))
            entries.extend(own)
    size = len(entries)
    rows = np.repeat(np.array(terms), np.array(lengths)), np.array(entries)
    return *rows, np.full(size, _ID), np.full(size, IN_NAME, dtype=np.int64)


def _text_starts(stream: TermStream, entries: Integers) -> Integers:
    """At which position each text begins in its entry: at the next slot that is a gap after the one before it."""
    sizes = np.full(len(entries), _GAP, dtype=np.int64)
    last = np.flatnonzero(np.diff(stream.texts, append=-1))
    sizes[stream.texts[last]] += stream.places[last] + 1
    before = spans(-(-sizes // _SLOT) * _SLOT)[:-1]
    first = np.flatnonzero(np.diff(entries, prepend=-1))
    return before - np.repeat(before[first], np.diff(first, append=len(entries)))


def _length(own: Integers, mean: float, share: float) -> Any:
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
