"""An issue file's text and what is to be added to the text that has it; all else stays as it is.

`insert_entry` adds an entry at the end of a list, in whatever layout; `Insertions` adds values anywhere in a text in
canonical form, which it leaves to be laid out again; `add_fields` takes it for a record where the layout allows it;
`replace_value` gives a field another value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from newsletter.problem import NewsletterError
from newsletter.source.comments import remarks_of
from newsletter.source.layout import entry_lines, field_lines, value_text
from newsletter.source.yaml_text import Blank, FieldPath, Marks, parse, root_of

_LINE = re.compile(r"[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029])|[^\r\n\x85\u2028\u2029]+\Z")
"""A line with its end, where libyaml sees one."""

_INDENT = 2
"""How far a list is indented that has no entry yet."""

_UNREADABLE = "the file cannot be read as it is; `newsletter check` says what is wrong with it"
_NO_PLACE = "no place was found at the end of {section}: for an entry; nothing was changed"
_NO_FIELD = "no place was found for {fields} in the layout of the file; `newsletter format` gives it the usual one"
_NO_VALUE = "the value of {field}: cannot be replaced as it is laid out, or with the comment in it; write it by hand"
_BRACKETS = "the list {section}: is written in brackets; write each of its entries on lines of its own, after a hyphen"


def insert_entry(text: str, entry: Mapping[str, Any], *, section: str) -> str:
    """Insert an entry's plain values at the end of `papers` or `extras`; any of them may be a `Sample`.

    `extras` is made where there is none. What the file said before, it must say afterwards too.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text.removeprefix(mark)
    fields = _fields(body)
    node = fields.get(section)
    indent = node.start_mark.column if isinstance(node, yaml.SequenceNode) and node.value else _INDENT
    before, added = _value(body), _value("\n".join([*entry_lines(entry, indent=indent), ""]))  # prose is wrapped by it
    wanted = before | {section: [*_entries(before, section), *added]}
    candidates = _candidates(body, fields, entry, section=section)
    return mark + _saying(wanted, candidates, otherwise=_NO_PLACE.format(section=section))


def replace_item(text: str, entry: Mapping[str, Any], *, section: str, number: int) -> str:
    """Put an entry's plain values in the place of an item of `papers` or `extras`; all else stays as it is."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text.removeprefix(mark)
    node = _fields(body).get(section)
    if not isinstance(node, yaml.SequenceNode) or node.flow_style:
        raise NewsletterError(_BRACKETS.format(section=section))
    item, lines, all_lines = node.value[number], entry_lines(entry, indent=node.start_mark.column), _LINE.findall(body)
    before, added, start = _value(body), _value("\n".join([*lines, ""])), item.start_mark.line
    items = _entries(before, section)
    wanted = before | {section: [*items[:number], *added, *items[number + 1 :]]}
    left = ("".join([*all_lines[:start], *all_lines[end:]]) for end in _ends(body, item, indent=item.start_mark.column))
    candidates = (_with_lines(one, lines, at=start) for one in left)
    return mark + _saying(wanted, candidates, otherwise=_NO_PLACE.format(section=section))


def add_fields(text: str, owner: FieldPath, values: Mapping[str, Any]) -> str:
    """Add fields to a record of a file; all else stays. NewsletterError where the layout has no place for them."""
    end = "\r\n" if "\r\n" in text else "\n"
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text.removeprefix(mark).replace("\r\n", "\n")
    insertions = Insertions(body)
    for name, value in values.items():
        insertions.add_field((*owner, name), value)
    wanted, otherwise = _with_values(_value(body), owner, values), _NO_FIELD.format(fields=", ".join(values))
    return mark + _saying(wanted, [insertions.text()], otherwise=otherwise).replace("\n", end)


def replace_value(text: str, field_path: FieldPath, value: Any) -> str:
    """Write another value of a field that a file has; all else stays. NewsletterError where that cannot be."""
    end = "\r\n" if "\r\n" in text else "\n"
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text.removeprefix(mark).replace("\r\n", "\n")
    before, name = _value(body), str(field_path[-1])
    key, node = _field_nodes(body, field_path)
    start = key.start_mark
    lines = field_lines(name, value, indent=start.column)
    old, new = body[start.index : node.end_mark.index].rstrip(), "\n".join(lines).lstrip(" ")
    changed = body[: start.index] + new + body[start.index + len(old) :]
    written = _value("\n".join([*lines, ""]))[name]  # prose is wrapped by it
    wanted, otherwise = _with_values(before, field_path[:-1], {name: written}), _NO_VALUE.format(field=name)
    changed = _saying(wanted, [changed], otherwise=otherwise)
    if remarks_of(changed) != remarks_of(body):
        raise NewsletterError(otherwise)
    return mark + changed.replace("\n", end)


def _saying(wanted: Any, candidates: Iterable[str], *, otherwise: str) -> str:
    """The first of some texts that says what is wanted, and nothing else."""
    for candidate in candidates:
        if _value(candidate, default=None) == wanted:
            return candidate
    raise NewsletterError(otherwise)


def _field_nodes(text: str, field_path: FieldPath) -> tuple[yaml.Node, yaml.Node]:
    """The nodes of a field's name and of its value."""
    key: Any = None
    node: Any = root_of(text)
    for step in field_path:
        pairs = enumerate(node.value) if isinstance(node, yaml.SequenceNode) else node.value
        key, node = next((one, value) for one, value in pairs if getattr(one, "value", one) == step)
    return key, node


def _with_values(value: Any, owner: FieldPath, values: Mapping[str, Any]) -> Any:
    """The plain values of a file with others in one record."""
    if not owner:
        return {**value, **values}
    first, rest = owner[0], owner[1:]
    if isinstance(value, list):
        return [_with_values(one, rest, values) if number == first else one for number, one in enumerate(value)]
    return {name: _with_values(one, rest, values) if name == first else one for name, one in value.items()}


def _candidates(text: str, fields: dict[str, yaml.Node], entry: Mapping[str, Any], *, section: str) -> list[str]:
    """The texts that may come of it, best first: trailing blank lines can belong to the text before them."""
    node = fields.get(section)
    if node is None:
        papers = fields.get("papers")
        if papers is None or section != "extras":
            raise NewsletterError(f"the file has no {section}: to add to; write {section}: [] first")
        lines = field_lines(section, [entry])
        return [_with_lines(text, lines, at=line) for line in _ends(text, papers, indent=1)]
    if isinstance(node, yaml.SequenceNode) and node.value:
        if node.flow_style:
            raise NewsletterError(_BRACKETS.format(section=section))
        indent = node.start_mark.column
        lines = [*([""] if _is_spaced(text, node) else []), *entry_lines(entry, indent=indent)]
        return [_with_lines(text, lines, at=line) for line in _ends(text, node, indent=indent)]
    start, end = node.start_mark, node.end_mark
    if start.line != end.line:
        raise NewsletterError(_BRACKETS.format(section=section))
    text = text[: start.index].rstrip(" ") + text[end.index :] if end.index > start.index else text
    return [_with_lines(text, entry_lines(entry, indent=_INDENT), at=start.line + 1)]


def _ends(text: str, node: yaml.Node, *, indent: int) -> list[int]:
    """The lines after which a list may go on: the one after its last word, and the one before what follows it."""
    lines = _LINE.findall(text)
    line = last = len(_LINE.findall(text[: node.end_mark.index].rstrip(" ")))
    while line and _follows(lines[line - 1], indent=indent):
        line -= 1
    return [line, last]


def _follows(line: str, *, indent: int) -> bool:
    """Whether a line is blank, or a comment that belongs to what follows a list with this indent."""
    bare = line.strip()
    return not bare or (bare.startswith("#") and len(line) - len(line.lstrip(" ")) < max(indent, 1))


def _is_spaced(text: str, node: yaml.SequenceNode) -> bool:
    """Whether a blank line parts the entries of a list."""
    lines = _LINE.findall(text)
    return len(node.value) > 1 and not lines[node.value[-1].start_mark.line - 1].strip()


def _with_lines(text: str, more: list[str], *, at: int) -> str:
    lines = _LINE.findall(text)
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    if lines and at == len(lines) and not lines[-1].endswith(("\r", "\n")):
        lines[-1] += end
    return "".join([*lines[:at], *(line + end for line in more), *lines[at:]])


def _fields(text: str) -> dict[str, yaml.Node]:
    """The nodes of a file's fields, by name; the file was walked before it is composed."""
    if not isinstance(_value(text), dict):
        raise NewsletterError(_UNREADABLE)
    return {key.value: value for key, value in root_of(text).value}


def _value(text: str, *, default: Any = Blank.REFUSED) -> Any:
    """What a text says; without a default, it must say something."""
    tree, _ = parse(text.encode(), "")
    if tree is None and default is Blank.REFUSED:
        raise NewsletterError(_UNREADABLE)
    return tree.value if tree else default


def _entries(value: dict[str, Any], section: str) -> list[Any]:
    found = value.get(section) or []
    if not isinstance(found, list):
        raise NewsletterError(_NO_PLACE.format(section=section))
    return found


class Insertions:
    """Values to add to a text in canonical form, where each field and each item begins a line of its own."""

    def __init__(self, text: str) -> None:
        tree, problems = parse(text.encode("utf-8", "surrogatepass"), "")
        if tree is None or problems:
            raise NewsletterError(_UNREADABLE)
        self._marks: Marks = tree.marks
        self._lines = text.split("\n")
        self._more: dict[int, list[str]] = {}
        """New lines by the number of the line before which they come."""

    def has(self, field_path: FieldPath) -> bool:
        """Whether the text has a field."""
        return field_path in self._marks.keys

    def add_field(self, field_path: FieldPath, value: Any) -> None:
        """Add a field after the first of its record, extras after the papers, or fill an empty list."""
        if self.has(field_path):
            self._replace(field_path, "[]", str(field_path[-1]), value)
            return
        line, column = self._marks.values[field_path[:-1]]
        papers = self._count(("papers",)) if field_path == ("extras",) else 0
        at = self._end_of(("papers",), papers - 1, is_last=True) if papers else line + 1
        self._insert(at, f"{' ' * column}{field_path[-1]}: {value_text(str(field_path[-1]), value)}")

    def replace_field(self, field_path: FieldPath, name: str, value: Any) -> None:
        """Put another field in the place of one whose value is a word."""
        self._replace(field_path, self._marks.texts[field_path], name, value)

    def add_items(self, field_path: FieldPath, items: Iterable[Any], *, after: int | None = -1) -> None:
        """Add items to a list after one of its items, by default the last; before the first where that is None."""
        count = self._count(field_path)
        if not count:
            self.add_field(field_path, list(items))
            return
        start = self._marks.keys[field_path][0] + 1
        number = after % count if after is not None else None
        at = start if number is None else self._end_of(field_path, number, is_last=number == count - 1)
        indent = self._marks.values[(*field_path, 0)][1] - len("- ")
        for item in items:
            self._insert(at, f"{' ' * indent}- {value_text('', item)}")

    def text(self) -> str:
        """The text with all that was added."""
        lines = [line for number, old in enumerate(self._lines) for line in (*self._more.get(number, ()), old)]
        return "\n".join(lines)

    def _count(self, field_path: FieldPath) -> int:
        return sum(1 for one in self._marks.values if one[:-1] == field_path and one != field_path)

    def _insert(self, at: int, line: str) -> None:
        self._more.setdefault(at, []).append(line)

    def _replace(self, field_path: FieldPath, old: str, name: str, value: Any) -> None:
        """Put a value and its field's name in the place of others; a comment beside them stays in its column."""
        (line, start), (_, indent) = self._marks.values[field_path], self._marks.keys[field_path]
        text, begin, new = self._lines[line], f"{' ' * indent}{name}:", value_text(name, value)
        comment = text[start + len(old) :].strip()
        if not comment:
            self._lines[line] = f"{begin} {new}"
            return
        self._lines[line] = f"{begin:<{max(text.rindex(comment), len(begin) + 1)}}{comment}"
        self._more.setdefault(line + 1, []).insert(0, " " * (indent + 2) + new)

    def _end_of(self, field_path: FieldPath, number: int, *, is_last: bool) -> int:
        """The line after an item, where comments begin that belong to what follows it."""
        start, column = self._marks.values[(*field_path, number)]
        begins = (line for line, other in self._marks.keys.values() if line > start and other < column)
        end = min(begins, default=len(self._lines)) if is_last else self._marks.values[(*field_path, number + 1)][0]
        while _follows(self._lines[end - 1], indent=column - len("- ") if is_last else column):
            end -= 1
        return end
