"""Entry words: what words count in each entry by which others are found that are alike, and kept for the next build.

Entries enter, flat columns of numbers leave, in the order of the entries and of their words' alphabet: they are the
same whatever was kept. Knows nothing of what a word is worth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np

from newsletter.model import Extra, Paper
from newsletter.model.digests import digest
from newsletter.search.analysis import LIGHT_WORDS, STOP_WORDS
from newsletter.search.encoding import Integers, are_first, distinct, in_turn
from newsletter.search.kept_arrays import Arrays, as_texts, of_texts, packed, unpacked
from newsletter.search.lexicon import Numbers, flat_words
from newsletter.search.rows import Rows
from newsletter.storage.seal import read_sealed, write_sealed

FILE = Path(".cache", "words")
"""Where they are kept, below the archive's folder."""

_MOST_BYTES = 500_000_000
_DIGEST = 16
_WEIGHTS = np.array([3, 2, 1])
"""What a word counts in the title, in the tagline and elsewhere."""

_WITHOUT = STOP_WORDS | LIGHT_WORDS
_ADDRESS = re.compile(r"\]\([^)]*\)|<?https?://\S+")
_WORD = re.compile(r"[^\W_]+")
"""Letters and digits."""


class Counted(NamedTuple):
    """What words count in entries: for each entry its words, by number, and how much; and the words by number, sorted.

    A topic begins with #. A word and its plural are one word.
    """

    rows: Rows
    words: tuple[str, ...]


class EntryWords:
    """The words of entries, each found once, and kept in an archive's folder, if there is one.

    `code` stands for all that finds them.
    """

    def __init__(self, project: Path | None = None, *, code: str = "") -> None:
        self._project, self._name = project, f"{FILE.name} {code}"
        self._names: tuple[bytes, ...] = ()
        self._known = Counted(Rows.of((), 2), ())
        self._was_kept = False

    def of(self, entries: Sequence[Paper | Extra]) -> Counted:
        """What words count in each of some entries."""
        names, kept = [*map(_name, entries)], self._read()
        places = {name: place for place, name in enumerate(self._names)}
        new = {name: entry for name, entry in zip(names, entries, strict=True) if name not in places}
        whole = _with_more(kept, [*new.values()])
        places |= {name: place for place, name in enumerate(new, len(self._names))}
        chosen = whole.rows.chosen(np.array([places[name] for name in names], dtype=np.int64))
        self._was_kept = self._names == (*names,)
        self._names, self._known = (*names,), _compact(Counted(chosen, whole.words))
        return self._known

    def keep(self) -> None:
        """Keep those that were asked for last; where that is impossible nothing is kept."""
        if self._project and not self._was_kept:
            content = packed(_of_counted(self._names, self._known))
            write_sealed(self._project / FILE, content, name=self._name, root=self._project)

    def _read(self) -> Counted:
        """What is known: of the entries that were asked for last, or else of those of the last build."""
        if self._project and not self._names:
            path = self._project / FILE
            content = read_sealed(path, name=self._name, limit=_MOST_BYTES, root=self._project)
            if content:
                self._names, self._known = _as_counted(unpacked(content))
        return self._known


def _name(entry: Paper | Extra) -> bytes:
    """By what the words of an entry are known."""
    told = digest(entry.title, entry.tagline, entry.summary, entry.questions, entry.tags)
    return bytes.fromhex(told)


def _fields(entry: Paper | Extra) -> Iterator[list[str]]:
    """The words of title, tagline and the rest of an entry, its topics with these; those of any talk are among them."""
    yield _WORD.findall(entry.title.lower())
    yield _WORD.findall((entry.tagline or "").lower())
    rest = "\n".join((_ADDRESS.sub(" ", entry.summary or ""), *entry.questions))
    yield [*_WORD.findall(rest.lower()), *[f"#{tag}" for tag in entry.tags]]


def _is_telling(word: str) -> bool:
    """Whether it is no word of any talk, and no number, which relates nothing."""
    return word not in _WITHOUT and not word.isdecimal()


@cache
def single(word: str) -> str:
    """The word that stands for a word and its plural."""
    is_plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return single(word[:-1]) if is_plural else word


def _with_more(known: Counted, entries: Sequence[Paper | Extra]) -> Counted:
    """What is known, and then what words count in more entries; of new words the numbers come last.

    A word counts as often as it stands there, each time as much as its field weighs.
    """
    numbers, read = Numbers({word: place for place, word in enumerate(known.words)}), Numbers()
    written, lengths = flat_words(chain.from_iterable(map(_fields, entries)), read)
    own = np.array([numbers[single(word)] if _is_telling(word) else -1 for word in read], dtype=np.int64)
    words, fields = own[written], np.repeat(np.arange(len(lengths)), lengths)
    words, fields = words[words >= 0], fields[words >= 0]
    owners, places = np.divmod(fields, len(_WEIGHTS))
    cells = owners * len(numbers) + words
    order = in_turn(cells)
    first = np.flatnonzero(are_first(cells[order]))
    counts = np.add.reduceat(_WEIGHTS[places[order]], first) if len(first) else first
    chosen = order[first]
    rows = Rows.owned(owners[chosen], (words[chosen], counts), len(entries))
    return Counted(known.rows.with_more(rows), (*numbers,))


def _compact(counted: Counted) -> Counted:
    """The same with those words alone that entries have, sorted, as are the words of each entry."""
    owners, (words, counts) = counted.rows.owners, counted.rows.columns
    used = sorted(distinct(words).tolist(), key=counted.words.__getitem__)
    numbers = np.full(len(counted.words), -1)
    numbers[used] = np.arange(len(used))
    words = numbers[words]
    order = np.argsort(owners * max(len(used), 1) + words)
    rows = Rows(counted.rows.starts, (words[order], counts[order]))
    return Counted(rows, tuple(counted.words[number] for number in used))


def _of_counted(names: Sequence[bytes], counted: Counted) -> Arrays:
    words, counts = counted.rows.columns
    return {
        "names": np.frombuffer(b"".join(names), dtype=np.uint8),
        "starts": counted.rows.starts.astype(np.int32),
        "words": words.astype(np.int32),
        "counts": counts.astype(np.int32),
        **of_texts("texts", counted.words),
    }


def _as_counted(arrays: Arrays) -> tuple[tuple[bytes, ...], Counted]:
    names = arrays["names"].tobytes()
    starts, *columns = (arrays[name].astype(np.int64) for name in ("starts", "words", "counts"))
    parted = tuple(names[at : at + _DIGEST] for at in range(0, len(names), _DIGEST))
    return parted, Counted(Rows(starts, tuple(columns)), as_texts("texts", arrays))


def are_topics(words: Sequence[str]) -> Integers:
    """Which of some words are topics, as 1 and 0."""
    return np.array([word.startswith("#") for word in words], dtype=np.int64)
