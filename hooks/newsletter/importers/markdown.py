"""Markdown to a document: headings, paragraphs, lists, tables whose rows are papers. Knows nothing of newsletters."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from newsletter.importers.document import About, Block, Document, Dropped, Look, Run
from newsletter.importers.html import read_body
from newsletter.importers.links import clean_address
from newsletter.importers.text import INVISIBLE

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.{0,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_SIGNS = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"\[[^\]\n]{1,200}\]\(<?https?://", re.IGNORECASE),
    re.compile(r"^\W{0,6}(?:\d{1,3}[.)]\s*)?\*\*[^*\n]{1,300}\*\*", re.MULTILINE),
    re.compile(r"^\|.*\|[ \t]*$", re.MULTILINE),
)
_NUMBER = re.compile(r"^\s*(?:\[\d{1,3}\]|\d{1,3}[.)])\s*$")
_AFTER_TITLE = re.compile(r"^\s*[-–—:.]+\s+")
_TABLE_HEAD = re.compile(r"(?:papers?|titles?|links?|summary|#|no\.?)", re.IGNORECASE)
_BETWEEN_LINKS = re.compile(r"[\s|,;/·•()\[\]–—-]*")
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_LOOKS: dict[str, Look] = {"strong_open": "strong", "em_open": "emphasis"}


def is_markdown(text: str) -> bool:
    """Whether a text is Markdown: it has headings, links, strong words or tables as Markdown writes them."""
    return any(sign.search(text) for sign in _SIGNS)


def read_markdown(text: str, *, name: str) -> Document:
    """Read a Markdown file, its front matter too."""
    parts: list[Block | Dropped] = []
    if invisible := "".join(INVISIBLE.findall(text)):
        parts.append(Dropped(invisible, "invisible character"))
        text = INVISIBLE.sub("", text)
    about = About()
    front = _FRONT_MATTER.match(text)
    if front:
        about = _about(front[1])
        parts.append(Dropped(front[0].strip(), "front matter"))
        text = "\n" * front[0].count("\n") + text[front.end() :]
    environment: dict[str, Any] = {}
    tokens = _markdown().parse(text, environment)
    walk = _Walk(name)
    parts += walk.blocks(tokens)
    for reference in environment.get("references", {}).values():
        if clean_address(reference["href"]).address not in walk.addresses:
            parts.append(Dropped(reference["href"], "address that no link uses"))
    return Document(name, "Markdown", tuple(parts), about)


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"maxNesting": 30}).enable("table")


def _about(front: str) -> About:
    try:
        value = yaml.safe_load(front)
    except (yaml.YAMLError, ValueError, RecursionError):
        return About()
    fields = value if isinstance(value, dict) else {}
    date = fields.get("date")
    published = date.date() if isinstance(date, dt.datetime) else date if isinstance(date, dt.date) else None
    title, subtitle = fields.get("title"), fields.get("subtitle") or fields.get("description")
    return About(
        title=title if isinstance(title, str) else "",
        subtitle=subtitle if isinstance(subtitle, str) else "",
        published=published,
    )


class _Walk:
    """The walk over a file's tokens."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.addresses: set[str] = set()
        self.lists: list[bool] = []
        """The lists that are open, each numbered or not."""
        self.item: tuple[str, bool] | None = None
        """The mark of an item that has just begun, until its first text."""
        self.is_heading = False
        self.cells: list[list[Block | Dropped]] | None = None
        self.line = 1

    def blocks(self, tokens: list[Token]) -> Iterator[Block | Dropped]:
        """The blocks of the tokens, in order."""
        for token in tokens:
            self.line = token.map[0] + 1 if token.map else self.line
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
                self._open_or_close(token)

    def _open_or_close(self, token: Token) -> None:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            self.lists.append(token.type == "ordered_list_open")
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif token.type == "list_item_open":
            self.item = (f"{token.info}{token.markup} " if token.info else "", bool(token.info))
        elif token.type in ("heading_open", "heading_close"):
            self.is_heading = token.type == "heading_open"
        elif token.type == "tr_open":
            self.cells = []
        elif token.type in ("td_open", "th_open") and self.cells is not None:
            self.cells.append([])

    def _html(self, html: str) -> Iterator[Block | Dropped]:
        if html.strip().startswith("<!--"):
            return
        for part in read_body(html, name=self.name).parts:
            fields = {name: getattr(part, name) for name in part.__dataclass_fields__}
            yield type(part)(**(fields | {"line": self.line}))

    def _row(self) -> Iterator[Block | Dropped]:
        """A row of a table: its first cell is a paper, the others its links; a head of a table is dropped."""
        cells, self.cells = self.cells or [], None
        texts = [part.text for cell in cells for part in cell if isinstance(part, Block)]
        if texts and all(_TABLE_HEAD.fullmatch(text.strip()) for text in texts):
            yield from (Dropped(text, "head of a table", self.line) for text in texts)
        else:
            yield from (part for cell in cells for part in cell)

    def _inline(self, token: Token) -> Iterator[Block | Dropped]:
        runs, dropped = self._runs(token.children or [])
        yield from dropped
        mark, is_numbered = self.item or ("", False)
        for number, line in enumerate(_lines(runs)):
            if not "".join(run.text for run in line).strip():
                continue
            if self.is_heading:
                yield Block(line, self.line, kind="heading")
            elif self.item and not number:
                marked = (Run(mark), *line) if mark and len(self.lists) == 1 else line
                yield from self._split(Block(marked, self.line, "item", max(len(self.lists) - 1, 0), is_numbered))
            else:
                yield from self._split(Block(line, self.line + (number if self.cells is None else 0)))
        self.item = None

    def _split(self, block: Block) -> Iterator[Block | Dropped]:
        """A numbered title in strong letters, the text after it, and the links at its end, each in its own block."""
        runs = [run for run in block.runs if run.text]
        title = _title_length(runs)
        if not title or title == len(runs):
            yield block
            return
        yield Block(tuple(runs[:title]), block.line, kind="heading")
        rest = runs[title:]
        sign = _AFTER_TITLE.match(rest[0].text)
        if sign and not rest[0].address:
            yield Dropped(sign[0].strip(), "sign between title and text", block.line)
            rest[0] = Run(rest[0].text[sign.end() :], rest[0].address, rest[0].look)
        end = _links_at_end(rest)
        for part in (rest[:end], rest[end:]):
            if "".join(run.text for run in part).strip():
                yield Block(tuple(part), block.line)

    def _runs(self, tokens: list[Token]) -> tuple[list[Run], list[Dropped]]:
        inline = _Inline(self.line)
        for token in tokens:
            inline.take(token)
        self.addresses |= inline.addresses
        return inline.runs, inline.dropped


class _Inline:
    """The words of one paragraph, token by token."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.runs: list[Run] = []
        self.dropped: list[Dropped] = []
        self.addresses: set[str] = set()
        self.looks: list[Look] = []
        self.address = ""

    def take(self, token: Token) -> None:
        """Take the next token."""
        if token.type == "link_open":
            self._open_link(token)
        elif token.type == "link_close":
            self.address = ""
        elif token.type in _LOOKS:
            self.looks.append(_LOOKS[token.type])
        elif token.type in ("strong_close", "em_close"):
            self.looks.pop()
        elif token.type == "image":
            self._drop(token.content, "caption of an image")
        else:
            self._take_words(token)

    def _take_words(self, token: Token) -> None:
        if token.type == "code_inline":
            self.runs.append(Run(token.content, self.address, "code"))
        elif token.type == "softbreak":
            self.runs.append(Run(" "))
        elif token.type == "hardbreak" or _BREAK.match(token.content):
            self.runs.append(Run("\n"))
        elif token.type != "html_inline":
            self.runs.append(Run(token.content, self.address, self.looks[-1] if self.looks else ""))

    def _open_link(self, token: Token) -> None:
        clean = clean_address(str(token.attrGet("href") or ""))
        self.address = clean.address
        self.addresses.add(clean.address)
        self._drop(clean.taken_out, "tracking", is_private=clean.is_private)
        self._drop(str(token.attrGet("title") or ""), "title of a link")

    def _drop(self, text: str, reason: str, *, is_private: bool = False) -> None:
        if text.strip():
            self.dropped.append(Dropped(text, reason, self.line, is_private))


def _lines(runs: list[Run]) -> Iterator[tuple[Run, ...]]:
    """Part runs where a line was broken on purpose."""
    line: list[Run] = []
    for run in runs:
        if run.text == "\n":
            yield tuple(line)
            line = []
        else:
            line.append(run)
    yield tuple(line)


def _title_length(runs: list[Run]) -> int:
    """How many runs, from the first, are a number and a title in strong letters; 0 where they are none."""
    if not runs or not _NUMBER.match(runs[0].text) or len(runs) < 2:
        return 0
    length = 1
    while length < len(runs) and (runs[length].look == "strong" or not runs[length].text.strip()):
        length += 1
    return length if length > 1 else 0


def _links_at_end(runs: list[Run]) -> int:
    """Where the links begin that end a text."""
    place = len(runs)
    while place and (runs[place - 1].address or _BETWEEN_LINKS.fullmatch(runs[place - 1].text)):
        place -= 1
    return place if any(run.address for run in runs[place:]) else len(runs)
