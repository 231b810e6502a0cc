"""The frame of every page: the theme and the assets of the package, handed to MkDocs as if its settings named them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

import newsletter
from newsletter.build import Site
from newsletter.pictures.icons import site_assets
from newsletter.rendering.asset_names import Asset, named_assets
from newsletter.strings.cldr import direction
from newsletter.styles.material_sheet import spoken

PACKAGE = Path(newsletter.__file__).parent
"""The folder of the core, which holds the theme and the assets."""

THEME = PACKAGE / "theme"
ASSETS = PACKAGE / "assets"
STYLES = PACKAGE / "styles"

TEMPLATES = (
    "404.html",
    "base.html",
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


def furnish(config: MkDocsConfig) -> None:
    """Name theme, style and script of the package in the settings: before Material's, behind an archive's own.

    MkDocs gives the same list to all who set none, so a list is replaced and never changed.
    """
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
    config.extra_css = ["assets/newsletter.css", *config.extra_css]
    script = ExtraScriptValue("assets/newsletter.js")
    script.type = "module"
    config.extra_javascript = [script, *config.extra_javascript]
    config.watch = [*config.watch, str(THEME), str(ASSETS), str(STYLES)]
    config.theme.get_env = partial(_without_hidden, config.theme.get_env)  # type: ignore[method-assign]


class _ShownFiles(FileSystemLoader):
    """Lists what MkDocs may copy of a theme: nothing below a folder like that with twelve thousand icons."""

    def list_templates(self) -> list[str]:
        """The files of all folders that are not hidden, by their paths there."""
        return sorted({path for folder in self.searchpath for path in _shown(folder)})


def _shown(folder: str) -> Iterator[str]:
    for place, names, files in os.walk(folder):
        names[:] = (name for name in names if not name.startswith("."))
        yield from (Path(place, file).relative_to(folder).as_posix() for file in files)


def _without_hidden(make: Callable[[], Environment]) -> Environment:
    """What fills the theme's templates; hidden files, of which MkDocs copies none, it can read and does not list."""
    made = make()
    if isinstance(made.loader, FileSystemLoader):
        made.loader = _ShownFiles(made.loader.searchpath)
    return made


def add_assets(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Put the assets of a site there, but where the archive has a file of its own at that address.

    Pages name them by the addresses that they have there, which change with the content.
    """
    found = site_assets(site.settings.look, site.mark).items()
    own = {address: content for address, content in found if files.get_file_from_path(address) is None}
    named = named_assets(own, site.settings.said)
    for asset in named.values():
        files.append(File.generated(config, asset.address, content=asset.content))
    config.theme["scheme_script"] = _final("assets/scheme.js", named)
    config.extra_css = [_final(style, named) for style in config.extra_css]
    for script in config.extra_javascript:
        if isinstance(script, ExtraScriptValue):
            script.path = _final(script.path, named)


def _final(address: str, named: Mapping[str, Asset]) -> str:
    return named[address].address if address in named else address


def missing_templates() -> list[str]:
    """The templates that are not where they belong."""
    return [name for name in TEMPLATES if not (THEME / name).is_file()]


def speak(config: MkDocsConfig, language: str) -> None:
    """Let the theme say the language of the texts, and take its own words from the nearest that it has, or English."""
    config.theme["lang"] = language
    config.theme["direction"] = direction(language)
    config.theme["language"] = spoken(language, config.theme.dirs)
