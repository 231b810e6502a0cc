"""The account of an import: what became of each piece of a source. Knows nothing of formats or records.

A piece is `kept` (its text stands in a field of the issue file), `read` (its meaning does: a number, a mark, a date),
`dropped` (with the reason), or `unread` (it stands under unread:, for a person to place). White space and tags are
layout and are not counted.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from newsletter.importers.formats.document import squeezed

Fate = Literal["kept", "read", "dropped", "unread"]


@dataclass(frozen=True)
class Piece:
    """A piece of a source and its fate; `where` is the field that has it, or the reason for which it was dropped."""

    text: str
    fate: Fate
    where: str
    line: int = 1
    is_private: bool = False


@dataclass(frozen=True)
class Account:
    """What became of a source, piece by piece, and how many of its characters there are in all, layout not counted."""

    pieces: tuple[Piece, ...] = ()
    characters: int = 0

    def of(self, fate: Fate) -> tuple[Piece, ...]:
        """The pieces with one fate, in the order of the source."""
        return tuple(piece for piece in self.pieces if piece.fate == fate)

    def size(self, fate: Fate) -> int:
        """How many characters have a fate."""
        return sum(len(squeezed(piece.text)) for piece in self.of(fate))

    @property
    def accounted(self) -> int:
        """How many characters have a fate at all; an import that loses nothing has as many as the source."""
        return sum(len(squeezed(piece.text)) for piece in self.pieces)

    @property
    def coverage(self) -> float:
        """The share of the source's characters that have a fate, 0 to 1; 1 for an empty source."""
        return self.accounted / self.characters if self.characters else 1.0

    def reasons(self) -> Counter[str]:
        """Characters dropped, by reason."""
        counter: Counter[str] = Counter()
        for piece in self.of("dropped"):
            counter[piece.where] += len(squeezed(piece.text))
        return counter
