"""The JSON Schema of mkdocs.yml: what of it is ours, to complete and explain; all else is MkDocs' and the theme's.

It is looser than `newsletter check`, which alone judges: a value may come from the environment by `!ENV`.
"""

from __future__ import annotations

import json
from typing import Any

from newsletter.editing.schema import DIALECT, without_nulls
from newsletter.model.licences import LICENCES
from newsletter.settings import Settings
from newsletter.source.settings_file import BESIDE, ROOT


def settings_schema() -> dict[str, Any]:
    """Make the schema; a setting that has a name of MkDocs stands where MkDocs reads it."""
    made = without_nulls(Settings.model_json_schema(ref_template="#/definitions/{model}"))
    fields, definitions = made["properties"], made["$defs"]
    for record in (made, *definitions.values()):
        _explain(record["properties"])
    for name in ("licence", "data_licence"):
        fields[name]["examples"] = list(LICENCES)
    ours = {name: _or_environment(field) for name, field in fields.items() if name not in BESIDE}
    beside = {theirs: _or_environment(fields[name]) for name, theirs in BESIDE.items()}
    inner: dict[str, Any] = {"type": "object", "properties": ours, "additionalProperties": False}
    inner |= {"title": "Newsletter", "description": "What differs between one newsletter's archive and another's"}
    for step in reversed(ROOT):
        inner = {"type": "object", "properties": {str(step): inner}}
    properties = beside | inner["properties"]
    return {"$schema": DIALECT, "type": "object", "properties": properties, "definitions": definitions}


def settings_schema_text() -> str:
    """The schema as the text of its file."""
    return json.dumps(settings_schema(), indent=2, ensure_ascii=False) + "\n"


def _explain(fields: dict[str, Any]) -> None:
    for name, field in fields.items():
        field["title"] = name.replace("_", " ").capitalize()
        if field.get("description", "").startswith("Former way"):
            field["deprecationMessage"] = field["description"]


def _or_environment(field: dict[str, Any]) -> dict[str, Any]:
    """A value that is a text, a number or a truth value, which the environment may give as well."""
    if field.get("type") not in ("string", "boolean", "integer"):
        return field
    told: dict[str, Any] = {
        name: field.pop(name) for name in ("title", "description", "default", "examples") if name in field
    }
    return {**told, "anyOf": [field, {"type": "array"}]}  # `!ENV [NAME, value where that is not set]`
