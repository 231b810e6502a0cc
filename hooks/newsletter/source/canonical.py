"""The text of an issue file to its canonical form: order, quotes and line lengths of its own, comments kept.

The lines are written here, from the composed nodes, since no emitter of YAML wraps lists, quotes texts and keeps
comments as the archive wants it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import yaml

from newsletter.model import Correction, Link, Period, Volume, Withdrawal
from newsletter.model.characters import UNPRINTABLE
from newsletter.model.entry import Entry, See
from newsletter.problem import NewsletterError, Problem
from newsletter.source.comments import Comments, comments_of, remarks_of
from newsletter.source.paragraphs import wrapped
from newsletter.source.project import read_issue
from newsletter.source.scalars import is_text, literal, scalar
from newsletter.source.text import decode
from newsletter.source.yaml_text import FieldPath, parse

MODELINE = "# yaml-language-server: $schema=schema.json"
"""The first line of an issue file; language servers find the schema by it."""

PROSE_WIDTH = 100
LIST_WIDTH = 110

_ENTRY_FIELDS = tuple(dict.fromkeys((*See.model_fields, "id", "kind", *Entry.model_fields)))
_FLOW_FIELDS = tuple(
    dict.fromkeys(name for kind in (Link, Period, Correction, Withdrawal) for name in kind.model_fields)
)
_PROSE = ("intro", "summary", "unread", "note")
_QUOTED = ("arxiv", "url", "text", "reason")
"""Fields always in quotes: an arXiv id looks like a number, and sentences in braces have commas."""


def canonical(text: str) -> str:
    """Bring the text of an issue file into canonical form; its data stays as it is."""
    made, problems = canonical_issue(text.encode("utf-8", "surrogatepass"), "issue file")
    if made is None:
        first = problems[0]
        raise NewsletterError(f"line {first.position.line}: {first.message}")
    return made


def canonical_issue(source: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """Bring an issue file into canonical form; problems instead where it is no YAML with fields."""
    tree, problems = parse(source, path)
    if tree is None or problems:
        return None, problems
    if not isinstance(tree.value, dict):
        return None, read_issue(source, path)[1]
    decoded, _ = decode(source, path)
    text = re.sub("\r\n?", "\n", decoded or "")
    root = _root(text)
    made = _Layout(comments_of(text, root)).file(root)
    if made != text and not _is_same(text, made):
        raise NewsletterError(f"{path}: left as it is, for another layout would change what it says")
    return made, []


class _Layout:
    """The layout of one file; each comment is taken from `comments` as its line is written."""

    def __init__(self, comments: Comments) -> None:
        self.comments = comments

    def file(self, root: yaml.MappingNode) -> str:
        """Write a whole file."""
        head = sorted(self.comments.head, key=lambda line: "yaml-language-server:" not in line)
        modeline = [] if head and "yaml-language-server:" in head[0] else [MODELINE]
        lines = self.fields(root, (), indent=0, order=tuple(Volume.model_fields))
        return "\n".join([*modeline, *head, *lines]) + "\n"

    def fields(self, node: yaml.MappingNode, place: FieldPath, *, indent: int, order: tuple[str, ...]) -> list[str]:
        """Write a record, each field on lines of its own."""
        return [
            line
            for key, value in _in_order(node, order)
            for line in self.around((*place, key.value), self.field(key, value, (*place, key.value), indent), indent)
        ]

    def around(self, place: FieldPath, lines: list[str], indent: int) -> list[str]:
        """Put comments before and after the lines of a field or an item."""
        before, after = self.comments.before.pop(place, []), self.comments.after.pop(place, [])
        return [*_indented(before, indent), *lines, *_indented(after, indent)]

    def field(self, key: yaml.ScalarNode, value: yaml.Node, place: FieldPath, indent: int) -> list[str]:
        """Write a field: a block of prose, a list of items, or what fits behind its name."""
        begin = f"{' ' * indent}{scalar(key)}:"
        if _is_block(key.value, value):
            self.comments.gather(place)
            header, *lines = _literal(key.value, value.value, indent + 2)
            return [self.beside(place, f"{begin} {header}"), *lines]
        if isinstance(value, yaml.SequenceNode) and value.value and _has_items(key.value, value, begin):
            return [self.beside(place, begin), *self.items(key.value, value, place, indent + 2)]
        self.comments.gather(place)
        lines = _behind(begin, key.value, value)
        return [*lines[:-1], self.beside(place, lines[-1])]

    def items(self, name: str, node: yaml.SequenceNode, place: FieldPath, indent: int) -> list[str]:
        """Write a list, each item behind a hyphen."""
        lines: list[str] = []
        for number, item in enumerate(node.value):
            here = (*place, number)
            lines += self.around(here, self.item(name, item, here, indent), indent)
        return lines

    def item(self, name: str, item: yaml.Node, place: FieldPath, indent: int) -> list[str]:
        """Write an item; what is said of its first field stands before the item itself."""
        if name in ("papers", "extras") and isinstance(item, yaml.MappingNode) and item.value:
            lines = self.fields(item, place, indent=indent + 2, order=_ENTRY_FIELDS)
            first = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
            beside = [comment.text for comment in self.comments.beside.pop(place, [])]
            self.comments.before[place] += [*beside, *(line.lstrip() for line in lines[:first])]
            return [f"{' ' * indent}- {lines[first].lstrip()}", *lines[first + 1 :]]
        self.comments.gather(place)
        return [self.beside(place, f"{' ' * indent}- {_flow(item)}")]

    def beside(self, place: FieldPath, line: str) -> str:
        """Put the comment of a line behind it, in its column where the line is short enough."""
        comments = self.comments.beside.pop(place, [])
        if not comments:
            return line
        return f"{line:<{max(comments[0].column, len(line) + 1)}}{' '.join(one.text for one in comments)}"


def _in_order(node: yaml.MappingNode, order: tuple[str, ...]) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    """The fields of a record in the order of `order`, unknown ones last."""
    return sorted(node.value, key=lambda one: order.index(one[0].value) if one[0].value in order else len(order))


def _indented(comments: Iterable[str], indent: int) -> list[str]:
    return [" " * indent + comment for comment in comments]


def _is_block(name: str, value: yaml.Node) -> bool:
    if not is_text(value) or UNPRINTABLE.search(value.value):
        return False
    has_lines = "\n" in value.value and bool(value.value.strip()) and not value.value.endswith("\n\n")
    return name in _PROSE or has_lines


def _literal(name: str, text: str, indent: int) -> list[str]:
    if name in _PROSE:
        return literal(wrapped(text, width=PROSE_WIDTH - indent), ending="", indent=indent)
    return literal(text.removesuffix("\n").split("\n"), ending="" if text.endswith("\n") else "-", indent=indent)


def _has_items(name: str, value: yaml.SequenceNode, begin: str) -> bool:
    """Whether a list is written one item a line; a single correction stays in its line where it fits."""
    if name == "corrections":
        return len(value.value) > 1 or len(f"{begin} {_flow(value)}") > LIST_WIDTH
    return name in ("papers", "extras", "links")


def _behind(begin: str, name: str, value: yaml.Node) -> list[str]:
    """Write a value behind the name of its field; a list goes on below its first item."""
    if isinstance(value, yaml.ScalarNode):
        return [f"{begin} {scalar(value, is_quoted=name in _QUOTED)}".rstrip(" ")]
    if isinstance(value, yaml.MappingNode):
        return [f"{begin} {_flow(value)}"]
    return _list_lines(f"{begin} [", [_flow(item) for item in value.value])


def _list_lines(begin: str, items: list[str]) -> list[str]:
    lines = [begin]
    for number, item in enumerate(items, start=1):
        part = item + ("]" if number == len(items) else ",")
        gap = " " if number > 1 else ""
        if number > 1 and len(lines[-1]) + 1 + len(part) > LIST_WIDTH:
            lines.append(" " * len(begin) + part)
        else:
            lines[-1] += gap + part
    return lines if items else [f"{begin}]"]


def _flow(node: yaml.Node, *, is_quoted: bool = False) -> str:
    """Write a value in one line, records in braces and lists in brackets."""
    if isinstance(node, yaml.ScalarNode):
        return scalar(node, in_flow=True, is_quoted=is_quoted)
    if isinstance(node, yaml.SequenceNode):
        return f"[{', '.join(_flow(item) for item in node.value)}]"
    assert isinstance(node, yaml.MappingNode)  # noqa: S101 -- there is no fourth kind
    fields = [
        f"{scalar(key, in_flow=True)}: {_flow(value, is_quoted=key.value in _QUOTED)}"
        for key, value in _in_order(node, _FLOW_FIELDS)
    ]
    return f"{{{', '.join(fields)}}}"


def _root(text: str) -> yaml.MappingNode:
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    assert isinstance(root, yaml.MappingNode)  # noqa: S101 -- as its value is a dictionary
    return root


def _is_same(text: str, made: str) -> bool:
    """Whether two files hold the same values and the same comments, but for the modeline."""
    try:
        is_same = _data(_root(text)) == _data(_root(made))
    except yaml.YAMLError:  # no layout of ours has an empty field's name
        return False
    remarks = [[one for one in remarks_of(file) if one != MODELINE] for file in (text, made)]
    return is_same and remarks[0] == remarks[1]


def _data(node: yaml.Node, name: str = "") -> object:
    """What a file says, without order and layout."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _data(value, key.value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_data(item) for item in node.value]
    if node.tag.endswith(":null"):
        return None
    return (node.tag, " ".join(node.value.split()) if name in _PROSE else node.value)
