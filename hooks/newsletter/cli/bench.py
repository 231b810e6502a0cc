"""`newsletter bench`: invented archives of any size, and what building them takes."""

from __future__ import annotations

from pathlib import Path

import click

from newsletter.bench.invented_project import make_project
from newsletter.bench.invention import MOST_VOLUMES
from newsletter.cli.group import counted


@click.group("bench")
def bench_command() -> None:
    """Measure what building an archive takes, on invented ones."""


@bench_command.command("make")
@click.argument("volumes", type=click.IntRange(1, MOST_VOLUMES))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def make_command(volumes: int, folder: Path) -> None:
    """Write an invented archive of so many VOLUMES into FOLDER, which is new or empty.

    The same number gives the same bytes, and a larger archive begins with all volumes of a smaller one. All other
    commands, and MkDocs, take it as they take any archive.
    """
    make_project(folder, volumes)
    click.echo(f"{counted(volumes, 'volume')} in {folder}")
