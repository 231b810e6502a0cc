"""References that editors type: arXiv ids and DOIs, alone or in addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsletter.model.characters import UNPRINTABLE
from newsletter.model.sameness import Name, Names, id_of
from newsletter.problem import NewsletterError, quoted


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
    """Read an arXiv id, a DOI, or an address of either."""
    if UNPRINTABLE.search(text):
        raise _neither(text)
    found = reference_of(text)
    if found is None or found.id.startswith("10.48550/"):
        raise _neither(text)
    return found


def reference_of(text: str) -> Reference | None:
    """Make the reference of an arXiv id or a DOI; None where the text is neither."""
    name = id_of(text)
    return Reference("arXiv" if name.kind == "arXiv id" else "DOI", name.text) if name else None


def _neither(text: str) -> NewsletterError:
    hint = "write an arXiv id like 2511.14881, a DOI like 10.1145/3777368, or the address of one"
    return NewsletterError(f"{quoted(text)} is neither an arXiv id nor a DOI; {hint}")
