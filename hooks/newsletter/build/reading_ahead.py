"""Reading ahead: a second process reads the later issue files of an archive, and judges each of them by itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from newsletter.checks import check_files
from newsletter.model.kinds import KindTables
from newsletter.model.limits import Limits
from newsletter.problem import Problem
from newsletter.source import IssueFile, read_project
from newsletter.source.file_tree import SUFFIX
from newsletter.source.kept_volumes import KeptVolumes
from newsletter.source.project import ISSUES
from newsletter.storage.sharing import Aside

FEWEST = 50
"""Fewer issue files are read before a second process would have begun to save time."""

_HERE = 0.6
"""The part of the files that is read here; to judge the others takes as long as to read a few more."""


class ReadingAhead:
    """A reader of issue files, one after the other, which is told of the later ones where nothing is kept of any."""

    def __init__(self, settings_file: Path, kept: KeptVolumes) -> None:
        """Begin, if it is worth it."""
        self._settings_file, self._kept = settings_file, kept
        count = sum(1 for _ in (settings_file.parent / ISSUES).glob(f"*{SUFFIX}"))
        self._left = int(count * _HERE)
        self._aside = Aside(self._told) if kept.knows_nothing and count >= FEWEST else None

    def issue_file(
        self, source: bytes, path: str, limits: Limits, tables: KindTables
    ) -> tuple[IssueFile | None, Sequence[Problem]]:
        """Read an issue file; where the later ones begin, hear what there is to be known of them."""
        if self._aside and not self._left:
            self._kept.hear(self._aside.result() or b"")
        self._left -= 1
        return self._kept.issue_file(source, path, limits, tables)

    def _told(self) -> bytes:
        """All that is known of the later issue files, for the first process."""
        reading = read_project(self._settings_file.parent, settings_file=self._settings_file.name, reader=self._later)
        self._kept.judge([*reading.problems, *check_files(reading)])
        return self._kept.told()

    def _later(
        self, source: bytes, path: str, limits: Limits, tables: KindTables
    ) -> tuple[IssueFile | None, Sequence[Problem]]:
        """Read an issue file if it is one of the later ones."""
        self._left -= 1
        return self._kept.issue_file(source, path, limits, tables) if self._left < 0 else (None, ())
