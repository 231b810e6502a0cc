"""Acronyms: the initials of runs of words. Knows nothing of postings.

Any run of words has initials. Those count in full that somebody writes: the archive in capitals, or a topic's name has
them. Readers know acronyms that the archive never writes, too: of a title every longer run counts a little, unless it
has a vowel and may be a word of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsletter.search.analysis import STOP_WORDS, pieces
from newsletter.search.records import Collection

_LEAST, _MOST = 2, 6
"""Letters of an acronym."""
_TELLING = 3
"""Letters of one that nobody writes, at least."""
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


def telling_initials(text: str) -> Iterator[str]:
    """The initials of every run of three to six words of a text, stop words skipped, that can be no word."""
    return (run for run in _runs(_letters(text), _TELLING) if not _VOWEL.search(run))


def _letters(text: str) -> str:
    return "".join(piece[0] for piece in pieces(text) if piece not in STOP_WORDS)


def _runs(letters: str, least: int) -> Iterator[str]:
    for length in range(least, _MOST + 1):
        for start in range(len(letters) - length + 1):
            yield letters[start : start + length]
