"""`newsletter new`: the next volume's file, for an editor to fill."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import click

from newsletter.cli.beginning import read_to_write
from newsletter.editing.scaffold import (
    left_to_fill,
    missing_numbers,
    next_number,
    special_name,
    special_text,
    weekly_text,
)
from newsletter.model.schedule import is_back_issue, publication_of
from newsletter.problem import NewsletterError
from newsletter.source import Reading, find_project
from newsletter.source.project import ISSUES
from newsletter.source.yaml_text import is_within
from newsletter.storage.disk import write_file

_MAX_NUMBER = 99_999


@click.command("new")
@click.argument("number", required=False, type=click.IntRange(1, _MAX_NUMBER))
@click.option("--special", metavar="NAME", help="A volume outside the weekly numbering, e.g. reading-list-2026.")
@click.option("--backfilled", "is_backfilled", is_flag=True, help="Keep it from the feeds that people subscribe to.")
@click.option(
    "--samples", "has_samples", is_flag=True, help="With a paper and an extra to fill by hand, all fields shown."
)
def new_command(number: int | None, special: str | None, *, is_backfilled: bool, has_samples: bool) -> None:
    """Write the file of the next weekly volume, of volume NUMBER, or of a special, for an editor to fill.

    A volume NUMBER that is older than the newest of the archive is marked as backfilled, for its readers had it when it
    came out.
    """
    if number is not None and special is not None:
        raise NewsletterError("a volume has a number or is a special, not both; leave one of them out")
    project = find_project(Path.cwd())
    reading = read_to_write(project)
    numbers = [file.volume.volume for file in reading.files if file.volume.volume is not None]
    numbers += [int(one.id) for one in reading.removed.records if one.id.isdigit()]
    if special is not None:
        name, missing = special_name(special), ""
        text = special_text(name, is_backfilled=is_backfilled, has_samples=has_samples)
    else:
        chosen = next_number(numbers) if number is None else number
        first_monday = _first_monday(reading)
        is_late = is_back_issue(publication_of(chosen, first_monday), (file.volume for file in reading.files))
        name, is_backfilled = str(chosen), is_backfilled or is_late
        text = weekly_text(chosen, first_monday, is_backfilled=is_backfilled, has_samples=has_samples)
        missing = missing_numbers([*numbers, chosen])
    path = _free_path(project, reading, name)
    write_file(project / path, text, root=project)
    click.echo(path)
    _say_what_is_next(name, to_fill=left_to_fill(text), missing=missing)


def _first_monday(reading: Reading) -> dt.date:
    """The day that the weekly rule counts from; a wrong setting would make wrong days."""
    if is_within(("first_monday",), reading.settings.faults):
        raise NewsletterError("first_monday cannot be read; `newsletter check` says what to mend in mkdocs.yml")
    return reading.settings.settings.first_monday


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
    click.echo("next:", err=True)
    for command, purpose in steps.items():
        click.echo(f"  {command:<{max(map(len, steps))}}  {purpose}", err=True)
