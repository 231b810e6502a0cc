"""An issue file and a draft of its volume to the file's text with what it lacked.

What a person wrote stays: where the two differ, the file's own value is kept, and said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from newsletter.importers.merging.comparison import SECTIONS, Gap, Section, differences, gaps, identity, pairs, said_in
from newsletter.importers.merging.import_report import Difference
from newsletter.importers.reading.draft import Draft, entry_fields
from newsletter.problem import NewsletterError, visible
from newsletter.source import IssueFile
from newsletter.source.canonical import canonical_issue
from newsletter.source.comments import remarks_of
from newsletter.source.insertion import Insertions
from newsletter.source.project import read_issue
from newsletter.source.yaml_text import FieldPath, parse

_MEND_FIRST = "mend it first; `newsletter check` says what is wrong with it"
_NO_PLACE = "what the import has more could not be added; nothing was changed"


@dataclass(frozen=True)
class Update:
    """The text of an issue file with what was added, and what the file has otherwise than the import; lines are its."""

    text: str
    added: tuple[Difference, ...]
    kept: tuple[Difference, ...]


def updated(draft: Draft, file: IssueFile) -> Update:
    """Add what an issue file lacks of a draft; a file that lacks nothing stays as it is, its layout too.

    A field with a fault stays as it is. A value that `check` would refuse is not added to an entry that is there, and
    is listed with what was kept.
    """
    made, problems = canonical_issue(file.source, file.path)
    if made is None or problems or any((section,) in file.faults for section in SECTIONS):
        raise NewsletterError(f"{visible(file.path)}: {_MEND_FIRST}")
    additions = [gap for gap in gaps(draft, file) if gap.kind == "missing" and gap.is_sound]
    if not additions:
        return Update(file.source.decode("utf-8"), (), differences(draft, file))
    text = _with_additions(made, draft, additions, file=file)
    after, _ = read_issue(text.encode(), file.path, tables=file.tables)
    if after is None or not _is_kept(made, text):
        raise NewsletterError(f"{visible(file.path)}: {_NO_PLACE}")
    new = {gap.owner for gap in additions if not gap.field}
    kept = (gap for gap in gaps(draft, after) if gap.owner not in new)
    return Update(text, said_in(additions, after), said_in(kept, after))


def _with_additions(text: str, draft: Draft, additions: Iterable[Gap], *, file: IssueFile) -> str:
    field_paths = {identity(item): field_path for field_path, item in file.items}
    insertions = Insertions(text)
    for gap in additions:
        if gap.field:
            _add_field(insertions, field_paths[gap.owner] if gap.owner else (), gap)
    for section in SECTIONS:
        for after, items in _missing_items(draft, file, section=section).items():
            insertions.add_items((section,), items, after=after)
    made, _ = canonical_issue(insertions.text().encode("utf-8", "surrogatepass"), file.path)
    if made is None:
        raise NewsletterError(f"{visible(file.path)}: {_NO_PLACE}")
    return made


def _add_field(insertions: Insertions, owner: FieldPath, gap: Gap) -> None:
    if gap.field == "summary" and insertions.has((*owner, "stub")):
        insertions.replace_field((*owner, "stub"), "summary", gap.value)
    elif gap.field == "links":
        insertions.add_items((*owner, "links"), gap.value)
    else:
        insertions.add_field((*owner, gap.field), gap.value)


def _missing_items(draft: Draft, file: IssueFile, *, section: Section) -> dict[int | None, list[Any]]:
    """The items a section lacks, by the number of the item after which they come; None is before the first."""
    missing: defaultdict[int | None, list[Any]] = defaultdict(list)
    after: int | None = None
    for pair in pairs(draft, file):
        if pair.section != section:
            continue
        if pair.field_path is None:
            missing[after].append(entry_fields(pair.item))
        elif pair.field_path[0] == section:
            after = int(pair.field_path[1])
    return missing


def _is_kept(before: str, after: str) -> bool:
    """Whether all that a file said is still said, and its comments are those it had."""
    old, new = (parse(text.encode(), "")[0] for text in (before, after))
    if old is None or new is None:
        return False
    return _stays(old.value, new.value) and remarks_of(before) == remarks_of(after)


def _stays(before: Any, after: Any) -> bool:
    """Whether a value is there with nothing changed, and at most something added; a summary ends a stub."""
    if isinstance(before, dict):
        gone = {"stub"} if "summary" in after and "summary" not in before else set()
        return all(name in gone or (name in after and _stays(value, after[name])) for name, value in before.items())
    if isinstance(before, list):
        rest = iter(after)
        return all(any(_stays(one, other) for other in rest) for one in before)
    return type(before) is type(after) and bool(before == after)
