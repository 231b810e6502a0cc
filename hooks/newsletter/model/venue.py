"""Venues: where works are published, and what is known of one work's publication there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from newsletter.model.kinds import VENUE_KINDS
from newsletter.model.record import FormerIds, Id, Line, PublicAddress, Record

FULL_FROM = 5
"""From so many entries on a venue has feeds, and a page of every year."""


def _as_text(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Numeral = Annotated[Line, BeforeValidator(_as_text), Field(json_schema_extra={"type": ["string", "integer"]})]
"""A number as it is printed, or a text such as «12A» or «457–479»."""


class Venue(Record):
    """A conference, a journal or another place of publication, over all its years."""

    family: ClassVar[str] = "venue"
    id: Id = Field(description="Permanent name of the venue, written in an entry's venue", examples=["sigir"])
    name: Line = Field(description="Short name as readers see it, without a year", examples=["SIGIR"])
    full_name: Line = Field(
        description="Official name, without a year; citations have it",
        examples=["International ACM SIGIR Conference on Research and Development in Information Retrieval"],
    )
    kind: Annotated[str, VENUE_KINDS] = Field(
        description="What it is, by which citations have their types", examples=["conference"]
    )
    aliases: tuple[Line, ...] = Field((), description="Other spellings")
    former: FormerIds = ()
    url: PublicAddress | None = Field(None, description="Where the venue itself is at home")

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to name it."""
        return self.id, self.name, self.full_name, *self.aliases


def offers_feeds(family: str, entries: int) -> bool:
    """Whether readers are told of the feeds of what so many entries are filed under."""
    return family != Venue.family or entries >= FULL_FROM


class Appearance(Record):
    """Where an entry was published: the venue, and what is known of the place in it."""

    id: Id = Field(description="Id from vocabulary/venues.yaml", examples=["sigir"])
    year: Annotated[int, Field(ge=1000, le=9999)] | None = Field(
        None, description="Year of the conference, or of the journal's volume", examples=[2025]
    )
    pages: Numeral | None = Field(None, description="Pages, first and last", examples=["1–10"])
    volume: Numeral | None = Field(None, description="Volume of a journal", examples=["44"])
    number: Numeral | None = Field(None, description="Number within the volume", examples=["1"])
    track: Line | None = Field(
        None, description="Track or part of the proceedings; of a thesis, which it is", examples=["Long papers"]
    )

    @property
    def details(self) -> str:
        """Track, volume, number and pages: «44(1), 1–64»."""
        number = f"({self.number})" if self.number else ""
        issue = f"{self.volume or ''}{number}"
        return ", ".join(part for part in (self.track, issue, self.printed_pages) if part)

    @property
    def printed_pages(self) -> str:
        """The pages with a dash between them, whatever stands there in the file."""
        return re.sub(r"\s*[-–—]+\s*", "–", self.pages or "")

    def named(self, name: str) -> str:
        """A venue's name with the year: «SIGIR 2025»."""
        return f"{name} {self.year}" if self.year else name

    def said(self, name: str) -> str:
        """All that is known: «TOIS 2025, 44(1), 1–64»."""
        return ", ".join(part for part in (self.named(name), self.details) if part)


_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b|[’']\d\d\b")
_AROUND = re.compile(
    r"^(in )?(the )?(proc(eedings)? (of )?)?(the )?(\d+(st|nd|rd|th) )?(annual )?|[\s,.()]+$", re.IGNORECASE
)
_NUMBER = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty[- ])?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|\w+tieth))\b\s*",
    re.IGNORECASE,
)
_VOLUME = re.compile(r"(?:\bvolume|\bvol\.?|\bV\.?)\s*\d+\s*:?\s*", re.IGNORECASE)
_SHORT_FORM = re.compile(r"^([A-Z][\w-]{1,12} ?['’]\d{2}): ")
_PART = re.compile(r"(?:^|, |\()([^,()]+?),? ?((?:1[89]|20)\d\d|[’']\d\d)(?=, |\)|: |$)")
"""How proceedings say their short name, as «…, SIGIR 2025, Padua, Italy» or «(SIGIR 2025)»."""

_BESIDE = re.compile(r"\b(?:workshop|companion|adjunct|co-?located|satellite|doctoral|@)", re.IGNORECASE)
"""What else a volume may be that has the name of a venue among its own."""


def told_venue(text: str, venues: Iterable[Venue]) -> Appearance | None:
    """What a text such as «SIGIR 2025» says, where it names a known venue and says nothing but a year beside.

    Of a volume, its number and its short name say nothing else: «DIG '25: Proceedings of the Fifth Conference …».
    """
    known = tuple(venues)
    return _told([text], known) or _told([without_number(text)], known) or _told(_short_names(text), known)


def _told(texts: Iterable[str], venues: Iterable[Venue]) -> Appearance | None:
    """The one venue that texts name."""
    told = tuple(texts)
    wanted = {_plain(_YEAR.sub(" ", text)) for text in told}
    found = {venue.id for venue in venues if not wanted.isdisjoint(map(_spelled, venue.spellings))}
    years = _YEAR.findall(" ".join(told))
    if len(found) != 1 or len({year[-2:] for year in years}) > 1:
        return None
    return Appearance(id=found.pop(), year=next((int(year) for year in years if year.isdigit()), None))


def without_number(name: str) -> str:
    """The name of a volume without its number and its short form; no two venues differ in these alone."""
    return " ".join(without_volume(_NUMBER.sub("", _SHORT_FORM.sub("", name))).split())


def without_volume(name: str) -> str:
    """The name of a volume without the number of a book."""
    return _VOLUME.sub("", name)


def _short_names(text: str) -> list[str]:
    """The short names, each with its year, by which a volume is called beside its own; none of a workshop's."""
    if _BESIDE.search(text) or len({year[-2:] for year in _YEAR.findall(text)}) > 1:
        return []
    return [f"{name} {year}" for name, year in _PART.findall(text)] + _SHORT_FORM.findall(text)


def _plain(text: str) -> str:
    words = " ".join(re.sub(r"[(),.:;&/-]+", " ", text.casefold()).split())
    return _AROUND.sub("", words).strip()


_spelled = lru_cache(maxsize=1 << 12)(_plain)
