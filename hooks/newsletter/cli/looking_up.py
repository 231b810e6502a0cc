"""What the commands that look papers up share: the library of a project, and a volume's file."""

from __future__ import annotations

import time
from pathlib import Path

from newsletter.lookup.client import Client, Pace, agent_of
from newsletter.lookup.facts import Cache
from newsletter.lookup.library import Library
from newsletter.problem import NewsletterError, quoted
from newsletter.settings import Settings
from newsletter.source import IssueFile, Reading
from newsletter.source.project import ISSUES


def make_library(project: Path, settings: Settings, *, longest: float | None = None) -> Library:
    """Make the library of a project; arXiv wants three seconds between two requests, from command to command.

    `longest` is for how many seconds what was looked up is believed; for ever where it is not said.
    """
    wait = time.sleep
    folder = project / ".cache/newsletter"
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
