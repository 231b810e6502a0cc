"""Letters that look like others (UTS 39), by the library `confusable-homoglyphs`, which is loaded when first asked for.

Its lists say of a character what looks like it, both ways; here all that look alike have one character in common.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cache, lru_cache

_SMALL_CAPITAL = "LATIN LETTER SMALL CAPITAL "
_NARROW = str.maketrans("i1|0", "lllo")
"""What differs in one typeface and not in another."""

_MOST_KNOWN = 65_536
"""So many names are kept as they look: while a site is served nearly all of them are asked for again."""

_MARK = "\u200e"
"""What the lists put around letters that are written from right to left."""


@lru_cache(maxsize=_MOST_KNOWN)
def skeleton(text: str) -> str:
    """What two texts share that look alike: «Мета», in Cyrillic letters, and «Meta»."""
    plain = unicodedata.normalize("NFKD", " ".join(text.split())).translate(_table())
    return unicodedata.normalize("NFKD", plain.translate(_table())).casefold().translate(_NARROW)


def plain_letter(sign: str, *, is_exact: bool = False) -> str:
    """The letter from A to Z that a sign looks like, '' where there is none; «т» is exactly none, but a small T."""
    found = _table().get(ord(sign), "")
    is_letter = len(found) == 1 and found.isascii() and found.isalpha() and not sign.isascii()
    if not is_letter or (is_exact and ord(sign) in _small_capitals()):
        return ""
    return "I" if found == "l" and sign.isupper() else found


@cache
def _table() -> dict[int, str]:
    """For each character the one that stands for all that look like it."""
    table = {}
    for alike in _classes():
        common = min(alike, key=_plainness)
        table.update({ord(one): common for one in alike if len(one) == 1})
    return table | _small_capitals()


@cache
def _small_capitals() -> dict[int, str]:
    """The letters that look like small capitals: «н» is an H that is small."""
    found = {}
    for alike in _classes():
        names = [unicodedata.name(one, "") for one in alike if len(one) == 1]
        capitals = {name.removeprefix(_SMALL_CAPITAL) for name in names if name.startswith(_SMALL_CAPITAL)}
        small = min((one.lower() for one in capitals if len(one) == 1), default="")
        if small and not any(one.isascii() for one in alike):
            found.update({ord(one): small for one in alike if len(one) == 1})
    return found


def _plainness(text: str) -> tuple[bool, bool, int, bool, str]:
    """Letters of ASCII come first, then other texts of ASCII, then what is shortest."""
    return (
        not (len(text) == 1 and text.isascii() and text.isalpha()),
        not text.isascii(),
        len(text),
        text.isupper(),
        text,
    )


@cache
def _classes() -> list[set[str]]:
    """All characters that look alike, each in one set; some look like two letters."""
    from confusable_homoglyphs.confusables import confusables_data  # noqa: PLC0415 - large, and seldom needed

    leader: dict[str, str] = {}

    def first(text: str) -> str:
        while (other := leader.setdefault(text, text)) != text:
            leader[text] = leader[other]
            text = leader[text]
        return text

    for text, others in confusables_data.items():
        for other in others:
            leader[first(text.strip(_MARK))] = first(other["c"].strip(_MARK))
    classes: defaultdict[str, set[str]] = defaultdict(set)
    for text in list(leader):
        classes[first(text)].add(text)
    return list(classes.values())
