"""What is wrong with a value, said to an editor: a rule, words that go on from the field's name, and a hint."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from newsletter.model import Appearance, Extra, Link, Record
from newsletter.model.identifiers import arxiv_id
from newsletter.model.kinds import PAPER
from newsletter.model.link_kinds import LINK_KINDS, kind_by_host
from newsletter.model.record import ID_LENGTH
from newsletter.model.slugs import slug
from newsletter.model.volume import Period
from newsletter.problem import QUOTED_LENGTH, ReadingRule, did_you_mean, listed, nearest, quoted, shortened
from newsletter.source.faults import Fault
from newsletter.source.layout import TO_FILL
from newsletter.source.printed_dates import printed_date, printed_day
from newsletter.source.yaml_text import Blank

_OWN_RULES = frozenset(ReadingRule)
_WANTED = ("tagline", "summary")
"""What most entries cannot do without, though a record can be read without it."""

_TRUTH = {"yes": "true", "true": "true", "on": "true", "no": "false", "false": "false", "off": "false"}
_WITH_YEAR = re.compile(r"([^\W\d][\w @&.-]{0,60}?)[ -]*(?:((?:19|20)[0-9]{2})|['’]([0-9]{2}))")
"""A conference as it is printed: «SIGIR 2025», «SIGIR ’25»."""

_NOTHING = ("none", "n/a", "na", "nil", "no", "unknown", "-", "?")
"""What some write where there is nothing to write."""

_ONE_NUMBER = re.compile(r"(?!\.)(?:[^\d–—−-]*[^\w–—−-])?0*([0-9]{1,9})(?:\.0+|st|nd|rd|th|[,;])?\s*")
"""A whole number alone, or after words and signs of which none makes another number of it: «Vol. 12», «#12»."""

_DAY = re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")
_FEW_FIELDS = 6
_ADDRESS = re.compile(r"https?://[!#-\[\]-~]{1,200}")

_PLAIN_TEXT = re.compile(r"[^\W\d][^\[\]{}:#\"',]*")


@dataclass(frozen=True)
class Claim:
    """What is wrong with a value; read after the name of its field."""

    rule: ReadingRule
    text: str
    hint: str = ""
    found: str = ""

    def __str__(self) -> str:
        return f"{self.text}, not {self.found}" if self.text.startswith("must be") and self.found else self.text


def claim_of(fault: Fault, text: str) -> Claim:
    """Say what is wrong with a value; `text` is what was written, where it is a text, a number or a date."""
    if fault.found is Blank.EMPTY or fault.kind == ReadingRule.EMPTY_FIELD:
        return Claim(ReadingRule.EMPTY_FIELD, "is empty", _filling(fault, text))
    if fault.kind in _OWN_RULES:
        hint = str(fault.context.get("hint", "")) or (
            _hint_of(printed_date(text)) if fault.kind == ReadingRule.BAD_DATE else ""
        )
        return Claim(ReadingRule(fault.kind), fault.claim, hint, _found(fault.found, text))
    return _CLAIMS[fault.kind](fault, text)


def _filling(fault: Fault, comment: str) -> str:
    is_hidden = comment.startswith("#")
    if is_hidden and comment[1:2].strip():
        return "a # begins a comment: write the value without it, or in quotes"
    if isinstance(fault.name, int):
        return "write a value or delete the item"
    if not fault.is_needed and fault.name not in _WANTED:
        return "write a value or delete the line"
    if fault.is_list:
        return "write its items on the lines below, or [] where there are none"
    if comment.startswith(f"# {TO_FILL}"):
        return "write a value before the #"
    return "write a value" + ("; a text that begins with # must stand in quotes" if is_hidden and fault.is_text else "")


def _wrong_text(fault: Fault, text: str) -> Claim:
    if not fault.is_unquoted:
        hint = "a colon makes fields of a text: put it in quotes, or begin with | and go on below"
        if isinstance(fault.found, dict) and all(value is Blank.EMPTY for value in fault.found.values()):
            hint = "braces make fields of a text: put it in quotes"
        if isinstance(fault.found, list | tuple):
            hint = "write one text, without brackets; a text that has brackets around it must stand in quotes"
        return Claim(ReadingRule.WRONG_TYPE, "must be text", hint, _found(fault.found, text))
    if fault.is_unquoted_arxiv:
        return _unquoted_arxiv(text)
    noun = "the date" if isinstance(fault.found, dt.date) else "the number"
    found = f"{noun} {shortened(text)}"
    if isinstance(fault.found, bool):
        found = f"{quoted(text)}, which means {_TRUTH[text.lower()]}"
    return Claim(ReadingRule.WRONG_TYPE, "must be text", f"write it in quotes: {quoted(text)}", found)


def _unquoted_arxiv(text: str) -> Claim:
    claim = f"must stand in quotes, for as a number {shortened(text)} can lose its last zero"
    hint = f'write arxiv: "{text}"' if arxiv_id(text) else 'write all its digits, like arxiv: "2511.14881"'
    return Claim(ReadingRule.UNQUOTED_ARXIV_ID, claim, hint)


def _wrong_number(fault: Fault, text: str) -> Claim:
    number = _ONE_NUMBER.fullmatch(text)
    hint = f"write {number[1]}{', without quotes' if isinstance(fault.found, str) else ''}" if number else ""
    return Claim(ReadingRule.WRONG_TYPE, "must be a whole number", hint, _found(fault.found, text))


def _out_of_bounds(fault: Fault, text: str) -> Claim:
    bound = f"at least {fault.context['ge']}" if "ge" in fault.context else f"at most {fault.context['le']}"
    return Claim(ReadingRule.WRONG_VALUE, f"must be {bound}", "", shortened(text))


def _wrong_truth(fault: Fault, text: str) -> Claim:
    truth = _TRUTH.get(text.strip().lower())
    hint = f"write {truth}, without quotes" if truth else ""
    return Claim(ReadingRule.WRONG_TYPE, "must be true or false", hint, _found(fault.found, text))


def _wrong_date(fault: Fault, text: str) -> Claim:
    claim = "must be a day of the calendar, written like 2025-11-21"
    return Claim(ReadingRule.BAD_DATE, claim, _hint_of(printed_day(text)), _found(fault.found, text))


def _hint_of(date: object) -> str:
    return f"write {date}, without quotes" if date else ""


def _wrong_choice(fault: Fault, text: str) -> Claim:
    claim = f"must be {listed(fault.choices)}"
    if fault.name == "kind" and fault.holder is Extra and text.casefold().rstrip("s") == PAPER:
        return Claim(ReadingRule.WRONG_VALUE, claim, "a paper stands below papers:, without kind:", quoted(text))
    meant = nearest(text, fault.choices)
    if not meant and fault.field and LINK_KINDS in fault.field.metadata:
        meant = next((kind.id for kind in LINK_KINDS if kind.is_called(text)), None)
    return Claim(ReadingRule.WRONG_VALUE, claim, did_you_mean(meant), _found(fault.found, text))


def _wrong_list(fault: Fault, text: str) -> Claim:
    hint = "each item of a list begins with a hyphen" + (" and a space" if text.startswith("-") else "")
    if isinstance(fault.found, dict):
        hint = "begin each item with a hyphen; a list in one line stands in brackets, [ and ], not in braces"
    if text.casefold() in _NOTHING:
        hint = "write [] where there are none, or delete the line"
    elif isinstance(fault.found, str) and not fault.is_list_of_records and (items := _items(text, of=fault.name)):
        hint = f"write it in brackets: [{', '.join(items)}]"
    elif isinstance(fault.found, str) and not fault.is_list_of_records and "," in text:
        hint = "write it in brackets, [ and ], with a comma between two items"
    elif fault.name == "links" and (linked := _hint_of_address(text, "[{}]")):
        hint = linked
    return Claim(ReadingRule.WRONG_TYPE, "must be a list", hint, _found(fault.found, text))


def _in_braces(text: str) -> str:
    return f'"{text}"' if re.search(r"[#,\[\]{}]|: ", text) else text


def _wrong_record(fault: Fault, text: str) -> Claim:
    hint = f"its fields are {', '.join(fault.record.model_fields)}{_example(fault.record)}" if fault.record else ""
    listed_days = _DAY.findall(text if not isinstance(fault.found, tuple) else " ".join(map(str, _flat(fault.found))))
    if (
        fault.record is Appearance
        and (dated := _WITH_YEAR.fullmatch(text))
        and (venue := slug(dated[1], longest=ID_LENGTH))
    ):
        hint = f"write {{id: {venue}, year: {dated[2] or f'20{dated[3]}'}}}"
    if fault.record is Period and len(listed_days) == 2:
        hint = f"write {{start: {listed_days[0]}, end: {listed_days[1]}}}"
    if fault.record is Link and (linked := _hint_of_address(text, "{}")):
        hint = linked
    return Claim(ReadingRule.WRONG_TYPE, "must be a group of fields", hint, _found(fault.found, text))


def _hint_of_address(text: str, form: str) -> str:
    """How an address alone is written: that of a paper as its id, another as a link, whose kind the host may tell."""
    if not _ADDRESS.fullmatch(text):
        return ""
    if paper := arxiv_id(text):
        return f'write arxiv: "{paper}" and delete the link'
    kind = kind_by_host(text)
    return "write " + form.format(f'{{kind: {kind.id if kind else "…"}, url: "{text}"}}')


def _flat(items: tuple[Any, ...]) -> Iterator[Any]:
    """The items of a list, and in place of a group of fields what it holds."""
    for item in items:
        yield from item.values() if isinstance(item, dict) else (item,)


def _example(record: type[Record]) -> str:
    """The fields that a small record cannot do without, as they may be written."""
    needed = [(name, field.examples) for name, field in record.model_fields.items() if field.is_required()]
    fields = [f"{name}: {_in_braces(str(examples[0]))}" for name, examples in needed if examples]
    is_small = len(record.model_fields) <= _FEW_FIELDS and fields and len(fields) == len(needed)
    return f", as in {{{', '.join(fields)}}}" if is_small else ""


def _found(value: Any, text: str) -> str:
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, list | tuple):
        return "a list"
    return quoted(text)


_CLAIMS: dict[str, Callable[[Fault, str], Claim]] = {
    "string_type": _wrong_text,
    "int_type": _wrong_number,
    "greater_than_equal": _out_of_bounds,
    "less_than_equal": _out_of_bounds,
    "bool_type": _wrong_truth,
    "date_type": _wrong_date,
    "literal_error": _wrong_choice,
    "tuple_type": _wrong_list,
    "model_type": _wrong_record,
}
"""What pydantic calls an error, and how it is said here."""


def _items(text: str, *, of: object) -> list[str]:
    """The items that a text lists; none where nobody can tell, as where a comma may be a part of one."""
    text = text.strip("()[] ")
    if of == "questions":
        parts = [text] if "," not in text else []
    elif of == "authors":
        parts = re.split(r"\s*(?:[,;]|&|\band\b)\s*", re.sub(r",?\s+et\.? al\.?$", "", text))
        is_sure = all(" " in part for part in parts) if len(parts) > 1 else parts[0].count(" ") < 3
        parts = parts if is_sure else []
    else:
        parts = re.split(r"\s*[,;]\s*", text)
    return parts if len(text) <= QUOTED_LENGTH and all(map(_is_plain, parts)) else []


def _is_plain(text: str) -> bool:
    """Whether a text can stand in a hint as it is: short, without signs of YAML's, and all of it seen."""
    return len(text) <= QUOTED_LENGTH and text.isprintable() and bool(_PLAIN_TEXT.fullmatch(text))
