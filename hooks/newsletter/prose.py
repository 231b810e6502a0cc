"""Prose: the small Markdown of summaries, to HTML and to plain text. Knows nothing of records.

CommonMark without raw HTML: paragraphs, lists, emphasis, code, and links to http, https and mailto. Whatever
else a text holds comes out as itself.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_ALLOWED = ("list", "fence", "emphasis", "backticks", "link", "autolink", "escape", "entity", "newline")
_LINK = re.compile(r"^(https?://|mailto:)[^\s]+$", re.IGNORECASE)
_BREAKS = ("paragraph_close", "list_item_close", "fence")


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("zero").enable(list(_ALLOWED))
    markdown.validateLink = lambda url: bool(_LINK.match(url))  # type: ignore[method-assign]
    return markdown


def prose_html(text: str) -> str:
    """Render prose as HTML, without classes, ids or anything that could run."""
    tokens = _markdown().parse(text)
    for token in tokens:
        token.info = ""  # the language of a fence would become a class
    return str(_markdown().renderer.render(tokens, _markdown().options, {})).strip()


def plain_text(text: str) -> str:
    """Render prose as one line of plain text, without Markdown."""
    words = "".join(_words(_markdown().parse(text)))
    return re.sub(r"\s+", " ", words).strip()


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


def _words(tokens: list[Token]) -> list[str]:
    words: list[str] = []
    for token in tokens:
        if token.children:
            words += _words(token.children)
        elif token.type in ("softbreak", "hardbreak"):
            words.append(" ")
        else:
            words.append(token.content)
        if token.type in _BREAKS:
            words.append(" ")
    return words
