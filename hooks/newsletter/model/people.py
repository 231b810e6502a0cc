"""People: how entries name their authors, who is known beside the name, and who edits a newsletter."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, ConfigDict, Field, WrapValidator
from pydantic_core import PydanticKnownError

from newsletter.model.family_names import NameParts, name_parts
from newsletter.model.record import FormerIds, Id, Line, PublicAddress, Record, check_line, fault
from newsletter.problem import ReadingRule

ORCID_PATTERN = r"^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$"

_FAMILY = "The part of the name that is the family's, where it would be taken for another"
_GROUP = "true where this is no person but a group, such as a collaboration"
_ORCID_CLAIM = "must be an ORCID iD, written like 0000-0002-1825-0097"


def orcid_url(orcid: str) -> str:
    """Where an ORCID iD leads, which is how it is printed."""
    return f"https://orcid.org/{orcid}"


def _check_orcid(text: str) -> str:
    if not re.fullmatch(ORCID_PATTERN, text):
        raise fault(ReadingRule.BAD_ORCID, _ORCID_CLAIM, hint=_nearest_orcid(text))
    if not _is_sound(text):
        claim = f"is {text}, of which a digit is wrong: the last one does not follow from the others"
        raise fault(ReadingRule.BAD_ORCID, claim, hint="copy it again from where its owner has it")
    return text


def _is_sound(orcid: str) -> bool:
    """Whether the last sign follows from the digits before it (ISO 7064, 11-2)."""
    total = 0
    for digit in orcid.replace("-", "")[:-1]:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == orcid[-1]


def _nearest_orcid(text: str) -> str:
    """The iD that a text holds with something around it or between its digits; nothing where it would be wrong."""
    bare = re.sub(
        r"[\s\u2010-\u2015-]", "", re.sub(r"^(https?://)?(www\.)?orcid(\.org/|:)?", "", text.strip(), flags=re.I)
    )
    written = "-".join(re.findall("....", bare.upper().rstrip("/")))
    return f"write {written}" if re.fullmatch(ORCID_PATTERN, written) and _is_sound(written) else ""


Orcid = Annotated[Line, AfterValidator(_check_orcid), Field(json_schema_extra={"pattern": ORCID_PATTERN})]
"""The iD by which a person is known to publishers (ISO 27729), without the address before it."""


class Person(Record):
    """A person, or a group, who is known beside the name that entries print."""

    id: Id = Field(
        description="Name of the person in addresses, written in an entry's authors where a name is of several people",
        examples=["bo-quoll-2"],
    )
    name: Line = Field(description="Name as readers see it, wherever an entry names the person", examples=["Bo Quoll"])
    family: Line | None = Field(None, description=_FAMILY, examples=["García Márquez"])
    group: bool = Field(default=False, description=_GROUP)
    spellings: tuple[Line, ...] = Field(
        (),
        description="Other ways in which entries print the name; readers see none of them",
        examples=[["B. Quoll", "Bo M. Quoll"]],
    )
    former: FormerIds = ()
    orcid: Orcid | None = Field(None, description="ORCID iD", examples=["0000-0002-1825-0097"])
    url: PublicAddress | None = Field(
        None, description="Where the person is at home on the web", examples=["https://quoll.example/"]
    )


class Editor(Record):
    """Who edits a newsletter, or a volume of it."""

    name: Line = Field(description="Full name", examples=["Ada Bilby"])
    orcid: Orcid | None = Field(None, description="ORCID iD", examples=["0000-0002-1825-0097"])
    url: PublicAddress | None = Field(
        None, description="Where the editor is at home on the web", examples=["https://bilby.example/"]
    )

    @property
    def known_at(self) -> str | None:
        """The address by which the editor is known to programs: the ORCID iD, or else the home."""
        return orcid_url(self.orcid) if self.orcid else self.url


class Signature(Record):
    """How an entry names one of its authors: mostly by a name alone, which is written as a text."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["name"]}, {"required": ["person"]}]})
    takes_text: ClassVar[bool] = True

    name: Line = Field("", description="Name as it is printed", examples=["Gabriel García Márquez"])
    family: Line | None = Field(None, description=_FAMILY, examples=["García Márquez"])
    group: bool = Field(default=False, description=_GROUP)
    person: Id | None = Field(
        None,
        description="Id from vocabulary/authors.yaml, where the name alone does not say who it is",
        examples=["bo-quoll-2"],
    )

    def __str__(self) -> str:
        return self.name

    @property
    def parts(self) -> NameParts:
        """The name taken apart."""
        return name_parts(self.name, self.family, group=self.group)

    @property
    def yaml(self) -> str | dict[str, Any]:
        """What is written in an issue file: the name alone, where nothing else is said."""
        said = self.model_dump(exclude_defaults=True)
        return self.name if said.keys() == {"name"} else said


@lru_cache(maxsize=1 << 16)
def _signature(name: str) -> Signature:
    """The signature of a name alone, made once for all entries that print it."""
    return Signature.model_validate({"name": check_line(name)})  # in half the time of model_construct


def read_signature(value: object, handler: Callable[[object], Signature]) -> Signature:
    """An author as a file has one: a text, or fields."""
    if isinstance(value, str):
        return _signature(value)
    if not isinstance(value, dict | Signature):
        raise PydanticKnownError("string_type")
    made = handler(value)
    return _signature(made.name) if made.model_fields_set == {"name"} else made


def signature_as_written(fields: dict[str, Any], handler: Callable[[object], Signature]) -> Signature:
    """An author by the fields that were written of one."""
    return _signature(fields["name"]) if fields.keys() == {"name"} else handler(fields)


Signed = Annotated[Signature, WrapValidator(read_signature)]
"""An author of an entry: a name, or what else has to be said of it."""
