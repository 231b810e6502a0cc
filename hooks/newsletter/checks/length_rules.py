"""Advice about lengths: how long summaries and taglines usually are. Nothing that a build depends on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsletter.checks.finding import Finding, entries_in, entries_of
from newsletter.source.project import Reading

SPECIAL_WORDS = 50
"""The fewest words that the summary of a paper in a special has, where those of others have not fewer."""

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Signs of scripts without spaces between words: Thai, Lao, Burmese, Khmer, Japanese and Chinese."""

_LETTERS = 2
"""So many of them are a word, about."""

_TOO_SHORT = "say what was found, how, on what evidence, within what limits"
_TOO_LONG = "a reader takes in ten of these at a time; leave out what matters least"


def summary_length(reading: Reading) -> Iterator[Finding]:
    """A summary says enough, and no more than is read at once."""
    customs = reading.settings.customs
    weekly = "weekly volume" if reading.settings.schedule.every == "week" else "volume"
    of_extras = customs.fewest_words_of_extra, customs.most_words_of_extra
    for file in reading.files:
        least = min(SPECIAL_WORDS, customs.fewest_words) if file.volume.is_special else customs.fewest_words
        where, of_papers = "special" if file.volume.is_special else weekly, (least, customs.most_words)
        for place, entry in entries_in(file):
            if entry.summary is None or entry.is_withdrawn or place.at("kind").is_faulty:
                continue
            whose, (low, high) = (f"papers in a {where}", of_papers) if entry.kind == "paper" else ("extras", of_extras)
            words = _words(entry.summary)
            if not low <= words <= high:
                counted = f"{words} {'word' if words == 1 else 'words'}"
                message = f'"summary" has {counted}; those of {whose} have {low} to {high}'
                yield place.at("summary").warning(message, _TOO_SHORT if words < low else _TOO_LONG)


def tagline_length(reading: Reading) -> Iterator[Finding]:
    """A tagline is one short line without a full stop."""
    most = reading.settings.customs.most_words_of_tagline
    for place, entry in entries_of(reading):
        if entry.tagline is None:
            continue
        here, words = place.at("tagline"), _words(entry.tagline)
        if words > most:
            message = f'"tagline" has {words} words; at most {most} are taken in at a glance'
            yield here.warning(message, "keep what sets the entry apart")
        if entry.tagline.rstrip().endswith(".") and not entry.tagline.endswith(("...", "al.", "etc.")):
            yield here.warning('"tagline" ends in a full stop', "delete it; a tagline is no sentence")


def _words(text: str) -> int:
    """How many words a text has, whether or not spaces stand between them."""
    spaced, letters = _UNSPACED.subn(" ", text)
    return len(spaced.split()) + -(-letters // _LETTERS)
