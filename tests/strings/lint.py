"""Hold that pages, scripts, feeds and letters say nothing but what the catalogue has.

python -m tests.strings.lint
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from newsletter.strings.catalogue import Catalogue, catalogue_file, read_catalogue
from newsletter.strings.language import ENGLISH
from tests.strings import modules, scripts, styles, templates
from tests.strings.calls import KINDS, Call, keys_of_kinds, unspoken, unused, wrong
from tests.strings.wording import Finding

PACKAGE = Path("hooks/newsletter")
TEMPLATES = ("templates/**/*.html", "templates/**/*.txt", "theme/**/*.html")
MODULES = (
    *("pages/*.py", "feeds/*.py", "email/*.py", "citations/*.py", "twins/*.py", "model/kinds.py", "search/records.py"),
    *("search/tables.py", "rendering/templates.py", "strings/kind_names.py"),
)
SCRIPTS = ("web/**/*.js",)
STYLES = ("styles/**/*.css",)
"""What readers see is made here; calls of `say` are looked for in the whole package."""

_NOT_LOADED = ("node_modules/", "/web/bundle.js", "/web/eslint.config.js")
_MADE = ("/web/search/constants.js", "/web/strings/texts.js")
"""What is no source of what pages load: tools, and what is written from Python."""


def findings(root: Path) -> list[Finding]:
    """All that is not said as it should be, in the package below a folder."""
    catalogue = read_catalogue(catalogue_file(ENGLISH))
    made = [*_bare(root), *_wrong_calls(root, catalogue)]
    return sorted(made)


def main() -> int:
    """Print what is found; the exit status is 1 if there is something."""
    found = findings(Path.cwd())
    print("".join(f"{one}\n" for one in found), end="")
    return 1 if found else 0


def _bare(root: Path) -> Iterator[Finding]:
    for patterns, read in (
        (TEMPLATES, templates.bare_texts),
        (MODULES, modules.bare_texts),
        (SCRIPTS, scripts.bare_texts),
        (STYLES, styles.bare_texts),
    ):
        for path, source in _files(root, *patterns):
            yield from _bare_in(read, path, source)


def _wrong_calls(root: Path, catalogue: Catalogue) -> Iterator[Finding]:
    calls = list(_calls(root))
    for call in calls:
        message = wrong(call, catalogue)
        if message:
            yield Finding(call.path, call.line, message)
    kinds = keys_of_kinds()
    needless = sorted(catalogue.outlets.get(KINDS, {}).keys() - kinds)
    for key in (*unused(catalogue, calls), *unspoken(catalogue, _in_scripts(root)), *needless):
        yield Finding(f"{PACKAGE}/strings/en.yaml", _line(root, key), f'nothing says "{key}"')
    for key in sorted(kinds - catalogue.texts.keys()):
        yield Finding(f"{PACKAGE}/strings/en.yaml", 1, f'a kind of model/kinds.py needs the text "{key}"')


def _calls(root: Path) -> Iterator[Call]:
    for patterns, read in ((TEMPLATES, templates.calls), (("**/*.py",), modules.calls), (SCRIPTS, scripts.calls)):
        for path, source in _files(root, *patterns):
            yield from _calls_in(read, path, source)


@cache
def _bare_in(read: Callable[[str, str], Iterator[Finding]], path: str, source: str) -> tuple[Finding, ...]:
    """The bare texts of a file, which no second run over the same text looks for again."""
    return tuple(read(path, source))


@cache
def _calls_in(read: Callable[[str, str], Iterator[Call]], path: str, source: str) -> tuple[Call, ...]:
    """The calls of a file, which no second run over the same text looks for again."""
    return tuple(read(path, source))


def _in_scripts(root: Path) -> frozenset[str]:
    return frozenset(text for _, source in _files(root, *SCRIPTS) for text in scripts.texts(source))


def _line(root: Path, key: str) -> int:
    lines = (root / PACKAGE / "strings/en.yaml").read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.strip().startswith(f"{key}:"))


def _files(root: Path, *patterns: str) -> Iterator[tuple[str, str]]:
    for path in sorted(one for pattern in patterns for one in (root / PACKAGE).glob(pattern)):
        name = path.relative_to(root).as_posix()
        if not any(one in name for one in (*_NOT_LOADED, *_MADE)):
            yield name, path.read_text("utf-8")


if __name__ == "__main__":
    sys.exit(main())
