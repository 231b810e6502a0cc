"""What an import says: lines for an editor, and JSON for programs. Knows nothing of files or the terminal."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from newsletter.importers.formats.document import About, Refusal
from newsletter.importers.reading.account import Account, Fate, Piece
from newsletter.importers.reading.draft import Draft
from newsletter.problem import in_columns, in_one_line, quoted, shortened, visible

Outcome = Literal["written", "would be written", "unchanged", "differs", "updated", "would be updated"]
FATES: tuple[Fate, ...] = get_args(Fate)

_MANY = 20
"""Of more volumes than these, what most of them have is said once; the JSON has all of it."""


@dataclass(frozen=True)
class Imported:
    """A volume that was drafted, the file it belongs to, and what became of that.

    `differences` are those from a file that was there; `added` and `kept` are what an update put there and left.
    """

    draft: Draft
    path: str
    outcome: Outcome
    differences: tuple[Difference, ...] = ()
    added: tuple[Difference, ...] = ()
    kept: tuple[Difference, ...] = ()
    about: About = field(default_factory=About)
    """What the source says of the post, of which the issue file has no more than the title and the day."""

    @property
    def is_settled(self) -> bool:
        """Whether no character was lost, no papers may have become one, and nothing is left to be merged."""
        account = self.draft.account
        return self.outcome != "differs" and not account.lost and not any(note.is_open for note in self.draft.notes)


Kind = Literal["missing", "differs", "added by hand"]
_PROSE = ("intro", "summary", "note")
_PLURAL = ("links", "organisations", "tags", "authors", "parts")


@dataclass(frozen=True)
class Difference:
    """One thing that an issue file and an import do not have alike; its line is the issue file's.

    `subject` is such as «title», «paper "silvertorch"» or «paper "silvertorch": arxiv»; `imported` and `present` are
    shortened to one line.
    """

    subject: str
    kind: Kind
    imported: str
    present: str
    line: int
    path: str = ""

    @property
    def what(self) -> str:
        """The subject and what the import has there: «paper "silvertorch": arxiv: "2511.14881"»."""
        return f'{self.subject}: "{self.imported}"'

    def __str__(self) -> str:
        return f"{visible(self.path)}:{self.line}: {self.subject} {self._claim()}"

    def _claim(self) -> str:
        name = self.subject.rpartition(": ")[2]
        if self.kind == "added by hand":
            return "is not in the import: added by hand, kept"
        if self.kind == "missing":
            return f'{"are" if name in _PLURAL else "is"} missing here: "{self.imported}"'
        if name in _PROSE:
            return "differs: edited by hand, kept"
        return f'is "{self.present}" here and "{self.imported}" in the import'


def table(volumes: Sequence[Imported]) -> list[str]:
    """The summary: a line for each volume, or of many for those alone that need a look, and the sum of several."""
    shown = [one for one in volumes if len(volumes) <= _MANY or not one.is_settled]
    rows = [_row(visible(one.draft.id), [one], _outcome(one)) for one in shown]
    rows += [_row("all", volumes, "")] if len(volumes) > 1 else []
    return in_columns([_HEAD, *rows], left=(0, len(_HEAD) - 1)) if rows else []


def differences(volumes: Iterable[Imported]) -> Iterator[str]:
    """What differs from the files that were there, at the lines of those."""
    for one in volumes:
        yield from (in_one_line(str(difference)) for difference in one.differences)


def merged(volumes: Iterable[Imported]) -> Iterator[str]:
    """What an update added, and what it left as it was."""
    for one in volumes:
        for difference in one.added:
            yield in_one_line(f"{difference.path}:{difference.line}: added {difference.what}")
        yield from (in_one_line(str(difference)) for difference in one.kept)


def dropped(volumes: Iterable[Imported]) -> Iterator[str]:
    """The reasons for which text was left out, the weightiest first, with their characters."""
    reasons = _together(volumes).reasons()
    if reasons:
        yield "left out, in characters:"
    width = max((len(str(size)) for size in reasons.values()), default=0)
    for reason, size in sorted(reasons.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {size:>{width}}  {in_one_line(reason)}"


def notes(volumes: Sequence[Imported]) -> Iterator[str]:
    """What an editor should look at, by source and line; what is to be said of many volumes, where it is first."""
    is_many = len(volumes) > _MANY
    said = [
        (visible(one.draft.source), line, in_one_line(text))
        for one in volumes
        for line, text in _notes(one, is_of_many=is_many)
    ]
    times = Counter(text for _, _, text in said)
    for source, line, text in said:
        if not is_many or times[text] == 1:
            yield f"{source}:{line}: {text}"
        elif number := times.pop(text, 0):
            yield f"{source}:{line}: {text} ({number} times)"


def _notes(one: Imported, *, is_of_many: bool) -> Iterator[tuple[int, str]]:
    yield from ((1, text) for text in _said_of(one.about, is_of_many=is_of_many))
    yield from ((note.line, note.text) for note in one.draft.notes)
    for piece in one.draft.account.lost:
        yield piece.line, f"lost: {'a text of a reader' if piece.is_private else quoted(piece.text)}"


def _said_of(about: About, *, is_of_many: bool) -> Iterator[str]:
    """What a source says of its post and no field holds."""
    if about.address and not is_of_many:
        yield f"post: {about.address}"
    if about.tags and not is_of_many:
        yield f"tags of the post, for you to choose from: {', '.join(map(shortened, about.tags))}"
    if about.is_paid:
        yield "the post is for paying readers only; mind what you publish of it"


def refused(refusals: Iterable[Refusal]) -> Iterator[str]:
    """What was not imported, and why: what was to be skipped, and what could not be read."""
    for refusal in refusals:
        verdict = "not imported" if refusal.is_fault else "skipped"
        is_named = refusal.reason.startswith(refusal.name)
        yield in_one_line(f"{verdict}: {refusal.reason if is_named else f'{refusal.name}: {refusal.reason}'}")


def percent(account: Account) -> str:
    """The share of a source that is accounted for, rounded down: «100.0 %» is all of it, «99.9 %» is not."""
    tenths = _share(account, of=1000)
    return f"{tenths // 10}.{tenths % 10} %"


def as_json(volumes: Sequence[Imported], refusals: Sequence[Refusal]) -> str:
    """The whole import for programs, every piece of every source included; private pieces only by their length."""
    account = _together(volumes)
    report = {
        "volumes": [_volume_fields(one) for one in volumes],
        "refused": [{"source": one.name, "reason": one.reason, "fault": one.is_fault} for one in refusals],
        "totals": {
            "volumes": len(volumes),
            "outcomes": dict(sorted(Counter(one.outcome for one in volumes).items())),
            "refused": len(refusals),
            "faults": sum(one.is_fault for one in refusals),
            "characters": _sizes(account),
            "dropped": dict(sorted(account.reasons().items())),
        },
    }
    text = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace").decode("utf-8")  # half a surrogate pair cannot be written


def _share(account: Account, *, of: int) -> int:
    """How many parts of so many are accounted for, rounded down."""
    return account.accounted * of // account.characters if account.characters else of


_HEAD = ["volume", "papers", "extras", "stubs", *FATES, "coverage", "outcome"]


def _row(name: str, volumes: Sequence[Imported], outcome: str) -> list[str]:
    drafts, account = [one.draft for one in volumes], _together(volumes)
    counts = (
        sum(len(draft.papers) for draft in drafts),
        sum(len(draft.extras) for draft in drafts),
        sum(map(_stubs, drafts)),
        *(account.size(fate) for fate in FATES),
    )
    return [name, *map(str, counts), percent(account), outcome]


def _outcome(one: Imported) -> str:
    if one.outcome != "differs":
        return one.outcome
    number = len(one.differences)
    return "1 difference" if number == 1 else f"{number} differences"


def _stubs(draft: Draft) -> int:
    return sum(entry.stub for entry in draft.entries)


def _together(volumes: Iterable[Imported]) -> Account:
    """The account of all sources, as if they were one."""
    accounts = [one.draft.account for one in volumes]
    pieces = tuple(piece for account in accounts for piece in account.pieces)
    return Account(pieces, tuple(piece for account in accounts for piece in account.lost))


def _sizes(account: Account) -> Mapping[str, int]:
    return {"all": account.characters} | {fate: account.size(fate) for fate in FATES}


def _volume_fields(one: Imported) -> Mapping[str, Any]:
    draft = one.draft
    return {
        "volume": draft.volume if draft.special is None else None,
        "special": draft.special,
        "source": draft.source,
        "file": one.path,
        "outcome": one.outcome,
        "post": {"address": one.about.address, "tags": list(one.about.tags), "paid": one.about.is_paid},
        "papers": len(draft.papers),
        "extras": len(draft.extras),
        "stubs": _stubs(draft),
        "characters": _sizes(draft.account),
        "coverage": _share(draft.account, of=10_000) / 10_000,
        "dropped": dict(sorted(draft.account.reasons().items())),
        "notes": [{"line": note.line, "text": note.text, "open": note.is_open} for note in draft.notes],
        "differences": [_difference_fields(difference) for difference in one.differences],
        "added": [_difference_fields(difference) for difference in one.added],
        "kept": [_difference_fields(difference) for difference in one.kept],
        "pieces": [_piece_fields(piece) for piece in draft.account.pieces],
        "lost": [_piece_fields(piece) for piece in draft.account.lost],
    }


def _difference_fields(difference: Difference) -> Mapping[str, Any]:
    return {name: getattr(difference, name) for name in ("line", "subject", "kind", "imported", "present")}


def _piece_fields(piece: Piece) -> Mapping[str, Any]:
    span = [piece.span.start, piece.span.end]
    fields = {"fate": piece.fate, "where": piece.where, "line": piece.line, "span": span, "characters": piece.size}
    return fields if piece.is_private else fields | {"text": piece.text}
