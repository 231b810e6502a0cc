"""`newsletter add`: entries for papers that arXiv or Crossref know, to be filled by an editor."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import click

from newsletter.checks import check
from newsletter.cli.beginning import read_to_write
from newsletter.cli.wanted import read_wanted
from newsletter.lookup import Addition, Cache, Client, Library, Pace, add_entries
from newsletter.lookup.client import agent_of
from newsletter.model import ENTRY_KINDS
from newsletter.problem import NewsletterError, Problem, ReadingRule, Severity, quoted, visible
from newsletter.settings import Settings
from newsletter.source import IssueFile, Reading, find_project
from newsletter.source.project import ISSUES, read_issue
from newsletter.storage.disk import write_file

CACHE = ".cache/newsletter"


@click.command("add")
@click.argument("volume")
@click.argument("references", metavar="REFERENCE...", nargs=-1, required=True)
@click.option("--withdrawn", "has_withdrawn", is_flag=True, help="Add what was withdrawn or retracted too.")
@click.option(
    "--kind", type=click.Choice(ENTRY_KINDS.ids), default="paper", show_default=True, help="What the entries are."
)
def add_command(volume: str, references: tuple[str, ...], kind: str, *, has_withdrawn: bool) -> None:
    """Look papers up and add them to VOLUME, a number or the name of a special.

    A REFERENCE is an arXiv id, a DOI, the address of one or of a page that tells of a paper, an entry of BibTeX
    in quotes, or a file of such references: 2511.14881, 10.1145/3777368, refs.bib; - reads what you paste. Title,
    authors, date, class, DOI and venue come from arXiv, Crossref, DataCite or the page; tagline, summary and tags
    are left for you to fill. What was looked up is kept in .cache/newsletter and not asked for again: delete that
    folder to ask anew. A paper that is in the archive already is not added, nor one that was withdrawn.
    """
    project = find_project(Path.cwd())
    reading = read_to_write(project)
    file = _file_of(volume, reading)
    wanted = read_wanted(references)
    addition = add_entries(
        file,
        wanted.references,
        files=reading.files,
        look_up=wanted.looked_up_by(make_library(project, reading.settings.settings)),
        kind=kind,
        venues=reading.venues.records,
        removals=reading.removed.records,
        has_withdrawn=has_withdrawn,
    )
    addition.missing[:0] = wanted.refused
    remarks = _remarks(reading, addition, file=file)
    _write(project, addition, file=file)
    _report(addition, remarks, is_complete=reading.is_complete)
    raise SystemExit(1 if addition.known or addition.missing or remarks else 0)


def make_library(project: Path, settings: Settings, *, wait: Callable[[float], None] = time.sleep) -> Library:
    """Make the library of a project; arXiv wants three seconds between two requests, from command to command."""
    folder = project / CACHE
    return Library(
        Client(agent_of(settings), now=time.time, wait=wait),
        Cache(folder, project),
        settings,
        arxiv_pace=Pace(3.0, time.time, wait, memory=folder / "arxiv-last-asked", root=project),
        crossref_pace=Pace(0.1, time.time, wait),
        page_pace=Pace(1.0, time.time, wait),
    )


def _file_of(volume: str, reading: Reading) -> IssueFile:
    path = f"{ISSUES}/{volume}.yaml"
    found = [file for file in reading.files if path == file.path or file.volume.id == volume]
    if found:
        return found[0]
    if any(problem.position.path == path for problem in reading.problems):
        raise NewsletterError(f"{path} cannot be read as it is; `newsletter check` says what is wrong with it")
    raise NewsletterError(f"there is no volume {quoted(volume)}; `newsletter new` makes its file")


def _remarks(reading: Reading, addition: Addition, *, file: IssueFile) -> list[Problem]:
    """What `newsletter check` will refuse of what was looked up, but for what is left to fill."""
    if not addition.added:
        return []
    changed, problems = read_issue(addition.text.encode(), file.path, limits=reading.settings.settings.limits)
    if changed is None:
        raise NewsletterError(f"nothing was added, for the file could not be read then: {problems[0]}")
    files = tuple(changed if one is file else one for one in reading.files)
    elsewhere = [problem for problem in reading.problems if problem.position.path != file.path]
    before = {(problem.position.path, problem.rule, problem.message) for problem in check(reading)}
    return [
        problem
        for problem in check(replace(reading, files=files, problems=elsewhere + problems))
        if problem.severity is Severity.ERROR
        and problem.rule not in (ReadingRule.EMPTY_FIELD, "unread-text")
        and (problem.position.path, problem.rule, problem.message) not in before
    ]


def _write(project: Path, addition: Addition, *, file: IssueFile) -> None:
    if not addition.added:
        return
    if (project / file.path).read_bytes() != file.source:
        raise NewsletterError(f"{file.path} was changed meanwhile, so nothing was added; run the command again")
    write_file(project / file.path, addition.text, root=project)


def _report(addition: Addition, remarks: list[Problem], *, is_complete: bool) -> None:
    for line in (*addition.added, *addition.known):
        click.echo(line)
    for problem in remarks:
        click.echo(problem)
    for line in addition.missing:
        click.echo(f"not added: {line}", err=True)
    for added in addition.added:
        click.echo(f"found for {quoted(added.id)}: {', '.join(added.found)}", err=True)
        for remark in added.remarks:
            click.echo(f"note on {quoted(added.id)}: {visible(remark)}", err=True)
        named = "credited and organisations where the newsletter names any"
        click.echo(f"to fill in {quoted(added.id)}: {', '.join(added.to_fill)}; {named}", err=True)
    if not is_complete:
        click.echo("not every issue file could be read, so a paper may be in the archive already", err=True)
    number = len(addition.added)
    click.echo(f"{number} {'entry' if number == 1 else 'entries'} added", err=True)
