"""Rules about characters: those that were lost or doubled on their way into a file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from newsletter.checks.finding import Finding
from newsletter.checks.texts import lines_of, prose_of
from newsletter.model.characters import UNPRINTABLE, unseen_named
from newsletter.model.mojibake import LOST, garbled_words
from newsletter.problem import quoted
from newsletter.source.project import Reading
from newsletter.text.prose import seen_text

_WORD = re.compile(r"\S+")
_LIGATURE = re.compile("[ﬀ-ﬆ]")
"""Two or three letters in one character, as PDF files have them: who searches for «efficient» finds none with «ﬃ»."""

_PILE = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{9,}")
"""More accents on one letter than any language has; they cover the lines above and below."""


def garbled_text(reading: Reading) -> Iterator[Finding]:
    """A text has the characters it was written with."""
    for text in (*prose_of(reading), *lines_of(reading)):
        if found := next(_garbled(text.text), None):
            word, right = found
            message = f"{text.name} has {quoted(word)}, in which characters were garbled on the way"
            hint = f"did you mean {quoted(right)}?" if right else "delete it"
            hint = "write the lost character again" if LOST in right else hint
            yield (text.warning if _LIGATURE.search(word) else text.error)(message, hint)


def hidden_character(reading: Reading) -> Iterator[Finding]:
    """No name or number of a character, such as &shy;, puts one into prose that nobody sees."""
    for text in prose_of(reading):
        if "&" in text.text and (found := UNPRINTABLE.search(seen_text(text.text))):
            message = f"{text.name} has {unseen_named(found)} in it, written by its name or number"
            yield text.error(message, "delete it")


def is_garbled(word: str) -> bool:
    """Whether a word lost or changed characters on its way."""
    return any(True for _ in _garbled(word))


def _letters(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


def _garbled(text: str) -> Iterator[tuple[str, str]]:
    """The words that were read wrongly, and what they were; then those that lost a character, as they are."""
    if text.isascii():
        return
    yield from ((found.word, found.meant) for found in garbled_words(text))
    yield from ((word, _LIGATURE.sub(_letters, word)) for word in _WORD.findall(text) if _LIGATURE.search(word))
    if _PILE.search(text):
        yield from ((word, _PILE.sub("", word)) for word in _WORD.findall(text) if _PILE.search(word))
    if LOST in text:
        yield from ((word, word) for word in _WORD.findall(text) if LOST in word)
