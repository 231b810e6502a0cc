"""Letters as HTML: short enough not to be cut, with their styles where mail programs heed them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from importlib.resources import files

from markupsafe import Markup

from newsletter import addresses
from newsletter.email.inlining import inlined
from newsletter.email.letter import Letter, authors_line, entry_links
from newsletter.rendering.templates import render
from newsletter.styles.letters import written_out

MAX_BYTES = 100_000
"""Gmail cuts a letter off at 102 kilobytes, and what is cut takes the way to unsubscribe with it."""

LIMITS = (None, 1200, 800, 600, 400, 300, 200, 100, 0)
"""To how many characters summaries are shortened, until a letter is short enough."""

_OPENING = re.compile(r"\{(?=[{%#])")
"""Providers fill templates: what opens one must not stand in a text, but what the reader sees of it must."""


@dataclass(frozen=True)
class LetterPage:
    """A letter as HTML."""

    html: str
    limit: int | None
    """To how many characters its summaries were shortened; None where they are whole."""

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.html.encode())


def letter_page(letter: Letter) -> LetterPage:
    """Make the HTML of a letter, with summaries only as long as it bears."""
    for limit in LIMITS:
        page = LetterPage(_html(letter, limit), limit)
        if page.size <= MAX_BYTES:
            break
    return page


def letter_content(letter: Letter) -> str:
    """What stands in the body of a letter's page, for a provider that puts a frame of its own around it."""
    html = letter_page(letter).html
    return html[html.index("<table") : html.rindex("</body>")].strip()


def _html(letter: Letter, limit: int | None) -> str:
    html = inlined(
        render(
            "email/letter.html",
            letter.settings.language,
            letter=letter,
            to=addresses,
            volume=letter.volume,
            limit=limit,
            links=entry_links,
            authors=partial(authors_line, said=letter.said),
            style=_style(),
        )
    )
    return _OPENING.sub("&#123;", html)


def _style() -> Markup:
    """The style sheet, which is ours, with the tokens of the pages."""
    css = files("newsletter").joinpath("templates/email/letter.css").read_text("utf-8")
    return Markup(written_out(css))  # noqa: S704
