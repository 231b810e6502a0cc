"""Fields and values to lines of YAML in canonical form: the one place where the YAML of an archive is written.

What `newsletter format` makes of a file, and what every other command writes, comes out of here: of the composed nodes
of a file with its comments, or of plain values. The lines are written by hand, since no emitter of YAML wraps lists,
quotes texts and keeps comments as the archive wants it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from newsletter.model import Appearance, Correction, Link, Period, Signature, Volume, VolumePart, Withdrawal
from newsletter.model.characters import UNPRINTABLE
from newsletter.model.entry import Entry, See
from newsletter.source.comments import Comment, Comments
from newsletter.source.paragraphs import wrapped
from newsletter.source.scalars import is_text, literal, scalar
from newsletter.source.walk import YAML_TAG
from newsletter.source.yaml_text import FieldPath, is_within

MODELINE = "# yaml-language-server: $schema=schema.json"
"""The first line of an issue file; language servers find the schema by it."""

PROSE = ("intro", "summary", "unread", "note")
PROSE_WIDTH = 100
LIST_WIDTH = 110

_ENTRY_FIELDS = tuple(dict.fromkeys((*See.model_fields, "id", "kind", *Entry.model_fields)))
_FLOW_FIELDS = tuple(
    dict.fromkeys(
        (
            *Appearance.model_fields,
            *Signature.model_fields,
            "orcid",
            *(name for kind in (Link, Period, VolumePart, Correction, Withdrawal) for name in kind.model_fields),
        )
    )
)
_QUOTED = ("arxiv", "url", "archived", "text", "reason")
"""Fields always in quotes: an arXiv id looks like a number, and sentences in braces have commas."""

TO_FILL = "to fill: "
"""What a comment beside a field begins with that an editor is to fill."""

_OFF = "# "
"""What makes a comment of a line; an editor deletes it to use the line."""


@dataclass(frozen=True)
class Sample:
    """A value with what an editor reads beside it and below it; one that is optional is written as a comment."""

    value: Any
    remark: str = ""
    is_optional: bool = False
    below: str = ""


def issue_text(fields: Mapping[str, Any], *, head: Iterable[str] = (), column: int = 0) -> str:
    """Write a volume's plain values as an issue file; any of them may be a `Sample`.

    `head` is said in comments before the first field; remarks begin in `column` where their lines are short enough.
    """
    root, layout = _composed(fields, column=column)
    assert isinstance(root, yaml.MappingNode)  # noqa: S101 -- as fields are a mapping
    layout.comments.head += [f"# {line}" for line in head]
    return layout.file(root)


def field_lines(name: str, value: Any, *, indent: int = 0) -> list[str]:
    """Write a field, its name `indent` columns from the left."""
    node, layout = _composed(value, (name,))
    return layout.field(_text_node(name), node, (name,), indent)


def entry_lines(fields: Mapping[str, Any], *, indent: int) -> list[str]:
    """Write an entry as an item of a list, its hyphen `indent` columns from the left."""
    node, layout = _composed(fields)
    return layout.item("papers", node, (), indent)


def record_text(fields: Mapping[str, Any]) -> str:
    """Write a record as an item of a file that is a list."""
    return "".join(f"{line}\n" for line in entry_lines(fields, indent=0))


def settings_text(fields: Mapping[str, Any], *, head: Iterable[str]) -> str:
    """Write settings, each on lines of its own however deep it stands; `head` is said before the first."""
    return "".join(f"{line}\n" for line in (*head, *_setting_lines(fields, 0)))


def _setting_lines(fields: Mapping[str, Any], indent: int) -> Iterator[str]:
    for name, value in fields.items():
        is_list = isinstance(value, list | tuple) and any(isinstance(item, Mapping) for item in value)
        if not is_list and not isinstance(value, Mapping):
            yield from field_lines(name, value, indent=indent)
            continue
        yield f"{' ' * indent}{value_text('', name)}:"
        if isinstance(value, Mapping):
            yield from _setting_lines(value, indent + 2)
        else:
            for item in value:
                first, *others = _setting_lines(item, indent + 4)
                yield from (f"{' ' * indent}  - {first.lstrip()}", *others)


def value_text(name: str, value: Any) -> str:
    """Write a value in one line, as it stands behind the name of its field."""
    node, _ = _composed(value)
    return scalar(node, is_quoted=name in _QUOTED) if isinstance(node, yaml.ScalarNode) else _flow(node)


def _composed(value: Any, field_path: FieldPath = (), *, column: int = 0) -> tuple[yaml.Node, Layout]:
    """The node that a file with this value is composed to, and the layout that knows what its samples say."""
    composer = _Composer(column)
    node = composer.node_of(value, field_path)
    return node, Layout(composer.comments, optional=composer.optional, gap=2)


class _Composer:
    """Plain values to nodes; what their samples say is kept as comments."""

    def __init__(self, column: int) -> None:
        self.comments = Comments()
        self.optional: set[FieldPath] = set()
        self._column = column

    def node_of(self, value: Any, field_path: FieldPath) -> yaml.Node:
        """Make the node of a value, and of all below it."""
        if isinstance(value, Sample):
            self._tell(value, field_path)
            return self.node_of(value.value, field_path)
        if isinstance(value, Mapping):
            fields = [(_text_node(name), self.node_of(one, (*field_path, name))) for name, one in value.items()]
            return yaml.MappingNode(f"{YAML_TAG}map", fields)
        if isinstance(value, list | tuple):
            items = [self.node_of(one, (*field_path, number)) for number, one in enumerate(value)]
            return yaml.SequenceNode(f"{YAML_TAG}seq", items)
        return _scalar_node(value)

    def _tell(self, sample: Sample, field_path: FieldPath) -> None:
        if sample.remark:
            remark = Comment(f"# {sample.remark}", line=0, column=self._column, index=0, is_alone=False)
            self.comments.beside[field_path].append(remark)
        if sample.below:
            self.comments.after[field_path].append(f"# {sample.below}")
        if sample.is_optional:
            self.optional.add(field_path)


def _scalar_node(value: str | int | dt.date | None) -> yaml.ScalarNode:
    if isinstance(value, str):
        return _text_node(value)
    if value is None:
        return yaml.ScalarNode(f"{YAML_TAG}null", "")
    if isinstance(value, bool):
        return yaml.ScalarNode(f"{YAML_TAG}bool", str(value).lower())
    return yaml.ScalarNode(YAML_TAG + ("int" if isinstance(value, int) else "timestamp"), str(value))


def _text_node(text: str) -> yaml.ScalarNode:
    return yaml.ScalarNode(f"{YAML_TAG}str", text)


class Layout:
    """The layout of one file; each comment is taken from `comments` as its line is written.

    The fields and items at `optional` paths are written as comments, each in its line. `gap` is the least space
    between a line and the comment behind it.
    """

    def __init__(self, comments: Comments, *, optional: Collection[FieldPath] = (), gap: int = 1) -> None:
        """Begin with the comments of all fields."""
        self.comments = comments
        self._optional = optional
        self._gap = gap

    def file(self, root: yaml.MappingNode) -> str:
        """Write a whole file."""
        head = sorted(self.comments.head, key=lambda line: "yaml-language-server:" not in line)
        modeline = [] if head and "yaml-language-server:" in head[0] else [MODELINE]
        lines = self.fields(root, (), indent=0, order=tuple(Volume.model_fields))
        return "\n".join([*modeline, *head, *lines]) + "\n"

    def fields(
        self, node: yaml.MappingNode, field_path: FieldPath, *, indent: int, order: tuple[str, ...]
    ) -> list[str]:
        """Write a record, each field on lines of its own."""
        return [
            line
            for key, value in _in_order(node, order)
            for line in self.around(
                (*field_path, key.value), self.field(key, value, (*field_path, key.value), indent), indent
            )
        ]

    def around(self, field_path: FieldPath, lines: list[str], indent: int) -> list[str]:
        """Put comments before and after the lines of a field or an item, and make one of an optional one."""
        before, after = self.comments.before.pop(field_path, []), self.comments.after.pop(field_path, [])
        if field_path in self._optional:
            lines = [f"{line[:indent]}{_OFF}{line[indent:]}".rstrip() for line in lines]
        return [*_indented(before, indent), *lines, *_indented(after, indent)]

    def field(self, key: yaml.ScalarNode, value: yaml.Node, field_path: FieldPath, indent: int) -> list[str]:
        """Write a field: a block of prose, a list of items, or what fits behind its name."""
        begin = f"{' ' * indent}{scalar(key)}:"
        if _is_block(key.value, value):
            self.comments.gather(field_path)
            header, *lines = _literal(key.value, value.value, indent + 2)
            return [self.beside(field_path, f"{begin} {header}"), *lines]
        if isinstance(value, yaml.SequenceNode) and value.value and self.has_items(key.value, value, field_path, begin):
            return [self.beside(field_path, begin), *self.items(key.value, value, field_path, indent + 2)]
        self.comments.gather(field_path)
        lines = _behind(begin, key.value, value)
        return [*lines[:-1], self.beside(field_path, lines[-1])]

    def has_items(self, name: str, value: yaml.SequenceNode, field_path: FieldPath, begin: str) -> bool:
        """Whether a list is written one item a line; a single correction or editor stays in its line where it fits."""
        if field_path in self._optional:
            return False
        if name in ("corrections", "editors"):
            return len(value.value) > 1 or len(f"{begin} {_flow(value)}") > LIST_WIDTH
        return name in ("papers", "extras", "links", "parts")

    def items(self, name: str, node: yaml.SequenceNode, field_path: FieldPath, indent: int) -> list[str]:
        """Write a list, each item behind a hyphen."""
        lines: list[str] = []
        for number, item in enumerate(node.value):
            here = (*field_path, number)
            lines += self.around(here, self.item(name, item, here, indent), indent)
        return lines

    def item(self, name: str, item: yaml.Node, field_path: FieldPath, indent: int) -> list[str]:
        """Write an item; what is said of its first field stands before the item itself."""
        if name in ("papers", "extras") and isinstance(item, yaml.MappingNode) and item.value:
            lines = self.fields(item, field_path, indent=indent + 2, order=_ENTRY_FIELDS)
            first = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
            beside = [comment.text for comment in self.comments.beside.pop(field_path, [])]
            self.comments.before[field_path] += [*beside, *(line.lstrip() for line in lines[:first])]
            return [f"{' ' * indent}- {lines[first].lstrip()}", *lines[first + 1 :]]
        self.comments.gather(field_path)
        return [self.beside(field_path, f"{' ' * indent}- {_listed(item)}")]

    def beside(self, field_path: FieldPath, line: str) -> str:
        """Put the comment of a line behind it, in its column where the line is short enough."""
        comments = self.comments.beside.pop(field_path, [])
        if not comments:
            return line
        column = comments[0].column - (len(_OFF) if is_within(field_path, self._optional) else 0)
        return f"{line:<{max(column, len(line) + self._gap)}}{' '.join(one.text for one in comments)}"


def _in_order(node: yaml.MappingNode, order: tuple[str, ...]) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    """The fields of a record in the order of `order`, unknown ones last."""
    return sorted(node.value, key=lambda one: order.index(one[0].value) if one[0].value in order else len(order))


def _indented(comments: Iterable[str], indent: int) -> list[str]:
    return [" " * indent + comment for comment in comments]


def _is_block(name: str, value: yaml.Node) -> bool:
    if not is_text(value) or UNPRINTABLE.search(value.value):
        return False
    has_lines = "\n" in value.value and bool(value.value.strip()) and not value.value.endswith("\n\n")
    return name in PROSE or has_lines


def _literal(name: str, text: str, indent: int) -> list[str]:
    if name in PROSE:
        return literal(wrapped(text, width=PROSE_WIDTH - indent), ending="", indent=indent)
    return literal(text.removesuffix("\n").split("\n"), ending="" if text.endswith("\n") else "-", indent=indent)


def _behind(begin: str, name: str, value: yaml.Node) -> list[str]:
    """Write a value behind the name of its field; a list goes on below its first item."""
    if isinstance(value, yaml.ScalarNode):
        return [f"{begin} {scalar(value, is_quoted=name in _QUOTED)}".rstrip(" ")]
    if isinstance(value, yaml.MappingNode):
        return [f"{begin} {_flow(value)}"]
    return _list_lines(f"{begin} [", [_listed(item) for item in value.value])


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
        return f"[{', '.join(map(_listed, node.value))}]"
    assert isinstance(node, yaml.MappingNode)  # noqa: S101 -- there is no fourth kind
    fields = [
        f"{scalar(key, in_flow=True) or 'null'}: {_flow(value, is_quoted=key.value in _QUOTED)}"
        for key, value in _in_order(node, _FLOW_FIELDS)
    ]
    return f"{{{', '.join(fields)}}}"


def _listed(item: yaml.Node) -> str:
    """Write an item of a list in its line; one that holds nothing must say so."""
    return _flow(item) or "null"
