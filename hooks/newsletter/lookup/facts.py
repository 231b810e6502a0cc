"""What a service says of a paper, and the cache that keeps it so that nobody is asked twice."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from contextlib import suppress
from pathlib import Path

from pydantic import ValidationError

from newsletter.disk import write_file
from newsletter.lookup.ids import Reference
from newsletter.model import Record
from newsletter.model.identifiers import ArxivClass, ArxivId, Doi
from newsletter.model.record import Line, WebAddress
from newsletter.problem import NewsletterError
from newsletter.source.text import MAX_BYTES


class NoAnswerError(NewsletterError):
    """A service gave no answer that can be used; the text says why, to an editor."""


class Facts(Record):
    """What a service says of a paper; what it does not say is absent, never guessed."""

    title: Line
    authors: tuple[Line, ...] = ()
    arxiv: ArxivId | None = None
    doi: Doi | None = None
    date: dt.date | None = None
    arxiv_class: ArxivClass | None = None
    venue: Line | None = None
    code: WebAddress | None = None


def make_facts(service: str, **fields: object) -> Facts:
    """Make facts of what a service says, which must be fit for an entry."""
    try:
        return Facts.model_validate(fields)
    except ValidationError as error:
        name = error.errors()[0]["loc"][0]
        raise NoAnswerError(f"{service} gives a {name} that no entry can hold") from error


class Cache:
    """Facts kept in a folder, one file a reference; a folder that cannot be written keeps nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, reference: Reference) -> Facts | None:
        """The facts kept for a reference; None where there are none, or none that can be read."""
        try:
            with self._file(reference).open("rb") as opened:
                return Facts.model_validate_json(opened.read(MAX_BYTES))
        except (OSError, ValidationError):
            return None

    def put(self, reference: Reference, facts: Facts) -> None:
        """Keep the facts of a reference."""
        with suppress(OSError):
            write_file(self._file(reference), facts.model_dump_json(indent=1) + "\n")

    def _file(self, reference: Reference) -> Path:
        """The file of a reference: a DOI may hold what no file's name can, and only differ in that from another."""
        readable = re.sub(r"[^A-Za-z0-9.-]+", "_", str(reference))[:80]
        return self.folder / f"{readable}-{hashlib.sha256(str(reference).encode()).hexdigest()[:8]}.json"
