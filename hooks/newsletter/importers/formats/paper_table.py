"""A table of papers as CSV, with semicolons or tabs too, to the papers of a list, by the names of its columns."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence

from newsletter.importers.formats.document import Document
from newsletter.importers.formats.listed_paper import ListedPaper, names_in, papers_document
from newsletter.problem import NewsletterError, visible

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "paper title", "paper", "document title", "article title", "paper name"),
    "authors": ("authors", "author", "author full names", "author(s)", "author names"),
    "first_author": ("first author",),
    "arxiv": ("arxiv", "arxiv id", "arxiv_id", "arxivid"),
    "doi": ("doi", "doi link"),
    "address": ("url", "link", "paper link", "paper url", "pdf", "code", "github", "code link", "website"),
    "venue": (
        *("venue", "publication title", "source title", "journal", "conference", "booktitle"),
        *("container-title", "journal/conference", "conference/journal", "published in"),
    ),
    "date": ("date", "publication date", "published", "year", "publication year", "publication_year"),
    "abstract": ("abstract", "abstract note"),
    "summary": ("summary", "description", "notes", "our summary"),
    "credited": ("credited", "organisation", "organization", "affiliation", "institution"),
    "arxiv_class": ("primary class", "arxiv class", "primaryclass"),
}
"""What columns are called, in lower case, by what they tell."""

_MEANT = {re.sub(r"\W|_", "", name): meant for meant, names in _COLUMNS.items() for name in names}
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
                papers.append(_paper([_letters(one) for one in header], cells, line))
    except csv.Error as error:
        message = f"the table cannot be read: {error}"
        raise NewsletterError(f"{visible(name)}, line {reader.line_num}: {message}") from None
    return papers_document(papers, name=name)


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


def _paper(header: Sequence[str], cells: Sequence[str], line: int) -> ListedPaper:
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
            paper.tell_authors(names_in(cell))
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
