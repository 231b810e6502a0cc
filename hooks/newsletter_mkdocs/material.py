"""What pages load of Material: its script as it is, and its style cut to what they use, in a layer below ours."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import distribution
from pathlib import Path

from jinja2 import Environment, TemplateNotFound, meta
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from newsletter.styles.cutting import cut
from newsletter_mkdocs.ready_pages import ReadyPage
from newsletter_mkdocs.theme import PACKAGE

STYLE, SCRIPT = "assets/stylesheets/main.*.min.css", "assets/javascripts/bundle.*.min.js"
"""Each version of Material gives its files another digest."""

MENDED_BY = 'install it anew: pip install --force-reinstall "mkdocs-material>=9.7,<10"'
"""What an editor does whose theme is not one that the pages know."""

MADE_BY_SCRIPT = (
    "focus-visible",
    "js",
    "md-annotation",
    "md-code",
    "md-dialog",
    "md-header--shadow",
    "md-icon",
    "md-nav__link",
    "md-tooltip",
    "md-typeset",
    "mermaid",
    "tabbed-button",
    "tabbed-control",
    "tabbed-labels--linked",
)
"""How the classes begin that Material's script gives to what pages hold; its other parts look for what none holds."""

_WORD = re.compile(r"[\w-]+")
_CLASSES = re.compile(r"""\bclass=("[^"]*"|'[^']*'|[^\s>]+)""")


def material_files(env: Environment, config: MkDocsConfig, files: Files) -> tuple[str, str]:
    """Put the cut style on the site in the place of the whole one; gives its address and that of the script."""
    style, script = _only(config, STYLE), _only(config, SCRIPT)
    whole = _file(files, style)
    made = (word for word in _words(whole) if word.startswith(MADE_BY_SCRIPT))
    own = Files([file for file in files if file.src_dir != whole.src_dir])
    content = _in_layer(whole.content_string, frozenset(_used(env, own)).union(made))
    address = f"assets/stylesheets/theme.{hashlib.sha256(content.encode()).hexdigest()[:8]}.css"
    files.remove(whole)
    files.append(File.generated(config, address, content=content))
    return address, script


@lru_cache(1)
def _in_layer(css: str, used: frozenset[str]) -> str:
    """Material's style as pages load it."""
    material = distribution("mkdocs-material")
    rights = next(line for line in (material.read_text("licenses/LICENSE") or "Copyright").splitlines() if line)
    licence = f"/*! Material for MkDocs {material.version}, cut to what these pages use. MIT licence. {rights} */"
    return f'@charset "UTF-8";\n{licence}\n@layer theme{{{cut(css, used)}}}\n'


def _used(env: Environment, files: Files) -> Iterator[str]:
    """Every word that may be a class of a page: in hand-written pages, in templates, in scripts and styles."""
    for file in files.documentation_pages():
        if file.page and not isinstance(file.page, ReadyPage):
            yield from _WORD.findall(" ".join(_CLASSES.findall(file.page.content or "")))
    for text in [
        *_templates(env, files),
        *(path.read_text("utf-8") for path in (PACKAGE / "templates").glob("*.html")),
    ]:
        yield from _WORD.findall(text)
    for file in [*files.javascript_files(), *files.css_files()]:
        yield from _words(file)


def _file(files: Files, address: str) -> File:
    """A file of the theme, which MkDocs has found in its folder as we did."""
    file = files.get_file_from_path(address)
    if file is None:
        raise PluginError(f"MkDocs does not copy {address} of the theme, which every page loads; {MENDED_BY}")
    return file


def _words(file: File) -> list[str]:
    return _WORD.findall(file.content_bytes.decode("utf-8", "replace"))


def _templates(env: Environment, files: Files) -> Iterator[str]:
    """The templates that pages are made of, and those that they name."""
    pages = [file.page.meta for file in files.documentation_pages() if file.page]
    waiting = ["main.html", "404.html", *(str(page["template"]) for page in pages if "template" in page)]
    seen = set[str]()
    while waiting:
        name = waiting.pop()
        text = "" if name in seen else _template(env, name)
        seen.add(name)
        waiting += filter(None, meta.find_referenced_templates(env.parse(text)))
        yield text


def _template(env: Environment, name: str) -> str:
    """The text of a template; what is missing is said where it is filled."""
    try:
        return env.loader.get_source(env, name)[0] if env.loader else ""
    except TemplateNotFound:
        return ""


def _only(config: MkDocsConfig, pattern: str) -> str:
    """The one file of the theme that pages load; with none, or with several, no page would look right."""
    folders = [Path(folder) for folder in config.theme.dirs]
    found = {file.relative_to(folder).as_posix() for folder in folders for file in folder.glob(pattern)}
    if len(found) == 1:
        return found.pop()
    what = f"{len(found)} files {pattern}, of which every page would load one" if found else f"no file {pattern}"
    raise PluginError(f"the theme has {what}; {MENDED_BY}")
