"""The JSON Schema of an issue file, made from the records: what editors' programs complete and explain from.

Beside what validates, it holds what such programs show: titles, examples, what each topic and organisation is
(`enumDescriptions` for the YAML language server of VS Code, Zed and Neovim, `x-intellij-enum-metadata` for
JetBrains), and snippets.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from newsletter.model import Vocabulary, Volume
from newsletter.model.dates import DATE_PATTERN
from newsletter.model.kinds import USUAL_TABLES, EntryKind, Kinds, KindTables
from newsletter.strings.kind_names import nouns
from newsletter.strings.language import ENGLISH, strings

DIALECT = "http://json-schema.org/draft-07/schema#"

_TITLES = {
    "arxiv": "arXiv id",
    "arxiv_class": "arXiv class",
    "doi": "DOI",
    "id": "Entry id",
    "orcid": "ORCID iD",
    "see": "Entry of another volume",
    "special": "Name of a special",
    "url": "Web address",
    "volume": "Number of the volume",
}
"""Titles of fields whose names say too little; others are their names."""

_EXAMPLES: Mapping[str, Any] = {
    "aliases": ["former-name"],
    "group": True,
    "intro": "Two ways of making an index smaller lead this volume.",
    "note": "The code has been published since.",
    "official_title": "SilverTorch: A Unified Model-based System to Democratize Large-Scale Recommendation on GPUs",
    "stub": True,
    "backfilled": True,
    "incomplete": True,
    "summary": "What was found, how, on what evidence and within what limits.",
    "title": "A GPU-Native Framework for Billion-Scale Recommendation, and More!",
    "unread": "Text that an importer could not place.",
}
"""Examples of fields that have none in their records, which messages do without."""

_NAME = "Write lower-case letters and digits, joined by single hyphens"
_DATE = "Write a day of the calendar, such as 2025-11-21"
_PARTIAL_DATE = "Write a year, a month or a day, such as 2025, 2025-11 or 2025-11-21"
_TEXT = "Write a text; in quotes if YAML would take it for a number or a date"
_FORMS = {
    "aliases": _NAME,
    "arxiv": 'Write the bare arXiv id in quotes, without version, such as "2511.14881"',
    "doi": "Write the bare DOI, such as 10.1145/3777368",
    "id": _NAME,
    "see": _NAME,
    "orcid": "Write the bare ORCID iD, such as 0000-0002-1825-0097",
    "person": _NAME,
    "special": f"{_NAME}; at least one letter",
    "url": "Write a web address that begins with https:// or http://",
}
"""What the language server says in place of a regular expression, and of «expected string»."""

_ENTRY = {"title": "$3", "tagline": "$4", "tags": "[$5]", "summary": "|\n    $0"}
_PAPER = {"label": "paper", "description": "A paper, with the fields it needs", "body": {"id": "$1", **_ENTRY}}
_SEE = {"label": "see", "description": "An entry of another volume, listed again", "body": {"see": "$1"}}
_LINK = {
    "label": "link",
    "description": "A link beside those that arXiv id and DOI make",
    "body": {"kind": "$1", "url": "$2"},
}
_PROSE = {"label": "text", "description": "Paragraphs, on the lines below", "body": "|\n  $0"}


def _what(extras: Kinds[EntryKind]) -> str:
    return f"A {nouns(strings(ENGLISH), extras, last='or')}"


def _extra(extras: Kinds[EntryKind]) -> dict[str, Any]:
    kind = "${2|" + ",".join(extras.ids) + "|}"
    return {
        "label": "extra",
        "description": f"{_what(extras)}, with the fields it needs",
        "body": {"id": "$1", "kind": kind, **_ENTRY},
    }


def schema(vocabulary: Vocabulary, tables: KindTables = USUAL_TABLES) -> dict[str, Any]:
    """Make the schema; tags, organisations, venues and people are those of the vocabulary."""
    made = Volume.model_json_schema(ref_template="#/definitions/{model}")
    made["definitions"] = made.pop("$defs")
    made = without_nulls(made)
    made["definitions"]["Extra"]["description"] = f"{_what(tables.extras)}."
    for record, kinds in (("Extra", tables.extras.ids), ("Identifier", tables.ids.ids)):
        made["definitions"][record]["properties"]["kind"]["enum"] = list(kinds)
    for record in (made, *made["definitions"].values()):
        _explain(record["properties"], made["definitions"])
    for name in ("Paper", "Extra"):
        fields = made["definitions"][name]["properties"]
        fields["tags"]["items"] = _choice({tag.id: f"{tag.name}: {tag.description}" for tag in vocabulary.tags})
        organisations = {one.name: one.description or one.name for one in vocabulary.organisations}
        fields["organisations"]["items"] = _choice(organisations)
        fields["authors"]["items"] = {"anyOf": [{"type": "string", "errorMessage": _TEXT}, fields["authors"]["items"]]}
    venue = made["definitions"]["Appearance"]["properties"]["id"]
    venue |= _choice({one.id: f"{one.name}: {one.full_name}" for one in vocabulary.venues})
    if vocabulary.people:
        person = made["definitions"]["Signature"]["properties"]["person"]
        person |= _choice({one.id: one.name for one in vocabulary.people})
    _add_snippets(made, tables.extras)
    made["oneOf"] = [{"required": ["volume"]}, {"required": ["special"]}]
    return {"$schema": DIALECT, **made}


def schema_text(vocabulary: Vocabulary, tables: KindTables = USUAL_TABLES) -> str:
    """The schema as the text of its file."""
    return json.dumps(schema(vocabulary, tables), indent=2, ensure_ascii=False) + "\n"


def structure(made: dict[str, Any]) -> dict[str, Any]:
    """A schema without its lists of tags, organisations, venues and people, which may lag behind the vocabulary."""
    bare: dict[str, Any] = json.loads(json.dumps(made))
    for record in ("Paper", "Extra"):
        for field in ("tags", "organisations"):
            bare["definitions"][record]["properties"][field]["items"] = {}
    bare["definitions"]["Appearance"]["properties"]["id"] = {}
    bare["definitions"]["Signature"]["properties"]["person"] = {}
    return bare


def _explain(fields: dict[str, Any], definitions: dict[str, Any]) -> None:
    """Give every field a title, an example and words for what it must be; a list of records starts with a record."""
    for name, field in fields.items():
        field["title"] = _TITLES.get(name, name.replace("_", " ").capitalize())
        if "examples" not in field:
            field["examples"] = [_example(name, field, definitions)]
        for text in (field, field.get("items", {})):
            if text.get("type") == "string" and "enum" not in text:
                text["errorMessage"] = _DATE if text.get("format") == "date" else _FORMS.get(name, _TEXT)
            if text.get("pattern") == DATE_PATTERN:
                text["errorMessage"] = _PARTIAL_DATE
        if field.get("items", {}).keys() & {"$ref", "oneOf"}:
            field.pop("default", None)


def _example(name: str, field: dict[str, Any], definitions: dict[str, Any]) -> Any:
    """An example of a field; that of a record is made of its needed fields' own."""
    if name in _EXAMPLES:
        return _EXAMPLES[name]
    items = field.get("items", {})
    reference = field.get("$ref") or items.get("$ref") or items["oneOf"][0]["$ref"]
    record = definitions[reference.rpartition("/")[2]]
    fields = {one: record["properties"][one] for one in record["required"]}
    made = {one: part.get("examples", [_EXAMPLES.get(one)])[0] for one, part in fields.items()}
    return [made] if items else made


def _choice(meanings: Mapping[str, str]) -> dict[str, Any]:
    """A choice among words, each with its meaning."""
    words = sorted(meanings)
    told = [" ".join(meanings[word].split()) for word in words]
    metadata = {word: {"description": text} for word, text in zip(words, told, strict=True)}
    return {"enum": words, "enumDescriptions": told, "x-intellij-enum-metadata": metadata}


def _add_snippets(made: dict[str, Any], extras: Kinds[EntryKind]) -> None:
    """Give lists of records and prose their snippets; of a list, the language server wants them at the list."""
    made["properties"]["papers"]["defaultSnippets"] = [_PAPER, _SEE]
    made["properties"]["extras"]["defaultSnippets"] = [_extra(extras), _SEE]
    made["properties"]["intro"]["defaultSnippets"] = [_PROSE]
    for record in ("Paper", "Extra"):
        fields = made["definitions"][record]["properties"]
        fields["links"]["defaultSnippets"] = [_LINK]
        fields["summary"]["defaultSnippets"] = [_PROSE]


def without_nulls(value: Any) -> Any:
    """Leave out that a field may be null: a file leaves an absent field out."""
    if isinstance(value, list):
        return [without_nulls(item) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {name: without_nulls(item) for name, item in value.items() if not (name == "default" and item is None)}
    choices = [item for item in kept.get("anyOf", ()) if item != {"type": "null"}]
    if len(choices) == 1 and "anyOf" in kept:
        del kept["anyOf"]
        kept = {**choices[0], **kept}
    return kept
