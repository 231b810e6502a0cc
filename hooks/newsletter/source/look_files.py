"""The files that a look names, and settings of the theme that do nothing: read, or reported at their place."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from newsletter.model.look import FONT_FILE, Look
from newsletter.model.own_mark import OwnMark
from newsletter.problem import Problem, ReadingRule, Severity, did_you_mean, nearest, quoted
from newsletter.source.file_tree import no_file
from newsletter.source.mark_file import MAX_BYTES, read_mark
from newsletter.source.yaml_text import FieldPath, Marks, Tree

_FONT_BYTES = 300_000
_WOFF2 = b"wOF2"

_INSTEAD: dict[FieldPath, str] = {
    (
        "theme",
        "palette",
    ): "colours are set under extra.newsletter.look, as accent and highlight; readers choose light or dark",
    ("theme", "font"): "fonts are set under extra.newsletter.look, as fonts",
    ("theme", "logo"): "the mark is set under extra.newsletter.look, as mark",
    ("theme", "favicon"): "the mark is set under extra.newsletter.look, as mark, and the icons are drawn of it",
    ("theme", "icon"): "the mark is set under extra.newsletter.look, as mark",
    ("extra", "analytics"): "nobody is counted: the policy in each page lets it ask no other host; delete it",
    ("extra", "consent"): "there is nothing to agree to: no page sets cookies or asks another host; delete it",
}
"""What stands in the place of settings of the theme that are not read, for its templates are not printed."""

_LOADED = (("extra_css",), ("extra_javascript",))
_ELSEWHERE = re.compile(r"(https?:)?//", re.IGNORECASE)


def own_mark(project: Path, docs: str, look: Look, marks: Marks) -> tuple[OwnMark | None, list[Problem]]:
    """Read the mark that a look names, if it names one."""
    if look.mark is None:
        return None, []
    path = posixpath.join(docs, look.mark)
    stray = _missing(project, path, docs, marks, ("look", "mark"))
    if stray:
        return None, [stray]
    with (project / path).open("rb") as opened:
        return read_mark(opened.read(MAX_BYTES + 1), path)


def unfit_fonts(project: Path, docs: str, look: Look, marks: Marks) -> Iterator[Problem]:
    """Report every font that a look names and that is none."""
    for name in ("text", "titles"):
        font, place = getattr(look.fonts, name), ("look", "fonts", name)
        if not font.endswith(FONT_FILE):
            continue
        path = posixpath.join(docs, font)
        if stray := _missing(project, path, docs, marks, place):
            yield stray
            continue
        with (project / path).open("rb") as opened:
            content = opened.read(_FONT_BYTES + 1)
        if not content.startswith(_WOFF2) or len(content) > _FONT_BYTES:
            wrong = "is no WOFF2" if len(content) <= _FONT_BYTES else f"has more than {_FONT_BYTES:,} bytes"
            hint = "leave out the letters that no text of yours has, and save it as WOFF2"
            yield Problem(marks.of(place), ReadingRule.UNFIT_FONT, f"{path} {wrong}", hint)


def idle_settings(tree: Tree) -> Iterator[Problem]:
    """Warn of settings of the theme that pages do not follow, and of files that no page may load."""
    for path, instead in _INSTEAD.items():
        if path in tree.marks.keys:
            message = f'"{".".join(map(str, path))}" does nothing here'
            yield Problem(tree.marks.of_key(path), ReadingRule.IDLE_SETTING, message, instead, Severity.WARNING)
    for path, text in tree.marks.texts.items():
        if path[:1] in _LOADED and _ELSEWHERE.match(text):
            message = f"no page loads {quoted(text)}: its policy lets it ask no other host"
            hint = "put the file among the pages and name it as it lies there, or delete this line"
            yield Problem(tree.marks.of(path), ReadingRule.IDLE_SETTING, message, hint, Severity.WARNING)


def _missing(project: Path, path: str, docs: str, marks: Marks, place: FieldPath) -> Problem | None:
    """What is wrong with a file that is not there, at the setting that names it."""
    stray = no_file(project, path)
    if stray is None:
        return None
    ending = posixpath.splitext(path)[1]
    others = [file.relative_to(project / docs).as_posix() for file in sorted((project / docs).rglob(f"*{ending}"))]
    hint = did_you_mean(nearest(posixpath.relpath(path, docs), others)) or f"it is looked for at {path}"
    return Problem(marks.of(place), stray.rule, f"{path}: {stray.message}", hint)
