"""Bare texts and uses of `say` in templates: the HTML around Jinja's tags, and the literals within them."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from jinja2 import Environment, nodes

from tests.strings.calls import Call
from tests.strings.wording import ALLOWED, Finding, bare, has_words, is_address, looks_said

READ_ATTRIBUTES = frozenset(("alt", "aria-description", "aria-label", "data-nl-table", "placeholder", "title"))
"""Attributes that readers see or hear; so is the content of a description."""

_DESCRIPTIONS = frozenset(("description", "og:description", "og:title", "twitter:description", "twitter:title"))
_NAMING = (nodes.Output, nodes.Import, nodes.FromImport, nodes.Include, nodes.Extends)
"""Statements whose literals are names of templates; and the one that prints."""

_ENVIRONMENT = Environment(autoescape=True)
_HOLE = "\ue000"
"""What stands in for Jinja's tags: no letter, so that words end there."""

_NAME = "x"
"""What stands in for the name of an element, which is one."""


def bare_texts(path: str, source: str) -> Iterator[Finding]:
    """Every text for readers that a template holds itself."""
    allowed = {number for number, line in enumerate(source.splitlines(), start=1) if ALLOWED in line}
    found = [*_literals(_ENVIRONMENT.parse(source)), *_printed(path, _without_tags(source))]
    for line, text in found:
        if line not in allowed:
            yield Finding(path, line, bare(text))


def calls(path: str, source: str) -> Iterator[Call]:
    """Every use of the filter `say` in a template."""
    for said in _ENVIRONMENT.parse(source).find_all(nodes.Filter):
        if said.name == "say":
            key = said.node.value if isinstance(said.node, nodes.Const) else None
            yield Call(path, said.lineno, key, tuple(str(value.key) for value in said.kwargs))


def _without_tags(source: str) -> str:
    """The text around Jinja's tags, line by line, with holes in their places."""
    kept: list[str] = []
    ends = ""
    for _, kind, value in _ENVIRONMENT.lex(source):
        if ends or kind.endswith("_begin"):
            hole = _NAME if "".join(kept[-1:]).endswith(("<", "</")) else _HOLE
            kept.append(hole * (not ends) + "\n" * value.count("\n"))
            ends = "" if kind == ends else ends or kind.replace("_begin", "_end")
        else:
            kept.append(value)
    return "".join(kept)


def _printed(path: str, text: str) -> Iterator[tuple[int, str]]:
    if path.endswith(".txt"):
        pieces = list(enumerate(text.splitlines(), start=1))
    else:
        reader = _Reader()
        reader.feed(text)
        reader.close()
        pieces = reader.pieces
    return ((line, piece) for line, piece in pieces if has_words(piece))


class _Reader(HTMLParser):
    """Collects what readers see or hear of HTML, with its line."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[tuple[int, str]] = []
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open = tag
        given = {name.strip(_HOLE): value or "" for name, value in attrs}
        read = [*READ_ATTRIBUTES, *_also_read(tag, given)]
        self.pieces += [(self.getpos()[0], given[name]) for name in read if name in given]

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open not in ("script", "style"):
            first = self.getpos()[0]
            self.pieces += enumerate(data.split("\n"), start=first)


def _also_read(tag: str, given: dict[str, str]) -> Iterator[str]:
    """The attributes of an element that readers see there and not elsewhere."""
    if _DESCRIPTIONS & {given.get("name", ""), given.get("property", "")}:
        yield "content"
    if tag == "input" and given.get("type") in ("button", "submit", "reset"):
        yield "value"


def _literals(template: nodes.Template) -> Iterator[tuple[int, str]]:
    for node in template.find_all(nodes.Output):
        for child in node.nodes:
            yield from _in_expression(child, is_printed=True)
    for statement in template.find_all(nodes.Stmt):
        if not isinstance(statement, _NAMING):
            for part in statement.iter_child_nodes():
                if isinstance(part, nodes.Expr):
                    yield from _in_expression(part, is_printed=False)


def _in_expression(node: nodes.Node, *, is_printed: bool) -> Iterator[tuple[int, str]]:
    """Texts among literals: any with a word where it is printed as it is, else what looks like one for readers."""
    match node:
        case nodes.Const(value=str(text)):
            if (has_words(text) and not is_address(text)) if is_printed else looks_said(text):
                yield node.lineno, text
        case nodes.Compare():
            return
        case _:
            for child, is_seen in _below(node, is_printed=is_printed):
                yield from _in_expression(child, is_printed=is_seen)


def _below(node: nodes.Node, *, is_printed: bool) -> Iterator[tuple[nodes.Node, bool]]:
    """The parts of an expression in which texts may stand, and whether one is printed as it is."""
    match node:
        case nodes.Filter(name="say"):
            yield from ((value.value, True) for value in node.kwargs)
        case nodes.CondExpr() | nodes.Concat() | nodes.Or() | nodes.And():
            yield from ((child, is_printed) for child in node.iter_child_nodes(exclude=("test",)))
        case nodes.Filter(node=inner) if inner is not None:
            yield inner, is_printed
            yield from ((child, False) for child in node.iter_child_nodes(exclude=("node",)))
        case _:
            yield from ((child, False) for child in node.iter_child_nodes())
