"""Bare texts and calls of `say` in scripts: what is set where readers see it, and literals that look like words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tests.strings.calls import Call
from tests.strings.javascript import WORDS_BEFORE_VALUES, Token, tokens
from tests.strings.templates import READ_ATTRIBUTES
from tests.strings.wording import ALLOWED, Finding, bare, has_words, is_address, looks_said

_READ_PROPERTIES = frozenset(
    (
        *("alt", "ariaDescription", "ariaLabel", "ariaPlaceholder", "ariaRoleDescription", "ariaValueText", "data"),
        *("innerText", "label", "nodeValue", "outerText", "placeholder", "text", "textContent"),
        *("title",),
    )
)
_READ = _READ_PROPERTIES | READ_ATTRIBUTES | {"aria-placeholder", "aria-roledescription", "aria-valuetext"}
"""Properties and attributes that readers see or hear."""

_SHOWN_FROM = {
    **dict.fromkeys(("after", "append", "before", "prepend", "replaceChildren", "replaceWith"), 0),
    **dict.fromkeys(("Option", "Text", "appendData", "createTextNode", "setCustomValidity"), 0),
    **dict.fromkeys(("alert", "confirm", "prompt"), 0),
    "h": 2,
    "insertAdjacentText": 1,
}
"""Functions whose values, from one of them on, readers see."""

_ASKING = frozenset(
    (
        *("closest", "endsWith", "includes", "indexOf", "matches", "matchMedia", "querySelector"),
        *("querySelectorAll", "startsWith"),
    )
)
"""Functions whose values no reader sees, for they are what is looked for."""

_STATEMENTS = frozenset(
    (
        *("case", "class", "const", "else", "export", "for", "function", "if", "import"),
        *("let", "return", "switch", "throw", "var", "while"),
    )
)
_ASSIGNMENTS = ("=", "+=", "||=", "??=", "&&=")
_COMPARISONS = ("===", "!==", "==", "!=", "in", "case")
_CLOSING = {"(": ")", "[": "]", "{": "}", "${": "}"}
_NONE = Token("sign", "", 0)


def bare_texts(path: str, source: str) -> Iterator[Finding]:
    """Every text for readers that a script holds itself."""
    allowed = {number for number, line in enumerate(source.splitlines(), start=1) if ALLOWED in line}
    found = _Reader(tokens(source)).found
    return (Finding(path, one.line, bare(one.value)) for one in found if one.line not in allowed)


def calls(path: str, source: str) -> Iterator[Call]:
    """Every call of `say` or `told` with a key and values that are written out."""
    all_of_it = tokens(source)
    for at, (name, bracket, key, sign) in enumerate(zip(*(all_of_it[start:] for start in range(4)), strict=False)):
        if name.value in ("say", "told") and bracket.value == "(" and key.kind == "text":
            names = _names(all_of_it[at + 4 :]) if sign.value == "," else ()
            if names is not None:
                yield Call(path, key.line, key.value, names)


def texts(source: str) -> frozenset[str]:
    """All literals of a script, among which are the keys that it says."""
    return frozenset(one.value for one in tokens(source) if one.kind == "text")


def _names(after: Sequence[Token]) -> tuple[str, ...] | None:
    """The fields of the object that begins here; None where it is none or is not written out."""
    if not after or after[0].value != "{":
        return None
    names, depth = list[str](), 0
    for before, token in pairwise(after):
        if depth == 0 and token.value == "}":
            return tuple(names)
        if depth == 0 and before.value in ("{", ","):
            if token.value == "...":
                return None
            names.append(token.value)
        depth += (token.value in _CLOSING) - (token.value in _CLOSING.values())
    return None


@dataclass
class _Level:
    """What is open: of which function, at which of its values, and whether readers see what stands there."""

    opener: str
    callee: str = ""
    is_seen: bool = False
    place: int = 0
    first: str = ""


class _Reader:
    """Goes through the tokens and collects the texts for readers."""

    def __init__(self, all_of_it: Sequence[Token]) -> None:
        self.found: list[Token] = []
        self._levels = [_Level("{")]
        self._named = ""
        self._constants: dict[str, Token] = {}
        around = [_NONE, _NONE, *all_of_it, _NONE]
        for before, last, token, following in zip(around, around[1:], around[2:], around[3:], strict=False):
            self._read(before, last, token, following)

    def _read(self, before: Token, last: Token, token: Token, following: Token) -> None:
        level = self._levels[-1]
        if token.kind == "text":
            self._text(level, last, token, following)
        elif token.kind == "name":
            self._name(level, last, token, following)
        elif token.value in _CLOSING and token.kind == "sign":
            self._levels.append(self._opened(level, last, token))
        elif token.value in (")", "]", "}") and token.kind == "sign" and len(self._levels) > 1:
            self._levels.pop()
        elif token.value in (*_ASSIGNMENTS, ",", ";"):
            self._turn(level, before, last, token)

    def _text(self, level: _Level, last: Token, token: Token, following: Token) -> None:
        if _is_key(level, last, following):
            level.is_seen = token.value in _READ
            return
        if level.callee and not level.place:
            level.first = token.value
        if last.value == "=":
            self._constants[self._named] = token
        is_compared = last.value in _COMPARISONS or following.value in _COMPARISONS
        if is_compared or self._is_hidden():
            return
        if _is_printed(token) if level.is_seen else looks_said(token.value):
            self.found.append(token)

    def _name(self, level: _Level, last: Token, token: Token, following: Token) -> None:
        self._named = token.value
        if _is_key(level, last, following):
            level.is_seen = token.value in _READ
        elif token.value in _STATEMENTS and level.opener == "{":
            level.is_seen = False
        elif level.is_seen and last.value != "." and following.value not in ("(", ".", "?.", "["):
            known = self._constants.get(token.value)
            if known and _is_printed(known) and known not in self.found:
                self.found.append(known)

    def _turn(self, level: _Level, before: Token, last: Token, sign: Token) -> None:
        """An assignment, the next value of a list or the end of a statement."""
        if sign.value in _ASSIGNMENTS:
            name = last.value if before.value in (".", "?.") else before.value if last.value == "]" else ""
            level.is_seen = name in _READ_PROPERTIES
        elif sign.value == "," and level.callee:
            level.place += 1
            level.is_seen = _is_shown(level)
        elif level.opener == "{":
            level.is_seen = False

    def _opened(self, level: _Level, last: Token, sign: Token) -> _Level:
        is_called = last.value in (")", "]") or (last.kind == "name" and last.value not in WORDS_BEFORE_VALUES)
        if sign.value == "(" and is_called:
            callee = last.value if last.kind == "name" else "?"
            opened = _Level("(", callee)
            opened.is_seen = _is_shown(opened)
            return opened
        if sign.value == "{" or (is_called and sign.value == "[") or last.value in _STATEMENTS:
            return _Level(sign.value)
        return _Level(sign.value, is_seen=level.is_seen)

    def _is_hidden(self) -> bool:
        is_raised = any(level.callee.endswith("Error") for level in self._levels)
        return is_raised or self._levels[-1].callee in _ASKING


def _is_key(level: _Level, last: Token, following: Token) -> bool:
    return level.opener == "{" and following.value == ":" and last.value in ("{", ",")


def _is_shown(level: _Level) -> bool:
    if level.callee == "setAttribute":
        return level.place == 1 and level.first in _READ
    return level.place >= _SHOWN_FROM.get(level.callee, level.place + 1)


def _is_printed(token: Token) -> bool:
    return has_words(token.value) and not is_address(token.value)
