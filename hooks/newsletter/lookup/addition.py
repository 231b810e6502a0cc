"""Papers to add, and the archive, to an issue file's new text: what is there already is said, not added again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from newsletter.lookup.appearances import appearance_of
from newsletter.lookup.facts import Facts
from newsletter.lookup.ids import Reference
from newsletter.lookup.library import Loan
from newsletter.model import Extra, Paper, Removal, Venue
from newsletter.model.kinds import PAPER, EntryWord
from newsletter.model.link_kinds import kind_by_host
from newsletter.model.naming import entry_id
from newsletter.model.sameness import Names, Register, has_common_id, names_of
from newsletter.problem import Position, quoted
from newsletter.source import IssueFile
from newsletter.source.canonical import laid_out_like
from newsletter.source.insertion import insert_entry
from newsletter.source.layout import TO_FILL, Sample
from newsletter.source.reader import dig
from newsletter.source.yaml_text import FieldPath, parse

_TO_FILL = {
    "tagline": "the entry in one line of at most 12 words",
    "summary": "what the entry is about, in our own words; begin with | and go on below",
}
"""The fields no service can give, and what belongs there."""

_FORMULA = re.compile(r"\$[^$]*\$|\b[A-Za-zΘΩ]\([^()]*(?:\([^()]*\)[^()]*)*\)")
"""TeX that plain text could not say, and what is written as O(n log n)."""

_WITHDRAWN = "--withdrawn adds it all the same"
_FOUND = {"arxiv": "arXiv id", "doi": "DOI", "date": "date", "arxiv_class": "class", "venue": "venue", "code": "code"}
"""What may be found beside title and authors, and what it is called."""


@dataclass(frozen=True)
class Added:
    """An entry that was added, where it stands, and what is left to write in it."""

    id: str
    title: str
    position: Position
    to_fill: tuple[str, ...]
    found: tuple[str, ...]
    remarks: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.position}: added {quoted(self.id)}: {self.title}"


@dataclass
class Addition:
    """The text of an issue file with what was added, and why the rest was not."""

    text: str
    added: list[Added] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    """Papers that are in the archive already, and what to write instead."""
    missing: list[str] = field(default_factory=list)
    """Papers of which no service had an answer, and those that were withdrawn or retracted."""


@dataclass(frozen=True)
class _Holding:
    file: IssueFile
    field_path: FieldPath
    entry: Paper | Extra

    def message(self, *, given: Reference, names: Names, into: str) -> str:
        position, name = self.file.marks.of(self.field_path), self.entry.id
        again = "" if self.file.path == into else f'; to list it again, write "- see: {name}"'
        where = "in this volume" if self.file.path == into else "in the archive"
        by = ", by its title" if not has_common_id(names_of(self.entry), names) else ""
        return f"{position}: {given} is already {where} as {quoted(name)}{by}{again}"


def add_entries(
    file: IssueFile,
    references: Iterable[Reference],
    *,
    files: Iterable[IssueFile],
    look_up: Callable[[Iterable[Reference]], Loan],
    kind: EntryWord = PAPER,
    venues: Iterable[Venue] = (),
    removals: Iterable[Removal] = (),
    has_withdrawn: bool = False,
) -> Addition:
    """Add the papers asked for to an issue file's text, in that order, but for those the archive has.

    What was withdrawn or retracted is named and not added, unless that is wanted.
    """
    work = _Work(file, kind, tuple(venues), {name for one in removals for name in one.entries})
    for known in files:
        for field_path, entry in known.entries:
            work.ids.update((entry.id, *entry.aliases))
            work.held.enter(names_of(entry), _Holding(known, field_path, entry))
    wanted = [one for one in dict.fromkeys(references) if not work.is_known(one, one.names)]
    loan = look_up(wanted)
    for reference in wanted:
        facts = loan.found.get(reference)
        if facts and facts.notice and not has_withdrawn:
            work.addition.missing.append(f"{reference}: {facts.notice}; {_WITHDRAWN}")
        elif facts:
            work.take(reference, facts)
        else:
            work.addition.missing.append(f"{reference}: {loan.missing[reference]}")
    return work.done()


@dataclass
class _Work:
    """The work on one issue file: what was added so far, and what turned out to be there already."""

    file: IssueFile
    kind: EntryWord
    venues: tuple[Venue, ...]
    ids: set[str]
    """Every id that was ever given."""
    held: Register[_Holding] = field(default_factory=Register)
    """Every paper of the archive."""
    names: Register[str] = field(default_factory=Register)
    """The ids of the entries added, by their papers."""
    taken: list[tuple[str, Facts]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.addition = Addition(self.file.source.decode("utf-8"))

    def is_known(self, given: Reference, names: Names) -> bool:
        """Whether a paper is in the archive already, or was just added; if so, say where."""
        if shelf := self.held.find(names):
            self.addition.known.append(shelf.message(given=given, names=names, into=self.file.path))
            return True
        if twin := self.names.find(names):
            self.addition.known.append(f"{self.file.path}: {given} is the same paper as {quoted(twin)}, added just now")
            return True
        return False

    def take(self, reference: Reference, facts: Facts) -> None:
        """Add an entry, unless the paper is there under its other reference or its title."""
        names = Names(reference.names.by_field | names_of(facts).by_field)
        if self.is_known(reference, names):
            return
        name = entry_id(_worded(facts.title), taken=self.ids, instead=_known_by(facts))
        self.ids.add(name)
        self.names.enter(names, name)
        entry = entry_of(facts, name=name, kind=self.kind, venues=self.venues)
        self.addition.text = insert_entry(self.addition.text, entry, section=self.kind.row.section)
        self.taken.append((name, facts))

    def done(self) -> Addition:
        """Bring the text into the form the file had, and say where each new entry stands in it."""
        self.addition.text = laid_out_like(self.file.source.decode("utf-8"), self.addition.text)
        tree, _ = parse(self.addition.text.encode(), self.file.path)
        section = self.kind.row.section
        items = dig(tree.value, (section,)) if tree else []
        numbers = {dig(item, ("id",)): number for number, item in enumerate(items or [])}
        for name, facts in self.taken:
            position = tree.marks.of((section, numbers[name])) if tree else Position(self.file.path)
            self.addition.added.append(_added(name, facts, position, self.venues, kind=self.kind))
        return self.addition


def _worded(title: str) -> str:
    """A title without its formulas, if more than a word is left to make an id of."""
    words = " ".join(_FORMULA.sub(" ", title).split())
    return words if len(words.split()) > 1 else title


def _known_by(facts: Facts) -> str:
    """What a paper is known by whose title nobody reads in Latin letters: the first author and the year, or its id."""
    if facts.authors and facts.date:
        return f"{facts.authors[0].parts.family} {facts.date.year}"
    return f"arXiv {facts.arxiv}" if facts.arxiv else ""


def entry_of(facts: Facts, *, name: str, kind: str, venues: Iterable[Venue] = ()) -> dict[str, Any]:
    """The fields of an entry with what was looked up, and empty what an editor has yet to write.

    A venue that the vocabulary has not, or that says more than a year beside, is left to the editor as it was found.
    """
    known = facts.model_dump(exclude_defaults=True, include={"title", "arxiv", "doi", "date", "arxiv_class"})
    known |= {"authors": [one.yaml for one in facts.authors]} if facts.authors else {}
    told = appearance_of(facts.venue, venues) if facts.venue else None
    venue = {"venue": told.model_dump(exclude_defaults=True)} if told else {}
    unread = {"unread": f"Published in: {facts.venue}"} if facts.venue and not told else {}
    page = kind_by_host(facts.page or "")  # the model or the dataset that its host tells, else the paper itself
    found = [("code", facts.code), (page.id if page else "paper", facts.page)]
    links = {"links": [{"kind": kind, "url": url} for kind, url in found if url]} if facts.code or facts.page else {}
    to_fill = {field: Sample(None, f"{TO_FILL}{what}") for field, what in _TO_FILL.items()}
    own = {"id": name} if kind == "paper" else {"id": name, "kind": kind}
    return {**own, **known, **venue, **links, "tags": [], **to_fill, **unread}


def _added(name: str, facts: Facts, position: Position, venues: Iterable[Venue], *, kind: str) -> Added:
    """What was found, and what is left to write: what nobody can look up, and what the service did not say."""
    unsaid = {"authors": facts.authors, "date": facts.date}
    left = [*_TO_FILL, "tags", *(field for field, value in unsaid.items() if not value)]
    if facts.venue and not appearance_of(facts.venue, venues):
        left.append(f"venue, from unread, which vocabulary/venues.yaml has not yet ({facts.venue.name})")
    number = len(facts.authors)
    authors = [f"{number} {'author' if number == 1 else 'authors'}"] if number else []
    found = ("title", *authors, *(said for field, said in _FOUND.items() if getattr(facts, field)))
    thing = (
        [f"it is {facts.thing}, no paper; --kind lists such under extras"] if facts.thing and kind == "paper" else []
    )
    remarks = [*facts.remarks, *thing, *([f"it {facts.notice}"] if facts.notice else [])]
    return Added(name, facts.title, position, tuple(left), found, tuple(remarks))
