"""References in the style of the IEEE, as plain text."""

from __future__ import annotations

from newsletter.citations.cited_names import listed_names
from newsletter.citations.sentences import editors_said, ended, first_day, joined, pages_said, quoted_title
from newsletter.citations.work import Work
from newsletter.strings.language import Strings

_NAMED = 6
"""So many authors are all named; of more, the first one."""

_LOOSE = ("document", "dataset")
"""Works of which nothing is told but the day."""


def ieee(work: Work, said: Strings) -> str:
    """«B. Quoll and A. Bilby, “Title,” Journal, vol. 44, no. 1, pp. 1–64, 2025, doi: 10.1145/….»."""
    authors = _authors(work, said)
    if work.kind == "software":
        when = f"({_day(work, said)})" if work.date else ""
        told = joined(ended(work.title), ended(when), by=" ")
    elif work.kind in _LOOSE:
        told = joined(quoted_title(work.title, "."), ended(_day(work, said)), by=" ")
    else:
        told = _quoted(work, _source(work, said))
    if work.kind == "article-journal" and work.doi:
        told = f"{told.removesuffix('.')},"
    return joined(f"{authors}, {told}" if authors else told, _found(work, said), by=" ")


def _quoted(work: Work, source: str) -> str:
    return f"{quoted_title(work.title, ',')} {ended(source)}" if source else quoted_title(work.title, ".")


def _authors(work: Work, said: Strings) -> str:
    names = [one.straight(initials=True) for one in work.by]
    if len(names) > _NAMED:
        listed = said.say("cited.and_others", names=names[0])
    else:
        listed = listed_names(names, said.say("list.and"))
    return joined(listed, editors_said(work, said))


def _source(work: Work, said: Strings) -> str:
    volume = said.say("cited.volume", number=work.volume) if work.volume else ""
    issue = said.say("cited.issue", number=work.issue) if work.issue else ""
    pages = pages_said(work.pages, said)
    within = said.say("cited.within", work=work.container) if work.container else ""
    if work.kind == "article-journal":
        return joined(work.container, volume, issue, pages, work.year)
    if work.kind == "paper-conference":
        return joined(within, work.year, pages)
    if work.kind == "chapter":
        return joined(within, volume, issue, work.year, pages)
    if work.kind == "article-magazine":
        return joined(work.container, volume, _day(work, said))
    return joined(_day(work, said), work.number) if work.number else joined(work.publisher, work.year)


def _day(work: Work, said: Strings) -> str:
    """The date with the month cut short: «Mar. 07, 2025»."""
    if len(work.date) < 2:
        return work.year
    rest = said.written(first_day(work), said.say("cited.day_and_year")) if len(work.date) > 2 else work.year
    return f"{_month(work, said)} {rest}"


def _month(work: Work, said: Strings) -> str:
    whole = said.written(first_day(work), said.say("cited.month"))
    short = said.written(first_day(work), said.say("cited.short_month"))
    return short if short in (whole, ended(short)) else f"{short}."


def _found(work: Work, said: Strings) -> str:
    if work.doi:
        return f"doi: {work.doi}."  # not for readers
    return said.say("cited.available_at", address=work.url) if work.url else ""
