"""The locks: every package that is pinned, with its hashes. Read strictly, so that no line is passed over in silence.

One pins what a build needs, the other all of that and what tests and checks need beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsletter.problem import NewsletterError

PROJECT = Path(__file__).parents[2]
RUN = PROJECT / "requirements.lock"
DEVELOPMENT = PROJECT / "requirements-dev.lock"

_ENTRY = re.compile(
    r"""(?P<name>[a-z0-9]+(?:[._-][a-z0-9]+)*)==(?P<version>[0-9][A-Za-z0-9.!+]*)
        (?:\ ;\ (?P<marker>[ -\[\]-~]+?))?(?P<hashes>(?:\ \\\n\ {4}--hash=sha256:[0-9a-f]{64})+)\n
        (?P<reasons>(?:\ {4}\#[ -~]*\n)*)""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Pin:
    """A package of one version, with the hashes of its files, for which Pythons it is, and what asked for it."""

    name: str
    version: str
    hashes: tuple[str, ...]
    marker: str = ""
    asked_by: tuple[str, ...] = ()

    @property
    def purl(self) -> str:
        """Its name among all packages of all languages."""
        return f"pkg:pypi/{self.name}@{self.version}"


def read_lock(path: Path) -> list[Pin]:
    """Read every pin; NewsletterError at the first line that is none of a version with its hashes."""
    try:
        pins = list(_pins(path.read_bytes().decode("utf-8"), path.name))
    except (OSError, UnicodeDecodeError) as error:
        raise NewsletterError(f"{path.name} cannot be read: {error}") from error
    if not pins:
        raise NewsletterError(f"{path.name} pins nothing; write it anew with make lock")
    return pins


def _pins(text: str, name: str) -> Iterator[Pin]:
    read = 0
    while read < len(text):
        entry = _ENTRY.match(text, read)
        if entry is None:
            line = text.count("\n", 0, read) + 1
            raise NewsletterError(f"{name}:{line}:1: no package of one version with its hashes; run make lock")
        yield Pin(
            entry["name"],
            entry["version"],
            tuple(re.findall(r"sha256:(\w+)", entry["hashes"])),
            entry["marker"] or "",
            tuple(re.findall(r"(?m)^    #(?: via|  ) +(?!-c )([^\s()]+)", entry["reasons"])),
        )
        read = entry.end()
