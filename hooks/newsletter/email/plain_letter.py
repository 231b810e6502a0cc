"""Letters as plain text: wrapped lines, whole summaries, and the address of every link beside its words."""

from __future__ import annotations

import re
import textwrap
from functools import partial
from html.parser import HTMLParser

from newsletter import addresses
from newsletter.email.letter import Letter, authors_line
from newsletter.rendering.templates import render
from newsletter.text.prose import prose_html

WIDTH = 72
"""How long a line is at most; only an address may be longer."""

_LONG_WORD = re.compile(rf"(?<!\S)(?!\S*(?:://|mailto:))\S{{{WIDTH // 2},}}")
"""A word that may need more than a line, such as a sentence in a script without spaces, and is no address."""


def letter_text(letter: Letter) -> str:
    """Write a letter as plain text."""
    return render(
        "email/letter.txt",
        letter.settings.language,
        letter=letter,
        to=addresses,
        volume=letter.volume,
        authors=partial(authors_line, said=letter.settings.said),
        wrapped=wrapped,
        prose_lines=prose_lines,
        item=partial(wrapped, indent="  ", first="- "),
        underlined=_underlined,
    )


def _underlined(text: str, sign: str) -> str:
    """A heading, above a line as long as its longest."""
    lines = wrapped(text)
    return f"{lines}\n{sign * max(map(len, lines.splitlines()), default=0)}"


def wrapped(text: str, *, indent: str = "", first: str | None = None) -> str:
    """Wrap a paragraph; `first` begins its first line, `indent` the others. An address stays whole."""
    longest = WIDTH - max(len(indent), len(first or ""))
    return textwrap.fill(
        _LONG_WORD.sub(lambda word: " ".join(textwrap.wrap(word[0], longest, break_on_hyphens=False)), text),
        WIDTH,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def prose_lines(prose: str) -> str:
    """Write prose as plain text: wrapped paragraphs, lists with their marks, links with their addresses."""
    reader = _HtmlReader()
    reader.feed(prose_html(prose, with_mathml=False))
    reader.close()
    reader.end_block()
    return reader.text()


class _HtmlReader(HTMLParser):
    """Reads the HTML that `prose_html` makes, which has few elements and no attributes but those of links."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[tuple[bool, str]] = []
        self._words = ""
        self._mark = ""
        self._lists: list[int | None] = []
        self._link = ("", 0)
        self._is_code = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("p", "ul", "ol", "pre", "li"):
            self.end_block()
        if tag in ("ul", "ol"):
            self._lists.append(int(given.get("start") or 1) if tag == "ol" else None)
        elif tag == "li":
            self._mark = self._next_mark()
        elif tag == "pre":
            self._is_code = True
        elif tag == "a":
            self._link = (given.get("href") or "", len(self._words))
        elif tag == "br":
            self._words += " "

    def handle_endtag(self, tag: str) -> None:
        """End a block, or name the address of a link unless its words have."""
        if tag == "a":
            address, start = self._link
            if self._words[start:] != address and f"mailto:{self._words[start:]}" != address:
                self._words += f" <{address}>"
        elif tag in ("p", "ul", "ol", "pre", "li"):
            self.end_block()
            self._is_code = False
        if tag in ("ul", "ol"):
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        self._words += data

    def end_block(self) -> None:
        """Write the words so far as a block of their own."""
        words, self._words = self._words, ""
        if not words.strip():
            return
        indent = "  " * len(self._lists)
        if self._is_code:
            self._blocks.append((False, textwrap.indent(words.rstrip("\n"), indent + "    ")))
            return
        first = indent[:-2] + self._mark if self._mark else indent
        follows_mark = " " * len(first) if self._mark else indent
        self._blocks.append((bool(self._lists), wrapped(re.sub(r"\s+", " ", words), indent=follows_mark, first=first)))
        self._mark = ""

    def text(self) -> str:
        """All blocks: those of a list close together, others with an empty line between."""
        text, was_item = "", False
        for is_item, block in self._blocks:
            text += ("\n" if is_item and was_item else "\n\n" if text else "") + block
            was_item = is_item
        return text

    def _next_mark(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "- "
        self._lists[-1] = number + 1
        return f"{number}. "
