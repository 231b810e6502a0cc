"""Lexicon: texts as the numbers of their words, and what every distinct word stands for, found once.

Texts enter, flat arrays leave: of each text its words, of each word its terms. Knows nothing of records or weights.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsletter.search.analysis import word_terms, words
from newsletter.search.encoding import Integers, ranges, spans


class Numbers(dict[str, int]):
    """Numbers of texts in the order in which they are first asked for."""

    def __missing__(self, text: str) -> int:
        self[text] = number = len(self)
        return number


class MoreNumbers:
    """Numbers of sorted texts, which are their places, and of others in the order in which they are first asked for."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        self._texts, self._more = texts, Numbers()

    def __getitem__(self, text: str) -> int:
        place = bisect_left(self._texts, text)
        return place if self._has(text, place) else len(self._texts) + self._more[text]

    def __contains__(self, text: str) -> bool:
        return text in self._more or self._has(text, bisect_left(self._texts, text))

    def _has(self, text: str, place: int) -> bool:
        return self._texts[place : place + 1] == (text,)

    def __len__(self) -> int:
        return len(self._texts) + len(self._more)

    @property
    def strings(self) -> tuple[str, ...]:
        """All texts that have a number, by it."""
        return (*self._texts, *self._more)


@dataclass(frozen=True, eq=False)
class WordTerms:
    """The terms of distinct words, flat: those of word k stand from `starts[k]` to before `starts[k + 1]`."""

    widths: Integers
    """How many pieces each word has."""
    starts: Integers
    terms: Integers
    offsets: Integers
    shares: NDArray[np.floating[Any]]


@dataclass(frozen=True, eq=False)
class TermStream:
    """Every term of every text, in order; parallel arrays."""

    texts: Integers
    terms: Integers
    places: Integers
    """At which piece of its text each stands."""
    shares: NDArray[np.floating[Any]]


def flat_words(texts: Iterable[Sequence[str]], numbers: Numbers) -> tuple[Integers, Integers]:
    """The numbers of the words of some texts, one after the other; and how many words each text has."""
    lengths = array("i")

    def each() -> Iterator[Sequence[str]]:
        for text in texts:
            lengths.append(len(text))
            yield text

    flat = np.fromiter(map(numbers.__getitem__, chain.from_iterable(each())), np.int32)
    return flat, np.array(lengths)


class Lexicon:
    """Texts that were read, and their distinct words."""

    def __init__(self, terms: Numbers) -> None:
        self.terms = terms
        self._texts, self._read = Numbers(), array("i")
        """The distinct texts, for names stand in many records; of each text that was read its number among these."""

    def add(self, texts: Iterable[str]) -> range:
        """Take some texts to be read and give their numbers."""
        first = len(self._read)
        self._read.extend(map(self._texts.__getitem__, texts))
        return range(first, len(self._read))

    @cached_property
    def _found(self) -> tuple[Numbers, Integers, Integers]:
        """The distinct words, those of the distinct texts one after the other, and how many each of these has."""
        distinct = Numbers()
        return distinct, *flat_words(map(words, self._texts), distinct)

    @property
    def lengths(self) -> Integers:
        """How many words each text has."""
        lengths: Integers = self._found[2][np.array(self._read)]
        return lengths

    @cached_property
    def stream(self) -> TermStream:
        """Every term of the texts."""
        lengths = self.lengths
        read, known = self.read(range(len(lengths))), self._word_terms()
        text_starts = spans(lengths)
        texts = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
        before = spans(known.widths[read]).astype(np.int32)
        places = before[:-1] - before[text_starts[:-1]][texts]
        counts = np.diff(known.starts).astype(np.int32)[read]
        held = ranges(known.starts.astype(np.int32)[read], counts)
        del read, before
        return TermStream(
            texts=np.repeat(texts, counts),
            terms=known.terms[held],
            places=np.repeat(places, counts) + known.offsets[held],
            shares=known.shares[held],
        )

    @property
    def words(self) -> tuple[str, ...]:
        """The distinct words."""
        return tuple(self._found[0])

    def read(self, texts: Sequence[int]) -> Integers:
        """The numbers of the words of some texts, in their order."""
        _, flat, lengths = self._found
        chosen = np.array(self._read)[np.array(texts, dtype=np.int64)]
        found: Integers = flat[ranges(spans(lengths)[chosen], lengths[chosen])]
        return found

    def _word_terms(self) -> WordTerms:
        made = [word_terms(word) for word in self._found[0]]
        every = [term for _, terms in made for term in terms]
        return WordTerms(
            widths=np.array([width for width, _ in made], dtype=np.int32),
            starts=spans(np.array([len(terms) for _, terms in made], dtype=np.int32)),
            terms=np.array([self.terms[term.term] for term in every], dtype=np.int32),
            offsets=np.array([term.position for term in every], dtype=np.int32),
            shares=np.array([term.share for term in every], dtype=np.float32),
        )
