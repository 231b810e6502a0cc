"""Invented names of people and of what they work for, made of syllables; some have letters beyond ASCII."""

from __future__ import annotations

from itertools import product

from newsletter.bench.chance import Chance
from newsletter.model.slugs import slug

_ONSETS = ("B", "Ch", "D", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S", "Sh", "T", "V", "W", "Y", "Z")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ei", "ou")
_ENDS = (
    "n",
    "r",
    "l",
    "s",
    "m",
    "ng",
    "tt",
    "ck",
    "va",
    "lö",
    "mi",
    "ren",
    "shi",
    "ta",
    "ndo",
    "vic",
    "son",
    "ska",
    "né",
    "ñez",
)
_GIVEN, _FAMILIES = 400, 1_600
"""How many given and family names there are: enough for the authors of the largest archive."""


def names(chance: Chance) -> list[str]:
    """All names, which differ in Latin letters too, in an order by chance."""
    made = {slug("".join(parts), longest=20): "".join(parts) for parts in product(_ONSETS, _VOWELS, _ENDS)}
    return chance.shuffled(sorted(made.values()))


def full_names(chance: Chance) -> list[tuple[str, str]]:
    """Pairs of a given and a family name, each pair once, in an order by chance."""
    known = names(chance)
    return chance.shuffled(list(product(known[:_GIVEN], known[_GIVEN:][:_FAMILIES])))
