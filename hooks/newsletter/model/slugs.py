"""Slugs: a text as the lower-case letters, digits and hyphens that ids and addresses are made of.

Letters of every script are written in Latin ones; what a reader would not call a letter or a digit parts words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from anyascii import anyascii

_APOSTROPHES = re.compile("['’‘′]")
_SIGNS_OF_SOUND = re.compile("['`\"]")
"""What stands in Latin letters for a soft sign, a glottal stop and the like."""

_GREEK_SIGN = re.compile(r"\b[α-ω]\b")


def slug(text: str, *, longest: int) -> str:
    """Write a text as words joined by hyphens: «Wombat’s Øre» is wombats-ore; nothing where no letter is left."""
    plain = _APOSTROPHES.sub("", text)
    written = plain if plain.isascii() else _in_latin(plain)
    return re.sub(r"[^a-z0-9]+", "-", written.lower()).strip("-")[:longest].strip("-")


def _in_latin(text: str) -> str:
    """Write letters and digits of every script in Latin ones, with spaces for what is neither."""
    words = "".join(map(_as_part_of_a_word, _GREEK_SIGN.sub(_name_of, text)))
    return _SIGNS_OF_SOUND.sub("", anyascii(words))


@cache
def _as_part_of_a_word(sign: str) -> str:
    """A letter, a digit or their mark as it is; nothing of what nobody sees, such as a soft hyphen; else a space."""
    category = unicodedata.category(sign)
    if category == "Cf":
        return ""
    return sign if category[0] in "LMN" else " "


def _name_of(found: re.Match[str]) -> str:
    """What a Greek letter is called that stands alone, as in β-VAE: no letter of a word, but a quantity."""
    return unicodedata.name(found[0]).rpartition(" ")[2]
