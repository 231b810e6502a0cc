"""Crossref's answers, which are JSON, to facts. Asks nobody itself."""

from __future__ import annotations

import datetime as dt
import json
from contextlib import suppress
from itertools import islice
from typing import Any
from urllib.parse import quote

from newsletter.lookup.exchange import Answer
from newsletter.lookup.facts import MAX_AUTHORS, NAME_LENGTH, TEXT_LENGTH, Facts, NoAnswerError, make_facts
from newsletter.lookup.ids import Reference, reference_of
from newsletter.model.identifiers import doi
from newsletter.problem import quoted
from newsletter.text.tex import one_line, plain_markup

SERVICE = "Crossref"
_DATES = ("issued", "published-online", "published-print", "posted")
"""Where the day of publication may stand; `issued` is the earliest, but often only a year."""


def address(base: str, reference: Reference) -> str:
    """The address of what Crossref knows of a DOI."""
    return f"{base.rstrip('/')}/{quote(reference.id, safe='/')}"


def read_answer(answer: Answer, reference: Reference) -> Facts | None:
    """Read the facts of an answer about the paper asked for; None where Crossref does not know the DOI."""
    if answer.status == 404:
        return None
    if answer.status != 200:
        raise NoAnswerError(f"Crossref answered with status {answer.status}; is the setting crossref_api right?")
    try:
        work = json.loads(answer.body)["message"]
        facts = _facts(work)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise NoAnswerError("Crossref's answer cannot be read: it is not the JSON of a work") from error
    if facts and facts.doi and reference_of(facts.doi) != reference:
        raise NoAnswerError(f"Crossref answers about another paper, DOI {quoted(facts.doi)}; is that the one?")
    return facts


def _facts(work: dict[str, Any]) -> Facts | None:
    title, own = _title(work), doi(one_line(work["DOI"][:TEXT_LENGTH]))
    if not own:
        raise ValueError
    if not title:
        return None
    names = (_name(author) for author in islice(work.get("author") or (), MAX_AUTHORS + 1))
    return make_facts(
        SERVICE,
        title=title,
        authors=tuple(name for name in names if name),
        doi=own,
        date=next((day for name in _DATES if (day := _day(work.get(name)))), None),
        venue=plain_markup(_first(work.get("container-title"))) or None,
    )


def _title(work: dict[str, Any]) -> str:
    title, subtitle = plain_markup(_first(work.get("title"))), plain_markup(_first(work.get("subtitle")))
    if not subtitle or subtitle.casefold() in title.casefold():
        return title
    return f"{title.removesuffix(':')}: {subtitle}"


def _name(author: dict[str, Any]) -> str:
    """A person's given and family name, or the name of a group."""
    parts = (author.get(part) or "" for part in ("given", "family", "suffix"))
    return plain_markup(" ".join(parts)[:NAME_LENGTH]) or one_line((author.get("name") or "")[:NAME_LENGTH])


def _first(texts: list[str] | None) -> str:
    """The first of the texts that Crossref lists, if any."""
    if isinstance(texts, str):
        raise TypeError
    return texts[0][:TEXT_LENGTH] if texts else ""


def _day(date: dict[str, Any] | None) -> dt.date | None:
    """A whole day; a year or a month alone is none."""
    parts = (date or {}).get("date-parts") or [[]]
    with suppress(ValueError, TypeError, OverflowError):
        return dt.date(*parts[0])
    return None
