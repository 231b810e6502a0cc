"""What commands begin with: a site folder that is whole, and an archive in which they may write."""

from __future__ import annotations

import datetime as dt
import gc
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import click

from newsletter.editing.problem_report import as_text
from newsletter.problem import NewsletterError, Problem, in_order, quoted
from newsletter.source import Reading, find_project, read_project
from newsletter.storage.disk import sweep
from newsletter.storage.places import ISSUES
from newsletter.storage.site_folder import SiteFolder


def settle() -> None:
    """Finish what a killed build had begun in the usual site folder, and delete what other commands left half-written.

    What a command reads stays until it ends, so that circular garbage is looked for more seldom than usual.
    """
    gc.set_threshold(50_000)
    with suppress(NewsletterError, OSError):  # the next build says what is in the way, and the command what concerns it
        project = find_project(Path.cwd())
        sweep((ISSUES, f"{ISSUES}/vocabulary"), root=project)
        SiteFolder(project / "site").settle()


def read_to_write(project: Path) -> Reading:
    """Read an archive for a command that writes in it; where something may not stand there, name it and exit with 1."""
    reading = read_project(project)
    if () in reading.settings_file.faults:
        settings = [
            problem for problem in reading.problems if problem.position.path == reading.settings_file.marks.path
        ]
        stop(settings, "nothing was written, for the settings cannot be read")
    if reading.strays:
        stop(reading.strays, "nothing was written, for what is named above may not stand in the archive")
    return reading


def stop(problems: Iterable[Problem], why: str = "") -> NoReturn:
    """Name what is in the way, and exit with 1."""
    click.echo(as_text(in_order(list(problems))), nl=False)
    if why:
        click.echo(why, err=True)
    raise SystemExit(1)


def built_site(named: Path | None) -> Path:
    """The folder of the site: the one that was named, or that of the archive."""
    site = named or Path(os.path.relpath(find_project(Path.cwd()) / "site"))
    if not site.is_dir():
        raise NewsletterError(f"there is no folder {quoted(str(site))}; build the site first: make site")
    return site


def today() -> dt.date:
    """The day on which a command runs, the same everywhere."""
    return dt.datetime.now(tz=dt.UTC).date()


def path_in(project: Path, file: Path) -> str | None:
    """The path of a file in its project, where a name may lead elsewhere; None of one that is not there."""
    path = file.parent.resolve() / file.name
    return path.relative_to(project).as_posix() if path.is_relative_to(project) and os.path.lexists(path) else None
