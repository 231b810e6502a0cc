"""A volume that is to be removed to the files as they are without it, and the record that is kept of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from newsletter.model import Extra, Paper, Removal, See, Volume
from newsletter.model.removal import new_home
from newsletter.problem import NewsletterError, quoted
from newsletter.source.canonical import canonical, laid_out_like
from newsletter.source.insertion import replace_item
from newsletter.source.layout import record_text
from newsletter.source.project import REMOVED, IssueFile, Reading, read_list
from newsletter.source.reader import dig
from newsletter.source.yaml_text import FieldPath, parse

_HEAD = "# Volumes that were removed on request, as `newsletter remove` writes them; no id here is ever used again.\n"


@dataclass(frozen=True)
class Move:
    """An entry that another volume lists again, and the file in which it stands from now on."""

    entry: Paper | Extra
    source: FieldPath
    file: IssueFile
    target: FieldPath
    note: str | None
    """What the volume said beside it, for which an entry of its own has no place."""


@dataclass(frozen=True)
class Takedown:
    """The removal of a volume: its file, what else is written by path, and the archive as it is then."""

    file: IssueFile
    gone: tuple[str, ...]
    """The ids of the entries that go with it."""
    moves: tuple[Move, ...]
    texts: Mapping[str, str]
    reading: Reading


def take_down(file: IssueFile, reading: Reading, *, day: dt.date, reason: str | None, listed: bytes) -> Takedown:
    """Remove a volume of a faultless archive; `listed` is the list of those removed before, as it is written.

    Nothing is written here. What is wrong with the record, such as its reason, is among the problems of the reading.
    """
    moves = tuple(_moves(file, reading))
    gone = [entry for _, entry in file.entries if entry not in [move.entry for move in moves]]
    names = [name for entry in gone for name in (entry.id, *entry.aliases)]
    record = {
        "id": file.volume.id,
        "date": day,
        "aliases": list(file.volume.aliases),
        "reason": reason,
        "entries": names,
        "moved": [move.entry.id for move in moves],
    }
    before = listed.decode() if reading.removed.records else _HEAD
    told = record_text({name: value for name, value in record.items() if value not in (None, [])})
    text = f"{before.rstrip()}\n{told}"
    texts = _with_moved(file, moves) | {REMOVED: text}
    return Takedown(file, tuple(entry.id for entry in gone), moves, texts, _read(reading, file, texts))


def told_by(reason: str, volume: Volume) -> str | None:
    """The title that a reason tells of a volume, or of an entry of it; a word alone is no title to anybody."""
    titles = (volume.title, *(entry.title for entry in volume.entries))
    return next((title for title in titles if " " in title and title.casefold() in reason.casefold()), None)


def _moves(file: IssueFile, reading: Reading) -> list[Move]:
    others = {one.volume.id: one for one in reading.files if one is not file}
    found = []
    for source, entry in file.entries:
        home = new_home(entry.id, file.volume, (one.volume for one in others.values()))
        if home:
            there = others[home.id]
            target, note = next((at, i.note) for at, i in there.items if isinstance(i, See) and i.see == entry.id)
            section = entry.kind.row.section
            if target[0] != section:
                where = f"{there.path} lists {quoted(entry.id)} among its {target[0]}"
                raise NewsletterError(f"{where}; move that under {section}: first")
            found.append(Move(entry, source, there, target, note))
    return found


def _with_moved(file: IssueFile, moves: tuple[Move, ...]) -> dict[str, str]:
    """The files that get an entry, each in the form it had; what stands later is replaced first, so that lines stay."""
    tree, _ = parse(file.source, file.path)
    texts: dict[str, str] = {}
    for move in sorted(moves, key=lambda one: one.target, reverse=True):
        fields = _fitting(dig(tree.value if tree else None, move.source), file.volume, move)
        was = texts.get(move.file.path, move.file.source.decode())
        text = _replaced(was, fields, move.target)
        texts[move.file.path] = laid_out_like(was, text)
    return texts


def _replaced(text: str, fields: dict[str, Any], target: FieldPath) -> str:
    """Put an entry in the place of an item; in a layout that has no lines for it, the whole file gets its usual one."""
    section, number = str(target[0]), int(target[1])
    try:
        return replace_item(text, fields, section=section, number=number)
    except NewsletterError:
        return replace_item(canonical(text), fields, section=section, number=number)


def _fitting(fields: dict[str, Any], former: Volume, move: Move) -> dict[str, Any]:
    """The fields of an entry as its new volume can have them."""
    home = move.file.volume
    kept = [one for one in fields.get("corrections", []) if one["date"] >= home.published]
    fitting = {name: value for name, value in fields.items() if name != "corrections"}
    fitting |= {"corrections": kept} if kept else {}
    is_bare = former.backfilled and not home.backfilled and move.entry.is_stub
    return fitting | ({"stub": True} if is_bare else {})


def _read(reading: Reading, file: IssueFile, texts: Mapping[str, str]) -> Reading:
    """The archive with these files in place of its own, and without one."""
    removed, problems = read_list(
        texts[REMOVED].encode(), REMOVED, tuple[Removal, ...], "volume", limits=reading.settings.limits
    )
    left = [one for one in reading.problems if one.position.path not in (file.path, REMOVED)]
    others = tuple(one for one in reading.files if one is not file)
    without = replace(reading, files=others, removed=removed, problems=left + problems)
    return without.with_texts({path: text for path, text in texts.items() if path != REMOVED})
