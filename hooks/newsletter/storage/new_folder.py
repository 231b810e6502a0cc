"""A new folder: what is made in it stands there as a whole, or nothing of it does."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from newsletter.problem import NewsletterError, visible
from newsletter.storage.disk import TEMPORARY, is_plain_folder, umask

_HISTORY = ".git"
"""What may be in a folder that is empty otherwise."""


def check_empty(folder: Path) -> None:
    """Refuse a folder in which something is, or that is none."""
    if not os.path.lexists(folder):
        return
    if not is_plain_folder(folder):
        raise NewsletterError(f"{visible(str(folder))} is no folder; name another one")
    found = sorted(path.name for path in folder.iterdir() if path.name != _HISTORY)
    if found:
        what = visible(", ".join(found[:3])) + (" and more" if len(found) > 3 else "")
        raise NewsletterError(f"{visible(str(folder))} is not empty, for it has {what}; name a new folder")


@contextmanager
def new_folder(folder: Path, *, last: str) -> Iterator[Path]:
    """Make a folder beside, to be filled; it becomes `folder`, or what is in it moves there, `last` at the end.

    Where anything stops that, nothing is left of it.
    """
    check_empty(folder)
    is_there = folder.exists()
    above = [path for path in folder.absolute().parents if not path.exists()]
    folder.absolute().parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=TEMPORARY, dir=folder if is_there else folder.parent))
    try:
        yield beside
        if is_there:
            _move_in(beside, folder, last)
        else:
            beside.chmod(0o777 & ~umask())
            beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        with suppress(OSError):  # of the first that holds something
            for path in above:
                path.rmdir()


def _move_in(beside: Path, folder: Path, last: str) -> None:
    """Move everything up; where something cannot be moved, what was moved goes again."""
    moved: list[Path] = []
    try:
        for path in sorted(beside.iterdir(), key=lambda path: path.name == last):
            moved.append(folder / path.name)
            path.rename(folder / path.name)
    except BaseException:
        for path in moved:
            if is_plain_folder(path):
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)
        raise
