"""The JSON Schema of an issue file, made from the records: what editors' programs complete and explain from."""

from __future__ import annotations

import json
from typing import Any

from newsletter.model import Vocabulary, Volume

_DIALECT = "http://json-schema.org/draft-07/schema#"


def schema(vocabulary: Vocabulary) -> dict[str, Any]:
    """Make the schema; tags and organisations are those of the vocabulary."""
    made = Volume.model_json_schema(ref_template="#/definitions/{model}")
    made["definitions"] = made.pop("$defs")
    for record in ("Paper", "Extra"):
        fields = made["definitions"][record]["properties"]
        fields["tags"]["items"] = {"enum": sorted(tag.id for tag in vocabulary.tags)}
        fields["organisations"]["items"] = {"enum": sorted(one.name for one in vocabulary.organisations)}
    made["oneOf"] = [{"required": ["volume"]}, {"required": ["special"]}]
    return {"$schema": _DIALECT, **_without_nulls(made)}


def schema_text(vocabulary: Vocabulary) -> str:
    """The schema as the text of its file."""
    return json.dumps(schema(vocabulary), indent=2, ensure_ascii=False) + "\n"


def structure(made: dict[str, Any]) -> dict[str, Any]:
    """A schema without its lists of tags and organisations, which may lag behind the vocabulary."""
    bare: dict[str, Any] = json.loads(json.dumps(made))
    for record in ("Paper", "Extra"):
        for field in ("tags", "organisations"):
            bare["definitions"][record]["properties"][field]["items"] = {}
    return bare


def _without_nulls(value: Any) -> Any:
    """Leave out that a field may be null: an issue file leaves an absent field out."""
    if isinstance(value, list):
        return [_without_nulls(item) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {name: _without_nulls(item) for name, item in value.items() if not (name == "default" and item is None)}
    choices = [item for item in kept.get("anyOf", ()) if item != {"type": "null"}]
    if len(choices) == 1 and "anyOf" in kept:
        del kept["anyOf"]
        kept = {**choices[0], **kept}
    return kept
