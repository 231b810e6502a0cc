"""Builds that are killed: how whole the site is right after, and after the next command.

Run as a program on a copy of any archive: `python -m tests.site.kills PROJECT --kills 50`.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.cli.command import newsletter

ADDRESSES = ("https://old.example/", "https://new.example/")
"""Two addresses of one archive make two sites that differ in every page."""

QUIET = {"NO_MKDOCS_2_WARNING": "1"}


@dataclass(frozen=True)
class Kill:
    """What a kill left: how whole the site was at once, and after the next command."""

    seconds: float
    at_once: str
    afterwards: str


def digest(site: Path) -> str:
    """A site in short: every path and every byte."""
    found = hashlib.sha256()
    for file in sorted(site.rglob("*")):
        if file.is_file():
            found.update(f"{file.relative_to(site)}\n".encode() + hashlib.sha256(file.read_bytes()).digest())
    return found.hexdigest()


class Building(Protocol):
    """A build that can be killed."""

    def poll(self) -> int | None:
        """Tell how it ended; None where it has not."""

    def wait(self) -> int:
        """Wait until it ends, and tell how."""

    def send_signal(self, sent: int, /) -> None:
        """Kill it."""


Start = Callable[[Path, str], Building]


def start_anew(project: Path, address: str) -> Building:
    """Begin a build that loads the project's own code."""
    return subprocess.Popen(
        (sys.executable, "-m", "mkdocs", "build", "--quiet"),
        cwd=project,
        env=os.environ | QUIET | {"SITE_URL": address},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def whole_sites(project: Path, start: Start) -> tuple[dict[str, str], float]:
    """Build both sites once; their digests, what each is called, and how long the second took to be written."""
    made = {}
    for address, name in zip(ADDRESSES, ("old", "new"), strict=True):
        building = start(project, address)
        began = _first_step(project, building)
        assert building.wait() == 0
        longest = time.monotonic() - began
        made[digest(project / "site")] = name
    return made, longest


def kills(project: Path, signals: Sequence[signal.Signals], start: Start = start_anew) -> Iterator[Kill]:
    """Kill builds by these signals, one after the other, at moments spread evenly over their writing."""
    wholes, longest = whole_sites(project, start)
    for place, sent in enumerate(signals):
        wait = longest * (place + 0.5) / len(signals)
        building = start(project, ADDRESSES[wholes[digest(project / "site")] == "old"])
        _first_step(project, building)
        time.sleep(wait)
        building.send_signal(sent)
        building.wait()
        at_once = wholes.get(digest(project / "site"), "partial or absent")
        newsletter("check", folder=project)
        yield Kill(wait, at_once, wholes.get(digest(project / "site"), "partial or absent"))


def _first_step(project: Path, building: Building) -> float:
    """Wait until a build has its folder."""
    while not (project / ".site.build/new").exists() and building.poll() is None:
        time.sleep(0.002)
    return time.monotonic()


def main() -> None:
    """Kill builds of an archive by SIGKILL and by SIGINT and count what they left."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("project", type=Path)
    asked.add_argument("--kills", type=int, default=50)
    given = asked.parse_args()
    for sent in (signal.SIGKILL, signal.SIGINT):
        found = list(kills(given.project, [sent] * given.kills))
        print(f"{sent.name}: at once {dict(Counter(one.at_once for one in found))},", end=" ")
        print(f"after the next command {dict(Counter(one.afterwards for one in found))}", flush=True)
    print(f"left beside: {sorted(path.name for path in (given.project / '.site.build').iterdir())}")


if __name__ == "__main__":
    main()
