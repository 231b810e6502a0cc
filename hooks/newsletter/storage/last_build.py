"""The last build: a record of what a site was made from and how its files were left, by which the next one knows it.

It lies in the archive's cache and bears a seal. What has none of ours, what was kept with another frame, such as other
code, and what speaks of other files than those that stand there, is as good as no record: the site is made anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from newsletter.storage.disk import entries_below
from newsletter.storage.seal import read_sealed, write_sealed

RECORD = Path(".cache", "last-build")
"""Where the record lies, below the archive's folder."""

FROM_DESKTOPS = ".DS_Store"
"""What a desktop leaves everywhere is nobody's work."""

_MOST_BYTES = 200_000_000

Mark = tuple[int, int, int]
"""By what a file is known: its size, when it was written, when anything of it changed; the last nobody can set."""


Family = tuple[str, Sequence[str]]
"""A family of files in short: its key, and their paths."""

Short = tuple[str, int]
"""The content of a file in short: a digest and the size."""


class ShownEntries(NamedTuple):
    """What a site shows of entries, in short: all but the texts about them, those of each, and what is beside it.

    That of all together is `facts`, that of each is in `entries`. Volumes have their introductions, and the authors are
    told as `newsletter.model` does it.

    Entries come in their order, and what is beside one is named by its place in that.
    """

    facts: str
    texts: Sequence[str]
    introductions: Sequence[str]
    beside: Sequence[Sequence[int]]
    entries: Sequence[str]
    authors: Sequence[tuple[Sequence[str], Sequence[int], tuple[int, int], tuple[str, str]]]


_LETTERS = 16


def short(content: bytes) -> Short:
    """Tell a content in short."""
    return hashlib.sha256(content).hexdigest()[:_LETTERS], len(content)


@dataclass(frozen=True)
class Inputs:
    """What a site is made from, in short."""

    frame: str
    """What all pages share: settings, code, theme, the versions of what is installed."""
    words: str
    """What editors write: issue files and hand-written pages."""
    pages: str = ""
    """The hand-written pages among it."""


@dataclass(frozen=True)
class LastBuild:
    """From what a site was made, what its build said, and how each of its files was left."""

    inputs: Inputs
    said: tuple[str, ...]
    files: dict[str, Mark]
    keys: dict[str, str] = field(default_factory=dict)
    """By what those files are known of which somebody can say what they are made of."""
    shorts: dict[str, Short] = field(default_factory=dict)
    """What those files hold in short of which somebody asked."""
    families: dict[str, Family] = field(default_factory=dict)
    """Families of files that are known by one key, by name."""

    shown: ShownEntries | None = None
    """What of entries those families show, where somebody says it."""
    list_of_files: Mark | None = None
    """By what the list of all files is known that stands beside the site, which every build writes anew."""


def write_record(record: LastBuild, *, project: Path, site: Path) -> None:
    """Keep a record of a site; where that is impossible there is none."""
    places = {path: place for place, path in enumerate(record.files)}
    families = {name: (key, [places[path] for path in paths]) for name, (key, paths) in record.families.items()}
    paths, kept = [*record.files], [*zip(*record.files.values(), strict=True)]  # columns are written in half the time
    shorts = [[*record.shorts], *zip(*record.shorts.values(), strict=True)]
    told = {
        "inputs": asdict(record.inputs),
        "said": record.said,
        "shorts": shorts,
        "families": families,
        "shown": record.shown,
        "paths": paths,
        "marks": kept,
        "keys": [record.keys.get(path, "") for path in paths],
    }
    write_sealed(project / RECORD, _pieces(told), name=_sealed_as(site, record.inputs.frame), root=project)


def _pieces(found: Mapping[str, object]) -> list[bytes]:
    """An object as JSON, of which one member after the other is written: each needs much room while it is."""
    members = [f"{json.dumps(name)}: {json.dumps(value)}".encode() for name, value in found.items()]
    return [b"{", *chain.from_iterable((one, b", ") for one in members[:-1]), members[-1], b"}"]


def read_record(*, project: Path, site: Path, frame: str) -> LastBuild | None:
    """Read the record of a site; None where there is none of ours, or that of another site or frame."""
    content = read_sealed(project / RECORD, name=_sealed_as(site, frame), limit=_MOST_BYTES, root=project)
    if content is None:
        return None
    found = json.loads(content)
    files = dict(zip(found["paths"], zip(*found["marks"], strict=True), strict=True))
    keys = {path: key for path, key in zip(files, found["keys"], strict=True) if key}
    paths, *columns = found["shorts"]
    shorts: dict[str, Short] = dict(zip(paths, zip(*columns, strict=True), strict=True))
    names = [*files]
    families: dict[str, Family] = {
        name: (key, [names[at] for at in places]) for name, (key, places) in found["families"].items()
    }
    shown = ShownEntries(*found["shown"]) if found["shown"] else None
    return LastBuild(Inputs(**found["inputs"]), tuple(found["said"]), files, keys, shorts, families, shown)


def marks(folder: Path, *, without: Collection[str] = ()) -> dict[str, Mark]:
    """Look at every file below a folder, but for entries of the folder itself that are left out. Nothing is opened."""
    found = entries_below(folder, without=without)
    return {path: mark(one.stat(follow_symlinks=False)) for path, one in found if one.name != FROM_DESKTOPS}


def mark(status: os.stat_result) -> Mark:
    """Tell the mark of a file; a link, or what else is no file, has one that no record has."""
    size = status.st_size if stat.S_ISREG(status.st_mode) else -1
    return size, status.st_mtime_ns, status.st_ctime_ns


def _sealed_as(site: Path, frame: str) -> str:
    """Under which name a record is sealed: that of one site is none of another, and other code may write another."""
    return f"{site.absolute()}/{RECORD.name} {frame}"
