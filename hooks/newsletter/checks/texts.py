"""The texts that editors write, each with its field path: what the rules about prose and characters look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsletter.checks.finding import FieldPlace
from newsletter.model import Extra, Organisation, Paper, See, Tag, Venue
from newsletter.model.entry import Entry
from newsletter.model.record import Line
from newsletter.source.project import AnyVocabularyFile, IssueFile, Reading
from newsletter.source.yaml_text import FieldPath

_ENTRY_LINES = tuple(
    name for name, field in Entry.model_fields.items() if field.rebuild_annotation() in (Line, Line | None)
)
"""The fields of an entry that hold a line of text and nothing that is judged otherwise; a new one is among them."""

_NAMES = ("name", "full_name")


@dataclass(slots=True)
class Text(FieldPlace):
    """One text and the field that holds it."""

    text: str

    @property
    def name(self) -> str:
        """The field's name, as a message quotes it."""
        return f'"{[step for step in self.field_path if isinstance(step, str)][-1]}"'


def prose_of(reading: Reading) -> Iterator[Text]:
    """Every text in the small Markdown of `newsletter.text.prose`."""
    for file in reading.files:
        if file.volume.intro is not None:
            yield Text(file, ("intro",), file.volume.intro)
        for field_path, item in file.items:
            name, text = ("note", item.note) if isinstance(item, See) else ("summary", item.summary)
            if text is not None:
                yield Text(file, (*field_path, name), text)
    described: tuple[AnyVocabularyFile, ...] = (reading.tags, reading.organisations)
    for listed in described:
        for number, record in enumerate(listed.records):
            if record.description is not None:
                yield Text(listed, (number, "description"), record.description)


def titles_of(reading: Reading) -> Iterator[Text]:
    """Every title, tagline and credit, and the names of editors and of the vocabulary: plain text of one line."""
    for file in reading.files:
        yield Text(file, ("title",), file.volume.title)
        yield from _editors(file)
        for number, part in enumerate(file.volume.parts):
            yield Text(file, ("parts", number, "title"), part.title)
        for field_path, entry in file.entries:
            for name in _ENTRY_LINES:
                if line := getattr(entry, name):
                    yield Text(file, (*field_path, name), line)
    yield from (text for text in names_of_vocabulary(reading) if text.field_path[-1] in _NAMES)


def lines_of(reading: Reading) -> Iterator[Text]:
    """Every line of text: titles and the like, authors, other names, notes, corrections, reasons."""
    yield from titles_of(reading)
    for file in reading.files:
        for number, correction in enumerate(file.volume.corrections):
            yield Text(file, ("corrections", number, "text"), correction.text)
        for field_path, entry in file.entries:
            for path, line in _other_lines(entry):
                yield Text(file, (*field_path, *path), line)
    for number, removal in enumerate(reading.removed.records):
        if removal.reason is not None:
            yield Text(reading.removed, (number, "reason"), removal.reason)
    yield from (text for text in names_of_vocabulary(reading) if text.field_path[-1] not in _NAMES)


def names_of(reading: Reading) -> Iterator[Text]:
    """Every name: of authors, editors and whom entries credit; and of the vocabulary, in all their spellings."""
    for file in reading.files:
        yield from _editors(file)
        for field_path, entry in file.entries:
            if entry.credited:
                yield Text(file, (*field_path, "credited"), entry.credited)
            yield from (Text(file, (*field_path, *path), name) for path, name in _authors(entry))
    yield from names_of_vocabulary(reading)


def names_of_vocabulary(reading: Reading) -> Iterator[Text]:
    """Every name and alias of a topic, an organisation or a venue; every name and spelling of a person."""
    for listed in reading.vocabulary_files.values():
        yield from (Text(listed, field_path, name) for field_path, name in _names(listed.records))
    for number, person in enumerate(reading.people.records):
        yield Text(reading.people, (number, "name"), person.name)
        for place, spelling in enumerate(person.spellings):
            yield Text(reading.people, (number, "spellings", place), spelling)


def _editors(file: IssueFile) -> Iterator[Text]:
    for number, editor in enumerate(file.volume.editors):
        yield Text(file, ("editors", number, "name"), editor.name)


def _names(records: Iterable[Tag | Organisation | Venue]) -> Iterator[tuple[FieldPath, str]]:
    for number, record in enumerate(records):
        yield (number, "name"), record.name
        if isinstance(record, Venue):
            yield (number, "full_name"), record.full_name
        yield from (((number, "aliases", field_path), alias) for field_path, alias in enumerate(record.aliases))


def _authors(entry: Paper | Extra) -> Iterator[tuple[FieldPath, str]]:
    return ((("authors", number), one.name) for number, one in enumerate(entry.authors) if one.name)


def _other_lines(entry: Paper | Extra) -> Iterator[tuple[FieldPath, str]]:
    yield from _authors(entry)
    yield from ((("questions", number), line) for number, line in enumerate(entry.questions))
    yield from ((("corrections", number, "text"), one.text) for number, one in enumerate(entry.corrections))
    yield from ((("links", number, "note"), link.note) for number, link in enumerate(entry.links) if link.note)
    for name, taken in (("withdrawn", entry.withdrawn), ("retracted", entry.retracted)):
        if taken:
            yield (name, "reason"), taken.reason
