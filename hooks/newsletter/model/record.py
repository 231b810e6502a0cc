"""The base of every record, and the texts its fields are made of: checked once, on the way in."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from newsletter.problem import ReadingRule, did_you_mean

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ID_LENGTH = 80
LINE_LENGTH = 500
PROSE_LENGTH = 20_000

UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""C0 and C1 controls but tab and newline, what XML 1.0 cannot hold, and the marks that reorder text (UAX 9)."""


class Record(BaseModel):
    """The base of every record: frozen, strict, and refusing fields it does not know."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


def fault(rule: ReadingRule, claim: str, *, hint: str = "") -> PydanticCustomError:
    """Say what is wrong with a value; `claim` goes on from the field's name.

    What «must be …» is followed by what was found, in the messages that editors read.
    """
    return PydanticCustomError(rule, claim, {"hint": hint})


def _check_text(text: str, limit: int) -> None:
    if not text.strip():
        raise fault(ReadingRule.EMPTY_FIELD, "is empty")
    if len(text) > limit:
        raise fault(ReadingRule.TOO_LONG, f"has {len(text):,} characters; at most {limit:,} fit")
    found = UNPRINTABLE.search(text.replace("\n", " "))
    if found:
        code = f"U+{ord(found.group()):04X}"
        raise fault(ReadingRule.UNPRINTABLE_CHARACTER, f"has the invisible character {code} in it", hint="delete it")


def _check_prose(text: str) -> str:
    _check_text(text, PROSE_LENGTH)
    return text


def _check_line(text: str) -> str:
    _check_text(text, LINE_LENGTH)
    if "\n" in text:
        hint = "write it in one line; >- after the field's name joins the lines below it"
        raise fault(ReadingRule.WRONG_TYPE, "has more than one line", hint=hint)
    return text


def _check_id(text: str) -> str:
    if len(text) > ID_LENGTH or not re.fullmatch(ID_PATTERN, text):
        claim = f"must be lower-case letters and digits joined by single hyphens, at most {ID_LENGTH} characters"
        raise fault(ReadingRule.BAD_ID, claim, hint=did_you_mean(_as_id(text)))
    return text


def _as_id(text: str) -> str:
    """Turn a text into the id nearest to it, or nothing where no letter is left."""
    plain = unicodedata.normalize("NFKD", text[:LINE_LENGTH]).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower())[: ID_LENGTH + 1].strip("-")[:ID_LENGTH]


_NEVER_IN_ADDRESS = re.compile(r'["<>\\^`{|}]')
"""Characters that RFC 3986 leaves out of addresses."""


def _check_web_address(text: str) -> str:
    if " " in text.strip():
        raise fault(ReadingRule.BAD_ADDRESS, "has a space in it", hint="write the space as %20")
    if not re.match("https?://", text) or not _has_host(text) or re.search(r"\s", text):
        raise fault(ReadingRule.BAD_ADDRESS, "must be a web address that begins with https:// or http://")
    if never := _NEVER_IN_ADDRESS.search(text):
        written = f"%{ord(never.group()):02X}"
        raise fault(ReadingRule.BAD_ADDRESS, f"has a {never.group()} in it", hint=f"write it as {written}")
    return text


def _has_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:  # brackets without an IPv6 address, or a port that is no number
        return False


Line = Annotated[str, AfterValidator(_check_line)]
"""One line of text."""

Prose = Annotated[str, AfterValidator(_check_prose)]
"""Text of paragraphs, in the small Markdown of `newsletter.prose`."""

Id = Annotated[Line, AfterValidator(_check_id), Field(json_schema_extra={"pattern": ID_PATTERN})]
"""A permanent name: lower case with hyphens, fit for an address."""

WebAddress = Annotated[
    Line, AfterValidator(_check_web_address), Field(json_schema_extra={"pattern": "^https?://[^\\s]+$"})
]
"""An address that begins with http:// or https://."""
