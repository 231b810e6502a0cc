"""The entrance: MkDocs' events, which ask first whether anything changed since the site was built.

Where nothing did, MkDocs is given nothing to do, and what makes a site is not even loaded.
"""

from __future__ import annotations

import json
import logging
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from newsletter.storage.behind import can_be_behind, on_end
from newsletter.storage.last_build import RECORD, LastBuild, read_record
from newsletter.storage.sharing import Aside
from newsletter.storage.site_folder import SiteFolder
from newsletter_mkdocs.collector import collector
from newsletter_mkdocs.inputs import inputs

_MAKING = "newsletter_mkdocs.events"


class _Entrance:
    """What the entrance remembers of the build that goes through it."""

    is_serving = False
    is_dirty = False
    idle_at: Path | None = None
    """The folder of a site in which nothing is to be changed."""


_entrance = _Entrance()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether the site is served for writing; who serves it leaves nothing, however that is ended."""
    _entrance.is_serving, _entrance.is_dirty = command == "serve", dirty
    if command == "serve" and can_be_behind():
        on_end(signal.default_int_handler)


def on_config(config: MkDocsConfig) -> Any:
    """Give MkDocs nothing to do where nothing changed; else let the archive be read."""
    if not config.config_file_path:
        raise PluginError("MkDocs does not know where mkdocs.yml lies; name that file, and leave standard input open")
    given = inputs(config)
    folder, record, before = SiteFolder(Path(config.site_dir)), None, None
    if given and not _entrance.is_serving:
        record = read_record(project=Path(config.config_file_path).parent, site=folder.target, frame=given.frame)
    if record and record.inputs == given and (before := folder.standing(record)):
        return _idle(config, before)
    _entrance.idle_at = None
    collector.rest()  # there is much to be loaded, and all of it stays
    looked = look(folder, record) if record and record.inputs != given else None
    making = import_module(_MAKING)
    before = looked() if looked else None
    stands = making.state.inputs if _entrance.is_serving else before and before.inputs
    making.state.is_serving, making.state.inputs, making.state.before = _entrance.is_serving, given, before
    making.state.is_update = bool(given and stands and stands.frame == given.frame)
    return making.on_config(config)


def look(folder: SiteFolder, record: LastBuild) -> Callable[[], LastBuild | None]:
    """Begin to look beside whether a site stands as a record says, and give what waits for it."""

    def told() -> bytes:
        found = SiteFolder(folder.target).standing(record)  # with a lock of its own: one cannot be taken along
        return json.dumps(found and found.list_of_files).encode()

    aside = Aside(told)

    def looked() -> LastBuild | None:
        heard = aside.result()
        if heard is None:
            return folder.standing(record)
        found = json.loads(heard)
        return replace(record, list_of_files=tuple(found)) if found else None

    return looked


def _idle(config: MkDocsConfig, before: LastBuild) -> MkDocsConfig:
    """Leave nothing to do: no page, no file, no folder to clean. Only what the last build said is said again."""
    for line in before.said:
        logging.getLogger("newsletter").warning(line)
    _entrance.idle_at = Path(config.site_dir)
    config.site_dir = str(Path(config.config_file_path).parent / RECORD / "none")  # below a file nothing can stand
    config.nav = None
    config.extra_templates = []
    config.theme.static_templates.clear()
    config.theme.dirs[:] = filter(None, [config.theme.custom_dir])  # all that is installed MkDocs would look through
    return config


def on_files(files: Files, config: MkDocsConfig) -> Any:
    """Take all files away where nothing is to be done."""
    return Files([]) if _entrance.idle_at else _pass_on("on_files", files, config=config)


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Name the folder again in which the site stands."""
    if _entrance.idle_at:
        config.site_dir = str(_entrance.idle_at)
    else:
        _pass_on("on_post_build", config=config)


def on_serve(server: Any, config: MkDocsConfig, builder: Callable[[], None]) -> Any:
    """Hand a server on that is to serve what is being written, and all of it."""
    if _entrance.is_serving and not _entrance.is_dirty:
        _pass_on("on_serve", server, config=config, builder=builder)
    return server


def _pass_on(event: str, *item: Any, **about: Any) -> Any:
    """Pass an event on to what makes a site, if that has begun."""
    making = None if _entrance.idle_at else sys.modules.get(_MAKING)
    return getattr(making, event)(*item, **about) if making else None


on_nav = partial(_pass_on, "on_nav")
on_env = partial(_pass_on, "on_env")
on_page_markdown = partial(_pass_on, "on_page_markdown")
on_page_content = partial(_pass_on, "on_page_content")
on_page_context = partial(_pass_on, "on_page_context")
on_post_page = partial(_pass_on, "on_post_page")
on_build_error = partial(_pass_on, "on_build_error")
on_shutdown = partial(_pass_on, "on_shutdown")
