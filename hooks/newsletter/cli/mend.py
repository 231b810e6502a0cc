"""`newsletter mend`: what a reader reported by the form, as a diff or written into the file."""

from __future__ import annotations

from pathlib import Path

import click

from newsletter.cli.beginning import read_to_write
from newsletter.cli.proposal import diff, errors_after, write_over
from newsletter.editing.mending import MOST, Mending, mended
from newsletter.problem import NewsletterError, quoted, visible
from newsletter.source import Reading, find_project
from newsletter.storage.disk import read_plain


@click.command("mend")
@click.argument("form", type=click.Path(path_type=Path))
@click.option("--write", "is_written", is_flag=True, help="Write what is proposed into the file.")
def mend_command(form: Path, *, is_written: bool) -> None:
    """Mend what a reader reported: FORM is a file with the text of a report by the form «Report a mistake».

    Where it names an entry, a field and what that should say, the proposal is a diff, which --write applies in place.
    What is told in free words, what names no entry, and what `newsletter check` would refuse is left to you.

    Exit status: 0 where there is a proposal, 1 where it takes a person, 2 where the command was used wrongly.
    """
    project = find_project(Path.cwd())
    text = read_plain(form, limit=MOST)
    if text is None:
        raise NewsletterError(f"{quoted(str(form))} is no file, or longer than {MOST:,} bytes")
    reading = read_to_write(project)
    mending = _mending(text, reading)
    click.echo(visible(mending.place))
    click.echo("\n".join(map(visible, diff(mending.file, mending.text))))
    if is_written:
        write_over(project, mending.file, mending.text)


def _mending(text: bytes, reading: Reading) -> Mending:
    """What is proposed; where there is nothing to propose, say why and exit with 1."""
    try:
        mending = mended(text, reading)
        problems = errors_after(reading, {mending.file.path: mending.text})
    except NewsletterError as error:
        click.echo(visible(str(error)))
        raise SystemExit(1) from error
    for problem in problems:
        click.echo(problem)
    if problems:
        click.echo("nothing is proposed, for the check would refuse it")
        raise SystemExit(1)
    return mending
