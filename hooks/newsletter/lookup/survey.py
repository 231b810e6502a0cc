"""A survey of many papers: services are asked in turn, part by part, and one that is silent is left alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from newsletter.lookup.arxiv import MAX_IDS
from newsletter.lookup.facts import Facts
from newsletter.lookup.ids import Reference
from newsletter.lookup.library import Library

_AT_ONCE = {"arXiv": MAX_IDS, "DOI": 10}
"""After how many papers of each service it is said how far the survey is, and looked whether the service answers."""


class Survey:
    """What services say of many papers; `tell` is told how far it is. What was answered is in the library's cache."""

    def __init__(self, library: Library, *, tell: Callable[[str], None]) -> None:
        self.library = library
        self.tell = tell
        self.found: dict[Reference, Facts] = {}
        self.unanswered = 0

    def ask(self, references: Iterable[Reference]) -> None:
        """Ask of all papers."""
        wanted = list(references)
        for service, size in _AT_ONCE.items():
            self._ask(service, [one for one in wanted if one.service == service], size)

    def _ask(self, service: str, references: Sequence[Reference], size: int) -> None:
        for start in range(0, len(references), size):
            part = references[start : start + size]
            loan = self.library.look_up(part)
            self.found |= loan.found
            for reference, reason in loan.missing.items():
                self.tell(f"{reference}: {reason}")
            self.tell(f"{service}: {start + len(part)} of {len(references)}")
            self.unanswered += len(loan.silent)
            if len(loan.silent) == len(part):
                self.unanswered += len(references) - start - len(part)
                self.tell(f"{service}: no answer, so it is left alone now")
                return
