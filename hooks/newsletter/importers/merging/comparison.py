"""A draft and the issue file of its volume: where they differ, field by field.

Entries are the same by their permanent id, else if they are of the same paper; what people look up (authors, dates …)
can be missing, and is never a difference. A field of the file counts as it is written there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import ValidationError

from newsletter.importers.merging.import_report import Difference, Kind
from newsletter.importers.reading.draft import Draft, DraftEntry, DraftSee, entry_fields, fields_of
from newsletter.model import Extra, Paper, See, Volume
from newsletter.model.sameness import Names, Register, id_of, names_of
from newsletter.problem import quoted, shortened
from newsletter.source import IssueFile
from newsletter.source.reader import dig
from newsletter.source.yaml_text import Blank, FieldPath, Tree, parse


@dataclass(frozen=True)
class Owner:
    """A record of a volume with its place in a file, and what is written there."""

    record: Volume | Paper | Extra | See
    field_path: FieldPath
    file: IssueFile
    tree: Tree

    @property
    def name(self) -> tuple[str, str]:
        """The id and the noun of an entry; empty for the volume itself."""
        return ("", "") if isinstance(self.record, Volume) else _name(self.record)

    def present(self, name: str) -> Any:
        """What the file has in a field, as it is written; a paper does not say that it is one."""
        field_path = (*self.field_path, name)
        value = dig(self.tree.value, field_path)
        written = None if isinstance(value, Blank) else self.tree.marks.texts.get(field_path, value)
        return getattr(self.record, name, None) if name == "kind" and written is None else written

    def takes(self, name: str, value: Any) -> bool:
        """Whether the file has room for a field, and its record takes a value for it."""
        ready = tuple(value) if isinstance(value, list) else value
        try:
            type(self.record).model_validate(self.record.model_dump() | {name: ready}, context=self.file.tables)
        except ValidationError:
            return False
        path, written = (*self.field_path, name), dig(self.tree.value, self.field_path)
        is_faulty = any(fault[: len(path)] == path or path[: len(fault)] == fault for fault in self.file.faults)
        return not is_faulty or (isinstance(written, dict) and name not in written)


Section = Literal["papers", "extras"]

SECTIONS: tuple[Section, ...] = ("papers", "extras")

_VOLUME_FIELDS = ("title", "period", "published", "original", "intro", "parts")
_ENTRY_FIELDS = ("kind", "title", "tagline", "credited", "arxiv", "doi", "summary", "note")
_LOOKED_UP = ("organisations", "tags", "authors", "ids", "date", "arxiv_class", "venue", "official_title", "parts")


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
    """Compare a draft with the issue file of its volume."""
    return said_in(gaps(draft, file), file)


def said_in(found: Iterable[Gap], file: IssueFile) -> tuple[Difference, ...]:
    """Say of each gap where it is in a file."""
    field_paths = {identity(item): field_path for field_path, item in file.items}
    return tuple(sorted((gap.difference(file, field_paths) for gap in found), key=lambda one: one.line))


def gaps(draft: Draft, file: IssueFile) -> tuple[Gap, ...]:
    """Find what a file and a draft of its volume do not have alike."""
    tree, _ = parse(file.source, file.path)
    if tree is None:
        return ()
    items = dict(file.items)
    found = list(_value_gaps(fields_of(draft), _VOLUME_FIELDS, Owner(file.volume, (), file, tree)))
    for pair in pairs(draft, file):
        if pair.field_path is None:
            found.append(Gap(identity(pair.item), pair.item.kind, "", "missing", value=_heading(pair.item)))
        else:
            found += _item_gaps(pair.item, Owner(items.pop(pair.field_path), pair.field_path, file, tree))
    return (*found, *(Gap(*_name(item), "", "added by hand", present=_heading(item)) for item in items.values()))


def identity(item: Paper | Extra | See | DraftEntry | DraftSee) -> str:
    """The id of an entry, or of the entry that is listed again."""
    return item.see if isinstance(item, See | DraftSee) else item.id


def pairs(draft: Draft, file: IssueFile) -> tuple[Pair, ...]:
    """Find each item of a draft in a file, by its id, by an arXiv id or a DOI, or by its title; each is taken once."""
    wanted = [(section, item) for section in SECTIONS for item in getattr(draft, section)]
    free: dict[FieldPath, _Item] = dict(file.items)
    papers: Register[FieldPath] = Register()
    ids: defaultdict[str, list[FieldPath]] = defaultdict(list)
    for field_path, item in file.items:
        for name in (identity(item), *(item.aliases if isinstance(item, Paper | Extra) else ())):
            ids[name].append(field_path)
        papers.enter(_names(item), field_path)
    found: dict[int, FieldPath] = {}
    ways: tuple[Callable[[_Item], Iterable[FieldPath]], ...] = (
        lambda item: ids.get(identity(item), ()),
        lambda item: papers.by_ids(_names(item)),
        lambda item: papers.by_title(_names(item)),
    )
    for paths_for in ways:
        for number, (_, item) in enumerate(wanted):
            place = None if number in found else next((one for one in paths_for(item) if one in free), None)
            if place is not None:
                del free[place]
                found[number] = place
    return tuple(Pair(item, section, found.get(number)) for number, (section, item) in enumerate(wanted))


_Item = Paper | Extra | See | DraftEntry | DraftSee


def _names(item: _Item) -> Names:
    """All that an item can be known by; what is listed again is known by its id alone."""
    return Names({}) if isinstance(item, See | DraftSee) else names_of(item)


def _item_gaps(item: DraftEntry | DraftSee, owner: Owner) -> Iterator[Gap]:
    """Compare the fields of an item; an entry that the file lists again from elsewhere has none to compare."""
    record = owner.record
    if isinstance(item, DraftSee) != isinstance(record, See):
        return
    wanted = entry_fields(item)
    if isinstance(item, DraftEntry):
        wanted["kind"] = item.kind
    if isinstance(record, Paper | Extra):
        if record.is_withdrawn and record.summary is None:
            wanted.pop("summary", None)
        yield from _value_gaps(wanted, _LOOKED_UP, owner)
        yield from _link_gaps(wanted.get("links", ()), owner)
    yield from _value_gaps(wanted, _ENTRY_FIELDS, owner)


def _value_gaps(wanted: Mapping[str, Any], names: Iterable[str], owner: Owner) -> Iterator[Gap]:
    """Compare values; guesses, and facts that people look up, are of use only where nobody wrote any."""
    for name in names:
        value, present = wanted.get(name), owner.present(name)
        if value and not present:
            yield Gap(*owner.name, name, "missing", value, is_sound=owner.takes(name, value))
        elif value and name not in _LOOKED_UP and _comparable(name, value) != _comparable(name, present):
            yield Gap(*owner.name, name, "differs", value, present)


def _link_gaps(links: Iterable[Mapping[str, str]], owner: Owner) -> Iterator[Gap]:
    """Compare links by address; a paper link is of no use where an arXiv id or a DOI leads to the paper."""
    references = [str(one) for one in (owner.present("arxiv"), owner.present("doi")) if one]
    known = {*map(_address, _urls(owner)), *map(_reference, references)}
    missing = {_address(link["url"]): dict(link) for link in links if _address(link["url"]) not in known}
    useful = [link for link in missing.values() if link["kind"] != "paper" or not references]
    for is_sound in (True, False):
        some = [link for link in useful if owner.takes("links", [link]) is is_sound]
        if some:
            yield Gap(*owner.name, "links", "missing", some, is_sound=is_sound)


def _urls(owner: Owner) -> list[str]:
    """The addresses that an entry links to, as they are written."""
    written = owner.present("links")
    links = written if isinstance(written, list) else []
    return [str(link["url"]) for link in links if isinstance(link, dict) and link.get("url")]


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
    if isinstance(value, dict):
        said = value.get("url") or value.get("title") or value.get("id")
        return str(said) if said else f"{value.get('start')} to {value.get('end')}"
    if isinstance(value, list | tuple):
        return ", ".join(_text(one) for one in value)
    return " ".join(str(value).split())


def _one_line(value: Any) -> str:
    return "" if value is None else shortened(_text(value))
