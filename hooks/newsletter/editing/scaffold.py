"""The text of a new volume, for an editor to fill. Knows nothing of files.

Its comments are the descriptions of the records' fields. What is to be filled is left empty, so that
`newsletter check` names it until it is; what may be left out stands behind a #.
"""

from __future__ import annotations

import datetime as dt
import re
import typing
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from newsletter.model import Extra, Paper, Record, See, Volume
from newsletter.model.identifiers import ArxivId
from newsletter.model.kinds import USUAL_TABLES, KindTables, choices
from newsletter.model.record import Prose
from newsletter.model.schedule import Rhythm
from newsletter.model.volume import SpecialName
from newsletter.problem import NewsletterError, listed, quoted
from newsletter.source import Reading
from newsletter.source.layout import TO_FILL, Sample, issue_text

_EXPECTED = ("tagline", "tags", "summary")
"""Fields that a record may lack, and a new entry should not, unless its volume is backfilled."""

_BRIEF = ("id", "title", "arxiv")
"""Fields of a paper that are shown beside those where an address has to hold the whole text."""

_HELP = (
    "Write after the colons; `newsletter check` says what is left to fill. The comments may go.",
    "A field behind a # is optional: delete that # to use it.",
)
_SAMPLE_HELP = (*_HELP, "Delete the paper or the extra below if there is none.")

_SHOWN = ("intro",)
"""Optional fields that are shown without samples too, as most volumes have them."""

_PROSE_FORM = "; begin with | and go on below"

_COLUMN = 32
"""Where the meanings begin, below one another; a line that is longer stands out."""


def next_text(
    name: int | dt.date,
    rhythm: Rhythm,
    tables: KindTables = USUAL_TABLES,
    *,
    is_backfilled: bool = False,
    has_samples: bool = False,
) -> str:
    """The text of a volume to fill, by its number or day; days follow by the rhythm, entries are samples or none."""
    known = _days(name, rhythm) | _late(is_backfilled=is_backfilled)
    left_out = ("special",) if "volume" in known else ("special", "through", "volume")
    return _text(known, tables, left_out=left_out, has_samples=has_samples)


def brief_text(name: int | dt.date | None, rhythm: Rhythm) -> str:
    """The text of a volume for somebody who has nothing but a web browser: one paper, with what it needs."""
    known = _days(name, rhythm)
    fields = Paper.model_fields.items()
    needed = {name: _sample(name, field, _EXPECTED) for name, field in fields if name in (*_BRIEF, *_EXPECTED)}
    own = {"title": None, "published": known.pop("published", None), "papers": [needed], "extras": []}
    return issue_text(known | own, column=_COLUMN)


def _days(name: int | dt.date | None, rhythm: Rhythm) -> dict[str, object]:
    """What follows from the number of a volume or from the day that names it; nothing where neither is known."""
    if not isinstance(name, int):
        return {"published": name} if name else {}
    if not rhythm.is_regular:
        return {"volume": name}
    period = rhythm.period(name)
    return {"volume": name, "period": period.model_dump(), "published": rhythm.publication(period)}


def special_text(
    name: str, tables: KindTables = USUAL_TABLES, *, is_backfilled: bool = False, has_samples: bool = False
) -> str:
    """The text of a special to fill, its day of publication included; it has no number and no period."""
    known = {"special": name} | _late(is_backfilled=is_backfilled)
    return _text(known, tables, left_out=("volume", "through", "period"), has_samples=has_samples)


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


def next_name(reading: Reading) -> int | dt.date | None:
    """What names the volume to be written next: a number, or the next day by the rhythm; None where nothing tells."""
    rhythm = reading.settings.schedule
    if rhythm.is_dated:
        days = [file.volume.published for file in reading.files if not file.volume.is_special]
        if not rhythm.is_regular:
            return None
        return rhythm.publication_after(max(days)) if days else rhythm.publication(rhythm.period(1))
    return next_number(numbers_of(reading))


def numbers_of(reading: Reading) -> list[int]:
    """The numbers that volumes have or had before they were removed."""
    numbers = [number for file in reading.files for number in file.volume.numbers]
    return [*numbers, *(int(one.id) for one in reading.removed.records if one.id.isdigit())]


def missing_numbers(numbers: Iterable[int]) -> str:
    """Name the numbers missing between the lowest and the highest: «2, 4 to 7»; nothing where none is."""
    known = sorted(set(numbers))
    gaps = [(before + 1, after - 1) for before, after in pairwise(known) if after - before > 1]
    return ", ".join(str(first) if first == last else f"{first} to {last}" for first, last in gaps)


def left_to_fill(text: str) -> list[str]:
    """Name the fields of a new volume itself that are to be filled."""
    return re.findall(rf"(?m)^([a-z]+): +# {TO_FILL}", text)


def _late(*, is_backfilled: bool) -> dict[str, object]:
    return {"backfilled": True} if is_backfilled else {}


def _text(known: Mapping[str, Any], tables: KindTables, *, left_out: Collection[str], has_samples: bool) -> str:
    head = _SAMPLE_HELP if has_samples else _HELP
    entries = _entry_samples(known, tables) if has_samples else {"papers": [], "extras": []}
    samples = _volume_samples({**known, **entries}, left_out, has_samples=has_samples)
    return issue_text(dict(samples), head=head, column=_COLUMN)


def _volume_samples(
    values: Mapping[str, Any], left_out: Collection[str], *, has_samples: bool
) -> Iterator[tuple[str, Sample]]:
    for name, field in Volume.model_fields.items():
        if name in values:
            yield name, Sample(values[name], _meaning(field))
        elif name not in left_out and (has_samples or field.is_required() or name in _SHOWN):
            yield name, _sample(name, field)


def _entry_samples(known: Mapping[str, Any], tables: KindTables) -> dict[str, Any]:
    expected = () if "backfilled" in known else _EXPECTED
    return {"papers": [_paper(expected), _again()], "extras": [_extra(expected, tables)]}


def _paper(expected: Collection[str]) -> dict[str, Sample]:
    fields = Paper.model_fields.items()
    return {name: _sample(name, field, expected) for name, field in fields if name != "unread"}  # an importer's alone


def _again() -> Sample:
    """How an entry is listed again."""
    fields = {name: Sample(_form(field), _meaning(field)) for name, field in See.model_fields.items()}
    return Sample(fields, is_optional=True)


def _extra(expected: Collection[str], tables: KindTables) -> dict[str, Sample]:
    """One extra with what it needs; what else it may have is shown at the paper."""
    fields = Extra.model_fields.items()
    to_fill = [(name, field) for name, field in fields if _is_to_fill(name, field, expected)]
    needed = {name: _sample(name, field, expected, tables) for name, field in to_fill}
    last = next(reversed(needed))
    return needed | {last: replace(needed[last], below="an extra may have every other field of a paper too")}


def _sample(name: str, field: FieldInfo, expected: Collection[str] = (), tables: KindTables = USUAL_TABLES) -> Sample:
    if _is_to_fill(name, field, expected):
        return Sample(None, f"{TO_FILL}{_meaning(field, tables)}{_PROSE_FORM if _is_prose(field) else ''}")
    return Sample(_form(field), _meaning(field), is_optional=True)


def _is_to_fill(name: str, field: FieldInfo, expected: Collection[str]) -> bool:
    return field.is_required() or name in expected


def _meaning(field: FieldInfo, tables: KindTables = USUAL_TABLES) -> str:
    words = choices(field, tables)
    return f"{field.description}: {listed(words)}" if words else f"{field.description}"


def _form(field: FieldInfo) -> Any:
    """The form of a field's value, without a value: nothing here passes for a real one."""
    if field.annotation is bool:
        return True
    record = _record_of(field.annotation)
    form = {name: None for name, part in record.model_fields.items() if part.is_required()} if record else None
    if typing.get_origin(field.annotation) is tuple:
        return [form] if form else []
    return "" if _is_prose(field) or field.annotation == (ArxivId | None) else form


def _record_of(annotation: object) -> type[Record] | None:
    """The record that an annotation names, alone, as a choice or in a list."""
    for part in (annotation, *typing.get_args(annotation)):
        if isinstance(part, type) and issubclass(part, Record):
            return part
    return None


def _is_prose(field: FieldInfo) -> bool:
    return field.annotation == (Prose | None)
