"""The navigation of mkdocs.yml: that its pages are there, and that those of the row at the top are among them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from newsletter.problem import Problem, ReadingRule, Severity, did_you_mean, nearest, quoted
from newsletter.settings import Settings
from newsletter.source.reader import dig
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
    yield from _merged_items(tree)
    yield from _strangers(settings, {_address(path): place for place, path in pages.items()}, marks)


def _merged_items(tree: Tree) -> Iterator[Problem]:
    """Items of the navigation that lack the hyphen before their name, or the space after its colon."""
    for place in tree.marks.keys:
        if place[:1] == NAV and len(place) > 1 and place[-1] != next(iter(dig(tree.value, place[:-1]))):
            message, hint = (
                "an item of nav has no hyphen before its name",
                f'write "- {place[-1]}:" in the column of the others',
            )
            yield Problem(tree.marks.of_key(place), ReadingRule.WRONG_TYPE, message, hint)
    for place, text in tree.marks.texts.items():
        if place[:1] == NAV and len(place) > 1 and dig(tree.value, place) is None:
            message, hint = f"nav names no page for {quoted(str(place[-1]))}", "indent what belongs to it below it"
            yield Problem(tree.marks.of(place), ReadingRule.EMPTY_FIELD, message, hint)
        if place[:1] == NAV and (glued := re.fullmatch(r"([^:/]+):(?!//)(\S+\.md)", text)):
            message = "the colon after a name in nav needs a space after it"
            yield Problem(tree.marks.of(place), ReadingRule.WRONG_TYPE, message, f'write "{glued[1]}: {glued[2]}"')


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
