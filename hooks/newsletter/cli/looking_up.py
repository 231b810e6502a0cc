"""What the commands that look papers up share: the library of a project, a volume's file, what `check` would refuse."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from newsletter.checks import check
from newsletter.lookup import Cache, Client, Library, Pace
from newsletter.lookup.client import agent_of
from newsletter.problem import NewsletterError, Problem, ReadingRule, Severity, quoted
from newsletter.settings import Settings
from newsletter.source import IssueFile, Reading
from newsletter.source.project import ISSUES, read_issue

CACHE = ".cache/newsletter"


def make_library(project: Path, settings: Settings, *, longest: float | None = None) -> Library:
    """Make the library of a project; arXiv wants three seconds between two requests, from command to command.

    `longest` is for how many seconds what was looked up is believed; for ever where it is not said.
    """
    wait = time.sleep
    folder = project / CACHE
    return Library(
        Client(agent_of(settings), now=time.time, wait=wait),
        Cache(folder, project, longest=longest),
        settings,
        arxiv_pace=Pace(3.0, time.time, wait, memory=folder / "arxiv-last-asked", root=project),
        crossref_pace=Pace(0.1, time.time, wait),
        page_pace=Pace(1.0, time.time, wait),
    )


def file_of(volume: str, reading: Reading) -> IssueFile:
    """The issue file of a volume, by its number or its name."""
    path = f"{ISSUES}/{volume}.yaml"
    found = [file for file in reading.files if path == file.path or file.volume.id == volume]
    if found:
        return found[0]
    if any(problem.position.path == path for problem in reading.problems):
        raise NewsletterError(f"{path} cannot be read as it is; `newsletter check` says what is wrong with it")
    raise NewsletterError(f"there is no volume {quoted(volume)}; `newsletter new` makes its file")


def errors_after(reading: Reading, texts: Mapping[str, str]) -> list[Problem]:
    """What `newsletter check` will refuse when issue files have these texts, but for what is left to fill."""
    if not texts:
        return []
    changed: dict[str, IssueFile] = {}
    problems = [problem for problem in reading.problems if problem.position.path not in texts]
    for path, text in texts.items():
        file, found = read_issue(text.encode(), path, limits=reading.settings.settings.limits)
        if file is None:
            raise NewsletterError(f"nothing was written, for the file could not be read then: {found[0]}")
        changed[path] = file
        problems += found
    files = tuple(changed.get(one.path, one) for one in reading.files)
    before = {(problem.position.path, problem.rule, problem.message) for problem in check(reading)}
    return [
        problem
        for problem in check(replace(reading, files=files, problems=problems))
        if problem.severity is Severity.ERROR
        and problem.rule not in (ReadingRule.EMPTY_FIELD, "unread-text")
        and (problem.position.path, problem.rule, problem.message) not in before
    ]
