"""An issue file's text and an entry to the text with that entry at the end of a list; all else stays as it is."""

from __future__ import annotations

import re
from typing import Any

import yaml

from newsletter.problem import NewsletterError
from newsletter.source.yaml_text import Blank, parse

_LINE = re.compile(r"[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029])|[^\r\n\x85\u2028\u2029]+\Z")
"""A line with its end, where libyaml sees one."""

_INDENT = 2
"""How far a list is indented that has no entry yet."""

_UNREADABLE = "the file cannot be read as it is; `newsletter check` says what is wrong with it"
_NO_PLACE = "no place was found at the end of {section}: for an entry; nothing was changed"
_BRACKETS = "the list {section}: is written in brackets; write each of its entries on lines of its own, after a hyphen"


def insert_entry(text: str, lines: list[str], *, section: str) -> str:
    """Insert an entry at the end of `papers` or `extras`; its lines come without indent and hyphen.

    `extras` is made where there is none. What the file said before, it must say afterwards too.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text.removeprefix(mark)
    fields = _fields(body)
    before, entry = _value(body), _value("\n".join(lines))
    wanted = before | {section: [*_entries(before, section), entry]}
    for candidate in _candidates(body, fields, lines, section=section):
        if _value(candidate, default=None) == wanted:
            return mark + candidate
    raise NewsletterError(_NO_PLACE.format(section=section))


def _candidates(text: str, fields: dict[str, yaml.Node], lines: list[str], *, section: str) -> list[str]:
    """The texts that may come of it, best first: trailing blank lines can belong to the text before them."""
    node = fields.get(section)
    if node is None:
        papers = fields.get("papers")
        if papers is None or section != "extras":
            raise NewsletterError(f"the file has no {section}: to add to; write {section}: [] first")
        head = [f"{section}:", *_item(lines, indent=_INDENT)]
        return [_with_lines(text, head, at=place) for place in _ends(text, papers, indent=1)]
    if isinstance(node, yaml.SequenceNode) and node.value:
        if node.flow_style:
            raise NewsletterError(_BRACKETS.format(section=section))
        indent = node.start_mark.column
        item = _item(lines, indent=indent)
        if _is_spaced(text, node):
            item = ["", *item]
        return [_with_lines(text, item, at=place) for place in _ends(text, node, indent=indent)]
    start, end = node.start_mark, node.end_mark
    if start.line != end.line:
        raise NewsletterError(_BRACKETS.format(section=section))
    text = text[: start.index].rstrip(" ") + text[end.index :] if end.index > start.index else text
    return [_with_lines(text, _item(lines, indent=_INDENT), at=start.line + 1)]


def _ends(text: str, node: yaml.Node, *, indent: int) -> list[int]:
    """The lines after which a list may go on: the one after its last word, and the one before what follows it."""
    lines = _LINE.findall(text)
    place = last = len(_LINE.findall(text[: node.end_mark.index].rstrip(" ")))
    while place and _follows(lines[place - 1], indent=indent):
        place -= 1
    return [place, last]


def _follows(line: str, *, indent: int) -> bool:
    """Whether a line is blank, or a comment that belongs to what follows a list with this indent."""
    bare = line.strip()
    return not bare or (bare.startswith("#") and len(line) - len(line.lstrip(" ")) < max(indent, 1))


def _is_spaced(text: str, node: yaml.SequenceNode) -> bool:
    """Whether a blank line parts the entries of a list."""
    lines = _LINE.findall(text)
    return len(node.value) > 1 and not lines[node.value[-1].start_mark.line - 1].strip()


def _item(lines: list[str], *, indent: int) -> list[str]:
    first, *rest = lines
    return [" " * indent + "- " + first, *(" " * (indent + 2) + line if line else "" for line in rest)]


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
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    assert isinstance(node, yaml.MappingNode)  # noqa: S101 -- as its value is a dictionary
    return {key.value: value for key, value in node.value}


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
