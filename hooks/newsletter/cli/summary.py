"""`newsletter summary`: what the changed volumes of a pull request hold, for whoever reviews it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from newsletter.model import See, Volume
from newsletter.source import IssueFile, find_project, read_project
from newsletter.source.history import NOTHING, Change, changes
from newsletter.strings.language import ENGLISH, strings

_ISSUE_FILE = re.compile(r"issues/[^/]+\.yaml")
_VOLUMES, _ENTRIES, _LENGTH = 50, 100, 300
"""How many volumes, entries of each, and characters of each text are shown."""


@click.command("summary")
@click.option("--since", metavar="REV", required=True, help="The git revision that would be changed.")
def summary_command(since: str) -> None:
    """List the entries of every changed volume, as Markdown for the summary of a workflow's run.

    Exit status: 0 whether there are any or not, 2 where the revisions cannot be compared.
    """
    project = find_project(Path.cwd())
    changed = [change for change in changes(project, since=since, until="HEAD") if _ISSUE_FILE.fullmatch(change.path)]
    files = {file.path: file for file in read_project(project).files} if changed else {}
    click.echo("## Changed volumes\n" if changed else "No volume is changed.")
    for change in changed[:_VOLUMES]:
        click.echo("\n".join(_section(change, files)))
    if len(changed) > _VOLUMES:
        click.echo(f"And {len(changed) - _VOLUMES} more.")


def _section(change: Change, files: Mapping[str, IssueFile]) -> Iterator[str]:
    path = _plain(change.path)
    if change.after == NOTHING:
        yield f"### {path} is deleted\n"
    elif change.path not in files:
        yield f"### {path} cannot be read\n\nThe messages of the check say why.\n"
    else:
        volume = files[change.path].volume
        yield f"### {_plain(strings(ENGLISH).label(volume))}: {_plain(volume.title)}\n\n{path}\n"
        yield from _entries(volume)
        yield ""


def _entries(volume: Volume) -> Iterator[str]:
    for item in volume.items[:_ENTRIES]:
        if isinstance(item, See):
            yield f"- {_plain(item.see)}, listed again"
        else:
            yield f"- **{_plain(item.id)}** ({item.kind}): {_plain(item.title)}"
    if len(volume.items) > _ENTRIES:
        yield f"- and {len(volume.items) - _ENTRIES} more"


def _plain(text: str) -> str:
    """Show the text of a stranger in Markdown as it is."""
    shown = " ".join(text.encode("utf-8", "replace").decode().split())[:_LENGTH]
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", shown)
