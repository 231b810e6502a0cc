"""`newsletter format`: issue files in one layout, and the schema as the records and the vocabulary have it now."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import click

from newsletter.cli.beginning import read_to_write
from newsletter.cli.group import counted
from newsletter.editing.schema import schema, schema_text, structure
from newsletter.editing.settings_schema import settings_schema_text
from newsletter.model.limits import WIDEST
from newsletter.problem import NewsletterError, quoted
from newsletter.source import Reading, find_project
from newsletter.source.canonical import canonical_issue
from newsletter.source.project import ISSUES, SCHEMA
from newsletter.source.settings_file import SETTINGS_FILE, SETTINGS_SCHEMA
from newsletter.storage.disk import write_file


@click.command("format")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", "is_check", is_flag=True, help="Write nothing; name what differs and exit with 1.")
def format_command(files: tuple[Path, ...], *, is_check: bool) -> None:
    """Bring issue files into canonical form: the order of fields, quotes and the length of lines.

    Without FILES, all issue files. What a file says stays as it is, and so do its comments. Files of the
    vocabulary are left as they are. issues/schema.json is refreshed too; with --check it counts as different
    only where its fields are not those of the program, not where its topics or organisations are old. So is
    .vscode/settings.schema.json, where the first line of mkdocs.yml names it.
    """
    project = find_project(Path.cwd())
    reading = read_to_write(project)
    issue_files = sorted(
        {path for file in files or (project / ISSUES,) for path in _issue_files(file, project, reading)}
    )
    made = {path: _formatted(path, reading) for path in issue_files}
    made[SCHEMA] = _schema_text(project / SCHEMA, reading, is_check=is_check)
    if _names_schema(project):
        made[SETTINGS_SCHEMA] = settings_schema_text()
    changed = {path: text for path, text in made.items() if text is not None and _differs(project / path, text)}
    for path, text in changed.items():
        if not is_check:
            write_file(project / path, text, root=project)
        click.echo(path)
    outcome = "to be rewritten by `newsletter format`" if is_check else "rewritten"
    click.echo(f"{counted(len(issue_files), 'issue file')} read, {counted(len(changed), 'file')} {outcome}", err=True)
    raise SystemExit(1 if None in made.values() or (is_check and changed) else 0)


def _issue_files(file: Path, project: Path, reading: Reading) -> Iterable[str]:
    """The path of an issue file in its project, or all in their folder; none of what has a layout of its own."""
    path = file.parent.resolve() / file.name
    if not path.exists():
        raise NewsletterError(f"there is no file {quoted(str(file))}")
    if not path.is_relative_to(project / ISSUES):
        raise NewsletterError(f"{quoted(str(file))} is no issue file; they stand in {ISSUES}/")
    if path.parent == project / ISSUES and path.suffix == ".yaml":
        return [path.relative_to(project).as_posix()]
    if path == project / ISSUES:
        return reading.paths
    click.echo(f"{path.relative_to(project).as_posix()} is no issue file and left as it is", err=True)
    return []


def _formatted(path: str, reading: Reading) -> str | None:
    """The canonical text of a file; None, and what is wrong is printed, where it cannot be read."""
    file = next((file for file in reading.files if file.path == path), None)
    if file is None:
        text, problems = None, [problem for problem in reading.problems if problem.position.path == path]
    else:
        try:
            text, problems = canonical_issue(file.source, path)
        except NewsletterError as error:
            click.echo(error)
            return None
    for problem in problems:
        click.echo(problem)
    return text


def _schema_text(path: Path, reading: Reading, *, is_check: bool) -> str | None:
    """The schema's text; None, which is said, where the vocabulary is faulty. A check allows for older lists."""
    if not all(file.is_whole for file in (*reading.vocabulary_files.values(), reading.people)):
        click.echo(f"{SCHEMA} is left as it is, for the vocabulary has problems", err=True)
        return None
    about = reading.vocabulary, reading.settings.tables
    made = schema_text(*about)
    if not is_check or not path.is_file():
        return made
    with path.open("rb") as opened:
        written = opened.read(WIDEST.bytes).decode("utf-8", "replace")
    try:
        is_current = structure(json.loads(written)) == structure(schema(*about))
    except (ValueError, LookupError, TypeError, RecursionError):
        return made
    return written if is_current else made


def _names_schema(project: Path) -> bool:
    """Whether mkdocs.yml tells editors' programs of the schema of its settings."""
    with (project / SETTINGS_FILE).open("rb") as opened:
        return f"$schema={SETTINGS_SCHEMA}".encode() in opened.readline(200)


def _differs(path: Path, text: str) -> bool:
    made = text.encode()
    if not path.is_file():
        return True
    with path.open("rb") as opened:
        return opened.read(len(made) + 1) != made
