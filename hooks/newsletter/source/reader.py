"""Plain values to records: every fault of a file at once, and as much of the file as can be read.

A record with faults is mended with stand-ins and read all the same, so that the checks which follow
can judge the rest of it; the list of faults tells them which fields not to judge.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from newsletter.model import Paper, See, Volume
from newsletter.model.kinds import USUAL_TABLES, KindTables
from newsletter.problem import Problem, ReadingRule
from newsletter.source.fault_phrases import phrase
from newsletter.source.faults import Fault, faults_of
from newsletter.source.yaml_text import Blank, FieldPath, Tree, is_within

T = TypeVar("T")


_FEW = 6
"""In a group of that many fields, what is missing beside an unknown one is probably what that was meant for."""


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """What was read: the value, None where nothing could be read, the faulty fields, and the problems."""

    value: T | None
    faults: frozenset[FieldPath]
    problems: list[Problem]


def read_record(tree: Tree, kind: type[T], *, noun: str = "", tables: KindTables = USUAL_TABLES) -> Outcome[T]:
    """Read a record, or a list of records, from a file's values; `noun` says what a list is of."""
    try:
        return Outcome(_validated(tree.value, kind, tables), frozenset(), [])
    except ValidationError as error:
        return _Repair(tree, noun, tables).read(kind, faults_of(error, kind, tables))


class _Repair:
    """The repair of a file's values: each fault is phrased once and its value taken out."""

    def __init__(self, tree: Tree, noun: str, tables: KindTables) -> None:
        self.value = copy.deepcopy(tree.value)
        self.marks = tree.marks
        self.noun = noun
        self.tables = tables
        self.faults: set[FieldPath] = set()
        self.around: set[FieldPath] = set()
        """The faulty fields, and all that they are parts of."""
        self.quoted: set[FieldPath] = set()
        """Fields that hold as text what YAML took for a number, until that text is found wrong too."""
        self.problems: dict[FieldPath, Problem] = {}

    def read(self, kind: type[T], faults: list[Fault]) -> Outcome[T]:
        """Mend and read again; a text that had lacked its quotes may be faulty in itself, and is mended then."""
        if kind is Volume:
            self._report_parts()
        self._mend_all(faults)
        if () in self.faults:
            return self._outcome(None)
        try:
            return self._outcome(_validated(self.value, kind, self.tables))
        except ValidationError as error:
            self._mend_all(faults_of(error, kind, self.tables))
        return self._outcome(_validated(self.value, kind, self.tables))

    def _outcome(self, value: T | None) -> Outcome[T]:
        return Outcome(value, frozenset(self.faults), list(self.problems.values()))

    def _mend_all(self, faults: list[Fault]) -> None:
        for fault in faults:
            if fault.field_path in self.quoted or not (self._is_told(fault.field_path) or self._is_one_more(fault)):
                self._report(fault)
            self.faults.add(fault.field_path)
            self.around |= {fault.field_path[:length] for length in range(len(fault.field_path) + 1)}
            if fault.field_path:
                self._mend(fault)

    def _is_told(self, field_path: FieldPath) -> bool:
        """Whether more is told of a fault already: of what it is a part of, or of a part of it that was taken out."""
        return is_within(field_path, self.faults) or field_path in self.around

    def _is_one_more(self, fault: Fault) -> bool:
        """Whether a field beside see:, or kind: in a paper, is not the first of which that is said."""
        if fault.is_unknown and fault.holder is Paper and fault.name == "kind":
            return any(told[0] == "papers" and told[-1] == "kind" for told in self.problems if told)
        return fault.holder is See and any(told[:-1] == fault.field_path[:-1] for told in self.problems)

    def _report_parts(self) -> None:
        """Report the first hyphen in the middle of an entry, and judge nothing of what it tears apart."""
        for entry, part in _parts_of_entries(self.value):
            name, fields = entry[0], dig(self.value, part)
            if entry not in self.problems:
                message = f'a hyphen before "{next(iter(fields))}" begins another entry here, which has no id'
                hint = "write a space in its place, here and wherever else a field of this entry has one"
                self.problems[entry] = Problem(self.marks.of(part), ReadingRule.MISSING_FIELD, message, hint)
            self.faults |= {part, *((name, entry[1], field) for field in fields)}

    def _report(self, fault: Fault) -> None:
        if fault.found is not Blank.REFUSED:
            self.problems[fault.field_path] = phrase(fault, self.marks, noun=self.noun)

    def _mend(self, fault: Fault) -> None:
        """Take out what is wrong, and put something in its place where a value is needed."""
        *way, name = fault.field_path
        record = dig(self.value, tuple(way))
        if fault.is_unknown:
            del record[name]
            if fault.meant == "see":
                self.faults.add(tuple(way))
            elif fault.meant and fault.meant not in record:
                self.faults.add((*way, fault.meant))
            elif len(fault.siblings) <= _FEW:
                self.faults |= {(*way, name) for name in fault.siblings if name not in record}
        elif fault.is_unquoted and not fault.is_unquoted_arxiv:
            record[name] = self.marks.texts[fault.field_path]
            self.quoted.add(fault.field_path)
        elif fault.is_needed:
            record[name] = fault.stand_in
        else:
            del record[name]


def _parts_of_entries(value: Any) -> Iterator[tuple[FieldPath, FieldPath]]:
    """Each group of an entry's fields in a list of entries, without an id or a field above it, and the entry above."""
    for name in ("papers", "extras"):
        entry, known = 0, {"id", "see"}
        for number, fields in enumerate(_dicts(dig(value, (name,)))):
            if number and known.isdisjoint(fields) and next(iter(fields), None) in Paper.model_fields:
                yield (name, entry), (name, number)
                known |= fields.keys()
            else:
                entry, known = number, {"id", "see", *fields}


def _dicts(items: Any) -> list[dict[str, Any]]:
    """The items of a list, if it is one, without any fields where an item has none."""
    return [one if isinstance(one, dict) else {} for one in items] if isinstance(items, list) else []


def dig(value: Any, field_path: FieldPath) -> Any:
    """Follow a path into plain values; None where it leads nowhere."""
    for step in field_path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _ready(value: Any) -> Any:
    """Turn lists into tuples, which is what records hold, and show where nothing was written."""
    if isinstance(value, list):
        return tuple(_ready(item) for item in value)
    if isinstance(value, dict):
        return {name: _ready(item) for name, item in value.items()}
    return Blank.EMPTY if value is None else value


def _validated(value: Any, kind: Any, tables: KindTables) -> Any:
    return _adapter(kind).validate_python(_ready(value), context=tables)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
