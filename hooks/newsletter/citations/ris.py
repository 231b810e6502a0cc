"""Works to RIS, as reference managers read it: a tag and a value in each line, which ends as the format has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsletter.citations.cited_names import CitedName
from newsletter.citations.work import Work
from newsletter.strings.language import Strings

_END = "\r\n"


def ris_file(records: Iterable[str]) -> str:
    """Put records together."""
    return _END.join(records)


def ris_record(work: Work, _said: Strings) -> str:
    """Write one work."""
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in _tags(work) if value]
    return _END.join([*lines, "ER  - ", ""])


def _tags(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", work.ris
    yield "ID", work.id
    yield "TI", work.title
    yield from (("AU", _name(one)) for one in work.authors)
    yield from (("ED", _name(one)) for one in work.editors)
    yield "PY", work.year
    yield "DA", "/".join(f"{part:02}" for part in work.date) if len(work.date) > 1 else ""
    yield "T2", work.container
    yield "M3", work.genre
    yield "PB", work.publisher
    yield "AN", work.number
    yield "VL", work.volume
    yield "IS", work.issue
    first, _, last = work.pages.partition("–")
    yield "SP", first
    yield "EP", last
    yield "DO", work.doi
    yield "UR", work.url
    yield "N1", work.note


def _name(one: CitedName) -> str:
    """Family, given name and suffix, parted by commas; what has no parts as it is printed."""
    if not one.is_parted:
        return one.printed
    return ", ".join(filter(None, (one.family, one.given, one.suffix)))
