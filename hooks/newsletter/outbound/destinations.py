"""Destinations: the addresses that the archive links to, and each place where it does. Asks nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from newsletter.checks.link_rules import addresses_of, links_of
from newsletter.model.hosts import why_unfit
from newsletter.problem import Position
from newsletter.source import Reading


@dataclass(frozen=True)
class Destination:
    """An address that is linked to, and where; `since` is the day of the first volume that does."""

    address: str
    positions: tuple[Position, ...]
    since: str = ""

    @property
    def host(self) -> str:
        """Who is asked."""
        return urlsplit(self.address).netloc.lower()


def destinations(reading: Reading, files: Iterable[str] = ()) -> list[Destination]:
    """List what is linked to, in these files or in all; what is known to be dead, by its archived copy, is left out.

    arXiv ids and DOIs are no links of ours: others keep them alive.
    """
    wanted, places, days = set(files), dict[str, list[Position]](), dict[str, str]()
    dead = {link.url for _, _, link in links_of(reading) if link.archived}
    published = {file.path: str(file.volume.published) for file in reading.files}
    for text in addresses_of(reading):
        path = text.file.path
        if (
            text.text in dead
            or why_unfit(text.text)
            or not text.text.startswith("http")
            or (wanted and path not in wanted)
        ):
            continue
        address = urldefrag(text.text).url
        places.setdefault(address, []).append(text.position)
        days[address] = min(days.get(address, "9999"), published.get(path, "9999"))
    return [Destination(address, tuple(found), days[address]) for address, found in places.items()]
