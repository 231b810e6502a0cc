"""Kept volumes: issue files without a fault as they were read, so that the next build parses those alone that changed.

They lie in the archive's cache and bear a seal; what has none of ours, or was kept by other code, is as good as not
there. What is taken from there is validated as what is parsed is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from newsletter.model import Volume
from newsletter.model.kinds import KindTables
from newsletter.model.limits import Limits
from newsletter.problem import Problem
from newsletter.source.project import IssueFile, read_issue
from newsletter.storage.seal import read_sealed, write_sealed

FILE = Path(".cache", "volumes")
"""Where they lie, below the archive's folder."""

_MOST_BYTES = 500_000_000


class _KeptVolume(NamedTuple):
    """A volume as JSON, and whether no rule that judges an issue file by itself has found anything in it."""

    is_blameless: bool
    volume: str


class KeptVolumes:
    """The volumes of an archive as the last build read them; `code` stands for all that decides how a file is read."""

    def __init__(self, project: Path, *, code: str) -> None:
        self._project = project
        self._name = f"{FILE.name} {code}"
        self._known = self._read()
        self._used: dict[str, _KeptVolume] = {}
        self._names: dict[str, str] = {}
        """By path, those of the files that can be kept."""

    def issue_file(
        self, source: bytes, path: str, limits: Limits, tables: KindTables
    ) -> tuple[IssueFile | None, list[Problem]]:
        """Read an issue file as `read_issue` does."""
        name = hashlib.sha256(repr((path, limits, tables)).encode() + source).hexdigest()
        if name in self._known:
            self._used[name], self._names[path] = self._known[name], name
            volume = Volume.model_validate_json(self._known[name].volume, context=tables)
            return IssueFile(volume, path, source, tables=tables), []
        file, problems = read_issue(source, path, limits, tables)
        if file and not problems:
            text = file.volume.model_dump_json(exclude_defaults=True)
            self._used[name], self._names[path] = _KeptVolume(is_blameless=False, volume=text), name
        return file, problems

    @property
    def blameless(self) -> frozenset[str]:
        """The paths of the files in which nothing was found before: what judges each by itself need not look again."""
        return frozenset(path for path, name in self._names.items() if self._used[name].is_blameless)

    def keep(self, problems: Iterable[Problem]) -> None:
        """Keep what was read, with what was found in it, where that is not kept already; if impossible nothing is."""
        faulty = {problem.position.path for problem in problems}
        for path, name in self._names.items():
            self._used[name] = self._used[name]._replace(is_blameless=path not in faulty)
        if self._used != self._known:
            lines = (f"{name} {one.is_blameless:d} {one.volume}\n" for name, one in self._used.items())
            write_sealed(self._project / FILE, "".join(lines).encode(), name=self._name, root=self._project)

    def _read(self) -> dict[str, _KeptVolume]:
        content = read_sealed(self._project / FILE, name=self._name, limit=_MOST_BYTES, root=self._project)
        lines = (line.split(" ", 2) for line in (content or b"").decode().split("\n") if line)
        return {name: _KeptVolume(mark == "1", volume) for name, mark, volume in lines}
