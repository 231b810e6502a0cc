"""A clock that only waiting moves."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from newsletter.lookup.client import Client, Pace
from newsletter.lookup.facts import Cache
from newsletter.lookup.library import Library
from newsletter.settings import Settings
from tests.conftest import PATIENCE


@dataclass
class Clock:
    """The time, and how long each wait was."""

    time: float = 1_763_625_600.0  # 2025-11-20T08:00:00Z
    waits: list[float] = field(default_factory=list)

    def now(self) -> float:
        return self.time

    def wait(self, seconds: float) -> None:
        self.waits.append(round(seconds, 3))
        self.time += seconds


def make_client(clock: Clock, *, timeout: float = PATIENCE) -> Client:
    return Client("newsletter/0 (+https://wombat.example/)", clock.now, clock.wait, timeout)


def make_pace(clock: Clock, *, memory: Path | None = None) -> Pace:
    return Pace(3.0, clock.now, clock.wait, memory)


def make_library(
    folder: Path, clock: Clock, *, arxiv: str = "", crossref: str = "", datacite: str = "", timeout: float = PATIENCE
) -> Library:
    """A library with a cache in a folder; a service whose address is not given must not be asked."""
    nowhere = "http://127.0.0.1:1"
    settings = Settings(
        arxiv_api=f"{arxiv or nowhere}/api/query",
        crossref_api=f"{crossref or nowhere}/works",
        datacite_api=f"{datacite or nowhere}/dois",
    )
    client, hurried = make_client(clock, timeout=timeout), Pace(0, clock.now, clock.wait)
    return Library(client, Cache(folder, folder), settings, make_pace(clock), crossref_pace=hurried, page_pace=hurried)
