"""Kinds of entries, of links and of venues: one table of each, with all that the rest asks of a kind.

Records, schema, handbook, pages, feeds, search, citations, commands and importers read the tables; none has a list of
its own. A kind is added by a row, and by its texts in the catalogue, where readers' words for it stand.
The table of links is in `model/link_kinds.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeVar

from pydantic import Field, ValidationInfo, WrapValidator
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from newsletter.model.record import Id, Line, Record, WebAddress, fault
from newsletter.problem import ReadingRule, did_you_mean, listed, nearest

EXTRA = "extras"
"""The list of an issue file that everything stands in but papers."""


class EntryKind(Record):
    """What an entry can be."""

    id: Id = Field(description="The word that issue files, addresses and filters have", examples=["dataset"])
    section: Line = Field(EXTRA, description="The list of an issue file that it stands in")
    sign: Line | None = Field(None, description="The pictograph before its name, on pages and in newsletters")
    stems: tuple[Line, ...] = Field(
        (), description="How words begin by which newsletters head its list, beside the id", examples=[["data"]]
    )
    csl: Line = Field("dataset", description="The type of a citation in CSL-JSON, where no venue says another")
    ris: Line = Field("DATA", description="The type of such a citation in RIS")
    schema_org: Line = Field("Dataset", description="What it is in the words of schema.org")  # not for readers
    one: Line | None = Field(
        None, description="What one is called within a sentence, where the catalogue has no word", examples=["recipe"]
    )
    several: Line | None = Field(None, description="What several are called within a sentence", examples=["recipes"])

    def is_headed(self, word: str) -> bool:
        """Whether a newsletter's heading means this kind by a word."""
        return word.lower().startswith((self.id.replace("-", " "), *self.stems))


class LinkKind(Record):
    """What a link can lead to, and what tells it."""

    id: Id = Field(
        description="The word that issue files and filters have, and its symbol in icons.svg", examples=["code"]
    )
    address: str = Field(
        "", description="Pattern of host and path of the addresses that lead to this kind, empty where none can be told"
    )
    hosts: tuple[Line, ...] = Field(
        (), description="Hosts, or folders of them, that lead to this kind whatever words stand beside"
    )
    usual_hosts: tuple[Line, ...] = Field((), description="Hosts that lead to this kind where no words say another")
    fits: tuple[Line, ...] = Field((), description="Kinds that such an address may be of too", examples=[["project"]])
    search_rank: int = Field(0, description="Place among the links that readers filter by, from 1; 0 where they do not")
    citation_rank: int = Field(0, description="Place among the links that say where a work is, the best 1; 0 for none")
    signs: str = Field("", description="Pattern of the pictographs that newsletters print before it")
    words: str = Field("", description="Pattern of the words that newsletters print for it")

    def is_called(self, words: str) -> bool:
        """Whether newsletters print these words for it."""
        return bool(words) and re.fullmatch(self.words, words.lower()) is not None


class VenueKind(Record):
    """What a venue can be, and how citations name it."""

    id: Id = Field(description="The word that the vocabulary has", examples=["journal"])
    cited_as: Line = Field(description="The type of a citation in BibTeX", examples=["article"])
    named_by: Line = Field(description="The field of such a citation that names the venue", examples=["journal"])
    csl: Line = Field(description="The type of a citation in CSL-JSON", examples=["article-journal"])
    ris: Line = Field(description="The type of a citation in RIS", examples=["JOUR"])
    schema_org: Line = Field("ScholarlyArticle", description="What a paper in it is in the words of schema.org")
    is_yearly: bool = Field(default=False, description="Whether every year has proceedings of its own")


ISBN = "isbn"
ISBN_FORM = re.compile(r"\d{9}[\dX]|\d{13}")
"""An ISBN without hyphens; an X at its end stands for ten."""


class IdKind(Record):
    """A registry that gives works ids, such as PubMed."""

    id: Id = Field(description="The word that issue files have", examples=["pubmed"])
    name: Line = Field(description="What readers call it", examples=["PubMed"])
    url: WebAddress = Field(
        description="Where a work is by its id, which is written behind it",
        examples=["https://pubmed.ncbi.nlm.nih.gov/"],
    )
    digits: bool = Field(default=False, description="true where ids are of digits alone")
    longest: int = Field(80, ge=1, le=200, description="How many characters an id has at most", examples=[8])

    def is_fit(self, text: str) -> bool:
        """Whether a text can be an id there; no pattern of a stranger is run for that."""
        if len(text) > self.longest or not text.isascii():
            return False
        if self.id == ISBN and ISBN_FORM.fullmatch(text):
            return True
        return text.isdigit() if self.digits else all(sign.isalnum() or sign in "-_." for sign in text)


K = TypeVar("K", EntryKind, LinkKind, VenueKind, IdKind)


class KindWord(str, Generic[K]):
    """The id of a kind, as a record has it, with the row that it names and the place of that in its table."""

    row: K
    place: int

    def __new__(cls, row: K, place: int) -> KindWord[K]:
        """The word of a row."""
        word = super().__new__(cls, row.id)
        word.row, word.place = row, place
        return word

    def __getnewargs__(self) -> tuple[K, int]:  # type: ignore[override] # what a copy is made of
        return self.row, self.place


if TYPE_CHECKING:
    EntryWord = KindWord[EntryKind]
    IdWord = KindWord[IdKind]
else:  # a field that holds one is a choice, and no group with the fields of a kind
    EntryWord = IdWord = KindWord


@dataclass(frozen=True)
class Kinds(Generic[K]):
    """A table of kinds, in the order in which readers see them; as a field's annotation, a choice among their ids."""

    rows: tuple[K, ...]
    settled_by: str = ""
    """Which table of an archive's own is meant where a file of the archive is read; empty where all have the same."""

    def __iter__(self) -> Iterator[K]:
        return iter(self.rows)

    def __getitem__(self, name: str) -> K:
        return next(kind for kind in self.rows if kind.id == name)

    @property
    def ids(self) -> tuple[str, ...]:
        """The words that files may have."""
        return tuple(kind.id for kind in self.rows)

    @cached_property
    def words(self) -> dict[str, KindWord[K]]:
        """What records hold, by the words that files have."""
        return {kind.id: KindWord(kind, place) for place, kind in enumerate(self.rows)}

    def within(self, tables: KindTables | None) -> Kinds[K]:
        """The table that takes the place of this one in an archive."""
        return getattr(tables, self.settled_by) if tables and self.settled_by else self

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> CoreSchema:
        as_text = core_schema.to_string_ser_schema(when_used="always")
        return core_schema.with_info_plain_validator_function(self._check, serialization=as_text)

    def __get_pydantic_json_schema__(self, _schema: Any, _handler: Any) -> dict[str, Any]:
        return {"enum": list(self.ids), "type": "string"}

    def _check(self, value: object, info: ValidationInfo) -> KindWord[K]:
        """The word that a text is in the archive that is read."""
        table = self.within(info.context)
        if isinstance(value, str) and value in table.words:
            return table.words[value]
        raise PydanticKnownError("literal_error", {"expected": listed(table.ids)})


def choices(field: FieldInfo, tables: KindTables | None = None) -> tuple[str, ...]:
    """The words that a field may hold in an archive; none where it is no choice."""
    return next((kinds.within(tables).ids for kinds in field.metadata if isinstance(kinds, Kinds)), ())


_PAPER = EntryKind(id="paper", section="papers", csl="document", ris="GEN", schema_org="ScholarlyArticle")

USUAL_EXTRAS = (
    EntryKind(id="dataset", sign="💾", stems=("data",)),
    EntryKind(id="benchmark", sign="⏱", stems=("benc",)),
    EntryKind(id="tool", sign="🛠", stems=("libr",), csl="software", ris="COMP", schema_org="SoftwareApplication"),
)
"""The kinds of extras where the settings name none."""

OTHER_EXTRAS = (  # not for readers
    EntryKind(id="article", sign="📰", csl="article-magazine", ris="MGZN", schema_org="Article"),
    EntryKind(id="video", sign="🎬", csl="motion_picture", ris="VIDEO", schema_org="VideoObject"),
    EntryKind(id="podcast", sign="🎧", csl="broadcast", ris="SOUND", schema_org="PodcastEpisode"),
    EntryKind(id="event", sign="📅", stems=("date", "meeting"), csl="event", ris="GEN", schema_org="CreativeWork"),
)
"""Kinds of extras for which the settings need no more than the id."""

EXTRA_KINDS = Kinds(USUAL_EXTRAS, settled_by="extras")
"""The kinds of entry that stand under extras where the settings name none."""

ENTRY_KINDS = Kinds((_PAPER, *USUAL_EXTRAS), settled_by="entries")
"""Every kind of entry where the settings name none. Those of one section alone, papers, do not name it."""

PAPER = ENTRY_KINDS.words["paper"]
"""The kind that every archive has."""

_WORK = {"schema_org": "CreativeWork", "csl": "document", "ris": "GEN"}  # not for readers
"""What programs are told of a kind of which nobody says more."""


KNOWN_EXTRAS = {kind.id: kind for kind in (*USUAL_EXTRAS, *OTHER_EXTRAS)}
"""The kinds of extras that have names and types already, by id."""


def _read_kind(value: object, handler: Callable[[object], EntryKind]) -> EntryKind:
    """A kind that is known by its id, or one of a newsletter's own, of which more has to be said."""
    if isinstance(value, str):
        if value not in KNOWN_EXTRAS:
            claim = f"must be {listed(tuple(KNOWN_EXTRAS))}, or a group with id, one and several"  # not for readers
            raise fault(ReadingRule.WRONG_VALUE, claim, hint=did_you_mean(nearest(value, KNOWN_EXTRAS)))
        return KNOWN_EXTRAS[value]
    return handler(_WORK | value if isinstance(value, dict) else value)


ExtraKind = Annotated[EntryKind, WrapValidator(_read_kind)]
"""A kind of extras in the settings: the id of one that is known, or all that is to be said of another."""


def check_kinds(kinds: tuple[EntryKind, ...]) -> tuple[EntryKind, ...]:
    """Let an archive name some kind, for nothing else can stand in place of one that cannot be read."""
    if not kinds:
        raise fault(ReadingRule.WRONG_VALUE, "must name one kind or more", hint="delete it for the usual ones")
    return kinds


_CONFERENCE = VenueKind(  # not for readers
    id="conference", cited_as="inproceedings", named_by="booktitle", csl="paper-conference", ris="CONF", is_yearly=True
)

VENUE_KINDS = Kinds(  # not for readers
    (
        _CONFERENCE,
        VenueKind(id="journal", cited_as="article", named_by="journal", csl="article-journal", ris="JOUR"),
        _CONFERENCE.model_copy(update={"id": "workshop"}),
        VenueKind(
            id="book", cited_as="incollection", named_by="booktitle", csl="chapter", ris="CHAP", schema_org="Chapter"
        ),
        VenueKind(id="thesis", cited_as="phdthesis", named_by="school", csl="thesis", ris="THES", schema_org="Thesis"),
        VenueKind(
            id="report", cited_as="techreport", named_by="institution", csl="report", ris="RPRT", schema_org="Report"
        ),
    )
)
"""Every kind of venue, in the order in which readers see them."""

USUAL_IDS = (  # not for readers
    IdKind(id="pubmed", name="PubMed", url="https://pubmed.ncbi.nlm.nih.gov/", digits=True, longest=8),
    IdKind(id="openreview", name="OpenReview", url="https://openreview.net/forum?id=", longest=20),
    IdKind(id=ISBN, name="ISBN", url="https://openlibrary.org/isbn/", digits=True, longest=13),
)
"""The registries that every archive knows, beside arXiv and that of DOIs."""

ID_KINDS = Kinds(USUAL_IDS, settled_by="ids")
"""The registries whose ids entries may have where the settings name none."""


@dataclass(frozen=True)
class KindTables:
    """The tables of which an archive has its own, in the order in which its pages show the kinds."""

    extras: Kinds[EntryKind] = EXTRA_KINDS
    ids: Kinds[IdKind] = ID_KINDS

    @cached_property
    def entries(self) -> Kinds[EntryKind]:
        """Every kind of entry."""
        return Kinds((_PAPER, *self.extras))


USUAL_TABLES = KindTables()
"""Those of an archive whose settings name no kinds."""
