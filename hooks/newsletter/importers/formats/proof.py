"""The proof of a reading: the lines of a source whose words no part of its document has, as paragraphs.

Whatever a parser leaves out comes back by this, so that it has a fate too. Knows nothing of newsletters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import unescape
from urllib.parse import unquote

from newsletter.importers.formats.document import Block, Dropped, squeezed
from newsletter.importers.formats.plain_text import read_text
from newsletter.model.characters import UNPRINTABLE

_WORD = re.compile(r"[^\W_]+")
_MOST_LOOKED_FOR = 5_000
"""How many words are looked for within others; each is a search through the whole text."""

_MARKUP = frozenset("*_`\\[]()<>~!|&;%")
_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|head|template|svg|noscript|title)\b[^>]*>.*?(?:</\1\s*>|\Z)", re.S | re.I
)
_TAG = re.compile(r"""<[!?/]?[a-zA-Z](?:[^<>"']|"[^"]{0,5000}"|'[^']{0,5000}')*>|<[!?/]?[a-zA-Z][^<>]*(?:>|(?=<)|\Z)""")
_SPACES = re.compile(r"[\x1c-\x1f\x85\u2028\u2029]")
_INLINE = re.compile(
    r"</?(?:a|b|i|u|s|em|strong|span|code|sup|sub|small|mark|font|abbr|wbr|del|ins|q|cite|kbd)\b", re.I
)


def unread(text: str, parts: Iterable[Block | Dropped], *, layout: Iterable[str] = ()) -> Iterator[Block | Dropped]:
    """The lines of a source that hold words which neither its parts nor its layout have, as paragraphs."""
    has_words = Words([*(told for part in parts for told in _told(part)), *layout])
    for number, line in enumerate(text.split("\n"), 1):
        if not has_words.all_of(line):
            for part in read_text(line, name="").parts:
                yield replace(part, line=number)


def seen_in(html: str) -> str:
    """The text of HTML that its readers see, on the lines where it stands."""
    text = _UNSEEN.sub(_newlines, html)
    text = _TAG.sub(lambda found: _newlines(found) if _INLINE.match(found[0]) else " " + _newlines(found), text)
    return UNPRINTABLE.sub("", _SPACES.sub(" ", unescape(text)))


def _newlines(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


class Words:
    """The words of texts, as they stand and with what HTML and addresses escape."""

    def __init__(self, texts: Iterable[str]) -> None:
        joined = UNPRINTABLE.sub("", "\n".join(texts))
        forms = dict.fromkeys((joined, unescape(joined), unquote(joined)))
        self.text = "\n".join(forms).casefold()
        self.squeezed = squeezed(self.text)
        self.words = frozenset(_WORD.findall(self.text))
        self.known: dict[str, bool] = {}

    def all_of(self, line: str) -> bool:
        """Whether every word of a line is among them, as it stands or with its entities read; or all of it at once."""
        if not any(True for _ in self.missing(line)) or not any(True for _ in self.missing(unescape(line))):
            return True
        return self._holds(squeezed(line.casefold()), self.squeezed)

    def missing(self, line: str) -> Iterator[str]:
        """The words of a line that are not among them; one next to a sign of markup may be a part of a word."""
        line = line.casefold()
        for found in _WORD.finditer(line):
            word = found[0]
            around = line[found.start() - 1 : found.start()] + line[found.end() : found.end() + 1]
            if word not in self.words and not (_MARKUP.intersection(around) and self._holds(word, self.text)):
                yield word

    def _holds(self, word: str, within: str) -> bool:
        if word not in self.known:
            self.known[word] = len(self.known) < _MOST_LOOKED_FOR and word in within
        return self.known[word]


def _told(part: Block | Dropped) -> Iterator[str]:
    yield part.text
    if isinstance(part, Block):
        yield from (run.address for run in part.runs)
