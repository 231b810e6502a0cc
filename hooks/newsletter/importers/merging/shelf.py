"""The shelf that drafts are made for: what the archive has already, and its words, which alone are suggested."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from newsletter.importers.formats.document import Document, folded, squeezed
from newsletter.importers.reading.draft import Draft, DraftEntry
from newsletter.model import Vocabulary, Volume
from newsletter.model.entry import Extra, Paper
from newsletter.model.kinds import USUAL_TABLES, KindTables
from newsletter.model.sameness import Register, names_of
from newsletter.model.schedule import Rhythm
from newsletter.source.project import Reading

_MOST_TOPICS = 5
"""How many topics are suggested for an entry: more tell readers nothing."""

_ENOUGH_SCORE = 2
"""From which score on a topic is suggested: named once in a title or a tagline, or twice in a summary."""

_TITLE_SCORE = 4
_TAGLINE_SCORE = 3
_SUMMARY_MOST = 3
"""What a topic scores in a title and in a tagline, each once, and at most in a summary, where it scores one each time.

A title tells more than a tagline, and as much as that and one mention; no summary tells more than a tagline does.
"""


class Suggestions:
    """The spellings of a vocabulary, ready to be found in texts."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def tags(self, *, title: str, tagline: str, summary: str) -> tuple[str, ...]:
        """The topics that an entry speaks of, most telling first, at most five."""
        scores: Counter[str] = Counter()
        for text, weight, most in (
            (title, _TITLE_SCORE, _TITLE_SCORE),
            (tagline, _TAGLINE_SCORE, _TAGLINE_SCORE),
            (summary, 1, _SUMMARY_MOST),
        ):
            found = Counter(self._topics[spelling.rstrip("s")] for spelling in self._pattern.findall(folded(text)))
            scores.update({tag: min(weight * times, most) for tag, times in found.items()})
        order = {tag.id: index for index, tag in enumerate(self.vocabulary.tags)}
        good = sorted(
            (tag for tag in scores if scores[tag] >= _ENOUGH_SCORE), key=lambda tag: (-scores[tag], order[tag])
        )
        return tuple(good[:_MOST_TOPICS])

    def organisations(self, credited: str) -> tuple[str, ...]:
        """The canonical names of the organisations that a credit names; none for «He et al.»."""
        whole = self._organisations.get(folded(credited))
        if whole:
            return (whole,)
        parts = re.split(r"\s*(?:,|/|&|\band\b)\s*", credited)
        found = (self._organisations.get(folded(part.removeprefix("the "))) for part in parts)
        return tuple(dict.fromkeys(name for name in found if name))

    @cached_property
    def _topics(self) -> dict[str, str]:
        return {
            spelling.rstrip("s"): tag.id
            for tag in self.vocabulary.tags
            for spelling in map(folded, (tag.id, tag.name, *tag.aliases))
            if spelling
        }

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        spellings = sorted(self._topics, key=lambda spelling: (-len(spelling), spelling))
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, spellings)) or '(?!)'})s?\b")

    @cached_property
    def _organisations(self) -> dict[str, str]:
        return {
            folded(spelling): organisation.name
            for organisation in self.vocabulary.organisations
            for spelling in (organisation.name, *organisation.aliases)
        }


_SEVERAL = 3
"""In how many newsletters a text must stand to be one that they keep repeating; two may be alike by chance."""


@dataclass(frozen=True)
class Known:
    """An entry that the archive has, and the volume that brought it."""

    id: str
    volume: str
    entry: Paper | Extra | DraftEntry


@dataclass
class Shelf:
    """What is there: the vocabulary, the rhythm, the entries, and texts that newsletters keep repeating.

    It grows by the drafts that are put there: a copy for each would take longer with every one of them.
    """

    suggestions: Suggestions
    rhythm: Rhythm
    tables: KindTables = USUAL_TABLES
    known: Register[Known] = field(default_factory=Register)
    """The entries, by their papers."""

    ids: dict[str, str] = field(default_factory=dict)
    """The ids that are taken, former ones too, with the volumes that have them."""

    recurring: frozenset[str] = frozenset()
    """Texts, without white space, that many of the newsletters have."""

    @classmethod
    def of(cls, reading: Reading) -> Shelf:
        """The shelf of a project; ids of entries that were removed stay taken too."""
        volumes, settings = (file.volume for file in reading.files), reading.settings
        shelf = cls.with_volumes(volumes, reading.vocabulary, settings.schedule, settings.tables)
        for one in reading.removed.records:
            shelf.ids |= dict.fromkeys(one.entries, one.id)
        return shelf

    @classmethod
    def with_volumes(
        cls, volumes: Iterable[Volume], vocabulary: Vocabulary, rhythm: Rhythm, tables: KindTables = USUAL_TABLES
    ) -> Shelf:
        """The shelf of these volumes."""
        shelf = cls(Suggestions(vocabulary), rhythm, tables)
        for volume in volumes:
            for entry in volume.entries:
                shelf.ids |= dict.fromkeys((entry.id, *entry.aliases), volume.id)
                shelf.known.enter(names_of(entry), Known(entry.id, volume.id, entry))
        return shelf

    def put(self, draft: Draft) -> None:
        """Put a draft there, which those after it then know."""
        for entry in draft.entries:
            self.ids[entry.id] = draft.id
            self.known.enter(names_of(entry), Known(entry.id, draft.id, entry))

    def with_documents(self, documents: Iterable[Document]) -> Shelf:
        """The shelf that knows which texts several of these newsletters, and most of them, have in common."""
        documents = list(documents)
        counter = Counter(
            text for document in documents for text in {squeezed(block.text) for block in document.blocks}
        )
        enough = max(_SEVERAL, len(documents) // 2 + 1)
        return replace(self, recurring=frozenset(text for text, times in counter.items() if times >= enough))
