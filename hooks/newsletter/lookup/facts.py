"""What a service says of a paper, and the cache that keeps it so that nobody is asked twice."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import islice
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import Field, ValidationError

from newsletter.lookup.ids import Reference
from newsletter.model import VENUE_KINDS, Record
from newsletter.model.dates import MONTH_NAME, PartialDate, month_number
from newsletter.model.family_names import is_group, name_parts
from newsletter.model.identifiers import ArxivClass, ArxivId, Doi
from newsletter.model.people import Signed
from newsletter.model.record import LINE_LENGTH, PROSE_LENGTH, Line, PublicAddress
from newsletter.model.sameness import folded_title
from newsletter.model.venue import Numeral
from newsletter.problem import NewsletterError, quoted
from newsletter.source.file_text import MAX_BYTES
from newsletter.storage.seal import read_sealed, write_sealed
from newsletter.text.tex import one_line

MAX_AUTHORS = 10_000
"""More than any paper has; a list of as many still fits in an issue file."""
NAME_LENGTH = 2 * LINE_LENGTH
TEXT_LENGTH = PROSE_LENGTH
"""How much of a name, and of a title or another text, is looked at: what is longer is refused all the same, for some
rearrangements of marks above letters take time that grows with the square of their number."""


_DATE = re.compile(r"(?<!\d)([12]\d{3})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?(?!\d)")
_IN_WORDS = re.compile(
    rf"(?:\b(?P<before>\d{{1,2}})(?:st|nd|rd|th)?\s+)?\b(?P<month>{MONTH_NAME})\s*"
    r"(?P<after>\d{1,2}(?!\d))?(?:st|nd|rd|th)?,?\s*(?P<year>[12]\d{3})(?!\d)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"[\W_]*|anonymous\b.*|unknown(?: authors?)?|et al\.?|\(:[a-z]{2,8}\).*|https?://.*", re.IGNORECASE
)
"""What stands in place of an author, such as DataCite's «(:unav)»."""
_INITIALS = re.compile(r"^(?:[A-Z]\.\s*|[A-Z]\s)+(?=\w)")
"""What belongs to the given name, but stands before the family's where a publisher parts a name at its first space."""
_ASIDE = re.compile(r"\s*\(([^()]*)\)")
_ALIKE = 0.5
"""From so much in common on, of their signs in order, two titles may be of one paper."""


class NoAnswerError(NewsletterError):
    """A service gave no answer that can be used; the text says why, to an editor."""


class Place(Record):
    """Where a paper was published, as a service says it."""

    name: Line
    kind: Annotated[str, VENUE_KINDS] | None = None
    year: Annotated[int, Field(ge=1000, le=9999)] | None = None
    volume: Numeral | None = None
    number: Numeral | None = None
    pages: Numeral | None = None

    def __str__(self) -> str:
        """All that is said of it: «Transactions on Burrows (journal), 2025, volume 7, number 2, pages 1–9»."""
        named = {"": self.year, "volume ": self.volume, "number ": self.number, "pages ": self.pages}
        said = (f"{name}{value}" for name, value in named.items() if value)
        return ", ".join([f"{self.name} ({self.kind})" if self.kind else self.name, *said])


class WithdrawalNotice(Record):
    """That a paper was withdrawn by its authors or retracted by its publisher, in whose words, and since when."""

    is_retracted: bool
    words: Line
    date: dt.date | None = None

    def __str__(self) -> str:
        what = "was retracted" if self.is_retracted else "was withdrawn"
        return f"{what}{f' on {self.date}' if self.date else ''}: «{self.words}»"


class Facts(Record):
    """What a service says of a paper; what it does not say is absent, never guessed."""

    title: Line
    authors: tuple[Signed, ...] = Field((), max_length=MAX_AUTHORS)
    arxiv: ArxivId | None = None
    doi: Doi | None = None
    date: PartialDate | None = None
    arxiv_class: ArxivClass | None = None
    venue: Place | None = None
    code: PublicAddress | None = None
    page: PublicAddress | None = None
    """Where it is read, of what has neither arXiv id nor DOI."""
    notice: WithdrawalNotice | None = None
    thing: Line | None = None
    """What it is where that is no paper: «a dataset», «software»."""
    remarks: tuple[Line, ...] = ()
    """What an editor should know of it beside."""
    version: Annotated[int, Field(ge=1)] | None = None
    revised: dt.date | None = None
    """The last version on arXiv, and its day."""

    def completed_by(self, other: Facts) -> Facts:
        """These facts, and of what they lack what others say, unless those are of another paper by their title."""
        if not are_alike(self.title, other.title):
            remark = f"it was asked for as {quoted(other.title)}; is the id right?"
            return self.model_copy(update={"remarks": (*self.remarks, remark)})
        lacking = {name: value for name, value in other if value and not getattr(self, name)}
        return self.model_copy(update=lacking)


FactsFound = TypeVar("FactsFound", Facts, Facts | None)


def are_alike(title: str, other: str) -> bool:
    """Whether two titles may be of one paper: they have much in common, or one only goes on where the other ends."""
    first, second = folded_title(title), folded_title(other)
    if first.startswith(second) or second.startswith(first):
        return bool(first and second)
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def make_facts(service: str, *, authors: Iterable[object] = (), **fields: object) -> Facts:
    """Make facts of what a service says, which must be fit for an entry; empty names are those of nobody."""
    named = tuple(name for name in islice(authors, MAX_AUTHORS + 1) if name)
    try:
        return Facts.model_validate({"authors": named, **fields})
    except ValidationError as error:
        name = error.errors()[0]["loc"][0]
        what = name if name == "authors" else f"a {name}"
        raise NoAnswerError(f"{service} gives {what} that no entry can hold") from error


def facts_in(body: bytes, service: str, what: str, read: Callable[[Any], FactsFound]) -> FactsFound:
    """Read an answer that is JSON; NoAnswerError where it is none of what the service answers."""
    try:
        return read(json.loads(body))
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise NoAnswerError(f"{service}'s answer cannot be read: it is not the JSON of a {what}") from error


def date_in(text: str) -> PartialDate | None:
    """The date that a text has, as exactly as it says it: 2021, 2021-07, July 1, 2021; None for one of no calendar."""
    if found := _IN_WORDS.search(text[:100]):
        month, day = month_number(found["month"]), found["before"] or found["after"]
        parts = [int(found["year"]), month, *([int(day)] if day else [])]
    else:
        plain = _DATE.search(text[:100])
        parts = [int(part) for part in plain.groups() if part] if plain else []
    return PartialDate.read("-".join(f"{part:02}" for part in parts))


def signed(name: str, *, family: str = "", is_group_told: bool = False) -> str | dict[str, Any]:
    """An author as entries name one, with what the name alone does not say; nothing for what is nobody's name.

    A family name that is the whole name says nothing: services that do not part a name put it there.
    """
    if not is_group_told:
        name = _ASIDE.sub(lambda found: "" if is_group(found[1]) else found[0], name)  # Ada Bilby (University of Dens)
    if _NOBODY.fullmatch(name):
        return ""
    if is_group_told:
        return name if is_group(name) else {"name": name, "group": True}
    parts, bare = name_parts(name), _INITIALS.sub("", family).replace(",", "")
    is_told = family in ("", name) or bare in (parts.family, f"{parts.family} {parts.suffix}") or bare not in name
    return name if is_told else {"name": name, "family": bare}


def place(name: str, *, date: PartialDate | None, **told: object) -> dict[str, Any] | None:
    """Where a work was published, if that has a name; what is longer than a line, or no text, says nothing of it."""
    texts = {field: one_line(str(value)) for field, value in told.items() if value and isinstance(value, str | int)}
    said = {field: text for field, text in texts.items() if 0 < len(text) <= LINE_LENGTH}
    return {"name": one_line(name), "year": date.year if date else None, **said} if name else None


class _Kept(Record):
    """Facts, and when they were said, in seconds since 1970."""

    said: float
    facts: Facts


@dataclass
class Cache:
    """Facts kept in a folder of the checkout `root`, one file a reference; one that cannot be written keeps nothing.

    What becomes part of an entry is believed only where we wrote it ourselves, of this reference, as a host said it;
    where `longest` is given, only if that was at most so many seconds ago.
    """

    folder: Path
    root: Path
    now: Callable[[], float] = field(default=time.time, kw_only=True)
    longest: float | None = field(default=None, kw_only=True)

    def get(self, reference: Reference, *, host: str) -> Facts | None:
        """The facts that a host gave of a reference; None where none are kept that can be believed."""
        name = _name(reference, host)
        kept = read_sealed(self._file(reference), name=name, limit=MAX_BYTES, root=self.root)
        try:
            found = _Kept.model_validate_json(kept) if kept else None
        except ValidationError:  # kept by another version
            return None
        is_old = found and self.longest is not None and not 0 <= self.now() - found.said <= self.longest
        return found.facts if found and not is_old else None

    def put(self, reference: Reference, facts: Facts, *, host: str) -> None:
        """Keep the facts that a host gave of a reference."""
        content = _Kept(said=self.now(), facts=facts).model_dump_json(indent=1) + "\n"
        write_sealed(self._file(reference), content.encode(), name=_name(reference, host), root=self.root)

    def _file(self, reference: Reference) -> Path:
        """The file of a reference: a DOI may hold what no file's name can, and only differ in that from another."""
        readable = re.sub(r"[^A-Za-z0-9.-]+", "_", str(reference))[:80]
        return self.folder / f"{readable}-{hashlib.sha256(str(reference).encode()).hexdigest()[:8]}.json"


def _name(reference: Reference, host: str) -> str:
    return f"{reference} from {host}"
