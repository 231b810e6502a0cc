"""The vocabulary: canonical topics and organisations, and their other spellings."""

from __future__ import annotations

from functools import cached_property

from pydantic import Field

from newsletter.model.record import Id, Line, Prose, Record


class Tag(Record):
    """A topic."""

    id: Id = Field(description="Permanent name of the topic, written in an entry's tags", examples=["rag"])
    name: Line = Field(description="Name as readers see it", examples=["Retrieval-augmented generation"])
    description: Prose = Field(description="What belongs to the topic, in one to three sentences")
    aliases: tuple[Line, ...] = Field((), description="Other spellings")
    parent: Id | None = Field(None, description="Id of the wider topic", examples=["embeddings"])


class Organisation(Record):
    """An organisation as newsletters credit it; Google DeepMind is not an alias of Google."""

    id: Id = Field(description="Permanent name, used in addresses", examples=["meta"])
    name: Line = Field(description="Canonical name, written in an entry's organisations", examples=["Meta"])
    description: Prose | None = Field(None, description="What it is, in one sentence")
    aliases: tuple[Line, ...] = Field((), description="Other spellings")


class Vocabulary(Record):
    """All topics and organisations."""

    tags: tuple[Tag, ...] = ()
    organisations: tuple[Organisation, ...] = ()

    @cached_property
    def tag_by_id(self) -> dict[str, Tag]:
        """Topics by id."""
        return {tag.id: tag for tag in self.tags}

    @cached_property
    def organisation_by_name(self) -> dict[str, Organisation]:
        """Organisations by canonical name."""
        return {organisation.name: organisation for organisation in self.organisations}
