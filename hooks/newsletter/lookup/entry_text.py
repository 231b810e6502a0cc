"""Facts to the lines of an entry in an issue file, with what an editor has yet to write left empty."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import yaml

from newsletter.lookup.facts import Facts

TO_FILL = {
    "tagline": "the entry in one line of at most 12 words",
    "summary": "what the entry is about, in our own words; begin with | and go on below",
}
"""The fields no service can give, and what belongs there."""

_WIDTH = 106
"""Where a list of names goes on in the next line."""


def entry_lines(facts: Facts, *, name: str, kind: str) -> list[str]:
    """Write an entry's fields in order, without indent and hyphen."""
    return list(_lines(facts, name=name, kind=kind))


def _lines(facts: Facts, *, name: str, kind: str) -> Iterator[str]:
    yield f"id: {_scalar(name)}"
    if kind != "paper":
        yield f"kind: {kind}"
    yield f"title: {_scalar(facts.title)}"
    yield _to_fill("tagline")
    if facts.authors:
        yield from _names("authors", facts.authors)
    if facts.arxiv:
        yield f'arxiv: "{facts.arxiv}"'
    if facts.doi:
        yield f"doi: {_scalar(facts.doi)}"
    if facts.date:
        yield f"date: {facts.date}"
    for field, value in (("arxiv_class", facts.arxiv_class), ("venue", facts.venue)):
        if value:
            yield f"{field}: {_scalar(value)}"
    if facts.code:
        yield "links:"
        yield f"  - {{kind: code, url: {_quoted(facts.code)}}}"
    yield "tags: []"
    yield _to_fill("summary")


def _to_fill(field: str) -> str:
    return f"{field}:  # to fill: {TO_FILL[field]}"


def _names(field: str, names: Iterable[str]) -> Iterator[str]:
    """Write names as a list in brackets, as many in a line as fit."""
    start = f"{field}: ["
    line = start
    written = [_listed(name) for name in names]
    for number, name in enumerate(written, start=1):
        piece = name + ("," if number < len(written) else "]")
        if len(line) + len(piece) > _WIDTH and line.strip() != start:
            yield line.rstrip()
            line = " " * len(start)
        line += piece + " "
    yield line.rstrip()


def _scalar(text: str) -> str:
    return _plain_or_quoted(text, lambda written: f"x: {written}", {"x": text})


def _listed(text: str) -> str:
    return _plain_or_quoted(text, lambda written: f"[{written}]", [text])


def _plain_or_quoted(text: str, within: Callable[[str], str], wanted: object) -> str:
    """Write a text as it is where YAML reads it so, by either of its readers, and in quotes where it does not."""
    try:
        written = within(text)
        is_plain = yaml.load(written, Loader=yaml.CSafeLoader) == wanted == yaml.safe_load(written)
    except (yaml.YAMLError, ValueError):
        is_plain = False
    return text if is_plain and not text.startswith(("'", '"')) else _quoted(text)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
