"""Changes that were published, and what became of them: whether feeds would lose one or bring one again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from newsletter.checks.bearers import Bearer, Bearers
from newsletter.model import Amendment, Extra, Paper, Volume
from newsletter.model.amendments import CORRECTION, RETRACTION, WITHDRAWAL, corrected
from newsletter.permanence import PermanentName, amendment_name
from newsletter.problem import Position, Problem

_FIELDS = {WITHDRAWAL: "withdrawn", RETRACTION: "retracted"}
_PUT_BACK = {
    CORRECTION: "put it back; where it was wrong itself, another correction says so",
    WITHDRAWAL: "put it back, or say in a correction why the entry stands again",
    RETRACTION: "put it back, or say in a correction why the entry stands again",
}


@dataclass(frozen=True)
class AmendmentHistory:
    """What an archive tells of its changes now, beside what was published."""

    before: Collection[PermanentName]
    now: Bearers
    known: Bearers | None
    """The archive as it was published, where it is known."""
    rule: str

    def problem(self, name: PermanentName) -> Problem | None:
        """Say what became of a change that was published; nothing where what it was of is gone, or was merged."""
        subject = what_was_changed(name)
        here = self.now.by_id.get(subject)
        if here is None:
            return None
        changes, was = _changes(here), self._before(name, subject)
        return self._told_otherwise(name, here, was) if name in changes else self._lost(name, here, was)

    def _lost(self, name: PermanentName, here: Bearer, was: Amendment | None) -> Problem | None:
        """Of a new day it is a new change; a withdrawal alone may end, which a correction says."""
        kind, changes = name[0], _changes(here)
        fresh = {key: one for key, one in changes.items() if key not in self.before}
        if new := next((one for one in fresh.values() if _same(one, was)), None):
            message = f"{_said(name)} was published and is dated {new.date} now; subscribers would get it again"
            return Problem(_position(here, new), self.rule, message, f"write date: {_parts(name)[2]} again")
        if kind != CORRECTION and any(key[0] == CORRECTION for key in fresh):
            return None
        where = here.file.marks.of((*here.field_path, _FIELDS.get(kind, "corrections")))
        return Problem(where, self.rule, f"{_said(name)} was published and is gone", _PUT_BACK[kind])

    def _told_otherwise(self, name: PermanentName, here: Bearer, was: Amendment | None) -> Problem | None:
        """Other words are the same change; but of one day its number is all that tells it from another."""
        changes = _changes(here)
        if was is None or _same(changes[name], was):
            return None
        new = next((one for one in changes.values() if _same(one, was) and one.date == was.date), None)
        if new is None:
            return None
        message = f"{_said(name)} was published and is number {new.number} of that day now; subscribers would miss one"
        hint = "corrections of one day stay in the order in which they were published; put what is new last"
        return Problem(_position(here, new), self.rule, message, hint)

    def _before(self, name: PermanentName, subject: PermanentName) -> Amendment | None:
        bearer = self.known.by_id.get(subject) if self.known else None
        return _changes(bearer).get(name) if bearer else None


def _parts(name: PermanentName) -> tuple[str, PermanentName, str, str]:
    subject, subject_id, day, number = name[1].split("/")
    return name[0], (subject, subject_id), day, number


def what_was_changed(name: PermanentName) -> PermanentName:
    """The name of what was changed."""
    return _parts(name)[1]


def _said(name: PermanentName) -> str:
    kind, (subject, subject_id), day, number = _parts(name)
    return f'{kind} {f"{number} " if number != "1" else ""}of {day} of {subject} "{subject_id}"'


def _changes(bearer: Bearer) -> dict[PermanentName, Amendment]:
    record = bearer.record
    return (
        {amendment_name(one, record): one for one in record.amendments}
        if isinstance(record, Volume | Paper | Extra)
        else {}
    )


def _same(one: Amendment, other: Amendment | None) -> bool:
    return other is not None and (one.kind, one.text) == (other.kind, other.text)


def _position(bearer: Bearer, change: Amendment) -> Position:
    """Where the day of a change is written."""
    if change.kind != CORRECTION:
        return bearer.file.marks.of((*bearer.field_path, _FIELDS[change.kind], "date"))
    record = bearer.record
    written = corrected(record.corrections) if isinstance(record, Volume | Paper | Extra) else ()
    return bearer.file.marks.of((*bearer.field_path, "corrections", written.index(change), "date"))
