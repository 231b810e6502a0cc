"""A project's folder to an archive: every issue file and the vocabulary, and every problem of them all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from newsletter.model import Archive, Organisation, Tag, Vocabulary, Volume
from newsletter.problem import NewsletterError, Position, Problem, ReadingRule
from newsletter.source.reader import read_record
from newsletter.source.settings_file import SETTINGS_FILE, SettingsFile, read_settings
from newsletter.source.text import MAX_BYTES
from newsletter.source.yaml_text import FieldPath, Marks, parse

R = TypeVar("R", Tag, Organisation)

ISSUES = "issues"
TAGS = "issues/vocabulary/tags.yaml"
ORGANISATIONS = "issues/vocabulary/organisations.yaml"
SCHEMA = "issues/schema.json"


@dataclass(frozen=True)
class IssueFile:
    """A volume, the file it was read from, and the fields that could not be read."""

    volume: Volume
    path: str
    source: bytes = field(repr=False, compare=False)
    faults: frozenset[FieldPath] = frozenset()

    @cached_property
    def marks(self) -> Marks:
        """The positions of the file's fields; found again when asked for, which for most files is never."""
        tree, _ = parse(self.source, self.path)
        return tree.marks if tree else Marks(self.path)


@dataclass(frozen=True)
class VocabularyFile(Generic[R]):
    """One list of the vocabulary and where it was read."""

    records: tuple[R, ...]
    marks: Marks
    noun: str
    faults: frozenset[FieldPath] = frozenset()
    is_readable: bool = True

    @property
    def path(self) -> str:
        """The file, relative to the project."""
        return self.marks.path


@dataclass(frozen=True)
class Reading:
    """All that was read of a project: the files that could be read, and every problem of reading."""

    settings: SettingsFile
    files: tuple[IssueFile, ...]
    tags: VocabularyFile[Tag]
    organisations: VocabularyFile[Organisation]
    problems: list[Problem] = field(default_factory=list)
    is_complete: bool = True
    """Whether something of every issue file could be read."""

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The topics and organisations that could be read."""
        return Vocabulary(tags=self.tags.records, organisations=self.organisations.records)

    def archive(self) -> Archive:
        """The archive, where there is no problem."""
        return Archive((file.volume for file in self.files), self.vocabulary)


def find_project(start: Path) -> Path:
    """Find the nearest folder, from `start` upward, that holds mkdocs.yml."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / SETTINGS_FILE).is_file():
            return folder
    raise NewsletterError(f"no {SETTINGS_FILE} in this folder or above it; go to the archive's folder first")


def read_project(project: Path, *, settings_file: str = SETTINGS_FILE) -> Reading:
    """Read the settings, every issue file and the vocabulary of a project."""
    settings, problems = read_settings(project, settings_file)
    problems += _misplaced(project)
    files = []
    for path in sorted((project / ISSUES).glob("*.yaml")):
        if not path.name.startswith("."):  # what a text editor keeps beside a file while it is open
            file, found = _read_issue_file(project, f"{ISSUES}/{path.name}")
            files += [file]
            problems += found
    tags, found = _read_vocabulary(project, TAGS, tuple[Tag, ...], "tag")
    problems += found
    organisations, found = _read_vocabulary(project, ORGANISATIONS, tuple[Organisation, ...], "organisation")
    problems += found
    readable = tuple(file for file in files if file)
    is_complete = len(readable) == len(files) and not any(p.rule in _OVERLOOKED for p in problems)
    return Reading(settings, readable, tags, organisations, problems, is_complete)


def read_issue(source: bytes, path: str) -> tuple[IssueFile | None, list[Problem]]:
    """Read one issue file; None where not even a part of it could be read."""
    tree, problems = parse(source, path)
    if tree is None:
        return None, problems
    outcome = read_record(tree, Volume)
    file = IssueFile(outcome.value, path, source, outcome.faults) if outcome.value else None
    return file, problems + outcome.problems


_OVERLOOKED = (ReadingRule.WRONG_SUFFIX, ReadingRule.WRONG_FOLDER)


def _misplaced(project: Path) -> Iterator[Problem]:
    """Find files in `issues/` that would be overlooked."""
    folder = project / ISSUES
    if not folder.is_dir():
        message, hint = "there is no folder of issue files", f"make a folder {ISSUES}/"
        yield Problem(Position(ISSUES), ReadingRule.MISSING_FILE, message, hint)
    for path in sorted(folder.rglob("*")):
        place = path.relative_to(project).as_posix()
        if path.name.startswith(".") or path.suffix.lower() not in (".yml", ".yaml"):
            continue
        if path.suffix != ".yaml":
            message = f"{'an issue file' if path.parent == folder else 'a file of the vocabulary'} ends in .yaml"
            yield Problem(Position(place), ReadingRule.WRONG_SUFFIX, message, f"name it {path.stem}.yaml")
        elif path.parent != folder and place not in (TAGS, ORGANISATIONS):
            message, hint = "nothing is read from here", f"an issue file stands directly in {ISSUES}/"
            yield Problem(Position(place), ReadingRule.WRONG_FOLDER, message, hint)


def _read_vocabulary(
    project: Path, path: str, kind: type[tuple[R, ...]], noun: str
) -> tuple[VocabularyFile[R], list[Problem]]:
    source, problems = _read_bytes(project, path)
    tree, found = parse(source, path) if source is not None else (None, [])
    problems += found
    if tree is None:
        return VocabularyFile((), Marks(path), noun, is_readable=False), problems
    outcome = read_record(tree, kind, noun=noun)
    is_readable = outcome.value is not None
    file = VocabularyFile(outcome.value or (), tree.marks, noun, outcome.faults, is_readable)
    return file, problems + outcome.problems


def _read_issue_file(project: Path, path: str) -> tuple[IssueFile | None, list[Problem]]:
    source, problems = _read_bytes(project, path)
    return read_issue(source, path) if source is not None else (None, problems)


def _read_bytes(project: Path, path: str) -> tuple[bytes | None, list[Problem]]:
    """Read a file of the project, and no more of it than is needed to see that it is too large.

    A link could lead out of the project, to what nobody may see or to what never ends.
    """
    file = project / path
    if file.is_symlink() or (file.exists() and not file.is_file()):
        return None, [Problem(Position(path), ReadingRule.NOT_A_FILE, "this is a link or a folder, not a file")]
    if not file.exists():
        return None, [
            Problem(Position(path), ReadingRule.MISSING_FILE, "there is no such file", "an empty list is written []")
        ]
    with file.open("rb") as opened:
        return opened.read(MAX_BYTES + 1), []
