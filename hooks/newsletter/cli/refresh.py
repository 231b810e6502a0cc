"""`newsletter refresh`: what services say of the archive's entries by now, as a diff or written into the files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from newsletter.cli.beginning import read_to_write
from newsletter.cli.group import counted
from newsletter.cli.looking_up import file_of, make_library
from newsletter.cli.proposal import diff, errors_after, write_over
from newsletter.lookup.refreshing import Refresh, references_of, refreshed
from newsletter.lookup.survey import survey
from newsletter.problem import visible
from newsletter.source import IssueFile, find_project

FRESH = 86_400.0
"""For how many seconds an answer counts as of now: a run that was broken off goes on with what it has."""


@click.command("refresh")
@click.argument("volumes", metavar="[VOLUME]...", nargs=-1)
@click.option("--write", "is_written", is_flag=True, help="Write what is proposed into the files.")
def refresh_command(volumes: tuple[str, ...], *, is_written: bool) -> None:
    """Compare the entries of the VOLUMEs, or of all, with arXiv, Crossref and DataCite.

    What is missing is proposed: authors, date, class, DOI and venue; so are a new title and the notice of a
    withdrawal or a retraction. What was written is never replaced. New versions, and whatever else a person has to look
    at, are listed. The proposal is a diff, which --write applies in place. What was answered today is not asked for
    again, so that a run that was broken off goes on where it was.

    Exit status: 0 where nothing is left to do, 1 where there is a diff or a service gave no answer.
    """
    project = find_project(Path.cwd())
    reading = read_to_write(project)
    files = [file_of(volume, reading) for volume in dict.fromkeys(volumes)] or list(reading.files)
    library = make_library(project, reading.settings, longest=FRESH)
    wanted = dict.fromkeys(one for file in files for _, entry in file.entries for one in references_of(entry))
    told, unanswered = survey(library, wanted, tell=lambda line: click.echo(visible(line), err=True))
    found = [(file, refreshed(file, told, venues=reading.venues.records)) for file in files]
    changed = [(file, refresh) for file, refresh in found if refresh.changes]
    for _, refresh in found:
        for line in (*refresh.changes, *refresh.notes):
            click.echo(visible(str(line)))
    for problem in errors_after(reading, {file.path: refresh.text for file, refresh in changed}):
        click.echo(problem)
    for file, refresh in changed:
        if is_written:
            write_over(project, file, refresh.text)
        else:
            click.echo("\n".join(map(visible, diff(file, refresh.text))))
    _sum_up(changed, unanswered, is_written=is_written)
    raise SystemExit(1 if unanswered or (changed and not is_written) else 0)


def _sum_up(changed: Sequence[tuple[IssueFile, Refresh]], unanswered: int, *, is_written: bool) -> None:
    number = sum(len(refresh.changes) for _, refresh in changed)
    done = "written" if is_written else "proposed"
    click.echo(f"{counted(number, 'change')} {done} in {counted(len(changed), 'volume')}", err=True)
    if unanswered:
        click.echo(f"{counted(unanswered, 'paper')} without an answer; run the command again to go on", err=True)
