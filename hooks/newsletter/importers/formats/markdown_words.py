"""The words of a paragraph of Markdown, token by token: runs, lines, and what is left out. Knows nothing of files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import takewhile
from typing import Protocol

from newsletter.importers.formats.document import Dropped, Look, Run
from newsletter.importers.formats.html import NO_ADDRESS
from newsletter.importers.formats.labels import LABEL
from newsletter.importers.formats.link_addresses import clean_address
from newsletter.importers.formats.tokens import linked_runs
from newsletter.model.characters import UNPRINTABLE

SOFT_BREAK = Run("\u2028")
"""The end of a line of the file within a paragraph."""

_LOOKS: dict[str, Look] = {"strong_open": "strong", "em_open": "emphasis"}
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_HREF = re.compile(r"""<a\s[^>]{0,2000}?\bhref\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_LINK_END = re.compile(r"</a\s*>", re.IGNORECASE)
_TITLE = re.compile(r"\[\d{1,3}\] [^\sa-z]")
_LOOK_AHEAD = 4
"""How many runs a label may have, «**DOI:** 10.1145/3777368»: strong letters, a colon, what follows."""

_MARK = re.compile(r"[📚📝🤗💾⏱🛠💻]|[👨👩🧑][🏻-🏿]?\u200d?💻")


class MarkdownToken(Protocol):
    """What a parser of Markdown tells of a piece of a paragraph."""

    type: str
    content: str

    def attrGet(self, name: str) -> str | int | float | None:  # noqa: N802
        """An attribute of a tag that it stands for."""


class Inline:
    """The words of one paragraph, token by token."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.runs: list[Run] = []
        self.dropped: list[Dropped] = []
        self.addresses: set[str] = set()
        self.looks: list[Look] = []
        self.address = ""
        self.layout: list[str] = []

    def take(self, token: MarkdownToken) -> None:
        """Take the next token."""
        if token.type == "link_open":
            self._open_link(str(token.attrGet("href") or ""))
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

    def _take_words(self, token: MarkdownToken) -> None:
        if token.type == "softbreak":
            self.runs.append(SOFT_BREAK)
        elif token.type == "hardbreak":
            self.runs.append(Run("\n"))
        else:
            run = Run(self._seen(token.content), self.address, self._look(token))
            self.runs += [run] if token.type == "code_inline" else linked_runs(run)

    def _seen(self, text: str) -> str:
        """A text without the characters that cannot be seen, which Markdown can write by their names."""
        if invisible := "".join(UNPRINTABLE.findall(text)):
            self.dropped.append(Dropped(invisible, "invisible character", self.line))
        return UNPRINTABLE.sub("", text)

    def _look(self, token: MarkdownToken) -> Look:
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

    def _drop_image(self, token: MarkdownToken) -> None:
        self._drop(token.content, "caption of an image")
        clean = clean_address(str(token.attrGet("src") or ""))
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


def lines_of(runs: list[Run]) -> Iterator[tuple[Run, ...]]:
    """Part runs where a line was broken on purpose, or where a numbered title or a mark of links begins a line."""
    line: list[Run] = []
    for index, run in enumerate(runs):
        is_soft = run is SOFT_BREAK
        if run.text == "\n" or (is_soft and _is_end(line, runs[index + 1 : index + _LOOK_AHEAD])):
            yield tuple(line)
            line = []
        else:
            _add(line, Run(" ") if is_soft else run)
    yield tuple(line)


def _add(line: list[Run], run: Run) -> None:
    """Add a run to a line; strong letters that stood side by side in other looks too are one run."""
    if line and run.look == line[-1].look == "strong" and run.address == line[-1].address:
        run = Run(line.pop().text + run.text, run.address, run.look)
    line.append(run)


def _is_end(line: list[Run], rest: list[Run]) -> bool:
    """Whether a line ends where only the file's own lines do: at a numbered title, a mark of links or a label."""
    following = "".join(run.text for run in takewhile(_is_no_break, rest))
    begun = "".join(run.text for run in line[:_LOOK_AHEAD])
    return any(_TITLE.match(text) or _MARK.match(text) or LABEL.match(text) for text in (begun, following))


def _is_no_break(run: Run) -> bool:
    return run is not SOFT_BREAK and run.text != "\n"
