"""A source's HTML as a tree of elements, each with its line, and what the saved page of a post says of it.

The one module that knows BeautifulSoup; what is too much to read at once is refused by name. Nothing here calls itself,
so that no nesting is too deep. What a page says of its post it says several times over: of each fact the first source
that has it is believed, and a source that cannot be read is passed over.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.builder._lxml import LXMLTreeBuilder
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from newsletter.importers.formats.document import About, day_of
from newsletter.importers.formats.plain_text import INLINE
from newsletter.importers.formats.platforms import LOOSE_GAP, clean_address, is_unseen
from newsletter.problem import NewsletterError

Element: TypeAlias = Tag
"""An element of a source."""

Node: TypeAlias = PageElement
"""An element or a text of a source."""

LONGEST = 20_000_000
MOST_TAGS = 250_000
MOST_NESTED = 5_000
"""How many characters, tags and levels of HTML are parsed; public newsletters have some 2,000 tags in thirty levels."""

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


def texts_around(root: Element, inner: Element) -> tuple[str, str]:
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


def seen_texts(root: Element) -> Iterator[str]:
    """The texts a reader sees, furniture too, in order and parted where tags part words; descriptions are no texts."""
    texts: list[str] = []
    waiting: list[tuple[PageElement, bool]] = [(root, True)]
    while waiting:
        node, begins = waiting.pop()
        if not isinstance(node, Tag):
            texts.append(SPACES.sub(" ", own_text(node)))
        elif not is_unseen(node.name):
            if not INLINE.match(f"<{node.name}"):
                yield "".join(texts)
                texts = []
            if begins:
                waiting.append((node, False))
                waiting.extend((child, True) for child in reversed(node.contents))


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

    _CHUNK = re.compile(r"[^<>]*(?:[<>][^\n]*\n?)?")
    _line = 1
    _depth = 0

    def feed(self, markup: str | bytes) -> None:
        """Feed a source up to the end of each line on which a tag begins or ends."""
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


_CANONICAL = re.compile(
    r"""<link\b[^<>]{0,2000}\brel""" + f"{LOOSE_GAP}={LOOSE_GAP}" + r"""["']?canonical\b""", re.IGNORECASE
)
"""Where a page says which address is its own; a long address may stand before that."""

_OF_A_POST = re.compile(
    rf"""window\._preloads|"@type"{LOOSE_GAP}:{LOOSE_GAP}"NewsArticle"
    |<meta\b[^<>]{{0,200}}\bog:type["'\s][^<>]{{0,200}}\barticle\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What only the page of a post says; beside the type an element tells little else."""

_PRELOADS = re.compile(rf"window\._preloads{LOOSE_GAP}={LOOSE_GAP}JSON\.parse\({LOOSE_GAP}")
_LONGEST_FACT = 2_000
"""How many characters of a title, an address or a name are read that a page tells of a post."""


def is_page(html: str) -> bool:
    """Say whether HTML is the saved page of a post, and not the post's body alone."""
    return _CANONICAL.search(html) is not None and _OF_A_POST.search(html) is not None


@dataclass(frozen=True)
class SavedPost:
    """What a page holds of a post: the element with its body, or else the HTML that a script has, and facts of it."""

    about: About
    body: Element | None = None
    html: str = ""
    line: int = 1
    """Where the HTML of the script begins."""


def saved_post(root: Element) -> SavedPost:
    """Find the post in a saved page; where its body has no text, the page's scripts may have it."""
    said = _said(root)
    body = _body(root)
    html = said.post.get("body_html")
    return SavedPost(
        _about(root, said),
        body if body is not None and visible_text(body) else None,
        html if isinstance(html, str) and html.strip() else "",
        said.post_line,
    )


def _body(root: Element) -> Element | None:
    """The element that holds the post."""
    available = root.find(class_="available-content")
    return (_marked_up(available) if available else None) or _marked_up(root) or root.find("article")


def _marked_up(root: Element) -> Element | None:
    return next((one for one in root.find_all(class_="markup") if "body" in one.get_attribute_list("class")), None)


@dataclass(frozen=True)
class _Said:
    """What the scripts of a page say of its post; empty where there are none, or none that can be read."""

    article: Mapping[str, Any] = field(default_factory=dict)
    post: Mapping[str, Any] = field(default_factory=dict)
    post_line: int = 1


def _said(root: Element) -> _Said:
    said = _Said()
    for script in root.find_all("script"):
        text = "".join(script.strings)
        if script.get("type") == "application/ld+json" and not said.article:
            said = replace(said, article=_news_article(_json(text)))
        elif not said.post and (found := _PRELOADS.search(text)):
            said = replace(said, post=_post(text, found.end()), post_line=script.sourceline or 1)
    return said


def _json(text: str) -> object:
    """What JSON says; None where it cannot be read."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _news_article(said: object) -> Mapping[str, Any]:
    """The article that JSON-LD tells of, alone or among others."""
    if isinstance(said, dict) and isinstance(said.get("@graph"), list):
        said = said["@graph"]
    among = said if isinstance(said, list) else [said]
    return next((one for one in among if isinstance(one, dict) and one.get("@type") in _ARTICLES), {})


_ARTICLES = ("NewsArticle", "Article", "BlogPosting")


def _post(script: str, start: int) -> Mapping[str, Any]:
    """The post in `window._preloads = JSON.parse("…")`, whose string holds JSON once more."""
    try:
        written, _ = json.JSONDecoder().raw_decode(script, start)
    except (ValueError, RecursionError):
        return {}
    preloads = _json(written) if isinstance(written, str) else written
    for within in (preloads, _at(_at(preloads, "feedData"), "initialPost")):
        if isinstance(post := _at(within, "post"), dict):
            return post
    return {}


def _at(value: object, name: str) -> object:
    return value.get(name) if isinstance(value, dict) else None


def _about(root: Element, said: _Said) -> About:
    """What a page says of its post."""
    head = _head(root)
    article, post = said.article, said.post
    addresses = (head.get("canonical"), post.get("canonical_url"), article.get("url"), head.get("og:url"))
    dates = (article.get("datePublished"), post.get("post_date"), head.get("article:published_time"))
    return About(
        title=_first(article.get("headline"), post.get("title"), head.get("og:title")),
        subtitle=_first(post.get("subtitle"), article.get("description"), head.get("og:description")),
        published=next((day for day in map(day_of, dates) if day), None),
        address=next((clean for one in addresses if (clean := clean_address(_first(one)).address)), ""),
        tags=_tags(post.get("postTags")),
        is_paid=_first(post.get("audience")) == "only_paid" or article.get("isAccessibleForFree") is False,
    )


def _head(root: Element) -> Mapping[str, str]:
    """The canonical address and the properties in the head of a page, the first of each name."""
    facts: dict[str, str] = {}
    for tag in root.find_all(("link", "meta")):
        if tag.name == "meta":
            facts.setdefault(str(tag.get("property") or tag.get("name") or ""), str(tag.get("content") or ""))
        elif "canonical" in tag.get_attribute_list("rel"):
            facts.setdefault("canonical", str(tag.get("href") or ""))
    return facts


def _first(*values: object) -> str:
    """The first of some values that is a text, in one line; '' where none is."""
    texts = (" ".join(value[:_LONGEST_FACT].split()) for value in values if isinstance(value, str))
    return next((text for text in texts if text), "")


def _tags(value: object) -> tuple[str, ...]:
    """The names of a post's tags."""
    among = value if isinstance(value, list) else []
    names = (_first(one.get("name") if isinstance(one, dict) else one) for one in among)
    return tuple(dict.fromkeys(name for name in names if name))
