"""Twenty entries whose citations a person has checked field by field, in BibTeX, RIS, CSL-JSON and APA."""

from __future__ import annotations

import json

import pytest

from tests.citations.by_hand import Case, written
from tests.conftest import EXAMPLES

CASES: list[Case] = json.loads((EXAMPLES / "citations" / "by_hand.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
@pytest.mark.parametrize("form", ["bibtex", "ris", "csl", "apa"])
def test_every_field_is_as_it_was_checked(case: Case, form: str) -> None:
    assert written(case)[form] == case[form]


def test_there_are_twenty_of_them() -> None:
    assert len({case["name"] for case in CASES}) == 20
