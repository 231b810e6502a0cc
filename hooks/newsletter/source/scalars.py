"""How a text is written in YAML, so that every reader of YAML 1.1 and 1.2 takes it for the same text."""

from __future__ import annotations

import re

import yaml

from newsletter.model.characters import UNPRINTABLE
from newsletter.source.walk import YAML_TAG

_RESOLVER = yaml.resolver.Resolver()
_SYNTAX = re.compile(r"""^$|^[\s\-?:,\[\]{}#&*!|>'"%@`=]|:\s|\s#|[\n\t]|[:\s]$""")
"""What YAML would not read as the beginning, the inside or the end of a text without quotes."""

_FLOW_SYNTAX = re.compile(r"[,\[\]{}:?]")
"""What ends a text in braces or brackets, for one reader or the other."""
_OTHER_THAN_TEXT = re.compile(
    r"y|n|yes|no|on|off|true|false|null|~|<<|[-+]?(0[xo][0-9a-f_]+|[0-9][0-9_]*(\.[0-9_]*)?(e[-+]?[0-9]+)?"
    r"|\.[0-9]+(e[-+]?[0-9]+)?|\.inf|\.nan)",
    re.IGNORECASE,
)
"""Truth values and numbers of both versions, some of which PyYAML reads as texts."""

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def is_text(node: yaml.Node) -> bool:
    """Whether a value is a text, not a number, a date or a truth value."""
    return isinstance(node, yaml.ScalarNode) and node.tag == YAML_TAG + "str"


def scalar(node: yaml.ScalarNode, *, in_flow: bool = False, is_quoted: bool = False) -> str:
    """Write a value in one line: a text plain or in double quotes, anything else as it was."""
    text: str = node.value
    if not is_text(node):
        return text
    is_bare = _is_plain(text) and not (in_flow and _FLOW_SYNTAX.search(text))
    return text if is_bare and not is_quoted else _in_quotes(text)


def _in_quotes(text: str) -> str:
    """Write a text in double quotes."""
    written = "".join(_ESCAPES.get(one, one) for one in text)
    return f'"{UNPRINTABLE.sub(_escaped, written)}"'


def _escaped(found: re.Match[str]) -> str:
    return f"\\U{ord(found.group()):08X}"


def literal(lines: list[str], *, ending: str, indent: int) -> list[str]:
    """Write lines as a block, its header first; `ending` is - where no newline ends the text."""
    first = next((line for line in lines if line), "")
    header = f"|{2 if first.startswith((' ', chr(9))) else ''}{ending}"
    return [header, *(" " * indent + line if line else "" for line in lines)]


def _is_plain(text: str) -> bool:
    if _SYNTAX.search(text) or _OTHER_THAN_TEXT.fullmatch(text) or UNPRINTABLE.search(text):
        return False
    resolved: str = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return resolved == YAML_TAG + "str"
