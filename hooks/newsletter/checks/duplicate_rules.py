"""Rules about the same work in two places: by arXiv id, by DOI, and by title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsletter.checks.finding import FieldPlace, Finding, entries_in
from newsletter.model import Extra, Paper
from newsletter.model.sameness import Name, Names, Register, differing_id, names_of
from newsletter.problem import Severity, quoted
from newsletter.source.fault_phrases import subject
from newsletter.source.project import IssueFile, Reading


class _Listed(NamedTuple):
    """An entry, where it is listed, and all that it can be known by."""

    place: FieldPlace
    entry: Paper | Extra
    names: Names


class _Known:
    """The entries so far: by their papers, and by each name that one of them had first."""

    def __init__(self) -> None:
        self.papers: Register[_Listed] = Register()
        self.first: dict[Name, _Listed] = {}

    def enter(self, here: _Listed) -> None:
        """Enter an entry."""
        self.papers.enter(here.names, here)
        for name in here.names.by_field.values():
            self.first.setdefault(name, here)

    def like(self, here: _Listed) -> _Listed | None:
        """The entry of the same paper, or else one that shares a name with it."""
        alike = [self.first[name] for name in here.names.by_field.values() if name in self.first]
        return (self.papers.find(here.names) or alike[0]) if alike else None


def duplicate_paper(reading: Reading) -> Iterator[Finding]:
    """A work is one entry of the archive; other volumes list it again with see:."""
    known = _Known()
    for file in sorted(reading.files, key=lambda file: (file.volume.published, file.path)):
        for here in file.once(_listed):
            there = known.like(here)
            if there and there.entry.id != here.entry.id:
                yield _finding(here, there)
            known.enter(here)


def _listed(file: IssueFile) -> tuple[_Listed, ...]:
    """The entries of a file that have an id."""
    found = ((place, entry) for place, entry in entries_in(file) if not place.at("id").is_faulty)
    return tuple(_Listed(place, entry, _names(place, entry)) for place, entry in found)


def _names(place: FieldPlace, entry: Paper | Extra) -> Names:
    """All that an entry can be known by; a field with a fault says nothing."""
    fields = ("arxiv", "doi", "official_title", "title")
    return names_of(entry, but_for=[field for field in fields if place.file.faults and place.at(field).is_faulty])


def _finding(here: _Listed, there: _Listed) -> Finding:
    shared = here.names.shared_with(there.names)
    surest = here.names.by_field[shared[0]]
    *kinds, last = dict.fromkeys(here.names.by_field[field].kind for field in shared)
    names = f"{', '.join(kinds)} and {last}" if kinds else last
    whose = f"{quoted(there.entry.id)} in {there.place.at(there.names.field_of(surest)).named}"
    file, field = here.place.file, (*here.place.field_path, shared[0])
    message = f"{subject(here.place.field_path, file.marks)} has the {names} of {whose}"
    if other_kind := differing_id(here.names, there.names):
        hint = _doubt(here, there, is_told_by_id=surest.kind != "title")
        return Finding(file, field, f"{message}, but another {other_kind}", hint, Severity.WARNING)
    hint = f"to list that {there.entry.kind} again write see: {there.entry.id} and delete this entry"
    if file is there.place.file:
        hint = "delete one of the two entries"
    return Finding(file, field, f"{message}; it is the same {_noun(here, there)}", hint)


def _doubt(here: _Listed, there: _Listed, *, is_told_by_id: bool) -> str:
    """What to do of two entries that have one name alike and an id not."""
    once = f"write see: {there.entry.id} instead of the entry"
    if here.place.file is there.place.file:
        once = "delete one of the two entries"
    wrong = "; if not, one of the ids is wrong" if is_told_by_id else ""
    return f"if it is the same {_noun(here, there)}, {once}{wrong}"


def _noun(here: _Listed, there: _Listed) -> str:
    """What two entries are that may be one: their kind, or a work where they have two."""
    return here.entry.kind if here.entry.kind == there.entry.kind else "work"
