"""A walk along a file's parse events, before anything is composed of them.

A file comes from a stranger: libyaml's compose dies on deep nesting, and anchors and aliases make a small file huge.
"""

from __future__ import annotations

import math
import re

import yaml

from newsletter.model.limits import Limits
from newsletter.problem import Position, Problem, ReadingRule, quoted
from newsletter.source.syntax import BACKSLASH

LineColumn = tuple[int, int]
"""Line and column, counting from 0 as libyaml does."""

Refusal = tuple[LineColumn, bool]
"""Where a refused value stands, and whether it is a scalar: a mapping begins where its first key does."""

YAML_TAG = "tag:yaml.org,2002:"
"""How the names of YAML's own types begin."""

_TEX = re.compile(
    r"(?<!\\)(?:\\\\)*(?P<slash>\\)(?:[abefrv][A-Za-z]|n(?:abla|eq)(?![a-z])|t(?:an|au|ext|heta|ilde|imes)|[NLP][a-z]"
    r"|(?:(?<=[A-Za-z]\\)|(?<=[A-Za-z][0-9]\\))_[A-Za-z])"
)
"""A command of TeX that begins like an escape of YAML's, of those that nobody would put before a letter.

What YAML means by the underscore is a space that does not break: programs write `10\\_GB` and `Fig.\\_A` so."""

_PASSED = {
    "depth": (ReadingRule.TOO_DEEP, "fields are nested more than {most:,} deep here"),
    "values": (ReadingRule.TOO_LARGE, "the file has more than {most:,} values"),
    "items": (ReadingRule.TOO_LARGE, "the list has more than {most:,} items"),
}
"""What is said where a limit is passed, by the limit's name."""


class Walk:
    """A walk along a file's parse events, for what a volume has no use for and a hostile file might use."""

    def __init__(self, path: str, limits: Limits) -> None:
        self.path = path
        self.limits = limits
        self.problems: list[Problem] = []
        self.refused: set[Refusal] = set()
        self.is_endless = False
        """Whether the file is nested too deep, or holds too much, to be composed."""
        self._items: list[float] = []
        """How many items each open list has so far; the fields of a record are not counted."""

    def follow(self, text: str) -> None:
        """Walk to the end, or to where the file passes a limit."""
        has_escapes = "\\" in text
        for count, event in enumerate(yaml.parse(text, Loader=yaml.CSafeLoader)):
            self._judge(event)
            if has_escapes and isinstance(event, yaml.ScalarEvent) and event.style == '"':
                self._judge_escapes(event, text)
            passed = self._count(event) or ("values" if count > self.limits.values else None)
            if passed:
                self.is_endless = True
                rule, message = _PASSED[passed]
                most = getattr(self.limits, passed)
                self._add(event, rule, message.format(most=most), hint=self.limits.hint(passed))
                return

    def _count(self, event: yaml.Event) -> str | None:
        """Count on; the name of the limit that is passed here."""
        if isinstance(event, yaml.NodeEvent) and self._items:
            self._items[-1] += 1
            if self._items[-1] > self.limits.items:
                return "items"
        if isinstance(event, yaml.CollectionStartEvent):
            self._items.append(0 if isinstance(event, yaml.SequenceStartEvent) else -math.inf)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._items.pop()
        return "depth" if len(self._items) > self.limits.depth else None

    def _judge(self, event: yaml.Event) -> None:
        """Refuse anchors, aliases and types."""
        if isinstance(event, yaml.ScalarEvent):
            if event.anchor or event.tag:
                self._refuse(event, anchor=event.anchor, tag=event.tag, is_empty=not event.value)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse(event, anchor=event.anchor, tag=event.tag)
        elif isinstance(event, yaml.AliasEvent):
            hint = "write the value itself; a text that begins with * must stand in quotes"
            self._add(
                event, ReadingRule.YAML_ALIAS, f"the alias {quoted(f'*{event.anchor}')} is not allowed", hint=hint
            )

    def _judge_escapes(self, event: yaml.ScalarEvent, text: str) -> None:
        """Refuse TeX in double quotes, of which YAML would make a tab and «extit»."""
        start, end = event.start_mark, event.end_mark
        if start and end and (found := _TEX.search(text, start.index, end.index)):
            self.refused.add((line_column_of(event), True))
            before = text[start.index : found.start("slash")]
            column = len(before) - before.rfind("\n") - 1 if "\n" in before else start.column + len(before)
            position = Position(self.path, start.line + before.count("\n") + 1, column + 1)
            self.problems.append(Problem(position, ReadingRule.YAML_SYNTAX, *BACKSLASH))

    def _refuse(self, event: yaml.Event, *, anchor: str | None, tag: str | None, is_empty: bool = False) -> None:
        if tag or is_empty:
            self.refused.add((line_column_of(event), isinstance(event, yaml.ScalarEvent)))
        if anchor:
            hint = "delete it; a text that begins with & must stand in quotes"
            self._add(event, ReadingRule.YAML_ANCHOR, f"the anchor {quoted(f'&{anchor}')} is not allowed", hint=hint)
        if tag:
            hint = "delete it; a text that begins with ! must stand in quotes"
            name = "!!" + tag.removeprefix(YAML_TAG) if tag.startswith(YAML_TAG) else tag
            self._add(event, ReadingRule.YAML_TAG, f"the type {quoted(name)} is not allowed", hint=hint)

    def _add(self, event: yaml.Event, rule: ReadingRule, message: str, *, hint: str = "") -> None:
        self.problems.append(Problem(position_of(event, self.path), rule, message, hint))


def position_of(found: yaml.Node | yaml.Event, path: str) -> Position:
    """Where a node or an event begins, for an editor."""
    line, column = line_column_of(found)
    return Position(path, line + 1, column + 1)


def line_column_of(found: yaml.Node | yaml.Event) -> LineColumn:
    """Where a node or an event begins."""
    mark = found.start_mark
    return (mark.line, mark.column) if mark else (0, 0)
