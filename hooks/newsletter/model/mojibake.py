"""Mojibake: UTF-8 that was read in another encoding, as «Ã©» for «é». The one judge of it, for imports and `check`.

Says so only when sure; a true text that happens to read as UTF-8, such as «CAFÉ»» or «5 Å–8 Å», is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

LOST = "\ufffd"
"""What stands for a character that cannot be read any more."""

_WORD = re.compile(r"[^\x00-\x20<>\"]+")
_SUSPECT = re.compile(r"[^\x00-\x7f]{2}")
"""What every wrong reading leaves: a character has at least two bytes, each of which was read as one."""

_UNIT = re.compile("(?<![^\\W\\d_])Å(?=[²³°–—’”»…])")
"""The Å of lengths and the sign after it: «2 Å²»."""

_LETTER = re.compile("(?:(?<![^\\W\\d_])Ã[€‚„…†‡ˆ‰‹‘’“”•–™›]|Å“)(?=[a-z])")
"""«Ã…ke» and «Å“uvre»: no sign stands between such a letter and the rest of its word."""

_STUMP = re.compile("â€|ðŸ")
"""What is left where a byte of a quotation mark or an emoji was lost; nobody writes it on purpose."""


@dataclass(frozen=True)
class Garbled:
    """A word that was read wrongly, where that begins in the text, and what was meant, `LOST` where unknown."""

    word: str
    offset: int
    meant: str


def garbled_words(text: str) -> Iterator[Garbled]:
    """The words of a text that nobody can have written so."""
    if text.isascii() or not _SUSPECT.search(text):
        return
    for found in _WORD.finditer(text):
        word = found.group()
        if not word.isascii() and (meant := _meant(word)) != word:
            yield Garbled(word, found.start() + _first_difference(word, meant), meant)


@lru_cache(maxsize=4096)
def _meant(word: str) -> str:
    """What a word was before it was read wrongly, once or again and again; the word itself where that is not sure."""
    if not _SUSPECT.search(word):
        return word
    whole = _LETTER.sub(lambda found: found[0].encode("cp1252").decode("utf-8"), word)
    judged = _UNIT.sub("A", whole)
    mended = _read_again(whole) if _read_again(judged) != judged else whole
    return _STUMP.sub(LOST, mended)


def _read_again(word: str) -> str:
    """Read a word as UTF-8 where that makes good text of bad, and not another sign of a sign alone."""
    from ftfy import TextFixerConfig, fix_encoding_and_explain  # noqa: PLC0415  - slow to load, and seldom needed
    from ftfy.badness import badness  # noqa: PLC0415

    mended, steps = fix_encoding_and_explain(word, TextFixerConfig(fix_c1_controls=False))
    is_read_again = any("utf" in step.parameter and step.action in ("decode", "apply") for step in steps or ())
    return mended if is_read_again and badness(mended) < badness(word) else word


def _first_difference(word: str, meant: str) -> int:
    return next(
        (offset for offset, pair in enumerate(zip(word, meant, strict=False)) if pair[0] != pair[1]), len(meant)
    )
