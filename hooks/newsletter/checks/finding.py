"""What a rule finds, before it is known where in the file that is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from newsletter.problem import Problem, Severity
from newsletter.source.project import AnyVocabularyFile, IssueFile, Reading
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


Rule = Callable[[Reading], Iterator[Finding]]
"""A rule looks at all that was read and yields what it finds."""


class Scope(Enum):
    """What decides of a finding in one place."""

    FILE = "the issue file alone, by the settings"
    VOCABULARY = "the issue file alone, by the settings and the vocabulary"
    ARCHIVE = "all that was read"
    AT_LENGTH = "all that was read, which takes long and never finds more than a warning"


def rule_id(rule: Callable[..., object]) -> str:
    """The rule's id, as messages and the handbook print it: unknown_tag is unknown-tag."""
    return rule.__name__.replace("_", "-")


def as_problem(finding: Finding, rule: Callable[..., object]) -> Problem | None:
    """Put a finding in its place; None where the field could not be read, which was reported already."""
    if is_within(finding.field_path, finding.file.faults):
        return None
    position = finding.file.marks.of(finding.field_path)
    return Problem(position, rule_id(rule), finding.message, finding.hint, finding.severity)
