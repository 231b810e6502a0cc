"""The entries of an archive such as this one, as its data offers them, to a list of facts.

What a list of facts has no field for is told beside, so that the account names it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newsletter.model.volume import LAST_NUMBER

_SAME = (
    *("id", "kind", "title", "official_title", "tagline", "summary", "credited"),
    *("arxiv", "arxiv_class", "doi", "ids", "date", "links"),
)
"""What both call by one name."""

_OF_VENUE = ("id", "year", "volume", "number", "pages", "track")
_LEFT = ("withdrawn", "retracted", "corrections", "listed_again_in")
"""What an entry may have that a person has to write again."""


def are_own(records: Sequence[Mapping[str, Any]]) -> bool:
    """Whether records are those of an archive: each with its permanent id, and the volume that lists it."""
    return all(
        isinstance(volume := record.get("volume"), dict)
        and {"id", "title", "published"} <= volume.keys()
        and {"id", "kind", "title"} <= record.keys()
        for record in records
    )


def by_volume(records: Sequence[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    """The records of each volume together, in the order in which the volumes come."""
    volumes: dict[str, list[Mapping[str, Any]]] = {}
    for record in records:
        volumes.setdefault(str(record["volume"]["id"]), []).append(record)
    return list(volumes.values())


def facts_of(volumes: Sequence[Sequence[Mapping[str, Any]]]) -> dict[str, Any]:
    """The records of volumes as a list of facts."""
    return {"volumes": [_volume(records) for records in volumes]}


def left_of(records: Sequence[Mapping[str, Any]]) -> list[Any]:
    """What records say that no list of facts has."""
    return [record[name] for record in records for name in _LEFT if record.get(name)]


def _volume(records: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    told = records[0]["volume"]
    name = str(told["id"])
    own = {"volume": int(name)} if name.isdecimal() and len(name) <= len(str(LAST_NUMBER)) else {"special": name}
    return own | {"title": told["title"], "published": told["published"], "entries": list(map(_entry, records))}


def _entry(record: Mapping[str, Any]) -> dict[str, Any]:
    venue = record.get("venue")
    placed = {name: venue[name] for name in _OF_VENUE if name in venue} if isinstance(venue, dict) else None
    named = {"authors": _each(record.get("authors"), "name"), "tags": _each(record.get("topics"), "id")}
    return {name: record[name] for name in _SAME if name in record} | named | {"venue": placed}


def _each(groups: Any, name: str) -> list[Any]:
    return [one.get(name) if isinstance(one, dict) else one for one in (groups if isinstance(groups, list) else ())]
