"""References that editors type: arXiv ids and DOIs, alone or in addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from newsletter.model.characters import UNPRINTABLE
from newsletter.model.sameness import Name, Names, id_of
from newsletter.problem import NewsletterError, quoted

_BY_RULE = (
    (re.compile(r"https?://(?:www\.)?aclanthology\.org/(?P<id>[A-Za-z0-9.-]+?)(?:\.pdf|\.bib)?/?$"), "10.18653/v1/{}"),
    (re.compile(r"https?://(?:www\.)?nature\.com/articles/(?P<id>[a-z0-9-]+)(?:\.pdf)?/?(?:[?#].*)?$"), "10.1038/{}"),
    (re.compile(r"https?://zenodo\.org/records?/(?P<id>[0-9]+)/?(?:[?#].*)?$"), "10.5281/zenodo.{}"),
)
"""Addresses that have no DOI in them, and the DOI that follows; who is asked for it says whether it is there."""


@dataclass(frozen=True)
class Reference:
    """What an editor asks for: an arXiv id or a DOI, in the form in which two can be compared."""

    service: Literal["arXiv", "DOI"]
    id: str

    def __str__(self) -> str:
        return f"{self.service} {self.id}"

    @property
    def names(self) -> Names:
        """What is known of a paper of which only this is."""
        return Names({"given": Name("arXiv id" if self.service == "arXiv" else "DOI", self.id)})


def read_reference(text: str) -> Reference:
    """Read an arXiv id, a DOI, or an address that has one or from which one follows."""
    if UNPRINTABLE.search(text):
        raise _neither(text)
    found = reference_of(text) or reference_of(_followed(text))
    if found is None or found.id.startswith("10.48550/"):
        raise _neither(text)
    return found


def _followed(text: str) -> str:
    """The DOI that follows from the address of a site that gives its DOIs by rule; '' for another text."""
    for address, doi in _BY_RULE:
        if found := address.match(text.strip()):
            return doi.format(found["id"])
    return ""


def reference_of(text: str) -> Reference | None:
    """Make the reference of an arXiv id or a DOI; None where the text is neither."""
    name = id_of(text)
    return Reference("arXiv" if name.kind == "arXiv id" else "DOI", name.text) if name else None


def _neither(text: str) -> NewsletterError:
    hint = "write an arXiv id like 2511.14881, a DOI like 10.1145/3777368, or the address of one"
    if re.match("https?://", text):
        hint = "open the page, and give the DOI or the arXiv id that it names; without one, write the entry by hand"
    return NewsletterError(f"{quoted(text)} is neither an arXiv id nor a DOI; {hint}")
