"""What a text is: Markdown, a listing of papers, or a plain text that happens to hold a sign of either.

Knows nothing of how any of them is read.
"""

from __future__ import annotations

import re
from itertools import pairwise

from newsletter.model import EXTRA_KINDS
from newsletter.strings.kind_names import entry_kind_names
from newsletter.strings.language import ENGLISH, strings

_NAMES = (entry_kind_names(strings(ENGLISH), kind) for kind in EXTRA_KINDS.ids)
EXTRA_NAMES = "|".join(re.escape(word) for names in _NAMES for word in (names.plural, names.noun))
"""The pattern of the kinds of extra as readers call them."""

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

LISTING_TITLE = re.compile(r"^daily papers\W*$", re.IGNORECASE)
ABSTRACT_LENGTH = 250
"""From how many characters on a line of a listing is an abstract."""

_LISTING = re.compile(r"^(?:by\s*AK\b|get trending papers|Subscribe[^\sa-z])", re.IGNORECASE | re.DOTALL)


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


def is_listing(text: str) -> bool:
    """Whether a text is a listing: it says so, or short lines and long ones take turns and nothing is numbered."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    signs = sum(bool(LISTING_TITLE.match(line) or _LISTING.match(line)) for line in lines[:15])
    long = [len(line) > ABSTRACT_LENGTH for line in lines]
    pairs = sum(after and not before for before, after in pairwise(long))
    is_numbered = sum(bool(re.match(r"\W{0,4}\d{1,2}[\])]", line)) for line in lines) > 1
    if signs or is_numbered:
        return not is_numbered
    has_links = sum(bool(re.search("https?://", line)) for line in lines if len(line) < ABSTRACT_LENGTH) > 1
    return pairs >= 3 and pairs >= 0.8 * sum(long) and not has_links


def _lines_alone(lines: list[str]) -> tuple[int, int]:
    """How many titles and addresses are lines of their own, though no blank line parts them from their neighbours."""
    titles, addresses = 0, 0
    for before, line, after in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        if _TITLE.match(line):
            titles += bool(before.strip() or after.strip())
        elif _MARKED.match(line):
            addresses += bool(before.strip()) and not _MARKED.match(before)
    return titles, addresses
