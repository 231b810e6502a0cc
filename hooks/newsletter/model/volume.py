"""A volume: one published newsletter."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from pydantic import AfterValidator, Discriminator, Field
from pydantic import Tag as Label

from newsletter.model.amendments import Amendment, Correction, corrected
from newsletter.model.entry import Extra, Paper, See
from newsletter.model.identifiers import Doi
from newsletter.model.people import Editor
from newsletter.model.record import ID_PATTERN, Id, Line, Prose, PublicAddress, Record, fault
from newsletter.problem import ReadingRule


def _paper_or_see(value: Any) -> str:
    return "@see" if isinstance(value, See) or (isinstance(value, dict) and "see" in value) else "@paper"


def _extra_or_see(value: Any) -> str:
    return "@see" if _paper_or_see(value) == "@see" else "@extra"


def _check_special(text: str) -> str:
    if text.isdigit():
        raise fault(
            ReadingRule.BAD_ID, "must be a name with a letter in it", hint="a weekly volume has its number in volume:"
        )
    return text


# The labels begin with «@» so that a reader can tell them from field names in an error's path.
PaperOrSee = Annotated[Annotated[Paper, Label("@paper")] | Annotated[See, Label("@see")], Discriminator(_paper_or_see)]
ExtraOrSee = Annotated[Annotated[Extra, Label("@extra")] | Annotated[See, Label("@see")], Discriminator(_extra_or_see)]

SpecialName = Annotated[
    Id, AfterValidator(_check_special), Field(json_schema_extra={"pattern": ID_PATTERN.replace("^", r"^(?!\d+$)")})
]
"""The name of a special, which no number can be mistaken for."""


MOST_NUMBERS = 12
"""So many numbers one volume has at most: those of a year of months."""


class Period(Record):
    """The days a volume covers, first and last included."""

    start: dt.date = Field(description="First day, of a week usually a Monday", examples=["2025-11-17"])
    end: dt.date = Field(description="Last day, of a week usually the Sunday after", examples=["2025-11-23"])


LAST_NUMBER = 99_999
"""The highest number of a weekly volume; one a day would reach it in 270 years."""


class VolumePart(Record):
    """A section of a volume under a heading of its own, from one entry to the next section's first."""

    title: Line = Field(description="Heading as printed", examples=["Top papers of the week"])
    first: Id = Field(description="Id of the entry it begins with, which the volume lists", examples=["silvertorch"])


class Volume(Record):
    """One published newsletter: with a number or, where those are the names, its day; or a special with a name."""

    volume: Annotated[int, Field(ge=1, le=LAST_NUMBER)] | None = Field(
        None, description="Number of a weekly volume", examples=[131]
    )
    special: SpecialName | None = Field(
        None, description="Name of a volume outside the weekly numbering", examples=["importance-aware-retrieval"]
    )
    through: Annotated[int, Field(ge=2, le=LAST_NUMBER)] | None = Field(
        None, description="Last number of a double issue, whose first is in volume:", examples=[132]
    )
    label: Line | None = Field(
        None, description="What it is called in a line of text, in place of the usual label", examples=["Summer issue"]
    )
    title: Line = Field(description="Title as published")
    period: Period | None = Field(None, description="First and last day; a special has none")
    published: dt.date = Field(
        description="Day of publication; feeds take their dates from it", examples=["2025-11-21"]
    )
    original: PublicAddress | None = Field(
        None,
        description="Address of the post, where the volume was published first",
        examples=["https://recsys.substack.com/p/a-gpu-native-framework"],
    )
    doi: Doi | None = Field(
        None, description="Bare DOI of the volume itself, if it has one", examples=["10.59350/abcde-fgh12"]
    )
    backfilled: bool = Field(
        default=False,
        description="true where the volume joined the archive later than its day: it is on pages, in search and in"
        " archive documents, and never news",
    )
    incomplete: bool = Field(
        default=False, description="true where the newsletter listed more than is here; the page says so"
    )
    editors: tuple[Editor, ...] = Field(
        (), description="Who edited the volume, where it is not those whom mkdocs.yml names"
    )
    intro: Prose | None = Field(None, description="A few sentences that introduce the volume")
    papers: tuple[PaperOrSee, ...] = Field(description="The papers, in order")
    extras: tuple[ExtraOrSee, ...] = Field((), description="The extras, in order, each of a kind")
    parts: tuple[VolumePart, ...] = Field(
        (), description="Sections with headings of their own, each with the entry it begins with, in order"
    )
    corrections: tuple[Correction, ...] = Field(
        (), description="Later changes, oldest first; those of one day as they were made"
    )
    aliases: tuple[Id, ...] = Field(
        (), description="Other names whose addresses lead to this volume; its number or name never changes"
    )

    @property
    def id(self) -> str:
        """The volume's permanent name in addresses and feeds: its number, or else its day; or the special's name."""
        if self.special is not None:
            return self.special
        return str(self.published if self.volume is None else self.volume)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers it has: none where it is named otherwise, several where it is a double issue."""
        if self.volume is None or self.is_special:
            return ()
        last = min(self.through or self.volume, self.volume + MOST_NUMBERS - 1)
        return tuple(range(self.volume, last + 1)) or (self.volume,)

    @property
    def is_special(self) -> bool:
        """Whether the volume stands outside the weekly numbering."""
        return self.special is not None

    @property
    def items(self) -> tuple[Paper | Extra | See, ...]:
        """All that the volume lists, in order: papers, then extras."""
        return self.papers + self.extras

    @property
    def entries(self) -> tuple[Paper | Extra, ...]:
        """The entries that this volume brings, without those it only lists again."""
        return tuple(item for item in self.items if not isinstance(item, See))

    @property
    def has_facts_only(self) -> bool:
        """Whether all that it brings are stubs."""
        return bool(self.entries) and all(entry.is_stub for entry in self.entries)

    @property
    def amendments(self) -> tuple[Amendment, ...]:
        """What was corrected in the volume itself, oldest first."""
        return corrected(self.corrections)

    @property
    def updated(self) -> dt.date:
        """The day the volume or anything it brings last changed; at first, the day of publication."""
        changes = [entry.changed for entry in self.entries if entry.changed]
        return max([self.published, *changes, *(correction.date for correction in self.corrections)])
