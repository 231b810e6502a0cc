"""Slugs: letters of every script in Latin ones, words joined by hyphens."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsletter.model.record import ID_PATTERN
from newsletter.model.slugs import slug


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Øresund", "oresund"),
        ("Łódź", "lodz"),
        ("Größe & Ærø", "grosse-aero"),
        ("Wombat’s ‘Étude’", "wombats-etude"),
        ("袋熊", "daixiong"),
        ("Тельман", "telman"),
        ("हिन्दी", "hindi"),
        ("β-VAE", "beta-vae"),
        ("e\u0301tude, so\u00adft", "etude-soft"),
        ("A—B … 💚 C++", "a-b-c"),
        ("¡™ * ☃!", ""),
    ],
)
def test_a_text_is_written_in_lower_case_latin_letters(text: str, written: str) -> None:
    assert slug(text, longest=80) == written


def test_a_slug_that_is_cut_ends_with_no_hyphen() -> None:
    assert slug("Quoll Bilby", longest=6) == "quoll"


@given(st.text(max_size=60))
def test_any_text_gives_an_id_or_nothing(text: str) -> None:
    written = slug(text, longest=80)
    assert not written or re.fullmatch(ID_PATTERN.replace("(con|prn|aux|nul|(com|lpt)[0-9])", "()"), written)
    assert slug(written, longest=80) == written
