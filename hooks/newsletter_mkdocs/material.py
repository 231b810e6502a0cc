"""What pages load of Material: its files, taken from those that MkDocs has and given back in the form of ours."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from newsletter.problem import NewsletterError
from newsletter.styles.material_sheet import MENDED_BY, SCRIPT, STYLE, the_one, theme_sheet
from newsletter_mkdocs.ready_pages import ReadyPage


def material_files(env: Environment, config: MkDocsConfig, files: Files) -> tuple[str, str]:
    """Put the cut style on the site in the place of the whole one; gives its address and that of the script."""
    style, script = _only(config, STYLE), _only(config, SCRIPT)
    whole = files.get_file_from_path(style)
    if whole is None:
        raise PluginError(f"MkDocs does not copy {style} of the theme, which every page loads; {MENDED_BY}")
    own = Files([file for file in files if file.src_dir != whole.src_dir])
    pages = [file.page for file in own.documentation_pages() if file.page and not isinstance(file.page, ReadyPage)]
    address, sheets = theme_sheet(
        whole.content_string,
        env,
        written=[page.content or "" for page in pages],
        templates=[str(page.meta["template"]) for page in pages if "template" in page.meta],
        own=[file.content_bytes.decode("utf-8", "replace") for file in [*own.javascript_files(), *own.css_files()]],
    )
    files.remove(whole)
    for place, content in sheets.items():
        files.append(File.generated(config, place, content=content))
    return address, script


def _only(config: MkDocsConfig, pattern: str) -> str:
    try:
        return the_one(pattern, [Path(folder) for folder in config.theme.dirs])
    except NewsletterError as error:
        raise PluginError(str(error)) from error
