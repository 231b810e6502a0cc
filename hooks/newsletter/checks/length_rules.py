"""Advice about lengths: how long summaries and taglines usually are. Nothing that a build depends on."""

from __future__ import annotations

from collections.abc import Iterator

from newsletter.checks.finding import Finding
from newsletter.checks.texts import Text
from newsletter.problem import Severity
from newsletter.source.project import Reading

WEEKLY_WORDS = (80, 150)
SPECIAL_WORDS = (50, 150)
EXTRA_WORDS = (40, 80)
"""The fewest and the most words that the summary of a paper or an extra usually has."""

_TOO_SHORT = "say what was found, how, on what evidence, within what limits"
_TOO_LONG = "a reader takes in ten of these at a time; leave out what matters least"

TAGLINE_WORDS = 12
"""The most words a tagline has."""


def summary_length(reading: Reading) -> Iterator[Finding]:
    """A summary says enough, and no more than is read at once."""
    for file in reading.files:
        where, of_papers = ("special", SPECIAL_WORDS) if file.volume.is_special else ("weekly volume", WEEKLY_WORDS)
        for field_path, entry in file.entries:
            if entry.summary is None or entry.is_withdrawn:
                continue
            whose, (low, high) = (
                (f"papers in a {where}", of_papers) if entry.kind == "paper" else ("extras", EXTRA_WORDS)
            )
            words = len(entry.summary.split())
            if not low <= words <= high:
                text = Text(file, (*field_path, "summary"), entry.summary)
                counted = f"{words} {'word' if words == 1 else 'words'}"
                message = f"{text.name} has {counted}; those of {whose} have {low} to {high}"
                yield text.finding(message, _TOO_SHORT if words < low else _TOO_LONG, severity=Severity.WARNING)


def tagline_length(reading: Reading) -> Iterator[Finding]:
    """A tagline is one short line without a full stop."""
    for file in reading.files:
        for field_path, entry in file.entries:
            if entry.tagline is None:
                continue
            text = Text(file, (*field_path, "tagline"), entry.tagline)
            words = len(entry.tagline.split())
            if words > TAGLINE_WORDS:
                message = f"{text.name} has {words} words; at most {TAGLINE_WORDS} are taken in at a glance"
                yield text.finding(message, "keep what sets the entry apart", severity=Severity.WARNING)
            if entry.tagline.rstrip().endswith(".") and not entry.tagline.endswith(("...", "al.", "etc.")):
                message = f"{text.name} ends in a full stop"
                yield text.finding(message, "delete it; a tagline is no sentence", severity=Severity.WARNING)
