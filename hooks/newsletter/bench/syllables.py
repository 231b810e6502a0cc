"""Invented names of people and of what they work for, made of syllables; some have letters beyond ASCII."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from newsletter.bench.chance import Chance
from newsletter.model.slugs import slug

_ONSETS = ("B", "Ch", "D", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S", "Sh", "T", "V", "W", "Y", "Z")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ei", "ou")
_ENDS = (
    *("n", "r", "l", "s", "m", "ng", "tt", "ck", "va", "lö"),
    *("mi", "ren", "shi", "ta", "ndo", "vic", "son", "ska", "né", "ñez"),
)
_GIVEN, _FAMILIES = 400, 1_600
"""How many given and family names there are: enough for the authors of the largest archive."""

_STRIDE = 395_543
"""Shares no factor with the number of pairs and is near its golden section, so that neighbours are not alike."""


def invented_names(chance: Chance) -> list[str]:
    """All names, which differ in Latin letters too, in an order by chance."""
    made = {slug("".join(parts), longest=20): "".join(parts) for parts in product(_ONSETS, _VOWELS, _ENDS)}
    return chance.shuffled(sorted(made.values()))


def author_name(known: Sequence[str], number: int) -> tuple[str, str]:
    """A given and a family name for the author of a number: no pair comes twice before all were there."""
    place = number * _STRIDE % (_GIVEN * _FAMILIES)
    return known[place % _GIVEN], known[_GIVEN + place // _GIVEN]
