"""The swap: a new site, or what is new of it, takes the place of the former, and a swap that was cut short is finished.

Beside the target stands a workshop, a folder of our own. In it `new` is the site being built and `old` what the target
held. A plan is written before anything is renamed and deleted after all of it, so that whoever finds a plan can finish
it: each step can be seen to be done or not. Without a plan the target is whole, and `new` and `old` are rubbish.

A plan bears a seal, so that nobody else's is carried out. Who can keep no key has no plan either: where such a user's
build is killed between two renames, the former site comes back.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from newsletter.problem import NewsletterError, visible
from newsletter.storage.disk import TEMPORARY, entries_below, is_plain_file, is_plain_folder, read_plain, write_file
from newsletter.storage.last_build import FROM_DESKTOPS
from newsletter.storage.seal import has_key, read_sealed, write_sealed

NEW = "new"
OLD = "old"
PLAN = "plan"
WRITTEN = "written"
"""The paths of all files that the target's site was written with."""

_NEXT = "written-next"
_MOST_BYTES = 200_000_000
"""The list of the files of a million pages is smaller."""


@dataclass(frozen=True)
class Plan:
    """What is renamed: the target as a whole, or these entries or files of it, out of the target and into it."""

    is_whole: bool
    leaving: tuple[str, ...] = ()
    coming: tuple[str, ...] = ()
    leaving_last: tuple[str, ...] = ()
    """What nothing needs any more once the others are there."""


def swap(target: Path, workshop: Path, *, staying: Iterable[str]) -> None:
    """Put the new site in the target's place.

    Entries of the target that stay are never moved; where there are any, the others are renamed one by one.
    """
    new, kept = workshop / NEW, frozenset(staying)
    _delete(workshop / OLD)
    _list(files_below(new), target, workshop)
    plan = Plan(is_whole=not kept)
    if kept:
        plan = Plan(
            is_whole=False,
            leaving=tuple(sorted({path.name for path in target.iterdir()} - kept)),
            coming=tuple(sorted({path.name for path in new.iterdir()} - kept)),
        )
    _write_down(plan, target, workshop)
    _carry_out(plan, target, workshop)


def update(target: Path, workshop: Path, *, kept: Set[str]) -> None:
    """Put the new files in the target, and take away those of the former site that are neither new nor kept.

    What links lead to comes before the links, as far as renames of single files can be in order: files of new names
    first, those that others replace next, and those that go last, but where one of them stands in the way.
    """
    former, coming = written(workshop) or frozenset(), files_below(workshop / NEW)
    arriving = {*coming}
    going = former - kept - arriving
    folders = {above for path in coming for above in _above(path)}
    in_the_way = {path for path in going if path in folders or not arriving.isdisjoint(_above(path))}
    plan = Plan(
        is_whole=False,
        leaving=tuple(sorted(in_the_way)),
        coming=tuple(sorted(coming, key=lambda path: (path in former, path))),
        leaving_last=tuple(sorted(going - in_the_way)),
    )
    _delete(workshop / OLD)
    _list(sorted(kept | arriving), target, workshop)
    if not _write_down(plan, target, workshop):
        raise NewsletterError(f"{visible(str(workshop / PLAN))} cannot be written; the site is as it was")
    _carry_out(plan, target, workshop)


def meets_others(target: Path, workshop: Path, *, kept: Set[str], former: Set[str]) -> bool:
    """Whether something stands where an update changes files which is neither a former file nor a folder of files."""
    changing = {*files_below(workshop / NEW), *(former - kept)}
    folders = {folder for path in changing for folder in _above(path)}
    standing = (path for path in changing | folders if _stands(target / path))
    return any(path not in (folders if is_plain_folder(target / path) else former) for path in standing)


def finish(target: Path, workshop: Path) -> None:
    """Carry out what is left of a plan; without one, a site that was only moved aside comes back."""
    plan = _plan(workshop)
    if plan:
        _carry_out(plan, target, workshop)
    elif not _stands(target) and is_plain_folder(workshop / OLD):
        (workshop / OLD).rename(target)


def is_unfinished(target: Path, workshop: Path) -> bool:
    """Whether a build was cut short among its renames, as far as can be seen at a glance."""
    return is_plain_file(workshop / PLAN) or (not _stands(target) and is_plain_folder(workshop / OLD))


def sweep(workshop: Path) -> None:
    """Delete what a finished swap or a build that was cut short left behind; no plan of ours may be left."""
    for path in (*(workshop / name for name in (NEW, OLD, PLAN, _NEXT)), *workshop.glob(f"{TEMPORARY}*")):
        _delete(path)


def files_below(folder: Path) -> list[str]:
    """The paths of all files below a folder, relative to it; a link counts as a file and is not followed."""
    return sorted(path for path, _ in entries_below(folder))


def delete_others(folder: Path, known: Set[str]) -> None:
    """Delete all files below a folder of ours that are not known."""
    for path in files_below(folder):
        if path not in known:
            (folder / path).unlink(missing_ok=True)


def written(workshop: Path) -> frozenset[str] | None:
    """The paths of the files that the target's site was written with; None where nobody knows.

    A list without our seal is believed only where there is no key to seal one with.
    """
    content = _read(workshop, WRITTEN)
    if content is None and not has_key(workshop.parent):
        content = read_plain(workshop / WRITTEN, limit=_MOST_BYTES)
    try:
        paths = json.loads(content or b"")
    except (ValueError, RecursionError):
        return None
    return frozenset(path for path in paths if isinstance(path, str)) if isinstance(paths, list) else None


def _carry_out(plan: Plan, target: Path, workshop: Path) -> None:
    """Rename what is not renamed yet, and then forget the plan."""
    if plan.is_whole:
        _swap_whole(target, workshop)
    else:
        _swap_entries(plan, target, workshop)
    if is_plain_file(workshop / _NEXT):
        (workshop / _NEXT).replace(workshop / WRITTEN)
    (workshop / PLAN).unlink(missing_ok=True)


def _swap_whole(target: Path, workshop: Path) -> None:
    new, old = workshop / NEW, workshop / OLD
    if not is_plain_folder(new):
        return  # it was renamed already
    if target.exists():
        if old.exists():
            raise NewsletterError(
                f"{target} came back while it was being replaced; move it away, and run the command again"
            )
        try:
            target.rename(old)
        except OSError:  # nothing is renamed yet, so nothing is left to finish
            (workshop / PLAN).unlink(missing_ok=True)
            raise
    new.rename(target)


def _swap_entries(plan: Plan, target: Path, workshop: Path) -> None:
    new, old = workshop / NEW, workshop / OLD
    old.mkdir(exist_ok=True)
    for path in plan.leaving:
        _move_away(path, target, old)
    for path in plan.coming:
        if _stands(new / path):
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            _make_room(target / path)
            (new / path).replace(target / path)
    for path in plan.leaving_last:
        _move_away(path, target, old)


def _make_room(path: Path) -> None:
    """Delete the folders that stand where a file comes, unless one holds what no desktop leaves: that is not ours."""
    for folder, _, names in os.walk(path, topdown=False) if is_plain_folder(path) else ():
        with suppress(OSError):
            if names == [FROM_DESKTOPS]:
                Path(folder, FROM_DESKTOPS).unlink()
            Path(folder).rmdir()


def _move_away(path: str, target: Path, old: Path) -> None:
    """Move something out of the target, unless that was done, and delete the folders that are empty then."""
    if _stands(target / path) and not _stands(old / path):
        (old / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).rename(old / path)
    with suppress(OSError):  # of the first that is not empty
        for folder in _above(path):
            (target / folder).rmdir()


def _above(path: str) -> Iterator[str]:
    """The folders on the way to a file, the innermost first."""
    while path := path.rpartition("/")[0]:
        yield path


def _list(files: list[str], target: Path, workshop: Path) -> None:
    """Write down which files the target will have been written with."""
    content = json.dumps(files).encode()
    if not write_sealed(workshop / _NEXT, content, name=_sealed_as(workshop, WRITTEN), root=target.parent):
        write_file(workshop / _NEXT, content)


def _write_down(plan: Plan, target: Path, workshop: Path) -> bool:
    """Write down a plan, and say whether that was possible."""
    content = json.dumps(asdict(plan)).encode()
    return write_sealed(workshop / PLAN, content, name=_sealed_as(workshop, PLAN), root=target.parent)


def _plan(workshop: Path) -> Plan | None:
    content = _read(workshop, PLAN)
    if content is None:
        return None
    found = json.loads(content)
    lists = (tuple(found.get(name, ())) for name in ("leaving", "coming", "leaving_last"))
    return Plan(found["is_whole"], *lists)


def _read(workshop: Path, name: str) -> bytes | None:
    """Read what bears our seal; None where there is no such thing."""
    return read_sealed(workshop / name, name=_sealed_as(workshop, name), limit=_MOST_BYTES, root=workshop.parent)


def _sealed_as(workshop: Path, name: str) -> str:
    """Under which name something is sealed: a plan for one folder is none for another."""
    return f"{workshop.absolute()}/{name}"


def _stands(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def _delete(path: Path) -> None:
    """Delete a folder, or whatever else has its name; a link is deleted, never followed."""
    if is_plain_folder(path):
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
