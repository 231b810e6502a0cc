"""Plain code: Jinja's templates compiled so that each value is asked for one thing alone. Knows no template.

What is printed is escaped unless it is markup or a template says otherwise. Left out is what our templates do without
and every look-up would pay for: `value.name` is an attribute and never a key, and what is called gets its arguments and
never the context.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from io import StringIO
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape


def escaped(value: object) -> str:
    """A value as HTML; most texts have nothing to escape and stay what they are."""
    if type(value) is str:
        has_sign = "&" in value or "<" in value or ">" in value or '"' in value or "'" in value
        return escape(value) if has_sign else value
    if type(value) is int:
        return str(value)
    return value if type(value) is Markup else escape(value)


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
        whole, self.stream = self.stream, StringIO()
        self.signature(node, frame)
        arguments, self.stream = self.stream.getvalue(), whole
        self.write(f"({arguments.removeprefix(', ')})")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")


class PlainEnvironment(Environment):
    """An environment that compiles to plain code."""

    code_generator_class = PlainCode
    escaped = staticmethod(escaped)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """All names that a template knows from the first, as one table: each page begins with a copy of it."""
        return {**self.globals, **(d or {})}
