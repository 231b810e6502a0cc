"""Invented archives of any size, as search knows them, to measure with. The same size, the same archive.

Words are drawn by Zipf's law from those of the word table, so that frequent ones are in most entries and most are rare;
stop words stand between them as in English. Every entry has a name in camel case of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import NamedTuple

from newsletter.search import word_table
from newsletter.search.analysis import STOP_WORDS, pieces
from newsletter.search.records import Collection, Named, SearchRecord, entry_kinds
from newsletter.strings.language import strings

SEED = 8
TEXT_WORDS = 120
TITLE_WORDS = 7
STOP_SHARE = 0.35
VOLUME_SIZE = 10
FIRST_YEAR, YEARS = 2016, 10
SHIFT = 20
"""Zipf's law as Mandelbrot mended it: the word of rank r is drawn with weight 1 / (r + this)."""
QUERIES = json.loads((Path(__file__).parent / "queries.json").read_text(encoding="utf-8"))
ASKED = frozenset(piece for one in QUERIES for piece in pieces(one["query"]))
"""Words of the judged queries: as in any archive those its readers ask for are frequent, so they rank first."""
KINDS = ("paper", "paper", "paper", "paper", "dataset")

Draw = Callable[[int], list[str]]


class _Pools(NamedTuple):
    """What the records of one archive share."""

    topics: list[str]
    organisations: list[str]
    people: list[str]


def invented(size: int) -> Collection:
    """Invent a collection of so many records."""
    random = Random(SEED)  # noqa: S311 (nothing here is secret)
    draw = _drawing(random)
    topics = tuple(Named(f"{one}-{two}", f"{one.title()} {two}") for one, two in zip(draw(25), draw(25), strict=True))
    organisations = tuple(Named(name.lower(), name) for name in _names(draw, 60))
    people = [f"{one.title()} {two.title()}" for one, two in zip(draw(2 * size), draw(2 * size), strict=True)]
    volumes = tuple(_volume(place) for place in range(-(-size // VOLUME_SIZE)))
    pools = _Pools([one.id for one in topics], [one.name for one in organisations], people)
    records = tuple(_record(number, random, draw, pools) for number in range(size))
    kinds = entry_kinds(strings("en"))
    return Collection(records, volumes, topics, organisations, _authors(records), kinds=kinds)


def _drawing(random: Random) -> Draw:
    """Make the function that draws some words."""
    words = [word for word in word_table.load().words if word.isalpha() and word not in STOP_WORDS]
    random.shuffle(words)
    words.sort(key=lambda word: word not in ASKED)
    weights = [*accumulate(1 / (rank + SHIFT) for rank in range(len(words)))]
    return lambda count: random.choices(words, cum_weights=weights, k=count)


def _text(random: Random, draw: Draw, count: int) -> list[str]:
    stops = sorted(STOP_WORDS)
    return [random.choice(stops) if random.random() < STOP_SHARE else word for word in draw(count)]


def _names(draw: Draw, count: int) -> list[str]:
    return [f"{one.title()}{two.title()}" for one, two in zip(draw(count), draw(count), strict=True)]


def _record(number: int, random: Random, draw: Draw, pools: _Pools) -> SearchRecord:
    name = _names(draw, 1)[0]
    text = _text(random, draw, TEXT_WORDS)
    text[10], text[60] = name, name
    organisation = random.choice(pools.organisations)
    return SearchRecord(
        id=f"entry-{number}",
        title=f"{name}: {' '.join(_text(random, draw, TITLE_WORDS)).capitalize()}",
        official_title="",
        tagline=" ".join(_text(random, draw, 8)).capitalize(),
        text=" ".join(text).capitalize() + ".",
        kind=random.choice(KINDS),
        volume=_volume(number // VOLUME_SIZE).id,
        year=_year(number // VOLUME_SIZE),
        credited=organisation,
        authors=tuple(dict.fromkeys(random.choices(pools.people, k=5))),
        organisations=(organisation,),
        topics=tuple(dict.fromkeys(random.choices(pools.topics, k=3))),
        ids=(f"{1600 + number % 1000}.{10000 + number}",),
        links=(("code", f"{organisation}/{name}"),),
        state=0,
    )


def _volume(place: int) -> Named:
    return Named(f"{5000 - place}", f"Vol. {5000 - place}", (f"{_year(place)}-01-01",))


def _year(place: int) -> int:
    return FIRST_YEAR + YEARS - place * YEARS // 1000


def _authors(records: tuple[SearchRecord, ...]) -> tuple[tuple[tuple[str, ...], tuple[int, ...]], ...]:
    numbers: dict[str, list[int]] = {}
    for number, record in enumerate(records):
        for author in record.authors:
            numbers.setdefault(author, []).append(number)
    return tuple(((author,), tuple(found)) for author, found in sorted(numbers.items()))
