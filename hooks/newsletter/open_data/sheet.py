"""Entries to one table, a row each, for spreadsheets and data frames."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

COLUMNS = (
    *("id", "url", "kind", "title", "official_title", "tagline", "summary", "is_stub", "credited", "authors"),
    *("organisations", "topics", "arxiv", "arxiv_class", "doi", "date", "year", "venue", "venue_year", "pages"),
    *("found_at", "code", "volume", "published", "place", "withdrawn", "retracted", "updated", "ids"),
)
"""The columns, in their order; new ones come at the end."""

_BETWEEN = "; "

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
"""How a cell begins that spreadsheets compute instead of showing it; those of East Asia take wide signs too.

Before it may stand spaces and new lines, which programs leave out as they open a file.
"""


def head() -> str:
    """The first row of a table (RFC 4180), which names the columns."""
    return _line(COLUMNS)


def row(record: dict[str, Any]) -> str:
    """The row of a record; several values of one field stand with semicolons between."""
    cells = _row(record)
    return _line(_harmless(cells.get(name, "")) for name in COLUMNS)


def _line(cells: Iterable[object]) -> str:
    written = io.StringIO(newline="")
    csv.writer(written).writerow(cells)
    return written.getvalue()


def _row(record: dict[str, Any]) -> dict[str, object]:
    venue = record.get("venue", {})
    plain = {name: record[name] for name in COLUMNS if name in record}
    return plain | {
        "is_stub": "yes" if record.get("is_stub") else "",
        "authors": _names(record, "authors"),
        "organisations": _names(record, "organisations"),
        "topics": _BETWEEN.join(one["id"] for one in record.get("topics", ())),
        "venue": venue.get("name", ""),
        "venue_year": venue.get("year", ""),
        "pages": venue.get("pages", ""),
        "ids": _BETWEEN.join(f"{one['kind']}:{one['id']}" for one in record.get("ids", ())),
        "code": next((link["url"] for link in record.get("links", ()) if link["kind"] == "code"), ""),
        "volume": record["volume"]["id"],
        "published": record["volume"]["published"],
        "withdrawn": record.get("withdrawn", {}).get("date", ""),
        "retracted": record.get("retracted", {}).get("date", ""),
    }


def _harmless(cell: object) -> object:
    """A cell as a spreadsheet shows it: before what it would compute an apostrophe, by which it takes it for text."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" \n").startswith(_FORMULA) else cell


def _names(record: dict[str, Any], field: str) -> str:
    return _BETWEEN.join(one["name"] for one in record.get(field, ()))
