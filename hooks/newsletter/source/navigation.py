"""The navigation of mkdocs.yml: that its pages are there, and that those of the row at the top are among them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from newsletter.problem import Problem, ReadingRule, Severity, did_you_mean, nearest, quoted
from newsletter.settings import Settings
from newsletter.source.yaml_text import FieldPath, Marks, Tree
from newsletter.storage.disk import is_plain_file

NAV: FieldPath = ("nav",)


def navigation_problems(tree: Tree, settings: Settings, marks: Marks, *, folder: Path) -> Iterator[Problem]:
    """Say which pages of the navigation are not there, and which of the row at the top are not in it."""
    pages = dict(_pages(tree.value.get(NAV[0]), NAV)) if isinstance(tree.value, dict) else {}
    files = [file.relative_to(folder).as_posix() for file in sorted(folder.rglob("*.md"))] if pages else []
    for place, path in pages.items():
        if folder.is_dir() and not is_plain_file(folder / path):
            message, hint = f"nav names {quoted(path)}, which is not there", did_you_mean(nearest(path, files))
            yield Problem(tree.marks.of(place), ReadingRule.MISSING_FILE, message, hint, Severity.WARNING)
    yield from _strangers(settings, {_address(path): place for place, path in pages.items()}, marks)


def _strangers(settings: Settings, known: Mapping[str, FieldPath], marks: Marks) -> Iterator[Problem]:
    for number, address in enumerate(settings.look.row):
        if known and address not in known:
            message = f'"row" names {quoted(address)}, which is no page of the navigation'
            hint = did_you_mean(nearest(address, known)) or "name it under nav too"
            yield Problem(marks.of(("look", "row", number)), ReadingRule.WRONG_VALUE, message, hint)


def _pages(found: Any, at: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """The files of a navigation, by their places in it."""
    if isinstance(found, str):
        if not found.startswith("/") and not urlsplit(found).scheme:
            yield at, found
    elif isinstance(found, list):
        for number, one in enumerate(found):
            yield from _pages(one, (*at, number))
    elif isinstance(found, dict):
        for title, one in found.items():
            yield from _pages(one, (*at, title))


def _address(path: str) -> str:
    folder, name = posixpath.split(path)
    page = folder if name in ("index.md", "README.md") else posixpath.splitext(path)[0]
    return f"{page}/" if page else ""
