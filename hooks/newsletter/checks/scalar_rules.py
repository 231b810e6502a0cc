"""Rules about how a text is written in YAML, where YAML makes less of it than the editor sees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from newsletter.checks.finding import Finding
from newsletter.checks.texts import Text, lines_of, prose_of
from newsletter.model.family_names import is_group
from newsletter.problem import quoted
from newsletter.source.project import Reading

_BEFORE_COMMENT = re.compile(r"^ *(?:- +)?[a-z_]+: +[^\s\"'|>\[{#][^\n]*?\s(#.*)$", re.MULTILINE)
_WITHOUT_BAR = re.compile(r"^ *(?:- +)?(?:summary|intro|note):(?! *[|>])", re.MULTILINE)

_AUTHORS = re.compile(r"^ *(?:- +)?authors: *\[", re.MULTILINE)
_NO_COMMA = re.compile(r"[^\s,][ \t\r]*\n")
_ITEM_GOES_ON = re.compile(r"^( *)- [^\s\"'{\[:][^\n:]{1,200}\n\1 +[^\s:-][^\n:]{0,200}$", re.MULTILINE)
_NAME = re.compile(r"[^\W\d_a-z]\S*(?: \S+)* [^\W\d_a-z]\S*")
"""A name of two words or more; those before and behind a particle are parts of one."""


def joined_authors(reading: Reading) -> Iterator[Finding]:
    """Each author is an item: a name goes on in the next line only where it has a word there, and no whole name."""
    for text, line, column in _written(lines_of(reading), _files(reading, _may_be_torn)):
        first = line[column:].strip()
        rest = text.text.removeprefix(f"{first} ")
        is_author = text.field_path[-2:-1] == ("authors",) and rest != text.text and not is_group(text.text)
        if is_author and _NAME.fullmatch(first) and _NAME.fullmatch(rest):
            is_below_another = line[:column].strip().endswith("-")
            sign = f'"- " before {quoted(rest)}' if is_below_another else f"a comma behind {quoted(first)}"
            message = f"author {quoted(text.text)} goes on in the next line"
            yield text.warning(message, f"write {sign} if these are two, or one name in one line")


def text_in_comment(reading: Reading) -> Iterator[Finding]:
    """A line of text goes on to the end of its line: what stands after « #» is a comment to YAML."""
    for text, line, _ in _written(lines_of(reading), _files(reading, _BEFORE_COMMENT.search)):
        found = _BEFORE_COMMENT.match(line)
        if found and line.partition(": ")[2].strip().startswith(text.text):
            hint = "put the whole text in quotes; a comment stands in a line of its own"
            yield text.warning(f"no reader sees {quoted(found[1])} behind {text.name}", hint)


def lost_paragraph(reading: Reading) -> Iterator[Finding]:
    """A text of several paragraphs begins with |, or YAML makes one of them."""
    for text, line, column in _written(prose_of(reading), _files(reading, _WITHOUT_BAR.search)):
        first = line[column:].strip()
        is_sign = len(first) == 1 and first.isprintable() and (not first.isalnum() or first in "Il1")
        if is_sign and text.text[:1] == first != text.text:
            message = f"{text.name} begins with {quoted(first)} alone in its line"
            yield text.warning(message, "write | in its place, and the text below it")
            continue
        is_folded = "\n" in text.text.strip() and "\n\n" not in text.text
        if is_folded and line[column : column + 1] not in ("|", ">", '"'):
            yield text.error(f"the paragraphs of {text.name} become one", "write | behind its colon")


def _may_be_torn(source: str) -> bool:
    """Whether a list of authors, or another one, goes on in a new line without a comma or a hyphen."""
    if _ITEM_GOES_ON.search(source):
        return True
    at = 0
    while found := _AUTHORS.search(source, at):
        at = source.find("]", found.end())
        if at < 0 or _NO_COMMA.search(source, found.end(), at):
            return True
    return False


def _files(reading: Reading, may_have: Callable[[str], object]) -> dict[str, list[str]]:
    """The lines of the issue files that may have something; positions are asked for in these alone."""
    sources = ((file, file.source.decode("utf-8", "replace")) for file in reading.files)
    return {file.path: source.split("\n") for file, source in sources if may_have(source)}


def _written(texts: Iterable[Text], files: dict[str, list[str]]) -> Iterator[tuple[Text, str, int]]:
    """Texts, each with the line that it begins in, and its column there, counted from 0."""
    for text in texts:
        if text.file.path in files:
            yield text, files[text.file.path][text.position.line - 1], text.position.column - 1
