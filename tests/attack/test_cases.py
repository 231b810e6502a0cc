"""Every case of the corpus gives what is written beside it, changes nothing outside, and never breaks the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.attack.corpus import Case, cases, groups
from tests.attack.outcome import outcome_of
from tests.attack.table import README, expected, table

CASES = list(cases())
EXPECTED = {group.name: expected(group) for group in groups()}


@pytest.mark.parametrize(("group", "case"), CASES, ids=[f"{group}: {case.name}" for group, case in CASES])
def test_a_case_gives_what_is_written_and_changes_nothing_else(group: str, case: Case, tmp_path: Path) -> None:
    found = outcome_of(case, tmp_path)
    assert found.outside == ()
    assert found.text(case) == EXPECTED[group].get(case.name)
    assert not found.is_traceback, found.status


def test_there_are_many_cases_each_with_a_name_of_its_own() -> None:
    assert len(CASES) >= 150
    for group in groups():
        assert len({case.name for case in group.cases}) == len(group.cases), group.name
        assert set(EXPECTED[group.name]) == {case.name for case in group.cases}, group.name


def test_the_table_is_current() -> None:
    assert README.read_text("utf-8") == table(), "run python -m tests.attack.table --write"
