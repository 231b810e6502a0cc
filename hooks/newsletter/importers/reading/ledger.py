"""The ledger of one import: every piece of the source is entered with its fate, and each claim can be checked."""

from __future__ import annotations

from collections.abc import Iterable

from newsletter.importers.formats.document import Block, Document, squeezed
from newsletter.importers.reading.account import Account, Fate, Piece
from newsletter.text.prose import plain_text


class Ledger:
    """The pieces of one source; those of an entry are entered under the entry's name."""

    def __init__(self, document: Document) -> None:
        self.pieces: list[Piece] = [
            Piece(dropped.text, "dropped", dropped.reason, dropped.line, dropped.is_private)
            for dropped in document.dropped
        ]
        self.characters = sum(len(squeezed(dropped.text)) for dropped in document.dropped)
        self.characters += sum(size_of(block) for block in document.blocks)

    def read(self, text: str, where: str, line: int) -> None:
        """Enter a text whose meaning a field has."""
        self._enter(text, "read", where, line)

    def dropped(self, text: str, reason: str, line: int) -> None:
        """Enter a text that is left out."""
        self._enter(text, "dropped", reason, line)

    def block(self, block: Block, fate: Fate, where: str) -> None:
        """Enter a whole block, with the addresses of its links."""
        self._enter(block.text, fate, where, block.line)
        for address in hidden_addresses(block):
            self._enter(address, fate, where, block.line)

    def found(self, text: str, where: str, line: int) -> None:
        """Enter a text that the source told outside its blocks, such as a title in a page's metadata."""
        self.characters += len(squeezed(text))
        self._enter(text, "kept", where, line)

    def account(self) -> Account:
        """The account of all that was entered."""
        return Account(tuple(sorted(self.pieces, key=lambda piece: piece.line)), self.characters)

    def _enter(self, text: str, fate: Fate, where: str, line: int) -> None:
        if squeezed(text):
            self.pieces.append(Piece(text.strip(), fate, where, line))


def hidden_addresses(block: Block) -> list[str]:
    """The addresses behind the words of a block, which its text does not show."""
    return [run.address for run in block.runs if run.address and squeezed(run.address) != squeezed(run.text)]


def size_of(block: Block) -> int:
    """How many characters a block has, its addresses included, layout not."""
    return len(squeezed(block.text)) + sum(len(squeezed(address)) for address in hidden_addresses(block))


def missing_from(value: str, pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces that a field, in prose or in a line, does not hold after all."""
    shown = squeezed(value) + "\n" + squeezed(plain_text(value))
    return [piece for piece in pieces if squeezed(piece.text) not in shown]
