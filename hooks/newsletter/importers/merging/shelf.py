"""The shelf that drafts are made for: what the archive has already, and the words it uses."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from newsletter.importers.formats.document import Document, squeezed
from newsletter.importers.merging.suggestions import Suggestions
from newsletter.importers.reading.draft import Draft, DraftEntry
from newsletter.model import Vocabulary, Volume
from newsletter.model.entry import Extra, Paper
from newsletter.model.sameness import Register, names_of
from newsletter.source.project import Reading

_SEVERAL = 3


@dataclass(frozen=True)
class Known:
    """An entry that the archive has, and the volume that brought it."""

    id: str
    volume: str
    entry: Paper | Extra | DraftEntry


@dataclass(frozen=True)
class Shelf:
    """What is there: the vocabulary, the weekly rule, the entries, and texts that newsletters keep repeating."""

    suggestions: Suggestions
    first_monday: dt.date
    known: Register[Known] = field(default_factory=Register)
    """The entries, by their papers."""

    ids: frozenset[str] = frozenset()
    recurring: frozenset[str] = frozenset()
    """Texts, without white space, that many of the newsletters have."""

    @classmethod
    def of(cls, reading: Reading) -> Shelf:
        """The shelf of a project."""
        return cls.with_volumes(
            (file.volume for file in reading.files), reading.vocabulary, reading.settings.settings.first_monday
        )

    @classmethod
    def with_volumes(cls, volumes: Iterable[Volume], vocabulary: Vocabulary, first_monday: dt.date) -> Shelf:
        """The shelf of these volumes; former ids stay taken."""
        known: Register[Known] = Register()
        ids: set[str] = set()
        for volume in volumes:
            for entry in volume.entries:
                ids.update((entry.id, *entry.aliases))
                known.enter(names_of(entry), Known(entry.id, volume.id, entry))
        return cls(Suggestions(vocabulary), first_monday, known, frozenset(ids))

    def with_draft(self, draft: Draft) -> Shelf:
        """The shelf after a draft was put there."""
        known = self.known.copy()
        for entry in draft.entries:
            known.enter(names_of(entry), Known(entry.id, draft.id, entry))
        return replace(self, known=known, ids=self.ids | {entry.id for entry in draft.entries})

    def with_documents(self, documents: Iterable[Document]) -> Shelf:
        """The shelf that knows which texts several of these newsletters, and most of them, have in common."""
        documents = list(documents)
        counter = Counter(
            text for document in documents for text in {squeezed(block.text) for block in document.blocks}
        )
        enough = max(_SEVERAL, len(documents) // 2 + 1)
        return replace(self, recurring=frozenset(text for text, times in counter.items() if times >= enough))

    def known_as(self, entry: DraftEntry) -> Known | None:
        """The entry of the archive that is of the same paper as a draft's entry."""
        return self.known.find(names_of(entry))
