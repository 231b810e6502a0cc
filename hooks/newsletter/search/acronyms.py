"""Acronyms: the initials of runs of words. Knows nothing of postings.

Any run of words has initials. Those count in full that somebody writes: the archive in capitals, or a topic's name has
them. Readers know acronyms that the archive never writes, too, and a title makes some that count a little: every longer
run, unless it has a vowel and may be a word of its own; a hyphenated word of three parts and more, its stop words and
vowels with it (OOD: out-of-distribution); and two words that often follow one another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from newsletter.search.analysis import LIGHT_WORDS, STOP_WORDS, pieces, stem, words
from newsletter.search.records import Collection

Pair = tuple[str, str]
"""The stems of two words that follow one another."""

_LEAST, _MOST = 2, 6
"""Letters of an acronym."""
_TELLING = 3
"""Letters of one that nobody writes, at least; of a common pair it has two."""
_COMMON = 2
"""Entries whose titles have a pair of words that is common."""
_VOWEL = re.compile("[aeiouy]")
_WRITTEN = re.compile(r"(?<!\w)([A-Z]{2,6}|[A-Z][a-z][A-Z])s?(?![\w-])")


def written_acronyms(collection: Collection) -> frozenset[str]:
    """The acronyms that a collection writes in capitals, in lower case, and those of its topics."""
    names = [name for topic in collection.topics for name in (topic.name, *topic.other)]
    texts = [record.all_text for record in collection.records]
    found = {one.lower() for text in (*texts, *names) for one in _WRITTEN.findall(text)}
    letters = (_letters(name) for name in names)
    return frozenset(found | {one for one in letters if _TELLING <= len(one) <= _MOST})


def written_initials(text: str, known: frozenset[str]) -> Iterator[str]:
    """The known acronyms among the runs of a text, with its stop words (MoE: mixture of experts) and without."""
    for letters in (_letters(text), "".join(piece[0] for piece in pieces(text))):
        yield from (run for run in _runs(letters, _LEAST) if run in known)


def common_pairs(collection: Collection) -> frozenset[Pair]:
    """The pairs of words in the titles of two entries and more, or in a topic's name; no stop words."""
    titles = (_pairs(record.title) | _pairs(record.official_title) for record in collection.records)
    counts = Counter(pair for pairs in titles for pair in pairs)
    named = {pair for topic in collection.topics for pair in _pairs(topic.name)}
    return frozenset(named | {pair for pair, count in counts.items() if count >= _COMMON})


def telling_initials(title: str, common: frozenset[Pair]) -> Iterator[str]:
    """The initials of a title's runs of words, of its long hyphenated words and of its common pairs.

    Runs have three to six words, stop words skipped, and initials that can be no word.
    """
    yield from (run for run in _runs(_letters(title), _TELLING) if not _VOWEL.search(run))
    made = [*_hyphenated(title), *(letters for pair, letters in _pairs(title).items() if pair in common)]
    yield from (letters for letters in made if letters not in STOP_WORDS | LIGHT_WORDS)


def _hyphenated(title: str) -> Iterator[str]:
    """The initials of words of three to six parts."""
    for parts in (word.lower().split("-") for word in words(title)):
        if _TELLING <= len(parts) <= _MOST and all(part.isalpha() for part in parts):
            yield "".join(part[0] for part in parts)


def _pairs(text: str) -> dict[Pair, str]:
    """The initials of every two words of a text that follow one another, neither of them a stop word."""
    neighbours = (pair for pair in pairwise(pieces(text)) if STOP_WORDS.isdisjoint(pair))
    return {(stem(one), stem(other)): one[0] + other[0] for one, other in neighbours}


def _letters(text: str) -> str:
    return "".join(piece[0] for piece in pieces(text) if piece not in STOP_WORDS)


def _runs(letters: str, least: int) -> Iterator[str]:
    for length in range(least, _MOST + 1):
        for start in range(len(letters) - length + 1):
            yield letters[start : start + length]
