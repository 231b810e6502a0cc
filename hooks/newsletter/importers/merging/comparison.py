"""A draft and the issue file of the same volume to their differences, field by field. Changes nothing.

Entries are the same by their permanent id, else if they are of the same paper; what people look up (authors, dates …)
is added where it is missing, and is never a difference. A faulty field of the file counts as it is written there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import ValidationError

from newsletter.importers.reading.draft import Draft, DraftEntry, DraftSee, entry_fields, fields_of
from newsletter.model import Extra, Paper, Period, Record, See, Volume
from newsletter.model.sameness import Names, Register, id_of, names_of
from newsletter.problem import quoted, shortened, visible
from newsletter.source import IssueFile
from newsletter.source.reader import dig
from newsletter.source.yaml_text import Blank, FieldPath, parse


@dataclass(frozen=True)
class FileText:
    """What the faulty fields of an issue file hold as they are written; empty where it has none."""

    faults: frozenset[FieldPath] = frozenset()
    value: Any = None
    texts: Mapping[FieldPath, str] = field(default_factory=dict)

    @classmethod
    def of(cls, file: IssueFile) -> FileText:
        """What could not be read of a file."""
        tree = parse(file.source, file.path)[0] if file.faults else None
        return cls(file.faults, tree.value, tree.marks.texts) if tree else cls()

    def is_faulty(self, field_path: FieldPath) -> bool:
        """Whether a field, a part of it or what it is part of could not be read."""
        return any(fault[: len(field_path)] == field_path or field_path[: len(fault)] == fault for fault in self.faults)

    def at(self, field_path: FieldPath) -> Any:
        """What is written in a field: a text of its own, or a list or group of fields."""
        value = dig(self.value, field_path)
        return None if isinstance(value, Blank) else self.texts.get(field_path, value)


@dataclass(frozen=True)
class Owner:
    """A record of a volume with its place, and what its file says where the record does not."""

    record: Record
    field_path: FieldPath
    text: FileText

    def present(self, name: str) -> Any:
        """What the file has in a field."""
        here = (*self.field_path, name)
        return self.text.at(here) if self.text.is_faulty(here) else getattr(self.record, name, None)

    def takes(self, name: str) -> bool:
        """Whether the file has room for a field: its record can be read, and nothing stands there yet."""
        written = dig(self.text.value, self.field_path)
        return not self.is_faulty(name) or (isinstance(written, dict) and name not in written)

    def is_faulty(self, name: str) -> bool:
        """Whether the record does not tell what the file has in a field."""
        return self.text.is_faulty((*self.field_path, name))


Section = Literal["papers", "extras"]
Kind = Literal["missing", "differs", "added by hand"]

SECTIONS: tuple[Section, ...] = ("papers", "extras")

_VOLUME_FIELDS = ("title", "period", "published", "original", "intro")
_ENTRY_FIELDS = ("kind", "title", "tagline", "credited", "arxiv", "doi", "summary", "note")
_LOOKED_UP = ("organisations", "tags", "authors", "date", "arxiv_class", "venue", "official_title", "parts")
_PROSE = ("intro", "summary", "note")
_PLURAL = ("links", "organisations", "tags", "authors", "parts")


@dataclass(frozen=True)
class Difference:
    """One thing that an issue file and an import do not have alike; its line is the issue file's.

    `subject` is such as «title», «paper "silvertorch"» or «paper "silvertorch": arxiv»; `imported` and `present` are
    shortened to one line.
    """

    subject: str
    kind: Kind
    imported: str
    present: str
    line: int
    path: str = ""

    @property
    def what(self) -> str:
        """The subject and what the import has there: «paper "silvertorch": arxiv: "2511.14881"»."""
        return f'{self.subject}: "{self.imported}"'

    def __str__(self) -> str:
        return f"{visible(self.path)}:{self.line}: {self.subject} {self._claim()}"

    def _claim(self) -> str:
        name = self.subject.rpartition(": ")[2]
        if self.kind == "added by hand":
            return "is not in the import: added by hand, kept"
        if self.kind == "missing":
            return f'{"are" if name in _PLURAL else "is"} missing here: "{self.imported}"'
        if name in _PROSE:
            return "differs: edited by hand, kept"
        return f'is "{self.present}" here and "{self.imported}" in the import'


@dataclass(frozen=True)
class Pair:
    """An item of a draft, and where the file has it; None where it has not."""

    item: DraftEntry | DraftSee
    section: Section
    field_path: FieldPath | None


@dataclass(frozen=True)
class Gap:
    """A difference before it has a line: whose field it is, and the plain value that the import has for it."""

    owner: str
    """Id of the entry; empty for the volume itself."""
    noun: str
    field: str
    """Empty where the whole entry is meant."""
    kind: Kind
    value: Any = None
    present: Any = None
    is_sound: bool = True
    """Whether the record would take the value; an import can hold what `check` refuses."""

    def difference(self, file: IssueFile, field_paths: Mapping[str, FieldPath]) -> Difference:
        """Say it with the line at which it stands in a file, whose items stand at `field_paths`, by id."""
        owner = field_paths.get(self.owner, ())
        position = file.marks.of_key((*owner, self.field)) if self.field else file.marks.of(owner)
        name = f"{self.noun} {quoted(self.owner)}" if self.owner else ""
        subject = ": ".join(part for part in (name, self.field) if part)
        return Difference(subject, self.kind, _one_line(self.value), _one_line(self.present), position.line, file.path)


def differences(draft: Draft, file: IssueFile) -> tuple[Difference, ...]:
    """Compare a draft with the issue file of its volume; a faulty field counts as it is written there."""
    return differences_of(gaps(draft, file.volume, FileText.of(file)), file)


def differences_of(found: Iterable[Gap], file: IssueFile) -> tuple[Difference, ...]:
    """Say of each gap where it is in a file."""
    field_paths = {identity(item): field_path for field_path, item in items_of(file.volume).items()}
    return tuple(sorted((gap.difference(file, field_paths) for gap in found), key=lambda one: one.line))


def gaps(draft: Draft, volume: Volume, text: FileText | None = None) -> tuple[Gap, ...]:
    """Find what a volume and a draft of it do not have alike; `text` tells what the faulty fields of its file hold."""
    text = text or FileText()
    matched, items = pairs(draft, volume), items_of(volume)
    whole = Owner(volume, (), text)
    fields = fields_of(draft)
    found = [
        *_value_gaps(fields, (*_VOLUME_FIELDS, "parts"), whole, ("", "")),
    ]
    for pair in matched:
        if pair.field_path is None:
            found.append(missing_item(pair.item))
        else:
            found += _item_gaps(pair.item, Owner(items[pair.field_path], pair.field_path, text))
    known = {pair.field_path for pair in matched}
    by_hand = (item for field_path, item in items.items() if field_path not in known)
    return (*found, *(Gap(*_name(item), "", "added by hand", present=_heading(item)) for item in by_hand))


def missing_item(item: DraftEntry | DraftSee) -> Gap:
    """The gap that an item leaves in a volume without it."""
    return Gap(identity(item), item.kind, "", "missing", value=_heading(item))


def items_of(volume: Volume) -> dict[FieldPath, Paper | Extra | See]:
    """All that a volume lists, by its path in the file."""
    return {(section, number): item for section in SECTIONS for number, item in enumerate(getattr(volume, section))}


def identity(item: Paper | Extra | See | DraftEntry | DraftSee) -> str:
    """The id of an entry, or of the entry that is listed again."""
    return item.see if isinstance(item, See | DraftSee) else item.id


def pairs(draft: Draft, volume: Volume) -> tuple[Pair, ...]:
    """Find each item of a draft in a volume; no item of the volume is two of the draft's."""
    wanted = [(section, item) for section in SECTIONS for item in getattr(draft, section)]
    field_paths = _Items(volume)
    found: dict[int, FieldPath] = {}
    for paths_for in (field_paths.by_id, field_paths.by_reference, field_paths.by_title):
        for number, (_, item) in enumerate(wanted):
            field_path = None if number in found else field_paths.take(paths_for(item))
            if field_path is not None:
                found[number] = field_path
    return tuple(Pair(item, section, found.get(number)) for number, (section, item) in enumerate(wanted))


_Item = Paper | Extra | See | DraftEntry | DraftSee


class _Items:
    """What a volume lists, by its path in the file, each of which is taken once."""

    def __init__(self, volume: Volume) -> None:
        self._free = items_of(volume)
        self._papers: Register[FieldPath] = Register()
        self._ids: dict[str, list[FieldPath]] = {}
        for field_path, item in self._free.items():
            aliases = item.aliases if isinstance(item, Paper | Extra) else ()
            for name in (identity(item), *aliases):
                self._ids.setdefault(name, []).append(field_path)
            self._papers.enter(_names(item), field_path)

    def take(self, field_paths: Iterable[FieldPath]) -> FieldPath | None:
        """Take the first of these that is still free; None where there is none."""
        field_path = next((field_path for field_path in field_paths if field_path in self._free), None)
        if field_path is not None:
            del self._free[field_path]
        return field_path

    def by_id(self, item: _Item) -> Iterable[FieldPath]:
        """Where the entry of an item's id is listed."""
        return self._ids.get(identity(item), ())

    def by_reference(self, item: _Item) -> Iterable[FieldPath]:
        """Where an item's paper is listed, told by an arXiv id or a DOI."""
        return self._papers.by_ids(_names(item))

    def by_title(self, item: _Item) -> Iterable[FieldPath]:
        """Where an item's paper is listed, told by its title."""
        return self._papers.by_title(_names(item))


def _names(item: _Item) -> Names:
    """All that an item can be known by; what is listed again is known by its id alone."""
    return Names({}) if isinstance(item, See | DraftSee) else names_of(item)


def _item_gaps(item: DraftEntry | DraftSee, owner: Owner) -> Iterator[Gap]:
    """Compare the fields of an item; an entry that the file lists again from elsewhere has none to compare."""
    record = owner.record
    if not isinstance(record, Paper | Extra | See) or isinstance(item, DraftSee) != isinstance(record, See):
        return
    wanted = entry_fields(item)
    if isinstance(item, DraftEntry):
        wanted["kind"] = item.kind
    if isinstance(record, Paper | Extra):
        if record.is_withdrawn and record.summary is None:
            wanted.pop("summary", None)
        yield from _value_gaps(wanted, _LOOKED_UP, owner, _name(record))
        yield from _link_gaps(wanted.get("links", ()), owner, _name(record))
    yield from _value_gaps(wanted, _ENTRY_FIELDS, owner, _name(record))


def _value_gaps(
    wanted: Mapping[str, Any], names: Iterable[str], owner: Owner, name_of_owner: tuple[str, str]
) -> Iterator[Gap]:
    """Compare values; guesses, and facts that people look up, are of use only where nobody wrote any."""
    for name in names:
        value, present = wanted.get(name), owner.present(name)
        if name == "kind" and present is None:
            continue  # a paper does not say that it is one
        if value and not present:
            yield Gap(*name_of_owner, name, "missing", value, is_sound=_is_taken(owner, name, value))
        elif value and name not in _LOOKED_UP and _comparable(name, value) != _comparable(name, present):
            yield Gap(*name_of_owner, name, "differs", value, present)


def _link_gaps(links: Iterable[Mapping[str, str]], owner: Owner, name_of_owner: tuple[str, str]) -> Iterator[Gap]:
    """Compare links by address; a paper link is of no use where an arXiv id or a DOI leads to the paper."""
    references = [str(one) for one in (owner.present("arxiv"), owner.present("doi")) if one]
    known = {*map(_address, _urls(owner)), *map(_reference, references)}
    missing = {_address(link["url"]): dict(link) for link in links if _address(link["url"]) not in known}
    useful = [link for link in missing.values() if link["kind"] != "paper" or not references]
    for is_sound in (True, False):
        some = [link for link in useful if _is_taken(owner, "links", [link]) is is_sound]
        if some:
            yield Gap(*name_of_owner, "links", "missing", some, is_sound=is_sound)


def _urls(owner: Owner) -> list[str]:
    """The addresses that an entry links to, as they are written where they could not be read."""
    if not owner.is_faulty("links"):
        return [link.url for link in getattr(owner.record, "links", ())]
    written = owner.present("links")
    links = written if isinstance(written, list) else []
    return [str(link["url"]) for link in links if isinstance(link, dict) and link.get("url")]


def _is_taken(owner: Owner, name: str, value: Any) -> bool:
    """Whether a record takes a value for a field that it lacks."""
    ready = tuple(value) if isinstance(value, list) else value
    try:
        type(owner.record).model_validate(owner.record.model_dump() | {name: ready})
    except ValidationError:
        return False
    return owner.takes(name)


def _name(item: Paper | Extra | See) -> tuple[str, str]:
    return identity(item), "paper" if isinstance(item, See) else item.kind


def _heading(item: _Item) -> str:
    return f"see: {item.see}" if isinstance(item, See | DraftSee) else item.title or item.tagline or ""


def _comparable(name: str, value: Any) -> str:
    return _reference(str(value)) if name in ("arxiv", "doi") else _text(value)


def _reference(text: str) -> str:
    """An arXiv id or a DOI so that two can be compared; a faulty one as it is written, without case."""
    name = id_of(text)
    return f"{name.kind} {name.text}" if name else text.strip().casefold()


def _address(url: str) -> str:
    """A web address so that two can be compared; one that leads to a paper is the paper's arXiv id or DOI."""
    if id_of(url):
        return _reference(url)
    host, slash, rest = re.sub(r"^https?://(www\.)?", "", url.strip(), flags=re.IGNORECASE).partition("/")
    return f"{host.casefold()}{slash}{rest}".rstrip("/")


def _text(value: Any) -> str:
    """A value in one line: lists with commas, a period with «to»."""
    if isinstance(value, Period):
        return f"{value.start} to {value.end}"
    if isinstance(value, dict):
        said = value.get("url") or value.get("title") or value.get("id")
        return str(said) if said else f"{value.get('start')} to {value.get('end')}"
    if isinstance(value, list | tuple):
        return ", ".join(_text(one) for one in value)
    return " ".join(str(value).split())


def _one_line(value: Any) -> str:
    return "" if value is None else shortened(_text(value))
