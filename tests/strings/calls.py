"""Calls of `say`: whether the catalogue has the key, and whether the values are those that the text needs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from newsletter.model import ENTRY_KINDS, LINK_KINDS, VENUE_KINDS
from newsletter.model.kinds import OTHER_EXTRAS
from newsletter.problem import listed, nearest
from newsletter.strings.catalogue import Catalogue

BROWSER = "browser"
"""The outlet of the catalogue that scripts say; no other says it."""

KINDS = "kinds"
"""The outlet of what kinds are called, which has a text for every row of their tables and no other."""

_FORMS = (
    *(((*ENTRY_KINDS, *OTHER_EXTRAS), "entry_kind", ("one", "several", "number")), (LINK_KINDS, "link_kind", ())),
    *((VENUE_KINDS, "venue_kind", ("one", "several")),),
)


@dataclass(frozen=True)
class Call:
    """A call of `say`; the key is None where it is not written out."""

    path: str
    line: int
    key: str | None
    names: tuple[str, ...]


def wrong(call: Call, catalogue: Catalogue) -> str:
    """Say what is wrong with a call; nothing where all is well."""
    if call.key is None:
        return "write the key out, so that a search for it finds this place"
    text = catalogue.texts.get(call.key)
    if text is None:
        near = nearest(call.key, catalogue.texts)
        return f'strings/en.yaml has no text "{call.key}"' + (f'; did you mean "{near}"?' if near else "")
    if set(call.names) != text.placeholders:
        needed, given = (listed(sorted(names), last="and") or "nothing" for names in (text.placeholders, call.names))
        return f'the text "{call.key}" needs {needed}, but is given {given}'
    return ""


def unused(catalogue: Catalogue, calls: Iterable[Call]) -> Iterator[str]:
    """The keys that no page, feed or letter says; those of kinds are said by their tables."""
    said = {call.key for call in calls}
    for outlet, texts in catalogue.outlets.items():
        if outlet not in (BROWSER, KINDS):
            yield from (key for key in texts if key not in said)


def unspoken(catalogue: Catalogue, written: Collection[str]) -> Iterator[str]:
    """The keys of the browser that stand in no script, alone or in a table of keys."""
    return (key for key in catalogue.outlets.get(BROWSER, {}) if key not in written)


def keys_of_kinds() -> frozenset[str]:
    """The keys that the tables of kinds say."""
    return frozenset(
        ".".join((table, kind.id.replace("-", "_"), *form))
        for kinds, table, forms in _FORMS
        for kind in kinds
        for form in map(tuple, [[one] for one in forms] or [[]])
    )
