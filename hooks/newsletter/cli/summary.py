"""`newsletter summary`: what the changed volumes of a pull request hold, for whoever reviews it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from newsletter.addresses import absolute, entry_address, volume_address
from newsletter.model import See, Volume
from newsletter.problem import NewsletterError, in_markdown, quoted
from newsletter.source import IssueFile, find_project, read_project
from newsletter.source.history import NOTHING, Change, changes
from newsletter.strings.language import ENGLISH, strings

_ISSUE_FILE = re.compile(r"issues/[^/]+\.yaml")
_VOLUMES, _ENTRIES = 50, 100
"""How many volumes, and entries of each, are shown."""

MOST = 60_000
"""How many characters are shown in all: GitHub takes no comment of more than 65,536."""


@click.command("summary")
@click.option("--since", metavar="REV", required=True, help="The git revision that would be changed.")
@click.option("--address", default="", help="Where the changed site can be seen, to lead there.")
def summary_command(since: str, address: str) -> None:
    """List the entries of every changed volume, as Markdown for a pull request or the summary of a workflow's run.

    Exit status: 0 whether there are any or not, 2 where the revisions cannot be compared.
    """
    if address and not re.fullmatch(r"https?://[A-Za-z0-9./:_-]+", address):
        raise NewsletterError(f"{quoted(address)} is no address of a site")
    project = find_project(Path.cwd())
    changed = [change for change in changes(project, since=since, until="HEAD") if _ISSUE_FILE.fullmatch(change.path)]
    files = {file.path: file for file in read_project(project).files} if changed else {}
    click.echo("## Changed volumes\n" if changed else "No commit changes a volume.")
    length = 0
    for number, change in enumerate(changed):
        section = "\n".join(_section(change, files, address))
        length += len(section) + 1
        if number == _VOLUMES or length > MOST:
            click.echo(f"And {len(changed) - number} more.")
            break
        click.echo(section)


def _section(change: Change, files: Mapping[str, IssueFile], address: str) -> Iterator[str]:
    path = in_markdown(change.path)
    if change.after == NOTHING:
        yield f"### {path} is deleted\n"
    elif change.path not in files:
        yield f"### {path} cannot be read\n\nThe messages of the check say why.\n"
    else:
        volume = files[change.path].volume
        label = _linked(in_markdown(strings(ENGLISH).label(volume)), address, volume_address(volume))
        yield f"### {label}: {in_markdown(volume.title)}\n\n{path}\n"
        yield from _entries(volume, address)
        yield ""


def _linked(text: str, address: str, page: str) -> str:
    """A text that leads to its page, where that can be seen."""
    return f"[{text}]({absolute(address, page)})" if address else text


def _entries(volume: Volume, address: str) -> Iterator[str]:
    for item in volume.items[:_ENTRIES]:
        if isinstance(item, See):
            yield f"- {in_markdown(item.see)}, listed again"
        else:
            name = _linked(in_markdown(item.id), address, entry_address(item))
            yield f"- **{name}** ({item.kind}): {in_markdown(item.title)}"
    if len(volume.items) > _ENTRIES:
        yield f"- and {len(volume.items) - _ENTRIES} more"
