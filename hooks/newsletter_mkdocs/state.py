"""What one event of a build leaves for the next: the one object here that changes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Template
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from newsletter.build import Site
from newsletter.rendering.shell import Shell
from newsletter.settings import Settings
from newsletter.storage.last_build import Inputs, LastBuild
from newsletter.storage.site_folder import SiteFolder


@dataclass
class State:
    """What one event of a build leaves for the next; MkDocs keeps it while it serves."""

    is_serving: bool = False
    inputs: Inputs | None = None
    """What the build starts from, if that can be told."""
    before: LastBuild | None = None
    """What the last build left, where that is known and stands."""
    is_update: bool = False
    """Whether the site stands as an earlier build left it that had the same frame."""
    said: list[str] = field(default_factory=list)
    """The warnings of ours."""
    warnings: CountHandler = field(default_factory=CountHandler)
    """Counts those of MkDocs."""
    folder: SiteFolder | None = None
    site: Site = field(default_factory=lambda: Site(Settings()))
    shells: dict[str, Shell] = field(default_factory=dict)
    navigation: dict[str, Page] = field(default_factory=dict)
    nothing: Template = field(default_factory=lambda: Template(""))
    """What MkDocs fills for a page that stays."""
    hand_written: list[str] = field(default_factory=list)
    scripts: set[str] = field(default_factory=set)
    first: frozenset[str] | None = None
    """The pages that an editor waits for, while a site is served of which the others stand; None where none stands."""
    turn: int = 0
    """The number of the build; work of a former one is ended."""
    last_addresses: tuple[str, ...] = ()
    writing: threading.Lock = field(default_factory=threading.Lock)
    has_behind: bool = False
    """Whether what nobody waits for is made by a process behind."""
    is_behind: bool = False
    """Whether this is that process."""
    taken_over: threading.Event = field(default_factory=threading.Event)
    """Says that such a process does what would be done later."""
    later: threading.Thread | None = None
    """What is done later."""
    aside: Path | None = None
    """Where a served site without a fault goes while one is shown that tells of problems."""
    end_serving: Callable[[], None] | None = None
    """What ends the processes behind."""


state = State()
