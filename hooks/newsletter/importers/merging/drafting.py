"""A document to a draft: the way for newsletters and the way for listings."""

from __future__ import annotations

from newsletter.importers.formats.document import Document
from newsletter.importers.merging.finishing import finished
from newsletter.importers.merging.shelf import Shelf
from newsletter.importers.reading.draft import Draft
from newsletter.importers.reading.newsletter_text import read_newsletter, volume_number
from newsletter.importers.reading.paper_listing import read_listing

__all__ = ["Shelf", "draft_of", "volume_number"]


def draft_of(document: Document, *, shelf: Shelf, special: str | None = None, year: int | None = None) -> Draft:
    """Make a draft of a newsletter, or of a listing.

    `special` names a volume outside the numbering, `year` is that of days printed without one. A text without
    numbered papers and without highlights is no newsletter: NewsletterError.
    """
    if document.form == "listing":
        findings = read_listing(document, special=special, year=year)
    else:
        findings = read_newsletter(document, recurring=shelf.recurring, special=special, year=year)
    return finished(findings, document, shelf)
