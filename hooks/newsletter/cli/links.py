"""`newsletter links`: what became of the pages that the archive links to."""

from __future__ import annotations

import time
from pathlib import Path
from urllib.parse import urlsplit

import click

from newsletter.cli.beginning import path_in
from newsletter.editing.problem_report import as_github, as_text
from newsletter.lookup.client import Client, Pace, agent_of
from newsletter.lookup.exchange import resolved
from newsletter.lookup.facts import NoAnswerError
from newsletter.outbound.destinations import Destination, destinations
from newsletter.outbound.diary import KEPT, Diary
from newsletter.outbound.guest import Guest
from newsletter.outbound.link_report import Sightings, as_markdown, as_problems, counted
from newsletter.outbound.sighting import LinkState
from newsletter.outbound.snapshots import copy_of
from newsletter.outbound.tour import Guests, tour
from newsletter.problem import NewsletterError, quoted
from newsletter.settings import Settings
from newsletter.source import find_project, read_project

_FEW = 3
"""So many hosts may all be gone at once, if that of the web archive is there."""

EVERY = 25
"""After so many links it is said how far the tour is, and kept."""


@click.command("links")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--again", "is_again", is_flag=True, help="Ask for links too that were asked for within a day.")
@click.option("--format", "form", type=click.Choice(["text", "github", "markdown"]), default="text")
def links_command(files: tuple[Path, ...], *, is_again: bool, form: str) -> None:
    """Ask what became of the pages that issue files link to, in FILES or in all of them.

    A run that is broken off goes on where it was. Nothing is changed: of what is gone a copy in a web archive is
    proposed, which `archived` shows beside the link. arXiv ids and DOIs are not asked for.

    Exit status: 1 where something is gone.
    """
    project = find_project(Path.cwd())
    reading = read_project(project)
    diary = Diary(project / KEPT, project, now=time.time())
    wanted = destinations(reading, [_path(file, project) for file in files])
    settings = reading.settings
    agent = agent_of(settings)
    sightings = ask(wanted, diary, lambda wait: Guest(agent, time.time, wait), is_again=is_again)
    _make_sure_of_a_network(sightings, settings)
    copies = _copies(sightings, settings)
    if form == "markdown":
        click.echo(as_markdown(sightings, copies), nl=False)
    else:
        click.echo({"text": as_text, "github": as_github}[form](as_problems(sightings, copies)), nl=False)
    click.echo(counted(sightings.values()), err=True)
    raise SystemExit(1 if any(one.state is LinkState.GONE for one in sightings.values()) else 0)


def _path(file: Path, project: Path) -> str:
    path = path_in(project, file)
    if path is None or not (project / path).is_file():
        raise NewsletterError(f"there is no issue file {quoted(str(file))}")
    return path


def ask(wanted: list[Destination], diary: Diary, guest: Guests, *, is_again: bool = False) -> Sightings:
    """Ask about each link that the diary does not know; what is known is kept, however the tour ends."""
    left = [one for one in wanted if is_again or one.address not in diary.sightings]
    if len(left) < len(wanted):
        click.echo(f"{len(wanted) - len(left)} of {len(wanted)} were asked for within a day; going on", err=True)
    try:
        for number, (link, sighting) in enumerate(tour(left, guest), start=1):
            diary.sightings[link.address] = sighting
            if number % EVERY == 0:
                click.echo(f"asked for {number} of {len(left)}", err=True)
                diary.keep()
    except KeyboardInterrupt:
        click.echo("broken off; the same command goes on from here", err=True)
        raise
    finally:
        diary.keep()
    return {link: diary.sightings[link.address] for link in wanted}


def _make_sure_of_a_network(sightings: Sightings, settings: Settings) -> None:
    """Without a network every link seems to be gone."""
    hosts = {link.host for link in sightings}
    is_lost = bool(hosts) and all(one.state is LinkState.GONE and not one.is_answer for one in sightings.values())
    if is_lost and (len(hosts) > _FEW or not _is_there(settings.archive_api)):
        raise NewsletterError("not one host is there; is this computer online?")


def _is_there(address: str) -> bool:
    """Whether the host of an address can be looked up, which without a network it cannot."""
    try:
        return bool(resolved(urlsplit(address).hostname or "", 0))
    except OSError:
        return False


def _copies(sightings: Sightings, settings: Settings) -> dict[str, str]:
    """Copies of what is gone, by its address; where the web archive does not answer that is said, and no more asked."""
    client = Client(agent_of(settings), now=time.time, wait=time.sleep)
    pace = Pace(1.0, time.time, time.sleep)
    found = {}
    for link, sighting in sightings.items():
        if sighting.state is LinkState.GONE:
            try:
                found[link.address] = copy_of(link, client, pace, api=settings.archive_api)
            except NoAnswerError as error:
                click.echo(f"no copies were looked for: {error}", err=True)
                break
    return found
