"""A source's HTML as a tree of elements, each with its line; what is too much to read at once is refused by name.

The one module that knows BeautifulSoup. Nothing here calls itself, so that no nesting is too deep.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.builder._lxml import LXMLTreeBuilder
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from newsletter.importers.formats.platforms import is_unseen
from newsletter.problem import NewsletterError

Element: TypeAlias = Tag
"""An element of a source."""

Node: TypeAlias = PageElement
"""An element or a text of a source."""

LONGEST = 20_000_000
MOST_TAGS = 250_000
MOST_NESTED = 5_000

SPACES = re.compile(r"[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")
"""White space that a reader sees as one space."""

_HINT = "save the post alone, or cut the file in parts"
_UNREADABLE = re.compile(r"[\x00\ud800-\udfff]")


def parsed(html: str, *, name: str) -> tuple[Element, str]:
    """Parse a source; also give the characters that no parser takes, which are left out."""
    _refuse_too_much(html, name=name)
    text = _UNREADABLE.sub("", html.replace("\r\n", "\n").replace("\r", "\n"))
    with warnings.catch_warnings():
        for about_text in (MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning):
            warnings.simplefilter("ignore", about_text)
        try:
            soup = BeautifulSoup(text, builder=_LinesBuilder())
        except _TooDeepError as error:
            raise NewsletterError(
                f"{name}: has more than {MOST_NESTED:,} tags nested in each other, at line {error.line}; {_HINT}"
            ) from None
    return soup, "".join(_UNREADABLE.findall(html))


def texts_around(root: Element, inner: Element | None) -> tuple[str, str]:
    """The visible texts of an element before and after one inside it."""
    before: list[str] = []
    after: list[str] = []
    texts = before
    for node in _walk(root, leaving_out=inner):
        if node is inner:
            texts = after
        elif text := own_text(node):
            texts.append(text)
    return _joined(before), _joined(after)


def visible_text(element: Element) -> str:
    """The text a reader of an element sees, descriptions of its images too."""
    return _joined([text for node in _walk(element) if (text := own_text(node))])


def _refuse_too_much(html: str, *, name: str) -> None:
    if len(html) > LONGEST:
        raise NewsletterError(f"{name}: has {len(html):,} characters; at most {LONGEST:,} are read; {_HINT}")
    if (tags := html.count("<")) > MOST_TAGS:
        raise NewsletterError(f"{name}: has {tags:,} tags; at most {MOST_TAGS:,} are read; {_HINT}")


def _joined(texts: list[str]) -> str:
    return SPACES.sub(" ", " ".join(texts)).strip()


def own_text(node: PageElement) -> str:
    """The text of a node itself, without those inside it: a text, or the description of an image."""
    if isinstance(node, NavigableString):
        return "" if isinstance(node, PreformattedString) else str(node)
    return str(node.get("alt") or "") if isinstance(node, Tag) and node.name == "img" else ""


def _walk(root: Element, *, leaving_out: Element | None = None) -> Iterator[PageElement]:
    """All that can be seen inside an element, in order; the one left out comes, but not what is inside it."""
    waiting: list[PageElement] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Tag) and is_unseen(node.name):
            continue
        yield node
        if isinstance(node, Tag) and node is not leaving_out:
            waiting.extend(reversed(node.contents))


def ids_around(root: Element, names: Iterable[str]) -> frozenset[int]:
    """The ids, as of `id`, of the elements that hold one of these names."""
    found: set[int] = set()
    for tag in root.find_all(list(names)):
        for parent in tag.parents:
            if id(parent) in found:
                break
            found.add(id(parent))
    return frozenset(found)


class _TooDeepError(Exception):
    """Tags are nested deeper than is read."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class _LinesBuilder(LXMLTreeBuilder):
    """The lxml parser, which tells no lines of itself: it is fed so that the line of each tag is known."""

    _CHUNK = re.compile(r"[^<]*(?:<[^\n]*\n?)?")
    _line = 1
    _depth = 0

    def feed(self, markup: str | bytes) -> None:
        """Feed a source up to the end of each line that has a tag."""
        text = markup if isinstance(markup, str) else markup.decode()
        self.parser = self.parser_for("utf-8")
        for found in self._CHUNK.finditer(text):
            chunk = found.group()
            before_tag = chunk.count("\n", 0, len(chunk) - 1)
            self._line += before_tag
            self.parser.feed(chunk.encode())
            self._line += chunk.count("\n") - before_tag
        self.parser.close()

    def start(self, tag: str | bytes, attrib: dict[str | bytes, str | bytes], nsmap: dict[str, str] = {}) -> None:  # noqa: B006
        """Note the line on which a tag begins."""
        self._depth += 1
        if self._depth > MOST_NESTED:
            raise _TooDeepError(self._line)
        super().start(tag, attrib, nsmap)
        if self.soup is not None and self.soup.currentTag is not None:
            self.soup.currentTag.sourceline = self._line

    def end(self, name: str | bytes) -> None:
        """Note that an element has ended."""
        self._depth -= 1
        super().end(name)
