"""Faults to problems: which field of which entry it is, what is wrong with it, and how to mend it."""

from __future__ import annotations

import re

from newsletter.problem import Problem, ReadingRule, did_you_mean, listed, quoted
from newsletter.source.claims import claim_of
from newsletter.source.faults import Fault
from newsletter.source.yaml_text import FieldPath, Marks

_NOUNS = {"papers": "paper", "extras": "extra", "corrections": "correction"}


def phrase(fault: Fault, marks: Marks, *, noun: str = "") -> Problem:
    """Phrase one fault; `noun` says what the file lists, where it is a list."""
    about = subject(fault.place, marks, noun=noun)
    if not _below_entry(fault.place):
        claim = claim_of(fault, marks.texts.get(fault.place, ""))
        whole = about or marks.names.get((), "the file")
        return Problem(marks.of(fault.place), claim.rule, f"{whole} {claim}", claim.hint)
    rule, message, hint = _said_of_field(fault, marks)
    position = marks.of_key(fault.place) if fault.is_unknown else marks.of(fault.place)
    return Problem(position, rule, f"{about}: {message}" if about else message, hint)


def _said_of_field(fault: Fault, marks: Marks) -> tuple[ReadingRule, str, str]:
    name = _named(fault.place, marks)
    if fault.is_unknown:
        return ReadingRule.UNKNOWN_FIELD, f"unknown field {name}", _known_fields(fault)
    if fault.is_missing:
        return ReadingRule.MISSING_FIELD, f"missing field {name}", _described(fault)
    claim = claim_of(fault, marks.texts.get(fault.place, ""))
    return claim.rule, f"{name} {claim}", claim.hint


def subject(place: FieldPath, marks: Marks, *, noun: str = "") -> str:
    """Name the entry, topic or organisation that a field belongs to: «paper "silvertorch"», or «paper 3»."""
    entry = place[: len(place) - len(_below_entry(place))]
    if not entry:
        return ""
    noun = _NOUNS.get(str(entry[0]), noun)
    name = marks.texts.get((*entry, "id")) if place != (*entry, "id") else None
    return f"{noun} {quoted(name)}" if name else f"{noun} {int(entry[-1]) + 1}"


def _below_entry(place: FieldPath) -> FieldPath:
    """What of a field's path leads on from the entry, topic or organisation that it belongs to."""
    if place and isinstance(place[0], int):
        return place[1:]
    is_listed = len(place) > 1 and place[0] in _NOUNS
    return place[2:] if is_listed else place


def _named(place: FieldPath, marks: Marks) -> str:
    """Name a field within its entry: «"date" in "withdrawn"», «an item of "tags"»."""
    *way, name = _below_entry(place)
    named = f"an item of {quoted(str(way.pop()))}" if isinstance(name, int) else quoted(marks.names.get(place, name))
    around = [step for step in way if isinstance(step, str)]
    return f"{named} in {quoted(around[-1])}" if around else named


def _described(fault: Fault) -> str:
    description = (fault.field and fault.field.description) or ""
    return f"{description}: {listed(fault.choices)}" if fault.choices else description


def _known_fields(fault: Fault) -> str:
    name = str(fault.name)
    if name.startswith("-"):
        return "the hyphen that begins an item has a space after it"
    if re.search(r":\S", name):
        return "the colon after a field's name has a space after it"
    return did_you_mean(fault.meant) or f"the fields here are {', '.join(fault.siblings)}"
