"""Rules about entries: their ids, what they must and must not have, and entries listed again."""

from __future__ import annotations

from collections.abc import Iterator

from newsletter.checks.finding import FieldPlace, Finding, entries_in, entries_of
from newsletter.model import Extra, Paper, See
from newsletter.model.entry import Entry
from newsletter.problem import did_you_mean, nearest
from newsletter.source.project import IssueFile, Reading
from newsletter.source.yaml_text import FieldPath


def duplicate_id(reading: Reading) -> Iterator[Finding]:
    """An entry id, former ones included, names one entry of the archive."""
    first: dict[str, tuple[IssueFile, FieldPlace]] = {}
    for file in sorted(reading.files, key=lambda file: (file.volume.published, file.path)):
        named = (one for place, entry in entries_in(file) for one in _names(place, entry) if not one[0].is_faulty)
        for here, name in named:
            other, there = first.setdefault(name, (file, here))
            if there is here or _is_same_volume(other, file):
                continue
            hint = f"to list that entry again write see: {name}; a new one needs an id of its own"
            if "aliases" in (*here.field_path, *there.field_path):
                hint = "delete the alias: it is an id that the entry had before, and no other entry has"
            elif other is file:
                hint = "delete one of the two entries; another one needs an id of its own"
            yield Finding(file, here.field_path, f'entry id "{name}" is already used in {there.named}', hint)


def _is_same_volume(one: IssueFile, other: IssueFile) -> bool:
    """Whether two files hold one volume, which is said of the volume and of none of its entries."""
    return one is not other and one.volume.volume is not None and one.volume.volume == other.volume.volume


def missing_summary(reading: Reading) -> Iterator[Finding]:
    """An entry has a summary, unless it is a stub, withdrawn, retracted, backfilled, or none is wanted."""
    if not reading.settings.customs.summary:
        return
    for file in reading.files:
        for place, entry in entries_in(file):
            if entry.summary is None and not entry.is_withdrawn and not _is_bare(file, place, entry):
                yield place.at("summary").error('missing field "summary"', "write one, or stub: true if there is none")


def missing_tagline(reading: Reading) -> Iterator[Finding]:
    """An entry has a tagline, unless it is a stub or of a backfilled volume without a summary, or none is wanted."""
    if not reading.settings.customs.tagline:
        return
    for file in reading.files:
        for place, entry in entries_in(file):
            if entry.tagline is None and not (entry.summary is None and _is_bare(file, place, entry)):
                hint = Entry.model_fields["tagline"].description or ""
                yield place.at("tagline").error('missing field "tagline"', hint)


def repeated_tagline(reading: Reading) -> Iterator[Finding]:
    """A tagline is said of one entry, and is not its title."""
    first: dict[str, tuple[FieldPlace, str]] = {}
    for place, entry in entries_of(reading):
        here = place.at("tagline")
        if entry.tagline is None or here.is_faulty:
            continue
        if " " in entry.tagline and _bare(entry.tagline) == _bare(entry.title):
            yield here.warning("the tagline is the title", "say in other words what it does")
        there, name = first.setdefault(entry.tagline.casefold(), (here, entry.id))
        if name != entry.id:
            yield here.warning(f"the tagline is that of {there.named}", "say what only this entry does")


def needless_official_title(reading: Reading) -> Iterator[Finding]:
    """An official title is written only where the newsletter printed another."""
    for place, entry in entries_of(reading):
        if entry.official_title == entry.title:
            yield place.at("official_title").warning('"official_title" is the title', "delete it")


def _bare(text: str) -> str:
    return text.casefold().rstrip(".!?… ")


def unread_text(reading: Reading) -> Iterator[Finding]:
    """Nothing that an importer could not place is left."""
    for place, entry in entries_of(reading):
        if entry.unread is not None:
            message = '"unread" holds text that nobody has placed yet'
            yield place.at("unread").error(message, "move it to its field and delete unread:")


def needless_paper_link(reading: Reading) -> Iterator[Finding]:
    """A link to the paper itself is written only where no arXiv id and no DOI makes one."""
    for place, entry in entries_of(reading):
        for number, link in enumerate(entry.links):
            if link.kind == "paper" and (entry.arxiv or entry.doi):
                message = f"a link of kind paper is not needed beside {'arxiv' if entry.arxiv else 'doi'}:"
                yield place.at("links", number, "kind").error(message, "delete it, or name another kind")


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


def _is_bare(file: IssueFile, place: FieldPlace, entry: Paper | Extra) -> bool:
    """Whether facts may be all that is known of an entry; where nobody can read that, another rule says so."""
    said = entry.stub or file.volume.backfilled
    return said or ("backfilled",) in file.faults or (*place.field_path, "stub") in file.faults


def _names(place: FieldPlace, entry: Paper | Extra) -> Iterator[tuple[FieldPlace, str]]:
    yield place.at("id"), entry.id
    yield from ((place.at("aliases", number), alias) for number, alias in enumerate(entry.aliases))


def hides_ids(file: IssueFile) -> bool:
    """Whether the file may bring an entry whose id could not be read."""
    return any(
        fault[0] in ("papers", "extras") and (len(fault) <= len(("papers", 0)) or fault[-1] == "id")
        for fault in file.faults
    )
