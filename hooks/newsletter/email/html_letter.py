"""Letters as HTML: short enough not to be cut, with their styles where mail programs heed them, by css-inline."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, partial
from importlib.resources import files
from typing import NamedTuple

from css_inline import CSSInliner
from markupsafe import Markup

from newsletter import addresses
from newsletter.email.letter import Letter, authors_line
from newsletter.model import ListingGroup
from newsletter.model.look import Look
from newsletter.rendering.templates import render
from newsletter.styles.letters import written_out

MAX_BYTES = 75_000
"""Gmail cuts a letter off at 102 kilobytes, and with it the way to unsubscribe; providers add theirs."""

TRACKED = 150
"""So long are the addresses that providers put in place of those of links, to know which of them readers follow."""


class Cut(NamedTuple):
    """How much of a letter is told: characters of a summary, whether there are links beside titles, and entries."""

    limit: int | None = None
    """None is all of a summary."""
    has_links: bool = True
    most: int | None = None
    """None is all entries."""


CUTS = (
    *(Cut(limit) for limit in (None, 1200, 800, 600, 400, 300)),
    *(Cut(limit, has_links=False) for limit in (400, 300, 200, 100, 0)),
    *(Cut(0, has_links=False, most=most) for most in (120, 60, 30, 10, 0)),
)
"""What is told until a letter is short enough: shorter summaries, then no links beside titles, then fewer entries."""

_HREF = re.compile(r'href="([^"]*)"')

_OPENING = re.compile(r"\{(?=[{%#$])|\*(?=\|)")
"""Providers fill templates: what opens one must not stand in a text, but what the reader sees of it must.

Mailchimp's are `*|…|*`, MailerLite's `{$…}`, and those of most others begin with two braces or `{%`.
"""


def letter_page(letter: Letter) -> tuple[str, Cut]:
    """The HTML of a letter with summaries as long, and entries as many, as it bears, and how it was cut for that."""
    for cut in CUTS:
        html = _html(letter, cut)
        longer = (max(0, TRACKED - len(address)) for address in _HREF.findall(html))
        if len(html.encode()) + sum(longer) <= MAX_BYTES:
            break
    return html, cut


def letter_content(letter: Letter) -> str:
    """What stands in the body of a letter's page, for a provider that puts a frame of its own around it."""
    html, _ = letter_page(letter)
    return html[html.index("<table") : html.rindex("</body>")].strip()


def _html(letter: Letter, cut: Cut) -> str:
    html = _inliner().inline(
        render(
            "email/letter.html",
            letter.settings.language,
            letter=letter,
            to=addresses,
            volume=letter.volume,
            limit=cut.limit,
            has_links=cut.has_links,
            most=cut.most,
            groups=_first(letter.groups, cut.most),
            authors=partial(authors_line, said=letter.settings.said),
            style=_style(letter.settings.look),
        )
    )
    return _OPENING.sub(lambda found: f"&#{ord(found[0])};", html)


@cache
def _inliner() -> CSSInliner:
    """What puts the rules of a style sheet into elements; rules under an @ stay where they are."""
    return CSSInliner(keep_at_rules=True, minify_css=True, load_remote_stylesheets=False)


def _first(groups: tuple[ListingGroup, ...], most: int | None) -> list[ListingGroup]:
    """The groups of so many listings; all of them where no number is given."""
    kept, left = [], most
    for group in groups:
        shown = group.listings[:left]
        left = None if left is None else left - len(shown)
        kept += [replace(group, listings=shown)] if shown else []
    return kept


def _style(look: Look) -> Markup:
    """The style sheet, which is ours, with the tokens of the pages."""
    css = files("newsletter").joinpath("templates/email/letter.css").read_text("utf-8")
    return Markup(written_out(css, look))  # noqa: S704
