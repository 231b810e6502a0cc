"""The group that all commands belong to: what stops one is said as a sentence."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from newsletter.disk import said_of
from newsletter.problem import NewsletterError, in_order
from newsletter.report import as_text
from newsletter.site_folder import SiteFolder
from newsletter.source import Reading, find_project, read_project


class _Messages(click.Group):
    """Prints what stops a command as a sentence, not a traceback, and exits with 2."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; an error meant for an editor is shown as such."""
        try:
            _settle()
            return super().invoke(ctx)
        except NewsletterError as error:
            raise click.UsageError(str(error)) from error
        except BrokenPipeError:  # nobody reads on, which click knows how to end
            raise
        except OSError as error:
            raise click.UsageError(said_of(error)) from error


def _settle() -> None:
    """Finish what a killed build had begun in the usual site folder, so that what stands there is whole."""
    with suppress(NewsletterError, OSError):  # the next build says what is in the way, and the command what concerns it
        SiteFolder(find_project(Path.cwd()) / "site").settle()


@click.group(cls=_Messages)
@click.version_option(package_name="newsletter")
def main() -> None:
    """Look after the archive of a newsletter, in the nearest folder that has mkdocs.yml."""


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


def counted(number: int, noun: str) -> str:
    """Say how many there are: «1 volume», «2 volumes»."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
