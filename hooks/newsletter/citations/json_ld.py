"""JSON-LD: what programs are told of a page, in the element that stands in its head. Knows no vocabulary."""

from __future__ import annotations

import json
from collections.abc import Sequence

from markupsafe import Markup

Thing = dict[str, object]
"""A thing under the names of schema.org; what is not known has no name."""

_UNSAFE = {sign: f"\\u{ord(sign):04x}" for sign in "<>&'"}
"""What could end the element or the attribute that holds the data, or begin another one."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))  # no thing is in itself

_NOTHING: tuple[object, ...] = (None, "", [], {})


def json_ld(things: Sequence[Thing]) -> Markup:
    """The element that tells of things; browsers run nothing of it."""
    graph = {"@context": "https://schema.org", "@graph": list(things)}
    return Markup(f'<script type="application/ld+json">{embedded(graph)}</script>')  # noqa: S704 - it cannot end early


def embedded(data: object) -> Markup:
    """Data as JSON that can stand in such an element, and between single quotes in an attribute."""
    text = _ENCODER.encode(data)
    for sign, written in _UNSAFE.items():
        text = text.replace(sign, written)
    return Markup(text)  # noqa: S704 - nothing in it is markup


def thing(kind: str, **fields: object) -> Thing:
    """A thing of a kind, with those of its fields that say something; `id` is its name in the graph."""
    made: Thing = {"@type": kind}
    if name := fields.pop("id", None):
        made["@id"] = name
    for field, value in fields.items():
        if value or value not in _NOTHING:
            made[field] = value
    return made
