"""BibTeX to the papers of a list, read once from the front to the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newsletter.importers.formats.document import Document
from newsletter.importers.formats.listed_paper import ListedPaper, papers_document
from newsletter.problem import NewsletterError, quoted, visible

_ENTRY = re.compile(r"@\s*([A-Za-z]+)\s*[{(]")
_FIRST = re.compile(
    r"(?:[ \t]*(?:%[^\n]*)?\n)*[ \t]*@\s*"
    r"(?:(?:comment|preamble|string)\s*[{(]|[A-Za-z]{3,20}\s*[{(]\s*[^\s,{}\"=]{1,200}\s*,)",
    re.IGNORECASE,
)
_NAME = re.compile(r"\s*([^\s=,{}()\"#%]+)\s*=\s*")
_KEY = re.compile(r"\s*([^,{}\"=]*?)\s*,")
_BARE = re.compile(r"[^\s,{}()\"#]+")
_VENUES = ("booktitle", "journal", "journaltitle", "eventtitle", "school", "institution", "howpublished")
_DETAILS = {"volume": "venue.volume", "number": "venue.number", "pages": "venue.pages"}


def is_bibtex(text: str) -> bool:
    """Whether a text is BibTeX: its first line that says something begins an entry."""
    return _FIRST.match(text[:100_000]) is not None


def read_bibtex(text: str, *, name: str) -> Document:
    """Read a list of papers in BibTeX."""
    return papers_document([_paper(fields, line) for line, fields in _BibtexReader(text, name).entries()], name=name)


class _BibtexReader:
    """The reading of one file, from the front to the end."""

    def __init__(self, text: str, name: str) -> None:
        self.text, self.name = text, name
        self.place = self.counted = 0
        self.line = 1
        self.strings: dict[str, str] = {}

    def entries(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Each entry with its line, and its fields by name in lower case."""
        while found := _ENTRY.search(self.text, self.place):
            self.place = found.end()
            kind, line = found[1].lower(), self._line(found.start())
            if kind in ("comment", "preamble"):
                self.place = found.end() - 1
                self._braced(line) if self.text[self.place] == "{" else None
            elif kind == "string":
                self.strings.update(self._fields(line))
            else:
                key = _KEY.match(self.text, self.place)
                self.place = key.end() if key else self.place
                yield line, ({"@key": key[1]} if key else {}) | self._fields(line)

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
        space = re.compile(r"\s*").match(self.text, self.place)
        place = space.end() if space else self.place
        self.place = place + 1 if place < len(self.text) and self.text[place] in signs else place

    def _value(self, line: int) -> str:
        """A value: texts in braces or quotes, numbers and names, joined by #."""
        parts: list[str] = []
        while True:
            sign = self.text[self.place : self.place + 1]
            if sign in ("{", '"'):
                parts.append(self._braced(line) if sign == "{" else self._quoted(line))
            elif bare := _BARE.match(self.text, self.place):
                self.place = bare.end()
                parts.append(self.strings.get(bare[0].lower(), bare[0]))
            else:
                return " ".join("".join(parts).split())
            joined = re.compile(r"\s*#\s*").match(self.text, self.place)
            if not joined:
                return " ".join("".join(parts).split())
            self.place = joined.end()

    def _braced(self, line: int) -> str:
        """A text in braces, which may hold others."""
        start, depth = self.place + 1, 0
        for found in _BRACE.finditer(self.text, self.place):
            depth += {"{": 1, "}": -1}.get(found[0], 0)
            if not depth:
                self.place = found.end()
                return self.text[start : found.start()]
        raise self._unended(line)

    def _quoted(self, line: int) -> str:
        """A text in quotes; a quote in braces does not end it."""
        start, depth = self.place + 1, 0
        for found in _BRACE_OR_QUOTE.finditer(self.text, start):
            depth += {"{": 1, "}": -1}.get(found[0], 0)
            if found[0] == '"' and depth <= 0:
                self.place = found.end()
                return self.text[start : found.start()]
        raise self._unended(line)

    def _unended(self, line: int) -> NewsletterError:
        begun = quoted(self.text[self.text.rfind("\n", 0, self.place) + 1 :][:40].partition("\n")[0].strip())
        return NewsletterError(f"{visible(self.name)}, line {line}: a text of this entry does not end: {begun}")


_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_BRACE_OR_QUOTE = re.compile(r"\\.|[{}\"]", re.DOTALL)


def _paper(fields: Mapping[str, str], line: int) -> ListedPaper:
    """Tell the fields of an entry in our words."""
    paper = ListedPaper(line, is_tex=True)
    left = dict(fields)
    paper.tell("title", left.pop("title", ""))
    paper.tell_authors(_authors(left.pop("author", "")))
    prefix = left.pop("archiveprefix", left.pop("eprinttype", ""))
    if eprint := left.pop("eprint", ""):
        paper.tell_address(f"arxiv:{eprint}" if re.match(r"arxiv|$", prefix, re.IGNORECASE) else eprint)
    if prefix and paper.has("arxiv"):
        paper.leave(prefix)
        paper.tell("arxiv_class", left.pop("primaryclass", left.pop("eprintclass", "")))
    for name in ("doi", "url"):
        if name in left:
            paper.tell_address(left.pop(name))
    for name in _VENUES:
        if name in left:
            paper.tell_venue(left.pop(name))
    _tell_date(paper, left)
    for name, told in _DETAILS.items():
        if name in left and paper.has("venue"):
            paper.tell(told, left.pop(name).replace("--", "–"))
    paper.leave(left.pop("abstract", ""), "abstract")
    for value in left.values():
        paper.leave(value)
    return paper


def _tell_date(paper: ListedPaper, left: dict[str, str]) -> None:
    year, month, day = left.pop("year", ""), left.pop("month", ""), left.pop("day", "")
    if (date := left.pop("date", "")) and not year:
        year, month, day = (*date.split("-"), "", "")[:3]
    if year:
        paper.tell_date(year, month, day)


def _authors(text: str) -> list[str]:
    """The names of authors, parted by «and» outside braces."""
    names, depth, start = [], 0, 0
    for found in re.finditer(r"\\.|[{}]|\s+and\s+", text, re.IGNORECASE | re.DOTALL):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if not depth and found[0].strip().lower() == "and":
            names.append(text[start : found.start()])
            start = found.end()
    return [one for one in (*names, text[start:]) if one.strip()]
