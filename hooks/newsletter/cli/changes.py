"""`newsletter changes`: the files of a pull request that are no plain issue files, so that a maintainer reads them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import click

from newsletter.editing.problem_report import as_github, as_text
from newsletter.problem import Position, Problem, Severity
from newsletter.source import find_project
from newsletter.source.history import NOTHING, Change, changes

_ISSUE_FILE = re.compile(r"issues/(?:(?:vocabulary/)?[a-z0-9-]+\.yaml|schema\.json)")
_FILE = "100644"
_KINDS = {_FILE: "file", "100755": "executable file", "120000": "link", "160000": "submodule"}
_LISTED = 1000
"""How many files the Markdown names, for GitHub shows no more than a megabyte of it; text and annotations name all."""
_LENGTH = 300
"""How much of a name is shown."""


@click.command("changes")
@click.option("--since", metavar="REV", required=True, help="The git revision that would be changed.")
@click.option("--until", metavar="REV", default="HEAD", show_default=True, help="The git revision with the changes.")
@click.option(
    "--format", "form", type=click.Choice(["text", "github", "markdown"]), default="text", help="How they are printed."
)
def changes_command(since: str, until: str, form: str) -> None:
    """Name every changed file that is no plain issue file, as code that a maintainer must read before merging it.

    Exit status: 0 whether there are any or not, 2 where the revisions cannot be compared.
    """
    found = changes(find_project(Path.cwd()), since=since, until=until)
    problems = [_problem(change) for change in found if not _is_issue_file(change)]
    click.echo(_FORMATS[form](problems), nl=False)


def _is_issue_file(change: Change) -> bool:
    """Whether the check reads this change as data: a file of a known name that is and was a plain one, or none."""
    return {change.before, change.after} <= {_FILE, NOTHING} and bool(_ISSUE_FILE.fullmatch(change.path))


def _problem(change: Change) -> Problem:
    what = f"{_what(change)}; a maintainer must read it before merging"
    return Problem(Position(_shown(change.path)), "code-to-read", what, severity=Severity.WARNING)


def _what(change: Change) -> str:
    before, after = (_KINDS.get(mode, f"thing of mode {mode}") for mode in (change.before, change.after))
    if change.before == NOTHING:
        return f"new {after}"
    if change.after == NOTHING:
        return f"{before} deleted"
    return f"{before} changed" if before == after else f"{before} made into {after}"


def _shown(path: str) -> str:
    """Show a name that may be anything as what is text alone to a log, an annotation and Markdown."""
    shown = re.sub(r"[^A-Za-z0-9/._+@-]", lambda one: f"<U+{ord(one[0]):04X}>", path[: _LENGTH + 1])
    return shown if len(shown) <= _LENGTH else f"{shown[:_LENGTH]}…"


def _as_markdown(problems: Sequence[Problem]) -> str:
    """A section for the summary of a workflow's run."""
    if not problems:
        return "Only plain issue files are changed, no code.\n"
    lines = [f"- `{problem.position.path}`: {problem.message.partition(';')[0]}\n" for problem in problems]
    more = f"- and {len(lines) - _LISTED} more, all of which are in the log\n" if len(lines) > _LISTED else ""
    return f"{_HEADING}{''.join(lines[:_LISTED])}{more}"


_HEADING = """\
## Code that a maintainer must read

These changed files are no plain issue files: they run, or they decide what runs. Read each of them before merging.

"""
_FORMATS = {"text": as_text, "github": as_github, "markdown": _as_markdown}
