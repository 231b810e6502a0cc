"""The OpenAPI document: which answers there are, and which fields each has. Knows no archive."""

from __future__ import annotations

from typing import Any

from newsletter import addresses
from newsletter.open_data.plain_records import licence_record
from newsletter.settings import Settings

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_PROSE: Schema = {
    "type": "string",
    "contentMediaType": "text/markdown",
    "description": "Markdown, in which what looks like HTML is text",  # not for readers
}
_NUMBER: Schema = {"type": "integer"}
_TRUTH: Schema = {"type": "boolean"}
_DAY: Schema = {"type": "string", "format": "date"}
_ADDRESS: Schema = {"type": "string", "format": "uri"}
_PARTIAL_DATE: Schema = {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"}


def openapi(settings: Settings) -> Schema:
    """Describe the API of an archive (OpenAPI 3.1); fields are added to it and never taken away or renamed."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": settings.name,
            "version": "1",
            "license": licence_record(settings),
        },
        "servers": [{"url": settings.absolute(addresses.API).rstrip("/")}],
        "paths": {path: _path(path, schema) for path, schema in _PATHS.items()},
        "components": {"schemas": _SCHEMAS},
    }


_PATHS = {
    "/index.json": "Index",
    "/volumes.json": "Volumes",
    "/volumes/{id}.json": "VolumeWithEntries",
    "/topics.json": "Topics",
    "/topics/{id}.json": "RubricWithEntries",
    "/organisations.json": "Organisations",
    "/organisations/{id}.json": "RubricWithEntries",
    "/venues.json": "Venues",
    "/venues/{id}.json": "RubricWithEntries",
    "/authors.json": "Letters",
    "/authors/{id}.json": "Authors",
    "/corrections.json": "Corrections",
}


def _path(path: str, schema: str) -> Schema:
    content = {"application/json": {"schema": _of(schema)}}
    get: Schema = {"responses": {"200": {"description": schema, "content": content}}}
    if "{id}" in path:
        get["parameters"] = [{"name": "id", "in": "path", "required": True, "schema": _TEXT}]
    return {"get": get}


def _of(schema: str) -> Schema:
    return {"$ref": f"#/components/schemas/{schema}"}


def _all(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def _object(needed: Schema, **more: Schema) -> Schema:
    """An object whose first fields are always there."""
    return {
        "type": "object",
        "properties": needed | more,
        "required": list(needed),
    }


def _list(field: str, schema: Schema) -> Schema:
    """A part of a list, with the ways to the parts before and after it, and how many there are in all."""
    return _object({"count": _NUMBER, field: _all(schema), "links": _of("Links")})


_NAMED = _object({"id": _TEXT, "name": _TEXT})
_CHANGE = _object({"date": _DAY, "text": _TEXT})
_TAKEN = _object({"date": _DAY, "reason": _TEXT})
_RUBRIC: Schema = {"id": _TEXT, "url": _ADDRESS, "name": _TEXT}
_MORE_OF_RUBRIC: Schema = {
    "description": _PROSE,
    "parent": _TEXT,
    "full_name": _TEXT,
    "kind": _TEXT,
    "home": _ADDRESS,
}
_BRIEF: Schema = {"id": _TEXT, "url": _ADDRESS, "title": _TEXT, "published": _DAY}
_VOLUME: Schema = {
    "number": _NUMBER,
    "period": _object({"start": _DAY, "end": _DAY}),
    "introduction": _PROSE,
    "original": _ADDRESS,
    "doi": _TEXT,
    "editors": _all(_object({"name": _TEXT}, orcid=_TEXT, url=_ADDRESS)),
    "is_backfilled": _TRUTH,
    "is_incomplete": _TRUTH,
    "corrections": _all(_CHANGE),
}
_COUNTED = _object(_RUBRIC | {"count": _NUMBER, "answer": _ADDRESS}, **_MORE_OF_RUBRIC)

_SCHEMAS: Schema = {
    "Index": _object(
        {
            "name": _TEXT,
            "url": _ADDRESS,
            "licence": _object({"name": _TEXT, "url": _ADDRESS}),
            "links": {"type": "object", "additionalProperties": _ADDRESS},
        },
        updated=_DAY,
    ),
    "Links": _object({"self": _ADDRESS}, prev=_ADDRESS, next=_ADDRESS),
    "Volumes": _list("volumes", _object(_BRIEF | {"updated": _DAY, "answer": _ADDRESS}, **_VOLUME)),
    "VolumeWithEntries": _object(
        _BRIEF | {"updated": _DAY, "entries": _all(_of("Entry")), "links": _of("Links")}, **_VOLUME
    ),
    "Entry": _object(
        {
            "id": _TEXT,
            "url": _ADDRESS,
            "kind": _TEXT,
            "title": _TEXT,
            "volume": _object(_BRIEF),
            "place": _NUMBER,
            "updated": _DAY,
        },
        official_title=_TEXT,
        tagline=_TEXT,
        summary=_PROSE,
        is_stub=_TRUTH,
        credited=_TEXT,
        authors=_all(
            _object(
                {"name": _TEXT, "author": _TEXT, "url": _ADDRESS}, given=_TEXT, family=_TEXT, suffix=_TEXT, orcid=_TEXT
            )
        ),
        organisations=_all(_NAMED),
        topics=_all(_NAMED),
        arxiv=_TEXT,
        arxiv_class=_TEXT,
        doi=_TEXT,
        ids=_all(_object({"kind": _TEXT, "id": _TEXT})),
        date=_PARTIAL_DATE,
        year=_NUMBER,
        venue=_object(
            {"id": _TEXT, "name": _TEXT, "full_name": _TEXT, "kind": _TEXT},
            year=_NUMBER,
            volume=_TEXT,
            number=_TEXT,
            pages=_TEXT,
            track=_TEXT,
        ),
        found_at=_ADDRESS,
        links=_all(_object({"kind": _TEXT, "url": _ADDRESS}, note=_TEXT, archived=_ADDRESS)),
        listed_again_in=_all(_TEXT),
        withdrawn=_TAKEN,
        retracted=_TAKEN,
        corrections=_all(_CHANGE),
    ),
    "EntryBrief": _object(
        {"id": _TEXT, "url": _ADDRESS, "kind": _TEXT, "title": _TEXT, "volume": _TEXT},
        year=_NUMBER,
        is_withdrawn=_TRUTH,
    ),
    "Topics": _list("topics", _COUNTED),
    "Organisations": _list("organisations", _COUNTED),
    "Venues": _list("venues", _COUNTED),
    "RubricWithEntries": _object(
        _RUBRIC | {"count": _NUMBER, "entries": _all(_of("EntryBrief")), "links": _of("Links")}, **_MORE_OF_RUBRIC
    ),
    "Letters": _list("letters", _object({"letter": _TEXT, "count": _NUMBER, "answer": _ADDRESS})),
    "Authors": _list(
        "authors", _object({"id": _TEXT, "url": _ADDRESS, "name": _TEXT, "entries": _all(_TEXT)}, orcid=_TEXT)
    ),
    "Corrections": _list(
        "corrections",
        _object(
            {"id": _TEXT, "kind": _TEXT, "date": _DAY, "text": _TEXT, "volume": _TEXT, "url": _ADDRESS}, entry=_TEXT
        ),
    ),
}
