"""Names of authors as the cells of tables and the records of JSON have them, each with the given name first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from newsletter.model.family_names import given_first

_CUT = re.compile(r"(?<=\w)[.,;]?\s(?:et\.? al\.?|and others|…|\.\.\.|等\s*\d*\s*人?)\s*$", re.IGNORECASE)


def as_text(value: Any) -> str:
    """A value as one text: a list with commas, a group by its name, the note that it is, or its values."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(as_text, value)))
    if isinstance(value, dict):
        return as_text(value.get("name", value.get("note", list(value.values()))))
    return "" if value is None or isinstance(value, bool) else str(value)


def names_of(value: Any) -> tuple[list[str], list[str]]:
    """The names that a value lists, and what stands among them that is no name, or that of an editor."""
    while isinstance(value, dict) and (inner := value.get("author", value.get("authors"))):
        value = inner
    if not isinstance(value, dict | list):
        return names_in(as_text(value)), []
    listed = value if isinstance(value, list) else [value]
    named = [(one, name_of(one)) for one in listed]
    return [name for _, name in named if name], [as_text(one) for one, name in named if not name]


def name_of(said: Any) -> str:
    """A name: of a group its parts in order, or the whole one as it stands, which may have commas; '' for no author."""
    while isinstance(said, dict) and isinstance(inner := said.get("author", said.get("name")), dict):
        said = inner
    if not isinstance(said, dict):
        return given_first(as_text(said))
    if said.get("creatorType", "author") != "author":
        return ""
    if whole := next((said[name] for name in _WHOLE_NAMES if said.get(name)), ""):
        return as_text(whole) if "literal" in said else given_first(as_text(whole))
    told = {part: text for part, names in _PARTS_OF_NAME.items() if (text := _first(said, names))}
    if told.keys() == {"given", "family"}:
        return given_first(f"{told['family']}, {told['given']}")
    family = told.get("family", "")
    return " ".join(text for part, text in told.items() if part == "family" or not family.startswith(f"{text} "))


def _first(said: Mapping[str, Any], names: Iterable[str]) -> str:
    """The first of some parts that is told; one may be a list, «["B.", "C."]»."""
    found = (said[name] for name in names if said.get(name))
    return next((" ".join(map(as_text, one)) if isinstance(one, list) else as_text(one) for one in found), "")


_WHOLE_NAMES = ("literal", "name", "display_name", "full_name", "text")
_PARTS_OF_NAME = {
    "given": ("given", "firstName", "first", "forename"),
    "middle": ("middle",),
    "dropping-particle": ("dropping-particle",),
    "non-dropping-particle": ("non-dropping-particle",),
    "family": ("family", "lastName", "last", "surname"),
    "suffix": ("suffix",),
}
"""What records call a name, and its parts in the order in which they are spoken."""


def names_in(text: str) -> list[str]:
    """The names in a text, each with the given one first; the sign that it breaks off is one more."""
    text = " ".join(text.split())
    cut = _CUT.search(text)
    names = [given_first(one) for one in _parted_names(text[: cut.start()] if cut else text)]
    return [*names, cut[0].strip(" ,")] if cut else names


def _parted_names(text: str) -> list[str]:
    """Names parted by semicolons or «and», else by commas where each is a whole name."""
    if ";" in text or "|" in text:
        return re.split(r"\s*[;|]\s*", text.strip(" ;|"))
    parts = re.split(r"\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+", text.strip(" ,"))
    are_whole = all(" " in one for one in parts)
    if re.search(r"\sand\s", text) and not re.search(r",[^,]+,.*\sand\s", text):
        told = re.split(r"\s+and\s+", text.strip())
        return parts if are_whole and "," not in told[-1] else told
    return parts if len(parts) > 2 or are_whole else [text]
