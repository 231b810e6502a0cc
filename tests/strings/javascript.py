"""JavaScript to its tokens, with the texts of templates as one each. Knows nothing of readers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

HOLE = "0"
"""What stands in for a value of a template: part of a phrase, but no word."""

WORDS_BEFORE_VALUES = frozenset(
    (
        *("await", "case", "delete", "do", "else", "extends", "for", "if"),
        *("in", "instanceof", "new", "of", "return", "switch", "throw", "typeof"),
        *("void", "while", "yield"),
    )
)
"""Words of the language after which a value begins, so that a slash begins a pattern and a bracket is no call's."""

_TOKEN = re.compile(
    r"""
    (?P<space> \s+ | //[^\n]* | /\*.*?\*/ )
  | (?P<text> "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*' )
  | (?P<name> [#@]?[^\W\d][\w$]* | \$[\w$]* )
  | (?P<number> \d[\w.]* )
  | (?P<sign> => | [=!]==? | (?:\?\?|\|\||&&|[-+*/%])= | \?\? | \|\| | && | \.\.\. | \?\. | . )
    """,
    re.VERBOSE | re.DOTALL,
)
_PATTERN = re.compile(r"/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[a-z]*")
_CHUNK = re.compile(r"((?:\\.|\$(?!\{)|[^`$\\])*)(`|\$\{)", re.DOTALL)


@dataclass(frozen=True)
class Token:
    """A piece of a script: a name, a text, a number, a pattern or a sign."""

    kind: str
    value: str
    line: int


@cache
def tokens(source: str) -> tuple[Token, ...]:
    """The tokens of a script; what stands in the holes of a template follows it, between `${` and `}`."""
    return tuple(_Scanner(source).scan())


class _Scanner:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._last = Token("sign", ";", 1)

    def scan(self, end: str = "") -> Iterator[Token]:
        """The tokens up to a sign that closes what was open before."""
        depth = 0
        while self._at < len(self._source):
            for token in self._next():
                depth += (token.value == "{") - (token.value == "}") if token.kind == "sign" else 0
                if end and depth < 0:
                    return
                self._last = token
                yield token

    def _next(self) -> Iterator[Token]:
        if self._source[self._at] == "`":
            yield from self._template()
        elif self._source[self._at] == "/" and self._begins_value() and (found := self._match(_PATTERN)):
            yield self._token("pattern", found[0])
        elif (found := self._match(_TOKEN)) and found.lastgroup and found.lastgroup != "space":
            yield self._token(found.lastgroup, found[0])

    def _template(self) -> Iterator[Token]:
        line = self._line()
        self._at += 1
        text, inner = "", list[Token]()
        while found := self._match(_CHUNK):
            text += found[1]
            if found[2] == "`":
                break
            text += HOLE
            inner += [Token("sign", "${", self._line()), *self._hole(), Token("sign", "}", self._line())]
        yield from (Token("text", text, line), *inner)

    def _hole(self) -> list[Token]:
        self._last = Token("sign", "${", self._line())
        return list(self.scan("}"))

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self._source, self._at)
        if found:
            self._at = found.end()
        return found

    def _token(self, kind: str, written: str) -> Token:
        line = self._source.count("\n", 0, self._at - len(written)) + 1
        return Token(kind, _value(written) if kind == "text" else written, line)

    def _line(self) -> int:
        return self._source.count("\n", 0, self._at) + 1

    def _begins_value(self) -> bool:
        last = self._last
        if last.kind == "sign":
            return last.value not in (")", "]", "}")
        return last.kind == "name" and last.value in WORDS_BEFORE_VALUES


def _value(written: str) -> str:
    try:
        return str(json.loads(f'"{written[1:-1]}"'))
    except ValueError:  # signs that only JavaScript writes so
        return written[1:-1]
