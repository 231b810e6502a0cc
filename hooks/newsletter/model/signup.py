"""How readers sign up for letters: by a page of the provider, or by a form and its fields."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import Field, PlainValidator

from newsletter.model.record import Line, Record, WebAddress, check_line, fault
from newsletter.problem import ReadingRule


def _check_fields(found: Any) -> dict[str, tuple[str, ...]]:
    """Take the hidden fields of a form: each name has a text or several, as listmonk's `l` has of several lists."""
    pairs: Iterable[tuple[Any, Any]] = found.items() if isinstance(found, dict) else [(None, ())]
    told = {name: value if isinstance(value, tuple) else (value,) for name, value in pairs}
    for text in (one for name, values in told.items() for one in (name, *values)):
        if not isinstance(text, str):
            raise fault(ReadingRule.WRONG_VALUE, 'must have a text in quotes for each name, such as {embed: "1"}')
        check_line(text)
    return told


class Signup(Record):
    """How readers get the e-mail edition: by a page of the provider, or by a form on the site that leads to it."""

    link: WebAddress | None = Field(
        None, description="Page of the provider on which readers sign up", examples=["https://marsupials.example/join"]
    )
    action: WebAddress | None = Field(
        None,
        description="Where a form on the site sends an address, in place of a link",
        examples=["https://buttondown.com/api/emails/embed-subscribe/marsupials"],
    )
    email_field: Line = Field("email", description="Name of that form's field for the address", examples=["EMAIL"])
    fields: Annotated[dict[str, tuple[str, ...]], PlainValidator(_check_fields)] = Field(
        {}, description="What the form sends beside, hidden from readers, by name", examples=[{"embed": "1"}]
    )
    leads_to: tuple[WebAddress, ...] = Field(
        (),
        description="Other sites to which the provider sends a reader on; browsers follow the form to no others",
        examples=[["https://buttondown.com/"]],
    )
    note: Line | None = Field(
        None,
        description="How often a letter comes and how long it is, in a line",
        examples=["Every Friday, about ten papers."],
    )

    def __hash__(self) -> int:  # what is made once of an archive is known by its settings, and a dictionary has none
        return hash((self.link, self.action, self.email_field, *self.fields.items(), self.leads_to, self.note))

    @property
    def host(self) -> str | None:
        """Who is told the address of a reader."""
        return urlsplit(self.link or self.action or "").hostname


def check_signup(signup: Signup) -> Signup:
    """Take a page or a form, and what belongs to a form beside a form alone."""
    if (signup.link is None) == (signup.action is None):
        raise fault(ReadingRule.WRONG_VALUE, "must have either a link or the action of a form")
    if signup.link and (signup.fields or signup.leads_to):
        raise fault(ReadingRule.WRONG_VALUE, "must have fields and leads_to beside the action of a form only")
    if signup.email_field in signup.fields:
        raise fault(ReadingRule.WRONG_VALUE, f'must not fill in "{signup.email_field}", which is for the address')
    return signup
