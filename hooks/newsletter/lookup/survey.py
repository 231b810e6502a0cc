"""A survey of many papers: services are asked in turn, part by part, and one that is silent is left alone."""

from __future__ import annotations

from collections.abc import Callable, Collection

from newsletter.lookup.arxiv import MAX_IDS
from newsletter.lookup.facts import Facts
from newsletter.lookup.ids import Reference
from newsletter.lookup.library import Library

_AT_ONCE = {"arXiv": MAX_IDS, "DOI": 10}
"""After how many papers of each service it is said how far the survey is, and looked whether the service answers."""


def survey(
    library: Library, references: Collection[Reference], *, tell: Callable[[str], None]
) -> tuple[dict[Reference, Facts], int]:
    """What services say of papers, and of how many they say nothing; `tell` is told how far it is.

    What was answered is in the library's cache.
    """
    found: dict[Reference, Facts] = {}
    unanswered = 0
    for service, size in _AT_ONCE.items():
        wanted = [one for one in references if one.service == service]
        for start in range(0, len(wanted), size):
            part = wanted[start : start + size]
            loan = library.look_up(part)
            found |= loan.found
            for reference, reason in loan.missing.items():
                tell(f"{reference}: {reason}")
            tell(f"{service}: {start + len(part)} of {len(wanted)}")
            unanswered += len(loan.silent)
            if len(loan.silent) == len(part):
                unanswered += len(wanted) - start - len(part)
                tell(f"{service}: no answer, so it is left alone now")
                break
    return found, unanswered
