"""Theme frame: the templates that MkDocs would fill, filled as it would; of Material its files alone are taken."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from jinja2 import Environment, FileSystemLoader, TemplateError, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from newsletter.model.own_mark import OwnMark
from newsletter.pages.theme_globals import theme_globals
from newsletter.problem import NewsletterError
from newsletter.rendering.policy import policy, script_hashes
from newsletter.settings import Settings
from newsletter.standalone.site_settings import SiteSettings
from newsletter.standalone.written_page import relative
from newsletter.styles.material_sheet import spoken

THEME = Path(__file__).parent.parent / "theme"

_NEEDED = "mkdocs-material"
_MISSING = f'the theme takes files of {_NEEDED}, which is not installed; install it: pip install "{_NEEDED}>=9.7,<10"'


@dataclass
class FramedPage:
    """A page as the theme's templates ask about it."""

    url: str
    title: str
    content: str
    meta: dict[str, Any]
    toc: list[FrameLink] = field(default_factory=list)
    canonical_url: str = ""
    is_homepage: bool = False
    is_current: bool = False
    children: tuple[FramedPage, ...] = ()
    edit_url: None = None

    @property
    def active(self) -> bool:
        """Whether it is read, or what belongs to it, or something below it."""
        return self.is_current or any(child.active for child in self.children)


@dataclass(frozen=True)
class FrameLink:
    """A heading of a page in its contents."""

    title: str
    url: str
    level: int
    children: tuple[FrameLink, ...] = ()


@dataclass(frozen=True)
class FrameNav:
    """The navigation: its items, and all pages in it."""

    items: tuple[FramedPage, ...]
    pages: tuple[FramedPage, ...]


class ThemeFrame:
    """The theme of a site, which prints a page around what it holds."""

    def __init__(
        self,
        settings: Settings,
        found: SiteSettings,
        *,
        project: Path,
        mark: OwnMark | None,
        told_of: Callable[[FramedPage], Mapping[str, str]],
    ) -> None:
        """Find the templates: the archive's own, ours, Material's."""
        own = [project / found.theme["custom_dir"]] if found.theme.get("custom_dir") else []
        self.material = material_folder()
        self.folders = (*own, THEME, self.material)
        self.scripts: set[str] = set()
        self._settings = settings
        self.config = self._config(found)
        self.env = Environment(loader=FileSystemLoader(self.folders), auto_reload=False)  # noqa: S701  as MkDocs has it
        self.env.filters |= {"url": _url, "script_tag": _script_tag, "say": settings.said.say}
        self.env.globals |= theme_globals(settings, mark, told_of=told_of, policy=self._policy)

    def load(self, *, style: str, script: str, scheme: str, styles: Iterable[str], scripts: Iterable[Any]) -> None:
        """Say what every page loads: of Material, and beside it."""
        self.env.globals |= {"theme_style": style, "theme_script": script}
        self.config["theme"]["scheme_script"] = scheme
        self.config |= {"extra_css": [*styles], "extra_javascript": [*scripts]}

    def print(self, page: FramedPage | None, nav: FrameNav) -> str:
        """Print a page, or that of an address where none stands."""
        base = urlsplit(self._settings.address).path if page is None else relative(".", page.url)
        template = "404.html" if page is None else str(page.meta.get("template") or "main.html")
        try:
            return self.env.get_template(template).render(config=self.config, page=page, nav=nav, base_url=base)
        except TemplateError as error:
            where = page.url if page else template
            raise NewsletterError(f"{where} cannot be printed by its template {template}: {error}") from error

    def _config(self, found: SiteSettings) -> dict[str, Any]:
        usual = yaml.safe_load((self.material / "mkdocs_theme.yml").read_text("utf-8"))
        language = self._settings.language
        theme = {**usual, **found.theme, "lang": language, "language": spoken(language, self.folders)}
        return {
            "site_name": escape(self._settings.name),
            "site_description": escape(self._settings.description),
            "copyright": found.values.get("copyright"),
            "repo_url": found.values.get("repo_url"),
            "extra": found.extra,
            "theme": theme,
            "plugins": {},
        }

    def _policy(self, *partials: str) -> str:
        """The policy of a page; it allows the scripts in what the theme puts there, and the headers will allow them."""
        scripts = script_hashes(*partials)
        self.scripts |= {*scripts}
        return policy(self._settings, scripts)


def material_folder() -> Path:
    """Where the files of Material lie; nothing of it is run."""
    try:
        folder = Path(str(distribution(_NEEDED).locate_file("material/templates")))
    except PackageNotFoundError as error:
        raise NewsletterError(_MISSING) from error
    if not folder.is_dir():
        raise NewsletterError(_MISSING)
    return folder


@pass_context
def _url(context: Context, value: object) -> str:
    """An address of the site as a link from the page; what is whole already stays as it is."""
    link, page = str(value) or ".", context["page"]
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or link.startswith(("/", "#")):
        return link
    return posixpath.join(context["base_url"], link) if page is None else relative(link, page.url)


@pass_context
def _script_tag(context: Context, script: Any) -> Markup:
    """The element that loads a script, which has a path alone or says more of itself."""
    told = script if isinstance(script, dict) else {"path": script}
    kind = Markup(' type="{}"').format(told["type"]) if told.get("type") else ""
    flags = "".join(f" {name}" for name in ("defer", "async") if told.get(name))
    return Markup('<script src="{}"{}{}></script>').format(_url(context, told["path"]), kind, flags)
