"""Material's files as pages load them: its script as it is, its style cut to what they use, in a layer below ours.

The icons in its style are files of the site, for the policy lets no page show a picture that is written into a style.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.metadata import distribution
from pathlib import Path
from urllib.parse import unquote

from jinja2 import Environment, TemplateNotFound, meta

from newsletter.problem import NewsletterError
from newsletter.styles.cutting import cut

TEMPLATES_OF_PAGES = Path(__file__).parent.parent / "templates"

_FOLDER = "assets/stylesheets/"

STYLE, SCRIPT = "assets/stylesheets/main.*.min.css", "assets/javascripts/bundle.*.min.js"
"""Each version of Material gives its files another digest."""

MENDED_BY = (
    "pages need Material: mkdocs.yml has `name: material` under `theme`; "
    'if it does, install it anew: pip install --force-reinstall "mkdocs-material>=9.7,<10"'
)
"""What an editor does whose theme is not one that the pages know."""

MADE_BY_SCRIPT = (
    *("focus-visible", "js", "md-annotation", "md-code", "md-dialog", "md-header--shadow", "md-icon", "md-nav__link"),
    *("md-tooltip", "md-typeset", "mermaid", "tabbed-button", "tabbed-control", "tabbed-labels--linked"),
)
"""How the classes begin that Material's script gives to what pages hold; its other parts look for what none holds."""

_SERVED = re.compile(r"""<(?:pre\b|table>|details\b(?! class="nl-))|\bclass=["'][^"'>]*\b(?:annotate|tabbed-set)\b""")
"""What Material's script serves in the words of a page; folds of ours go without it."""

_WORD = re.compile(r"[\w-]+")
_ICON = re.compile(r'url\("data:image/svg\+xml[^",]*,([^"]*)"\)')
_CLASSES = re.compile(r"""\bclass=("[^"]*"|'[^']*'|[^\s>]+)""")


def theme_sheet(
    css: str, env: Environment, *, written: Iterable[str], templates: Iterable[str], own: Iterable[str]
) -> tuple[str, dict[str, bytes]]:
    """The address of Material's style for a site, and what stands there and at the addresses of its icons.

    `written` is the HTML of hand-written pages, `templates` are those that they ask for by name, `own` is the text of
    every script and style that is not Material's.
    """
    made = (word for word in _WORD.findall(css) if word.startswith(MADE_BY_SCRIPT))
    style = _in_layer(css, frozenset(_used(env, written, templates, own)).union(made))
    icons: dict[str, bytes] = {}

    def beside(found: re.Match[str]) -> str:
        content = unquote(found[1]).encode()
        name = _named("icon", content, "svg")
        icons[_FOLDER + name] = content
        return f"url({name})"

    content = _ICON.sub(beside, style).encode()
    address = _FOLDER + _named("theme", content, "css")
    return address, {address: content, **icons}


def needs_script(words: str) -> bool:
    """Whether the HTML of a page holds something that Material's script serves, such as code, tabs or a fold."""
    return _SERVED.search(words) is not None


def the_one(pattern: str, folders: Iterable[Path]) -> str:
    """The one file of the theme that pages load; with none, or with several, no page would look right."""
    found = {file.relative_to(folder).as_posix() for folder in folders for file in folder.glob(pattern)}
    if len(found) == 1:
        return found.pop()
    what = f"{len(found)} files {pattern}, of which every page would load one" if found else f"no file {pattern}"
    raise NewsletterError(f"the theme has {what}; {MENDED_BY}")


def spoken(language: str, folders: Iterable[str | Path]) -> str:
    """The language of the theme's own words in a site: the nearest that it has, or English."""
    words = [Path(folder, "partials", "languages") for folder in folders]
    known = (language, language.partition("-")[0])
    return next((one for one in known if any((folder / f"{one}.html").is_file() for folder in words)), "en")


def _named(name: str, content: bytes, kind: str) -> str:
    return f"{name}.{hashlib.sha256(content).hexdigest()[:8]}.{kind}"


@lru_cache(1)
def _in_layer(css: str, used: frozenset[str]) -> str:
    material = distribution("mkdocs-material")
    rights = next(line for line in (material.read_text("licenses/LICENSE") or "Copyright").splitlines() if line)
    licence = f"/*! Material for MkDocs {material.version}, cut to what these pages use. MIT licence. {rights} */"
    return f'@charset "UTF-8";\n{licence}\n@layer theme{{{cut(css, used)}}}\n'


def _used(env: Environment, written: Iterable[str], templates: Iterable[str], own: Iterable[str]) -> Iterator[str]:
    """Every word that may be a class of a page: in hand-written pages, in templates, in scripts and styles."""
    for html in written:
        yield from _WORD.findall(" ".join(_CLASSES.findall(html)))
    of_pages = (path.read_text("utf-8") for path in TEMPLATES_OF_PAGES.glob("*.html"))
    for text in (*_templates(env, templates), *of_pages, *own):
        yield from _WORD.findall(text)


def _templates(env: Environment, others: Iterable[str]) -> Iterator[str]:
    """The templates that pages are made of, and those that they name."""
    waiting = ["main.html", "404.html", *others]
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
