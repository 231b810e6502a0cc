"""What a settings file or a head of a page holds once its aliases are followed, counted before anything is made of it.

MkDocs has no limits, so these are fixed: with nine aliases to a line, ten lines of text fill gigabytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from newsletter.problem import Problem, ReadingRule, Severity, quoted
from newsletter.source.syntax import syntax_problem
from newsletter.source.walk import position_of

MAX_VALUES = 50_000
MAX_DEPTH = 50
MAX_DIGITS = 100
"""To YAML 1:1:1 is a number to the base 60, and a long one takes hours to read."""

NO_NEED = "no settings need so much, and MkDocs itself would not stop here"

_PAGES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""How the names of pages end for MkDocs."""

_HEAD = re.compile(r"\A---[ \t]*(\n.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
"""The head of a page, as MkDocs finds it."""

_NUMBER = re.compile(r"[-+]?\.?[0-9][0-9_.:]*")


@dataclass
class _Open:
    """A list or a group of fields that has begun."""

    anchor: str | None
    before: int
    """How many values were counted before it."""
    deepest: int
    """The deepest level that its values have reached so far."""


class Expansion:
    """A walk along the parse events of a text, where an alias counts as much as what it repeats."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._count = 0
        self._open: list[_Open] = []
        self._known: dict[str | None, tuple[int, int]] = {}
        """How many values an anchor stands for, and how deep they are nested."""

    def problem(self, text: str) -> Problem | None:
        """Find what is too much in a text; what is wrong with its syntax is raised."""
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            self._follow(event)
            found = self._judged(event)
            if found:
                return Problem(position_of(event, self._path), *found, hint=NO_NEED)
        return None

    def _judged(self, event: yaml.Event) -> tuple[ReadingRule, str] | None:
        if isinstance(event, yaml.AliasEvent) and any(one.anchor == event.anchor for one in self._open):
            return ReadingRule.YAML_ALIAS, f"the alias {quoted(f'*{event.anchor}')} repeats what it stands in"
        if self._open and self._open[-1].deepest > MAX_DEPTH:
            return ReadingRule.TOO_DEEP, f"fields are nested more than {MAX_DEPTH} deep here"
        if self._count > MAX_VALUES:
            return ReadingRule.TOO_LARGE, f"the file has more than {MAX_VALUES:,} values, those of aliases included"
        if isinstance(event, yaml.ScalarEvent) and _is_long_number(event):
            return ReadingRule.TOO_LONG, f"this number has more than {MAX_DIGITS} digits"
        return None

    def _follow(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._add(*self._known.get(event.anchor, (1, 0)))
        elif isinstance(event, yaml.ScalarEvent):
            self._add(1, 0)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open.append(_Open(event.anchor, self._count, len(self._open) + 1))
            self._add(1, 0)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()

    def _add(self, values: int, depth: int) -> None:
        self._count += values
        if self._open:
            self._open[-1].deepest = max(self._open[-1].deepest, len(self._open) + depth)

    def _close(self) -> None:
        closed = self._open.pop()
        self._known[closed.anchor] = (self._count - closed.before, closed.deepest - len(self._open))
        if self._open:
            self._open[-1].deepest = max(self._open[-1].deepest, closed.deepest)


def _is_long_number(event: yaml.ScalarEvent) -> bool:
    is_text = event.style and not event.tag
    return not is_text and len(event.value) > MAX_DIGITS and bool(_NUMBER.fullmatch(event.value))


def costly_heads(project: Path, folder: str) -> tuple[Problem, ...]:
    """Find what is too much in the heads of the pages below a folder, in which no link stands.

    A head that is no YAML is text to MkDocs, which prints it on the page.
    """
    paths = sorted(path for path in (project / folder).rglob("*.m*") if path.suffix in _PAGES and path.is_file())
    return tuple(problem for path in paths if (problem := _costly_head(project, path)))


def _costly_head(project: Path, path: Path) -> Problem | None:
    with path.open("r", -1, "utf-8-sig", "replace") as opened:
        head = _HEAD.match(opened.read())
    name = path.relative_to(project).as_posix()
    try:
        return Expansion(name).problem(head[1]) if head else None
    except yaml.YAMLError as error:
        return replace(syntax_problem(error, head[1] if head else "", path=name), severity=Severity.WARNING)
