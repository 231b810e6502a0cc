"""What pydantic found wrong with a record, where, and what should be there. Knows nothing of messages."""

from __future__ import annotations

import datetime as dt
import re
import typing
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from newsletter.model import Extra, Paper, Record
from newsletter.model.kinds import USUAL_TABLES, KindTables, choices
from newsletter.problem import nearest
from newsletter.source.yaml_text import FieldPath

_OTHER_WORDS = {
    "abstract": ("summary", "intro"),
    "description": ("summary", "intro"),
    "introduction": ("intro",),
    "summary": ("intro",),
    "year": ("date",),
    "date": ("published",),
    "pubdate": ("published",),
    "number": ("volume",),
    "issue": ("number", "volume"),
    "entries": ("papers",),
    "articles": ("papers",),
    "datasets": ("extras",),
    "resources": ("extras",),
    "tools": ("extras",),
    "keywords": ("tags",),
    "topics": ("tags",),
    "categories": ("tags",),
    "orgs": ("organisations",),
    "affiliations": ("organisations",),
    "pmid": ("ids",),
    "isbn": ("ids",),
    "journal": ("venue",),
    "conference": ("venue",),
    "booktitle": ("venue",),
    "code": ("links",),
    "github": ("links",),
    "pdf": ("links",),
    "url": ("links",),
    "link": ("links", "url"),
    "name": ("title", "id"),
    "href": ("url",),
    "type": ("kind",),
    "from": ("start",),
    "begin": ("start",),
    "to": ("end",),
    "until": ("end",),
    "finish": ("end",),
    "former": ("aliases",),
    "title": ("name",),
    "label": ("name",),
    "acronym": ("name",),
    "aliases": ("spellings",),
    "homepage": ("url",),
}
"""Fields by the words that other programs and newsletters have for them, the first of those that a record knows."""

UNREADABLE_ADDRESS = "https://unreadable.invalid/"


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: its field, what was found there, and the record that holds or should hold it."""

    field_path: FieldPath
    kind: str
    found: Any
    claim: str
    context: dict[str, Any]
    holder: type[Record] | None
    record: type[Record] | None
    """The record that should stand at the field path; None where a text, a number, a date or a list should."""
    item: Any = None
    """What an item of a list must be; None for all else."""
    tables: KindTables = USUAL_TABLES

    @property
    def name(self) -> str | int | None:
        """The field's name, or the number of a list's item; None for the whole file."""
        return self.field_path[-1] if self.field_path else None

    @property
    def field(self) -> FieldInfo | None:
        """What the record says of the field."""
        return self.holder.model_fields.get(str(self.name)) if self.holder else None

    @property
    def is_unknown(self) -> bool:
        """Whether the record has no such field."""
        return self.kind == "extra_forbidden"

    @property
    def is_missing(self) -> bool:
        """Whether the field is needed and not there."""
        return self.kind == "missing"

    @property
    def is_needed(self) -> bool:
        """Whether a record cannot be read without a value here."""
        return isinstance(self.name, int) or (self.field is not None and self.field.is_required())

    @property
    def is_unquoted(self) -> bool:
        """Whether a text was written so that YAML makes a number, a truth value or a date of it."""
        return self.kind == "string_type" and isinstance(self.found, bool | int | float | dt.date)

    @property
    def is_unquoted_arxiv(self) -> bool:
        """Whether that text is an arXiv id, whose quotes are a rule of their own."""
        return self.name == "arxiv" and self.is_unquoted and isinstance(self.found, int | float)

    @property
    def meant(self) -> str | None:
        """The field that an unknown one was probably meant for; a colon or a hyphen may be glued to its name."""
        name = str(self.name).lstrip("-").partition(":")[0]
        if self.is_unknown and self.holder in (Paper, Extra) and re.match("see([^a-z]|$)", name, re.IGNORECASE):
            return "see"
        others = (one for one in _OTHER_WORDS.get(name.lower(), ()) if one in self.siblings)
        return (next(others, None) or nearest(name, self.siblings)) if self.is_unknown else None

    @property
    def siblings(self) -> list[str]:
        """The fields that the record knows."""
        return list(self.holder.model_fields) if self.holder else []

    @property
    def choices(self) -> tuple[str, ...]:
        """The words that the field may hold."""
        return choices(self.field, self.tables) if self.field else ()

    @property
    def is_text(self) -> bool:
        """Whether the field holds a text that it cannot do without."""
        return self._annotation is str and not self.choices

    @property
    def is_list(self) -> bool:
        """Whether the field holds a list."""
        return typing.get_origin(self._annotation) is tuple

    @property
    def is_list_of_records(self) -> bool:
        """Whether the field holds a list of groups of fields, not of texts."""
        return self.is_list and not all(record.takes_text for record in _records_in(self._annotation))

    @property
    def stand_in(self) -> Any:
        """A value that fits where what was found does not."""
        if self.record and not self.record.takes_text:
            return _record_stand_in(self.record, self.field_path, self.tables)
        if self.item is not None and not self.record:
            return _item_stand_in(self.item, self.field_path)
        return _stand_in(self.field, self.field_path, self.tables)

    @property
    def _annotation(self) -> Any:
        return self.field.annotation if self.field else None


def faults_of(error: ValidationError, kind: Any, tables: KindTables = USUAL_TABLES) -> list[Fault]:
    """List what is wrong with a record of this kind; unknown fields first, for they explain missing ones."""
    faults = [_fault(detail, kind, tables) for detail in error.errors(include_url=False)]
    return sorted(faults, key=lambda fault: not fault.is_unknown)


def _fault(detail: ErrorDetails, kind: Any, tables: KindTables) -> Fault:
    holder: type[Record] | None = None
    field_path: list[str | int] = []
    for step in detail["loc"]:
        if isinstance(step, str) and len(_records_in(kind)) > 1:  # a label of `model.volume`, not a field
            kind = next(record for record in _records_in(kind) if f"@{record.__name__.lower()}" == step)
            continue
        field_path.append(step)
        if isinstance(step, str):
            holder = _records_in(kind)[0]
            kind = holder.model_fields[step].annotation if step in holder.model_fields else None
        else:
            kind = typing.get_args(kind)[0]
    return Fault(
        field_path=tuple(field_path),
        kind=detail["type"],
        found=detail["input"],
        claim=detail["msg"],
        context=detail.get("ctx", {}),
        holder=holder,
        record=None if typing.get_origin(kind) is tuple else next(iter(_records_in(kind)), None),
        item=kind if field_path and isinstance(field_path[-1], int) else None,
        tables=tables,
    )


def _records_in(annotation: Any) -> tuple[type[Record], ...]:
    """All records named in an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return (annotation,)
    return tuple(record for part in typing.get_args(annotation) for record in _records_in(part))


def _record_stand_in(record: type[Record], field_path: FieldPath, tables: KindTables) -> dict[str, Any]:
    return {
        name: _stand_in(field, (*field_path, name), tables)
        for name, field in record.model_fields.items()
        if field.is_required()
    }


def _item_stand_in(item: Any, field_path: FieldPath) -> Any:
    """Make an item that a list takes: a text, or an address where it takes no other; a day in a list of days."""
    if item is dt.date:
        return dt.date.min
    text = _stand_in(None, field_path)
    try:
        return TypeAdapter(item).validate_python(text)
    except ValidationError:
        return f"{UNREADABLE_ADDRESS}{text}"


def _stand_in(field: FieldInfo | None, field_path: FieldPath, tables: KindTables = USUAL_TABLES) -> Any:
    """Make a value that a field takes; a text names its field path, for ids must differ, where it takes any text."""
    if field and field.annotation is dt.date:
        return dt.date.min
    if field and typing.get_origin(field.annotation) is tuple:
        return []
    if field and (words := choices(field, tables)):
        return words[0]
    if field_path[-1] == "url":
        return UNREADABLE_ADDRESS
    text = "-".join(["unreadable", *map(str, field_path)]).replace("_", "-")
    return text if field is None or not field.examples or _takes(field, text) else field.examples[0]


def _takes(field: FieldInfo, text: str) -> bool:
    kind: Any = Annotated[field.annotation, *field.metadata]
    try:
        TypeAdapter(kind).validate_python(text)
    except ValidationError:
        return False
    return True
