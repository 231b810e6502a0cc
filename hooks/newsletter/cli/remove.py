"""`newsletter remove`: a volume is taken down on request, and what is left of it is a notice."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from newsletter.cli.beginning import read_to_write, stop, today
from newsletter.cli.group import counted
from newsletter.cli.proposal import new_errors
from newsletter.editing.takedown import Takedown, take_down, told_by
from newsletter.model import Removal
from newsletter.problem import NewsletterError, quoted
from newsletter.source import IssueFile, Reading, find_project
from newsletter.source.project import REMOVED
from newsletter.storage.disk import change_files


@click.command("remove")
@click.argument("volume")
@click.option("--reason", metavar="TEXT", help="Why, in a sentence that the notice shows.")
@click.option(
    "--on", "on", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="The day of the removal, if not today."
)
def remove_command(volume: str, reason: str | None, on: dt.datetime | None) -> None:
    """Take VOLUME, a number or the name of a special, out of the archive, and leave a notice at its address.

    Its file is deleted; issues/vocabulary/removed.yaml keeps its number, the ids of its entries and the day, so that
    their addresses lead to the notice and nothing ever gets their names. An entry that another volume lists again
    with see: moves there. All of it is done or nothing. Git has the volume still: to undo, put back what changed.
    """
    project = find_project(Path.cwd())
    reading = read_to_write(project)
    done = next((one for one in reading.removed.records if one.id == volume), None)
    file = next((one for one in reading.files if one.volume.id == volume), None)
    if done and not file:
        click.echo(f"volume {done.id} was removed on {done.date} already", err=True)
        return
    takedown = _taken_down(project, reading, _known(volume, file, done, reading), reason, _day(on))
    _write(project, takedown)
    _report(takedown, day=takedown.reading.removed.records[-1].date)


def _day(on: dt.datetime | None) -> dt.date:
    if on and on.date() > today():
        raise NewsletterError(f"{on.date()} is yet to come; a volume is removed on the day the command runs, or before")
    return on.date() if on else today()


def _known(volume: str, file: IssueFile | None, done: Removal | None, reading: Reading) -> IssueFile:
    """The file of a volume that can be removed, in an archive of which all can be read."""
    if not (reading.is_whole and reading.removed.is_whole):
        raise NewsletterError("nothing was removed, for not all can be read; `newsletter check` says what is wrong")
    if not file:
        raise NewsletterError(f"there is no volume {quoted(volume)} in this archive; nothing was removed")
    if done:
        hint = f"delete {file.path}, or take its record out of {REMOVED}"
        raise NewsletterError(f"volume {volume} was removed on {done.date} and its file is there again; {hint}")
    return file


def _taken_down(project: Path, reading: Reading, file: IssueFile, reason: str | None, day: dt.date) -> Takedown:
    """Plan it all; where `newsletter check` would refuse what comes of it, say so and exit with 1."""
    title = told_by(reason, file.volume) if reason else None
    if title:
        raise NewsletterError(f"the reason tells the title {quoted(title)}, and the notice would show it; leave it out")
    path = project / REMOVED
    listed = path.read_bytes() if path.is_file() else b""
    takedown = take_down(file, reading, day=day, reason=reason, listed=listed)
    if new := new_errors(reading, takedown.reading):
        stop(new, "nothing was removed, for the archive would be as named above")
    return takedown


def _write(project: Path, takedown: Takedown) -> None:
    read = {takedown.file.path: takedown.file, **{move.file.path: move.file for move in takedown.moves}}
    for path, file in read.items():
        if (project / path).read_bytes() != file.source:
            raise NewsletterError(f"{path} was changed meanwhile, so nothing was removed; run the command again")
    change_files({**takedown.texts, takedown.file.path: None}, root=project)


def _report(takedown: Takedown, *, day: dt.date) -> None:
    entries = counted(len(takedown.gone), "entry", "entries")
    click.echo(f"{takedown.file.path}: deleted, with {entries}")
    for move in takedown.moves:
        click.echo(f"{move.file.path}: {quoted(move.entry.id)} stands here now, which it listed again")
        if move.note:
            click.echo(f"  without the note beside it: {' '.join(move.note.split())}")
        if takedown.file.volume.backfilled and not move.file.volume.backfilled:
            click.echo("  and comes to subscribers as new, for no backfilled volume lists it")
    click.echo(f"{REMOVED}: keeps its number, the ids of {entries} and the day, {day}")
    click.echo("the next build shows a notice in its place; until then, and in git, it is there still", err=True)
    click.echo(f"to undo: git restore issues, and delete its record in {REMOVED}; after a commit, git revert", err=True)
