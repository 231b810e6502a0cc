"""What every reader of a format makes of a source: its text in blocks, in order, and what was left out, with reasons.

Knows nothing of newsletters. Nothing is lost here: each character of the source is in a block, in a `Dropped`, or
is layout (white space, tags), which the document counts.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

Look = Literal["", "strong", "emphasis", "code"]
BlockKind = Literal["heading", "paragraph", "item", "code"]


@dataclass(frozen=True)
class Run:
    """A stretch of text with one look, and the address it leads to."""

    text: str
    address: str = ""
    look: Look = ""


@dataclass(frozen=True)
class Block:
    """A heading, a paragraph, an item of a list, or a block of code; its lines are parted by a newline in a run.

    `line` counts from 1 in the source. `depth` is how deep a list is nested, from 0; `is_numbered` tells an item of a
    numbered list.
    """

    runs: tuple[Run, ...]
    line: int = 1
    kind: BlockKind = "paragraph"
    depth: int = 0
    is_numbered: bool = False

    @property
    def text(self) -> str:
        """The text alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Dropped:
    """A piece of the source that is left out, and why: «boilerplate», «subscribe button», «token of a reader».

    What is `private` (a reader's token or address) is counted, never shown and never written.
    """

    text: str
    reason: str
    line: int = 1
    is_private: bool = False


@dataclass(frozen=True)
class About:
    """What a source says of itself outside its text: a page's metadata, a row of posts.csv."""

    title: str = ""
    subtitle: str = ""
    published: dt.date | None = None
    address: str = ""
    tags: tuple[str, ...] = ()
    is_paid: bool = False


@dataclass(frozen=True)
class Document:
    """A source's text: blocks and dropped pieces in the order of the source.

    `name` is how messages name it: a path, or «export.zip: posts/12.vol-3.html». `form` is what it was recognised as.
    """

    name: str
    form: Literal["Substack page", "post body", "plain text", "e-mail text", "listing", "Markdown"]
    parts: tuple[Block | Dropped, ...]
    about: About = field(default_factory=About)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The text that stays."""
        return tuple(part for part in self.parts if isinstance(part, Block))

    @property
    def dropped(self) -> tuple[Dropped, ...]:
        """What was left out already."""
        return tuple(part for part in self.parts if isinstance(part, Dropped))


def squeezed(text: str) -> str:
    """A text without white space: what two layouts of the same text have in common."""
    return "".join(text.split())
