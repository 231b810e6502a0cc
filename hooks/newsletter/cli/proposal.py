"""What an issue file would be: as a diff, as written, and what `newsletter check` would refuse of it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path

from newsletter.checks import check
from newsletter.problem import NewsletterError, Problem, ReadingRule, Severity
from newsletter.source import IssueFile, Reading
from newsletter.storage.disk import write_file


def errors_after(reading: Reading, texts: Mapping[str, str]) -> list[Problem]:
    """What `newsletter check` will refuse when issue files have these texts, but for what is left to fill."""
    if not texts:
        return []
    after = reading.with_texts(texts)
    unread = texts.keys() - {file.path for file in after.files}
    if unread:
        first = next(problem for problem in after.problems if problem.position.path in unread)
        raise NewsletterError(f"nothing was written, for the file could not be read then: {first}")
    errors = new_errors(reading, after)
    return [problem for problem in errors if problem.rule not in (ReadingRule.EMPTY_FIELD, "unread-text")]


def new_errors(before: Reading, after: Reading) -> list[Problem]:
    """The errors that the archive had not before, wherever in their file they stand."""
    known = {problem.said for problem in check(before)}
    errors = (problem for problem in check(after) if problem.severity is Severity.ERROR)
    return [one for one in errors if one.said not in known]


def diff(file: IssueFile, text: str) -> Iterator[str]:
    """The lines of a diff by which an issue file gets another text."""
    before, after = (one.removesuffix("\n").split("\n") for one in (file.source.decode("utf-8"), text))
    return difflib.unified_diff(before, after, f"a/{file.path}", f"b/{file.path}", lineterm="")


def write_over(project: Path, file: IssueFile, text: str) -> None:
    """Write another text into an issue file, if nobody else has done so since it was read."""
    if (project / file.path).read_bytes() != file.source:
        raise NewsletterError(f"{file.path} was changed meanwhile and is left as it is; run the command again")
    write_file(project / file.path, text, root=project)
