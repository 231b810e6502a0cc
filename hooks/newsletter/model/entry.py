"""What a volume lists: papers, extras, and entries of other volumes listed again."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar

from pydantic import Field

from newsletter.model.amendments import RETRACTION, WITHDRAWAL, Amendment, Correction, Withdrawal, corrected
from newsletter.model.dates import PartialDate
from newsletter.model.identifiers import ArxivClass, ArxivId, Doi, arxiv_month
from newsletter.model.kinds import EXTRA_KINDS, ID_KINDS, PAPER, EntryWord, IdWord
from newsletter.model.link_kinds import LINK_KINDS
from newsletter.model.people import Signed
from newsletter.model.record import Id, Line, Prose, PublicAddress, Record
from newsletter.model.venue import Appearance


class Link(Record):
    """A link of an entry, beside those that its arXiv id and DOI make."""

    kind: Annotated[str, LINK_KINDS] = Field(
        description="What the link leads to; paper only where the entry has neither arXiv id nor DOI", examples=["code"]
    )
    url: PublicAddress = Field(description="The web address", examples=["https://github.com/flashserve/RAGPulse"])
    note: Line | None = Field(
        None, description="What a reader should know before following it", examples=["not public as of 2025-09-19"]
    )
    archived: PublicAddress | None = Field(
        None,
        description="Copy in a web archive of what is there no more; shown beside the link, which stays as it was",
        examples=["https://web.archive.org/web/20251121000000/https://github.com/flashserve/RAGPulse"],
    )


class Identifier(Record):
    """An id of the work in a registry beside arXiv and that of DOIs."""

    kind: Annotated[IdWord, ID_KINDS] = Field(description="Whose id it is", examples=["pubmed"])
    id: Line = Field(description="The id, in quotes", examples=["31452104"])

    @property
    def name(self) -> str:
        """What readers call the registry."""
        return self.kind.row.name

    @property
    def url(self) -> str:
        """Where the work is."""
        return self.kind.row.url + self.id


class Entry(Record):
    """Anything listed in a volume, under an id that never changes."""

    id: Id = Field(
        description="Permanent name, lower case with hyphens, unique in the archive; never changed or used again",
        examples=["silvertorch"],
    )
    title: Line = Field(
        description="Title as the newsletter printed it",
        examples=["LEMUR: Large scale End-to-end MUltimodal Recommendation"],
    )
    official_title: Line | None = Field(
        None, description="Title the authors use now, only where it differs; citations use it"
    )
    tagline: Line | None = Field(
        None,
        description="The entry in one line of at most 12 words",
        examples=["One GPU system for large-scale recommendation"],
    )
    credited: Line | None = Field(
        None, description="Whom the newsletter credits, as printed", examples=["Meta", "Zheng et al."]
    )
    organisations: tuple[Line, ...] = Field(
        (),
        description="Canonical names from vocabulary/organisations.yaml; none where a person is credited",
        examples=[["Meta"]],
    )
    authors: tuple[Signed, ...] = Field(
        (), description="Full names of all authors, in order", examples=[["Yu Zheng", "Chen Gao"]]
    )
    arxiv: ArxivId | None = Field(None, description="arXiv id in quotes, without version", examples=["2511.14881"])
    doi: Doi | None = Field(None, description="Bare DOI", examples=["10.1145/3777368"])
    ids: tuple[Identifier, ...] = Field((), description="Ids in other registries, such as PubMed")
    date: PartialDate | None = Field(
        None,
        description="Date of the paper itself, as exactly as it is known: a day, a month or a year",
        examples=["2025-11-18", "2025-11", "2025"],
    )
    arxiv_class: ArxivClass | None = Field(None, description="Primary class on arXiv", examples=["cs.IR"])
    venue: Appearance | None = Field(
        None,
        description="Where it was published, if known: the venue's id, the year, and what else is known of it",
        examples=[{"id": "sigir", "year": 2025, "pages": "1–10"}],
    )
    links: tuple[Link, ...] = Field((), description="Links beside arXiv and DOI")
    tags: tuple[Line, ...] = Field(
        (), description="Topics, by id from vocabulary/tags.yaml", examples=[["recsys", "serving"]]
    )
    questions: tuple[Line, ...] = Field(
        (),
        description="Two to four questions of readers that the entry answers, in everyday words",
        examples=[["Can I shrink a token-level index without losing good results?"]],
    )
    summary: Prose | None = Field(
        None, description="What the entry is about, in our own words: paragraphs, lists, emphasis, code and links"
    )
    stub: bool = Field(
        default=False,
        description="true where there is no summary; the page says so. In a backfilled volume it is not needed",
    )
    withdrawn: Withdrawal | None = Field(None, description="Day and reason of a withdrawal; the page stays as a notice")
    retracted: Withdrawal | None = Field(
        None, description="Day and reason of a retraction by the publisher; the page stays as a notice"
    )
    corrections: tuple[Correction, ...] = Field(
        (), description="Later changes, oldest first; those of one day as they were made"
    )
    aliases: tuple[Id, ...] = Field(
        (),
        description="Other names whose addresses lead here, such as the id of a duplicate; the id itself never changes",
    )
    unread: Prose | None = Field(
        None, description="Text an importer could not place; move it to its field and delete this"
    )

    @property
    def best_title(self) -> str:
        """The title to cite: the authors' own where it differs from the printed one."""
        return self.official_title or self.title

    @property
    def credited_beside(self) -> str | None:
        """Whom the newsletter credits, beside the authors: nobody where that is the only one of them."""
        if self.credited and len(self.authors) == 1 and self.authors[0].name.casefold() == self.credited.casefold():
            return None
        return self.credited

    @property
    def is_stub(self) -> bool:
        """Whether it has no summary; without faults, what has none is that, or withdrawn and no more said of it."""
        return self.summary is None and (self.stub or not self.is_withdrawn)

    @property
    def shown_date(self) -> PartialDate | None:
        """The date that pages and search show: the work's own, or else the month that its arXiv id begins with."""
        if self.date or not self.arxiv:
            return self.date
        year, month = arxiv_month(self.arxiv)
        return PartialDate(year, month, is_from_id=True)

    @property
    def year(self) -> int | None:
        """The year it is found under: of its own date, or else of its venue; no date is made of the latter."""
        shown = self.shown_date
        if shown:
            return shown.year
        return self.venue.year if self.venue else None

    @property
    def is_withdrawn(self) -> bool:
        """Whether it is read as a notice alone: withdrawn, retracted or both."""
        return bool(self.withdrawn or self.retracted)

    @property
    def amendments(self) -> tuple[Amendment, ...]:
        """All that was corrected, withdrawn or retracted, oldest first."""
        if not (self.corrections or self.is_withdrawn):
            return ()
        taken = ((WITHDRAWAL, self.withdrawn), (RETRACTION, self.retracted))
        found = [Amendment(kind, one.date, one.reason) for kind, one in taken if one]
        return tuple(sorted((*corrected(self.corrections), *found), key=lambda change: change.date))

    @property
    def changed(self) -> dt.date | None:
        """The day of the last change; None where nothing changed."""
        return max((change.date for change in self.amendments), default=None)


class Paper(Entry):
    """A summarised publication."""

    kind: ClassVar[EntryWord] = PAPER


class Extra(Entry):
    """What a volume lists beside papers."""

    kind: Annotated[EntryWord, EXTRA_KINDS] = Field(description="What the extra is", examples=["dataset"])


class See(Record):
    """An entry of another volume, listed again: one page, featured in both."""

    see: Id = Field(description="Id of the entry", examples=["mikv"])
    note: Prose | None = Field(None, description="Why it is listed again")
