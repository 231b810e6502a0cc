"""MkDocs' events: hand the archive's pages and files to MkDocs and Material."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from newsletter import build
from newsletter.build import Former, Site
from newsletter.editing.handbook import HANDBOOK, filled
from newsletter.pages.page import Page
from newsletter.pages.theme_globals import theme_globals
from newsletter.pictures.picture_files import PICTURES
from newsletter.problem import NewsletterError, has_errors
from newsletter.rendering.output import Output, made
from newsletter.rendering.policy import policy, script_hashes
from newsletter.rendering.shell import OWN, Shell
from newsletter.search.cache import FOLDER
from newsletter.storage.behind import can_be_behind
from newsletter.storage.disk import change_new
from newsletter.storage.memory import give_back
from newsletter.storage.sharing import Work
from newsletter.storage.swap import delete_others
from newsletter_mkdocs.collector import collector
from newsletter_mkdocs.filling import (
    ALL,
    filled_pages,
    keep_others,
    lists_of_pages,
    searched,
    write,
    write_all,
    write_family,
)
from newsletter_mkdocs.material import material_files
from newsletter_mkdocs.messages import Stopped, quiet_log, said, say
from newsletter_mkdocs.ready_pages import ReadyPage, add_pages, cut
from newsletter_mkdocs.state import state
from newsletter_mkdocs.theme import THEME, add_assets, furnish, missing_templates, speak
from newsletter_mkdocs.workshop import at_work, begin, leave, move_in, take_place

_MOMENT = 0.5
"""Seconds within which somebody says, after the first build, that what is left to do will be done elsewhere."""

_PAGES = 100
"""So many pages are one piece of work, where two processes share it."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the archive before anything is written, and stop there if it has errors."""
    state.turn += 1
    if state.is_serving and state.turn == 1:
        from newsletter_mkdocs.port import check_port  # noqa: PLC0415  a build needs none

        check_port(str(config.dev_addr.host), config.dev_addr.port)
    config.site_dir = str(begin(config))
    if not config.use_directory_urls:
        raise PluginError("use_directory_urls must be true: every address of the archive ends in a slash")
    furnish(config)
    file = Path(config.config_file_path)
    code = state.inputs.frame if state.inputs and not state.is_serving else ""
    room = None if state.is_serving else at_work().room
    site, problems = build.read_site(
        file,
        address=config.site_url,
        is_served=state.is_serving,
        code=code,
        room=room,
        former=None if state.is_serving else _former(),
        before=state.site.basis if state.is_serving and state.is_update else None,
    )
    say(problems)
    state.said = [str(problem) for problem in problems]
    if has_errors(problems) and (state.is_behind or not state.is_serving):
        raise PluginError("the problems above are to be mended; the site is as it was")
    if has_errors(problems):
        site = build.problem_site(site.settings, problems, (*state.last_addresses, *site.brought))
    else:
        state.last_addresses = tuple(page.address for page in site.pages)
        _ask_for_model(site, file.parent)
    state.first = None if config.strict else _first(site, state.site)
    state.site, state.shells, state.hand_written, state.scripts = site, {}, [], set()
    speak(config, site.settings.language)
    config.site_url = site.settings.address
    config.site_name = escape(site.settings.name)  # the theme prints both as they are
    config.site_description = escape(site.settings.description)
    config.theme.static_templates.discard("sitemap.xml")  # MkDocs' own lists our prototypes and stamps today
    return config


def _former() -> Former:
    """The site that stands; what it shows is of use where hand-written pages, which frame all others, are the same."""
    folder, given, before = at_work(), state.inputs, at_work().before
    is_known = before and given and before.inputs.pages == given.pages and ALL in before.families
    return Former(folder.target, before.shown if before and is_known else None)


def _first(site: Site, former: Site) -> frozenset[str] | None:
    """The pages that an editor waits for, if all of a site is served of which only what editors write changed."""
    stands = state.is_serving and state.is_update and former.sources and site.sources
    return site.pages_changed_since(former) if stands else None


def on_build_error(error: Exception) -> None:
    """Leave the last good site as it is, and say as a sentence what the disk, a page or a template is to blame for."""
    leave()
    state.inputs = None
    sentence = said(error)
    if sentence:
        raise Stopped(sentence) from error


def on_shutdown() -> None:
    """End what is still at work, and let go of what a build that was interrupted holds."""
    state.turn += 1
    if state.end_serving:
        state.end_serving()
    leave()


def on_serve(server: Any, config: MkDocsConfig, builder: Callable[[], None]) -> Any:
    """Let editors see what they wrote before all else is made, where that can be done behind them."""
    if not config.strict:
        from newsletter_mkdocs.quick_serving import begin_serving  # noqa: PLC0415  a build needs nothing that watches

        begin_serving(server, config, builder)
    collector.goes_on = True  # here, not in who builds behind and ends with the build
    return server


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the assets, and what MkDocs is to render of the archive."""
    add_assets(files, config, state.site)
    add_pages(files, state.site, config)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Stop where a template of ours or a file of the theme is missing; give the others what they take."""
    env.globals |= theme_globals(state.site.settings, state.site.mark, told_of=_told_of, policy=_policy)
    env.filters["say"] = state.site.settings.said.say
    state.nothing = env.from_string("")
    missing = missing_templates()
    if missing:
        folder = f"{THEME.parent.name}/{THEME.name}/"
        raise PluginError(f"templates are missing in {folder}, put them back: {', '.join(missing)}")
    env.globals["theme_style"], env.globals["theme_script"] = material_files(env, config, files)
    for page in filter(_stays, (file.page for file in files.documentation_pages() if file.page)):
        page.meta["template"] = state.nothing  # only now, for the style has what its own template and its words ask for
    return env


def _told_of(page: MkDocsPage) -> dict[str, str]:
    """What the theme prints in the head of a hand-written page."""
    return state.site.told_of(page, state.navigation)


def _policy(*partials: str) -> str:
    """The policy of a page; it allows the scripts in what the theme puts there, and the headers will allow them too."""
    scripts = script_hashes(*partials)
    state.scripts |= {*scripts}
    return policy(state.site.settings, scripts, is_served=state.is_serving)


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Put the tables that come from the code into the editors' handbook."""
    try:
        return filled(markdown) if page.url.startswith(HANDBOOK) else markdown
    except NewsletterError as error:
        raise PluginError(f"{page.file.src_uri}: {error}") from error


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Put what the archive lists after the hand-written words of an index page."""
    if isinstance(page, ReadyPage) or _stays(page):
        return html
    for name in OWN:
        page.meta.pop(name, None)
    try:
        return state.site.words_of(page.url, html, path=page.file.src_uri)
    except NewsletterError as error:
        raise PluginError(str(error)) from error


def _stays(page: MkDocsPage) -> bool:
    """Whether a hand-written page is as it was: of those that list something only some show texts about entries."""
    site = state.site
    return site.others_stay and not isinstance(page, ReadyPage) and page.url not in site.indexes


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Remember the pages of the navigation, by address."""
    state.navigation = {page.url: page for page in nav.pages}
    return nav


def on_page_context(context: Any, page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> Any:
    """Make the section that a page of the archive belongs to current in the navigation."""
    _mark_section(page, current=True)
    return context


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Keep a prototype as its family's shell; what is empty MkDocs does not write."""
    _mark_section(page, current=False)
    if _stays(page):
        return ""
    if not isinstance(page, ReadyPage):
        state.hand_written.append(page.url)
    elif not state.site.settings.full_rendering:
        state.shells[page.url] = cut(output)
        return ""
    return output


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Fill the shells, write every page and file that MkDocs did not, and put the whole in the site folder's place.

    Where the rest of a served site stands, the pages that an editor has changed come first and all others later.
    """
    if state.first is not None:
        site, shells = state.site, state.shells
        pages = _pages_to_fill(site)
        write(filled_pages(site, shells, (page for page in pages if page.address in state.first)))
        small = map(made, lists_of_pages(site).items())
        outputs = chain(
            filled_pages(site, shells, pages), site.outputs.outputs.values(), small, _searched(site, config)
        )
        _later(config, outputs, written=move_in(config))
        return
    keep_others(state.site)
    if state.is_serving:  # where threads are at work none may split off
        for work in _works(state.site, state.shells, config):
            work()
    else:
        at_work().share([*_works(state.site, state.shells, config)])
        state.site = state.site.let_go()
        give_back()  # the list of all files and the record of the build need room
    write(map(made, build.kept_offline(state.site, at_work().files()).items()))
    take_place(config)
    if state.is_serving:
        _later(config, _searched(state.site, config))


def _works(site: Site, shells: Mapping[str, Shell], config: MkDocsConfig) -> Iterator[Work]:
    """Write the pages some at a time, and each outlet; what takes long by itself comes last."""
    pages = _pages_to_fill(site)
    for start in range(0, len(pages), _PAGES):
        yield partial(write_all, filled_pages, site, shells, pages[start : start + _PAGES])
    for outlet in site.outlets:
        yield partial(write_family, outlet)
    yield partial(write_all, _pictured, site, config)
    if not state.is_serving:
        yield partial(write_all, _searched, site, config)


def _ask_for_model(site: Site, project: Path) -> None:
    """Stop before anything is written where the search is to go deeper and has no model."""
    try:
        build.search_model(site, project / FOLDER, root=project)
    except NewsletterError as error:
        raise PluginError(str(error)) from error


def _pictured(site: Site, config: MkDocsConfig) -> Iterator[Output]:
    """The pictures, of which a site that is served for writing has none."""
    project = Path(config.config_file_path).parent
    return map(made, build.picture_files(site, project / PICTURES, root=project))


def _pages_to_fill(site: Site) -> tuple[Page, ...]:
    """The pages of the archive; where they are rendered in full, MkDocs has done that."""
    return () if site.settings.full_rendering else site.pages


def _searched(site: Site, config: MkDocsConfig) -> Iterator[Output]:
    return searched(site, Path(config.config_file_path).parent)


def _later(config: MkDocsConfig, outputs: Iterable[Output], *, written: frozenset[str] | None = None) -> None:
    """Write files of a site that is served already, unless another build begins.

    With what was written before, these are all files of the site, and what else stands there is deleted.
    """
    folder, turn = Path(config.site_dir), state.turn
    may_be_taken_over = can_be_behind() and not config.strict and state.end_serving is None

    def write() -> None:
        known = set(written or ())
        for one in outputs:
            content = one.make()
            with state.writing:
                if state.turn != turn or not folder.is_dir():
                    return
                change_new(folder / one.address, content)
            known.add(one.address)
        with state.writing:
            if written is not None and state.turn == turn:
                delete_others(folder, known)

    def unless_behind() -> None:
        if may_be_taken_over and state.taken_over.wait(_MOMENT):
            return
        try:
            write()
        except (OSError, NewsletterError) as error:
            quiet_log.warning(said(error) or str(error))

    if state.is_behind:
        write()
    elif not state.has_behind:
        state.later = threading.Thread(target=unless_behind, daemon=True)
        state.later.start()


def _mark_section(page: MkDocsPage, *, current: bool) -> None:
    """Make the index page above a page current or not; a page of the navigation is MkDocs' own business."""
    above = build.SECTIONS[page.family] if isinstance(page, ReadyPage) else page.url.partition("/")[0] + "/"
    section = state.navigation.get(above)
    if section and section is not page:
        section.active = current
