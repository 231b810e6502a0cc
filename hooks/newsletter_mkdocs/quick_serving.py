"""Serving while somebody writes: the pages of a changed issue file at once, all else by a process behind this one.

MkDocs calls what builds whenever a watched file changes, and lets browsers load their page again when that returns. It
is given something that returns as soon as those pages are there for which somebody waits. The whole build goes on
behind, ends when there is something newer, and rings a bell that is watched too, if a page that is open is another now.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from newsletter import build
from newsletter.build import Site
from newsletter.build.first_look import FirstLook
from newsletter.pages.page import prototype
from newsletter.rendering.shell import Shell
from newsletter.source.settings_file import read_settings
from newsletter.storage.behind import Behind, can_be_behind
from newsletter.storage.disk import TEMPORARY, change_new, read_plain
from newsletter.storage.last_build import Inputs, Mark, mark, marks
from newsletter.storage.places import ISSUES
from newsletter.storage.site_folder import SiteFolder
from newsletter_mkdocs.collector import collector
from newsletter_mkdocs.filling import filled_pages, searched
from newsletter_mkdocs.inputs import ICONS
from newsletter_mkdocs.messages import Stopped, log, say
from newsletter_mkdocs.readers import Readers
from newsletter_mkdocs.state import state
from newsletter_mkdocs.watching import look_often, watched

_CALM = 0.03
"""Seconds without a change after which an editor's program is done with writing a file."""

_SEARCH, _NEW_SEARCH = "search", "new search "
"""With what the work is begun that makes the search alone: of the site at first, or of what it is now."""

_MOST_BYTES = 500_000_000


class _Stand(NamedTuple):
    """All that is watched, as it is at a moment."""

    issues: dict[str, Mark]
    others: dict[str, Mark]


class _Good(NamedTuple):
    """A site without a fault, which was moved aside for one that shows problems."""

    site: Site
    shells: dict[str, Shell]
    inputs: Inputs | None
    stood: _Stand | None


class QuickServing:
    """What MkDocs calls in the place of its own build."""

    def __init__(
        self,
        config: MkDocsConfig,
        whole: Callable[[], None],
        readers: Readers,
        folder: Path,
        watched: Callable[[], Iterable[str]],
    ) -> None:
        """Serve the site that was built; `whole` builds all of it, and the empty `folder` is for news of that.

        `watched` tells what others have watched.
        """
        self._settings_file, self._site = Path(config.config_file_path), Path(config.site_dir)
        self._whole, self._readers = whole, readers
        self._news, self.bell = folder / "news", folder / "bell"
        self.bell.touch()
        ours = (config.docs_dir, config.config_file_path, *config.watch, *config.theme.dirs)
        self._ours, self._watched = frozenset(map(Path, ours)), watched
        self._stood = self._stand()
        self._good: _Good | None = None
        state.aside = self._site.with_name(f".{self._site.name}.aside")
        self._over = self._site.with_name(f".{self._site.name}.over")
        self._clear = partial(_delete, self._site, folder, state.aside, self._over, SiteFolder(self._site).workshop)
        self._behind = Behind(self._work_behind, at_failure=self._ring, at_end=self._clear)
        state.has_behind = self._behind.begin(_SEARCH)
        if not state.has_behind:
            self._search(state.site)

    def __call__(self) -> None:
        """Bring the site up to date, or what is waited for; it stays as it was while something stops that."""
        collector.rest()
        try:
            self._bring_up_to_date()
        except ConfigurationError:
            say(read_settings(self._settings_file.parent, self._settings_file.name)[1])
            log.error("%s cannot be read; the site stays as it was", self._settings_file.name)
        except Abort as error:  # what it is not that says so itself was logged before
            log.error("%sthe site stays as it was", f"{error}; " if isinstance(error, Stopped) else "")
        finally:
            collector.resume()

    def _bring_up_to_date(self) -> None:
        stood, self._stood = self._stood, self._stand()
        if not state.has_behind:
            self._build_whole(stood)
            return
        has_rung = self._hear()
        if self._behind.has_failed:
            self._build_alone()
        elif has_rung and stood and stood == self._stood:
            return
        elif self._good:
            self._mend(self._good, stood)
        elif (look := self._look(state.site, state.shells)) is None or (
            look.site is state.site and self._has_others_than(stood)
        ):
            self._build_whole(stood)
        elif look.site is not state.site:
            self._show(look)

    def close(self) -> None:
        """End what is still at work and leave nothing; that is done here, as who is behind makes way for all others."""
        self._behind.end()
        self._clear()
        self._behind.close()

    def _look(self, site: Site, shells: Mapping[str, Shell]) -> FirstLook | None:
        """What changed in issue files since a site was made, if the frame of other pages fits those."""
        look = None if site.settings.full_rendering else build.first_look(site, self._settings_file)
        return look if look and all(prototype(page) in shells for page in look.pages) else None

    def _show(self, look: FirstLook) -> None:
        self._end()
        for one in filled_pages(look.site, state.shells, look.pages):
            change_new(self._site / one.address, one.make())
        state.site = look.site
        state.last_addresses = tuple(dict.fromkeys((*state.last_addresses, *look.site.brought)))
        self._begin()

    def _has_others_than(self, stood: _Stand | None) -> bool:
        """Whether something beside the issues is other than it was, or that cannot be told."""
        return stood is None or self._stood is None or stood.others != self._stood.others

    def _mend(self, good: _Good, stood: _Stand | None) -> None:
        """Bring back the site without a fault, if there is none any more, and show what is other than it was."""
        look = self._look(good.site, good.shells)
        if look is None or self._has_others_than(good.stood) or state.aside is None or not state.aside.is_dir():
            self._build_whole(stood)
            return
        self._end()
        _delete(self._over)
        self._site.rename(self._over)
        state.aside.rename(self._site)
        self._good, state.site, state.shells, state.inputs = None, good.site, good.shells, good.inputs
        self._show(look)

    def _build_whole(self, stood: _Stand | None) -> None:
        """Build all; `stood` is what was watched when there was the site that stands."""
        self._end()
        good = _Good(state.site, state.shells, state.inputs, stood)
        self._build()
        if state.site.basis:
            self._good = None
        elif good.site.basis:
            self._good = good
        if state.has_behind and state.site.basis:
            self._begin(_NEW_SEARCH if state.first is None else "")

    def _build(self) -> None:
        """Build all; where that comes to grief nobody knows what stands, and the next change builds all again."""
        stood, self._stood = self._stood, None
        self._whole()
        self._stood = stood

    def _build_alone(self) -> None:
        """Build without anybody behind, who came to grief; if that has a cause it is said."""
        self._end()
        state.has_behind = False
        try:
            self._build()
        finally:
            state.has_behind = self._behind.is_there

    def _begin(self, what: str = "") -> None:
        """Begin all that is not waited for, or `what` alone."""
        self._readers.forget()
        if not self._behind.begin(what + (state.inputs.frame if state.inputs else "")):
            self._build_alone()

    def _end(self) -> None:
        state.turn += 1
        self._behind.end()
        self._news.unlink(missing_ok=True)

    def _stand(self) -> _Stand | None:
        """All that is watched, as it is now; None where that cannot be told."""
        found: dict[str, Mark] = {}
        try:
            for path in self._ours.union(map(Path, self._watched())) - {self.bell}:
                below = marks(path, without=(ICONS,)).items() if path.is_dir() else (("", mark(path.lstat())),)
                found.update((f"{path}/{name}", one) for name, one in below)
        except OSError:
            return None
        issues = self._settings_file.parent / ISSUES
        return _Stand(
            {path: one for path, one in found.items() if Path(path).is_relative_to(issues)},
            {path: one for path, one in found.items() if not Path(path).is_relative_to(issues)},
        )

    def _work_behind(self, about: str) -> None:
        """Make all that is not waited for, in a process of its own, and tell what came of it."""
        state.is_behind = True
        _delete(self._over)
        if about == _SEARCH:
            self._search(state.site)
            return
        if about.startswith(_NEW_SEARCH):
            self._search(self._read(about.removeprefix(_NEW_SEARCH)))
            return
        state.inputs = Inputs(about, "") if about else None
        self._whole()
        has_other_pages = self._readers.has_other_pages()
        change_new(self._news, json.dumps(_told() | {"rings": has_other_pages}).encode())
        if has_other_pages:
            self._ring()

    def _ring(self) -> None:
        self.bell.touch()  # takes no room on a disk that has none

    def _search(self, site: Site) -> None:
        for one in searched(site, self._settings_file.parent):
            change_new(self._site / one.address, one.make())

    def _read(self, frame: str) -> Site:
        """The site as it is now; the first process has shown or said what is wrong."""
        address, before = state.site.settings.address, state.site.basis
        return build.read_site(self._settings_file, address=address, is_served=True, code=frame, before=before)[0]

    def _hear(self) -> bool:
        """Take what the build behind has told, if it has ended; tells whether it rang the bell."""
        content = read_plain(self._news, limit=_MOST_BYTES)
        self._news.unlink(missing_ok=True)
        told = json.loads(content) if content else {}
        if told and state.site.basis:
            state.last_addresses = tuple(told["addresses"])
            state.shells = {address: Shell(tuple(pieces)) for address, pieces in told["shells"].items()}
            state.inputs = Inputs(told["frame"], "") if told["frame"] else None
            related = {name: tuple(near) for name, near in told["related"].items()}
            state.site = replace(state.site, basis=replace(state.site.basis, related=related))
        return bool(told and told["rings"])


def _delete(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def begin_serving(server: Any, config: MkDocsConfig, whole: Callable[[], None]) -> None:
    """Let a server of MkDocs call us; where no process can be behind, it goes on as it is."""
    if not can_be_behind():
        return
    state.turn += 1
    state.taken_over.set()
    if state.later:
        state.later.join()
    state.taken_over.clear()
    folder = Path(tempfile.mkdtemp(prefix=TEMPORARY))
    readers = Readers(Path(config.site_dir), mount_path=server.mount_path, file=folder / "readers")
    serving = QuickServing(config, whole, readers, folder, partial(watched, server))
    state.end_serving = serving.close
    server.set_app(readers.listened_to(server.get_app()))
    server.builder, server.build_delay = serving, _CALM
    look_often(server)
    server.watch(str(serving.bell))


def _told() -> dict[str, Any]:
    """What the first process needs of a build to fill pages as it did."""
    return {
        "addresses": state.last_addresses,
        "shells": {address: shell.pieces for address, shell in state.shells.items()},
        "frame": state.inputs.frame if state.inputs else "",
        "related": state.site.basis.related if state.site.basis else {},
    }
