"""The swap: a new site takes the place of the former one, and a swap that was cut short is finished.

Beside the target stands a workshop, a folder of our own. In it `new` is the site being built and `old` what the target
held. A plan is written before anything is renamed and deleted after all of it, so that whoever finds a plan can finish
it: each step can be seen to be done or not. Without a plan the target is whole, and `new` and `old` are rubbish.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from newsletter.disk import is_plain_file, is_plain_folder, write_file
from newsletter.problem import NewsletterError, shortened

NEW = "new"
OLD = "old"
PLAN = "plan.json"
WRITTEN = "written.json"
"""The paths of all files that the target's site was written with."""

_NEXT = "written-next.json"
_MOST_BYTES = 200_000_000
"""A list of the files of a million pages is smaller; whoever plants a larger one is not believed."""


@dataclass(frozen=True)
class Plan:
    """What is renamed: the target as a whole, or these entries of it, out of the target and into it."""

    is_whole: bool
    leaving: tuple[str, ...] = ()
    coming: tuple[str, ...] = ()


def swap(target: Path, workshop: Path, *, staying: Iterable[str]) -> None:
    """Put the new site in the target's place.

    Entries of the target that stay are never moved; where there are any, the others are renamed one by one.
    """
    new, kept = workshop / NEW, frozenset(staying)
    _delete(workshop / OLD)
    write_file(workshop / _NEXT, json.dumps(files_below(new)))
    plan = Plan(is_whole=not kept)
    if kept:
        plan = Plan(
            is_whole=False,
            leaving=tuple(sorted({path.name for path in target.iterdir()} - kept)),
            coming=tuple(sorted({path.name for path in new.iterdir()} - kept)),
        )
    write_file(
        workshop / PLAN,
        json.dumps({"is_whole": plan.is_whole, "leaving": plan.leaving, "coming": plan.coming}),
    )
    finish(target, workshop)


def finish(target: Path, workshop: Path) -> None:
    """Carry out what is left of a plan, if there is one."""
    plan = _plan(workshop / PLAN)
    if plan is None:
        return
    if plan.is_whole:
        _swap_whole(target, workshop)
    else:
        _swap_entries(plan, target, workshop)
    if is_plain_file(workshop / _NEXT):
        (workshop / _NEXT).replace(workshop / WRITTEN)
    (workshop / PLAN).unlink()


def sweep(workshop: Path) -> None:
    """Delete what a finished swap or a build that was cut short left behind; there must be no plan."""
    for name in (NEW, OLD):
        _delete(workshop / name)
    (workshop / _NEXT).unlink(missing_ok=True)


def files_below(folder: Path) -> list[str]:
    """The paths of all files below a folder, relative to it; a link counts as a file and is not followed."""
    found: list[str] = []
    for place, folders, files in os.walk(folder):
        below = Path(place).relative_to(folder).as_posix()
        links = [name for name in folders if Path(place, name).is_symlink()]
        found += [name if below == "." else f"{below}/{name}" for name in (*files, *links)]
    return sorted(found)


def written(workshop: Path) -> frozenset[str] | None:
    """The paths of the files that the target's site was written with; None where nobody knows."""
    paths = _read(workshop / WRITTEN)
    if not isinstance(paths, list) or not all(isinstance(path, str) for path in paths):
        return None
    return frozenset(paths)


def _swap_whole(target: Path, workshop: Path) -> None:
    new, old = workshop / NEW, workshop / OLD
    if not new.exists():
        return  # it was renamed already
    if target.exists():
        if old.exists():
            raise NewsletterError(
                f"{target} came back while it was being replaced; move it away, and run the command again"
            )
        target.rename(old)
    new.rename(target)


def _swap_entries(plan: Plan, target: Path, workshop: Path) -> None:
    new, old = workshop / NEW, workshop / OLD
    old.mkdir(exist_ok=True)
    for name in plan.leaving:
        if _stands(target / name) and not _stands(old / name):
            (target / name).rename(old / name)
    for name in plan.coming:
        if _stands(new / name):
            (new / name).rename(target / name)


def _plan(path: Path) -> Plan | None:
    """Read a plan; whoever plants one can name entries of the two folders, and nothing else."""
    found = _read(path)
    if found is None:
        return None
    if isinstance(found, dict) and all(_is_names(found.get(key)) for key in ("leaving", "coming")):
        return Plan(found.get("is_whole") is True, tuple(found["leaving"]), tuple(found["coming"]))
    raise NewsletterError(f"{shortened(str(path))} is no plan of ours; delete its folder and run the command again")


def _is_names(found: object) -> bool:
    return isinstance(found, list) and all(
        isinstance(name, str) and name == Path(name).name and name not in ("", "..", ".git") for name in found
    )


def _read(path: Path) -> object:
    """Read a small JSON file of ours; None where there is none, or none that can be read."""
    if not is_plain_file(path):
        return None
    with path.open("rb") as file:
        content = file.read(_MOST_BYTES + 1)
    try:
        return json.loads(content) if len(content) <= _MOST_BYTES else None
    except (ValueError, RecursionError):
        return None


def _stands(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def _delete(path: Path) -> None:
    """Delete a folder, or whatever else has its name; a link is deleted, never followed."""
    if is_plain_folder(path):
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
