"""Tables: what the reader's browser shows and filters by, as JSON and lines of text. Knows no postings' bytes."""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain, groupby
from operator import sub
from string import ascii_lowercase
from typing import Any

import numpy as np

from newsletter.search.encoding import Integers, shared_beginnings, signs
from newsletter.search.index_names import Tables, front_coded
from newsletter.search.occurrences import name_key
from newsletter.search.postings import MOST, Postings, in_order
from newsletter.search.records import SOUGHT, Collection, Named
from newsletter.search.shards import Shards

FORMAT = 10
"""Number of the formats; an engine that knows another one says so."""
TEXT_GROUP = 4
"""Texts in a file: those of a screen of results are seldom neighbours."""
WORD_RANGE = 65_536
"""Bytes of a file of the words of a larger archive that begin with one letter at most, before compression."""
_SHORTEST_WORD = 3
_MOST_SHARED = 25
_PLAIN_WORD = re.compile("[a-z0-9]+")
_LETTERS = 26
_NO_WORD = re.compile(r"[@/ ]|^[\d.]+$")
ONE_FILE = 2048
"""Up to so many entries all titles stand in one file: bytes are dear, requests are dearer."""
ONE_LIST = 1000
"""Up to so many entries all words that slips are corrected to stand in one file."""
_TITLE_GROUP = 16
"""Titles in a file elsewhere: those of ten results are seldom neighbours."""
_LARGEST_TITLE = 90
_FIRST_DAY = dt.date(1970, 1, 1).toordinal()
_FEW_NAMES = 1000
"""So many authors' names at most are looked up in the list of authors, by which entries are filtered."""

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

TitleRow = tuple[Any, ...]
"""What a row of an entry shows."""


def manifest(
    collection: Collection, made: Shards, titles: Tables, words: Tables, *, sizes: Integers, more: Mapping[str, Any]
) -> bytes:
    """Write what the engine reads first: where everything stands, with the first key or word of each sorted file.

    Written with it are the `sizes` of titles in terms, the digests of the lists by which entries are filtered, and the
    newest postings.
    """
    records = collection.records
    return compact(
        {
            "format": FORMAT,
            "entries": len(records),
            "most": MOST,
            "first": front_coded(chain.from_iterable(made.first)),
            "ranges": "".join(f"{len(starts)}" for starts in made.first),
            "together": made.together,
            "names": "".join(made.digests),
            "placed": made.placed,
            "placeNames": "".join(made.places),
            "words": front_coded(words.first),
            "wordNames": "".join(words.digests),
            "titleNames": "".join(titles.digests),
            **more,
            "titleGroup": title_group(len(records)),
            "textGroup": TEXT_GROUP,
            "titleWords": signs(sizes.clip(max=_LARGEST_TITLE)),
            "kinds": [[kind.id, kind.name] for kind in collection.kinds],
            "links": [[kind.id, kind.name] for kind in collection.links],
            "volumes": _volumes(collection.volumes),
            "topics": [[topic.id, topic.name] for topic in collection.topics],
            "known": dict(collection.known),
        }
    )


def title_group(size: int) -> int:
    """How many titles a file has: all of a small archive, or more; a multiple of the texts in a file."""
    return ONE_FILE if size <= ONE_FILE else _TITLE_GROUP


def title_files(rows: Sequence[TitleRow], texts: Tables) -> Tables:
    """Write columns of what rows of entries show, of as many a file as a group has, for what is alike is packed best.

    Before them stands what the files of the texts are named by.
    """
    size = title_group(len(rows))
    names = ["".join(some) for some in _groups(texts.digests, size // TEXT_GROUP)]
    groups = [[name, *zip(*some, strict=True)] for name, some in zip(names, _groups(rows, size), strict=True)]
    return Tables.of("t", "json", {f"{group}": compact(some) for group, some in enumerate(groups)})


def title_rows(collection: Collection) -> list[TitleRow]:
    """What rows of entries show. Volumes are numbered from the oldest, so that a new one changes no other."""
    volumes = {volume.id: number for number, volume in enumerate(reversed(collection.volumes))}
    topics = {topic.id: number for number, topic in enumerate(collection.topics)}
    kinds = {kind.id: number for number, kind in enumerate(collection.kinds)}
    return [
        (
            _short_id(record.id, record.title),
            record.title,
            kinds[record.kind],
            volumes[record.volume],
            record.credited,
            [topics[topic] for topic in record.topics],
            record.year,
            record.state,
        )
        for record in collection.records
    ]


def rows_beside(rows: Sequence[TitleRow]) -> tuple[bytes, ...]:
    """The same, each after its number, as they stand beside words; none where all titles are in one file."""
    if len(rows) <= ONE_FILE:
        return ()
    return tuple(compact([number, *row]) for number, row in enumerate(rows))


def text_files(collection: Collection) -> Tables:
    """Write what cards have beside titles: tagline, text and the questions that the entry answers, then its links."""
    rows: list[list[Any]] = [
        [record.tagline or record.instead, record.text, *record.questions, *([record.ways] if record.ways else [])]
        for record in collection.records
    ]
    return Tables.of("s", "json", {f"{group}": compact(some) for group, some in enumerate(_groups(rows, TEXT_GROUP))})


def word_list(found: Postings, size: int) -> Tables:
    """Write the words that slips are corrected to, for an archive of so many entries.

    A large one has a file for each first letter, of which a query fetches that of its word, or several of a letter that
    begins very many.

    A line is a term, then how frequent it is, then the words it stands for. Of the term stands how much of its
    beginning the one before it has (A: nothing, B: one letter), and the rest. How frequent is the logarithm to base 2
    of the number of its entries, rounded, if it is not 0. The words stand with commas between them, the most frequent
    first: what of a word follows the term, or = and the whole word; a term that stands for itself alone has none.
    """
    first, files, before = [""], [bytearray()], ""
    most = sys.maxsize if size <= ONE_LIST else WORD_RANGE
    chosen = [place for place in np.flatnonzero(found.is_word).tolist() if _is_word(found.terms[place])]
    terms = [*map(found.terms.__getitem__, chosen)]
    levels = np.rint(np.log2(found.frequencies[chosen])).astype(int).tolist()
    for place, level, alike in zip(chosen, levels, shared_beginnings(terms).tolist(), strict=True):
        term = found.terms[place]
        line = _word_line(term, alike, level, found.forms[place])
        if files[-1] and (len(files[-1]) + len(line) > most or (most == WORD_RANGE and _begins(term, before))):
            first.append(term[: alike + 1])
            files.append(bytearray())
            line = _word_line(term, 0, level, found.forms[place])
        files[-1] += line
        before = term
    return Tables.of("words", "txt", dict(zip(first, map(bytes, files), strict=True)))


def facets(collection: Collection) -> bytes:
    """Write the numbers of the entries of every topic, organisation, venue, kind, year, volume and kind of link."""
    return compact(
        {
            "topic": _lists(collection, "topics", (topic.id for topic in collection.topics)),
            "organisation": _lists(collection, "organisations", (one.name for one in collection.organisations)),
            "venue": _lists(collection, "venue", (venue.name for venue in collection.venues)),
            "kind": _lists(collection, "kind", (kind.id for kind in collection.kinds)),
            "year": _lists(collection, "year", sorted({record.year for record in collection.records})),
            "date": _lists(collection, "date", sorted({record.date for record in collection.records})),
            "volume": _lists(collection, "volume", (volume.id for volume in collection.volumes)),
            "has": _linked(collection),
            "topicAliases": {alias: topic.id for topic in collection.topics for alias in topic.other},
            "organisationAliases": _aliases(collection.organisations),
            "venueAliases": _aliases(collection.venues)
            | {name: venue.name for venue in collection.venues for name in (venue.full, venue.id)},
        }
    )


def authors(collection: Collection) -> bytes:
    """Write every author's name, in its latest spelling, and the numbers of the author's entries."""
    return compact([[spellings[0], _steps(numbers)] for spellings, numbers in collection.authors])


def spelled_names(collection: Collection) -> Tables:
    """Write how authors' names are spelled, those of one first sign of their keys in a file; none where they are few.

    A query that is a name reads the file of its sign, instead of all names with all entries.
    """
    keyed = {name_key(spellings[0]): spellings[0] for spellings, _ in collection.authors}
    keys = {key: name for key, name in keyed.items() if key[1:]}  # nobody can ask for a name of signs alone
    if len(keys) <= _FEW_NAMES:
        return Tables((), (), {})
    groups = groupby(in_order(keys), key=lambda key: key[1:2])
    contents = {sign: "\n".join(keys[key] for key in some).encode() for sign, some in groups}
    numbered = Tables.of("names", "txt", {f"{place}": content for place, content in enumerate(contents.values())})
    return replace(numbered, first=tuple(contents))


def compact(value: Any) -> bytes:
    """Write JSON without spaces."""
    return _JSON.encode(value).encode()


def _is_word(term: str) -> bool:
    return len(term) >= _SHORTEST_WORD and not _NO_WORD.search(term)


def _word_line(term: str, alike: int, frequency: int, forms: tuple[str, ...]) -> bytes:
    """The line of a term that begins with so many letters as the one before it."""
    alike = min(alike, _MOST_SHARED)
    rests = ",".join([form.removeprefix(term) if form.startswith(term) else f"={form}" for form in forms])
    often, said = f" {frequency}" if frequency else "", f" {rests}" if rests else ""
    return f"{chr(ord('A') + alike)}{term[alike:]}{often}{said}\n".encode()


def _begins(term: str, before: str) -> bool:
    """Whether a term is the first of a letter."""
    return term[0] != before[0] and term[0] in ascii_lowercase


def _short_id(entry: str, title: str) -> str | int:
    """An id by the title: how many of the title's first words make it, or which do, A for the first; else the id."""
    words, places = _PLAIN_WORD.findall(title.lower()), list[int]()
    for part in entry.split("-"):
        after = places[-1] + 1 if places else 0
        if part not in words[after:_LETTERS]:
            return entry
        places.append(words.index(part, after))
    is_first = places == [*range(len(places))]
    return len(places) if is_first else "".join(chr(ord("A") + place) for place in places)


def _volumes(volumes: Sequence[Named]) -> list[tuple[str, str, int]]:
    """The id of each, its name, in which an end of line stands for the id, and its day, as days after the one above."""
    days = [dt.date.fromisoformat(day).toordinal() - _FIRST_DAY for volume in volumes for day in volume.other]
    steps = (day - above for day, above in zip(days, [0, *days], strict=False))
    return [(one.id, one.name.replace(one.id, "\n"), step) for one, step in zip(volumes, steps, strict=True)]


def _groups(rows: Sequence[Any], size: int) -> list[Sequence[Any]]:
    """Part rows by so many; where there are none there is one empty part."""
    return [rows[start : start + size] for start in range(0, max(len(rows), 1), size)]


def _lists(collection: Collection, field: str, values: Iterable[str | int]) -> dict[str, list[int]]:
    """The entries that have each of the values in a field of one value or several."""
    found: dict[str, list[int]] = {str(value): [] for value in values}
    for number, record in enumerate(collection.records):
        own = getattr(record, field)
        for value in own if isinstance(own, tuple) else (own,):
            found[str(value)].append(number)
    return {value: _steps(numbers) for value, numbers in found.items()}


def _linked(collection: Collection) -> dict[str, list[int]]:
    """The entries that have a link of each kind."""
    found: dict[str, list[int]] = {kind: [] for kind in SOUGHT}
    for number, record in enumerate(collection.records):
        for kind in {kind: None for kind, _ in record.links}:
            found[kind].append(number)
    return {kind: _steps(numbers) for kind, numbers in found.items()}


def _aliases(names: Iterable[Named]) -> dict[str, str]:
    return {alias: one.name for one in names for alias in one.other}


def _steps(numbers: Sequence[int]) -> list[int]:
    """Ascending numbers as the steps between them; the first is itself."""
    return [*numbers[:1], *map(sub, numbers[1:], numbers)]
