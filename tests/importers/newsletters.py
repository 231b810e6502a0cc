"""An invented newsletter as a value, and every form in which an editor may have it. Knows nothing of the importers."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from tests.builders import FIRST_MONDAY

Text = str | tuple[str, ...]
"""A paragraph, or the items of a list."""

HOST = "https://marsupial.substack.com"
TELLTALE = "eyJ1IjoiM3dvbWJhdCIsImlhdCI6MTcwMH0.Zq-burrow_7"
READER = "wanda.wombat@reader.example"
GREETING = "Stay Ahead of the Curve with the Latest News from Every Burrow."
LEAD_IN = "This week’s newsletter highlights the following research:"
CLOSING = (
    "I hope this weekly roundup of top papers has been of use below ground.",
    "I also blog about Eucalyptus, Moonlight and Soil.",
)
CODE, CODE_JOINED = "👨🏽💻", "👨🏽\u200d💻"
PAPER, EXTRA_PAPER, HUB = "📚", "📝", "🤗"
HEADINGS = {"dataset": "Datasets", "benchmark": "Benchmarks", "tool": "Tools"}
BULLETS = {"dataset": "💾", "benchmark": "⏱️", "tool": "💾"}
LABELS = {"paper": "Paper", "code": "Code", "project": "Project", "model": "Model", "dataset": "Dataset"}


@dataclass(frozen=True)
class Link:
    """A link of an item: where it leads, what that is, and what is printed after it in brackets."""

    kind: str
    url: str
    note: str = ""


@dataclass(frozen=True)
class Item:
    """A paper or an extra as a newsletter prints it; `arxiv` and `doi` are bare, `addresses` are what is printed."""

    title: str
    tagline: str = ""
    credited: str = ""
    kind: str = "paper"
    paragraphs: tuple[Text, ...] = ()
    arxiv: str = ""
    doi: str = ""
    addresses: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def pieces(self) -> tuple[str, ...]:
        """Paragraphs and items of lists, in order."""
        return tuple(piece for text in self.paragraphs for piece in ((text,) if isinstance(text, str) else text))

    @property
    def highlight(self) -> str:
        """The line that announces the item."""
        return f"{self.tagline}, from {self.credited}"

    def marked(self, code: str = CODE) -> Iterator[tuple[str, str, str, str]]:
        """Each link as mark, label, address and note, those of the paper first."""
        for address in self.addresses:
            yield PAPER if self.kind == "paper" else EXTRA_PAPER, "Paper", address, ""
        marks = {"model": HUB, "dataset": HUB, "paper": PAPER if self.kind == "paper" else EXTRA_PAPER}
        for link in self.links:
            yield marks.get(link.kind, code), LABELS[link.kind], link.url, link.note


@dataclass(frozen=True)
class Newsletter:
    """One weekly newsletter."""

    number: int
    title: str
    papers: tuple[Item, ...]
    extras: tuple[Item, ...] = ()

    @property
    def start(self) -> dt.date:
        """Its Monday."""
        return FIRST_MONDAY + dt.timedelta(weeks=self.number - 1)

    @property
    def end(self) -> dt.date:
        """Its Sunday."""
        return self.start + dt.timedelta(days=6)

    @property
    def published(self) -> dt.date:
        """Its Friday."""
        return self.start + dt.timedelta(days=4)

    @property
    def post_id(self) -> int:
        """The number of its post."""
        return 170_000_000 + self.number

    @property
    def slug(self) -> str:
        """The name of its post."""
        return slug(self.title)

    @property
    def address(self) -> str:
        """Where its post is."""
        return f"{HOST}/p/{self.slug}"

    @property
    def items(self) -> tuple[Item, ...]:
        """Papers, then extras."""
        return (*self.papers, *self.extras)

    @property
    def extras_by_heading(self) -> Iterator[tuple[str, tuple[Item, ...]]]:
        """Extras under the headings at which they stand."""
        for kind, items in groupby(self.extras, key=lambda item: item.kind):
            yield f"Extras: {HEADINGS[kind]}", tuple(items)


def slug(text: str) -> str:
    """A text as a part of an address."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:50] or "post"


def period_line(letter: Newsletter, *, is_tight: bool = False) -> str:
    """The line with number and period: «Vol.131 for Nov 17 - Nov 23, 2025»; both years where they differ."""
    start = f"{letter.start:%b %d}" + (f", {letter.start.year}" if letter.start.year != letter.end.year else "")
    return f"Vol.{letter.number} for {start}{'-' if is_tight else ' -'} {letter.end:%b %d, %Y}"


def plain_text_form(
    letter: Newsletter,
    *,
    bullet: str = "",
    parting: Literal["\n", "\n\n"] = "\n",
    apostrophe: str = "’",
    code: str = CODE,
    is_tight: bool = False,
) -> str:
    """A newsletter as pasted text."""
    lines = [letter.title, period_line(letter, is_tight=is_tight), GREETING, LEAD_IN.replace("’", apostrophe)]
    lines += [f"{bullet}{paper.highlight}" for paper in letter.papers]
    for number, paper in enumerate(letter.papers, start=1):
        lines += [f"[{number}] {paper.title}", *_text_lines(paper, code)]
    for heading, extras in letter.extras_by_heading:
        lines.append(heading)
        for extra in extras:
            lines += [f"{BULLETS[extra.kind]} {extra.title}", *_text_lines(extra, code)]
    return parting.join((*lines, *CLOSING)) + "\n\n\n"


def _text_lines(item: Item, code: str) -> list[str]:
    lines = [piece for text in item.paragraphs for piece in _bulleted(text)]
    return lines + [f"{mark} {url}{bracketed(note)}" for mark, _, url, note in item.marked(code)]


def _bulleted(text: Text) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(f"- {item}" for item in text)


def bracketed(note: str) -> str:
    """A note as it is printed after a link."""
    return f" [{note}]" if note else ""


def email_form(letter: Newsletter) -> str:
    """A newsletter as the text of an e-mail, with what a mail client prints above it."""
    blocks = [
        f"From: Marsupial Letters <marsupial@substack.example>\nTo: Wanda Wombat <{READER}>\n"
        f"Subject: {letter.title}\nDate: {letter.published:%a, %d %b %Y} 12:00:00 +0000",
        f"View this post on the web at {letter.address}",
        letter.title,
        period_line(letter),
        GREETING,
        LEAD_IN,
    ]
    blocks += [f"{paper.tagline}{_redirect(paper.tagline)}, from {paper.credited}" for paper in letter.papers]
    for number, paper in enumerate(letter.papers, start=1):
        blocks += [f"[{number}] {paper.title}", *_email_blocks(paper)]
    for heading, extras in letter.extras_by_heading:
        blocks.append(heading)
        for extra in extras:
            blocks += [f"{BULLETS[extra.kind]} {extra.title}", *_email_blocks(extra)]
    blocks += [*CLOSING, f"Unsubscribe{_redirect('unsubscribe')}"]
    return "\n\n".join(blocks) + "\n"


def _email_blocks(item: Item) -> list[str]:
    blocks = [piece for text in item.paragraphs for piece in _bulleted(text)]
    return blocks + [f"{mark} {url}{_redirect(url)}{bracketed(note)}" for mark, _, url, note in item.marked()]


def _redirect(text: str) -> str:
    return f" [ https://substack.com/redirect/{uuid.uuid5(uuid.NAMESPACE_URL, text)}?j={TELLTALE} ]"


def markdown_form(letter: Newsletter, *, heading: str = "## {}. {}") -> str:
    """A newsletter as Markdown; `heading` is of a numbered paper: «## {}. {}», «**{}) {}**», «### [{}] {}»."""
    blocks = [f"# {_m(letter.title)}", period_line(letter), GREETING, LEAD_IN]
    blocks.append("\n".join(f"- {_m(paper.highlight)}" for paper in letter.papers))
    for number, paper in enumerate(letter.papers, start=1):
        blocks += [heading.format(number, _m(paper.title)), *_markdown_blocks(paper)]
    for title, extras in letter.extras_by_heading:
        blocks.append(f"## {title}")
        for extra in extras:
            blocks += [f"### {BULLETS[extra.kind]} {_m(extra.title)}", *_markdown_blocks(extra)]
    return "\n\n".join((*blocks, *CLOSING)) + "\n"


def table_form(letter: Newsletter) -> str:
    """A newsletter as a Markdown table with a paper a row: number, title and first paragraph, then the links."""
    lines = [f"# {_m(letter.title)}", "", period_line(letter), "", "| Paper | Links |", "|---|---|"]
    for number, paper in enumerate(letter.papers, start=1):
        links = ", ".join(f"[{label}]({url})" for _, label, url, _ in paper.marked())
        lines.append(f"| {number}) **{_m(paper.title)}** - {_m(paper.pieces[0])} | {links} |")
    return "\n".join(lines) + "\n"


def _markdown_blocks(item: Item) -> list[str]:
    blocks = [
        _m(text) if isinstance(text, str) else "\n".join(f"- {_m(each)}" for each in text) for text in item.paragraphs
    ]
    return blocks + [f"{mark} [{label}]({url}){_m(bracketed(note))}" for mark, label, url, note in item.marked()]


def _m(text: str) -> str:
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def listing_form(items: Iterable[Item], *, parting: Literal["\n", "\n\n"] = "\n\n", is_headed: bool = True) -> str:
    """Titles and abstracts as the Hugging Face papers page gives them; with single newlines «Subscribe» is glued on."""
    pairs = [text for item in items for text in (item.title, item.pieces[0])]
    top = ["new", "Get trending papers in your email inbox!", "Subscribe"]
    if is_headed:
        top += ["Daily Papers", "byAK and the research community", "Sep 29"]
    elif parting == "\n":
        pairs[0] = top.pop() + pairs[0]
    return parting.join((*top, *pairs)) + "\n"
