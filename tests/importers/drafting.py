"""A source to a draft in one step, for tests that look at drafts alone."""

from __future__ import annotations

from newsletter.importers.formats.document import Document, Refusal
from newsletter.importers.formats.intake import documents_of
from newsletter.importers.merging.finishing import content_of, finished
from newsletter.importers.merging.shelf import Shelf
from newsletter.importers.reading.draft import Draft
from newsletter.model import Vocabulary
from tests.builders import RHYTHM

EMPTY = Shelf.with_volumes([], Vocabulary(), RHYTHM)
"""The shelf of an archive that has nothing yet."""


def document_of(source: str | bytes, name: str = "burrows.md") -> Document:
    """The one newsletter that a source holds."""
    (found,) = documents_of(source.encode() if isinstance(source, str) else source, name=name)
    assert isinstance(found, Document), found
    return found


def reason_of(source: str | bytes, name: str = "burrows.md") -> str:
    """Why a source is not imported."""
    (found,) = documents_of(source.encode() if isinstance(source, str) else source, name=name)
    assert isinstance(found, Refusal), found
    return found.reason


def draft_of(document: Document, *, shelf: Shelf = EMPTY, special: str | None = None, year: int | None = None) -> Draft:
    """Read a document and finish its draft, as an import does."""
    return finished(content_of(document, shelf=shelf, special=special, year=year), document, shelf=shelf)


def drafted(source: str | bytes, name: str = "burrows.md", *, shelf: Shelf = EMPTY, year: int | None = None) -> Draft:
    """Import a source that holds one newsletter; nothing of its text may be lost."""
    draft = draft_of(document_of(source, name), shelf=shelf, year=year)
    assert draft.account.lost == ()
    return draft
