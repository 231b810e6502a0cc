"""Letters as plain text: wrapped lines, whole summaries, and the address of every link."""

from __future__ import annotations

from functools import partial

from newsletter import addresses
from newsletter.email.letter import Letter, authors_line
from newsletter.email.wrapping import prose_lines, wrapped
from newsletter.rendering.templates import render


def letter_text(letter: Letter) -> str:
    """Write a letter as plain text."""
    return render(
        "email/letter.txt",
        letter.settings.language,
        letter=letter,
        to=addresses,
        volume=letter.volume,
        authors=partial(authors_line, said=letter.said),
        wrapped=wrapped,
        prose_lines=prose_lines,
        item=_item,
        underlined=_underlined,
    )


def _item(text: str) -> str:
    return wrapped(text, indent="  ", first="- ")


def _underlined(text: str, sign: str) -> str:
    """A heading, above a line as long as its longest."""
    lines = wrapped(text)
    return f"{lines}\n{sign * max(map(len, lines.splitlines()), default=0)}"
