"""Rules about entries: their ids, what they must and must not have, and entries listed again."""

from __future__ import annotations

from collections.abc import Iterator

from newsletter.checks.finding import Finding
from newsletter.model import Extra, Paper, See
from newsletter.model.entry import Entry
from newsletter.problem import Severity, did_you_mean, nearest
from newsletter.source.fault_phrases import subject
from newsletter.source.project import IssueFile, Reading
from newsletter.source.yaml_text import FieldPath, is_within


def duplicate_id(reading: Reading) -> Iterator[Finding]:
    """An entry id, former ones included, names one entry of the archive."""
    first: dict[str, tuple[IssueFile, FieldPath]] = {}
    for file in sorted(reading.files, key=lambda file: (file.volume.published, file.path)):
        for field_path, entry in file.entries:
            for here, name in _names(field_path, entry):
                if is_within(here, file.faults):
                    continue
                if name in first and not _is_same_volume(first[name][0], file):
                    other = first[name][0].marks.of(first[name][1])
                    message = f'entry id "{name}" is already used in {other.path}:{other.line}'
                    hint = f"to list that entry again write see: {name}; a new one needs an id of its own"
                    if "aliases" in (*here, *first[name][1]):
                        hint = "delete the alias: it is an id that the entry had before, and no other entry has"
                    elif first[name][0] is file:
                        hint = "delete one of the two entries; another one needs an id of its own"
                    yield Finding(file, here, message, hint)
                first.setdefault(name, (file, here))


def _is_same_volume(one: IssueFile, other: IssueFile) -> bool:
    """Whether two files hold one volume, which is said of the volume and of none of its entries."""
    return one is not other and one.volume.volume is not None and one.volume.volume == other.volume.volume


def missing_summary(reading: Reading) -> Iterator[Finding]:
    """An entry has a summary, unless it is a stub, withdrawn, retracted, backfilled, or none is wanted."""
    if not reading.settings.customs.summary:
        return
    for file in reading.files:
        for field_path, entry in file.entries:
            if entry.summary is None and not entry.is_withdrawn and not _is_bare(file, field_path, entry):
                message = f'{subject(field_path, file.marks)}: missing field "summary"'
                yield Finding(file, (*field_path, "summary"), message, "write one, or stub: true if there is none")


def missing_tagline(reading: Reading) -> Iterator[Finding]:
    """An entry has a tagline, unless it is a stub or of a backfilled volume without a summary, or none is wanted."""
    if not reading.settings.customs.tagline:
        return
    for file in reading.files:
        for field_path, entry in file.entries:
            if entry.tagline is None and not (entry.summary is None and _is_bare(file, field_path, entry)):
                message = f'{subject(field_path, file.marks)}: missing field "tagline"'
                yield Finding(file, (*field_path, "tagline"), message, Entry.model_fields["tagline"].description or "")


def repeated_tagline(reading: Reading) -> Iterator[Finding]:
    """A tagline is said of one entry, and is not its title."""
    first: dict[str, tuple[IssueFile, FieldPath, str]] = {}
    for file in reading.files:
        for field_path, entry in file.entries:
            here = (*field_path, "tagline")
            if entry.tagline is None or is_within(here, file.faults):
                continue
            if " " in entry.tagline and _bare(entry.tagline) == _bare(entry.title):
                message = f"{subject(field_path, file.marks)}: the tagline is the title"
                yield Finding(file, here, message, "say in other words what it does", Severity.WARNING)
            other, there, name = first.setdefault(entry.tagline.casefold(), (file, here, entry.id))
            if name != entry.id:
                position = other.marks.of(there)
                message = f"{subject(field_path, file.marks)}: the tagline is that of {position.path}:{position.line}"
                yield Finding(file, here, message, "say what only this entry does", Severity.WARNING)


def _bare(text: str) -> str:
    return text.casefold().rstrip(".!?… ")


def unread_text(reading: Reading) -> Iterator[Finding]:
    """Nothing that an importer could not place is left."""
    for file in reading.files:
        for field_path, entry in file.entries:
            if entry.unread is not None:
                message = f'{subject(field_path, file.marks)}: "unread" holds text that nobody has placed yet'
                yield Finding(file, (*field_path, "unread"), message, "move it to its field and delete unread:")


def needless_paper_link(reading: Reading) -> Iterator[Finding]:
    """A link to the paper itself is written only where no arXiv id and no DOI makes one."""
    for file in reading.files:
        for field_path, entry in file.entries:
            for number, link in enumerate(entry.links):
                if link.kind == "paper" and (entry.arxiv or entry.doi):
                    field = "arxiv" if entry.arxiv else "doi"
                    message = f"{subject(field_path, file.marks)}: a link of kind paper is not needed beside {field}:"
                    yield Finding(
                        file, (*field_path, "links", number, "kind"), message, "delete it, or name another kind"
                    )


def unknown_see(reading: Reading) -> Iterator[Finding]:
    """What is listed again is an entry of another volume."""
    brought = {entry.id: file for file in reading.files for _, entry in file.entries}
    aliases = {alias: entry.id for file in reading.files for _, entry in file.entries for alias in entry.aliases}
    is_certain = reading.is_complete and not any(hides_ids(file) for file in reading.files)
    for file in reading.files:
        for field_path, item in file.items:
            if not isinstance(item, See):
                continue
            if item.see not in brought and is_certain:
                named = aliases.get(item.see)
                hint = f"it is an alias; write see: {named}" if named else did_you_mean(nearest(item.see, brought))
                yield Finding(file, (*field_path, "see"), f'see: there is no entry "{item.see}" in the archive', hint)
            elif brought.get(item.see) is file:
                message = f'see: "{item.see}" is an entry of this volume already'
                yield Finding(file, (*field_path, "see"), message, "delete it; see: lists an entry of another volume")


def repeated_see(reading: Reading) -> Iterator[Finding]:
    """A volume lists an entry of another one once."""
    for file in reading.files:
        first: dict[str, FieldPath] = {}
        for field_path, item in file.items:
            if isinstance(item, See) and first.setdefault(item.see, field_path) != field_path:
                line = file.marks.of(first[item.see]).line
                message = f'see: "{item.see}" is listed in line {line} already'
                yield Finding(file, (*field_path, "see"), message, "delete one of them")


def _is_bare(file: IssueFile, field_path: FieldPath, entry: Paper | Extra) -> bool:
    """Whether facts may be all that is known of an entry; where nobody can read that, another rule says so."""
    said = entry.stub or file.volume.backfilled
    return said or ("backfilled",) in file.faults or (*field_path, "stub") in file.faults


def _names(field_path: FieldPath, entry: Paper | Extra) -> Iterator[tuple[FieldPath, str]]:
    yield (*field_path, "id"), entry.id
    for number, alias in enumerate(entry.aliases):
        yield (*field_path, "aliases", number), alias


def hides_ids(file: IssueFile) -> bool:
    """Whether the file may bring an entry whose id could not be read."""
    return any(
        fault[0] in ("papers", "extras") and (len(fault) <= len(("papers", 0)) or fault[-1] == "id")
        for fault in file.faults
    )
