"""Rules about volumes that were removed on request: their names, and those of their entries, are never used again."""

from __future__ import annotations

from collections.abc import Iterator

from newsletter.checks.bearers import Bearers
from newsletter.checks.finding import Finding
from newsletter.model import Removal
from newsletter.permanence import PermanentName
from newsletter.source.project import Reading

_UNDO = "to undo a removal, put back with git all that it changed"


def removed_id(reading: Reading) -> Iterator[Finding]:
    """No volume and no entry has a name that is known of a volume which was removed."""
    gone = {name: one for one in reading.removed.records for name in one.names}
    for bearer in Bearers(reading).all if gone else ():
        for name in bearer.names:
            if removal := gone.get((bearer.kind, name)):
                message = _said((bearer.kind, name), removal)
                yield Finding(bearer.file, bearer.path_of(name), message, _hint(bearer.kind))
    first: dict[PermanentName, Removal] = {}
    for number, one in enumerate(reading.removed.records):
        again = [known for known in one.names if first.setdefault(known, one) is not one]
        if again:
            kind, named = again[0]
            message = f'volume "{one.id}" has {kind} "{named}", which another record has already'
            yield Finding(reading.removed, (number, "id"), message, "of each volume there is one record")


def _said(name: PermanentName, removal: Removal) -> str:
    kind, one = name
    if kind == "volume":
        return f'volume "{one}" was removed on request on {removal.date}'
    return f'entry id "{one}" was that of an entry of volume "{removal.id}", which was removed on request'


def _hint(kind: str) -> str:
    return f"delete this file; {_UNDO}" if kind == "volume" else f"give it an id of its own; {_UNDO}"
