"""The tokens as letters bear them: mail programs know no names, no pairs and no rem, so each is put in as it is."""

from __future__ import annotations

import re
from functools import cache

from newsletter.model.look import Look
from newsletter.styles.sheets import pairs, read

ROOT = 20
"""Pixels of a rem in a letter: what it is on a phone, for a letter is a narrow column everywhere."""

_TOKEN = re.compile(r"(--[\w-]+): ([^;]+);")
_READ = re.compile(r"var\((--[\w-]+)\)")
_REM = re.compile(r"([\d.]+)rem\b")
_SMALLEST = re.compile(r"clamp\(([^,]+),[^;]*")
_DARK = "@media (prefers-color-scheme: dark)"


def written_out(css: str, look: Look) -> str:
    """Put the tokens into a style sheet; a rule for dark colours, which stand last, has the dark ones."""
    light, at, dark = css.partition(_DARK)
    tokens = _tokens() | look.colours
    return _READ.sub(lambda read: tokens[read[1]][0], light) + at + _READ.sub(lambda read: tokens[read[1]][1], dark)


@cache
def _tokens() -> dict[str, tuple[str, str]]:
    """Every token, for light and for dark; a size that grows with the screen is what it is at first."""
    found = {name: _pixels(value) for name, value in reversed(_TOKEN.findall(read("base/tokens.css")))}
    return {name: (value, value) for name, value in found.items()} | pairs()


def _pixels(value: str) -> str:
    return _REM.sub(lambda rem: f"{float(rem[1]) * ROOT:.0f}px", _SMALLEST.sub(r"\1", value))
