"""References that editors type: arXiv ids and DOIs, alone or in addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from newsletter.model.characters import UNPRINTABLE
from newsletter.model.identifiers import arxiv_id, doi
from newsletter.problem import NewsletterError, quoted


@dataclass(frozen=True)
class Reference:
    """What an editor asks for: an arXiv id or a DOI, in the form in which two can be compared."""

    service: Literal["arXiv", "DOI"]
    id: str

    def __str__(self) -> str:
        return f"{self.service} {self.id}"


def read_reference(text: str) -> Reference:
    """Read an arXiv id, a DOI, or an address of either."""
    if UNPRINTABLE.search(text):
        raise _neither(text)
    if found := arxiv_id(text):
        return arxiv_reference(found)
    if (found := doi(text)) and not found.lower().startswith("10.48550/"):
        return doi_reference(found)
    raise _neither(text)


def _neither(text: str) -> NewsletterError:
    hint = "write an arXiv id like 2511.14881, a DOI like 10.1145/3777368, or the address of one"
    return NewsletterError(f"{quoted(text)} is neither an arXiv id nor a DOI; {hint}")


def arxiv_reference(text: str) -> Reference:
    """Make the reference of an arXiv id; arXiv itself leaves the subject class out: math/0309136, not math.GT/…."""
    return Reference("arXiv", re.sub(r"\.[A-Za-z-]+/", "/", text))


def doi_reference(text: str) -> Reference:
    """Make the reference of a DOI; case makes no difference between two."""
    return Reference("DOI", text.lower())
