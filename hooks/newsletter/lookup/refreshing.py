"""An issue file and what services say of its entries now, to what has changed since: changes in place, and notes.

What an editor wrote is never written over: fields that are missing are filled, a new title goes beside the printed one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from newsletter.lookup.appearances import appearance_of
from newsletter.lookup.facts import Facts, are_alike
from newsletter.lookup.ids import Reference, reference_of
from newsletter.model import Extra, Paper, Venue, Volume
from newsletter.model.sameness import folded_title
from newsletter.problem import NewsletterError, Position, quoted
from newsletter.source import IssueFile
from newsletter.source.canonical import laid_out_like
from newsletter.source.insertion import add_fields
from newsletter.source.layout import value_text
from newsletter.source.yaml_text import FieldPath


@dataclass(frozen=True)
class Novelty:
    """A field to add to an entry, and who says what it holds."""

    position: Position
    entry: str
    field: str
    value: Any
    said_by: str

    def __str__(self) -> str:
        value = value_text(self.field, self.value)
        return f"{self.position}: {quoted(self.entry)}: {self.field}: {value} ({self.said_by})"


@dataclass
class Refresh:
    """The text of an issue file with what is to change, what that is, and what a person has to look at."""

    text: str
    changes: list[Novelty] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def references_of(entry: Paper | Extra) -> tuple[Reference, ...]:
    """What an entry is asked for by: its arXiv id and its DOI, if that is not the same."""
    found = (reference_of(text) for text in (entry.arxiv, entry.doi) if text)
    return tuple(dict.fromkeys(one for one in found if one))


def refreshed(file: IssueFile, found: Mapping[Reference, Facts], *, venues: Iterable[Venue]) -> Refresh:
    """Compare the entries of an issue file with what services say of them."""
    original = file.source.decode("utf-8")
    work, known = Refresh(original), tuple(venues)
    for field_path, entry in file.entries:
        told = {one: found[one] for one in references_of(entry) if one in found}
        if told and not entry.is_withdrawn:
            _Novelties(file, field_path, entry, told, known).into(work)
    if work.text != original:
        work.text = laid_out_like(original, work.text)
    return work


@dataclass
class _Novelties:
    """One entry, and what the services say of it."""

    file: IssueFile
    field_path: FieldPath
    entry: Paper | Extra
    told: dict[Reference, Facts]
    venues: tuple[Venue, ...]

    def into(self, work: Refresh) -> None:
        """Write what is to change, and note the rest; a change for which there is no place is a note."""
        notes = list(self._strangers())
        there = self.file.marks.keys  # a field that the file has, but empty, is its editor's work
        changes = [one for one in self._changes() if (*self.field_path, one.field) not in there] if self.told else []
        try:
            fields = {one.field: one.value for one in changes}
            work.text = add_fields(work.text, self.field_path, fields) if fields else work.text
            work.changes += changes
        except NewsletterError:
            notes += [f"{one}; write it by hand, for no place was found" for one in changes]
        notes += [self._said(note) for note in self._notes()]
        work.notes += notes

    def _strangers(self) -> Iterator[str]:
        """Name the services that say so different things that the id may be of another paper, and forget them."""
        for reference, facts in list(self.told.items()):
            if not self._is_of_entry(facts):
                del self.told[reference]
                yield self._said(f"{reference} is {quoted(facts.title)}; is the id right?")

    def _is_of_entry(self, facts: Facts) -> bool:
        titles = (self.entry.title, self.entry.official_title or self.entry.title)
        return any(are_alike(title, facts.title) for title in titles) or _share_authors(self.entry, facts)

    def _changes(self) -> Iterator[Novelty]:
        entry = self.entry
        for name, value_of in _FILLED.items():
            told = ((reference, value_of(self._in_time(facts))) for reference, facts in self.told.items())
            first = next(((reference, value) for reference, value in told if value), None)
            if first and not getattr(entry, name):
                yield self._change(name, first[1], first[0])
        for reference, facts in self.told.items():
            place = appearance_of(facts.venue, self.venues) if facts.venue and not entry.venue else None
            if place:
                yield self._change("venue", place.model_dump(exclude_defaults=True), reference)
                break
        renamed = self._new_title()
        if renamed and not entry.official_title:
            yield self._change("official_title", renamed[1], renamed[0])
        for reference, facts in self.told.items():
            if facts.notice and facts.notice.date:
                name = "retracted" if facts.notice.is_retracted else "withdrawn"
                value = {"date": facts.notice.date, "reason": facts.notice.words}
                yield self._change(name, value, reference)

    def _in_time(self, facts: Facts) -> Facts:
        """What a service says, but for the day of a publication that came after the volume."""
        return facts.model_copy(update={"date": None}) if _is_later(facts, self.file.volume) else facts

    def _new_title(self) -> tuple[Reference, str] | None:
        """The title that is no longer the entry's, the publisher's where there is one; none that is only cut short."""
        known = {folded_title(title) for title in (self.entry.title, self.entry.official_title) if title}
        if any(folded_title(facts.title) in known for facts in self.told.values()):
            return None
        reference, facts = list(self.told.items())[-1]
        is_cut = any(title.startswith(folded_title(facts.title)) for title in known)
        return None if is_cut else (reference, facts.title)

    def _notes(self) -> Iterator[str]:
        if self.entry.official_title and (renamed := self._new_title() if self.told else None):
            yield f"{renamed[0]} is called {quoted(renamed[1])} by now"
        for reference, facts in self.told.items():
            yield from (f"{reference}: {remark}" for remark in facts.remarks)
            if facts.notice and not facts.notice.date:
                yield f"{reference} {facts.notice}; write withdrawn: or retracted: with the day"
            if facts.venue and not self.entry.venue and not appearance_of(facts.venue, self.venues):
                yield f"{reference} was published in: {facts.venue}; vocabulary/venues.yaml has it not"
            if not self.entry.date and _is_later(facts, self.file.volume):
                yield f"{reference} is dated {facts.date}, after the volume"
            if newer := _newer(facts, self.file.volume):
                yield f"{reference} has {newer}"
            if self.entry.authors and facts.authors and len(facts.authors) != len(self.entry.authors):
                yield f"{reference} names {len(facts.authors)} authors, the entry {len(self.entry.authors)}"

    def _change(self, name: str, value: Any, reference: Reference) -> Novelty:
        return Novelty(self.file.marks.of(self.field_path), self.entry.id, name, value, str(reference))

    def _said(self, note: str) -> str:
        return f"{self.file.marks.of(self.field_path)}: {quoted(self.entry.id)}: {note}"


_FILLED: Mapping[str, Callable[[Facts], Any]] = {
    "authors": lambda facts: [one.yaml for one in facts.authors],
    "doi": lambda facts: None if facts.doi and _is_of_arxiv(facts.doi) else facts.doi,
    "date": lambda facts: facts.date.yaml if facts.date else None,
    "arxiv_class": lambda facts: facts.arxiv_class,
}
"""Fields that are filled where they are missing, with what each service says of them."""


def _is_of_arxiv(doi: str) -> bool:
    found = reference_of(doi)
    return bool(found and found.service == "arXiv")


def _share_authors(entry: Paper | Extra, facts: Facts) -> bool:
    """Whether most of the authors that an entry names are those of the service."""
    theirs = {folded_title(one.parts.family) for one in facts.authors}
    ours = [folded_title(one.parts.family) for one in entry.authors]
    return bool(ours) and sum(one in theirs for one in ours) * 2 > len(ours)


def _is_later(facts: Facts, volume: Volume) -> bool:
    return bool(facts.date and volume.published and facts.date.first_day > volume.published)


def _newer(facts: Facts, volume: Volume) -> str:
    """The version that came after the volume; '' where there is none."""
    is_newer = (facts.version or 1) > 1 and facts.revised and volume.published and facts.revised > volume.published
    return f"version {facts.version} of {facts.revised}, after the volume" if is_newer else ""
