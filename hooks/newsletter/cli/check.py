"""`newsletter check`: every problem of the archive, as an editor mends it."""

from __future__ import annotations

from pathlib import Path

import click

from newsletter.checks import check
from newsletter.cli.group import counted
from newsletter.problem import has_errors
from newsletter.source import find_project, read_project


@click.command("check")
def check_command() -> None:
    """Say what is wrong in the issue files, the vocabulary and the settings; exit with 1 if anything is."""
    reading = read_project(find_project(Path.cwd()))
    problems = check(reading)
    for problem in problems:
        click.echo(problem)
    click.echo(f"{counted(len(reading.files), 'volume')} read, {counted(len(problems), 'problem')}", err=True)
    raise SystemExit(1 if has_errors(problems) else 0)
