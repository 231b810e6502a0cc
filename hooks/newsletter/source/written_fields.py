"""The fields of an issue file that could not be read, as they are written there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from newsletter.model.kinds import USUAL_TABLES, KindTables
from newsletter.source.project import IssueFile
from newsletter.source.reader import dig
from newsletter.source.yaml_text import Blank, FieldPath, parse


@dataclass(frozen=True)
class WrittenFields:
    """What the faulty fields of an issue file hold as they are written; empty where it has none."""

    faults: frozenset[FieldPath] = frozenset()
    value: Any = None
    texts: Mapping[FieldPath, str] = field(default_factory=dict)
    tables: KindTables = USUAL_TABLES

    @classmethod
    def of(cls, file: IssueFile) -> WrittenFields:
        """What could not be read of a file."""
        tree = parse(file.source, file.path)[0] if file.faults else None
        return cls(file.faults, tree.value, tree.marks.texts, file.tables) if tree else cls(tables=file.tables)

    def is_faulty(self, field_path: FieldPath) -> bool:
        """Whether a field, a part of it or what it is part of could not be read."""
        return any(fault[: len(field_path)] == field_path or field_path[: len(fault)] == fault for fault in self.faults)

    def at(self, field_path: FieldPath) -> Any:
        """What is written in a field: a text of its own, or a list or group of fields."""
        value = dig(self.value, field_path)
        return None if isinstance(value, Blank) else self.texts.get(field_path, value)
