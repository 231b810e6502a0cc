"""Bibliographies: the citations of many entries; what several pages and files print of one is written once for all."""

from __future__ import annotations

from collections.abc import Iterable

from newsletter.citations.bibtex import bibtex, volume_bibtex
from newsletter.citations.forms import in_each_form
from newsletter.citations.reference import reference
from newsletter.citations.work import Work, cited
from newsletter.model import Archive, Extra, Paper, Volume
from newsletter.settings import Settings
from newsletter.strings.language import strings


class Bibliography:
    """What an archive cites, in a language."""

    def __init__(self, archive: Archive, language: str) -> None:
        self._vocabulary = archive.vocabulary
        self._said = strings(language)
        self._written: dict[str, str] = {}
        self._works: dict[str, Work] = {}
        self._lines: dict[str, str] = {}
        self._records: dict[str, dict[str, str]] = {}

    def make(self, entries: Iterable[Paper | Extra]) -> None:
        """Cite entries in every form before a second process splits off: neither does it again."""
        for entry in entries:
            self.bibtex(entry)
            self.line(entry)
            self._records[entry.id] = self.records(entry)

    def bibtex(self, entry: Paper | Extra) -> str:
        """Cite an entry."""
        if entry.id not in self._written:
            self._written[entry.id] = bibtex(entry, self._said, self._vocabulary)
        return self._written[entry.id]

    def work(self, entry: Paper | Extra) -> Work:
        """An entry as all forms but BibTeX have it."""
        if entry.id not in self._works:
            self._works[entry.id] = cited(entry, self._said, self._vocabulary)
        return self._works[entry.id]

    def records(self, entry: Paper | Extra) -> dict[str, str]:
        """An entry in every other form; a process needs them once, so that what was made before is let go."""
        if entry.id in self._records:
            return self._records.pop(entry.id)
        return in_each_form(self.work(entry), self._said)

    def line(self, entry: Paper | Extra) -> str:
        """The reference of an entry that a person can paste into a text."""
        if entry.id not in self._lines:
            self._lines[entry.id] = reference(entry, self._said, self._vocabulary)
        return self._lines[entry.id]

    def of(self, entries: Iterable[Paper | Extra]) -> str:
        """Cite many entries in their order, each once."""
        return "\n".join(map(self.bibtex, {entry.id: entry for entry in entries}.values()))


def volume_bibliography(volume: Volume, archive: Archive, settings: Settings) -> str:
    """Cite a volume, and then all that it lists."""
    entries = (listing.entry for listing in archive.volume_listings(volume))
    listed = archive.once(Bibliography, settings.language).of(entries)
    return "\n".join(filter(None, [volume_bibtex(volume, archive, settings), listed]))
