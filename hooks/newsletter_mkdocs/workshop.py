"""Where MkDocs builds: begin beside the site folder, take its place, or leave it as it was."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

from newsletter.problem import NewsletterError
from newsletter.storage.places import ISSUES
from newsletter.storage.site_folder import SiteFolder
from newsletter_mkdocs.collector import collector
from newsletter_mkdocs.inputs import HERE, PACKAGE, words
from newsletter_mkdocs.messages import is_news, say_waiting
from newsletter_mkdocs.state import state


def begin(config: MkDocsConfig) -> Path:
    """Begin a build: the empty folder beside the site folder that MkDocs builds into; another build is waited for."""
    collector.rest()
    folder = SiteFolder(Path(config.site_dir), is_temporary=state.is_serving)
    try:
        before = None if state.is_serving or not state.is_update else state.before
        is_update = state.is_update and not state.is_serving
        new = folder.begin(sources=_sources(config), waiting=say_waiting, is_update=is_update, before=before)
    except NewsletterError as error:
        raise PluginError(str(error)) from error
    state.folder, state.warnings = folder, CountHandler(level=logging.WARNING)
    _generator().addHandler(state.warnings)
    logging.getLogger(f"{_generator().name}.commands.build").addFilter(is_news)
    return new


def at_work() -> SiteFolder:
    """The folder of the site that is being built."""
    if state.folder is None:
        raise PluginError("no build has begun")
    return state.folder


def take_place(config: MkDocsConfig) -> None:
    """Put the new site in the place of the former one, but not where --strict will stop the build for a warning."""
    folder = state.folder
    if folder is None:
        return
    try:
        if not (config.strict and _has_warned()):
            with state.writing:
                _move_aside(folder.target)
                folder.take_place()
                if not state.is_serving:
                    _remember(folder, config)
    except NewsletterError as error:
        raise PluginError(str(error)) from error
    config.site_dir = str(folder.target)
    leave()


def _move_aside(target: Path) -> None:
    """Keep a served site without a fault for when what is wrong is mended; what is kept and was not mended is gone."""
    if state.aside is None or state.is_behind:
        return
    if state.site.basis:
        shutil.rmtree(state.aside, ignore_errors=True)
    elif not state.aside.exists():
        target.rename(state.aside)


def move_in(config: MkDocsConfig) -> frozenset[str]:
    """Move what was made so far into a served site that stands, and tell what it is."""
    folder = state.folder
    if folder is None:
        return frozenset()
    with state.writing:
        made = folder.move_in()
    config.site_dir = str(folder.target)
    leave()
    return made


def leave() -> None:
    """End the build: let go of the site folder, if it holds one."""
    collector.resume()
    if state.folder:
        _generator().removeHandler(state.warnings)
        state.folder.leave()
        state.folder = None


def _sources(config: MkDocsConfig) -> tuple[Path, ...]:
    """What no site may be built into or around; hooks that lie in the archive's own folder say nothing of theirs."""
    project = Path(config.config_file_path).parent
    hooks = {(project / hook).parent for hook in config["hooks"]} - {project}
    theme = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
    return (project / ISSUES, Path(config.docs_dir), *sorted(hooks), PACKAGE, HERE, *theme)


def _remember(folder: SiteFolder, config: MkDocsConfig) -> None:
    """Keep a record of the build, unless somebody wrote meanwhile or MkDocs gave a warning that it would not repeat."""
    if state.inputs and state.inputs.words == words(config) and not state.warnings.get_counts():
        folder.remember(state.inputs, state.said, state.site.shown, project=Path(config.config_file_path).parent)


def _has_warned() -> bool:
    """Whether MkDocs counted a warning, for which it stops a strict build after all is written."""
    counters = (handler for handler in _generator().handlers if isinstance(handler, CountHandler))
    return any(counter.get_counts() for counter in counters)


def _generator() -> logging.Logger:
    """The logger of MkDocs, or of what stands for it."""
    return logging.getLogger(CountHandler.__module__.partition(".")[0])
