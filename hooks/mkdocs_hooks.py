"""MkDocs hooks: hand the archive's pages and files to MkDocs and Material, the one module that knows them.

MkDocs puts this folder on the import path only while it runs this file, so everything is imported at the top.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from newsletter import addresses, build, site_folder
from newsletter.build import Site
from newsletter.handbook import filled
from newsletter.pages.page import Page, theme_values
from newsletter.problem import NewsletterError, Problem, Severity, has_errors
from newsletter.settings import Settings
from newsletter.shell import HOLES, Shell, hole

# Only what loggers below «mkdocs» warn of counts under --strict; our warnings are no reason to stop.
log = logging.getLogger("mkdocs.hooks.newsletter")
quiet_log = logging.getLogger("newsletter")


HANDBOOK = "contributing/"
"""Where the editors' handbook stands."""

CACHE = Path(".cache", "search")
"""Where the last search index is kept, below the archive's folder."""


@dataclass
class State:
    """What one event of a build leaves for the next; MkDocs keeps this module while it serves."""

    is_serving: bool = False
    site_dir: Path | None = None
    site: Site = field(default_factory=lambda: Site(Settings()))
    shells: dict[str, Shell] = field(default_factory=dict)
    navigation: dict[str, MkDocsPage] = field(default_factory=dict)
    hand_written: list[str] = field(default_factory=list)
    last_addresses: tuple[str, ...] = ()
    writing: threading.Lock = field(default_factory=threading.Lock)


state = State()


class ReadyPage(MkDocsPage):
    """A page whose HTML is ready, so that no Markdown is read."""

    def __init__(self, family: str, values: dict[str, str], file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.family = family
        self.values = values
        self.canonical_url = values["canonical"]

    def read_source(self, config: MkDocsConfig) -> None:
        """Take title, description and the like from the values."""
        self.markdown = ""
        self.meta = {name: self.values[name] for name in ("title", "description", "contents", "head")}
        self.meta["family"] = self.family
        self.meta["hide"] = ["navigation"] if self.family == "volume" else ["navigation", "toc"]

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the body as it is; the theme's skip link leads to its heading."""
        self.content = self.values["body"]
        self.toc = TableOfContents([AnchorLink(self.values["title"], "_content", 1)])


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether the site is served for writing."""
    state.is_serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the archive before MkDocs empties the site folder, and stop there if it has errors."""
    if not config.use_directory_urls:
        raise PluginError("use_directory_urls must be true: every address of the archive ends in a slash")
    site, problems = build.read_site(Path(config.config_file_path), address=config.site_url)
    _log(problems)
    if has_errors(problems) and not state.is_serving:
        raise PluginError("the problems above are to be mended; the site is as it was")
    if has_errors(problems):
        site = build.problem_site(site.settings, problems, state.last_addresses)
    else:
        state.last_addresses = tuple(page.address for page in site.pages)
    state.site, state.shells, state.hand_written = site, {}, []
    config.site_url = site.settings.address
    config.site_name = escape(site.settings.name)  # the theme prints both as they are
    config.site_description = escape(site.settings.description)
    config.theme.static_templates.discard("sitemap.xml")  # MkDocs' own lists our prototypes and stamps today
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Keep the last good site until the new one is whole; MkDocs would empty its folder next."""
    with state.writing:
        state.site_dir = Path(config.site_dir)
        site_folder.set_aside(state.site_dir)


def on_build_error(error: Exception) -> None:
    """Put the last good site back."""
    if state.site_dir:
        site_folder.bring_back(state.site_dir)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add one prototype for every family and depth, or every page where they are rendered in full."""
    site = state.site
    if site.settings.full_rendering:
        for page in site.pages:
            _add(files, page.family, page.address, theme_values(page, site.settings), config)
    else:
        for address, family in sorted({(_prototype(page), page.family) for page in site.pages}):
            _add(files, family, address, {name: hole(name) for name in HOLES}, config)
    return files


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Put the tables that come from the code into the editors' handbook."""
    try:
        return filled(markdown) if page.url.startswith(HANDBOOK) else markdown
    except NewsletterError as error:
        raise PluginError(f"{page.file.src_uri}: {error}") from error


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Put what the archive lists after the hand-written words of an index page."""
    if isinstance(page, ReadyPage):
        return html
    index = state.site.indexes.get(page.url)
    return state.site.notice + html + (index.body if index else "")


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
    if not isinstance(page, ReadyPage):
        state.hand_written.append(page.url)
    elif not state.site.settings.full_rendering:
        state.shells[page.url] = _cut(output)
        return ""
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Fill the shells, and write every page and file that MkDocs did not."""
    site, folder = state.site, Path(config.site_dir)
    for page in () if site.settings.full_rendering else site.pages:
        html = state.shells[_prototype(page)].fill(theme_values(page, site.settings))
        _write(folder / addresses.output_file(page.address), html.encode())
    for address, content in (site.files | build.site_map(site, state.hand_written)).items():
        _write(folder / address, content)
    if state.is_serving:
        threading.Thread(target=_write_search, args=(site, folder, config), daemon=True).start()
    else:
        _write_search(site, folder, config)
    site_folder.let_go(folder)


def _write_search(site: Site, folder: Path, config: MkDocsConfig) -> None:
    """Write the search index; while the site is served pages come first, and an index of a former build is dropped."""
    files = build.search_files(site, Path(config.config_file_path).parent / CACHE)
    with state.writing:
        if site is state.site:
            for address, content in files.items():
                _write(folder / address, content)


def _add(files: Files, family: str, address: str, values: dict[str, str], config: MkDocsConfig) -> None:
    """Add a page whose HTML is ready to what MkDocs renders, outside the navigation."""
    file = File.generated(config, f"{address}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
    ReadyPage(family, values, file, config)
    files.append(file)


def _mark_section(page: MkDocsPage, *, current: bool) -> None:
    """Make the index page above a page current or not; a page of the navigation is MkDocs' own business."""
    above = build.SECTIONS[page.family] if isinstance(page, ReadyPage) else page.url.partition("/")[0] + "/"
    section = state.navigation.get(above)
    if section and section is not page:
        section.active = current


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _cut(output: str) -> Shell:
    try:
        return Shell.cut(output)
    except NewsletterError as error:
        raise PluginError(str(error)) from error


def _prototype(page: Page) -> str:
    """Where the prototype of a page stands: in the same folder and as deep, for the theme's links are relative.

    No id begins with «_», so nothing else stands there.
    """
    folder, *below = page.address.rstrip("/").split("/")
    return "/".join([folder, f"_shell-{page.family}", *["_"] * (len(below) - 1)]) + "/"


def _log(problems: list[Problem]) -> None:
    for problem in problems:
        if problem.severity is Severity.ERROR:
            log.error(str(problem))
        else:
            quiet_log.warning(str(problem))
