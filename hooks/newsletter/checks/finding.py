"""What a rule finds, before it is known where in the file that is; and the places that rules look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import chain

from newsletter.model import Extra, Paper, Signature
from newsletter.problem import Position, Problem, Severity
from newsletter.source.fault_phrases import subject
from newsletter.source.project import AnyVocabularyFile, IssueFile, Reading, VocabularyFile
from newsletter.source.settings_file import SettingsFile
from newsletter.source.yaml_text import FieldPath, is_within


@dataclass(frozen=True)
class Finding:
    """What a rule says of one field of a file."""

    file: IssueFile | AnyVocabularyFile | SettingsFile
    field_path: FieldPath
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR


@dataclass(slots=True)
class FieldPlace:
    """A field of a file; what is found there begins with the entry or record that it belongs to."""

    file: IssueFile | AnyVocabularyFile
    field_path: FieldPath

    def at(self, *steps: str | int) -> FieldPlace:
        """A field within it."""
        return FieldPlace(self.file, (*self.field_path, *steps))

    @property
    def entry(self) -> tuple[str, FieldPath]:
        """Which entry of the archive it is a part of."""
        return self.file.path, self.field_path[:2]

    @property
    def position(self) -> Position:
        """Where it is in the file."""
        return self.file.marks.of(self.field_path)

    @property
    def named(self) -> str:
        """How a message names it: by file and line."""
        return f"{self.position.path}:{self.position.line}"

    @property
    def is_faulty(self) -> bool:
        """Whether the field could not be read, which is reported already."""
        return bool(self.file.faults) and is_within(self.field_path, self.file.faults)

    def error(self, message: str, hint: str = "") -> Finding:
        """Say what is wrong there."""
        return Finding(self.file, self.field_path, self._said(message), hint)

    def warning(self, message: str, hint: str = "") -> Finding:
        """Say what an editor is to look at there."""
        return Finding(self.file, self.field_path, self._said(message), hint, Severity.WARNING)

    def _said(self, message: str) -> str:
        noun = self.file.noun if isinstance(self.file, VocabularyFile) else ""
        about = subject(self.field_path, self.file.marks, noun=noun)
        return f"{about}: {message}" if about else message


def entries_of(reading: Reading) -> Iterator[tuple[FieldPlace, Paper | Extra]]:
    """Every entry that a volume brings, and where it stands."""
    return chain.from_iterable(map(entries_in, reading.files))


def entries_in(file: IssueFile) -> tuple[tuple[FieldPlace, Paper | Extra], ...]:
    """The entries of one volume."""
    return file.once(_entries)


def authors_of(reading: Reading) -> Iterator[tuple[FieldPlace, Signature]]:
    """Every author that an entry names, and where; of those with something faulty nothing more is said."""
    return chain.from_iterable(file.once(_authors) for file in reading.files)


def _entries(file: IssueFile) -> tuple[tuple[FieldPlace, Paper | Extra], ...]:
    return tuple((FieldPlace(file, field_path), entry) for field_path, entry in file.entries)


def _authors(file: IssueFile) -> tuple[tuple[FieldPlace, Signature], ...]:
    faulty = {fault[:4] for fault in file.faults if fault[2:3] == ("authors",)}
    found = (
        (place.at("authors", at), one) for place, entry in entries_in(file) for at, one in enumerate(entry.authors)
    )
    return tuple((place, one) for place, one in found if place.field_path not in faulty)


Rule = Callable[[Reading], Iterator[Finding]]
"""A rule looks at all that was read and yields what it finds."""


class Scope(Enum):
    """What decides of a finding in one place."""

    FILE = "the issue file alone, by the settings"
    VOCABULARY = "the issue file alone, by the settings and the vocabulary"
    ARCHIVE = "all that was read"
    FACTS = "all that was read but for introductions and texts about entries"
    AT_LENGTH = "the same, which takes long and never finds more than a warning"


def rule_id(rule: Callable[..., object]) -> str:
    """The rule's id, as messages and the handbook print it: unknown_tag is unknown-tag."""
    return rule.__name__.replace("_", "-")


def as_problem(finding: Finding, rule: Callable[..., object]) -> Problem | None:
    """Put a finding in its place; None where the field could not be read, which was reported already."""
    if is_within(finding.field_path, finding.file.faults):
        return None
    position = finding.file.marks.of(finding.field_path)
    return Problem(position, rule_id(rule), finding.message, finding.hint, finding.severity)
