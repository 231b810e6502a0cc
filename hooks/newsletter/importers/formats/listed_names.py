"""Names of authors as the cells of tables and the records of JSON have them, each with the given name first."""

from __future__ import annotations

import re
from typing import Any

from newsletter.model.family_names import given_first

_CUT = re.compile(r"(?<=\w)[.,;]?\s(?:et\.? al\.?|and others|…|\.\.\.|等\s*\d*\s*人?)\s*$", re.IGNORECASE)


def as_text(value: Any) -> str:
    """A value as one text: a list with commas, a group by its name or its values."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(as_text, value)))
    if isinstance(value, dict):
        return as_text(value["name"] if "name" in value else list(value.values()))
    return "" if value is None or isinstance(value, bool) else str(value)


def name_of(said: Any) -> str:
    """A name: of a group its parts in order, or the whole one as it stands, which may have commas."""
    if not isinstance(said, dict) or "name" in said:
        return given_first(as_text(said))
    if said.get("literal"):
        return as_text(said["literal"])
    told = {part: text for part in _PARTS_OF_NAME if (text := as_text(said.get(part)))}
    if told.keys() == {"given", "family"}:
        return given_first(f"{told['family']}, {told['given']}")
    family = told.get("family", "")
    return " ".join(text for part, text in told.items() if part == "family" or not family.startswith(f"{text} "))


_PARTS_OF_NAME = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")


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
    if re.search(r"\sand\s", text) and not re.search(r",[^,]+,.*\sand\s", text):
        return re.split(r"\s+and\s+", text.strip())
    parts = re.split(r"\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+", text.strip(" ,"))
    return parts if len(parts) > 2 or all(" " in one for one in parts) else [text]
