"""What every reader of a format makes of a source: its text in blocks, in order, and what was left out, with reasons.

Knows nothing of newsletters. A document has one text, the source as it was read, and every piece of it says where it
stands there: what later becomes of the source is told by these places, never by comparing characters.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from email.utils import parsedate_to_datetime
from html import unescape
from operator import itemgetter
from typing import Any, Literal

from newsletter.problem import NewsletterError

Look = Literal["", "strong", "emphasis", "code"]
BlockKind = Literal["heading", "paragraph", "item", "code", "cell", "field", "prose"]
Form = Literal["Substack page", "post body", "plain text", "e-mail text", "listing", "Markdown", "facts", "papers"]

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")

RECORDS: tuple[Form, ...] = ("facts", "papers")
"""The forms whose documents are fields and no text: each block says by its name what it is."""


@dataclass(frozen=True)
class Span:
    """A stretch of a document's text, from its first character to the one after its last."""

    start: int
    end: int


@dataclass(frozen=True)
class Run:
    """A stretch of text with one look, and the address it leads to.

    `at` is where the text stands in the document's; `address_at` is where an address does that the text does not show.
    None is for what a document does not have, such as a space that parts two runs.
    """

    text: str
    address: str = ""
    look: Look = ""
    at: int | None = field(default=None, compare=False)
    address_at: int | None = field(default=None, compare=False)

    def part(self, start: int, end: int | None = None) -> Run:
        """A part of it, which knows its place too."""
        start, end, _ = slice(start, end).indices(len(self.text))
        return replace(self, text=self.text[start:end], at=None if self.at is None else self.at + start)

    @property
    def spans(self) -> Iterator[Span]:
        """Where its text and the address behind it stand."""
        if self.at is not None and self.text.strip():
            yield Span(self.at, self.at + len(self.text))
        if self.address_at is not None:
            yield Span(self.address_at, self.address_at + len(self.address))


@dataclass(frozen=True)
class Block:
    """A heading, a paragraph, an item of a list, a block of code, a cell of a table, a field, or prose as it stands.

    `line` counts from 1 in the source. `depth` is how deep a list is nested, from 0, or which of its row a cell is, and
    `row` which row of the source that is. `is_numbered` tells an item of a numbered list. `level` is a heading's, from
    1; 0 where it has none. Of a field, `name` is what it is and `depth` of which entry, from 1; 0 is the volume. Of a
    cell, `name` is what the head of the table calls its column.
    """

    runs: tuple[Run, ...]
    line: int = 1
    kind: BlockKind = "paragraph"
    depth: int = 0
    is_numbered: bool = False
    level: int = 0
    row: int = field(default=0, compare=False)
    name: str = ""

    @property
    def text(self) -> str:
        """The text alone."""
        return "".join(run.text for run in self.runs)

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading, of whatever level."""
        return self.kind == "heading"

    @property
    def is_outer_item(self) -> bool:
        """Whether it is an item of a list that stands in no other."""
        return self.kind == "item" and not self.depth

    @property
    def tells_of_itself(self) -> bool:
        """Whether it may say of its own newsletter what it says: what is listed or leads elsewhere is of another."""
        return self.is_heading or (self.kind == "paragraph" and not any(run.address for run in self.runs))

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it stands in the document's text."""
        return tuple(span for run in self.runs for span in run.spans)

    def of(self, runs: Iterable[Run]) -> Block:
        """The block with other runs."""
        return replace(self, runs=tuple(run for run in runs if run.text or run.address))

    def part(self, start: int, end: int | None = None) -> Block:
        """The part of a block between two characters of its text."""
        return self.of(cut(self.runs, start, end))

    def trimmed(self, start: int = 0, end: int | None = None) -> Block:
        """The same part without white space at its ends."""
        return self.of(trimmed(cut(self.runs, start, end)))


@dataclass(frozen=True)
class Dropped:
    """A piece of the source that is left out, and why: «boilerplate», «subscribe button», «token of a reader».

    What `is_private` (a reader's token or address) is counted, never shown and never written.
    """

    text: str
    reason: str
    line: int = 1
    is_private: bool = False
    at: int | None = field(default=None, compare=False)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it stands in the document's text."""
        return () if self.at is None else (Span(self.at, self.at + len(self.text)),)


@dataclass(frozen=True)
class About:
    """What a source says of itself outside its text: a page's metadata, a row of posts.csv, the header of a mail."""

    title: str = ""
    subtitle: str = ""
    published: dt.date | None = None
    address: str = ""
    tags: tuple[str, ...] = ()
    authors: str = ""
    number: int | None = None
    is_paid: bool = False


GAP = r"\s{0,3}"
"""White space within a mark or a date, «№  1», «4 月 13 日»; what stands further apart does not belong together."""

LONGEST_DATE = 100
"""How many characters of a date are read; a real one has some 40."""

LONGEST_NAME = 120
"""How many characters of an address or a heading a newsletter is called by that is one of several in a file."""


def day_of(value: object) -> dt.date | None:
    """The day of a date, of a moment, or of a text with one in ISO 8601 or as mails write it; None of anything else."""
    if isinstance(value, dt.date):
        return value.date() if isinstance(value, dt.datetime) else value
    text = value.strip()[:LONGEST_DATE] if isinstance(value, str) else ""
    with suppress(ValueError):
        return dt.date.fromisoformat(text[:10])
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        return parsedate_to_datetime(text).date()
    return None


def texts_of(value: Any) -> Iterator[str]:
    """All texts and numbers of JSON, in order, and the names of its groups and lists."""
    if isinstance(value, Mapping):
        for name, one in value.items():
            yield from (name,) if isinstance(one, Mapping | list) and name.strip() else ()
            yield from texts_of(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts_of(one)
    elif not isinstance(value, bool) and value is not None and str(value).strip():
        yield str(value)


def plain_line(text: str) -> str:
    """A title or a subtitle, which may hold HTML, as one line of text."""
    return " ".join(unescape(_TAG.sub("", text)).split())


@dataclass(frozen=True)
class Document:
    """A source's text: blocks and dropped pieces in the order of the source. Made by `Document.of`.

    `name` is how messages name it: a path, or «export.zip: posts/12.vol-3.html». `form` is what it was recognised as.
    `title` and `subtitle` are those that the source tells outside its text; they stand before it in `text`.
    """

    name: str
    form: Form
    parts: tuple[Block | Dropped, ...]
    about: About = field(default_factory=About)
    title: Block | None = None
    subtitle: Block | None = None
    text: str = ""
    lines: tuple[tuple[int, int], ...] = ()
    """Places in the text, each with the line of the source that begins there."""

    @classmethod
    def of(cls, name: str, form: Form, parts: Iterable[Block | Dropped], about: About | None = None) -> Document:
        """Lay a source out as one text, in which every part gets its place."""
        about = about or About()
        page = _Page()
        facts = (text.strip() for text in (about.title, about.subtitle))
        title, subtitle = (page.block(Block((Run(text),))) if text else None for text in facts)
        laid = tuple(page.block(part) if isinstance(part, Block) else page.dropped(part) for part in parts)
        return cls(name, form, laid, about, title, subtitle, "".join(page.text), tuple(page.lines))

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The text that stays."""
        return tuple(part for part in self.parts if isinstance(part, Block))

    @property
    def dropped(self) -> tuple[Dropped, ...]:
        """What was left out already."""
        return tuple(part for part in self.parts if isinstance(part, Dropped))

    def text_at(self, span: Span) -> str:
        """What stands at a place of the text."""
        return self.text[span.start : span.end].strip()

    def line_at(self, place: int) -> int:
        """The line of the source that stands at a place of the text."""
        index = bisect_right(self.lines, place, key=itemgetter(0)) - 1
        return self.lines[index][1] if index >= 0 else 1


class _Page:
    """A text that is being laid out, part by part; a line end parts the parts."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.lines: list[tuple[int, int]] = []
        self.length = 0

    def dropped(self, part: Dropped) -> Dropped:
        self.lines.append((self.length, part.line))
        at = self._put(part.text)
        self._put("\n")
        return replace(part, at=at)

    def block(self, block: Block) -> Block:
        """Lay a block out: its text, then the addresses that the text does not show, each once."""
        self.lines.append((self.length, block.line))
        runs = [replace(run, at=self._put(run.text), address_at=None) for run in block.runs]
        self._put("\n")
        for index, run in enumerate(runs):
            if run.address and squeezed(run.address) != squeezed(run.text):
                before = runs[index - 1] if index else None
                is_told = before is not None and before.address == run.address and before.address_at is not None
                at = before.address_at if is_told and before else self._put(run.address + "\n")
                runs[index] = replace(run, address_at=at)
        return replace(block, runs=tuple(runs))

    def _put(self, text: str) -> int:
        at, self.length = self.length, self.length + len(text)
        self.text.append(text)
        return at


def squeezed(text: str) -> str:
    """A text without white space: what two layouts of the same text have in common."""
    return "".join(text.split())


_SHORTEST_WORD = 3
"""How many letters a word has at least that tells texts apart; «of» and «an» are in all."""


def folded(text: str) -> str:
    """A text in which case, accents, hyphens and punctuation make no difference."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    return " ".join(re.sub(r"[^\w]+", " ", plain).split())


def words_of(texts: Iterable[str]) -> set[str]:
    """The words of texts, to compare them with others."""
    return {word for text in texts for word in folded(text).split() if len(word) >= _SHORTEST_WORD}


def line_of(runs: Iterable[Run]) -> str:
    """The text of runs in one line."""
    return " ".join("".join(run.text for run in runs).split())


def cut(runs: Iterable[Run], start: int, end: int | None = None) -> list[Run]:
    """The runs between two characters of their text."""
    kept: list[Run] = []
    place = 0
    for run in runs:
        first, last = max(start - place, 0), len(run.text) if end is None else min(end - place, len(run.text))
        if first < last or (first == last == 0 and not run.text and run.address):
            kept.append(run if (first, last) == (0, len(run.text)) else run.part(first, last))
        place += len(run.text)
    return kept


def trimmed(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs without white space at their ends."""
    kept = list(runs)
    text = "".join(run.text for run in kept)
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return tuple(cut(kept, start, max(end, start)))


@dataclass(frozen=True)
class Refusal:
    """A source, or a part of one, that is not imported, and why; a draft or a podcast is no fault."""

    name: str
    reason: str
    is_fault: bool = True

    @classmethod
    def of(cls, name: str, error: NewsletterError) -> Refusal:
        """The refusal of a source that an error stands in the way of; its name is not said twice."""
        return cls(name, str(error).removeprefix(f"{name}: ").removeprefix(f"{name} "))
