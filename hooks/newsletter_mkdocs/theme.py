"""The frame of every page: the theme and the assets of the package, handed to MkDocs as if its settings named them."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

import newsletter

PACKAGE = Path(newsletter.__file__).parent
"""The folder of the core, which holds the theme and the assets."""

THEME = PACKAGE / "theme"
ASSETS = PACKAGE / "assets"

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

MENDED_BY = 'install it anew: pip install --force-reinstall "mkdocs-material>=9.7,<10"'
"""What an editor does whose theme is not one that the pages know."""

MATERIAL = ("assets/stylesheets/main.*.min.css", "assets/javascripts/bundle.*.min.js")
"""The style and the script of Material that every page loads: each version of it gives them another digest."""


def furnish(config: MkDocsConfig) -> None:
    """Name theme, style and script of the package in the settings: before Material's, behind an archive's own.

    MkDocs gives the same list to all who set none, so a list is replaced and never changed.
    """
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
    config.extra_css = ["assets/newsletter.css", *config.extra_css]
    config.extra_javascript = [_module("assets/newsletter.js"), *config.extra_javascript]
    config.watch = [*config.watch, str(THEME), str(ASSETS)]


def add_assets(files: Files, config: MkDocsConfig) -> None:
    """Put the assets of the package on the site, but where the archive has a file of its own at that address."""
    for path in sorted(file for file in ASSETS.rglob("*") if file.is_file()):
        address = path.relative_to(PACKAGE).as_posix()
        if files.get_file_from_path(address) is None:
            files.append(File(address, str(PACKAGE), config.site_dir, config.use_directory_urls))


def material_files(config: MkDocsConfig) -> tuple[str, str]:
    """The addresses of Material's style and script, as the theme that is installed names them."""
    style, script = (_only(config, pattern) for pattern in MATERIAL)
    return style, script


def _only(config: MkDocsConfig, pattern: str) -> str:
    """The one file of the theme that pages load; with none, or with several, no page would look right."""
    folders = [Path(folder) for folder in config.theme.dirs]
    found = {file.relative_to(folder).as_posix() for folder in folders for file in folder.glob(pattern)}
    if len(found) == 1:
        return found.pop()
    what = f"{len(found)} files {pattern}, of which every page would load one" if found else f"no file {pattern}"
    raise PluginError(f"the theme has {what}; {MENDED_BY}")


def missing_templates() -> list[str]:
    """The templates that are not where they belong."""
    return [name for name in TEMPLATES if not (THEME / name).is_file()]


def _module(path: str) -> ExtraScriptValue:
    script = ExtraScriptValue(path)
    script.type = "module"
    return script


def speak(config: MkDocsConfig, language: str) -> None:
    """Let the theme say the language of the texts, and take its own words from the nearest that it has, or English."""
    config.theme["lang"] = language
    known = (name for name in (language, language.partition("-")[0]) if _has_words(config, name))
    config.theme["language"] = next(known, "en")


def _has_words(config: MkDocsConfig, language: str) -> bool:
    return any(Path(folder, "partials", "languages", f"{language}.html").is_file() for folder in config.theme.dirs)
