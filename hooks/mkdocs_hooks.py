"""MkDocs hooks: hand the archive's pages and files to MkDocs and Material, the one module that knows them.

MkDocs puts this folder on the import path only while it runs this file, so everything is imported at the top.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Literal

import click
from jinja2 import Environment, TemplateError, TemplateNotFound
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler

from newsletter import addresses, build
from newsletter.build import Site
from newsletter.disk import said_of, write_new
from newsletter.handbook import filled
from newsletter.pages.page import Page, theme_values
from newsletter.problem import NewsletterError, Problem, Severity, has_errors
from newsletter.settings import Settings
from newsletter.shell import HOLES, Shell, hole
from newsletter.site_folder import SiteFolder
from newsletter.source.project import ISSUES

# Only what loggers below «mkdocs» warn of counts under --strict; our warnings are no reason to stop.
log = logging.getLogger("mkdocs.hooks.newsletter")
quiet_log = logging.getLogger("newsletter")


HANDBOOK = "contributing/"
"""Where the editors' handbook stands."""

TEMPLATES = (
    "404.html",
    "main.html",
    "partials/colours.html",
    "partials/find.html",
    "partials/footer.html",
    "partials/header.html",
    "partials/logo.html",
    "partials/title.html",
    "partials/toc.html",
)
"""The templates of our theme; in the place of one that is missing Material would print its own, without a word."""

CACHE = Path(".cache", "search")
"""Where the last search index is kept, below the archive's folder."""


@dataclass
class State:
    """What one event of a build leaves for the next; MkDocs keeps this module while it serves."""

    is_serving: bool = False
    folder: SiteFolder | None = None
    site: Site = field(default_factory=lambda: Site(Settings()))
    shells: dict[str, Shell] = field(default_factory=dict)
    navigation: dict[str, MkDocsPage] = field(default_factory=dict)
    hand_written: list[str] = field(default_factory=list)
    last_addresses: tuple[str, ...] = ()
    writing: threading.Lock = field(default_factory=threading.Lock)


state = State()


class Stopped(Abort):
    """Stops a build with a sentence and exit status 2, and a server that is at work not at all."""

    code = exit_code = 2

    def show(self, file: Any = None) -> None:
        """Print the sentence among the messages, not among the findings."""
        click.echo(f"Error: {self.format_message()}", err=True)


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
    """Read the archive before anything is written, and stop there if it has errors."""
    config.site_dir = str(_begun(config))
    if not config.use_directory_urls:
        raise PluginError("use_directory_urls must be true: every address of the archive ends in a slash")
    site, problems = build.read_site(Path(config.config_file_path), address=config.site_url, is_served=state.is_serving)
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


def on_build_error(error: Exception) -> None:
    """Leave the last good site as it is, and say as a sentence what the disk, a page or a template is to blame for."""
    _leave()
    said = _said(error)
    if said:
        raise Stopped(said) from error


def on_shutdown() -> None:
    """Let go of what a build that was interrupted holds."""
    _leave()


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


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Stop where a template of ours is missing."""
    theme = Path(config.theme.custom_dir or "")
    missing = [name for name in TEMPLATES if not (theme / name).is_file()]
    if missing:
        raise PluginError(f"templates are missing in {theme.name}/, put them back: {', '.join(missing)}")
    return env


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


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Fill the shells, write every page and file that MkDocs did not, and put the whole in the site folder's place."""
    site, folder = state.site, Path(config.site_dir)
    for page in () if site.settings.full_rendering else site.pages:
        html = state.shells[_prototype(page)].fill(theme_values(page, site.settings))
        write_new(folder / addresses.output_file(page.address), html.encode())
    for address, content in (site.files | build.site_map(site, state.hand_written)).items():
        write_new(folder / address, content)
    if not state.is_serving:
        _write_search(site, folder, config)
    _take_place(config)
    if state.is_serving:
        threading.Thread(target=_write_search, args=(site, Path(config.site_dir), config), daemon=True).start()


def _write_search(site: Site, folder: Path, config: MkDocsConfig) -> None:
    """Write the search index; while the site is served pages come first, and an index of a former build is dropped."""
    project = Path(config.config_file_path).parent
    files = build.search_files(site, project / CACHE, root=project)
    with state.writing:
        if site is state.site:
            for address, content in files.items():
                write_new(folder / address, content)


def _begun(config: MkDocsConfig) -> Path:
    """Begin a build: the empty folder beside the site folder that MkDocs builds into; another build is waited for."""
    folder = SiteFolder(Path(config.site_dir), is_temporary=state.is_serving)
    project = Path(config.config_file_path).parent
    theme = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
    sources = (project / ISSUES, Path(config.docs_dir), Path(__file__).parent, *theme)
    waiting = partial(quiet_log.warning, "another build is at work; waiting for it")
    try:
        new = folder.begin(sources=sources, waiting=waiting)
    except NewsletterError as error:
        raise PluginError(str(error)) from error
    state.folder = folder
    return new


def _take_place(config: MkDocsConfig) -> None:
    """Put the new site in the place of the former one, but not where --strict will stop the build for a warning."""
    folder = state.folder
    if folder is None:
        return
    try:
        if not (config.strict and _has_warned()):
            with state.writing:
                folder.take_place()
    except NewsletterError as error:
        raise PluginError(str(error)) from error
    config.site_dir = str(folder.target)
    _leave()


def _has_warned() -> bool:
    """Whether MkDocs counted a warning, for which it stops a strict build after all is written."""
    generator = CountHandler.__module__.partition(".")[0]
    counters = (handler for handler in logging.getLogger(generator).handlers if isinstance(handler, CountHandler))
    return any(counter.get_counts() for counter in counters)


def _leave() -> None:
    if state.folder:
        state.folder.leave()
        state.folder = None


def _said(error: BaseException | None) -> str:
    """Say what stops a build and is no fault of the program; nothing where it may be one."""
    match error:
        case TemplateNotFound():
            return f"the template {error.name} is missing; put it back"
        case TemplateError():
            return f"a template of the theme cannot be filled: {error.message}"
        case OSError():
            return said_of(error)
        case UnicodeDecodeError():
            return "a page of docs/, which is named above, is not UTF-8 text; save it with the encoding UTF-8"
    return _said(error.__cause__) if error and error.__cause__ else ""


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
