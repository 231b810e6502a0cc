"""Rules about the same paper in two places: by arXiv id, by DOI, and by title."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from newsletter.checks.entries import entries_of
from newsletter.checks.finding import Finding
from newsletter.model import Extra, Paper
from newsletter.model.identifiers import arxiv_id
from newsletter.problem import Severity, quoted
from newsletter.source.phrases import subject
from newsletter.source.project import IssueFile, Reading
from newsletter.source.yaml_text import FieldPath, is_within

_NAMES = {"arxiv": "arXiv id", "doi": "DOI", "title": "title"}
"""By what a paper can be known, surest first."""


@dataclass(frozen=True)
class _Listed:
    """An entry, where it is listed, and by what it can be known: a kind of name and the name, to the field."""

    file: IssueFile
    place: FieldPath
    entry: Paper | Extra
    names: dict[tuple[str, str], FieldPath]


def duplicate_paper(reading: Reading) -> Iterator[Finding]:
    """A paper is one entry of the archive; other volumes list it again with see:."""
    first: dict[tuple[str, str], _Listed] = {}
    for file in sorted(reading.files, key=lambda file: (file.volume.published, file.path)):
        for place, entry in entries_of(file):
            if is_within((*place, "id"), file.faults):
                continue
            here = _Listed(file, place, entry, _names(file, place, entry))
            there = next((first[name] for name in here.names if name in first), None)
            if there and there.entry.id != entry.id:
                yield _finding(here, there)
            for name in here.names:
                first.setdefault(name, here)


def folded(title: str) -> str:
    """Fold a title to what two spellings of it share: no accents, case, punctuation, dashes or spaces."""
    plain = unicodedata.normalize("NFKD", title)
    return "".join(
        re.findall(r"[^\W_]|[+#]", "".join(one for one in plain if not unicodedata.combining(one)))
    ).casefold()


def _names(file: IssueFile, place: FieldPath, entry: Paper | Extra) -> dict[tuple[str, str], FieldPath]:
    """All by which an entry can be known, surest first."""
    as_arxiv = arxiv_id(entry.doi) if entry.doi else None
    found = {
        ("arxiv", (entry.arxiv or "").casefold()): "arxiv",
        ("arxiv", (as_arxiv or "").casefold()): "doi",
        ("doi", "" if as_arxiv else (entry.doi or "").casefold()): "doi",
        ("title", folded(entry.official_title or "")): "official_title",
        ("title", folded(entry.title)): "title",
    }
    fields = ((name, (*place, field)) for name, field in found.items() if name[1])
    return {name: field for name, field in fields if not is_within(field, file.faults)}


def _finding(here: _Listed, there: _Listed) -> Finding:
    shared = [name for name in here.names if name in there.names]
    field, other = here.names[shared[0]], there.file.marks.of(there.names[shared[0]])
    *kinds, last = dict.fromkeys(_NAMES[kind] for kind, _ in shared)
    names = f"{', '.join(kinds)} and {last}" if kinds else last
    whose = f"{quoted(there.entry.id)} in {other.path}:{other.line}"
    message = f"{subject(here.place, here.file.marks)} has the {names} of {whose}"
    difference = _difference(here.entry, there.entry)
    if difference and shared[0][0] == "title":
        hint = f"if it is the same paper, write see: {there.entry.id} instead of the entry"
        return Finding(here.file, field, f"{message}, but another {difference}", hint, Severity.WARNING)
    hint = f"to list that paper again write see: {there.entry.id} and delete this entry"
    if here.file is there.file:
        hint = "delete one of the two entries"
    return Finding(here.file, field, f"{message}; it is the same paper", hint)


def _difference(one: Paper | Extra, other: Paper | Extra) -> str:
    """Name the kind of id in which two entries differ; empty where there is none."""
    if one.arxiv and other.arxiv and one.arxiv != other.arxiv:
        return "arXiv id"
    if one.doi and other.doi and one.doi.casefold() != other.doi.casefold():
        return "DOI"
    return ""
