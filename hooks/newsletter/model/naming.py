"""The permanent ids of entries, derived once from their titles, and never again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import count

from newsletter.model.record import ID_LENGTH, RESERVED_NAMES
from newsletter.model.slugs import slug

_SHORT_NAME_WORDS = 3
_TELLING_WORDS = 3
_LONGEST = ID_LENGTH - 5
"""A longer id would leave no room for a number that tells it from another."""

_READABLE_LETTERS = 3
"""A title whose words are all shorter is made of formulas."""

_LITTLE = (
    "a about all an and are as at based be beyond by can do does for from how in into is it its of on or our over"
    " revisiting rethinking s so than that the their through to toward towards under using via we what when where"
    " which why with within without approach method new novel study"
)
_LITTLE_WORDS = frozenset(_LITTLE.split())
"""Words that tell two titles apart no better than chance."""


_UNPARTED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]{7,}"
    r"|[\u0590-\u07ff]{2,}"
)
"""Letters that make no readable word in Latin ones: many of a script without spaces, any of one without vowels."""


def entry_id(title: str, *, taken: Collection[str], tried: dict[str, int] | None = None, instead: str = "") -> str:
    """Derive an id nobody has from a title: its short name before the colon, else its first telling words.

    Where the title has no words that can be read in Latin letters, `instead` says others. Who names many entries keeps
    `tried`, the last number of each name, so that no number is tried twice.
    """
    text = instead if instead and not _is_readable(title) else title
    candidates = _candidates(text, {} if tried is None else tried)
    return next(one for one in candidates if one not in taken and one not in RESERVED_NAMES)


def _is_readable(title: str) -> bool:
    name, colon, _ = title.partition(":")
    is_named = colon and len(name.split()) <= _SHORT_NAME_WORDS
    text = name if is_named else title
    words = slug(text, longest=_LONGEST).split("-")
    longest = max((len(word) for word in words if is_named or word not in _LITTLE_WORDS), default=0)
    return longest >= (1 if is_named else _READABLE_LETTERS) and not _UNPARTED.search(text)


def _candidates(title: str, tried: dict[str, int]) -> Iterator[str]:
    name, colon, rest = title.partition(":")
    base = slug(name, longest=_LONGEST)
    if colon and rest and len(name.split()) <= _SHORT_NAME_WORDS and base:
        telling = [base, *_telling(rest)]
        yield base
        yield _joined(telling[:2])
    else:
        telling = _telling(title) or ["paper"]
        base = _joined(telling[:_TELLING_WORDS])
        yield base
        yield _joined(telling[: _TELLING_WORDS + 1])
    for number in count(tried.get(base, 2)):
        tried[base] = number
        yield f"{base}-{number}"


def _telling(text: str) -> list[str]:
    words = [word for word in slug(text, longest=_LONGEST).split("-") if word]
    telling = [word for word in words if word not in _LITTLE_WORDS]
    return telling if len(telling) > 1 else words  # one word alone would soon be wanted again


def _joined(words: list[str]) -> str:
    return "-".join(words)[:_LONGEST].strip("-")
