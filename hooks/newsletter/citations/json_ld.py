"""JSON-LD: what programs are told of a page, in the element that stands in its head. Knows no vocabulary."""

from __future__ import annotations

import json
from collections.abc import Sequence

from markupsafe import Markup

Thing = dict[str, object]
"""A thing under the names of schema.org; what is not known has no name."""

_UNSAFE = {sign: f"\\u{ord(sign):04x}" for sign in "<>&'"}
"""What could end the element or the attribute that holds the data, or begin another one."""


def json_ld(things: Sequence[Thing]) -> Markup:
    """The element that tells of things; browsers run nothing of it."""
    graph = {"@context": "https://schema.org", "@graph": list(things)}
    return Markup('<script type="application/ld+json">{}</script>').format(embedded(graph))


def embedded(data: object) -> Markup:
    """Data as JSON that can stand in such an element, and between single quotes in an attribute."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign, written in _UNSAFE.items():
        text = text.replace(sign, written)
    return Markup(text)  # noqa: S704 - nothing in it is markup


def thing(kind: str, **fields: object) -> Thing:
    """A thing of a kind, with those of its fields that say something; `id` is its name in the graph."""
    named = {"@id": fields.pop("id", None)} | fields
    return {"@type": kind} | {name: value for name, value in named.items() if value not in (None, "", [], {})}
