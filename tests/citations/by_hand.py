"""Twenty entries with their citations, which a person has checked field by field: what is written of each now."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import rispy

from newsletter.citations.apa import apa
from newsletter.citations.bibtex import bibtex
from newsletter.citations.csl_json import csl_item
from newsletter.citations.forms import in_form
from newsletter.citations.work import cited
from newsletter.model import Extra, Paper, Venue, Vocabulary
from newsletter.strings.language import strings
from tests.builders import make_extra, make_paper
from tests.citations.bibtex_reader import read

Case = dict[str, Any]
"""An entry, its venue or none, and what its citations must say."""


def written(case: Case) -> Case:
    """The citations of a case's entry, taken apart by parsers."""
    venues = (Venue.model_validate(case["venue"]),) if case["venue"] else ()
    words, said = Vocabulary(venues=venues), strings("en")
    entry = _entry(case["entry"])
    work = cited(entry, said, words)
    [ris] = rispy.loads(in_form("ris", [work], said))
    text = bibtex(entry, said, words)
    [fields] = read(text).values()
    return {
        "bibtex": fields,
        "ris": json.loads(json.dumps(ris)),
        "csl": csl_item(work),
        "apa": apa(work, said),
    }


def _entry(fields: Case) -> Paper | Extra:
    made = {name: _ready(value) for name, value in fields.items()}
    return make_extra(**made) if "kind" in made else make_paper(**made)


def _ready(value: Any) -> Any:
    """Values of JSON as records have them: tuples, and days."""
    if isinstance(value, list):
        return tuple(map(_ready, value))
    if isinstance(value, dict):
        days = {"date": dt.date.fromisoformat(value["date"])} if "reason" in value else {}
        return value | days
    return value
