"""A walk along a file's parse events, before anything is composed of them.

A file comes from a stranger: libyaml's compose dies on deep nesting, and anchors and aliases make a small file huge.
"""

from __future__ import annotations

import yaml

from newsletter.problem import Position, Problem, ReadingRule, quoted

Place = tuple[int, int]
"""Line and column, counting from 0 as libyaml does."""

Refusal = tuple[Place, bool]
"""Where a refused value stands, and whether it is a scalar: a mapping begins where its first key does."""

MAX_DEPTH = 20
MAX_VALUES = 50_000

YAML_TAG = "tag:yaml.org,2002:"
"""How the names of YAML's own types begin."""

_NO_NEED = "no volume needs so much"


class Walk:
    """A walk along a file's parse events, for what a volume has no use for and a hostile file might use."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.refused: set[Refusal] = set()
        self.is_endless = False
        """Whether the file is nested too deep, or holds too much, to be composed."""

    def follow(self, text: str) -> None:
        """Walk to the end, or to where the file becomes too deep or too large."""
        depth = 0
        for count, event in enumerate(yaml.parse(text, Loader=yaml.CSafeLoader)):
            if isinstance(event, yaml.ScalarEvent):
                if event.anchor or event.tag:
                    self._refuse(event, anchor=event.anchor, tag=event.tag, is_empty=not event.value)
            elif isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                self._refuse(event, anchor=event.anchor, tag=event.tag)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            elif isinstance(event, yaml.AliasEvent):
                hint = "write the value itself; a text that begins with * must stand in quotes"
                self._add(
                    event, ReadingRule.YAML_ALIAS, f"the alias {quoted(f'*{event.anchor}')} is not allowed", hint=hint
                )
            if depth > MAX_DEPTH or count > MAX_VALUES:
                self._stop(event, depth=depth)
                return

    def _refuse(self, event: yaml.Event, *, anchor: str | None, tag: str | None, is_empty: bool = False) -> None:
        if tag or is_empty:
            self.refused.add((place_of(event), isinstance(event, yaml.ScalarEvent)))
        if anchor:
            hint = "delete it; a text that begins with & must stand in quotes"
            self._add(event, ReadingRule.YAML_ANCHOR, f"the anchor {quoted(f'&{anchor}')} is not allowed", hint=hint)
        if tag:
            hint = "delete it; a text that begins with ! must stand in quotes"
            name = "!!" + tag.removeprefix(YAML_TAG) if tag.startswith(YAML_TAG) else tag
            self._add(event, ReadingRule.YAML_TAG, f"the type {quoted(name)} is not allowed", hint=hint)

    def _stop(self, event: yaml.Event, *, depth: int) -> None:
        self.is_endless = True
        if depth > MAX_DEPTH:
            self._add(event, ReadingRule.TOO_DEEP, f"fields are nested more than {MAX_DEPTH} deep here", hint=_NO_NEED)
        else:
            self._add(event, ReadingRule.TOO_LARGE, f"the file has more than {MAX_VALUES:,} values", hint=_NO_NEED)

    def _add(self, event: yaml.Event, rule: ReadingRule, message: str, *, hint: str = "") -> None:
        line, column = place_of(event)
        self.problems.append(Problem(Position(self.path, line + 1, column + 1), rule, message, hint))


def place_of(found: yaml.Node | yaml.Event) -> Place:
    """Where a node or an event begins."""
    mark = found.start_mark
    return (mark.line, mark.column) if mark else (0, 0)
