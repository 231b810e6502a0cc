"""The frame of every page: the theme and the assets of the package, handed to MkDocs as if its settings named them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

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
