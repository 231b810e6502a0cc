"""What a build starts from, in short: digests by which the next one sees whether anything changed.

All is told by its content, never by the time of a file; of installed packages by their versions. Nothing is said of a
build in which others take part, such as a plugin: nobody knows what they look at.
"""

from __future__ import annotations

import ast
import hashlib
import importlib
import json
import os
import pkgutil
import sys
import warnings
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

import newsletter
from newsletter.storage.last_build import Inputs, marks
from newsletter.storage.places import ISSUES

PACKAGE = Path(newsletter.__file__).parent
HERE = Path(__file__).parent

_NO_INPUT = ("__pycache__", "node_modules")
"""Folders of code that are made of what stands beside them."""

_NOT_SHIPPED = "web"
"""The folder of the package of which scripts are made beforehand; no wheel has it."""

ICONS = ".icons"
"""The folder of twelve thousand pictures in Material."""

_MOST_BYTES, _MOST_PARTS = 200_000_000, 1_000_000
"""A larger file, or more of them, is not looked at; whether they may be there is another question."""


class _UnknownError(Exception):
    """Raised where it cannot be told what a build depends on."""


def inputs(config: MkDocsConfig) -> Inputs | None:
    """Look at all that a build depends on, before it begins; None where that cannot be told."""
    project = Path(config.config_file_path).parent
    try:
        found = words(config)
        pages = _digest(_tree(Path(config.docs_dir)))
        return Inputs(_digest(_frame(config, project)), found, pages) if found else None
    except (_UnknownError, OSError, RecursionError):
        return None


def words(config: MkDocsConfig) -> str:
    """Look at what editors write; nothing is said where something is among it that is no file."""
    project = Path(config.config_file_path).parent
    try:
        return _digest([*_tree(project / ISSUES), *_tree(Path(config.docs_dir))])
    except (_UnknownError, OSError, RecursionError):
        return ""


def _frame(config: MkDocsConfig, project: Path) -> Iterator[bytes]:
    """What all pages have in common."""
    if any(not _is_ours(event) for events in config.plugins.events.values() for event in events):
        raise _UnknownError
    if not {*config.markdown_extensions} <= _known_extensions():
        raise _UnknownError
    yield _settings(config).encode()
    yield os.fsencode(f"{sys.version} {os.environ.get('SOURCE_DATE_EPOCH')} {type(config).__module__} {project}")
    yield os.fsencode("\n".join(sorted(_installed())))
    yield from _tree(PACKAGE, without=_NOT_SHIPPED)
    yield from _tree(HERE)
    if not all(_only_imports(project / hook) for hook in config.hooks):
        raise _UnknownError
    for folder in map(Path, config.theme.dirs):
        if folder == Path(config.theme.custom_dir or ""):
            yield from _tree(folder)
        else:  # of what is installed, and large
            yield repr(sorted(marks(folder, without=(ICONS,)).items())).encode()


def _known_extensions() -> set[str]:
    """Those that come with Python-Markdown, none of which reads a file."""
    return {module.name for module in pkgutil.iter_modules(importlib.import_module("markdown.extensions").__path__)}


def _is_ours(event: Any) -> bool:
    event = event.func if isinstance(event, partial) else event
    return str(event.__module__).partition(".")[0] == __name__.partition(".")[0]


def _only_imports(hook: Path) -> bool:
    """Whether a hook file does nothing but to take ours."""
    ours = __name__.partition(".")[0]
    return all(_is_text(line) or _imports(line, ours) for line in ast.parse(hook.read_bytes()).body)


def _is_text(line: ast.stmt) -> bool:
    return isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)


def _imports(line: ast.stmt, package: str) -> bool:
    return isinstance(line, ast.ImportFrom) and line.module in ("__future__", package)


def _settings(config: MkDocsConfig) -> str:
    """The settings as they were given in files, variables and options, before MkDocs fills them up."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of a version of MkDocs that never came
        given = getattr(config, "user_configs", None)
    if given is None:
        raise _UnknownError
    return repr(given) + json.dumps(dict(config.items()), default=lambda value: type(value).__qualname__)


def _installed() -> Iterator[str]:
    for folder in filter(os.path.isdir, sys.path):
        yield from (
            path.name for path in Path(folder).iterdir() if path.suffix in (".dist-info", ".egg-info", ".egg-link")
        )


def _tree(folder: Path, *, without: str = "") -> Iterator[bytes]:
    """The paths and the contents of all files below a folder; what is neither file nor folder is not looked at."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            if entry.name not in (*_NO_INPUT, without):
                yield os.fsencode(f"{entry.name}/")
                yield from _tree(Path(entry.path))
                yield b"/"
        elif entry.is_file(follow_symlinks=False) and entry.stat().st_size <= _MOST_BYTES:
            yield os.fsencode(entry.name)
            yield _content(entry.path)
        else:
            raise _UnknownError


def _content(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123  many files
        return hashlib.file_digest(file, "sha256").digest()


def _digest(parts: Iterable[bytes]) -> str:
    """One digest of several texts, in which none runs into the next."""
    digest = hashlib.sha256()
    for number, part in enumerate(parts):
        if number == _MOST_PARTS:
            raise _UnknownError
        digest.update(f"{len(part)}\n".encode() + part)
    return digest.hexdigest()
