"""The ground on which one size is measured: an invented archive, and what is made of it when it is asked for."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from newsletter.addresses import entry_address
from newsletter.bench.cost import Cost, cost_of
from newsletter.bench.hugo_project import make_hugo_project, make_plain_project
from newsletter.bench.invented_project import make_project
from newsletter.bench.serving import Edit
from newsletter.model import Archive
from newsletter.source import read_project
from newsletter.source.project import ISSUES
from newsletter.storage.disk import write_new

MKDOCS = ("mkdocs",)
_BUILD = ("build", "--strict", "--quiet")
_KEPT = (".cache", "site", ".site.build")
"""What a build leaves in an archive's folder, all of which a cold one does without."""

_OWN_CACHE = "cache"
"""Where programs keep what they keep for their user, such as the key of the seals."""

_EMPTY = "site_name: Empty\ntheme: {name: material}\nplugins: []\n"


class Ground:
    """A folder with an archive of so many volumes, and with what is made of it."""

    def __init__(self, folder: Path, volumes: int) -> None:
        """Make the archive."""
        self.volumes = volumes
        self._folder = folder
        self.project = make_project(folder / "archive", volumes)
        self.site = self.project / "site"
        self._source = self.edit.file.read_text("utf-8")
        self._is_whole = False

    @cached_property
    def environment(self) -> dict[str, str]:
        """The variables of every command; what programs keep for their user lies on this ground too."""
        own = {"NO_MKDOCS_2_WARNING": "1", "XDG_CACHE_HOME": str(self.place(_OWN_CACHE))}
        return {name: value for name, value in os.environ.items() if name != "SITE_URL"} | own

    def archive(self) -> Archive:
        """What the archive's files say, read anew: while others are measured nothing of it is to fill the memory."""
        return read_project(self.project).archive()

    @cached_property
    def edit(self) -> Edit:
        """The tagline of the newest volume's first entry, which is changed, and the page that says it."""
        latest = self.archive().listings[0]
        entry, file = latest.entry, self.project / ISSUES / f"{latest.volume.id}.yaml"
        return Edit(file, f"tagline: {entry.tagline}", entry.tagline or "", entry_address(entry))

    def took(self, *command: str, folder: Path | None = None) -> Cost:
        """Measure a command, in the archive's folder where no other is named."""
        return cost_of(command, folder=folder or self.project, environment=self.environment)

    def clear(self) -> None:
        """Put the archive back to where nothing was built."""
        for name in _KEPT:
            shutil.rmtree(self.project / name, ignore_errors=True)
        self.free(_OWN_CACHE)
        self.change_back()

    def build(self, *module: str, is_whole: bool = True) -> Cost:
        """Build the site with MkDocs, or with a module that stands for it."""
        cost = self.took(sys.executable, "-m", *(module or MKDOCS), *_BUILD)
        self._is_whole = is_whole
        return cost

    def whole(self) -> Path:
        """The site, which is built where it is not there as a whole."""
        if not self._is_whole:
            self.build()
        return self.site

    def change(self, number: int) -> None:
        """Change the tagline, each time to another."""
        self.edit.file.write_text(self.edit.changed(self._source, number), "utf-8")

    def change_back(self) -> None:
        """Put the tagline back, of which no site says anything then."""
        self.edit.file.write_text(self._source, "utf-8")
        self._is_whole = False

    @cached_property
    def hugo(self) -> Path:
        """Hugo's project that makes the same."""
        return make_hugo_project(self.place("hugo"), self.archive(), self.whole())

    @cached_property
    def hugo_edit(self) -> Edit:
        """The same tagline in Hugo's project."""
        name = PurePosixPath(self.edit.address).name
        file = self.hugo / f"content/papers/{name}.md"
        return replace(self.edit, file=file, text=f'"tagline": "{self.edit.said}', address=f"papers/{name}/")

    @cached_property
    def plain_hugo(self) -> Path:
        """Hugo's project as its users have them."""
        return make_plain_project(self.place("plain"), self.archive())

    @cached_property
    def empty(self) -> Path:
        """A site of MkDocs and Material with one page."""
        folder = self.place("empty")
        write_new(folder / "mkdocs.yml", _EMPTY.encode())
        write_new(folder / "docs/index.md", b"# Empty\n")
        return folder

    def place(self, name: str) -> Path:
        """Where something is made on this ground."""
        return self._folder / name

    def free(self, name: str) -> Path:
        """The same place with nothing there."""
        shutil.rmtree(self.place(name), ignore_errors=True)
        return self.place(name)
