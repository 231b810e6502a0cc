"""Bare texts and calls of `say` in Python: literals that look like words for readers."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator

from tests.strings.calls import Call
from tests.strings.wording import ALLOWED, Finding, bare, looks_said

_HOLE = "0"
"""What stands in for a value of an f-string: part of a phrase, but no word."""

_OF_FIELDS = ("description", "examples")


def bare_texts(path: str, source: str) -> Iterator[Finding]:
    """Every text for readers that a module holds itself."""
    reader = _Reader(_allowed(source))
    reader.visit(ast.parse(source))
    return (Finding(path, line, bare(text)) for line, text in reader.found)


def calls(path: str, source: str) -> Iterator[Call]:
    """Every call of `say` in a module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _is_say(node):
            yield Call(path, node.lineno, _key(node), tuple(one.arg or "" for one in node.keywords))


def _is_field(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "Field"


def _is_say(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == "say"


def _key(call: ast.Call) -> str | None:
    first = call.args[0] if call.args else None
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None


def _allowed(source: str) -> frozenset[int]:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return frozenset(one.start[0] for one in tokens if one.type == tokenize.COMMENT and ALLOWED in one.string)


class _Reader(ast.NodeVisitor):
    def __init__(self, allowed: frozenset[int]) -> None:
        self.found: list[tuple[int, str]] = []
        self._allowed = allowed

    def visit(self, node: ast.AST) -> None:
        """Pass over statements that are allowed, and what raises, for that is said to editors."""
        is_allowed = isinstance(node, ast.stmt) and node.lineno in self._allowed
        if not (is_allowed or isinstance(node, ast.Raise)):
            super().visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        """Pass over docstrings."""
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Pass over the keys of texts, and over what a field says of itself, for that is said to editors."""
        keywords = [one for one in node.keywords if not (_is_field(node) and one.arg in _OF_FIELDS)]
        for child in [node.func, *([] if _is_say(node) else node.args), *keywords]:
            self.visit(child)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """Take an f-string as one text."""
        parts = (part.value if isinstance(part, ast.Constant) else _HOLE for part in node.values)
        self._look(node, "".join(map(str, parts)))
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        """Take a literal."""
        if isinstance(node.value, str):
            self._look(node, node.value)

    def _look(self, node: ast.expr, text: str) -> None:
        if node.lineno not in self._allowed and looks_said(text):
            self.found.append((node.lineno, text))
