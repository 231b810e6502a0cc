"""`newsletter email`: a volume as a letter, for a mail provider to send."""

from __future__ import annotations

from pathlib import Path

import click

from newsletter.cli.named_volume import read_to_hand_on, volume_named
from newsletter.email.edition import Edition, make_edition
from newsletter.source import find_project
from newsletter.storage.disk import write_file


@click.command("email")
@click.argument("name", metavar="VOLUME", required=False)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The folder to write to; the present one where none is given.",
)
def email_command(name: str | None, out: Path) -> None:
    """Write VOLUME, a number or the name of a special, as a letter: .html, .txt and, where a sender is set, .eml.

    Without VOLUME it is the newest that is news and brings entries. Nothing is sent. Exit status: 1 where the archive
    has errors, which are printed, and then nothing is written.
    """
    project = find_project(Path.cwd())
    reading = read_to_hand_on(project)
    archive = reading.archive()
    if name is None and not archive.mailed:
        click.echo("there is no volume yet that is news and brings entries", err=True)
        return
    volume = volume_named(archive, name) if name else archive.mailed[0]
    edition = make_edition(volume, archive, reading.settings)
    for path in _written(edition, out, volume.id, project=project):
        click.echo(path)
    for remark in edition.remarks:
        click.echo(remark, err=True)


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
