"""Rules about arXiv ids and DOIs that are in the right form, and in the wrong field."""

from __future__ import annotations

from collections.abc import Iterator

from newsletter.checks.finding import Finding
from newsletter.model.identifiers import arxiv_id
from newsletter.source.fault_phrases import subject
from newsletter.source.project import Reading


def arxiv_doi(reading: Reading) -> Iterator[Finding]:
    """A DOI that arXiv gave is written as the arXiv id."""
    for file in reading.files:
        for field_path, entry in file.entries:
            paper = arxiv_id(entry.doi) if entry.doi else None
            if paper is None:
                continue
            message = f"{subject(field_path, file.marks)}: the DOI is that of the arXiv paper {paper}"
            hint = f'write arxiv: "{paper}" and delete doi:'
            if entry.arxiv == paper:
                hint = "delete doi:; arxiv: is enough"
            elif entry.arxiv:
                hint = f"arxiv: says {entry.arxiv}; keep the one that is right, under arxiv:"
            yield Finding(file, (*field_path, "doi"), message, hint)
