"""Rules about what was published before: its ids are permanent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsletter.checks.entry_rules import entries_of
from newsletter.checks.finding import Finding, as_problem
from newsletter.model import ENTRY_KINDS, Extra, Paper
from newsletter.model.sameness import Register, names_of
from newsletter.problem import Position, Problem, quoted
from newsletter.source.project import IssueFile, Reading
from newsletter.source.yaml_text import FieldPath

RULE = "permanent-id"


@dataclass(frozen=True)
class _Found:
    """An entry and where it is."""

    file: IssueFile
    field_path: FieldPath
    entry: Paper | Extra


class _Now:
    """The entries that the archive has now: by every id of theirs, and by their papers."""

    def __init__(self, reading: Reading) -> None:
        self.by_name: dict[str, _Found] = {}
        self.papers: Register[_Found] = Register()
        for file in reading.files:
            for field_path, entry in entries_of(file):
                found = _Found(file, field_path, entry)
                self.by_name.update(dict.fromkeys((entry.id, *entry.aliases), found))
                self.papers.enter(names_of(entry), found)


def permanent_id(reading: Reading, former: Reading) -> list[Problem]:
    """An entry or volume that was published keeps its id, or leads on from it as an alias.

    `former` is the archive as it was published. Where a file cannot be read nothing is said to have vanished.
    """
    if not reading.is_complete or any(file.faults for file in reading.files):
        return []
    found = [*_volumes(reading, former), *_entries(reading, former)]
    return [problem for problem in found if problem]


def dropped_item(published: Iterable[str], ids: Iterable[str], *, path: str) -> list[Problem]:
    """Every feed item that was published is still there; `path` is the file that lists them."""
    hint = "put its entry back; one that should not be read any more gets withdrawn: {date: …, reason: …}"
    return [
        Problem(Position(path), "dropped-item", f"{quoted(name)} was published and would be dropped", hint)
        for name in sorted(set(published) - set(ids))
    ]


def _volumes(reading: Reading, former: Reading) -> Iterator[Problem]:
    known = {name for file in reading.files for name in (file.volume.id, *file.volume.aliases)}
    for file in former.files:
        if file.volume.id not in known:
            message = f'volume "{file.volume.id}" was published and is gone'
            yield Problem(Position(file.path), RULE, message, "put it back, or name it under aliases: of its new file")


def _entries(reading: Reading, former: Reading) -> Iterator[Problem | None]:
    now = _Now(reading)
    before = {entry.id for file in former.files for _, entry in entries_of(file)}
    for file in former.files:
        for _, entry in entries_of(file):
            here = now.by_name.get(entry.id)
            names = names_of(entry)
            if here and names.shared_with(names_of(here.entry)):
                continue
            others = (found for found in now.papers.all_of(names) if found is not here)
            new = next((found for found in others if here or found.entry.id not in before), None)
            if new:
                yield _changed(new, entry.id)
            elif here is None:
                yield _vanished(reading, file, entry)


def _changed(new: _Found, was: str) -> Problem | None:
    message = f'entry id "{was}" was published and is now "{new.entry.id}"; ids are permanent'
    hint = f"write id: {was} again, or add aliases: [{was}]"
    return as_problem(Finding(new.file, (*new.field_path, "id"), message, hint), permanent_id)


def _vanished(reading: Reading, former: IssueFile, entry: Paper | Extra) -> Problem:
    message = f'entry "{entry.id}" was published and is gone'
    hint = "put it back; an entry that should not be read any more gets withdrawn: {date: …, reason: …}"
    still = next((file for file in reading.files if file.path == former.path), None)
    position = still.marks.of((ENTRY_KINDS[entry.kind].section,)) if still else Position(former.path)
    return Problem(position, RULE, message, hint)
