"""The form by which a reader reports a mistake, as it was filled in, to the text of an issue file without the mistake.

Whatever the form says is a stranger's: entry and field are looked up, and the value is never more than a value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from newsletter.addresses import ENTRIES
from newsletter.model import Extra, Paper
from newsletter.model.dates import PartialDate
from newsletter.model.identifiers import arxiv_id, doi
from newsletter.problem import NewsletterError, quoted
from newsletter.source import IssueFile, Reading
from newsletter.source.canonical import laid_out_like
from newsletter.source.insertion import add_fields, replace_value
from newsletter.source.printed_dates import printed_date
from newsletter.source.reader import dig
from newsletter.source.yaml_text import FieldPath, parse

ENTRY, FIELD, VALUE = "Which page", "What is wrong", "What it should say"
HEADINGS = (ENTRY, FIELD, VALUE, "In your own words", "Where that can be read")
"""What the fields of the form are called, in its order; each stands above what was filled in."""

FIELDS = {
    "Title": "title",
    "Title that the authors use now": "official_title",
    "Tagline": "tagline",
    "Summary": "summary",
    "Authors": "authors",
    "Whom the newsletter credits": "credited",
    "Organisations": "organisations",
    "Topics": "tags",
    "Date": "date",
    "arXiv id": "arxiv",
    "Class on arXiv": "arxiv_class",
    "DOI": "doi",
    "A link": "links",
}
"""What can be mended without a person: the choices of the form, with the fields of an entry."""

MOST = 300_000
"""So many bytes of a form are read; a host keeps no more."""

_AS_PASTED = {"arxiv": arxiv_id, "doi": doi}
"""What reads ids from what readers paste, such as the address of a paper."""

_EMPTY = ("", "_No response_")
_HEADING = re.compile(rf"^### ({'|'.join(map(re.escape, HEADINGS))})[ \t]*$", re.MULTILINE)
_LINK = re.compile(r"([a-z-]+):?\s+(\S+)", re.IGNORECASE)


@dataclass(frozen=True)
class Mending:
    """An issue file, its text without the mistake, and which field of which entry that is."""

    file: IssueFile
    text: str
    place: str


def mended(form: bytes, reading: Reading) -> Mending:
    """Do what a form asks for; NewsletterError says why it cannot be done without a person."""
    said = _read(form)
    name = FIELDS.get(said[FIELD])
    if name is None:
        raise NewsletterError(f"{quoted(said[FIELD])} is nothing that can be mended without a person")
    if said[VALUE] in _EMPTY:
        raise NewsletterError(f'"{VALUE}" is empty, and what was written in free words takes a person')
    file, owner, entry = _found(said[ENTRY], reading)
    tree, problems = parse(file.source, file.path)
    if tree is None or problems or file.faults:
        raise NewsletterError(f"{file.path} has faults; `newsletter check` says which")
    field_path, value = _wanted(name, said[VALUE], dig(tree.value, owner), reading)
    text = _with_value(file.source.decode(), (*owner, *field_path), value)
    if text == file.source.decode() or value == dig(tree.value, (*owner, *field_path)):
        raise NewsletterError(f"{quoted(entry.id)} says so already")
    return Mending(file, text, f"{file.marks.of(owner)}: {quoted(entry.id)}: {name}")


def _read(form: bytes) -> Mapping[str, str]:
    """What stands below each heading; all of ours must be there, and none twice."""
    try:
        text = re.sub("\r\n?", "\n", form.decode("utf-8"))
    except UnicodeDecodeError:
        raise NewsletterError("the report is no text in UTF-8") from None
    if len(form) > MOST:
        raise NewsletterError(f"the report is too long; at most {MOST:,} bytes are read")
    _, *parts = _HEADING.split(text)
    if tuple(parts[::2]) != HEADINGS:
        raise NewsletterError("the report was not made with the form, or its headings were changed")
    return dict(zip(parts[::2], map(str.strip, parts[1::2]), strict=True))


def _found(named: str, reading: Reading) -> tuple[IssueFile, FieldPath, Paper | Extra]:
    """The entry of an id or of a page's address; of the latter only the id counts."""
    wanted = re.sub(r"[?#].*", "", named, flags=re.DOTALL).rstrip("/").rpartition(f"/{ENTRIES}")[2]
    found = [
        (file, field_path, entry)
        for file in reading.files
        for field_path, entry in file.entries
        if wanted in (entry.id, *entry.aliases)
    ]
    if len(found) != 1:
        raise NewsletterError(f"{quoted(named)} is no entry of this archive")
    return found[0]


def _wanted(name: str, text: str, fields: dict[str, Any], reading: Reading) -> tuple[FieldPath, Any]:
    """The field of an entry that changes, and its value from now on."""
    if name == "links":
        return _link(text, fields.get("links") or [])
    if name == "authors":
        return (name,), _authors(_lines(text), fields.get(name) or [])
    if name in ("organisations", "tags"):  # readers know topics by their names
        ids = {tag.name.casefold(): tag.id for tag in reading.tags.records} if name == "tags" else {}
        return (name,), [ids.get(one.casefold(), one) for one in _lines(text)]
    if name == "date":
        date = PartialDate.read(text) or printed_date(text)
        if date is None:
            raise NewsletterError(f"{quoted(text)} is no date; write 2025, 2025-11 or 2025-11-21")
        return ("date",), date.yaml
    if name != "summary" and "\n" in text:
        raise NewsletterError(f'{name}: takes one line, and "{VALUE}" has more')
    return (name,), _AS_PASTED[name](text) or text if name in _AS_PASTED else text


def _lines(text: str) -> list[str]:
    """The items of a list, one a line; a sign before them is none of them."""
    bare = (re.sub(r"^\s*[-*]\s+", "", line).strip() for line in text.split("\n"))
    return [line for line in bare if line]


def _authors(names: list[str], old: list[Any]) -> list[Any]:
    """The authors of these names; what is said of one beside the name stays said."""
    if any(re.search(r"[,;]|\band\b", name) for name in names):
        raise NewsletterError("authors: takes one name a line, without commas")
    known = {one["name"]: one for one in old if isinstance(one, dict) and one.get("name")}
    return [known.get(name, name) for name in names]


def _link(text: str, old: list[Any]) -> tuple[FieldPath, Any]:
    """Another address of the link of its kind, or one more link."""
    told = _LINK.fullmatch(text)
    if not told:
        raise NewsletterError("a link is what it leads to and its address, such as code https://git.example/wombat")
    kind, url = told[1].lower(), told[2]
    places = [number for number, link in enumerate(old) if link["kind"] == kind]
    if len(places) > 1:
        raise NewsletterError(f"the entry has several links of the kind {quoted(kind)}")
    return (("links", places[0], "url"), url) if places else (("links",), [*old, {"kind": kind, "url": url}])


def _with_value(text: str, field_path: FieldPath, value: Any) -> str:
    """The text with another value of a field, or with the field."""
    tree, _ = parse(text.encode(), "")
    is_there = tree is not None and field_path in tree.marks.keys
    if is_there:
        changed = replace_value(text, field_path, value)
    else:
        changed = add_fields(text, field_path[:-1], {str(field_path[-1]): value})
    return changed if changed == text else laid_out_like(text, changed)
