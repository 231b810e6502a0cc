"""The corpus: hostile cases as data, a file for each group, and what each gives beside it.

A case is a project that is faultless but for what it names. `paper`, `volume`, `tag`, `organisation`, `settings` and
`site` change fields of the issue file, the vocabulary and mkdocs.yml; `entry` and `more` add lines to the issue file as
they are; `plant` puts files, by path, in which %FF is a byte. A file is its text, or one of: {bytes}, {link}, {folder},
{fifo}, {repeat, times, before, after}, {zip: files by name}. `run` is the command; where it is `add`, `answer` is what
Crossref answers. `alone` runs it in a process of its own, with bounds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """A hostile case: what is planted, and what is run."""

    name: str
    run: str = "check"
    plant: dict[str, Any] = field(default_factory=dict)
    paper: dict[str, Any] = field(default_factory=dict)
    volume: dict[str, Any] = field(default_factory=dict)
    tag: dict[str, Any] = field(default_factory=dict)
    organisation: dict[str, Any] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)
    site: dict[str, Any] = field(default_factory=dict)
    entry: str = ""
    more: str = ""
    answer: dict[str, Any] | None = None
    reads: str = ""
    """A letter whose headers are shown."""
    lock: str = ""
    """A file that another build has locked."""
    alone: bool = False


@dataclass(frozen=True)
class Group:
    """The cases of one file."""

    name: str
    cases: tuple[Case, ...]

    @property
    def expected(self) -> Path:
        """The file of what they give."""
        return FOLDER / f"{self.name}.expected"


def groups() -> Iterator[Group]:
    """Read all groups, by name."""
    for path in sorted(FOLDER.glob("*.yaml")):
        cases = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        yield Group(path.stem, tuple(Case(**case) for case in cases))


def cases() -> Iterator[tuple[str, Case]]:
    """Every case, with the name of its group."""
    for group in groups():
        for case in group.cases:
            yield group.name, case
