"""The site folder: the last good site is kept until the new one is whole. Knows nothing of what is in it."""

from __future__ import annotations

import shutil
from pathlib import Path


def set_aside(folder: Path) -> None:
    """Move the last good site aside before a build; one that a killed build left aside is the last good one."""
    if _aside(folder).exists():
        shutil.rmtree(folder, ignore_errors=True)
    elif folder.exists():
        folder.rename(_aside(folder))


def bring_back(folder: Path) -> None:
    """Put the last good site back after a build that failed."""
    if _aside(folder).exists():
        shutil.rmtree(folder, ignore_errors=True)
        _aside(folder).rename(folder)


def let_go(folder: Path) -> None:
    """Delete the former site after a build that succeeded."""
    shutil.rmtree(_aside(folder), ignore_errors=True)


def _aside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name.lstrip('.')}.last")
