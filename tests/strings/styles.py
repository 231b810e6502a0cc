"""Bare texts in style sheets: words that a rule puts on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.strings.wording import ALLOWED, Finding, bare, has_words

_CONTENT = re.compile(r"(?<![\w-])content\s*:([^;}]*)")
_TEXT = re.compile(r"\"((?:\\.|[^\"\\])*)\"|'((?:\\.|[^'\\])*)'")


def bare_texts(path: str, source: str) -> Iterator[Finding]:
    """Every text for readers that a style sheet holds itself."""
    for number, line in enumerate(source.splitlines(), start=1):
        texts = (text for found in _CONTENT.finditer(line) for pair in _TEXT.findall(found[1]) for text in pair)
        yield from (Finding(path, number, bare(text)) for text in texts if has_words(text) and ALLOWED not in line)
