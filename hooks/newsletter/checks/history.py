"""Rules about what was published before: its ids are permanent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsletter.checks.entries import entries_of
from newsletter.checks.finding import Finding, as_problem
from newsletter.model import Extra, Paper
from newsletter.problem import Position, Problem, quoted
from newsletter.source.project import IssueFile, Reading

RULE = "permanent-id"


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
    now = [(file, place, entry) for file in reading.files for place, entry in entries_of(file)]
    by_name = {name: found for found in now for name in (found[2].id, *found[2].aliases)}
    before = {entry.id for file in former.files for _, entry in entries_of(file)}
    for file in former.files:
        for _, entry in entries_of(file):
            here = by_name.get(entry.id)
            others = (found for found in now if found is not here and _is_same(found[2], entry))
            new = next((found for found in others if here or found[2].id not in before), None)
            if here is None:
                yield _changed(*new, entry.id) if new else _vanished(reading, file, entry)
            elif new and not _is_same(here[2], entry):
                yield _changed(*new, entry.id)


def _changed(file: IssueFile, place: tuple[str | int, ...], entry: Paper | Extra, was: str) -> Problem | None:
    message = f'entry id "{was}" was published and is now "{entry.id}"; ids are permanent'
    hint = f"write id: {was} again, or add aliases: [{was}]"
    return as_problem(Finding(file, (*place, "id"), message, hint), permanent_id)


def _vanished(reading: Reading, former: IssueFile, entry: Paper | Extra) -> Problem:
    message = f'entry "{entry.id}" was published and is gone'
    hint = "put it back; an entry that should not be read any more gets withdrawn: {date: …, reason: …}"
    still = next((file for file in reading.files if file.path == former.path), None)
    position = (
        still.marks.of((f"{'papers' if entry.kind == 'paper' else 'extras'}",)) if still else Position(former.path)
    )
    return Problem(position, RULE, message, hint)


def _is_same(one: Paper | Extra, other: Paper | Extra) -> bool:
    """Say whether two entries are of the same paper, whatever their ids."""
    pairs = ((one.title, other.title), (one.arxiv, other.arxiv), (one.doi, other.doi))
    return any(
        mine is not None and theirs is not None and mine.casefold() == theirs.casefold() for mine, theirs in pairs
    )
