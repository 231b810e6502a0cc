"""`newsletter ping`: tells the hub of the feeds that there is something new, once the site is published."""

from __future__ import annotations

from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import click

from newsletter.cli.group import counted
from newsletter.feeds.announcement import announced
from newsletter.lookup.client import agent_of
from newsletter.problem import visible
from newsletter.settings import Settings
from newsletter.source import find_project, read_project

_PATIENCE = 30.0
"""How long, in seconds, an answer may take."""


@click.command("ping")
@click.option(
    "--dry-run", "is_dry", is_flag=True, help="Print the addresses that the hub would be told, and ask nobody."
)
def ping_command(*, is_dry: bool) -> None:
    """Tell the hub in mkdocs.yml of the feeds in which the newest volume has something (WebSub).

    The hub fetches them and hands them to all who wait for news. Without a hub nothing is done. Exit status: 0 where
    the hub has taken all, 1 where it has not, and then it is said of each.
    """
    reading = read_project(find_project(Path.cwd()))
    settings = reading.settings
    told = announced(reading.archive(), settings)
    if not settings.hub:
        click.echo("mkdocs.yml names no hub, so nobody is told", err=True)
    if is_dry:
        click.echo("".join(f"{address}\n" for address in told), nl=False)
        return
    refused = [f"{address}: {reason}" for address in told if (reason := _refusal(address, settings))]
    for line in refused:
        click.echo(visible(line))
    click.echo(f"{counted(len(told) - len(refused), 'feed')} announced", err=True)
    raise SystemExit(1 if refused else 0)


def _refusal(address: str, settings: Settings) -> str | None:
    """Tell the hub of a feed; why it has not taken that, or None."""
    asked = urlencode({"hub.mode": "publish", "hub.url": address}).encode()
    request = Request(settings.hub or "", asked, {"User-Agent": agent_of(settings)})  # noqa: S310 - settings take https and http alone
    try:
        with urlopen(request, timeout=_PATIENCE):  # noqa: S310
            return None
    except HTTPError as error:
        with error:
            return f"the hub answers {error.code}"
    except OSError as error:
        return f"the hub cannot be reached: {error}"
