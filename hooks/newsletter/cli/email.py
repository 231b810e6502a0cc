"""`newsletter email`: a volume as a letter, for a mail provider to send."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from newsletter.checks import check
from newsletter.editing.problem_report import as_text
from newsletter.email.edition import Edition, make_edition
from newsletter.model import Archive, Volume
from newsletter.problem import NewsletterError, did_you_mean, has_errors, in_order, nearest, quoted
from newsletter.source import find_project, read_project
from newsletter.storage.disk import write_file


@click.command("email")
@click.argument("name", metavar="VOLUME")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The folder to write to; the present one where none is given.",
)
def email_command(name: str, out: Path) -> None:
    """Write VOLUME, a number or the name of a special, as a letter: .html, .txt and, where a sender is set, .eml.

    Nothing is sent. Exit status: 1 where the archive has errors, which are printed, and then nothing is written.
    """
    project = find_project(Path.cwd())
    reading = read_project(project)
    problems = check(reading, today=dt.datetime.now(tz=dt.UTC).date())
    if has_errors(problems):
        click.echo(as_text(in_order(problems)), nl=False)
        raise SystemExit(1)
    archive = reading.archive()
    volume = _volume(archive, name)
    edition = make_edition(volume, archive, reading.settings.settings)
    for path in _written(edition, out, volume.id, project=project):
        click.echo(path)
    for remark in edition.remarks:
        click.echo(remark, err=True)


def _volume(archive: Archive, name: str) -> Volume:
    names = {alias: volume for volume in archive.volumes for alias in (volume.id, *volume.aliases)}
    if name not in names:
        hint = did_you_mean(nearest(name, names))
        raise NewsletterError(f"there is no volume {quoted(name)}{f'; {hint}' if hint else ''}")
    return names[name]


def _written(edition: Edition, out: Path, name: str, *, project: Path) -> list[Path]:
    """Write the forms that there are; each is either whole or as it was. No link of a checkout is followed."""
    root = project if out.absolute().is_relative_to(project) else None
    forms = {"html": edition.html, "txt": edition.text, "eml": edition.message}
    paths = []
    for form, text in forms.items():
        if text is not None:
            paths.append(out / f"{name}.{form}")
            write_file(paths[-1], text, root=root)
    return paths
