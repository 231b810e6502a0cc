"""The tokens in letters: values that every mail program knows, from the one home that pages have them from."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from newsletter.model.look import Look
from newsletter.styles.letters import written_out


@pytest.mark.parametrize(
    ("css", "written"),
    [
        ("a { color: var(--nl-accent) }", "a { color: #0b5672 }"),
        ("p { margin: 0 0 var(--nl-space-3) }", "p { margin: 0 0 10px }"),
        ("p { font-size: var(--nl-size-small) }", "p { font-size: 14px }"),
        ("p { font: var(--nl-size-text)/1.5 Arial }", "p { font: 17px/1.5 Arial }"),
        ("h1 { font-size: var(--nl-size-first) }", "h1 { font-size: 26px }"),
        (
            "a { color: var(--nl-ink) } @media (prefers-color-scheme: dark) { a { color: var(--nl-ink) } }",
            "a { color: #1f2a30 } @media (prefers-color-scheme: dark) { a { color: #e3e6e4 } }",
        ),
    ],
)
def test_a_token_is_written_out(css: str, written: str) -> None:
    assert written_out(css, Look()) == written


def test_the_letter_has_no_size_space_or_colour_of_its_own_but_its_width() -> None:
    css = files("newsletter").joinpath("templates/email/letter.css").read_text("utf-8")
    assert re.findall(r"#[0-9a-f]{3,6}|[\d.]+rem|(?<![\d.])(?!640px|1px|3px)\d+px", css) == []
    written = written_out(css, Look())
    assert re.findall(r"var\(|rem\b|light-dark|clamp", written) == []
