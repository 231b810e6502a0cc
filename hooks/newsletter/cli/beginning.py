"""What commands begin with: a site folder that is whole, and an archive in which they may write."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from newsletter.editing.problem_report import as_text
from newsletter.problem import NewsletterError, in_order
from newsletter.source import Reading, find_project, read_project
from newsletter.storage.site_folder import SiteFolder


def settle() -> None:
    """Finish what a killed build had begun in the usual site folder, so that what stands there is whole."""
    with suppress(NewsletterError, OSError):  # the next build says what is in the way, and the command what concerns it
        SiteFolder(find_project(Path.cwd()) / "site").settle()


def read_to_write(project: Path) -> Reading:
    """Read an archive for a command that writes in it; where something may not stand there, name it and exit with 1."""
    reading = read_project(project)
    if () in reading.settings.faults:
        settings = [problem for problem in reading.problems if problem.position.path == reading.settings.marks.path]
        click.echo(as_text(in_order(settings)), nl=False)
        click.echo("nothing was written, for the settings cannot be read", err=True)
        raise SystemExit(1)
    if reading.strays:
        click.echo(as_text(in_order(list(reading.strays))), nl=False)
        click.echo("nothing was written, for what is named above may not stand in the archive", err=True)
        raise SystemExit(1)
    return reading
