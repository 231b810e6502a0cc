"""Problems as text, as annotations of GitHub, and as JSON. Knows nothing of where they are printed."""

from __future__ import annotations

import json
from collections.abc import Sequence

from newsletter.problem import Problem, Severity

ANNOTATIONS = 10
"""GitHub shows this many errors, and as many warnings, of one step; the rest is summed up in the last."""


def as_text(problems: Sequence[Problem]) -> str:
    """Every problem in a line of its own, and its hint below it."""
    return "".join(f"{problem}\n" for problem in problems)


def as_json(problems: Sequence[Problem]) -> str:
    """A list of objects, in the order of the problems."""
    listed = [
        {
            "file": problem.position.path,
            "line": problem.position.line,
            "column": problem.position.column,
            "severity": problem.severity.value,
            "rule": problem.rule,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    return json.dumps(listed, indent=2, ensure_ascii=False) + "\n"


def as_github(problems: Sequence[Problem]) -> str:
    """Every problem as text, for the log, and annotations at the lines of the first of them."""
    lines = [as_text(problems)]
    for severity in Severity:
        found = [problem for problem in problems if problem.severity is severity]
        shown = found if len(found) <= ANNOTATIONS else found[: ANNOTATIONS - 1]
        lines += [_annotation(problem) for problem in shown]
        if len(shown) < len(found):
            lines.append(f"::{severity.value}::{len(found) - len(shown)} more; all of them are in the log\n")
    return "".join(lines)


def _annotation(problem: Problem) -> str:
    """One annotation, in the form of GitHub's workflow commands, with their escapes."""
    position = problem.position
    where = f"file={_property(position.path)},line={position.line},col={position.column}"
    text = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return f"::{problem.severity.value} {where},title={_property(problem.rule)}::{_data(text)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
