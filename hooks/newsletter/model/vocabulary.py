"""The vocabulary: canonical topics, organisations and venues, and their other spellings."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from pydantic import Field

from newsletter.model.entry import Entry
from newsletter.model.people import Person
from newsletter.model.record import FormerIds, Id, Line, Prose, Record
from newsletter.model.venue import Venue


class Tag(Record):
    """A topic."""

    family: ClassVar[str] = "topic"
    id: Id = Field(description="Name of the topic in addresses, written in an entry's tags", examples=["rag"])
    name: Line = Field(description="Name as readers see it", examples=["Retrieval-augmented generation"])
    description: Prose = Field(description="What belongs to the topic, in one to three sentences")
    aliases: tuple[Line, ...] = Field((), description="Other spellings")
    former: FormerIds = ()
    parent: Id | None = Field(None, description="Id of the wider topic", examples=["embeddings"])


class Organisation(Record):
    """An organisation as newsletters credit it; Google DeepMind is not an alias of Google."""

    family: ClassVar[str] = "organisation"
    id: Id = Field(description="Name of the organisation in addresses", examples=["meta"])
    name: Line = Field(description="Canonical name, written in an entry's organisations", examples=["Meta"])
    description: Prose | None = Field(None, description="What it is, in one sentence")
    aliases: tuple[Line, ...] = Field((), description="Other spellings")
    former: FormerIds = ()


Rubric = Tag | Organisation | Venue
"""What entries are filed under, each of a `family`; its id may change, that of its feeds may not."""


def first_id(rubric: Rubric) -> str:
    """The id a rubric was published under first, by which its feeds are known and stand for ever."""
    return rubric.former[0] if rubric.former else rubric.id


class Vocabulary(Record):
    """All topics, organisations and venues, and the people who are known beside their names."""

    tags: tuple[Tag, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    venues: tuple[Venue, ...] = ()
    people: tuple[Person, ...] = ()

    @property
    def rubrics(self) -> dict[str, tuple[Rubric, ...]]:
        """All that entries are filed under by kind, as feeds name the kinds."""
        return {"topic": self.tags, "organisation": self.organisations, "venue": self.venues}

    @cached_property
    def tag_by_id(self) -> dict[str, Tag]:
        """Topics by id."""
        return {tag.id: tag for tag in self.tags}

    @cached_property
    def organisation_by_name(self) -> dict[str, Organisation]:
        """Organisations by canonical name."""
        return {organisation.name: organisation for organisation in self.organisations}

    @cached_property
    def venue_by_id(self) -> dict[str, Venue]:
        """Venues by id."""
        return {venue.id: venue for venue in self.venues}

    def venue_of(self, entry: Entry) -> Venue | None:
        """The venue of an entry, if it has one that is known."""
        return self.venue_by_id.get(entry.venue.id) if entry.venue else None
