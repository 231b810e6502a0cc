"""A project's folder to an archive: every issue file and the vocabulary, and every problem of them all."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from newsletter.model import Archive, Extra, Organisation, Paper, Person, Removal, See, Tag, Venue, Vocabulary, Volume
from newsletter.model.kinds import USUAL_TABLES, KindTables
from newsletter.model.limits import USUAL, Limits
from newsletter.problem import NewsletterError, Position, Problem, ReadingRule, has_errors
from newsletter.settings import Settings
from newsletter.source.expansion import costly_heads
from newsletter.source.file_tree import SUFFIX, Inventory, misplaced_at_top, strays_in_docs, take_inventory
from newsletter.source.reader import read_record
from newsletter.source.settings_file import SETTINGS_FILE, SettingsFile, read_settings
from newsletter.source.yaml_text import FieldPath, Marks, parse
from newsletter.storage import places
from newsletter.strings.labels import labelled_by

T = TypeVar("T")
R = TypeVar("R", Tag, Organisation, Venue, Person, Removal)

ISSUES = places.ISSUES
TAGS = "issues/vocabulary/tags.yaml"
ORGANISATIONS = "issues/vocabulary/organisations.yaml"
SCHEMA = "issues/schema.json"
VENUES = "issues/vocabulary/venues.yaml"
AUTHORS = "issues/vocabulary/authors.yaml"
REMOVED = "issues/vocabulary/removed.yaml"
VOCABULARY = (TAGS, ORGANISATIONS, VENUES, AUTHORS, REMOVED)
"""The files of the vocabulary, which are read beside the issue files, and the list of volumes that were removed."""

_MOST_KEPT = 4096
"""So many issue files are kept as they were read."""

_HOLDS_NO_VOLUME = (ReadingRule.MISSING_FILE, ReadingRule.DOT_FILE, ReadingRule.UNKNOWN_FILE)
"""What is wrong with something in the folder of issue files that is no volume which was overlooked."""


@dataclass(frozen=True)
class IssueFile:
    """A volume, the file it was read from, and the fields that could not be read."""

    volume: Volume
    path: str
    source: bytes = field(repr=False, compare=False)
    faults: frozenset[FieldPath] = frozenset()
    tables: KindTables = field(default=USUAL_TABLES, repr=False, compare=False)
    """The kinds by which it was read."""
    facts: str = field(default="", repr=False, compare=False)
    """All that it says but for its introduction and texts about its entries, in short, where that is known."""
    _found: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, find: Callable[[IssueFile], T]) -> T:
        """What is found in the file whatever stands beside it, found once and kept with it."""
        if find not in self._found:
            self._found[find] = find(self)
        found: T = self._found[find]
        return found

    def without_text(self) -> IssueFile:
        """The same without its text; what was found in this one is let go, which may refer to it."""
        self._found.clear()
        return replace(self, source=b"")

    @cached_property
    def items(self) -> tuple[tuple[FieldPath, Paper | Extra | See], ...]:
        """All that the volume lists, with the path to each."""
        lists = {"papers": self.volume.papers, "extras": self.volume.extras}
        return tuple(((name, number), item) for name, items in lists.items() for number, item in enumerate(items))

    @cached_property
    def entries(self) -> tuple[tuple[FieldPath, Paper | Extra], ...]:
        """The entries that the volume brings, with the path to each."""
        return tuple((field_path, item) for field_path, item in self.items if not isinstance(item, See))

    @cached_property
    def marks(self) -> Marks:
        """The positions of the file's fields; found again when asked for, which for most files is never."""
        tree, _ = parse(self.source, self.path)
        return tree.marks if tree else Marks(self.path)


Reader = Callable[[bytes, str, Limits, KindTables], tuple[IssueFile | None, Sequence[Problem]]]
"""Reads an issue file: its bytes, its path, how much it may hold, the kinds of what it may name."""


@dataclass(frozen=True)
class VocabularyFile(Generic[R]):
    """One list of the vocabulary and where it was read."""

    records: tuple[R, ...]
    marks: Marks
    noun: str
    faults: frozenset[FieldPath] = frozenset()
    is_readable: bool = True
    is_complete: bool = True
    """Whether every record of it was found, as none is that begins without a hyphen."""

    @property
    def path(self) -> str:
        """The file, relative to the project."""
        return self.marks.path

    @property
    def is_whole(self) -> bool:
        """Whether all of it could be read."""
        return self.is_readable and self.is_complete and not self.faults


AnyVocabularyFile = VocabularyFile[Any]
"""Some list of the vocabulary."""


@dataclass(frozen=True)
class Reading:
    """All that was read of a project: the files that could be read, and every problem of reading."""

    settings_file: SettingsFile
    files: tuple[IssueFile, ...]
    tags: VocabularyFile[Tag]
    organisations: VocabularyFile[Organisation]
    venues: VocabularyFile[Venue]
    problems: list[Problem] = field(default_factory=list)
    is_complete: bool = True
    """Whether something of every issue file could be read, and no field of it twice, which would hide an entry."""
    paths: tuple[str, ...] = ()
    """Every issue file, those too of which nothing could be read."""
    strays: tuple[Problem, ...] = ()
    """Those of the problems that say what may not stand in the archive: no command writes beside it."""
    people: VocabularyFile[Person] = field(default_factory=lambda: VocabularyFile((), Marks(AUTHORS), "person"))
    removed: VocabularyFile[Removal] = field(default_factory=lambda: VocabularyFile((), Marks(REMOVED), "volume"))

    @property
    def settings(self) -> Settings:
        """What the settings say."""
        return self.settings_file.settings

    @property
    def is_whole(self) -> bool:
        """Whether every field of every issue file could be read."""
        return self.is_complete and not any(file.faults for file in self.files)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The topics, organisations, venues and people that could be read."""
        return Vocabulary(
            tags=self.tags.records,
            organisations=self.organisations.records,
            venues=self.venues.records,
            people=self.people.records,
        )

    @property
    def words(self) -> str:
        """All that the vocabulary says, in short; nothing where a part of it could not be read."""
        files: tuple[AnyVocabularyFile, ...] = (*self.vocabulary_files.values(), self.people)
        if not all(file.is_whole for file in files):
            return ""
        return hashlib.sha256(repr([file.records for file in files]).encode()).hexdigest()

    @property
    def facts(self) -> str:
        """All that the issue files say but for introductions and texts about entries, where that is known, in short."""
        told = [file.facts for file in self.files]
        return hashlib.sha256("".join(told).encode()).hexdigest() if all(told) else ""

    @property
    def vocabulary_files(self) -> dict[str, AnyVocabularyFile]:
        """The lists of what entries are filed under, by the kind of what each holds."""
        return {"topic": self.tags, "organisation": self.organisations, "venue": self.venues}

    def with_texts(self, texts: Mapping[str, str]) -> Reading:
        """The archive as it is when issue files have these texts, without those of them that cannot be read then."""
        problems = [problem for problem in self.problems if problem.position.path not in texts]
        files: list[IssueFile] = []
        for file in self.files:
            again: IssueFile | None = file
            if file.path in texts:
                source, settings = texts[file.path].encode(), self.settings
                again, found = read_issue(source, file.path, settings.limits, settings.tables)
                problems += found
            files += [again] if again else []
        return replace(self, files=tuple(files), problems=problems)

    def without_texts(self) -> Reading:
        """The same without what its issue files say word by word, when no position in them will be told any more."""
        return replace(self, files=tuple(file.without_text() for file in self.files))

    def archive(self) -> Archive:
        """The archive, where there is no problem."""
        said = self.settings.said
        volumes = (labelled_by(self.settings.volume_label, file.volume, said) for file in self.files)
        return Archive(volumes, self.vocabulary, removals=self.removed.records)


def find_project(start: Path) -> Path:
    """Find the nearest folder, from `start` upward, that holds mkdocs.yml, whatever that is."""
    for folder in (start.resolve(), *start.resolve().parents):
        if os.path.lexists(folder / SETTINGS_FILE):
            return folder
    raise NewsletterError(f"no {SETTINGS_FILE} in this folder or above it; go to the archive's folder first")


def read_project(project: Path, *, settings_file: str = SETTINGS_FILE, reader: Reader | None = None) -> Reading:
    """Read the settings, every issue file and the vocabulary of a project; a `reader` of issue files may know some."""
    settings, problems = read_settings(project, settings_file)
    limits = settings.believed.limits
    inventory = take_inventory(project, ISSUES, beside=(SCHEMA, *VOCABULARY), limits=limits)
    in_docs = strays_in_docs(project, settings.docs) or costly_heads(project, settings.docs)
    strays = (*settings.strays, *inventory.strays, *in_docs, *misplaced_at_top(project))
    problems += strays[len(settings.strays) :]
    shelf = _ProjectFiles(project, inventory, limits, problems, reader or _read_again, settings.believed.tables)
    paths = tuple(path for path in inventory.files if path.rpartition("/")[0] == ISSUES and path.endswith(SUFFIX))
    files = [file for file in map(shelf.issue_file, paths) if file]
    return Reading(
        settings,
        tuple(files),
        shelf.vocabulary_file(TAGS, tuple[Tag, ...], "tag"),
        shelf.vocabulary_file(
            ORGANISATIONS, tuple[Organisation, ...], "organisation", is_needed=settings.believed.organisations
        ),
        shelf.vocabulary_file(VENUES, tuple[Venue, ...], "venue", is_needed=False),
        problems,
        is_complete=len(files) == len(paths)
        and all(stray.rule in _HOLDS_NO_VOLUME for stray in inventory.strays)
        and not any(one.rule == ReadingRule.DUPLICATE_FIELD for one in problems),
        paths=paths,
        strays=tuple(one for one in strays if one.rule != ReadingRule.MISSING_FILE and has_errors([one])),
        people=shelf.vocabulary_file(AUTHORS, tuple[Person, ...], "person", is_needed=False),
        removed=shelf.vocabulary_file(REMOVED, tuple[Removal, ...], "volume", is_needed=False),
    )


@lru_cache(maxsize=_MOST_KEPT)
def _read_again(
    source: bytes, path: str, limits: Limits, tables: KindTables
) -> tuple[IssueFile | None, tuple[Problem, ...]]:
    """Read an issue file, or take what was read before: while a project is served most files say what they said."""
    file, problems = read_issue(source, path, limits, tables)
    return file, tuple(problems)


@lru_cache(maxsize=2 * len(VOCABULARY))
def _read_list_again(
    source: bytes, path: str, kind: type[tuple[R, ...]], noun: str, limits: Limits
) -> tuple[VocabularyFile[R], tuple[Problem, ...]]:
    """Read a list of the vocabulary, or take what was read before: hardly any volume changes it."""
    file, problems = read_list(source, path, kind, noun, limits=limits)
    return file, tuple(problems)


def read_issue(
    source: bytes, path: str, limits: Limits = USUAL, tables: KindTables = USUAL_TABLES
) -> tuple[IssueFile | None, list[Problem]]:
    """Read one issue file; None where not even a part of it could be read."""
    tree, problems = parse(source, path, limits)
    if tree is None:
        return None, problems
    outcome = read_record(tree, Volume, tables=tables)
    file = IssueFile(outcome.value, path, source, outcome.faults, tables) if outcome.value else None
    return file, problems + outcome.problems


def read_list(
    source: bytes, path: str, kind: type[tuple[R, ...]], noun: str, *, limits: Limits = USUAL
) -> tuple[VocabularyFile[R], list[Problem]]:
    """Read one list of the vocabulary, or the list of volumes that were removed."""
    tree, problems = parse(source, path, limits)
    if tree is None:
        return VocabularyFile((), Marks(path), noun, is_readable=False, is_complete=False), problems
    outcome = read_record(tree, kind, noun=noun)
    is_readable = outcome.value is not None
    is_complete = is_readable and not any(problem.rule == ReadingRule.DUPLICATE_FIELD for problem in problems)
    file = VocabularyFile(outcome.value or (), tree.marks, noun, outcome.faults, is_readable, is_complete)
    return file, problems + outcome.problems


@dataclass(frozen=True)
class _ProjectFiles:
    """The files of a project, read one by one; what is wrong with them joins the problems."""

    project: Path
    inventory: Inventory
    limits: Limits
    problems: list[Problem]
    reader: Reader
    tables: KindTables

    def issue_file(self, path: str) -> IssueFile | None:
        """Read an issue file; None where nothing of it can be read."""
        file, found = self.reader(self._bytes(path), path, self.limits, self.tables)
        self.problems.extend(found)
        return file

    def vocabulary_file(
        self, path: str, kind: type[tuple[R, ...]], noun: str, *, is_needed: bool = True
    ) -> VocabularyFile[R]:
        """Read a list of the vocabulary; an empty one where it cannot be read, or is not needed and not there."""
        if path not in self.inventory.files:
            if not is_needed and not self.inventory.is_barred(path):
                return VocabularyFile((), Marks(path), noun)
            if not self.inventory.is_barred(path):
                message, hint = "there is no such file", "an empty list is written []"
                self.problems.append(Problem(Position(path), ReadingRule.MISSING_FILE, message, hint))
            return VocabularyFile((), Marks(path), noun, is_readable=False, is_complete=False)
        file, found = _read_list_again(self._bytes(path), path, kind, noun, self.limits)
        self.problems.extend(found)
        return file

    def _bytes(self, path: str) -> bytes:
        """Read a file, and no more of it than is needed to see that it is too large."""
        with (self.project / path).open("rb") as opened:
            return opened.read(self.limits.bytes + 1)
