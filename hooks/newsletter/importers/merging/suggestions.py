"""Topics and organisations that an entry probably has, from the vocabulary. Nothing else is suggested."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from newsletter.importers.reading.phrases import folded
from newsletter.model import Vocabulary

_MOST = 5
_ENOUGH = 2


class Suggestions:
    """The spellings of a vocabulary, ready to be found in texts."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def tags(self, *, title: str, tagline: str, summary: str) -> tuple[str, ...]:
        """The topics that an entry speaks of, most telling first, at most five."""
        scores: Counter[str] = Counter()
        for text, weight, most in ((title, 4, 4), (tagline, 3, 3), (summary, 1, 3)):
            found = Counter(self._topics[spelling.rstrip("s")] for spelling in self._pattern.findall(folded(text)))
            scores.update({tag: min(weight * times, most) for tag, times in found.items()})
        order = {tag.id: index for index, tag in enumerate(self.vocabulary.tags)}
        good = sorted((tag for tag in scores if scores[tag] >= _ENOUGH), key=lambda tag: (-scores[tag], order[tag]))
        return tuple(good[:_MOST])

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
