"""What stands in the folders of a project: the files that are read, and all that may not stand there.

A checkout may come from a stranger, so no file is opened here, no link is followed, and of too many files not all are
listed.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from pathlib import Path, PurePosixPath

from newsletter.model.limits import Limits
from newsletter.model.record import ID_LENGTH, RESERVED_NAMES
from newsletter.problem import Position, Problem, ReadingRule, Severity, listed, quoted
from newsletter.storage.disk import TEMPORARY, is_plain_file, is_plain_folder
from newsletter.storage.places import ISSUES

SUFFIX = ".yaml"
"""How the name of an issue file ends."""

HARMLESS = (ReadingRule.DOT_FILE, ReadingRule.UNKNOWN_FILE)
"""What editors' programs keep beside a file that is open; it holds no volume and leads nowhere."""

_MOST_IN_DOCS = 100_000
_DEEPEST = 4
"""How deep below the project a folder of issue files is looked into; what is read lies higher."""

_LINK = (ReadingRule.NOT_A_FILE, "this is a link, not a file", "delete it; the file itself may stand in its place")
_DOT_LINK = (*_LINK[:2], "delete it")
_DEVICE = (ReadingRule.NOT_A_FILE, "this is neither a file nor a folder", "delete it")
_FOLDER_FOR_FILE = (ReadingRule.NOT_A_FILE, "this is a folder, not a file", "give it another name, or delete it")
_DOT_FILE = (
    ReadingRule.DOT_FILE,
    "no file whose name begins with a dot is read",
    "close the editor that keeps it here, or delete it",
)
_LEFT_OVER = (*_DOT_FILE[:2], "a command that was killed left it; delete it")
_RENAME = f"name it by lower-case letters, digits and hyphens, and {SUFFIX}"
_NAME_LENGTH = ID_LENGTH + len(SUFFIX)
_ISSUE_NAME = re.compile(r"[0-9]{1,6}(?:-[0-9]{2}-[0-9]{2})?\.ya?ml", re.IGNORECASE)
"""A volume's number or day: what else has such a name is hardly to be published."""

_NEVER_IN_NAME = re.compile(r'[^!-~]|[<>:"|?*\\]')
"""What is not seen, looks like another character, or cannot be in a name on Windows."""

_RESERVED = RESERVED_NAMES.union(
    ["conin$", "conout$", "clock$"], [f"{port}{digit}" for port in ("com", "lpt") for digit in "¹²³"]
)
"""Names of devices on Windows, whatever follows after a dot."""


class Kind(Enum):
    """What something in a folder is, without following it."""

    FILE = "a file"
    FOLDER = "a folder"
    LINK = "a link"
    OTHER = "a device"


@dataclass(frozen=True)
class Standing:
    """Something that stands in a folder, by its path in the project."""

    path: str
    kind: Kind

    @property
    def name(self) -> str:
        """Its name in its folder."""
        return self.path.rpartition("/")[2]

    @property
    def folder(self) -> str:
        """The path of its folder."""
        return self.path.rpartition("/")[0]

    def problem(self, said: tuple[ReadingRule, str, str]) -> Problem:
        """A problem with it: the rule, the message and the hint."""
        return Problem(Position(shown(self.path)), *said)


@dataclass(frozen=True)
class Inventory:
    """What stands below the folder of issue files: the paths of the files that are read, and what may not be there."""

    files: tuple[str, ...] = ()
    strays: tuple[Problem, ...] = ()

    def is_barred(self, path: str) -> bool:
        """Whether a file is not read for what stands in its place, or in that of a folder on the way to it."""
        ways = {path, *map(str, PurePosixPath(path).parents)}
        return any(stray.position.path in ways for stray in self.strays)


def take_inventory(project: Path, folder: str, *, beside: Collection[str], limits: Limits) -> Inventory:
    """List the issue files in a folder, and the files `beside` them that are there; all else is a stray."""
    barred = _barred(project, folder)
    if barred:
        return Inventory(strays=(barred,))
    found = _below(project, folder, most=limits.files, enters=_may_hold_files)
    if len(found) > limits.files:
        return Inventory(strays=(_too_many(folder, limits.files, limits.hint("files")),))
    judge = _Judge(folder, frozenset(beside), {one.folder for one in found})
    strays = {one: stray for one in found if (stray := judge.stray(one))}
    strays |= _alike(one for one in found if one not in strays)
    files = sorted(one.path for one in found if one.kind is Kind.FILE and one not in strays)
    return Inventory(tuple(files), tuple(strays.values()))


def strays_in_docs(project: Path, folder: str) -> tuple[Problem, ...]:
    """Find the links and devices in a folder that is published; the folder itself, and those on the way, included."""
    for part in reversed([folder, *map(str, PurePosixPath(folder).parents)][:-1]):
        barred = _barred(project, part)
        if barred:
            return () if barred.rule == ReadingRule.MISSING_FILE else (barred,)  # which MkDocs says in its own words
    found = _below(project, folder, most=_MOST_IN_DOCS)
    if len(found) > _MOST_IN_DOCS:
        return (_too_many(folder, _MOST_IN_DOCS, "no site needs so much"),)
    return tuple(problem for one in found if (problem := _no_file(one) or _misplaced(one)))


def misplaced_at_top(project: Path) -> tuple[Problem, ...]:
    """Find issue files, as their names have it, that were put beside the settings."""
    with os.scandir(project) as entries:
        found = [Standing(entry.name, Kind.FILE) for entry in entries if _ISSUE_NAME.fullmatch(entry.name)]
    return tuple(problem for one in sorted(found, key=lambda one: one.path) if (problem := _misplaced(one)))


def _misplaced(one: Standing) -> Problem | None:
    """Say of what is named as an issue file is that no volume is read from where it stands."""
    if not _ISSUE_NAME.fullmatch(one.name):
        return None
    message, hint = "no volume is read from here", f"move it to {ISSUES}/, if it is an issue file"
    return Problem(Position(shown(one.path)), ReadingRule.WRONG_FOLDER, message, hint, Severity.WARNING)


def no_file(project: Path, path: str) -> Problem | None:
    """Say that something stands where a file should and is none, or that nothing does."""
    kind = _kind_at(project / path)
    if kind is None:
        return Problem(Position(path), ReadingRule.MISSING_FILE, "there is no such file")
    one = Standing(path, kind)
    return one.problem(_FOLDER_FOR_FILE) if kind is Kind.FOLDER else _no_file(one)


def is_issue_file(path: str, folder: str) -> bool:
    """Whether a path is that of an issue file in its folder, and fit to be one on any computer."""
    one = Standing(path, Kind.FILE)
    is_plain = one.name.endswith(SUFFIX) and not one.name.startswith(".")
    return one.folder == folder and is_plain and _bad_name(one) is None


def shown(path: str) -> str:
    """A path as text, with the codes of those bytes of its names that are none."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _kind_at(path: Path) -> Kind | None:
    if is_plain_file(path):
        return Kind.FILE
    if is_plain_folder(path):
        return Kind.FOLDER
    return Kind.LINK if path.is_symlink() else Kind.OTHER if path.exists() else None


def _barred(project: Path, folder: str) -> Problem | None:
    """Say what else stands where a folder should."""
    kind = _kind_at(project / folder)
    if kind is Kind.FOLDER:
        return None
    if kind is None:
        message, hint = "there is no folder of issue files", f"make a folder {folder}/"
        return Problem(Position(folder), ReadingRule.MISSING_FILE, message, hint)
    message, hint = f"this is {kind.value}, not a folder", "put the folder itself in its place"
    return Problem(Position(folder), ReadingRule.NOT_A_FILE, message, hint)


def _too_many(folder: str, most: int, hint: str) -> Problem:
    message = f"more than {most:,} files and folders stand below this one"
    return Problem(Position(folder), ReadingRule.TOO_LARGE, message, hint)


def _below(
    project: Path, folder: str, *, most: int, enters: Callable[[Standing], bool] = lambda _: True
) -> list[Standing]:
    """What stands below a folder, sorted by path; of more than `most` only as many as show that there are more."""
    found: list[Standing] = []
    folders = [folder]
    while folders and len(found) <= most:
        inside = list(islice(_inside(project, folders.pop()), most + 1 - len(found)))
        found += inside
        folders += [one.path for one in inside if one.kind is Kind.FOLDER and enters(one)]
    return sorted(found, key=lambda one: one.path)


def _inside(project: Path, folder: str) -> Iterator[Standing]:
    with os.scandir(project / folder) as entries:
        for entry in entries:
            yield Standing(f"{folder}/{entry.name}", _kind_of(entry))


def _kind_of(entry: os.DirEntry[str]) -> Kind:
    if entry.is_symlink():
        return Kind.LINK
    if entry.is_dir(follow_symlinks=False):
        return Kind.FOLDER
    return Kind.FILE if entry.is_file(follow_symlinks=False) else Kind.OTHER


def _may_hold_files(one: Standing) -> bool:
    """Whether a folder below the issue files is looked into, so that what was put there is named itself."""
    return not one.name.startswith(".") and not _is_yaml(one.name) and one.path.count("/") < _DEEPEST


def _is_yaml(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in (".yaml", ".yml")


def _no_file(one: Standing) -> Problem | None:
    """Say that something is a link or a device; the lock of a file that is open in Emacs is such a link."""
    if one.kind is Kind.LINK:
        return one.problem(_DOT_FILE if one.name.startswith(".#") else _DOT_LINK if one.name[0] == "." else _LINK)
    return one.problem(_DEVICE) if one.kind is Kind.OTHER else None


@dataclass(frozen=True)
class _Judge:
    """Says of each thing below the folder of issue files whether it may stand there."""

    folder: str
    known: frozenset[str]
    filled: set[str]
    """The folders in which something was found."""

    def stray(self, one: Standing) -> Problem | None:
        """Why something may not stand there; None where it may."""
        if one.kind is Kind.FOLDER:
            return self._stray_folder(one)
        if one.kind is not Kind.FILE:
            return _no_file(one)
        if one.name.startswith("."):
            return one.problem(_LEFT_OVER if one.name.startswith(TEMPORARY) else _DOT_FILE)
        return _bad_name(one) or self._stray_file(one)

    def _stray_folder(self, one: Standing) -> Problem | None:
        if one.path in self.known or (_is_yaml(one.name) and one.folder == self.folder):
            return one.problem(_FOLDER_FOR_FILE)
        if one.path in self.filled or any(path.startswith(f"{one.path}/") for path in self.known):
            return None
        hint = f"delete it; an issue file stands directly in {self.folder}/"
        return one.problem((ReadingRule.WRONG_FOLDER, "nothing is read from this folder", hint))

    def _stray_file(self, one: Standing) -> Problem | None:
        is_issue = one.folder == self.folder
        path = PurePosixPath(one.name)
        if one.path in self.known or (is_issue and path.suffix == SUFFIX):
            return None
        if not _is_yaml(one.name):
            hint = f"move it out of {self.folder}/, or delete it"
            if path.suffix == ".txt" and _is_yaml(path.stem):
                hint = f"name it {shown(PurePosixPath(path.stem).stem)}{SUFFIX}"
            return one.problem((ReadingRule.UNKNOWN_FILE, "no file of this name is read", hint))
        if path.suffix != SUFFIX:
            message = f"{'an issue file' if is_issue else 'a file of the vocabulary'} ends in {SUFFIX}"
            return one.problem((ReadingRule.WRONG_SUFFIX, message, f"name it {shown(path.stem)}{SUFFIX}"))
        hint = f"delete it, or move it: an issue file stands directly in {self.folder}/"
        beside = sorted(PurePosixPath(known).name for known in self.known if known.rpartition("/")[0] == one.folder)
        if beside and not one.name[0].isdigit():
            hint = f"delete it, or name it as what it is: {listed(beside)}"
        return one.problem((ReadingRule.WRONG_FOLDER, "nothing is read from here", hint))


def _bad_name(one: Standing) -> Problem | None:
    """Say what is wrong with the name of a file, on this computer or on another one."""
    name = one.name
    if one.path != shown(one.path):
        return one.problem((ReadingRule.BAD_NAME, "the name is not UTF-8 text", _RENAME))
    if name.partition(".")[0].rstrip().casefold() in _RESERVED:
        message = f"{quoted(name)} cannot be the name of a file on Windows"
        return one.problem((ReadingRule.RESERVED_NAME, message, "give it another name"))
    if len(name) > _NAME_LENGTH:
        message = f"the name has {len(name)} characters; at most {_NAME_LENGTH} fit"
        return one.problem((ReadingRule.BAD_NAME, message, "give it a shorter one"))
    if name.endswith((".", " ")):
        return one.problem((ReadingRule.BAD_NAME, "the name ends in a dot or a space, which Windows drops", _RENAME))
    never = _NEVER_IN_NAME.search(name) if _is_yaml(name) else None
    if never:
        message = f"the name has {quoted(never.group())} in it, U+{ord(never.group()):04X}"
        return one.problem((ReadingRule.BAD_NAME, message, _RENAME))
    return None


def _alike(found: Iterable[Standing]) -> dict[Standing, Problem]:
    """Find names that are another's on a computer that does not tell capitals, or ways to write é, apart."""
    first: dict[tuple[str, str], Standing] = {}
    problems = {}
    for one in found:
        other = first.setdefault((one.folder, unicodedata.normalize("NFC", one.name).casefold()), one)
        if other is not one:
            message = f"on Windows and macOS this is the same name as {quoted(shown(other.name))}"
            problems[one] = one.problem((ReadingRule.ALIKE_NAMES, message, "give one of them another name"))
    return problems
