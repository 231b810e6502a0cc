"""Faults to problems: which field of which entry it is, what is wrong with it, and how to mend it."""

from __future__ import annotations

import re

from newsletter.model import LINK_KINDS, Appearance, Extra, Link, Paper, See, Volume
from newsletter.model.identifiers import arxiv_id, doi, registered_as
from newsletter.problem import QUOTED_LENGTH, Problem, ReadingRule, did_you_mean, listed, quoted
from newsletter.source.claims import claim_of
from newsletter.source.faults import Fault
from newsletter.source.yaml_text import FieldPath, Marks

_OF_VENUE = Appearance.model_fields.keys() - Paper.model_fields.keys() - {"year"}
_NOUNS = {"papers": "paper", "extras": "extra", "corrections": "correction", "parts": "part"}


def phrase(fault: Fault, marks: Marks, *, noun: str = "") -> Problem:
    """Phrase one fault; `noun` says what the file lists, where it is a list."""
    about = subject(fault.field_path, marks, noun=noun)
    if not _below_entry(fault.field_path):
        claim = claim_of(fault, marks.texts.get(fault.field_path, ""))
        whole = about or marks.names.get((), "the file")
        return Problem(marks.of(fault.field_path), claim.rule, f"{whole} {claim}", claim.hint)
    rule, message, hint = _said_of_field(fault, marks)
    position = marks.of_key(fault.field_path) if fault.is_unknown else marks.of(fault.field_path)
    return Problem(position, rule, f"{about}: {message}" if about else message, hint)


def _said_of_field(fault: Fault, marks: Marks) -> tuple[ReadingRule, str, str]:
    name = _named(fault.field_path, marks)
    if fault.is_unknown:
        return ReadingRule.UNKNOWN_FIELD, f"unknown field {name}", _known_fields(fault, marks)
    if fault.is_missing:
        return ReadingRule.MISSING_FIELD, f"missing field {name}", _described(fault)
    claim = claim_of(fault, marks.texts.get(fault.field_path, ""))
    return claim.rule, f"{name} {claim}", claim.hint


def subject(field_path: FieldPath, marks: Marks, *, noun: str = "") -> str:
    """Name the entry, topic or organisation that a field belongs to: «paper "silvertorch"», or «paper 3»."""
    entry = field_path[: len(field_path) - len(_below_entry(field_path))]
    if not entry:
        return ""
    noun = _NOUNS.get(str(entry[0]), noun)
    name = marks.texts.get((*entry, "id"), "") if field_path != (*entry, "id") else ""
    return f"{noun} {quoted(name)}" if name and not name.startswith("#") else f"{noun} {int(entry[-1]) + 1}"


def _below_entry(field_path: FieldPath) -> FieldPath:
    """What of a field's path leads on from the entry, topic or organisation that it belongs to."""
    if field_path and isinstance(field_path[0], int):
        return field_path[1:]
    is_listed = len(field_path) > 1 and field_path[0] in _NOUNS
    return field_path[2:] if is_listed else field_path


def _named(field_path: FieldPath, marks: Marks) -> str:
    """Name a field within its entry: «"date" in "withdrawn"», «an item of "tags"»."""
    *way, name = _below_entry(field_path)
    named = (
        f"an item of {quoted(str(way.pop()))}" if isinstance(name, int) else quoted(marks.names.get(field_path, name))
    )
    around = [step for step in way if isinstance(step, str)]
    return f"{named} in {quoted(around[-1])}" if around else named


def _described(fault: Fault) -> str:
    description = (fault.field and fault.field.description) or ""
    return f"{description}: {listed(fault.choices)}" if fault.choices else description


def _known_fields(fault: Fault, marks: Marks) -> str:
    name = str(fault.name)
    if name.startswith("-"):
        return "the hyphen that begins an item has a space after it"
    if re.search(r":\S", name):
        return "the colon after a field's name has a space after it"
    twin = marks.keys.get((*fault.field_path[:-1], fault.meant)) if fault.meant else None
    meant = did_you_mean(fault.meant) + (f" It is in line {twin[0] + 1} already" if twin else "")
    return _elsewhere(fault, name) or meant or f"the fields here are {', '.join(fault.siblings)}"


def _of_entry(fault: Fault, name: str) -> str:
    """The field of what an entry has under another name: an arXiv id, a DOI, another id, or a part of its venue."""
    text = str(fault.found) if isinstance(fault.found, str | int) else ""
    text = text if len(text) <= QUOTED_LENGTH else ""
    if arxiv := arxiv_id(text):
        return f'arxiv: "{arxiv}"'
    if bare := doi(text):
        return f"doi: {bare}"
    if told := registered_as(name, text, fault.tables.ids):
        return f'ids: [{{kind: {told[0]}, id: "{told[1]}"}}]'
    return f"it in venue:, as in venue: {{id: …, {name}: …}}" if name in _OF_VENUE else ""


def _elsewhere(fault: Fault, name: str) -> str:
    """A hint for a field that belongs elsewhere; none where it may be meant for one that belongs here."""
    is_respelt = fault.meant in ("arxiv", "doi")
    of_link = f"{{kind: {name}, url: …}}" if fault.holder is Link and name in LINK_KINDS.ids else ""
    of_entry = _of_entry(fault, name) if fault.holder in (Paper, Extra) and not is_respelt else ""
    if written := of_entry or of_link:
        return f"write {written}"
    if fault.holder is See:
        return "beside see: stands at most note:, for all else is said where the entry is"
    if fault.holder is Paper and name == "kind":
        return "an entry of a kind stands below extras:"
    if fault.holder is Volume and name in Paper.model_fields and not fault.meant:
        return "it belongs to an entry: indent it like the fields there"
    if fault.holder in (Paper, Extra) and name in Volume.model_fields and not fault.meant:
        return "it belongs to the volume: begin it in the first column"
    return ""
