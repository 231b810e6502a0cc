"""JSON of papers to what each says: lists of records such as CSL-JSON, in groups or under names of their own.

What the names in a record mean is told where tables are read; what stands beside the records is left out by name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from newsletter.importers.formats.document import Document, Dropped, texts_of
from newsletter.importers.formats.listed_names import as_text
from newsletter.importers.formats.listed_papers import ListedPaper, by_publisher
from newsletter.importers.formats.paper_lists import MEANT, is_record, papers_document, told_by
from newsletter.model.identifiers import arxiv_id
from newsletter.model.kinds import IdKind, Kinds
from newsletter.model.sameness import id_of


def record_items(value: Any) -> list[Mapping[str, Any]] | None:
    """The papers of JSON that is a list of records, each with a title and one more of what papers have; else None.

    Such lists may stand below names, and in groups, if each paper has an address or an id; CSL-JSON's below «items». A
    group whose names are the ids of its records is a list too, and one that tells authors or an id is a paper itself:
    what stands in it, such as its references, is none of the list. Fewer than half of a list may be something else.
    """
    value = value.get("items", value) if isinstance(value, dict) else value
    value = _by_their_ids(value) if isinstance(value, dict) else value
    listed = value if isinstance(value, list) and all(isinstance(one, dict) for one in value) else []
    records = list(filter(is_record, listed))
    if 2 * len(records) > len(listed):
        return records
    if isinstance(value, dict) and is_record(value) and _tells(value, "arxiv", "doi", "authors"):
        return [value]
    inner = _around(value) if isinstance(value, dict) else value if isinstance(value, list) else ()
    groups = (one for one in inner if isinstance(one, dict | list))
    found = (group for one in groups if (group := record_items(one)) and any(map(_leads, group)))
    records = [record for group in found for record in group]
    return records if records and all(map(_leads, records)) else None


def _around(group: Mapping[str, Any]) -> list[Any]:
    """What stands in a group; beside a paper that leads somewhere, its references are left out."""
    has_paper = any(isinstance(one, dict) and is_record(one) and _leads(one) for one in group.values())
    return [one for name, one in group.items() if not has_paper or name not in _REFERRED]


_REFERRED = ("references", "reference", "citations", "bibliography", "bib_entries", "bibEntries")


def _by_their_ids(group: Mapping[str, Any]) -> Any:
    """The records of a group that stand under their ids, or other keys if all lead; any other group as it is."""
    records = list(group.values())
    if not all(isinstance(one, dict) for one in records):
        return group
    if all(map(id_of, group)):
        return [{"arxiv" if arxiv_id(name) else "doi": name} | one for name, one in group.items()]
    return records if all(is_record(one) and _leads(one) for one in records) else group


def _leads(record: Mapping[str, Any]) -> bool:
    """Whether a record has an address or an id."""
    return _tells(record, "arxiv", "doi", "address")


def _tells(record: Mapping[str, Any], *meant: str) -> bool:
    """Whether a record says one of some things."""
    told = (each for name, value in record.items() for each in told_by(name, value))
    return any(MEANT.get(name) in meant and value for name, value in told)


def read_records(
    items: Sequence[Mapping[str, Any]],
    registries: Kinds[IdKind],
    *,
    name: str,
    value: Any,
    published: dt.date | None = None,
) -> Document:
    """Read a list of records as rows of a table; it has no lines, so that they count as they come.

    What else stands in `value`, the JSON that holds them, is left out by name.
    """
    rows = ([each for name, said in item.items() for each in told_by(name, said)] for item in items)
    kinds = (as_text(item.get("type", item.get("itemType"))) for item in items)
    papers = (
        ListedPaper.of(line, by_publisher(MEANT, kind), row, registries)
        for line, (row, kind) in enumerate(zip(rows, kinds, strict=True), 1)
    )
    document = papers_document(papers, name=name, published=published)
    told = {*texts_of(items), *(name for item in items for name in item), str(published)}
    beside = [Dropped(text, "beside the papers of the list") for text in texts_of(value) if text not in told]
    return Document.of(name, document.form, (*document.parts, *beside), document.about)
