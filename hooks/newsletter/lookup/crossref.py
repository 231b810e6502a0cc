"""Crossref's answers, which are JSON, to facts. Asks nobody itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from newsletter.lookup.facts import NAME_LENGTH, TEXT_LENGTH, Facts, make_facts, place, signed
from newsletter.lookup.withdrawals import is_of_withdrawal, notice_in_title
from newsletter.model.dates import PartialDate
from newsletter.model.family_names import whole_name
from newsletter.model.identifiers import doi
from newsletter.model.record import LINE_LENGTH
from newsletter.text.tex import one_line
from newsletter.text.titles import title_of_markup, with_subtitle

SERVICE = "Crossref"
_DATES = ("issued", "published-online", "published-print", "posted")
"""Where the date of publication may stand; `issued` is the earliest, but often only a year."""

_VENUE_KINDS = {
    "journal-article": "journal",
    "proceedings-article": "conference",
    "book-chapter": "book",
    "book-section": "book",
    "reference-entry": "book",
    "dissertation": "thesis",
    "report": "report",
    "report-component": "report",
}
"""What a work's type says of the venue it stands in."""

_THINGS = {"dataset": "a dataset", "software": "software", "database": "a dataset"}
_IN_SERIES = ("book-chapter", "book-section", "proceedings-article", "reference-entry")
"""What stands in a volume of a series; the volume comes behind it."""


def facts_of(told: dict[str, Any]) -> Facts | None:
    """Read the facts of an answer; None where it has no title."""
    work = told["message"]
    titles = (title_of_markup(_first(work.get(name))) for name in ("title", "subtitle"))
    title, own = with_subtitle(*titles), doi(one_line(work["DOI"][:TEXT_LENGTH]))
    if not own:
        raise ValueError
    if not title:
        return None
    date = _date(work)
    title, notice = notice_in_title(title)
    return make_facts(
        SERVICE,
        title=title,
        authors=map(_author, work.get("author") or ()),
        doi=own,
        date=date,
        venue=_venue(work, date),
        notice=_retraction(work) or notice,
        thing=_THINGS.get(str(work.get("type"))),
        remarks=tuple(_remarks(work)),
    )


def _venue(work: dict[str, Any], date: PartialDate | None) -> dict[str, Any] | None:
    names, is_of_series = _listed(work.get("container-title")), work.get("type") in _IN_SERIES
    name = title_of_markup("".join(names[-1:] if is_of_series else names[:1])[:TEXT_LENGTH])
    details = {"kind": _VENUE_KINDS.get(str(work.get("type"))), "pages": work.get("page")}
    if len(names) < 2 or not is_of_series:
        details |= {"volume": work.get("volume"), "number": work.get("issue")}
    return place(name, date=date, **details)


def _retraction(work: dict[str, Any]) -> dict[str, Any] | None:
    """What a publisher or Retraction Watch says of a retraction, in the notices that update a work."""
    of_itself = (one for one in work.get("update-to") or () if one.get("DOI") and not _other(work, one))
    for notice in chain(work.get("updated-by") or (), of_itself):
        kind, label = str(notice.get("type") or ""), str(notice.get("label") or "")
        if is_of_withdrawal(kind):
            date, own = _partial_date(notice.get("updated")), doi(str(notice.get("DOI") or "")[:TEXT_LENGTH])
            words = f"{one_line(label or kind)[: LINE_LENGTH // 4]}{f', DOI {own[: LINE_LENGTH // 2]}' if own else ''}"
            return {"is_retracted": True, "words": words, "date": date.first_day if date and date.day else None}
    found = next((name for name in work.get("relation") or {} if is_of_withdrawal(str(name))), None)
    return {"is_retracted": True, "words": one_line(found)[:LINE_LENGTH]} if found else None


def _remarks(work: dict[str, Any]) -> Iterator[str]:
    """What else an editor should know: that a work is a notice about another one, or is published elsewhere by now."""
    for other in islice(work.get("update-to") or (), 1):
        if about := _other(work, other):
            yield f"it is a notice ({one_line(str(other.get('type') or 'update'))[:40]}) about DOI {about[:200]}"
    for notice in islice(work.get("updated-by") or (), 3):
        kind, own = str(notice.get("type") or "update"), _other(work, notice)
        if own and not is_of_withdrawal(kind):
            yield f"it has a notice ({one_line(kind)[:40]}), DOI {own[:200]}"
    for other in islice((work.get("relation") or {}).get("is-preprint-of") or (), 1):
        if published := doi(str(other.get("id") or "")[:TEXT_LENGTH]):
            yield f"it is published by now as DOI {published[:200]}"


def _other(work: dict[str, Any], update: dict[str, Any]) -> str | None:
    """The DOI of the other work of an update; a work that was corrected in its place updates itself."""
    other = doi(str(update.get("DOI") or "")[:TEXT_LENGTH])
    return other if other and other.lower() != str(work["DOI"]).lower() else None


def _author(author: dict[str, Any]) -> str | dict[str, Any]:
    """A person's given and family name, or the name of a group."""
    given, family, suffix = (
        title_of_markup((author.get(part) or "")[:NAME_LENGTH]) for part in ("given", "family", "suffix")
    )
    if given or family:
        return signed(f"{whole_name(given, family)} {suffix}".strip(), family=family)
    return signed(one_line((author.get("name") or "")[:NAME_LENGTH]), is_group_told=True)


def _listed(texts: list[str] | None) -> list[str]:
    """The texts that Crossref lists, if any; a text that is no list is no answer."""
    if isinstance(texts, str):
        raise TypeError
    return texts or []


def _first(texts: list[str] | None) -> str:
    """The first of the texts that Crossref lists, if any."""
    return "".join(_listed(texts)[:1])[:TEXT_LENGTH]


def _date(work: dict[str, Any]) -> PartialDate | None:
    """The first of the dates, as exactly as the others say it that do not say another; old works came online later."""
    dates = [date for name in _DATES if (date := _partial_date(work.get(name)))]
    same = [date for date in dates if str(date).startswith(str(dates[0]))]
    return max(same, key=lambda date: len(str(date)), default=None)


def _partial_date(date: dict[str, Any] | None) -> PartialDate | None:
    """A date with as many parts as there are; None for what no calendar has."""
    parts = (date or {}).get("date-parts") or [[]]
    if not 1 <= len(parts[0]) <= 3 or not all(type(part) is int for part in parts[0]):
        return None
    return PartialDate.read("-".join(f"{part:02}" for part in parts[0]))
