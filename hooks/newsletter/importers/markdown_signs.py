"""Whether a text is Markdown, or a plain text that happens to hold a sign of it. Knows nothing of how it is read."""

from __future__ import annotations

import re

_NUMBER = r"(?:\[\d{1,3}\]|\d{1,3}[.)])"
_NUMBERED = re.compile(
    rf"^(?:#{{1,6}} \W{{0,6}}?{_NUMBER}\s|\*\*{_NUMBER}(?:\*\*)?\s|{_NUMBER} \*\*[^*\s]|\|\s*(?:\*\*)?{_NUMBER}\s)"
)
_SIGNS = (
    re.compile(r"^#{1,6} \S"),
    re.compile(r"\[[^\]\n]{1,200}\]\(<?https?://", re.IGNORECASE),
    re.compile(r"^\W{0,6}(?:\d{1,3}[.)]\s*)?\*\*[^*\n]{1,300}\*\*"),
    re.compile(r"^\|.*\|[ \t]*$"),
)
_TITLE = re.compile(r"^\s*\[\d{1,3}\] \S")
_MARKED = re.compile(r"^\s*(?:[📚📝🤗💾💻]|[👨👩🧑][🏻-🏿]?\u200d?💻)\s*https?://")


def is_markdown(text: str) -> bool:
    """Whether a text is Markdown: its numbers are set in Markdown, or it has more signs of Markdown than of a text.

    Signs of a plain text are titles and addresses that stand among other lines without blank lines between them: as
    Markdown they would all be one paragraph.
    """
    lines = text.splitlines()
    titles, addresses = _lines_alone(lines)
    numbered = sum(bool(_NUMBERED.match(line)) for line in lines)
    signs = sum(any(sign.search(line) for sign in _SIGNS) for line in lines)
    return 0 < numbered >= titles or 0 < signs >= titles + addresses


def _lines_alone(lines: list[str]) -> tuple[int, int]:
    """How many titles and addresses are lines of their own, though no blank line parts them from their neighbours."""
    titles, addresses = 0, 0
    for before, line, after in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        if _TITLE.match(line):
            titles += bool(before.strip() or after.strip())
        elif _MARKED.match(line):
            addresses += bool(before.strip()) and not _MARKED.match(before)
    return titles, addresses
