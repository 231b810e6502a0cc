"""A paper of a list, in the words of an issue file; a list becomes one document of fields.

What no entry has is a field too, so that the account names why it is left out.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from newsletter.importers.formats.document import Block, Document, Run
from newsletter.importers.formats.link_addresses import clean_address
from newsletter.model.identifiers import arxiv_id, doi
from newsletter.model.kinds import kind_by_host, usual_kind
from newsletter.model.record import LINE_LENGTH
from newsletter.problem import NewsletterError, visible
from newsletter.text.tex import plain_markup

MOST_PAPERS = 2_000
"""How many papers one list may have; a volume has some twenty."""

_ARXIV = re.compile(r"\barxiv[:\s]+(?:preprint\s+)?(?:arxiv[:\s]+)?(\d{4}\.\d{4,5}|[a-z.-]+/\d{7})", re.IGNORECASE)
_CUT = re.compile(r"(?<=\w)[.,;]?\s(?:et\.? al\.?|and others|…|\.\.\.)\s*$", re.IGNORECASE)
_MARKUP = re.compile(r"</?(?:i|b|em|strong|sub|sup|span|jats:\w+|mml:\w+)\b[^<>]{0,200}>", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_OTHERS = re.compile(r"(?:and\s+)?(?:others|et\.? al\.?|…|\.\.\.)", re.IGNORECASE)


@dataclass
class ListedPaper:
    """A paper in the making; `fields` are names of an entry's fields with their values, in the order of the list.

    `is_tex` is for values that are written in TeX.
    """

    line: int
    fields: list[tuple[str, str]] = field(default_factory=list)
    is_tex: bool = False

    def _plain(self, value: str) -> str:
        return plain_markup(value) if self.is_tex else " ".join(html.unescape(_MARKUP.sub("", value)).split())

    def has(self, name: str) -> bool:
        """Whether a field is told already."""
        return any(one == name for one, _ in self.fields)

    def tell(self, name: str, value: str) -> None:
        """Add a field of one line; an empty one says nothing."""
        text = self._plain(value)
        if text:
            self.fields.append((name, text))

    def leave(self, value: str, name: str = "other") -> None:
        """Add what no entry has."""
        self.tell(name, " ".join(value.split()))

    def tell_authors(self, names: Sequence[str]) -> None:
        """Add the authors; where the list breaks off, the first is no more than a credit."""
        plain = [_forward(self._plain(one)) for one in names]
        plain = [one for one in plain if one]
        whole = [one for one in plain if not _OTHERS.fullmatch(one)]
        if len(whole) == len(plain):
            self.fields += [("authors", one) for one in whole if len(one) <= LINE_LENGTH]
            return
        for place, one in enumerate(plain):
            self.fields.append(("other" if place else "first_author", one))

    def tell_address(self, address: str, *, kind: str = "paper") -> None:
        """Add an address: as an id, or else as a link, of this kind where its host tells no other."""
        bare = address.strip().strip("<>{}")
        found, number = arxiv_id(bare), doi(bare)
        if found and not number:
            self._tell_id("arxiv", found)
        elif number and re.match(r"https?://|doi|10\.", bare, re.IGNORECASE):
            self._tell_id("doi", number)
        elif clean := clean_address(bare).address:
            told = kind_by_host(clean) or usual_kind(clean)
            self.fields.append((f"link.{told.id if told else kind}", clean))
        else:
            self.leave(address)

    def _tell_id(self, name: str, value: str) -> None:
        told = next((one for field_name, one in self.fields if field_name == name), "")
        same = "again" if told.casefold() == value.casefold() else "other"
        self.tell(same if told else name, value)

    def tell_venue(self, text: str) -> None:
        """Add where it was published; a preprint of arXiv tells its id there."""
        if found := _ARXIV.search(text):
            self._tell_id("arxiv", found[1])
        elif re.fullmatch(r"\W*(?:arxiv|corr)\b.*", text, re.IGNORECASE) or self.has("venue"):
            self.leave(text)
        else:
            self.tell("venue", text)

    def tell_date(self, year: str, month: str = "", day: str = "") -> None:
        """Add the date as exactly as it is known; of a preprint, a year alone says less than its arXiv id."""
        if not re.fullmatch(r"[12]\d{3}", year):
            self.leave(f"{year} {month} {day}")
            return
        number = _month(month)
        last = day.strip() if re.fullmatch(r"\s*\d{1,2}\s*", day) else ""
        date = year + (f"-{number:02}" if number else "") + (f"-{int(last):02}" if number and last else "")
        if self.has("venue"):
            self.fields.append(("venue.year", year))
        if number or not self.has("arxiv"):
            self.fields.append(("date", date))
        elif not self.has("venue"):
            self.leave(year)


def papers_document(papers: Sequence[ListedPaper], *, name: str) -> Document:
    """Lay a list out as one document, a volume without a number; each paper needs a title."""
    if len(papers) > MOST_PAPERS:
        message = f"has {len(papers):,} papers; at most {MOST_PAPERS:,} are read at once; cut the list in parts"
        raise NewsletterError(f"{visible(name)} {message}")
    for paper in papers:
        if not paper.has("title"):
            raise NewsletterError(f"{visible(name)}, line {paper.line}: a paper without a title; mend or delete it")
    return Document.of(name, "papers", _blocks(papers))


def _blocks(papers: Iterable[ListedPaper]) -> Iterator[Block]:
    for number, paper in enumerate(papers, 1):
        for name, value in paper.fields:
            yield Block((Run(value),), paper.line, "field", number, name=name)


def names_in(text: str) -> list[str]:
    """The names in a text: parted by semicolons or «and», else by commas where each is a whole name."""
    if cut := _CUT.search(text):
        return [*names_in(text[: cut.start()]), cut[0].strip(" ,")]
    if ";" in text or "|" in text:
        return re.split(r"\s*[;|]\s*", text.strip(" ;|"))
    if re.search(r"\sand\s", text) and not re.search(r",[^,]+,.*\sand\s", text):
        return re.split(r"\s+and\s+", text.strip())
    parts = re.split(r"\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+", text.strip(" ,"))
    return parts if len(parts) > 2 or all(" " in one for one in parts) else [text]


def _forward(name: str) -> str:
    """A name with the given one first: «Bilby, Ada» is «Ada Bilby»."""
    parts = [one.strip() for one in name.split(",")]
    if len(parts) == 2 and all(parts):
        return f"{parts[1]} {parts[0]}"
    if len(parts) == 3 and all(parts):  # Bilby, Jr., Ada
        return f"{parts[2]} {parts[0]} {parts[1]}"
    return name.strip(" ,")


def _month(text: str) -> int:
    """The number of a month, written as a number or a word; 0 where it is none."""
    found = re.search(r"\d{1,2}|[a-z]{3}", text.casefold())
    if not found:
        return 0
    number = int(found[0]) if found[0].isdigit() else (_MONTHS.index(found[0]) + 1 if found[0] in _MONTHS else 0)
    return number if 1 <= number <= 12 else 0
