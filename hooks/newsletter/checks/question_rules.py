"""Advice about questions: how readers ask, in words that the title does not have. Nothing that a build depends on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsletter.checks.finding import Finding, entries_of
from newsletter.source.project import Reading

FEWEST_QUESTIONS = 2
MOST_QUESTIONS = 4
"""So many questions an entry has, if it has some: one is a chance, and more than four dilute what it is found by."""

QUESTION_WORDS = 18
"""The most words that somebody types or asks."""

_SHARED = 0.6
"""A question that has more of its words from the title finds nothing that the title does not find."""
_LONG = 4
"""Shorter words, such as «how» and «the», are in any question."""
_ENDS = ("?", "？", "؟", ";")
"""What a question ends with, in Latin, Chinese, Arabic and Greek script."""


def number_of_questions(reading: Reading) -> Iterator[Finding]:
    """An entry has no questions, or two to four."""
    for place, entry in entries_of(reading):
        count = len(entry.questions)
        if count and not FEWEST_QUESTIONS <= count <= MOST_QUESTIONS:
            message = f"{count} question{'s' * (count > 1)}; entries have {FEWEST_QUESTIONS} to {MOST_QUESTIONS}"
            hint = "ask what else readers want to know" if count < FEWEST_QUESTIONS else "keep the best"
            yield place.at("questions").warning(message, hint)


def question_form(reading: Reading) -> Iterator[Finding]:
    """A question is as short as one that is typed, ends as questions do, and is asked once of an entry."""
    for place, entry in entries_of(reading):
        asked: set[str] = set()
        for number, question in enumerate(entry.questions):
            here, words = place.at("questions", number), len(question.split())
            if words > QUESTION_WORDS:
                message = f'"questions" has one of {words} words; at most {QUESTION_WORDS} are typed into a search'
                yield here.warning(message, "ask for one thing")
            if not question.rstrip().endswith(_ENDS):
                hint = "write what a reader asks, not a statement; one with a comma in it stands in quotes"
                yield here.warning('"questions" has one without a question mark', hint)
            if question.casefold() in asked:
                yield here.warning('"questions" has one twice', "ask for something else")
            asked.add(question.casefold())


def restated_title(reading: Reading) -> Iterator[Finding]:
    """A question has other words than the title, by which the entry is found anyway."""
    for place, entry in entries_of(reading):
        title = _long_words(f"{entry.title} {entry.official_title or ''}")
        for number, question in enumerate(entry.questions):
            asked = _long_words(question)
            if asked and len(asked & title) > _SHARED * len(asked):
                hint = "ask in everyday words that the title has not"
                yield place.at("questions", number).warning('"questions" restates the title in one', hint)


def _long_words(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", text.casefold()) if len(word) >= _LONG)
