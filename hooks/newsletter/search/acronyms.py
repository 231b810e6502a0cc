"""Acronyms: the initials of runs of words. Knows nothing of postings.

Any run of words has initials. Those count in full that somebody writes: the archive in capitals, or a topic's name has
them. Readers know acronyms that the archive never writes, too, and a title makes some that count a little: every longer
run, unless it has a vowel and may be a word of its own; a hyphenated word of three parts and more, its stop words and
vowels with it (OOD: out-of-distribution); and two words that often follow one another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from newsletter.search.analysis import LIGHT_WORDS, STOP_WORDS, pieces, stem, words

Pair = str
"""The stems of two words that follow one another, with a space between them."""

_LEAST, _MOST = 2, 6
"""Letters of an acronym."""
_TELLING = 3
"""Letters of one that nobody writes, at least; of a common pair it has two."""
COMMON = 2
"""Entries whose titles have a pair of words that is common."""
_TOPICS = 1 << 9
"""So many texts are remembered with their initials: those of topics are asked for again, those of titles are not."""
_WITHOUT = STOP_WORDS | LIGHT_WORDS
_VOWELS = frozenset("aeiouy")
_WRITTEN = re.compile(r"(?<!\w)([A-Z]{2,6}|[A-Z][a-z][A-Z])s?(?![\w-])")


def written_acronyms(text: str) -> frozenset[str]:
    """What a text writes in capitals, in lower case."""
    return frozenset(one.lower() for one in _WRITTEN.findall(text))


def named_acronyms(names: Iterable[str]) -> frozenset[str]:
    """What the names of topics write in capitals, and their initials, which are acronyms whoever writes them."""
    found = {one for name in names for one in written_acronyms(name)}
    return frozenset(found | {one for one in map(_letters, names) if _TELLING <= len(one) <= _MOST})


@lru_cache(maxsize=_TOPICS)
def initials(text: str) -> tuple[str, ...]:
    """The first letters of a text's words, without its stop words and with them (MoE: mixture of experts)."""
    both = (_letters(text), "".join([piece[0] for piece in pieces(text)]))
    return tuple(letters for letters in dict.fromkeys(both) if len(letters) >= _LEAST)


def runs(letters: str, least: int = _LEAST) -> list[str]:
    """What is an acronym of the words with these initials, if somebody writes it, of so many letters at least."""
    lengths = range(least, _MOST + 1)
    return [letters[start : start + length] for length in lengths for start in range(len(letters) - length + 1)]


def pairs(text: str) -> dict[Pair, str]:
    """The initials of every two words of a text that follow one another, neither of them a stop word."""
    neighbours = (pair for pair in pairwise(pieces(text)) if STOP_WORDS.isdisjoint(pair))
    return {f"{stem(one)} {stem(other)}": one[0] + other[0] for one, other in neighbours}


def is_telling(letters: str) -> bool:
    """Whether initials can be looked for: as a word of any talk they would mean that."""
    return letters not in _WITHOUT


def telling_initials(title: str) -> tuple[str, ...]:
    """The initials of a title's runs of words, of three to six, that can be no word, and of its long hyphenated words.

    Stop words are skipped.
    """
    found = [run for run in runs(_letters(title), _TELLING) if _VOWELS.isdisjoint(run)]
    return tuple(dict.fromkeys([*found, *filter(is_telling, _hyphenated(title))]))


def _hyphenated(title: str) -> Iterator[str]:
    """The initials of words of three to six parts."""
    for parts in (word.lower().split("-") for word in words(title)):
        if _TELLING <= len(parts) <= _MOST and all(part.isalpha() for part in parts):
            yield "".join(part[0] for part in parts)


def _letters(text: str) -> str:
    return "".join([piece[0] for piece in pieces(text) if piece not in STOP_WORDS])
