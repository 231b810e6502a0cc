"""Mistakes that a person would make: the line that has to be mended is named, among the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.mistakes import MISTAKES, is_named, lay_out, mistaken, said


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("mistakes"))


def test_there_are_mistakes_of_many_kinds() -> None:
    assert len(MISTAKES) >= 50


def test_of_a_hundred_mistakes_ninety_five_are_named_first_or_second(project: Path) -> None:
    made = [*mistaken(2 * len(MISTAKES), seed=1)]
    missed = [(one.kind, one.volume, one.line) for one in made if not is_named(one, said(one, project))]
    assert len(missed) <= len(made) * 0.05, missed
