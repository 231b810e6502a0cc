"""Lists of papers to what each says: BibTeX and tables (CSV, with semicolons or tabs too).

What the names of a format mean is one table for each; how a value is told is the same for all.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from newsletter.importers.formats.document import Document, Dropped
from newsletter.importers.formats.field_lists import field_block
from newsletter.importers.formats.listed_names import as_text, names_in, names_of
from newsletter.importers.formats.listed_papers import KIND_OF_TYPE, ListedPaper, Told, by_publisher
from newsletter.model import Signature
from newsletter.model.family_names import is_group, name_parts, parted_at_comma
from newsletter.model.identifiers import arxiv_id
from newsletter.model.kinds import ID_KINDS, IdKind, Kinds
from newsletter.problem import NewsletterError, visible
from newsletter.text.bibtex_entries import Works, bibtex_entries, with_parents
from newsletter.text.cells import as_shown
from newsletter.text.titles import title_of_markup, with_subtitle

MOST_PAPERS = 2_000
"""How many papers one list may have; a volume has some twenty."""

HEAD = 100_000
"""How many characters are looked at to tell a list: comments and longer names of columns may stand above its papers."""

_NAMES: Mapping[str, tuple[str, ...]] = {
    "official_title": ("official title",),
    "tagline": ("tagline",),
    "title": ("title", "paper title", "paper", "document title", "article title", "paper name"),
    "authors": ("authors", "author", "author full names", "author(s)", "author names", "creators", "authorships"),
    "first_author": ("first author",),
    "arxiv": ("arxiv", "arxiv id", "eprint", "number", "archive location"),
    "doi": ("doi", "doi link"),
    "address": tuple("url|link|paper link|paper url|arxiv url|pdf url|pdf|code|github|code link|website".split("|")),  # noqa: SIM905
    "venue": (
        *("venue", "publication title", "source title", "journal", "conference", "booktitle", "journal title", "event"),
        *("container title", "journal/conference", "conference/journal", "proceedings", "event title", "published in"),
        *("conference name", "proceedings title", "university", "series title", "collection title"),
    ),
    "date": ("date", "issued", "publication date", "published", "year", "publication year"),
    "venue.volume": ("volume",),
    "venue.number": ("issue",),
    "venue.pages": ("page", "pages"),
    "venue.track": ("thesis type",),
    "abstract": ("abstract", "abstract note"),
    "summary": ("summary", "description", "notes", "our summary"),
    "credited": ("credited", "organisation", "organization", "affiliation", "institution", "org"),
    "arxiv_class": ("primary class", "arxiv class", "eprint class"),
    "kind": ("type", "item type"),
}
"""What columns of tables, records of JSON, CSL-JSON and BibTeX call what they tell."""

MEANT = {re.sub(r"\W|_", "", name): meant for meant, names in _NAMES.items() for name in names}
_BIBTEX = MEANT | dict.fromkeys(("fjournal", "school", "institution", "howpublished", "series"), "venue")
_BIBTEX |= {"number": "venue.number", "organization": "other", "affiliation": "other", "type": "other", "@type": "kind"}
_BIBTEX["venue"] = _BIBTEX.pop("venue")  # the place of an event, where another field says which

_EMPTY = r"(?:[ \t]*(?:%[^\n]*)?\n)*"
_ABOVE = re.compile(rf"{_EMPTY}(?:[^\W\d_][^\n]{{0,200}}\n{_EMPTY}){{0,8}}")
"""Comments, and a few lines in which a program tells of itself; in BibTeX all that stands outside entries is one."""
_FIRST = re.compile(
    r"\s*@\s*(?:(?:comment|preamble|string)\s*[{(]"
    r"|[A-Za-z][A-Za-z_-]{2,20}\s*[{(]\s*(?:(?:[^\s,{}\"=]{1,200}\s*)?,|(?:author|title|year)\s*=))",
    re.IGNORECASE,
)
"""How BibTeX begins: with a comment, or with an entry, whose type and key are words; some leave out the key."""

_ESCAPED = re.compile(r"\\([&%$#_~])")
"""What TeX wants escaped, in addresses too."""


def is_bibtex(text: str) -> bool:
    """Whether a text is BibTeX: below what stands above the first entry, one begins."""
    return _FIRST.match(_ABOVE.sub("", text[:HEAD], count=1)) is not None


def read_bibtex(text: str, registries: Kinds[IdKind], *, name: str) -> Document:
    """Read a list of papers in BibTeX."""
    works = _bibtex_works(text, name)
    document = papers_document((_bibtex_paper(fields, line, registries) for line, fields in works.listed), name=name)
    beside = (Dropped(title_of_markup(one), "said of proceedings or a set, which are no paper") for one in works.beside)
    absent = (Dropped(one, "crossref to an entry that the file lacks; put both into one file") for one in works.absent)
    return Document.of(name, document.form, (*document.parts, *beside, *absent))


def bibtex_papers(text: str, registries: Kinds[IdKind] = ID_KINDS, *, name: str) -> Iterator[ListedPaper]:
    """Read the papers of BibTeX one by one; NewsletterError where one does not end."""
    return (_bibtex_paper(fields, line, registries) for line, fields in _bibtex_works(text, name).listed)


def _bibtex_works(text: str, name: str) -> Works:
    return with_parents(islice(bibtex_entries(text, name=name), MOST_PAPERS + 1))


def _bibtex_paper(fields: Mapping[str, str], line: int, registries: Kinds[IdKind]) -> ListedPaper:
    left = {name: value for name, value in fields.items() if name != "@type" or value in KIND_OF_TYPE}
    if fields["@type"].endswith("thesis"):
        which = left.pop("type", fields["@type"])
        left["thesistype"] = _THESES.get(which.lower(), which)
    left |= {name: _ESCAPED.sub(r"\1", left[name]) for name in ("doi", "url") if name in left}
    told: list[Told] = [("author", _bibtex_authors(left.pop("author", "")))]
    if "title" in left:
        left["title"] = with_subtitle(left["title"], left.pop("subtitle", ""))
    prefix = left.get("archiveprefix", left.get("eprinttype", ""))
    if "://" in left.get("eprint", "") or not re.match(r"arxiv|$", prefix, re.IGNORECASE):
        told.append(("url", left.pop("eprint", "")))
    if address := re.search(r"https?://[^\s{}]+", left.get("howpublished", "")):
        told.append(("url", _ESCAPED.sub(r"\1", address[0])))
        del left["howpublished"]
    if year := left.pop("year", ""):
        month, day = _month_and_day(left.pop("month", ""))
        left["date"] = f"{year}-{month}-{left.pop('day', day)}"
    return ListedPaper.of(line, _BIBTEX, (*told, *left.items()), registries, is_tex=True)


_THESES = dict.fromkeys(("mastersthesis", "masterthesis", "mathesis"), "Master’s thesis")
_THESES |= dict.fromkeys(("bachelorsthesis", "bachelorthesis", "bathesis"), "Bachelor’s thesis")
_THESES |= dict.fromkeys(("phdthesis", "thesis"), "")
"""Which thesis a type of BibTeX means; nothing where it is the usual one."""


def _month_and_day(text: str) -> tuple[str, str]:
    """A month with the day that may stand beside it, «2~jun»; of several days none is the day."""
    days, words = re.findall(r"\d+", text), re.findall(r"[^\W\d_]+", text)
    return (words[0], days[0] if len(days) == 1 else "") if days and words else (text, "")


def _bibtex_authors(text: str) -> list[str | Signature]:
    """The names of authors, parted by «and» outside braces; without any, as texts part them."""
    text = re.sub(r",?\s+et\.?\s+al\b\.?$", " and others", text)
    if " and " not in text and not _WHOLE.fullmatch(text) and _are_several(plain := title_of_markup(text)):
        return [*names_in(plain)]
    names, depth, start = [], 0, 0
    for found in re.finditer(r"\\.|[{}]|\s+and\s+", text, re.IGNORECASE | re.DOTALL):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if not depth and found[0].strip().lower() == "and":
            names.append(text[start : found.start()])
            start = found.end()
    return [_signature(one) for one in map(str.strip, (*names, text[start:])) if one]


def _are_several(names: str) -> bool:
    """Whether names that no «and» parts are several: with a semicolon, or whole ones with commas between."""
    parts = names.split(",")
    return ";" in names or (len(parts) > 2 and all(" " in one.strip() for one in parts))


_WHOLE = re.compile(r"\{(?:[^{}]|\{[^{}]*\})*\}")
_BRACED_FAMILY = re.compile(r"\s\{((?:[^{}]|\{[^{}]*\})+)\}$")
_TOLD_PART = re.compile(r"\b(given|middle|prefix|family|suffix)\s*=\s*(\{[^{}]*\}|[^,]*)")
"""A part of a name as biblatex may write it: «family=Bilby, prefix=van»."""


def _signature(written: str) -> Signature:
    """A name; braces around all of it are a group's, and after other names, like a comma, they tell the family's."""
    name, family = title_of_markup(written), ""
    parts = dict(_TOLD_PART.findall(written))
    if _WHOLE.fullmatch(written):
        return Signature.model_construct(name=name, group=not is_group(name))
    if "family" in parts:
        family = title_of_markup(f"{parts.get('prefix', '')} {parts['family']}")
        given, suffix = (title_of_markup(" ".join(parts.get(one, "") for one in names)) for names in _AROUND_FAMILY)
        name = " ".join(filter(None, (given, family, suffix)))
    elif (braced := _BRACED_FAMILY.search(written)) and "," not in written[: braced.start()]:
        family = title_of_markup(braced[1]).partition(",")[0]
    else:
        name, family = parted_at_comma(name)
    is_told = not family or "(" in family or family == name_parts(name).family
    return Signature.model_construct(name=name, family=None if is_told else family)


_AROUND_FAMILY = (("given", "middle"), ("suffix",))


_LONGEST_CELL = 200_000
"""How long a cell may be; one whose quotation marks never end would take in the rest of the table."""

_OF_ARCHIVE = {"id", "kind", "is_stub", "found_at", "volume", "published", "place"}
"""Columns by which the table of an archive is known; its days and numbers are those of volumes, not of works."""


def is_paper_table(text: str) -> bool:
    """Whether a text is a table of papers: its first line names a title and one more of what papers have."""
    return bool(_delimiter(text))


def read_paper_table(text: str, registries: Kinds[IdKind], *, name: str) -> Document:
    """Read a table of papers; a row with too many cells is named."""
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        return papers_document(_rows(reader, registries, name=name), name=name)
    except csv.Error as error:
        message = f"the table cannot be read: {error}"
        raise NewsletterError(f"{visible(name)}, line {reader.line_num}: {message}") from None


def _rows(reader: Any, registries: Kinds[IdKind], *, name: str) -> Iterator[ListedPaper]:
    header = _titled(next(reader))
    if set(header) >= _OF_ARCHIVE:
        raise NewsletterError(
            f"{visible(name)} is the table of an archive: give the archive.jsonl beside it, which has all"
        )
    before = reader.line_num
    for cells in reader:
        line, before = before + 1, reader.line_num
        if len(cells) > len(header):
            message = f"this row has {len(cells)} cells, and the table {len(header)} columns; mend it"
            raise NewsletterError(f"{visible(name)}, line {line}: {message}")
        if any(cell.strip() for cell in cells):
            row = list(zip(header, map(as_shown, cells), strict=False))
            kind = next((cell for column, cell in row if _letters(column) == "itemtype"), "")
            told = (each for column, cell in row for each in told_by(column, cell))
            yield ListedPaper.of(line, by_publisher(MEANT, kind), told, registries)


def is_record(record: Iterable[str]) -> bool:
    """Whether names of columns, or of a record, are those of a paper: a title, and one more of what papers have."""
    meant = {MEANT.get(_letters(name)) for name in record} - {None}
    return "title" in meant and len(meant) > 1


def told_by(column: str, value: Any) -> Iterator[Told]:
    """What a value of a record says: names one by one, ids by their registries, and anything else as one text.

    An id says what it is by its form.
    """
    name = _letters(column)
    if name in ("ids", "externalids") and isinstance(value, dict):
        for registry, one in value.items():
            yield from told_by(registry, one)
        return
    if name == "id" and arxiv_id(as_text(value)):
        yield "arxiv", as_text(value)
        return
    if MEANT.get(name) == "authors":
        names, others = names_of(value)
        yield name, names
        yield from (("", one) for one in others)
        return
    dates = value.get("date-parts") if isinstance(value, dict) else None
    are_parts = isinstance(dates, list) and dates and isinstance(dates[0], list)
    yield name, "-".join(map(as_text, dates[0])) if are_parts and dates else as_text(value)


def _delimiter(text: str) -> str:
    """The sign between the cells of a table of papers; nothing where it is no such table."""
    line = text.lstrip("\n").split("\n", 1)[0][:HEAD]
    return next((sign for sign in (",", ";", "\t") if is_record(_titled(line.split(sign)))), "")


def _titled(header: list[str]) -> list[str]:
    """The columns of a table, where Notion calls that of titles «Name»; a list of persons has none of papers beside."""
    letters = [_letters(column) for column in header]
    is_of_papers = not {"authors", "arxiv", "doi", "venue"}.isdisjoint(MEANT.get(name, "") for name in letters)
    if "title" in [MEANT.get(name) for name in letters] or "name" not in letters or not is_of_papers:
        return header
    return [*header[: (at := letters.index("name"))], "title", *header[at + 1 :]]


def _letters(column: str) -> str:
    """A column's name as it can be compared: «Paper URL», «paper_url» and «PaperURL» are one."""
    return re.sub(r"\W|_", "", column).casefold()


def _untitled(lines: list[str]) -> str:
    """Name every paper that has no title, by its line."""
    if len(lines) == 1:
        return f"line {lines[0]}: a paper without a title; mend or delete it"
    return f"lines {', '.join(lines[:-1])} and {lines[-1]}: papers without a title; mend or delete them"


def papers_document(listed: Iterable[ListedPaper], *, name: str, published: dt.date | None = None) -> Document:
    """Lay a list out as one document, a volume without a number; each paper needs a title."""
    papers = list(islice(listed, MOST_PAPERS + 1))
    if len(papers) > MOST_PAPERS:
        raise NewsletterError(f"{visible(name)} has more than {MOST_PAPERS:,} papers; cut the list in parts")
    if untitled := [str(paper.line) for paper in papers if not paper.has("title")]:
        raise NewsletterError(f"{visible(name)}, {_untitled(untitled)}")
    day = [field_block(0, 1, "published", published)] if published else []
    told = [field_block(number, one.line, *each) for number, one in enumerate(papers, 1) for each in one.fields]
    return Document.of(name, "papers", (*day, *told))
