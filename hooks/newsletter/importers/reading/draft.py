"""A draft: what an importer found in one newsletter, before a person has looked. Knows nothing of formats or files.

Unlike the records of the model, a draft may lack what an issue file needs and may hold what `check` refuses: an arXiv
id that lost a digit stays as it was printed, so that `check` names it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from newsletter.importers.reading.account import Account
from newsletter.model import Signature
from newsletter.model.characters import UNPRINTABLE
from newsletter.model.dates import PartialDate


@dataclass(frozen=True)
class DraftLink:
    """A link of an entry beside arXiv and DOI."""

    kind: str
    url: str
    note: str = ""


@dataclass(frozen=True)
class DraftVenue:
    """Where an entry was published: the name that its source prints or the id of the vocabulary, and what else it says.

    It may be `called` otherwise too, by its series or in short. `details` are fields of an issue file's venue, such as
    the year and the pages.
    """

    printed: str = ""
    id: str = ""
    details: tuple[tuple[str, str], ...] = ()
    called: tuple[str, ...] = ()


@dataclass(frozen=True)
class DraftEntry:
    """A paper or an extra as found; empty where nothing was found."""

    id: str
    kind: str = "paper"
    title: str = ""
    official_title: str = ""
    tagline: str = ""
    credited: str = ""
    organisations: tuple[str, ...] = ()
    authors: tuple[str | Signature, ...] = ()
    """Names, or signatures where a source says what the name alone does not."""
    arxiv: str = ""
    doi: str = ""
    ids: tuple[tuple[str, str], ...] = ()
    """Registries beside arXiv and that of DOIs, each with the id there."""
    date: str = ""
    arxiv_class: str = ""
    venue: DraftVenue | None = None
    links: tuple[DraftLink, ...] = ()
    tags: tuple[str, ...] = ()
    summary: str = ""
    stub: bool = False
    unread: str = ""
    line: int = 1
    """Line of the source at which the entry begins."""


@dataclass(frozen=True)
class DraftSee:
    """An entry that the archive has in another volume already, listed again."""

    see: str
    note: str = ""
    kind: str = "paper"


@dataclass(frozen=True)
class Note:
    """Something an editor should know of an import: what was missing, guessed or doubtful."""

    text: str
    line: int = 1
    is_open: bool = False
    """Whether it is to be settled before the import counts as done: two papers may have become one."""


@dataclass(frozen=True)
class DraftPart:
    """A section of a newsletter, with the id of the entry that it begins with."""

    title: str
    first: str


@dataclass(frozen=True)
class Draft:
    """One volume as found, what became of every character of its source, and what the editor should know."""

    source: str
    volume: int | None = None
    special: str | None = None
    title: str = ""
    period: tuple[dt.date, dt.date] | None = None
    published: dt.date | None = None
    intro: str = ""
    papers: tuple[DraftEntry | DraftSee, ...] = ()
    extras: tuple[DraftEntry | DraftSee, ...] = ()
    parts: tuple[DraftPart, ...] = ()
    notes: tuple[Note, ...] = ()
    account: Account = field(default_factory=Account)
    original: str = ""
    """The address of the post."""
    backfilled: bool = False
    incomplete: bool = False

    @property
    def id(self) -> str:
        """The special's name, the volume's number, or its day where it has neither; its file is named after it."""
        return self.special or str(self.published if self.volume is None else self.volume)

    @property
    def day(self) -> dt.date | None:
        """The day of publication, or else the first of the period; None where neither is known."""
        return self.published or (self.period[0] if self.period else None)

    @property
    def entries(self) -> tuple[DraftEntry, ...]:
        """What the volume brings, without what it only lists again."""
        return tuple(item for item in (*self.papers, *self.extras) if isinstance(item, DraftEntry))


def fields_of(draft: Draft) -> dict[str, Any]:
    """A draft as plain values with the names of an issue file's fields; what was not found is left out."""
    start, end = draft.period or (None, None)
    fields = {
        "volume": draft.volume if draft.special is None else None,
        "special": draft.special,
        "title": draft.title,
        "period": {"start": start, "end": end} if draft.period else None,
        "published": draft.published,
        "original": draft.original,
        "backfilled": draft.backfilled,
        "incomplete": draft.incomplete,
        "intro": draft.intro,
        "papers": [_fields_in(draft, item) for item in draft.papers],
        "extras": [_fields_in(draft, item) for item in draft.extras],
        "parts": [vars(part) for part in draft.parts],
    }
    return {"papers": []} | _found(fields)


def _fields_in(draft: Draft, item: DraftEntry | DraftSee) -> dict[str, Any]:
    """The fields of an entry; of a backfilled volume it is no secret that the summary is in the original."""
    fields = entry_fields(item)
    return {name: value for name, value in fields.items() if name != "stub"} if draft.backfilled else fields


def entry_fields(item: DraftEntry | DraftSee) -> dict[str, Any]:
    """An entry as plain values with the names of an issue file's fields."""
    if isinstance(item, DraftSee):
        return _found({"see": item.see, "note": item.note})
    written = {
        "kind": item.kind if item.kind != "paper" else "",
        "authors": [one.yaml if isinstance(one, Signature) else one for one in item.authors],
        "ids": [{"kind": kind, "id": name} for kind, name in item.ids],
        "date": day.yaml if (day := PartialDate.read(item.date)) else None,
        "venue": _venue_fields(item.venue),
        "links": [_found(vars(link)) for link in item.links],
        "line": None,
    }
    return _found(vars(item) | written)


def _venue_fields(venue: DraftVenue | None) -> dict[str, Any] | None:
    """A venue as plain values; none where the vocabulary does not have it."""
    if venue is None or not venue.id:
        return None
    details: dict[str, Any] = dict(venue.details)
    return {"id": venue.id} | details | ({"year": int(details["year"])} if "year" in details else {})


def _found(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The values that were found, without the characters that no issue file may hold; the readers have named them."""
    printable = {name: _printable(value) for name, value in fields.items()}
    return {name: value for name, value in printable.items() if value}


def _printable(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_printable(one) for one in value]
    if isinstance(value, dict):
        return {name: _printable(one) for name, one in value.items()}
    return UNPRINTABLE.sub("", value) if isinstance(value, str) else value
