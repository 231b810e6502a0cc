"""The comments of a YAML file, each with the field or item that it speaks of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from newsletter.source.yaml_text import FieldPath

_COMMENT = re.compile("#[^\n]*")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\n]*)")


@dataclass(frozen=True)
class Comment:
    """A comment and where it stands; line and column count from 0."""

    text: str
    line: int
    column: int
    index: int
    is_alone: bool
    """Whether nothing stands before it in its line."""


@dataclass(frozen=True)
class _Anchor:
    """A field or an item, to which comments can belong."""

    field_path: FieldPath
    line: int
    column: int
    index: int
    end_line: int
    end_index: int


@dataclass
class Comments:
    """Comments by field path: in the lines before it, at the end of its line, and in the lines after it."""

    head: list[str] = field(default_factory=list)
    before: defaultdict[FieldPath, list[str]] = field(default_factory=lambda: defaultdict(list))
    beside: defaultdict[FieldPath, list[Comment]] = field(default_factory=lambda: defaultdict(list))
    after: defaultdict[FieldPath, list[str]] = field(default_factory=lambda: defaultdict(list))

    def gather(self, field_path: FieldPath) -> None:
        """Give a field that is written in one piece the comments of all within it; one can stay beside it."""
        before = self.before.pop(field_path, [])
        beside: list[Comment] = []
        for inner in [one for one in self._places() if one[: len(field_path)] == field_path]:
            before += self.before.pop(inner, [])
            beside += self.beside.pop(inner, [])
            if inner != field_path:
                before += self.after.pop(inner, [])
        self.before[field_path] = before + [one.text for one in beside[:-1]]
        self.beside[field_path] = beside[-1:]

    def _places(self) -> list[FieldPath]:
        return list(dict.fromkeys([*self.before, *self.beside, *self.after]))


def comments_of(text: str, root: yaml.Node) -> Comments:
    """Find every comment of a file, and where it belongs."""
    anchors = list(_anchors(root, ()))
    comments = Comments()
    for comment in _found(text):
        _place(comment, anchors, comments)
    return comments


def remarks_of(text: str) -> list[str]:
    """The texts of all comments, sorted."""
    return sorted(comment.text for comment in _found(text))


def _place(comment: Comment, anchors: list[_Anchor], comments: Comments) -> None:
    previous = [one for one in anchors if one.index < comment.index]
    following = next((one for one in anchors if one.index > comment.index), None)
    if not previous:
        comments.head.append(comment.text)
    elif not comment.is_alone and (owner := _owner(comment, previous)):
        comments.beside[owner.field_path].append(comment)
    elif following and (following.column >= comment.column or not comment.is_alone):
        comments.before[following.field_path].append(comment.text)
    else:
        owner = next((one for one in reversed(previous) if one.column <= comment.column), previous[-1])
        comments.after[owner.field_path].append(comment.text)


def _owner(comment: Comment, previous: list[_Anchor]) -> _Anchor | None:
    """Find what stands in the line of a comment."""
    near = previous[-1]
    return near if comment.line in (near.line, near.end_line) or comment.index < near.end_index else None


def _anchors(node: yaml.Node, field_path: FieldPath) -> Iterator[_Anchor]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            here = (*field_path, key.value)
            yield _anchor(here, key, value, key.start_mark.column)
            yield from _anchors(value, here)
    if isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            column = item.start_mark.column if node.flow_style else node.start_mark.column
            yield _anchor((*field_path, number), item, item, column)
            yield from _anchors(item, (*field_path, number))


def _anchor(field_path: FieldPath, first: yaml.Node, last: yaml.Node, column: int) -> _Anchor:
    start = first.start_mark
    is_open = isinstance(last, yaml.CollectionNode) and not last.flow_style
    end = start if is_open else last.end_mark
    return _Anchor(field_path, start.line, column, start.index, end.line, end.index)


def _found(text: str) -> Iterator[Comment]:
    """Find comments in the gaps between the words of YAML, and behind the sign that begins a block of text."""
    at = 0
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        start = token.start_mark.index
        if start > at:
            for found in _COMMENT.finditer(text, at, start):
                yield _comment(text, found.group(), found.start())
        at = max(at, token.end_mark.index)
        if isinstance(token, yaml.ScalarToken) and (header := _BLOCK_HEADER.match(text, start)):
            yield _comment(text, header[1], header.start(1))


def _comment(text: str, comment: str, index: int) -> Comment:
    begin = text.rfind("\n", 0, index) + 1
    before = text[begin:index]
    return Comment(comment.rstrip(), text.count("\n", 0, index), index - begin, index, not before.strip())
