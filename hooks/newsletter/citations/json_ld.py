"""JSON-LD: what programs are told of a page, in the element that stands in its head. Knows no vocabulary."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from markupsafe import Markup

Thing = dict[str, object]
"""A thing under the names of schema.org; what is not known has no name."""

_UNSAFE = {sign: f"\\u{ord(sign):04x}" for sign in "<>&'"}
"""What could end the element or the attribute that holds the data, or begin another one."""

_PLACE = "\x1a"
"""Stands where data have a part that is written already; no text can hold it, for it is a control character."""

_WRITTEN_PLACE = json.dumps(_PLACE)

_NOTHING: tuple[object, ...] = (None, "", [], {})


@dataclass(frozen=True)
class Written:
    """Data as JSON that can stand where `embedded` puts data; what many pages tell of is written once for all."""

    json: str


class _Encoder(json.JSONEncoder):
    """Writes data, and holds the places of what is written already."""

    def __init__(self) -> None:
        super().__init__(ensure_ascii=False, check_circular=False, separators=(",", ":"))  # no thing is in itself
        self.written: list[str] = []

    def default(self, o: Written) -> str:
        """Hold a place."""
        self.written.append(o.json)
        return _PLACE


def json_ld(things: Sequence[Thing]) -> Markup:
    """The element that tells of things; browsers run nothing of it."""
    graph = {"@context": "https://schema.org", "@graph": list(things)}
    return Markup(f'<script type="application/ld+json">{embedded(graph)}</script>')  # noqa: S704 - it cannot end early


def embedded(data: object) -> Markup:
    """Data as JSON that can stand in such an element, and between single quotes in an attribute."""
    encoder = _Encoder()
    text = encoder.encode(data)
    for sign, written in _UNSAFE.items():
        text = text.replace(sign, written)
    parts = zip(text.split(_WRITTEN_PLACE), [*encoder.written, ""], strict=True)
    return Markup("".join(chain.from_iterable(parts)))  # noqa: S704 - nothing in it is markup


def written_items(items: Iterable[Written]) -> Written:
    """The items of a list, numbered in their order."""
    numbered = (f'{{"@type":"ListItem","position":{number},"item":{one.json}}}' for number, one in enumerate(items, 1))
    return Written(f"[{','.join(numbered)}]")


def thing(kind: str, **fields: object) -> Thing:
    """A thing of a kind, with those of its fields that say something; `id` is its name in the graph."""
    made: Thing = {"@type": kind}
    if name := fields.pop("id", None):
        made["@id"] = name
    for field, value in fields.items():
        if value or value not in _NOTHING:
            made[field] = value
    return made
