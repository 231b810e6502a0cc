"""A document to a draft in one step, for tests that look at drafts alone."""

from __future__ import annotations

from newsletter.importers.formats.document import Document
from newsletter.importers.merging.finishing import content_of, finished
from newsletter.importers.merging.shelf import Shelf
from newsletter.importers.reading.draft import Draft


def draft_of(document: Document, *, shelf: Shelf, special: str | None = None, year: int | None = None) -> Draft:
    """Read a document and finish its draft, as an import does."""
    return finished(content_of(document, shelf=shelf, special=special, year=year), document, shelf=shelf)
