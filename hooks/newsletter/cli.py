"""The `newsletter` command: what an editor runs by hand. Reads, prints and exits; all else is done below it."""

from __future__ import annotations

from pathlib import Path

import click

from newsletter.checks import check
from newsletter.problem import NewsletterError, has_errors
from newsletter.schema import schema_text
from newsletter.source import find_project, read_project
from newsletter.source.project import SCHEMA
from newsletter.source.writing import write_beside


class _Messages(click.Group):
    """Prints what stops a command as a sentence, not a traceback, and exits with 2."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except NewsletterError as error:
            raise click.UsageError(str(error)) from error


@click.group(cls=_Messages)
@click.version_option(package_name="newsletter")
def main() -> None:
    """Look after the archive of a newsletter, in the nearest folder that has mkdocs.yml."""


@main.command("check")
def check_command() -> None:
    """Say what is wrong in the issue files, the vocabulary and the settings; exit with 1 if anything is."""
    project = find_project(Path.cwd())
    reading = read_project(project)
    problems = check(reading)
    for problem in problems:
        click.echo(problem)
    volumes, found = _counted(len(reading.files), "volume"), _counted(len(problems), "problem")
    click.echo(f"{volumes} read, {found}", err=True)
    raise SystemExit(1 if has_errors(problems) else 0)


@main.command("schema")
def schema_command() -> None:
    """Write issues/schema.json, with which editors complete fields, topics and organisations."""
    project = find_project(Path.cwd())
    write_beside(project / SCHEMA, schema_text(read_project(project).vocabulary))
    click.echo(SCHEMA, err=True)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
