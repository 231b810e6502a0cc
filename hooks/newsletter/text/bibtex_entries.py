"""BibTeX to its entries: each with its line and its fields by name, as they are written.

Of the libraries, bibtexparser 2 tells lines, but gives up a whole entry that names a field twice, and brings a parser
of LaTeX. Knows nothing of papers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from newsletter.problem import NewsletterError, quoted, visible

_ENTRY = re.compile(r"@\s*([A-Za-z][A-Za-z_-]*)\s*[{(]")
_NAME = re.compile(r"\s*([^\s=,{}()\"#%]+)\s*=\s*")
_KEY = re.compile(r"\s*([^,{}\"=]*?)\s*,")
_JOINED = re.compile(r"\s*#\s*")
_BRACE_OR_QUOTE = re.compile(r"\\.|[{}\"]", re.DOTALL)
_BARE = re.compile(r"[^\s,{}()\"#]+")

_SHARED = ("booktitle", "year", "month", "date")
_AROUND = ("proceedings", "mvproceedings", "collection", "mvcollection")
"""Types of entries that are there for others to refer to."""
_SETS = ("set", "xdata")
"""Types of entries that are no works by themselves."""

_MOST_SHARED = 2_000
_MOST_FIELDS = 100
_MOST_REFERRED = 8
"""How many characters an entry may have from others, which thousands may refer to; how many fields of each are looked
at, and of how many others."""

MOST_ABBREVIATED = 1_000_000
"""How many characters of a file may be named by @string in all: a list of two thousand papers has some 100,000."""


def bibtex_entries(text: str, *, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The entries one by one; NewsletterError where one does not end."""
    return _BibtexReader(text, name).entries()


@dataclass
class Works:
    """The works of a list, each with its line, what is said beside them, and to what no entry was found."""

    listed: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)


def with_parents(entries: Iterable[tuple[int, dict[str, str]]]) -> Works:
    """The works, each that refers to another by `crossref` or `xdata` with what that says of it too.

    Proceedings and collections that another refers to have said so then, and are no works, and neither are sets; what
    else they say, such as their editors, is told beside.
    """
    listed = list(entries)
    known = {fields["@key"].lower(): fields for _, fields in reversed(listed) if fields.get("@key")}
    around = {_parent(fields) for _, fields in listed if _parent(fields) not in ("", fields.get("@key", "").lower())}
    works = Works()
    for line, fields in listed:
        if _parent(fields) and _parent(fields) not in known:
            works.absent.append(fields.pop("crossref"))
        if fields["@type"] in _SETS or (fields["@type"] in _AROUND and fields.get("@key", "").lower() in around):
            works.beside += [
                value for name, value in fields.items() if name not in (*_SHARED, "@type", "@key", "title", "crossref")
            ]
        else:
            works.listed.append((line, _inherited(fields, known)))
    return works


def _parent(fields: Mapping[str, str]) -> str:
    """The key of that to which an entry refers, as it is compared."""
    return fields.get("crossref", "").lower()


def _inherited(fields: Mapping[str, str], known: Mapping[str, dict[str, str]]) -> dict[str, str]:
    """What a work says, and what those say that it refers to."""
    whole, room = dict(fields), _MOST_SHARED
    for name, value in _told_by_others(whole, known):
        if name not in whole and 0 < len(value) <= room:
            whole[name] = value
            room -= len(value)
    return whole


def _told_by_others(whole: Mapping[str, str], known: Mapping[str, dict[str, str]]) -> Iterator[tuple[str, str]]:
    """What others say of a work, which has it from then on; a version has the title and the authors of its work."""
    for key in whole.get("xdata", "").split(",")[:_MOST_REFERRED]:
        told = islice(known.get(key.strip().lower(), {}).items(), _MOST_FIELDS)
        yield from ((name, value) for name, value in told if name[0] != "@")
    parent, has_title = known.get(_parent(whole), {}), "title" in whole
    names = _SHARED if has_title else ("title", "author", *_SHARED)
    yield from ((name, parent[name]) for name in names if name in parent)
    if has_title:
        yield "booktitle", parent.get("title", "")


class _BibtexReader:
    """The reading of one file, from the front to the end."""

    def __init__(self, text: str, name: str) -> None:
        self.text, self.name = text, name
        self.place = self.counted = 0
        self.line = 1
        self.abbreviated = 0
        self.strings: dict[str, str] = {}

    def entries(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Each entry with its line, and its fields by name in lower case."""
        while found := _ENTRY.search(self.text, self.place):
            self.place = found.end()
            kind, line = found[1].lower(), self._line(found.start())
            if kind in ("comment", "preamble"):
                self.place = found.end() - 1
                self._enclosed(line, end="}") if self.text[self.place] == "{" else None
            elif kind == "string":
                self.strings.update(self._fields(line))
            else:
                key = _KEY.match(self.text, self.place)
                self.place = key.end() if key else self.place
                fields = {name: value.strip() for name, value in self._fields(line).items()}
                yield line, {"@type": kind} | ({"@key": key[1]} if key else {}) | fields

    def _line(self, place: int) -> int:
        self.line += self.text.count("\n", self.counted, place)
        self.counted = place
        return self.line

    def _fields(self, line: int) -> dict[str, str]:
        fields: dict[str, str] = {}
        while found := _NAME.match(self.text, self.place):
            self.place = found.end()
            fields.setdefault(found[1].lower(), self._value(line))
            self._pass(",")
        self._pass("})")
        return fields

    def _pass(self, signs: str) -> None:
        if found := re.compile(rf"\s*[{signs}]?").match(self.text, self.place):
            self.place = found.end()

    def _value(self, line: int) -> str:
        """A value: texts in braces or quotes, numbers and names, joined by #; spaces may part it from another."""
        parts: list[str] = []
        joined: re.Match[str] | None = None
        while joined or not parts:
            sign = self.text[self.place : self.place + 1]
            if sign in ("{", '"'):
                parts.append(self._enclosed(line, end="}" if sign == "{" else sign))
            elif bare := _BARE.match(self.text, self.place):
                self.place = bare.end()
                parts.append(self._named(bare[0], line))
            else:
                break
            if joined := _JOINED.match(self.text, self.place):
                self.place = joined.end()
        return re.sub(r"\s+", " ", "".join(parts))

    def _named(self, written: str, line: int) -> str:
        """What a name of @string stands for; a number is itself, and so is a name that nothing explains."""
        value = self.strings.get(written.lower(), written)
        self.abbreviated += len(value)
        if self.abbreviated > MOST_ABBREVIATED:
            most = f"{MOST_ABBREVIATED:,} characters"
            raise NewsletterError(f"{visible(self.name)}, line {line}: names of @string stand for more than {most}")
        return value

    def _enclosed(self, line: int, *, end: str) -> str:
        """A text in braces, which may hold others, or in quotes; a quote in braces does not end it."""
        start, depth = self.place + 1, 0
        for found in _BRACE_OR_QUOTE.finditer(self.text, start):
            if found[0] == end and depth <= 0:
                self.place = found.end()
                return self.text[start : found.start()]
            depth += {"{": 1, "}": -1}.get(found[0], 0)
        begun = quoted(self.text[self.text.rfind("\n", 0, self.place) + 1 :][:40].partition("\n")[0].strip())
        raise NewsletterError(f"{visible(self.name)}, line {line}: a text of this entry does not end: {begun}")
