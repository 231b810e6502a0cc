"""`newsletter pack`: a built site in one file, to be kept or handed over."""

from __future__ import annotations

from pathlib import Path

import click

from newsletter import addresses
from newsletter.problem import NewsletterError
from newsletter.storage.disk import write_file
from newsletter.storage.packing import packed


@click.command("pack")
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def pack_command(site: Path, file: Path) -> None:
    """Pack the SITE that was built, usually site/, into FILE, a ZIP that any web server can serve once it is unpacked.

    The same site is the same bytes. Exit status: 0 where FILE was written, 2 where no site is there.
    """
    if not (site / addresses.PUBLISHED).is_file():
        raise NewsletterError(f"{site} has no {addresses.PUBLISHED}; build the site first: make site")
    if file.resolve().is_relative_to(site.resolve()):
        raise NewsletterError(f"{file} would lie in {site}, which it packs; name another place")
    write_file(file, packed(site))
