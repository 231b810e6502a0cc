"""Kept volumes: issue files without a fault as they were read, so that the next build parses those alone that changed.

They lie in the archive's cache and bear a seal; what has none of ours, or was kept by other code, is as good as not
there. What is taken from there is validated as what is parsed is.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from newsletter.model import EXTRA_KINDS, Volume
from newsletter.model.kinds import ID_KINDS
from newsletter.problem import Problem
from newsletter.settings import Limits
from newsletter.source.project import IssueFile, read_issue
from newsletter.storage.seal import read_sealed, write_sealed

FILE = Path(".cache", "volumes")
"""Where they lie, below the archive's folder."""

_MOST_BYTES = 500_000_000


class KeptVolumes:
    """The volumes of an archive as the last build read them; `code` stands for all that decides how a file is read."""

    def __init__(self, project: Path, *, code: str) -> None:
        self._project = project
        self._name = f"{FILE.name} {code}"
        self._known = self._read()
        self._used: dict[str, str] = {}

    def issue_file(self, source: bytes, path: str, limits: Limits) -> tuple[IssueFile | None, list[Problem]]:
        """Read an issue file as `read_issue` does."""
        name = hashlib.sha256(repr((path, limits, EXTRA_KINDS.ids, ID_KINDS.ids)).encode() + source).hexdigest()
        if name in self._known:
            self._used[name] = self._known[name]
            return IssueFile(Volume.model_validate_json(self._known[name]), path, source), []
        file, problems = read_issue(source, path, limits)
        if file and not problems:
            self._used[name] = file.volume.model_dump_json(exclude_defaults=True)
        return file, problems

    def keep(self) -> None:
        """Keep what was read, where it is not kept already; where that is impossible nothing is."""
        if self._used != self._known:
            content = "".join(f"{name} {volume}\n" for name, volume in self._used.items()).encode()
            write_sealed(self._project / FILE, content, name=self._name, root=self._project)

    def _read(self) -> dict[str, str]:
        content = read_sealed(self._project / FILE, name=self._name, limit=_MOST_BYTES, root=self._project)
        lines = (line.partition(" ") for line in (content or b"").decode().split("\n"))
        return {name: volume for name, _, volume in lines if name}
