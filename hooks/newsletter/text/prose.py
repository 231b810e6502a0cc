"""Prose: the small Markdown of summaries, to HTML and to plain text. Knows nothing of records.

CommonMark without raw HTML: paragraphs, lists, emphasis, code, links to http, https and mailto, and math between
dollars. Titles and taglines are lines: they have math and nothing else. Whatever else a text holds comes out as itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import takewhile
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_block import StateBlock, list_block
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import escape
from mdit_py_plugins.dollarmath.index import math_inline_dollar

from newsletter.text.math import is_formula, mathml, plain_math

_ALLOWED = ("list", "fence", "emphasis", "backticks", "link", "autolink", "escape", "entity", "newline")
_LINK = re.compile(r"^(https?://|mailto:)[^\s]+$", re.IGNORECASE)
_BREAKS = ("paragraph_close", "list_item_close", "fence")
_MATH = "math_inline"
_LEVELS = 2
"""A list and its item are one each."""
_between_dollars = math_inline_dollar(allow_space=False)
_MARK = re.compile(r"[\\`*_\[\]<>&$#~\0\t\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
"""A sign that Markdown reads within a line, or a space that is neither that nor a new line."""
_NO_BLOCK = re.compile(r"(?:(?![\s+-]|\d+[.)])[^\n]*[^\s\\](?:\n|\Z))+")
"""Lines of which none begins a list or a code block, and none ends in a break."""
_SENTENCE = re.compile(r".*?\w{3}[)»”]?[.!?…](?=\s+[^\sa-z])")
"""A sentence that another one follows."""
_OF_STRANGE = ("<", "[", "```", "~~~")
"""The signs without which CommonMark finds no HTML, link or block of code that is fenced."""
_SHOWN = {"<": "&lt;", "![": "&#33;[", "](": "&#93;(", "]:": "&#93;:", "```": "&#96;``", "~~~": "&#126;~~"}
"""Signs without which there is none of that, and how CommonMark shows them."""
_HEADING = re.compile(
    r"^((?:[^\S\n]|[-+*][^\S\n]|\d{1,9}[.)][^\S\n])*)(#{1,6}(?:[^\S\n]|$)|>|=+[^\S\n]*$|-+[^\S\n]*$)", re.MULTILINE
)
"""How a line begins, in however many lists, that CommonMark takes for a heading, what underlines one, or a quote."""
_DEEPEST = 100
"""How deep blocks and brackets are looked into; what is deeper, other programs may read."""
_KEPT = 1 << 16
"""So many texts are kept as they were rendered, for several outlets print each."""


class ProseLink(NamedTuple):
    """A link of prose: what readers see of it, where it leads, and what comes up when it is pointed at."""

    text: str
    address: str
    title: str


def prose_html(text: str, *, with_mathml: bool = True) -> str:
    """Render prose as HTML, without classes, ids or anything that could run.

    Feed readers and mail programs know no MathML and would show x² as x2, so theirs is without: math is plain text.
    """
    rendered = _rendered(text)
    return rendered.html if with_mathml else rendered.html_without_mathml


def prose_markdown(text: str) -> str:
    """Prose for programs that read all of CommonMark: where they would find a heading, HTML or another link, text.

    A block of code ends with its text, so that no text makes code of what stands below it, nor something else of code.
    Spaces at the beginning and quotes go first: behind them HTML may be code, and is none once they are gone.
    """
    text = text.strip()
    if not _may_be_strange(text) and not _HEADING.search(text):
        return text  # as nearly all is
    return _without_headings(_without_strange(_without_headings(text)))


def _without_headings(text: str) -> str:
    """Prose whose lines are no headings and no quotes, but for those that are code here and elsewhere."""
    if not _HEADING.search(text):
        return text
    code = _lines_of_code(text, _markdown()) & _lines_of_code(text, _whole())
    lines = enumerate(text.split("\n"))
    return "\n".join(line if number in code else _HEADING.sub(r"\1\\\2", line) for number, line in lines)


def _lines_of_code(text: str, markdown: MarkdownIt) -> set[int]:
    tokens: list[Token] = []
    markdown.block.parse(text, markdown, {}, tokens)
    blocks = (token.map for token in tokens if token.type == "fence" and token.map)
    return {number for begin, end in blocks for number in range(begin, end)}


def _may_be_strange(text: str) -> bool:
    return any(sign in text for sign in _OF_STRANGE)


def _without_strange(text: str) -> str:
    """Prose without what other programs would take for HTML, an image or another link."""
    if not _may_be_strange(text):
        return text
    defined: dict[str, Any] = {}
    is_deep = any(part.count("[") >= _DEEPEST for part in text.split("\n\n"))
    pieces = [] if is_deep else _whole().parse(f"{text}\n\n# Below", defined)
    if is_deep or any(map(_is_strange, _all_pieces(pieces))) or defined.get("references"):
        for sign, shown in _SHOWN.items():
            text = text.replace(sign, shown)
    elif pieces[-1].type == "fence":
        return f"{text}\n{pieces[-1].markup}"
    return text


def plain_text(text: str) -> str:
    """Render prose as one line of plain text, without Markdown."""
    return _rendered(text).plain


def seen_text(text: str) -> str:
    """All characters that readers get of prose, those that come up beside a link too; formulas as they are written."""
    tokens = _markdown().parse(text)
    titles = [str(token.attrGet("title")) for token in _inner(tokens) if token.attrGet("title")]
    return "\n".join(["".join(_words(tokens, math=str)), *titles])


def prose_links(text: str) -> tuple[ProseLink, ...]:
    """Every link of prose in order, as readers get it, however it is written."""
    return _links(text) if "](" in text or "<" in text else ()


@lru_cache(maxsize=1_000)
def _links(text: str) -> tuple[ProseLink, ...]:
    """The links of a text that may have some; the others, which are most, would drive these out of what is kept."""
    links: list[ProseLink] = []
    pieces = _inner(_markdown().parse(text))
    for token in pieces:
        if token.type == "link_open":
            inside = list(takewhile(lambda piece: piece.type != "link_close", pieces))
            address, title = (str(token.attrGet(name) or "") for name in ("href", "title"))
            links.append(ProseLink("".join(_words(inside)), address, title))
    return tuple(links)


@lru_cache(maxsize=_KEPT)
def title_html(text: str) -> str:
    """Render a title or a tagline as HTML: its math is MathML, all else is escaped."""
    return "".join(
        mathml(token.content) if token.type == _MATH else str(escape(token.content)) for token in _pieces(text)
    )


@lru_cache(maxsize=_KEPT)
def plain_title(text: str) -> str:
    """Render a title or a tagline as plain text, for places that hold no HTML: its math is readable text."""
    return "".join(plain_math(token.content) if token.type == _MATH else token.content for token in _pieces(text))


def excerpt(text: str, length: int) -> str:
    """Shorten prose to whole words of plain text, at most `length` characters with the ellipsis."""
    return shortened(plain_text(text), length)


def shortened(plain: str, length: int) -> str:
    """Shorten plain text to whole words, at most `length` characters with the ellipsis."""
    if len(plain) <= length:
        return plain
    cut = plain[: length - 1]
    whole = cut.rsplit(" ", 1)[0] if " " in cut else cut
    return whole.rstrip(" ,;:–—-(") + "…"


def first_sentence(prose: str | None) -> str:
    """The first sentence of a description, whole and as plain text; one that ends in «e.g.» or «al.» goes on."""
    plain = plain_text(prose or "")
    found = _SENTENCE.match(plain)
    return found[0] if found else plain


class _Rendered(NamedTuple):
    """A text in each of the ways in which outlets print it."""

    html: str
    html_without_mathml: str
    plain: str


@lru_cache(maxsize=_KEPT)
def _rendered(text: str) -> _Rendered:
    """Render a text once for all outlets."""
    paragraphs = _plain_paragraphs(text)
    if paragraphs:
        html = "\n".join(f"<p>{escapeHtml(one)}</p>" for one in paragraphs)
        return _Rendered(html, html, " ".join(text.split()))
    tokens = _markdown().parse(text)
    plain = " ".join("".join(_words(tokens)).split())
    for token in tokens:
        token.info = ""  # the language of a fence would become a class
    html = _html(tokens, with_mathml=True)
    has_math = any(token.type == _MATH for token in _inner(tokens))
    return _Rendered(html, _html(tokens, with_mathml=False) if has_math else html, plain)


def _html(tokens: list[Token], *, with_mathml: bool) -> str:
    return str(_markdown().renderer.render(tokens, _markdown().options, {"with_mathml": with_mathml})).strip()


def _plain_paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of prose without a sign that Markdown reads, as nearly all is; nothing where one may stand."""
    if not text or _MARK.search(text):
        return ()
    paragraphs = tuple(filter(None, re.split(r"\n{2,}", text.strip("\n"))))
    return paragraphs if all(map(_NO_BLOCK.fullmatch, paragraphs)) else ()


@cache
def _markdown() -> MarkdownIt:
    markdown = _lines().enable(list(_ALLOWED))
    markdown.block.ruler.at("list", _list, {"alt": ["paragraph", "reference", "blockquote"]})
    markdown.validateLink = lambda url: bool(_LINK.match(url))  # type: ignore[method-assign]
    markdown.add_render_rule(_MATH, _math)
    return markdown


@cache
def _whole() -> MarkdownIt:
    """A parser of all that CommonMark has, which takes every address for one."""
    markdown = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    return markdown


def _is_strange(token: Token) -> bool:
    """Whether a piece of CommonMark is none of prose, and may run, load or lead somewhere, or hides what may."""
    if token.type == "link_open":
        return not _LINK.match(str(token.attrGet("href")))
    return token.type in ("html_block", "html_inline", "image") or token.level >= _DEEPEST - 1


def _all_pieces(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all_pieces(token.children or [])


def _list(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own form of a rule
    """Find a list, but where markdown-it would pass over what is nested deeper: there its marks are text."""
    return state.level + _LEVELS < state.md.options.maxNesting and list_block(state, start, end, silent)


def _lines() -> MarkdownIt:
    """A parser that knows math only."""
    markdown = MarkdownIt("zero")
    markdown.inline.ruler.before("escape", _MATH, _formula)
    return markdown


_title = cache(_lines)


def _formula(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own form of a rule
    """Find math at the present position of a text, past the amounts of money that are none."""
    start = state.pos
    if not _between_dollars(state, True):  # noqa: FBT003
        return False
    tex, before, after = state.src[start + 1 : state.pos - 1], state.src[:start][-1:], state.src[state.pos :][:1]
    if not is_formula(tex, before=before, after=after):
        state.pos = start
        return False
    if not silent:
        state.push(_MATH, "math", 0).content = tex
    return True


def _math(renderer: Any, tokens: list[Token], index: int, options: Any, env: Any) -> str:  # noqa: ARG001
    tex = tokens[index].content
    return mathml(tex) if env["with_mathml"] else str(escape(plain_math(tex)))


def _pieces(text: str) -> list[Token]:
    """The pieces of a line that are math, and those between them."""
    if text.count("$") < 2:
        return [Token("text", "", 0, content=text)]
    return _title().parseInline(text)[0].children or []


def _inner(tokens: list[Token]) -> Iterator[Token]:
    """The pieces that paragraphs are made of."""
    for token in tokens:
        yield from token.children or ()


def _words(tokens: list[Token], *, math: Callable[[str], str] = plain_math) -> list[str]:
    words: list[str] = []
    for token in tokens:
        if token.children:
            words += _words(token.children, math=math)
        elif token.type in ("softbreak", "hardbreak"):
            words.append(" ")
        else:
            words.append(math(token.content) if token.type == _MATH else token.content)
        if token.type in _BREAKS:
            words.append(" ")
    return words
