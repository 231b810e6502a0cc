"""What one event of a build leaves for the next: the one object here that changes."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from mkdocs.structure.pages import Page

from newsletter.build import Site
from newsletter.rendering.shell import Shell
from newsletter.settings import Settings
from newsletter.storage.site_folder import SiteFolder


@dataclass
class State:
    """What one event of a build leaves for the next; MkDocs keeps it while it serves."""

    is_serving: bool = False
    folder: SiteFolder | None = None
    site: Site = field(default_factory=lambda: Site(Settings()))
    shells: dict[str, Shell] = field(default_factory=dict)
    navigation: dict[str, Page] = field(default_factory=dict)
    hand_written: list[str] = field(default_factory=list)
    scripts: set[str] = field(default_factory=set)
    last_addresses: tuple[str, ...] = ()
    writing: threading.Lock = field(default_factory=threading.Lock)


state = State()
