"""What was sent: the file that says of every volume whether its letter has gone out, so that it goes out once.

The file names no address, for it is public. It is written before a letter is sent, so that who dies meanwhile has left
word of it; only a clear refusal takes that back.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from newsletter.model import Record
from newsletter.problem import NewsletterError

FILE = "sent.json"
"""Where it stands in a project."""

Stage = Literal["begun", "sent", "unclear"]
Former = Literal["", "sent", "unclear"]


class Sent(Record):
    """The letter of a volume, and how far it has come."""

    volume: Annotated[str, Field(pattern="^[a-z0-9-]+$")]
    message: str
    stage: Stage
    at: str
    """When, as in 2025-11-28T06:00:00Z."""
    by: str = ""
    """The run that has begun it, which alone may go on."""
    was: Former = ""
    """How far an earlier one had come, where it was begun once more."""

    @property
    def before_it(self) -> Sent | None:
        """What stands where a server has clearly refused it."""
        if self.stage != "begun":
            return self
        return self.model_copy(update={"stage": self.was, "by": "", "was": ""}) if self.was else None


_SENT = TypeAdapter(list[Sent])


def moment(now: dt.datetime) -> str:
    """A moment as the file has it."""
    return now.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_sent(text: str) -> dict[str, Sent]:
    """Read the file, by volume; NewsletterError where it cannot be read, for then nobody knows what was sent."""
    try:
        found = _SENT.validate_json(text)
    except ValidationError as error:
        raise NewsletterError(
            f"{FILE} cannot be read, so nobody knows what was sent; bring back the last version of it"
        ) from error
    return {one.volume: one for one in found}


def written(sent: Iterable[Sent]) -> str:
    """Write the file, a letter a line, in the order in which they were sent."""
    lines = [json.dumps(one.model_dump(exclude_defaults=True)) for one in sent]
    return "[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n"
