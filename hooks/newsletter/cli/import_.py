"""`newsletter import`: newsletters that were published elsewhere become issue files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from newsletter.cli.bringing_in import ImportOrder, bring_in
from newsletter.source import find_project
from newsletter.source.project import ISSUES


@click.command("import")
@click.argument("sources", metavar="SOURCE...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--facts", metavar="FILE", type=click.Path(path_type=Path), help="A list of facts about back volumes, as JSON."
)
@click.option("--into", metavar="FOLDER", type=click.Path(path_type=Path), help=f"Where to write; usually {ISSUES}/.")
@click.option("--special", metavar="ID", help="The name of the one special that the source holds.")
@click.option("--year", metavar="YEAR", type=click.IntRange(1990, 2100), help="The year, where the source has none.")
@click.option(
    "--backfilled",
    "is_backfilled",
    is_flag=True,
    help="Keep every volume from the feeds that people subscribe to, as older ones are in any case.",
)
@click.option("--dry-run", "is_dry", is_flag=True, help="Write no volume; say what would be written.")
@click.option("--update", "is_update", is_flag=True, help="Add what is missing to volumes that are there already.")
@click.option(
    "--report", metavar="FILE", type=click.Path(path_type=Path), help="Write what became of all text, as JSON."
)
def import_command(**given: Any) -> None:
    """Make issue files of newsletters that were published elsewhere.

    A SOURCE is an export of Substack (ZIP), Ghost or beehiiv, a saved page, a mail or a mailbox, a feed, text or
    Markdown, a listing of Hugging Face papers, or a list of papers in BibTeX, RIS, CSL-JSON or CSV; which it is, is
    found by looking. A volume that is in the archive is never written over: what differs is printed, and --update
    adds what is missing there. One that is older than the newest of the archive is marked as backfilled, for its
    readers had it when it came out.

    Exit status: 0 where all is done, 1 where a source could not be read, text was lost or differences are left, 2 where
    nothing could be begun.
    """
    raise SystemExit(bring_in(ImportOrder(**given), find_project(Path.cwd())))
