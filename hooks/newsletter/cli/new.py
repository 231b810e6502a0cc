"""`newsletter new`: the next volume's file, for an editor to fill."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import Any

import click

from newsletter.cli.beginning import read_to_write
from newsletter.cli.group import say_next
from newsletter.editing import scaffold
from newsletter.model.schedule import Rhythm, is_back_issue
from newsletter.model.volume import LAST_NUMBER
from newsletter.problem import NewsletterError
from newsletter.source import Reading, find_project
from newsletter.source.project import ISSUES
from newsletter.storage.disk import write_file


class NumberOrDay(click.ParamType[int | dt.date]):
    """What names a volume on the command line."""

    name = "number or day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | dt.date:
        """Read a day, written like 2026-01-31, or else a number."""
        if isinstance(value, str) and value.count("-") == 2 and value[:4].isdecimal():
            try:
                return dt.date.fromisoformat(value)
            except ValueError:
                self.fail(f"{value} is no day of the calendar.", param, ctx)
        number: int = click.IntRange(1, LAST_NUMBER).convert(value, param, ctx)
        return number


@click.command("new")
@click.argument("number", required=False, metavar="[NUMBER | DAY]", type=NumberOrDay())
@click.option("--special", metavar="NAME", help="A volume outside the numbering, e.g. reading-list-2026.")
@click.option("--backfilled", "is_backfilled", is_flag=True, help="Keep it from the feeds that people subscribe to.")
@click.option(
    "--samples", "has_samples", is_flag=True, help="With a paper and an extra to fill by hand, all fields shown."
)
def new_command(number: int | dt.date | None, special: str | None, *, is_backfilled: bool, has_samples: bool) -> None:
    """Write the file of the next volume, of volume NUMBER, of that of a DAY, or of a special, for an editor to fill.

    A volume that is older than the newest of the archive is marked as backfilled, for its readers had it when it
    came out.
    """
    if number is not None and special is not None:
        raise NewsletterError("a volume has a number or is a special, not both; leave one of them out")
    project = find_project(Path.cwd())
    reading = read_to_write(project)
    tables = reading.settings.tables
    if special is not None:
        name, missing = scaffold.special_name(special), ""
        text = scaffold.special_text(name, tables, is_backfilled=is_backfilled, has_samples=has_samples)
    else:
        rhythm = _rhythm(reading)
        chosen = _named(number, rhythm) or scaffold.next_name(reading)
        if chosen is None:
            raise NewsletterError("no rhythm tells the day of the next volume; name it: `newsletter new 2026-01-31`")
        is_late = is_back_issue(_day_of(chosen, rhythm), (file.volume for file in reading.files))
        name, is_backfilled = str(chosen), is_backfilled or is_late
        text = scaffold.next_text(chosen, rhythm, tables, is_backfilled=is_backfilled, has_samples=has_samples)
        missing = scaffold.missing_numbers([*scaffold.numbers_of(reading), chosen]) if isinstance(chosen, int) else ""
    path = _free_path(project, reading, name)
    write_file(project / path, text, root=project)
    click.echo(path)
    _say_what_is_next(name, to_fill=scaffold.left_to_fill(text), missing=missing)


def _rhythm(reading: Reading) -> Rhythm:
    """The rhythm that days follow; a wrong setting would make wrong days."""
    if misread := reading.settings_file.misread_rhythm:
        raise NewsletterError(f"{misread} cannot be read; `newsletter check` says what to mend in mkdocs.yml")
    return reading.settings.schedule


def _named(name: int | dt.date | None, rhythm: Rhythm) -> int | dt.date | None:
    """The name that was given, if volumes have such names."""
    if isinstance(name, int if rhythm.is_dated else dt.date):
        wanted = "its day, such as 2026-01-31" if rhythm.is_dated else "its number"
        raise NewsletterError(f"by rhythm.named_by in mkdocs.yml a volume is named by {wanted}, not by {name}")
    return name


def _day_of(name: int | dt.date, rhythm: Rhythm) -> dt.date | None:
    """The day on which a volume comes out, where it is known from its name."""
    if not isinstance(name, int):
        return name
    return rhythm.publication(rhythm.period(name)) if rhythm.is_regular else None


def _free_path(project: Path, reading: Reading, name: str) -> str:
    """The path of a volume's file, which must not be there yet; nor may another file hold the volume."""
    path = f"{ISSUES}/{name}.yaml"
    removed = next((one for one in reading.removed.records if name in (one.id, *one.aliases)), None)
    if removed:
        raise NewsletterError(f"volume {name} was removed on request on {removed.date}; nothing was written")
    taken = [file.path for file in reading.files if file.volume.id == name]
    if taken or os.path.lexists(project / path):
        raise NewsletterError(f"volume {name} is there already: {taken[0] if taken else path}; nothing was written")
    return path


def _say_what_is_next(name: str, *, to_fill: list[str], missing: str) -> None:
    steps = {
        f"newsletter add {name} ARXIV-ID": "look a paper up and write its entry",
        "newsletter check": "see what is left to fill",
        "make serve": "see the volume as its readers will",
    }
    if missing:
        click.echo(f"missing from the archive: {missing}; `newsletter new NUMBER` begins one of them", err=True)
    click.echo(f"to fill: {', '.join(to_fill)}; and papers or extras", err=True)
    say_next(steps)
