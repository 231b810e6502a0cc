"""The text of a new volume, for an editor to fill. Knows nothing of files.

Its comments are the descriptions of the records' fields. What is to be filled is left empty, so that
`newsletter check` names it until it is; what may be left out stands behind a #.
"""

from __future__ import annotations

import datetime as dt
import typing
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from newsletter.model import Extra, Paper, Record, See, Volume
from newsletter.model.identifiers import ArxivId
from newsletter.model.kinds import choices
from newsletter.model.record import Prose
from newsletter.model.schedule import period_of, publication_of
from newsletter.model.volume import SpecialName
from newsletter.problem import NewsletterError, listed, quoted
from newsletter.source.canonical import MODELINE
from newsletter.source.scalars import plain

_EXPECTED = ("tags", "summary")
"""Fields that a record may lack, and a new entry should not."""

_IMPORTED = "unread"
"""The field that only an importer writes."""

_HELP = (
    "Write after the colons; `newsletter check` says what is left to fill. A field behind a # is optional: delete",
    "that # to use it. Delete the paper or the extra below if there is none; the comments may go too.",
)

_PROSE_FORM = "; begin with | and go on below"

_Row = tuple[str, str]
"""A line of YAML and what it means."""


def weekly_text(number: int, first_monday: dt.date) -> str:
    """The text of a weekly volume to fill; its days follow from its number."""
    period = period_of(number, first_monday)
    published = publication_of(number, first_monday)
    known = {
        "volume": str(number),
        "period": f"{{start: {period.start}, end: {period.end}}}",
        "published": str(published),
    }
    return _text(known, left_out="special")


def special_text(name: str) -> str:
    """The text of a special to fill, its day of publication included; it has no number and no period."""
    return _text({"special": plain(name)}, left_out="volume period")


def special_name(text: str) -> str:
    """Check a special's name, which its file and its address are made of."""
    try:
        name: str = TypeAdapter(SpecialName).validate_python(text)
    except ValidationError as error:
        wrong = error.errors()[0]
        hint = wrong.get("ctx", {}).get("hint")
        message = f"the special's name {wrong['msg']}"
        if wrong["msg"].startswith("must be"):
            message += f", not {quoted(text)}"
        raise NewsletterError(f"{message}; {hint}" if hint else message) from error
    return name


def next_number(numbers: Iterable[int]) -> int:
    """The number after the highest; 1 where there is none yet."""
    return max(numbers, default=0) + 1


def missing_numbers(numbers: Iterable[int]) -> str:
    """Name the numbers missing between the lowest and the highest: «2, 4 to 7»; nothing where none is."""
    known = sorted(set(numbers))
    gaps = [(before + 1, after - 1) for before, after in pairwise(known) if after - before > 1]
    return ", ".join(str(first) if first == last else f"{first} to {last}" for first, last in gaps)


def _text(known: Mapping[str, str], *, left_out: str) -> str:
    head = [MODELINE, *(f"# {line}" for line in _HELP)]
    return "\n".join([*head, *_aligned(list(_volume_rows(known, left_out.split())))]) + "\n"


def _volume_rows(known: Mapping[str, str], left_out: list[str]) -> Iterator[_Row]:
    samples = {"papers": _paper_rows, "extras": _extra_rows}
    for name, field in Volume.model_fields.items():
        if name in known:
            yield f"{name}: {known[name]}", _meaning(field)
        elif name in samples:
            yield f"{name}:", _meaning(field)
            yield from samples[name]()
        elif name not in left_out:
            yield _row(name, field)


def _paper_rows() -> Iterator[_Row]:
    """One paper with all its fields, and how an entry is listed again."""
    rows = [_row(name, field) for name, field in Paper.model_fields.items() if name != _IMPORTED]
    yield from _as_item(rows)
    again = _as_item([(f"{name}:{_form(field)}", _meaning(field)) for name, field in See.model_fields.items()])
    yield from ((f"  # {line[2:]}", meaning) for line, meaning in again)


def _extra_rows() -> Iterator[_Row]:
    """One extra with what it needs; what else it may have is shown at the paper."""
    first = {name: Extra.model_fields[name] for name in ("id", "kind")}
    fields = first | Extra.model_fields
    yield from _as_item([_row(name, field) for name, field in fields.items() if _is_to_fill(name, field)])
    yield "    # an extra may have every other field of a paper too", ""


def _as_item(rows: Iterable[_Row]) -> Iterator[_Row]:
    """Make the fields of a record an item of a list."""
    for number, (line, meaning) in enumerate(rows):
        yield f"{'    ' if number else '  - '}{line}", meaning


def _row(name: str, field: FieldInfo) -> _Row:
    if _is_to_fill(name, field):
        return f"{name}:", f"to fill: {_meaning(field)}{_PROSE_FORM if _is_prose(field) else ''}"
    return f"# {name}:{_form(field)}", _meaning(field)


def _is_to_fill(name: str, field: FieldInfo) -> bool:
    return field.is_required() or name in _EXPECTED


def _meaning(field: FieldInfo) -> str:
    words = choices(field)
    return f"{field.description}: {listed(words)}" if words else f"{field.description}"


def _form(field: FieldInfo) -> str:
    """How a field's value is written, without a value: nothing here passes for a real one."""
    if field.annotation is bool:
        return " true"
    record = _record_of(field.annotation)
    parts = (f"{name}: " for name, part in record.model_fields.items() if part.is_required()) if record else ()
    inner = f"{{{', '.join(parts)}}}" if record else ""
    if typing.get_origin(field.annotation) is tuple:
        return f" [{inner}]"
    if _is_prose(field):
        return " |"
    return ' ""' if field.annotation == (ArxivId | None) else f" {inner}".rstrip()


def _record_of(annotation: object) -> type[Record] | None:
    """The record that an annotation names, alone, as a choice or in a list."""
    for part in (annotation, *typing.get_args(annotation)):
        if isinstance(part, type) and issubclass(part, Record):
            return part
    return None


def _is_prose(field: FieldInfo) -> bool:
    return field.annotation == (Prose | None)


def _aligned(rows: list[_Row]) -> Iterator[str]:
    """Write the meanings below one another; a line that is longer than most stands out."""
    width = max(len(line) for line, _ in rows if len(line) <= _COLUMN)
    for line, meaning in rows:
        yield f"{line:<{width}}  # {meaning}" if meaning else line


_COLUMN = 32
"""The last column that the meanings make room for."""
