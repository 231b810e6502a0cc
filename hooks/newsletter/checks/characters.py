"""Rules about characters: those that were lost or doubled on their way into a file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsletter.checks.finding import Finding
from newsletter.checks.texts import lines_of, prose_of
from newsletter.model.characters import UNPRINTABLE, said_of
from newsletter.problem import quoted
from newsletter.prose import seen_text
from newsletter.source.project import Reading

_FOLLOWING = "".join(sorted({bytes([one]).decode("cp1252", "replace") for one in range(0x80, 0xC0)} - {"\ufffd"}))
_MISREAD = re.compile(
    f"[ÂÃ][{re.escape(_FOLLOWING)}]|[ÄÅ](?![«»“”‘’„])[{re.escape(_FOLLOWING)}]|"
    f"[âï][{re.escape(_FOLLOWING)}]{{2}}|ð[{re.escape(_FOLLOWING)}]{{3}}"
)
"""UTF-8 that was read as Windows-1252: é has become Ã©, ’ has become â€™."""

_LOST = "\ufffd"
_WORD = re.compile(r"\S+")


def garbled_text(reading: Reading) -> Iterator[Finding]:
    """A text has the characters it was written with."""
    for text in (*prose_of(reading), *lines_of(reading)):
        if text.text.isascii():
            continue
        words = [word for word in _WORD.findall(text.text) if is_garbled(word)]
        if not words:
            continue
        message = f"{text.name} has {quoted(words[0])}, in which characters were garbled on the way"
        right = _repaired(words[0])
        hint = "write the lost character again" if _LOST in right else f"did you mean {quoted(right)}?"
        yield text.finding(message, hint)


def hidden_character(reading: Reading) -> Iterator[Finding]:
    """No name or number of a character, such as &shy;, puts one into prose that nobody sees."""
    for text in prose_of(reading):
        if "&" in text.text and (found := UNPRINTABLE.search(seen_text(text.text))):
            message = f"{text.name} has {said_of(found)} in it, written by its name or number"
            yield text.finding(message, "delete it")


def is_garbled(word: str) -> bool:
    """Whether a word lost or changed characters on its way."""
    return _LOST in word or _repaired(word) != word


def _repaired(word: str) -> str:
    """Read again as UTF-8 what was read as Windows-1252."""
    return _MISREAD.sub(lambda found: _decoded(found[0]), word)


def _decoded(text: str) -> str:
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text
