"""What robots.txt of a host lets us ask for (RFC 9309). Reads text alone, in time that grows with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

NAME = "newsletter"
"""What we are called there."""

_PRODUCT = re.compile(r"^(?:[a-z_-]+|[*])")
"""The name of a program; what stands behind it, such as its version, tells nothing."""

_LONGEST = 512_000
"""So much of it is read, in bytes; RFC 9309 wants no less."""

_MOST_DELAY = 30.0
"""The longest pause, in seconds, that a host is granted between two questions."""


@dataclass(frozen=True)
class Rules:
    """What a host allows and forbids, each a pattern, and the pause it wants between two questions."""

    allowed: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    delay: float = 0.0

    def allow(self, address: str) -> bool:
        """Whether the address may be asked for: the longest pattern decides, and allowing wins a draw."""
        parts = urlsplit(address)
        path = _normal((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        allowed = max((len(one) for one in self.allowed if _fits(one, path)), default=-1)
        return allowed >= max((len(one) for one in self.forbidden if _fits(one, path)), default=-1)


EVERYTHING = Rules()
NOTHING = Rules(forbidden=("/",))


def read_rules(content: bytes) -> Rules:
    """Read the rules for us, or those for everybody where there are none for us."""
    groups = list(_groups(content[:_LONGEST].decode("utf-8", "replace").lstrip("\ufeff")))
    for name in (NAME, "*"):
        found = [line for names, lines in groups if name in names for line in lines]
        if found or any(name in names for names, _ in groups):
            return _rules(found)
    return EVERYTHING


def _groups(text: str) -> Iterator[tuple[set[str], list[tuple[str, str]]]]:
    """The groups of a file: for whom each is, and its lines."""
    names, lines = set[str](), list[tuple[str, str]]()
    for line in re.split(r"[\r\n]+", text):
        field, _, value = line.partition("#")[0].partition(":")
        field, value = field.strip().lower(), value.strip()
        if field == "user-agent":
            if lines:
                yield names, lines
                names, lines = set(), []
            names.update(_PRODUCT.findall(value.lower())[:1])
        elif field in ("allow", "disallow", "crawl-delay") and names:
            lines.append((field, value))
    if names:
        yield names, lines


def _rules(lines: Iterable[tuple[str, str]]) -> Rules:
    found: dict[str, list[str]] = {"allow": [], "disallow": []}
    delay = 0.0
    for field, value in lines:
        if field == "crawl-delay":
            delay = max(delay, float(value)) if re.fullmatch(r"[0-9]{1,6}(?:\.[0-9]{1,6})?", value) else delay
        elif value:
            found[field].append(_normal(value))
    return Rules(tuple(found["allow"]), tuple(found["disallow"]), min(delay, _MOST_DELAY))


def _fits(pattern: str, path: str) -> bool:
    """Whether a path begins as a pattern says: * stands for anything, $ at the end for the end."""
    is_whole = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for number, part in enumerate(others):
        is_last = is_whole and number == len(others) - 1
        found = path.rfind(part) if is_last else path.find(part, at)
        if found < at or (is_last and found + len(part) != len(path)):
            return False
        at = found + len(part)
    return at == len(path) if is_whole else True


def _normal(path: str) -> str:
    """A path in which letters that need no escape have none."""
    return quote(path, safe="/%?&=:;,+$*@!~'()[]#")
