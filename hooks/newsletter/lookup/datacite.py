"""DataCite's answers, which are JSON, to facts: datasets, software, theses and preprints have their DOIs there.

Asks nobody itself. The form is that of DataCite's REST API, version 2.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from newsletter.lookup.facts import NAME_LENGTH, TEXT_LENGTH, Facts, make_facts, place, signed
from newsletter.model.dates import PartialDate
from newsletter.model.family_names import parted_at_comma, whole_name
from newsletter.model.identifiers import doi
from newsletter.text.titles import title_of_markup, with_subtitle

SERVICE = "DataCite"
_DATES = ("Issued", "Available", "Created")
"""The kinds of dates that may be that of publication, best first."""

_VENUE_KINDS = {"JournalArticle": "journal", "ConferencePaper": "conference", "BookChapter": "book"}
_THINGS = {"Dataset": "a dataset", "Software": "software"}


def facts_of(told: dict[str, Any]) -> Facts | None:
    """Read the facts of an answer; None where it has no title."""
    work = told["data"]["attributes"]
    own, title = doi(work["doi"][:TEXT_LENGTH]), _title(work)
    if not own:
        raise ValueError
    if not title:
        return None
    return make_facts(
        SERVICE,
        title=title,
        authors=map(_author, work.get("creators") or ()),
        doi=own,
        date=_date(work),
        venue=_venue(work),
        notice=_withdrawal(work),
        thing=_THINGS.get(_type(work)),
        remarks=tuple(_remarks(work)),
    )


def _title(work: dict[str, Any]) -> str:
    """The first title that is not an alternative or a translated one, with its subtitle; '' where there is none."""
    by_kind: dict[str | None, str] = {}
    for one in work.get("titles") or ():
        if title := title_of_markup((one.get("title") or "")[:TEXT_LENGTH]):
            by_kind.setdefault(one.get("titleType"), title)
    first = by_kind.get(None) or next(iter(by_kind.values()), "")
    return with_subtitle(first, by_kind.get("Subtitle", ""))


def _venue(work: dict[str, Any]) -> dict[str, Any] | None:
    container = work.get("container") or {}
    name, kind = title_of_markup((container.get("title") or "")[:TEXT_LENGTH]), _VENUE_KINDS.get(_type(work))
    pages = "–".join(str(one) for one in (container.get("firstPage"), container.get("lastPage")) if one)
    details = {"volume": container.get("volume"), "number": container.get("issue"), "pages": pages}
    return place(name, date=_date(work), kind=kind, **details)


def _type(work: dict[str, Any]) -> str:
    return str((work.get("types") or {}).get("resourceTypeGeneral"))


def _withdrawal(work: dict[str, Any]) -> dict[str, Any] | None:
    dates = (one for one in work.get("dates") or () if one.get("dateType") == "Withdrawn")
    found = next((PartialDate.read(str(one.get("date"))[:10]) for one in dates), None)
    day = found.first_day if found and found.day else None
    return {"is_retracted": False, "words": f"{SERVICE} lists it as withdrawn", "date": day} if found else None


def _remarks(work: dict[str, Any]) -> Iterator[str]:
    related = work.get("relatedIdentifiers") or ()
    for newer in islice((one for one in related if one.get("relationType") == "IsPreviousVersionOf"), 1):
        if own := doi(str(newer.get("relatedIdentifier") or "")[:TEXT_LENGTH]):
            yield f"there is a newer version, DOI {own[:200]}"


def _author(creator: dict[str, Any]) -> str | dict[str, Any]:
    """A person's given and family name, or the name of an organisation."""
    given, family, whole = (
        title_of_markup((creator.get(part) or "")[:NAME_LENGTH]) for part in ("givenName", "familyName", "name")
    )
    if not (given or family) and creator.get("nameType") == "Organizational":
        return signed(whole, is_group_told=True)
    name, family = (whole_name(given, family), family) if given or family else parted_at_comma(whole)
    return signed(name, family=family)


def _date(work: dict[str, Any]) -> PartialDate | None:
    dates = {one.get("dateType"): one.get("date") for one in work.get("dates") or ()}
    texts = [*(dates.get(kind) for kind in _DATES), str(work.get("publicationYear") or "")]
    found = (PartialDate.read(text[:10]) for text in texts if isinstance(text, str))
    return next((date for date in found if date), None)
