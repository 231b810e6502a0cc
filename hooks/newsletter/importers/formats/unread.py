"""What no part of a document has: the lines of a source whose words are in none. Knows nothing of newsletters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import unescape
from urllib.parse import unquote

from newsletter.importers.formats.document import Block, Dropped
from newsletter.importers.formats.plain_text import read_text

_WORD = re.compile(r"[^\W_]+")
_MOST_LOOKED_FOR = 5_000
_MARKUP = frozenset("*_`\\[]()<>~!|&;%")


def unread(text: str, parts: Iterable[Block | Dropped], *, layout: Iterable[str] = ()) -> Iterator[Block | Dropped]:
    """The lines of a source that hold words which neither its parts nor its layout have, as paragraphs."""
    has_words = Words([*(told for part in parts for told in _told(part)), *layout])
    for number, line in enumerate(text.split("\n"), 1):
        if not has_words.all_of(line):
            for part in read_text(line, name="").parts:
                yield replace(part, line=number)


class Words:
    """The words of texts, as they stand and with what HTML and addresses escape."""

    def __init__(self, texts: Iterable[str]) -> None:
        joined = "\n".join(texts)
        forms = dict.fromkeys((joined, unescape(joined), unquote(joined)))
        self.text = "\n".join(forms).casefold()
        self.words = frozenset(_WORD.findall(self.text))
        self.known: dict[str, bool] = {}

    def all_of(self, line: str) -> bool:
        """Whether every word of a line is among them, as it stands or with its entities read."""
        return not any(True for _ in self.missing(line)) or not any(True for _ in self.missing(unescape(line)))

    def missing(self, line: str) -> Iterator[str]:
        """The words of a line that are not among them; one next to a sign of markup may be a part of a word."""
        line = line.casefold()
        for found in _WORD.finditer(line):
            word = found[0]
            around = line[found.start() - 1 : found.start()] + line[found.end() : found.end() + 1]
            if word not in self.words and not (_MARKUP.intersection(around) and self._holds(word)):
                yield word

    def _holds(self, word: str) -> bool:
        if word not in self.known:
            self.known[word] = len(self.known) < _MOST_LOOKED_FOR and word in self.text
        return self.known[word]


def _told(part: Block | Dropped) -> Iterator[str]:
    yield part.text
    if isinstance(part, Block):
        yield from (run.address for run in part.runs)
