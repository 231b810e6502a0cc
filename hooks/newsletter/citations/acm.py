"""References in the style of the ACM, as plain text."""

from __future__ import annotations

from newsletter.citations.cited_names import listed_names
from newsletter.citations.sentences import editors_said, ended, joined
from newsletter.citations.work import Work
from newsletter.strings.language import Strings


def acm(work: Work, said: Strings) -> str:
    """«Bo Quoll and Ada Bilby. 2025. Title. Journal 44, 1 (2025), 1–64. https://doi.org/…»."""
    found = work.doi_url or (said.say("cited.retrieved_from", address=work.url) if work.url else "")
    head = [ended(_authors(work, said)), ended(work.year), ended(work.title)]
    return joined(*head, _source(work, said), found, by=" ")


def _authors(work: Work, said: Strings) -> str:
    listed = listed_names([one.straight() for one in work.by], said.say("list.and"))
    return f"{listed} ({editors})" if (editors := editors_said(work, said)) else listed


def _source(work: Work, said: Strings) -> str:
    if work.kind == "paper-conference":
        return _within(joined(work.container, work.year), work, said)
    if work.kind == "chapter":
        return _within(work.container, work, said)
    if work.kind == "article-journal":
        return ended(joined(_issue(work), work.pages))
    if work.kind == "article":
        return ""
    return ended(joined(work.container, work.volume, by=" ") if work.container else work.publisher)


def _within(book: str, work: Work, said: Strings) -> str:
    return joined(ended(said.say("cited.in", work=book)), ended(work.pages), by=" ")


def _issue(work: Work) -> str:
    """The number of a journal: «Journal 44, 1 (2025)»."""
    number = joined(work.volume, work.issue)
    return joined(work.container, number, f"({work.year})" if work.year else "", by=" ")
