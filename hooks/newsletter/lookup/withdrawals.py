"""Notices: whether the words that a service has of a paper say that it was withdrawn or retracted."""

from __future__ import annotations

import re
from typing import Any

from newsletter.model.record import LINE_LENGTH

_KINDS = re.compile(r"(?<!partial[ _-])(?:retrac?t|withdr[ae]w|removal|removed)", re.IGNORECASE)
_BEFORE_TITLE = re.compile(
    r"\W*(?:temporary )?(?P<word>retracted|withdrawn|removed|retraction|withdrawal|removal)"
    r"(?: (?:article|paper|chapter|preprint|note|notice|notice to|statement))?(?: ?\([^()]{1,40}\))?\s*[:\])–—]+\s*",
    re.IGNORECASE,
)
_WORK = r"(?:paper|article|submission|manuscript|preprint|work|this version|document|report|draft|note|it)"
_GONE = r"(?:withdrawn|retracted)\b(?!\s+from\s+(?!arxiv))"
_LINKED = (
    r",?(?:\s+(?:has|have|had|is|was|been|being|now|hereby|therefore|thus|also|temporarily|(?:self-)?officially))*\s+"
)
_WITHDRAWN = re.compile(
    rf"^\W*{_GONE}"
    rf"|\b{_WORK}(?: \([^()]{{1,20}}\))?{_LINKED}{_GONE}"
    r"|\bwithdrawn by (?:the |its )?(?:authors?|arxiv|submitter|admin)"
    rf"|\b(?:withdraw|withdrawing|retract|retracting) (?:this|the|our) {_WORK}\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\b(?:previous|earlier|former|old|older|not|never|replac\w+|supersed\w+)\b", re.IGNORECASE)
"""What says, before it, that something else than this paper was withdrawn."""


def is_of_withdrawal(kind: str) -> bool:
    """Whether a kind of notice is one of a retraction, a withdrawal or a removal."""
    return bool(_KINDS.search(kind))


def notice_in_title(title: str) -> tuple[str, dict[str, Any] | None]:
    """A title without the word that its publisher put before it when it was retracted, and the notice this makes."""
    found = _BEFORE_TITLE.match(title)
    if not found or found.end() == len(title):
        return title, None
    is_withdrawn = found["word"].lower().startswith("withdraw")
    return title[found.end() :], {"is_retracted": not is_withdrawn, "words": title[:LINE_LENGTH]}


def words_of_withdrawal(text: str) -> str:
    """The sentence of a comment that says that the paper was withdrawn; '' where none does."""
    for sentence in re.split(r"(?<=[.;!])\s+(?=[A-Z(])", text):
        found = _WITHDRAWN.search(sentence)
        if found and not _ANOTHER.search(sentence[: found.end()]):
            return sentence.strip()[:LINE_LENGTH]
    return ""
