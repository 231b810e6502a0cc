"""Advice about questions: how readers ask, in words that the title does not have. Nothing that a build depends on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsletter.checks.finding import Finding
from newsletter.checks.texts import Text
from newsletter.problem import Severity
from newsletter.source.fault_phrases import subject
from newsletter.source.project import Reading
from newsletter.source.yaml_text import FieldPath

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
    for file in reading.files:
        for field_path, entry in file.entries:
            if entry.questions and not FEWEST_QUESTIONS <= len(entry.questions) <= MOST_QUESTIONS:
                counted = f"{len(entry.questions)} question{'s' * (len(entry.questions) > 1)}"
                message = (
                    f"{subject(field_path, file.marks)}: {counted}; entries have {FEWEST_QUESTIONS} to {MOST_QUESTIONS}"
                )
                hint = (
                    "ask what else readers want to know" if len(entry.questions) < FEWEST_QUESTIONS else "keep the best"
                )
                yield Finding(file, (*field_path, "questions"), message, hint, Severity.WARNING)


def question_form(reading: Reading) -> Iterator[Finding]:
    """A question is as short as one that is typed, ends as questions do, and is asked once of an entry."""
    first: dict[tuple[str, FieldPath, str], Text] = {}
    for text in _questions(reading):
        words = len(text.text.split())
        if words > QUESTION_WORDS:
            message = f"{text.name} has one of {words} words; at most {QUESTION_WORDS} are typed into a search"
            yield text.finding(message, "ask for one thing", severity=Severity.WARNING)
        if not text.text.rstrip().endswith(_ENDS):
            message = f"{text.name} has one without a question mark"
            hint = "write what a reader asks, not a statement; one with a comma in it stands in quotes"
            yield text.finding(message, hint, severity=Severity.WARNING)
        if first.setdefault((text.file.path, text.field_path[:2], text.text.casefold()), text) is not text:
            yield text.finding(f"{text.name} has one twice", "ask for something else", severity=Severity.WARNING)


def restated_title(reading: Reading) -> Iterator[Finding]:
    """A question has other words than the title, by which the entry is found anyway."""
    for file in reading.files:
        for field_path, entry in file.entries:
            title = _long_words(f"{entry.title} {entry.official_title or ''}")
            for number, question in enumerate(entry.questions):
                asked = _long_words(question)
                if asked and len(asked & title) > _SHARED * len(asked):
                    text = Text(file, (*field_path, "questions", number), question)
                    message = f"{text.name} restates the title in one"
                    yield text.finding(
                        message, "ask in everyday words that the title has not", severity=Severity.WARNING
                    )


def _questions(reading: Reading) -> Iterator[Text]:
    for file in reading.files:
        for field_path, entry in file.entries:
            yield from (Text(file, (*field_path, "questions", n), one) for n, one in enumerate(entry.questions))


def _long_words(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", text.casefold()) if len(word) >= _LONG)
