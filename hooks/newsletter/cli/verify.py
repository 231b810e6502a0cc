"""`newsletter verify`: whether a built site is whole and made for its address, before it is published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from lxml import etree

from newsletter import addresses
from newsletter.cli.beginning import built_site
from newsletter.model.hosts import is_this_machine
from newsletter.problem import NewsletterError, visible
from newsletter.settings import Settings
from newsletter.source import find_project, read_project

_SHOWN = 20


@click.command("verify")
@click.argument("site", type=click.Path(path_type=Path, file_okay=False), required=False)
def verify_command(site: Path | None) -> None:
    """Say whether the SITE that was built, usually site/, is whole and made for its address.

    The newest volume that was not backfilled must have its page and be in the feed, the list of published ids must be
    there, and no page may say that it stands on this machine. Exit status: 0 where all is well, 1 where it is not, 2
    where nothing is known to compare with.
    """
    reading = read_project(find_project(Path.cwd()))
    archive = reading.archive()
    if reading.paths and not archive.volumes:
        raise NewsletterError("the archive has no volume that can be read, so nobody knows what the site must hold")
    newest = [addresses.volume_address(volume) for volume in archive.news[:1]]
    folder = built_site(site)
    faults = [*_of_pages(folder), *_of_newest(folder, newest, reading.settings)]
    for fault in faults[:_SHOWN]:
        click.echo(visible(fault))
    if len(faults) > _SHOWN:
        click.echo(f"and {len(faults) - _SHOWN} more")
    raise SystemExit(1 if faults else 0)


def _of_pages(site: Path) -> Iterator[str]:
    """What is wrong with the addresses that pages say they have."""
    for page in sorted(site.rglob("*.html")):
        for canonical in _canonical(page):
            if is_this_machine(canonical):
                yield f"{page}: the canonical address is {canonical}"


def _of_newest(site: Path, newest: Sequence[str], settings: Settings) -> Iterator[str]:
    """What of the newest volume is not there, if there is one that is news, and of what the next deployment needs."""
    feed, ids = site / addresses.FEED, site / addresses.PUBLISHED
    expected = [settings.absolute(one) for one in newest]
    for page in (site / addresses.output_file(one) for one in newest):
        if not page.is_file():
            yield f"{page}: the newest volume has no page"
        elif _canonical(page) != expected:
            yield f"{page}: the canonical address is not {expected[0]}"
    if not feed.is_file():
        yield f"{feed}: there is no feed"
    elif any(f"<link>{one}</link>" not in feed.read_text("utf-8", "replace") for one in expected):
        yield f"{feed}: the newest volume is missing"
    if not ids.is_file():
        yield f"{ids}: there is no list of published ids for the next deployment"


def _canonical(page: Path) -> list[str]:
    tree = etree.HTML(page.read_bytes() or b" ", etree.HTMLParser(encoding="utf-8"))
    links = () if tree is None else tree.iter("link")
    return [str(link.get("href") or "") for link in links if link.get("rel") == "canonical"]
