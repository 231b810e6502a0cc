"""What bears permanent names, and where each name is written: volumes, entries, topics and organisations."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from newsletter.model import Extra, Paper, Rubric, Volume, first_id
from newsletter.model.sameness import Register, names_of
from newsletter.permanence import PermanentName
from newsletter.problem import Position
from newsletter.source.project import IssueFile, Reading, VocabularyFile
from newsletter.source.yaml_text import FieldPath


@dataclass(frozen=True)
class Bearer:
    """A volume, an entry, a topic or an organisation, and where it is written."""

    kind: str
    record: Volume | Paper | Extra | Rubric
    file: IssueFile | VocabularyFile[Any] = field(repr=False)
    field_path: FieldPath

    @property
    def is_rubric(self) -> bool:
        """Whether it is what entries are filed under, which may be renamed, and not what feeds bring."""
        return not isinstance(self.record, Volume | Paper | Extra)

    @property
    def id(self) -> str:
        """The name of its page."""
        return self.record.id

    @property
    def others(self) -> tuple[str, ...]:
        """The other names whose addresses lead to it."""
        return self.record.aliases if isinstance(self.record, Volume | Paper | Extra) else self.record.former

    @property
    def field_of_id(self) -> str:
        """The field that holds the id."""
        if isinstance(self.record, Volume):
            return "volume" if self.record.special is None else "special"
        return "id"

    @property
    def field_of_others(self) -> str:
        """The field that holds the other names."""
        return "former" if self.is_rubric else "aliases"

    def is_among(self, names: Collection[PermanentName]) -> bool:
        """Whether any of its names is one of these."""
        return any((self.kind, name) in names for name in self.names)

    @property
    def permanent_id(self) -> str:
        """The name by which feeds know it."""
        return self.id if isinstance(self.record, Volume | Paper | Extra) else first_id(self.record)

    @property
    def names(self) -> tuple[str, ...]:
        """All names whose addresses lead to it."""
        return self.id, *self.others

    @property
    def is_backfilled(self) -> bool | None:
        """Whether it is of a backfilled volume; None where that cannot be read, or where it is of no volume."""
        if not isinstance(self.file, IssueFile) or ("backfilled",) in self.file.faults:
            return None
        return self.file.volume.backfilled

    def position_of(self, name: str) -> Position:
        """Where one of its names is written."""
        return self.file.marks.of(self.path_of(name))

    def path_of(self, name: str) -> FieldPath:
        """The way to the field that has one of its names."""
        if name != self.id and name in self.others:
            return (*self.field_path, self.field_of_others, self.others.index(name))
        return (*self.field_path, self.field_of_id)


class Bearers:
    """All that a project holds under permanent names, by each of these."""

    def __init__(self, reading: Reading) -> None:
        self.all = tuple(_bearers(reading))
        self.by_id: dict[PermanentName, Bearer] = {}
        self.by_permanent_id: dict[PermanentName, Bearer] = {}
        self.by_other: dict[PermanentName, Bearer] = {}
        for one in self.all:
            self.by_id.setdefault((one.kind, one.id), one)
            self.by_permanent_id.setdefault((one.kind, one.permanent_id), one)
            for name in one.others:
                self.by_other.setdefault((one.kind, name), one)

    @cached_property
    def papers(self) -> Register[Bearer]:
        """The entries by the papers they are of."""
        found: Register[Bearer] = Register()
        for one in self.all:
            if isinstance(one.record, Paper | Extra):
                found.enter(names_of(one.record), one)
        return found

    def leading_from(self, name: PermanentName) -> Bearer | None:
        """What the page of a name shows or leads to."""
        return self.by_id.get(name) or self.by_other.get(name)


def _bearers(reading: Reading) -> Iterator[Bearer]:
    for file in reading.files:
        yield Bearer("volume", file.volume, file, ())
        for field_path, entry in file.entries:
            yield Bearer("entry", entry, file, field_path)
    for kind, listed in reading.vocabulary_files.items():
        for number, record in enumerate(listed.records):
            yield Bearer(kind, record, listed, (number,))
