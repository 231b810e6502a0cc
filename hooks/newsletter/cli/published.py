"""`newsletter published`: what the live site has published, so that nothing of it is dropped."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import click

from newsletter import addresses
from newsletter.lookup.client import agent_of
from newsletter.lookup.exchange import Exchange
from newsletter.problem import NewsletterError
from newsletter.source import find_project
from newsletter.source.settings_file import read_settings
from newsletter.storage.disk import write_file

_NOTHING = json.dumps({"ids": []})
"""The list of a site that has published nothing."""

_PATIENCE = 60.0
"""How long, in seconds, a step of the live site's answer may take."""


@click.command("published")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def published_command(file: Path) -> None:
    """Fetch the live site's list of published ids into FILE, for `newsletter check --published FILE`.

    The site is asked where the settings, or SITE_URL, say that it stands; where it has no list yet, or stands at a
    name that nobody can have (.example), an empty one is written. Exit status: 0 where FILE was written, 2 where nobody
    knows what is published.
    """
    settings = read_settings(find_project(Path.cwd()))[0].settings
    address = settings.absolute(addresses.PUBLISHED)
    if (urlsplit(address).hostname or "").endswith(".example"):  # kept for examples (RFC 2606), and usual at first
        click.echo(f"nobody can have {address}, so there is nothing to compare with", err=True)
        write_file(file, _NOTHING)
        return
    answer = Exchange("the live site", agent_of(settings), _PATIENCE, lambda: None).ask(address, {})
    if answer.status not in (200, 404):
        raise NewsletterError(f"{address} answers {answer.status}, so nobody knows what would be dropped")
    if answer.status == 404:
        click.echo(f"there is no {address} yet, so there is nothing to compare with", err=True)
    write_file(file, answer.body if answer.status == 200 else _NOTHING)
