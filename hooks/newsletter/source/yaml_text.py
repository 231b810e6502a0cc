"""YAML text to plain values, with the position of every field. Knows nothing of records."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any

import yaml

from newsletter.model.limits import WIDEST, Limits
from newsletter.problem import Position, Problem, ReadingRule, quoted
from newsletter.source.expansion import NO_NEED, Expansion
from newsletter.source.file_text import MAX_BYTES, decode
from newsletter.source.syntax import syntax_problem
from newsletter.source.walk import YAML_TAG, LineColumn, Refusal, Walk, line_column_of, position_of

FieldPath = tuple[str | int, ...]
"""The way to a field, such as ("papers", 0, "title")."""

_Loader = yaml.CSafeLoader
_WHOLE_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]{0,999})")
"""Numbers as everybody reads them: to YAML 0131 is octal, and 1_000 and 1:30 are numbers too."""

_NO_HYPHEN = "the fields of another entry begin here, and there is no hyphen before the first"

_MERGE = YAML_TAG + "merge"
OF_PYTHON = YAML_TAG + "python/"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Blank(Enum):
    """What stands where a file has no value to judge."""

    EMPTY = "nothing was written"
    REFUSED = "what was written is not allowed, which is reported already"


@dataclass(frozen=True)
class Marks:
    """Where the fields of a file stand, and how their values were written."""

    path: str
    values: dict[FieldPath, LineColumn] = field(default_factory=dict)
    keys: dict[FieldPath, LineColumn] = field(default_factory=dict)
    texts: dict[FieldPath, str] = field(default_factory=dict)
    """Of a field without a value the comment that stands in its place."""
    names: dict[FieldPath, str] = field(default_factory=dict)
    """What the file calls a field, where that is not the record's own name for it."""

    def of(self, field_path: FieldPath) -> Position:
        """The position of a field's value, or of the nearest record that should hold it."""
        while field_path not in self.values and field_path:
            field_path = field_path[:-1]
        return self._position(self.values.get(field_path, (0, 0)))

    def of_key(self, field_path: FieldPath) -> Position:
        """The position of a field's name."""
        return self._position(self.keys[field_path]) if field_path in self.keys else self.of(field_path)

    def _position(self, place: LineColumn) -> Position:
        return Position(self.path, place[0] + 1, place[1] + 1)


@dataclass(frozen=True)
class Tree:
    """A file as plain values: dictionaries, lists, texts, numbers, truth values, dates, None and `Blank.REFUSED`."""

    value: Any
    marks: Marks


def is_within(field_path: FieldPath, faults: Collection[FieldPath]) -> bool:
    """Say whether a field is one of the faulty fields, or part of one."""
    return any(field_path[:length] in faults for length in range(len(field_path) + 1))


def parse(source: bytes, path: str, limits: Limits = WIDEST) -> tuple[Tree | None, list[Problem]]:
    """Read the YAML of a stranger; without a tree where nothing of it can be read.

    What was read once under the limits of its archive may be read again without naming them.
    """
    text, problems = decode(source, path, most=limits.bytes, hint=limits.hint("bytes"))
    if text is None:
        return None, problems
    walk = Walk(path, limits)
    node = None
    try:
        walk.follow(text)
        if not walk.is_endless:
            node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        found = syntax_problem(error, text, path=path)
        is_refused = found.position.line in [one.position.line for one in walk.problems]  # by the walk, for its cause
        if not is_refused and not re.search("undefined alias|duplicate anchor", str(error)):
            walk.problems.append(found)
        return None, problems + walk.problems
    problems += walk.problems
    if walk.is_endless:
        return None, problems
    if node is None or (isinstance(node, yaml.ScalarNode) and node.tag == YAML_TAG + "null"):
        return None, [*problems, Problem(Position(path), ReadingRule.EMPTY_FILE, "the file is empty")]
    growth = _Growth(Marks(path), text, refused=walk.refused)
    return Tree(growth.value_of(node, ()), growth.marks), problems + growth.problems


def parse_settings(source: bytes, path: str, tagged: Callable[[yaml.Node], Any]) -> tuple[Tree | None, list[Problem]]:
    """Read YAML of the project's own, such as mkdocs.yml; what has a type tag is handed to `tagged`."""
    text, problems = decode(source, path, most=MAX_BYTES, hint=NO_NEED)
    if text is None:
        return None, problems
    growth = _Growth(Marks(path), text, tagged=tagged)
    try:
        if endless := Expansion(path).problem(text):
            return None, [*problems, endless]
        node = yaml.compose(text, Loader=_Loader)
        value = growth.value_of(node, ()) if node else {}
    except yaml.YAMLError as error:
        return None, [*problems, syntax_problem(error, text, path=path)]
    return Tree(value, growth.marks), problems + growth.problems


def root_of(text: str) -> yaml.MappingNode:
    """The fields of a file as composed nodes; the file was read before, and its value is a dictionary."""
    node = yaml.compose(text, Loader=_Loader)
    assert isinstance(node, yaml.MappingNode)  # noqa: S101
    return node


class _Growth:
    """The growth of a tree from composed nodes: marks every field, and reports names that are no names."""

    def __init__(
        self,
        marks: Marks,
        text: str,
        *,
        refused: Collection[Refusal] = (),
        tagged: Callable[[yaml.Node], Any] | None = None,
    ) -> None:
        self.marks = marks
        self._text = text
        self.problems: list[Problem] = []
        self._refused = refused
        self._tagged = tagged
        self._seen: set[int] = set()

    def value_of(self, node: yaml.Node, field_path: FieldPath) -> Any:
        """Make the plain value of a node, and of all below it."""
        start = line_column_of(node)
        self.marks.values[field_path] = start
        if self._tagged and node.tag.startswith(("!", OF_PYTHON)):
            value = self._tagged(node)
            self.marks.texts[field_path] = str(value)
            return value
        if (start, isinstance(node, yaml.ScalarNode)) in self._refused or self._is_repeated(node):
            return Blank.REFUSED
        if isinstance(node, yaml.SequenceNode):
            return [self.value_of(item, (*field_path, number)) for number, item in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            return self._record_of(node, field_path)
        self.marks.texts[field_path] = str(node.value) or self._comment_at(start)
        return _plain(node)

    def _comment_at(self, place: LineColumn) -> str:
        """The comment that stands where a value should; no text where there is none."""
        line, column = place
        behind = self._lines[line][column:].strip() if line < len(self._lines) else ""
        return behind if behind.startswith("#") else ""

    @cached_property
    def _lines(self) -> list[str]:
        return re.split("\r\n|\r|\n", self._text)

    def _is_repeated(self, node: yaml.Node) -> bool:
        """Whether an alias of a stranger's file leads here, for a second time or in a circle."""
        if self._tagged or isinstance(node, yaml.ScalarNode):
            return False
        is_repeated = id(node) in self._seen
        self._seen.add(id(node))
        return is_repeated

    def _record_of(self, node: yaml.MappingNode, field_path: FieldPath) -> dict[str, Any]:
        record: dict[str, Any] = {}
        fields = _merged(node) if self._tagged else node.value
        for number, (key, value) in enumerate(fields):
            if not isinstance(key, yaml.ScalarNode):
                self._add(key, ReadingRule.BAD_KEY, "a field's name must be a word")
                continue
            here = (*field_path, key.value)
            if key.value in record and _begins_item(fields, number, record):
                message, hint = _NO_HYPHEN, f'write "- {key.value}:" two columns to the left'
                if not field_path:
                    message, hint = "the fields of the file begin once more here", "a file holds each of them once"
                self._add(key, ReadingRule.DUPLICATE_FIELD, message, hint=hint)
                return record
            if key.value in record:
                first = self.marks.keys[here][0] + 1
                message = f"the field {quoted(key.value)} is here twice; the first is in line {first}"
                hint = "delete one of them"
                if isinstance(value, yaml.SequenceNode) and not value.flow_style:
                    hint = "move what stands below it to the first one, or give it the name that was meant"
                self._add(key, ReadingRule.DUPLICATE_FIELD, message, hint=hint)
            else:
                self.marks.keys[here] = line_column_of(key)
                record[key.value] = self.value_of(value, here)
        return record

    def _add(self, node: yaml.Node, rule: ReadingRule, message: str, *, hint: str = "") -> None:
        self.problems.append(Problem(position_of(node, self.marks.path), rule, message, hint))


def _begins_item(fields: list[tuple[yaml.Node, yaml.Node]], number: int, record: dict[str, Any]) -> bool:
    """Whether the fields of a record begin once more, so that a hyphen is missing between the two."""
    names = [key.value for key, _ in fields[number : number + 2] if isinstance(key, yaml.ScalarNode)]
    return len(set(names)) == 2 and names[0] == next(iter(record)) and names[1] in record


def _merged(node: yaml.MappingNode) -> list[tuple[yaml.Node, yaml.Node]]:
    """The fields of a group of settings, and after them those that << takes from other groups and it has not itself."""
    own = [(key, value) for key, value in node.value if key.tag != _MERGE]
    known = {key.value for key, _ in own if isinstance(key, yaml.ScalarNode)}
    for _, merged in (pair for pair in node.value if pair[0].tag == _MERGE):
        for group in merged.value if isinstance(merged, yaml.SequenceNode) else [merged]:
            fields = _merged(group) if isinstance(group, yaml.MappingNode) else []
            new = [pair for pair in fields if isinstance(pair[0], yaml.ScalarNode) and pair[0].value not in known]
            own += new
            known |= {key.value for key, _ in new}
    return own


def _plain(node: yaml.Node) -> Any:
    """Turn a scalar into the value that YAML 1.1 gives it; of numbers only whole ones matter."""
    match node.tag.removeprefix(YAML_TAG):
        case "int":
            return int(node.value) if _WHOLE_NUMBER.fullmatch(node.value) else float(0)
        case "float":
            return float(0)
        case "bool":
            return node.value.lower() in ("yes", "true", "on")
        case "null":
            return None
        case "timestamp":
            return _date(node.value)
    return node.value


def _date(text: str) -> dt.date | str:
    """Make a date; what no calendar has, and what has a time of day, stays text."""
    try:
        return dt.date.fromisoformat(text) if _DAY.fullmatch(text) else text
    except ValueError:
        return text
