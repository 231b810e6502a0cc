"""A style sheet of others, cut to what pages use: a rule goes whose class, a value whose name is nowhere.

Knows CSS only as far as that needs: strings, brackets, blocks. What it does not understand it leaves as it was.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

STRING = r'\\.|"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\''
_SIGN = re.compile(rf"{STRING}|/\*.*?\*/|url\((?:\\.|[^\"'()\\])*\)|[{{}};]", re.DOTALL)
_HIDDEN = re.compile(rf"{STRING}|/\*.*?\*/", re.DOTALL)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_CLASS = re.compile(r"\.([A-Za-z_-][\w-]*)")
_NAME = re.compile(r"(--[\w-]+)\s*:")
_READ = re.compile(r"var\(\s*(--[\w-]+)")
_HOLDS_RULES = re.compile(r"@(media|supports|layer|container)\b")


def cut(css: str, used: Collection[str]) -> str:
    """Keep what names no class but used ones, and of values with a name those that are used or read by what is kept."""
    kept = "".join(_rules(css, frozenset(used)))
    while (fewer := "".join(_values(kept, {*used, *_READ.findall(kept)}))) != kept:
        kept = fewer
    return kept


def _rules(css: str, used: frozenset[str]) -> Iterator[str]:
    for head, body in statements(css):
        if body is None:
            yield "" if head.startswith("@charset") else f"{head};"
        elif _HOLDS_RULES.match(head):
            inner = "".join(_rules(body, used))
            yield f"{head}{{{inner}}}" if inner else ""
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        elif selectors := [selector for selector, classes in _selectors(head) if classes <= used]:
            yield f"{','.join(selectors)}{{{body}}}"


def _values(css: str, used: Collection[str]) -> Iterator[str]:
    for head, body in statements(css):
        if body is None:
            yield f"{head};"
        elif _HOLDS_RULES.match(head):
            yield f"{head}{{{''.join(_values(body, used))}}}"
        elif head.startswith("@") or "--" not in body:
            yield f"{head}{{{body}}}"
        elif kept := _declarations(body, used):
            yield f"{head}{{{kept}}}"


def _declarations(body: str, used: Collection[str]) -> str:
    """What a rule declares, without values whose name is not used; a rule that holds others stays as it was."""
    found = list(statements(f"{body};"))
    if any(inner is not None for _, inner in found):
        return body
    named = [(one, _NAME.match(one)) for one, _ in found]
    return ";".join(one for one, name in named if name is None or name[1] in used)


def statements(css: str) -> Iterator[tuple[str, str | None]]:
    """What stands before each block, and the block; None where a semicolon ends it."""
    begin = opened = depth = 0
    for sign in _SIGN.finditer(css):
        match sign[0]:
            case "{":
                opened = opened if depth else sign.start()
                depth += 1
            case "}":
                depth -= 1
                if depth == 0:
                    yield css[begin:opened].strip(), css[opened + 1 : sign.start()]
                    begin = sign.end()
            case ";" if depth == 0:
                if statement := css[begin : sign.start()].strip():
                    yield statement, None
                begin = sign.end()


def _selectors(head: str) -> Iterator[tuple[str, set[str]]]:
    """The selectors of a rule, and the classes that each needs; what stands in brackets is no need."""
    flat = _HIDDEN.sub(_blank, head)
    while (flatter := _BRACKETS.sub(_blank, flat)) != flat:
        flat = flatter
    begin = 0
    for part in flat.split(","):
        yield head[begin : begin + len(part)], set(_CLASS.findall(part))
        begin += len(part) + 1


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
