"""`newsletter export`: the whole site, without MkDocs."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import click

from newsletter import build
from newsletter.cli.group import counted
from newsletter.editing.problem_report import as_text
from newsletter.pictures.picture_files import PICTURES
from newsletter.problem import has_errors, in_order
from newsletter.rendering.output import made
from newsletter.search.cache import FOLDER
from newsletter.source import find_project
from newsletter.source.project import ISSUES
from newsletter.source.settings_file import SETTINGS_FILE, read_values
from newsletter.standalone.alone import PACKAGE, Alone
from newsletter.standalone.site_settings import SiteSettings
from newsletter.storage.site_folder import SiteFolder


@click.command("export")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def export_command(folder: Path) -> None:
    """Build the whole site into DIR without MkDocs, in the same theme.

    Plugins, and hooks beside the archive's own, are MkDocs' and not run. Where the data has errors, what stands in DIR
    stays as it is. Exit status: 0 where the site is there, 1 where there are errors, 2 where it cannot be made.
    """
    project = find_project(Path.cwd())
    site, problems = build.read_site(project / SETTINGS_FILE)
    click.echo(as_text(in_order(problems)), nl=False)
    if has_errors(problems):
        raise SystemExit(1)
    found = SiteSettings(read_values(project))
    for name in found.not_run:
        click.echo(f"{SETTINGS_FILE}: {name} is only for MkDocs and was left out", err=True)
    alone = Alone(site, found, project=project)
    target = SiteFolder(folder.resolve())
    sources = (project / ISSUES, project / found.docs, PACKAGE)
    target.begin(sources=sources, waiting=lambda: click.echo("waiting for another build", err=True))
    try:
        number = 0
        searched = build.search_files(site, project / FOLDER, root=project).items()
        pictured = build.picture_files(site, project / PICTURES, root=project)
        for one in chain(alone.outputs(), map(made, pictured), map(made, searched)):
            target.write(one.address, one.make())
            number += 1
        for address, content in build.kept_offline(site, target.files()).items():
            target.write(address, content)
            number += 1
        target.take_place()
    finally:
        target.leave()
    click.echo(f"{counted(number, 'file')} in {folder}", err=True)
