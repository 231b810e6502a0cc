"""`newsletter check`: every problem of the archive, as an editor mends it."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path, PurePosixPath

import click

from newsletter.checks import check
from newsletter.checks.history_rules import dropped_item, permanent_id
from newsletter.cli.beginning import path_in, today
from newsletter.cli.group import counted
from newsletter.editing.problem_report import as_github, as_json, as_text
from newsletter.permanence import from_list
from newsletter.problem import NewsletterError, Problem, has_errors, in_order, quoted
from newsletter.source import Reading, find_project, read_project
from newsletter.source.file_tree import shown
from newsletter.source.history import lay_out_revision, published_revision
from newsletter.source.settings_file import read_settings

_FORMATS = {"text": as_text, "github": as_github, "json": as_json}


@click.command("check")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(list(_FORMATS)), default="text", help="How problems are printed.")
@click.option(
    "--since",
    metavar="REV",
    help="Print only problems that this git revision did not have, and what of it would be dropped.",
)
@click.option(
    "--published",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Name the ids, feeds and pages that the live site's published.json has and this archive would drop.",
)
@click.option("--settings", "is_settings", is_flag=True, help="Read mkdocs.yml alone, as before MkDocs reads it.")
def check_command(
    files: tuple[Path, ...], form: str, since: str | None, published: Path | None, *, is_settings: bool
) -> None:
    """Say what is wrong in the issue files, the vocabulary and the settings.

    FILES limits what is printed to these files and what is in these folders; all are read. Exit status: 0 where nothing
    is wrong or there are only warnings, 1 where there are errors, 2 where the command was used wrongly.
    """
    project = find_project(Path.cwd())
    if is_settings:
        raise SystemExit(_printed(read_settings(project)[1], form))
    reading = read_project(project)
    before = _before(project, since)
    problems = check(reading, today=today()) + (permanent_id(reading, before) if before else [])
    compared = _dropped(reading, published) if published else []
    if since and before:
        problems = _new(problems, before)
    if files:
        problems = _of_files(problems, files, project)
    problems += [problem for problem in compared if problem.message not in {one.message for one in problems}]
    status = _printed(problems, form)
    click.echo(f"{counted(len(reading.files), 'volume')} read, {counted(len(problems), 'problem')}", err=True)
    raise SystemExit(status)


def _printed(problems: list[Problem], form: str) -> int:
    """Print the problems; return the exit status, 1 where there are errors."""
    click.echo(_FORMATS[form](in_order(problems)), nl=False)
    return 1 if has_errors(problems) else 0


def _new(problems: list[Problem], before: Reading) -> list[Problem]:
    """Leave out what an archive had before, whatever its line was."""
    known = Counter(problem.said for problem in check(before, today=today()))
    new = []
    for problem in problems:
        if known[problem.said]:
            known[problem.said] -= 1
        else:
            new.append(problem)
    return new


def _before(project: Path, since: str | None) -> Reading | None:
    """The archive at a revision, or as it was published; where there is no history, say so."""
    revision = since or published_revision(project)
    if revision is None:
        click.echo("there is no git history here, so ids were not compared with those published before", err=True)
        return None
    with tempfile.TemporaryDirectory() as folder:
        lay_out_revision(project, revision, Path(folder))
        return read_project(Path(folder))


def _of_files(problems: list[Problem], files: tuple[Path, ...], project: Path) -> list[Problem]:
    """Those of the files that were named, and of all that is in a folder that was."""
    paths = set()
    for file in files:
        path = path_in(project, file.resolve() if file.is_dir() else file)
        if path is None:
            raise NewsletterError(f"there is no file {quoted(str(file))} in this archive")
        paths.add(shown(path))
    return [problem for problem in problems if not paths.isdisjoint(_with_folders(problem.position.path))]


def _with_folders(path: str) -> tuple[str, ...]:
    """A path, and the folders in which it is, up to the archive's own."""
    return path, *map(str, PurePosixPath(path).parents)


def _dropped(reading: Reading, listed: Path) -> list[Problem]:
    """Read a list of published names, and say which of them this archive no longer has."""
    try:
        before = from_list(listed.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise NewsletterError(f'"{listed}" is no list of published ids') from error
    if not reading.is_whole:
        click.echo(f"not compared with {listed}, for not every volume can be read", err=True)
    return dropped_item(reading, before, path=listed.name)
