"""BibTeX, RIS and tables (CSV, with semicolons or tabs too, or records of JSON) to the papers of a list.

The first two are read by our own few lines. Of the libraries, rispy does not tell on which line a work begins, which
messages need; bibtexparser 2 does, but gives up a whole entry that names a field twice, and brings a parser of LaTeX.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newsletter.importers.formats.document import Document
from newsletter.importers.formats.field_lists import ListedPaper, given_first, papers_document
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
_BIBTEX_VENUES = ("booktitle", "journal", "journaltitle", "eventtitle", "school", "institution", "howpublished")
_BIBTEX_DETAILS = {"volume": "venue.volume", "number": "venue.number", "pages": "venue.pages"}


def is_bibtex(text: str) -> bool:
    """Whether a text is BibTeX: its first line that says something begins an entry."""
    return _FIRST.match(text[:100_000]) is not None


def read_bibtex(text: str, *, name: str) -> Document:
    """Read a list of papers in BibTeX."""
    return papers_document(
        [_bibtex_paper(fields, line) for line, fields in _BibtexReader(text, name).entries()], name=name
    )


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


def _bibtex_paper(fields: Mapping[str, str], line: int) -> ListedPaper:
    """Tell the fields of an entry in our words."""
    paper = ListedPaper(line, is_tex=True)
    left = dict(fields)
    paper.tell("title", left.pop("title", ""))
    paper.tell_authors(_bibtex_authors(left.pop("author", "")))
    prefix = left.pop("archiveprefix", left.pop("eprinttype", ""))
    if eprint := left.pop("eprint", ""):
        paper.tell_address(f"arxiv:{eprint}" if re.match(r"arxiv|$", prefix, re.IGNORECASE) else eprint)
    if prefix and paper.has("arxiv"):
        paper.leave(prefix)
        paper.tell("arxiv_class", left.pop("primaryclass", left.pop("eprintclass", "")))
    for name in ("doi", "url"):
        if name in left:
            paper.tell_address(left.pop(name))
    for name in _BIBTEX_VENUES:
        if name in left:
            paper.tell_venue(left.pop(name))
    _tell_bibtex_date(paper, left)
    for name, told in _BIBTEX_DETAILS.items():
        if name in left and paper.has("venue"):
            paper.tell(told, left.pop(name).replace("--", "–"))
    paper.leave(left.pop("abstract", ""), "abstract")
    for value in left.values():
        paper.leave(value)
    return paper


def _tell_bibtex_date(paper: ListedPaper, left: dict[str, str]) -> None:
    year, month, day = left.pop("year", ""), left.pop("month", ""), left.pop("day", "")
    if (date := left.pop("date", "")) and not year:
        year, month, day = (*date.split("-"), "", "")[:3]
    if year:
        paper.tell_date(year, month, day)


def _bibtex_authors(text: str) -> list[str]:
    """The names of authors, parted by «and» outside braces; a name in braces is whole, whatever commas it has."""
    names, depth, start = [], 0, 0
    for found in re.finditer(r"\\.|[{}]|\s+and\s+", text, re.IGNORECASE | re.DOTALL):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if not depth and found[0].strip().lower() == "and":
            names.append(text[start : found.start()])
            start = found.end()
    return [_bibtex_name(one.strip()) for one in (*names, text[start:]) if one.strip()]


def _bibtex_name(text: str) -> str:
    return text if re.fullmatch(r"\{[^{}]*\}", text) else given_first(text)


_RIS_LINE = re.compile(r"([A-Z][A-Z0-9])  ?- ?(.*)")
_RIS_TITLES = ("TI", "T1", "CT", "ST")
_RIS_VENUES = ("T2", "JO", "JF", "BT", "JA", "J2")
_RIS_DATES = ("DA", "PY", "Y1")
_RIS_HEAD = 8
"""Within how many lines the first work begins; some services write a few of their own above it."""

_Tagged = list[tuple[str, str]]


def is_ris(text: str) -> bool:
    """Whether a text is RIS: one of its first lines says of which type a work is."""
    lines = [line for line in text[:2_000].split("\n") if line.strip()]
    return any(re.match(r"TY  ?- ?[A-Za-z ]{2,40}$", line.strip()) for line in lines[:_RIS_HEAD])


def read_ris(text: str, *, name: str) -> Document:
    """Read a list of papers in RIS."""
    return papers_document([_ris_paper(tags, line) for line, tags in _ris_works(text)], name=name)


def _ris_works(text: str) -> Iterator[tuple[int, _Tagged]]:
    """Each work with its line and its tags; a line without a tag goes on with the one before."""
    tags: _Tagged = []
    start = 1
    for number, line in enumerate(text.split("\n"), 1):
        found = _RIS_LINE.match(line.rstrip())
        if found and found[1] == "TY":
            if tags:
                yield start, tags
            tags, start = [], number
        elif found and found[1] == "ER":
            yield start, tags
            tags = []
        elif found:
            tags.append((found[1], found[2].strip()))
        elif tags and line.strip():
            tags[-1] = (tags[-1][0], f"{tags[-1][1]} {line.strip()}")
    if tags:
        yield start, tags


def _ris_paper(tags: _Tagged, line: int) -> ListedPaper:
    paper = ListedPaper(line)
    left = [(name, value) for name, value in tags if value]

    def taken(*names: str) -> list[str]:
        found = sorted((one for one in left if one[0] in names), key=lambda one: names.index(one[0]))
        left[:] = [one for one in left if one[0] not in names]
        return [value for _, value in found]

    for title in taken(*_RIS_TITLES):
        paper.leave(title) if paper.has("title") else paper.tell("title", title)
    paper.tell_authors([given_first(one) for one in taken("AU", "A1")])
    for address in taken("DO", "UR", "L1", "LK"):
        for one in re.split(r";\s*|\s+", address):
            paper.tell_address(one)
    for venue in taken(*_RIS_VENUES):
        paper.tell_venue(venue)
    for place, date in enumerate(taken(*_RIS_DATES)):
        paper.leave(date) if place else paper.tell_date(*(*re.split(r"[/-]", date), "", "")[:3])
    _tell_ris_details(paper, dict(reversed(left)))
    details = ("VL", "VO", "IS", "SP", "EP") if paper.has("venue") else ()
    for name, value in left:
        if name not in details:
            paper.leave(value, "abstract" if name in ("AB", "N2") else "other")
    return paper


def _tell_ris_details(paper: ListedPaper, tags: dict[str, str]) -> None:
    if paper.has("venue"):
        paper.tell("venue.volume", tags.get("VL") or tags.get("VO", ""))
        paper.tell("venue.number", tags.get("IS", ""))
        paper.tell("venue.pages", "–".join(filter(None, (tags.get("SP"), tags.get("EP")))))


_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "paper title", "paper", "document title", "article title", "paper name"),
    "authors": ("authors", "author", "author full names", "author(s)", "author names"),
    "first_author": ("first author",),
    "arxiv": ("arxiv", "arxiv id", "arxiv_id", "arxivid"),
    "doi": ("doi", "doi link"),
    "address": ("url", "link", "paper link", "paper url", "pdf", "code", "github", "code link", "website"),
    "venue": (
        *("venue", "publication title", "source title", "journal", "conference", "booktitle"),
        *("container-title", "journal/conference", "conference/journal", "published in", "proceedings"),
    ),
    "date": ("date", "publication date", "published", "year", "publication year", "publication_year"),
    "abstract": ("abstract", "abstract note"),
    "summary": ("summary", "description", "notes", "our summary"),
    "credited": ("credited", "organisation", "organization", "affiliation", "institution", "org"),
    "arxiv_class": ("primary class", "arxiv class", "primaryclass"),
}
"""What columns are called, in lower case, by what they tell."""

_MEANT = {re.sub(r"\W|_", "", name): meant for meant, names in _COLUMNS.items() for name in names}
_CUT = re.compile(r"(?<=\w)[.,;]?\s(?:et\.? al\.?|and others|…|\.\.\.|等\s*\d*\s*人?)\s*$", re.IGNORECASE)
_LONGEST_CELL = 200_000


def is_paper_table(text: str) -> bool:
    """Whether a text is a table of papers: its first line names a title and one more of what papers have."""
    return len(_columns(text)[0]) > 1


def read_paper_table(text: str, *, name: str) -> Document:
    """Read a table of papers; a row with too many cells is named."""
    _, delimiter = _columns(text)
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    papers: list[ListedPaper] = []
    try:
        header = next(reader)
        before = reader.line_num
        for cells in reader:
            line, before = before + 1, reader.line_num
            if len(cells) > len(header):
                message = f"this row has {len(cells)} cells, and the table {len(header)} columns; mend it"
                raise NewsletterError(f"{visible(name)}, line {line}: {message}")
            if any(cell.strip() for cell in cells):
                papers.append(_row_paper([_letters(one) for one in header], cells, line))
    except csv.Error as error:
        message = f"the table cannot be read: {error}"
        raise NewsletterError(f"{visible(name)}, line {reader.line_num}: {message}") from None
    return papers_document(papers, name=name)


def record_items(value: Any) -> list[Mapping[str, Any]] | None:
    """The papers of JSON that is a list of records, each with a title and one more of what papers have; else None.

    Such lists may stand below names, and in groups, if each paper has an address or an id.
    """
    if isinstance(value, list) and value and all(isinstance(one, dict) and _is_record(one) for one in value):
        return value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    groups = (one for one in inner if isinstance(one, dict | list))
    found = [record for group in groups for record in record_items(group) or ()]
    return found if found and all(map(_leads, found)) else None


def _leads(record: Mapping[str, Any]) -> bool:
    return any(value and _MEANT.get(_letters(name)) in ("arxiv", "doi", "address") for name, value in record.items())


def _is_record(record: Mapping[str, Any]) -> bool:
    meant = {_MEANT.get(_letters(name)) for name in record} - {None}
    return "title" in meant and len(meant) > 1


def read_records(items: Sequence[Mapping[str, Any]], *, name: str, published: dt.date | None = None) -> Document:
    """Read a list of records as rows of a table; it has no lines, so that they count as they come."""
    rows = [
        _row_paper([_letters(key) for key in item], list(map(_cell, item.values())), line)
        for line, item in enumerate(items, 1)
    ]
    return papers_document(rows, name=name, published=published)


def _cell(value: Any) -> str:
    """A value as a cell: a list with semicolons, a group by its name."""
    if isinstance(value, list):
        return ";".join([*filter(None, map(_cell, value)), ""])
    if isinstance(value, dict):
        return _cell(value["name"]) if "name" in value else "; ".join(filter(None, map(_cell, value.values())))
    return "" if value is None or isinstance(value, bool) else str(value)


def _columns(text: str) -> tuple[dict[str, str], str]:
    """What the columns of a table tell, by their names, with the sign between them; none where it is no such table."""
    line = text.lstrip("\n").split("\n", 1)[0][:5_000]
    for delimiter in (",", ";", "\t"):
        names = [_letters(one) for one in line.split(delimiter)]
        found = {one: _MEANT[one] for one in names if one in _MEANT}
        if len(found) > 1 and "title" in found.values():
            return found, delimiter
    return {}, ","


def _letters(column: str) -> str:
    """A column's name as it can be compared: «Paper URL», «paper_url» and «PaperURL» are one."""
    return re.sub(r"\W|_", "", column).casefold()


def _row_paper(header: Sequence[str], cells: Sequence[str], line: int) -> ListedPaper:
    paper = ListedPaper(line)
    told = [(_MEANT.get(name, "other"), cell.strip()) for name, cell in zip(header, cells, strict=False)]
    for meant, cell in sorted(told, key=lambda one: _ORDER.index(one[0])):
        if cell:
            _tell(paper, meant, cell)
    return paper


_ORDER = (*_COLUMNS, "other")


def _tell(paper: ListedPaper, meant: str, cell: str) -> None:
    match meant:
        case "authors":
            paper.tell_authors([given_first(one) for one in _names_in(cell)])
        case "first_author" if not paper.has("authors"):
            paper.tell("first_author", cell)
        case "arxiv":
            paper.tell_address(cell if cell.lower().startswith(("http", "arxiv")) else f"arxiv:{cell}")
        case "doi" | "address":
            paper.tell_address(cell)
        case "venue":
            paper.tell_venue(cell)
        case "date" if not paper.has("date") and not paper.has("venue.year"):
            year, month, day = (*re.split(r"[-/]", cell.partition(" ")[0].partition("T")[0]), "", "")[:3]
            paper.tell_date(year, month, day)
        case "abstract":
            paper.leave(cell, "abstract")
        case "other" if re.match(r"https?://\S+$", cell):
            paper.tell_address(cell, kind="other")
        case "title" | "summary" | "credited" | "arxiv_class" if not paper.has(meant):
            paper.tell(meant, cell)
        case _:
            paper.leave(cell)


def _names_in(text: str) -> list[str]:
    """The names in a text: parted by semicolons or «and», else by commas where each is a whole name."""
    if cut := _CUT.search(text):
        return [*_names_in(text[: cut.start()]), cut[0].strip(" ,")]
    if ";" in text or "|" in text:
        return re.split(r"\s*[;|]\s*", text.strip(" ;|"))
    if re.search(r"\sand\s", text) and not re.search(r",[^,]+,.*\sand\s", text):
        return re.split(r"\s+and\s+", text.strip())
    parts = re.split(r"\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+", text.strip(" ,"))
    return parts if len(parts) > 2 or all(" " in one for one in parts) else [text]
