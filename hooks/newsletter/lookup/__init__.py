"""Metadata of papers from arXiv and Crossref, and the entry of a volume made of them. Knows nothing of pages."""

from newsletter.lookup.addition import Addition, add_entries
from newsletter.lookup.client import Client, Pace
from newsletter.lookup.facts import Cache, Facts, NoAnswerError
from newsletter.lookup.ids import Reference, read_reference
from newsletter.lookup.library import Library, Loan

__all__ = [
    "Addition",
    "Cache",
    "Client",
    "Facts",
    "Library",
    "Loan",
    "NoAnswerError",
    "Pace",
    "Reference",
    "add_entries",
    "read_reference",
]
