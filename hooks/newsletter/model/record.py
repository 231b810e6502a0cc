"""The base of every record, and the texts its fields are made of: checked once, on the way in."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from newsletter.model.characters import UNPRINTABLE, unseen_named
from newsletter.model.hosts import has_user, host_of, why_unfit
from newsletter.model.slugs import slug
from newsletter.problem import QUOTED_LENGTH, ReadingRule, did_you_mean

RESERVED_NAMES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{device}{number}" for device in ("com", "lpt") for number in range(10))]
)
"""Names that Windows keeps for devices: no folder of a page and no file of a volume can have one there."""

ID_PATTERN = r"^(?!(con|prn|aux|nul|(com|lpt)[0-9])$)[a-z0-9]+(-[a-z0-9]+)*$"
ID_LENGTH = 80
LINE_LENGTH = 500
PROSE_LENGTH = 20_000


_NAMES: dict[frozenset[str], set[str]] = {}


class Record(BaseModel):
    """The base of every record: frozen, strict, and refusing fields it does not know."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")
    takes_text: ClassVar[bool] = False
    """Whether a text can be written in place of the record."""

    def model_post_init(self, context: Any, /) -> None:  # noqa: ARG002
        """Share the names of the fields that are set with other records: these are many, and none ever changes."""
        names = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _NAMES.setdefault(frozenset(names), names))


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
    found = UNPRINTABLE.search(text)
    if found:
        raise fault(ReadingRule.UNPRINTABLE_CHARACTER, f"has {unseen_named(found)} in it", hint="delete it")


def _check_prose(text: str) -> str:
    _check_text(text, PROSE_LENGTH)
    return text


def check_line(text: str) -> str:
    """A text as it is, if it is one line of text."""
    if len(text) <= LINE_LENGTH and text.isascii() and text.isprintable() and not text.isspace() and text:
        return text  # as nearly all lines are
    _check_text(text, LINE_LENGTH)
    if "\n" in text:
        hint = "write it in one line; >- after the field's name joins the lines below it"
        raise fault(ReadingRule.WRONG_TYPE, "has more than one line", hint=hint)
    return text


def _check_id(text: str) -> str:
    if text in RESERVED_NAMES:
        claim = f'is "{text}", which Windows keeps for a device: no folder can have that name there'
        raise fault(ReadingRule.BAD_ID, claim, hint="add a word to it, after a hyphen")
    if len(text) > ID_LENGTH or not re.fullmatch(ID_PATTERN, text):
        claim = f"must be lower-case letters and digits joined by single hyphens, at most {ID_LENGTH} characters"
        raise fault(ReadingRule.BAD_ID, claim, hint=did_you_mean(_as_id(text)))
    return text


def _as_id(text: str) -> str:
    """Turn a text into the id nearest to it, or nothing where no letter is left; an address ends in one."""
    last = text.rstrip("/").rpartition("/")[2] if re.match("https?://|/|papers/", text) else text
    name = slug(last[:LINE_LENGTH], longest=ID_LENGTH)
    return "" if name in RESERVED_NAMES else name


_NEVER_IN_ADDRESS = re.compile(r'["<>\\^`{|}]')
"""Characters that RFC 3986 leaves out of addresses."""


_REST = r"""[^\s"'<>\\^`{|}()\[\]\u2018-\u201f\u00ab\u00bb]*"""
"""What may follow in an address that stands in a hint."""


def _check_web_address(text: str) -> str:
    if text.count("://") > 1 and re.search(r"https?:/*https?:/|\s", text.strip()):
        hint = _with_scheme(text) or "write one; another address is an item of its own"
        raise fault(ReadingRule.BAD_ADDRESS, "begins an address twice", hint=hint)
    if " " in text.strip():
        hint = _with_scheme(text) or "delete it; one that belongs there is written %20"
        raise fault(ReadingRule.BAD_ADDRESS, "has a space in it", hint=hint)
    if not re.match("https?://", text) or not _has_host(text) or re.search(r"\s", text):
        raise fault(
            ReadingRule.BAD_ADDRESS,
            "must be a web address that begins with https:// or http://",
            hint=_with_scheme(text),
        )
    if never := _NEVER_IN_ADDRESS.search(text):
        written = f"%{ord(never.group()):02X}"
        raise fault(ReadingRule.BAD_ADDRESS, f"has a {never.group()} in it", hint=f"write it as {written}")
    if has_user(text):
        raise fault(ReadingRule.BAD_ADDRESS, why_unfit(text), hint="leave out what stands between // and @, and the @")
    return text


def _with_scheme(text: str) -> str:
    """What was meant where an address was copied with more around it, or its beginning is mistyped or missing."""
    text = re.sub(r"^(?:https?:/*)+(?=https?:)", "", text)
    within = re.findall(rf"https?://[a-z0-9]{_REST}", text, re.IGNORECASE)
    around = text.split(within[0]) if len(within) == 1 else []
    if len(around) == 2 and re.fullmatch(r"\W*(?:\[[^\]]*\]\()?", around[0]) and re.fullmatch(r"\W*", around[1]):
        meant = re.sub("^https?", lambda found: found[0].lower(), within[0].rstrip(".,;:"), flags=re.IGNORECASE)
        return f"write {meant}" if len(text) <= QUOTED_LENGTH and _has_host(meant) else ""
    scheme = re.match(r"(?:(?:ht+ps?\s?(?::/{0,3}|;?//)|//)\s?)+", text, re.IGNORECASE)
    bare = re.sub(r"^git@([^:/]+):", r"\1/", text[scheme.end() :] if scheme else text)
    is_bare = re.fullmatch(rf"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{{2,}}(?:/{_REST})?", bare, re.IGNORECASE)
    return f"write https://{bare}" if is_bare and len(text) <= QUOTED_LENGTH else ""


def _check_public(text: str) -> str:
    if claim := why_unfit(text):
        raise fault(ReadingRule.BAD_ADDRESS, claim, hint="write an address that every reader can follow")
    return text


def _has_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and parts.port != 0 and (has_user(address) or bool(host_of(address)))
    except ValueError:  # brackets without an IPv6 address, or a port that is no number
        return False


CHECKS = frozenset([check_line, _check_prose, _check_id, _check_web_address, _check_public])
"""What gives a text back as it is, or finds fault with it."""

Line = Annotated[str, AfterValidator(check_line)]
"""One line of text."""

Prose = Annotated[str, AfterValidator(_check_prose)]
"""Text of paragraphs, in the small Markdown of `newsletter.text.prose`."""

Id = Annotated[Line, AfterValidator(_check_id), Field(json_schema_extra={"pattern": ID_PATTERN})]
"""A permanent name: lower case with hyphens, fit for an address."""

FormerIds = Annotated[
    tuple[Id, ...],
    Field(
        description="Ids it had before, the first one first: their pages lead here, and its feeds keep the first",
        examples=[["old-name"]],
    ),
]
"""What a renamed topic, organisation or venue was called in addresses."""

WebAddress = Annotated[
    Line, AfterValidator(_check_web_address), Field(json_schema_extra={"pattern": "^https?://[^\\s]+$"})
]
"""An address that begins with http:// or https://, and names no user."""

PublicAddress = Annotated[WebAddress, AfterValidator(_check_public)]
"""An address whose host everybody reaches."""
