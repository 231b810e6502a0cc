"""Plain code: Jinja's templates compiled so that each value is asked for one thing alone. Knows no template.

What is printed is escaped unless it is markup or a template says otherwise. Left out is what our templates do without
and every look-up would pay for: `value.name` is an attribute and never a key, and what is called gets its arguments and
never the context.
"""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from functools import partial
from io import StringIO
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

_find_sign = re.compile("[&<>'\"]").search
"""Finds a sign that HTML reads."""


def escaped(value: object) -> str:
    """A value as HTML; most texts have nothing to escape and stay what they are."""
    if type(value) is str:
        return escape(value) if _find_sign(value) else value
    return value if type(value) is Markup else escape(value)


class PlainMacro(Macro):
    """A macro that makes HTML; one that takes nothing but the arguments it names is called without a detour."""

    def __init__(self, *about: Any) -> None:
        super().__init__(*about)
        takes_more = self.catch_kwargs or self.catch_varargs or self.caller
        self._is_plain = self._default_autoescape and not takes_more

    def __call__(self, *arguments: Any, **named: Any) -> str:
        """Its HTML; for what is not given stands what a macro itself asks for then."""
        rest = self.arguments[len(arguments) :]
        is_strange = len(arguments) > self._argument_count or (named and not named.keys() <= {*rest})
        if is_strange or not self._is_plain:
            return super().__call__(*arguments, **named)
        given = (*arguments, *[named.get(name, missing) for name in rest]) if rest else arguments
        return str.__new__(Markup, self._func(*given))  # as Markup does it with a text, which this is


class PlainCode(CodeGenerator):
    """Writes templates as code."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Ask for an attribute."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802 - Jinja's name
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002 - Jinja's form
    ) -> None:
        """Call something."""
        if forward_caller:
            super().visit_Call(node, frame, forward_caller=True)
            return
        self.visit(node.node, frame)
        arguments = self._written(partial(self.signature, node, frame))
        self.write(f"({arguments.removeprefix(', ')})")

    def macro_def(self, macro_ref: Any, frame: Frame) -> None:
        """Define a macro."""
        made = self._written(partial(super().macro_def, macro_ref, frame))
        self.write(f"environment.macro({made.removeprefix('Macro(')}")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")

    def _written(self, write: Callable[[], None]) -> str:
        """What would be written next."""
        whole, self.stream = self.stream, StringIO()
        write()
        part, self.stream = self.stream, whole
        return part.getvalue()


class PlainEnvironment(Environment):
    """An environment that compiles to plain code."""

    code_generator_class = PlainCode
    escaped = staticmethod(escaped)
    macro = PlainMacro

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """All names that a template knows from the first, as one table: each page begins with a copy of it."""
        return {**self.globals, **(d or {})}
