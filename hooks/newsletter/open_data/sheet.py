"""Entries to one table, a row each, for spreadsheets and data frames."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from newsletter.text.cells import harmless

COLUMNS = (
    *("id", "url", "kind", "title", "official_title", "tagline", "summary", "is_stub", "credited", "authors"),
    *("organisations", "topics", "arxiv", "arxiv_class", "doi", "date", "year", "venue", "venue_year", "pages"),
    *("found_at", "code", "volume", "published", "place", "withdrawn", "retracted", "updated", "ids"),
)
"""The columns, in their order; new ones come at the end."""

_BETWEEN = "; "


def head() -> str:
    """The first row of a table (RFC 4180), which names the columns."""
    return _line(COLUMNS)


def row(record: dict[str, Any]) -> str:
    """The row of a record; several values of one field stand with semicolons between."""
    cells = _row(record)
    return _line(harmless(cell) if isinstance(cell := cells.get(name, ""), str) else cell for name in COLUMNS)


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


def _names(record: dict[str, Any], field: str) -> str:
    return _BETWEEN.join(one["name"] for one in record.get(field, ()))
