"""Entries and volumes to cited works: the facts that every form of citation prints. Knows no form."""

from __future__ import annotations

from dataclasses import dataclass

from newsletter import addresses
from newsletter.citations.cited_names import CitedName, cited_name
from newsletter.citations.fields import NO_VOCABULARY, found_at, published_in, remarks, year
from newsletter.model import VENUE_KINDS, Extra, Paper, Signature, Venue, Vocabulary, Volume
from newsletter.settings import Settings, editors_of
from newsletter.strings.language import Strings
from newsletter.text.prose import plain_title

ARXIV = "arXiv"

Date = tuple[int, ...]
"""Year, month and day, as far as they are known."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is known of a work, under the names of CSL; nothing stands for what is not."""

    id: str
    kind: str
    ris: str
    title: str
    authors: tuple[CitedName, ...] = ()
    editors: tuple[CitedName, ...] = ()
    date: Date = ()
    container: str = ""
    publisher: str = ""
    number: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    doi: str = ""
    url: str = ""
    note: str = ""
    genre: str = ""

    @property
    def year(self) -> str:
        """The year, if it is known."""
        return str(self.date[0]) if self.date else ""

    @property
    def by(self) -> tuple[CitedName, ...]:
        """Whom references name first: the authors, or else the editors."""
        return self.authors or self.editors

    @property
    def doi_url(self) -> str:
        """Where the DOI leads, as it is printed."""
        return f"https://doi.org/{self.doi}" if self.doi else ""


def cited(entry: Paper | Extra, said: Strings, vocabulary: Vocabulary = NO_VOCABULARY) -> Work:
    """An entry as its citations have it: by the kind of its venue; without a venue by what it is itself."""
    venue = vocabulary.venue_of(entry)
    here = entry.venue if venue else None
    kind = VENUE_KINDS[venue.kind] if venue else entry.kind.row
    is_preprint = bool(entry.arxiv) and not venue
    container, publisher = _published(entry, venue)
    return Work(
        entry.id,
        "article" if is_preprint else kind.csl,
        "GEN" if is_preprint else kind.ris,
        plain_line(said.stated(entry.best_title, entry)),
        authors=tuple(map(cited_name, entry.authors)),
        date=_date(entry),
        container=container,
        publisher=publisher,
        number=f"{ARXIV}:{entry.arxiv}" if is_preprint else "",
        volume=(here and here.volume) or "",
        issue=(here and here.number) or "",
        pages=here.printed_pages if here else "",
        doi=entry.doi or "",
        url=found_at(entry) or "",
        note="; ".join(remarks(entry, said)),
        genre=((here and here.track) or "") if kind.csl == "thesis" else "",
    )


def cited_volume(volume: Volume, settings: Settings) -> Work:
    """A volume itself, as a number of the newsletter, under a key that no entry has."""
    day = volume.published
    return Work(
        f"volume:{volume.id}",
        "article-magazine",
        "MGZN",
        plain_line(volume.title),
        editors=tuple(cited_name(Signature(name=one.name)) for one in editors_of(volume, settings)),
        date=(day.year, day.month, day.day),
        container=settings.name,
        volume="" if volume.is_special else volume.id,
        doi=volume.doi or "",
        url=settings.absolute(addresses.volume_address(volume)),
    )


def plain_line(title: str) -> str:
    """A title as plain text: formulas readable, one space between words."""
    return " ".join(plain_title(title).split())


def _published(entry: Paper | Extra, venue: Venue | None) -> tuple[str, str]:
    """What it is part of, and who published it."""
    if not venue or not entry.venue:
        return "", ARXIV if entry.arxiv else ""
    named = published_in(entry.venue, venue)
    is_publisher = VENUE_KINDS[venue.kind].named_by in ("school", "institution")
    return ("", named) if is_publisher else (named, "")


def _date(entry: Paper | Extra) -> Date:
    """The work's own date; of a venue the year alone, and of an arXiv id too, for no more of it is sure."""
    date = None if entry.venue else entry.date
    known = (date.year, date.month, date.day) if date else (year(entry),)
    return tuple(part for part in known if part)
