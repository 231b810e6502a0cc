"""The account of an import: a document's text, cut at the claims on it, so that every character has one fate or none.

A claim says what became of a stretch of the text. Each is `kept` (its text stands in a field of the issue file), `read`
(its meaning does: a number, a mark, a date), `dropped` (with the reason), or `unread` (it stands under unread:, for a
person to place). What nobody claims is lost, and named. White space is layout and is not counted.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Literal

from newsletter.importers.formats.document import Document, Run, Span, squeezed
from newsletter.text.prose import plain_text

WEB = ("https://", "http://")

Fate = Literal["kept", "read", "dropped", "unread"]


@dataclass(frozen=True)
class FateClaim:
    """What became of a stretch of a document's text; `where` is the field that has it, or why it was dropped."""

    span: Span
    fate: Fate
    where: str
    is_private: bool = False


_NOBODY = FateClaim(Span(0, 0), "unread", "nowhere")


@dataclass(frozen=True)
class Piece:
    """A piece of a source and its fate; `where` is the field that has it, or the reason for which it was dropped."""

    text: str
    fate: Fate
    where: str
    line: int = 1
    is_private: bool = False
    span: Span = field(default=Span(0, 0), compare=False)

    @property
    def size(self) -> int:
        """How many characters it has."""
        return len(squeezed(self.text))


@dataclass(frozen=True)
class Account:
    """What became of a source, piece by piece, and what nobody has claimed: together they are the whole of it, once."""

    pieces: tuple[Piece, ...] = ()
    lost: tuple[Piece, ...] = ()

    def of(self, fate: Fate) -> tuple[Piece, ...]:
        """The pieces with one fate, in the order of the source."""
        return tuple(piece for piece in self.pieces if piece.fate == fate)

    def size(self, fate: Fate) -> int:
        """How many characters have a fate."""
        return sum(piece.size for piece in self.of(fate))

    @property
    def accounted(self) -> int:
        """How many characters have a fate at all."""
        return sum(piece.size for piece in self.pieces)

    @property
    def characters(self) -> int:
        """How many characters there are in all, layout not counted."""
        return self.accounted + sum(piece.size for piece in self.lost)

    def reasons(self) -> Counter[str]:
        """Characters dropped, by reason."""
        counter: Counter[str] = Counter()
        for piece in self.of("dropped"):
            counter[piece.where] += piece.size
        return counter


def claims_on(runs: Iterable[Run], fate: Fate, where: str) -> Iterator[FateClaim]:
    """Claim runs, with the addresses behind their words."""
    return (FateClaim(span, fate, where) for run in runs for span in run.spans)


def checked_claims(
    claims: Iterable[FateClaim], values: Mapping[str, str], *, document: Document, owner: str
) -> tuple[tuple[FateClaim, ...], tuple[str, ...]]:
    """Check claims on an entry's text against the values of its fields, and name the fields by their owner.

    What a field does not hold after all is `unread`; the texts that are so are given too, each once.
    """
    shown = {name: _FrontToEnd(value) for name, value in values.items()}
    checked: list[FateClaim] = []
    left: list[str] = []
    for claim in claims:
        text = document.text_at(claim.span)
        if not _holds(shown, claim, text):
            left.append(text)
            checked.append(replace(claim, fate="unread", where=f"{owner}: unread"))
        else:
            checked.append(claim if claim.fate == "dropped" else replace(claim, where=f"{owner}: {claim.where}"))
    return tuple(checked), tuple(dict.fromkeys(filter(None, left)))


def claims_told_again(
    claims: Iterable[FateClaim], there: str, new_ids: Mapping[str, str], *, document: Document, known: str, volume: str
) -> tuple[tuple[FateClaim, ...], tuple[str, ...]]:
    """Settle claims on an entry that another volume has already; `there` is what is told of it there.

    What is new stands in the note of this listing, with the ids that the entry lacks; the texts of it are given too.
    """
    told: list[FateClaim] = []
    more: list[str] = []
    for claim in claims:
        text = document.text_at(claim.span)
        is_new_id = claim.where in new_ids and (text.startswith(WEB) or new_ids[claim.where] in text)
        is_new_id = is_new_id or (claim.where == "ids" and squeezed(text) not in there)
        is_text = claim.where in ("summary", "unread")
        if is_text or is_new_id or (claim.fate == "kept" and squeezed(text) not in there):
            more += [] if is_text else [text]
            told.append(replace(claim, fate="kept", where=f'see "{known}": note'))
        elif claim.fate == "kept":
            told.append(replace(claim, fate="dropped", where=f"told in volume {volume} already"))
        else:
            told.append(claim)
    return tuple(told), tuple(dict.fromkeys(more))


class _FrontToEnd:
    """A value as its readers see it and as it is written, without white space, each read once from front to end."""

    def __init__(self, value: str) -> None:
        self.texts = [squeezed(plain_text(value)), squeezed(value)]
        self.places = [0, 0]
        self.before: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
        self.taken: set[tuple[str, int, int]] = set()

    def has(self, text: str) -> bool:
        """Whether a text stands in it at a place of its own: after those asked for before, or else before them.

        Texts come in the order in which they stand there, so that a long value is not searched again for each; an
        address that a source tells twice is told once.
        """
        is_there = self._takes(text, self.places) or self._takes(text, self.before[text])
        return is_there or (text.startswith(WEB) and any(text in one for one in self.texts))

    def _takes(self, text: str, places: list[int]) -> bool:
        """Take the next place of a text, as it is seen and as it is written."""
        is_there = False
        for index, whole in enumerate(self.texts):
            place = whole.find(text, places[index])
            while (text, index, place) in self.taken:
                place = whole.find(text, place + 1)
            if place >= 0:
                places[index] = place + len(text)
                self.taken.add((text, index, place))
                is_there = True
        return is_there

    def is_in(self, text: str) -> bool:
        """Whether the value, an id, stands in a text."""
        return any(one and one.casefold() in text.casefold() for one in self.texts)


def _holds(shown: Mapping[str, _FrontToEnd], claim: FateClaim, text: str) -> bool:
    """Whether a field says what a claim says of it: its text where it is kept, the id that it was read as."""
    if claim.fate == "kept":
        return claim.where in shown and shown[claim.where].has(squeezed(text))
    if claim.fate == "read" and claim.where in ("arxiv", "doi") and re.search(r"\d{4}", text):
        return shown[claim.where].is_in(squeezed(text))
    return True


def account_of(document: Document, claims: Iterable[FateClaim]) -> Account:
    """Cut a document's text at the claims on it; a character that two claims have belongs to the first of them."""
    left_out = (
        FateClaim(span, "dropped", one.reason, one.is_private) for one in document.dropped for span in one.spans
    )
    pieces: list[Piece] = []
    lost: list[Piece] = []
    for span, claim in _partition(len(document.text), [*left_out, *claims]):
        if text := document.text_at(span):
            into, told = (pieces, claim) if claim else (lost, _NOBODY)
            line = document.line_at(span.start)
            into.append(Piece(text, told.fate, told.where, line, told.is_private, span))
    return Account(tuple(pieces), tuple(lost))


def _partition(length: int, claims: Sequence[FateClaim]) -> Iterator[tuple[Span, FateClaim | None]]:
    """Cut a text of some length into stretches, each with the first of the claims on it; neighbours differ in it."""
    owners: list[FateClaim | None] = [None] * length
    for claim in reversed(claims):
        owners[claim.span.start : claim.span.end] = [claim] * (claim.span.end - claim.span.start)
    start = 0
    for _, stretch in groupby(owners, key=id):
        end = start + sum(1 for _ in stretch)
        yield Span(start, end), owners[start]
        start = end
