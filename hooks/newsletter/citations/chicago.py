"""References in the style of Chicago, 18th edition, author and date, as plain text; titles keep their capitals."""

from __future__ import annotations

import re

from newsletter.citations.cited_names import listed_names
from newsletter.citations.sentences import editors_said, ended, joined, month_and_day, quoted_title
from newsletter.citations.work import Work
from newsletter.strings.language import Strings

_NAMED = 6
"""So many authors are all named; of more, the first three."""

_FIRST = 3
_WHOLE = ("report", "software")
"""What stands by itself and has no quotation marks."""


def chicago(work: Work, said: Strings) -> str:
    """«Quoll, Bo, and Ada Bilby. 2025. “Title.” Journal 44 (1): 1–64. https://doi.org/….»."""
    authors, when = ended(_authors(work, said)), ended(work.year or said.say("cited.undated"))
    title = ended(work.title) if work.kind in _WHOLE else quoted_title(work.title, ".")
    head = [authors, when, title] if authors else [title, when]
    return joined(*head, ended(_source(work, said)), ended(work.doi_url or work.url), by=" ")


def _authors(work: Work, said: Strings) -> str:
    printed = [one.straight() if place else one.inverted(is_demoted=True) for place, one in enumerate(work.by)]
    if len(printed) > _NAMED:
        listed = said.say("entry.cited_with_others", names=", ".join(printed[:_FIRST]))
    elif len(printed) == 2:
        listed = f"{printed[0]}, {said.say('list.and')} {printed[1]}"
    else:
        listed = listed_names(printed, said.say("list.and"))
    return joined(listed, editors_said(work, said).lower())


def _source(work: Work, said: Strings) -> str:
    if work.number:
        preprint = said.say("cited.preprint", publisher=work.publisher)
        return f"{ended(work.number)} {joined(preprint, month_and_day(work, said))}"
    volume = said.say("cited.volume", number=work.volume) if work.volume else ""
    issue = said.say("cited.issue", number=work.issue) if work.issue else ""
    if work.kind == "chapter":
        return joined(said.say("cited.in", work=work.container), volume, issue)
    if work.kind in ("article-journal", "paper-conference"):
        return _in_periodical(work, issue)
    if work.kind == "article-magazine":
        return joined(work.container, volume, month_and_day(work, said))
    place = joined(volume, issue)
    return joined(ended(f"{place[:1].upper()}{place[1:]}"), work.publisher, by=" ") or month_and_day(work, said)


def _in_periodical(work: Work, issue: str) -> str:
    """The place in a journal: «Journal 44 (1): 1–64», «Journal, no. 3: 5», «Journal, 1–64»."""
    pages = _pages(work.pages)
    if not work.volume:
        return joined(joined(work.container, issue), pages, by=": " if issue else ", ")
    number = joined(f"{work.container} {work.volume}", f"({work.issue})" if work.issue else "", by=" ")
    return joined(number, pages, by=": ")


def _pages(pages: str) -> str:
    """Print of the last page what differs from the first: «101–8», «1103–10», but «100–104» and «1–10»."""
    found = re.fullmatch(r"(\d+)–(\d+)", pages)
    if not found or len(found[1]) != len(found[2]) or len(found[1]) < 3 or int(found[1]) % 100 == 0:
        return pages
    first, last = found[1], found[2]
    same = next((place for place in range(len(first)) if first[place] != last[place]), 0)
    if len(first) == 4 and len(first) - same > 2:
        return pages
    kept = last[same:] if int(first) % 100 < 10 else last[min(same, len(last) - 2) :]
    return f"{first}–{kept}"
