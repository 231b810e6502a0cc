"""`newsletter add`: entries for papers that arXiv or Crossref know, to be filled by an editor."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from newsletter.cli.beginning import read_to_write
from newsletter.cli.group import counted
from newsletter.cli.looking_up import file_of, make_library
from newsletter.cli.proposal import errors_after, write_over
from newsletter.cli.wanted import read_wanted
from newsletter.lookup.addition import Addition, add_entries
from newsletter.problem import Problem, listed, quoted, visible
from newsletter.source import find_project


@click.command("add")
@click.argument("volume")
@click.argument("references", metavar="REFERENCE...", nargs=-1, required=True)
@click.option("--withdrawn", "has_withdrawn", is_flag=True, help="Add what was withdrawn or retracted too.")
@click.option("--kind", default="paper", show_default=True, help="What the entries are: a kind that the archive has.")
def add_command(volume: str, references: tuple[str, ...], kind: str, *, has_withdrawn: bool) -> None:
    """Look papers up and add them to VOLUME, a number or the name of a special.

    A REFERENCE is an arXiv id, a DOI, the address of one or of a page that tells of a paper, an entry of BibTeX
    in quotes, or a file of such references or of RIS: 2511.14881, 10.1145/3777368, refs.bib; - reads what you paste.
    Title, authors, date, class, DOI and venue come from arXiv, Crossref, DataCite or the page; tagline, summary and
    tags are left for you to fill. What was looked up is kept in .cache/newsletter and not asked for again: delete that
    folder to ask anew. A paper that is in the archive already is not added, nor one that was withdrawn.
    """
    project = find_project(Path.cwd())
    reading = read_to_write(project)
    kinds = reading.settings.tables.entries
    if kind not in kinds.words:
        raise click.BadParameter(f"{quoted(kind)} is not {listed(kinds.ids)}.", param_hint="'--kind'")
    file = file_of(volume, reading)
    wanted = read_wanted(references)
    addition = add_entries(
        file,
        wanted.references,
        files=reading.files,
        look_up=partial(wanted.look_up, make_library(project, reading.settings)),
        kind=kinds.words[kind],
        venues=reading.venues.records,
        removals=reading.removed.records,
        has_withdrawn=has_withdrawn,
    )
    addition.missing[:0] = wanted.refused
    remarks = errors_after(reading, {file.path: addition.text} if addition.added else {})
    if addition.added:
        write_over(project, file, addition.text)
    _report(addition, remarks, is_complete=reading.is_complete)
    raise SystemExit(1 if addition.known or addition.missing or remarks else 0)


def _report(addition: Addition, remarks: list[Problem], *, is_complete: bool) -> None:
    for line in (*addition.added, *addition.known):
        click.echo(line)
    for problem in remarks:
        click.echo(problem)
    for line in addition.missing:
        click.echo(f"not added: {visible(line)}", err=True)
    for added in addition.added:
        click.echo(f"found for {quoted(added.id)}: {', '.join(added.found)}", err=True)
        for remark in added.remarks:
            click.echo(f"note on {quoted(added.id)}: {visible(remark)}", err=True)
        named = "credited and organisations where the newsletter names any"
        click.echo(f"to fill in {quoted(added.id)}: {', '.join(added.to_fill)}; {named}", err=True)
    if not is_complete:
        click.echo("not every issue file could be read, so a paper may be in the archive already", err=True)
    click.echo(f"{counted(len(addition.added), 'entry', 'entries')} added", err=True)
