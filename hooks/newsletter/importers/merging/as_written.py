"""An issue file's faulty fields as they are written: what it has where its record could not be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from newsletter.model import Record
from newsletter.source import IssueFile
from newsletter.source.reader import dig
from newsletter.source.yaml_text import Blank, FieldPath, parse


@dataclass(frozen=True)
class FileText:
    """What the faulty fields of an issue file hold as they are written; empty where it has none."""

    faults: frozenset[FieldPath] = frozenset()
    value: Any = None
    texts: Mapping[FieldPath, str] = field(default_factory=dict)

    @classmethod
    def of(cls, file: IssueFile) -> FileText:
        """What could not be read of a file."""
        tree = parse(file.source, file.path)[0] if file.faults else None
        return cls(file.faults, tree.value, tree.marks.texts) if tree else cls()

    def is_faulty(self, field_path: FieldPath) -> bool:
        """Whether a field, a part of it or what it is part of could not be read."""
        return any(fault[: len(field_path)] == field_path or field_path[: len(fault)] == fault for fault in self.faults)

    def at(self, field_path: FieldPath) -> Any:
        """What is written in a field: a text of its own, or a list or group of fields."""
        value = dig(self.value, field_path)
        return None if isinstance(value, Blank) else self.texts.get(field_path, value)


@dataclass(frozen=True)
class Owner:
    """A record of a volume with its place, and what its file says where the record does not."""

    record: Record
    field_path: FieldPath
    text: FileText

    def present(self, name: str) -> Any:
        """What the file has in a field."""
        here = (*self.field_path, name)
        return self.text.at(here) if self.text.is_faulty(here) else getattr(self.record, name, None)

    def takes(self, name: str) -> bool:
        """Whether the file has room for a field: its record can be read, and nothing stands there yet."""
        written = dig(self.text.value, self.field_path)
        return not self.is_faulty(name) or (isinstance(written, dict) and name not in written)

    def is_faulty(self, name: str) -> bool:
        """Whether the record does not tell what the file has in a field."""
        return self.text.is_faulty((*self.field_path, name))
