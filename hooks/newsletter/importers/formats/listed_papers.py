"""Listed papers: what any list of papers but our own tells of each, as fields of an entry.

What no entry has is a field too, so that the account names why it is left out.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from newsletter.importers.formats.platforms import clean_address
from newsletter.model import Signature
from newsletter.model.dates import MONTH_NAME, month_number
from newsletter.model.identifiers import arxiv_id, doi, registered_as, registered_at
from newsletter.model.kinds import KNOWN_EXTRAS, IdKind, Kinds
from newsletter.model.link_kinds import kind_by_host, usual_kind
from newsletter.model.record import LINE_LENGTH
from newsletter.source.printed_dates import printed_date
from newsletter.text.titles import title_of_markup

_ARXIV = re.compile(r"\barxiv[:\s]+(?:preprint\s+)?(?:arxiv[:\s]+)?(\d{4}\.\d{4,5}|[a-z.-]+/\d{7})", re.IGNORECASE)
_ABS = re.compile(r"abs/(\d{4}\.\d{4,5}|[a-z.-]+/\d{7})")
"""The volume of arXiv as DBLP has it."""

_MARKUP = re.compile(r"</?(?:i|b|em|strong|sub|sup|span|jats:\w+|mml:\w+)\b[^<>]{0,200}>", re.IGNORECASE)
"""Tags in a title; what stands in one is bounded, for a title may be full of openings."""

_BLOCK = re.compile(r"</?(?:p|div|br|ul|ol|li|h[1-6]|blockquote)\b[^<>]{0,200}>", re.IGNORECASE)
"""Tags that part words, as in notes of Zotero."""

_STOP = re.compile(r"(?<=[^\W\d_][^\W\d_])(?<!\b(?:al|vs))(?<!\b(?:etc|Inc))(?<!\bJr)\.$")
"""The full stop that lists have behind titles."""

_OTHERS = re.compile(r"(?:and\s+)?(?:others|et\.? al\.?|…|\.\.\.|等\s*\d*\s*人?)", re.IGNORECASE)
_NEXT_ADDRESS = re.compile(r";(?:\s+|$|(?=https?:|10\.\d))|,?\s+(?=https?:|10\.\d)")
"""Where a field goes on with another address; a semicolon within one, as in «10.1002/…3.0.CO;2-O», is part of it."""

_KEPT = (
    *("title", "official_title", "tagline", "first_author", "summary", "credited", "arxiv_class"),
    *("venue.volume", "venue.number", "venue.pages", "venue.track"),
)
"""What a list may tell that stays as it stands there."""

_EXTRAS = tuple(KNOWN_EXTRAS[name] for name in ("dataset", "tool", "video", "podcast"))
KIND_OF_TYPE = {word: kind.id for kind in _EXTRAS for word in (kind.id, kind.csl, kind.ris.casefold())}
KIND_OF_TYPE |= {"dbase": "dataset", "computerprogram": "tool", "softwareversion": "tool", "videorecording": "video"}
"""What reference managers call works that are no papers, in small letters, and the kind that each is here."""

_ORDER = ("authors", "arxiv", "doi", "address", "venue", "date", *_KEPT, "kind", "abstract", "other")
"""What a list may tell, in the order in which one decides what another means."""

Told = tuple[str, str | list[str] | list[str | Signature]]
"""A field of a list, by its name there or by what it means to us, with its value; authors come as a list of names."""


_YEAR = re.compile(r"[\[({]*([12]\d{3})[a-z]?[\])},.;:]*")
"""A year with brackets or a comma about it, or a letter that tells works of an author apart."""


@dataclass
class ListedPaper:
    """A paper in the making; `fields` are names of an entry's fields with their values, in the order of the list.

    `is_tex` is for values that are written in TeX.
    """

    line: int
    registries: Kinds[IdKind]
    is_tex: bool
    fields: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def of(
        cls, line: int, table: Mapping[str, str], told: Iterable[Told], ids: Kinds[IdKind], *, is_tex: bool = False
    ) -> ListedPaper:
        """The paper that fields tell of, by a table of what the names of its format mean."""
        told, paper = list(told), cls(line, ids, is_tex)
        for found in (_ABS.fullmatch(value) for _, value in told if isinstance(value, str)):
            paper._add("arxiv", found[1] if found else "")
        order = list(table)
        places = {name: (_ORDER.index(meant), order.index(name)) for name, meant in table.items()}
        for name, value in sorted(told, key=lambda one: places.get(one[0], (len(_ORDER), 0))):
            is_own = isinstance(value, str) and name not in table
            registered = registered_as(name, str(value), ids) if is_own else None
            if registered:
                paper.fields.append((f"id.{registered[0]}", registered[1]))
            else:
                paper._take(table.get(name, "other"), value)
        return paper

    def has(self, name: str) -> bool:
        """Whether a field is told already."""
        return any(one == name for one, _ in self.fields)

    def _take(self, meant: str, value: str | list[str] | list[str | Signature]) -> None:
        """Put a value where it belongs by what its field means; what has no place is left out by name."""
        text = value if isinstance(value, list) else " ".join(value.split())
        match meant:
            case _ if isinstance(text, list):
                self._tell_authors(text)
            case "arxiv":
                self._tell_address(text if text.lower().startswith(("http", "arxiv")) else f"arxiv:{text}", text)
            case "doi" | "address":
                for one in filter(None, _NEXT_ADDRESS.split(text)):
                    self._tell_address(one, one)
            case "venue":
                self._tell_venue(text)
            case "date" if not self.has("date") and not self.has("venue.year"):
                self._tell_date(text)
            case _ if meant in _KEPT and self._has_room(meant):
                self._add(meant, text.replace("--", "–") if meant == "venue.pages" else text)
            case "kind" if (kind := KIND_OF_TYPE.get(text.casefold())) and not self.has("kind"):
                self._add("kind", kind)
            case "other" if re.match(r"https?://\S+$", text):
                self._tell_address(text, text, kind="other")
            case _:
                self._add("abstract" if meant == "abstract" else "other", text)

    def _has_room(self, meant: str) -> bool:
        """Whether a field is told for the first time, and belongs to what is told already."""
        is_known = self.has(meant) or (meant == "first_author" and self.has("authors"))
        return not is_known and (self.has("venue") or not meant.startswith("venue."))

    def _plain(self, value: str) -> str:
        return (
            title_of_markup(value)
            if self.is_tex
            else " ".join(html.unescape(_MARKUP.sub("", _BLOCK.sub(" ", value))).split())
        )

    def _add(self, name: str, value: str) -> None:
        """Add a field of one line; an empty one says nothing."""
        if text := self._plain(value):
            self.fields.append((name, _STOP.sub("", text) if name == "title" else text))

    def _tell_authors(self, names: Sequence[str | Signature]) -> None:
        """Add the authors; where the list breaks off, the first is a credit, and the others have no place."""
        signed = [
            one
            if isinstance(one, Signature)
            else Signature.model_construct(name=title_of_markup(one) if "\\" in one else self._plain(one))
            for one in names
        ]
        signed = [one for one in signed if one.name]
        if any(_OTHERS.fullmatch(one.name) for one in signed):
            self.fields += [("other" if place else "first_author", one.name) for place, one in enumerate(signed)]
            return
        for one in signed:
            if len(one.name) <= LINE_LENGTH:
                said = (("family", one.family or ""), ("group", one.name if one.group else ""))
                self.fields += [("authors", one.name), *(each for each in said if each[1])]

    def _tell_address(self, address: str, written: str, *, kind: str = "paper") -> None:
        """Add an address: as an id, or else as a link, of this kind where its host tells no other."""
        bare = re.sub("^//", "https://", address.strip("<>{}"))
        found, number = arxiv_id(bare), doi(bare)
        if found:
            self._tell_id("arxiv", found)
        elif number and re.match(r"https?://|doi|10\.", bare, re.IGNORECASE):
            self._tell_id("doi", number)
        elif registered := registered_at(bare, self.registries):
            self.fields.append((f"id.{registered[0]}", registered[1]))
        elif clean := clean_address(bare).address:
            told = kind_by_host(clean) or usual_kind(clean)
            self.fields.append((f"link.{told.id if told else kind}", clean))
        else:
            self._add("other", written)

    def _tell_id(self, name: str, value: str) -> None:
        told = dict(self.fields).get(name)
        self._add(name if told is None else "again" if told.casefold() == value.casefold() else "other", value)

    def _tell_venue(self, text: str) -> None:
        """Add where it was published; a preprint of arXiv tells its id there."""
        if found := _ARXIV.search(text):
            self._tell_id("arxiv", found[1])
        elif re.fullmatch(r"\W*(?:arxiv|corr)\b.*", text, re.IGNORECASE):
            self._add("other", text)
        else:
            self._add("venue.called" if self.has("venue") else "venue", text)

    def _tell_date(self, text: str) -> None:
        """Add a date, «2024-06-03», «2024/6//» or «2024 Jun 3»; of a preprint, a year says less than its arXiv id."""
        text = re.sub(r"^(\d{4}) ([^\W\d_]+)(?: (\d{1,2}))?$", r"\1-\2-\3", text)
        if printed := None if re.match(r"[12]\d{3}", text) else printed_date(text):
            text = str(printed)
        year, month, day = (*re.split(r"[-/]", re.split(r"\s|T\d", text)[0]), "", "")[:3]
        is_year = _YEAR.fullmatch(year)
        if not is_year:
            self._add("other", text)
            return
        year = is_year[1]
        number = _month(month)
        last = day if re.fullmatch(r"\d{1,2}", day) else ""
        date = year + (f"-{number:02}" if number else "") + (f"-{int(last):02}" if number and last else "")
        if self.has("venue"):
            self.fields.append(("venue.year", year))
        if number or not self.has("arxiv"):
            self.fields.append(("date", date))
        elif not self.has("venue"):
            self._add("other", year)


def by_publisher(table: Mapping[str, str], kind: str) -> Mapping[str, str]:
    """The table for a work of this kind: of theses and reports, who published them is the venue."""
    is_thesis = kind.casefold() in ("thes", "thesis")
    if not is_thesis and kind.casefold() not in ("rprt", "report"):
        return table
    return {"publisher": "venue", "PB": "venue", **(_WHICH_THESIS if is_thesis else {}), **table}


_WHICH_THESIS = {"genre": "venue.track", "M3": "venue.track"}


def _month(text: str) -> int:
    """The number of a month, written as a number or a word; 0 where it is none."""
    found = re.search(rf"\d{{1,2}}|{MONTH_NAME}", text, re.IGNORECASE)
    number = int(found[0]) if found and found[0].isdigit() else month_number(found[0]) if found else 0
    return number if number <= 12 else 0
