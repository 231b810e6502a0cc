"""References that editors type, and the permanent ids of entries, derived once from their titles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Literal

from newsletter.model.identifiers import arxiv_id, doi
from newsletter.model.record import ID_LENGTH
from newsletter.problem import NewsletterError, quoted

_SHORT_NAME_WORDS = 3
_TELLING_WORDS = 3
_LITTLE = (
    "a about all an and are as at based be beyond by can do does for from how in into is it its of on or our over"
    " revisiting rethinking s so than that the their through to toward towards under using via we what when where"
    " which why with within without approach method new novel study"
)
_LITTLE_WORDS = frozenset(_LITTLE.split())
"""Words that tell two titles apart no better than chance."""


@dataclass(frozen=True)
class Reference:
    """What an editor asks for: an arXiv id or a DOI, in the form in which two can be compared."""

    service: Literal["arXiv", "DOI"]
    id: str

    def __str__(self) -> str:
        return f"{self.service} {self.id}"


def read_reference(text: str) -> Reference:
    """Read an arXiv id, a DOI, or an address of either."""
    if found := arxiv_id(text):
        return arxiv_reference(found)
    if (found := doi(text)) and not found.lower().startswith("10.48550/"):
        return doi_reference(found)
    hint = "write an arXiv id like 2511.14881, a DOI like 10.1145/3777368, or the address of one"
    raise NewsletterError(f"{quoted(text)} is neither an arXiv id nor a DOI; {hint}")


def arxiv_reference(text: str) -> Reference:
    """Make the reference of an arXiv id; arXiv itself leaves the subject class out: math/0309136, not math.GT/…."""
    return Reference("arXiv", re.sub(r"\.[A-Za-z-]+/", "/", text))


def doi_reference(text: str) -> Reference:
    """Make the reference of a DOI; case makes no difference between two."""
    return Reference("DOI", text.lower())


def entry_id(title: str, *, taken: Collection[str]) -> str:
    """Derive an id nobody has from a title: its short name before the colon, else its first telling words."""
    return next(one for one in _candidates(title) if one not in taken)


def _candidates(title: str) -> Iterator[str]:
    name, colon, rest = title.partition(":")
    if colon and rest and len(name.split()) <= _SHORT_NAME_WORDS and _slug(name):
        base = _slug(name)
        telling = [base, *_telling(rest)]
        yield base
        yield _joined(telling[:2])
    else:
        telling = _telling(title) or ["paper"]
        base = _joined(telling[:_TELLING_WORDS])
        yield base
        yield _joined(telling[: _TELLING_WORDS + 1])
    for number in count(2):
        yield f"{base}-{number}"


def _telling(text: str) -> list[str]:
    words = [word for word in _slug(text).split("-") if word]
    telling = [word for word in words if word not in _LITTLE_WORDS]
    return telling if len(telling) > 1 else words  # one word alone would soon be wanted again


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", re.sub("['’]", "", text)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[: ID_LENGTH - 5].strip("-")


def _joined(words: list[str]) -> str:
    return "-".join(words)[: ID_LENGTH - 5].strip("-")  # room for a number that tells it from another
