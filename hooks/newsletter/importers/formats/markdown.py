"""Markdown to a document: headings, paragraphs, lists, tables whose rows are papers, and their words token by token.

Knows nothing of newsletters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from newsletter.importers.formats.document import Block, Document, Dropped, Look, Run
from newsletter.importers.formats.html import NO_ADDRESS, read_body
from newsletter.importers.formats.markdown_dialects import (
    HARD_BREAK,
    SOFT_BREAK,
    front_matter,
    lines_of,
    with_every_cell,
    without_additions,
    without_boxes,
)
from newsletter.importers.formats.plain_text import clean_text, linked_runs, unread
from newsletter.importers.formats.platforms import LOOSE_GAP, clean_address
from newsletter.importers.formats.recognition import refuse_long
from newsletter.model.characters import UNPRINTABLE
from newsletter.problem import NewsletterError

MOST_BRACKETS = 50_000
"""How many links a text may open: the longest lists of papers have some 5,000; one that never ends costs a hundred."""

HALF = 0.5
"""The share of the items of a list that have the number of the first where Markdown is left to count them."""

_MOST_NESTED = 100
"""How deep quotations and lists are read within each other; below it a text is what its line says."""

_TAG = re.compile(r"<[^<>]*>")


def read_markdown(text: str, *, name: str) -> Document:
    """Read a Markdown file, its front matter too; NewsletterError where it opens more links than can be read."""
    refuse_long(text, name)
    if (brackets := text.count("[")) > MOST_BRACKETS:
        said = f"has {brackets:,} opening brackets; at most {MOST_BRACKETS:,} are read; cut the file in parts"
        raise NewsletterError(f"{name}: {said}")
    text, private = clean_text(text)
    parts: list[Block | Dropped] = [*private]
    if invisible := "".join(UNPRINTABLE.findall(text)):
        parts.append(Dropped(invisible, "invisible character"))
        text = UNPRINTABLE.sub("", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    about, front = front_matter(text)
    if front:
        parts.append(Dropped(front.strip(), "front matter"))
        text = "\n" * front.count("\n") + text[len(front) :]
    text, boxes = without_boxes(text)
    text, additions = without_additions(text)
    parts += [*boxes, *additions]
    environment: dict[str, Any] = {}
    rows, places = with_every_cell(text)
    tokens = _markdown().parse(rows, environment)
    walk = _Walk(name, places)
    parts += walk.blocks(tokens)
    parts += _references(environment, walk.addresses, places)
    parts += unread(text, parts, layout=walk.layout)
    return Document.of(name, "Markdown", parts, about)


def _references(environment: dict[str, Any], used: set[str], places: Sequence[int]) -> Iterator[Dropped]:
    """What the definitions of addresses say that no link does."""
    for label, reference in environment.get("references", {}).items():
        line = places[reference["map"][0]] if "map" in reference else 1
        clean = clean_address(reference["href"])
        yield Dropped(label.casefold(), "name of an address", line)
        if clean.address not in used:
            yield Dropped(clean.address or clean.taken_out, "address that no link uses", line, clean.is_private)
        if reference.get("title", "").strip():
            yield Dropped(reference["title"], "title of a link", line)


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"maxNesting": _MOST_NESTED}).enable("table")
    markdown.normalizeLink = lambda url: url  # type: ignore[method-assign]  # an address stays as it was written
    return markdown


def _counted(tokens: list[Token]) -> list[Token]:
    """Number the items of lists of which most are written «1.», as Markdown does; others keep the numbers they have."""
    lists: list[list[Token]] = []
    for token in tokens:
        if token.type == "ordered_list_open":
            lists.append([])
        elif token.type == "list_item_open" and token.info and lists:
            lists[-1].append(token)
        elif token.type == "ordered_list_close":
            items = lists.pop()
            if sum(item.info == items[0].info for item in items) > max(len(items) * HALF, 1):
                for number, item in enumerate(items):
                    item.meta["written"] = item.info
                    item.info = str(int(items[0].info) + number)
    return tokens


class _Walk:
    """The walk over a file's tokens."""

    def __init__(self, name: str, places: Sequence[int]) -> None:
        self.name, self.places = name, places
        self.addresses: set[str] = set()
        self.lists: list[bool] = []
        """The lists that are open, each numbered or not."""
        self.item: tuple[str, bool] | None = None
        """The mark of an item that has just begun, until its first text."""
        self.written = ""
        """Its number as it was written, where another counts."""

        self.level = 0
        """The level of the heading that is open, 0 where none is."""

        self.cells: list[list[Block | Dropped]] | None = None
        self.rows = 0
        self.heads: list[str] = []
        self.columns: list[str] = []
        """The texts of the last row, and what the head of the table that is open calls its columns."""

        self.line = 1
        self.layout: list[str] = []
        """Tags of HTML and numbers of items, which are layout."""

    def blocks(self, tokens: list[Token]) -> Iterator[Block | Dropped]:
        """The blocks of the tokens, in order."""
        for token in _counted(tokens):
            self.line = self.places[token.map[0]] if token.map else self.line
            if token.type == "inline":
                made = list(self._inline(token))
                if self.cells is not None:
                    self.cells[-1] += made
                else:
                    yield from made
            elif token.type in ("fence", "code_block"):
                yield Block((Run(token.content),), self.line, kind="code")
                if token.info.strip():
                    yield Dropped(token.info.strip(), "language of a block of code", self.line)
            elif token.type == "html_block":
                yield from self._html(token.content)
            elif token.type == "tr_close":
                yield from self._row()
            else:
                yield from self._open_or_close(token)

    def _open_or_close(self, token: Token) -> Iterator[Dropped]:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            self.lists.append(token.type == "ordered_list_open")
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif token.type == "list_item_open":
            yield from self._open_item(token)
        elif token.type in ("heading_open", "heading_close"):
            self.level = int(token.tag[1]) if token.type == "heading_open" else 0
        elif token.type == "thead_open":
            self.columns = []
        elif token.type == "thead_close":
            self.columns = self.heads
        elif token.type == "tr_open":
            self.cells = []
        elif token.type in ("td_open", "th_open") and self.cells is not None:
            self.cells.append([])

    def _open_item(self, token: Token) -> Iterator[Dropped]:
        """Begin an item; the number of one in an outermost list may be a paper's, and stays with its text."""
        self.written = token.meta.get("written", "")
        mark = f"{token.info}{token.markup} " if token.info else ""
        if mark and len(self.lists) > 1:
            yield Dropped(mark.strip(), "mark of a list", self.line)
        self.item = (mark if len(self.lists) == 1 else "", bool(token.info))

    def _html(self, html: str) -> Iterator[Block | Dropped]:
        parts = read_body(html, name=self.name).parts
        yield from (replace(part, line=self.line) for part in parts)
        tags = _TAG.findall(html)
        self.layout += tags
        told = (replace(part, line=0) for part in parts)
        hidden = [part.text for part in unread(html, told, layout=tags) if part.text.strip()]
        if hidden:
            yield Dropped("\n".join(hidden), "hidden text", self.line, is_private=True)

    def _row(self) -> Iterator[Block | Dropped]:
        """A row of a table, cell by cell; what is left out of it comes after it."""
        cells, self.cells = self.cells or [], None
        self.rows += 1
        self.heads = [" ".join(part.text for part in cell if isinstance(part, Block)).strip() for cell in cells]
        for column, cell in enumerate(cells):
            blocks = [part for part in cell if isinstance(part, Block)]
            name = self.columns[column] if column < len(self.columns) else ""
            yield from (replace(block, kind="cell", depth=column, row=self.rows, name=name) for block in blocks)
        yield from (part for cell in cells for part in cell if isinstance(part, Dropped))

    def _inline(self, token: Token) -> Iterator[Block | Dropped]:
        runs, dropped = self._runs(token.children or [])
        yield from dropped
        mark, is_numbered = self.item or ("", False)
        if self.item and runs and (task := _TASK.match(runs[0].text)):
            yield Dropped(task[0].strip(), "mark of a list", self.line)
            runs[0] = replace(runs[0], text=runs[0].text[task.end() :])
        for number, (below, line) in enumerate(lines_of(runs, is_numbered=is_numbered)):
            if not "".join(run.text for run in line).strip():
                continue
            if self.level:
                yield Block(line, self.line, kind="heading", level=self.level)
            elif self.item and not number:
                self.layout.append(self.written)
                marked = (Run(mark), *line) if mark else line
                yield Block(marked, self.line, "item", max(len(self.lists) - 1, 0), is_numbered)
            else:
                yield Block(line, self.line + (below if self.cells is None else 0))
        self.item = None

    def _runs(self, tokens: list[Token]) -> tuple[list[Run], list[Dropped]]:
        inline = _Inline(self.line)
        for token in tokens:
            inline.take(token)
        self.addresses |= inline.addresses
        self.layout += inline.layout
        return inline.runs, inline.dropped


_LOOKS: dict[str, Look] = {"strong_open": "strong", "em_open": "emphasis"}
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_TASK = re.compile(r"\[[ xX]\] ")
_HREF = re.compile(
    r"""<a\s[^>]{0,2000}?\bhref""" + f"{LOOSE_GAP}={LOOSE_GAP}" + r"""(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE
)
"""Where a link leads; other attributes may stand before it, up to the length of a long address."""

_LINK_END = re.compile(r"</a\s*>", re.IGNORECASE)

_PICTURE = re.compile(r"\.(?:avif|gif|jpe?g|png|svg|webp)$", re.IGNORECASE)


class _Inline:
    """The words of one paragraph, token by token."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.runs: list[Run] = []
        self.dropped: list[Dropped] = []
        self.addresses: set[str] = set()
        self.looks: list[Look] = []
        self.address = ""
        self.is_printed = False
        """Whether the address is written once, as its own text."""
        self.layout: list[str] = []

    def take(self, token: Token) -> None:
        """Take the next token."""
        if token.type == "link_open":
            self._open_link(str(token.attrGet("href") or ""))
            self.is_printed = token.info == "auto"
            self._drop(str(token.attrGet("title") or ""), "title of a link")
        elif token.type == "link_close":
            self.address = ""
        elif token.type in _LOOKS:
            self.looks.append(_LOOKS[token.type])
        elif token.type in ("strong_close", "em_close"):
            self.looks.pop()
        elif token.type == "image":
            self._drop_image(token)
        elif token.type == "html_inline":
            self._tag(token.content)
        else:
            self._take_words(token)

    def _take_words(self, token: Token) -> None:
        if token.type == "softbreak":
            self.runs.append(SOFT_BREAK)
        elif token.type == "hardbreak":
            self.runs.append(HARD_BREAK)
        else:
            run = Run(self._seen(token.content), self.address, self._look(token))
            self.layout += [run.text] if run.text == self.address and not self.is_printed else []
            self.runs += [run] if token.type == "code_inline" else linked_runs(run)

    def _seen(self, text: str) -> str:
        """A text without the characters that cannot be seen, which Markdown can write by their names."""
        if invisible := "".join(UNPRINTABLE.findall(text)):
            self.dropped.append(Dropped(invisible, "invisible character", self.line))
        return UNPRINTABLE.sub("", text)

    def _look(self, token: Token) -> Look:
        """Strong letters stay strong whatever stands in them: they are what titles are set in."""
        if "strong" in self.looks:
            return "strong"
        return "code" if token.type == "code_inline" else self.looks[-1] if self.looks else ""

    def _tag(self, tag: str) -> None:
        self.layout.append(tag)
        href = _HREF.match(tag)
        if _BREAK.match(tag):
            self.runs.append(Run("\n"))
        elif tag.startswith("<!--"):
            self._drop(tag, "comment in HTML", is_private=True)
        elif href:
            self._open_link(unescape(href[1] or href[2]))
        elif _LINK_END.match(tag):
            self.address = ""

    def _drop_image(self, token: Token) -> None:
        """Leave out a picture; one that leads elsewhere, such as a badge, is a link with its caption for a text."""
        clean = clean_address(str(token.attrGet("src") or ""))
        if self.address and not _is_picture(self.address, clean.address):
            self.runs.append(Run(self._seen(token.content.strip()) or self.address, self.address))
        else:
            self._drop(token.content, "caption of an image")
        self.addresses.add(clean.address)
        self._drop(clean.address, "address of an image")
        self._drop(clean.taken_out, "tracking", is_private=clean.is_private)
        self._drop(str(token.attrGet("title") or ""), "title of an image")

    def _open_link(self, href: str) -> None:
        clean = clean_address(href)
        self.address = clean.address
        self.addresses.add(clean.address)
        is_tracking = clean.address or clean.is_private
        self._drop(clean.taken_out, "tracking" if is_tracking else NO_ADDRESS, is_private=clean.is_private)

    def _drop(self, text: str, reason: str, *, is_private: bool = False) -> None:
        if text.strip():
            self.dropped.append(Dropped(text, reason, self.line, is_private))


def _is_picture(address: str, picture: str) -> bool:
    """Whether a link around a picture leads to the same picture, or to another where that is kept."""
    return urlsplit(address).hostname == urlsplit(picture).hostname or bool(_PICTURE.search(urlsplit(address).path))
